"""E-mail addresses, masked ones, web addresses and telephone numbers, as they stand in text.

>>> [(found.kind, found.text) for found in addresses("Jane Doe, +1 202-555-0100 or jane@example.com")]
[('phone', '+1 202-555-0100'), ('email', 'jane@example.com')]
>>> [(found.kind, found.text) for found in addresses("[email protected] | www.example.com/press")]
[('masked', '[email protected]'), ('url', 'www.example.com/press')]

Dates and amounts are no telephone numbers:

>>> addresses("2022-05-27, 1,000,000 dollars, 2019-2021, 10.5 per cent, 90404-1234, 2023 11/ 17, 29 2013 02:47 PM")
[]
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from pressparse.fields.glued_addresses import LONGEST_NAME, parted
from pressparse.fields.telephone_numbers import is_telephone_number, telephone_number

_EMAIL = r"""
    (?P<email>
        (?<![A-Za-z._%+'-]|\d(?=[\d._%+'-])) (?!\.) [A-Za-z0-9._%+'-]{1,64}+
        (?: @ | \s?[\[({]\s?(?i:at)\s?[\])}]\s? )
        (?: [A-Za-z0-9-]{1,63}+ (?: \. | \s?[\[({]\s?(?i:dot)\s?[\])}]\s? ) ){1,6}
        (?: [a-z]{2,24}+ | [A-Z]{2,24}+(?![a-z]) | [A-Z][a-z]{1,23}+ )
    )
"""
_MASKED = r"(?P<masked> [\[(]? \b(?i:e-?mail)[ ](?i:protected) \b [\])]? )"
_URL = r"""
    (?P<url>
        (?: (?i:https?)://[^\s<>"')\]|]{3,2000}+
          | (?<![.@/]) (?i:www)\. (?:[A-Za-z0-9-]{1,63}\.){1,6} [A-Za-z]{2,24} (?![A-Za-z-])
            (?: [/?\#][^\s<>"')\]|]{0,2000}+ )?+ )
        (?<![.,;:!?])
    )
"""
_AT = re.compile(r"[\[({]\s?(?i:at)\s?[\])}]")
_DIGITS = regex.compile(r"\d(?:[\d ()./–-]{5,24}\d|(?<=8)\d\d[-. ])")

_STARRED = regex.compile(r"(?<![\w*])[A-Za-z0-9]{0,3}+(?:\\?\*){2,20}+@[A-Za-z0-9*-][A-Za-z0-9.*-]{1,60}+")


class Address(NamedTuple):
    """An address or a number, and where it stands."""

    kind: str
    """email, masked, url or phone."""
    text: str
    start: int
    end: int


def addresses(folded: str, *, in_contact: bool = False) -> list[Address]:
    """Return the addresses and numbers in `folded`, in order.

    In a contact, figures are a telephone number that may be an amount elsewhere; see `national_numbers`.
    """
    found: list[Address] = []
    possible = tuple(_possible(folded))
    for match in _any_of(possible).finditer(folded) if possible else ():
        kind = match.lastgroup or ""
        if kind == "email":
            found.extend(_parted(match, folded))
        else:
            text = match[0]
            if kind == "phone" and text.startswith("(") and ")" not in text:
                text = text[1:]
            start, end = match.end() - len(text), match.end()
            if kind != "phone" or is_telephone_number(folded, start, end, in_contact=in_contact):
                found.append(Address(kind, text, start, end))
    return found


def starred_addresses(text: str) -> list[Address]:
    """Return the e-mail addresses in `text`, not folded, of which stars hide the mailbox.

    >>> [found.text for found in starred_addresses("Jane Doe, ***@example.com")]
    ['***@example.com']
    """
    return [Address("masked", match[0], *match.span()) for match in _STARRED.finditer(text)] if "*@" in text else []


def _possible(folded: str) -> Iterator[str]:
    """Yield what an address or a number in `folded` can be, in the order in which they are tried, by a sign of each."""
    if "@" in folded or (("[" in folded or "(" in folded or "{" in folded) and _AT.search(folded)):
        yield _EMAIL
    if "rotected" in folded or "ROTECTED" in folded:
        yield _MASKED
    if "://" in folded or "www." in folded or "WWW." in folded or "Www." in folded:
        yield _URL
    if _DIGITS.search(folded):
        yield telephone_number()


@functools.cache
def _any_of(addresses: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of any of these: what cannot be there is not looked for, sign by sign."""
    return regex.compile("|".join(addresses), regex.VERBOSE)


def _parted(match: regex.Match[str], folded: str) -> Iterator[Address]:
    """Yield an e-mail address, and before it the number that a lost line break has glued to its beginning.

    >>> [(found.kind, found.text) for found in addresses("469-555-0155info@example.com OfficeEditor@example.com")]
    [('phone', '469-555-0155'), ('email', 'info@example.com'), ('email', 'Editor@example.com')]
    >>> [found.text for found in addresses("Jane Doe202-555-0100jane@example.com")]
    ['202-555-0100', 'jane@example.com']
    >>> [found.text for found in addresses("Jane Doejane@example.com, Jane Doejdoe@example.com")]
    ['jane@example.com', 'jdoe@example.com']
    """
    start, text = match.start(), match[0]
    number, begin = parted(text, folded[max(0, start - LONGEST_NAME) : start])
    if number is not None:
        yield Address("phone", number.of(text), start + number.start, start + number.end)
    yield Address("email", text[begin:], start + begin, match.end())
