"""Where wires and makers of newsrooms put the parts of a release on their pages: `page_hints.toml`, read when asked.

A hint is a selector such as `.release-body`, `p.date`, `#bw-release-story` or `[itemprop=articleBody]`, and what the
element holds. Selectors age: a hint helps where it fits, and without one a page is read by its look.
"""

import functools
import tomllib
import urllib.parse
from collections.abc import Iterable, Mapping
from importlib import resources

from pressparse.formats import list_formats
from pressparse.page_role import PageRole, given_hints
from pressparse.reading.markup import names
from pressparse.reading.page_chrome import ROLES, STRONG, chrome_by_names
from pressparse.services import Service, ServiceKind, registry

URLS = ("link[rel=canonical]", "og:url", "saved from url")
"""The statements of a page by which its address is known."""


NAMELESS = names("elements", "nameless")
"""Elements whose class and id do not say that they are chrome."""

_MOST_NAMES, _MOST_SEEN = 20, 10_000


class Hints:
    """What selectors say of elements."""

    def __init__(self, selectors: Mapping[str, PageRole], zone: str | None, issuer_labels: Iterable[str]) -> None:
        """Take the selectors, each with what its elements hold; a zone of times; lines above the name of the issuer."""
        self._selectors = selectors
        self._seen: dict[tuple[str, str, str, str], tuple[PageRole | None, int]] = {}
        self.zone = zone
        """Name of the time zone of times that name none, or None."""
        self.issuer_labels = frozenset(issuer_labels)
        """The lines, in small letters, below which the name of the issuer stands."""

    def look(self, tag: str, class_and_id: str, itemprop: str, aria_role: str) -> tuple[PageRole | None, int]:
        """Return what an element holds, None where no selector fits it, and how surely it is chrome.

        >>> hints_for(["https://www.prnewswire.com/1"]).look("section", "release-body container", "", "")
        (<PageRole.BODY: 'body'>, 0)
        """
        key = tag, class_and_id, itemprop, aria_role
        found = self._seen.get(key)
        if found is None:
            role = self._role(tag, class_and_id, itemprop)
            chrome = 0 if tag in NAMELESS else max(chrome_by_names(class_and_id), ROLES.get(aria_role, 0))
            found = role, chrome if role is None else STRONG * (role is PageRole.CHROME)
            if len(self._seen) < _MOST_SEEN:
                self._seen[key] = found
        return found

    def _role(self, tag: str, class_and_id: str, itemprop: str) -> PageRole | None:
        words = class_and_id.split()[:_MOST_NAMES]
        selectors = [*(f".{word}" for word in words), *(f"#{word}" for word in words), f"[itemprop={itemprop}]"]
        found = (self._selectors.get(selector) or self._selectors.get(tag + selector) for selector in selectors)
        return next(filter(None, found), None)


def service_of(urls: Iterable[str]) -> tuple[Service, str] | None:
    """Return the service on whose site a page stands by one of its addresses, and that address; else None.

    News agencies and those who only pass on releases are not told so: their sites carry the releases of others.

    >>> service_of(["https://www.prnewswire.com/news-releases/1.html"])[0].name
    'PR Newswire'
    """
    for url in urls:
        service = registry().of_domain(host_of(url))
        if service is not None and service.kind not in {ServiceKind.AGENCY, ServiceKind.AGGREGATOR}:
            return service, url
    return None


def host_of(url: str) -> str:
    """Return the host in an address, or "".

    >>> host_of("https://www.example.com:443/news"), host_of("[not an address")
    ('www.example.com', '')
    """
    try:
        return (urllib.parse.urlsplit(url.strip()).hostname or "").removesuffix(".")
    except ValueError:
        return ""


def hints_for(urls: Iterable[str]) -> Hints:
    """Return the hints for a page that stands at one of these addresses.

    They are those for any page, those of its wire, those of the format whose family the wire is of, and those added.
    """
    found = service_of(urls)
    if found is None:
        return _hints("", given_hints())
    family = [style.page_hints for style in list_formats() if style.name == found[0].family and style.page_hints]
    return _hints(found[0].id, (*family, *given_hints()))


@functools.cache
def _tables() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(resources.files(__package__).joinpath("page_hints.toml").read_text("utf-8"))


@functools.lru_cache(maxsize=512)
def _hints(service: str, added: tuple[str, ...]) -> Hints:
    tables = _tables()
    selectors: dict[str, PageRole] = {}
    zones: list[str] = []
    labels: list[str] = []
    for table in (tables["any"], tables.get(service, {}), *map(tomllib.loads, added)):
        for role in PageRole:
            selectors |= dict.fromkeys(_texts(table.get(role.value)), role)
        zones += _texts(table.get("zone"))
        labels += _texts(table.get("issuer_labels"))
    return Hints(selectors, zones[-1] if zones else None, labels)


def _texts(value: object) -> list[str]:
    """Return a value of the data as texts: those of a list, one alone, or none."""
    return [str(item) for item in (value if isinstance(value, list) else [value]) if item is not None]
