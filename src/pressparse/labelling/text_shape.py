"""The shape of a text: what sort of sign stands where, as bytes that are looked through much faster than characters."""

import re
import unicodedata

from pressparse.folding import beyond_ascii

_SORTS = {"Lu": "X", "Ll": "x", "Nd": "d"}
_MARKS = ".!?\"')]:"
_OTHER_LETTER = re.compile(r"[^\W\x00-\xff]")


def _sort(sign: str) -> str:
    if sign in _MARKS:
        return "."
    return " " if sign.isspace() else _SORTS.get(unicodedata.category(sign), "-")


_SHAPES = "".join(_sort(chr(code)) for code in range(256)).encode("ascii")


def text_shape(text: str) -> bytes | None:
    """Return a byte for each character: `X` and `x` for letters, `d`, a blank, `.` for what may end a sentence, `-`.

    It is None for a text with letters beyond Latin-1, and says nothing of other signs beyond it.

    >>> text_shape("Acme is glad.About Acme (2021)")
    b'Xxxx xx xxxx.Xxxxx Xxxx -dddd.'
    >>> text_shape("Ακμή") is None
    True
    """
    try:
        signs = text.encode("latin-1")
    except UnicodeEncodeError:
        if _OTHER_LETTER.search(beyond_ascii(text)):
            return None
        signs = text.encode("latin-1", "replace")
    return signs.translate(_SHAPES)
