"""By what a web page is known from text: its markup, or the soup that it has been made."""

import sys

import regex

from pressparse.reading.decoding import marked_encoding

_HEAD, _OPENS = 2048, 64
_OPENING = regex.compile(rb"\s*+(?:\xef\xbb\xbf)?+\s*+<", regex.IGNORECASE)
_IS_PAGE = regex.compile(rb"<(?:!doctype\s++html|html|head|body|frameset)(?=[\s>])", regex.IGNORECASE)
_BLOCK = rb"(?:p|div|table|h[1-6]|ul|ol|section|article|main|blockquote|pre|body|html)"
_BLOCK_OPENS = regex.compile(rb"<" + _BLOCK + rb"(?=[\s>])", regex.IGNORECASE)
_BLOCK_CLOSES = regex.compile(rb"</" + _BLOCK + rb"\s*+>", regex.IGNORECASE)
_LINE_OPENS = regex.compile(rb"^[ \t]*+<" + _BLOCK + rb"(?=[\s>])", regex.IGNORECASE | regex.MULTILINE)
_CHARACTERS_A_BLOCK = 2000
"""Text that holds some markup, but no more than a block in so many characters, only speaks of it."""


def begins_as_page(source: object) -> bool:
    """Say whether text begins with the doctype of HTML, or with its outermost element.

    >>> begins_as_page("<!DOCTYPE html><title>Acme</title>"), begins_as_page(b"<html>"), begins_as_page("<nitf>")
    (True, True, False)
    """
    if isinstance(source, str):
        return source[:_OPENS].lstrip().lower().startswith(("<!doctype html", "<html"))
    return isinstance(source, bytes) and source[:_OPENS].lstrip().lower().startswith((b"<!doctype html", b"<html"))


def is_page(source: str | bytes) -> bool:
    """Say whether text is a page: a doctype, `<html>` and the like at its head, or block elements that close.

    >>> is_page("<!DOCTYPE html><title>Acme</title>"), is_page("<p>Acme opens.</p>")
    (True, True)
    >>> is_page("General Motors <GM.N> said it would <not> close."), is_page("Acme <p> opens")
    (False, False)
    """
    if isinstance(source, bytes):
        encoding = marked_encoding(source)
        if encoding is not None and not encoding.startswith("utf-8"):
            return is_page(source.decode(encoding, "replace"))
        data = source
    else:
        data = source.removeprefix("\ufeff").encode("latin-1", "replace") if "<" in source else b""
    if b"<" not in data:
        return False
    begins = _OPENING.match(data) is not None
    if begins and _IS_PAGE.search(data, endpos=_HEAD):
        return True
    closed = len(_BLOCK_CLOSES.findall(data))
    if 2 * closed < data.count(b"\n\n"):  # paragraphs that no element holds: Markdown with some markup in it
        return False
    if begins:
        return closed > 0 and _BLOCK_OPENS.search(data) is not None
    return closed > 1 and len(data) < closed * _CHARACTERS_A_BLOCK and _LINE_OPENS.search(data) is not None


def soup_as_text(source: object) -> str | None:
    """Return the markup of a BeautifulSoup or a Tag; None for any other object."""
    bs4 = sys.modules.get("bs4")  # who has made a soup has imported it
    return source.decode() if bs4 is not None and isinstance(source, bs4.Tag) else None
