"""From a source to a document: what the text is, and into which passages it falls.

The text is final here. What comes later points into it and changes nothing.
"""

from os import PathLike
from pathlib import Path

from pressparse.document import Document
from pressparse.reading.decoding import decode
from pressparse.wrapping import paragraphs_and_gaps


def read(source: object, *, encoding: str | None = None) -> Document:
    r"""Return the document that `source` holds.

    A `str` is the text itself, `bytes` are decoded (see `decode`), a path is opened and read as bytes;
    a `Document` is returned as it is. `encoding` is what is declared of bytes from outside, by a mail header, say.

    >>> read(b"Acme opens plant\r\n\r\nOSLO -- Acme ...").passages[1].span
    Span(20, 36)

    Anything else is refused, and so is an encoding that Python does not know (LookupError). A path that cannot be
    opened raises the OSError of opening it.

    >>> read(None)
    Traceback (most recent call last):
        ...
    TypeError: a source is str, bytes, a path or a Document, not NoneType
    """
    if isinstance(source, Document):
        return source
    if isinstance(source, PathLike):
        source = Path(source).read_bytes()
    if isinstance(source, bytes | bytearray | memoryview):
        source = decode(bytes(source), encoding)
    if not isinstance(source, str):
        msg = f"a source is str, bytes, a path or a Document, not {type(source).__name__}"
        raise TypeError(msg)
    text = str(source)  # a subclass of str would not come back from JSON
    return Document.of(text, paragraphs_and_gaps(text))
