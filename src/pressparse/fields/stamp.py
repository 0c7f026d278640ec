"""When a release was published, from its stamp lines."""

import datetime
import functools
from collections.abc import Callable

import regex

from pressparse.dates import BEFORE_TIME, DATE, TIME, compiled, date_of, time_of
from pressparse.document import Block, Kind
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.rule_names import BYLINE_AUTHOR, BYLINE_BY
from pressparse.zones import localized

AUTHOR_RULES = frozenset({BYLINE_BY, BYLINE_AUTHOR, "byline.given"})
"""The rules that find who wrote it; other bylines are letterheads."""


@functools.cache
def _pattern() -> regex.Pattern[str]:
    return compiled(
        rf"(?<!\d|\d:) (?: {TIME} [\s,|]*+ )?? {DATE} (?: \s (?=\p{{L}}) (?&a_weekday) \b )?+"
        rf" (?: [\s,|@•·/–—-]*+ (?:{BEFORE_TIME}\s)?+ {TIME} )?+",
        "moment",
    )


def published(
    blocks: tuple[Block, ...], is_day_first: Callable[[], bool] | None = None
) -> datetime.date | datetime.datetime | None:
    """Return when the stamp lines say it was published; None where none gives a full date.

    With a time and a zone it is a datetime with an offset; a time without a zone tells no moment, and the day is
    returned. A line that says `Updated` counts only where there is no other. `is_day_first` is that of
    `dates.date_of`.
    """
    stamps = [fold(block.text) for block in blocks if block.kind is Kind.STAMP]
    updated = lexicon().listed("updated")
    stamps.sort(key=lambda stamp: stamp.strip().casefold().startswith(updated))
    stamps += [_last_date(fold(block.text).rstrip()) for block in blocks if block.rule in AUTHOR_RULES]
    return next(filter(None, (moment(stamp, is_day_first=is_day_first) for stamp in stamps)), None)


def _last_date(byline: str) -> str:
    """Return the date that a byline ends with, or ""."""
    return next((match[0] for match in _pattern().finditer(byline) if match.end() == len(byline)), "")


def moment(
    stamp: str, zone: str | None = None, is_day_first: Callable[[], bool] | None = None
) -> datetime.date | datetime.datetime | None:
    """Return the date, or date and time, that a stamp line gives; None without a year.

    `zone` is that of a time that names none, `is_day_first` that of `dates.date_of`.

    >>> moment("Jun 22, 2021, 08:00 ET").isoformat()
    '2021-06-22T08:00:00-04:00'
    >>> moment("24.09.2026 – 12:59"), moment("1 week ago")
    (datetime.date(2026, 9, 24), None)
    >>> moment("24.09.2026 um 12:59", "Europe/Berlin").isoformat()
    '2026-09-24T12:59:00+02:00'
    """
    for match in _pattern().finditer(stamp):
        day = date_of(match, is_day_first)
        if not isinstance(day, datetime.date):
            continue
        time, named = time_of(match), match["zone"] or zone
        exact = None if time is None or named is None else localized(datetime.datetime.combine(day, time), named)
        return exact or day
    return None
