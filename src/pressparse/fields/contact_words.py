"""What words between the addresses of a contact are: a name, a title, an organization or a place.

>>> names = ("Jane Doe", "Head of Press", "Acme Anvils Ltd", "Department of Anvils Media")
>>> for words in (*names, "12 Main Street", "P.O. Box 12"):
...     print(kind_of(words).value, words, sep=": ")
name: Jane Doe
title: Head of Press
organization: Acme Anvils Ltd
organization: Department of Anvils Media
place: 12 Main Street
place: P.O. Box 12
"""

import functools
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

import regex

from pressparse import gazetteer
from pressparse.alternation import alternation
from pressparse.fields.contact_names import has_form_of_address, may_be_name
from pressparse.folding import fold
from pressparse.lexicon import lexicon, once_per_lexicon
from pressparse.markdown import readable_line


class PieceKind(StrEnum):
    """What a piece of a contact block is."""

    HEADING = "heading"
    LABEL = "label"
    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    PLACE = "place"
    COUNTRY = "country"
    EMAIL = "email"
    MASKED = "masked"
    PHONE = "phone"
    URL = "url"
    OTHER = "other"


SUFFIX = regex.compile(
    r"(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|PLC|Plc|plc|S\.A|N\.V|P\.\s?C|P\.\s?A|PLLC|GmbH|AG|Esq|Jr|Sr"
    r"|Ph\.?D|M\.?D|CFA|CPA|MBA|APR)\.?",
)
CASELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Arabic}\p{Hebrew}"
_CASELESS = regex.compile(rf"[{CASELESS}]")
_UNPARTED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]")
_ABBREVIATED = regex.compile(
    r"(?:.*[\s,])?(?:Inc|Corp|Co|Ltd|Esq|Jr|Sr|S\.A|N\.V|L\.P|St|D\.C|[A-Z]|[\p{L}]\.\p{L}(?:\.\p{L})?)\."
)
_PLACE = regex.compile(
    r"\d{1,6}[A-Za-z]?\s++\p{L}.*|.*\b\d{5}(?:-\d{4})?(?:\s?(?:USA?|United States))?"
    r"|#\s?\d.*|\d++|(?:.*\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d|(?:.*\s)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}",
)
_POST_BOX = re.compile(r"(?i:p\.?\s?o\.?\s?box)")
_NUMBER_AND_FIRM = regex.compile(r"\d{1,6}\s\p{Lu}[^\n,]{0,60}?,?\s(?:Inc|Corp|Ltd|LLC|PLC|plc|GmbH|AG)\.?")
_INFINITIVE = regex.compile(r"To\s\p{Ll}")
_LONGEST_NAME = 10
_REACH = 20_000
"""How far into a release a client is looked for."""
_SHORTEST_ENDING = 4
_LEADING = regex.compile(
    r"(?i:contact\sthe|please\scontact|for|attn|or|and|oder|und|ou|et|eller|och|og)\s(?=[\p{Lu}\p{Lo}])"
    r"|(?:(?:(?:both|all)\s(?:of|at)|of)(?:\sthe)?|the)\s(?=\p{Lu})"
)
_DANGLING = regex.compile(r",?\s(?:at|on|by|via|or|and)$|\sin\s(?:\p{Lu}[\p{L}.]++(?:,?\s(?=\p{Lu}))?+){1,3}$")
_DESK = regex.compile(r"\s(?:Media|Press|Media Relations|Press Office)$")
_DEPARTMENT = regex.compile(r"[\p{Han}\p{Katakana}\p{Hangul}ー]+(?:[部室課课处處科局]|[팀실부과])")
_EDGES = " -–—:;,/|()[]<>\"'#*_：（）【】•·"
_FOR_CLIENT = regex.compile(r"(?P<agency>\p{Lu}.{0,80}?),?\s(?:for|on behalf of)\s(?:the\s)?(?P<client>\p{Lu}.{0,80})")
_OFFICE = regex.compile(
    r"(?:\w+\s)?(?i:office|department|ministry|bureau|school|college|institute|cent(?:er|re))\s(?:of|for)\b"
)


class _Vocabulary:
    """The words of a list of the lexicon, by the way in which they are looked for; patterns are made when asked for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(map(_key, words))
        self.tokens = frozenset(word for word in self._words if " " not in word)

    @functools.cached_property
    def phrases(self) -> regex.Pattern[str]:
        """Several words that stand together."""
        return regex.compile(rf"(?<!\w){_any_of(word for word in self._words if ' ' in word)}(?!\w)")

    @functools.cached_property
    def unparted(self) -> regex.Pattern[str]:
        """In scripts that put no blanks between words: words that what is looked at begins or ends with."""
        unparted = _any_of(filter(_UNPARTED.match, self._words))
        return regex.compile(rf"(?<!\w){unparted}|{unparted}(?!\w)")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{alternation(words) or '(?!)'})"


@once_per_lexicon
def _vocabulary(name: str) -> _Vocabulary:
    return _Vocabulary(lexicon().words[name])


@once_per_lexicon
def _listed(*names: str) -> frozenset[str]:
    """Return the words of several lists of the lexicon."""
    return frozenset().union(*(_vocabulary(name).tokens for name in names))


def readable_words(text: str) -> str:
    """Return words of a contact readable, without the marks at their edges and what leads on to an address."""
    plain = readable_line(text).strip(_EDGES)
    if "(" in plain and ")" not in plain:
        plain += ")"
    if " " in plain:
        leading = _LEADING.match(plain)
        plain = _DANGLING.sub("", plain[leading.end() :] if leading else plain)
    return plain if not plain.endswith(".") or _ABBREVIATED.fullmatch(plain) else plain.rstrip(".")


def kind_of(plain: str) -> PieceKind | None:
    """Return what words are: a name, a title, an organization, a part of an address; None for anything else."""
    folded = fold(plain)
    words = _words_of(folded)
    if not words.tokens:
        return None
    if is_area(plain) or _is_address(plain, words):
        return PieceKind.PLACE
    of_organization = _says("organization", words)
    may_be_person = not of_organization and may_be_name(folded)
    if may_be_person and has_form_of_address(folded):
        return PieceKind.NAME
    if _says("title", words) and not SUFFIX.fullmatch(plain.rsplit(maxsplit=1)[-1]):
        return PieceKind.ORGANIZATION if _is_body(folded, of_organization=of_organization) else PieceKind.TITLE
    if may_be_person and not _holds_label(folded):
        return PieceKind.NAME
    return _organization_or_none(plain)


def _is_address(plain: str, words: "_Words") -> bool:
    """Say whether words are a part of an address: a street, a post box, a postal code."""
    if _POST_BOX.match(plain) is not None:
        return True
    if not any(map(str.isdigit, plain)):
        return False
    is_address = _PLACE.fullmatch(plain) is not None and _NUMBER_AND_FIRM.fullmatch(plain) is None
    return is_address or _says("address", words)


def _holds_label(folded: str) -> bool:
    """Say whether a label of a number is among words; one letter may be an initial."""
    labels = _vocabulary("phone_label").tokens
    return any(len(token) > 1 and token in labels for token in _tokens(folded))


def _organization_or_none(plain: str) -> PieceKind | None:
    """Return what words are that are neither a place nor a person nor a person's title."""
    if _DEPARTMENT.fullmatch(plain) and plain in _vocabulary("organization").tokens:
        return PieceKind.TITLE
    has_capital = not plain[0].islower() or any(map(str.isupper, plain[1:3]))
    is_organization = has_capital and not _INFINITIVE.match(plain) and len(_tokens(plain)) <= _LONGEST_NAME
    return PieceKind.ORGANIZATION if is_organization else None


def says_title(plain: str) -> bool:
    """Say whether a word for a position or its field is among words."""
    return _says("title", _words_of(fold(plain)))


def says_organization(plain: str) -> bool:
    """Say whether a word for an organization is among words."""
    return _says("organization", _words_of(fold(plain)))


def is_field(plain: str) -> bool:
    """Say whether words are what one may be the director or vice president of: `Operations`, `Human Resources`."""
    return _listed("field", "particle", "title").issuperset(_tokens(fold(plain)))


def is_service(plain: str) -> bool:
    """Say whether words tell what a firm does for the one that speaks: `Financial PR`, `Nominated Adviser`."""
    return _says("service", _words_of(fold(plain)))


def of_agency(plain: str, release: str) -> str:
    """Return an agency's name without the client for which it works, where the release speaks of the client.

    >>> of_agency("Anvil & Sons for Acme", "Acme opened a plant. Contact: Anvil & Sons for Acme")
    'Anvil & Sons'
    >>> of_agency("Center for Anvils", "Contact: Center for Anvils")
    'Center for Anvils'
    """
    agency, client = (match["agency"], match["client"]) if (match := _FOR_CLIENT.fullmatch(plain)) else (plain, plain)
    return agency if release.count(client, 0, _REACH) > release.count(plain, 0, _REACH) else plain


def is_generic(plain: str) -> bool:
    """Say whether words before `contact` are a matter and no name: `Enrollment`, `Author`."""
    return _listed("matter", "field", "particle", "title", "organization").issuperset(_tokens(fold(plain)))


def names_body(plain: str) -> bool:
    """Say whether words surely name an organization: by a word for one, beside words of its own.

    >>> names_body("Office of Senator Doe"), names_body("Acme Ltd"), names_body("Head Office"), names_body("Acme")
    (True, True, False, False)
    """
    words = _words_of(fold(plain))
    if not _says("organization", words):
        return False
    generic = _listed("organization", "title", "phone_label", "inquiry", "field", "particle")
    return not generic.issuperset(words.tokens)


def without_desk(plain: str) -> str:
    """Return the name of an organization without the words for its press desk.

    >>> without_desk("Federal Department of Anvils Media"), without_desk("Acme Media")
    ('Federal Department of Anvils', 'Acme Media')
    """
    shorter = _DESK.sub("", plain)
    return shorter if names_body(shorter) and not shorter.endswith(("&", "and")) else plain


def is_area(plain: str) -> bool:
    """Say whether words are a place: a country, a state, a part of the world, a well known city, or some of these.

    >>> is_area("USA/Canada"), is_area("Acme/Canada")
    (True, False)
    """
    if "/" in plain:
        return all(part and is_area(part) for part in map(str.strip, plain.split("/")))
    if plain.casefold() in lexicon().words["area"]:
        return True
    return gazetteer.is_area(plain)


def is_region(plain: str) -> bool:
    """Say whether words are a state or province of the countries that write one behind a city."""
    return any(gazetteer.region_name(country, plain) for country in gazetteer.POSTAL_COUNTRIES)


class _Words(NamedTuple):
    """Folded words, as they are looked up."""

    small: str
    """All of them, case folded."""
    tokens: list[str]
    """Each of them, without the marks at its edges."""


def _words_of(folded: str) -> _Words:
    small = folded.casefold()
    return _Words(small, _tokens(small))


def _says(name: str, words: _Words) -> bool:
    """Say whether a word of a list of the lexicon is among words."""
    vocabulary, small = _vocabulary(name), words.small
    if name == "title" and " " not in small and _ends_in_title(small):
        return True
    if not vocabulary.tokens.isdisjoint(words.tokens):
        return True
    if " " in small and vocabulary.phrases.search(small):
        return True
    return _CASELESS.search(small) is not None and vocabulary.unparted.search(small) is not None


def _ends_in_title(token: str) -> bool:
    """Say whether a word is a title of languages that put words together: `Pressesprecher`, `museichef`."""
    token = token.strip("(),:.")
    endings = lexicon().words["title_ending"]
    return any(token[-length:] in endings for length in range(_SHORTEST_ENDING, len(token) - 2))


def _key(word: str) -> str:
    return word.casefold().strip("(),:.")


def _tokens(plain: str) -> list[str]:
    return [token for token in map(_key, plain.split()) if token]


def _is_body(folded: str, *, of_organization: bool) -> bool:
    """Say whether words of a title name a body: `Anvil Communications`, `Department of Anvils Media`."""
    tokens = _tokens(folded)
    if _CASELESS.match(folded):
        is_organization = [_begins_or_ends("organization", token) for token in tokens]
        if _begins_or_ends("title", tokens[0]) or not of_organization:
            return False
        return is_organization[0] or (len(tokens) > 1 and is_organization[-1])
    if folded[0].islower() or (len(tokens) == 1 and _ends_in_title(folded.casefold())):
        return False
    if _OFFICE.match(folded):
        return True
    tokens = _tokens(_vocabulary("title").phrases.sub(" ", folded.casefold()))
    ambiguous = _listed("field", "organization")
    positions = any(token in _vocabulary("title").tokens and token not in ambiguous for token in tokens)
    if positions or len(tokens) < len(_tokens(folded)) or _listed("field", "particle", "title").issuperset(tokens):
        return False
    return of_organization or _vocabulary("relation").tokens.isdisjoint(tokens)


def _begins_or_ends(name: str, token: str) -> bool:
    vocabulary = _vocabulary(name)
    return token in vocabulary.tokens or vocabulary.unparted.search(token) is not None
