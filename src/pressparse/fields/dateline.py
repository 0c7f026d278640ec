"""The dateline: where it stands, and what it says.

The formats are tried in their order at the beginning of each passage near the top, and the first that matches is
read. A dateline without a mark counts only before the story has begun.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from pressparse import gazetteer
from pressparse.dates import date_of, time_of
from pressparse.document import Passage
from pressparse.errors import expect_text
from pressparse.folding import fold
from pressparse.formats import Format, list_formats
from pressparse.month_day import MonthDay
from pressparse.places import has_known_place, places
from pressparse.release import Dateline, WireService
from pressparse.services import SHORT, Registry, Service, normalised, registry
from pressparse.span import Span
from pressparse.wrapping import paragraphs

REACH = 400
"""How many characters from the start of a passage a dateline may take."""

PASSAGES = 80
"""How many passages are looked at."""

LATEST = 12
"""How many passages into the story, at the latest, a dateline with a mark stands: behind a list of highlights."""

_START = regex.compile(r"[\s\"'(\[>#]*?(?=[\p{L}\d(\[/'【])")
_PROSE = regex.compile(r"\s*+(?:\S++\s++){0,40}?(?:\p{Ll}[\p{L}'-]*+[,;]?\s++){2}")
_NO_PLACE = regex.compile(r"(?i:by|posted|updated|published|written|source|photo|contact|copyright)\b")
_HEADLINE_BEFORE = regex.compile(r"\p{Lu}\p{Ll}{2}[^\s,]*+\s++\p{Lu}{3,}+\b")
_MARK = regex.compile(r"/\s?(?P<tag>[^/()\n]{2,40}?)\s?/|\((?P<tag>[^()\n]{2,40})\)")
_CITY_IN_CAPITALS = regex.compile(r"(?P<glued>(?<=[\p{Ll}.!?%)\d]))?(?<!\p{Lu})\p{Lu}{2}[\p{Lu}.'-]")
_LONGEST_PLACE = 120
_STORY_WORDS = 25
_LONG_STORY_WORDS = 40


class Found(NamedTuple):
    """A dateline, the mark in it, and the passage it begins."""

    dateline: Dateline
    wire_service: WireService | None
    passage: int
    """Number of the passage."""
    own_line: bool
    """Whether nothing else stands in the passage."""

    @property
    def start(self) -> int:
        """Offset at which it begins."""
        return self.dateline.span.start


class _Match(NamedTuple):
    start: int
    match: regex.Match[str]
    format: Format
    service: Service | None
    via: tuple[Service, ...]


def find_dateline(  # noqa: PLR0913 - one argument for each thing it depends on
    text: str,
    folded: str,
    passages: Sequence[Passage],
    *,
    formats: Iterable[Format],
    services: Registry,
    published: datetime.date | None = None,
) -> Found | None:
    """Return the first dateline that the passages of `text` begin with, or None.

    `published` completes a date without a year, and nothing else does.
    """
    formats = tuple(formats)
    story_begins: int | None = None
    for number, passage in enumerate(passages[:PASSAGES]):
        start, end = passage.span
        matched = _match(folded, start, end, formats, services) or _inside(folded, start, end, formats, services)
        if matched is not None and (story_begins is None or matched.service is not None):
            return _found(text, matched, number, end, published)
        if story_begins is None and _is_story(folded[start : min(end, start + REACH)]):
            story_begins = number
        if story_begins is not None and number > story_begins + LATEST:
            break
    return None


def parse_dateline(line: str, *, published: datetime.date | None = None) -> Dateline | None:
    """Return the dateline that `line` begins with, or None.

    >>> dateline = parse_dateline("GUANGZHOU, China, May 28, 2022 /PRNewswire/ -- On the morning of May 27")
    >>> dateline.city, dateline.country, dateline.date, dateline.text
    ('Guangzhou', 'China', datetime.date(2022, 5, 28), 'GUANGZHOU, China, May 28, 2022 /PRNewswire/ --')

    A year that the line leaves out comes from `published`, and stays out without it:

    >>> print(parse_dateline("SHANGHAI, Oct 13 (Reuters) - Shares").date)
    --10-13
    >>> print(parse_dateline("SHANGHAI, Oct 13 (Reuters) - Shares", published=datetime.date(2022, 10, 14)).date)
    2022-10-13
    >>> parse_dateline("By John Smith, June 5, 2026 - 8 min read") is None
    True
    """
    found = _in_line(line, published)
    return None if found is None else found.dateline


def strip_dateline(text: str) -> str:
    r"""Return `text` without the dateline it begins with; as it is, where it begins with none.

    >>> strip_dateline("HOUSTON, April  01, 2024  (GLOBE NEWSWIRE) -- Acme Corp. said ...")
    'Acme Corp. said ...'
    >>> strip_dateline("Acme Corp. said ...")
    'Acme Corp. said ...'
    """
    found = _in_line(text, None)
    return text if found is None else text[found.dateline.span.end :].lstrip()


def _in_line(line: str, published: datetime.date | None) -> Found | None:
    start = len(expect_text(line)) - len(line.lstrip())
    head = line[: start + 2 * REACH].rstrip()
    if not head:
        return None
    for span in (Span(start, len(head)), paragraphs(head)[0]):  # a dateline may be broken over lines, or be one
        found = find_dateline(
            line,
            fold(head),
            (Passage(span=span),),
            formats=list_formats(),
            services=registry(),
            published=published,
        )
        if found is not None:
            return found
    return None


def _match(folded: str, start: int, end: int, formats: Sequence[Format], services: Registry) -> _Match | None:
    """Return what the formats make of the beginning of a passage, a doubled dateline read inside out."""
    begin = _START.match(folded, start, end)
    if begin is None:
        return None
    matched = _first(folded, begin.end(), end, formats, services)
    if matched is None or matched.service is None:
        return matched
    again = _START.match(folded, matched.match.end(), end)
    inner = again and _first(folded, again.end(), end, formats, services)
    if inner and inner.service is not None:
        outer = (*inner.via, *(s for s in (matched.service, *matched.via) if s not in (inner.service, *inner.via)))
        return inner._replace(start=matched.start, via=outer)
    return matched


def _inside(folded: str, start: int, end: int, formats: Sequence[Format], services: Registry) -> _Match | None:
    """Return a dateline that a lost line break has glued to a headline, or that a byline stands before.

    Only one with the mark of a known service counts, and it begins with a city in capitals: a known one, or glued.
    """
    reach = min(end, start + REACH)
    for mark in _MARK.finditer(folded, start, reach):
        if services.resolve(" ".join(mark["tag"].split()))[0] is None:
            continue
        for begin in _CITY_IN_CAPITALS.finditer(folded, max(start, mark.start() - _LONGEST_PLACE), mark.start()):
            matched = _first(folded, begin.start(), end, formats, services)
            if matched is None or matched.match.end() < mark.end() or matched.service is None:
                continue
            found = places(matched.match["place"])
            if begin["glued"] is not None or any(gazetteer.is_known_city(place.city or "") for place in found[:1]):
                return matched
    return None


def _first(folded: str, start: int, end: int, formats: Sequence[Format], services: Registry) -> _Match | None:
    reach = min(end, start + REACH)
    for style in formats:
        if style.sign and folded.find(style.sign, start, reach) < 0:
            continue
        match = style.pattern.match(folded, start, reach)
        if match is None or match.end() == start:
            continue
        tag = match.groupdict().get("tag")
        service, via = (None, ()) if tag is None else services.resolve(" ".join(tag.split()))
        if tag is not None and not (
            _is_trusted(match, tag) if service is not None else style.unknown_tags and _is_complete(match)
        ):
            continue
        place = match.groupdict().get("place") or ""
        if _NO_PLACE.match(place) or _HEADLINE_BEFORE.search(place):
            continue
        if tag is not None and not style.accept(match):
            continue
        if tag is None and not (style.accept(match) and _leads_prose(folded, match, end)):
            continue
        return _Match(start, match, style, service, via)
    return None


def _is_trusted(match: regex.Match[str], tag: str) -> bool:
    """Say whether a known mark stands as a mark: an acronym means much else, unless a place or a day is beside it."""
    if "/" in tag and match["separator"] is None:  # the credit of a picture: `(ANTARA/Jane Doe)`
        return False
    if len(normalised(tag)) > SHORT or not tag.isupper() or match["day"] is not None:
        return True
    place = match.groupdict().get("place")
    if match["separator"] is None:
        return False
    return place is None or place.isupper() or "," in place or has_known_place(place)


def _is_complete(match: regex.Match[str]) -> bool:
    """Say whether place and date stand beside a mark that is not known."""
    groups = match.groupdict()
    return bool(groups.get("place") and groups.get("day") and (groups.get("tag") or "")[:1].isalnum())


def _leads_prose(folded: str, match: regex.Match[str], end: int) -> bool:
    """Say whether text follows as it follows a dateline: after a place without a date, a sentence."""
    if match["day"] is not None or match["year"] is not None:
        return True
    if not folded[match.end() :].strip():
        return match.end() == end
    if folded[match.end() : end].strip():
        return _PROSE.match(folded, match.end(), min(end, match.end() + REACH)) is not None
    return _PROSE.match(folded, match.end(), match.end() + REACH) is not None  # the story begins on the next line


def _is_story(head: str) -> bool:
    count = len(head.split())
    return count > _LONG_STORY_WORDS or (count > _STORY_WORDS and head.rstrip("\"') ").endswith((".", "。")))


def _found(text: str, matched: _Match, number: int, end: int, published: datetime.date | None) -> Found:
    match, style = matched.match, matched.format
    start = matched.start
    groups = match.groupdict()
    place = groups.get("place")
    day = date_of(match)
    if isinstance(day, MonthDay) and published is not None:
        day = day.nearest(published) or day
    dateline = Dateline.cut(
        text,
        Span(start, start + len(text[start : match.end()].rstrip())),
        f"{style.name}.dateline",
        places=places(place) if place else (),
        date=day,
        time=time_of(match),
    )
    wire_service = None
    if matched.service is not None:
        mark = Span(*match.span("tag"))
        wire_service = WireService.cut(text, mark, f"{style.name}.tag", service=matched.service, via=matched.via)
    rest = text[match.end() : end]
    return Found(dateline, wire_service, number, not any(sign.isalnum() for sign in rest[:REACH]))
