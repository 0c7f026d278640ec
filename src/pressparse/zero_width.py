r"""Characters without a width: soft hyphens within words, zero-width spaces behind names, marks of direction.

Editors and copies leave them beside others, and no pattern expects them: a text is read and taken apart without them.

>>> runs = zero_width_runs("Ac\u00admehof opens\u200b a plant")
>>> runs.visible
'Acmehof opens a plant'
>>> runs.put_back_in(Span(0, 13)).of("Ac\u00admehof opens\u200b a plant")
'Ac\xadmehof opens\u200b'

Those that stand alone between blanks stay where they are.
"""

import re
from bisect import bisect_left, bisect_right

import attrs

from pressparse.document import Document
from pressparse.folding import ZERO_WIDTH
from pressparse.span import Span

_RUN = re.compile(f"[{ZERO_WIDTH}]++")


class ZeroWidthRuns:
    """The runs of such characters in a text that stand beside a visible character: the one before, or else behind."""

    def __init__(self, text: str) -> None:
        """Find them."""
        self._starts: list[int] = []
        self._taken: list[int] = []
        """How many characters of the runs stand before the end of each."""
        self._places: list[int] = []
        """Twice the offset of each in the text without them, and one more where it belongs to what follows."""
        pieces, position, taken = [], 0, 0
        for run in _RUN.finditer(text):
            start, end = run.span()
            follows = start > 0 and not text[start - 1].isspace()
            if follows or (end < len(text) and not text[end].isspace()):
                pieces.append(text[position:start])
                self._starts.append(start)
                self._places.append(2 * (start - taken) + (not follows))
                taken += end - start
                self._taken.append(taken)
                position = end
        self.visible = "".join([*pieces, text[position:]])
        """The text without them."""

    def taken_out_of(self, document: Document) -> Document:
        """Return the document of this text without them."""
        passages = [
            attrs.evolve(passage, span=Span(self._without(passage.span.start), self._without(passage.span.end)))
            for passage in document.passages
        ]
        return attrs.evolve(document, text=self.visible, passages=passages)

    def put_back_in(self, span: Span) -> Span:
        """Return where in the text a stretch of the text without them stands."""
        return Span(self._with(span.start), self._with(span.end))

    def _without(self, offset: int) -> int:
        """Return where an offset into the text is without them."""
        before = bisect_left(self._starts, offset)
        return offset - (self._taken[before - 1] if before else 0)

    def _with(self, offset: int) -> int:
        """Return where an offset into the text without them is with them."""
        before = bisect_right(self._places, 2 * offset)
        return offset + (self._taken[before - 1] if before else 0)


def zero_width_runs(text: str) -> ZeroWidthRuns | None:
    """Return the runs in `text`, or None where there are none, as in most."""
    if text.isascii() or not any(sign in text for sign in ZERO_WIDTH):
        return None
    runs = ZeroWidthRuns(text)
    return runs if runs.visible != text else None
