"""What a service is: `Service`, and who owned it or what it was called before."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import regex
from attrs import field, frozen

from pressparse.errors import ServiceError
from pressparse.title_key import title_key

EMPTY_BRACKETS = "()"
"""What is left of a mark that was a link where a page has lost it: an alias like any other."""


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


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _in_a_tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return `items` as a tuple; what is text or no iterable as it is, for the service to refuse by name."""
    given: Any = items
    return tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else given


def _kind(kind: ServiceKind | str) -> ServiceKind:
    """Return the kind by its value; what is no kind as it is, for the service to refuse by name."""
    return ServiceKind(kind) if kind in _KINDS else kind  # type: ignore[return-value]


_KINDS = frozenset(ServiceKind)
_NOT_ALPHANUMERIC = regex.compile(r"[\W_]++")
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
    kind: ServiceKind = field(default=ServiceKind.RELEASE_WIRE, converter=_kind, eq=False, repr=False)
    """What sort of distributor it is."""
    family: str = field(default="", eq=False, repr=False)
    """Name of the format whose dateline it writes, or "" where that is not known."""
    aliases: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Its marks and other names, as they stand in texts."""
    domains: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Its own sites, as bare host names."""
    languages: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Those it mainly writes in, as BCP 47 tags."""
    parents: tuple[Parent, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Who owned it, the oldest first."""
    former: tuple[FormerName, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Names it bore before, the oldest first."""
    successor: str = field(default="", eq=False, repr=False)
    """Id of the service that carries on under another name, or ""."""
    prefixes: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """What its headlines begin with, before a colon."""
    tails: tuple[str, ...] = field(default=(), converter=_in_a_tuple, eq=False, repr=False)
    """Fixed words of the lines that it adds at the end."""
    origin: str = field(default="", eq=False, repr=False)
    """Name of the distribution that it came with, such as `pressparse`, or "" for one that a program has built."""

    def __attrs_post_init__(self) -> None:
        """Refuse a service that nobody could name or find, or that contradicts itself."""
        if not _is_text(self.id) or not _ID.fullmatch(self.id):
            raise self._error("id must be lower-case letters, digits and hyphens")
        if not _is_text(self.name) or not self.name.strip():
            raise self._error("name is missing")
        if self.kind not in _KINDS:
            raise self._error(f"kind: expected one of {', '.join(ServiceKind)}, got {self.kind!r}")
        for name in ("family", "successor", "origin"):
            self._check_text(name, getattr(self, name))
        for name in ("aliases", "domains", "languages", "prefixes", "tails"):
            self._check_words(name, getattr(self, name))
        self._check_each("domains", self.domains, _HOST, "is not a bare host name")
        self._check_each("languages", self.languages, _LANGUAGE, "is not a BCP 47 tag")
        for name, cls in (("parents", Parent), ("former", FormerName)):
            if not isinstance(getattr(self, name), tuple) or not all(isinstance(o, cls) for o in getattr(self, name)):
                raise self._error(f"{name}: expected {cls.__name__} values, got {getattr(self, name)!r}")
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

    def _check_text(self, name: str, value: object) -> None:
        if not _is_text(value):
            raise self._error(f"{name}: expected text, got {value!r}")

    def _check_words(self, name: str, words: tuple[str, ...]) -> None:
        if type(words) is not tuple:
            raise self._error(f"{name}: expected several texts, got {words!r}")
        seen = set[str]()
        for word in words:
            self._check_text(name, word)
            if not normalised(word) and (name, word) != ("aliases", EMPTY_BRACKETS):
                raise self._error(f"{name}: {word!r} has neither letters nor digits")
            if word in seen:
                raise self._error(f"{name}: {word!r} stands twice")
            seen.add(word)

    def _check_each(self, name: str, words: tuple[str, ...], pattern: regex.Pattern[str], problem: str) -> None:
        for word in words:
            if not pattern.fullmatch(word):
                raise self._error(f"{name}: {word!r} {problem}")


def normalised(tag: str) -> str:
    """Return `tag` as it is compared: case folded, letters and digits only.

    >>> normalised("Business Wire") == normalised("BUSINESSWIRE")
    True
    """
    return title_key(tag) if tag.isascii() else _NOT_ALPHANUMERIC.sub("", tag).casefold()
