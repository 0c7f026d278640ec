"""What the beginning of a passage shows before any pattern is tried: it tells which formats are worth it.

>>> from pressparse.formats import list_formats
>>> bare_tag = next(style for style in list_formats() if style.name == "bare_tag")
>>> [Head(text).may_hold(bare_tag) for text in ("OSLO, Dec. 9 Kyodo - Acme", "Acme opens a plant", "Acme - 300 Jobs")]
[True, False, False]
"""

import functools
import re

import regex

from pressparse import gazetteer
from pressparse.dates import BEFORE_DAYS, may_hold_date
from pressparse.formats import Format
from pressparse.formats.grammar import PARTICLES

REACH = 160
"""So many characters hold the sign of a dateline: places and a date may stand before it."""

_SMALL_WORD = re.compile(r"(?<![\w'.-])[a-zà-öø-ÿ]{2,}+(?![-'.]?[^\W\d_])")
_SIGN_OR_FIGURE = re.compile(r"[/(\[:=_–—\-\d]")
_BETWEEN_NAMES = regex.compile(r"[,;&]|\s(?:and|und|et|y|og|och|ja|e|en|i)\s")


class Head:
    """The beginning of a passage, as it is looked at for each format."""

    def __init__(self, text: str) -> None:
        """Take folded text, of which the first `REACH` characters count."""
        self._text = text[:REACH]
        self._signs = set(self._text)
        self._is_without_sign = _is_without_sign(self._text)
        self._has_date: bool | None = None

    def may_hold(self, style: Format) -> bool:
        """Say whether a dateline of a format may begin there."""
        if self._is_without_sign and style.sign_before_words:
            return False
        if style.sign and self._signs.isdisjoint(style.sign):
            return False
        if not style.dated:
            return True
        if self._has_date is None:
            self._has_date = may_hold_date(self._text)
        return self._has_date


@functools.cache
def _words_of_datelines() -> frozenset[str]:
    return frozenset((*PARTICLES, *BEFORE_DAYS, *gazetteer.months(), *gazetteer.weekdays()))


def _is_without_sign(text: str) -> bool:
    """Say whether a word in small letters, of no place and no date, comes before any sign or figure.

    Where there is no such word, it says whether there is no sign either, and no more than one name.
    """
    for word in _SMALL_WORD.finditer(text):
        if word[0] not in _words_of_datelines():
            return _SIGN_OR_FIGURE.search(text, 0, word.start()) is None
    return _SIGN_OR_FIGURE.search(text) is None and _BETWEEN_NAMES.search(text) is None
