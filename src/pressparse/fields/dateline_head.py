"""What the beginning of a passage shows before any pattern is tried: it tells which formats are worth it.

>>> from pressparse.formats import list_formats
>>> for text in ("OSLO, Dec. 9 Kyodo - Acme", "Acme opens a plant (and more)", "Acme Opens Plant"):
...     print([style.name for style in worth_trying(text, list_formats())])
['tag_first', 'dash_tag', 'bare_tag', 'tag_behind_place', 'date_first', 'unmarked']
['parenthesised']
[]
"""

import functools
import re
from collections.abc import Iterable, Iterator

import regex

from pressparse import gazetteer
from pressparse.dates import BEFORE_DAYS, may_hold_date
from pressparse.formats import Format
from pressparse.formats.grammar import PARTICLES

REACH = 160
"""So many characters hold the sign of a dateline: places and a date may stand before it."""

_LONGEST_NAMES = 80
"""A line of nothing but names of places is no longer."""

_SMALL_WORD = re.compile(r"(?<![\w\u0300-\u036f'.-])[a-zà-öø-ÿ]{2,}+(?![-'.]?[^\W\d_])")
_SIGN_OR_FIGURE = re.compile(r"[/(\[:=_–—\-\d]")
_BETWEEN_NAMES = regex.compile(r"[,;&]|\s(?:and|und|et|y|og|och|ja|e|en|i)\s")


def worth_trying(folded: str, styles: Iterable[Format]) -> Iterator[Format]:
    """Yield those of some formats of which a dateline may begin a passage; its first `REACH` characters tell."""
    head = folded[:REACH]
    is_without_sign = not head[:1].islower() and _is_without_sign(head)  # some marks begin so: `dpa - Berlin`
    has_date: bool | None = None
    for style in styles:
        if is_without_sign and style.sign_before_words:
            continue
        if style.sign and not any(map(head.__contains__, style.sign)):
            continue
        if style.dated:
            has_date = may_hold_date(head) if has_date is None else has_date
            if not has_date:
                continue
        yield style


@functools.cache
def _words_of_datelines() -> frozenset[str]:
    weekdays = (word for day in gazetteer.weekdays() for word in day.split())
    return frozenset((*PARTICLES, *BEFORE_DAYS, *gazetteer.months(), *weekdays))


def _is_without_sign(text: str) -> bool:
    """Say whether a word in small letters, of no place and no date, comes before any sign or figure.

    Where there is no such word, it says whether there is no sign either, and no more than one name.
    """
    for word in _SMALL_WORD.finditer(text):
        if word[0] not in _words_of_datelines():
            return _SIGN_OR_FIGURE.search(text, 0, word.start()) is None
    if _SIGN_OR_FIGURE.search(text) is not None:
        return False
    return len(text) > _LONGEST_NAMES or _BETWEEN_NAMES.search(text) is None
