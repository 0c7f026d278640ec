"""The tag before the place, or alone: ANSA, Newswise, CNN, and sites that put the mark of their feed in front.

>>> match = TAG_FIRST.match("(ANSA) - ROMA, 22 MAR - Acme")
>>> match["tag"], match["place"], match["day"]
('ANSA', 'ROMA', '22')
>>> match = TAG_FIRST.match("Newswise — LEXINGTON, Ky. (Nov. 29, 2023) — Acme")
>>> match["tag"], match["place"], match["year"]
('Newswise', 'LEXINGTON, Ky.', '2023')

CNN has neither brackets nor date, and the place before the mark, if any:

>>> match = TAG_FIRST.match("New York CNN — Acme said")
>>> match["place"], match["tag"], TAG_FIRST.match("CNN — Acme said")["tag"]
('New York', 'CNN', 'CNN')

Sources: ansa.it, newswise.com, cnn.com.
"""

import regex

from pressparse.formats.format import Format
from pressparse.places import has_known_place


def _has_place(match: regex.Match[str]) -> bool:
    place = match["place"]
    if place is not None and match.end("tag") + 1 == match.start("place"):  # `OTS-ORIGINALTEXT` is one word
        return has_known_place(place)
    return place is None or match["day"] is not None or place.isupper() or has_known_place(place) or "." in match["tag"]


TAG_FIRST = Format(
    name="tag_first",
    origin="pressparse",
    sign="-–—):_=",
    sign_before_words=True,
    dateline=r"""
        (?: \( \s?{paren_tag}\s? \) (?: \s*+[-–—]{1,2}+\s*+ | \s++ )
          | (?P<tag>[\p{L}][\p{L}\p{N}.]{2,24}+) (?: \s*+[-–—]{1,2}+\s*+ | ,\s++ ) )
        {place} (?: {gap} \(?{date}\)? )?+ {separator}
      | (?P<tag>[\p{L}][\p{L}\p{N}.]{2,24}+) \s \(Press\ Release\) \s*+[-–—]\s*+ {date} {separator}
      | (?P<tag>[\p{L}][\p{L}\p{N}.]{5,24}+) (?P<separator>\s++[–—])
      | (?: (?P<place> \p{Lu}\p{Ll}[\p{Ll}.'-]*+ (?: (?:,?\ |/) \p{Lu}[\p{Ll}.][\p{L}.'-]*+ ){0,4} ) \s++ )?+
        (?P<tag>\p{Lu}{3,5}) (?P<separator>\s++—) (?=\s|\Z)
    """,
    accept=_has_place,
)
"""The mark must name a known service."""
