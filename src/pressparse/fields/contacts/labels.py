"""The labels in a contact, and what they say stands behind them.

>>> label_of("Tel."), label_of("Contact person"), label_of("Media inquiries"), label_of("Acme")
(<Label.PHONE: 'phone'>, <Label.PERSON: 'person'>, <Label.INQUIRY: 'inquiry'>, None)

Some words are labels before a colon and names without it:

>>> label_of("University"), label_of("University", colon=True)
(None, <Label.ORGANIZATION: 'organization'>)
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from pressparse.alternation import alternation
from pressparse.kept import kept
from pressparse.lexicon import lexicon, once_per_lexicon


class Label(StrEnum):
    """What a label says stands behind it."""

    FAX = "fax"
    """A number that is none to call."""
    EMAIL = "email"
    PHONE = "phone"
    WEB = "web"
    PERSON = "person"
    ORGANIZATION = "organization"
    TITLE = "title"
    COUNTRY = "country"
    PLACE = "place"
    HANDLE = "handle"
    """A name in a social network."""
    INQUIRY = "inquiry"
    """Whatever one may ask about the matter that the label names."""


_EVERYWHERE = (Label.FAX, Label.EMAIL, Label.PHONE, Label.WEB, Label.PERSON)
_BEFORE_COLON = (Label.ORGANIZATION, Label.TITLE, Label.COUNTRY, Label.PLACE, Label.HANDLE)
_OF_ADDRESS = (Label.FAX, Label.EMAIL, Label.PHONE, Label.WEB)
_AND = re.compile(r"\s*+[/&+,]\s*+|\s(?:and|or|und|et|y)\s")
_FEWEST_LETTERS = 3
_LONGEST = 5
"""A label has no more words."""


@once_per_lexicon
def _labels() -> Mapping[str, Label]:
    """Return what each label of the lexicon is for; of those before a colon, see `_before_colon`."""
    words = lexicon().words
    return {_key(word): label for label in reversed(_EVERYWHERE) for word in words[f"{label}_label"]}


@once_per_lexicon
def _before_colon() -> Mapping[str, Label]:
    words = lexicon().words
    return {_key(word): label for label in reversed(_BEFORE_COLON) for word in words[f"{label}_label"]}


def label_of(plain: str, *, colon: bool = False) -> Label | None:
    """Return what words are the label of, None for no label; `colon` says that a colon follows them."""
    key = _key(plain)
    known = _labels().get(key) or (_before_colon().get(key) if colon else None)
    if known is not None:
        return known
    tokens = key.split()
    if not tokens or len(tokens) > _LONGEST:
        return None
    if colon and len(tokens) > 2 and (label := _labels().get(" ".join(tokens[-2:]))) is not None:  # noqa: PLR2004 - words
        return label
    parts = _AND.split(key)
    if len(parts) > 1 and all(part in _labels() for part in parts):
        return next((label for label in map(_labels().get, parts) if label is not Label.FAX), Label.FAX)
    if tokens[-1] in lexicon().words["inquiry"]:
        return Label.INQUIRY
    return _of_last_word(tokens, colon=colon)


def labels_phone(plain: str) -> bool:
    """Say whether words are the label of a telephone number and of no other figure.

    >>> labels_phone("Tel."), labels_phone("number"), labels_phone("T")
    (True, False, False)
    """
    key = _key(plain)
    return len(key) > 1 and _labels().get(key) is Label.PHONE and key not in lexicon().words["vague_label"]


def label_alone(plain: str) -> Label | None:
    """Return what words are the label of that have a line for themselves, above what they label.

    >>> label_alone("Company name"), label_alone("Acme Company")
    (<Label.ORGANIZATION: 'organization'>, None)
    """
    label = _before_colon().get(_key(plain))
    return None if label is Label.HANDLE else label


def _of_last_word(tokens: list[str], *, colon: bool) -> Label | None:
    """Return what a label is for that says more of its matter, such as `Media line` or `Mobile phone`."""
    label = _labels().get(tokens[-1])
    if label not in _OF_ADDRESS or len(tokens) == 1 or len(tokens[-1]) < _FEWEST_LETTERS:
        return None
    words = lexicon().words
    if tokens[-1] in words["organization"] and not colon:
        return None
    more = words["matter"] | words["title"] | words["area"]
    if all(token in more or token in _labels() or any(map(str.isdigit, token)) for token in tokens[:-1]):
        return label
    return label if colon and not any(token in words["organization"] for token in tokens[:-1]) else None


def is_label(plain: str) -> bool:
    """Say whether words are a label, also without a colon.

    >>> is_label("Tel."), is_label("Media inquiries"), is_label("Acme")
    (True, True, False)
    """
    return label_of(plain) is not None


@once_per_lexicon
def label_within() -> re.Pattern[str]:
    """Return the pattern of a label of an address that stands within a line: before a colon, or of several words."""
    labels = sorted(label for label, kind in _labels().items() if kind is not Label.PERSON)
    return re.compile(kept("labels", "\n".join(labels), _within), re.IGNORECASE)


def _within(labels: str) -> str:
    before_colon = labels.split("\n")
    several = [label for label in before_colon if " " in label]
    return rf"(?<=\s)(?:(?:{alternation(before_colon)})\.?(?=\s?:)|(?:{alternation(several)})(?!\w|\s?:))"


def _key(words: str) -> str:
    return words.casefold().strip("():. ")
