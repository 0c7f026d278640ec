"""What an e-mail puts around a release that it passes on, where the text is copied out of a mail program."""

from itertools import pairwise, takewhile

import regex

from pressparse.document import Kind
from pressparse.labelling.grammar import Context
from pressparse.labelling.view import View
from pressparse.lexicon import Use
from pressparse.rule_names import FORWARDED, MAIL_ATTRIBUTION, MAIL_HEAD

MAIL_HEADS = frozenset({MAIL_HEAD, FORWARDED, MAIL_ATTRIBUTION})
"""The rules that know what stands above a mail that is passed on, or quoted."""

_TIME_OF_DAY = regex.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
_FEWEST_FIELDS = 3
_MOST_FIELDS = 8
_SALUTATION_WORDS, _CRIED_WORDS = 8, 3
_ENDS_OF_SALUTATION = (",", ":", "!", " -", " –")
_NOTE = 12
"""So many passages at most stand between a salutation and the notice above the release."""


def is_of_mail_head(view: View, context: Context) -> bool:
    """Say whether a line is one of the fields above a message: `To: News desk <desk@example.com>`."""
    if not view.is_labelled("mail_field"):
        return False
    lines, number = context.views, view.number
    above = takewhile(_is_field, reversed(lines[max(0, number - _MOST_FIELDS) : number]))
    below = takewhile(_is_field, lines[number + 1 : number + 1 + _MOST_FIELDS])
    return len({_label(line) for line in (*above, view, *below)}) >= _FEWEST_FIELDS


def is_forwarded(view: View, context: Context) -> bool:
    """Say whether a line says that the message below is passed on: `---------- Forwarded message ---------`."""
    if not view.is_short or not (view.folded.startswith("--") or view.folded.endswith(":")):
        return False
    following = context.following(view)
    return following is not None and is_of_mail_head(following, context)


def is_attribution(view: View, _context: Context) -> bool:
    """Say whether a line says who wrote what is quoted below: `Am 3.5.2021 um 9:00 schrieb Jane <j@example.com>:`."""
    return view.folded[-1:] == ":" and "@" in view.folded and _TIME_OF_DAY.search(view.folded) is not None


def is_subject(view: View) -> bool:
    """Say whether a line gives the subject of a message."""
    return view.is_mail_subject or view.is_labelled("mail_subject")


def heads_subject(view: View) -> bool:
    """Say whether a label stands before the subject of a message: that of the field, or that of a notice within it."""
    if not view.is_mail_subject:
        return is_subject(view)
    cue = view.cue
    return cue is not None and cue.kind is Kind.NOTICE and view.folded[: cue.end].rstrip().endswith(":")


def is_salutation(view: View, _context: Context) -> bool:
    """Say whether a line addresses the reader: `Dear editor,`."""
    most = _CRIED_WORDS if view.folded.endswith(("!", ":")) else _SALUTATION_WORDS
    ends = view.words <= most and view.folded.endswith(_ENDS_OF_SALUTATION)
    return ends and view.begins_with("salutation")


def is_passed_on(view: View, context: Context) -> bool:
    """Say whether a passage is what somebody writes above a release that they pass on.

    Below it stands the head of a mail that is passed on or quoted, or, where a salutation stands above, the notice and
    the title of the release.
    """
    below = context.views[view.number + 1 : view.number + 1 + _NOTE]
    if any(is_attribution(line, context) or is_of_mail_head(line, context) for line in below):
        return True
    above = context.views[max(0, view.number - _NOTE) : view.number]
    heads_release = any(_is_notice_alone(line) and not after.is_prose for line, after in pairwise(below))
    return heads_release and any(is_salutation(line, context) for line in above)


def _is_notice_alone(view: View) -> bool:
    cue = view.cue
    return cue is not None and cue.kind is Kind.NOTICE and cue.use is Use.LABEL and not cue.rest(view.folded)


def _is_field(view: View) -> bool:
    return view.is_labelled("mail_field")


def _label(view: View) -> str:
    return view.folded.partition(":")[0].strip().casefold()
