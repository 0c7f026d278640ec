"""What rules are made of: rules, tables of them in order, what they may know, and tests by words of the lexicon."""

import functools
from collections import Counter
from collections.abc import Callable

from attrs import field, frozen

from pressparse.document import Kind
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use

_NEXT_LINES = 3
_TITLE_WORDS = 12
_FEW_WORDS = 5


@frozen(kw_only=True)
class Context:
    """What a rule may know besides the passage."""

    views: tuple[View, ...] = field(repr=False)
    """All passages, in order."""
    headline: str = field(default="")
    """The headline as titles are compared, or ""."""
    lead: str = field(default="")
    """The beginning of the story, behind the dateline, in the same form."""
    source: str = field(default="")
    """The name in the source line, in the same form, or ""."""
    names: frozenset[str] = field(default=frozenset())
    """Names that the release may be of: those that headline and lead begin with."""
    is_agency: bool = field(default=False)
    """Whether it is the story of a news agency, which introduces organizations within the story."""

    @functools.cached_property
    def recurring(self) -> frozenset[str]:
        """The folded passages that stand in the text more than once."""
        counted = Counter(view.folded for view in self.views)
        return frozenset(folded for folded, count in counted.items() if count > 1)

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
    of_lines: bool = field(default=False)
    """Whether it can hold only for a short passage."""


class Table:
    """Rules in order, of which the first that holds counts."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules; what cannot hold for a passage without words of the lexicon, or a long one, is not tried."""
        self.rules = rules
        self._to_try = {
            (has_words, is_short): tuple(
                rule for rule in rules if has_words >= rule.by_words and is_short >= rule.of_lines
            )
            for has_words in (False, True)
            for is_short in (False, True)
        }

    def first(self, view: View, context: Context) -> Rule | None:
        """Return the first rule that holds for the passage, or None."""
        for rule in self._to_try[view.cue is not None, view.is_short]:
            if rule.test(view, context):
                return rule
        return None


def cued(kind: Kind, *uses: Use, longest: int = PROSE_WORDS) -> Test:
    """Return the test whether the passage begins with words of the lexicon that mark `kind`.

    A passage of more than `longest` words is not taken for a line of that kind.
    """
    allowed = uses or tuple(Use)

    def test(view: View, _context: Context) -> bool:
        cue = view.cue
        return cue is not None and cue.kind is kind and cue.use in allowed and view.words <= longest

    return test


def is_late(view: View, context: Context) -> bool:
    """Say whether a passage stands in the second half: by passages, or by characters."""
    return view.number * 2 >= len(context.views) or view.start * 2 >= context.views[-1].end


def is_behind_beginning(view: View, context: Context) -> bool:
    """Say whether a passage stands behind the first quarter of the text."""
    return view.start * 4 >= context.views[-1].end


def holds(kind: Kind) -> Test:
    """Return the test whether a passage behind the first quarter holds words of the lexicon that mark `kind`."""

    def test(view: View, context: Context) -> bool:
        is_statement = view.is_sentence or view.words > _FEW_WORDS
        return is_statement and is_behind_beginning(view, context) and view.words_within is kind

    return test


def headed(kind: Kind, *uses: Use) -> Test:
    """Return the test whether a passage is headed by words of `kind`; one word alone counts in the second half only."""
    heading = cued(kind, *uses, longest=10_000)

    def test(view: View, context: Context) -> bool:
        if not heading(view, context) or view.cue is None:
            return False
        alone = view.cue.use is Use.HEADING and " " not in view.cue.phrase
        return not alone or is_late(view, context)

    return test


def has_address_near(view: View, context: Context, lines: int = _NEXT_LINES) -> bool:
    """Say whether a passage or one of the next `lines` holds an e-mail address or a telephone number."""
    return any(other.has_address for other in context.views[view.number : view.number + 1 + lines])


def titled(kind: Kind) -> Test:
    """Return the test whether a short line that is no sentence holds words of the lexicon that mark `kind`."""

    def test(view: View, context: Context) -> bool:
        is_title = view.words <= _TITLE_WORDS and not view.is_sentence and is_late(view, context)
        return is_title and view.words_within is kind

    return test
