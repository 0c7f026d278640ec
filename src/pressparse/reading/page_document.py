"""From the tree of a page to a document: the text, what its elements are, and what the page says of itself."""

from collections.abc import Sequence

import regex

from pressparse.document import Document, Kind, Passage
from pressparse.metadata import Metadata, Stated
from pressparse.reading.bot_walls import is_wall
from pressparse.reading.json_ld import article_in
from pressparse.reading.page_blocks import PageBlock, Statement
from pressparse.reading.page_hints import Role
from pressparse.reading.page_metadata import metadata_of, said_by, titles_of
from pressparse.reading.page_source import tree_of
from pressparse.reading.page_story import Story, story_of
from pressparse.reading.page_walk import Walk
from pressparse.span import Span
from pressparse.title_key import title_key
from pressparse.wrapping import paragraphs_and_gaps

_SAVED_FROM = regex.compile(r"<!--\s*+saved\s++from\s++url=\(\d{1,6}\)(\S{1,2000})\s*+-->")
_ISSUER_IN_STAMP = regex.compile(r"(?:\|\s*+Source:|\sfrom)\s++(\p{Lu}.{1,99})$")
"""As in `Aug 8, 2024 14:25 ET | Source: Acme Corp.` and `Apr 25, 2016, 15:39 ET from Acme Corp.`"""

_HEAD, _LONGEST_NAME = 4096, 100


def document_of(markup: str | bytes, encoding: str | None = None) -> Document:
    """Return the text of the page in passages, with what the page says of them."""
    root, is_whole = tree_of(markup, encoding)
    if root is None:
        return Document(text="", passages=())
    walk = Walk(root, _saved_from(markup))
    if not walk.blocks:
        walk = Walk(root, _saved_from(markup), with_hidden=True)
    said = said_by(walk.statements, article_in(walk.json_ld))
    titles = titles_of(said)
    if is_wall([title.value for title in titles], walk.blocks):
        furniture = Story((Kind.FURNITURE,) * len(walk.blocks), None, 0, 0)
        return _document(walk.blocks, furniture, Metadata(), with_elements=is_whole)
    story = story_of(walk, [title.value for title in titles])
    headline = None if story.headline is None else _stated_headline(titles, walk.blocks[story.headline])
    times = [
        statement.value
        for statement in walk.statements
        if statement.name == "time[datetime]" and story.start <= statement.block <= story.end
    ]
    metadata = metadata_of(said, headline, _hinted(walk), times, walk.zone)
    return _document(walk.blocks, story, metadata, with_elements=is_whole)


def _saved_from(markup: str | bytes) -> tuple[Statement, ...]:
    head = markup[:_HEAD] if isinstance(markup, str) else markup[:_HEAD].decode("latin-1")
    match = _SAVED_FROM.search(head)
    return (Statement("saved from url", match[1]),) if match else ()


def _stated_headline(titles: Sequence[Stated[str]], block: PageBlock) -> Stated[str] | None:
    """Return the title that the headline on the page says, or None where no title says it."""
    key = title_key(block.text)
    return next((title for title in titles if title_key(title.value) == key), None)


def _hinted(walk: Walk) -> dict[str, str]:
    """Return what the lines say that hints have found."""
    found: dict[str, str] = {}
    previous = ""
    for block in walk.blocks:
        role = walk.groups[block.group].role
        if role in {Role.STAMP, Role.ISSUER}:
            found.setdefault(role.value, block.text)
        if previous in walk.issuer_labels and len(block.text) < _LONGEST_NAME:
            found.setdefault(Role.ISSUER.value, block.text)
        previous = block.text.casefold().rstrip(" :")
    in_stamp = _ISSUER_IN_STAMP.search(found.get(Role.STAMP.value, ""))
    if in_stamp:
        found.setdefault(Role.ISSUER.value, in_stamp[1])
    return found


def _document(blocks: Sequence[PageBlock], story: Story, metadata: Metadata, *, with_elements: bool) -> Document:
    """Return the blocks as one text; chrome that stands together is one passage."""
    pieces: list[str] = []
    passages: list[Passage] = []
    position = 0
    for block, kind in zip(blocks, story.kinds, strict=True):
        if pieces:
            between = "\n\n" if block.gap else "\n"
            pieces.append(between)
            position += len(between)
        pieces.append(block.text)
        element = block.element if with_elements else None
        end = position + len(block.text)
        last = passages[-1] if passages else None
        if kind is Kind.FURNITURE and last is not None and last.kind is Kind.FURNITURE:
            passages[-1] = Passage(span=Span(last.span.start, end), gap=last.gap, kind=kind, element=last.element)
        elif "\n" in block.text and kind is not Kind.FURNITURE:
            for number, (span, gap) in enumerate(paragraphs_and_gaps(block.text)):
                where = Span(position + span.start, position + span.end)
                passages.append(Passage(span=where, gap=gap if number else block.gap, kind=kind, element=element))
        else:
            passages.append(Passage(span=Span(position, end), gap=block.gap, kind=kind, element=element))
        position = end
    return Document(text="".join(pieces), passages=passages, metadata=metadata)
