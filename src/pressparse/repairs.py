r"""What copies, converters and wrapping machines leave in a text, undone.

Soft hyphens stand within words, zero-width spaces behind names, marks of direction around numbers, `&ndash;` or `â€“`
for a dash, and no pattern expects them; nor the marks `> ` of a mail that quotes most of it, nor blanks around the line
ends within a paragraph. A text is read and taken apart without them, and what is found is put back into the text as it
stands:

>>> text = "Ac\u00admehof opens\u200b a &quot;plant&quot;"
>>> repairs = repairs_of(text)
>>> repairs.repaired
'Acmehof opens a "plant"'
>>> repairs.put_back(Span(0, 13)).of(text), repairs.put_back(Span(16, 23)).of(text)
('Ac\xadmehof opens\u200b', '&quot;plant&quot;')

What has no width and stands alone between blanks stays where it is, and so does `&nbsp;`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from pressparse.document import Document
from pressparse.folding import ENTITY, MISREAD, ZERO_WIDTH, meant
from pressparse.span import Span, trimmed
from pressparse.wrapping import paragraphs_and_gaps

_TELLING = "\u00ad\u200b\u200e\u200f\u202c\u2060\u2069\ufeff\x85\u2028\u2029"
"""Of those without a width, the ones to look for: marks of direction end with one of these; and rare line ends."""

_ENTITY, _MISREAD = re.compile(ENTITY), re.compile(MISREAD)
_WEIGHTLESS = rf"(?:[{ZERO_WIDTH}]|&(?:nbsp|shy|zwsp|#160|#173|#8203);)"
_LINE_ENDS = r"(?P<return>\r(?=\n))|(?P<line_end>[\r\x85\u2028\u2029])"
_DAMAGE = re.compile(rf"(?P<weightless>{_WEIGHTLESS}++)|{_LINE_ENDS}|{ENTITY}|{MISREAD}")
_WRAP = re.compile(r"(?<!\s)\s*\n\s*")
_BLANKS = r"[^\S\n]*+"
_MARKS = rf"(?:(?:{_BLANKS}{_WEIGHTLESS})*+{_BLANKS}>)++(?:{_BLANKS}{_WEIGHTLESS})*+"
_QUOTE = re.compile(
    rf"(?P<blank>(?<=\S)(?:{_BLANKS}\n{_MARKS}(?={_BLANKS}(?:\n|\Z)))++)"
    rf"|(?:\A|(?<=\n)){_BLANKS}(?P<mark>(?:{_MARKS}{_BLANKS}\n)*+{_MARKS}[ \t]?+)(?P<indent>{_BLANKS})(?=\S)"
)
"""Marks of mailers before lines that they quote, and lines of nothing else."""
_FEWEST_QUOTED = 3


class _Repair(NamedTuple):
    start: int
    end: int
    sign: str
    """What stands there instead."""
    leads: bool
    """Whether what is lost is no part of what stands before it."""
    is_blank: bool = False
    """Whether it is more than a blank in the text."""
    indent: int | None = None
    """How many blanks stand between it and what it is a mark of; None where it is no mark."""


class Repairs:
    """What of a text is another character, or none, once it is repaired, and where it stood."""

    def __init__(self, text: str, wrapped: Sequence[Span] = ()) -> None:
        """Repair a text, of which some stretches are paragraphs that a machine has wrapped."""
        self.text = text
        """The text as it stands."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._lost: list[int] = []
        """How many characters the text has lost up to each repair."""
        self._places: list[int] = []
        """Twice the offset of each in the repaired text; one more where what is lost belongs to what stands there."""
        self._blanks: dict[int, int] = {}
        """Blanks that are more than one character in the text: the offset in the repaired text, and the end in this."""
        self._marks: dict[int, int] = {}
        """Marks before lines: the offset of the line in the repaired text, and the beginning of the mark in this."""
        pieces, position, lost = [], 0, 0
        found = [*_quotes(text), *_damages(text), *_wraps(text, wrapped)]
        for start, end, sign, leads, is_blank, indent in sorted(found, key=_place):
            if start < position:
                continue
            if is_blank:
                self._blanks[start - lost] = end
            elif indent is not None:
                self._marks[start - lost + indent] = start
            pieces += [text[position:start], sign]
            self._starts.append(start)
            self._ends.append(end)
            self._places.append(2 * (start - lost) + leads)
            lost += end - start - len(sign)
            self._lost.append(lost)
            position = end
        self.repaired = "".join([*pieces, text[position:]])
        """The text as it was meant."""

    def repair(self, document: Document) -> Document:
        """Return the document of this text repaired."""
        spans = [trimmed(self.repaired, *map(self._in_repaired, passage.span)) for passage in document.passages]
        passages = [
            attrs.evolve(passage, span=span)
            for passage, span in zip(document.passages, spans, strict=True)
            if span.start < span.end
        ]
        return attrs.evolve(document, text=self.repaired, passages=passages)

    def put_back(self, span: Span, *, whole: bool = False) -> Span:
        """Return where in the text a stretch of the repaired text stands.

        A `whole` stretch has what stands for a blank behind it, and the mark of a quote before it: no other has them.
        """
        start, end = self._in_text(span.start), self._in_text(span.end)
        if not whole:
            return Span(start, end)
        return Span(self._marks.get(span.start, start), self._blanks.get(span.end, end))

    def _in_repaired(self, offset: int) -> int:
        before = bisect_left(self._starts, offset)
        return max(offset, self._ends[before - 1]) - self._lost[before - 1] if before else offset

    def _in_text(self, offset: int) -> int:
        before = bisect_right(self._places, 2 * offset)
        return offset + (self._lost[before - 1] if before else 0)


def _place(repair: _Repair) -> tuple[int, int]:
    """Return by what repairs are sorted: of two that begin together, the longer one counts."""
    return repair.start, -repair.end


def _quotes(text: str) -> Iterator[_Repair]:
    """Yield the marks before the lines of a mail that is quoted, below what is written above it."""
    start = _quoted_from(text)
    for quote in () if start is None else _QUOTE.finditer(text, max(0, start - 1)):
        if quote["blank"]:
            yield _Repair(*quote.span(), "\n" * quote[0].count("\n"), leads=True, is_blank=True)
        else:
            yield _Repair(*quote.span("mark"), "", leads=False, indent=len(quote["indent"]))


def _quoted_from(text: str) -> int | None:
    """Return where a quote begins that is most of a text: four of five lines from there on begin as mailers quote."""
    if ">" not in text:
        return None
    begins = text[:2].lstrip("\ufeff").startswith(">")
    start = 0 if begins else text.find("\n>") + 1
    quoted = text.count("\n>", max(0, start - 1)) + begins
    if quoted < _FEWEST_QUOTED:
        return None
    above, below = (sum(map(bool, map(str.strip, part.splitlines()))) for part in (text[:start], text[start:]))
    return start if quoted * 5 >= below * 4 and quoted * 2 >= above + below else None


def _damages(text: str) -> Iterator[_Repair]:
    for damage in _DAMAGE.finditer(text):
        start, end = damage.span()
        if damage["return"]:
            yield _Repair(start, end, "", leads=True)
            continue
        if damage["line_end"]:
            yield _Repair(start, end, "\n", leads=True)
            continue
        before = start > 0 and not text[start - 1].isspace()
        behind = end < len(text) and not text[end].isspace()
        if damage["weightless"]:
            if before or behind:
                sign = _shown(damage[0], is_within=before and behind)
                yield _Repair(start, end, sign, leads=bool(sign) or not before, is_blank=bool(sign))
            continue
        sign = meant(damage[0])
        if len(sign) == 1 and sign.isprintable() and not sign.isspace():
            yield _Repair(start, end, sign, leads=True)


def _wraps(text: str, wrapped: Sequence[Span]) -> Iterator[_Repair]:
    """Yield the line ends within paragraphs that have blanks around them."""
    for span in wrapped:
        for wrap in _WRAP.finditer(text, *span):
            if wrap[0] != "\n":
                yield _Repair(*wrap.span(), "\n", leads=True)


def _shown(run: str, *, is_within: bool) -> str:
    """Return what a run without a width of its own shows: a blank, where one is in it and words are on both sides."""
    return " " if is_within and ("&nbsp;" in run or "&#160;" in run) else ""


def paragraphs_as_meant(text: str) -> list[tuple[Span, int]]:
    """Return the paragraphs of a text, told in it as it was meant, as they stand in it; see `paragraphs_and_gaps`."""
    repairs = repairs_of(text)
    if repairs is None:
        return paragraphs_and_gaps(text)
    return [(repairs.put_back(span, whole=True), gap) for span, gap in paragraphs_and_gaps(repairs.repaired)]


def repairs_of(text: str, wrapped: Sequence[Span] = ()) -> Repairs | None:
    r"""Return what is to be repaired in `text`, or None where nothing is, as in most.

    `wrapped` are the paragraphs that stand on several lines.

    >>> text = "Acme Corp.   \n   opens"
    >>> repairs_of(text, [Span(0, 22)]).repaired
    'Acme Corp.\nopens'
    """
    is_damaged = "\r" in text or _quoted_from(text) is not None or ("&" in text and _ENTITY.search(text) is not None)
    if not is_damaged and not text.isascii():
        is_damaged = any(map(text.__contains__, _TELLING)) or (
            any(map(text.__contains__, "âÃÂ")) and _MISREAD.search(text) is not None
        )
    if wrapped and not is_damaged:
        is_damaged = next(_wraps(text, wrapped), None) is not None
    repairs = Repairs(text, wrapped) if is_damaged else None
    return None if repairs is None or repairs.repaired == text else repairs
