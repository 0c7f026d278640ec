"""The dateline: where it stands, and what it says.

The formats are tried in their order at the beginning of each passage near the top, and the first that matches is
read. A dateline without a mark counts only before the story has begun.
"""

import datetime
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

import attrs
import regex

from pressparse.anchoring import anchored
from pressparse.dates import date_of, group_of, time_of
from pressparse.day_order import is_day_first
from pressparse.document import Kind, Passage
from pressparse.errors import expect_day, expect_text
from pressparse.fields.dateline_matching import REACH, DatelineMatch, DatelineMatcher, is_story
from pressparse.fields.dateline_over_lines import PIECES, dateline_over_lines
from pressparse.folding import fold
from pressparse.formats import Format, expect_formats, list_formats
from pressparse.lexicon import Use, added_phrases, lexicon
from pressparse.month_day import MonthDay
from pressparse.places import places
from pressparse.release import Dateline, WireService
from pressparse.repairs import repairs_of
from pressparse.services import Registry, Service, added_services, expect_services
from pressparse.span import Span
from pressparse.wrapping import paragraphs

PASSAGES = 80
"""How many passages are looked at."""

_ABOVE_STORIES = frozenset({Kind.NOTICE, Kind.LEGAL})
_SENTENCE_WORDS = 11
LATEST = 12
"""How many passages into the story, at the latest, a dateline with a mark stands: behind a list of highlights."""

_CORRECTION = 240
"""How much of a passage tells that it says what a correction corrects."""

_SIGNATURE, _SIGNATURE_LINES = 40, 6


class Found(NamedTuple):
    """A dateline, the mark in it, and the passage it begins."""

    dateline: Dateline
    wire_service: WireService | None
    passage: int
    """Number of the passage."""
    own_line: bool
    """Whether nothing else stands in the passage."""
    style: Format
    """The format whose dateline it is."""
    last: int
    """Number of the passage it ends in, where breaks of elements part it over several."""

    @property
    def start(self) -> int:
        """Offset at which it begins."""
        return self.dateline.span.start


class _Known(NamedTuple):
    """What is known from elsewhere and completes what a dateline says."""

    published: datetime.date | None = None
    language: str | None = None


def find_dateline(  # noqa: PLR0913 - one argument for each thing it depends on
    text: str,
    folded: str,
    passages: Sequence[Passage],
    *,
    formats: Iterable[Format],
    services: Registry,
    published: datetime.date | None = None,
    language: str | None = None,
) -> Found | None:
    """Return the first dateline that the passages of `text` begin with, or None.

    `published` completes a date without a year, and nothing else does. `language` is the one that is stated.
    """
    matcher = DatelineMatcher(folded, tuple(formats), services)
    known = _Known(published, language)
    story_begins: int | None = None
    above: Found | None = None
    for number, passage in enumerate(passages[:PASSAGES]):
        start, end = passage.span
        over_lines = dateline_over_lines(matcher, passages, number)
        if over_lines is not None:
            return _found(text, over_lines[0], passages, (number, over_lines[1]), known)
        matched = matcher.at(start, end, marked=story_begins is not None) or matcher.inside(start, end)
        if matched is not None and _is_below_signature(folded, passages[:number]):
            break
        if matched is not None and not (_is_before_colon(matched) and _holds_sentence(folded, passages[:number])):
            found = _found(text, matched, passages, (number, number), known)
            following = passages[number + 1 : number + 2] if found.own_line else ()
            found = _with_next_line(text, found, matcher.at(*following[0].span)) if following else found
            if found.wire_service is not None or not found.own_line or found.dateline.time is None:
                return above if above is not None and found.wire_service is None else found
            above = above or found  # a stamp: the mark may stand below the headline
        if story_begins is None and _begins_story(folded[start : min(end, start + REACH)]):
            story_begins = number
        if story_begins is not None and number > story_begins + LATEST:
            break
    return above


def _begins_story(head: str) -> bool:
    """Say whether a passage that begins so is where a story begins: a sentence, and none of law above it."""
    if not is_story(head):
        return False
    cue = lexicon().cue(head)
    return cue is None or cue.use is not Use.OPENING or cue.kind not in _ABOVE_STORIES


def _is_below_signature(folded: str, passages: Sequence[Passage]) -> bool:
    """Say whether one of the last lines signs for a board, below which stand place and day of the signature."""
    signatures = lexicon().listed("signature")
    heads = (folded[passage.span.start :][:_SIGNATURE] for passage in passages[-_SIGNATURE_LINES:])
    return any(head.casefold().startswith(signatures) for head in heads)


def _is_before_colon(matched: DatelineMatch) -> bool:
    """Say whether a city alone stands before a colon: in the middle of a story it heads what happened there."""
    groups = ("tag", "day", "year")
    return group_of(matched.match, "separator") == ":" and not any(group_of(matched.match, name) for name in groups)


def _holds_sentence(folded: str, passages: Sequence[Passage]) -> bool:
    spans = (passage.span for passage in passages)
    return any(is_story(folded[span.start : min(span.end, span.start + REACH)], _SENTENCE_WORDS) for span in spans)


def parse_dateline(
    line: str,
    *,
    published: datetime.date | None = None,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
) -> Dateline | None:
    """Return the dateline that `line` begins with, or None. The arguments are those of `parse`.

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
    found = _in_line(line, expect_day(published), formats, services)
    return None if found is None else found.dateline


def strip_dateline(
    text: str,
    *,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
) -> str:
    r"""Return `text` without the dateline it begins with; as it is, where it begins with none.

    `formats` and `services` are those of `parse`.

    >>> strip_dateline("HOUSTON, April  01, 2024  (GLOBE NEWSWIRE) -- Acme Corp. said ...")
    'Acme Corp. said ...'
    >>> strip_dateline("Acme Corp. said ...")
    'Acme Corp. said ...'
    """
    found = _in_line(text, None, formats, services)
    return text if found is None else text[found.dateline.span.end :].lstrip()


def _in_line(
    line: str,
    published: datetime.date | None,
    formats: Iterable[Format] | Format,
    services: Iterable[Service] | Service,
) -> Found | None:
    given = expect_formats(formats)
    repairs = repairs_of(expect_text(line))
    if repairs is not None:
        found = _in_line(repairs.repaired, published, given, services)
        if found is None:
            return None
        mark = found.wire_service and anchored(found.wire_service, repairs)
        return found._replace(dateline=anchored(found.dateline, repairs), wire_service=mark)
    start = len(line) - len(line.lstrip())
    head = line[: start + 2 * REACH].rstrip()
    if not head:
        return None
    folded, styles = fold(head), (*given, *list_formats())
    lines = tuple(Passage(span=span) for span in paragraphs(head)[:PIECES])
    with added_services(expect_services(services)) as known, added_phrases(style.lexicon for style in given):
        for passage in dict.fromkeys((Passage(span=Span(start, len(head))), lines[0])):  # broken over lines, or one
            found = find_dateline(line, folded, (passage,), formats=styles, services=known, published=published)
            if found is not None and not any(map(str.isalnum, line[: found.start])):
                return found
        over_lines = dateline_over_lines(DatelineMatcher(folded, styles, known), lines, 0)
        return None if over_lines is None else _found(line, over_lines[0], lines, (0, over_lines[1]), _Known(published))


def _with_next_line(text: str, found: Found, following: DatelineMatch | None) -> Found:
    """Return a dateline on a line of its own with what goes on with it on the next: its mark alone, or all of it again.

    Below `BOISE, Idaho, Aug. 4, 2020` may stand `/PRNewswire/ -- Acme`, or `BOISE, Idaho, Aug. 4, 2020 -- Acme`.
    """
    if following is None:
        return found
    place, day = (group_of(following.match, group) for group in ("place", "day"))
    is_mark = place is None and day is None and found.wire_service is None
    if not is_mark and places(place or "") != found.dateline.places:
        return found
    both = Span(found.start, following.start + len(text[following.start : following.match.end()].rstrip()))
    return found._replace(
        dateline=attrs.evolve(found.dateline, text=both.of(text), span=both),
        wire_service=found.wire_service or _wire_service(text, following),
    )


def _wire_service(text: str, matched: DatelineMatch) -> WireService | None:
    if matched.service is None:
        return None
    mark = Span(*matched.match.span("tag"))
    return WireService.cut(text, mark, f"{matched.format.name}.tag", service=matched.service, via=matched.via)


def _found(
    text: str,
    matched: DatelineMatch,
    passages: Sequence[Passage],
    numbers: tuple[int, int],
    known: _Known,
) -> Found:
    """Return what a match says; `numbers` are those of the passages that it begins and ends in."""
    match, style = matched.match, matched.format
    start = matched.start
    place = group_of(match, "place")
    where = places(place) if place and not lexicon().words["slug"].issuperset(place.casefold().split()) else ()
    country = where[0].country_code if where else None
    is_of_wire = _stands_behind_mark(match)
    day = date_of(match, None if is_of_wire else partial(is_day_first, country, known.language, match.string))
    if isinstance(day, MonthDay) and known.published is not None:
        day = day.nearest(known.published) or day
    dateline = Dateline.cut(
        text,
        Span(start, start + len(text[start : match.end()].rstrip())),
        f"{style.name}.dateline",
        places=where,
        date=day,
        time=time_of(match),
    )
    first, last = numbers
    rest = text[match.end() : passages[last].span.end]
    own_line = not any(sign.isalnum() for sign in rest[:REACH]) or _is_heading_of_wire(rest)
    return Found(dateline, _wire_service(text, matched), first, own_line, style, last)


def _is_heading_of_wire(rest: str) -> bool:
    """Say whether no story stands behind a dateline: a heading (`Regulatory News:`), or what a correction corrects."""
    head = " ".join(rest[:_CORRECTION].split()).strip(" *_:").casefold()
    words = lexicon().words
    return head in words["behind_dateline"] or any(phrase in head for phrase in words["corrects_release"])


def _stands_behind_mark(match: regex.Match[str]) -> bool:
    """Say whether the date stands behind place and mark, where the wire writes it: month first, wherever the place is.

    As in `LONDON -- (MARKET WIRE) -- 03/04/06 -- Acme`.
    """
    place, tag, day = (match.start(name) if group_of(match, name) else -1 for name in ("place", "tag", "day"))
    return 0 <= place < tag < day
