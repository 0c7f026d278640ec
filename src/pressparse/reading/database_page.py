r"""Downloads of Factiva and of LexisNexis' older services as web pages: their paragraphs are those of the plain text.

>>> rows = [("HD", "Acme Opens"), ("WC", "3 words"), ("LP", "Acme."), ("AN", "Document BWR0000020110923e79n000b5")]
>>> table = "".join(f"<tr><td>{code}</td><td>{value}</td></tr>" for code, value in rows)
>>> document = next(documents(f"<html><title>Factiva</title><table>{table}</table></html>"))
>>> document.text.splitlines()[0], document.metadata.headline.value
('HD\tAcme Opens', 'Acme Opens')

Source: the samples of the R packages tm.plugin.factiva and readtext.
"""

from collections.abc import Iterator

from pressparse.document import Document
from pressparse.reading import web_page
from pressparse.reading.databases import database_of
from pressparse.reading.decoding import text_of
from pressparse.reading.marked_up import pieces_of_html
from pressparse.reading.page_signs import begins_as_page

_MARKS = ("Factiva</title>", "\n.c0 { text-align: ")
"""The title, and the first of the styles by which LexisNexis sets its lines."""

_MARKS_IN_BYTES = tuple(mark.encode() for mark in _MARKS)
_HEAD = 500


def recognises(source: object) -> bool:
    """Say whether it begins as pages do, and its head is that of the pages of a service."""
    if not begins_as_page(source):
        return False
    if isinstance(source, bytes):
        return any(mark in source[:_HEAD] for mark in _MARKS_IN_BYTES)
    return isinstance(source, str) and any(mark in source[:_HEAD] for mark in _MARKS)


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order; a page on which there is none is read as any page is."""
    text = "".join(f"{piece.text}\n\n" for piece in pieces_of_html(text_of(source, encoding)))
    text = text.removesuffix("\n")
    database = database_of(text)
    if database is None:
        yield web_page.read(source, encoding=encoding)
    else:
        yield from database.documents(text)
