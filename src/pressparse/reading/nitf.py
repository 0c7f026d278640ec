"""NITF 2.5 to 3.x, the News Industry Text Format of the IPTC.

What it types wins over the text: the day of the dateline is `story.date/@norm`, of which the text of the element is
only how it prints; its place is `location`. Vendors also write the whole dateline as text into `dateline`: that is
parsed like any other.

Read with lxml alone. There is no library to weigh: the packages named after NITF read images of that name.

Source: iptc.org/std/NITF.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata, Stated
from pressparse.reading import plain_text
from pressparse.reading.marked_up import pieces_of
from pressparse.reading.moments import day_of
from pressparse.reading.pieces import Piece, assembled
from pressparse.reading.stating import first_moment, first_service, stated
from pressparse.reading.xml_source import attribute, child, children, element_text, root_name, tree

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD = (
    (("hedline", "hl1"), Kind.HEADLINE),
    (("hedline", "hl2"), Kind.SUBHEADLINE),
    (("note",), Kind.NOTICE),
    (("byline",), Kind.BYLINE),
    (("abstract",), Kind.SUBHEADLINE),
    (("dateline",), Kind.DATELINE),
)
_END = ((("body.end", "tagline"), Kind.CREDIT), (("body.head", "rights"), Kind.COPYRIGHT))
_PLACE = ("city", "sublocation", "state", "region", "country")


def recognises(source: object) -> bool:
    """Say whether the first element is `nitf`."""
    return root_name(source) == "nitf"


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the document in an NITF file; one that cannot be read as XML is text."""
    root = tree(source, encoding)
    return plain_text.read(source, encoding=encoding) if root is None else assembled(pieces(root), metadata(root))


def pieces(root: "_Element") -> Iterator[Piece]:
    """Yield the pieces of a `nitf` element: its head, its content, its end."""
    head = child(root, "body", "body.head")
    for path, kind in _HEAD:
        for element in children(head, *path):
            yield Piece(element_text(element), kind)
    for content in children(root, "body", "body.content"):
        yield from pieces_of(content)
    for path, kind in _END:
        for element in children(root, "body", *path):
            yield Piece(element_text(element), kind)


def metadata(root: "_Element") -> Metadata:
    """Return what a `nitf` element says in its head and its dateline."""
    docdata, head = child(root, "head", "docdata"), child(root, "body", "body.head")
    dateline = child(head, "dateline")
    day = day_of(attribute(child(dateline, "story.date"), "norm"))
    return Metadata(
        headline=stated(element_text(child(head, "hedline", "hl1")), "nitf.hl1"),
        published=first_moment((attribute(child(docdata, "date.issue"), "norm"), "nitf.date.issue")),
        language=stated(attribute(root, "lang"), "nitf.lang"),
        service=first_service(
            (element_text(child(head, "distributor")), "nitf.distributor"),
            (attribute(child(docdata, "del-list", "from-src"), "src-name"), "nitf.from-src"),
            (attribute(child(docdata, "doc.copyright"), "holder"), "nitf.doc.copyright"),
        ),
        dateline_place=stated(_place(child(dateline, "location")), "nitf.location"),
        dateline_date=None if day is None else Stated(day, "nitf.story.date"),
    )


def _place(location: "_Element | None") -> str:
    """Return the place that a location names: its parts where they are told apart, from the small to the large."""
    parts = [element_text(child(location, name)) for name in _PLACE]
    return ", ".join(filter(None, parts)) or element_text(location)
