r"""A contact block in pieces: addresses, and the words between them, each told for what it is.

>>> block = "Media Contact: Jane Doe, Head of Press, Acme Corp., +1 202-555-0100"
>>> for piece in pieces(block):
...     print(piece.kind.value, piece.text or piece.role.value, sep=": ")
heading: media
name: Jane Doe
title: Head of Press
organization: Acme Corp.
phone: +1 202-555-0100
"""

from collections.abc import Iterator, Sequence

import regex
from attrs import define

from pressparse.document import Kind
from pressparse.fields.addresses import Address, addresses, starred_addresses
from pressparse.fields.contacts.cuts import cuts
from pressparse.fields.contacts.labels import Label, label_alone, label_of, label_within
from pressparse.fields.contacts.leads import leads_to_person, names_source
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.neighbours import (
    goes_on,
    in_bracket,
    is_beside,
    is_in_bracket,
    is_of_number,
    named_before_bracket,
    without_cities,
)
from pressparse.fields.contacts.order import Stretch, reading_order
from pressparse.fields.contacts.piece import Piece, PieceKind
from pressparse.fields.contacts.roles import role_of
from pressparse.fields.contacts.sentences import holds_small_word, is_sentence, named_in_sentence
from pressparse.fields.contacts.words import (
    is_area,
    is_generic,
    kind_of,
    names_body,
    of_agency,
    readable_words,
    without_desk,
)
from pressparse.folding import fold
from pressparse.lexicon import Cue, Use, lexicon
from pressparse.markdown import readable_line
from pressparse.release import Role

LONGEST = 8000
"""A block of more characters is no list of contacts, and only its beginning is read."""


_LINK_TARGET = regex.compile(
    r"\]\((?:(?P<url>https?://[^()\s]{3,2000}+)|mailto:(?P<email>[^()\s@?]{1,64}+@[^()\s@?]{3,255}+))[^()\s]*+\)"
)
_HANDLE = regex.compile(r"@\w++|\w*@\S*+")
_NAME_OF_HEADING = regex.compile(r"[^\d@:]++")
_HEAD_OF_LINE = regex.compile(r"\s*+(?P<words>[^:\n]{1,40}?)\s*+(?P<colon>:|$)")
_BULLETS = " \t•·-–—*|"
_MARKS = " \t\n:;,()" + _BULLETS
_OFTEN = 2
"""So often a release speaks of those whose contacts it gives."""

_END_OF_VALUE = regex.compile(r"(?<=\S)(?:\s*+[|;\n]|\t|\s{2})")
_OF_VALUE = {
    Label.ORGANIZATION: PieceKind.ORGANIZATION,
    Label.TITLE: PieceKind.TITLE,
    Label.PLACE: PieceKind.PLACE,
    Label.COUNTRY: PieceKind.COUNTRY,
    Label.HANDLE: PieceKind.OTHER,
}
_OF_ADDRESS = {Label.FAX: {"email", "url"}, Label.EMAIL: {"email", "masked", "phone"}, Label.HANDLE: {"email", "phone"}}
"""What kinds of address may stand behind a label that does not let all of them."""


def pieces(text: str, release: str = "") -> Iterator[Piece]:
    """Yield the pieces of a contact block in order, labels among them.

    `release` is the text the block is part of: a word in camel case that stands elsewhere in it is no two words that a
    lost line break has glued.
    """
    text = text[:LONGEST]
    folded = fold(text)
    found = [*addresses(folded, in_contact=True), *_link_targets(text), *starred_addresses(text)]
    reader = _Reader(text, folded, release, sorted(found, key=lambda address: address.start))
    for stretch in reading_order(folded):
        yield from reader.read(stretch)


def _link_targets(text: str) -> list[Address]:
    """Return the addresses behind Markdown links, which folding hides."""
    return [
        Address(kind, match[kind], *match.span(kind))
        for match in _LINK_TARGET.finditer(text)
        if (kind := match.lastgroup) is not None
    ]


def _is_of_letter(words: str) -> bool:
    """Say whether words end a message, or say for whom it is signed: `Best regards`, `On behalf of the board`."""
    return words in lexicon().words["valediction"] or words.startswith(lexicon().listed("signature"))


@define
class _Reader:
    """Reads the stretches of a block, and remembers the label that nothing has followed yet."""

    text: str
    folded: str
    release: str
    addresses: Sequence[Address]
    awaited: Label | None = None
    begun: bool = False

    def read(self, stretch: Stretch) -> Iterator[Piece]:
        """Yield the pieces of a stretch."""
        start, end = stretch.start, stretch.end
        self.awaited = stretch.label or self.awaited
        sentence = False
        while (cue := self._heading(start, end)) is not None:
            whole = self.folded[start + cue.end : end].isspace() or start + cue.end >= end
            words = readable_words(self.text[start:end]) if whole and ":" not in self.folded[start:end] else ""
            role = Role(cue.role or Role.GENERAL)
            yield Piece(PieceKind.HEADING, words, start, start + cue.end, stretch.starts_line, role=role)
            self.awaited, self.begun = None, True
            if cue.name is not None and _NAME_OF_HEADING.fullmatch(cue.name) and not is_generic(cue.name):
                yield self._named(cue, start)
            sentence = cue.use is Use.OPENING
            if sentence:
                break
            start += cue.end
        here = start
        for address in (address for address in self.addresses if start <= address.start < end):
            yield from self._words(here, address.start, start, sentence=sentence, before_address=True)
            if address.kind in _OF_ADDRESS.get(self.awaited or Label.PHONE, {address.kind}):
                yield Piece(PieceKind(address.kind), address.text, address.start, address.end, here == start)
            self.awaited, self.begun = None, True
            here = max(here, address.end)
        yield from self._words(here, end, start, sentence=sentence)

    def _heading(self, start: int, end: int) -> Cue | None:
        """Return what the heading is that a line begins with; None where there is none, or a label."""
        cue = lexicon().cue(self.folded[start:end].rstrip())
        if cue is None or cue.kind is not Kind.CONTACT:
            return None
        head = _HEAD_OF_LINE.match(self.folded, start, end)
        if head is not None and (cue.role is None or cue.name is not None):
            label = label_of(readable_words(head["words"]), colon=bool(head["colon"]))
            of_several = " " in head["words"].strip() and label is not Label.INQUIRY
            if label is not None and (of_several or (self.begun and label in {Label.PHONE, Label.EMAIL})):
                return None
        return cue

    def _named(self, cue: Cue, start: int) -> Piece:
        """Return whom a heading such as `Acme Contact:` names."""
        name = cue.name or ""
        at = self.folded.find(name, start)
        kind = PieceKind.NAME if kind_of(name) is PieceKind.NAME and is_person(name) else PieceKind.ORGANIZATION
        return Piece(kind, readable_words(name), at, at + len(name), starts_line=False)

    def _words(
        self, start: int, end: int, line_start: int, *, sentence: bool, before_address: bool = False
    ) -> Iterator[Piece]:
        """Yield the pieces between two addresses."""
        if not self.folded[start:end].strip(_MARKS):
            return
        if sentence or is_sentence(self.folded, start, end):
            values = self.folded.rfind(": ", start, end) + 2
            goes_on_small = values < start + 2 or holds_small_word(self.folded, values, end)
            if goes_on_small or not self.folded[values:end].strip():
                yield from self._sentence(start, end)
                return
            start = values
        found: list[Piece] = []
        read_to = start
        for left, right in cuts(self.folded, start, end, self.release, before_address=before_address):
            if left < read_to:
                continue
            piece = self._value(left, end) or self._piece(left, right, end)
            if piece is None:
                continue
            read_to = max(piece.end, left)
            if not found and start > line_start and is_of_number(self.folded, start, piece):
                piece = piece._replace(kind=PieceKind.LABEL)
            if found and is_in_bracket(self.folded, found[-1], piece.start):
                found[-1] = named_before_bracket(found[-1], piece.text)
                piece = in_bracket(piece, found[-1])
            if found and goes_on(self.folded, found[-1], piece):
                title = found.pop()
                piece = title._replace(text=readable_words(self.text[title.start : right]), end=right)
            beside = bool(found) and is_beside(self.folded, found[-1], left)
            starts_line = not self.folded[line_start : piece.start].strip(_BULLETS)
            found.append(piece._replace(starts_line=starts_line, beside=beside))
        known = [piece for piece in found if piece.kind is not PieceKind.OTHER]
        yield from without_cities(self.folded, known)

    def _value(self, left: int, end: int) -> Piece | None:
        """Return what stands behind a label for a value that goes on to the end of its line, column or cell."""
        if self.awaited not in _OF_VALUE:
            return None
        stops = (_END_OF_VALUE.search(self.folded, left, end), label_within().search(self.folded, left, end))
        right = min((stop.start() for stop in stops if stop is not None), default=end)
        plain = readable_words(self.text[left:right])
        if not plain or label_of(plain, colon=self.folded[right : right + 1] == ":") is not None:
            return None
        kind, self.awaited = _OF_VALUE[self.awaited], None
        return Piece(kind, plain, left, right, starts_line=False)

    def _sentence(self, start: int, end: int) -> Iterator[Piece]:
        for kind, left, right in named_in_sentence(self.folded, start, end):
            yield Piece(kind, readable_line(self.text[left:right]), left, right, starts_line=False)

    def _is_whole_line(self, left: int, right: int) -> bool:
        """Say whether a stretch has a line for itself, and another line follows it."""
        right = left + len(self.folded[left:right].rstrip())
        line_start = self.folded.rfind("\n", 0, left) + 1
        line_end = self.folded.find("\n", right)
        if line_end < 0 or self.folded[line_end:].isspace():
            return False
        return not self.folded[line_start:left].strip() and not self.folded[right:line_end].strip()

    def _heads_party(self, left: int, right: int) -> bool:
        """Say whether a stretch is a line such as `For Anvil Iron`, above the contacts of one of several parties."""
        return self.folded.startswith("For ", left) and self._is_whole_line(left, right)

    def _is_party(self, plain: str) -> bool:
        """Say whether the release speaks of what stands before a colon, alone on its line: `For Acme:`."""
        if self.release.count(plain) < self.text.count(plain) + _OFTEN or is_area(plain):
            return False
        return kind_of(plain) is PieceKind.ORGANIZATION and not is_generic(plain)

    def _label(self, plain: str, left: int, right: int, *, colon: bool) -> Label | None:
        """Return what a stretch says stands behind it, also where its last word is not readable: `Prepared by:`."""
        label = label_of(plain, colon=colon)
        if label is None and colon:
            label = label_of(self.folded[left:right].strip(_MARKS), colon=True)
        return label_alone(plain) if label is None and self._is_whole_line(left, right) else label

    def _piece(self, left: int, right: int, end: int) -> Piece | None:
        """Return what a stretch without marks is; None for nothing of a contact."""
        plain = readable_words(self.text[left:right])
        if not plain or _HANDLE.fullmatch(plain) or _is_of_letter(plain.casefold()):
            return None
        colon = self.folded[right:end].lstrip()[:1] == ":"
        label = self._label(plain, left, right, colon=colon)
        if label is Label.INQUIRY or leads_to_person(self.folded, left, right, end):
            return Piece(PieceKind.HEADING, "", left, right, starts_line=False, role=role_of(plain))
        if label is not None:
            is_source = label is Label.HANDLE and plain.casefold() in lexicon().words["source"]
            self.awaited = None if is_source and names_source(self.folded, right) else label
            return Piece(PieceKind.LABEL, plain, left, right, starts_line=False)
        if colon and plain.casefold() in lexicon().words["audience"]:
            return Piece(PieceKind.HEADING, "", left, right, starts_line=False, role=role_of(plain))
        cue = lexicon().cue(f"{plain}:") if colon else None
        if cue is not None and cue.kind is Kind.CONTACT and cue.use is Use.HEADING:
            role = Role(cue.role or Role.GENERAL)
            return Piece(PieceKind.HEADING, "", left, right, starts_line=False, role=role)
        kind = kind_of(plain)
        if self.awaited is Label.PERSON and not (kind is PieceKind.TITLE or names_body(plain)):
            kind = PieceKind.NAME
        self.awaited = None
        is_behind_comma = self.folded[:left].rstrip(" ").endswith(",")  # `Jane Doe, Press Officer: jane@...`
        if colon and kind is not PieceKind.NAME and not names_body(plain) and not is_behind_comma:
            is_last = self.folded[right:end].strip() == ":" and not self._is_party(plain)
            kind = PieceKind.LABEL if is_last or is_generic(plain) else kind
        if kind is PieceKind.ORGANIZATION or (kind is PieceKind.NAME and self._heads_party(left, right)):
            plain = of_agency(without_desk(plain), self.release or self.text)
            is_name = kind_of(plain) is PieceKind.NAME and is_person(plain)
            kind = PieceKind.NAME if is_name else PieceKind.ORGANIZATION
        return Piece(kind or PieceKind.OTHER, plain, left, right, starts_line=False)
