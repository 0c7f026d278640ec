"""What an element of a page may hold, and the hints of formats that say so."""

import contextlib
import tomllib
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from enum import StrEnum

import regex

_SELECTOR = regex.compile(r"(?:[a-z][a-z0-9]*+)?(?:[.#][\w-]++|\[itemprop=\w++\])")
_ZONE, _LABELS = "zone", "issuer_labels"


class PageRole(StrEnum):
    """What an element of a page holds."""

    HEADLINE = "headline"
    """The title."""
    SUBHEADLINE = "subheadline"
    """A deck under the title."""
    STAMP = "stamp"
    """When it was published, and perhaps who issued it."""
    ISSUER = "issuer"
    """Whose release it is."""
    BODY = "body"
    """The text; with or without headline, contacts and boilerplate."""
    CONTACT = "contact"
    """Whom to ask."""
    ABOUT = "about"
    """About the organization."""
    CHROME = "chrome"
    """Nothing of the release."""


def fault_of_hints(text: str) -> str | None:
    """Return what is wrong with the hints of a format, in the form of a table of `page_hints.toml`; None if nothing.

    >>> fault_of_hints('body = [".release", "div#text"]') is None
    True
    >>> fault_of_hints('body = ["div > p"]')
    "body: 'div > p' is no selector such as .class, p.class, #id or [itemprop=name]"
    >>> fault_of_hints('footer = [".foot"]')
    'footer is none of headline, subheadline, stamp, issuer, body, contact, about, chrome, zone, issuer_labels'
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)
    for key, value in table.items():
        if (key == _ZONE and isinstance(value, str)) or (key == _LABELS and _are_texts(value)):
            continue
        if key not in set(PageRole):
            return f"{key} is none of {', '.join(PageRole)}, {_ZONE}, {_LABELS}"
        if not isinstance(value, list):
            return f"{key}: expected a list of selectors, got {value!r}"
        for selector in value:
            if not isinstance(selector, str) or not _SELECTOR.fullmatch(selector):
                return f"{key}: {selector!r} is no selector such as .class, p.class, #id or [itemprop=name]"
    return None


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_given: ContextVar[tuple[str, ...]] = ContextVar("given", default=())


def given_hints() -> tuple[str, ...]:
    """Return the hints that count for every page where it is called."""
    return _given.get()


@contextlib.contextmanager
def added_hints(hints: Iterable[str]) -> Iterator[None]:
    """Let the hints of formats count for every page within this context and nowhere else."""
    token = _given.set(tuple(filter(None, hints)))
    try:
        yield
    finally:
        _given.reset(token)
