"""RSS 0.9x to 2.0, RSS 1.0 and Atom: the entries of a feed, or one entry alone.

A document is one release, so that of a feed is its first entry; `read_all` gives them all.

Read with lxml. The package feedparser is the well-kept reader of feeds, and is left out: of what it does we would use
six elements, and it cleans the HTML of an entry by rules of its own, where we want its paragraphs as they stand.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.document import Document, Kind
from pressparse.metadata import Metadata, Stated
from pressparse.reading import plain_text
from pressparse.reading.inline import content_pieces, text_pieces
from pressparse.reading.pieces import Piece, assembled
from pressparse.reading.stating import first_moment, first_service, stated
from pressparse.reading.xml_source import attribute, child, children, element_text, local, root_name, tree

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTRIES = frozenset({"item", "entry"})
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated")
_HOUSES = (("contributor",), ("creator",), ("author", "name"), ("source",))


def recognises(source: object) -> bool:
    """Say whether the first element is that of a feed, or of an entry."""
    return root_name(source) in {"rss", "feed", "RDF", *_ENTRIES}


def documents(source: object, *, encoding: str | None = None) -> Iterator[Document]:
    """Yield a document for each entry, in order; for a feed without one the text that it is."""
    root = tree(source, encoding)
    entries = [] if root is None else [element for element in root.iter() if local(element) in _ENTRIES]
    for entry in entries:
        yield assembled(_pieces(entry), _metadata(entry, root))
    if not entries:
        yield plain_text.read(source, encoding=encoding)


def _pieces(entry: "_Element") -> Iterator[Piece]:
    yield Piece(element_text(child(entry, "title")), Kind.HEADLINE)
    bodies = [body for name in _BODIES for body in children(entry, name) if element_text(body)]
    if bodies:
        # what is longest is the text, where a summary stands beside it
        body = max(bodies, key=lambda body: len(element_text(body)))
        yield from content_pieces(body) if len(body) else text_pieces(body.text or "")


def _metadata(entry: "_Element", root: "_Element | None") -> Metadata:
    links = children(entry, "link")
    link = next((element_text(found) or attribute(found, "href") for found in links), "")
    channel = child(root, "channel")
    feed = root if channel is None and root is not entry else channel
    return Metadata(
        headline=stated(element_text(child(entry, "title")), "feed.title"),
        published=first_moment(*((element_text(child(entry, name)), f"feed.{name}") for name in _DATES)),
        language=stated(_language(entry, root, channel), "feed.language"),
        service=first_service(*((element_text(child(entry, *path)), f"feed.{path[0]}") for path in _HOUSES)),
        publisher=stated(element_text(child(feed, "title")), "feed.channel"),
        url=stated(link, "feed.link"),
        attachments=tuple(Stated(url, "feed.enclosure") for url in _enclosures(entry)),
    )


def _language(entry: "_Element", root: "_Element | None", channel: "_Element | None") -> str:
    named = (element_text(child(entry, "language")), attribute(entry, "lang"), element_text(child(channel, "language")))
    return next(filter(None, named), "") or attribute(root, "lang")


def _enclosures(entry: "_Element") -> list[str]:
    return [url for url in (attribute(found, "url") for found in children(entry, "enclosure")) if url]
