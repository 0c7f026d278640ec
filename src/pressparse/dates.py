r"""Dates and times as datelines and stamp lines write them.

`DATE` and `TIME` are pieces of pattern, for use in the patterns of formats; `date_of` and `time_of` read what their
groups have matched. Names of months and days come from CLDR (see `gazetteer`).

>>> for text in ("Feb. 1, 2017", "le 9 déc. 2019", "2 de septiembre de 2026", "2021 年 12 月 6 日", "22nd April, 2026",
...              "Oct 13", "2011-10-19", "2021. május 3.", "ngày 3 tháng 5 năm 2021", "3 พฤษภาคม 2564", "3 במאי 2021",
...              "3 ΜΑΪΟΥ 2021", "3-May-2021", "Feb. 30, 2020"):
...     print(find_date(text))
2017-02-01
2019-12-09
2026-09-02
2021-12-06
2026-04-22
--10-13
2011-10-19
2021-05-03
2021-05-03
2021-05-03
2021-05-03
2021-05-03
2021-05-03
None
"""

import datetime
import functools
import re
from collections.abc import Callable

import regex

from pressparse import gazetteer
from pressparse.alternation import alternation
from pressparse.empty_branches import with_empty_branches
from pressparse.kept import kept
from pressparse.month_day import MonthDay

DATE = r"""
(?=\D{0,40}+\d)
(?:
    (?: (?=\p{L}) (?: \b(?:[Ll]e|[Dd]en|[Ee]l)\s (?=\p{L}) )?+ \b(?&a_weekday)\.? [,\s]++ (?:the\ )?+ )?
    (?:                                                                     # a doubled or stray month
        (?:\b|(?<=\p{Ll})(?=\p{Lu})) (?= \p{L}++\.?\s++ (?:\d{1,2}+[,\s]++)?+ [^\s\d]++\s*+\d )
        (?&a_month)\b\.? \s++ (?: \d{1,2}+ [,\s]++ )?+ (?= (?&a_month) )
    )?+
    (?:
        (?= \p{L}[^\s\d]*+\s*+\d ) (?:\b|(?<=\p{Ll})(?=\p{Lu})) (?P<month>(?&a_month))(?!\p{L})\.?
        (?: \s*+ (?P<day>\d{1,2}+)(?!\d|[.:h]\d) (?:st|nd|rd|th|\sd\.)?+
            (?: (?:\s?[-–&]\s?|\s(?:and|und|et|y|e|en|og|och)\s)\d{1,2}(?!\d) )?+
            (?: (?:\s*+,\s*+|\s++) (?P<year>(?:19|20)\d\d)(?!\d) )?+
          | ,?+ \s++ (?P<year>(?:19|20)\d\d)(?!\d) )
      | (?: \b(?:[Ll]e|[Dd]en|d\.|a|[Ee]l|dne|في|วันที่|[בה]-(?=\d))\s*+ )?+ \b(?P<day>\d{1,2}+)
            (?: \.?(?:\s?[-–]\s?|/)\d{1,2}(?=[.\s]) )?+ (?:st\b|nd\b|rd\b|th\b|er\b|º|ª|°|\.)?+ ,?+ \s*+
            (?: (?:de\s|of\s|d'|ב)\s*+ )?+ (?=\p{L}[\p{L}\p{M}.]) (?P<month>(?&a_month))(?![\p{L}\p{M}\d])\.?
            (?: (?:\s*+,\s*+|\s*+) (?:(?:de|del|of)\s++|พ\.ศ\.\s?+)?+
                (?P<year>(?:19|20)\d\d|(?<=[\u0e01-\u0e4e]\.?\s)25\d\d)(?!\d)
                (?: \s?+(?:года|г\.?|року|р\.|r\.) | \.?\s(?:godine|године)\b )?+ )?+
      | \b(?P<day>\d{1,2}+)-(?=\p{L}{3})(?P<month>(?&a_month))-(?P<year>(?:19|20)\d\d)(?!\d)
      | \b(?P<year>(?:19|20)\d\d)
            (?: (?:\sm)?+\.?+ \s++ (?=\p{L}{3}) (?P<month>(?&a_month))(?!\p{L})\.?+
                \s++ (?P<day>\d{1,2}+)(?!\d) (?:\sd)?+\.?+ (?: ,\s (?=\p{L}{3}) (?&a_weekday)\b )?+
              | \.\sgada\s (?P<day>\d{1,2}+)\.\s (?=\p{L}{3}) (?P<month>(?&a_month))(?!\p{L}) )
      | (?: \b(?i:ngày)\s++ )?+ \b(?P<day>\d{1,2}+) \s++ (?i:tháng)\s++ (?P<month_number>\d{1,2}+)
            (?: (?:\s*+,\s*+|\s++) (?:(?i:năm)\s++)?+ (?P<year>(?:19|20)\d\d)(?!\d) )?+
      | \b(?i:ngày)\s++ (?P<day>\d{1,2}+)(?P<sign>[-/.])(?P<month_number>\d{1,2}+)(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)
      | \b(?P<year>(?:19|20)\d\d)(?P<sign>[-/.])(?P<month_number>\d{1,2}+)(?P=sign)(?P<day>\d{1,2}+)(?!\d)
      | \b(?P<year>(?:19|20)\d\d)\.\s(?P<month_number>\d{1,2}+)\.\s(?P<day>\d{1,2}+)(?!\d)\.?+
      | (?: \b(?:[Ll]e|[Dd]en|[Ee]l|dne)\s )?+ \b
            (?: (?P<day>\d{1,2}+)\.\s?+(?P<month_number>\d{1,2}+)\.\s?+(?P<year>(?:19|20)\d\d)(?!\d)
              | (?P<month_number>\d{1,2}+)(?P<sign>[/-])(?P<day>\d{1,2}+)(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d) )
      | (?: (?P<year>(?:19|20)\d\d) \s?+ [年년] \s?+ )?+
            (?P<month_number>\d{1,2}+) \s?+ [月월] \s?+ (?P<day>\d{1,2}+) \s?+ [日일] [电電]?+
    )
)
"""
"""A date, with the groups `day`, `month` or `month_number`, and `year` where it is given."""

BEFORE_DAYS = ("le", "den", "el", "dne", "the", "ngày", "tháng")
"""Words that stand before the day in a date."""

TIME = r"""
(?:
    (?P<hour>[01]?\d|2[0-3]) (?: [:h.時] (?P<minute>[0-5]\d)(?!\d) (?: :[0-5]\d | 分 )?+ | (?=\s?+[AaPp]\.?[Mm]\b) )
    (?: \s*+ (?P<half>[AaPp])\.?[Mm]\b\.? )?+
    (?: \s*+ \(? (?P<zone>
            (?:US/)?(?:Eastern|Central|Mountain|Pacific|Atlantic)(?:\ (?:Standard\ |Daylight\ |Saving\ )?Time)?
          | (?:Africa|America|Asia|Australia|Europe|Pacific)/[A-Z][A-Za-z_]{2,30}+
          | CET/CEST | (?!AND\b|THE\b|FOR\b)[A-Z]{2,4}\b | Uhr\b | (?<=\d)Z\b
        ) \)? )?+
)
"""
"""A time of day, with the groups `hour`, `minute`, `half` (a or p) and `zone`."""

BEFORE_TIME = r"(?i:at|um|ore|kl\.?|klo|a\ las|alle|às|à)"
"""Words that stand between a date and a time."""

_NOON = _MONTHS = 12
_LISTOPAD, _OCTOBER = "listopada", 10
_BUDDHIST_ERA, _FIRST_BUDDHIST_YEAR = 543, 2500
"""How many years the calendar of Thailand is ahead, and the first of its years that is read."""

_CENTURY_FIGURES, _FIRST_OF_1900S = 2, 69
"""Years of so many figures are of the century that POSIX gives them: 69 is 1969, 68 is 2068."""


_NEAR_FIGURES = re.compile(r"\d[-/.]\s?\d|[a-z][A-Z][a-z]")
"""Figures with a mark between, or a word that a lost break may have glued to a month."""

_GLUED_WORD = regex.compile(r"\p{Ll}\p{Lu}\p{Ll}")
_NUMBERED_MONTH = "tháng"
_WITHOUT_LETTER_CASE = re.compile(r"[\u0590-\u1cff\u2e80-\uffff]")
_WORD = re.compile(r"[^\W\d_]+")


def may_hold_date(text: str) -> bool:
    """Say whether there may be a date in folded text, by a look that costs less than looking for one.

    >>> may_hold_date("OSLO, May 3"), may_hold_date("3.5.2021"), may_hold_date("Acme opens a plant with 300 people")
    (True, True, False)
    """
    if _NEAR_FIGURES.search(text) or not _words_for_months().isdisjoint(_WORD.findall(_without_case(text))):
        return True
    return not text.isascii() and (_WITHOUT_LETTER_CASE.search(text) or _GLUED_WORD.search(text)) is not None


@functools.cache
def _words_for_months() -> frozenset[str]:
    return frozenset(map(_without_case, (*gazetteer.months(), _NUMBERED_MONTH)))


def _without_case(text: str) -> str:
    """Return `text` in small letters, with one letter i for the Turkish two, and one sigma for the Greek two."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ς", "σ")


@functools.cache
def _calendar() -> str:
    """Return the definitions of `a_month` and `a_weekday`, for patterns to call by name.

    A call costs as much as the pattern it stands in has repeats, so that a cheap look goes before each.
    """
    return (
        rf"(?(DEFINE)(?P<a_month>(?i:{alternation(gazetteer.months())}))"
        rf"(?P<a_weekday>(?i:{alternation(sorted(gazetteer.weekdays()))})))"
    )


@functools.lru_cache(maxsize=64)
def compiled(pattern: str, name: str = "") -> regex.Pattern[str]:
    """Return `pattern`, in which DATE and TIME may stand, compiled: verbose, and with the names of the calendar.

    Besides its own groups it has `a_month` and `a_weekday`, to be called by name. With a `name` it is kept under that
    for the next process (see `kept`).
    """
    whole = _calendar() + with_empty_branches(pattern)
    return kept(name, whole, _verbose, maker=f"regex {regex.__version__}") if name else _verbose(whole)


def _verbose(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERBOSE | regex.VERSION0)


@functools.cache
def _date_pattern() -> regex.Pattern[str]:
    return compiled(DATE, "date")


def group_of(match: regex.Match[str], name: str) -> str | None:
    """Return what a group has matched, or None; also where the pattern has no such group."""
    return match[name] if name in match.re.groupindex else None


def date_of(match: regex.Match[str], is_day_first: Callable[[], bool] | None = None) -> datetime.date | MonthDay | None:
    """Return the date in the groups of a match of DATE; None where there is none or no calendar has it.

    `is_day_first` is asked where figures may be read both ways: `03/04/2021`. Without it the month is first.
    """
    day = group_of(match, "day")
    if day is None:
        return None
    name, number, year = (group_of(match, key) for key in ("month", "month_number", "year"))
    try:
        month = _month_of(name, match) if name is not None else int(number or 0)
        turned = name is None and int(day) <= _MONTHS
        if turned and (month > _MONTHS or (is_day_first and _may_be_turned(match) and is_day_first())):
            month, day = int(day), str(month)
        if year is None:
            return MonthDay(month, int(day))
        if len(year) == _CENTURY_FIGURES:
            year = ("20" if int(year) < _FIRST_OF_1900S else "19") + year
        of_era = int(year) - (_BUDDHIST_ERA if int(year) >= _FIRST_BUDDHIST_YEAR else 0)
        return datetime.date(of_era, month, int(day))
    except ValueError:
        return None


def _month_of(name: str, match: regex.Match[str]) -> int:
    """Return the number of a month; behind `3.` Croatians have October where Poles, some with `r.`, have November."""
    is_behind_ordinal = name.casefold() == _LISTOPAD and match.string.endswith(".", 0, match.end("day") + 1)
    is_polish = group_of(match, "year") is not None and match.string.startswith(" r.", match.end("year"))
    return _OCTOBER if is_behind_ordinal and not is_polish else gazetteer.month_number(name)


def _may_be_turned(match: regex.Match[str]) -> bool:
    """Say whether a date in figures is one whose order countries differ in: the year last, and no full stops."""
    month, day, year = (match.start(name) for name in ("month_number", "day", "year"))
    return month < day < year and match.string[day - 1] in "/-"


def time_of(match: regex.Match[str]) -> datetime.time | None:
    """Return the time of day in the groups of a match of TIME, without its zone; None where there is none."""
    figures = group_of(match, "hour")
    if figures is None:
        return None
    hour, half = int(figures), (group_of(match, "half") or "").lower()
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    try:
        return datetime.time(hour, int(group_of(match, "minute") or 0))
    except ValueError:
        return None


def find_date(text: str, is_day_first: Callable[[], bool] | None = None) -> datetime.date | MonthDay | None:
    """Return the first date in `text`, or None; `is_day_first` is that of `date_of`."""
    match = _date_pattern().search(text)
    return None if match is None else date_of(match, is_day_first)
