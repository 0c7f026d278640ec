"""From the tree of a page to a document: the text, what its elements are, and what the page says of itself."""

import itertools
from collections.abc import Sequence

import regex

from pressparse.document import Document, Kind, Passage
from pressparse.metadata import Metadata, Stated
from pressparse.page_role import PageRole
from pressparse.reading.bot_walls import is_wall
from pressparse.reading.json_ld import article_in
from pressparse.reading.page_blocks import PageBlock, Statement
from pressparse.reading.page_metadata import metadata_of
from pressparse.reading.page_source import tree_of
from pressparse.reading.page_statements import said_by
from pressparse.reading.page_story import Story, story_of
from pressparse.reading.page_text import BLANK_LINE, LINE
from pressparse.reading.page_titles import titles_of
from pressparse.reading.page_walk import Walk
from pressparse.span import Span
from pressparse.title_key import title_key
from pressparse.wrapping import paragraphs_and_gaps

_SAVED_FROM = regex.compile(r"<!--\s*+saved\s++from\s++url=\(\d{1,6}\)(\S{1,2000})\s*+-->")
_ISSUER_IN_STAMP = regex.compile(r"(?:\|\s*+Source:|\sfrom)\s++(\p{Lu}.{1,99})$")
"""As in `Aug 8, 2024 14:25 ET | Source: Acme Corp.` and `Apr 25, 2016, 15:39 ET from Acme Corp.`"""

_BETWEEN = {LINE: "\n", BLANK_LINE: "\n\n"}
_READ_FROM_HINTS = frozenset({PageRole.STAMP, PageRole.ISSUER})
_HEAD, _LONGEST_NAME = 4096, 100


def document_of(markup: str | bytes, encoding: str | None = None) -> Document:
    """Return the text of the page in passages, with what the page says of them."""
    root, is_whole = tree_of(markup, encoding)
    if root is None:
        return Document(text="", passages=())
    walk = Walk(root, _saved_from(markup))
    if not walk.blocks:
        walk = Walk(root, _saved_from(markup), with_hidden=True)
    said = said_by(walk.notes.statements, article_in(walk.notes.json_ld, walk.notes.titles))
    titles = titles_of(said)
    if is_wall([title.value for title in titles], walk.blocks):
        furniture = Story((Kind.FURNITURE,) * len(walk.blocks), None, 0, 0)
        return _document(walk.blocks, furniture, Metadata(), with_elements=is_whole)
    story = story_of(walk, [title.value for title in titles])
    headline = None if story.headline is None else _stated_headline(titles, walk.blocks[story.headline])
    times = [
        statement
        for statement in walk.notes.statements
        if statement.name == "time[datetime]" and story.start <= statement.block <= story.end
    ]
    times.sort(key=lambda time: _distance(time.block, story.headline or 0))
    metadata = metadata_of(said, headline, _hinted(walk), [time.value for time in times], walk.zone)
    return _document(walk.blocks, story, metadata, with_elements=is_whole)


def _distance(block: int, headline: int) -> tuple[int, bool]:
    """Return how far a block stands from the headline: what stands below it is nearer than what stands above."""
    return abs(block - headline), block < headline


def _saved_from(markup: str | bytes) -> tuple[Statement, ...]:
    head = markup[:_HEAD] if isinstance(markup, str) else markup[:_HEAD].decode("latin-1")
    match = _SAVED_FROM.search(head) if "url=(" in head else None
    return (Statement("saved from url", match[1]),) if match else ()


def _stated_headline(titles: Sequence[Stated[str]], block: PageBlock) -> Stated[str] | None:
    """Return the title that the headline on the page says, or None where no title says it."""
    key = title_key(block.text)
    return next((title for title in titles if title_key(title.value) == key), None)


def _hinted(walk: Walk) -> dict[str, str]:
    """Return what the lines say that hints have found."""
    found: dict[str, str] = {}
    labels = walk.issuer_labels
    previous = ""
    for block in walk.blocks:
        role = walk.groups[block.group].role
        if role in _READ_FROM_HINTS:
            found.setdefault(role.value, block.text)
        if labels and len(block.text) < _LONGEST_NAME:
            if previous in labels:
                found.setdefault(PageRole.ISSUER.value, block.text)
            previous = block.text.casefold().rstrip(" :")
        else:
            previous = ""
    in_stamp = _ISSUER_IN_STAMP.search(found.get(PageRole.STAMP.value, ""))
    if in_stamp:
        found.setdefault(PageRole.ISSUER.value, in_stamp[1])
    return found


def _document(blocks: Sequence[PageBlock], story: Story, metadata: Metadata, *, with_elements: bool) -> Document:
    """Return the blocks as one text; chrome that stands together is one passage."""
    pieces: list[str] = []
    starts: list[int] = []
    position = 0
    for block in blocks:
        between = _BETWEEN[block.gap] if pieces else ""
        pieces += (between, block.text)
        starts.append(position + len(between))
        position = starts[-1] + len(block.text)
    passages: list[Passage] = []
    for is_chrome, run in itertools.groupby(zip(blocks, starts, story.kinds, strict=True), _is_chrome):
        if not is_chrome:
            for block, start, kind in run:
                passages += _passages(block, start, kind, block.element if with_elements else None)
            continue
        (first, start, kind), *others = run
        last, last_start, _ = others[-1] if others else (first, start, kind)
        span = Span(start, last_start + len(last.text))
        passages.append(Passage(span=span, gap=first.gap, kind=kind, element=first.element if with_elements else None))
    return Document(text="".join(pieces), passages=passages, metadata=metadata)


def _is_chrome(placed: tuple[PageBlock, int, Kind | None]) -> bool:
    return placed[2] is Kind.FURNITURE


def _passages(block: PageBlock, start: int, kind: Kind | None, element: int | None) -> list[Passage]:
    """Return a block that begins at `start` as passages: its paragraphs, where it has several."""
    if "\n" not in block.text:
        return [Passage(span=Span(start, start + len(block.text)), gap=block.gap, kind=kind, element=element)]
    return [
        Passage(
            span=Span(start + span.start, start + span.end),
            gap=gap if number else block.gap,
            kind=kind,
            element=element,
        )
        for number, (span, gap) in enumerate(paragraphs_and_gaps(block.text))
    ]
