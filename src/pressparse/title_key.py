"""A title as titles are compared: `title_key`."""

import regex

_NOT_IN_TITLES = regex.compile(r"[^\p{L}\p{N}\p{M}]++|[\ufe00-\ufe0f]++")  # the last choose how a sign looks
_ASCII_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}


def title_key(text: str) -> str:
    """Return a text as titles are compared: letters with their marks and figures alone, case folded.

    >>> title_key("Acme Opens – “Anvils”")
    'acmeopensanvils'
    >>> title_key("CO₂ ❤️ Acme") == title_key("co₂ ❤ ACME"), title_key("❤️")
    (True, '')
    """
    letters = text.translate(_ASCII_MARKS) if text.isascii() else _NOT_IN_TITLES.sub("", text)
    return letters.casefold()
