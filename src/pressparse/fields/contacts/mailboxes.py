"""What an e-mail address says of a name: the mailbox is often a person's, the domain an organization's.

>>> is_mailbox_of("Jane Doe", "jdoe@example.com"), is_mailbox_of("Green Anvil", "jdoe@example.com")
(True, False)
>>> is_domain_of("Green Anvil", "jdoe@greenanvil.example"), is_domain_of("Jane Doe", "jdoe@greenanvil.example")
(True, False)
"""

import regex

_LETTERS = regex.compile(r"\p{L}++")
_FEWEST = 3


def is_mailbox_of(name: str, email: str) -> bool:
    """Say whether a mailbox is made of a person's name: `jane`, `doe`, `jdoe`, `janed`."""
    mailbox = "".join(_LETTERS.findall(email.partition("@")[0].casefold()))
    words = _LETTERS.findall(name.casefold())
    if len(words) < 2 or not mailbox:  # noqa: PLR2004 - a given name and a surname
        return False
    first, last = words[0], words[-1]
    if any(len(word) >= _FEWEST and word in mailbox for word in words):
        return True
    return mailbox in {first[0] + last, first + last[0], first[0] + last[0], last + first[0]}


def is_domain_of(name: str, email: str) -> bool:
    """Say whether a domain is made of a name."""
    domain = email.partition("@")[2].casefold().rpartition(".")[0]
    plain = "".join(_LETTERS.findall(domain))
    words = _LETTERS.findall(name.casefold())
    if not plain or not words:
        return False
    return "".join(words) in plain or (len(plain) >= _FEWEST and plain in "".join(words))
