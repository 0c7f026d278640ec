"""Titles that are set larger than the text: they break sooner than its lines do.

The text of a PDF shows it, and a message that was laid out: two or three lines between blank lines, the last one
shorter, the others nearly as wide as the text, or all of them set in the middle. A deck on the next line is told from a
title that goes on by its letters: few set both in capitals, or with a capital at the beginning of each word.
"""

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressparse.wrapping import Line

_MOST_LINES = 3
_NARROWER = 15
"""How many columns a line of a title may be narrower than the lines of the text."""

_NARROWEST_CENTRED, _OFF_THE_MIDDLE = 35, 3
_WIDTH_OF_CAPITALS = 1.2
_NOT_IN_TITLES = regex.compile(r"[@;]|\d{3}[-. ]\d{3,4}|https?:|www\.")
_ENDS = frozenset(".:;!?,")
_LONG_WORD = regex.compile(r"\b\p{L}[\p{L}\p{M}'’-]{4,}+")
_SAME_STYLE = 0.5


def broken_titles(text: str, lines: Sequence["Line"], width: int, story: int) -> frozenset[int]:
    """Return where the lines begin with which a title goes on, in a text wrapped to `width` columns.

    `story` is where the line with the dateline begins, which ends the title as a blank line does; or -1.
    """
    found: set[int] = set()
    for block in _blocks(lines, story):
        if not 1 < len(block) <= _MOST_LINES:
            continue
        lines_of_block = [text[line.start : line.end] for line in block]
        if is_broken_title(lines_of_block, _NARROWEST_CENTRED + _NARROWER if _is_centred(block) else width):
            found.update(line.start for line in block[1:])
    return frozenset(found)


def _blocks(lines: Sequence["Line"], story: int) -> "Iterator[list[Line]]":
    """Yield the lines between blank lines and above the story, but for the last of the text."""
    block: list[Line] = []
    for line in lines:
        if block and (line.gap or line.start == story):
            yield block
            block = []
        block.append(line)


def _is_centred(block: "list[Line]") -> bool:
    """Say whether lines are indented so that their middles stand below each other."""
    middles = [line.indent + (line.end - line.start) / 2 for line in block]
    return min(line.indent for line in block) > 0 and max(middles) - min(middles) <= _OFF_THE_MIDDLE


def is_broken_title(lines: Sequence[str], width: int) -> bool:
    """Say whether lines are a title that was broken where it was too long, above a text wrapped to `width` columns."""
    *full, last = lines
    if any(_shown_width(line) < width - _NARROWER for line in full) or len(last) >= len(full[-1]):
        return False
    if any(line[-1] in _ENDS for line in full) or last[-1] in _ENDS - {"!", "?"}:
        return False
    if ":" in last or any(_NOT_IN_TITLES.search(line) for line in lines):
        return False
    return all(_are_alike(first, second) for first, second in itertools.pairwise(lines))


def _shown_width(line: str) -> float:
    return len(line) * (_WIDTH_OF_CAPITALS if line.isupper() else 1)


def _are_alike(first: str, second: str) -> bool:
    """Say whether both lines are in capitals, or both begin about as many of their long words with one."""
    if first.isupper() != second.isupper():
        return False
    found = filter(None, map(_LONG_WORD.findall, (first, second)))
    shares = [sum(word[0].isupper() for word in words) / len(words) for words in found]
    return not shares or max(shares) - min(shares) <= _SAME_STYLE
