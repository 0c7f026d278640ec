"""NewsML 1.0 to 1.2 of the IPTC, as agencies and release wires send it.

`DateLine` is free text: a whole dateline, a place without a day (Business Wire), a day without a place, even a
timestamp. It is parsed like any dateline, and trusted in nothing. Business Wire keeps the contacts in a component of
their own.

Read with lxml alone: the packages for NewsML 1 cover one agency each.

Source: iptc.org/std/NewsML/1.2.
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

_LINES_ABOVE = (
    ("HeadLine", Kind.HEADLINE),
    ("SubHeadLine", Kind.SUBHEADLINE),
    ("ByLine", Kind.BYLINE),
    ("DateLine", Kind.DATELINE),
)
_LINES_BELOW = (("CreditLine", Kind.CREDIT), ("CopyrightLine", Kind.COPYRIGHT))
_ROLES = {"contact": Kind.CONTACT, "contacts": Kind.CONTACT, "boilerplate": Kind.ABOUT, "caption": Kind.CAPTION}
_CREATED = ("FirstCreated", "ThisRevisionCreated")
_NO_TEXT = frozenset({"headline", "abstract", "logo", "tweettext", "photo", "thumbnail", "quicklook"})
"""Roles of components that say again what the others say, or hold no text."""


def recognises(source: object) -> bool:
    """Say whether the first element is `NewsML` or a `NewsItem` of it."""
    return root_name(source) in {"NewsML", "NewsItem"}


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each item, in order; for a file without one the text that it is."""
    root = tree(source, encoding)
    items = [root] if root is not None and local(root) == "NewsItem" else children(root, "NewsItem")
    for item in items if root is not None else ():
        yield assembled(_pieces(item), _metadata(root, item))
    if not items:
        yield plain_text.read(source, encoding=encoding)


def _components(item: "_Element") -> "list[_Element]":
    return [element for element in item.iter() if local(element) == "NewsComponent"]


def _lines(item: "_Element", name: str) -> Iterator[str]:
    """Yield the texts of the news lines of a name, each once."""
    found = (element_text(line) for component in _components(item) for line in children(component, "NewsLines", name))
    yield from dict.fromkeys(found)


def _pieces(item: "_Element") -> Iterator[Piece]:
    for name, kind in _LINES_ABOVE:
        for line in _lines(item, name):
            yield Piece(line, kind)
    contents = [(_role(component), content) for component in _components(item) for content in _contents(component)]
    contents.sort(key=lambda found: found[0] in _ROLES)  # what has a role of its own stands below the body
    for role, content in contents:
        if role not in _NO_TEXT:
            yield from content_pieces(content, _ROLES.get(role))
    for name, kind in _LINES_BELOW:
        for line in _lines(item, name):
            yield Piece(line, kind)


def _contents(component: "_Element") -> "list[_Element]":
    return children(component, "ContentItem", "DataContent")


def _role(component: "_Element") -> str:
    return attribute(child(component, "Role"), "FormalName").casefold()


def _metadata(root: "_Element", item: "_Element") -> Metadata:
    management = child(item, "NewsManagement")
    parties = [(name, party) for name in ("Provider", "Source") for party in _parties(item, name)]
    service = attribute(child(root, "NewsEnvelope", "NewsService"), "FormalName")
    languages = [attribute(element, "FormalName") for element in item.iter() if local(element) == "Language"]
    return Metadata(
        headline=stated(next(_lines(item, "HeadLine"), ""), "newsml.HeadLine"),
        published=first_moment(*((element_text(child(management, name)), f"newsml.{name}") for name in _CREATED)),
        language=stated(next(iter(languages), ""), "newsml.Language"),
        service=first_service((service, "newsml.NewsService"), *((party, f"newsml.{name}") for name, party in parties)),
        issuer=first_house(*((party, f"newsml.{name}") for name, party in parties if name == "Source")),
    )


def _parties(item: "_Element", name: str) -> list[str]:
    elements = (element for element in item.iter() if local(element) == name)
    return [attribute(party, "FormalName") for element in elements for party in children(element, "Party")]
