"""Which pieces of a contact block belong together: one record for each person, or for a desk without one."""

import itertools

import regex
from attrs import define, field

from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.piece import Piece, PieceKind
from pressparse.fields.contacts.pieces import pieces
from pressparse.fields.contacts.record import Record
from pressparse.fields.contacts.roles import is_desk_alone, role_of
from pressparse.fields.contacts.words import kind_of
from pressparse.release import Role

_BLANK_LINE = regex.compile(r"\n\s*\n")
_ALTERNATIVE = regex.compile(r"(?:or|and)\s")
_OF_ALL = regex.compile(r"(?:both|all)\s(?:of|at)\s")


def _is_desk(plain: str) -> bool:
    return " " not in plain and role_of(plain) is not Role.GENERAL


def records_of(block: str, release: str = "") -> list[Record]:
    """Return the records of a block.

    An organization that stands before the first name is that of all people named below it.
    """
    found = _Records(block, Record(Role.GENERAL))
    for piece in pieces(block, release):
        if piece.kind is PieceKind.HEADING:
            found.head(piece)
        else:
            found.take(piece)
    found.close()
    found.share_numbers()
    contacts = [one for record in found.closed for one in record.each() if record.is_contact]
    for contact in contacts:
        contact.settle()
    return contacts


@define
class _Records:
    """The records of a block so far, and the one that grows."""

    block: str
    growing: Record
    closed: list[Record] = field(factory=list)
    shared: str | None = None
    shared_hint: Role = Role.GENERAL
    above: str | None = None
    """The organization that stands above headings, alone."""
    section: int = 0
    """How many records were closed when the last heading came."""

    def head(self, piece: Piece) -> None:
        """Take a heading: it closes what is complete, and says what follows is for."""
        record, role = self.growing, piece.role
        if (record.name or record.organization) and not record.can_be_reached:
            if record.title is None and kind_of(piece.text or " ") is PieceKind.TITLE:
                record.title, record.hint = piece.text, role
                return
            if record.name is not None:
                record.role, record.headed = role, True
                return
        if record.start < 0:
            record.role = role if role is not Role.GENERAL else record.role
            return
        if record.is_organization_alone:
            self.above = record.organization
            role = record.role if role is Role.GENERAL else role
        else:
            self.close()
        self.growing = Record(role, shared=self.above)
        self.shared, self.section = self.above, len(self.closed)

    def take(self, piece: Piece) -> None:
        """Take a piece that is no heading."""
        if self._is_other_desk(piece):
            self.head(piece._replace(kind=PieceKind.HEADING, text="", role=role_of(piece.text)))
            return
        if self._is_client(piece):
            self._take_client(piece)
            return
        if piece.kind is PieceKind.LABEL or self._is_service(piece):
            self.growing.hint = role_of(piece.text) if self.growing.hint is Role.GENERAL else self.growing.hint
            self.shared_hint = self.growing.hint if self.growing.is_organization_alone else self.shared_hint
            return
        if (
            piece.starts_line
            and self.growing.name is not None
            and self._is_blank_between(self.growing.end, piece.start)
        ):
            self._end_paragraph()
        if self.growing.is_complete_before(piece) or self._begins_behind_semicolon(piece):
            self.shared = self._firm(piece) or self.shared
            self.closed.append(self.growing)
            self.growing = Record(self.growing.role)
            if piece.kind is PieceKind.NAME:
                self.growing.shared, self.growing.hint = self.shared, self.shared_hint
        if piece.kind is PieceKind.ORGANIZATION and self.growing.name is None and self.growing.organization is None:
            self.shared, self.shared_hint = piece.text, Role.GENERAL
        self.growing.take(piece)
        if piece.kind is PieceKind.ORGANIZATION and _OF_ALL.match(self.block, piece.start):
            for record in itertools.takewhile(lambda record: record.organization is None, reversed(self.closed)):
                record.organization = piece.text

    def _begins_behind_semicolon(self, piece: Piece) -> bool:
        """Say whether a piece begins another contact in a row of them: `Jane Doe, 555-0100, ...; Press Office`."""
        record = self.growing
        is_whole = record.name is not None and record.emails and record.phones
        if not is_whole or piece.kind not in {PieceKind.TITLE, PieceKind.ORGANIZATION}:
            return False
        return self.block[record.end : piece.start].strip() == ";"

    def _is_other_desk(self, piece: Piece) -> bool:
        """Say whether a piece is a desk to ask instead of the person before: `or Investor Relations`."""
        if piece.kind is not PieceKind.TITLE or not self.growing.can_be_reached:
            return False
        return _ALTERNATIVE.match(self.block, piece.start) is not None and role_of(piece.text) is not Role.GENERAL

    def _is_client(self, piece: Piece) -> bool:
        """Say whether a piece is whom the person before speaks for: `Jane Doe, 202-555-0100, for Acme Corp.`."""
        if not self.growing.can_be_reached or piece.starts_line or not self.block.startswith("for ", piece.start):
            return False
        if piece.kind is PieceKind.NAME:
            return not is_person(piece.text)
        return piece.kind is PieceKind.ORGANIZATION or (piece.kind is PieceKind.TITLE and _is_desk(piece.text))

    def _take_client(self, piece: Piece) -> None:
        """Take for whom the person before speaks, or for whom they are to be asked: `for Investors`."""
        self.growing.end = piece.end
        if _is_desk(piece.text):
            self.growing.hint = role_of(piece.text)
        else:
            self.growing.organization = self.growing.organization or piece.text

    def _is_service(self, piece: Piece) -> bool:
        """Say whether a piece in brackets is no person's title, but what a firm does, or for whom a number is."""
        if piece.kind is not PieceKind.TITLE or not self.block.startswith("(", max(0, piece.start - 1)):
            return False
        return self.growing.is_organization_alone or (self.growing.can_be_reached and _is_desk(piece.text))

    def _end_paragraph(self) -> None:
        """Close people without a number of their own under the one of their firm, before the next firm begins."""
        last = self.closed[-1] if len(self.closed) > self.section else None
        record = self.growing
        if last is None or record.is_contact or self._is_blank_between(last.end, record.start):
            return
        self.close()
        self.growing = Record(record.role)

    def _firm(self, piece: Piece) -> str | None:
        """Return the firm that people's names make up, on a line of its own above its people: `Doe, Miles Anvil`."""
        record = self.growing
        line = self.block[record.start : record.end]
        if record.organization is not None and is_desk_alone(record.organization):
            return record.name  # `Stadt Musterhausen, Pressestelle`
        is_line = piece.starts_line and record.name is not None and record.title is None and "\n" not in line.strip()
        return line.strip() if is_line and not record.is_contact and "," in line and "(" not in line else None

    def close(self) -> None:
        """Close the record that grows; where it cannot be reached, what it says is said of the one above it."""
        record = self.growing
        last = self.closed[-1] if len(self.closed) > self.section else None
        if last is not None and self._is_rest_of(last):
            last.title, last.emails, last.end = record.title, record.emails, record.end
            return
        if last is not None and not record.is_contact and not self._is_blank_between(last.end, record.start):
            if record.name is not None:
                self.closed.append(record.reached_as(last))
                if last.name is None:
                    self.closed.remove(last)
                return
            if record.organization is not None and (last.organization or last.shared) is None:
                last.organization, last.end = record.organization, max(last.end, record.end)
        self.closed.append(record)

    def share_numbers(self) -> None:
        """Return the number on a line between a firm and a person to that person, if they have none of their own."""
        for firm, person in itertools.pairwise(list(self.closed)):
            is_firm = firm.name is None and firm.organization is not None and firm.phones and not firm.emails
            if not is_firm or person.name is None or person.phones or person.shared != firm.organization:
                continue
            is_on_own_line = "\n" in self.block[firm.start : firm.end].strip()
            if is_on_own_line and not self._is_blank_between(firm.end, person.start):
                person.phones, person.start = firm.phones, firm.start
                self.closed.remove(firm)

    def _is_rest_of(self, last: Record) -> bool:
        """Say whether the record that grows is title and mailbox of the person above, whose number stood first."""
        record = self.growing
        if record.title is None or not record.emails or record.phones or record.name or record.organization:
            return False
        lacks_them = last.name is not None and last.title is None and not last.emails
        is_desk = role_of(record.title) is not Role.GENERAL
        return lacks_them and not is_desk and not self._is_blank_between(last.end, record.start)

    def _is_blank_between(self, start: int, end: int) -> bool:
        while start > 0 and self.block[start - 1].isspace():
            start -= 1
        return _BLANK_LINE.search(self.block, start, end) is not None
