"""Downloads of news databases as plain text: a cheap look tells whether one may be, before their readers are loaded."""

from collections.abc import Iterator

from pressparse.document import Document
from pressparse.reading import ReaderOfSeveral, plain_text
from pressparse.reading.edges import head_of, tail_of

_AT_THE_HEAD = (" DOCUMENT", "Document", "Dokument", "ProQuest", "\nBody")
_AT_THE_END = ("Document", "Dokument", "文件", "文書", "ProQuest")
"""What one end of each has: the number of a document, the name of the database, what stands above a story."""


def database_of(source: object) -> ReaderOfSeveral | None:
    """Return the reader of the database that a download is of, or None."""
    head, tail = head_of(source), tail_of(source)
    if not any(sign in head for sign in _AT_THE_HEAD) and not any(sign in tail for sign in _AT_THE_END):
        return None
    from pressparse.reading import factiva, lexisnexis, nexis_uni, proquest  # noqa: PLC0415 - few sources are downloads

    readers: tuple[ReaderOfSeveral, ...] = (lexisnexis, nexis_uni, factiva, proquest)
    return next((reader for reader in readers if reader.recognises(source)), None)


def recognises(source: object) -> bool:
    """Say whether it is a download of one of the databases."""
    return database_of(source) is not None


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order."""
    database = database_of(source)
    if database is None:  # pragma: no cover - what is recognised has one
        yield plain_text.read(source, encoding=encoding)
    else:
        yield from database.documents(source, encoding=encoding)
