r"""The order in which a contact block is read: line by line, tables by cells, columns one after the other.

>>> block = "Jane Doe            Richard Miles\nAcme Corp.          Anvil Media\n"
>>> [block[stretch.start : stretch.end] for stretch in reading_order(block)]
['Jane Doe', 'Acme Corp.', 'Richard Miles', 'Anvil Media']
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from pressparse.document import Kind
from pressparse.fields.addresses import addresses
from pressparse.fields.contacts.labels import Label, label_of
from pressparse.fields.contacts.piece import PieceKind
from pressparse.fields.contacts.words import kind_of, readable_words
from pressparse.lexicon import lexicon


class Stretch(NamedTuple):
    """A part of a block that is read from left to right."""

    start: int
    end: int
    label: Label | None = None
    """What the head of its column says it is."""
    starts_line: bool = True


_GAP = regex.compile(r"(?<=\S)(?:\ {3,}+|\t++)(?=\S)")
_ROW = regex.compile(r"\s*+\|(?:[^|\n]*+\|)+\s*+")
_RULE = regex.compile(r"[\s|:+=-]++")
_CELL = regex.compile(r"[^|\n]++")
_SLACK = 2
"""How many characters the cells of a column may be out of line."""


class _Line(NamedTuple):
    start: int
    end: int


def reading_order(folded: str) -> Iterator[Stretch]:
    """Yield the stretches of a folded block in the order in which they are to be read."""
    lines: list[_Line] = []
    position = 0
    for line in folded.splitlines(keepends=True):
        lines.append(_Line(position, position + len(line)))
        position += len(line)
    index = 0
    while index < len(lines):
        end = _run_end(folded, lines, index)
        run = lines[index:end]
        if _heads_columns(folded, run):
            yield Stretch(*run[0])
            run = run[1:]
        if _is_table(folded, run):
            yield from _table(folded, run)
        elif (starts := _columns(folded, run)) is not None:
            yield from _down(folded, run, starts)
        else:
            yield from (Stretch(line.start, line.end) for line in run)
        index = end


def _run_end(folded: str, lines: Sequence[_Line], index: int) -> int:
    """Return the number of the line behind the last of those that stand together, blank ones parting them."""
    end = index + 1
    if folded[slice(*lines[index])].isspace():
        return end
    while end < len(lines) and not folded[slice(*lines[end])].isspace():
        end += 1
    return end


def _is_table(folded: str, run: Sequence[_Line]) -> bool:
    return len(run) > 1 and all(_ROW.fullmatch(folded, *line) for line in run)


def _table(folded: str, run: Sequence[_Line]) -> Iterator[Stretch]:
    """Yield the cells of a table in Markdown, row by row, each with the label that heads its column."""
    heads: list[Label | None] = []
    rows = [_cells_of_row(folded, line) for line in run if not _RULE.fullmatch(folded, *line)]
    labels = [label_of(readable_words(folded[slice(*cell)]), colon=True) for cell in rows[0]] if rows else []
    if sum(label is not None for label in labels) * 2 > len(labels):
        heads, rows = labels, rows[1:]
    elif len(labels) > 1 and _is_head(folded, rows[0]):
        for column in range(len(labels)):
            yield from (Stretch(*row[column]) for row in rows if column < len(row))
        return
    for cells in rows:
        for column, (start, end) in enumerate(cells):
            label = heads[column] if column < len(heads) else None
            yield Stretch(start, end, label, starts_line=column == 0)


def _cells_of_row(folded: str, line: _Line) -> list[tuple[int, int]]:
    return [match.span() for match in _CELL.finditer(folded, *line) if match.end() < line.end or match[0].strip()]


def _heads_columns(folded: str, run: Sequence[_Line]) -> bool:
    """Say whether the first line of a run is a heading of contacts, and what stands below it is set in columns."""
    if len(run) <= 2 or _GAP.search(folded, *run[1]) is None:  # noqa: PLR2004 - a heading, and two lines of columns
        return False
    if len(_cells(folded, run[0])) > 1:
        return False
    heading = folded[slice(*run[0])].strip()
    cue = lexicon().cue(heading)
    is_heading = cue is not None and cue.kind is Kind.CONTACT and not cue.rest(heading)
    return is_heading and _columns(folded, run[1:]) is not None


def _columns(folded: str, run: Sequence[_Line]) -> list[int] | None:
    """Return where the columns begin that lines are to be read down in; None where lines go across."""
    if len(run) < 2:  # noqa: PLR2004 - one line is no column
        return None
    rows = [_cells(folded, line) for line in run]
    first = rows[0]
    if len(first) < 2 or not _is_head(folded, first):  # noqa: PLR2004 - one cell is no row
        return None
    starts = [start - run[0].start for start, _ in first]
    matching = 0
    for line, cells in zip(run, rows, strict=True):
        if any(_column_of(folded, line, number, start, starts) is None for number, (start, _) in enumerate(cells)):
            return None
        matching += len(cells) == len(starts)
    return starts if matching * 2 >= len(rows) and matching > 1 else None


def _cells(folded: str, line: _Line) -> list[tuple[int, int]]:
    text_end = line.start + len(folded[slice(*line)].rstrip())
    start = line.start + len(folded[slice(*line)]) - len(folded[slice(*line)].lstrip())
    cells = []
    for gap in _GAP.finditer(folded, start, text_end):
        cells.append((start, gap.start()))
        start = gap.end()
    cells.append((start, text_end))
    return cells


def _is_head(folded: str, cells: Sequence[tuple[int, int]]) -> bool:
    """Say whether the first row is one of like to like: names, organizations, headings, and no address."""
    texts = [folded[slice(*cell)].strip() for cell in cells]
    if any(addresses(text) for text in texts):
        return False
    if all((cue := lexicon().cue(text)) is not None and cue.kind is Kind.CONTACT for text in texts):
        return True
    if any(text.endswith(":") for text in texts):
        return False
    kinds = {kind_of(words) if (words := readable_words(text)) else None for text in texts}
    return kinds <= {PieceKind.NAME, PieceKind.ORGANIZATION} or len(kinds) == 1


def _column_of(folded: str, line: _Line, number: int, start: int, starts: Sequence[int]) -> int | None:
    """Return the column of the cell that begins at `start`: by where it stands, or by its number where tabs part."""
    if "\t" in folded[slice(*line)].rstrip():
        return number if number < len(starts) else None
    offset = start - line.start
    return next((column for column, begin in enumerate(starts) if abs(offset - begin) <= _SLACK), None)


def _down(folded: str, run: Sequence[_Line], starts: Sequence[int]) -> Iterator[Stretch]:
    columns: list[list[Stretch]] = [[] for _ in starts]
    for line in run:
        for number, (start, end) in enumerate(_cells(folded, line)):
            column = _column_of(folded, line, number, start, starts)
            if column is not None:
                columns[column].append(Stretch(start, end))
    for stretches in columns:
        yield from stretches
