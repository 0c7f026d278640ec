"""The paragraphs in marked-up text: of XHTML, NITF, and HTML within an envelope."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressparse.document import Kind
from pressparse.reading.pieces import Piece
from pressparse.reading.xml_source import local

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = {
    **dict.fromkeys(["h1", "h2", "h3", "h4", "h5", "h6", "hl2"], Kind.HEADING),
    **dict.fromkeys(["caption", "figcaption", "media-caption"], Kind.CAPTION),
    "li": Kind.LIST,
    "tr": Kind.TABLE,
}
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "blockquote", "bq", "pre", "block", "ul", "ol", "dl", "dt", "dd", "table"),
        *("tbody", "thead", "body", "body.content", "center", "address", "figure", "media", "hr", *_KINDS),
    ),
)
_SILENT = frozenset(
    ["script", "style", "head", "title", "template", "media-metadata", "media-reference", "media-producer"]
)
_CELLS = frozenset({"td", "th"})
_BLANKS = regex.compile(r"[ \t\r\n\f\u00a0]++")
_AROUND_BREAK = regex.compile(r" *+\n *+")


def pieces_of(root: "_Element") -> Iterator[Piece]:
    """Yield the paragraphs, headings, items of lists and rows of tables in an element, in order."""
    from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

    text: list[str] = []
    kinds: list[Kind | None] = [None]
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        name = local(element).lower()
        if event == "start":
            if name in _SILENT or not name:
                walker.skip_subtree()
                continue
            if name in _BLOCKS:
                yield from _piece(text, kinds[-1])
                kinds.append(_KINDS.get(name, kinds[-1]))
            elif name == "br":
                text.append("\n")
            elif name in _CELLS and any(map(str.strip, text)):
                text.append("\t")
            text.append(_BLANKS.sub(" ", element.text or ""))
        else:
            if name in _BLOCKS:
                yield from _piece(text, kinds.pop())
            if element is not root:
                text.append(_BLANKS.sub(" ", element.tail or ""))
    yield from _piece(text, None)


def pieces_of_html(html: str) -> list[Piece]:
    r"""Return the paragraphs of a stretch of HTML, such as the content of a feed's entry.

    >>> [piece.text for piece in pieces_of_html("<p>Acme<br>opens</p><ul><li>anvils</li></ul>")]
    ['Acme\nopens', 'anvils']
    """
    from lxml import etree, html as parsing  # noqa: I001, PLC0415 - plain text needs no lxml

    try:
        root = parsing.document_fromstring(html.replace("\x00", ""))
    except (etree.ParserError, ValueError):
        return [Piece(html)]
    return list(pieces_of(root))


def _piece(text: list[str], kind: Kind | None) -> Iterator[Piece]:
    """Yield the piece that has been gathered, and begin another."""
    gathered = _AROUND_BREAK.sub("\n", _spaced("".join(text))).strip()
    text.clear()
    if gathered:
        yield Piece(gathered, kind)


def _spaced(text: str) -> str:
    while "  " in text:
        text = text.replace("  ", " ")
    return text
