r"""Contacts as records: who, with what number and address, and for what.

>>> block = '''Media Contact:
... Jane Doe
... Head of Communications, Acme Corp.
... +1 202-555-0100
... jane.doe@example.com
... '''
>>> contact, = find_contacts(block)
>>> contact.name, contact.title, contact.organization, contact.role.value
('Jane Doe', 'Head of Communications', 'Acme Corp.', 'media')
>>> contact.emails, contact.phones
(('jane.doe@example.com',), (Phone(text='+1 202-555-0100', e164='+12025550100'),))
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex
from attrs import define, field

from pressparse.document import Block, Kind
from pressparse.fields.addresses import Address, addresses, e164
from pressparse.folding import fold
from pressparse.lexicon import Lexicon, Use, lexicon
from pressparse.markdown import readable_line
from pressparse.release import Contact, Phone, Role
from pressparse.span import Span

LONGEST = 8000
"""A block of more characters is no list of contacts, and only its beginning is read."""

_PIECE = regex.compile(r"[^\n|;•·,/\t]++|/(?!/)[^\n|;•·,/\t]*+")
_GLUE = regex.compile(r"(?<=\p{Ll}|\d|[.,)])(?=\p{Lu}\p{Ll}+\s\p{Lu})|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})")
_NAME = regex.compile(
    r"""
    (?: (?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Hon|Rep|Sen|Senator|Rev|Capt|Lt|Col|Sgt)\.?\s )?+
    [\p{Lu}\p{Lo}][\p{L}\p{M}'.-]*+
    (?: \s(?:de|del|della|di|da|dos|van|von|der|den|ter|la|le|al|el|bin|ibn|y|e)\b ){0,3}+
    (?: \s["'(]?\p{Lu}[\p{L}\p{M}'.-]*+["')]? (?:\s(?:de|del|van|von|der|den|da|la|al)\b)?+ ){1,3}+
    (?: ,?\s(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|CFA|CPA|MBA|Esq|APR|R\.?N|J\.?D)\.? ){0,3}+
    """,
    regex.VERBOSE,
)
_SENTENCE_NAME = regex.compile(
    r"(?:contact|call|reach|e-?mail|please contact|write to|with|to|at)\s(?P<name>\p{Lu}[\p{L}'.-]++(?:\s\p{Lu}[\p{L}'.-]*+){1,3}+)",
)
_LABEL = regex.compile(r"\(?(?P<label>[\p{L}][\p{L}. -]{0,24}?)\)?\s?[:：.)]+\s*+$|(?P<label>[\p{L}-]{1,20})\s*+$")
_ADDRESS_START = regex.compile(r"\d{1,6}[A-Za-z]?\s+\p{L}|.*\b\d{5}(?:-\d{4})?$|P\.?O\.?\sBox|#\d")
_HANDLE = regex.compile(r"@\w+|.*\B@[A-Za-z]\w+")


class _Piece(NamedTuple):
    """A piece of a contact block: an address, or words between addresses and separators."""

    kind: str
    text: str
    start: int
    end: int
    line_start: bool


@define
class _Draft:
    """A record that grows while the block is read."""

    role: Role
    start: int = -1
    end: int = -1
    name: str | None = None
    title: str | None = None
    organization: str | None = None
    emails: list[str] = field(factory=list)
    masked: bool = False
    phones: list[str] = field(factory=list)
    urls: list[str] = field(factory=list)

    def widen(self, piece: _Piece) -> None:
        self.start = piece.start if self.start < 0 else self.start
        self.end = piece.end

    def can_be_reached(self) -> bool:
        return bool(self.emails or self.phones or self.masked)


def find_contacts(text: str, *, region: str | None = None) -> tuple[Contact, ...]:
    """Return the contacts in `text`, a contact block or a sentence that names one; () where there are none.

    `region` is the ISO 3166-1 code of the country whose telephone numbers go without a country code. Spans count
    into `text`.
    """
    return contacts_of([Block.cut(text, Span(0, len(text)), "contact", kind=Kind.CONTACT)], text, region=region)


def contacts_of(blocks: Iterable[Block], text: str, *, region: str | None = None) -> tuple[Contact, ...]:
    """Return the contacts in those of `blocks` that are contact blocks; spans count into `text`."""
    words = lexicon()
    found: list[Contact] = []
    for block in blocks:
        if block.kind is Kind.CONTACT:
            found.extend(_contact(draft, text, block.rule, region) for draft in _drafts(block, words))
    return tuple(found)


def _drafts(block: Block, words: Lexicon) -> list[_Draft]:
    """Return the records of a block, read from top to bottom."""
    drafts: list[_Draft] = []
    role, shared = Role.GENERAL, None
    draft = _Draft(role)
    for piece in _pieces(block, words):
        if piece.kind == "role":
            role = Role(piece.text)
            if draft.can_be_reached():
                drafts.append(draft)
                draft, shared = _Draft(role), None
            draft.role = role
            continue
        if _begins_another(draft, piece, words):
            drafts.append(draft)
            shared = draft.organization if draft.name is None else shared
            draft = _Draft(role, organization=None)
        _take(draft, piece, words)
    drafts.append(draft)
    return [draft for draft in drafts if draft.can_be_reached() or draft.name or (draft.urls and draft.organization)]


def _begins_another(draft: _Draft, piece: _Piece, words: Lexicon) -> bool:
    """Say whether a piece is the first of another record: a name after addresses, an address too many."""
    if piece.kind == "words":
        return (
            draft.can_be_reached()
            and (draft.name is not None or draft.organization is not None)
            and (_is_name(piece.text, words))
        )
    return piece.kind == "email" and bool(draft.emails) and draft.name is not None and piece.line_start and False


def _take(draft: _Draft, piece: _Piece, words: Lexicon) -> None:
    """Put a piece where it belongs in the record."""
    draft.widen(piece)
    if piece.kind == "email":
        if piece.text not in draft.emails:
            draft.emails.append(piece.text)
    elif piece.kind == "masked":
        draft.masked = True
    elif piece.kind == "phone":
        draft.phones.append(piece.text)
    elif piece.kind == "url":
        draft.urls.append(piece.text)
    elif _ADDRESS_START.match(piece.text) or _is_street(piece.text, words):
        return
    elif _is_title(piece.text, words):
        draft.title = draft.title or piece.text
    elif draft.name is None and _is_name(piece.text, words):
        draft.name = piece.text
    elif draft.organization is None and not draft.can_be_reached() and _is_organization(piece.text):
        draft.organization = piece.text


def _pieces(block: Block, words: Lexicon) -> Iterator[_Piece]:
    """Give the pieces of a block in order, headings as roles, labels left out."""
    offset = block.span.start
    text = block.text[:LONGEST]
    folded = fold(text)
    found = addresses(folded)
    position = 0
    for line in folded.splitlines(keepends=True):
        start, end = position, position + len(line)
        position = end
        while True:
            cue = words.cue(folded[start:end].rstrip("\r\n"))
            if cue is None or cue.kind is not Kind.CONTACT:
                break
            yield _Piece("role", cue.role or "general", offset + start, offset + start + cue.end, line_start=True)
            if cue.use is Use.OPENING:
                break
            start += cue.end
        within = [address for address in found if start <= address.start < end]
        yield from _line_pieces(text, folded, start, end, within, offset, words)


def _line_pieces(  # noqa: PLR0913 - a line, where it is, and what is known of it
    text: str,
    folded: str,
    start: int,
    end: int,
    found: list[Address],
    offset: int,
    words: Lexicon,
) -> Iterator[_Piece]:
    position = start
    sentence = _SENTENCE_NAME.search(folded, start, end) if found else None
    for address in [*found, None]:
        until = end if address is None else address.start
        if sentence is not None:
            if position <= sentence.start("name") < until:
                yield _Piece(
                    "words",
                    sentence["name"],
                    offset + sentence.start("name"),
                    offset + sentence.end("name"),
                    line_start=False,
                )
        else:
            yield from _word_pieces(text, folded, position, until, offset, words, before_address=address is not None)
        if address is not None:
            yield _Piece(
                address.kind, address.text, offset + address.start, offset + address.end, line_start=position == start
            )
            position = address.end


def _word_pieces(  # noqa: PLR0913 - as above
    text: str,
    folded: str,
    start: int,
    end: int,
    offset: int,
    words: Lexicon,
    *,
    before_address: bool,
) -> Iterator[_Piece]:
    """Give the words of `folded[start:end]`, split at separators and lost line breaks, without labels."""
    if before_address:
        label = _LABEL.search(folded, start, end)
        if label is not None and _is_label(label["label"], words):
            end = label.start()
    for match in _PIECE.finditer(folded, start, end):
        cuts = [
            match.start(),
            *(glue.start() for glue in _GLUE.finditer(folded, match.start(), match.end())),
            match.end(),
        ]
        for left, right in zip(cuts, cuts[1:], strict=False):
            plain = readable_line(text[left:right]).strip(" -–—:/.()[]>#\"'")
            if not plain or _is_label(plain, words) or _HANDLE.match(plain):
                continue
            stripped = len(folded[left:right]) - len(folded[left:right].lstrip())
            suffix = (
                "."
                if text[left:right].rstrip().endswith(("Inc.", "Corp.", "Ltd.", "Co.", "Jr.", "S.A.", "Sr."))
                else ""
            )
            yield _Piece(
                "words",
                plain + suffix,
                offset + left + stripped,
                offset + left + len(folded[left:right].rstrip()),
                line_start=left == start,
            )


def _is_label(text: str, words: Lexicon) -> bool:
    key = text.strip().casefold().rstrip(":.")
    return any(key in words.words.get(name, ()) for name in ("email_label", "phone_label", "web_label", "person_label"))


def _tokens(text: str) -> list[str]:
    return [token.strip("(),:") for token in text.casefold().split()]


def _is_street(text: str, words: Lexicon) -> bool:
    tokens = _tokens(text)
    return any(sign.isdigit() for sign in text) and any(token in words.words["address"] for token in tokens)


def _is_title(text: str, words: Lexicon) -> bool:
    tokens = _tokens(text)
    return any(token in words.words["title"] for token in tokens) and not any(
        token in {"inc", "inc.", "llc", "ltd", "ltd.", "corp", "corp."} for token in tokens
    )


def _is_name(text: str, words: Lexicon) -> bool:
    if _NAME.fullmatch(text) is None:
        return False
    tokens = _tokens(text)
    return not any(token in words.words["title"] or token in words.words["organization"] for token in tokens)


def _is_organization(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit() or not text[:1].isascii()


def _contact(draft: _Draft, text: str, rule: str, region: str | None) -> Contact:
    role = draft.role
    if role is Role.GENERAL:
        role = _role_of(" ".join(filter(None, (draft.title, *draft.emails))))
    return Contact.cut(
        text,
        Span(draft.start, draft.end),
        rule,
        name=draft.name,
        title=draft.title,
        organization=draft.organization,
        emails=tuple(draft.emails),
        masked_email=draft.masked,
        phones=tuple(Phone(text=phone, e164=e164(phone, region)) for phone in draft.phones),
        urls=tuple(draft.urls),
        role=role,
    )


_MEDIA = regex.compile(r"\b(?:media|press|pr|presse|prensa|stampa)(?:@|\b)", regex.IGNORECASE)
_INVESTOR = regex.compile(r"\b(?:investors?|ir|investorrelations)(?:@|\b)", regex.IGNORECASE)


def _role_of(words: str) -> Role:
    """Return what title and mailbox say the contact is for."""
    if _INVESTOR.search(words):
        return Role.INVESTOR
    return Role.MEDIA if _MEDIA.search(words) else Role.GENERAL
