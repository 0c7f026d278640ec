"""Postal addresses on one line, as letterheads have them above a release.

>>> [is_postal_address(line) for line in ("12 Example Street, London SW1A 1AA", "Acme · Hauptstraße 5 · 10117 Berlin")]
[True, True]
>>> is_postal_address("Acme Opens Plant at 12 Example Street, London")
False
"""

import regex

from pressparse.fields.contacts.vocabulary import words_of
from pressparse.fields.contacts.words import is_post_box, is_street
from pressparse.folding import fold
from pressparse.places import has_known_place

_PARTS = regex.compile(r"\s*+[,·|•;]\s*+|\s++[-–—/]\s++")
_POSTAL_CODE = regex.compile(
    r"(?:^|\s)(?:[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]{2,3}\s\d{4,5}(?:-\d{4})?"
    r"|(?P<figures>(?:[A-Z]{1,3}-)?(?:\d{6}(?=$)|\d{5}(?:-\d{3,4})?|(?!19|20[0-3])\d{4}(?:\s[A-Z]{2})?|\d{2}-\d{3}|\d{3}\s\d{2})))"
    r"(?=[\s,;·|•]|$)"
)
"""Those of `figures` alone stand beside a town; of four, they are no year, and of six the last of the line."""
_NUMBER = regex.compile(r"(?:^|\s)\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?(?=\s|$)")
_LONGEST, _STREET_WORDS = 160, 6


def is_postal_address(line: str) -> bool:
    """Say whether a line is a postal address, perhaps with a name before it: a street or a box, and a postal code."""
    if len(line) > _LONGEST or _POSTAL_CODE.search(line) is None:
        return False
    is_of_six = line.rstrip()[-6:].isdecimal()  # in India streets go without numbers
    parts = list(filter(None, _PARTS.split(line.strip())))
    streets = [part for part in parts if _is_street(part) or (is_of_six and _names_street(part))]
    return bool(streets) and any(part not in streets and _is_town(part) for part in parts)


def _is_town(part: str) -> bool:
    """Say whether a part is a postal code, and the town that it is of."""
    code = _POSTAL_CODE.search(part)
    if code is None or code["figures"] is None:
        return code is not None
    town = f"{part[: code.start()]}{part[code.end() :]}".strip()
    return not town or has_known_place(town)


def _names_street(part: str) -> bool:
    return len(part.split()) <= _STREET_WORDS and is_street(words_of(fold(part)))


def _is_street(part: str) -> bool:
    """Say whether a part is a street and the number of a house in it, or a box."""
    if is_post_box(part):
        return True
    number = _NUMBER.search(part)
    if number is None or (number.start() and number.end() < len(part)):
        return False
    return _names_street(part)
