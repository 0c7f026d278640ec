"""What words between the addresses of a contact are: a name, a title, an organization, a place or a label.

>>> for words in ("Jane Doe", "Head of Press", "Acme Anvils Ltd", "Department of Anvils Media", "12 Main Street"):
...     print(kind_of(words).value, words, sep=": ")
name: Jane Doe
title: Head of Press
organization: Acme Anvils Ltd
organization: Department of Anvils Media
place: 12 Main Street
"""

from enum import StrEnum

import regex

from pressparse import gazetteer
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.markdown import readable_line


class PieceKind(StrEnum):
    """What a piece of a contact block is."""

    HEADING = "heading"
    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    PLACE = "place"
    EMAIL = "email"
    MASKED = "masked"
    PHONE = "phone"
    URL = "url"


NAME = regex.compile(
    r"""
    (?: (?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev|Capt|Lt|Col|Sgt)\.?\s )?+
    [\p{Lu}\p{Lo}] [\p{L}\p{M}'.-]*+
    (?: \s (?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|al|el|bin|ibn|y|e)\b ){0,3}+
    (?: \s ["']? \p{Lu}[\p{L}\p{M}'.-]*+ ["']? (?: \s (?:de|del|van|von|der|den|da|la|al)\b )?+ ){1,3}+
    (?: ,?\s (?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|CFA|CPA|MBA|Esq|APR|R\.?N|J\.?D)\.? ){0,3}+
    | \p{Lo}{2,5}
    """,
    regex.VERBOSE,
)
SUFFIX = regex.compile(
    r"(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.P|LP|PLC|plc|S\.A|N\.V|GmbH|AG|Esq|Jr|Sr|Ph\.?D|M\.?D|CFA|CPA|MBA|APR)\.?",
)
_NAME_AND_REST = regex.compile(
    r"\s*+(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?+(?P<given>\p{Lu}[\p{L}'.-]++)\s(?:\p{Lu}\.\s)?+\p{Lu}[\p{L}'.-]++)"
    r"(?:,?\s(?:CFA|CPA|MBA|PhD|Ph\.D\.?))?+\s++(?P<rest>\p{Lu}[\p{L}\d].*)\b(?!\s*+[-–—])",
)
_HONORIFIC = regex.compile(r"(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev)\.?\s")
_ABBREVIATED = regex.compile(r"(?:.*[\s,])?(?:Inc|Corp|Co|Ltd|Esq|Jr|Sr|S\.A|N\.V|L\.P|St|D\.C|[A-Z])\.")
_PLACE = regex.compile(
    r"\d{1,6}[A-Za-z]?\s++\p{L}.*|.*\b\d{5}(?:-\d{4})?(?:\s?(?:USA?|United States))?"
    r"|(?i:p\.?\s?o\.?\s?box).*|#\s?\d.*|\d++",
)
_INFINITIVE = regex.compile(r"To\s\p{Ll}")
_LONGEST_NAME = 10
_DANGLING = regex.compile(r"\s(?:at|on|by|via|or|and)$|\sin\s(?:\p{Lu}[\p{L}.]++(?:,?\s(?=\p{Lu}))?+){1,3}$")
_RANK = frozenset(
    {"director", "manager", "officer", "president", "head", "chief", "vp", "svp", "evp", "editor", "secretary", "chair"}
)
_DESK = regex.compile(r"\s(?:Media|Press|Media Relations|Press Office)$")
_DEGREES = regex.compile(r"(?:,?\s(?:CFA|CPA|MBA|APR|IRC|Ph\.?D|M\.?D|R\.?N|J\.?D)\.?(?![\w]))++$")
_RELATIONS = frozenset({"relations", "affairs", "contact"})
_DEPARTMENT = frozenset(
    {"corporate", "public", "external", "internal", "global", "strategic", "brand", "digital", "of", "and", "&", "the"},
)
_EDGES = " -–—:;,/|()[]<>\"'#*_"
_LABELS = ("email_label", "phone_label", "web_label", "person_label")


def readable_words(text: str) -> str:
    """Return words of a contact readable, without the marks at their edges and what leads on to an address."""
    plain = readable_line(text).strip(_EDGES)
    plain = _DANGLING.sub("", plain.removeprefix("For ").removeprefix("for "))
    return plain if _ABBREVIATED.fullmatch(plain) else plain.rstrip(".")


def is_label(plain: str) -> bool:
    """Say whether words are the label of an address, such as `Phone`, or of a name.

    >>> is_label("Tel."), is_label("Media inquiries"), is_label("Acme")
    (True, True, False)
    """
    key = plain.casefold().rstrip(":.")
    words = lexicon().words
    return any(key in words[name] for name in _LABELS) or not words["inquiry"].isdisjoint(key.split()[-1:])


def kind_of(plain: str) -> PieceKind | None:
    """Return what words are: a name, a title, an organization, a part of an address; None for anything else."""
    tokens = _tokens(plain)
    words = lexicon().words
    if _PLACE.fullmatch(plain) or is_area(plain):
        return PieceKind.PLACE
    if any(token in words["address"] for token in tokens) and any(map(str.isdigit, plain)):
        return PieceKind.PLACE
    of_organization = any(token in words["organization"] for token in tokens)
    if any(token in words["title"] for token in tokens) and not SUFFIX.fullmatch(plain.rsplit(maxsplit=1)[-1]):
        return PieceKind.ORGANIZATION if _is_body(tokens, of_organization=of_organization) else PieceKind.TITLE
    if (
        not of_organization
        and NAME.fullmatch(fold(plain))
        and not any(token in words["phone_label"] for token in tokens)
    ):
        return PieceKind.NAME
    begins_name = plain[0].isupper() or plain[0].isdigit() or not plain[0].isascii()
    is_organization = len(tokens) <= _LONGEST_NAME and begins_name and not _INFINITIVE.match(plain)
    return PieceKind.ORGANIZATION if is_organization else None


def is_person(plain: str) -> bool:
    """Say whether a name is surely a person's: it begins with a given name or a form of address.

    >>> is_person("Jane Doe"), is_person("Dr. Anvil"), is_person("Green Anvil")
    (True, True, False)
    """
    return _HONORIFIC.match(plain) is not None or gazetteer.is_given_name(plain.split(maxsplit=1)[0])


def names_body(plain: str) -> bool:
    """Say whether words surely name an organization: by a word for one, beside words of its own.

    >>> names_body("Office of Senator Doe"), names_body("Acme Ltd"), names_body("Head Office"), names_body("Acme")
    (True, True, False, False)
    """
    words = lexicon().words
    tokens = _tokens(plain)
    if words["organization"].isdisjoint(tokens):
        return False
    generic = (words["organization"], words["title"], words["phone_label"], words["inquiry"], _DEPARTMENT)
    return any(all(token not in listed for listed in generic) for token in tokens)


def without_desk(plain: str) -> str:
    """Return the name of an organization without the words for its press desk.

    >>> without_desk("Federal Department of Anvils Media"), without_desk("Acme Media")
    ('Federal Department of Anvils', 'Acme Media')
    """
    shorter = _DESK.sub("", plain)
    return shorter if names_body(shorter) and not shorter.endswith(("&", "and")) else plain


def without_degrees(name: str) -> str:
    """Return a person's name without the degrees and memberships behind it; `Esq.` and `Jr.` stay.

    >>> without_degrees("Jane Doe, CFA"), without_degrees("Jane Doe, Esq.")
    ('Jane Doe', 'Jane Doe, Esq.')
    """
    return _DEGREES.sub("", name)


def name_and_rest(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a stretch such as `Jane Doe Assistant Director` or `Jane Doe Acme Media` behind the person's name.

    >>> text = "Jane Doe Acme Media"
    >>> [text[slice(*span)] for span in name_and_rest(text, 0, len(text))]
    ['Jane Doe', 'Acme Media']
    """
    match = _NAME_AND_REST.match(folded, start, end)
    if match is None:
        return [(start, end)]
    words = lexicon().words
    name, rest = _tokens(match["name"]), _tokens(match["rest"])
    if any(word in words["title"] or word in words["organization"] or word in _DEPARTMENT for word in name):
        return [(start, end)]
    known = gazetteer.is_given_name(match["given"]) and not words["organization"].isdisjoint(rest)
    if rest[0] not in words["title"] and not known:
        return [(start, end)]
    return [match.span("name"), (match.start("rest"), end)]


def is_area(plain: str) -> bool:
    """Say whether words are a place: a country, a state, a part of the world, a well known city."""
    if plain.casefold() in lexicon().words["area"]:
        return True
    return any(gazetteer.region_name(country, plain) for country in ("US", "CA", "AU")) or (
        gazetteer.country_code(plain) is not None or gazetteer.standalone_city(plain) is not None
    )


def _tokens(plain: str) -> list[str]:
    return [token.strip("(),:.") for token in plain.casefold().split()]


def _is_body(tokens: list[str], *, of_organization: bool) -> bool:
    """Say whether words of a title name a body: `Anvil Communications`, `Department of Anvils Media`."""
    if _RANK.intersection(tokens):
        return False
    own_name = any(token not in _DEPARTMENT and token not in lexicon().words["title"] for token in tokens)
    return own_name and (of_organization or not _RELATIONS.intersection(tokens))
