r"""LexisNexis: downloads of its older services, such as LexisNexis Academic, as plain text.

Each story has a number of its own. Publication and day stand in the middle of their lines; then come the headline,
fields with labels in capitals down to `LENGTH` or `DATELINE`, the story, and more such fields.

>>> text = '''                    1 of 2 DOCUMENTS
...
...                       Business Wire
...
...           September 23, 2011 Friday 1:00 PM GMT
...
... Acme Opens Plant
...
... LENGTH: 120 words
...
... DENVER--(BUSINESS WIRE)--Acme Corp. opened a plant.
...
... LOAD-DATE: September 24, 2011
... '''
>>> metadata = read(text).metadata
>>> metadata.headline.value, metadata.service.value.name, metadata.published.value.isoformat()
('Acme Opens Plant', 'Business Wire', '2011-09-23T13:00:00+00:00')

Source: the sample of the R package LexisNexisTools, and what scripts take such downloads apart by. No library for
Python reads them.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from pressparse.document import Document, Kind
from pressparse.reading.database_records import (
    CENTRED,
    Field,
    Names,
    Told,
    begins_alike,
    fields,
    head_of,
    is_copyright,
    is_day,
    record,
    records,
    stated_by,
    values,
)
from pressparse.reading.decoding import decode
from pressparse.span import Span
from pressparse.wrapping import lines

_NUMBER = regex.compile(
    r"^[ \t\f]*+(?:\d{1,6} of \d{1,6} DOCUMENTS?|Dokument \d{1,6} von \d{1,6}|Document \d{1,6} de \d{1,6})[ \t\r]*+$",
    regex.MULTILINE,
)
_NUMBER_BEGINS = ("DOCUMENT", "Dokument ", "Document ")
_LENGTH = regex.compile(r"^(?:LENGTH|LÄNGE|LONGUEUR):", regex.MULTILINE)
_LENGTHS = ("length", "länge", "longueur")
_DATELINE, _BODY = "dateline", "body"
_NAMES = Names(byline=("byline", "autor", "auteur"), language=("language", "sprache", "langue"))
_ABOVE = frozenset(
    (
        *(*_LENGTHS, *_NAMES.byline, _DATELINE, "highlight", "section", "rubrik", "rubrique"),
        *("series", "column", "distribution", *_NAMES.headline, _BODY),
    )
)
"""The fields above a story, in the languages of the service."""

_PICTURES = ("graphic", "grafik", "graphique")
_CORRECTIONS = ("correction", "correction-date")
_BELOW = frozenset(
    (
        *(*_NAMES.language, *_PICTURES, *_CORRECTIONS, "load-date", "update", "date-chargement", "distribution"),
        *("publication-type", "type-publication", "document-type", "type", "acc-no", "issn", "url", "notes"),
        *("journal-code", "zeitung-code", "code-revue", "subject", "company", "organization", "ticker", "industry"),
        *("geographic", "city", "state", "country", "person"),
    )
)
"""Those below it."""

_KINDS = {
    **dict.fromkeys(_NAMES.byline, Kind.BYLINE),
    **dict.fromkeys(_PICTURES, Kind.CAPTION),
    **dict.fromkeys(_CORRECTIONS, Kind.NOTICE),
    "headline": Kind.HEADLINE,
    "highlight": Kind.SUBHEADLINE,
    _DATELINE: Kind.DATELINE,
}
"""What fields are that are of the story; all others are of the service."""


def recognises(source: object) -> bool:
    """Say whether it begins with the number of a story and gives its length."""
    head = head_of(source)
    return any(begin in head for begin in _NUMBER_BEGINS) and bool(_NUMBER.search(head) and _LENGTH.search(head))


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the first story of a download."""
    return next(documents(source, encoding))


def documents(source: object, encoding: str | None) -> Iterator[Document]:
    """Give a document for each story of a download, in order."""
    text = decode(source, encoding) if isinstance(source, bytes) else str(source)
    for part in records(text, [match.start() for match in _NUMBER.finditer(text)][1:]):
        told = list(_told(part))
        yield record(part, told, stated_by("lexisnexis", values(part, told), _NAMES))


def _told(text: str) -> Iterator[Told]:
    """Give the fields of a record: the number, what stands above the story, the story, what stands below."""
    number = _NUMBER.search(text)
    found = lines(text)
    first = next((at for at, line in enumerate(found) if number is None or line.start >= number.end()), len(found))
    if first:
        yield Field("", found[0].start, Span(found[0].start, found[first - 1].end)), Kind.FURNITURE
    above = list(fields(text, found[first:], _ABOVE, wrapped=True))
    story = above[_first_of_story(text, above) :]
    begin = story[0].value.start if story else len(text)
    below = list(fields(text, [line for line in found if line.start >= begin], _BELOW, wrapped=True))
    last = list(takewhile(lambda field: field.name or is_copyright(text, field), reversed(below)))
    end = last[-1].start if last else len(text)
    body = Field("", story[0].start if story else begin, Span(begin, max(begin, end)))
    yield from _above(text, above[: len(above) - len(story)], body)
    yield body, None
    for field in reversed(last):
        yield field, _KINDS.get(field.name, Kind.FURNITURE) if field.name else Kind.COPYRIGHT


def _first_of_story(text: str, found: Sequence[Field]) -> int:
    """Return the number of the field behind those above the story; without a length, behind the day."""
    length = next((at for at, field in enumerate(found) if field.name in _LENGTHS), None)
    if length is None:
        return next((at + 1 for at, field in enumerate(found) if is_day(text, field)), 0)
    return length + sum(1 for _ in takewhile(lambda field: field.name not in {"", _BODY}, found[length:]))


def _is_centred(text: str, field: Field) -> bool:
    return field.start - text.rfind("\n", 0, field.start) > CENTRED


def _above(text: str, found: Sequence[Field], story: Field) -> Iterator[Told]:
    """Give the lines above the story by what they are, which those without a label show by their place."""
    has_day = has_headline = False
    for field in found:
        if field.name:
            is_repeated = field.name == _DATELINE and begins_alike(text, field, story)
            yield field, Kind.FURNITURE if is_repeated else _KINDS.get(field.name, Kind.FURNITURE)
        elif is_copyright(text, field):
            yield field, Kind.COPYRIGHT
        elif not has_day:
            has_day = is_day(text, field)
            yield field._replace(name="day" if has_day else "publication"), Kind.STAMP
        elif _is_centred(text, field):
            yield field, Kind.FURNITURE
        elif not has_headline:
            has_headline = True
            yield field._replace(name="headline"), Kind.HEADLINE
        else:
            yield field, Kind.SUBHEADLINE
