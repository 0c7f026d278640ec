r"""Lines and paragraphs: which line ends are the writer's, and which a machine's.

Wires wrap at 70 to 80 columns, mailers at 72, and some reposts put a blank line after every line and two between
paragraphs. A line break is taken for a wrap when the first word of the next line would not have fitted: that is
what a wrapping machine does, and what a writer who ends a heading or an address line does not do.

>>> text = (
...     "Acme Corp. said on Tuesday that it would open a second plant in the north of\n"
...     "the country next year, which would bring the number of the people whom it now\n"
...     "employs there to four hundred and make it the largest employer of the region.\n"
...     "\n"
...     "Contact: Jane Doe\n"
...     "jane@example.com\n"
... )
>>> for start, end in paragraphs(text):
...     print(*text[start:end].split()[:5])
Acme Corp. said on Tuesday
Contact: Jane Doe
jane@example.com
"""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

import regex

from pressparse.span import Span
from pressparse.wrapped_titles import broken_titles

NARROWEST, WIDEST = 45, 110
"""Widths, in characters, between which lines can be those of a wrapped text."""

SLACK = 3
"""Wrapping machines that count marks or blanks differently stop a few columns early."""

_INDENT = 2
_FEWEST_WRAPPED = 3
_RAGGED = 15
_LIST_ITEM = re.compile(
    r"(?:[-–—*•·●▪◦■‣]{1,2}|\(?\d{1,2}[.)](?!\s?(?!(?:19|20)\d\d-)\d{4,5}-\d{4})|\(?[a-z][.)])[^\S\n]++\S|・\S",
)
_BROKEN_SENTENCE = regex.compile(r"\p{Ll}[^\s@/]*+(?![@/])")
_SENTENCE_ENDS = frozenset(".!?")
_LETTER_BEHIND = regex.compile(r"[-–—]{1,2}\s?\p{Ll}")
_FULL_DATE = regex.compile(r"\b\d{1,2},?\s(?:19|20)\d\d\b")
_STAMP = regex.compile(
    r"\p{Lu}\p{Ll}{2,9}+\.?\s\d{1,2},?\s(?:19|20)\d\d(?:,|\s-|\sat)?\s\d{1,2}:\d\d\s?(?:[AP]\.?M\.?)?+(?:\s\p{Lu}{2,4})?+",
    regex.IGNORECASE,
)
_LONGEST_STAMP = 40
_FIELD = regex.compile(r"\p{Lu}[\p{L}-]{1,14}+:\s")
_DATELINE = regex.compile(
    r"""
    \p{Lu}[\p{L}.,'’\s–—-]{1,60}?[\s,–—-]                                             # the place
    (?: (?:\p{L}{3,10}+\.?\s\d{1,2}+,?|\d{1,2}+\.?\s\p{L}{3,10}+)\s(?:19|20)\d\d\s?+  # the day
        [(/–—-]
      | \(\p{Lu}[^()\n]{2,40}+\)\s?+(?:[–—-]|(?:\p{Lu}\p{L}{2,9}+\.?,?\s){1,2}+\d)       # or the mark
    )
    """,
    regex.VERBOSE,
)
_FIRST_LINES = 12
"""How many lines may stand above a story that begins right below its title."""

_DASHES = frozenset("-–—")
_OF_RULES, _SHORTEST_RULE = frozenset("-=_~*— "), 4
_COLUMN_GAP = "   "
_BETWEEN_COLUMNS = "      "
"""Justified text has gaps too, but no such wide ones."""
_OF_FIGURES = frozenset("0123456789.,$€£()%-–— ")
_ENDS_OF_FIGURES = frozenset("0123456789)%-–—")
_FIRST_WORD = regex.compile(r"\S{1,100}+")


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its edges."""

    start: int
    end: int
    indent: int
    gap: int
    """How many blank lines stand before it."""


def lines(text: str) -> list[Line]:
    r"""Return the lines of `text` that hold more than blanks, in order.

    All line ends that Unicode knows count, form feeds among them.

    >>> lines("one\r\n\r\n  two\f")
    [Line(start=0, end=3, indent=0, gap=0), Line(start=9, end=12, indent=2, gap=1)]
    """
    found: list[Line] = []
    offset = gap = 0
    for raw in text.splitlines(keepends=True):
        content = raw.lstrip()
        if content:
            indent = len(raw) - len(content)
            start = offset + indent
            found.append(Line(start, start + len(content.rstrip()), indent, gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw)
    return found


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text`: wrapped lines joined, all other lines alone.

    Together the spans hold every character that is not blank, each exactly once.
    """
    return [span for span, _ in paragraphs_and_gaps(text)]


def paragraphs_and_gaps(text: str) -> list[tuple[Span, int]]:
    """Return the paragraphs of `text`, each with the number of blank lines before it."""
    found = lines(text)
    wrapping = _wrapping_of(text, found)
    if wrapping is None:
        return [(Span(line.start, line.end), line.gap) for line in found]
    story = next((line.start for line in found[:_FIRST_LINES] if _DATELINE.match(text, line.start, line.end)), -1)
    is_certain = wrapping.certain and not wrapping.spacing
    titles = broken_titles(text, found, wrapping.width, story) if is_certain else frozenset()
    groups: list[tuple[Span, int]] = []
    for previous, line in zip([None, *found], found, strict=False):
        joins = previous is not None and wrapping.joins(text, groups[-1][0].start, previous, line)
        if (joins and line.start != story) or line.start in titles:
            span, gap = groups[-1]
            groups[-1] = (Span(span.start, line.end), gap)
        else:
            groups.append((Span(line.start, line.end), line.gap))
    return groups


def is_list_item(text: str) -> bool:
    """Say whether `text` begins with a bullet or a number of a list.

    >>> is_list_item("-- In terms of cost, Acme leads."), is_list_item("2. Open the box")
    (True, True)
    >>> is_list_item("--Acme leads"), is_list_item("2.5 million"), is_list_item("(61) 5555-0123")
    (False, False, False)

    In Japan no blank stands behind the bullet:

    >>> is_list_item("・価格:98,000円")
    True
    """
    return _LIST_ITEM.match(text) is not None


def unwrapped(text: str) -> str:
    r"""Return `text` with each paragraph on one line, runs of blanks folded to one.

    >>> unwrapped("Jane  Doe\n\njane@example.com ")
    'Jane Doe\njane@example.com'
    """
    return "\n".join(" ".join(span.of(text).split()) for span in paragraphs(text))


class _Wrapping(NamedTuple):
    """How a text is wrapped."""

    width: int
    """To how many columns."""
    spacing: int
    """How many blank lines part the lines of one paragraph: 0, or 1 in a double-spaced text."""
    certain: bool
    """Whether there are enough lines to know."""
    recurring: frozenset[str]
    """Lines with figures that stand in the text more than once: heads and feet of pages, which no line goes on with."""

    def joins(self, text: str, start: int, previous: Line, line: Line) -> bool:
        """Say whether `line` goes on with the paragraph from `start`, which a machine broke after `previous`."""
        if line.gap != self.spacing or line.indent >= previous.indent + _INDENT or _stands_alone(text, previous, line):
            return False
        if self.recurring and not self.recurring.isdisjoint((text[slice(*previous[:2])], text[slice(*line[:2])])):
            return False
        length = previous.end - previous.start
        if length > self.width + 2 * SLACK or _begins_item(text, start, previous, line):
            return False
        if not self.certain and not text[line.start].islower():
            return False
        if self.certain and text[line.start].islower() and previous.indent + length >= self.width - _RAGGED:
            return True
        first = _FIRST_WORD.match(text, line.start, line.end)
        word = len(first[0]) if first else 0
        return previous.indent + length + 1 + word > self.width - SLACK


def _stands_alone(text: str, previous: Line, line: Line) -> bool:
    """Say whether `line` is a day and an hour, one word behind a full stop (`END`, an agency), or part of a table.

    So is one of two fields, each with its label (`From: Jane Doe`, `Subject: Acme Opens`), and a rule below a title.
    """
    if _FIELD.match(text, line.start, line.end) and _FIELD.match(text, previous.start, previous.end):
        return True
    if _is_row_or_rule(text, line) or _is_row_or_rule(text, previous):
        return True
    if _second_column(text, previous) == _second_column(text, line) != 0:
        return True
    may_be_stamp = line.end - line.start <= _LONGEST_STAMP and text.find(":", line.start, line.end) > 0
    if may_be_stamp and _STAMP.fullmatch(text, line.start, line.end):
        return True
    if text[previous.end - 1] != "." or text[line.start].islower():
        return False
    return _FIRST_WORD.fullmatch(text, line.start, line.end) is not None


def _second_column(text: str, line: Line) -> int:
    """Return in which column the second of several columns of a line begins, 0 where it has one."""
    gap = text.find(_BETWEEN_COLUMNS, line.start, line.end)
    if gap < 0:
        return 0
    column = text[gap : line.end]
    return line.indent + gap - line.start + len(column) - len(column.lstrip())


def _is_row_or_rule(text: str, line: Line) -> bool:
    """Say whether the last two columns of a line, parted by blanks, are of figures: `Net sales   31,204   24,811`.

    Or whether it is nothing but dashes, or other signs of which rules are drawn.
    """
    if text[line.start] in _OF_RULES and line.end - line.start >= _SHORTEST_RULE:
        return _OF_RULES.issuperset(text[line.start : line.end])
    gap = text.rfind(_COLUMN_GAP, line.start, line.end)
    if gap < 0 or not _OF_FIGURES.issuperset(text[gap : line.end]):
        return False
    return text[line.start : gap].rstrip()[-1:] in _ENDS_OF_FIGURES


def _begins_item(text: str, start: int, previous: Line, line: Line) -> bool:
    """Say whether `line` begins an item of a list; a number or a dash within a sentence does not.

    A dash goes on with a sentence before a small letter, and with a dateline behind its date or its mark, as in
    `OSLO, Norway--(Acme Wire - May 3, 2021)`. In a paragraph that begins with one, it begins the next item.
    """
    if not is_list_item(text[line.start : line.start + 20]):
        return False
    before = text[previous.end - 1]
    if text[line.start].isdigit():
        return before in ".:;!?)"
    if before == "/" or text.rfind("(", previous.start, previous.end) > text.rfind(")", previous.start, previous.end):
        return False
    if text[line.start] not in _DASHES or is_list_item(text[start : start + 20]):
        return True
    ends = text[previous.start : previous.end].rstrip("\"”’')")[-1:] in _SENTENCE_ENDS
    goes_on = not ends and _LETTER_BEHIND.match(text, line.start, line.end) is not None
    is_behind_day = start == previous.start and _FULL_DATE.search(text, start, previous.end) is not None
    return not (goes_on or is_behind_day or (before == ")" and previous.gap))


def _wrapping_of(text: str, found: list[Line]) -> _Wrapping | None:
    """Return how the text of these lines is wrapped, or None where its lines are whole paragraphs.

    Half of the lines have to be about as wide as the text, or a third where sentences often go on behind them.
    """
    spacing = _line_spacing(found)
    lengths = sorted(
        line.end - line.start + line.indent for line, following in itertools.pairwise(found) if following.gap == spacing
    )
    width, full = _width(lengths)
    if 2 * full < len(lengths):
        broken = _broken_sentences(text, found, spacing)
        if 3 * full < len(lengths):  # many lines of an address or a table stand around a few of text
            lengths = lengths[bisect_left(lengths, NARROWEST) :]
            width, full = _width(lengths)
            if 2 * full < len(lengths) or broken < max(_FEWEST_WRAPPED, len(lengths) // 3):
                return None
        if 3 * broken < full:
            return None
    if not NARROWEST <= width <= WIDEST:
        return None
    return _Wrapping(width, spacing, certain=full >= _FEWEST_WRAPPED, recurring=_recurring(text, found))


def _width(lengths: list[int]) -> tuple[int, int]:
    """Return the width of lines of these lengths, sorted, and how many of them are about so wide."""
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)] if lengths else 0
    return width, sum(width - _RAGGED <= length <= width + SLACK for length in lengths)


def _recurring(text: str, found: list[Line]) -> frozenset[str]:
    counted = Counter(text[line.start : line.end] for line in found)
    return frozenset(line for line, count in counted.items() if count > 1 and any(map(str.isdigit, line)))


def _broken_sentences(text: str, found: list[Line], spacing: int) -> int:
    """Return how many lines begin with a word in small letters: a writer's line does only where it is an address."""
    return sum(line.gap == spacing and _BROKEN_SENTENCE.match(text, line.start) is not None for line in found[1:])


def _line_spacing(found: list[Line]) -> int:
    gaps = [line.gap for line in found[1:]]
    none, one = gaps.count(0), gaps.count(1)
    more = len(gaps) - none - one
    return int(more > 0 and none * 10 <= one > 2 * (none + more))
