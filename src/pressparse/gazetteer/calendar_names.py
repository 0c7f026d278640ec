"""The names of months and of the days of the week, in the languages of CLDR."""

import functools
import re
import unicodedata
from collections.abc import Mapping

from pressparse.gazetteer.data_files import ACCENTS, place_key, rows

_ACUTE = re.compile(r"\u0301")
_TWO_LETTERS = 2
_BEHIND_DAYS = (
    "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
    "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
)
_CUT_TO_THREE, _CUT = ("ru", "uk"), 3


@functools.cache
def months() -> Mapping[str, int]:
    """Return the number of each month by its names, lower-case and without a full stop.

    Added to those of CLDR are Austrian ones, the forms behind a day in Serbian, Latvian and Slovenian, the three
    letters that wires in Cyrillic cut them to, and long names without their accents, as they stand in capitals:
    `FEVRIER`, `ΜΑΙΟΥ`.
    """
    numbers = {"sept": 9, "jänner": 1, "jän": 1, "feber": 2, "studenog": 11}
    for forms in _BEHIND_DAYS:
        numbers |= {name: number for number, name in enumerate(forms.split(), 1)}
    for language, number, name in rows("months.tsv"):
        numbers.setdefault(name, int(number))
        if language in _CUT_TO_THREE and len(name) > _CUT:
            numbers.setdefault(name[:_CUT], int(number))
    for name, month in tuple(numbers.items()):
        for plain in (_without(ACCENTS, name), _without(_ACUTE, name)) if len(name) > _CUT else ():
            numbers.setdefault(plain, month)
    return numbers


@functools.cache
def english_months() -> frozenset[str]:
    """Return the English names of months, lower-case and without a full stop."""
    return frozenset(name for language, _, name in rows("months.tsv") if language == "en")


@functools.cache
def _months_by_key() -> Mapping[str, int]:
    return {place_key(name): number for name, number in months().items()}


def month_number(name: str) -> int:
    """Return the number of the month of that name, without regard to case and accents; 0 for no month.

    >>> [month_number(name) for name in ("MAYIS", "Μαΐου", "août", "Acme")]
    [5, 5, 8, 0]
    """
    return months().get(name.lower()) or _months_by_key().get(place_key(name), 0)


def _without(marks: re.Pattern[str], name: str) -> str:
    """Return a name without those of its accents that `marks` matches."""
    return unicodedata.normalize("NFC", marks.sub("", unicodedata.normalize("NFD", name)))


@functools.cache
def weekdays() -> frozenset[str]:
    """Return the names of the days of the week, lower-case and without a full stop.

    Two Latin letters are left out: `MI` before a date is Michigan, not Mittwoch.
    """
    names = {name for _, _, name in rows("weekdays.tsv") if len(name) > _TWO_LETTERS or not name.isascii()}
    return frozenset(names | {"tues", "weds", "thur", "thurs"})
