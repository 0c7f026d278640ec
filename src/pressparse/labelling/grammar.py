"""What rules are made of: rules, tables of them in order, what they may know, and tests by words of the lexicon."""

import itertools
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from typing import Self

import attrs
from attrs import field, frozen

from pressparse.document import Kind
from pressparse.labelling.found_once import found_once
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use
from pressparse.lexicon.phrases import CASELESS

_NEXT_LINES = 3
_PAGE_FIGURES = 3
_SENTENCE_WORDS = 6
_FIRST_PASSAGES = 80
_STATEMENTS = frozenset({Kind.FORWARD_LOOKING, Kind.LEGAL})


class Views(tuple[View, ...]):  # noqa: SLOT001 - what is found once is kept in its dict
    """All passages of a text, in order, and what they tell together."""

    @found_once
    def recurring(self) -> frozenset[str]:
        """The folded passages that stand in the text more than once."""
        passages = [view.folded for view in self]
        if len(set(passages)) == len(passages):
            return frozenset()
        return frozenset(folded for folded, count in Counter(passages).items() if count > 1)

    @found_once
    def page_numbers(self) -> frozenset[int]:
        """The numbers of the passages that are nothing but a figure each, if these count pages: 1, 2, 3 and so on."""
        lone = [view for view in self if view.gap and len(view.folded) <= _PAGE_FIGURES and view.folded.isdecimal()]
        pages = [int(view.folded) for view in lone]
        counts = len(pages) > 1 and pages == list(range(pages[0], pages[0] + len(pages)))
        return frozenset([view.number for view in lone]) if counts else frozenset()

    @found_once
    def last_sentence(self) -> int:
        """The number of the last passage that is a sentence or more, -1 where there is none."""
        is_sentence = (view.number for view in reversed(self) if view.is_sentence and view.words >= _SENTENCE_WORDS)
        return next(is_sentence, -1)

    @found_once
    def usual_gap(self) -> int:
        """How many blank lines stand before most of the first passages that any stand before."""
        gaps = sorted(view.gap for view in self[1:_FIRST_PASSAGES] if view.gap)
        return gaps[len(gaps) // 2] if gaps else 0


@frozen(kw_only=True)
class Context:
    """What a rule may know besides the passage."""

    views: Views = field(repr=False)
    """All passages, in order."""
    headline: str = field(default="")
    """The headline as titles are compared, or ""."""
    lead: str = field(default="")
    """The beginning of the story, behind the dateline, in the same form."""
    source: str = field(default="")
    """The name in the source line, in the same form, or ""."""
    names: frozenset[str] = field(default=frozenset())
    """Names that the release may be of: those that headline and lead begin with."""
    signs: frozenset[str] = field(default=frozenset())
    """Those of the `signs` of rules that stand anywhere in the text."""
    is_agency: bool = field(default=False)
    """Whether it is the story of a news agency, which introduces organizations within the story."""

    def told(
        self, headline: str, lead: str = "", names: frozenset[str] = frozenset(), *, is_agency: bool = False
    ) -> Self:
        """Return what is known once the headline is, and how the story begins."""
        return attrs.evolve(self, headline=headline, lead=lead, names=names, is_agency=is_agency)

    def neighbours(self, view: View) -> tuple[View, ...]:
        """Return the passages right before and right after."""
        number = view.number
        return (*self.views[max(0, number - 1) : number], *self.views[number + 1 : number + 2])

    def previous(self, view: View) -> View | None:
        """Return the passage before, or None."""
        return self.views[view.number - 1] if view.number else None

    def following(self, view: View) -> View | None:
        """Return the passage after, or None."""
        return self.views[view.number + 1] if view.number + 1 < len(self.views) else None


Test = Callable[[View, Context], bool]
"""What decides whether a rule holds."""


@frozen
class Rule:
    """A named rule: the kind of a passage for which the test holds."""

    name: str = field()
    """Name, as parts give it."""
    kind: Kind = field()
    """The kind it gives."""
    test: Test = field(repr=False)
    """The test."""
    by_words: bool = field(default=False)
    """Whether it can hold only for a passage that begins with words of the lexicon."""
    by_statement: bool = field(default=False)
    """Whether it can hold only for a statement that holds words of the lexicon; see `View.states`."""
    by_label: bool = field(default=False)
    """Whether it can hold only for a passage that begins with a label and a colon; see `View.has_label`."""
    longest: int = field(default=sys.maxsize)
    """It can hold only for a passage of at most so many words."""
    signs: tuple[str, ...] = field(default=())
    """What it looks for, one of which stands in each text in which it can hold; () for what is no fixed sign."""


_Rules = dict[tuple[bool, bool, bool, int], tuple[tuple[Test, Rule], ...]]
"""Rules to try, each behind its test, by the words of the lexicon that a passage begins with, by those that it states,
and by its label, if there are any, and by how many words it has."""


class Table:
    """Rules in order, of which the first that holds counts."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules."""
        self.rules = rules
        self._bounds = sorted({rule.longest for rule in rules})
        self._by_statement = any(rule.by_statement for rule in rules)
        self._to_try: dict[frozenset[str], _Rules] = {}

    def first(self, view: View, context: Context) -> Rule | None:
        """Return the first rule that holds for the passage, or None.

        Those that cannot hold for it are not tried: by its words, their number, or the signs in the text.
        """
        to_try = self._to_try.get(context.signs) or self._that_may_hold(context.signs)
        states = self._by_statement and view.states is not None
        for test, rule in to_try[view.cue is not None, states, view.has_label, bisect_left(self._bounds, view.words)]:
            if test(view, context):
                return rule
        return None

    def _that_may_hold(self, signs: frozenset[str]) -> _Rules:
        """Return the rules that can hold where these signs are."""
        rules = [rule for rule in self.rules if not rule.signs or not signs.isdisjoint(rule.signs)]
        self._to_try[signs] = {
            (has_words, states, has_label, number): tuple(
                (rule.test, rule)
                for rule in rules
                if has_words >= rule.by_words
                and states >= rule.by_statement
                and has_label >= rule.by_label
                and rule.longest >= self._bounds[number]
            )
            for has_words, states, has_label in itertools.product((False, True), repeat=3)
            for number in range(len(self._bounds))
        }
        return self._to_try[signs]


def cued(kind: Kind, *uses: Use, longest: int = PROSE_WORDS) -> Test:
    """Return the test whether the passage begins with words of the lexicon that mark `kind`.

    A passage of more than `longest` words is not taken for a line of that kind.
    """
    allowed = uses or tuple(Use)

    def test(view: View, _context: Context) -> bool:
        cue = view.cue
        return cue is not None and cue.kind is kind and cue.use in allowed and view.words <= longest

    return test


def states(kind: Kind) -> Test:
    """Return the test whether a statement behind the first quarter holds words of the lexicon that mark `kind`."""

    def test(view: View, _context: Context) -> bool:
        return view.states is kind

    return test


def headed(kind: Kind, *uses: Use) -> Test:
    """Return the test whether a passage is headed by words of `kind`; one word alone counts in the second half only."""
    heading = cued(kind, *uses, longest=10_000)

    def test(view: View, context: Context) -> bool:
        if not heading(view, context) or view.cue is None:
            return False
        alone = view.cue.use is Use.HEADING and " " not in view.cue.phrase
        if not alone or view.is_late or _stands_above_statement(view, context):
            return True
        return CASELESS.match(view.cue.phrase) is not None and view.is_behind_beginning  # one word says more there

    return test


def _stands_above_statement(view: View, context: Context) -> bool:
    """Say whether what follows a line is marked by its own words as a standing statement."""
    following = context.following(view)
    return following is not None and following.cue is not None and following.cue.kind in _STATEMENTS


def has_address_near(view: View, context: Context, lines: int = _NEXT_LINES) -> bool:
    """Say whether a passage or one of the next `lines` holds an e-mail address or a telephone number."""
    return any(other.has_address for other in context.views[view.number : view.number + 1 + lines])


def titled(kind: Kind) -> Test:
    """Return the test whether a short line that is no sentence holds words of the lexicon that mark `kind`."""

    def test(view: View, _context: Context) -> bool:
        return not view.is_sentence and view.is_late and view.words_within is kind

    return test
