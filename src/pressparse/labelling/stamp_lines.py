"""Lines that say when it was published, above the story or below it."""

import datetime

import regex

from pressparse.dates import find_date
from pressparse.document import Kind
from pressparse.labelling.byline_lines import is_byline
from pressparse.labelling.date_lines import is_date_line, is_stamp_line
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import lexicon

_STAMP_LABEL = cued(Kind.STAMP)
_RELATIVE_STAMP = regex.compile(
    r"(?:[^\n.]{0,60}\s)?(?:\d{1,2}|an?|one|two|three)\s(?:minute|min|hour|hr|day|week|month|year)s?\sago\s*+$",
    regex.IGNORECASE,
)
_TIME_ALONE = regex.compile(
    r"(?:at\s|um\s|às\s|à\s|kl\.?\s)?+\d{1,2}[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?+(?:\s[A-Z]{2,4}|\sUhr)?+"
)
_LONGEST_TIME = 20
_HAN_FIGURE = "[〇○零一二三四五六七八九十]"
_HAN_DATE = regex.compile(
    rf"{_HAN_FIGURE}{{4}}年{_HAN_FIGURE}{{1,3}}月{_HAN_FIGURE}{{1,3}}日(?:\s?\(\p{{Han}}{{1,4}}\))?"
)
_SHORT_DATE = regex.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}")
_LABELLED = regex.compile(r"\p{L}[\p{L} ]{0,40}:")
_DATE_LABELS = frozenset({"date", "datum", "fecha", "data"})
_CLOSING_WORDS = 4
_NEXT_LINES = 3


def is_stamp(view: View, context: Context) -> bool:
    """Say whether a line says when it was published."""
    if view.words < PROSE_WORDS and "ago" in view.folded[-8:].casefold() and _RELATIVE_STAMP.match(view.folded[:100]):
        return True
    if _is_embargo(view):
        return False
    if _is_time_below_date(view, context):
        return True
    line = view.folded.strip()
    if _SHORT_DATE.fullmatch(line) or (not line.isascii() and _HAN_DATE.fullmatch(line)) or is_stamp_line(view):
        return not is_byline(view, context)
    if not _STAMP_LABEL(view, context) or view.cue is None:
        return False
    rest = view.cue.rest(view.folded)
    return not rest or (view.is_short and find_date(rest) is not None)


def _is_time_below_date(view: View, context: Context) -> bool:
    """Say whether a line is a time of day and nothing else, right below a date: makers of sites part the two."""
    if len(view.folded) > _LONGEST_TIME or _TIME_ALONE.fullmatch(view.folded.strip()) is None:
        return False
    above = context.previous(view)
    return above is not None and is_date_line(above)


def _is_embargo(view: View) -> bool:
    """Say whether a line says until when a release must wait, which is not when it was published."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.NOTICE:
        return False
    return any(word in cue.phrase for word in lexicon().words["embargo"])


def _stands_under_label(view: View, context: Context) -> bool:
    """Say whether the line right above is a label for a date, as in a table whose cells stand one a line."""
    above = context.views[view.number - 1].folded.split() if view.number and view.gap == 0 else []
    return bool(above) and above[-1].casefold() in _DATE_LABELS


def is_closing_date(view: View, context: Context) -> bool:
    """Say whether a line late in the text is a date with its year and nothing else: a release may end with one."""
    if not view.is_late or not is_date_line(view) or _LABELLED.match(view.folded) or _stands_under_label(view, context):
        return False
    if view.words > _CLOSING_WORDS and (":" not in view.folded or lexicon().holds("event", view.folded)):
        return False  # more than a date is one with a time, of which nothing is said to happen then
    if not isinstance(find_date(view.folded), datetime.date):
        return False
    return not any(other.is_prose for other in context.views[view.number + 1 : view.number + 1 + _NEXT_LINES])
