"""Names of people in a contact: their shapes, and how sure a name is a person's.

>>> for words in ("Jane Doe", "Dr. María-José de la Cruz", "Acme", "陳美玲", "سارة حداد"):
...     print(words, may_be_name(words), is_person(words))
Jane Doe True True
Dr. María-José de la Cruz True True
Acme False False
陳美玲 True True
سارة حداد True False
"""

import regex

from pressparse import gazetteer
from pressparse.fields.contacts.degrees import BEHIND_NAMES, STYLES
from pressparse.fields.contacts.vocabulary import Words, says, words_of
from pressparse.lexicon import lexicon

_NAME = regex.compile(
    rf"""
    (?: (?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev|Capt|Lt|Col|Maj|Sgt|Mag|Ing|Dipl|Herr|Frau
        |Sr|Sra|Dra|M|Mme|Dott|Dott\.ssa|Datuk|Dato|Tan|Tun|Ir|PhDr|MUDr|JUDr|Bc|Mgr)\.?\s ){{0,3}}+
    \p{{Lu}} [\p{{L}}\p{{M}}'.-]*+
    (?: \s (?:de|del|della|di|da|do|dos|du|van|von|der|den|ter|te|la|le|al|el|bin|binti|bint|ibn|zu|af|av|y|e)\b
    ){{0,3}}+
    (?: \s ["']? (?:d'|al-|el-)? \p{{Lu}}[\p{{L}}\p{{M}}'.-]*+ ["']?
        (?: \s (?:de|del|di|da|do|dos|van|von|der|den|la|al|bin|binti|bint)\b ){{0,2}}+ ){{1,4}}+
    (?: ,?\s {BEHIND_NAMES} ){{0,3}}+
    """,
    regex.VERBOSE,
)
_WITH_INITIALS = regex.compile(
    rf"""
    (?: (?P<given>\p{{Lu}}[\p{{L}}'-]++)\s )?+ (?:\p{{Lu}}\.\s?){{2,3}}+
    (?= \p{{Lu}}[\p{{L}}'-]++ (?: ,?\s {BEHIND_NAMES} ){{0,3}}+ $ )
    """,
    regex.VERBOSE,
)
"""What stands before the one surname of a person."""

_NAME_WITHOUT_CAPITALS = regex.compile(
    r"""
      [\p{Han}々]{2,5} (?: 様|さま|さん|氏|先生|女士|小姐 )?+
    | [\p{Han}々]{1,3} \s (?: [\p{Han}々]{1,3} | 様|さま|さん|氏|先生|女士|小姐 )
    | [\p{Katakana}ー]{2,12}+ [・=] [\p{Katakana}ー]{2,12}+
    | [\p{Hangul}]{2,4} (?: \s? (?:씨|님|기자) )?+
    | [\p{Hangul}]{1,2} \s [\p{Hangul}]{1,3}
    | (?: [\p{Arabic}\p{M}]{2,20}+ \s ){1,3}+ [\p{Arabic}\p{M}]{2,20}+
    | (?: [\p{Hebrew}'"-]{2,20}+ \s ){1,3}+ [\p{Hebrew}'"-]{2,20}+
    | (?: [\p{Thai}\p{M}]{2,30}+ \s ){1,2}+ [\p{Thai}\p{M}]{2,30}+
    """,
    regex.VERBOSE,
)
_HONORIFIC = regex.compile(
    r"(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev|Herr|Frau|Mag|Dipl|Mme|Sra|Dott|Capt|Lt|Col"
    r"|Maj|Sgt|Datuk|Dato|Ing)\.?\s",
)
_UNPARTED = regex.compile(r"[\p{Han}\p{Hangul}]")
_LENGTHS_WITH_SURNAME = (2, 3)
_WITH_MIDDLE_NAME = _TWO_SURNAMES = 2
_INITIAL = regex.compile(r"\p{Lu}\.")
_STYLED = regex.compile(rf".*,?\s(?:{STYLES})\.?")


def may_be_name(plain: str) -> bool:
    """Say whether folded words have the shape of a person's name; some organizations have it as well."""
    if _NAME.fullmatch(plain) is not None:
        return True
    return not plain.isascii() and _NAME_WITHOUT_CAPITALS.fullmatch(plain) is not None


def says_organization_of(folded: str, words: Words) -> bool:
    """Say whether a word for an organization is among folded words; the initials of a person are no legal form.

    >>> [says_organization_of(name, words_of(name)) for name in ("Acme d.d.", "D.D. Doe", "Jane A. S. Doe")]
    [True, False, False]
    """
    if not says("organization", words):
        return False
    match = _WITH_INITIALS.match(folded)
    if match is None or (match["given"] is not None and not gazetteer.is_given_name(match["given"])):
        return True
    return says("organization", words_of(folded[match.end() :]))


def has_form_of_address(plain: str) -> bool:
    """Say whether words begin with a form of address, such as `Mr.` or `Professor`."""
    return _HONORIFIC.match(plain) is not None


def is_person(plain: str) -> bool:
    """Say whether a name is surely a person's: it begins with a given name, an initial or a form of address.

    Or it ends with what only people are called: `Esq.`, `Jr.` In Chinese and Korean characters, with a common surname.

    >>> is_person("Jane Doe"), is_person("Dr. Anvil"), is_person("J. Doe"), is_person("Green Anvil")
    (True, True, True, False)
    """
    if has_form_of_address(plain) or _STYLED.fullmatch(plain):
        return True
    if _UNPARTED.match(plain):
        return len(plain) in _LENGTHS_WITH_SURNAME and plain[0] in lexicon().words["surname"]
    first, *_ = plain.split(maxsplit=1) or [""]
    return _INITIAL.match(plain) is not None or gazetteer.is_given_name(first)


def is_full_name(name: str, *, two_surnames: bool = False) -> bool:
    """Say whether words are a person's name for sure, given name and surname: `von` and `di` begin surnames as well.

    Behind a given name may stand `two_surnames`, each in one word.

    >>> is_full_name("Jane Doe"), is_full_name("Jane A. Doe"), is_full_name("Jane"), is_full_name("Jane Doe Anvils")
    (True, True, False, False)
    """
    given, *others = name.split() or [""]
    if not gazetteer.is_given_name(given) or not is_person(name) or not may_be_name(name):
        return False
    middle = others[0].strip(".") if len(others) == _WITH_MIDDLE_NAME else ""
    if len(others) == 1 or len(middle) == 1 or middle.islower() or gazetteer.is_given_name(middle):
        return True
    return two_surnames and len(others) == _TWO_SURNAMES and all(surname.istitle() for surname in others)
