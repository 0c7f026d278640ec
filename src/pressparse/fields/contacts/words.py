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

import re

import regex

from pressparse import gazetteer
from pressparse.fields.contacts.degrees import CHARTERS, DOCTORATES, STYLES
from pressparse.fields.contacts.names import has_form_of_address, may_be_name, says_organization_of
from pressparse.fields.contacts.piece import PieceKind
from pressparse.fields.contacts.vocabulary import (
    HAS_NO_CASE,
    Words,
    begins_or_ends,
    ends_in,
    listed,
    says,
    tokens_of,
    vocabulary_of,
    words_of,
)
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.markdown import readable_line

SUFFIX = regex.compile(
    r"(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|PLC|Plc|plc|S\.A|N\.V|P\.\s?C|P\.\s?A|PLLC|GmbH|AG"
    rf"|{STYLES}|{DOCTORATES}|{CHARTERS}|(?![ap]\.m)\p{{Ll}}\.\s?\p{{Ll}}(?:\.\s?\p{{Ll}})?+)\.?",
)
_ABBREVIATED = regex.compile(
    r"(?:.*[\s,])?(?:Inc|inc|ltée|Corp|Co|Ltd|Esq|Jr|Sr|S\.A|N\.V|L\.P|St|D\.C|[A-Z]|[\p{L}]\.\s?\p{L}(?:\.\s?\p{L})?)\."
)
_PLACE = regex.compile(
    r"(?:[A-Z]{1,2}-(?=\d{4}))?+\d{1,6}[A-Za-z]?\s++\p{L}.*|.*\b\d{5}(?:-\d{4})?(?:\s?(?:USA?|United States))?"
    r"|.*\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4}|#\s?\d.*|\d++|(?:.*\s)?[A-Z]\d[A-Z]\s?\d[A-Z]\d|(?:.*\s)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}",
)
_IN = ("In ", "En ", "Em ", "À ")
_IN_PLACE = regex.compile(r"(?:In|En|Em|À)\s(?P<place>\p{Lu}[^\d(]{2,30}?)(?:\s\([^()]{0,60}\)?)?+")
_HOUSE_NUMBER = re.compile(r"\d{1,3}\s?[a-z]?(?:[-–/+]\d{1,3}[a-z]?|-[a-z]{1,3})?")
_POST_BOX = re.compile(r"(?i:p\.?\s?o\.?\s?box)")
_NUMBER_AND_FIRM = regex.compile(r"\d{1,6}\s\p{Lu}[^\n,]{0,60}?,?\s(?:Inc|Corp|Ltd|LLC|PLC|plc|GmbH|AG)\.?")
_NO_NAME = regex.compile(r"To\s\p{Ll}|See\s(?:\p{Ll}|\p{Lu}{2,6}/)|\p{Lu}\p{L}{3,6}\s\d{1,3}\s\p{Ll}{2,3}\s\d{1,3}$")
"""How words begin that say what to do or where to look; the number of a page: `Page 1 of 2`."""
_LONGEST_NAME, _NAME_OF_BUILDING = 10, range(3, 6)
_REACH = 20_000
"""How far into a release a client is looked for."""
_LEADING = regex.compile(
    r"(?i:contact\sthe|please\scontact|write\sto|(?:reach|contact)\sreporter|for|attn|or|and|oder|und|ou|et|eller|och|og)\s(?=[\p{Lu}\p{Lo}])"
    r"|(?:(?:(?:both|all)\s(?:of|at)|of)(?:\sthe)?|the)\s(?=\p{Lu})"
)
_ASKED = regex.compile(r"(?:Contact|Call|Reach|E-?mail)\s(?:the\s)?(?=\p{Lu})")
_BEFORE_NUMBERS = (" at", " on", " by", " via")
_IN_TOWN = r"\sin\s(?:\p{Lu}[\p{L}.]++(?:,?\s(?=\p{Lu}))?+){1,3}"
_DANGLING = regex.compile(rf"(?:{_IN_TOWN})?+,?\s(?:at|by(?:\s(?:tele)?phone)?|on|via|or|and)$|{_IN_TOWN}$")
_DESK = regex.compile(
    r"\s(?:Media|Press|Media Relations|Press Office)$|(?:\s(?:広報(?:部|室|課|グループ|担当)|担当)){1,3}+$"
)
_DEPARTMENT = regex.compile(r"[\p{Han}\p{Katakana}\p{Hangul}ー]+(?:[部室課课处處科局]|[팀실부과])")
_EDGES = " -–—:;,/|()[]<>\"'#*_：（）【】•·"
_FOR_CLIENT = regex.compile(r"(?P<agency>\p{Lu}.{0,80}?),?\s(?:for|on behalf of)\s(?:the\s)?(?P<client>\p{Lu}.{0,80})")
_OFFICE = regex.compile(
    r"(?:\w+\s)?(?i:office|department|ministry|bureau|school|college|institute|cent(?:er|re))\s(?:of|for)\b"
)


def readable_words(text: str) -> str:
    """Return words of a contact readable, without the marks at their edges and what leads on to an address."""
    plain = readable_line(text).strip(_EDGES)
    if "(" in plain and ")" not in plain:
        plain += ")"
    if " " in plain:
        leading = _LEADING.match(plain)
        plain = plain[leading.end() :] if leading else plain
        shorter = _DANGLING.sub("", plain)
        asked = _ASKED.match(shorter) if plain.endswith(_BEFORE_NUMBERS) else None
        plain = shorter[asked.end() :] if asked else shorter
    return plain if not plain.endswith(".") or _ABBREVIATED.fullmatch(plain) else plain.rstrip(".")


_HOURS = regex.compile(r"\d{1,2}[:.h時]\d{0,2}+\s?[~〜–-]\s?\d{1,2}[:.h時]")
"""When a telephone is answered: `平日9:00～17:00`."""


def kind_of(plain: str) -> PieceKind | None:
    """Return what words are: a name, a title, an organization, a part of an address; None for anything else."""
    folded = fold(plain)
    words = words_of(folded)
    if not words.tokens:
        return None
    if (
        is_area(plain)
        or _is_address(plain, words)
        or _HOURS.search(folded)
        or (plain.startswith(_IN) and _is_in_place(plain))
    ):
        return PieceKind.PLACE
    of_organization = says_organization_of(folded, words)
    may_be_person = not of_organization and may_be_name(folded)
    if may_be_person and has_form_of_address(folded):
        return PieceKind.NAME
    of_country = _is_of_country(folded)
    if says("title", words) and not of_country and not SUFFIX.fullmatch(plain.rsplit(maxsplit=1)[-1]):
        return PieceKind.ORGANIZATION if _is_body(folded, of_organization=of_organization) else PieceKind.TITLE
    if may_be_person and not of_country and not _holds_label(folded):
        return PieceKind.NAME
    return _organization_or_none(plain)


def _is_address(plain: str, words: Words) -> bool:
    """Say whether words are a part of an address: a street, a post box, a postal code."""
    if is_post_box(plain):
        return True
    if not any(map(str.isdigit, plain)):  # `One Example Plaza`
        said, ends = lexicon().words["number_word"], lexicon().words["building"]
        return len(words.tokens) in _NAME_OF_BUILDING and words.tokens[0] in said and words.tokens[-1] in ends
    return (_PLACE.fullmatch(plain) is not None and _NUMBER_AND_FIRM.fullmatch(plain) is None) or is_street(words)


def is_post_box(plain: str) -> bool:
    """Say whether words begin as a post box does."""
    return _POST_BOX.match(plain) is not None or plain.casefold() in lexicon().words["post_box"]


def is_street(words: Words) -> bool:
    """Say whether words are a street, told by one of them or, where they are put together, by how the last one ends.

    As in `12 Example Street`, or `Hauptstraße 5`.
    """
    if says("address", words):
        return True
    tokens = words.tokens
    of_number = 2 if len(tokens[-1]) == 1 and tokens[-1].isalpha() else 1  # `5 a`
    street, number = tokens[:-of_number], " ".join(tokens[-of_number:])
    return bool(street) and _HOUSE_NUMBER.fullmatch(number) is not None and ends_in("address", street[-1])


def _is_in_place(plain: str) -> bool:
    """Say whether words tell where somebody is to be asked: `In Geneva`, before a name there."""
    place = match["place"] if (match := _IN_PLACE.fullmatch(plain)) else ""
    return is_area(place) or gazetteer.is_known_city(place) or gazetteer.large_city_country(place) is not None


def _holds_label(folded: str) -> bool:
    """Say whether a label of a number is among words; one letter may be an initial."""
    labels = vocabulary_of("phone_label").tokens
    return any(len(token) > 1 and token in labels for token in tokens_of(folded))


def _is_of_country(folded: str) -> bool:
    """Say whether a name is a matter and a country, as those of ministries are: `Global Affairs Canada`."""
    matter, _, country = folded.rpartition(" ")
    if gazetteer.country_code_in_english(country) is None or " in " in matter:
        return False
    tokens = frozenset(tokens_of(matter))
    says_position = not listed("field").issuperset(vocabulary_of("title").tokens & tokens)
    return not says_position and not vocabulary_of("ministry").tokens.isdisjoint(tokens)


def _organization_or_none(plain: str) -> PieceKind | None:
    """Return what words are that are neither a place nor a person nor a person's title."""
    if _DEPARTMENT.fullmatch(plain) and plain in vocabulary_of("organization").tokens:
        return PieceKind.TITLE
    has_capital = not plain[0].islower() or any(map(str.isupper, plain[1:3]))
    has_letter = any(map(str.isalpha, plain))
    is_organization = has_capital and has_letter and not _NO_NAME.match(plain)
    if not is_organization or len(tokens_of(plain)) > _LONGEST_NAME or _tells_languages(plain):
        return None
    return PieceKind.ORGANIZATION


def _tells_languages(plain: str) -> bool:
    """Say whether words are the languages that a person speaks: `English`, `French and Spanish`."""
    if plain.partition(" ")[0].casefold() not in lexicon().words["spoken"]:
        return False
    return listed("spoken", "particle").issuperset(tokens_of(fold(plain)))


def says_title(plain: str) -> bool:
    """Say whether a word for a position or its field is among words."""
    return says("title", words_of(fold(plain)))


def says_organization(plain: str) -> bool:
    """Say whether a word for an organization is among words."""
    folded = fold(plain)
    return says_organization_of(folded, words_of(folded))


def is_field(plain: str) -> bool:
    """Say whether words are what one may be the director or vice president of: `Operations`, `Human Resources`."""
    return listed("field", "particle", "title").issuperset(tokens_of(fold(plain)))


def is_service(plain: str) -> bool:
    """Say whether words tell what a firm does for the one that speaks: `Financial PR`, `Nominated Adviser`."""
    return says("service", words_of(fold(plain)))


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
    return listed("matter", "field", "particle", "title", "organization").issuperset(tokens_of(fold(plain)))


def names_body(plain: str) -> bool:
    """Say whether words surely name an organization: by a word for one, beside words of its own.

    >>> [names_body(name) for name in ("Office of Senator Doe", "Global Affairs Canada", "Head Office", "Acme")]
    [True, True, False, False]
    """
    words = words_of(folded := fold(plain))
    if not says_organization_of(folded, words):
        return _is_of_country(folded)
    generic = listed("organization", "title", "phone_label", "inquiry", "field", "particle")
    return not generic.issuperset(words.tokens)


def without_desk(plain: str) -> str:
    """Return the name of an organization without the words for its press desk.

    >>> for name in ("Federal Department of Anvils Media", "Acme Media", "アクメ大学 広報部"):
    ...     print(without_desk(name))
    Federal Department of Anvils
    Acme Media
    アクメ大学
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


def _is_body(folded: str, *, of_organization: bool) -> bool:
    """Say whether words of a title name a body: `Anvil Communications`, `Department of Anvils Media`."""
    tokens = tokens_of(folded)
    if HAS_NO_CASE.match(folded):
        is_organization = [begins_or_ends("organization", token) for token in tokens]
        if begins_or_ends("title", tokens[0]) or not of_organization:
            return False
        return is_organization[0] or (len(tokens) > 1 and is_organization[-1])
    if folded[0].islower() or (len(tokens) == 1 and ends_in("title", folded.casefold())):
        return False
    if _OFFICE.match(folded):
        return True
    tokens = tokens_of(vocabulary_of("title").phrases.sub(" ", folded.casefold()))
    ambiguous = listed("field", "organization")
    positions = any(token in vocabulary_of("title").tokens and token not in ambiguous for token in tokens)
    if positions or len(tokens) < len(tokens_of(folded)) or listed("field", "particle", "title").issuperset(tokens):
        return False
    return of_organization or vocabulary_of("relation").tokens.isdisjoint(tokens)
