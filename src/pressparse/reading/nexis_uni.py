r"""Nexis Uni, Lexis Advance and Lexis+: downloads of the newer services of LexisNexis, as plain text.

Headline, publication and day stand one below the other; then come whose the text is and fields down to `Body`, the
story, its pictures below `Graphic`, and fields below `Classification`, the last of which is `Load-Date`.

>>> text = '''Acme Opens Plant
... Business Wire
... September 23, 2021 Thursday 1:00 PM GMT
...
... Copyright 2021 Business Wire, Inc.
...
... Length: 120 words
... Dateline: DENVER
...
... Body
...
... DENVER--(BUSINESS WIRE)--Acme Corp. opened a plant.
...
... Load-Date: September 24, 2021
...
... End of Document
... '''
>>> metadata = next(documents(text)).metadata
>>> metadata.headline.value, metadata.service.value.name, metadata.published.value.isoformat()
('Acme Opens Plant', 'Business Wire', '2021-09-23T13:00:00+00:00')

Source: what packages and scripts take such downloads apart by, LexisNexisTools above all. The services give RTF, DOCX
and PDF; this is for the text that is made of these.
"""

import functools
from collections.abc import Iterator

import regex

from pressparse.document import Document, Kind
from pressparse.reading.database_records import (
    Field,
    Told,
    either,
    fields,
    is_copyright,
    is_day,
    is_of_the_service,
    kind_around,
    labels,
    record,
    records,
)
from pressparse.reading.decoding import text_of
from pressparse.reading.edges import head_of, tail_of
from pressparse.span import trimmed
from pressparse.wrapping import lines

_BODY = regex.compile(r"^[^\S\n]*+Body[^\S\n]*+$", regex.MULTILINE)
_GRAPHIC = regex.compile(r"^[^\S\n]*+Graphic[^\S\n]*+$", regex.MULTILINE)
_BELOW = regex.compile(r"^[^\S\n]*+(?:Classification[^\S\n]*+$|Load-Date:)", regex.MULTILINE)
_END = regex.compile(r"^[^\S\n]*+End of Document[^\S\n]*+$", regex.MULTILINE)
_MARKS = ("\nBody", "End of Document")
_ABOVE = ("headline", "byline", "length", "dateline", "highlight", "above")
_KINDS = {"byline": Kind.BYLINE, "highlight": Kind.SUBHEADLINE, "dateline": Kind.DATELINE}
"""What fields above the story are; all others are of the service."""

_BY_PLACE = {"headline": Kind.HEADLINE, "publication": Kind.STAMP, "day": Kind.STAMP}
"""What the lines down to the day are, in order."""

_LINES_WITHOUT_HOUSE = 2


@functools.cache
def _length_or_load() -> regex.Pattern[str]:
    length = rf"Length:[^\S\n]*+\d[\d.,]{{0,8}}+\s(?i:{either('words', 'unit')})[^\S\n]*+$"
    return regex.compile(rf"^[^\S\n]*+(?:{length}|Load-Date:)", regex.MULTILINE)


def recognises(source: object) -> bool:
    """Say whether a line stands above a story, and one gives its length in words or when it was loaded."""
    begin, end = _MARKS
    if end not in tail_of(source) and begin not in head_of(source):
        return False
    text = text_of(source)
    return _BODY.search(text) is not None and _length_or_load().search(text) is not None


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order."""
    text = text_of(source, encoding)
    last = max((match.start() for match in _BODY.finditer(text)), default=0)
    for part in records(text, [match.end() for match in _END.finditer(text, 0, last)]):
        yield record(part, _told(part), "nexis_uni")


def _told(text: str) -> Iterator[Told]:
    """Yield the fields of a record: what stands above the story, the story, its pictures, what stands below."""
    body = _BODY.search(text)
    begin = 0 if body is None else body.end()
    below = _BELOW.search(text, begin) or _END.search(text, begin)
    end = len(text) if below is None else below.start()
    pictures = _GRAPHIC.search(text, begin, end)
    story = _field(text, begin, end if pictures is None else pictures.start())
    if body is not None:
        yield from _above(text[: body.start()], text, story)
        yield _field(text, body.start(), body.end()), Kind.FURNITURE
    yield story, None
    if pictures is not None:
        yield Field("graphic", pictures.start(), trimmed(text, pictures.end(), end)), Kind.CAPTION
    for field in fields(text, [line for line in lines(text) if line.start >= end], labels("lexisnexis", "language")):
        yield field, Kind.FURNITURE


def _field(text: str, start: int, end: int) -> Field:
    span = trimmed(text, start, end)
    return Field("", span.start, span)


def _above(head: str, text: str, story: Field) -> Iterator[Told]:
    """Yield the lines above the story: above the day, the last of these, are headline and publication.

    They stand above whose the text is, which may tell a day as well, and above what has a label; so they do where none
    is a full day, as in `May 2021`.
    """
    found = list(fields(head, lines(head), labels("lexisnexis", *_ABOVE)))
    plain = [at for at, field in enumerate(found) if not field.name and not is_of_the_service(head, field)]
    end = next((at for at, field in enumerate(found) if field.name or is_copyright(head, field)), len(found))
    top = [at for at in plain if at < end]
    days = [at for at in plain if is_day(head, found[at])]
    if days:
        day = max((at for at in days if at < end), default=days[-1])
        top = [at for at in plain if at <= day]
    names = list(_BY_PLACE) if len(top) > _LINES_WITHOUT_HOUSE else ["headline", "day"]
    places = dict(zip(top[-len(names) :], names, strict=False))
    for number, field in enumerate(found):
        if field.name:
            yield field, kind_around(text, field, story, _KINDS)
        elif number in places:
            yield field._replace(name=places[number]), _BY_PLACE[places[number]]
        else:
            yield field, Kind.COPYRIGHT if is_copyright(head, field) else Kind.FURNITURE
