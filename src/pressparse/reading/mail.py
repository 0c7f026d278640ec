"""E-mail (RFC 5322 and MIME): the part with the text, and what the header says.

The subject is the headline where the text has none of its own. Read with the package email of the standard library, in
its older policy: that takes any header without raising.
"""

import email
import itertools
from collections.abc import Iterator
from email.errors import CharsetError, HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

import attrs
import regex

from pressparse.document import Document, Kind
from pressparse.mail_subject import SUBJECT, without_reply_marks
from pressparse.metadata import Metadata, Stated
from pressparse.reading import plain_text, web_page, word_document
from pressparse.reading.decoding import decode
from pressparse.reading.marked_up import pieces_of_html
from pressparse.reading.pieces import Piece, assembled, headline_of, pieces_in
from pressparse.reading.stating import first_moment, first_service, stated
from pressparse.title_key import title_key

_HEAD = 20_000
_FIELD = regex.compile(r"(?P<name>[A-Za-z][A-Za-z0-9-]{1,60}+):[^\n]*+\n(?:[ \t][^\n]*+\n)*+")
_FIRST = regex.compile(r"\s{0,10}+(?:>?From [^\n]{1,200}+\n)?+")
_MESSAGE_BEGINS = regex.compile(
    rb"(?<=\n\r?\n)From [^\n]{3,200}? \d{1,2}:\d{2}\b[^\n]{0,30}? \d{4}\r?\n(?=[A-Za-z-]{1,60}:)"
)
_QUOTED_FROM = regex.compile(rb"(?<=\n)>From ")
_SENDER = frozenset({"from", "sender"})
_MARKS_OF_MAIL = frozenset({"message-id", "mime-version", "received", "return-path", "content-type", "delivered-to"})
_NESTING = regex.compile(rb"(?i:boundary\s*=|message/(?:rfc822|global))")
_MOST_PARTS = 60
"""A message with more of these is nested deeper than mail is, and is left as text."""

_LINES_OF_HEAD, _LINES_OF_TITLE, _HEAD_OF_TEXT = 40, 3, 3000


def recognises(source: object) -> bool:
    """Say whether it begins with the header of a message: who it is from, and a field that only mail has."""
    if not isinstance(source, str | bytes):
        return False
    head = source[:_HEAD]
    names = set(_names(head.decode("latin-1") if isinstance(head, bytes) else head))
    return not names.isdisjoint(_SENDER) and not names.isdisjoint(_MARKS_OF_MAIL)


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each message of a mailbox in the form mbox, in order; for one message its own.

    Behind each stand the Word documents that are attached to it; a message without text is left out then.
    """
    data = source if isinstance(source, bytes) else str(source).encode("utf-8", "surrogatepass")
    charset = encoding if isinstance(source, bytes) else "utf-8"
    for message in _messages(data):
        if len(_NESTING.findall(message)) > _MOST_PARTS:
            yield plain_text.read(source if message == data else message, encoding=charset)
        else:
            yield from _documents(message, charset)


def _messages(data: bytes) -> Iterator[bytes]:
    """Yield the messages of a mailbox: each begins with `From `, who sent it, time and year, below a blank line."""
    if not data.lstrip().startswith(b"From "):
        yield data
        return
    starts = [match.start() for match in _MESSAGE_BEGINS.finditer(data)]
    for start, end in itertools.pairwise((0, *starts, len(data))):
        yield _QUOTED_FROM.sub(b"From ", data[start:end])


def _documents(data: bytes, charset: str | None) -> Iterator[Document]:
    message = email.message_from_bytes(data.lstrip())
    parts = [part for part in message.walk() if not part.is_multipart()]
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    pieces = next(
        (found for kind in ("text/plain", "text/html") for part in shown if (found := _pieces(part, kind, charset))),
        [],
    )
    subject = without_reply_marks(_header(message, "Subject"))
    metadata = _metadata(message, parts, subject)
    named = (part for part in parts if _decoded(part.get_filename() or "").lower().endswith(".docx"))
    releases = [data for data in (part.get_payload(decode=True) for part in named) if word_document.recognises(data)]
    if pieces or not releases:
        yield assembled(_with_subject(pieces, subject), metadata)
    for release in releases:
        yield attrs.evolve(word_document.read(release), metadata=attrs.evolve(metadata, headline=None))


def _names(head: str) -> list[str]:
    """Return the names of the fields that a source begins with, in small letters."""
    first = _FIRST.match(head)
    position = first.end() if first else 0
    names = []
    while (match := _FIELD.match(head, position)) is not None:
        names.append(match["name"].lower())
        position = match.end()
    return names if position == len(head) or head.startswith(("\n", "\r\n"), position) else []


def _pieces(part: "Message[str, str]", kind: str, charset: str | None) -> list[Piece]:
    if part.get_content_type() != kind:
        return []
    payload = part.get_payload(decode=True)
    text = _text(payload if isinstance(payload, bytes) else b"", part, charset)
    if kind == "text/html":
        found = pieces_in(web_page.read(text)) if web_page.recognises(text) else pieces_of_html(text)
    else:
        found = [Piece(text.replace("\r\n", "\n"))]
    return [_open(piece) for piece in found if piece.text.strip()]


def _open(piece: Piece) -> Piece:
    """Return a piece without what markup says of text that is no more than a paragraph: greetings are such as well."""
    return Piece(piece.text) if piece.kind is Kind.PARAGRAPH else piece


def _text(payload: bytes, part: "Message[str, str]", charset: str | None) -> str:
    coded = str(part.get("Content-Transfer-Encoding", "")).strip().lower() in {"base64", "quoted-printable"}
    declared = part.get_content_charset() if coded or charset is None else charset
    try:
        return decode(payload, declared)
    except LookupError:  # the header names an encoding that there is not
        return decode(payload)


def _with_subject(pieces: list[Piece], subject: str) -> list[Piece]:
    """Return the pieces with the subject above them, unless they have it or another title of the markup."""
    key = title_key(subject)
    is_titled = headline_of(pieces) != "" or key in _titles(pieces)
    return pieces if not key or is_titled else [Piece(subject, rule=SUBJECT), *pieces]


def _titles(pieces: list[Piece]) -> Iterator[str]:
    """Yield the first lines of a message, alone and with those that may go on with them, as titles are compared."""
    head = "\n".join(piece.text for piece in pieces[:_LINES_OF_HEAD])[:_HEAD_OF_TEXT]
    keys = list(filter(None, map(title_key, head.split("\n")[:_LINES_OF_HEAD])))
    for start in range(len(keys)):
        yield from itertools.accumulate(keys[start : start + _LINES_OF_TITLE])


def _metadata(message: "Message[str, str]", parts: "list[Message[str, str]]", subject: str) -> Metadata:
    name, address = parseaddr(_header(message, "From"))
    files = [part.get_filename() for part in parts]
    return Metadata(
        headline=stated(subject, "email.Subject"),
        published=first_moment((_header(message, "Date"), "email.Date")),
        language=stated(_header(message, "Content-Language"), "email.Content-Language"),
        publisher=stated(name or address, "email.From"),
        service=first_service((name, "email.From")),
        attachments=tuple(Stated(_decoded(file), "email.attachment") for file in files if file),
    )


def _header(message: "Message[str, str]", name: str) -> str:
    return _decoded(str(message.get(name, "")))


def _decoded(value: str) -> str:
    """Return the value of a header as it reads, also where it is encoded wrongly."""
    try:
        shown = str(make_header(decode_header(value)))
    except (CharsetError, HeaderParseError, LookupError, UnicodeError, ValueError):
        shown = value
    return " ".join(shown.split())
