"""How words of a contact without a mark between them are parted: people, their titles, and those they work for.

>>> text = "Jane Doe Assistant Director or Richard Miles"
>>> [text[slice(*span)] for span in parts(text, 0, len(text))]
['Jane Doe', 'Assistant Director', 'Richard Miles']
"""

import re
from collections.abc import Iterator

import regex

from pressparse import gazetteer
from pressparse.fields.contacts.degrees import CHARTERS
from pressparse.fields.contacts.labels import label_of, label_within
from pressparse.fields.contacts.names import has_form_of_address, is_person, may_be_name
from pressparse.fields.contacts.piece import PieceKind
from pressparse.fields.contacts.words import (
    SUFFIX,
    is_field,
    is_generic,
    kind_of,
    names_body,
    readable_words,
    says_organization,
    says_title,
)
from pressparse.lexicon import lexicon

_LONGEST_STRETCH = 200
"""More without a mark is no name and no title."""
_NAME_AND_REST = regex.compile(
    r"\s*+(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?+(?P<given>\p{Lu}[\p{L}'.-]++)\s(?:\p{Lu}\.\s)?+\p{Lu}[\p{L}'.-]++)"
    rf"(?:,?\s(?:{CHARTERS}|Ph\.?D)\.?)?+\s++(?P<rest>\p{{Lu}}[\p{{L}}\d].*)\b(?!\s*+[-–—])",
)
_BETWEEN_PEOPLE = regex.compile(r"(?:\s*+[/&]|\s++(?:and|or|und|oder|et|ou|y|e|och|og)(?=\s))\s*+")
_AFFILIATION = regex.compile(r"\s(?:at|from|of|with|bei|chez)\s(?=\p{Lu}|(?:the|der|die)\s\p{Lu})")
_HEAD_OF_ALL = regex.compile(r"(?i:ceo|president|founder|co-founder|chair(?:man|woman|person)?|owner)$")
_WORD = re.compile(r"\S++")
_UNPARTED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_CASELESS_WORDS = regex.compile(r"[\p{Thai}\p{Arabic}\p{Hebrew}]")
_LEGAL_FORMS_IN_FRONT = frozenset({"PT", "CV", "ООО", "ОАО", "АО", "ПАО", "ТОВ"})
_LONGEST_SURNAME = 3
_NAME_WORDS = range(2, 5)


def _labels(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `Jane Doe Phone` before the label that a colon follows."""
    label = label_within().search(folded, start, min(len(folded), end + 2))
    if label is None or label.end() > end or label.span() == (start, end):
        return None
    if label_of(readable_words(folded[start:end]), colon=folded[end : end + 1] == ":") is not None:
        return None
    return [part for part in ((start, label.start()), label.span(), (label.end(), end)) if part[0] < part[1]]


def _names(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `Jane Doe and Richard Miles` between the people, and `Vice President or Richard Miles` before the second."""
    for match in _BETWEEN_PEOPLE.finditer(folded, start, end):
        before, after = readable_words(folded[start : match.start()]), readable_words(folded[match.end() : end])
        first_after = _BETWEEN_PEOPLE.split(after)[0]
        if not (may_be_name(first_after) and is_person(first_after)):
            continue
        if (may_be_name(before) and is_person(before)) or _ends_in_title(before):
            return [(start, match.start()), (match.end(), end)]
    return None


def _ends_in_title(plain: str) -> bool:
    return bool(plain) and says_title(plain.rsplit(maxsplit=1)[-1]) and kind_of(plain) is PieceKind.TITLE


def _affiliation(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `Jane Doe at Acme`, `Head of Press at Acme` and `CEO of Acme` before the organization."""
    for match in _AFFILIATION.finditer(folded, start, end):
        before, after = readable_words(folded[start : match.start()]), folded[match.end() : end].strip()
        if says_title(before) and kind_of(before) is PieceKind.TITLE:
            if match[0] == " at " or (_HEAD_OF_ALL.search(before) and not is_field(after) and not says_title(after)):
                return [(start, match.start()), (match.end(), end)]
        elif kind_of(before) is PieceKind.NAME and (is_person(before) or match[0] == " at "):
            return [(start, match.start()), (match.end(), end)]
    return None


def _name_and_rest(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part a stretch such as `Jane Doe Assistant Director` or `Jane Doe Acme Media` behind the person's name."""
    match = _NAME_AND_REST.match(folded, start, end)
    if match is None:
        return None
    first = match["rest"].split(maxsplit=1)[0].casefold().strip("(),:.")
    name = match["name"]
    if not gazetteer.is_given_name(match["given"]) or any(is_field(word) for word in name.split()):
        return None
    if says_title(name) or says_organization(name):
        return None
    begins_title = first in lexicon().words["title"] and kind_of(match["rest"]) is PieceKind.TITLE
    if not begins_title and not names_body(match["rest"]):
        return None
    return [match.span("name"), (match.start("rest"), end)]


def _title_and_name(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `Director of Public Services Jane Doe` before the name."""
    words = list(_WORD.finditer(folded, start, end))
    if has_form_of_address(folded[start:end].lstrip()):
        return None
    for index in range(max(1, len(words) - _NAME_WORDS[-1]), len(words) - 1):
        name = folded[words[index].start() : words[-1].end()]
        title = folded[start : words[index - 1].end()]
        if not gazetteer.is_given_name(words[index][0]) or not may_be_name(name):
            continue
        if not any(map(says_title, name.split())) and not says_organization(name) and kind_of(title) is PieceKind.TITLE:
            return [(start, words[index - 1].end()), (words[index].start(), end)]
    return None


def _title_and_body(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `Press Officer Acme Anvils Ltd` before the organization, told by the word for one at its end."""
    words = list(_WORD.finditer(folded, start, end))
    for index in range(1, len(words) - 1):
        title, body = folded[start : words[index - 1].end()].strip(), folded[words[index].start() : end].strip()
        is_short = index == 1 and not (title[0].islower() or title.isupper())
        goes_on = words[index - 1][0].casefold() in lexicon().words["particle"]
        if is_short or goes_on or is_field(words[index][0]) or not body[0].isupper():
            continue
        ends_as_body = SUFFIX.fullmatch(words[-1][0]) or (
            says_organization(words[-1][0]) and not is_field(words[-1][0])
        )
        ends_as_body = ends_as_body or words[index][0] in _LEGAL_FORMS_IN_FRONT
        if ends_as_body and not any(map(says_title, body.split())) and kind_of(title) is PieceKind.TITLE:
            return [(start, words[index - 1].end()), (words[index].start(), end)]
    return None


def _name_and_title(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part a name of two words from the title behind it, in scripts that have no capitals."""
    words = list(_WORD.finditer(folded, start, end))
    if len(words) < 3 or not _CASELESS_WORDS.match(folded, words[0].start()):  # noqa: PLR2004 - two for a name
        return None
    index = next((index for index, word in enumerate(words) if says_title(word[0])), 0)
    name = folded[words[0].start() : words[index - 1].end()]
    if index < 2 or kind_of(name) is not PieceKind.NAME:  # noqa: PLR2004 - the same
        return None
    return [(start, words[index - 1].end()), (words[index].start(), end)]


def _without_blanks(folded: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Part `株式会社アクメ 広報部 山田` at the blanks, in scripts that have none in a word or name.

    What says a title stands between the organization and the person; either may be missing.
    """
    words = [match.span() for match in _WORD.finditer(folded, start, end)]
    if len(words) < 2 or not all(_UNPARTED.search(folded, *word) for word in words):  # noqa: PLR2004 - nothing to part
        return None
    kinds = [kind_of(folded[slice(*word)]) for word in words]
    titles = [index for index, kind in enumerate(kinds) if kind is PieceKind.TITLE]
    people = [index for index in range(len(words)) if is_person(folded[slice(*words[index])]) and index not in titles]
    if titles and people and people[-1] in {titles[0] - 1, titles[-1] - 1, titles[-1] + 1}:
        person = people[-1]
        begin = next((index for index in titles if index < person), person)
        cut = [words[:begin], words[begin:person], words[person : person + 1], words[person + 1 :]]
    elif titles and (titles[-1] < len(words) - 1 or not says_organization(folded[start:end])):
        cut = [words[: titles[0]], words[titles[0] : titles[-1] + 1], words[titles[-1] + 1 :]]
    elif kinds[-1] is PieceKind.NAME and says_organization(first := folded[slice(*words[0])]) and not is_generic(first):
        is_short = all(right - left <= _LONGEST_SURNAME for left, right in words[-2:]) and len(words) > 2  # noqa: PLR2004
        count = 2 if is_short and kinds[-2] is PieceKind.NAME else 1
        cut = [words[:-count], words[-count:]]
    else:
        return None
    found = [(part[0][0], part[-1][1]) for part in cut if part]
    return found if len(found) > 1 else None


_PARTERS = (
    (_labels, 1),
    (_names, 3),
    (_affiliation, 3),
    (_name_and_rest, 3),
    (_title_and_name, 3),
    (_title_and_body, 3),
    (_name_and_title, 3),
    (_without_blanks, 2),
)
"""What parts a stretch, in the order in which it is tried, and the fewest words that it parts."""


def parts(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch without marks: people, their titles, and those they work for."""
    waiting = [(start, end)]
    while waiting:
        left, right = waiting.pop()
        if right - left > _LONGEST_STRETCH:
            yield left, right
            continue
        words = len(folded[left:right].split())
        for part, fewest_words in _PARTERS:
            parted = part(folded, left, right) if words >= fewest_words else None
            if parted is not None:
                waiting += reversed(parted)
                break
        else:
            yield left, right
