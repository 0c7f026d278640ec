"""What the formats make of a stretch of text: the beginning of a passage, or a dateline glued to what precedes it."""

from collections.abc import Sequence
from typing import NamedTuple

import regex
from attrs import field, frozen

from pressparse import gazetteer
from pressparse.dates import group_of
from pressparse.fields.dateline_head import worth_trying
from pressparse.formats import Format
from pressparse.lexicon import lexicon
from pressparse.places import has_known_place, places
from pressparse.services import SHORT, Registry, Service, normalised

REACH = 400
"""How many characters from the start of a passage a dateline may take."""

_START = regex.compile(r"[\s\"'(\[>#]*?(?=[\p{L}\d(\[/'【])")
_PROSE = regex.compile(r"\s*+(?:\S++\s++){0,40}?(?:\p{Ll}[\p{L}'-]*+[,;]?\s++){2}")
_NO_PLACE = regex.compile(r"(?i:by|posted|updated|published|written|source|photo|contact|copyright)\b")
_HEADLINE_BEFORE = regex.compile(r"\p{Lu}\p{Ll}{2}[^\s,.;&/]*+\s++\p{Lu}{3,}+\b")
_MARK = regex.compile(r"/\s?(?P<tag>[^/()]{2,40}?)\s?/|\((?P<tag>[^()]{2,40})\)")
_CITY_IN_CAPITALS = regex.compile(r"(?P<glued>(?<=[\p{Ll}.!?%)\d]))?(?<!\p{Lu})\p{Lu}{2}[\p{Lu}.'-]")
_DESK = regex.compile(r"[KW]\p{Lu}{2,3}|PK|SK|SPK|SPW|FPK|FPÖ|SPÖ|ÖVP|KPÖ|NEOS|RK|BR|HR|MDR|NDR|RBB|SWR|WDR|ORF|SRF")
"""The call sign of an American station, a press service of Austrian parties and parliaments, a German broadcaster."""
_NAME_OF_DESK = regex.compile(r"\p{Lu}[\p{L}\p{N}.&'-]*+(?:\s(?:\p{Lu}|\d++\p{L})[\p{L}\p{N}.&'-]*+){0,3}+")
_DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST_PLACE = 120
_LONGEST_TITLE = 160
_STOPS = (".", ",", ";", ":")
_LONGEST_MARK = 40
_STORY_WORDS, _LONG_STORY_WORDS = 25, 40
_SENTENCE_WORDS = 12
_WORDS_OF_A_CITY = 2
_WORDS_OF_A_LONG_NAME, _LONGEST_CITY = 4, 25
_JOINTS = frozenset({"AND", "UND", "ET", "Y", "E", "EN", "OG", "OCH", "JA", "&", "/"})


class DatelineMatch(NamedTuple):
    """A dateline as matched: where it begins, what matched, and whom its mark names."""

    start: int
    """Offset at which it begins; of a doubled one, the outer begins there."""
    match: regex.Match[str]
    """The match of the format's pattern; of a doubled one, the inner's."""
    format: Format
    """The format that matched."""
    service: Service | None
    """The service that the mark names, or None."""
    via: tuple[Service, ...]
    """The services that passed it on."""


@frozen
class DatelineMatcher:
    """The formats and services to try, and the folded text to try them on."""

    folded: str = field(repr=False)
    """The text, folded."""
    formats: Sequence[Format] = field()
    """The formats, in the order in which they are tried."""
    services: Registry = field(repr=False)
    """The services that marks may name."""

    def at(self, start: int, end: int, *, marked: bool = False) -> DatelineMatch | None:
        """Return the dateline that the passage from `start` to `end` begins with; a doubled one read inside out.

        With `marked`, only one with the mark of a service counts.
        """
        begin = _START.match(self.folded, start, end)
        outer = begin and self._first(begin.end(), end, marked=marked)
        if not outer or outer.service is None:
            return outer or None
        after = outer.match.end()
        if _MARK.search(self.folded, after, min(end, after + _LONGEST_PLACE)) is None:
            return outer
        again = _START.match(self.folded, after, end)
        inner = again and self._first(again.end(), end, marked=True)
        if not inner or inner.service is None:
            return outer
        passed_on = (*inner.via, *(s for s in (outer.service, *outer.via) if s not in (inner.service, *inner.via)))
        return inner._replace(start=outer.start, via=passed_on)

    def inside(self, start: int, end: int) -> DatelineMatch | None:
        """Return a dateline that a lost line break has glued to a headline, or that a byline stands before.

        Only one with the mark of a known service counts, and it begins with a city in capitals: known, or glued.
        """
        end_of_reach = min(end, start + REACH)
        if self.folded.find("(", start, end_of_reach) < 0 and self.folded.find("/", start, end_of_reach) < 0:
            return None
        for mark in _MARK.finditer(self.folded, start, end_of_reach):
            found = self._below_title(start, mark.start(), end) or self._before_mark(mark, start, end)
            if found is not None:
                return found
        return None

    def _before_mark(self, mark: regex.Match[str], start: int, end: int) -> DatelineMatch | None:
        """Return the dateline that a city in capitals begins and this mark of a known service stands in, or None."""
        reach = mark.start()
        if _CITY_IN_CAPITALS.search(self.folded, max(start, reach - _LONGEST_PLACE), reach) is None:
            return None
        if self._resolved(mark["tag"])[0] is None:
            return None
        candidates: list[DatelineMatch] = []
        for begin in _CITY_IN_CAPITALS.finditer(self.folded, max(start, reach - _LONGEST_PLACE), reach):
            found = self._first(begin.start(), end, marked=True)
            place = None if found is None else group_of(found.match, "place")
            if found is None or found.service is None or place is None or found.match.end() < mark.end():
                continue
            if begin["glued"] is not None or _begins_with_known_city(place):
                return found
            if places(place)[0].country_code is not None:
                candidates.append(found)
        if not candidates:
            return None
        return candidates[-1 if _NO_PLACE.match(self.folded, start, end) else 0]  # behind a byline's names, the last

    def _below_title(self, start: int, reach: int, end: int) -> DatelineMatch | None:
        """Return the dateline with day and mark that the last line before `reach` begins with, right below a title."""
        line = self.folded.rfind("\n", start, reach) + 1
        if not start < line <= start + _LONGEST_TITLE or self.folded[start:line].rstrip().endswith(_STOPS):
            return None
        found = self._first(line, end, marked=True)
        if found is None or found.service is None or group_of(found.match, "day") is None:
            return None
        return found if has_known_place(group_of(found.match, "place") or "") else None

    def _first(self, start: int, end: int, *, marked: bool) -> DatelineMatch | None:
        """Return what the first format makes of the text at `start` that trusts what it matches."""
        reach = min(end, start + REACH)
        for style in worth_trying(self.folded[start:reach], self.formats):
            if marked and not style.is_marked:
                continue
            match = style.match(self.folded, start, reach)
            if match is None or match.end() == start or not _may_be_place(match) or not style.accept(match):
                continue
            tag = group_of(match, "tag")
            if tag is None:
                if not marked and _leads_prose(self.folded, match, end) and not self._is_agency_and_day(match):
                    return DatelineMatch(start, match, style, None, ())
                continue
            if self._is_one_mark(match):
                continue
            service, via = self._resolved(tag)
            if service is not None and _ends_with_city(group_of(match, "place") or ""):
                continue
            if (
                _is_trusted(match, tag, end, marked=marked)
                if service is not None
                else style.unknown_tags and _is_complete(match)
            ):
                return DatelineMatch(start, match, style, service, via)
            if service is None and style.unknown_tags and not marked and _is_desk(match, end):
                return DatelineMatch(start, match, style, None, ())
        return None

    def _is_one_mark(self, match: regex.Match[str]) -> bool:
        """Say whether what seems to be a mark and a place behind it is one mark: `dpa-AFX`."""
        tag, place = match.start("tag"), match.end("place") if group_of(match, "place") else -1
        return tag < place and match["tag"] is not None and self.services.find(self.folded[tag:place]) is not None

    def _is_agency_and_day(self, match: regex.Match[str]) -> bool:
        """Say whether an agency's name stands where a place would: `AFP May 3, 2021`, above its story."""
        place = group_of(match, "place") or ""
        return group_of(match, "separator") is None and self.services.agency(place) is not None

    def is_mark(self, start: int, end: int) -> bool:
        """Say whether all that stands from `start` to `end` is the mark of a service."""
        return end - start <= _LONGEST_MARK and self.services.find(self.folded[start:end]) is not None

    def _resolved(self, tag: str) -> tuple[Service | None, tuple[Service, ...]]:
        return self.services.resolve(" ".join(tag.split()))


def _may_be_place(match: regex.Match[str]) -> bool:
    place = group_of(match, "place") or ""
    return _NO_PLACE.match(place) is None and _HEADLINE_BEFORE.search(place) is None


def _ends_with_city(place: str) -> bool:
    """Say whether a headline in capitals and the city behind it stand where a place would."""
    words = place.partition(",")[0].split() if len(place) > _LONGEST_CITY else []
    if len(words) <= _WORDS_OF_A_LONG_NAME or not place.partition(",")[0].isupper() or not _JOINTS.isdisjoint(words):
        return False
    return any(gazetteer.is_known_city(" ".join(words[-count:])) for count in (1, 2, 3))


def _begins_with_known_city(place: str) -> bool:
    found = places(place)
    return bool(found) and gazetteer.is_known_city(found[0].city or "")


def _is_trusted(match: regex.Match[str], tag: str, end: int, *, marked: bool) -> bool:
    """Say whether a known mark stands as a mark: an acronym means much else, unless a place or a day is beside it.

    Without either it stands in brackets, before a sentence: `(AP) Acme said`.
    """
    place, separator, day = (group_of(match, name) for name in ("place", "separator", "day"))
    if separator is None and day is None and ("/" in tag or (place is None and "=" in tag)):
        return False  # the credit of a picture: `(ANTARA/Jane Doe)`
    if len(normalised(tag)) > SHORT or not tag.isupper() or day is not None:
        return True
    if not _begins_sentence(match.string, match.end()):
        return False
    if separator is None:  # as CNN long wrote it: `Washington (CNN) Acme said`
        is_bracketed = not marked and match.string.endswith(("(", "( "), 0, match.start("tag"))
        return is_bracketed and (_leads_sentence(match, end) if place is None else has_known_place(place))
    if place is None or place.split(",")[0].isupper() or has_known_place(place):
        return True
    return not place.startswith("The ") and len(place.split()) <= _WORDS_OF_A_CITY


def _is_complete(match: regex.Match[str]) -> bool:
    """Say whether place and date stand before a mark that is not known.

    One in parentheses needs a dash or the like behind it, and a place in capitals or known: much stands in parentheses.
    """
    place, tag = group_of(match, "place") or "", group_of(match, "tag") or ""
    has_month = group_of(match, "month") or group_of(match, "month_number")
    if not (place and group_of(match, "day") and has_month and tag[:1].isalnum()):
        return False
    if match.string[match.start("tag") - 1] != "(":
        return True
    return group_of(match, "separator") is not None and (place.split(",")[0].isupper() or has_known_place(place))


def _is_desk(match: regex.Match[str], end: int) -> bool:
    """Say whether the name of a desk stands behind known cities as a mark does, before a dash and prose.

    The press services of parties and parliaments, and stations, sign so: `Wien (PK) - `; and behind a city in capitals
    whoever else spreads stories: `GENEVA (Acme Reports): `.
    """
    place, separator = group_of(match, "place"), (group_of(match, "separator") or "").strip()
    if not place or not (separator in _DASHES or separator == ":"):
        return False
    city, region, _ = place.partition(",")
    in_capitals, tag = city.isupper(), match["tag"]
    is_press_service = separator in _DASHES and (_DESK.fullmatch(tag) or (in_capitals and region and tag.isupper()))
    if not is_press_service and not (in_capitals and _names_medium(tag) and not has_known_place(tag)):
        return False
    if match.string[match.start("tag") - 1] != "(" or group_of(match, "day") is not None:
        return False
    is_known = all(one.city is not None and one.country_code is not None for one in places(place))
    is_known = is_known or (in_capitals and gazetteer.is_known_city(place))
    return is_known and _leads_prose(match.string, match, end)


def _names_medium(tag: str) -> bool:
    """Say whether a mark is a name that says it is of a medium: `Acme Reports`, not `Photo`, `Away`, a surname."""
    if _NAME_OF_DESK.fullmatch(tag) is None:
        return False
    return not lexicon().words["medium"].isdisjoint(tag.casefold().split())


def _leads_prose(folded: str, match: regex.Match[str], end: int) -> bool:
    """Say whether text follows as it follows a dateline: after a place without a date, a sentence of its own."""
    if group_of(match, "day") is not None or group_of(match, "year") is not None:
        return True
    after = match.end()
    if not folded[after:].strip():
        return after == end
    within = (
        min(end, after + REACH) if folded[after:end].strip() else after + REACH
    )  # the story begins on the next line
    return _begins_sentence(folded, after) and _PROSE.match(folded, after, within) is not None


def _leads_sentence(match: regex.Match[str], end: int) -> bool:
    """Say whether a sentence of some length follows right behind."""
    head = match.string[match.end() : min(end, match.end() + REACH)]
    if not (head[:1] == " " or head[:1].isupper()):
        return False
    return is_story(head, _SENTENCE_WORDS) and _PROSE.match(head) is not None


def _begins_sentence(folded: str, after: int) -> bool:
    """Say whether what follows, if anything does, begins as sentences begin: in no small letter, and with no figure."""
    sign = folded[after : after + 20].strip(" \n\r\t\"'([")[:1]
    return not (sign.islower() or sign.isdigit())


def is_story(head: str, words: int = _STORY_WORDS) -> bool:
    """Say whether what a passage begins with is a story: a sentence of more than so many words, or very many words."""
    count = len(head.split())
    return count > _LONG_STORY_WORDS or (count > words and head.rstrip("\"') ").endswith((".", "。")))
