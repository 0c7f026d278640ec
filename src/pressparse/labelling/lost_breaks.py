r"""Headings that a lost line break has left inside a passage, and the passages they part.

Feeds and converters drop line breaks, and a heading ends up behind the full stop of the paragraph before it, glued to
it or after two blanks. Three blanks behind a full stop are a paragraph's end by themselves:

>>> from pressparse.lexicon import lexicon
>>> from pressparse.span import Span
>>> text = "Acme is glad.   Acme makes anvils.  About Acme Corp.: Acme Corp. makes anvils.Media Contact:Jane Doe"
>>> document = Document(text=text, passages=[Passage(span=Span(0, len(text)))])
>>> for passage in part_at_headings(document, text, lexicon()):
...     print(passage.span.of(text))
Acme is glad.
Acme makes anvils.
About Acme Corp.: Acme Corp. makes anvils.
Media Contact:Jane Doe
"""

import regex

from pressparse.document import Document, Kind, Passage
from pressparse.lexicon import HEAD, Cue, Lexicon, Use
from pressparse.span import trimmed

_BREAK = regex.compile(
    r"""
      (?<= [.!?"')\]:] )          (?= \p{Lu}\p{L} )           # glued
    | (?<= \p{Ll}|\d )            (?= \p{Lu}\p{Ll}++\s )       # glued to a word
    | (?<= [.!?"')\]:\w] ) \ {2,}+ (?= \p{Lu}\p{L} )           # two blanks
    | (?<= [.!?"')] ) \            (?= (?i:about|contacts?|media|press|source|forward|safe|disclaimer|for)\b )
    | (?<= \w ) \                 (?= (?:(?:Media|Press|Investor)\ )?+ (?:Contacts?|CONTACTS?): )
    """,
    regex.VERBOSE,
)
_SECTION_HEADINGS = {
    Kind.CONTACT: frozenset({Use.HEADING}),
    Kind.ABOUT: frozenset({Use.HEADING, Use.NAMED}),
    Kind.FORWARD_LOOKING: frozenset({Use.HEADING}),
    Kind.LEGAL: frozenset({Use.HEADING}),
}
_ALONE = frozenset({Kind.LEGAL, Kind.FORWARD_LOOKING, Kind.LINK, Kind.COPYRIGHT, Kind.END})
_PARAGRAPH_END = regex.compile(r"(?<=[.!?\"')\]])\s{3,}+(?=[\p{Lu}\"'])")
_COLUMN = regex.compile(r"(?<=\S)\s{3,}+(?=\S)")
_SHORTEST = 24
_TEXTLESS = regex.compile(r"\ {8,}+(?=\S)")
_AT_MOST = 200
"""A passage with more places that look like a lost break is a table or a list, and is left alone."""


def part_at_headings(document: Document, folded: str, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Return the passages of the document, those with a heading inside parted before it."""
    parted: list[Passage] = []
    for passage in document.passages:
        start, end = passage.span
        cuts = _cuts(document.text, folded, start, end, lexicon) if end - start >= _SHORTEST else []
        gap = passage.gap
        for left, right in zip([start, *cuts], [*cuts, end], strict=True):
            parted.append(Passage(span=trimmed(document.text, left, right), gap=gap) if cuts else passage)
            gap = 0
    return tuple(parted)


def _cuts(text: str, folded: str, start: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return the offsets inside a passage at which a paragraph or a section begins."""
    links = _TEXTLESS.match(folded, start, end)  # folding leaves blanks of links without a text
    cuts = {links.end()} if links else set()
    if _PARAGRAPH_END.search(text, start, end):
        cuts.update(match.end() for match in _COLUMN.finditer(text, start, end))
    for number, match in enumerate(_BREAK.finditer(folded, start + 1, end)):
        if number > _AT_MOST:
            return []
        cue = lexicon.cue(folded[match.end() : min(end, match.end() + HEAD + 1)])
        if cue is not None and _begins_section(cue, folded, match):
            cuts.add(match.end())
    return sorted(cuts)


def _begins_section(cue: Cue, folded: str, place: regex.Match[str]) -> bool:
    """Say whether words of the lexicon begin a section at a place that looks like a lost break."""
    if not place[0] and folded[place.start() - 1].isalnum() and " " not in cue.phrase and cue.use is not Use.NAMED:
        return False
    if cue.use in _SECTION_HEADINGS.get(cue.kind, ()):
        return True
    return len(place[0]) != 1 and cue.kind in _ALONE and (len(place[0]) > 1 or cue.kind is Kind.LEGAL)
