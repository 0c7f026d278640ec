"""The registry of services: who distributed a release, told from the mark in its dateline.

The data is `services.toml`, read at the first use.

>>> registry().resolve("Xinhua=KYODO JBN")
(Service(id='xinhua', name='Xinhua'), (Service(id='kyodo-jbn', name='Kyodo JBN'),))
"""

import functools
import itertools
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from importlib import resources
from typing import Any, Self

import regex
from attrs import field, fields_dict, frozen

from pressparse.alternation import alternation
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


@frozen(kw_only=True)
class Parent:
    """A house that owned a service: another service by its `id`, or any other house by its `name`.

    >>> Parent(id="globenewswire", since=2018)
    Parent(id='globenewswire', name='', since=2018, until=None)
    >>> Parent(since=2018)
    Traceback (most recent call last):
        ...
    pressparse.errors.ServiceError: a parent has either an id or a name
    """

    id: str = ""
    """Id of the service, or "" for a house that is none."""
    name: str = ""
    """Name of a house that is no service, or ""."""
    since: int | None = None
    """First year, where known."""
    until: int | None = None
    """Last year, where known."""

    def __attrs_post_init__(self) -> None:
        """Refuse a parent that is nobody, and years that run backwards."""
        if bool(self.id) == bool(self.name.strip()):
            raise ServiceError("a parent has either an id or a name")
        _refuse_backwards(self.since, self.until)


@frozen(kw_only=True)
class FormerName:
    """A name that a service bore before.

    >>> FormerName(name="Market Wire", since=2006, until=2003)
    Traceback (most recent call last):
        ...
    pressparse.errors.ServiceError: the years run backwards: 2006, 2003
    """

    name: str
    """The name, as it was written."""
    since: int | None = None
    """First year, where known."""
    until: int | None = None
    """Last year, where known."""

    def __attrs_post_init__(self) -> None:
        """Refuse a name that is none, and years that run backwards."""
        if not self.name.strip():
            raise ServiceError("the name is missing")
        _refuse_backwards(self.since, self.until)


def _refuse_backwards(*years: int | None) -> None:
    known = [year for year in years if year is not None]
    if known != sorted(known):
        raise ServiceError(f"the years run backwards: {', '.join(map(str, known))}")


def _in_a_tuple(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _parents(parents: Iterable[Parent]) -> tuple[Parent, ...]:
    return tuple(parents)


def _former_names(names: Iterable[FormerName]) -> tuple[FormerName, ...]:
    return tuple(names)


_ID = regex.compile(r"[a-z0-9]++(?:-[a-z0-9]++)*+")
_HOST = regex.compile(r"(?!www\.)(?:[a-z0-9]++(?:-++[a-z0-9]++)*+\.)++[a-z]{2,24}")
_LANGUAGE = regex.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")


@frozen(kw_only=True)
class Service:
    """A distributor of releases or stories. Two services are equal when id and name are.

    >>> Service(id="acmewire", name="AcmeWire", aliases=("ACME WIRE",))
    Service(id='acmewire', name='AcmeWire')

    >>> Service(id="Acme Wire", name="AcmeWire")
    Traceback (most recent call last):
        ...
    pressparse.errors.ServiceError: service 'Acme Wire': id must be lower-case letters, digits and hyphens
    >>> Service(id="acmewire", name="AcmeWire", domains=["https://example.com/news"])
    Traceback (most recent call last):
        ...
    pressparse.errors.ServiceError: service 'acmewire': domains: 'https://example.com/news' is not a bare host name
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
    languages: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Those it mainly writes in, as BCP 47 tags."""
    parents: tuple[Parent, ...] = field(default=(), converter=_parents, eq=False, repr=False)
    """Who owned it, the oldest first."""
    former: tuple[FormerName, ...] = field(default=(), converter=_former_names, eq=False, repr=False)
    """Names it bore before, the oldest first."""
    successor: str = field(default="", eq=False, repr=False)
    """Id of the service that carries on under another name, or ""."""
    prefixes: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """What its headlines begin with, before a colon."""
    tails: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Fixed words of the lines that it adds at the end."""

    def __attrs_post_init__(self) -> None:
        """Refuse a service that nobody could name or find, or that contradicts itself."""
        if not _ID.fullmatch(self.id):
            raise self._error("id must be lower-case letters, digits and hyphens")
        if not self.name.strip():
            raise self._error("name is missing")
        for name in ("aliases", "domains", "languages", "prefixes", "tails"):
            self._check_words(name, getattr(self, name))
        self._check_each("domains", self.domains, _HOST, "is not a bare host name")
        self._check_each("languages", self.languages, _LANGUAGE, "is not a BCP 47 tag")
        for name, years in (
            ("parents", [parent.since for parent in self.parents]),
            ("former", [former.since for former in self.former]),
        ):
            try:
                _refuse_backwards(*years)
            except ServiceError as error:
                raise self._error(f"{name}: {error}") from None

    def _error(self, problem: str) -> ServiceError:
        return ServiceError(f"service {self.id!r}: {problem}")

    def _check_words(self, name: str, words: tuple[str, ...]) -> None:
        seen = set[str]()
        for word in words:
            if not normalised(word):
                raise self._error(f"{name}: {word!r} has neither letters nor digits")
            if word in seen:
                raise self._error(f"{name}: {word!r} stands twice")
            seen.add(word)

    def _check_each(self, name: str, words: tuple[str, ...], pattern: regex.Pattern[str], problem: str) -> None:
        for word in words:
            if not pattern.fullmatch(word):
                raise self._error(f"{name}: {word!r} {problem}")


_NOT_ALPHANUMERIC = regex.compile(r"[\W_]++")
_JOINT = regex.compile(r" via | ?[-–—=/] ?", regex.IGNORECASE)
_JOINED = 4
"""How many pieces between joints one mark has at most: `24-7PressRelease` has two."""
_LONGEST_PREFIX = 40


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
        """Index `services`; refuse two that claim the same id, mark, domain or words, and ids that are nobody's."""
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
        for service in self._by_id.values():
            self._check_links(service)

    @functools.cached_property
    def _any_tail(self) -> regex.Pattern[str]:
        return regex.compile(alternation(self._by_tail) or r"(?!)")

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
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise ServiceError(f"services: {error}") from None
        rows = tables.pop("service", [])
        if tables or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ServiceError("services: expected tables [[service]], and nothing else")
        return cls(map(_service, rows))

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
        found = list(dict.fromkeys(self._joined(" ".join(tag.split()))))
        if not found:
            return None, ()
        first = next((s for s in found if s.kind is not ServiceKind.AGGREGATOR), found[0])
        return first, tuple(service for service in found if service is not first)

    def _joined(self, tag: str) -> Iterator[Service]:
        """Give the services that stand joined in a mark, each told from the longest stretch that is one."""
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

        >>> registry().of_headline("EQS-Adhoc: Acme SE: Acme opens a plant")
        Service(id='eqs-news', name='EQS News')
        >>> registry().of_headline("RNS Number : 1234A")
        Service(id='rns', name='Regulatory News Service')
        """
        head, colon, _ = text[:_LONGEST_PREFIX].replace("：", ":").partition(":")
        return self._by_prefix.get(_in_words(head)) if colon else None

    def of_tail(self, text: str) -> Service | None:
        """Return the service whose fixed words stand in this line, or None; of several, the longest count.

        >>> registry().of_tail("Distributed by APO Group on behalf of Acme Corp.")
        Service(id='apo-group', name='APO Group')
        """
        line = _in_words(text)
        if self._any_tail.search(line) is None:
            return None
        longest = max((tail for tail in self._by_tail if _stands_in(tail, line)), key=len, default=None)
        return None if longest is None else self._by_tail[longest]

    def current(self, service: Service) -> Service:
        """Return the service that carries on today: `service` itself, or the last of its successors.

        >>> registry().current(registry()["marketwire"])
        Service(id='globenewswire', name='GlobeNewswire')
        """
        while service.successor in self._by_id:
            service = self._by_id[service.successor]
        return service


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


_TABLES: dict[str, type[Parent | FormerName]] = {"parents": Parent, "former": FormerName}
_WORDS = frozenset({"aliases", "domains", "languages", "prefixes", "tails"})
_YEARS = frozenset({"since", "until"})


def _service(row: Mapping[str, object]) -> Service:
    """Return the service of a row, or say which of its fields is wrong."""
    at = f"service {row.get('id', row.get('name', '?'))!r}"
    values: dict[str, Any] = {}
    for name, value in row.items():
        if name not in fields_dict(Service):
            raise ServiceError(f"{at}: {name}: there is no such field")
        try:
            values[name] = _value(name, value)
        except ServiceError as error:
            raise ServiceError(f"{at}: {name}: {error}") from None
    for name in ("id", "name"):
        if name not in values:
            raise ServiceError(f"{at}: {name} is missing")
    return Service(**values)


def _value(name: str, value: object) -> object:
    """Return what a row says for a field, as the field holds it."""
    if name in _TABLES:
        return tuple(_table(_TABLES[name], each) for each in _list(value))
    if name in _WORDS:
        return tuple(_text(each) for each in _list(value))
    if name == "kind":
        try:
            return ServiceKind(_text(value))
        except ValueError as error:
            raise ServiceError(str(error)) from None
    return _text(value)


def _table(cls: type[Parent | FormerName], value: object) -> Parent | FormerName:
    if not isinstance(value, dict):
        raise ServiceError(f"expected a table, got {value!r}")
    for name, each in value.items():
        if name not in fields_dict(cls):
            raise ServiceError(f"there is no such key: {name}")
        if name not in _YEARS:
            _text(each)
        elif not isinstance(each, int) or isinstance(each, bool):
            raise ServiceError(f"{name}: expected a year, got {each!r}")
    if cls is FormerName and "name" not in value:
        raise ServiceError("the name is missing")
    return cls(**value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ServiceError(f"expected a list, got {value!r}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ServiceError(f"expected text, got {value!r}")
    return value


@functools.cache
def registry() -> Registry:
    """Return the services that pressparse ships, read once."""
    return Registry.from_toml(resources.files("pressparse").joinpath("services.toml").read_text("utf-8"))


def list_services() -> tuple[Service, ...]:
    """Return all services that are known, in the order of the registry.

    >>> "Business Wire" in [service.name for service in list_services()]
    True
    """
    return tuple(registry().values())
