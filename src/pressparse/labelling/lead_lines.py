"""Lines with which a story begins that are no running text: labels, questions, and what stands before a statement."""

from pressparse.labelling.grammar import Context
from pressparse.labelling.view import View

SENTENCE_OF_LEAD = 6
"""A sentence of so many words may be the first of a story."""

_LINES_OF_EVENT = 3
_QUOTES = ('"', "'", "„", "「")


def opens_advisory(view: View, context: Context) -> bool:
    """Say whether a line has a label of advisories, or gives the day of an event whose place stands right below.

    As `Date: 7 May` does above `Venue: Example Park`.
    """
    if view.is_labelled("advisory"):
        return True
    if not view.is_labelled("event_date"):
        return False
    below = context.views[view.number + 1 : view.number + 1 + _LINES_OF_EVENT]
    return any(line.is_labelled("event_place") for line in below)


def opens_interview(view: View, context: Context) -> bool:
    """Say whether a line and the next are a question and its answer, each behind a letter: `Q: Why Oslo?`."""
    following = context.following(view)
    if following is None or "?" not in view.folded:
        return False
    return view.folded[1:2] == ":" and following.folded[1:2] == ":" and view.first != following.first


def introduces_quote(view: View, context: Context) -> bool:
    """Say whether a line says who said what is quoted right below: `Commenting on the budget, Jane Doe MP said:`."""
    if view.folded[-1:] != ":" or view.words < SENTENCE_OF_LEAD or not view.has_small_words:
        return False
    following = context.following(view)
    return following is not None and following.first in _QUOTES and following.words >= SENTENCE_OF_LEAD
