"""The text of a page, gathered piece by piece into blocks.

Blanks are single, a block element begins a new block, `br` a new line, cells of a row stand on one line with a tab
between them. What an image shows instead of itself is a block of its own, after the one that it stands in. Characters
escaped twice are read twice.
"""

import html

import regex

from pressparse.document import Kind
from pressparse.folding import ENTITY
from pressparse.reading.markup import names
from pressparse.reading.page_blocks import PageBlock, Surroundings
from pressparse.reading.page_tables import TableForm, joined_cells

LINE, BLANK_LINE = 0, 1
_LINES = names("elements", "lines")
_ENTITY = regex.compile(ENTITY)
_SHORTEST_ALT, _FEW_DIGITS = 2, 4


class PageText:
    """The blocks so far, and the pieces of the one that is being read."""

    def __init__(self) -> None:
        """Begin without text."""
        self.blocks: list[PageBlock] = []
        """The blocks that have ended."""
        self.line: list[str] = []
        """The pieces of the line that is being read."""
        self.around = Surroundings(-1)
        """Where that line stands."""
        self.cells: list[str] | None = None
        """The cells of the row that is being read; None outside rows."""
        self._lines: list[str] = []
        self._link: int | None = None
        self._linked = self._link_end = 0
        self._gap = BLANK_LINE
        self._captions: list[tuple[str, int]] = []

    def boundary(self, tag: str) -> None:
        """End the block that a block element begins, ends or interrupts; within a row it only parts words."""
        if self.cells is not None:
            self.line.append(" ")
            return
        if self.line or self._lines:
            if self._link is not None:
                self._count_link()
                self._link = 0
            self._add(self.taken())
            self._linked = 0
        if not self._gap and not (tag in _LINES or self.around.in_item):
            self._gap = BLANK_LINE
        if self._captions:
            self._add_captions()

    def taken(self) -> str:
        """Return the text since the last boundary, which is none any more."""
        if self._lines or (self.around.keeps_lines and not self._joins_lines):
            self.end_line()
            text = "\n".join(self._lines).strip()
            self._lines.clear()
        else:
            text = " ".join(shown("".join(self.line)).split())
            self.line.clear()
        return _unescaped(text, keeps_blanks=self.around.keeps_lines) if "&" in text else text

    def end_line(self) -> None:
        """End a line; in a heading and in the cell of a row that only parts words."""
        if self._joins_lines:
            self.line.append(" ")
            return
        words = shown("".join(self.line))
        self.line.clear()
        if self.around.keeps_lines:
            self._lines += words.splitlines() or [""]
        else:
            self._lines.append(" ".join(words.split()))

    @property
    def _joins_lines(self) -> bool:
        return self.around.level > 0 or self.cells is not None

    def end_row(self) -> None:
        """End a row: its cells are a line."""
        cells, self.cells = self.cells or [], None
        row = joined_cells([*cells, self.taken()])
        self._linked = 0
        self._add(row, kind=Kind.TABLE if self.around.form is TableForm.FIGURES else None)

    def begin_link(self) -> None:
        """Begin a link."""
        self._link = len(self.line)

    def end_link(self, address: str | None = None) -> None:
        """End a link, and write the address that it only points to behind its text."""
        if self._link is None:
            return
        if address is not None:
            label = "".join(self.line[self._link :])
            shown, there = "".join(label.split()).casefold(), "".join(address.split()).casefold()
            is_shown = there in shown or ("@" not in there and sum(map(str.isdigit, shown)) > _FEW_DIGITS)
            if not is_shown:
                self.line.append(f" ({address})" if shown else address)
        self._count_link()
        self._link, self._link_end = None, len(self.line)

    def part_from_link(self) -> None:
        """Write a blank behind a link that ends right here: sites set a name and a time apart by their style alone."""
        if self.line and self._link_end == len(self.line) and self.line[-1][-1:].isalnum():
            self.line.append(" ")

    def add_caption(self, words: str, element: int) -> None:
        """Keep what an image shows instead of itself until the block that it stands in has ended."""
        self._captions.append((words, element))

    def add_plain(self, text: str, element: int, group: int) -> None:
        """Add a block as it is."""
        if text:
            self.blocks.append(PageBlock(text, element, group, self._gap, None, 0, 0))
            self._gap = BLANK_LINE

    def add_lone(self, text: str, element: int, tag: str) -> None:
        """Add the text of a block element that has no elements in it."""
        around = self.around
        if self.cells is not None or self._link is not None or around.keeps_lines or not text:
            self.line.append(text)
            self.boundary(tag)
            return
        words = " ".join(shown(text).split())
        if "&" in words:
            words = _unescaped(words, keeps_blanks=False)
        if words:
            kind = Kind.LIST if tag == "li" else around.kind
            self.blocks.append(PageBlock(words, element, around.group, self._gap, kind, 0, around.level))
            self._gap = LINE if around.in_item or tag in _LINES else BLANK_LINE

    def _count_link(self) -> None:
        self._linked += sum(map(len, self.line[self._link or 0 :]))

    def _add(self, text: str, *, kind: Kind | None = None) -> None:
        if text:
            around = self.around
            self.blocks.append(
                PageBlock(
                    text, around.number, around.group, self._gap, kind or around.kind, self._linked, around.level
                ),
            )
            self._gap = LINE

    def _add_captions(self) -> None:
        for words, element in self._captions:
            text = " ".join(words.split())
            if len(text) >= _SHORTEST_ALT:
                self.blocks.append(PageBlock(text, element, self.around.group, BLANK_LINE, Kind.CAPTION, 0, 0))
                self._gap = BLANK_LINE
        self._captions.clear()


def shown(text: str) -> str:
    """Return text without what a browser shows only where it breaks a line: soft hyphens and zero-width spaces."""
    return text if text.isascii() else text.replace("\u00ad", "").replace("\u200b", "")


def _unescaped(text: str, *, keeps_blanks: bool) -> str:
    """Return a text that may have been escaped twice without what is left of that."""
    if not _ENTITY.search(text):
        return text
    text = html.unescape(text)
    return text.strip() if keeps_blanks else "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
