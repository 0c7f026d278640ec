"""Dates in the headers of envelopes: ISO 8601 in full or short, and RFC 5322."""

import datetime
from email.utils import parsedate_to_datetime

import regex

_BASIC = regex.compile(
    r"(?P<day>\d{4}-?\d{2}-?\d{2})"
    r"(?:[T ]?(?P<time>\d{2}:?\d{2}(?::?\d{2})?)(?:[.,]\d{1,9})?\s?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?",
)


def moment(text: str) -> datetime.date | datetime.datetime | None:
    """Return the date, or the moment with its offset, that a field of a header gives; None where it gives neither.

    A time without an offset tells no moment, and midnight to the second is how dates without a time are padded: then
    the day is returned.

    >>> moment("20210503T143000+0200").isoformat(), moment("2021-05-03"), moment("20210503")
    ('2021-05-03T14:30:00+02:00', datetime.date(2021, 5, 3), datetime.date(2021, 5, 3))
    >>> moment("20210503000000-0500"), moment("2021-05-03T14:30:00"), moment("in May")
    (datetime.date(2021, 5, 3), datetime.date(2021, 5, 3), None)
    >>> moment("Mon, 3 May 2021 14:30:00 GMT").isoformat()
    '2021-05-03T14:30:00+00:00'
    """
    stripped = text.strip()
    match = _BASIC.fullmatch(stripped)
    try:
        if match is None:
            found = parsedate_to_datetime(stripped)
            return found if found.tzinfo is not None else found.date()
        day = datetime.date.fromisoformat(match["day"])
        if match["time"] is None or match["zone"] is None:
            return day
        time = datetime.time.fromisoformat(f"{match['time']}{match['zone']}")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    is_padding = not any((time.hour, time.minute, time.second)) and "T" not in stripped
    return day if is_padding else datetime.datetime.combine(day, time)


def day_of(text: str) -> datetime.date | None:
    """Return the day that a field of a header gives, or None."""
    found = moment(text)
    return found.date() if isinstance(found, datetime.datetime) else found
