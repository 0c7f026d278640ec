"""A web page: its text, what its elements are, and what it says of itself.

>>> from pressparse.reading import web_page
>>> document = web_page.read("<html lang=en><nav>Home</nav><h1>Acme Opens</h1><p>OSLO -- Acme opened a plant.</p>")
>>> for passage in document.passages:
...     print(passage.kind, passage.span.of(document.text))
furniture Home
headline Acme Opens
paragraph OSLO -- Acme opened a plant.
>>> document.metadata.language
Stated(value='en', source='html[lang]')
"""

from pressparse.document import Document
from pressparse.reading.page_signs import is_page, soup_as_text


def recognises(source: object) -> bool:
    """Say whether the source is a soup, or text or bytes that are a page."""
    if isinstance(source, str | bytes):
        return is_page(source)
    return soup_as_text(source) is not None


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the text of the page in passages, with what the page says of them."""
    from pressparse.reading.page_document import document_of  # noqa: PLC0415 - plain text needs nothing of it

    return document_of(source if isinstance(source, str | bytes) else soup_as_text(source) or "", encoding)
