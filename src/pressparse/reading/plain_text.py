"""Text without an envelope, Markdown among it: the text is the source itself."""

from pressparse.document import Document
from pressparse.reading.decoding import text_of
from pressparse.repairs import paragraphs_as_meant


def recognises(source: object) -> bool:
    """Say whether the source is text or bytes: then it is at least this."""
    return isinstance(source, str | bytes)


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the text with its paragraphs and lines as passages."""
    text = text_of(source, encoding)
    return Document.of(text, paragraphs_as_meant(text))
