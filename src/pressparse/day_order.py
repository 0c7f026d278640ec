"""Whether `03/04/2021` is the third of April: most of the world writes the day first, America the month.

>>> is_day_first(country="ES"), is_day_first(country="US"), is_day_first(language="en-GB"), is_day_first()
(True, False, True, False)
>>> is_day_first(text="Publié le 03/04/2021"), is_day_first(text="Posted 03/04/2021 by Acme")
(True, False)
"""

import re

_MONTH_FIRST = frozenset(("US", "AS", "GU", "MH", "MP", "PH", "PR", "UM", "VI"))
"""Countries and territories that write the month first, as the short dates of CLDR have it."""
_CANADA = "CA"
"""It writes both: the month first in English, the day first in French."""
_UNTOLD = frozenset((_CANADA, "CN", "HU", "JP", "KP", "KR", "LT", "MN", "TW"))
"""Canada, and countries that write the year first: what they do where it is last nobody can tell."""
_ENGLISH = re.compile(r"\b(?:the|and|with|said|(?i:posted|published|updated|released?|news))\b")
_FOREIGN_LETTER = re.compile(r"[^\W\d_a-zA-Z]")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_ENOUGH_WORDS = 12
_ENOUGH_TEXT = 2_000


def is_day_first(country: str | None = None, language: str | None = None, text: str = "") -> bool:
    """Say whether dates in figures have the day first, as what is known tells; the month is, where nothing does.

    `country` is that of the dateline, `language` a BCP 47 tag, whose region goes first, `text` what the date stands in.
    """
    name, *parts = (language or "").split("-")
    region = next((part for part in parts if len(part) == len(_CANADA)), None)
    for known in (region, country):
        if known is not None and known not in _UNTOLD:
            return known not in _MONTH_FIRST
    return name not in {"", "en"} or _is_foreign(text[:_ENOUGH_TEXT])


def _is_foreign(text: str) -> bool:
    """Say whether a text is evidently not English: long enough, or with accents, and without the commonest words."""
    if _ENGLISH.search(text) is not None:
        return False
    return _FOREIGN_LETTER.search(text) is not None or len(_SMALL_WORD.findall(text)) >= _ENOUGH_WORDS
