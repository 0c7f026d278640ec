"""Tables of a page: which hold figures, and which only lay the page out."""

from enum import Enum
from typing import TYPE_CHECKING

import regex

from pressparse.reading.markup import names

if TYPE_CHECKING:
    from lxml.etree import _Element

_FIGURES = regex.compile(r"[$€£¥(+–—-]{0,4}\s?\d[\d.,' ]*+[)%]{0,2}|[–—-]|[$€£¥%)]|N/?A", regex.IGNORECASE)
_BLOCKS_IN_A_CELL = tuple(sorted(names("elements", "layout")))
_LONGEST_CELL = 300
_LINES_IN_A_CELL = 3
_FEWEST_ROWS, _FEWEST_CELLS = 2, 2
_MANY_ROWS, _MANY_CELLS = 3, 3


class TableForm(Enum):
    """What a table is for."""

    LAYOUT = "layout"
    """To place blocks of text: a cell is a block like any other."""
    ROWS = "rows"
    """To part a line into cells."""
    FIGURES = "figures"
    """To give data: rows of figures, or of many cells."""


def form_of(table: "_Element") -> TableForm:
    """Say what a table is for."""
    if table.get("role") in {"presentation", "none"}:
        return TableForm.LAYOUT
    if next(table.iterdescendants("table"), None) is not None:
        return TableForm.LAYOUT
    full = wide = cells = figures = 0
    holds_blocks = next(table.iterdescendants(*_BLOCKS_IN_A_CELL), None) is not None
    for row in table.iterdescendants("tr"):
        filled = 0
        for cell in row.iterchildren("td", "th"):
            text = " ".join("".join(cell.itertext()).split())
            if not text:
                continue
            holds_blocks = holds_blocks or len(text) > _LONGEST_CELL or _has_lines(cell)
            filled += 1
            figures += _FIGURES.fullmatch(text) is not None
        cells += filled
        full += filled >= _FEWEST_CELLS
        wide += filled >= _MANY_CELLS
    if full >= _FEWEST_ROWS and 3 * figures >= cells:
        return TableForm.FIGURES  # whatever stands in a cell of a title or a note
    if holds_blocks or not full:
        return TableForm.LAYOUT
    return TableForm.FIGURES if full >= _FEWEST_ROWS and wide >= _MANY_ROWS else TableForm.ROWS


def _has_lines(cell: "_Element") -> bool:
    """Say whether a cell holds lines of its own, such as a name above a telephone number."""
    return sum(1 for _ in cell.iterdescendants("br", "p", "div")) >= _LINES_IN_A_CELL


def joined_cells(cells: list[str]) -> str:
    r"""Return the cells of a row as a line, tabs between them, signs of currency and per cent with their figures.

    >>> joined_cells(["Net sales", "", "$", "1,200", "", "12", "%"])
    'Net sales\t$1,200\t12%'
    """
    joined: list[str] = []
    opens = False
    for cell in filter(None, cells):
        if joined and (opens or cell in {"%", ")", ")%"}):
            joined[-1] += cell
        else:
            joined.append(cell)
        opens = cell in {"$", "€", "£", "¥", "(", "$("}
    return "\t".join(joined)
