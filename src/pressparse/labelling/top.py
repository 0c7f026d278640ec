"""What stands before the lead: headline, decks, byline, stamps, notices, and the chrome of a page around them."""

import attrs

from pressparse.document import Kind
from pressparse.labelling.rules import REPEATED_TITLE, TOP, Context, Rule, first, is_bare_day
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use

Label = tuple[Kind, str]
"""A kind, and the name of the rule that gave it."""

_HEADLINE_WORDS = range(2, 60)
_GOOD_HEADLINE_WORDS = 5
_DECK_WORDS = 60
_CONTACT_LINES = 8


def lead_number(views: tuple[View, ...], dateline: int | None) -> int:
    """Return the number of the passage in which the story begins: the dateline's, or the first running text.

    Where there is none, the story begins after the first line, which is then the headline.
    """
    if dateline is not None:
        return dateline
    context = Context(views=views)
    for view in views:
        if view.number and is_bare_day(view):
            return view.number
        if view.is_prose and first(TOP, view, context) is None and not _is_long_title(view):
            return view.number
    candidates = [view for view in views if _may_be_headline(view, context)]
    return candidates[0].number + 1 if candidates else len(views)


def label_top(views: tuple[View, ...], lead: int, context: Context) -> tuple[dict[int, Label], int | None]:
    """Return the labels of the passages before the lead, and the number of the headline, or None."""
    headline = _headline(views[:lead], context)
    labels: dict[int, Label] = {}
    if headline is not None:
        context = attrs.evolve(context, headline=views[headline].title_key)
        labels[headline] = (Kind.HEADLINE, "headline.title")
    carried: Rule | None = None
    contact_until = -1
    for view in views[:lead]:
        if view.number == headline:
            carried, contact_until = None, -1
            continue
        rule = first(TOP, view, context)
        if view.number <= contact_until and (rule is None or rule.kind is Kind.CONTACT):
            labels[view.number] = (Kind.CONTACT, "contact.section")
            continue
        if rule is None and carried is not None and view.is_short:
            labels[view.number] = (carried.kind, carried.name)
        elif rule is not None:
            labels[view.number] = (rule.kind, rule.name)
            if rule.kind is Kind.CONTACT:
                contact_until = _contact_end(views[:lead], view.number, headline)
        elif headline is not None and REPEATED_TITLE.test(view, context):
            labels[view.number] = (Kind.FURNITURE, REPEATED_TITLE.name)
        elif headline is not None and view.number > headline and 1 < view.words <= _DECK_WORDS and view.has_letters:
            labels[view.number] = (Kind.SUBHEADLINE, "subheadline.deck")
        else:
            labels[view.number] = (Kind.FURNITURE, "furniture.around_headline")
        carried = rule if rule is not None and _labels_next_line(view, rule) else None
    return labels, headline


def _labels_next_line(view: View, rule: Rule) -> bool:
    """Say whether the passage is a label alone, such as `Author`, whose value is on the next line."""
    cue = view.cue
    is_label = cue is not None and cue.use is Use.LABEL and cue.end >= len(view.folded)
    return is_label and rule.kind in {Kind.STAMP, Kind.BYLINE}


def _contact_end(views: tuple[View, ...], start: int, headline: int | None) -> int:
    """Return the number of the last line of a contact block that begins before the headline."""
    last = start
    for view in views[start + 1 : start + 1 + _CONTACT_LINES]:
        if view.number == headline or view.is_prose:
            break
        if view.has_address:
            last = view.number
    return last


def _may_be_headline(view: View, context: Context) -> bool:
    return (
        view.words in _HEADLINE_WORDS
        and view.has_letters
        and not view.has_address
        and not is_bare_day(view)
        and first(TOP, view, context) is None
    )


def _is_long_title(view: View) -> bool:
    """Say whether a first line is a headline all the same: short, or long without a full stop."""
    return (
        view.number == 0
        and view.words in _HEADLINE_WORDS
        and (view.words < PROSE_WORDS or not _ends_with_full_stop(view))
    )


def _ends_with_full_stop(view: View) -> bool:
    return view.folded.rstrip("\"')] ").endswith((".", "。"))


def _headline(views: tuple[View, ...], context: Context) -> int | None:
    """Return the number of the headline: the title that is repeated in full last, or the first good one."""
    candidates = [view for view in views if _may_be_headline(view, context)]
    if not candidates:
        return None
    best = max(candidates, key=lambda view: (_merit(view, views), -view.number))
    for view in candidates:
        if view.number > best.number and best.title_key and view.title_key.startswith(best.title_key):
            best = view
    return best.number


def _merit(view: View, views: tuple[View, ...]) -> int:
    """Return how much a line looks like a headline: of some length, set apart, marked as a heading."""
    following = views[view.number + 1] if view.number + 1 < len(views) else None
    return (
        2 * (view.words >= _GOOD_HEADLINE_WORDS)
        + (view.number == 0 or view.gap > 0)
        + (following is None or following.gap > 0)
        + 2 * view.is_marked_heading
        + (not _ends_with_full_stop(view))
        - 2 * ("|" in view.folded)
    )
