"""From a source to a document: what the text is, and into which passages it falls.

The text is final here. What comes later points into it and changes nothing.

There is one module for each envelope, a *reader*: it has the functions `recognises` and `read`, or `documents` where an
envelope may hold several documents. The first in the table of `readers` that recognises a source reads it, and plain
text is the last.
"""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Protocol

from pressparse.document import Document


class Soup(Protocol):
    """What a reader asks of a BeautifulSoup or a Tag."""

    name: str

    def decode(self) -> str:
        """Return the markup."""


class Recognising(Protocol):
    """A module that knows one envelope."""

    def recognises(self, source: object) -> bool:
        """Say whether the source is in this envelope, from its head if that will do.

        The source is a str, bytes, or an object of a library such as a soup. Bytes are not decoded yet.
        """


class Reader(Recognising, Protocol):
    """A reader of an envelope that holds one document."""

    def read(self, source: object, *, encoding: str | None = None) -> Document:
        """Return the document in a source that `recognises` has said yes to.

        `encoding` is what is declared of bytes from outside: it counts before what the envelope says itself. An
        encoding that Python does not know is a LookupError; nothing else is raised.
        """


class ReaderOfSeveral(Recognising, Protocol):
    """A reader of an envelope that may hold several documents."""

    def documents(self, source: object, *, encoding: str | None = None) -> Iterable[Document]:
        """Yield the documents in a source that `recognises` has said yes to, in order: one at least; see `read`."""


def read(source: object, *, encoding: str | None = None) -> Document:
    r"""Return the document that `source` holds.

    A `str` of plain text is the text itself, `bytes` are decoded (see `decode`), a path is opened and read as bytes;
    a BeautifulSoup or a Tag is the page that it was made of, a `Document` is returned as it is. `encoding` is what is
    declared of bytes from outside, by a mail header, say.

    Where a source holds several documents, as a feed does, this is the first; `read_all` gives them all.

    >>> read(b"Acme opens plant\r\n\r\nOSLO -- Acme ...").passages[1].span
    Span(20, 36)

    Anything else is refused, and so is an encoding that Python does not know (LookupError). A path that cannot be
    opened raises the OSError of opening it.

    >>> read(None)
    Traceback (most recent call last):
        ...
    TypeError: a source is str, bytes, a path, a soup or a Document, not NoneType
    """
    return next(iter(_documents(source, encoding)))


def read_all(source: object, *, encoding: str | None = None) -> tuple[Document, ...]:
    """Return every document that `source` holds, in order.

    A feed, a news message, a mailbox and a download of a news database may have several. `source` and `encoding` are
    those of `read`, and so is what is refused. Of what holds one document it is the only one.

    >>> items = "<item><title>Acme Opens</title></item><item><title>Acme Grows</title></item>"
    >>> [document.text.strip() for document in read_all(f"<rss><channel>{items}</channel></rss>")]
    ['Acme Opens', 'Acme Grows']
    """
    return tuple(_documents(source, encoding))


def _documents(source: object, encoding: str | None) -> Iterable[Document]:
    source = _content(source)
    if isinstance(source, Document):
        return (source,)
    reader = _reader_of(source)
    if hasattr(reader, "documents"):
        return reader.documents(source, encoding=encoding)
    return (reader.read(source, encoding=encoding),)


def _content(source: object) -> object:
    """Return what is in a file, and bytes for other buffers."""
    if isinstance(source, PathLike):
        return Path(source).read_bytes()
    return bytes(source) if isinstance(source, bytearray | memoryview) else source


def _reader_of(source: object) -> Reader | ReaderOfSeveral:
    from pressparse.reading.readers import reader_of  # noqa: PLC0415 - loading them is work, done at the first use

    reader = reader_of(source)
    if reader is None:
        msg = f"a source is str, bytes, a path, a soup or a Document, not {type(source).__name__}"
        raise TypeError(msg)
    return reader
