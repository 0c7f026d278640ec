r"""ANPA 1312, the text format of American wires.

A message is a header between `SOH` and `STX`, set with field separators, and a text in which `^` begins and `<` ends
lines of their own: slug, headline, byline. `_` between blanks is a dash, and quotes are typewritten as \`\` and \'\'.

>>> header, lines = "\x16\x16\x01a4711\x1fbc-\x1e\x02", "^BC-Acme-Plant,100<^Acme opens plant<"
>>> print(read(f"{header}{lines}\n\tOSLO (AP) _ Acme Corp. opened a plant.\n").text)
BC-Acme-Plant,100
<BLANKLINE>
Acme opens plant
<BLANKLINE>
OSLO (AP) — Acme Corp. opened a plant.
<BLANKLINE>

Source: ANPA 1312, High-speed Wire Transmission, 1989; stories of AP. No library reads it.
"""

import datetime
from collections.abc import Iterator

import regex

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata, Stated
from pressparse.reading.decoding import text_of
from pressparse.reading.pieces import Piece, assembled, headline_of
from pressparse.reading.stating import stated

_HEAD = 600
_MESSAGE = regex.compile(r"[\s\x00\x16]{0,20}+\x01(?P<header>[^\x02]{1,400}+)\x02", regex.DOTALL)
_SEPARATOR = regex.compile("[\x1e\x1f]")
_LINE = regex.compile(r"\^([^<^\n]{1,300}+)<")
_SLUG = regex.compile(r"(?:BC|AM|PM|AP|US|EU|AS|AF|ML|CN)-{1,2}+[^ ]")
_BYLINE = regex.compile(r"(?:By|BY)\s")
_END = regex.compile(
    r"AP-[A-Z]{2}-(?P<month>\d{2})-(?P<day>\d{2})-(?P<year>\d{2})\s(?P<hour>\d{2})(?P<minute>\d{2})GMT",
)
_CONTROL = regex.compile("[\x00-\x08\x0b-\x1f\x7f]")
_PARAGRAPH = regex.compile(r"\n(?=[ \t]+\S|\s*\n|(?:MORE|AP-[A-Z]{2}-))")
_DASH = regex.compile(r"(?<=[ \n])_{1,2}+(?=[ \n])")
_CENTURY = 2000


def recognises(source: object) -> bool:
    """Say whether it begins with a header that has field separators."""
    if not isinstance(source, str | bytes):
        return False
    head = source[:_HEAD]
    match = _MESSAGE.match(head.decode("latin-1") if isinstance(head, bytes) else head)
    return match is not None and _SEPARATOR.search(match["header"]) is not None


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the document in a message."""
    text = text_of(source, encoding)
    match = _MESSAGE.match(text)
    body = _typeset(text[match.end() if match else 0 :])
    pieces = list(_pieces(body))
    sent = _sent(body)
    return assembled(
        pieces,
        Metadata(
            headline=stated(headline_of(pieces), "anpa1312.headline"),
            published=None if sent is None else Stated(sent, "anpa1312.end"),
        ),
    )


def _typeset(text: str) -> str:
    """Return the text with dashes and quotes for what stands for them, and without control characters."""
    text = _CONTROL.sub("", text.replace("\r", ""))
    return _DASH.sub("—", text.replace("``", "“").replace("''", "”"))


def _pieces(text: str) -> Iterator[Piece]:
    headline: list[str] = []
    position, signed = 0, False
    for match in _LINE.finditer(text):
        before, position = text[position : match.start()], match.end()
        line = match[1].strip()
        if before.strip():
            yield from _headline(headline)
            yield from _paragraphs(before)
        if _SLUG.match(line):
            yield Piece(line, Kind.OTHER)
        elif signed or _BYLINE.match(line):
            signed = True
            yield from _headline(headline)
            yield Piece(line, Kind.BYLINE)
        else:
            headline.append(line)
    yield from _headline(headline)
    yield from _paragraphs(text[position:])


def _headline(lines: list[str]) -> Iterator[Piece]:
    if lines:
        yield Piece(" ".join(lines), Kind.HEADLINE)
    lines.clear()


def _paragraphs(text: str) -> Iterator[Piece]:
    for paragraph in _PARAGRAPH.split(text):
        line = " ".join(
            line.strip(" \t<") for line in paragraph.split("\n")
        ).strip()  # where lines end is the machine's
        yield Piece(line, Kind.END if _END.match(line) else None)


def _sent(text: str) -> datetime.datetime | None:
    """Return the moment that the line at the end gives, in Greenwich time."""
    match = _END.search(text)
    if match is None:
        return None
    month, day, year, hour, minute = map(int, match.group("month", "day", "year", "hour", "minute"))
    try:
        return datetime.datetime(_CENTURY + year, month, day, hour, minute, tzinfo=datetime.UTC)
    except ValueError:
        return None
