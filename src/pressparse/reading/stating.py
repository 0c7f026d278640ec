"""Values in the header of an envelope, each with its source: texts, moments, services that are known, other houses."""

import datetime

from pressparse.metadata import Stated
from pressparse.reading.moments import moment
from pressparse.services import Service, registry


def stated(value: str, source: str) -> Stated[str] | None:
    """Return a value with its source; None for a blank one."""
    value = " ".join(value.split())
    return Stated(value, source) if value else None


def first_moment(*named: tuple[str, str]) -> Stated[datetime.date] | None:
    """Return the first date or moment among values and their sources, or None."""
    found = ((moment(value), source) for value, source in named)
    return next((Stated(when, source) for when, source in found if when is not None), None)


def first_service(*named: tuple[str, str]) -> Stated[Service] | None:
    """Return the first service among values and their sources that is a known one, or None.

    >>> first_service(("", "NewsService"), ("AFP", "Provider"))
    Stated(value=Service(id='afp', name='AFP'), source='Provider')
    """
    for value, source in named:
        service = registry().resolve(value)[0] if value else None
        if service is not None:
            return Stated(service, source)
    return None


def first_house(*named: tuple[str, str]) -> Stated[str] | None:
    """Return the first value that names a house which is no known service, with its source, or None."""
    found = (stated(value, source) for value, source in named if registry().resolve(value)[0] is None)
    return next(filter(None, found), None)
