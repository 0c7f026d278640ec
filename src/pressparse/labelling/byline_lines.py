"""Lines that say who wrote it or whose it is: bylines, letterheads, the number of a register."""

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_full_name
from pressparse.labelling.date_lines import is_stamp_line
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.pointers import is_signed
from pressparse.labelling.view import View
from pressparse.lexicon import lexicon

_BYLINE_WORDS = cued(Kind.BYLINE, longest=12)
_BETWEEN_AUTHORS = regex.compile(r"\s?[,|/]\s?|\s(?:[-–—&]|and|und|et|y|e|en|och|og)\s")
_KEYWORDS = regex.compile(r"\s/\s(?:Key\sword\(s\)|Schlagwort\(e\)|Schlagworte?|Keywords?):")
_REPORTER = r"\p{Lu}\p{Ll}++(?:\s\p{Lu}\p{Ll}++){0,2}+\s\p{Lu}{2,}+"
_REPORTERS = regex.compile(rf"{_REPORTER}(?:\s?[-,]\s?{_REPORTER}){{0,3}}+\s?/")
"""As Turkish agencies write them: surnames in capitals."""
_DEFINED_TERMS = regex.compile(r'\([^()\n]{0,80}+(?<="(?:Company|Group|Fund|Trust|Bank|Corporation|Partnership)"\s?)\)')
_NAME_WORDS = 3
_REGISTERS = ("ABN", "(ABN", "ACN", "(ACN", "ARBN", "(ARBN")
_REGISTRATION = regex.compile(r"\(?(?:ABN|ACN|ARBN)(?:\s?:|\.)?\s?(?=[A-Z]{0,3}\d)[\dA-Z]{2}[\dA-Z ]{6,24}\)?")


def is_byline(view: View, context: Context) -> bool:
    """Say whether a line says who wrote it."""
    if not view.is_short or view.is_sentence or not _BYLINE_WORDS(view, context):
        return False
    rest = view.cue.rest(view.folded) if view.cue else ""
    return view.cue is not None and (rest[:1].isupper() or not rest[:1].isascii() or not rest)


def names_author(view: View, context: Context) -> bool:
    """Say whether a line is a word such as `von` and a person's name, or a name and an agency: `Jane Doe, AP`."""
    line = view.folded.strip()
    if view.is_sentence:
        return False
    first, _, rest = line.partition(" ")
    if first.casefold() in lexicon().words["by"]:
        name, *_ = _BETWEEN_AUTHORS.split(rest, 1)
        two_surnames = first.casefold() in lexicon().words["by_two_surnames"]
        return is_full_name(name.title() if name.isupper() else name, two_surnames=two_surnames)
    if view.words <= _NAME_WORDS and is_full_name(line):
        return _stands_by_day_below_headline(view, context)
    return is_signed(line, ", ") or is_signed(line, "/")


def _stands_by_day_below_headline(view: View, context: Context) -> bool:
    """Say whether a line of a page stands between headline and day, or behind the day: who wrote it."""
    above, below = context.previous(view), context.following(view)
    if above is None or below is None or below.has_address or above.cue is not None:
        return False
    if not any(other.given is Kind.HEADLINE for other in context.views[: view.number]):
        return False
    return is_stamp_line(below) or is_stamp_line(above)


def stands_before_place(view: View, _context: Context) -> bool:
    """Say whether a line is reporters and a slash, behind which a dateline stood: `Ayşe MODEL / KONYA, (DHA) -`."""
    line = view.folded.strip()
    return line.endswith("/") and _REPORTERS.fullmatch(line) is not None


def is_registration(view: View, _context: Context) -> bool:
    """Say whether a line is the number under which a company is registered: `ABN 12 345 678 901`."""
    return view.folded.startswith(_REGISTERS) and _REGISTRATION.fullmatch(view.folded.strip()) is not None


def is_letterhead(view: View, context: Context) -> bool:
    """Say whether a line is the name that the source line has."""
    return bool(context.source) and view.title_key == context.source


def has_keywords(view: View, _context: Context) -> bool:
    """Say whether a line is the issuer of a regulatory announcement and its keywords, behind a slash."""
    return view.is_short and _KEYWORDS.search(view.folded) is not None


def defines_terms(view: View, _context: Context) -> bool:
    """Say whether a line says how the issuer is called below: `("Acme" or the "Company")`, under its name."""
    return view.folded[:1] == "(" and _DEFINED_TERMS.fullmatch(view.folded.strip()) is not None


def is_letterspaced(view: View, _context: Context) -> bool:
    """Say whether a line is spaced out letter by letter."""
    return view.is_letterspaced
