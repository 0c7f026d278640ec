"""ninjs 1.x to 3.x, news as JSON, of the IPTC; with the `dateline` that Superdesk adds.

Read with the standard library: ninjs is plain JSON, and we want a dozen keys.

Source: iptc.org/std/ninjs.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata, Stated
from pressparse.reading import plain_text
from pressparse.reading.decoding import decode, text_of
from pressparse.reading.inline import text_pieces
from pressparse.reading.marked_up import pieces_of_html
from pressparse.reading.moments import day_of
from pressparse.reading.pieces import Piece, assembled
from pressparse.reading.stating import first_house, first_moment, first_service, stated

_HEAD = 400
_BODIES = ("body_xhtml", "body_html", "body_text")
_KEYS = frozenset({"headline", "headlines", "bodies", *_BODIES})


def recognises(source: object) -> bool:
    """Say whether it is a JSON object with a `uri`, and a headline or a body."""
    head = source[:_HEAD] if isinstance(source, str | bytes) else ""
    start = decode(head) if isinstance(head, bytes) else head
    return start.lstrip("\ufeff \t\r\n").startswith("{") and _item(source, None) is not None


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the document in a ninjs object."""
    item = _item(source, encoding)
    if item is None:
        return plain_text.read(source, encoding=encoding)
    return assembled(_pieces(item), _metadata(item))


def _item(source: object, encoding: str | None) -> Mapping[str, Any] | None:
    text = text_of(source, encoding)
    if '"uri"' not in text:
        return None
    try:
        item = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):  # deep nesting is no news either
        return None
    return item if isinstance(item, dict) and "uri" in item and not _KEYS.isdisjoint(item) else None


def _pieces(item: Mapping[str, Any]) -> Iterator[Piece]:
    headline, *others = _values(item, "headline", "headlines") or [""]
    yield Piece(headline, Kind.HEADLINE)
    for other in others:
        yield Piece(other, Kind.SUBHEADLINE)
    for byline in _values(item, "byline", "bylines"):
        yield Piece(byline, Kind.BYLINE)
    yield Piece(_text(_table(item, "dateline").get("text")), Kind.DATELINE)
    yield from _body(item)
    for notice in _values(item, "copyrightnotice", "copyrightnotices"):
        yield Piece(notice, Kind.COPYRIGHT)


def _body(item: Mapping[str, Any]) -> list[Piece]:
    for name in _BODIES:
        body = _text(item.get(name))
        if body.strip():
            return text_pieces(body) if name == "body_text" else pieces_of_html(body)
    bodies = [body for body in _list(item.get("bodies")) if isinstance(body, dict) and _text(body.get("value")).strip()]
    bodies.sort(key=lambda body: body.get("role") != "main")
    return text_pieces(_text(bodies[0]["value"])) if bodies else []


def _metadata(item: Mapping[str, Any]) -> Metadata:
    dateline = _table(item, "dateline")
    located = _table(dateline, "located")
    place = ", ".join(filter(None, (_text(located.get(name)) for name in ("city", "state", "country"))))
    day = day_of(_text(dateline.get("date")))
    sources = [(_text(item.get("source")), "ninjs.source")]
    sources += [(_text(source.get("name")), "ninjs.infosources") for source in _list(item.get("infosources"))]
    return Metadata(
        headline=stated(next(iter(_values(item, "headline", "headlines")), ""), "ninjs.headline"),
        published=first_moment(
            *((_text(item.get(name)), f"ninjs.{name}") for name in ("firstcreated", "versioncreated"))
        ),
        language=stated(_text(item.get("language")), "ninjs.language"),
        service=first_service(*sources),
        issuer=first_house(*sources),
        location=stated(_text(item.get("located")), "ninjs.located"),
        dateline_place=stated(place, "ninjs.dateline.located"),
        dateline_date=None if day is None else Stated(day, "ninjs.dateline.date"),
        attachments=tuple(Stated(name, "ninjs.associations") for name in _attachments(item)),
    )


def _attachments(item: Mapping[str, Any]) -> list[str]:
    associated = item.get("associations")
    found = associated.values() if isinstance(associated, dict) else _list(associated)
    return [_text(one.get("uri")) for one in found if isinstance(one, dict) and _text(one.get("uri"))]


def _values(item: Mapping[str, Any], one: str, several: str) -> list[str]:
    """Return the texts of a key of ninjs 1, or of its plural in ninjs 2, where each is a table with a value."""
    listed = [row.get("value") for row in _list(item.get(several)) if isinstance(row, dict)]
    return [text for text in map(_text, [item.get(one), *listed]) if text.strip()]


def _table(item: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = item.get(key)
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
