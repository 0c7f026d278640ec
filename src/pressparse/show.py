"""A release for the eye: the text as HTML with its parts marked, and as lines for a terminal."""

import html
import textwrap
from collections.abc import Iterator

from pressparse.release import Contact, Dateline, Release, WireService

_STYLE = (
    "<style>.pressparse{font:14px/1.5 sans-serif;white-space:pre-wrap}.pressparse section{border-left:3px solid #bbb;"
    "margin:.3em 0;padding-left:.6em}.pressparse small{color:#777;display:block}.pressparse mark{background:#fe9}"
    "</style>"
)
_INDENT = "    "
_NAME_WIDTH = 17
_TEXT_WIDTH = 100


def release_to_html(release: Release) -> str:
    """Return the text of `release` as HTML: a section for each block, named, the dateline and the mark in it marked."""
    sections = [
        f'<section data-kind="{block.kind.value}" title="{html.escape(block.rule)}"><small>{block.kind.value}</small>'
        f"{_marked(release, block.span.start, block.span.end)}</section>"
        for block in release.blocks
    ]
    return f'{_STYLE}<div class="pressparse">{"".join(sections)}</div>'


def _marked(release: Release, start: int, end: int) -> str:
    marks = [
        (part.span, name)
        for part, name in ((release.dateline, "dateline"), *((ticker, "ticker") for ticker in release.tickers))
        if part is not None and start <= part.span.start and part.span.end <= end
    ]
    pieces, position = [], start
    for span, name in sorted(marks):
        if span.start < position:
            continue
        pieces.append(html.escape(release.text[position : span.start]))
        pieces.append(f'<mark title="{name}">{html.escape(span.of(release.text))}</mark>')
        position = span.end
    pieces.append(html.escape(release.text[position:end]))
    return "".join(pieces)


def release_to_lines(release: Release) -> str:
    """Return the release as lines a person reads in a terminal: each part under its name, absent ones left out."""
    lines = [f"{name:<{_NAME_WIDTH}}{value}" for name, value in _rows(release) if value]
    for number, paragraph in enumerate(filter(None, release.body_text.split("\n\n"))):
        lines += ["", *(["body"] if number == 0 else []), *map(_wrapped, paragraph.split("\n"))]
    return "\n".join(lines)


def _wrapped(line: str) -> str:
    return textwrap.fill(line, _TEXT_WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False)


def _rows(release: Release) -> Iterator[tuple[str, str]]:
    """Yield each part's name and what it says, readable."""
    yield "headline", str(release.headline or "")
    yield from (("subheadline", str(part)) for part in release.subheadlines)
    yield "byline", str(release.byline or "")
    yield "dateline", "" if release.dateline is None else _dateline(release.dateline)
    yield "wire service", "" if release.wire_service is None else _wire_service(release.wire_service)
    yield "published", "" if release.published is None else release.published.isoformat()
    yield "issuer", release.issuer or ""
    yield from (("ticker", f"{ticker.exchange}: {ticker.symbol}") for ticker in release.tickers)
    yield from (("contact", _contact(contact)) for contact in release.contacts)
    yield from ((part.kind.value.replace("_", "-"), _shortened(str(part))) for part in release.boilerplate)


def _dateline(dateline: Dateline) -> str:
    places = (", ".join(filter(None, (place.city, place.region, place.country))) for place in dateline.places)
    when = (str(value) for value in (dateline.date, dateline.time) if value is not None)
    return " | ".join(filter(None, ("; ".join(places), " ".join(when))))


def _wire_service(wire_service: WireService) -> str:
    return " via ".join(service.name for service in (wire_service.service, *wire_service.via))


def _contact(contact: Contact) -> str:
    masked = ("(e-mail masked by the page)",) if contact.masked_email else ()
    phones = tuple(phone.e164 or phone.text for phone in contact.phones)
    known = (contact.name, contact.title, contact.organization, *contact.emails, *masked, *phones, *contact.urls)
    return f"{', '.join(filter(None, known))} ({contact.role.value})"


def _shortened(text: str, width: int = 100) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
