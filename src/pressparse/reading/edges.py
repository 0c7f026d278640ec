"""The two ends of a source, by which readers know it before any of it is decoded."""

from pressparse.reading.decoding import decode, marked_encoding

_HEAD, _TAIL = 3_000, 2_000


def head_of(source: object) -> str:
    """Return the beginning of text or bytes; "" for any other source."""
    if isinstance(source, str):
        return source[:_HEAD]
    return _shown(source, slice(_HEAD)) if isinstance(source, bytes) else ""


def tail_of(source: object) -> str:
    """Return the end of text or bytes; "" for any other source."""
    if isinstance(source, str):
        return source[-_TAIL:]
    return _shown(source, slice(-_TAIL, None)) if isinstance(source, bytes) else ""


def _shown(source: bytes, part: slice) -> str:
    marked = marked_encoding(source)
    if marked is None or marked == "utf-8-sig":
        return source[part].decode("utf-8", "replace")
    return decode(source)[part]
