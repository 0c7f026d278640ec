"""What is known of places and of the names of days: data files, read at the first use.

Each file says in its head what its columns are and where its rows come from.

>>> country_code("Vereinigte Staaten"), country_code("U.K."), country_code("Georgetown")
('US', 'GB', None)
>>> country_name("HK"), region_name("US", "Calif."), region_name("CA", "Que."), region_name("IT", "CA")
('Hong Kong', 'California', 'Quebec', None)
"""

import functools
from collections.abc import Mapping

from attrs import frozen

from pressparse.gazetteer.calendar_names import english_months, month_number, months, weekdays
from pressparse.gazetteer.data_files import place_key, rows

__all__ = [
    "POSTAL_COUNTRIES",
    "city_country",
    "country_by_code",
    "country_code",
    "country_code_in_english",
    "country_name",
    "english_months",
    "greek_city",
    "is_area",
    "is_given_name",
    "is_known_city",
    "is_region",
    "large_city_country",
    "likely_area",
    "month_number",
    "months",
    "place_key",
    "region_name",
    "standalone_city",
    "weekdays",
]

POSTAL_COUNTRIES = ("US", "CA", "AU")
"""Countries whose regions follow a city without the country being named."""


@frozen
class _Countries:
    codes: Mapping[str, str]
    """By a name in any language."""
    english: Mapping[str, str]
    """By an English name."""
    names: Mapping[str, str]
    """By code: the English name to display."""


@functools.cache
def _countries() -> _Countries:
    codes: dict[str, str] = {}
    english: dict[str, str] = {}
    names: dict[str, str] = {}
    for code, language, name in rows("countries.tsv"):
        key = place_key(name)
        codes.setdefault(key, code)
        if language == "en":
            english.setdefault(key, code)
            names.setdefault(code, name)
    for code, name in rows("country_forms.tsv"):
        codes[place_key(name)] = english[place_key(name)] = code
        names.setdefault(code, name)
    for alpha3, code in rows("alpha3.tsv"):
        codes.setdefault(place_key(alpha3), code)
    return _Countries(codes, english, names)


@functools.cache
def _region_names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return by country, then by ISO code without the country: the names, the one to display first."""
    names: dict[str, dict[str, tuple[str, ...]]] = {}
    for iso, name in (*rows("regions.tsv"), *rows("region_abbreviations.tsv")):
        country, _, code = iso.partition("-")
        of_country = names.setdefault(country, {})
        of_country[code] = (*of_country.get(code, ()), name)
    return names


@functools.cache
def _region_codes(country: str) -> Mapping[str, str]:
    """Return by any form of a region of the country: the ISO code without the country."""
    codes: dict[str, str] = {}
    for code, names in _region_names().get(country, {}).items():
        for form in (*names, code):
            codes.setdefault(place_key(form), code)
    return codes


@functools.cache
def _standalone_cities() -> Mapping[str, tuple[str | None, str]]:
    cities: dict[str, tuple[str | None, str]] = {}
    for iso, city in rows("standalone_cities.tsv"):
        cities[place_key(city)] = _area_of(iso)
    for country, city in rows("capitals.tsv"):
        cities.setdefault(place_key(city), (None, country))
    return cities


@functools.cache
def _known_cities() -> Mapping[str, str]:
    return {place_key(city): code for code, _, city in rows("cities.tsv")}


def country_code(name: str) -> str | None:
    """Return the ISO 3166-1 code of a country named in any of the languages of the data, or None."""
    return _countries().codes.get(place_key(name))


def country_code_in_english(name: str) -> str | None:
    """Return the ISO 3166-1 code of a country named in English, or None.

    A name alone may be a city's: `SALVADOR` is one, though French calls a country so.

    >>> country_code_in_english("Singapore"), country_code_in_english("Salvador")
    ('SG', None)
    """
    return _countries().english.get(place_key(name))


def country_by_code(code: str) -> str | None:
    """Return `code` where it is an ISO 3166-1 alpha-2 code in capitals, else None."""
    return code if code in _countries().names else None


def country_name(code: str) -> str:
    """Return the English name of a country."""
    return _countries().names[code]


def region_name(country: str, name: str) -> str | None:
    """Return the name of a region of `country`, given by name, code or abbreviation, or None."""
    code = _region_codes(country).get(place_key(name))
    return None if code is None else _region_names()[country][code][0]


def is_region(name: str) -> bool:
    """Say whether a name is that of a region of a country that writes one behind a city.

    >>> is_region("Calif."), is_region("Ontario"), is_region("Bavaria")
    (True, True, False)
    """
    return any(place_key(name) in _region_codes(country) for country in POSTAL_COUNTRIES)


def standalone_city(name: str) -> tuple[str | None, str] | None:
    """Return region and country code of a city that style guides let stand alone, or of a capital; or None.

    >>> standalone_city("MIAMI"), standalone_city("LONDON"), standalone_city("Springfield")
    (('Florida', 'US'), (None, 'GB'), None)
    """
    return _standalone_cities().get(place_key(name))


def city_country(name: str) -> str | None:
    """Return the code of the country that a city known to the data lies in, or None.

    >>> city_country("Tbilisi"), city_country("Springfield")
    ('GE', None)
    """
    return _known_cities().get(place_key(name))


@functools.cache
def _greek_cities() -> Mapping[str, str]:
    return {place_key(city): city for _, language, city in rows("cities.tsv") if language == "el"}


def greek_city(name: str) -> str | None:
    """Return a Greek name of a city with its accents, which capitals are written without, or None.

    >>> greek_city("ΑΘΗΝΑ")
    'Αθήνα'
    """
    return _greek_cities().get(place_key(name))


@functools.cache
def _large_cities() -> Mapping[str, str]:
    return {name: code for code, names in rows("large_cities.tsv") for name in names.split("|")}


def large_city_country(name: str) -> str | None:
    """Return the code of the country that a large city lies in, by its own name or one in another language, or None.

    Names that large cities of several countries share are left out.

    >>> [large_city_country(name) for name in ("München", "KØBENHAVN", "Москва", "東京", "İstanbul", "Springfield")]
    ['DE', 'DK', 'RU', 'JP', 'TR', None]
    """
    return _large_cities().get(place_key(name))


@functools.cache
def _well_known_cities() -> Mapping[str, tuple[str | None, str]]:
    return {place_key(city): _area_of(iso) for iso, city in rows("well_known_cities.tsv")}


def _area_of(iso: str) -> tuple[str | None, str]:
    country, _, region = iso.partition("-")
    return (_region_names()[country][region][0] if region else None, country)


def likely_area(name: str) -> tuple[str | None, str] | None:
    """Return region and country code where a city that is named alone most likely lies, or None.

    >>> likely_area("EDINBURGH"), likely_area("AUSTIN"), likely_area("Roma"), likely_area("Springfield")
    ((None, 'GB'), ('Texas', 'US'), (None, 'IT'), None)
    """
    known = _well_known_cities().get(place_key(name))
    country = large_city_country(name) if known is None else None
    return known if country is None else (None, country)


@functools.cache
def _areas() -> frozenset[str]:
    regions = map(_region_codes, POSTAL_COUNTRIES)
    return frozenset().union(*regions, _countries().codes, _standalone_cities())


def is_area(name: str) -> bool:
    """Say whether a name is a country, a region of a country that writes one behind a city, or a well known city.

    >>> [is_area(name) for name in ("Ontario", "Calif.", "Norge", "Miami", "Springfield", "Bavaria")]
    [True, True, True, True, False, False]
    """
    return place_key(name) in _areas()


def is_known_city(name: str) -> bool:
    """Say whether a city is one of the several hundred that the data names."""
    key = place_key(name)
    return key in _standalone_cities() or key in _known_cities()


@functools.cache
def _given_names() -> frozenset[str]:
    return frozenset(name for name, *_ in rows("given_names.txt"))


def is_given_name(word: str) -> bool:
    """Say whether a word is a given name of people somewhere: evidence that a name is a person's.

    >>> is_given_name("Jane"), is_given_name("JEAN-LUC"), is_given_name("Anvil")
    (True, True, False)
    """
    names = _given_names()
    word = word.casefold()
    return word in names or word.partition("-")[0] in names
