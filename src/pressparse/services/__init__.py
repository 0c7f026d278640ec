"""Services: who distributed a release, told from the mark in its dateline.

The data is `services.toml`, read at the first use, and what installed packages add to it.

>>> registry().resolve("Xinhua=KYODO JBN")
(Service(id='xinhua', name='Xinhua'), (Service(id='kyodo-jbn', name='Kyodo JBN'),))
"""

import contextlib
import functools
import tomllib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from importlib import resources

import attrs

from pressparse.errors import ServiceError, expect_items
from pressparse.installed import installed, leave_out
from pressparse.kept import kept
from pressparse.services.registry import SHORT, Registry
from pressparse.services.service import FormerName, Parent, Service, ServiceKind, normalised
from pressparse.services.table import load_services, services_in


@functools.cache
def shipped_registry() -> Registry:
    """Return the services that pressparse ships, read once."""
    text = resources.files("pressparse").joinpath("services.toml").read_text("utf-8")
    return Registry(services_in(kept("services", text, tomllib.loads), "pressparse"))


@functools.cache
def installed_registry() -> Registry:
    """Return the services that pressparse ships and those of installed packages, read once.

    A package whose services contradict themselves, or claim what is another's, is left out with a `PluginWarning`.
    """
    known = shipped_registry()
    for origin, services in installed("pressparse.services", Service):
        try:
            known = Registry([*known.values(), *(attrs.evolve(service, origin=origin) for service in services)])
        except ServiceError as error:
            leave_out(origin, str(error))
    return known


_given: ContextVar[Registry | None] = ContextVar("given", default=None)


def registry() -> Registry:
    """Return the services that are known: shipped, installed, and before these the ones given where it is called."""
    given = _given.get()
    return installed_registry() if given is None else given


@contextlib.contextmanager
def added_services(services: Iterable[Service]) -> Iterator[Registry]:
    """Lay services over those of `registry` within this context and nowhere else; the context is that registry.

    >>> with added_services([Service(id="acmewire", name="AcmeWire")]):
    ...     registry().find("ACME WIRE")
    Service(id='acmewire', name='AcmeWire')
    >>> registry().find("ACME WIRE") is None
    True
    """
    given = tuple(services)
    token = _given.set(registry().overlaid(given) if given else _given.get())
    try:
        yield registry()
    finally:
        _given.reset(token)


def expect_services(services: object) -> tuple[Service, ...]:
    """Return services given as any iterable, or one alone, as a tuple; TypeError for anything else.

    >>> expect_services(Service(id="acmewire", name="AcmeWire"))
    (Service(id='acmewire', name='AcmeWire'),)
    >>> expect_services(["acmewire"])
    Traceback (most recent call last):
        ...
    TypeError: expected services, got str
    """
    return expect_items(services, Service, "services")


def list_services() -> tuple[Service, ...]:
    """Return all services that are known, in the order of the registry; `origin` says which package each came with.

    >>> [(service.name, service.origin) for service in list_services()][:2]
    [('PR Newswire', 'pressparse'), ('First Call', 'pressparse')]
    """
    return tuple(registry().values())


__all__ = [
    "SHORT",
    "FormerName",
    "Parent",
    "Registry",
    "Service",
    "ServiceKind",
    "added_services",
    "expect_services",
    "installed_registry",
    "list_services",
    "load_services",
    "normalised",
    "registry",
    "shipped_registry",
]
