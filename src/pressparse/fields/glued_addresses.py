"""E-mail addresses to which a lost line break has glued what stood before them: a number, a word, a surname."""

import regex

from pressparse import gazetteer
from pressparse.span import Span

_GLUED = regex.compile(
    r"""
    (?: (?P<phone>\+?1?[-.]?\d{3}[-.]\d{3}[-.]\d{4}) | \d{5}
      | (?:Office|Cell|Mobile|Direct|Phone|Tel|E-?[Mm]ail)(?=[A-Z]) )
    (?=[A-Za-z])
    """,
    regex.VERBOSE,
)
_NUMBER_IN_MAILBOX = regex.compile(r"(?<=[\p{Ll}.)]{2})\d{3}[-.]\d{3}[-.]\d{4}(?=\p{L})")
_GIVEN_NAME = regex.compile(r"(?P<name>\p{Lu}\p{Ll}[\p{Ll}'-]*+)\s(?:\p{Lu}\.\s)?+$")
_DESK_MAILBOX = regex.compile(
    r"info|media|press|contact|pr|ir|investors?|news|hello|office|sales|support|presse|prensa"
)
LONGEST_NAME = 40
"""How much of the text before an address may be a name that a surname is glued to."""


def parted(address: str, before: str) -> tuple[Span | None, int]:
    """Return where in an e-mail address a telephone number stands, or None, and where the address itself begins.

    `before` is the text before it, which tells a surname by the given name.

    >>> parted("469-555-0155info@example.com", "")
    (Span(0, 12), 12)
    >>> parted("OfficeEditor@example.com", ""), parted("jane@example.com", "")
    ((None, 6), (None, 0))
    >>> parted("Doejdoe@example.com", "Jane ")
    (None, 3)
    """
    number = _NUMBER_IN_MAILBOX.search(address)
    if number is not None:
        return Span(*number.span()), number.end()
    glued = _GLUED.match(address)
    if glued is None:
        return None, _glued_surname(address.partition("@")[0], before)
    return Span(*glued.span("phone")) if glued["phone"] else None, glued.end()


def _glued_surname(mailbox: str, before: str) -> int:
    """Return how many letters of a mailbox are a surname glued to it, told by the given name before; or 0.

    >>> _glued_surname("Roejane", "Jane "), _glued_surname("Roeanvils", "Jane "), _glued_surname("RoeAnvils", "Jane ")
    (3, 0, 3)
    """
    given = _GIVEN_NAME.search(before)
    if given is None or not mailbox[:1].isupper():
        return 0
    first = given["name"].casefold()
    for cut in range(2, min(len(mailbox) - 1, LONGEST_NAME)):
        surname, rest = mailbox[:cut].casefold(), mailbox[cut:]
        if rest.casefold().startswith((first, first[0] + surname, surname)) or _DESK_MAILBOX.fullmatch(rest):
            return cut
        if rest[0].isupper():
            return cut if gazetteer.is_given_name(first) else 0
    return 0
