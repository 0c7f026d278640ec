r"""Factiva: downloads of Dow Jones' archive as plain text, with the codes of its fields or without.

With codes, each field begins with two or three letters: `HD` headline, `WC` length, `PD` day, `SN` publication, `LP`
and `TD` the story, `AN` the number of the document. Without, the same values stand in the same order, one on a line:
the headline, the length in words, the day, publication, its code and language, whose the text is, the story. Either
ends with the number.

>>> text = '''HD Acme Opens Plant
... WC 120 words
... PD 23 September 2011
... SN Business Wire
... SC BWR
... LA English
... LP DENVER--(BUSINESS WIRE)--Acme Corp. opened a plant.
... TD It makes anvils.
... AN Document BWR0000020110923e79n000b5
... '''
>>> metadata = next(documents(text)).metadata
>>> metadata.headline.value, metadata.service.value.name, metadata.published
('Acme Opens Plant', 'Business Wire', Stated(value=datetime.date(2011, 9, 23), source='factiva.PD'))

Source: Dow Jones, Factiva, the fields of its Intelligent Indexing; what scripts take such downloads apart by. No
library for Python reads them.
"""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from pressparse.document import Document, Kind
from pressparse.reading.database_records import (
    Field,
    Names,
    Told,
    either,
    is_byline,
    is_copyright,
    is_day,
    is_of_the_service,
    language_of,
    record,
    records,
)
from pressparse.reading.decoding import text_of
from pressparse.reading.edges import head_of, tail_of
from pressparse.span import Span, trimmed
from pressparse.wrapping import Line, lines

_MARKS = ("Document", "Dokument", "文")
_CODE = regex.compile(r"[A-Z]{2,3}(?=\s|$)")
_SOURCE_CODE = regex.compile(r"[A-Z][A-Z0-9]{0,7}")
_TIME = regex.compile(r"\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s[A-Z]{2,4})?")
_OF_CONTENTS = regex.compile(r"(?:\.{3}|\t)\s*+\d{1,4}$")
_KINDS = {
    "HD": Kind.HEADLINE,
    "BY": Kind.BYLINE,
    "CR": Kind.CREDIT,
    "PD": Kind.STAMP,
    "ET": Kind.STAMP,
    "SN": Kind.STAMP,
    "CY": Kind.COPYRIGHT,
    "CX": Kind.NOTICE,
    "LP": None,
    "TD": None,
    "ART": Kind.CAPTION,
    "CT": None,
}
"""What fields are; all others are of the database."""

_ABOVE = ("SE", "CLM", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "NGC", "GC", "ED", "PG", "VOL", "LA", "CY", "CX")
_STORY = ("LP", "TD")
_BELOW = ("ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN")
"""The codes in the order in which they stand, which tells them from words in capitals."""

_NAMES = Names(
    headline=("HD", "headline"),
    byline=("BY", "byline"),
    day=("PD", "day"),
    language=("LA", "language"),
    publication=("SN", "publication"),
)
_MOST_LINES = 12
"""How many lines there are at the most between the length and the story."""

_MOST_ABOVE = 4
"""How many lines there are at the most above the length: section, headline, byline; the headline may have two."""


@functools.cache
def _number() -> regex.Pattern[str]:
    number = r"[A-Z][A-Z0-9]{7}(?:19|20)\d{6}[0-9a-z]{9}"
    label = either("document", "label")
    return regex.compile(rf"\b{label}:?\s++{number}[^\S\n]*+$", regex.MULTILINE)


@functools.cache
def _length() -> regex.Pattern[str]:
    length = rf"\d[\d.,\xa0\u202f ]{{0,8}}?\s?(?i:{either('words', 'unit')})"
    return regex.compile(rf"^[^\S\n]*+(?:WC\s++)?{length}[^\S\n]*+$", regex.MULTILINE)


def recognises(source: object) -> bool:
    """Say whether the number of a document stands at the head or the end, and a length in words in the text."""
    edges = (tail_of(source), head_of(source))
    marked = [edge for edge in edges if any(mark in edge for mark in _MARKS)]
    return any(_number().search(edge) for edge in marked) and _length().search(text_of(source)) is not None


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each story of a download, in order."""
    text = text_of(source, encoding)
    last = max((match.start() for match in _length().finditer(text)), default=0)
    for part in records(text, [match.end() for match in _number().finditer(text, 0, last)]):
        found = lines(part)
        coded = _coded(part, found)
        told = _with_codes(part, found, coded) if "HD" in coded.values() else _shown(part, found)
        yield record(part, told, "factiva", _NAMES)


def _coded(text: str, found: Sequence[Line]) -> dict[int, str]:
    """Return the codes of the lines that begin with one, by the number of the line.

    Above the story the first of each code counts, below it the last: the story may have words in capitals.
    """
    codes = [match[0] if (match := _CODE.match(text, line.start, line.end)) else "" for line in found]
    above = _in_order(codes, range(len(found)), (*_ABOVE, *_STORY))
    lead = max((number for number, code in above.items() if code in _STORY), default=len(found))
    return above | _in_order(codes, range(len(found) - 1, lead, -1), _BELOW[::-1])


def _in_order(codes: Sequence[str], numbers: Iterable[int], order: Sequence[str]) -> dict[int, str]:
    """Return the codes, by the number of their line, that come one behind the other as `order` has them."""
    found: dict[int, str] = {}
    rank = -1
    for number in numbers:
        if codes[number] in order[rank + 1 :]:
            rank = order.index(codes[number])
            found[number] = codes[number]
    return found


def _with_codes(text: str, found: Sequence[Line], coded: Mapping[int, str]) -> Iterator[Told]:
    """Yield the fields of a record with codes."""
    numbers = sorted(coded)
    if numbers[0]:
        yield Field("", found[0].start, Span(found[0].start, found[numbers[0] - 1].end)), Kind.FURNITURE
    for number, following in itertools.zip_longest(numbers, numbers[1:], fillvalue=len(found)):
        code, start = coded[number], found[number].start
        value = trimmed(text, start + len(code), found[following - 1].end)
        yield Field(code, start, value), _KINDS.get(code, Kind.FURNITURE)


def _shown(text: str, found: Sequence[Line]) -> Iterator[Told]:
    """Yield the fields of a record without codes, which their order and their look show."""
    each = [Field("", line.start, Span(line.start, line.end)) for line in found]
    length = next((at for at, field in enumerate(each) if _length().match(text, *field.value)), 0)
    story = _first_of_story(text, each, length)
    numbers = (at for at, field in enumerate(each) if at >= story and _number().match(text, *field.value))
    number = next(numbers, len(each))
    first = _first_of_titles(text, found, each, length)
    for field in each[:first]:
        yield field, Kind.FURNITURE
    yield from _titles(text, _unwrapped(text, each[first:length]))
    yield from _between(text, each[length:story])
    if story < number:
        yield Field("", each[story].start, Span(each[story].start, each[number - 1].value.end)), None
    for field in each[number:]:
        yield field, Kind.FURNITURE


def _first_of_titles(text: str, found: Sequence[Line], each: Sequence[Field], length: int) -> int:
    """Return the number of the first line of section, headline and byline, which stand right above the length.

    A blank line may stand above the length or the byline, but nowhere else, unless one stands above each line. Numbers
    of pages, and what a table of contents says, are no part of them.
    """
    first, has_title = length, False
    spacing = found[length + 1].gap if length + 1 < len(found) else 0
    while first and length - first < _MOST_ABOVE and not _is_of_the_volume(text, each[first - 1]):
        if has_title and found[first].gap > spacing:
            break
        first -= 1
        has_title = has_title or not is_byline(text, each[first])
    return first


def _unwrapped(text: str, found: Sequence[Field]) -> list[Field]:
    """Return the lines with those that begin with a small letter as part of what they go on with."""
    whole: list[Field] = []
    for field in found:
        if whole and text[field.start].islower():
            whole[-1] = whole[-1]._replace(value=Span(whole[-1].start, field.value.end))
        else:
            whole.append(field)
    return whole


def _is_of_the_volume(text: str, field: Field) -> bool:
    return is_of_the_service(text, field) or _OF_CONTENTS.search(text, *field.value) is not None


def _first_of_story(text: str, found: Sequence[Field], length: int) -> int:
    """Return the number of the line behind those above the story, the last of which says whose it is, as a rule."""
    numbers = range(length + 1, min(length + _MOST_LINES, len(found)))
    marks = (is_copyright, _is_language, is_day)
    return next((at + 1 for is_last in marks for at in numbers if is_last(text, found[at])), length + 1)


def _is_language(text: str, field: Field) -> bool:
    """Say whether a line names a language, and not a publication as `German News` does."""
    first, _, rest = field.value.of(text).partition(" ")
    return language_of(first) != "" and not rest[:1].isalpha()


def _titles(text: str, found: Sequence[Field]) -> Iterator[Told]:
    """Yield the lines above the length: who wrote it stands last, and above that the headline, below a section.

    Where no line says that it is a byline, the longest is the headline.
    """
    by = len(found) > 1 and is_byline(text, found[-1])
    headline = found[-2] if by else max(found, key=lambda field: len(field.value), default=None)
    kind = Kind.FURNITURE
    for field in found:
        if field is headline:
            kind = Kind.BYLINE
            yield field._replace(name="headline"), Kind.HEADLINE
        else:
            yield field._replace(name="byline" if kind is Kind.BYLINE else ""), kind


def _between(text: str, found: Sequence[Field]) -> Iterator[Told]:
    """Yield the lines from the length to the story."""
    has_publication = False
    for field, following in itertools.zip_longest(found, found[1:]):
        if is_copyright(text, field):
            yield field, Kind.COPYRIGHT
        elif is_day(text, field):
            yield field._replace(name="day"), Kind.STAMP
        elif _TIME.fullmatch(text, *field.value):
            yield field, Kind.STAMP
        elif _is_language(text, field):
            yield field._replace(name="language"), Kind.FURNITURE
        elif not has_publication and following is not None and _SOURCE_CODE.fullmatch(text, *following.value):
            has_publication = True
            yield field._replace(name="publication"), Kind.STAMP
        else:
            yield field, Kind.FURNITURE
