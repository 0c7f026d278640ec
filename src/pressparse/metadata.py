"""What an envelope says of the text it carries: a page in its head, a news item in its header."""

import datetime
from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import field, frozen

from pressparse.services import Service

T = TypeVar("T")


@frozen
class Stated(Generic[T]):
    """A value, and the name of what states it.

    >>> Stated("en-GB", "html[lang]")
    Stated(value='en-GB', source='html[lang]')
    """

    value: T = field()
    """The value."""
    source: str = field()
    """Where in the envelope it stands, as in `json-ld.datePublished`, `og:title` or `time[datetime]`."""


def _in_a_tuple(values: Iterable[Stated[str]]) -> tuple[Stated[str], ...]:
    return tuple(values)


@frozen(kw_only=True)
class Metadata:
    """What an envelope says of its text. What it does not say is None or ().

    Where the text says it too, the precedence is that of `pressparse.parsing`.
    """

    headline: Stated[str] | None = field(default=None)
    """The title, without the name of the site."""
    subheadlines: tuple[Stated[str], ...] = field(default=(), converter=_in_a_tuple)
    """The decks under the title."""
    byline: Stated[str] | None = field(default=None)
    """Who wrote it."""
    published: Stated[datetime.date] | None = field(default=None)
    """When it was published: a date, or a datetime with an offset."""
    language: Stated[str] | None = field(default=None)
    """The language, as a BCP 47 tag."""
    issuer: Stated[str] | None = field(default=None)
    """Whose release it is."""
    publisher: Stated[str] | None = field(default=None)
    """Whose envelope it is: the site, the agency."""
    service: Stated[Service] | None = field(default=None)
    """The service that distributed it, as the domain or a field of the header tells."""
    location: Stated[str] | None = field(default=None)
    """Where it was written, as it stands; also the seat of who wrote it, which some put here."""
    dateline_place: Stated[str] | None = field(default=None)
    """The place of the dateline, where a field for it and nothing else gives it."""
    dateline_date: Stated[datetime.date] | None = field(default=None)
    """The day of the dateline, where a field for it and nothing else gives it."""
    attachments: tuple[Stated[str], ...] = field(default=(), converter=_in_a_tuple)
    """The names of files that came with it."""
    url: Stated[str] | None = field(default=None)
    """Its own address."""


def value_of(stated: Stated[T] | None) -> T | None:
    """Return the value that is stated, or None where none is.

    >>> value_of(Stated("en", "html[lang]"))
    'en'
    """
    return None if stated is None else stated.value
