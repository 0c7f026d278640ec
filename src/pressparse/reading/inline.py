"""What an item of news carries inside itself: text, HTML in a text, XHTML or NITF as elements."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressparse.document import Kind
from pressparse.reading import nitf
from pressparse.reading.marked_up import pieces_of, pieces_of_html
from pressparse.reading.pieces import Piece
from pressparse.reading.xml_source import child

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = regex.compile(r"</?(?:p|br|div|ul|li|html|body|table)\b[^<>]{0,200}>", regex.IGNORECASE)


def content_pieces(content: "_Element", kind: Kind | None = None) -> Iterator[Piece]:
    """Yield the pieces in an element that holds content; all of `kind`, where that is given."""
    embedded = child(content, "nitf")
    if embedded is not None:
        found = list(nitf.pieces(embedded))
    elif len(content):
        found = list(pieces_of(content))
    else:
        found = text_pieces(content.text or "")
    for piece in found:
        yield piece if kind is None else Piece(piece.text, kind)


def text_pieces(text: str) -> list[Piece]:
    """Return the pieces in a text, which may be HTML."""
    return pieces_of_html(text) if _TAG.search(text) else [Piece(text)]
