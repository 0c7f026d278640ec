"""Whose release it is, told by all of its parts."""

from collections.abc import Iterable

import regex
from attrs import field, frozen

from pressparse import gazetteer
from pressparse.document import Block, Kind
from pressparse.fields.contacts.roles import whose_desk
from pressparse.fields.contacts.words import SUFFIX, is_area, is_generic, is_service
from pressparse.fields.issuer_lines import (
    above_title,
    before_colon,
    before_keywords,
    in_source_line,
    legislator,
    letterhead,
    site,
)
from pressparse.fields.lead_subject import subject_of
from pressparse.folding import fold
from pressparse.release import Boilerplate, Contact, WireService
from pressparse.rule_names import CONTACT_LINE
from pressparse.services import ServiceKind, registry

_ARTICLE = regex.compile(r"^(?:The|Les?|La|El|Los|Las|Il|Lo|Gli|Die|Der|Das|Het|Os?|As)\s(?=\p{Lu})")
_LEGAL_FORM = regex.compile(r",?\s(?:inc\.|ltée|s\.(?:a\.|r\.l\.|p\.a\.)|a\.s\.|e\.V\.)(?!\w)")
"""Those that are written small: a subject ends before them."""
_HEAD = 300
_NAME_WORDS, _SHORTEST_WORD = 8, 5


@frozen(kw_only=True)
class _Clues:
    """What of a release may say whose it is."""

    headline: str = field()
    lead: str = field()
    subject: str | None = field()
    """The subject of the lead, without its article."""
    named: tuple[str, ...] = field()
    """The organizations of about sections and contacts, those of headed sections first."""
    headed: tuple[str, ...] = field()
    """Those of headed sections."""
    sure: tuple[str, ...] = field()
    """Those of headed sections and of contacts."""
    repeated: str | None = field()
    """The organization of a contact that an about section is about as well."""

    def tells_of(self, name: str) -> bool:
        """Say whether headline or lead hold the first word of a name: those of agencies stand among contacts alone."""
        first = name.partition(" ")[0]
        return first in self.lead or first in self.headline or _stands_in(name, (self.headline, self.lead))

    def in_full(self, name: str) -> str:
        """Return a name with the `Inc.` that it has elsewhere."""
        for full in (*self.named, *_titles(self.headline)):
            rest = full[len(name) :]
            if full.startswith(name) and (rest == "." or SUFFIX.fullmatch(rest.strip(" ,"))):
                return full
        form = _LEGAL_FORM.match(self.lead, len(name)) if self.lead.startswith(name) else None
        return name if form is None else self.lead[: form.end()]

    def in_mixed_case(self, name: str) -> str:
        """Return a name in capitals as it stands elsewhere, where that has small letters."""
        for text in (self.lead, self.headline, *self.named):
            start = text.upper().find(name) if text.isascii() else -1
            if start >= 0 and not text[start : start + len(name)].isupper():
                return text[start : start + len(name)]
        return name


def issuer(  # noqa: PLR0913 - it is told from all parts
    blocks: tuple[Block, ...],
    headline: str | None,
    lead: str | None,
    *,
    boilerplate: tuple[Boilerplate, ...],
    contacts: tuple[Contact, ...],
    wire_service: WireService | None,
) -> str | None:
    """Return whose release it is by what it says; None where it does not say it, and for a story of a news agency.

    What says most goes first; the order is that of `_told`.
    """
    clues = _clues(headline or "", lead or "", boilerplate, contacts)
    name = _told(clues, blocks, has_contacts=bool(contacts), wire_service=wire_service)
    if name is None:
        return None
    return _without_possessive(" ".join((clues.in_mixed_case(name) if name.isupper() else name).split()))


def _without_possessive(name: str) -> str:
    """Return a company's name without what a headline puts behind its legal form: `Acme Inc.'s`."""
    owner = name[:-2] if name.endswith(("'s", "’s")) else ""
    return owner if SUFFIX.fullmatch(owner.rpartition(" ")[2]) else name


def _told(
    clues: _Clues, blocks: tuple[Block, ...], *, has_contacts: bool, wire_service: WireService | None
) -> str | None:
    source = in_source_line(blocks)
    byline = " ".join(block.text for block in blocks if block.kind is Kind.BYLINE)
    # the name in a source line that stands nowhere else may be that of a distributor
    if source is not None and _stands_in(source, (clues.headline, clues.lead, byline, *clues.named)):
        return source
    announced = before_keywords(blocks) if byline else None
    if announced is not None:
        return announced
    if wire_service is not None and wire_service.service.kind is ServiceKind.AGENCY:
        return None
    return (
        above_title(blocks)
        or _organization(clues)
        or (source if source is None or not _is_service(source) else None)
        or (_announcer(clues) or _name_in_both(clues) if wire_service is not None else None)  # it is they who announce
        or _asked(clues)
        or legislator(clues.headline, clues.lead)
        or letterhead(blocks)
        or _name_in_both(clues)
        or (_word_in_both(clues) if has_contacts else None)
        or before_colon(clues.headline)
        or site(blocks, clues.headline)
    )


def _clues(headline: str, lead: str, boilerplate: tuple[Boilerplate, ...], contacts: tuple[Contact, ...]) -> _Clues:
    subject = subject_of(lead)
    about = [part for part in boilerplate if part.organization is not None]
    reached = [contact.organization for contact in contacts if contact.organization is not None and _is_sure(contact)]
    reached = [whose_desk(name) for name in reached if not is_generic(name)]
    headed = [part.organization or "" for part in about if part.heading is not None]
    organizations = [*headed, *(part.organization or "" for part in about if part.heading is None)]
    wires = set(filter(_is_service, {*organizations, *reached}))
    if wires and not wires.issuperset((*organizations, *reached)):  # a wire speaks of itself below others' releases
        headed, organizations, reached = (
            [name for name in names if name not in wires] for names in (headed, organizations, reached)
        )
    both = (name for name in reached if any(name.casefold() == other.casefold() for other in organizations))
    return _Clues(
        headline=fold(headline),
        lead=fold(lead[:_HEAD]),
        subject=None if subject is None else _without_article(subject, (headline, *organizations)),
        named=(*organizations, *reached),
        headed=tuple(headed),
        sure=(*headed, *reached),
        repeated=next(both, None),
    )


def _organization(clues: _Clues) -> str | None:
    """Return the organization that the release is of, told by several of its parts."""
    subject = clues.subject
    if subject is not None and _first_word(clues.headline) == _first_word(subject):
        owner, _, owned = subject.partition("'s ")
        if owned[:1].islower() and clues.headline.startswith(f"{owner} "):  # `Acme's board of directors`
            return clues.in_full(owner)
        first = next((name for name in clues.named if subject.startswith(f"{name} and ")), None)
        return clues.in_full(first or subject)
    if clues.repeated is not None:
        return clues.repeated
    for name in clues.named:
        if _first_word(name) == _first_word(clues.headline):
            return clues.in_full(name)
    if subject is not None and any(_first_word(name) == _first_word(subject) for name in clues.named):
        return clues.in_full(subject)
    return next((name for name in clues.sure if name in clues.headed or clues.tells_of(name)), None)


def _announcer(clues: _Clues) -> str | None:
    """Return the subject of the lead; a place before a bracket is a dateline that has another form than most."""
    name = clues.subject
    return None if name is None or gazetteer.large_city_country(name) else name


def _name_in_both(clues: _Clues) -> str | None:
    """Return the longest name, of more words than one, that the headline begins with and the lead holds; no place."""
    names = [name for name in _titles(clues.headline) if " " in name and name in clues.lead and not is_area(name)]
    return names[0].removeprefix("The ") if names else None


def _word_in_both(clues: _Clues) -> str | None:
    """Return the one word that headline and lead begin with, where the same verb follows it in both; no place."""
    name, _, rest = clues.headline.partition(" ")
    verb = rest.partition(" ")[0]
    if len(name) < _SHORTEST_WORD or not name.isalpha() or not name[0].isupper() or not verb[:1].islower():
        return None
    if (
        not clues.lead.startswith(f"{name} {verb} ")
        or is_generic(name)
        or is_area(name)
        or gazetteer.is_known_city(name)
    ):
        return None
    return None if gazetteer.large_city_country(name) or gazetteer.is_given_name(name) else name


def _titles(headline: str) -> list[str]:
    """Return what the headline begins with, as far as its words have capitals, the longest first."""
    words = headline.split()[:_NAME_WORDS]
    count = next((index for index, word in enumerate(words) if not word[:1].isupper()), len(words))
    return [" ".join(words[:end]).rstrip(",:") for end in range(count, 0, -1)]


def _asked(clues: _Clues) -> str | None:
    """Return who is to be asked, where that is no agency for another that the lead is about."""
    name = next(iter(clues.sure), None)
    return clues.subject if name is not None and clues.subject is not None and is_service(name) else name


def _stands_in(name: str, texts: Iterable[str]) -> bool:
    first = _first_word(fold(name)).strip('"')
    return any(first in text.casefold() for text in texts)


def _is_sure(contact: Contact) -> bool:
    """Say whether a contact is one: it stands under a heading, or has an e-mail address."""
    return bool(contact.emails) or contact.rule != CONTACT_LINE


def _is_service(name: str) -> bool:
    return registry().find(name) is not None


def _without_article(subject: str, names: Iterable[str]) -> str:
    """Return the subject of a lead without an article that it lacks elsewhere: `La Presse` keeps its own."""
    article = _ARTICLE.match(subject)
    if article is None:
        return subject
    bare = subject[article.end() :]
    first = bare.partition(" ")[0]
    return bare if article[0] == "The " or any(name.startswith(first) for name in names) else subject


def _first_word(name: str) -> str:
    words = _ARTICLE.sub("", name).split()
    return words[0].casefold().rstrip(",:®™").removesuffix("'s") if words else ""
