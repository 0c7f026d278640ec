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

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import regex

from pressparse import gazetteer
from pressparse.document import Kind
from pressparse.fields.addresses import Address, addresses
from pressparse.folding import fold
from pressparse.lexicon import Use, lexicon
from pressparse.markdown import readable_line

LONGEST = 8000
"""A block of more characters is no list of contacts, and only its beginning is read."""


class PieceKind(StrEnum):
    """What a piece of a contact block is."""

    HEADING = "heading"
    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    PLACE = "place"
    EMAIL = "email"
    MASKED = "masked"
    PHONE = "phone"
    URL = "url"


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
    | (?<=\p{Ll}|[.)]) (?=(?:T|P|M|O|E|F|Tel|Phone|Telephone|Cell|Mobile|Office|Direct|Fax|E-?mail|Web(?:site)?)\.?\s?:)
    """,
    regex.VERBOSE,
)
_NAME = regex.compile(
    r"""
    (?: (?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev|Capt|Lt|Col|Sgt)\.?\s )?+
    [\p{Lu}\p{Lo}] [\p{L}\p{M}'.-]*+
    (?: \s (?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|al|el|bin|ibn|y|e)\b ){0,3}+
    (?: \s ["']? \p{Lu}[\p{L}\p{M}'.-]*+ ["']? (?: \s (?:de|del|van|von|der|den|da|la|al)\b )?+ ){1,3}+
    (?: ,?\s (?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|CFA|CPA|MBA|Esq|APR|R\.?N|J\.?D)\.? ){0,3}+
    | \p{Lo}{2,5}
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
_NAME_AND_TITLE = regex.compile(
    r"\s*+(?P<name>\p{Lu}[\p{L}'.-]++\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'.-]++)\s++(?P<title>\p{Lu}\p{Ll}++)\b(?!\s*+[-–—])",
)
_SUFFIX = regex.compile(
    r"(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|LLP|L\.P|LP|PLC|plc|S\.A|N\.V|GmbH|AG|Esq|Jr|Sr|Ph\.?D|M\.?D|CFA|CPA|MBA|APR)\.?",
)
_ABBREVIATED = regex.compile(r"(?:.*[\s,])?(?:Inc|Corp|Co|Ltd|Esq|Jr|Sr|S\.A|N\.V|L\.P|St|D\.C|[A-Z])\.")
_PLACE = regex.compile(
    r"\d{1,6}[A-Za-z]?\s++\p{L}.*|.*\b\d{5}(?:-\d{4})?(?:\s?(?:USA?|United States))?"
    r"|(?i:p\.?\s?o\.?\s?box).*|#\s?\d.*|\d++",
)
_LINK_TARGET = regex.compile(r"\]\((?P<url>https?://[^()\s]{3,2000}+)\)")
_HANDLE = regex.compile(r"@\w++|\w*@\S*+")
_SENTENCE_WORD = regex.compile(r"\b(?!(?:de|of|the|and|for|at|in|on|van|von|la|le|y|e|et|und|du|des|by)\b)\p{Ll}++\b")
_SENTENCE_WORDS = 3
_LONGEST_NAME = 10
_DANGLING = regex.compile(r"\s(?:at|on|by|via|or|and)$")
_RANK = frozenset(
    {"director", "manager", "officer", "president", "head", "chief", "vp", "svp", "evp", "editor", "secretary"}
)
_DESK = regex.compile(r"\s(?:Media|Press|Media Relations|Press Office)$")
_RELATIONS = frozenset({"relations", "affairs", "contact"})
_DEPARTMENT = frozenset(
    {"corporate", "public", "external", "internal", "global", "strategic", "brand", "digital", "of", "and", "&", "the"},
)
_EDGES = " -–—:;,/|()[]<>\"'#*_"


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
        while (heading := _heading(folded, start, end)) is not None:
            piece, is_sentence = heading
            yield piece
            if is_sentence:
                break
            start = piece.end
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


def _heading(folded: str, start: int, end: int) -> tuple[Piece, bool] | None:
    """Return the heading a line begins with, and whether it opens a sentence; None where there is none."""
    cue = lexicon().cue(folded[start:end].rstrip())
    if cue is None or cue.kind is not Kind.CONTACT:
        return None
    return Piece(
        PieceKind.HEADING, cue.role or "general", start, start + cue.end, starts_line=True
    ), cue.use is Use.OPENING


def _words(  # noqa: PLR0913 - a stretch of a line, and what the line is
    text: str, folded: str, start: int, end: int, line_start: int, *, sentence: bool, release: str
) -> Iterator[Piece | str]:
    """Give the pieces between two addresses; a label gives its own name, a str."""
    if sentence or len(_SENTENCE_WORD.findall(folded, start, end)) >= _SENTENCE_WORDS:
        for match in _NAME_IN_SENTENCE.finditer(folded, start, end):
            if _kind(match["name"]) is PieceKind.NAME:
                yield Piece(PieceKind.NAME, text[slice(*match.span("name"))], *match.span("name"), starts_line=False)
        return
    following: Piece | None = None
    found: list[Piece | str] = []
    for left, right in reversed(_cut(folded, start, end, release)):
        plain = _plain(text[left:right])
        if _is_label(plain):
            found.append("fax" if plain.casefold().rstrip(".") in {"fax", "f"} else "label")
        elif plain and not _HANDLE.fullmatch(plain):
            kind = _kind(plain)
            if kind is not PieceKind.NAME and folded[right:end].strip() == ":":  # a label, whatever it says
                continue
            before_area = following is not None and following.kind is PieceKind.PLACE and folded[right] == ","
            if kind is not None:
                following = Piece(PieceKind.PLACE if before_area else kind, plain, left, right, left == line_start)
                found.append(following)
    yield from reversed(found)


def _cut(folded: str, start: int, end: int, release: str) -> list[tuple[int, int]]:
    """Return the stretches between separators, those of a suffix (`Acme, Inc.`) joined to what they belong to."""
    separators = [match.span() for match in _SEPARATOR.finditer(folded, start, end)]
    cuts = [start, *(edge for span in separators if not _in_a_word(folded, span, release) for edge in span), end]
    found: list[tuple[int, int]] = []
    for left, right in zip(cuts[::2], cuts[1::2], strict=True):
        if found and _SUFFIX.fullmatch(folded[left:right].strip()) and "," in folded[found[-1][1] : left]:
            found[-1] = (found[-1][0], right)
        elif left < right:
            found.extend(_name_and_title(folded, left, right))
    return found


def _in_a_word(folded: str, span: tuple[int, int], release: str) -> bool:
    """Say whether what looks like a lost line break is within a name in camel case: it stands elsewhere as well."""
    start, end = span
    if start != end or not release:
        return False
    left, right = _WORD_BEFORE.search(folded, max(0, start - _LONGEST_WORD), start), _WORD_AFTER.match(folded, end)
    return left is not None and right is not None and release.count(left[0] + right[0]) > 1


def _name_and_title(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part `Jane Doe Assistant Director` before the title."""
    match = _NAME_AND_TITLE.match(folded, start, end)
    titles = lexicon().words["title"]
    if match is None or match["title"].casefold() not in titles:
        return [(start, end)]
    if any(word.casefold() in titles for word in match["name"].split()):
        return [(start, end)]
    return [match.span("name"), (match.start("title"), end)]


def _plain(text: str) -> str:
    """Return a piece readable, without the marks at its edges."""
    plain = readable_line(text).strip(_EDGES)
    plain = _DANGLING.sub("", plain.removeprefix("For ").removeprefix("for "))
    return plain if _ABBREVIATED.fullmatch(plain) else plain.rstrip(".")


def _is_label(plain: str) -> bool:
    key = plain.casefold().rstrip(":.")
    words = lexicon().words
    return any(key in words[name] for name in ("email_label", "phone_label", "web_label", "person_label"))


def _kind(plain: str) -> PieceKind | None:
    """Return what words are: a name, a title, an organization, a part of an address; None for anything else."""
    tokens = [token.strip("(),:.") for token in plain.casefold().split()]
    words = lexicon().words
    if _PLACE.fullmatch(plain) or _is_area(plain):
        return PieceKind.PLACE
    if any(token in words["address"] for token in tokens) and any(map(str.isdigit, plain)):
        return PieceKind.PLACE
    of_organization = any(token in words["organization"] for token in tokens)
    if any(token in words["title"] for token in tokens) and not _SUFFIX.fullmatch(plain.rsplit(maxsplit=1)[-1]):
        return PieceKind.ORGANIZATION if _is_body(tokens, of_organization=of_organization) else PieceKind.TITLE
    if (
        not of_organization
        and _NAME.fullmatch(fold(plain))
        and not any(token in words["phone_label"] for token in tokens)
    ):
        return PieceKind.NAME
    if len(tokens) <= _LONGEST_NAME and (plain[0].isupper() or plain[0].isdigit() or not plain[0].isascii()):
        return PieceKind.ORGANIZATION
    return None


def _is_body(tokens: list[str], *, of_organization: bool) -> bool:
    """Say whether words of a title name a body: `Anvil Communications`, `Department of Anvils Media`."""
    if _RANK.intersection(tokens):
        return False
    own_name = any(token not in _DEPARTMENT and token not in lexicon().words["title"] for token in tokens)
    return own_name and (of_organization or not _RELATIONS.intersection(tokens))


def _is_area(plain: str) -> bool:
    if plain.casefold() in lexicon().words["area"]:
        return True
    return any(gazetteer.region_name(country, plain) for country in ("US", "CA", "AU")) or (
        gazetteer.country_code(plain) is not None or gazetteer.standalone_city(plain) is not None
    )
