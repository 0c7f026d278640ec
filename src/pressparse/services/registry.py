"""The registry: which service a mark, a site, a headline or a line at the end names."""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Self

import regex

from pressparse.errors import ServiceError
from pressparse.services.service import Service, ServiceKind, normalised
from pressparse.services.table import services_of

SHORT = 4
"""Marks of so many letters or fewer are words and acronyms elsewhere: they count only in exact case."""

_JOINT = regex.compile(r" via | ?[-–—=/] ?", regex.IGNORECASE)
_JOINED = 4
"""How many pieces between joints one mark has at most: `24-7PressRelease` has two."""
_LONGEST_PREFIX = 40


class Registry(Mapping[str, Service]):
    """Services by id, and the marks they are known by.

    >>> from pressparse.services import registry
    >>> shipped = registry()
    >>> shipped["prnewswire"].name
    'PR Newswire'
    >>> shipped.find("Globe  Newswire"), shipped.find("ap"), shipped.find("Acme")
    (Service(id='globenewswire', name='GlobeNewswire'), None, None)
    """

    def __init__(self, services: Iterable[Service], beneath: "Registry | None" = None) -> None:
        """Index `services`, and lay them over those of another registry; see `overlaid`.

        Two of them that claim the same id, mark, domain or words are refused, and ids that are nobody's.
        """
        self._by_id: dict[str, Service] = {}
        self._by_mark: dict[str, Service] = {}
        self._by_domain: dict[str, Service] = {}
        self._by_prefix: dict[str, Service] = {}
        self._by_tail: dict[str, Service] = {}
        for service in services:
            if service.id in self._by_id:
                raise ServiceError(f"service {service.id!r}: there is another with this id")
            self._by_id[service.id] = service
            _claim(self._by_mark, service, "mark", (service.name, *service.aliases), _mark)
            _claim(self._by_domain, service, "domain", service.domains, str.casefold)
            _claim(self._by_prefix, service, "prefix", service.prefixes, _in_words)
            _claim(self._by_tail, service, "tail", service.tails, _in_words)
        own = list(self._by_id.values())
        if beneath is not None:
            for name in _INDEXES:
                shown = {key: self._by_id.get(service.id, service) for key, service in getattr(beneath, name).items()}
                setattr(self, name, shown | getattr(self, name))
        for service in own:
            self._check_links(service)

    @functools.cached_property
    def _tails_by_word(self) -> dict[str, list[str]]:
        """The tails, each by the longest of its words that others stand around, or by "" where there is none."""
        tails: dict[str, list[str]] = {"": []}
        for tail in self._by_tail:
            tails.setdefault(max(tail.split(" ")[1:-1], key=len, default=""), []).append(tail)
        return tails

    @classmethod
    def from_toml(cls, text: str) -> Self:
        r"""Return the registry that a file in the manner of `services.toml` describes.

        >>> mine = Registry.from_toml('''
        ... [[service]]
        ... id = "acmewire"
        ... name = "AcmeWire"
        ... former = [{ name = "Acme Wire Service", until = 1999 }]
        ... ''')
        >>> mine["acmewire"].former[0].until
        1999

        >>> Registry.from_toml('[[service]]\nid = "acmewire"\nname = "AcmeWire"\nalias = "ACME"')
        Traceback (most recent call last):
            ...
        pressparse.errors.ServiceError: service 'acmewire': alias: there is no such field
        """
        return cls(services_of(text))

    def overlaid(self, services: Iterable[Service]) -> "Registry":
        """Return a registry of these services before its own: what they claim is theirs.

        >>> from pressparse.services import registry
        >>> mine = registry().overlaid([Service(id="acme-press", name="Acme Press", aliases=["AP"])])
        >>> mine.find("AP").name, mine.find("Reuters").name, registry().find("AP").id
        ('Acme Press', 'Reuters', 'ap')
        """
        return Registry(services, self)

    def _check_links(self, service: Service) -> None:
        """Refuse a parent or successor that is nobody, and successors that go round in a circle."""
        for name, others in (
            ("parents", [parent.id for parent in service.parents]),
            ("successor", [service.successor]),
        ):
            for other in filter(None, others):
                if other not in self._by_id or other == service.id:
                    raise ServiceError(f"service {service.id!r}: {name}: there is no other service {other!r}")
        line = [service]
        while line[-1].successor in self._by_id:
            line.append(self._by_id[line[-1].successor])
            if line[-1] in line[:-1]:
                raise ServiceError(
                    f"service {service.id!r}: successor: {' -> '.join(s.id for s in line)} goes round in a circle"
                )

    def __getitem__(self, key: str) -> Service:
        """Return the service with this id."""
        return self._by_id[key]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids, in the order of the registry."""
        return iter(self._by_id)

    def __len__(self) -> int:
        """Return how many services there are."""
        return len(self._by_id)

    def of_domain(self, domain: str) -> Service | None:
        """Return the service whose site this is, also under a name below its domain, or None.

        >>> from pressparse.services import registry
        >>> registry().of_domain("www.businesswire.com")
        Service(id='businesswire', name='Business Wire')
        """
        name = domain.casefold()
        while "." in name:
            if name in self._by_domain:
                return self._by_domain[name]
            name = name.partition(".")[2]
        return None

    def find(self, tag: str) -> Service | None:
        """Return the service that leaves exactly this mark, or None."""
        return self._by_mark.get(_mark(tag))

    def agency(self, tag: str) -> Service | None:
        """Return the news agency that leaves exactly this mark, or None; other services are none.

        >>> from pressparse.services import registry
        >>> registry().agency("Reuter"), registry().agency("PRNewswire")
        (Service(id='reuters', name='Reuters'), None)
        """
        service = self.find(tag)
        return service if service is not None and service.kind is ServiceKind.AGENCY else None

    def resolve(self, tag: str) -> tuple[Service | None, tuple[Service, ...]]:
        """Return the service a mark names, and those it came by.

        A mark may join several, as in `PRNewswire-AsiaNet` or `GLOBE NEWSWIRE via COMTEX`: the first is the
        service, the others are `via`. An aggregator is never the service beside another.

        >>> from pressparse.services import registry
        >>> registry().resolve("MENAFN- EIN Presswire")
        (Service(id='ein-presswire', name='EIN Presswire'), (Service(id='menafn', name='MENAFN'),))
        >>> registry().resolve("a party of that name")
        (None, ())
        """
        whole = self.find(tag)
        if whole is not None:
            return whole, ()
        found = list(dict.fromkeys(self._joined(" ".join(tag.split()))))
        if not found:
            return None, ()
        first = next((s for s in found if s.kind is not ServiceKind.AGGREGATOR), found[0])
        return first, tuple(service for service in found if service is not first)

    def _joined(self, tag: str) -> Iterator[Service]:
        """Yield the services that stand joined in a mark, each told from the longest stretch that is one."""
        joints = [(0, 0), *(match.span() for match in _JOINT.finditer(tag)), (len(tag), len(tag))]
        pieces = [(left[1], right[0]) for left, right in itertools.pairwise(joints)]
        number = 0
        while number < len(pieces):
            for last in range(min(number + _JOINED, len(pieces)) - 1, number - 1, -1):
                service = self.find(tag[pieces[number][0] : pieces[last][1]])
                if service is not None:
                    yield service
                    number = last
                    break
            number += 1

    def of_headline(self, text: str) -> Service | None:
        """Return the service whose prefix and a colon this headline, or line of a head, begins with, or None.

        >>> from pressparse.services import registry
        >>> registry().of_headline("EQS-Adhoc: Acme SE: Acme opens a plant")
        Service(id='eqs-news', name='EQS News')
        >>> registry().of_headline("RNS Number : 1234A")
        Service(id='rns', name='Regulatory News Service')
        """
        head, colon, _ = text[:_LONGEST_PREFIX].replace("：", ":").partition(":")
        return self._by_prefix.get(_in_words(head)) if colon else None

    def of_tail(self, text: str) -> Service | None:
        """Return the service whose fixed words stand in this line, or None; of several, the longest count.

        >>> from pressparse.services import registry
        >>> registry().of_tail("Distributed by APO Group on behalf of Acme Corp.")
        Service(id='apo-group', name='APO Group')
        """
        words, tails = text.casefold().split(), self._tails_by_word
        line = " ".join(words)
        likely = [tail for tail in tails[""] if tail in line]
        for word in tails.keys() & words:
            likely += tails[word]
        found = [tail for tail in likely if _stands_in(tail, line)] if likely else []
        return self._by_tail[max(found, key=lambda tail: (len(tail), tail))] if found else None

    def current(self, service: Service) -> Service:
        """Return the service that carries on today: `service` itself, or the last of its successors.

        >>> from pressparse.services import registry
        >>> registry().current(registry()["marketwire"])
        Service(id='globenewswire', name='GlobeNewswire')
        """
        while service.successor in self._by_id:
            service = self._by_id[service.successor]
        return service


_INDEXES = ("_by_id", "_by_mark", "_by_domain", "_by_prefix", "_by_tail")


def _mark(alias: str) -> str:
    key = normalised(alias)
    return alias.strip() if len(key) <= SHORT else key


def _in_words(text: str) -> str:
    return " ".join(text.casefold().split())


def _stands_in(tail: str, line: str) -> bool:
    """Say whether words stand in a line, and are no part of longer words."""
    start = line.find(tail)
    while start >= 0:
        before, after = line[max(start - 1, 0) : start], line[start + len(tail) : start + len(tail) + 1]
        if not (before.isalnum() and tail[0].isalnum()) and not (after.isalnum() and tail[-1].isalnum()):
            return True
        start = line.find(tail, start + len(tail))
    return False


def _claim(
    index: dict[str, Service], service: Service, what: str, names: Iterable[str], key: Callable[[str], str]
) -> None:
    """Enter `names` for a service; refuse one that is another's."""
    for name in names:
        owner = index.setdefault(key(name), service)
        if owner is not service:
            raise ServiceError(f"service {service.id!r}: the {what} {name!r} is that of {owner.id!r}")
