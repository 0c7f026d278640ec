"""What a case can say of a release, by key: the same keys stand in its TOML file."""

from collections.abc import Callable, Mapping

from attrs import asdict, frozen

from pressparse.document import Kind
from pressparse.part import Part
from pressparse.release import Boilerplate, Contact, Release


@frozen(kw_only=True)
class Field:
    """One thing that a case says of a release."""

    read: Callable[[Release], object]
    """Takes it out of a release, as a value that TOML can write."""
    absent: object = None
    """What it is where the case does not say it."""


def _text(part: Part | None) -> str | None:
    return None if part is None else part.text


def _number(kind: Kind) -> Callable[[Release], int]:
    return lambda release: sum(block.kind is kind for block in release.blocks)


def _list_items(release: Release) -> int:
    return sum(len(str(block).splitlines()) for block in release.blocks if block.kind is Kind.LIST)


def _of_dateline(name: str) -> Callable[[Release], str | None]:
    def read(release: Release) -> str | None:
        value = getattr(release.dateline, name, None)
        return None if value is None else str(value)

    return read


def _contact(contact: Contact) -> dict[str, object]:
    return {
        "name": contact.name,
        "title": contact.title,
        "organization": contact.organization,
        "emails": list(contact.emails),
        "masked_email": contact.masked_email,
        "phones": [asdict(phone) for phone in contact.phones],
        "urls": list(contact.urls),
        "role": contact.role.value,
    }


def _boilerplate(part: Boilerplate) -> dict[str, object]:
    return {
        "kind": part.kind.value,
        "heading": part.heading,
        "organization": part.organization,
        "begins": part.text,
        "ends": part.text,
    }


FIELDS: Mapping[str, Field] = {
    "headline": Field(read=lambda release: _text(release.headline)),
    "subheadlines": Field(read=lambda release: [part.text for part in release.subheadlines], absent=[]),
    "byline": Field(read=lambda release: _text(release.byline)),
    "published": Field(read=lambda release: release.published),
    "issuer": Field(read=lambda release: release.issuer),
    "language": Field(read=lambda release: release.language),
    "lead_begins": Field(read=lambda release: release.lead),
    "body_begins": Field(read=lambda release: release.body_text or None),
    "body_ends": Field(read=lambda release: release.body_text or None),
    "paragraphs": Field(read=_number(Kind.PARAGRAPH), absent=0),
    "list_items": Field(read=_list_items, absent=0),
    "dateline.text": Field(read=lambda release: _text(release.dateline)),
    "dateline.city": Field(read=_of_dateline("city")),
    "dateline.region": Field(read=_of_dateline("region")),
    "dateline.country": Field(read=_of_dateline("country")),
    "dateline.country_code": Field(read=_of_dateline("country_code")),
    "dateline.date": Field(read=_of_dateline("date")),
    "dateline.time": Field(read=_of_dateline("time")),
    "wire_service.text": Field(read=lambda release: _text(release.wire_service)),
    "wire_service.service": Field(read=lambda release: release.wire_service and release.wire_service.service.name),
    "wire_service.id": Field(read=lambda release: release.wire_service and release.wire_service.service.id),
    "wire_service.via": Field(
        read=lambda release: [via.name for via in release.wire_service.via] if release.wire_service else [],
        absent=[],
    ),
    "contacts": Field(read=lambda release: [_contact(contact) for contact in release.contacts], absent=[]),
    "boilerplate": Field(read=lambda release: [_boilerplate(part) for part in release.boilerplate], absent=[]),
    "tickers": Field(
        read=lambda release: [{"exchange": t.exchange, "symbol": t.symbol} for t in release.tickers],
        absent=[],
    ),
    "blocks": Field(read=lambda release: [[block.kind.value, block.text] for block in release.blocks], absent=[]),
}
"""What a case can say, by key; a dot stands for a table."""

ROWS: Mapping[str, Mapping[str, object]] = {
    "contacts": {
        "name": None,
        "title": None,
        "organization": None,
        "emails": [],
        "masked_email": False,
        "phones": [],
        "urls": [],
        "role": "general",
    },
    "phones": {"text": "", "e164": None},
    "boilerplate": {"kind": "", "heading": None, "organization": None, "begins": "", "ends": ""},
    "tickers": {"exchange": "", "symbol": ""},
}
"""The keys of the fields that are lists of tables, with what stands for a missing key."""
