"""A release for the eye: the text as HTML with its parts marked, and as lines for a terminal."""

import html
from collections.abc import Iterator

from pressparse.release import Contact, Release
from pressparse.wrapping import unwrapped

_STYLE = (
    "<style>.pressparse{font:14px/1.5 sans-serif;white-space:pre-wrap}.pressparse section{border-left:3px solid #bbb;"
    "margin:.3em 0;padding-left:.6em}.pressparse small{color:#777;display:block}.pressparse mark{background:#fe9}"
    "</style>"
)
_INDENT = "    "


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
    return "\n".join(_lines(release))


def _lines(release: Release) -> Iterator[str]:
    for name in ("headline", "subheadlines", "byline"):
        value = getattr(release, name)
        for part in value if isinstance(value, tuple) else (value,):
            if part is not None:
                yield f"{name.removesuffix('s'):<14}{part}"
    if release.dateline is not None:
        dateline = release.dateline
        places = "; ".join(
            ", ".join(filter(None, (place.city, place.region, place.country))) for place in dateline.places
        )
        when = " ".join(str(value) for value in (dateline.date, dateline.time) if value is not None)
        yield f"{'dateline':<14}{' | '.join(filter(None, (places, when)))}"
    if release.wire_service is not None:
        service, via = release.wire_service.service, release.wire_service.via
        yield f"{'wire service':<14}{service.name}" + "".join(f" via {other.name}" for other in via)
    if release.published is not None:
        yield f"{'published':<14}{release.published.isoformat()}"
    if release.issuer is not None:
        yield f"{'issuer':<14}{release.issuer}"
    for ticker in release.tickers:
        yield f"{'ticker':<14}{ticker.exchange}: {ticker.symbol}"
    for contact in release.contacts:
        yield f"{'contact':<14}{_contact(contact)}"
    for boilerplate in release.boilerplate:
        yield f"{boilerplate.kind.value.replace('_', '-'):<14}{_shortened(str(boilerplate))}"
    if release.body:
        yield "body"
        for block in release.body_text.split("\n\n"):
            yield ""
            yield from (_INDENT + line for line in unwrapped(block).split("\n"))


def _contact(contact: Contact) -> str:
    masked = ("(e-mail masked by the page)",) if contact.masked_email else ()
    phones = tuple(phone.e164 or phone.text for phone in contact.phones)
    known = (contact.name, contact.title, contact.organization, *contact.emails, *masked, *phones, *contact.urls)
    return f"{', '.join(filter(None, known))} ({contact.role.value})"


def _shortened(text: str, width: int = 100) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
