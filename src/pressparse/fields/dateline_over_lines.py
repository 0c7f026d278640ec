"""A dateline that breaks of elements part over several lines, and one below its mark."""

import itertools
from collections.abc import Sequence

from pressparse.document import Passage
from pressparse.fields.dateline_matching import REACH, DatelineMatch, DatelineMatcher, is_story

PIECES = 4
"""Over how many lines breaks of elements part a dateline, at most."""

_LONGEST_PIECE = 120
_MARK_PLACE_STORY = 3
_LEAD_WORDS = 12


def dateline_over_lines(
    matcher: DatelineMatcher, passages: Sequence[Passage], number: int
) -> tuple[DatelineMatch, int] | None:
    """Return the marked dateline that breaks of elements part over passages, and the number of the last; or None.

    Below `LOS ANGELES` stands `, Nov. 21, 2025 /PRNewswire/ -- Acme`, or below `LOS ANGELES, Nov. 21,` the year; or the
    mark stands alone above the place.
    """
    first = passages[number].span
    if first.end - first.start > _LONGEST_PIECE:
        return None
    last = _last_piece(matcher.folded, passages, number)
    below_mark = last == number and _is_mark_above_place(matcher, passages[number : number + 3])
    last += below_mark
    if last == number:
        return None
    matched = matcher.at(first.start, passages[last].span.end, marked=True)
    if matched is None or matched.service is None or matched.match.end() <= passages[last].span.start:
        return None
    if below_mark != (matched.match.start("tag") < first.end):
        return None
    return matched, last


def _last_piece(folded: str, passages: Sequence[Passage], number: int) -> int:
    """Return the number of the last passage that commas at the breaks join to this one."""
    last = number
    for above, below in itertools.pairwise(passages[number : number + PIECES]):
        first, before = folded[below.span.start], folded[above.span.end - 1]
        goes_on = first == "," or (last > number and (first in "/(" or before == ","))
        goes_on = goes_on or before == "(" or (before in ".,-" and first.isdigit())
        if not goes_on or above.span.end - above.span.start > _LONGEST_PIECE:
            break
        last += 1
    return last


def _is_mark_above_place(matcher: DatelineMatcher, three: Sequence[Passage]) -> bool:
    """Say whether a mark stands alone, and below the line behind it a story without a dateline of its own."""
    if len(three) < _MARK_PLACE_STORY or not matcher.is_mark(*three[0].span):
        return False
    start, end = three[2].span
    if matcher.folded[start] in ",/(" or not is_story(matcher.folded[start : min(end, start + REACH)], _LEAD_WORDS):
        return False
    return matcher.at(start, end, marked=True) is None
