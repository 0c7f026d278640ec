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

from pressparse import gazetteer
from pressparse.alternation import alternation
from pressparse.fields.national_numbers import is_behind_label, is_national
from pressparse.lexicon import lexicon, once_per_lexicon

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
_PHONE = r"""
      (?P<phone> \(\d{3}\)\ ?\d{3}-\d{4} (?=\d{1,5}\ \p{Lu}) )          # a street number glued to it
    | (?P<phone>
        (?<![\d.,$€£/证第-]|\d[ \]]) (?: \(\+(?=\d{1,3}\)) | (?:\+|\b00(?=[1-9]))?+ [(]? ) \d (?: [\d\ ()\./–-]
            (?! \ \  | \ \d\d?\ \p{Lu}\p{Ll}{2,8}\ \d{4}
              | \ ?/\ ?(?:\+|\(\d{2,4}\)|\d{3}[-. ]\d{3}[-. ]\d{4}\b|0\d{2,4}\ \d{3}
                        | (?<=\d{3}\ \d{3}\ \d{3}\ ?/\ ?)\d{3}\ \d{3}\ \d{3}\b) )  # before another number
        ){5,24} \d (?!\d|[.,]\d|:\d\d|[%€号]|\p{Lu}{2,12}\d)
        (?: ,?[ ]?(?i:EXTENSION)[.:]?[ ]?\d{1,6}+ | [ ]?\((?i:EXTENSION)\.?[ ]?\d{1,6}+\) )?+
      )
    | (?P<phone> (?<![\w-]) (?:1[ -])?[8]\d\d[-. ] (?=[A-Z0-9-]{0,3}[A-Z]{3})
        [A-Z0-9]{2,7}(?:-?[A-Z0-9]{2,7}){1,2}\b (?:\ \(\d{3}-\d{4}\))?+ )
"""
_AT = re.compile(r"[\[({]\s?(?i:at)\s?[\])}]")
_DIGITS = regex.compile(r"\d(?:[\d ()./–-]{5,24}\d|(?<=8)\d\d[-. ])")

_NOT_A_PHONE = regex.compile(
    r"""
      (?:19|20)\d\d [-/.\s] \d{1,2} \s?[-/.]\s? \d{1,2} .*+    # a date
    | \d{1,2} [-/.] \d{1,2} [-/.] (?:19|20)?\d\d \b .*+
    | \d{1,2} \s/\s \d{1,2} \s/\s (?:19|20)\d\d
    | \d{1,2} \s (?:19|20)\d\d \s (?: -\s )?+ \d{1,2}          # a day, a year and an hour
    | (?:19|20)\d\d - \d{3}                                  # the number of a release
    | [(]? (?:19|20)\d\d \s?[-–]\s? (?:19|20)?\d\d \b .*+    # a span of years
    | 97[89][-\s]?(?:\d[-\s]?){9}\d                          # the number of a book
    | 10\.\d{4,5}/ .*+                                       # the number of a paper
    | \d{1,5} \s?/\s? (?:19|20)\d\d                         # the number of a release, and its year
    | (?:19|20)\d\d / \d{2,4}                              # the same, the year first
    | [1-9]\d{2,5} / \d\d                                  # a reference, and its year
    | \d{5}-\d{4}                                           # a postal code
    | \d\d\.\d{3}\.\d{3}/\d{4}-\d\d                          # a company of Brazil
    | \d{1,3} (?: [.\s]\d{3} )+                             # an amount
    | \d+                                                   # a figure
    """,
    regex.VERBOSE | regex.DOTALL,
)
_LONG_AGO = regex.compile(
    r"""
      (?P<birth>1[5-8]\d\d) \s?[-–]\s? (?P<death>(?:1[5-9]|20)\d\d)
    | \d{1,2} (?P<sign>[-/.]) \d{1,2} (?P=sign) 1[5-8]\d\d
    """,
    regex.VERBOSE,
)
"""A life or a day of former centuries; national numbers look alike, such as the Korean 1588-1577."""
_ROW = regex.compile(r"(?=[1-9](?:\s|\d\s(?:\d\d\s)*+\d(?:\s|\Z)))\d{1,2}(?:\s\d{1,2}){3,}+")
"""A row of figures of one and two digits, as in tables of sports; numbers in pairs have no digit alone."""
_NUMBER_OF_WORK = regex.compile(
    r"(?:\b(?:ISBN|ISSN|PMID|EAN)(?:-1[03])?(?:\s?\([^()\n]{1,12}\))?[:.]?\s?|\bISIN[:.]?\s?[A-Z]{2}|(?<![\w.])10\.\d{4,5}/[^\s\d]{0,40}+)$",
    regex.IGNORECASE,
)
"""What stands before the rest of the number of a book, a paper or a security: `ISBN: `, `10.1000/s`, `ISIN: US`."""
_WORK_REACH = 60
_DATE_OR_HOST = regex.compile(r"(?:19|20)\d\d-\d\d-\d\d|(?<!\d)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)")
_STARRED = regex.compile(r"(?<![\w*])[A-Za-z0-9]{0,3}+(?:\\?\*){2,20}+@[A-Za-z0-9*-][A-Za-z0-9.*-]{1,60}+")
_GLUED = regex.compile(
    r"""
    (?: (?P<phone>\+?1?[-.]?\d{3}[-.]\d{3}[-.]\d{4}) | \d{5}
      | (?:Office|Cell|Mobile|Direct|Phone|Tel|E-?[Mm]ail)(?=[A-Z]) )
    (?=[A-Za-z])
    """,
    regex.VERBOSE,
)
_NUMBER_IN_MAILBOX = regex.compile(r"(?<=[\p{Ll}.)]{2})\d{3}[-.]\d{3}[-.]\d{4}(?=\p{L})")
_VANITY_IN_DIGITS = regex.compile(r"(?<=[A-Z][A-Z0-9]{0,7})\s\(\d{3}-\d{4}\)$")
_GIVEN_NAME = regex.compile(r"(?P<name>\p{Lu}\p{Ll}[\p{Ll}'-]*+)\s(?:\p{Lu}\.\s)?+$")
_DESK_MAILBOX = regex.compile(
    r"info|media|press|contact|pr|ir|investors?|news|hello|office|sales|support|presse|prensa"
)
_LONGEST_NAME = 40
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_PLAIN_DIGITS = 9


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
            found.extend(_unglued(match, folded[max(0, match.start() - _LONGEST_NAME) : match.start()]))
        else:
            text = match[0]
            if kind == "phone" and text.startswith("(") and ")" not in text:
                text = text[1:]
            start, end = match.end() - len(text), match.end()
            if kind != "phone" or _is_called(folded, start, end, in_contact=in_contact):
                found.append(Address(kind, text, start, end))
    return found


def _is_called(folded: str, start: int, end: int, *, in_contact: bool) -> bool:
    """Say whether figures are a telephone number, by themselves and by what stands before them."""
    text = folded[start:end]
    if not is_national(folded, start, end, in_contact=in_contact):
        is_other = (_is_long_ago(text) or _ROW.fullmatch(text) is not None) and not is_behind_label(
            folded, start, in_contact=in_contact
        )
        if is_other or not _is_phone(text):
            return False
    return not _is_number_of_work(folded, start)


def starred_addresses(text: str) -> list[Address]:
    """Return the e-mail addresses in `text`, not folded, of which stars hide the mailbox.

    >>> [found.text for found in starred_addresses("Jane Doe, ***@example.com")]
    ['***@example.com']
    """
    return [Address("masked", match[0], *match.span()) for match in _STARRED.finditer(text)] if "*@" in text else []


def _possible(folded: str) -> Iterator[str]:
    """Give what an address or a number in `folded` can be, in the order in which they are tried, by a sign of each."""
    if "@" in folded or (("[" in folded or "(" in folded or "{" in folded) and _AT.search(folded)):
        yield _EMAIL
    if "rotected" in folded or "ROTECTED" in folded:
        yield _MASKED
    if "://" in folded or "www." in folded or "WWW." in folded or "Www." in folded:
        yield _URL
    if _DIGITS.search(folded):
        yield _phone()


@once_per_lexicon
def _phone() -> str:
    return _PHONE.replace("EXTENSION", alternation(sorted(lexicon().words["extension"])))


@once_per_lexicon
def _extension() -> regex.Pattern[str]:
    """Return the pattern of an extension at the end of a number."""
    words = alternation(sorted(lexicon().words["extension"]))
    return regex.compile(rf"(?<=[\d)]),?[ ]?\(?(?i:{words})[.:]?[ ]?\d{{1,6}}\)?$")


@functools.cache
def _any_of(addresses: tuple[str, ...]) -> regex.Pattern[str]:
    """Return the pattern of any of these: what cannot be there is not looked for, sign by sign."""
    return regex.compile("|".join(addresses), regex.VERBOSE)


def _unglued(match: regex.Match[str], before: str) -> list[Address]:
    """Return an e-mail address, and a number that a lost line break has glued to its beginning.

    >>> [(found.kind, found.text) for found in addresses("469-555-0155info@example.com OfficeEditor@example.com")]
    [('phone', '469-555-0155'), ('email', 'info@example.com'), ('email', 'Editor@example.com')]
    >>> [found.text for found in addresses("Jane Doe202-555-0100jane@example.com")]
    ['202-555-0100', 'jane@example.com']
    >>> [found.text for found in addresses("Jane Doejane@example.com, Jane Doejdoe@example.com")]
    ['jane@example.com', 'jdoe@example.com']
    """
    start, end = match.span()
    number = _NUMBER_IN_MAILBOX.search(match[0])
    if number is not None:
        cut = start + number.end()
        return [
            Address("phone", number[0], start + number.start(), cut),
            Address("email", match[0][number.end() :], cut, end),
        ]
    glued = _GLUED.match(match[0])
    if glued is None:
        cut = start + _glued_surname(match[0].partition("@")[0], before)
        return [Address("email", match[0][cut - start :], cut, end)]
    cut = start + glued.end()
    email = Address("email", match[0][glued.end() :], cut, end)
    return [Address("phone", glued["phone"], start, cut), email] if glued["phone"] else [email]


def _glued_surname(mailbox: str, before: str) -> int:
    """Return how many letters of a mailbox are a surname glued to it, told by the given name before; or 0.

    >>> _glued_surname("Roejane", "Jane "), _glued_surname("Roeanvils", "Jane "), _glued_surname("RoeAnvils", "Jane ")
    (3, 0, 3)
    """
    given = _GIVEN_NAME.search(before)
    if given is None or not mailbox[:1].isupper():
        return 0
    first = given["name"].casefold()
    for cut in range(2, min(len(mailbox) - 1, _LONGEST_NAME)):
        surname, rest = mailbox[:cut].casefold(), mailbox[cut:]
        if rest.casefold().startswith((first, first[0] + surname, surname)) or _DESK_MAILBOX.fullmatch(rest):
            return cut
        if rest[0].isupper():
            return cut if gazetteer.is_given_name(first) else 0
    return 0


def _is_number_of_work(folded: str, start: int) -> bool:
    """Say whether what stands before figures says that they are the number of a book, a paper or a security.

    >>> addresses("ISBN 3-9609-6001-5, ISSN: 2049-3630, doi: 10.1000/s41586-021-03819-2, ISIN: US2605661048")
    []
    """
    return _NUMBER_OF_WORK.search(folded[max(0, start - _WORK_REACH) : start]) is not None


def _is_phone(text: str) -> bool:
    if _DATE_OR_HOST.search(text) or text.count("(") != text.count(")"):
        return False
    digits = sum(map(str.isdigit, text.partition("x")[0]))
    if text.startswith(("+", "(+")):
        return _FEWEST_DIGITS <= digits <= _MOST_DIGITS
    if text.isdecimal() and digits > _PLAIN_DIGITS and not text.startswith("00"):
        return digits <= _MOST_DIGITS - 3
    letters = any(map(str.isalpha, text))
    if digits < _FEWEST_DIGITS and not letters:
        return False
    return digits <= _MOST_DIGITS and not _NOT_A_PHONE.fullmatch(text.strip())


def _is_long_ago(text: str) -> bool:
    """Say whether figures may be the years of a life, or a day, of former centuries.

    >>> _is_long_ago("1749-1832"), _is_long_ago("1588-1577"), _is_long_ago("1800-2000-3000")
    (True, False, False)
    """
    match = _LONG_AGO.fullmatch(text)
    return match is not None and (match["birth"] is None or match["birth"] < match["death"])


def e164(number: str, region: str | None) -> str | None:
    """Return a telephone number as E.164; None where the country is not known or the number is not valid.

    >>> e164("+86-02066311128", None), e164("(202) 555-0100", "US"), e164("(202) 555-0100", None)
    ('+862066311128', '+12025550100', None)
    """
    plain = _VANITY_IN_DIGITS.sub("", number)
    if any(map(str.isalpha, plain)):
        plain = _extension().sub("", plain)
    return _e164(plain, region and region.upper())


@functools.lru_cache(maxsize=1024)
def _e164(number: str, region: str | None) -> str | None:
    import phonenumbers  # noqa: PLC0415 - large, and texts without contacts need none of it

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    if region is not None and not number.startswith("+") and not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
