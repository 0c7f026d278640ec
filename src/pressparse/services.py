"""The registry of services: who distributed a release, told from the mark in its dateline.

The data is `services.toml`, read at the first use.

>>> registry().resolve("Xinhua=KYODO JBN")
(Service(id='xinhua', name='Xinhua'), (Service(id='kyodo-jbn', name='Kyodo JBN'),))
"""

import functools
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from importlib import resources

import regex
from attrs import field, frozen

from pressparse.errors import ServiceError

SHORT = 4
"""Marks of so many letters or fewer are words and acronyms elsewhere: they count only in exact case."""


class ServiceKind(StrEnum):
    """What sort of distributor a service is."""

    RELEASE_WIRE = "release_wire"
    """Distributes releases that issuers pay for."""
    REGULATORY = "regulatory"
    """Distributes announcements that the law asks of listed companies."""
    AGENCY = "agency"
    """A news agency with its own reporters."""
    SYNDICATE = "syndicate"
    """Distributes features and columns."""
    AGGREGATOR = "aggregator"
    """Passes on what others distribute, adding a mark of its own."""


def _in_a_tuple(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@frozen(kw_only=True)
class Service:
    """A distributor of releases or stories. Two services are equal when id and name are.

    >>> Service(id="acmewire", name="AcmeWire", aliases=("ACME WIRE",))
    Service(id='acmewire', name='AcmeWire')

    >>> Service(id="Acme Wire", name="AcmeWire")
    Traceback (most recent call last):
        ...
    pressparse.errors.ServiceError: service 'Acme Wire': id must be lower-case letters, digits and hyphens
    """

    id: str = field()
    """Short name for programs: lower-case letters, digits and hyphens."""
    name: str = field()
    """Name for people, as the service writes it."""
    kind: ServiceKind = field(default=ServiceKind.RELEASE_WIRE, converter=ServiceKind, eq=False, repr=False)
    """What sort of distributor it is."""
    family: str = field(default="", eq=False, repr=False)
    """Name of the format whose dateline it writes, or "" where that is not known."""
    aliases: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Its marks and other names, as they stand in texts."""
    domains: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Its own sites, as bare host names."""

    def __attrs_post_init__(self) -> None:
        """Refuse a service that nobody could name or find."""
        if not regex.fullmatch(r"[a-z0-9]++(?:-[a-z0-9]++)*+", self.id):
            msg = f"service {self.id!r}: id must be lower-case letters, digits and hyphens"
            raise ServiceError(msg)
        if not self.name.strip():
            msg = f"service {self.id!r}: name is missing"
            raise ServiceError(msg)


_NOT_ALPHANUMERIC = regex.compile(r"[\W_]++")
_JOINT = regex.compile(r"\s++via\s++|[=/]|\s*+[-–—]\s*+", regex.IGNORECASE)


def normalised(tag: str) -> str:
    """Return `tag` as it is compared: case folded, letters and digits only.

    >>> normalised("Business Wire") == normalised("BUSINESSWIRE")
    True
    """
    return _NOT_ALPHANUMERIC.sub("", tag).casefold()


class Registry(Mapping[str, Service]):
    """Services by id, and the marks they are known by.

    >>> shipped = registry()
    >>> shipped["prnewswire"].name
    'PR Newswire'
    >>> shipped.find("Globe  Newswire"), shipped.find("ap"), shipped.find("Acme")
    (Service(id='globenewswire', name='GlobeNewswire'), None, None)
    """

    def __init__(self, services: Iterable[Service]) -> None:
        """Index `services`; refuse two that claim the same id or mark."""
        self._by_id: dict[str, Service] = {}
        self._by_mark: dict[str, Service] = {}
        self._by_domain: dict[str, Service] = {}
        for service in services:
            if service.id in self._by_id:
                msg = f"service {service.id!r}: there is another with this id"
                raise ServiceError(msg)
            self._by_id[service.id] = service
            self._by_domain |= dict.fromkeys(service.domains, service)
            for alias in (service.name, *service.aliases):
                owner = self._by_mark.setdefault(_mark(alias), service)
                if owner is not service:
                    msg = f"service {service.id!r}: the mark {alias!r} is that of {owner.id!r}"
                    raise ServiceError(msg)

    def __getitem__(self, key: str) -> Service:
        """Return the service with this id."""
        return self._by_id[key]

    def __iter__(self) -> Iterator[str]:
        """Give the ids, in the order of the registry."""
        return iter(self._by_id)

    def __len__(self) -> int:
        """Return how many services there are."""
        return len(self._by_id)

    def of_domain(self, domain: str) -> Service | None:
        """Return the service whose site this is, also under a name below its domain, or None.

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

    def resolve(self, tag: str) -> tuple[Service | None, tuple[Service, ...]]:
        """Return the service a mark names, and those it came by.

        A mark may join several, as in `PRNewswire-AsiaNet` or `GLOBE NEWSWIRE via COMTEX`: the first is the
        service, the others are `via`. An aggregator is never the service beside another.

        >>> registry().resolve("MENAFN- EIN Presswire")
        (Service(id='ein-presswire', name='EIN Presswire'), (Service(id='menafn', name='MENAFN'),))
        >>> registry().resolve("a party of that name")
        (None, ())
        """
        whole = self.find(tag)
        if whole is not None:
            return whole, ()
        found = [service for service in map(self.find, _JOINT.split(tag)) if service is not None]
        if not found:
            return None, ()
        first = next((s for s in found if s.kind is not ServiceKind.AGGREGATOR), found[0])
        return first, tuple(service for service in found if service is not first)


def _mark(alias: str) -> str:
    key = normalised(alias)
    return alias.strip() if len(key) <= SHORT else key


@functools.cache
def registry() -> Registry:
    """Return the services that pressparse ships, read once."""
    data = tomllib.loads(resources.files("pressparse").joinpath("services.toml").read_text("utf-8"))
    return Registry(Service(**row) for row in data["service"])


def list_services() -> tuple[Service, ...]:
    """Return all services that are known, in the order of the registry.

    >>> "Business Wire" in [service.name for service in list_services()]
    True
    """
    return tuple(registry().values())
