r"""ProQuest: downloads of its databases as plain text.

Between lines of underscores stand the headline, a few fields, the story behind `Full text:`, and all other fields.

>>> text = '''____________________________________________________________
...
... Acme Opens Plant
...
... Publication info: Business Wire ; New York [New York]. 23 Sep 2011.
...
... Full text: DENVER--(BUSINESS WIRE)--Acme Corp. opened a plant.
...
... Publication title: Business Wire
...
... Publication date: Sep 23, 2011
...
... Language of publication: English
...
... ProQuest document ID: 123456789
... '''
>>> metadata = next(documents(text)).metadata
>>> metadata.headline.value, metadata.service.value.name, metadata.published
('Acme Opens Plant', 'Business Wire', Stated(value=datetime.date(2011, 9, 23), source='proquest.publication date'))

A number may stand above the headline, `Document 1 of 20`.

Source: a download in the R package importProquest, and the labels that scripts take such downloads apart by. No library
for Python reads them.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator

import regex

from pressparse.document import Document, Kind
from pressparse.reading.database_records import (
    Field,
    Names,
    Told,
    below,
    fields,
    kind_around,
    record,
    records,
)
from pressparse.reading.decoding import text_of
from pressparse.reading.edges import head_of, tail_of
from pressparse.span import Span
from pressparse.wrapping import lines

_NUMBER = r"Document \d{1,6} of \d{1,6}"
_RULE = regex.compile(
    rf"^[ \t\ufeff]*+(?:_{{20,}}+(?:\s++{_NUMBER})?+|{_NUMBER})[ \t\r]*+$",
    regex.MULTILINE,
)
"""What stands between two stories."""
_FULL_TEXT = regex.compile(r"^Full [Tt]ext:", regex.MULTILINE)
_OF_RECORD = regex.compile(
    r"^(?:ProQuest document|Publication (?:info|title|date|year)|Document URL)\b", regex.MULTILINE
)
"""A label that no record is without."""

_MARK = "ProQuest"
_STORY, _PICTURES = "full text", "Illustration"
_NAMES = Names(
    headline=("headline", "title"),
    byline=("author",),
    day=("publication date",),
    language=("language of publication",),
    publication=("publication title",),
    url=("document url",),
)
_KINDS = {
    "author": Kind.BYLINE,
    _STORY: None,
    "credit": Kind.CREDIT,
    "caption": Kind.CAPTION,
    "dateline": Kind.DATELINE,
    "copyright": Kind.COPYRIGHT,
}
"""What fields are that are of the story; all others are of the database."""

_FIELDS = {
    label: label
    for label in (
        *(*_KINDS, "publication info", "proquest document link", "abstract", "abstract (summary)", "links", "subject"),
        *("location", "people", "company / organization", "identifier / keyword", "classification", "ticker symbol"),
        *("title", "alternate title", "publication title", "publication year", "publication date", "year", "section"),
        *("pages", "first page", "number of pages", "volume", "issue", "supplement", "publisher", "issn", "e-issn"),
        *("place of publication", "country of publication", "publication subject", "language of publication"),
        *("source type", "document type", "document feature", "proquest document id", "document url"),
        *("last updated", "full text availability", "database", "business indexing term", "url"),
        *("narrow subject", "broad subject", "column", "edition", "illustration"),
    )
}
_LAST = frozenset({"proquest document id", "document url", "copyright", "last updated", "database"})
"""Those of which one stands at the end."""


def recognises(source: object) -> bool:
    """Say whether it names the database, and lines begin with the labels of a story and of a record."""
    if _MARK not in tail_of(source) and _MARK not in head_of(source):
        return False
    text = text_of(source)
    return _FULL_TEXT.search(text) is not None and _OF_RECORD.search(text) is not None


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order."""
    text = text_of(source, encoding)
    for part in records(text, _cuts(text)):
        yield record(part, _told(part), "proquest", _NAMES)


def _cuts(text: str) -> Iterator[int]:
    """Yield where records begin that are not the first: at the last rule between two stories."""
    rules = [match.start() for match in _RULE.finditer(text)]
    for story, following in itertools.pairwise(match.start() for match in _FULL_TEXT.finditer(text)):
        between = rules[bisect_left(rules, story) : bisect_left(rules, following)]
        if between:
            yield between[-1]


def _told(text: str) -> Iterator[Told]:
    """Yield the fields of a record: those above the story, the story, and those below it."""
    found = [_named(text, field) for field in fields(text, lines(text), _FIELDS, wrapped=True)]
    story = next((at for at, field in enumerate(found) if field.name == _STORY), 0)
    last = max((at for at, field in enumerate(found) if field.name in _LAST), default=-1)
    end = last + 1 if last > story else len(found)
    first = story + 1 + below(text, found[story + 1 : end])
    yield from _above(text, found[:story])
    if found:
        name, start, value = found[story]
        body = Field(name, start, Span(value.start, found[first - 1].value.end))
        yield body, None
        for field in found[first:]:
            yield field, kind_around(text, field, body, _KINDS)


def _named(text: str, field: Field) -> Field:
    return field._replace(name=_PICTURES.lower()) if field.value.of(text) == _PICTURES else field


def _above(text: str, found: list[Field]) -> Iterator[Told]:
    """Yield the lines above the story: below the last rule, the first without a label is the headline."""
    rules = (at + 1 for at in reversed(range(len(found))) if _RULE.fullmatch(found[at].value.of(text)))
    top = next(rules, 0)
    headline = next((at for at in range(top, len(found)) if not found[at].name), None)
    for number, field in enumerate(found):
        if number == headline:
            yield field._replace(name="headline"), Kind.HEADLINE
        else:
            yield field, _KINDS.get(field.name, Kind.FURNITURE)
