"""Place and date in parentheses before the story: agencies of the United States, Human Rights Watch.

>>> match = PARENTHESISED.match("(Washington, D.C.-October 26, 2005) Acme said")
>>> match["place"], match["month"], match["separator"]
('Washington, D.C.', 'October', None)

The date may be missing; then the place names its state or country, or a dash stands behind it:

>>> for line in ("(Jackson, Miss.) Today, Acme", "(Beirut) – Acme said", "(Beirut) Acme said", "(Acme) – The board"):
...     print(PARENTHESISED.accept(PARENTHESISED.match(line)))
True
True
False
False

or behind the brackets:

>>> PARENTHESISED.match("(Boise, Idaho) May 3, 2021 – Acme said")["day"]
'3'

Sources: epa.gov, news rooms of attorneys general, hrw.org.
"""

import regex

from pressparse.formats.format import Format
from pressparse.places import has_known_place, places

_DASHES = frozenset("-–—")


def _is_place(match: regex.Match[str]) -> bool:
    """Say whether the place is one that is known, and enough stands beside it to tell it from a remark."""
    place = match["place"]
    if not has_known_place(place):
        return False
    if match["day"] is not None or not _DASHES.isdisjoint(match["separator"] or ""):
        return True
    first, *_ = places(place)
    return first.city is not None and first.country_code is not None and not first.inferred and "," in place


PARENTHESISED = Format(
    name="parenthesised",
    origin="pressparse",
    sign="(",
    dateline=r"""
        \( \s?{place} (?: {gap} (?: {date} | {figure_date} ) )?+ \s?\) (?: \s {date} (?=\s?[-–—]) )?+ {separator}?+
        (?= \s*+ ["'(]*+ [\p{Lu}\p{Lt}\p{Lo}\d] )
    """,
    accept=_is_place,
)
"""It bears no mark; a sentence must follow."""
