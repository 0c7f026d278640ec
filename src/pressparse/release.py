"""A release taken apart: frozen values that know where they stand."""

import datetime
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, ClassVar, Self

from attrs import field, frozen

from pressparse.document import BODY, Block, Kind
from pressparse.markdown import readable, readable_line
from pressparse.month_day import MonthDay
from pressparse.part import Part
from pressparse.services import Service


@frozen(kw_only=True)
class Place:
    """Where something was written. What the text does not tell is None."""

    city: str | None = field(default=None)
    """The city, in title case: `Guangzhou`. Also a place that is no city, such as a ship."""
    region: str | None = field(default=None)
    """State, province or the like, by its full name: `California`."""
    country: str | None = field(default=None)
    """The country, by its English name: `United States`."""
    country_code: str | None = field(default=None)
    """The country, by its ISO 3166-1 alpha-2 code: `US`."""
    inferred: bool = field(default=False)
    """Whether the country is a guess from the city's name: a large city's, or with the extra `geo` any town's."""


@frozen(kw_only=True)
class Dateline(Part):
    """Where and when a story was written, as it says itself at its beginning."""

    places: tuple[Place, ...] = field(default=())
    """The places it names, in order; () where it names none."""
    date: datetime.date | MonthDay | None = field(default=None)
    """The day: a `datetime.date`, or a `MonthDay` where the text gives no year; None where it gives no day."""
    time: datetime.time | None = field(default=None)
    """The time of day, where the dateline gives one."""

    @property
    def city(self) -> str | None:
        """The city of the first place."""
        return self.places[0].city if self.places else None

    @property
    def region(self) -> str | None:
        """State, province or the like of the first place."""
        return self.places[0].region if self.places else None

    @property
    def country(self) -> str | None:
        """The country of the first place, by its English name."""
        return self.places[0].country if self.places else None

    @property
    def country_code(self) -> str | None:
        """The country of the first place, by its ISO 3166-1 alpha-2 code."""
        return self.places[0].country_code if self.places else None


@frozen(kw_only=True)
class WireService(Part):
    """Who distributed the release. The text is the evidence: the mark in the dateline, say."""

    service: Service = field()
    """The service the release was given to."""
    via: tuple[Service, ...] = field(default=())
    """Those that passed it on, as their marks say."""


class Role(StrEnum):
    """What a contact is for."""

    MEDIA = "media"
    """For the press."""
    INVESTOR = "investor"
    """For investors and analysts."""
    GENERAL = "general"
    """For anyone; also where the text does not say."""


@frozen(kw_only=True)
class Phone:
    """A telephone number."""

    text: str = field()
    """The number as written, without its label."""
    e164: str | None = field(default=None)
    """The number as E.164, such as `+12025550100`; None where country or validity is not certain."""


@frozen(kw_only=True)
class Contact(Part):
    """Someone to ask, or a desk."""

    keeps_lines: ClassVar[bool] = True

    name: str | None = field(default=None)
    """The person's name; None for a desk."""
    title: str | None = field(default=None)
    """The person's position."""
    organization: str | None = field(default=None)
    """The company or agency."""
    emails: tuple[str, ...] = field(default=())
    """E-mail addresses, as written."""
    masked_email: bool = field(default=False)
    """Whether an address stood there that the page has masked."""
    phones: tuple[Phone, ...] = field(default=())
    """Telephone numbers, in order."""
    urls: tuple[str, ...] = field(default=())
    """Web addresses, as written."""
    role: Role = field(default=Role.GENERAL)
    """What the contact is for."""


@frozen(kw_only=True)
class Boilerplate(Part):
    """A standing text: about the organization, forward-looking, legal, copyright."""

    keeps_lines: ClassVar[bool] = True

    kind: Kind = field()
    """One of about, forward_looking, legal and copyright."""
    heading: str | None = field(default=None)
    """The heading, readable; None where the text has none."""
    organization: str | None = field(default=None)
    """Whom an about section is about; None for other kinds."""


@frozen(kw_only=True)
class Ticker(Part):
    """A security, by exchange and symbol."""

    exchange: str = field()
    """The exchange as written: `NASDAQ`, `TSXV`."""
    symbol: str = field()
    """The symbol on that exchange: `ACME`."""


@frozen(kw_only=True)
class Release:
    r"""A press release or wire story, taken apart.

    What the text does not have is None or (). Each part is a slice of `text`:

    >>> import pressparse
    >>> release = pressparse.parse(
    ...     "Acme Opens Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. opened a plant in Oslo.\n"
    ... )
    >>> release.text[slice(*release.headline.span)]
    'Acme Opens Plant'
    >>> release.body_text
    'Acme Corp. opened a plant in Oslo.'
    """

    text: str = field(repr=False)
    """The document's text, which all spans count into."""
    headline: Part | None = field(default=None)
    """The title."""
    subheadlines: tuple[Part, ...] = field(default=())
    """The decks under the title, in order."""
    byline: Part | None = field(default=None)
    """Who wrote or issued it, as a line at the top says."""
    dateline: Dateline | None = field(default=None)
    """Where and when it was written."""
    wire_service: WireService | None = field(default=None)
    """Who distributed it."""
    published: datetime.date | datetime.datetime | None = field(default=None)
    """When it was published, as its envelope or a stamp line says; a datetime has an offset."""
    issuer: str | None = field(default=None)
    """Whose release it is: as a source line, the envelope or the boilerplate says, or as headline and lead suggest."""
    language: str | None = field(default=None)
    """The language the source declares, as a BCP 47 tag; None for plain text."""
    contacts: tuple[Contact, ...] = field(default=())
    """All contacts, in order."""
    boilerplate: tuple[Boilerplate, ...] = field(default=())
    """The standing texts, in order."""
    tickers: tuple[Ticker, ...] = field(default=())
    """The securities named, each once, in order."""
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    """The whole text, cut into stretches of one kind each."""

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body: paragraphs, headings, lists and tables."""
        return tuple(block for block in self.blocks if block.kind in BODY)

    @property
    def body_text(self) -> str:
        """The body, readable: unwrapped, the dateline off, blocks parted by a blank line."""
        return "\n\n".join(filter(None, (_without_dateline(block, self.text, self.dateline) for block in self.body)))

    @property
    def lead(self) -> str | None:
        """The first paragraph, readable and without its dateline; None where there is no body."""
        return lead_of(self.text, self.blocks, self.dateline)

    @property
    def media_contacts(self) -> tuple[Contact, ...]:
        """The contacts for the press: those so marked, or all if none is."""
        media = tuple(contact for contact in self.contacts if contact.role is Role.MEDIA)
        return media or self.contacts

    def to_dict(self) -> dict[str, Any]:
        """Return the release as JSON values. The keys are part of the contract; see `json_schema`."""
        from pressparse.export import release_to_dict  # noqa: PLC0415 - export builds on this module

        return release_to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the release as JSON, in ASCII so that any text survives any channel."""
        import json  # noqa: PLC0415 - only here

        return json.dumps(self.to_dict(), indent=indent)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the release that `to_dict` has written; InvalidReleaseError, with a path, for anything else."""
        from pressparse.export import release_from_dict  # noqa: PLC0415 - export builds on this module

        return release_from_dict(data, cls)

    def to_json_ld(self) -> dict[str, Any]:
        r"""Return the release as schema.org's `NewsArticle`, for JSON-LD in the head of a page.

        What the release does not have is left out. `datePublished` is the full day of the dateline where nothing else
        says it. Texts may hold `</script>`: write `<` as `\u003c` in the JSON that goes into a page.

        >>> import pressparse
        >>> release = pressparse.parse("Acme Opens\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme opened a plant.")
        >>> article = release.to_json_ld()
        >>> article["headline"], article["dateline"], article["datePublished"], article["articleBody"]
        ('Acme Opens', 'OSLO, Norway, May 3, 2021', '2021-05-03', 'Acme opened a plant.')
        >>> article["contentLocation"][0]["address"]
        {'@type': 'PostalAddress', 'addressLocality': 'Oslo', 'addressCountry': 'NO'}
        """
        from pressparse.interchange.json_ld import json_ld  # noqa: PLC0415 - it builds on this module

        return json_ld(self)

    def to_ninjs(self, uri: str) -> dict[str, Any]:
        r"""Return the release as an item of ninjs 1.3, the IPTC's news as JSON; what it does not have is left out.

        `uri` is the identity of the item, which the standard demands. The text begins with the dateline, as on wires;
        `pressparse.read` reads it back.

        >>> import pressparse
        >>> release = pressparse.parse("Acme Opens\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme opened a plant.")
        >>> item = release.to_ninjs("https://example.com/1")
        >>> item["headline"], item["located"], item["source"]
        ('Acme Opens', 'Oslo', 'PR Newswire')
        """
        from pressparse.interchange.ninjs import ninjs  # noqa: PLC0415 - it builds on this module

        return ninjs(self, uri)

    def to_html(self) -> str:
        """Return the text as HTML, its parts marked and named: for the eye, not for machines."""
        from pressparse.show import release_to_html  # noqa: PLC0415 - show builds on this module

        return release_to_html(self)

    def _repr_html_(self) -> str:
        return self.to_html()


def lead_of(text: str, blocks: Iterable[Block], dateline: Dateline | None) -> str | None:
    """Return the first paragraph among the blocks of a text, readable and without the dateline, or None."""
    paragraphs = (_without_dateline(block, text, dateline) for block in blocks if block.kind is Kind.PARAGRAPH)
    return next(filter(None, paragraphs), None)


def _without_dateline(block: Block, text: str, dateline: Dateline | None) -> str:
    start, end = (0, 0) if dateline is None else dateline.span
    if end <= block.span.start or start >= block.span.end:
        return str(block)
    rest = text[end : block.span.end]
    before = text[block.span.start : start]
    form = readable_line if block.kind is Kind.PARAGRAPH else readable
    return " ".join(filter(None, (form(before).strip("*_ "), form(rest))))
