"""NewsML-G2 of the IPTC: a `newsItem`, also within a `newsMessage`.

`contentMeta/dateline` is free text and parsed like any dateline; some send it in the body as well, and then the body's
counts. `located` is where the content comes from: for a release wire that is the office, so it is the place of no
dateline.

The package newsmlg2 (IPTC) makes objects of the whole standard. It is left out: it opens a file where it is given text,
parses with lxml's defaults, entities among them, knows an item by its namespace alone, which feeds leave out or change,
and of some two hundred elements we want twelve.

Source: iptc.org/std/NewsML-G2.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata
from pressparse.reading import plain_text
from pressparse.reading.inline import content_pieces
from pressparse.reading.pieces import Piece, assembled
from pressparse.reading.stating import first_house, first_moment, first_service, stated
from pressparse.reading.xml_source import attribute, child, children, element_text, local, root_name, tree

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINES_ABOVE = (("headline", Kind.HEADLINE), ("by", Kind.BYLINE), ("dateline", Kind.DATELINE))
_LINES_BELOW = ((("contentMeta", "creditline"), Kind.CREDIT), (("rightsInfo", "copyrightNotice"), Kind.COPYRIGHT))
_SUBHEADLINE = frozenset({"subheadline", "sub", "subhead", "subtitle"})
_CREATED = ("firstCreated", "versionCreated")
_CONTENT = ("inlineXML", "inlineData")


def recognises(source: object) -> bool:
    """Say whether the first element is a `newsItem`, or a message that holds some."""
    return root_name(source) in {"newsItem", "newsMessage"}


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each item, in order; for a file without one the text that it is."""
    root = tree(source, encoding)
    items = [] if root is None else [element for element in root.iter() if local(element) == "newsItem"]
    for item in items:
        yield assembled(_pieces(item), _metadata(item))
    if not items:
        yield plain_text.read(source, encoding=encoding)


def _pieces(item: "_Element") -> Iterator[Piece]:
    body = [
        piece
        for name in _CONTENT
        for content in children(item, "contentSet", name)
        for piece in content_pieces(content)
    ]
    for name, kind in _LINES_ABOVE:
        for line in children(item, "contentMeta", name):
            text = element_text(line)
            if kind is Kind.HEADLINE and _is_subheadline(line):
                yield Piece(text, Kind.SUBHEADLINE)
            elif kind is not Kind.DATELINE or not body or not _begins_with(body[0].text, text):
                yield Piece(text, kind)
    yield from body
    for path, below in _LINES_BELOW:
        for line in children(item, *path):
            yield Piece(element_text(line), below)


def _is_subheadline(line: "_Element") -> bool:
    return attribute(line, "role").rpartition(":")[2].casefold() in _SUBHEADLINE


def _begins_with(body: str, dateline: str) -> bool:
    """Say whether the body begins with the dateline, blanks and what parts it from the text aside."""
    shown = "".join(dateline.split()).rstrip("-–—_")
    return bool(shown) and "".join(body[: 2 * len(dateline) + 80].split()).startswith(shown)


def _metadata(item: "_Element") -> Metadata:
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    organisations = [
        (_name(subject), "newsml-g2.subject")
        for subject in children(content, "subject")
        if attribute(subject, "type").rpartition(":")[2] in {"organisation", "organization"}
    ]
    sources = [(_name(source), "newsml-g2.infoSource") for source in children(content, "infoSource")]
    return Metadata(
        headline=stated(element_text(child(content, "headline")), "newsml-g2.headline"),
        published=first_moment(*((element_text(child(meta, name)), f"newsml-g2.{name}") for name in _CREATED)),
        language=stated(_language(item, content), "newsml-g2.language"),
        service=first_service(
            *((_name(service), "newsml-g2.service") for service in children(meta, "service")),
            *((_name(provider), "newsml-g2.provider") for provider in children(meta, "provider")),
            *sources,
        ),
        issuer=first_house(*organisations[:1], *sources),
        location=stated(_name(child(content, "located")), "newsml-g2.located"),
    )


def _language(item: "_Element", content: "_Element | None") -> str:
    return attribute(child(content, "language"), "tag") or attribute(item, "lang")


def _name(element: "_Element | None") -> str:
    """Return what a concept is called: by its name, its literal, or the part of its code behind the colon."""
    named = element_text(child(element, "name")) or attribute(element, "literal")
    return named or attribute(element, "qcode").rpartition(":")[2]
