"""Kinds that the envelope has given, beside those that rules find."""

from collections.abc import Mapping, Sequence

import regex

from pressparse.document import BODY, Kind, Passage
from pressparse.mail_subject import SUBJECT
from pressparse.rule_names import NOISE

Label = tuple[Kind, str]
"""A kind, and the name of the rule that gave it."""

_FIGURE_OR_MARK = regex.compile(r"[\d/()]|--")
_DOUBTFUL = frozenset({Kind.CAPTION, Kind.OTHER})
"""What a rule says of a passage by its look alone: a paragraph of the markup is none of these."""

_WEAK = BODY | _DOUBTFUL
"""The same, where the markup says more than that it is a paragraph."""


def open_passages(passages: Sequence[Passage]) -> list[int]:
    """Return the numbers of the passages that rules have to tell."""
    return [number for number, passage in enumerate(passages) if passage.kind is None or not passage.is_settled]


def dateline_passages(passages: Sequence[Passage], folded: str) -> list[int]:
    """Return the numbers of the passages that may begin with the dateline.

    Above a headline that the envelope gives, that is only a line with a figure or a mark in it.
    """
    numbers = [number for number in open_passages(passages) if passages[number].rule != SUBJECT]
    headline = given_headline(passages)
    if headline is None:
        return numbers
    spans = {number: passages[number].span for number in numbers if number < headline}
    return [
        number
        for number in numbers
        if number not in spans or _FIGURE_OR_MARK.search(folded, spans[number].start, spans[number].end)
    ]


def given_headline(passages: Sequence[Passage]) -> int | None:
    """Return the number of the passage that the envelope gives as the headline, or None."""
    return next((number for number, passage in enumerate(passages) if passage.kind is Kind.HEADLINE), None)


def with_given(passages: Sequence[Passage], found: Mapping[int, Label]) -> list[Label]:
    """Return the label of each passage: the given one where that counts, or what the rules have found."""
    if all(passage.kind is None for passage in passages):
        return [found[number] for number in range(len(passages))]
    labels: list[Label] = []
    headline = given_headline(passages)
    for number, passage in enumerate(passages):
        kind = passage.kind
        if kind is Kind.HEADLINE and number != headline and labels[-1][0] is not Kind.HEADLINE:
            kind = None  # a title that the envelope repeats
        weak = _DOUBTFUL if kind is Kind.PARAGRAPH else _WEAK
        if kind is Kind.PARAGRAPH and found[number][1] == NOISE:
            kind = None
        if kind is not None and (kind not in BODY or found[number][0] in weak):
            labels.append((kind, f"{kind}.section" if _goes_on(passages, number) else passage.rule or f"{kind}.given"))
        else:
            labels.append(found[number])
    return labels


def _goes_on(passages: Sequence[Passage], number: int) -> bool:
    """Say whether a passage is of the kind of the one before it and no blank line parts them, or the same element."""
    if number == 0 or passages[number].kind is not passages[number - 1].kind:
        return False
    element = passages[number].element
    return passages[number].gap == 0 or (element is not None and element == passages[number - 1].element)
