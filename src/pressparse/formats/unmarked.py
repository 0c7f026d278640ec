"""A dateline without a mark: place and date, or a place alone, before a dash; or a line of their own.

>>> for line in ("SALVADOR, Feb 26 - Showers continued", "Foshan China 2023-06-21 15:46", "SANTA ANA – The board"):
...     match = UNMARKED.pattern.match(line)
...     print(match["place"], match["day"], UNMARKED.accept(match))
SALVADOR 26 True
Foshan China 21 True
SANTA ANA None True

Much else looks like it, so the place must be one that is known, or stand in capitals:

>>> for line in ("By John Smith, June 5, 2026 - 8 min read", "Results - The company said"):
...     match = UNMARKED.pattern.match(line)
...     print(match is not None and UNMARKED.accept(match))
False
False

Sources: Reuters copy of 1987, government and company news rooms, the examples of schema.org's `dateline`.
"""

import regex

from pressparse.formats.format import Format
from pressparse.lexicon import lexicon
from pressparse.places import has_known_place

_CAPITALS = regex.compile(r"[\p{Lu}\p{M}\W]++(?:\p{Ll}{1,3}+\b[\p{Lu}\p{M}\W]++|c[\p{Lu}]++)*+")
_SENTENCE_WORD = regex.compile(
    r"(?i:by|posted|updated|published|author|date|note|source|photo|contact|editor|from|last|on|in|the|a|an)\b",
)
_SHORTEST_IN_CAPITALS = 3
_LONGEST_IN_CAPITALS = 3


def _is_place(match: regex.Match[str]) -> bool:
    """Say whether the place is one: known where it stands alone, in capitals or known where a date follows."""
    place, dated, own_line = match["place"], match["day"] is not None, match.end() == match.endpos
    if _SENTENCE_WORD.match(place) or lexicon().cue(place) is not None or _is_slug(place):
        return False
    if has_known_place(place):
        return dated or (not own_line and match["separator"] is not None)
    if not _CAPITALS.fullmatch(place.split(",")[0]) or len(place) < _SHORTEST_IN_CAPITALS:
        return False
    if dated:
        return match["separator"] is not None
    return (match["separator"] or ":").strip() != ":" and _is_plain_place(place)


def _is_slug(place: str) -> bool:
    """Say whether words in capitals are how a desk marks a story: `UPDATE`, `BREAKING NEWS`."""
    slugs = lexicon().words["slug"]
    return any(word in slugs for word in place.casefold().split())


def _is_plain_place(place: str) -> bool:
    words = place.split()
    return len(words) <= _LONGEST_IN_CAPITALS and place.replace(" ", "").replace("-", "").isalpha()


UNMARKED = Format(
    name="unmarked",
    dateline=r"""
        {place}
        (?: {gap} [(\[]?{date}[)\]]? (?: \s*+ [,|]?+ \s*+ {time} )?+ (?: {separator} | [.]?+ \s*+ \Z )
          | {separator}(?<=[-–—_:]\s*)(?=\s|\Z) )
    """,
    accept=_is_place,
)
