"""A user's program: every public name, used as users would, and each value annotated with its type.

It is never shipped. `mypy --strict` must accept it, and it must run: `tests/test_public.py` sees to both.
"""

import datetime
import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, assert_never, assert_type

import pressparse
from pressparse import (
    GENERIC,
    Block,
    Boilerplate,
    Contact,
    Dateline,
    Document,
    Format,
    FormatError,
    InvalidReleaseError,
    Kind,
    Metadata,
    MonthDay,
    Part,
    PassageRule,
    Phone,
    Place,
    PluginWarning,
    PressParseError,
    Release,
    Role,
    Service,
    ServiceError,
    ServiceKind,
    Span,
    Stated,
    Ticker,
    WireService,
    find_boilerplate,
    find_contacts,
    json_schema,
    list_formats,
    list_services,
    load_services,
    parse,
    parse_dateline,
    read,
    read_all,
    strip_dateline,
    xpath,
)

TEXT = "Acme Opens Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. (NYSE: ACME) opened a plant.\n"


def sources(path: Path) -> Iterator[Release]:
    """Parse everything that is a source."""
    yield parse(TEXT)
    yield parse(TEXT.encode())
    yield parse(bytearray(TEXT.encode()))
    yield parse(memoryview(TEXT.encode()))
    yield parse(path, encoding="utf-8")
    document: Document = read(TEXT)
    yield parse(document)
    entries: tuple[Document, ...] = read_all(TEXT)
    assert_type(entries, tuple[Document, ...])


def options() -> Release:
    """Parse with every option."""
    style: Format = list_formats()[0].evolve(name="mine")
    mine: Format = Format(name="acmewire", dateline="{place} {gap} {date} {separator}", unknown_tags=True)
    rule: PassageRule = PassageRule(name="number", kind=Kind.FURNITURE, pattern=r"AW \d+")
    acmewire: Format = GENERIC.evolve(name="acme", mark="<{tag}>", rules=[rule], end_marks=["***"], lexicon="")
    service: Service = Service(id="acmewire", name="AcmeWire", aliases=["ACME WIRE"], origin="mine")
    formats = [style, mine, acmewire]
    found: Dateline | None = parse_dateline(TEXT, formats=formats, services=[service])
    assert_type((found, strip_dateline(TEXT, formats=mine, services=service)), tuple[Dateline | None, str])
    return parse(TEXT, published=datetime.date(2021, 5, 4), formats=formats, services=[service], encoding=None)


def rows(path: Path) -> tuple[Service, ...]:
    """Load services from a file, strictly."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", PluginWarning)
        return load_services(path)


def parts(release: Release) -> None:
    """Read every part of a release."""
    text: str = release.text
    headline: Part | None = release.headline
    if headline is not None:
        span: Span = headline.span
        start, end = span
        assert_type(start, int)
        same: bool = text[start:end] == headline.text == span.of(text)
        assert_type((same, str(headline), headline.rule), tuple[bool, str, str])
    decks: tuple[Part, ...] = release.subheadlines
    byline: Part | None = release.byline
    issuer: str | None = release.issuer
    language: str | None = release.language
    lead: str | None = release.lead
    assert_type(release.body_text, str)
    assert_type(release.published, datetime.date | datetime.datetime | None)
    names: list[str] = [name for name in (byline and byline.text, issuer, language, lead) if name]
    names.extend(str(deck) for deck in decks)


def dateline(release: Release) -> str:
    """Tell the day of a release, in each form that it may have."""
    found: Dateline | None = release.dateline
    if found is None:
        return ""
    places: tuple[Place, ...] = found.places
    where: list[str | None] = [found.city, found.region, found.country, found.country_code]
    where.extend(place.city for place in places)
    time: datetime.time | None = found.time
    day: datetime.date | MonthDay | None = found.date
    match day:
        case datetime.date():
            return f"{day:%A} {time}"
        case MonthDay(month, number):
            assert_type((month, number), tuple[int, int])
            completed: datetime.date | None = day.nearest(datetime.date(2021, 5, 4))
            return f"{completed or day}"
        case None:
            return ""
        case _:
            assert_never(day)


def wire(release: Release) -> list[str]:
    """Name the services that a release came by."""
    found: WireService | None = release.wire_service
    if found is None:
        return []
    service: Service = found.service
    via: tuple[Service, ...] = found.via
    return [service.id, service.name, *(other.name for other in via)]


def tail(release: Release) -> list[str]:
    """Read contacts, boilerplate and tickers."""
    contacts: tuple[Contact, ...] = release.contacts
    press: tuple[Contact, ...] = release.media_contacts
    lines: list[str] = []
    for contact in (*contacts, *press):
        role: Role = contact.role
        phones: tuple[Phone, ...] = contact.phones
        emails: tuple[str, ...] = contact.emails
        urls: tuple[str, ...] = contact.urls
        masked: bool = contact.masked_email
        if role is Role.MEDIA and not masked:
            lines.extend(phone.e164 or phone.text for phone in phones)
            lines.extend((*emails, *urls))
        lines.extend(filter(None, (contact.name, contact.title, contact.organization)))
    boilerplate: tuple[Boilerplate, ...] = release.boilerplate
    lines.extend(filter(None, (part.organization for part in boilerplate if part.kind is Kind.ABOUT)))
    lines.extend(part.heading for part in boilerplate if part.heading is not None)
    tickers: tuple[Ticker, ...] = release.tickers
    return [*lines, *(f"{ticker.exchange}:{ticker.symbol}" for ticker in tickers)]


def blocks(release: Release) -> dict[Kind, list[Block]]:
    """Sort the blocks of a release by kind."""
    found: dict[Kind, list[Block]] = {}
    for block in release.blocks:
        found.setdefault(block.kind, []).append(block)
    body: tuple[Block, ...] = release.body
    assert_type([block.kind.value for block in body], list[str])
    return found


def travel(release: Release) -> Release:
    """Send a release as JSON, and take it in again."""
    data: dict[str, Any] = release.to_dict()
    schema: dict[str, Any] = json_schema()
    page: str = release.to_html()
    sent: str = release.to_json(indent=2)
    received: object = json.loads(sent)
    same: bool = data == received and bool(schema) and bool(page)
    return Release.from_dict(data) if same else release


def alone(text: str) -> str:
    """Take one field alone out of a text."""
    opening: Dateline | None = parse_dateline(text, published=datetime.date(2021, 5, 4))
    contacts: tuple[Contact, ...] = find_contacts(text, region="US")
    boilerplate: tuple[Boilerplate, ...] = find_boilerplate(text)
    story: str = strip_dateline(text)
    return story if opening is not None or contacts or boilerplate else text


def known() -> list[str]:
    """List what is known."""
    services: tuple[Service, ...] = list_services()
    formats: tuple[Format, ...] = list_formats()
    mine: Service = Service(id="acmewire", name="AcmeWire", aliases=("ACME WIRE",), domains=["example.com"])
    sites: tuple[str, ...] = mine.domains
    before: list[tuple[str, int | None, int | None]] = [(f.name, f.since, f.until) for s in services for f in s.former]
    owners: list[tuple[str, str, int | None]] = [(p.id, p.name, p.since) for s in services for p in s.parents]
    words: list[tuple[str, ...]] = [each for s in services for each in (s.languages, s.prefixes, s.tails)]
    version: str = pressparse.__version__
    names: list[str] = [*(service.name for service in services), *(style.name for style in formats)]
    names.extend(name for name, _since, _until in before)
    names.extend(id_ or name for id_, name, _since in owners)
    return [version, mine.name, *sites, *words[0], *names]


def error() -> Literal["refused"] | None:
    """Be refused, with one error for all that pressparse raises on purpose."""
    try:
        Release.from_dict({"text": 3})
    except PressParseError as refusal:
        also: ValueError = refusal
        assert_type(str(also), str)
        return "refused"
    return None


def wrong_use() -> list[str]:
    """Meet each error, and read what it says."""
    said: list[str] = []
    try:
        Format(name="mine", dateline="{town}")
    except FormatError as wrong_format:
        said.append(str(wrong_format))
    try:
        Service(id="Acme", name="Acme", kind=ServiceKind.RELEASE_WIRE)
    except ServiceError as wrong_service:
        said.append(str(wrong_service))
    try:
        Release.from_dict({"text": 3})
    except InvalidReleaseError as wrong_dict:
        path: str = wrong_dict.path
        said.append(path)
    return said


class Subclass(Release):
    """A subclass keeps its type on the way back from a dict."""


def subclass(release: Release) -> Subclass:
    """Read a subclass of a release."""
    return Subclass.from_dict(release.to_dict())


def page() -> None:
    """Read a web page, and find the way back to it."""
    markup = f"<html lang=en><h1>Acme Opens Plant</h1><p>{TEXT.splitlines()[2]}</p></html>"
    metadata: Metadata = read(markup).metadata
    language: Stated[str] | None = metadata.language
    assert language is not None
    assert_type(language.value, str)
    headline = parse(markup).headline
    assert headline is not None
    assert_type(xpath(markup, headline), str | None)


def main(path: Path) -> list[Release]:
    """Run all of it."""
    releases: list[Release] = [*sources(path), options()]
    for release in releases:
        parts(release)
        dateline(release)
        wire(release)
        tail(release)
        blocks(release)
        travel(release)
        subclass(release)
    page()
    alone(TEXT)
    known()
    error()
    assert_type(wrong_use(), list[str])
    return releases
