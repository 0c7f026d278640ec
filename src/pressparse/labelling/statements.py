"""Tables of figures below a story: those that have lost their rows, and statements that sections would swallow."""

import regex

from pressparse.document import Kind
from pressparse.labelling.body_lines import is_table_row
from pressparse.labelling.given import Label
from pressparse.labelling.grammar import Context
from pressparse.labelling.rules import STORY
from pressparse.labelling.view import View

_FIGURE = regex.compile(r"[$€£]?\(?[\d.,]++\)?%?|[—–-]")
_CELL_WORDS = 5
_KINDS_OF_CELLS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION, Kind.OTHER, Kind.TABLE})
"""What cells may look like one by one."""
_FEWEST_CELLS = 6
SECTION_RULES = {kind: f"{kind}.section" for kind in (Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL)}
"""The rule by which a passage goes on with a section of each of these kinds."""
_LINES_ABOVE_TABLE, _ROWS_NEAR = 10, 4


def above_tables(views: tuple[View, ...]) -> frozenset[int]:
    """Return the numbers of the tables of figures that the envelope gives, and of the lines right above each."""
    found: set[int] = set()
    for view in reversed(views):
        heads = view.number + 1 in found and view.is_short and not view.is_sentence and view.cue is None
        if (view.given is Kind.TABLE or heads) and not view.has_address:
            found.add(view.number)
    return frozenset(found)


def label_flattened_tables(story: tuple[View, ...], labels: dict[int, Label]) -> None:
    """Label runs of short lines of which a third are figures: a table that has lost its rows."""
    run: list[View] = []
    for view in (*story, None):
        if view is not None and _is_cell(view, labels):
            run.append(view)
            continue
        if len(run) >= _FEWEST_CELLS:
            figures = sum(_FIGURE.fullmatch(cell.folded.strip()) is not None for cell in run)
            if figures * 3 >= len(run):
                labels.update((cell.number, (Kind.TABLE, "table.flattened")) for cell in run)
        run = []


def _is_cell(view: View, labels: dict[int, Label]) -> bool:
    if view.words > _CELL_WORDS or view.is_sentence or view.gap > 1:
        return False
    kind, rule = labels[view.number]
    return kind in _KINDS_OF_CELLS or SECTION_RULES.get(kind) == rule


def free_statements(views: tuple[View, ...], standing: list[int], labels: dict[int, Label], context: Context) -> None:
    """Label financial statements below boilerplate as body again, with the lines that head them and their notes.

    A section goes on over what no rule knows, and so over statements below it: rows of figures end it. The `standing`
    passages are those that go on with one.
    """
    freed, before = False, -1
    for number in standing:
        freed = freed and number == before + 1
        before = number
        is_table = labels[number][0] is Kind.TABLE
        if not freed and (is_table or (views[number].is_short and _begins_table(views, number, context))):
            freed = True
            for head in reversed(views[max(0, number - _LINES_ABOVE_TABLE) : number]):
                kind, rule = labels[head.number]
                if SECTION_RULES.get(kind) != rule or not _heads_table(head):
                    break
                labels[head.number] = _own_label(head, context)
        if freed and not is_table:
            labels[number] = _own_label(views[number], context)


def _begins_table(views: tuple[View, ...], number: int, context: Context) -> bool:
    """Say whether a passage is a row of figures, and so is one of the next."""
    if not views[number].has_figures or not is_table_row(views[number], context):
        return False
    return any(is_table_row(below, context) for below in views[number + 1 : number + _ROWS_NEAR])


def _heads_table(view: View) -> bool:
    return view.is_short and not view.is_sentence and not view.is_list_item and view.cue is None


def _own_label(view: View, context: Context) -> Label:
    """Return the label of a passage that goes on with nothing."""
    rule = STORY.first(view, context)
    return (Kind.PARAGRAPH, "paragraph") if rule is None else (rule.kind, rule.name)
