"""Titles as they are compared."""

import unicodedata
from collections.abc import Iterable

import regex

from pressparse.folding import beyond_ascii

_NOT_IN_TITLES = regex.compile(r"[^\p{L}\p{N}\p{M}]++|[\ufe00-\ufe0f]++")  # the last choose how a sign looks
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())
_SMALL = bytes(range(256)).lower()


def title_key(text: str) -> str:
    """Return a text as titles are compared: letters with their marks and figures alone, case folded.

    >>> title_key("Acme Opens – “Anvils”")
    'acmeopensanvils'
    >>> title_key("CO₂ ❤️ Acme") == title_key("co₂ ❤ ACME"), title_key("❤️")
    (True, '')
    """
    if text.isascii() or not any(map(_is_in_titles, beyond_ascii(text))):
        return text.encode("ascii", "ignore").translate(_SMALL, _ASCII_MARKS).decode("ascii")  # all at once, as bytes
    return _NOT_IN_TITLES.sub("", text).casefold()


def _is_in_titles(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def agree(title: str, others: Iterable[str]) -> bool:
    """Say whether one of the others begins or ends with a title, or the title with one of them.

    >>> agree("Acme Opens Plant", ["Acme opens plant | The Cliff"]), agree("Acme Opens Plant", ["Other Story"])
    (True, False)
    """
    key = title_key(title)
    keys = [other for other in map(title_key, others) if other]
    return bool(key) and any(other.startswith(key) or other.endswith(key) or key.startswith(other) for other in keys)
