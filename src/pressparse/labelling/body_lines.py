"""Lines within the story that are no running text: headings, items of lists, rows of tables, captions."""

import regex

from pressparse.labelling.grammar import Context
from pressparse.labelling.view import View

_TABLE_ROW = regex.compile(r"\|.*\|\s*+$|(?:[^\t\n]{0,200}+\t){2,30}+[^\t\n]*+$|[|:\s-]{5,}+$")
_FIGURES = regex.compile(r"[$€£]?\(?[\d.,]+\)?%?")
_LONGEST_ROW = 600
_ROW_TOKENS = 3


def is_list_item(view: View, _context: Context) -> bool:
    """Say whether a passage begins with a bullet or a number of a list."""
    return view.is_list_item


def is_table_row(view: View, _context: Context) -> bool:
    """Say whether a line is a row of a table: cells between bars or tabs, or mostly figures."""
    if len(view.raw) < _LONGEST_ROW and _TABLE_ROW.match(view.raw):
        return True
    tokens = view.folded.split() if view.is_short and not view.has_address else []
    return len(tokens) >= _ROW_TOKENS and sum(_FIGURES.fullmatch(token) is not None for token in tokens) * 2 > len(
        tokens
    )


def is_quoted_alone(view: View, context: Context) -> bool:
    """Say whether a passage has a quote mark that its neighbours lack: what is quoted is text, not a heading."""
    near = (context.previous(view), context.following(view))
    return view.raw.startswith(">") and not any(other is not None and other.raw.startswith(">") for other in near)


def is_heading(view: View, context: Context) -> bool:
    """Say whether a line heads running text or a list."""
    if view.is_marked_heading and view.is_short:
        return True
    following = context.following(view)
    if is_quoted_alone(view, context):
        return False
    return (
        view.is_short
        and not view.is_sentence
        and not view.folded.endswith((",", ";"))
        and (view.first.isupper() or not view.first.isascii() or view.folded.endswith(":"))
        and following is not None
        and (following.is_prose or following.is_list_item)
    )


def is_doubled(view: View, context: Context) -> bool:
    """Say whether a line stands twice in a row, as a caption that is also the text instead of the picture."""
    near = (context.previous(view), context.following(view))
    return (
        view.is_short
        and not view.is_sentence
        and view.has_letters
        and any(other is not None and other.folded == view.folded for other in near)
    )


def stands_between_pictures(view: View, context: Context) -> bool:
    """Say whether a line without a full stop stands where pictures have left wide gaps on both sides."""
    following = context.following(view)
    return (
        view.is_short
        and not view.is_sentence
        and following is not None
        and not view.is_list_item
        and min(view.gap, following.gap) > _usual_gap(context)
        and not view.has_url
        and not view.folded.endswith(":")
    )


def _usual_gap(context: Context) -> int:
    gaps = sorted(view.gap for view in context.views[1:80])
    return gaps[len(gaps) // 2] if gaps else 0


def begins_small(view: View, context: Context) -> bool:
    """Say whether a line set apart begins with a small letter and goes on with nothing, as captions do."""
    previous = context.previous(view)
    return (
        view.is_short
        and not view.is_sentence
        and view.first.islower()
        and view.gap > 0
        and not view.has_address
        and not view.has_url
        and (previous is None or previous.is_sentence)
    )
