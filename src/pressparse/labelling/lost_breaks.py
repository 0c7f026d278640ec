r"""Line breaks that a feed or a converter has dropped, and the passages they part.

A heading ends up behind the full stop of the paragraph before it, glued to it or after two blanks, and paragraphs are
told apart by three blanks, or by two where sentences are parted by one:

>>> from pressparse.span import Span
>>> text = "Acme is glad.   Acme makes anvils.  About Acme Corp.: Acme Corp. makes anvils.Media Contact:Jane Doe"
>>> document = Document(text=text, passages=[Passage(span=Span(0, len(text)))])
>>> for passage in part_at_lost_breaks(document, text):
...     print(passage.span.of(text))
Acme is glad.
Acme makes anvils.
About Acme Corp.: Acme Corp. makes anvils.
Media Contact:Jane Doe
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import regex

from pressparse.document import Document, Kind, Passage
from pressparse.labelling.text_shape import text_shape
from pressparse.lexicon import HEAD, Cue, Use, lexicon
from pressparse.span import trimmed

_SECTION_WORDS = (
    *("about", "contact", "contacts", "media", "press", "source", "forward", "safe", "disclaimer", "for", "copyright"),
    "hashtag",
)
_INITIALS = frozenset({"©", *(case(word[0]) for word in _SECTION_WORDS for case in (str.upper, str.lower))})
_SECTION_WORD = "|".join(f"[{word[0].upper()}{word[0]}](?i:{word[1:]})" for word in _SECTION_WORDS)
_BEHIND_MARK = re.compile(rf"[.!?\"')\]:](?:(?=[^\W\d_]{{2}})|(?<![\]:]) (?=©|(?:{_SECTION_WORD})\b))")
_MARK_SHAPE = re.compile(rb"\.(?=X| [Xx-])")
_GLUED_TO_WORD = regex.compile(r"(?<=\p{Ll}|\d|\p{Lu}{2})(?=\p{Lu}\p{Ll}++\s)")
_GLUED_SHAPES = (b"xX", b"dX", b"XXXx")
_BLANKS = re.compile(r"  (?<!   ) *+(?=[^\W\d_]{2})")  # two written out are found faster than a repeat
_BEHIND_WORD = regex.compile(r"(?<=\w) (?=(?:\p{Lu}\p{L}++ ){0,2}+(?:Contacts?|CONTACTS?):)")
_ENDS_TEXT = re.compile(r"[.!?\"')\]:\w]")
_ENDS_ADDRESS = re.compile(r"[\w.)] ?$")
_CONTACT = re.compile(r"Contacts?:|CONTACTS?:")
_SOURCE = re.compile(r"SOURCE:?\s(?=[^\W\d_])")
_IN_CAPITALS = regex.compile(r"(?:.?\p{Lu}|(?P<parted>\p{Lu}{2}\s|\p{Lu}\s))SOURCE\s\p{Lu}{2}")
"""`RESOURCE CAPITAL`, `OPEN SOURCE SOFTWARE`: the second only where more follows than a name."""

_NO_BREAK = "\N{NO-BREAK SPACE}"
_WIDE_GAP = re.compile(r"[.!?][\"')\]]?(?:[^\S\n]{2}|\N{NO-BREAK SPACE})")
_SECTION_HEADINGS = {
    Kind.CONTACT: frozenset({Use.HEADING}),
    Kind.ABOUT: frozenset({Use.HEADING, Use.NAMED}),
    Kind.FORWARD_LOOKING: frozenset({Use.HEADING}),
    Kind.LEGAL: frozenset({Use.HEADING}),
    Kind.LINK: frozenset({Use.HEADING}),
    Kind.COPYRIGHT: frozenset({Use.OPENING}),
    Kind.SOURCE: frozenset({Use.LABEL}),
}
_AFTER_A_GAP = frozenset({Kind.LEGAL, Kind.FORWARD_LOOKING, Kind.LINK, Kind.END, Kind.CONTACT})
_GLUED = frozenset({Kind.LEGAL, Kind.FORWARD_LOOKING, Kind.CONTACT})
_SENTENCE_END = re.compile(r"[.!?][\"')\]]?(?P<blanks>[^\S\n]++)")
_BEFORE_SENTENCES = frozenset("\"'(•*-")
_COLUMN = regex.compile(r"(?<=\S)[^\S\n]{3,}+(?=\S)")
_ITEM = regex.compile(r"(?<=\s\s)(?=[•*-]\s\p{Lu})")
_SHORT_LINE = regex.compile(r"(?<=\n)\p{Lu}[^\n]{2,40}+(?<![,;])$", regex.MULTILINE)
_SHORTEST, _LONGEST_NAME = 24, 80
_PARAGRAPH_GAP = 3
_FEWEST_NARROW, _TYPED = 2, 2
_BLANKED = " " * 8
_AT_MOST = 200
"""A passage with more places that look like a lost break is a table or a list, and is left alone."""


def part_at_lost_breaks(document: Document, folded: str) -> tuple[Passage, ...]:
    """Return the passages of the document, those in which line breaks were lost parted at them."""
    open_passages = [passage for passage in document.passages if not passage.is_settled]
    if not open_passages:
        return document.passages
    text, places = document.text, _places(folded, open_passages[0].span.start, open_passages[-1].span.end)
    has_gaps = "  " in folded or "\t" in text or _NO_BREAK in text
    parted: list[Passage] = []
    for passage in document.passages:
        start, end = passage.span.start, passage.span.end
        cuts: set[int] = set()
        if end - start >= _SHORTEST and not passage.is_settled:
            inside = places[bisect_right(places, start) : bisect_left(places, end)]
            if folded.startswith(_BLANKED, start):  # folding leaves blanks of links without a text
                cuts.add(end - len(folded[start:end].lstrip(" ")))
            if inside:
                cuts.update(_sections(folded, start, end, inside))
            if has_gaps:
                cuts.update(_paragraphs(text, folded, start, end))
            if text.find("\n", start, end) >= 0:
                cuts.update(_headings(text, folded, start, end))
        if cuts:
            parted += _pieces(passage, text, sorted(cuts))
        else:
            parted.append(passage)
    return tuple(parted)


def _pieces(passage: Passage, text: str, cuts: list[int]) -> Iterator[Passage]:
    """Yield the pieces of a passage between cuts; two of them may have nothing but blanks between them."""
    gap = passage.gap
    for left, right in zip([passage.span.start, *cuts], [*cuts, passage.span.end], strict=True):
        span = trimmed(text, left, right)
        if span.start < span.end:
            yield passage.piece(span, gap)
            gap = 0


def _sections(folded: str, start: int, end: int, places: list[int]) -> Iterator[int]:
    """Yield the offsets inside a passage at which a section begins, of the places that look like lost breaks."""
    named = _CONTACT.search(folded, start, end) is not None  # then a name may stand before the phrase
    if len(places) > _AT_MOST:
        return
    words = lexicon()
    likely = (at for at in places if named or words.may_begin(folded, at))
    cued = ((at, words.cue(folded[at : min(end, at + HEAD + 1)])) for at in likely)
    sections = [(at, cue) for at, cue in cued if cue is not None and _begins_section(cue, folded[start:at])]
    if sections and _are_typed_wide(folded, start, end):
        sections = [(at, cue) for at, cue in sections if _is_heading(cue) or not folded.startswith("  ", at - 2)]
    first = words.cue(folded[start : min(end, start + HEAD + 1)]) if sections else None
    behind = start if first is None else start + first.end
    for at, cue in sections:
        if at < behind:
            continue
        behind = at + cue.end
        in_contact = first is not None and first.kind is Kind.CONTACT is cue.kind
        if not in_contact or ":" in folded[at:behind]:  # else the title of a person
            yield at


def _headings(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Yield where a heading begins and ends that stands on a line of its own within wrapped lines.

    It is too short for a machine to have ended the line there, but the line above was full, so that it seemed to go on.
    """
    words = lexicon()
    for line in _SHORT_LINE.finditer(text, start, end):
        left, right = line.span()
        if words.may_begin(folded, left):
            cue = words.cue(folded[left:right])
            if cue is not None and _is_heading(cue) and (cue.use is Use.NAMED or not cue.rest(folded[left:right])):
                yield from (left, right)


def _before_contacts(folded: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets of each `Contact:`, and of the name that may stand before it."""
    for contact in _CONTACT.finditer(folded, start, end):
        reach = max(0, contact.start() - _LONGEST_NAME)
        yield from (match.end() for match in _BEHIND_WORD.finditer(folded, reach, contact.end()))


def _places(folded: str, start: int, end: int) -> list[int]:
    """Return the offsets in a stretch of text that look like lost breaks, in order."""
    shape = text_shape(folded[start:end])
    places = {*_behind_marks(folded, start, end, shape), *_glued_to_words(folded, start, end, shape)}
    places.update(_before_contacts(folded, start, end))
    for match in _BLANKS.finditer(folded, start, end) if folded.find("  ", start, end) >= 0 else ():
        if folded[match.end()].isupper() and _ENDS_TEXT.match(folded, match.start() - 1):
            places.add(match.end())
    for match in _SOURCE.finditer(folded, start, end) if "SOURCE" in folded else ():
        begin = match.start()
        if not folded[match.end()].isupper() or not _ENDS_ADDRESS.search(folded, max(0, begin - 2), begin):
            continue
        title = _IN_CAPITALS.match(folded, max(0, begin - 2))
        if title is None or (title["parted"] is not None and end - begin <= _LONGEST_NAME):
            places.add(begin)
    return sorted(places)


def _behind_marks(folded: str, start: int, end: int, shape: bytes | None) -> list[int]:
    """Return the offsets that look so by the mark before them; `shape` is that of the stretch of text."""
    if shape is None:
        ends = [match.end() for match in _BEHIND_MARK.finditer(folded, start, end)]
    else:
        marks = [start + mark.start() for mark in _MARK_SHAPE.finditer(shape)]
        likely = [at for at in marks if folded[at + 1] != " " or folded[at + 2] in _INITIALS]
        ends = [match.end() for match in filter(None, (_BEHIND_MARK.match(folded, at, end) for at in likely))]
    return [at for at in ends if folded[at].isupper() or folded[at - 1] == " "]


def _glued_to_words(folded: str, start: int, end: int, shape: bytes | None) -> Iterator[int]:
    """Yield the offsets that look so by the word that a capital is glued to: in lower case, in capitals, or digits."""
    if shape is None:
        yield from (match.start() for match in _GLUED_TO_WORD.finditer(folded, start, end))
        return
    for glued in _GLUED_SHAPES:
        behind = glued.rindex(b"X")
        found = shape.find(glued)
        while found >= 0:
            at = start + found + behind
            if _GLUED_TO_WORD.match(folded, at, end):
                yield at
            found = shape.find(glued, found + 1)


def _are_typed_wide(folded: str, start: int, end: int) -> bool:
    """Say whether sentences are parted by two blanks throughout, as on a typewriter: then these are no lost breaks."""
    gaps = _sentence_gaps(folded, start, end)
    return len(gaps) >= _FEWEST_NARROW and all(right - left == _TYPED for left, right in gaps)


def _is_heading(cue: Cue) -> bool:
    return cue.use in _SECTION_HEADINGS.get(cue.kind, ())


def _begins_section(cue: Cue, before: str) -> bool:
    """Say whether words of the lexicon begin a section behind text that ends at what looks like a lost break."""
    blanks = len(before) - len(before.rstrip(" "))
    glued_to_word = not blanks and before[-1].isalnum()
    if glued_to_word and " " not in cue.phrase and cue.use is not Use.NAMED and cue.kind is not Kind.SOURCE:
        return False
    if _is_heading(cue):
        return True
    if blanks:
        return blanks > 1 and cue.kind in _AFTER_A_GAP
    return cue.kind in (_GLUED if glued_to_word else _AFTER_A_GAP) and cue.use is Use.OPENING and " " in cue.phrase


def _paragraphs(text: str, folded: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets inside a passage at which a paragraph begins, told by the blanks before it."""
    if folded.find("  ", start, end) < 0 and text.find("\t", start, end) < 0 and text.find(_NO_BREAK, start, end) < 0:
        return
    if _WIDE_GAP.search(text, start, end) is None:
        return
    gaps = _sentence_gaps(text, start, end)
    wide = [(left, right) for left, right in gaps if right - left > 1 or text[left] == _NO_BREAK]
    if any(right - left >= _PARAGRAPH_GAP for left, right in wide):
        yield from (match.end() for match in _COLUMN.finditer(text, start, end))
    elif wide and len(gaps) - len(wide) >= max(_FEWEST_NARROW, len(wide) // 3):
        yield from (right for _, right in wide)
        yield from (match.end() for match in _ITEM.finditer(text, start, end))


def _sentence_gaps(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return from where to where blanks stand between sentences."""
    gaps = [match.span("blanks") for match in _SENTENCE_END.finditer(text, start, end)]
    return [gap for gap in gaps if gap[1] < end and (text[gap[1]].isupper() or text[gap[1]] in _BEFORE_SENTENCES)]
