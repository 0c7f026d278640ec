"""A contact that grows while its block is read: which piece is its name, which its organization."""

from collections.abc import Iterator

import attrs
import regex
from attrs import define, field

from pressparse import gazetteer
from pressparse.fields.contacts.mailboxes import is_domain_of, is_mailbox_of
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.piece import Piece, PieceKind
from pressparse.fields.contacts.roles import is_desk_alone, role_of
from pressparse.fields.contacts.words import is_field, names_body
from pressparse.release import Role

_TOLL_FREE = regex.compile(r"(?:\+?1\D{0,3})?\(?8(?:00|33|44|55|66|77|88)\)?[^\d/]{1,3}\d")
"""How a number begins that is free to call in North America: a firm has one, and no person of its own."""


_TEAM = regex.compile(r"\p{Hangul}{2,8}(?:\s\p{Hangul}{2,8})?[팀실부과]")
"""A team of a Korean company, which stands between that and the person: `아크메`, `홍보팀`, `홍길동 과장`."""


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
    title_first: bool = False
    """Whether the title stands above the name, as that of a desk does."""
    headed: bool = False
    """Whether a heading follows the name."""

    @property
    def can_be_reached(self) -> bool:
        """Whether there is an address or a number."""
        return bool(self.emails or self.phones or self.masked_email)

    @property
    def is_contact(self) -> bool:
        """Whether it is of use to anyone."""
        return self.can_be_reached or bool(self.urls and (self.name or self.organization or self.shared))

    @property
    def is_organization_alone(self) -> bool:
        """Whether it is an organization that heads what follows."""
        return self.organization is not None and self.name is None and not self.is_contact

    def is_complete_before(self, piece: Piece) -> bool:
        """Say whether `piece` begins another record."""
        if piece.kind is PieceKind.NAME:
            if self._is_firm_in_capitals(piece):
                return False
            has_both = self.name is not None and self.organization is not None and not self.organization_first
            return self.can_be_reached or (self.name is not None and self.headed) or (has_both and not piece.beside)
        if piece.kind is PieceKind.ORGANIZATION:
            return self.can_be_reached and (piece.starts_line or (self.organization or self.shared) is not None)
        return piece.kind is PieceKind.TITLE and self.can_be_reached and piece.starts_line

    def take(self, piece: Piece) -> None:
        """Put a piece where it belongs."""
        self.start = piece.start if self.start < 0 else min(self.start, piece.start)  # columns are not read in order
        self.end = max(self.end, piece.end)
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
                self._take_organization(piece)
            case PieceKind.COUNTRY:
                self.region = gazetteer.country_code(piece.text)
            case _:
                pass

    def _take_organization(self, piece: Piece) -> None:
        """Put an organization where it belongs: below a desk alone stands whose it is."""
        if self.organization is not None and is_desk_alone(self.organization):
            self.hint = role_of(self.organization) if self.hint is Role.GENERAL else self.hint
            self.organization = None
        self.organization = self.organization or piece.text

    def _take_name(self, piece: Piece) -> None:
        """Put a name where it belongs; of two, one is a company that is called like a person, or both are people."""
        if self.name is None:
            self.name = piece.text
            return
        if self._is_firm_in_capitals(piece):
            if self.organization is None or not names_body(self.organization):
                self.organization = piece.text
            return
        if self._is_firm_above_team(piece):
            self.organization, self.name, self.title = self.name, piece.text, None
            return
        first, second = is_person(self.name), is_person(piece.text)
        are_people = first and second
        if piece.starts_line:
            are_people = are_people or self.organization_first or (self.title is not None and second)
        if piece.beside or are_people:
            self.people.append((self.name, self.title))
            self.name, self.title = piece.text, None
        elif second > first:
            self.organization, self.name = self.organization or self.name, piece.text
        else:
            self.organization = self.organization or piece.text
            self.organization_is_name = not first

    def _is_firm_in_capitals(self, piece: Piece) -> bool:
        """Say whether a name has a line and capitals for itself below a person without them: `ACME UK`."""
        if self.name is None or self.name.isupper() or self.title is None or self.can_be_reached:
            return False
        return piece.starts_line and piece.text.isupper() and not is_person(piece.text)

    def _take_title(self, piece: Piece) -> None:
        if self.title is None and self.organization_is_name and not piece.starts_line:
            self._swap()  # a title on the line of the second name: the first is the company's
        if self.title is None or (self.title_first and piece.starts_line and is_field(self.title)):
            self.title, self.title_first = piece.text, self.name is None  # behind the desk and the name: the position

    def _is_firm_above_team(self, piece: Piece) -> bool:
        """Say whether the name so far is a company's: a team of it stands on the line between that and a person."""
        is_team = self.title is not None and _TEAM.fullmatch(self.title) is not None
        return is_team and piece.starts_line and self.organization is None and is_person(piece.text)

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
            start=self.start if other.name is not None else min(self.start, other.start),
            end=max(self.end, other.end) if other.name is None else self.end,
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
        """Yield a record for each of the people who share this one."""
        people = [*self.people, (self.name, self.title)]
        if len(people) == 1:
            yield self
            return
        firms = [
            name for name, _ in people if name is not None and self._is_domain(name) and not self._is_in_mailbox(name)
        ]
        people = [person for person in people if person[0] not in firms]
        one_each = len(self.phones) == len(people) and not any(map(_TOLL_FREE.match, self.phones))
        for index, (name, title) in enumerate(people):
            yield attrs.evolve(
                self,
                name=name,
                title=title or self.title,
                organization=self.organization or next(iter(firms), None),
                emails=_emails_of(name, index, len(people), self.emails),
                phones=[self.phones[index]] if one_each else list(self.phones),
                people=[],
            )


def _emails_of(name: str | None, index: int, count: int, emails: list[str]) -> list[str]:
    """Return which of the addresses of several people are of one of them: by the mailbox, else in order."""
    own = [email for email in emails if name is not None and is_mailbox_of(name, email)]
    if own and len(own) < len(emails):
        return own
    return [emails[index]] if len(emails) == count else list(emails)
