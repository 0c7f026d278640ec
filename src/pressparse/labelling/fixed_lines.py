"""The lines that a format knows word for word: its rules give passages their kinds, as an envelope does."""

from collections.abc import Sequence

import attrs

from pressparse.document import BODY, Document, Kind, Passage
from pressparse.folding import fold
from pressparse.formats import Format

_OPEN = BODY | {None}
"""The kinds over which a format has a say: a page gives nothing but that it is a paragraph or an item."""


def with_fixed_lines(document: Document, folded: str, styles: Sequence[Format], dateline: int | None) -> Document:
    """Return the document with the kinds that the rules and end marks of `styles` give to its passages.

    A kind that the envelope has given stays, but for those of the body; so does the passage with the number `dateline`.
    """
    if not any(style.rules or style.end_marks for style in styles):
        return document
    passages = list(document.passages)
    after = _after_end_mark(document.passages, folded, styles)
    for number, passage in enumerate(passages):
        if number != dateline and passage.kind in _OPEN:
            passages[number] = _told(passage, folded, styles) if number < after else _of_the_site(passage)
    return document.parted(passages)


def _told(passage: Passage, folded: str, styles: Sequence[Format]) -> Passage:
    start, end = passage.span
    for style in styles:
        if folded[start:end].strip() in map(_as_compared, style.end_marks):
            return attrs.evolve(passage, kind=Kind.END, rule=f"{style.name}.end_mark")
        for rule in style.rules:
            if rule.matches(folded, start, end):
                return attrs.evolve(passage, kind=rule.kind, rule=f"{style.name}.{rule.name}")
    return passage


def _of_the_site(passage: Passage) -> Passage:
    return attrs.evolve(passage, kind=Kind.FURNITURE)


def _after_end_mark(passages: Sequence[Passage], folded: str, styles: Sequence[Format]) -> int:
    """Return the number of the first passage after the last end mark, or that after the last passage."""
    marks = {_as_compared(mark) for style in styles for mark in style.end_marks}
    for number in range(len(passages) - 1, -1, -1):
        if passages[number].span.of(folded).strip() in marks:
            return number + 1
    return len(passages)


def _as_compared(mark: str) -> str:
    return fold(mark).strip()
