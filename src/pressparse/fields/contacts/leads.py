"""Words that lead on to a person in a contact: the desk that they are asked at, and a label for sources.

>>> text = "or Investors, Jane Doe of Acme"
>>> leads_to_person(text, 0, len("or Investors"), len(text))
True
>>> text = "Source : Jeanne Untel, Attachée de presse"
>>> names_source(text, len("Source"))
True
"""

import regex

from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.roles import role_of
from pressparse.release import Role

_PERSON = r"(?P<name>\p{Lu}[\p{L}.'-]++(?:\s\p{Lu}\.)?+\s\p{Lu}[\p{L}'-]++)"
_PERSON_BEHIND_COMMA = regex.compile(rf"\s?,\s{_PERSON}")
_PERSON_BEHIND_COLON = regex.compile(rf"\s*+:\s*+{_PERSON}")
_DESK = regex.compile(r"(?P<or>(?:or|and)\s)?+(?:for\s)?+(?P<desk>\p{Lu}\p{L}++)\s*+")
_BEGINS_ANEW = regex.compile(r"(?:^|[;:\n])[\s>*•-]{0,4}$")
_REACH = 5


def leads_to_person(folded: str, left: int, right: int, end: int) -> bool:
    """Say whether one word at the beginning of a line or behind a semicolon is the desk of the person named next."""
    desk = _DESK.fullmatch(folded, left, right)
    if desk is None or role_of(desk["desk"]) is Role.GENERAL:
        return False
    if desk["or"] is None and _BEGINS_ANEW.search(folded[max(0, left - _REACH) : left]) is None:
        return False
    return _is_person(_PERSON_BEHIND_COMMA.match(folded, right, end))


def names_source(folded: str, right: int) -> bool:
    """Say whether a label that ends at `right` stands before a person: in Québec the source is whom to ask."""
    return _is_person(_PERSON_BEHIND_COLON.match(folded, right))


def _is_person(match: regex.Match[str] | None) -> bool:
    return match is not None and is_person(match["name"])
