"""An agency's name behind the place alone, parted from it by a comma or a full stop: AAP, CMC, Kazinform, SANA, STT.

>>> match = TAG_BEHIND_PLACE.match("HELSINKI. STT — Acme said")
>>> match["place"], match["tag"]
('HELSINKI', 'STT')
>>> match = TAG_BEHIND_PLACE.match("ST.JOHN'S, Antigua, CMC - Acme said")
>>> match["place"], match["tag"]
("ST.JOHN'S, Antigua", 'CMC')

Sources: stories of the agencies.
"""

import regex

from pressparse.formats.format import Format
from pressparse.places import has_known_place

_WORD = r"\p{Lu}(?:[\p{L}'-]|\.(?=[\p{L}']))*+"


def _is_place(match: regex.Match[str]) -> bool:
    """Say whether the place stands in capitals or is known: a reporter's name is neither."""
    return match["place"].partition(",")[0].isupper() or has_known_place(match["place"])


TAG_BEHIND_PLACE = Format(
    name="tag_behind_place",
    origin="pressparse",
    sign="-–—",
    sign_before_words=True,
    dateline=rf"""
        (?P<place> {_WORD} (?: \ {_WORD} ){{0,3}} (?: ,\ {_WORD} (?: \ (?:and\ )?{_WORD} ){{0,3}} )?? )
        [.,]\s (?P<tag> \p{{Lu}}[\p{{Lu}}\p{{N}}]{{2,10}}+ ) {{separator}}
    """,
    accept=_is_place,
)
"""The mark must name a known service."""
