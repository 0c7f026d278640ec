"""A text as patterns see it: the same length, its variants of one sign made one.

Patterns run on the folded text, and since no character is added or taken away, what they match in it stands at the
same offsets in the text itself.
"""

import html

import regex

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\x0b\x0c"
ZERO_WIDTH = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphen, zero-width space, marks of direction, word joiner, byte order mark: they say nothing of the words."""

ENTITY = r"&(?:[A-Za-z]{2,31}+|#\d{2,7}+|#[xX][0-9a-fA-F]{2,6}+);"
"""What HTML writes for a character, as a pattern."""

_IN_1252 = "".join(
    bytes([code]).decode("cp1252", "ignore") or chr(code) for code in (*range(0x80, 0xA0), *range(0xA1, 0xC0))
)
MISREAD = rf"â[€„ˆ][{_IN_1252}]|Ã[\x80-\x84\x86-\x9f¡-ª¬-º¼-¿ƒŠŒœšžŸ‰ˆ†‡™]|Â[\xa1-\xbf]"
"""Two or three characters that were one of UTF-8 before it was read as Windows-1252, as a pattern: `â€“`, `Ã©`.

None of them is a blank, at which a part of the text as it stands could not end.
"""

_JOINERS = "\u200c\u200d"
_FOLDED = (
    dict.fromkeys(_BLANKS + ZERO_WIDTH + _JOINERS + "*`\\", " ")
    | {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("‘’‛ʼ′", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | {"،": ",", "、": ","}
    | {"‐": "-", "‑": "-", "‒": "–", "―": "—", "−": "-"}
)
_ASCII_VARIANTS = tuple(variant for variant in _FOLDED if variant.isascii())
_OTHER_VARIANTS = frozenset(_FOLDED).difference(_ASCII_VARIANTS)
_ASCII = bytes(range(128))
LINK = (
    r"!?\[(?P<label>[^\[\]\n]{0,1000}+(?:\n[^\[\]\n]{1,1000}+){0,3}+)"
    r"(?P<target>\]\([^()\s]{0,2000}+(?:\([^()\s]{0,200}+\)[^()\s]{0,200}+)?\))"
)
"""A link of Markdown as a pattern, its label over a few lines at most."""
_LINK = regex.compile(LINK)
_LINE_MARK = regex.compile(r"^[ ]{0,8}+[>#]{1,6}+(?=[ ])", regex.MULTILINE)


def fold(text: str) -> str:
    r"""Return `text` with blanks, quotes, dashes, full-width forms and Markdown marks made uniform.

    >>> fold("**O’Brien**\u00a0：\uff11")
    "  O'Brien   :1"
    >>> fold("[Acme](https://example.com) opens")
    ' Acme                       opens'
    >>> len(fold("> # Acme\n> opens")) == len("> # Acme\n> opens")
    True
    """
    for variant in _ASCII_VARIANTS:
        text = text.replace(variant, " ")
    if not text.isascii():
        for variant in _OTHER_VARIANTS.intersection(beyond_ascii(text)):
            text = text.replace(variant, _FOLDED[variant])
    if ">" in text or "#" in text:
        text = _LINE_MARK.sub(lambda mark: " " * len(mark[0]), text)
    if "](" in text:
        text = _LINK.sub(_label_alone, text)
    return text


def meant(damaged: str) -> str:
    """Return the character that an `ENTITY` or what is `MISREAD` stands for; what stands for none as it is.

    >>> meant("&ndash;"), meant("&section;"), meant("â€“"), meant("Ã©"), meant("Ã¿Ã¿")
    ('–', '&section;', '–', 'é', 'Ã¿Ã¿')
    """
    shown = html.unescape(damaged) if damaged.startswith("&") else _reread(damaged)
    return shown if len(shown) == 1 else damaged


def _reread(misread: str) -> str:
    return b"".join(map(_byte, misread)).decode("utf-8", "ignore")


def _byte(sign: str) -> bytes:
    return sign.encode("latin-1") if sign < "\u0100" else sign.encode("cp1252")


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII; as bytes, the others are taken out at once."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _label_alone(link: regex.Match[str]) -> str:
    return " " * (link.start("label") - link.start()) + link["label"] + " " * len(link["target"])
