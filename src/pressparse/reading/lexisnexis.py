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
>>> metadata = next(documents(text)).metadata
>>> metadata.headline.value, metadata.service.value.name, metadata.published.value.isoformat()
('Acme Opens Plant', 'Business Wire', '2011-09-23T13:00:00+00:00')

Source: the sample of the R package LexisNexisTools, and what scripts of AmCAT and others take such downloads apart by.
No library for Python reads them.
"""

import functools
from collections.abc import Iterator, Sequence
from itertools import takewhile

import regex

from pressparse.document import Document, Kind
from pressparse.reading.database_records import (
    CENTRED,
    Field,
    Told,
    below,
    fields,
    is_byline,
    is_copyright,
    is_day,
    is_edition,
    kind_around,
    labels,
    record,
    records,
)
from pressparse.reading.decoding import text_of
from pressparse.reading.edges import head_of
from pressparse.span import Span
from pressparse.wrapping import lines

_NUMBER = regex.compile(
    r"^[ \t\f\ufeff]*+(?:(?:FOCUS - )?+\d{1,6} of \d{1,6} DOCUMENTS?|Dokument \d{1,6} von \d{1,6}"
    r"|Document \d{1,6} de \d{1,6})[ \t\r]*+$",
    regex.MULTILINE,
)
_MARKS = (" DOCUMENT", "Dokument ", "Document ")
_ABOVE = ("headline", "byline", "length", "dateline", "body", "highlight", "above")
_BELOW = ("language", "graphic", "correction", "below")
_KINDS = {
    "headline": Kind.HEADLINE,
    "byline": Kind.BYLINE,
    "highlight": Kind.SUBHEADLINE,
    "dateline": Kind.DATELINE,
    "graphic": Kind.CAPTION,
    "correction": Kind.NOTICE,
}
"""What fields are that are of the story; all others are of the service."""

_MONTH = regex.compile(r"(?:\p{Lu}\p{L}{2,9}+[ /,-]{1,2}+){1,2}+(?:19|20)\d{2}")
"""The day of a monthly or quarterly: `May 2011`, `Spring 2011`, `July/August 2011`."""

_MOST_ABOVE, _MOST_CAPTIONS = 3, 12
"""How many fields without a label there are at the most above those with one, and below the pictures."""


@functools.cache
def _lengths() -> tuple[str, ...]:
    return tuple(f"\n{label.upper()}:" for label in labels("lexisnexis", "length"))


def recognises(source: object) -> bool:
    """Say whether it begins with the number of a story and gives the length of one."""
    head = head_of(source)
    if not any(mark in head for mark in _MARKS) or not any(length in head for length in _lengths()):
        return False
    return _NUMBER.search(head) is not None


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order."""
    text = text_of(source, encoding)
    for part in records(text, [match.start() for match in _NUMBER.finditer(text)][1:]):
        yield record(part, _told(part), "lexisnexis")


def _told(text: str) -> Iterator[Told]:
    """Yield the fields of a record: the number, what stands above the story, the story, what stands below."""
    number = _NUMBER.search(text)
    found = lines(text)
    first = next((at for at, line in enumerate(found) if number is None or line.start >= number.end()), len(found))
    if first:
        yield Field("", found[0].start, Span(found[0].start, found[first - 1].end)), Kind.FURNITURE
    above = list(fields(text, found[first:], labels("lexisnexis", *_ABOVE), wrapped=True))
    masthead = _masthead(text, above)
    story = above[_first_of_story(above, masthead) :]
    begin = story[0].value.start if story else len(text)
    lines_of_rest = [line for line in found if line.start >= begin]
    rest = list(fields(text, lines_of_rest, labels("lexisnexis", *_BELOW), wrapped=True, in_capitals=True))
    last = rest[_first_below(text, rest) :]
    body = Field("", story[0].start if story else begin, Span(begin, max(begin, last[0].start if last else len(text))))
    yield from _above(text, above[: len(above) - len(story)], masthead, body)
    yield body, None
    for field in last:
        is_whose = not field.name and is_copyright(text, field)
        yield field, Kind.COPYRIGHT if is_whose else _KINDS.get(field.name, Kind.FURNITURE)


def _masthead(text: str, found: Sequence[Field]) -> int:
    """Return how many fields publication, day and edition are: those set in the middle, or all down to the day."""
    top = list(takewhile(lambda field: not field.name, found))
    centred = [at + 1 for at, field in enumerate(top) if _is_centred(text, field)]
    if centred:
        return max(centred)
    day = next((at + 1 for at, field in enumerate(top) if is_day(text, field)), 0)
    if not day:
        day = min(len(top), 1) + any(_MONTH.fullmatch(text, *field.value) for field in top[1:2])
    return day + sum(1 for _ in takewhile(lambda field: is_edition(text, field), top[day:-1]))


def _is_centred(text: str, field: Field) -> bool:
    return field.start - text.rfind("\n", 0, field.start) > CENTRED


def _first_of_story(found: Sequence[Field], masthead: int) -> int:
    """Return the number of the field behind those above the story, the last of which are labelled, as a rule."""
    length = next((at for at, field in enumerate(found) if field.name == "length"), None)
    if length is None:
        near = range(masthead, min(masthead + _MOST_ABOVE, len(found)))
        length = next((at for at in near if found[at].name), masthead)
    return length + sum(1 for _ in takewhile(lambda field: field.name not in {"", "body"}, found[length:]))


def _first_below(text: str, found: Sequence[Field]) -> int:
    """Return the number of the first field below the story; what stands below its pictures is of them."""
    first = below(text, found)
    near = range(max(first - _MOST_CAPTIONS, 0), first)
    return next((at for at in near if found[at].name == "graphic"), first)


def _above(text: str, found: Sequence[Field], masthead: int, story: Field) -> Iterator[Told]:
    """Yield the lines above the story by what they are, which those without a label show by their place."""
    has_day = has_headline = False
    for number, field in enumerate(found):
        if field.name:
            yield field, kind_around(text, field, story, _KINDS)
        elif is_copyright(text, field):
            yield field, Kind.COPYRIGHT
        elif number < masthead:
            was_day, has_day = has_day, has_day or is_day(text, field)
            name = "day" if has_day else "publication"
            yield field if was_day else field._replace(name=name), Kind.FURNITURE if was_day else Kind.STAMP
        elif not has_headline:
            has_headline = True
            yield field._replace(name="headline"), Kind.HEADLINE
        elif is_byline(text, field):
            yield field._replace(name="byline"), Kind.BYLINE
        else:
            yield field, Kind.SUBHEADLINE
