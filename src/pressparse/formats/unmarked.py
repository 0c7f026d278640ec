"""A dateline without a mark: place and date, or a place alone, before a dash; or a line of their own.

>>> for line in ("SALVADOR, Feb 26 - Showers continued", "Foshan China 2023-06-21 15:46", "SANTA ANA – The board"):
...     match = UNMARKED.match(line)
...     print(match["place"], match["day"], UNMARKED.accept(match))
SALVADOR 26 True
Foshan China 21 True
SANTA ANA None True

The dash may be glued to both, and three full stops or the brackets around a date do for one:

>>> for line in ("COLUMBUS, Ohio—Acme said that", "YONKERS, NY, May 3, 2021...Acme said that",
...              "AMMAN, Jordan (May 3, 2021) Acme said that", "NEW YORK—LONDON flights are"):
...     match = UNMARKED.match(line)
...     print(match["place"], match["separator"], UNMARKED.accept(match))
COLUMBUS, Ohio — True
YONKERS, NY ... True
AMMAN, Jordan None True
NEW YORK — False

So may the colon of papers in Asia and of releases of the Gulf, behind a city in capitals or one with its country:

>>> for line in ("ISLAMABAD: Acme said on Monday that it will open a new plant in the north of the country.",
...              "Dubai, UAE: Acme said on Monday that it will open a new plant in the north of the country in June.",
...              "ISLAMABAD: A plant opens",
...              "OFFICES: Acme said on Monday that it will open a new plant in the north of the country."):
...     match = UNMARKED.match(line)
...     print(match["place"], UNMARKED.accept(match))
ISLAMABAD True
Dubai, UAE True
ISLAMABAD False
OFFICES False

Much else looks like it, so the place must be one that is known, or stand in capitals; or a full date and a dash stand
behind one word, and a sentence behind them:

>>> match = UNMARKED.pattern.match("Luleå den 12 januari 2024 – Acme öppnar på lördag en ny fabrik på norra stranden.")
>>> match["place"], UNMARKED.accept(match)
('Luleå', True)

>>> for line in ("By John Smith, June 5, 2026 - 8 min read", "Results - The company said"):
...     match = UNMARKED.match(line)
...     print(match is not None and UNMARKED.accept(match))
False
False

Sources: Reuters copy of 1987, government and company news rooms, papers of Asia and the Gulf, the examples of
schema.org's `dateline`.
"""

import regex

from pressparse import gazetteer
from pressparse.formats.format import Format
from pressparse.lexicon import lexicon
from pressparse.places import has_known_place, places

_CAPITALS = regex.compile(r"[\p{Lu}\p{M}\W]++(?:\p{Ll}{1,3}+\b[\p{Lu}\p{M}\W]++|c[\p{Lu}]++)*+")
_SENTENCE_WORD = regex.compile(
    r"(?i:by|posted|updated|published|released|issued|revised|author|date|note|source|photo|contact|editor|from|last|on|in|the|a"
    r"|an)\b",
)
_SENTENCE = regex.compile(r"\s*+[\"'(]*+(?:[\p{Lu}\p{Lo}\d]|\p{Ll}{1,3}\p{Lu})\S*+\s(?:\S++\s++){5}")
_NOT_IN_NAMES = regex.compile(r"[ /-]++")
_FIRST_WORDS, _REACH_OF_WORDS = 10, 160
_STORY_WORDS = 15
_LONGEST_ACRONYM = 5
_SHORTEST_IN_CAPITALS = 3
_LONGEST_IN_CAPITALS = 3
_LONGEST_CITY = 3
_WORDS_OF_A_CITY = 2
_DASHES = frozenset({"–", "—", "--", "_"})
"""What parts a place that is not known from a story; a hyphen parts much else."""


def is_place(match: regex.Match[str]) -> bool:
    """Say whether the place is one, by what is known of it and what stands beside it."""
    place, separator = match["place"], (match["separator"] or "").strip()
    if _SENTENCE_WORD.match(place) or lexicon().cue(place) is not None or _is_slug(place):
        return False
    dated = match["day"] is not None or match["year"] is not None
    is_bracketed = dated and not separator and match.end() < match.endpos
    is_glued = not dated and separator != "" and match.string[match.end() : match.end() + 1].strip() != ""
    if is_bracketed or is_glued or separator in {"…", "|"} or separator.count(".") > 1:
        return (is_glued or match["year"] is not None) and is_city_in_full(place) and begins_story(match)
    if has_known_place(place):
        if dated or (not separator and match.end() == match.endpos and _is_place_line(place)):
            return True
        if separator == ":":
            return _leads_story(match)
        return bool(separator) and (place.isupper() or "," in place)
    return _stands_like_place(match, separator, dated=dated)


def is_city_in_full(place: str) -> bool:
    """Say whether a place is a known city in capitals, or one with its region or country behind it."""
    first, *_ = places(place)
    is_city = (first.city is not None and first.country_code is not None) or gazetteer.standalone_city(
        place
    ) is not None
    return is_city and (place.isupper() or "," in place)


def begins_story(match: regex.Match[str]) -> bool:
    """Say whether prose follows right behind: a few names, and then words in small letters; and no other place."""
    words = match.string[match.end() : match.end() + _REACH_OF_WORDS].split()[:_FIRST_WORDS]
    if not any(word[0].islower() for word in words) or words[0][0].islower():
        return False
    if len(words[0]) > _LONGEST_ACRONYM and words[0].isupper() and words[1][0].islower():  # `LONDON–LIVERPOOL trains`
        return False
    return not any(_is_other_place(" ".join(words[:count]).strip("\"'(,"), match["place"]) for count in (1, 2))


def _leads_story(match: regex.Match[str]) -> bool:
    """Say whether a city in full and a colon stand before a story, and not before an address or a title."""
    place, words = match["place"], match.string[match.end() : match.endpos].split()
    if len(words) < _STORY_WORDS or not any(word[0].islower() for word in words[:_FIRST_WORDS]):
        return False
    return not words[0][0].islower() and is_city_in_full(place)


def _is_other_place(name: str, place: str) -> bool:
    found = places(name)
    return bool(found) and found[0].country_code is not None and found != places(place)


def _stands_like_place(match: regex.Match[str], separator: str, *, dated: bool) -> bool:
    """Say whether a place that nothing is known of is one, by how it is written and what stands behind it."""
    place = match["place"]
    if not separator:
        own_line = match.end() == match.endpos and match["year"] is not None
        return own_line and place.isupper() and _is_plain_place(place)
    if _CAPITALS.fullmatch(place.split(",")[0]) and len(place) >= _SHORTEST_IN_CAPITALS:
        return dated or (separator in _DASHES and _is_plain_place(place))
    numeric = match["month_number"] is not None
    if dated and place.isalpha() and (separator == ":" or match["hour"] is not None or (separator == "." and numeric)):
        return True
    return match["day"] is not None and match["year"] is not None and _is_town(match)


def _is_town(match: regex.Match[str]) -> bool:
    """Say whether a place in small letters that nothing is known of is one, before a full date, a dash and a sentence.

    One word is enough where English has the date too: `Wedding Season, June 5, 2026 – Come and dance.`
    """
    place, month = match["place"], (match["month"] or "").casefold()
    words = place.split()
    if len(words) == _WORDS_OF_A_CITY and words[1] == "City" and gazetteer.region_name("US", words[0]) is not None:
        return _SENTENCE.match(match.string, match.end()) is not None
    is_ordinal = match.string[match.end("day") :].startswith(".")  # `3. April 2021` is no English
    if len(words) > (_LONGEST_CITY if is_ordinal or month not in gazetteer.english_months() else 1):
        return False
    if len(words) > 1 and gazetteer.is_given_name(words[0]):
        return False
    return _NOT_IN_NAMES.sub("", place).isalpha() and _SENTENCE.match(match.string, match.end()) is not None


def _is_place_line(place: str) -> bool:
    """Say whether a line is a dateline by its places alone: a country or a state is named, or several cities are."""
    found = places(place)
    short = all(one.city is not None and len(one.city.split()) <= _LONGEST_CITY for one in found)
    named = short and place.count(",") == len(found) and all(one.country_code is not None for one in found)
    return named or (len(found) > 1 and all(has_known_place(one.city or "") for one in found))


def _is_slug(place: str) -> bool:
    """Say whether words in capitals are how a desk marks a story: `UPDATE`, `BREAKING NEWS`."""
    if "," in place and has_known_place(place):  # `NEWPORT NEWS, Va.`
        return False
    slugs = lexicon().words["slug"]
    words = place.partition(",")[0].casefold().split()
    line = " ".join(words)
    return any(word in slugs for word in (line, *words)) or line in gazetteer.weekdays() or line in gazetteer.months()


def _is_plain_place(place: str) -> bool:
    words = place.split()
    return len(words) <= _LONGEST_IN_CAPITALS and place.replace(" ", "").replace("-", "").isalpha()


UNMARKED = Format(
    name="unmarked",
    origin="pressparse",
    sign_before_words=True,
    dateline=r"""
        {place}
        (?: (?: \s\.\.\.\s | {gap} ) [(\[]?{date}[)\]]?
              (?: \s*+ (?:[,|]|[-–—](?=\s?\d\d?[h:]\d\d\s*+\Z))?+ \s*+ {time} )?+
              (?: (?: /(?=\s?[-–—]) )?+ {separator}
                | (?P<separator> \s*+ (?: \| | … | \.\.\.\.?+ | \.\ \.\ \.(?:\ \.)?+ ) ) (?=\s*+["'(]?+\p{Lu})
                | (?P<separator>\.)(?=\s) | [.]?+ \s*+ \Z | (?<=\d[)\]]) (?=\s++["']?+[\p{Lu}\d]) )
          | {separator}(?<=[-–—_:]\s*)(?=\s|\Z)
          | (?P<separator> [–—] | -- ) (?=["']?+\p{Lu})
          | \s*+ \Z )
    """,
    accept=is_place,
)
