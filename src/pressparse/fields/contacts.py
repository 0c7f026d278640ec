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

from collections.abc import Iterable

import attrs
import regex
from attrs import define, field

from pressparse.document import Block, Kind
from pressparse.errors import expect_text
from pressparse.fields.addresses import e164
from pressparse.fields.contact_pieces import Piece, pieces
from pressparse.fields.contact_words import PieceKind, is_person, without_degrees
from pressparse.release import Contact, Phone, Role
from pressparse.span import Span

_INVESTOR = regex.compile(r"\b(?:investors?|ir|investorrelations)(?:@|\b)", regex.IGNORECASE)
_MEDIA = regex.compile(r"\b(?:media|press|pr|presse|prensa|stampa)(?:@|\b)", regex.IGNORECASE)


@define
class _Record:
    """A contact that grows while a block is read from top to bottom."""

    role: Role
    start: int = -1
    end: int = -1
    name: str | None = None
    title: str | None = None
    organization: str | None = None
    shared: str | None = None
    emails: list[str] = field(factory=list)
    masked_email: bool = False
    phones: list[str] = field(factory=list)
    urls: list[str] = field(factory=list)

    @property
    def can_be_reached(self) -> bool:
        return bool(self.emails or self.phones or self.masked_email)

    @property
    def is_contact(self) -> bool:
        return self.can_be_reached or bool(self.urls and (self.name or self.organization))

    def is_complete_before(self, piece: Piece) -> bool:
        """Say whether `piece` begins another record."""
        if piece.kind is PieceKind.NAME:
            return self.can_be_reached or (self.name is not None and self.organization is not None)
        if piece.kind is PieceKind.ORGANIZATION:
            return self.can_be_reached and (piece.starts_line or (self.organization or self.shared) is not None)
        return piece.kind is PieceKind.TITLE and self.can_be_reached and piece.starts_line

    def take(self, piece: Piece) -> None:
        """Put a piece where it belongs."""
        self.start = piece.start if self.start < 0 else self.start
        self.end = piece.end
        if piece.kind is PieceKind.EMAIL and piece.text not in self.emails:
            self.emails.append(piece.text)
        elif piece.kind is PieceKind.MASKED:
            self.masked_email = True
        elif piece.kind is PieceKind.PHONE:
            self.phones.append(piece.text)
        elif piece.kind is PieceKind.URL:
            self.urls.append(piece.text)
        elif piece.kind is PieceKind.NAME:
            self._take_name(piece)
        elif piece.kind is PieceKind.TITLE:
            self.title = self.title or piece.text
        elif piece.kind is PieceKind.ORGANIZATION:
            self.organization = self.organization or piece.text

    def _take_name(self, piece: Piece) -> None:
        """Put a name where it belongs; of two, one is a company that is called like a person."""
        if self.name is None:
            self.name = piece.text
        elif (self.title is not None and not piece.starts_line) or is_person(self.name) > is_person(piece.text):
            self.organization = self.organization or piece.text
        else:
            self.name, self.organization = piece.text, self.name


def find_contacts(text: str, *, region: str | None = None) -> tuple[Contact, ...]:
    """Return the contacts in `text`, a contact block or a sentence that names one; () where there are none.

    `region` is the ISO 3166-1 code of the country whose telephone numbers go without a country code. Spans count
    into `text`.
    """
    return contacts_of(
        [Block.cut(expect_text(text), Span(0, len(text)), "contact", kind=Kind.CONTACT)], text, region=region
    )


def contacts_of(blocks: Iterable[Block], text: str, *, region: str | None = None) -> tuple[Contact, ...]:
    """Return the contacts in those of `blocks` that are contact blocks; spans count into `text`."""
    found: list[Contact] = []
    for block in blocks:
        if block.kind is Kind.CONTACT:
            offset = block.span.start
            records = _records(block.text, "" if len(block.text) == len(text) else text)
            found.extend(_contact(record, offset, text, block.rule, region) for record in records)
    return tuple(_each_once(found))


def _each_once(contacts: list[Contact]) -> list[Contact]:
    """Return the contacts, those with the same e-mail addresses made one that knows what either does."""
    once: list[Contact] = []
    for contact in contacts:
        known = next((other for other in once if contact.emails and other.emails == contact.emails), None)
        if known is None or (known.name and contact.name and known.name != contact.name):
            once.append(contact)
            continue
        merged = attrs.evolve(
            known,
            name=known.name or contact.name,
            title=known.title or contact.title,
            organization=known.organization or contact.organization,
            phones=tuple(dict.fromkeys((*known.phones, *contact.phones))),
            urls=tuple(dict.fromkeys((*known.urls, *contact.urls))),
            role=contact.role if known.role is Role.GENERAL else known.role,
        )
        once[once.index(known)] = merged
    return once


def _records(block: str, release: str) -> list[_Record]:
    """Return the records of a block.

    An organization that stands before the first name is that of all people named below it.
    """
    records: list[_Record] = []
    record = _Record(Role.GENERAL)
    shared: str | None = None
    for piece in pieces(block, release):
        if piece.kind is PieceKind.HEADING:
            role = Role(piece.text)
            if record.start >= 0:
                records.append(record)
                record, shared = _Record(role), None
            record.role = role if role is not Role.GENERAL or record.role is Role.GENERAL else record.role
            continue
        if record.is_complete_before(piece):
            records.append(record)
            record = _Record(record.role)
            if piece.kind is PieceKind.NAME:
                record.shared = shared
        if piece.kind is PieceKind.ORGANIZATION and record.name is None:
            shared = piece.text
        record.take(piece)
    if record.name is not None and not record.is_contact and records and records[-1].name is None:
        records[-1].name, records[-1].end = record.name, record.end
    records.append(record)
    return [record for record in records if record.is_contact]


def _contact(record: _Record, offset: int, text: str, rule: str, region: str | None) -> Contact:
    role = record.role
    if role is Role.GENERAL:
        role = _role_of(" ".join(filter(None, (record.title, *record.emails))))
    return Contact.cut(
        text,
        Span(offset + record.start, offset + record.end),
        rule,
        name=record.name and without_degrees(record.name),
        title=record.title,
        organization=record.organization or record.shared,
        emails=tuple(record.emails),
        masked_email=record.masked_email,
        phones=tuple(Phone(text=phone, e164=e164(phone, region)) for phone in record.phones),
        urls=tuple(record.urls),
        role=role,
    )


def _role_of(words: str) -> Role:
    """Return what title and mailbox say the contact is for."""
    if _INVESTOR.search(words):
        return Role.INVESTOR
    return Role.MEDIA if _MEDIA.search(words) else Role.GENERAL
