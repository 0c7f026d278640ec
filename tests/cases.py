"""Cases: a release as a text file, and beside it a TOML file in which a person has written down what is in it.

A TOML file gives values and texts, never offsets. A key that is missing says that the release has no such thing.
Where a text is long, " … " stands for anything left out: what is before it must begin, what is after it must end
the text that the parser gives. The keys are those of `FIELDS`; a table such as `[dateline]` holds several.
"""

import datetime
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from pressparse import Boilerplate, Contact, Kind, Part, Release

FIXTURES = Path(__file__).parent / "fixtures"
"""The folder with the five releases that pressparse was built around."""

ELISION = " … "
"""What stands for text left out."""


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


@frozen(kw_only=True)
class Case:
    """A release and what is in it."""

    name: str
    """Name of the two files, without their endings."""
    text: str
    """The release, with every character as the file has it."""
    expected: Mapping[str, object]
    """What a person found in it, by the keys of `FIELDS`; all are there."""


def load(folder: Path) -> tuple[Case, ...]:
    """Return the cases of a folder: one for each text file, which must have its TOML file."""
    return tuple(
        Case(
            name=path.stem,
            text=path.read_bytes().decode("utf-8"),
            expected=expectations(path.with_suffix(".toml")),
        )
        for path in sorted(folder.glob("*.txt"))
    )


def expectations(path: Path) -> dict[str, object]:
    """Return what a TOML file says, missing keys filled in; ValueError for a key that means nothing."""
    said: dict[str, object] = {}
    for key, value in tomllib.loads(path.read_text("utf-8")).items():
        if isinstance(value, dict):
            said |= {f"{key}.{name}": content for name, content in value.items()}
        else:
            said[key] = _rows(path, key, value)
    for key in said:
        if key not in FIELDS:
            raise ValueError(f"{path.name}: {key!r} is none of {', '.join(FIELDS)}")
    return {key: said.get(key, field.absent) for key, field in FIELDS.items()}


def _rows(path: Path, key: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if key not in ROWS:
        return value
    rows: list[dict[str, object]] = []
    for number, row in enumerate(value):
        for name in row:
            if name not in ROWS[key]:
                raise ValueError(f"{path.name}: {key}[{number}]: {name!r} is none of {', '.join(ROWS[key])}")
        rows.append({**ROWS[key], **{name: _rows(path, name, content) for name, content in row.items()}})
    return rows


def misses(path: Path) -> dict[str, str]:
    """Return what a TOML file lists as not found yet, as case/field, with the cause.

    The file has one table, `[misses]`: a cause, and the fields that miss for it. ValueError for a field listed twice.
    """
    causes: dict[str, str] = {}
    for cause, fields in tomllib.loads(path.read_text("utf-8"))["misses"].items():
        for name in fields:
            if name in causes:
                raise ValueError(f"{path.name}: {name} is listed twice")
            causes[name] = cause
    return causes


def check(case: Case, release: Release, key: str) -> None:
    """Raise AssertionError, saying what was expected and what was found, unless `release` has what the case says."""
    expected, found = case.expected[key], FIELDS[key].read(release)
    difference = _difference(key.rpartition(".")[2], expected, found)
    if difference is not None:
        raise AssertionError(f"{case.name}: {key}{difference}")


def _difference(key: str, expected: object, found: object) -> str | None:
    """Return what differs between two values, led by the path to it; None where nothing does."""
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip(expected, found, strict=False)
        inner = ((number, _difference(key, wanted, got)) for number, (wanted, got) in enumerate(pairs))
        first = next((f"[{number}]{what}" for number, what in inner if what is not None), None)
        if first is None and len(expected) != len(found):
            surplus = found[len(expected) :] or expected[len(found) :]
            return f": expected {len(expected)} of them, found {len(found)}; only on one side: {surplus!r}"
        return first
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        inner_of = ((name, _difference(name, expected[name], found[name])) for name in expected)
        return next((f".{name}{what}" for name, what in inner_of if what is not None), None)
    return None if _agrees(key, expected, found) else f": expected {expected!r}, found {found!r}"


def _agrees(key: str, expected: object, found: object) -> bool:
    if isinstance(expected, str) and isinstance(found, str):
        if key.endswith("begins"):
            return found.startswith(expected)
        if key.endswith("ends"):
            return found.endswith(expected)
        begin, elided, end = expected.partition(ELISION)
        if elided:
            return len(found) > len(begin) + len(end) and found.startswith(begin) and found.endswith(end)
    same_type = isinstance(expected, datetime.datetime) == isinstance(found, datetime.datetime)
    return same_type and expected == found
