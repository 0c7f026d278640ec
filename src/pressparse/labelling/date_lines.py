"""Lines that are a date, perhaps with a time, a place, and the name of a publisher."""

import regex

from pressparse.alternation import alternation
from pressparse.dates import BEFORE_TIME, DATE, TIME, compiled, may_hold_date
from pressparse.labelling.view import View
from pressparse.lexicon import lexicon, once_per_lexicon
from pressparse.places import has_known_place

_CAPITALIZED = r"(?: (?: \p{Lu}[\p{L}.'’&-]{0,24}+,? | and | & ) \s++ ){1,6}"
"""The desk, or author and paper, before the time of a stamp: `World 09:31 August 20, 2019`."""
_SHORTEST_DATE, _LONGEST_STAMP = len("5月3日"), 160
_LONGEST_LABELLED = 60
_DAY_WORDS = 3


@once_per_lexicon
def _stamp_form() -> regex.Pattern[str]:
    updated, counted, before_day = (
        alternation(sorted(lexicon().words[words])) for words in ("updated", "counter", "before_day")
    )
    return compiled(
        rf"""
        [\s|•·/–—-]*+ (?: (?P<heads> {_CAPITALIZED} )?? {TIME} [\s,|]*+ | on\s (?= [^\n]{{6,20}}? \sat\s ) )??
        (?: (?: [^\s\d|:]{{1,24}}+ [\s|:–—-]++ ){{0,5}} (?<!\b(?i:{before_day})\s) )?? {DATE}
        (?: \s?\([\p{{Han}}\p{{Hangul}}]{{1,5}}\) (?=\s*+(?:\d|\Z)) | \s№\s?\d{{1,5}}+ )?+
        (?: [\s,|@•·/–—-]*+ (?:{BEFORE_TIME}\s)?+ {TIME}
            (?: \s?h(?:rs|oras)?\b | \s\(\d{{1,2}}:\d\d\s[A-Z]{{3}}\) )?+ )?+
        (?: [\s,|•·(/–—-]*+ (?i:{updated})\b [^\n\d]{{0,40}}+ \d [^\n]{{0,60}}+ )?+
        (?: ,\s (?P<place> \p{{Lu}}[\p{{L}} '-]{{1,30}}+ ) (?=\Z) )?+
        (?: (?: [\s|•·/–—-]++ | ,\s(?:par|von|por|by)(?=\s) ) [^\d\n]{{0,60}}+ )?+
        (?: [\s|•·(/–-]*+ \d{{1,4}}+ \s(?i:{counted})\b
          | [\s|•·(]*+ \d{{1,2}}+
            (?: [\s-]min(?:ute)?s?\s(?:read|\(\d{{2,5}}+\swords) | \s\p{{L}}{{3,7}}+\s(?i:ago) ) \)?+ )?+ \Z
        """,
        "stamp",
    )


def is_date_line(view: View) -> bool:
    """Say whether the passage is a date, perhaps with a time and the name of a publisher."""
    return _as_date(view, _LONGEST_STAMP) is not None


def is_bare_day(view: View) -> bool:
    """Say whether the passage is nothing but month and day: how some stories begin, and no stamp does."""
    match = _as_date(view, _LONGEST_LABELLED) if view.words <= _DAY_WORDS else None
    return match is not None and match["year"] is None and match["hour"] is None


def is_stamp_line(view: View) -> bool:
    """Say whether the passage is a date line that says more than month and day."""
    return is_date_line(view) and not is_bare_day(view)


def _as_date(view: View, longest: int) -> regex.Match[str] | None:
    """Return the match of a passage that is a date, or None; most have no figure, or are too long or too short."""
    may_be_date = _SHORTEST_DATE <= len(view.folded) < longest and view.has_figures and may_hold_date(view.folded)
    match = _stamp_form().match(view.folded) if may_be_date else None
    if match is None or (match["day"] is None and view.words > _DAY_WORDS):  # the second is a month in a title
        return None
    if match["place"] is not None and not has_known_place(match["place"]):
        return None
    is_announced = match["heads"] is not None and (match["year"] is None or lexicon().holds("event", view.folded))
    return None if is_announced or view.is_labelled("other_date") else match
