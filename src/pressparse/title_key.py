"""A title as titles are compared: `title_key`."""

import regex

_NOT_ALPHANUMERIC = regex.compile(r"[\W_]++")
_ASCII_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}


def title_key(text: str) -> str:
    """Return a text as titles are compared: letters and digits alone, case folded.

    >>> title_key("Acme Opens – “Anvils”")
    'acmeopensanvils'
    """
    letters = text.translate(_ASCII_MARKS) if text.isascii() else _NOT_ALPHANUMERIC.sub("", text)
    return letters.casefold()
