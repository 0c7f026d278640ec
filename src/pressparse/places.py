"""Places as datelines write them: `GUANGZHOU, China`, `A and B, Fla.`, `New Delhi [India]`.

>>> for place in places("GAINESVILLE and BOCA RATON, Fla."):
...     print(place.city, place.region, place.country, place.country_code, sep=" | ")
Gainesville | Florida | United States | US
Boca Raton | Florida | United States | US

The last part that is a country decides how the one before it is read:

>>> [(p.city, p.region, p.country_code) for p in places("COMO, CO, ITALY") + places("LONDON, Ontario")]
[('Como', None, 'IT'), ('London', 'Ontario', 'CA')]
>>> [p.city for p in places("NEW YORK, LONDON and BEIJING")]
['New York', 'London', 'Beijing']
"""

import functools
from typing import NamedTuple

import regex

from pressparse import gazetteer, geonames
from pressparse.release import Place


class _Area(NamedTuple):
    """What stands behind a city's name: the region, the country, or both."""

    region: str | None = None
    country: str | None = None

    def known(self) -> bool:
        return self.region is not None or self.country is not None


_LONGEST_AREA_NAME = 3
_CODE = 2
_SHORTEST_IN_FULL = 4

_BRACKETS = regex.compile(r"\s*+[\[(]\s*+([^\[\]()]++)\s*+[\])]")
_PLACE_JOINT = regex.compile(
    r"\s*+(?:[;&]|/|,?\s*+\b(?:and|und|et|y|og|och|ja)\b)\s*+|(?<=\p{Lu}{2})\s++(?:e|en|i)\s++(?=\p{Lu}{2})"
    r"|(?<=\p{Lu}[\p{Lu}.]),?+\s++(?:AND|UND|OCH|OG)\s++(?=\p{Lu}{2})",
)
_BEFORE_CITY = regex.compile(r"^(?:г\.\s++|Ve?\s++(?=\p{Lu}\p{Ll}))")
"""`г. Москва`; `V Praze`, which stays in the case that it stands in."""
_SPECIAL_REGION = regex.compile(r"(?<=(?i:hong\ kong|macau|macao))\ S\.?A\.?R\b\.?")
_COMMA = regex.compile(r"\s*+,\s*+")


@functools.lru_cache(maxsize=4)  # formats ask what is known of places before they are read
def places(text: str) -> tuple[Place, ...]:
    """Return the places that the place part of a dateline names, in order; () for blanks.

    A region or a country behind the last of several is that of all that have none of their own.
    """
    text = _BEFORE_CITY.sub("", " ".join(text.split()))
    text = _SPECIAL_REGION.sub("", _BRACKETS.sub(r", \1", text))
    head, _, last = text.rpartition(",")
    if _PLACE_JOINT.search(last) is None or not _is_area(last):
        segments = [segment for segment in _PLACE_JOINT.split(text) if segment.strip(" ,.")]
    else:  # `Trinidad and Tobago`
        *before, end = _PLACE_JOINT.split(head)
        segments = [*before, f"{end}, {last.strip()}"]
    found: list[Place] = []
    shared = _Area()
    for segment in reversed(segments):
        cities, area = _cities_and_area(_COMMA.split(segment.strip(" ,")))
        shared = area if area.known() else shared
        found[:0] = [_place(city, area if area.known() else _Area(), shared) for city in cities]
    return tuple(found)


def _is_area(name: str) -> bool:
    """Say whether a name is that of a country, or of a region where one follows the city."""
    return gazetteer.country_code(name) is not None or gazetteer.is_region(name)


def has_known_place(text: str) -> bool:
    """Say whether `text` names a city, a region or a country that the gazetteer knows, and little else.

    >>> has_known_place("Foshan China"), has_known_place("PORTLAND, Ore."), has_known_place("Maria Lopez")
    (True, True, False)
    """
    return any(place.country or gazetteer.is_known_city(place.city or "") for place in places(text))


def _cities_and_area(parts: list[str]) -> tuple[list[str], _Area]:
    """Split comma parts into cities and what stands behind them, read from the right."""
    *before, last = parts
    if not before:
        return _trailing_area(last)
    of_city = gazetteer.city_country(before[-1])
    state = gazetteer.region_name("US", last) is not None and gazetteer.country_code(last) != of_city
    if len(before) > 1 or not state:  # `ATHENS, Georgia` is in the state, `TBILISI, Georgia` is not
        country = gazetteer.country_code(last)
        if country is not None:
            if len(before) == 1:
                return before, _Area(None, country)
            region = _region(country, before[-1])
            if region is None and gazetteer.region_name(country, before[0]) is not None:  # a template turned round
                return before[1:], _Area(_region(country, before[0]), country)
            return before[:-1], _Area(region, country)
    for postal in gazetteer.POSTAL_COUNTRIES:
        region = gazetteer.region_name(postal, last)
        if region is not None:
            return before, _Area(region, postal)
    country, region = gazetteer.country_by_code(last), None
    if country is None and of_city is not None and len(before) == 1:  # `São Paulo, SP`
        region = _region(of_city, last)
        country = of_city if region is not None else None
    return (parts, _Area()) if country is None else (before, _Area(region, country))


def _region(country: str, name: str) -> str | None:
    """Return the name of a region of `country`: as ISO has it, or as it is written where only accents differ."""
    known = gazetteer.region_name(country, name)
    same = known is not None and gazetteer.place_key(known) == gazetteer.place_key(name)
    return title_case(name) if same else known


def _trailing_area(text: str) -> tuple[list[str], _Area]:
    """Read `Foshan China` and `PORTLAND Ore.`: a city with no comma before its country or state."""
    words = text.split()
    if not gazetteer.is_known_city(text):
        for count in range(1, min(_LONGEST_AREA_NAME, len(words) - 1) + 1):
            name, city = " ".join(words[-count:]), " ".join(words[:-count])
            if words[-count - 1].casefold() in _PARTICLES:  # `Ciudad de Panamá` is a name
                break
            region = gazetteer.region_name("US", name) if len(name) > _CODE or _is_state_of(city, name) else None
            if region is not None:
                return [city], _Area(region, "US")
            code = gazetteer.country_code(name) if len(name) > _CODE else None
            if code is not None:
                return [city], _Area(None, code)
    return [text], _Area()


def _is_state_of(city: str, code: str) -> bool:
    """Say whether two capitals behind a city are the code of the state that it is known to be in: `Denver CO`."""
    known = gazetteer.standalone_city(city) or gazetteer.likely_area(city)
    return known is not None and known[0] is not None and known[0] == gazetteer.region_name(known[1], code)


def _place(name: str, own: _Area, shared: _Area) -> Place:
    """Return the place called `name`; without an area of its own it has its customary one, or the shared one."""
    name = _without_full_stop(name)
    customary = gazetteer.standalone_city(name)
    area = own if own.known() else shared if customary is None else _Area(*customary)
    region, country = area
    city: str | None = title_case(name)
    if country is None:
        country = gazetteer.country_code_in_english(name)
        city = city if country is None else None
    elif region is None and customary is not None and customary[1] == country:
        region = customary[0]
    inferred = country is None and city is not None
    if inferred:
        region, country = gazetteer.likely_area(name) or (None, geonames.country_of(name))
    return Place(
        city=city,
        region=region,
        inferred=inferred and country is not None,
        country=None if country is None else gazetteer.country_name(country),
        country_code=country,
    )


def _without_full_stop(name: str) -> str:
    """Return a name without the full stop that ends `MOSCOW. May 3`; that of an abbreviation stays."""
    word = name.rpartition(" ")[2].removesuffix(".")
    is_ended = name.endswith(".") and "." not in word and len(word) >= _SHORTEST_IN_FULL
    return name.removesuffix(".") if is_ended else name


_PARTICLES = {
    *("de", "del", "della", "di", "do", "da", "dos", "das", "du", "des", "la", "las", "los", "le", "les", "au", "aux"),
    *("of", "or", "the", "upon", "sur", "am", "an", "der", "den", "und", "y", "e", "en"),
}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_GREEK = regex.compile(r"\p{Greek}")
_ONLY_TURKISH, _TURKISH = frozenset("İĞ"), {ord("İ"): "i", ord("I"): "ı"}


def title_case(name: str) -> str:
    """Return a place name in title case, where it stands in capitals; else as it is written.

    >>> [title_case(name) for name in ("SAINT-JÉRÔME", "RIO DE JANEIRO", "'S-HERTOGENBOSCH", "MCLEAN", "LAS VEGAS")]
    ['Saint-Jérôme', 'Rio de Janeiro', "'s-Hertogenbosch", 'McLean', 'Las Vegas']
    >>> title_case("McLean"), title_case("O'FALLON"), title_case("PORT-AU-PRINCE"), title_case("COEUR D'ALENE")
    ('McLean', "O'Fallon", 'Port-au-Prince', "Coeur d'Alene")
    >>> title_case("İSTANBUL"), title_case("ΑΘΗΝΑ")
    ('İstanbul', 'Αθήνα')
    """
    if _GREEK.match(name) and name.isupper():
        return gazetteer.greek_city(name) or name.title()
    if any(letter.islower() for letter in name.removeprefix("Mc").removeprefix("Mac")):
        mixed = not name.startswith(("Mc", "Mac")) or any(c.islower() for c in name[3:])
        if mixed:
            return name

    turkish = not _ONLY_TURKISH.isdisjoint(name)

    def cased(match: regex.Match[str]) -> str:
        word, start = (match[0].translate(_TURKISH) if turkish else match[0]).lower(), match.start()
        following = name[match.end() : match.end() + 1]
        if start > 0 and (word in _PARTICLES or (following in {"'", "’"} and len(word) == 1 and word in "dl")):
            return word
        if word == "s" and name[start - 1 : start] in {"'", "’"}:
            return word
        if word.startswith("mc") and word != "mc":
            return "Mc" + word[2:].capitalize()
        return match[0][0].upper() + word[1:]

    return _WORD.sub(cased, name)
