r"""IPTC 7901, the text format of the agencies' leased lines.

A message is `SOH` header `STX` text `ETX` date and time. The header begins with the mark of the service; the headline
is the first lines of the text, up to one that ends with ` =`.

>>> text = "Acme opens plant =\r\n   Oslo (AP) - Acme Corp. opened a plant.\r\n"
>>> document = read(f"\x01acm0123 4 wi 100\r\n\x02{text}\x03031200 May 21")
>>> document.text.splitlines()[0], document.metadata.published.value
('Acme opens plant', datetime.date(2021, 5, 3))

Source: IPTC 7901, The Text Transmission Format, 1995; messages of dpa, ats and APA. No library reads it.
"""

import datetime
from collections.abc import Iterator

import regex

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata, Stated
from pressparse.reading.decoding import text_of
from pressparse.reading.pieces import Piece, assembled, headline_of
from pressparse.reading.stating import first_service, stated

_HEAD = 600
_MESSAGE = regex.compile(
    r"[\s\x16]{0,20}+\x01(?P<header>[^\x02\x1e\x1f]{1,400}+)\x02(?P<text>[^\x03]*+)\x03?(?P<end>.{0,80}+)",
    regex.DOTALL,
)
_SERVICE = regex.compile(r"\s*+(?P<mark>[a-zA-Z]{2,4}+)\d{0,6}")
_SENT = regex.compile(r"(?P<day>\d{2})\d{4}\s?+(?P<month>[A-Z][a-z]{2}|[A-Z]{3})\s(?P<year>\d{2})\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEADLINE_LINES = 5
_CENTURY = 2000
_CONTROL = regex.compile("[\x00-\x08\x0e-\x1f]")
_PARAGRAPH = regex.compile(r"\n(?=[ \t]{2,}\S|\n)")


def recognises(source: object) -> bool:
    """Say whether it begins with `SOH` and a header, and has a text."""
    if not isinstance(source, str | bytes):
        return False
    head = source[:_HEAD]
    return _MESSAGE.match(head.decode("latin-1") if isinstance(head, bytes) else head) is not None


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the document in a message."""
    text = text_of(source, encoding)
    match = _MESSAGE.match(text)
    if match is None:  # pragma: no cover - what is recognised matches
        return assembled([Piece(text)], Metadata())
    pieces = list(_pieces(match["text"].replace("\r", "")))
    mark = _SERVICE.match(match["header"])
    sent = _sent(match["end"])
    return assembled(
        pieces,
        Metadata(
            headline=stated(headline_of(pieces), "iptc7901.text"),
            published=None if sent is None else Stated(sent, "iptc7901.trailer"),
            service=first_service(*((form, "iptc7901.header") for form in _forms(mark["mark"] if mark else ""))),
        ),
    )


def _forms(mark: str) -> tuple[str, ...]:
    return (mark, mark.upper(), mark.lower())


def _pieces(text: str) -> Iterator[Piece]:
    lines = _CONTROL.sub("", text).split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    top = range(first, min(first + _HEADLINE_LINES, len(lines)))
    end = next((number for number in top if lines[number].rstrip().endswith(" =")), None)
    if end is not None:
        yield Piece(" ".join(line.strip() for line in lines[first : end + 1]).removesuffix("=").strip(), Kind.HEADLINE)
        lines = lines[end + 1 :]
    for paragraph in _PARAGRAPH.split("\n".join(lines)):
        yield Piece("\n".join(line.strip() for line in paragraph.split("\n")))


def _sent(end: str) -> datetime.date | None:
    match = _SENT.search(end)
    month = match["month"].lower() if match else ""
    if match is None or month not in _MONTHS:
        return None
    try:
        return datetime.date(_CENTURY + int(match["year"]), _MONTHS.index(month) + 1, int(match["day"]))
    except ValueError:
        return None
