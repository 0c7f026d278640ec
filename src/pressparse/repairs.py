r"""What copies and converters leave in a text, undone: characters without a width, entities, characters misread.

Soft hyphens stand within words, zero-width spaces behind names, marks of direction around numbers, `&ndash;` or `â€“`
for a dash, and no pattern expects them. A text is read and taken apart without them, and what is found is put back
into the text as it stands:

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

import attrs

from pressparse.document import Document
from pressparse.folding import ENTITY, MISREAD, ZERO_WIDTH, meant
from pressparse.span import Span

_TELLING = "\u00ad\u200b\u200e\u200f\u202c\u2060\u2069\ufeff"
"""Of those without a width, the ones to look for: marks of direction end with one of these."""

_ENTITY, _MISREAD = re.compile(ENTITY), re.compile(MISREAD)
_DAMAGE = re.compile(
    rf"(?P<weightless>(?:[{ZERO_WIDTH}]|&(?:nbsp|shy|zwsp|#160|#173|#8203);)++)|(?P<return>\r(?=\n))|{ENTITY}|{MISREAD}"
)


class Repairs:
    """What of a text is another character, or none, once it is repaired, and where it stood."""

    def __init__(self, text: str) -> None:
        """Repair a text."""
        self.text = text
        """The text as it stands."""
        self._starts: list[int] = []
        self._lost: list[int] = []
        """How many characters the text has lost up to each repair."""
        self._places: list[int] = []
        """Twice the offset of each in the repaired text; one more where what is lost belongs to what stands there."""
        self._blanks: dict[int, int] = {}
        """Blanks that are more than one character in the text: the offset in the repaired text, and the end in this."""
        pieces, position, lost = [], 0, 0
        for damage in _DAMAGE.finditer(text):
            start, end = damage.span()
            before = start > 0 and not text[start - 1].isspace()
            behind = end < len(text) and not text[end].isspace()
            if damage["return"]:
                pieces.append(text[position:start])
                self._starts.append(start)
                self._places.append(2 * (start - lost) + 1)
                lost += 1
                self._lost.append(lost)
                position = end
                continue
            is_weightless = damage["weightless"] is not None
            sign = _shown(damage[0], is_within=before and behind) if is_weightless else meant(damage[0])
            if len(sign) > 1 or (sign and not is_weightless and (sign.isspace() or not sign.isprintable())):
                continue
            if is_weightless and not (before or behind):
                continue
            if is_weightless and sign:
                self._blanks[start - lost] = end
            pieces += [text[position:start], sign]
            self._starts.append(start)
            self._places.append(2 * (start - lost) + (bool(sign) or not before))
            lost += end - start - len(sign)
            self._lost.append(lost)
            position = end
        self.repaired = "".join([*pieces, text[position:]])
        """The text as it was meant."""

    def repair(self, document: Document) -> Document:
        """Return the document of this text repaired."""
        passages = [
            attrs.evolve(passage, span=Span(self._in_repaired(passage.span.start), self._in_repaired(passage.span.end)))
            for passage in document.passages
        ]
        return attrs.evolve(document, text=self.repaired, passages=passages)

    def put_back(self, span: Span, *, with_blank: bool = False) -> Span:
        """Return where in the text a stretch of the repaired text stands, perhaps with such a blank behind it."""
        end = self._in_text(span.end)
        return Span(self._in_text(span.start), self._blanks.get(span.end, end) if with_blank else end)

    def _in_repaired(self, offset: int) -> int:
        before = bisect_left(self._starts, offset)
        return offset - (self._lost[before - 1] if before else 0)

    def _in_text(self, offset: int) -> int:
        before = bisect_right(self._places, 2 * offset)
        return offset + (self._lost[before - 1] if before else 0)


def _shown(run: str, *, is_within: bool) -> str:
    """Return what a run without a width of its own shows: a blank, where one is in it and words are on both sides."""
    return " " if is_within and ("&nbsp;" in run or "&#160;" in run) else ""


def repairs_of(text: str) -> Repairs | None:
    """Return what is to be repaired in `text`, or None where nothing is, as in most."""
    is_damaged = "\r\n" in text or ("&" in text and _ENTITY.search(text) is not None)
    if not is_damaged and not text.isascii():
        is_damaged = any(map(text.__contains__, _TELLING)) or (
            any(map(text.__contains__, "âÃÂ")) and _MISREAD.search(text) is not None
        )
    repairs = Repairs(text) if is_damaged else None
    return None if repairs is None or repairs.repaired == text else repairs
