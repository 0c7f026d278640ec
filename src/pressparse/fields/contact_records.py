"""Which pieces of a contact block belong together: one record for each person, or for a desk without one."""

from collections.abc import Iterator

import attrs
import regex
from attrs import define, field

from pressparse import gazetteer
from pressparse.fields.contact_mailboxes import is_domain_of, is_mailbox_of
from pressparse.fields.contact_names import is_person
from pressparse.fields.contact_neighbours import Piece
from pressparse.fields.contact_pieces import pieces
from pressparse.fields.contact_roles import role_of
from pressparse.fields.contact_words import PieceKind, kind_of
from pressparse.release import Role

_BLANK_LINE = regex.compile(r"\n\s*\n")


@define
class Record:
    """A contact that grows while a block is read from top to bottom."""

    role: Role
    hint: Role = Role.GENERAL
    """What a label says that the contact is for, where no heading does."""
    start: int = -1
    end: int = -1
    name: str | None = None
    title: str | None = None
    organization: str | None = None
    shared: str | None = None
    """The organization that stands above several people."""
    emails: list[str] = field(factory=list)
    masked_email: bool = False
    phones: list[str] = field(factory=list)
    urls: list[str] = field(factory=list)
    region: str | None = None
    """The country that the contact says it is in."""
    people: list[tuple[str, str | None]] = field(factory=list)
    """Names and titles of those before the last, where people share a number or address."""
    organization_first: bool = False
    """Whether the organization stands above the name, and may have more people below it."""
    organization_is_name: bool = False
    """Whether the organization is called like a person, and may be one."""
    headed: bool = False
    """Whether a heading follows the name."""

    @property
    def can_be_reached(self) -> bool:
        """Whether there is an address or a number."""
        return bool(self.emails or self.phones or self.masked_email)

    @property
    def is_contact(self) -> bool:
        """Whether it is of use to anyone."""
        return self.can_be_reached or bool(self.urls and (self.name or self.organization))

    @property
    def is_organization_alone(self) -> bool:
        """Whether it is an organization that heads what follows."""
        return self.organization is not None and self.name is None and not self.is_contact

    def is_complete_before(self, piece: Piece) -> bool:
        """Say whether `piece` begins another record."""
        if piece.kind is PieceKind.NAME:
            has_both = self.name is not None and self.organization is not None and not self.organization_first
            return self.can_be_reached or (self.name is not None and self.headed) or (has_both and not piece.beside)
        if piece.kind is PieceKind.ORGANIZATION:
            return self.can_be_reached and (piece.starts_line or (self.organization or self.shared) is not None)
        return piece.kind is PieceKind.TITLE and self.can_be_reached and piece.starts_line

    def take(self, piece: Piece) -> None:
        """Put a piece where it belongs."""
        self.start = piece.start if self.start < 0 else self.start
        self.end = piece.end
        match piece.kind:
            case PieceKind.EMAIL if piece.text not in self.emails:
                self.emails.append(piece.text)
            case PieceKind.MASKED:
                self.masked_email = True
            case PieceKind.PHONE if piece.text not in self.phones:
                self.phones.append(piece.text)
            case PieceKind.URL:
                self.urls.append(piece.text)
            case PieceKind.NAME:
                self._take_name(piece)
            case PieceKind.TITLE:
                self._take_title(piece)
            case PieceKind.ORGANIZATION:
                self.organization_first = self.name is None and not self.can_be_reached
                self.organization = self.organization or piece.text
            case PieceKind.COUNTRY:
                self.region = gazetteer.country_code(piece.text)
            case _:
                pass

    def _take_name(self, piece: Piece) -> None:
        """Put a name where it belongs; of two, one is a company that is called like a person, or both are people."""
        if self.name is None:
            self.name = piece.text
            return
        first, second = is_person(self.name), is_person(piece.text)
        if piece.beside or (first and second) or (self.title is not None and second and piece.starts_line):
            self.people.append((self.name, self.title))
            self.name, self.title = piece.text, None
        elif second > first:
            self.organization, self.name = self.organization or self.name, piece.text
        else:
            self.organization = self.organization or piece.text
            self.organization_is_name = not first

    def _take_title(self, piece: Piece) -> None:
        if self.title is None and self.organization_is_name and not piece.starts_line:
            self._swap()  # a title on the line of the second name: the first is the company's
        self.title = self.title or piece.text

    def _swap(self) -> None:
        self.name, self.organization = self.organization, self.name

    def reached_as(self, other: "Record") -> "Record":
        """Return the people of this record with the number of the one above, of which they are."""
        return attrs.evolve(
            other,
            name=self.name,
            title=self.title,
            people=self.people,
            organization=self.organization or other.organization,
            emails=[] if other.name is not None else other.emails,
            start=self.start if other.name is not None else other.start,
            end=self.end,
        )

    def settle(self) -> None:
        """Tell name and organization from each other by the e-mail addresses, where words do not."""
        if self.name is None or not self.emails or is_person(self.name) or self._is_in_mailbox(self.name):
            return
        may_be_firm = self.organization_is_name or self.organization is None
        if may_be_firm and (self._is_in_mailbox(self.organization) or self._is_domain(self.name)):
            self._swap()

    def _is_in_mailbox(self, name: str | None) -> bool:
        return name is not None and any(is_mailbox_of(name, email) for email in self.emails)

    def _is_domain(self, name: str) -> bool:
        return any(is_domain_of(name, email) for email in self.emails)

    def each(self) -> Iterator["Record"]:
        """Give a record for each of the people who share this one."""
        people = [*self.people, (self.name, self.title)]
        if len(people) == 1:
            yield self
            return
        firms = [
            name for name, _ in people if name is not None and self._is_domain(name) and not self._is_in_mailbox(name)
        ]
        people = [person for person in people if person[0] not in firms]
        for index, (name, title) in enumerate(people):
            yield attrs.evolve(
                self,
                name=name,
                title=title or self.title,
                organization=self.organization or next(iter(firms), None),
                emails=_emails_of(name, index, len(people), self.emails),
                phones=[self.phones[index]] if len(self.phones) == len(people) else list(self.phones),
                people=[],
            )


def _emails_of(name: str | None, index: int, count: int, emails: list[str]) -> list[str]:
    """Return which of the addresses of several people are of one of them: by the mailbox, else in order."""
    own = [email for email in emails if name is not None and is_mailbox_of(name, email)]
    if own and len(own) < len(emails):
        return own
    return [emails[index]] if len(emails) == count else list(emails)


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
        record, role = self.growing, Role(piece.text)
        if (record.name or record.organization) and not record.can_be_reached:
            if record.title is None and kind_of(piece.words or " ") is PieceKind.TITLE:
                record.title, record.hint = piece.words, role
                return
            if record.name is not None:
                record.role, record.headed = role, True
                return
        if record.start < 0:
            record.role = role if role is not Role.GENERAL else record.role
            return
        if record.is_organization_alone:
            self.above = record.organization
        else:
            self.close()
        self.growing = Record(role, shared=self.above)
        self.shared, self.section = self.above, len(self.closed)

    def take(self, piece: Piece) -> None:
        """Take a piece that is no heading."""
        if piece.kind is PieceKind.LABEL:
            self.growing.hint = role_of(piece.text) if self.growing.hint is Role.GENERAL else self.growing.hint
            self.shared_hint = self.growing.hint if self.growing.is_organization_alone else self.shared_hint
            return
        if (
            piece.starts_line
            and self.growing.name is not None
            and self._is_blank_between(self.growing.end, piece.start)
        ):
            self._end_paragraph()
        if self.growing.is_complete_before(piece):
            self.shared = self._firm(piece) or self.shared
            self.closed.append(self.growing)
            self.growing = Record(self.growing.role)
            if piece.kind is PieceKind.NAME:
                self.growing.shared, self.growing.hint = self.shared, self.shared_hint
        if piece.kind is PieceKind.ORGANIZATION and self.growing.name is None and self.growing.organization is None:
            self.shared, self.shared_hint = piece.text, Role.GENERAL
        self.growing.take(piece)

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
        is_line = piece.starts_line and record.name is not None and record.title is None and "\n" not in line.strip()
        return line.strip() if is_line and not record.is_contact and "," in line and "(" not in line else None

    def close(self) -> None:
        """Close the record that grows; where it cannot be reached, what it says is said of the one above it."""
        record = self.growing
        last = self.closed[-1] if len(self.closed) > self.section else None
        if last is not None and not record.is_contact and not self._is_blank_between(last.end, record.start):
            if record.name is not None:
                self.closed.append(record.reached_as(last))
                if last.name is None:
                    self.closed.remove(last)
                return
            if record.organization is not None and (last.organization or last.shared) is None:
                last.organization, last.end = record.organization, record.end
        self.closed.append(record)

    def _is_blank_between(self, start: int, end: int) -> bool:
        while start > 0 and self.block[start - 1].isspace():
            start -= 1
        return _BLANK_LINE.search(self.block, start, end) is not None
