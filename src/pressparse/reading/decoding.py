"""Bytes into text."""

import codecs

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAMPLE = 65_536
"""How many bytes are looked at to guess an encoding: guessing costs more than reading."""


def decode(data: bytes, declared: str | None = None) -> str:
    r"""Return the text that `data` holds.

    What counts, in this order: the declared encoding, a byte order mark, UTF-8 where the bytes are valid UTF-8, and
    last what UnicodeDammit makes of them. Bytes that have no character in the encoding become U+FFFD.

    >>> decode("Zürich".encode("utf-16")), decode(b"Z\xfcrich"), decode(b"Z\x81rich", "cp437")
    ('Zürich', 'Zürich', 'Zürich')
    """
    if declared is not None:
        try:
            codecs.lookup(declared)  # decoding no bytes would not look
        except ValueError:  # a null character in the name
            msg = f"{declared!r} is no name of an encoding"
            raise LookupError(msg) from None
        try:
            return data.decode(declared, errors="replace").removeprefix("\ufeff")
        except UnicodeError:
            msg = f"{declared!r} is no encoding that any bytes can be read in"
            raise LookupError(msg) from None
    marked = marked_encoding(data)
    if marked is not None:
        return data.decode(marked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_guessed_encoding(data[:_SAMPLE]), errors="replace")


def text_of(source: object, encoding: str | None = None) -> str:
    """Return the text of a source that is text or bytes; `encoding` is what is declared of bytes."""
    return decode(source, encoding) if isinstance(source, bytes) else str(source)


def marked_encoding(data: bytes) -> str | None:
    r"""Return the encoding that a byte order mark at the head of `data` tells, or None.

    >>> marked_encoding(b"\xef\xbb\xbfAcme"), marked_encoding(b"Acme")
    ('utf-8-sig', None)
    """
    return next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _guessed_encoding(sample: bytes) -> str:
    """Return the first of UnicodeDammit's candidates that can be; its detector is asked, since itself it logs."""
    from bs4.dammit import EncodingDetector  # noqa: PLC0415 - text in UTF-8 needs no bs4, which is slow to import

    whole_lines = sample[: sample.rfind(b"\n") + 1] or sample
    for encoding in EncodingDetector(whole_lines, ["windows-1252"]).encodings:
        try:
            whole_lines.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return encoding
    return "windows-1252"
