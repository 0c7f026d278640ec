r"""A contact block in pieces: addresses, and the words between them, each told for what it is.

>>> block = "Media Contact: Jane Doe, Head of Press, Acme Corp., +1 202-555-0100"
>>> for piece in pieces(block):
...     print(piece.kind.value, piece.text, sep=": ")
heading: media
name: Jane Doe
title: Head of Press
organization: Acme Corp.
phone: +1 202-555-0100
"""

import functools
from collections.abc import Iterator
from typing import NamedTuple

import regex

from pressparse.document import Kind
from pressparse.fields.addresses import Address, addresses
from pressparse.fields.contact_words import (
    SUFFIX,
    PieceKind,
    is_label,
    is_person,
    kind_of,
    name_and_rest,
    names_body,
    readable_words,
    without_desk,
)
from pressparse.folding import fold
from pressparse.lexicon import Cue, Use, lexicon

LONGEST = 8000
"""A block of more characters is no list of contacts, and only its beginning is read."""


class Piece(NamedTuple):
    """A piece of a contact block; for a heading, the text is the role it names."""

    kind: PieceKind
    text: str
    start: int
    end: int
    starts_line: bool


_SEPARATOR = regex.compile(
    r"""
      \s*+ (?: [\n;|•·\t] | // ) \s*+
    | \s{2,}+
    | \s++ [-–—/] \s++
    | \s*+ , (?=\s|\p{L}) \s*+
    | : (?=\s|\p{Lu}) \s*+
    | \s*+ [()] \s*+
    | (?<=\p{Ll}|\d|[.)]) (?=\p{Lu}\p{Ll}++(?:\s\p{Lu}|,\s)) (?<!\bMc|\bMac)     # a lost line break
    | (?<=\p{Lu}{2}) (?=\p{Lu}\p{Ll}++\s\p{Lu}\p{Ll})
    | (?<=\b(?:CEO|CFO|COO|CTO|CMO|CIO|EVP|SVP|VP|Esq|CFA|CPA|MBA|APR|IRC|PhD)) (?= \p{Lu}\p{L}++[\s,.:] | [TPMOEFCD]: )
    | (?<=\p{Ll}|[.)]) (?=(?:T|P|M|O|E|F|Tel|Phone|Telephone|Cell|Mobile|Office|Direct|Fax|E-?mail|Web(?:site)?)\.?\s?:)
    """,
    regex.VERBOSE,
)
_NAME_IN_SENTENCE = regex.compile(
    r"(?:\b(?:contact|call|reach|email|e-mail|attorney|with|to)\s|:\s|^\s*+)(?P<name>"
    r"\p{Lu}[\p{L}'.-]++(?:\s\p{Lu}[\p{L}'.-]*+){1,3}+(?:,\s(?:Esq|Jr|Sr|CFA)\.?)?+)(?=[\s,:(]*+(?:at|on|by|via|or|of)?\b)",
)
_WORD_BEFORE = regex.compile(r"\w++$")
_WORD_AFTER = regex.compile(r"\w++")
_LONGEST_WORD = 40
_LINK_TARGET = regex.compile(r"\]\((?P<url>https?://[^()\s]{3,2000}+)\)")
_HANDLE = regex.compile(r"@\w++|\w*@\S*+")
_SENTENCE_WORD = regex.compile(r"\b(?!(?:de|of|the|and|for|at|in|on|van|von|la|le|y|e|et|und|du|des|by)\b)\p{Ll}++\b")
_SENTENCE_WORDS = 3
_NAME_OF_HEADING = regex.compile(r"[^\d@:]++")


def pieces(text: str, release: str = "") -> Iterator[Piece]:
    """Give the pieces of a contact block in order; labels such as `Phone:` are left out.

    `release` is the text the block is part of: a word in camel case that stands elsewhere in it is no two words that a
    lost line break has glued.
    """
    folded = fold(text[:LONGEST])
    found = sorted([*addresses(folded), *_link_targets(text[:LONGEST])], key=lambda address: address.start)
    position = 0
    for line in folded.splitlines(keepends=True):
        start, end = position, position + len(line)
        position = end
        is_sentence = False
        while (cue := _heading(folded, start, end)) is not None:
            yield Piece(PieceKind.HEADING, cue.role or "general", start, start + cue.end, starts_line=True)
            if cue.name is not None and _NAME_OF_HEADING.fullmatch(cue.name):
                yield _named(cue, folded, start)
            is_sentence = cue.use is Use.OPENING
            if is_sentence:
                break
            start += cue.end
        here = start
        for address in (address for address in found if start <= address.start < end):
            between = list(_words(text, folded, here, address.start, start, sentence=is_sentence, release=release))
            yield from (piece for piece in between if not isinstance(piece, str))
            if not (between and between[-1] == "fax"):
                yield Piece(PieceKind(address.kind), address.text, address.start, address.end, here == start)
            here = address.end
        rest = _words(text, folded, here, end, start, sentence=is_sentence, release=release)
        yield from (piece for piece in rest if not isinstance(piece, str))


def _link_targets(text: str) -> list[Address]:
    """Return the web addresses behind Markdown links, which folding hides."""
    return [Address("url", match["url"], *match.span("url")) for match in _LINK_TARGET.finditer(text)]


def _heading(folded: str, start: int, end: int) -> Cue | None:
    """Return what the heading is that a line begins with; None where there is none."""
    cue = lexicon().cue(folded[start:end].rstrip())
    return cue if cue is not None and cue.kind is Kind.CONTACT else None


def _named(cue: Cue, folded: str, start: int) -> Piece:
    """Return whom a heading such as `Acme Contact:` names."""
    name = cue.name or ""
    at = folded.find(name, start)
    kind = PieceKind.NAME if kind_of(name) is PieceKind.NAME and is_person(name) else PieceKind.ORGANIZATION
    return Piece(kind, readable_words(name), at, at + len(name), starts_line=False)


def _words(  # noqa: PLR0913 - a stretch of a line, and what the line is
    text: str, folded: str, start: int, end: int, line_start: int, *, sentence: bool, release: str
) -> Iterator[Piece | str]:
    """Give the pieces between two addresses; a label gives its own name, a str."""
    if sentence or len(_SENTENCE_WORD.findall(folded, start, end)) >= _SENTENCE_WORDS:
        values = folded.rfind(": ", start, end) + 2
        if values < start + 2 or not folded[values:end].strip() or _SENTENCE_WORD.search(folded, values, end):
            yield from _names_in_sentence(text, folded, start, end)
            return
        start = values
    following: Piece | None = None
    found: list[Piece | str] = []
    for left, right in reversed(_cut(folded, start, end, release)):
        plain = readable_words(text[left:right])
        if plain and is_label(plain):
            found.append("fax" if plain.casefold().rstrip(".") in {"fax", "f"} else "label")
        elif plain and not _HANDLE.fullmatch(plain):
            kind = kind_of(plain)
            is_last = folded[right:end].strip() == ":"
            if is_last and kind is not PieceKind.NAME and not names_body(plain):  # a label, whatever it says
                continue
            before_area = following is not None and following.kind is PieceKind.PLACE and folded[right] == ","
            if kind is not None:
                plain = without_desk(plain) if kind is PieceKind.ORGANIZATION else plain
                following = Piece(PieceKind.PLACE if before_area else kind, plain, left, right, left == line_start)
                found.append(following)
    yield from reversed(found)


def _names_in_sentence(text: str, folded: str, start: int, end: int) -> Iterator[Piece]:
    for match in _NAME_IN_SENTENCE.finditer(folded, start, end):
        if kind_of(match["name"]) is PieceKind.NAME:
            yield Piece(PieceKind.NAME, text[slice(*match.span("name"))], *match.span("name"), starts_line=False)


def _cut(folded: str, start: int, end: int, release: str) -> list[tuple[int, int]]:
    """Return the stretches between separators, those of a suffix (`Acme, Inc.`) joined to what they belong to."""
    separators = [match.span() for match in _SEPARATOR.finditer(folded, start, end)]
    separators = sorted([*separators, *(match.span() for match in _labels_of_words().finditer(folded, start, end))])
    position = start
    cuts = [start]
    for span in separators:
        if span[0] >= position and not _in_a_word(folded, span, cuts[-1], release):
            cuts += span
            position = span[1]
    cuts.append(end)
    found: list[tuple[int, int]] = []
    for left, right in zip(cuts[::2], cuts[1::2], strict=True):
        if found and SUFFIX.fullmatch(folded[left:right].strip()) and "," in folded[found[-1][1] : left]:
            found[-1] = (found[-1][0], right)
        elif left < right:
            found.extend(name_and_rest(folded, left, right))
    return found


@functools.cache
def _labels_of_words() -> regex.Pattern[str]:
    """Return the pattern of the blank before a label of several words, such as `Email Us Here`."""
    words = lexicon().words
    labels = sorted(
        (label for name in ("email_label", "web_label") for label in words[name] if " " in label), key=len, reverse=True
    )
    return regex.compile(
        rf"\s++(?=(?i:{'|'.join(map(regex.escape, labels))})\b)|(?<=\b(?i:{'|'.join(map(regex.escape, labels))}))\s++"
    )


def _in_a_word(folded: str, span: tuple[int, int], piece_start: int, release: str) -> bool:
    """Say whether what looks like a lost line break is within a name in camel case.

    Such a name stands elsewhere in the release as well, or ends with a word for an organization.
    """
    start, end = span
    if start != end:
        return False
    left, right = _WORD_BEFORE.search(folded, max(0, start - _LONGEST_WORD), start), _WORD_AFTER.match(folded, end)
    if left is None or right is None:
        return False
    if left.start() <= piece_start and right[0].casefold() in lexicon().words["organization"]:
        return not is_person(left[0]) and not is_label(left[0])
    return bool(release) and release.count(left[0] + right[0]) > 1
