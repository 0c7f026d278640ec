"""A page in any form it comes in, as a tree of elements.

The tree is the one that libxml2 makes of the markup, comments and processing instructions left out. Nothing is
fetched, and no entity is expanded but the characters that HTML names.
"""

import codecs
from typing import TYPE_CHECKING

import regex

from pressparse.reading.decoding import decode, marked_encoding
from pressparse.reading.markup import names

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_HEAD = 20_000
_DECLARED = regex.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*+=\s*+[\"']?\s*+([\w:.-]{1,40})", regex.I
)
_FRAMES = regex.compile(rb"<frameset", regex.IGNORECASE)
_NO_FRAMES = regex.compile(rb"</?(?:noframes|frameset|frame)(?=[\s>])[^<>]{0,2000}+>", regex.IGNORECASE)
_SEVEN_BITS = ("iso-2022", "iso2022", "hz", "utf-7")
_DEEPEST = 500
_TAG = regex.compile(r"<(/?)([a-zA-Z][\w:-]{0,40}+)[^<>]{0,10000}+>")
_VOID = names("elements", "void")
_INLINE = names("elements", "inline") | {"a", "abbr", "cite", "code", "q", "span", "var"}


def tree_of(source: str | bytes, encoding: str | None = None) -> "tuple[_Element | None, bool]":
    """Return the root of the tree, None for a page without any element, and whether it is the tree of the page itself.

    It is not where elements stand deeper in one another than libxml2 goes: those below are then taken out of their
    nest, since their text would be lost with them.
    """
    data = source.encode("utf-8", "replace") if isinstance(source, str) else _in_utf_8(source, encoding)
    data = data.replace(b"\0", b"\xef\xbf\xbd").removeprefix(codecs.BOM_UTF8)
    if _FRAMES.search(data, endpos=_LONGEST_HEAD):
        data = _NO_FRAMES.sub(b"", data)  # what is shown without frames is the text of the page
    root, is_cut = _parsed(data)
    if is_cut:
        root, _ = _parsed(_flattened(data.decode("utf-8", "replace")).encode())
    return root, not is_cut


def _parsed(data: bytes) -> "tuple[_Element | None, bool]":
    from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

    parser = etree.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # nothing in it, as some versions say
        return None, False
    last = parser.error_log.last_error
    return root, last is not None and "depth" in last.message


def _in_utf_8(data: bytes, declared: str | None) -> bytes:
    """Return a page in UTF-8: by what is declared from outside, a byte order mark, valid UTF-8, or its meta tag."""
    if declared is None and marked_encoding(data) in {None, "utf-8-sig"}:
        named = _named_encoding(data)
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            declared = named if named != "utf-8" or _is_damaged_utf_8(data) else None
        else:
            if named is None or not named.startswith(_SEVEN_BITS):
                return data
            declared = named
    return decode(data, declared).encode("utf-8", "replace")


def _is_damaged_utf_8(data: bytes) -> bool:
    """Say whether bytes that are no valid UTF-8 are it but for a few."""
    text = data.decode("utf-8", "replace")
    return 2 * text.count("\ufffd") <= len(text) - len(text.encode("ascii", "ignore"))


def _named_encoding(data: bytes) -> str | None:
    """Return the encoding that the page declares of itself, by the name that Python knows it under; else None."""
    match = _DECLARED.search(data, endpos=_LONGEST_HEAD)
    name = match[1].decode("ascii", "replace").lower() if match else ""
    name = _ON_THE_WEB.get(name, name)
    try:
        "".encode(name)
        codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return name if match and not name.startswith(("utf-16", "utf-32")) else None


_ON_THE_WEB = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-9": "windows-1254",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "x-gbk": "gb18030",
    "utf8": "utf-8",
}
"""Names that pages use for what is in truth a larger set (WHATWG Encoding Standard)."""


def _flattened(page: str) -> str:
    """Return a page without the tags that stand too deep: a line break for a block, nothing for others."""
    pieces: list[str] = []
    position = depth = 0
    for match in _TAG.finditer(page):
        closes, name = match[1], match[2].lower()
        if name in _VOID:
            continue
        depth = max(depth - 1, 0) if closes else depth + 1
        if depth >= _DEEPEST + (not closes):
            pieces += [page[position : match.start()], "" if name in _INLINE else "<br>"]
            position = match.end()
    return "".join([*pieces, page[position:]])
