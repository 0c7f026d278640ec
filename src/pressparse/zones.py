"""Time zones by the names that releases give them."""

import datetime
import functools
from collections.abc import Mapping

_BY_ZONE = {
    "America/New_York": "ET EST EDT HE HNE HAE EASTERN US/EASTERN",
    "America/Chicago": "CT CST CDT CENTRAL US/CENTRAL",
    "America/Denver": "MT MST MDT MOUNTAIN US/MOUNTAIN",
    "America/Los_Angeles": "PT PST PDT PACIFIC US/PACIFIC",
    "America/Halifax": "AST ADT ATLANTIC",
    "UTC": "UTC GMT Z",
    "Europe/London": "BST",
    "Europe/Berlin": "CET CEST CET/CEST MEZ MESZ UHR",
    "Europe/Helsinki": "EET EEST",
    "Europe/Moscow": "MSK",
    "Asia/Dubai": "GST",
    "Asia/Kolkata": "IST",
    "Asia/Singapore": "SGT",
    "Asia/Hong_Kong": "HKT",
    "Asia/Tokyo": "JST",
    "Asia/Seoul": "KST",
    "Australia/Sydney": "AEST AEDT AET",
    "Australia/Perth": "AWST",
    "Pacific/Auckland": "NZST NZDT",
}
_FULL_WORDS = (" STANDARD TIME", " DAYLIGHT TIME", " SAVING TIME", " TIME")


@functools.cache
def _zones() -> Mapping[str, str]:
    return {name: zone for zone, names in _BY_ZONE.items() for name in names.split()}


def zone(name: str) -> str | None:
    """Return the IANA name of a zone given by abbreviation or in words, or None.

    A name that is IANA's own is returned as it is.

    >>> zone("ET"), zone("Eastern Daylight Time"), zone("US/Central"), zone("XYZ")
    ('America/New_York', 'America/New_York', 'America/Chicago', None)
    """
    if "/" in name and name.title() == name:
        return name
    key = name.upper()
    for words in _FULL_WORDS:
        key = key.removesuffix(words)
    return _zones().get(key)


def localized(moment: datetime.datetime, name: str) -> datetime.datetime | None:
    """Return `moment` with the offset that the zone `name` has on that day, or None where it is unknown.

    The offset is what the day says, also where the text says `EST` in July.

    >>> localized(datetime.datetime(2021, 6, 22, 8), "ET").isoformat()
    '2021-06-22T08:00:00-04:00'
    """
    key = zone(name)
    if key is None:
        return None
    from dateutil.tz import gettz  # noqa: PLC0415 - slow to import, and few texts name a zone

    rules = gettz(key)
    offset = None if rules is None else rules.utcoffset(moment)
    return None if offset is None else moment.replace(tzinfo=datetime.timezone(offset))
