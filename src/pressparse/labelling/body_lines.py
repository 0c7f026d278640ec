"""Lines within the story that are no running text: headings, items of lists, rows of tables, captions."""

import re

import regex

from pressparse.labelling.date_lines import is_date_line
from pressparse.labelling.grammar import Context
from pressparse.labelling.view import View
from pressparse.lexicon import lexicon

_TABLE_ROW = regex.compile(r"\|.*\|\s*+$|(?:[^\t\n]{0,200}+\t){2,30}+[^\t\n]*+$|(?=[:\s-]{0,40}\|)[|:\s-]{5,}+$")
_BARS = regex.compile(r"\s\|\s")
_FEWEST_BARS = 2
_FIGURES = re.compile(r"(?!\d\d\.\d\d\.\d{4}$)[$€£]?\(?[\d.,]+\)?%?")
_FIGURES_IN_COLUMNS = regex.compile(
    r"""
    \S[^\n]{0,120}?
    (?: (?: [ ]{2,40}+ | \.{2,80}+[ ]*+ ) (?:[$€£][ ]{0,12}+)?+ (?: \(?\d[\d.,]*+\)?%? | [-–—]{1,2} ) (?=\s|$) ){2,12}+
    \s*+ $
    """,
    regex.VERBOSE,
)
"""A label, and figures that blanks set in columns: `Net sales      $ 231,402    $ 219,884`."""
_INTRODUCTION = regex.compile(r"[^\n]{10,}\s\p{Ll}++:")
"""A line that ends with a colon behind a small letter is the beginning of the sentence that a list goes on with."""
_LINES_OF_CARD = 4
_CAPTION_WORDS = 3
_LONGEST_ROW = 600
_ROW_TOKENS = 3


def is_list_item(view: View, context: Context) -> bool:
    """Say whether a passage begins with a bullet or a number of a list; a dash before a lone sentence opens a quote.

    The number of a day is none: `14. Mai 2021`.
    """
    if view.is_list_item and view.first.isdigit() and is_date_line(view):
        return False
    if not view.is_list_item or view.first not in "-–—" or not view.is_sentence:
        return view.is_list_item
    return any(other.is_list_item for other in context.neighbours(view))


def is_table_row(view: View, context: Context) -> bool:
    """Say whether a line is a row of a table: cells between bars or tabs, or mostly figures."""
    if "|" in view.raw or "|" in view.folded or "\t" in view.raw:
        if len(view.raw) < _LONGEST_ROW and _TABLE_ROW.match(view.raw):
            return True
        if _has_bars_like_a_neighbour(view, context) and not view.has_address:
            return True
    if not view.is_short or view.words < _ROW_TOKENS or not view.has_figures:
        return False
    if "   " in view.raw and _FIGURES_IN_COLUMNS.match(view.raw) and not view.has_address:
        return True
    tokens = view.folded.split()
    figures = sum(_FIGURES.fullmatch(token) is not None for token in tokens)
    if len(tokens) < _ROW_TOKENS or figures * 2 <= len(tokens) or view.has_address:
        return False
    return not is_date_line(view) or _stands_by_figures(view, context)


def _stands_by_figures(view: View, context: Context) -> bool:
    return any(other.is_short and other.has_figures for other in context.neighbours(view))


def is_of_study(view: View, context: Context) -> bool:
    """Say whether a line late in the text is of the card of a study: a label such as `DOI: `, or the value below one.

    Another label stands near: `Journal: Anvil Letters` alone may be anything.
    """
    if not view.is_late:
        return False
    near = context.views[max(0, view.number - _LINES_OF_CARD) : view.number + 1 + _LINES_OF_CARD]
    labels = [other for other in near if _labels_study(other)]
    previous = context.previous(view)
    is_value = previous is not None and previous.is_listed("study_label")
    return len(labels) > 1 and (is_value or view in labels)


def _labels_study(view: View) -> bool:
    return view.folded.partition(":")[0].strip(" >").casefold() in lexicon().words["study_label"]


def is_quoted_alone(view: View, context: Context) -> bool:
    """Say whether a passage has a quote mark that its neighbours lack: what is quoted is text, not a heading."""
    return view.raw.startswith(">") and not any(other.raw.startswith(">") for other in context.neighbours(view))


def _has_bars_like_a_neighbour(view: View, context: Context) -> bool:
    if "|" not in view.folded or len(view.folded) > _LONGEST_ROW:
        return False
    bars = len(_BARS.findall(view.folded))
    return bars >= _FEWEST_BARS and any(
        "|" in other.folded and len(_BARS.findall(other.folded[:_LONGEST_ROW])) == bars
        for other in context.neighbours(view)
    )


def is_heading(view: View, context: Context) -> bool:
    """Say whether a line heads running text or a list."""
    if view.is_marked_heading and view.is_short:
        return True
    following = context.following(view)
    return (
        view.is_short
        and not view.is_sentence
        and following is not None
        and (following.is_prose or following.is_list_item)
        and not view.folded.endswith((",", ";"))
        and not view.is_labelled("advisory")
        and not view.is_labelled("other_date")
        and (view.first.isupper() or not view.first.isascii() or view.folded.endswith(":"))
        and not is_quoted_alone(view, context)
        and not _INTRODUCTION.fullmatch(view.folded)
    )


def is_doubled(view: View, context: Context) -> bool:
    """Say whether a line stands twice in a row, as a caption that is also the text instead of the picture."""
    return (
        view.is_short
        and not view.is_sentence
        and view.has_letters
        and any(other.folded == view.folded for other in context.neighbours(view))
    )


def is_doubled_sentence(view: View, context: Context) -> bool:
    """Say whether a sentence stands twice in a row, as captions above a story do; a title is no sentence."""
    return view.is_short and view.is_sentence and any(other.folded == view.folded for other in context.neighbours(view))


def stands_between_pictures(view: View, context: Context) -> bool:
    """Say whether a line without a full stop stands where pictures have left wide gaps on both sides."""
    following = context.following(view)
    return (
        view.is_short
        and not view.is_sentence
        and following is not None
        and not view.is_list_item
        and min(view.gap, following.gap) > context.views.usual_gap
        and not view.has_url
        and not view.folded.endswith(":")
        and view.words >= _CAPTION_WORDS
        and not view.folded.isupper()
    )


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
