"""Lines of the page or the paper that carries a release, and noise."""

import re

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_person
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use, lexicon

_CHROME_WORDS = cued(Kind.FURNITURE, longest=60)
_KINDS_OF_FEET = frozenset({None, Kind.PARAGRAPH})
"""What an envelope may take a line for that pages of paper have at their foot: an item or a row is none."""

_BETWEEN_NAMES = re.compile(r"[|/,•·]")
_READING_TIME = regex.compile(r"(?i:.{0,30}\b\d{1,2}[\s-]min(?:ute)?s?\s(?:of\s)?read(?:ing)?)[\s.]*+$")
_MINUTES = regex.compile(r"\b\d{1,2}+[\s-]?(?i:min|мин|dk|dakika|perc)\p{L}*+\.?+(?:\s\d{1,2}\s?s\p{L}*+\.?+)?+")
_FEWEST_STEPS = _WORDS_OF_A_STEP = 3
_STEPS_DOWN = ">»›→"
_BETWEEN_CRUMBS = re.compile(rf"\s?[{_STEPS_DOWN}]\s|\s[/|]\s")
_BETWEEN_BUTTONS = regex.compile(r"[\s|/,•·:]++")
_PAGE_MARK = regex.compile(
    r"""
    (?i: [-–—*(]{1,3}+ \s?+ (?:more|continued) \s?+ [-–—*)]{1,3}+
      | [-–—(]?+ \s?+ page \s \d{1,3}+ (?:\sof\s\d{1,3}+)?+ \s?+ [-–—)]?+
      | [-–—]{1,2}+ \s?+ \d{1,3}+ \s?+ [-–—]{1,2}+ )
    """,
    regex.VERBOSE,
)
_FIRST_OF_PAGE_MARK, _LONGEST_PAGE_MARK = frozenset("-–—*(pP0123456789"), 16
_BETWEEN_COUNTS = regex.compile(r"[\s\d.,:|()·•]++")
_FEW_WORDS, _LONGEST_BUTTON, _LONGEST_COUNT = 8, 12, 40
_NOISE_WORD = regex.compile(r"\p{L}{1,3}(?!\p{L})")
_CODE = regex.compile(r"[\[(]?(?=[A-Z]{2})[A-Z]{2,10}[A-Z0-9#]{0,20}\d{7}[A-Z0-9]{0,30}[\])]?|\[[A-Z]{2,8}\#\d{4,12}\]")
_LONGEST_LABELLED = 60
_SHORTEST_TITLE = 12
_NOISE_TOKENS = 5


def is_chrome(view: View, context: Context) -> bool:
    """Say whether a passage begins with words of the site that carries the text."""
    is_opening = view.cue is not None and view.cue.use is Use.OPENING
    return _CHROME_WORDS(view, context) and (is_opening or view.words <= PROSE_WORDS)


def lists_languages(view: View, _context: Context) -> bool:
    """Say whether a line is a choice of languages, each by its own name."""
    return view.is_short and view.lists("language", _BETWEEN_NAMES)


def repeats_headline(view: View, context: Context) -> bool:
    """Say whether a line repeats, shortens or lengthens the headline; with an address it is a line of a contact."""
    headline = context.headline
    if not headline or len(view.folded) > 2 * len(headline) + 80 or len(view.title_key) < _SHORTEST_TITLE:
        return False
    key = view.title_key
    repeats = (
        headline in key
        or (len(key) * 2 > len(headline) and headline.startswith(key))
        or (len(key) * 2 > len(headline) and headline.endswith(key) and _is_below_correction(view, context))
        or (len(key) * 3 > len(headline) * 2 and key in headline)
    )
    return repeats and not view.has_address


def _is_below_correction(view: View, context: Context) -> bool:
    """Say whether the line above says that the release follows as it reads now."""
    previous = context.previous(view)
    return previous is not None and previous.is_listed("corrected_below")


def has_only_marks(view: View, _context: Context) -> bool:
    """Say whether there is neither letter nor figure in a passage, as in a rule of dashes."""
    return not view.has_letters and not any(map(str.isalnum, view.folded))


def is_fragmented(view: View, _context: Context) -> bool:
    """Say whether there is hardly a word in a passage of more than three letters."""
    if view.is_sentence or not view.is_short or not view.first.islower():
        return False
    tokens = view.folded.split()
    fragments = sum(_NOISE_WORD.fullmatch(token) is not None for token in tokens)
    return len(tokens) >= _NOISE_TOKENS and fragments * 4 >= len(tokens) * 3


def recurs(view: View, context: Context) -> bool:
    """Say whether a line with an address or a page number stands in the text again: pages of paper have such feet."""
    if view.folded not in context.views.recurring or view.words <= 1 or view.is_sentence or not view.has_figures:
        return False
    if view.given not in _KINDS_OF_FEET:
        return False
    if view.has_address and any(
        is_person(above.folded) for above in context.views[max(view.number - 2, 0) : view.number]
    ):
        return False  # the number of a contact that stands beside the text as well
    return not any(other.folded == view.folded for other in context.neighbours(view))


def marks_page(view: View, context: Context) -> bool:
    """Say whether a line is what paper has at the end of a page: `-more-`, `Page 2 of 4`, a number alone."""
    line = view.folded.strip()
    if len(line) > _LONGEST_PAGE_MARK or line[:1] not in _FIRST_OF_PAGE_MARK:
        return False
    if not line.isdecimal():
        return _PAGE_MARK.fullmatch(line) is not None
    return view.given in _KINDS_OF_FEET and view.number in context.views.page_numbers


def is_code(view: View, _context: Context) -> bool:
    """Say whether a line is a code that a carrier puts on a text: one word of capitals and many figures."""
    return _CODE.fullmatch(view.folded.strip()) is not None


def lists_sections(view: View, _context: Context) -> bool:
    """Say whether a line is a row of links to parts of a site, between bars: `About us | Contact us`."""
    if not view.is_short or "|" not in view.folded:
        return False
    cues = [lexicon().cue(part) for part in map(str.strip, view.folded.split("|")) if part]
    if len(cues) <= 1 or any(cue is None or cue.name is not None for cue in cues):
        return False
    return len({cue.kind for cue in cues if cue is not None} - {Kind.CONTACT}) > 0


def is_powered_by(view: View, _context: Context) -> bool:
    """Say whether a line names what a site is powered by."""
    return view.is_short and " powered by " in view.folded and not view.is_sentence


def is_reading_time(view: View, _context: Context) -> bool:
    """Say whether a line says how many minutes the text takes."""
    if len(view.folded) >= _LONGEST_LABELLED or not view.has_figures:
        return False
    if _READING_TIME.match(view.folded) is not None:
        return True
    told = _MINUTES.search(view.folded) if view.words <= _FEW_WORDS else None
    if told is None:
        return False
    behind = view.folded[told.end() :].partition("(")[0].strip(" .)")  # `10 Minutes a Day` are told of something else
    return lexicon().holds("reading_time", behind or view.folded)


def is_breadcrumbs(view: View, _context: Context) -> bool:
    """Say whether a line leads from the home page down to this one: `Home > News > Press releases`."""
    if not view.begins_with("home"):
        return False
    steps = _BETWEEN_CRUMBS.split(view.raw)
    if steps[0].strip().casefold() not in lexicon().words["home"]:
        return False
    if any(sign in view.raw for sign in _STEPS_DOWN):
        return len(steps) > 1
    return len(steps) >= _FEWEST_STEPS and all(len(step.split()) <= _WORDS_OF_A_STEP for step in steps)  # or a title


def lists_buttons(view: View, _context: Context) -> bool:
    """Say whether a line is nothing but what a bar for readers offers or counts: `Share Print`, `314 views`."""
    first, blank, _ = view.folded.lstrip(" |").partition(" ")
    if not blank or len(first) > _LONGEST_BUTTON or len(view.folded) >= _LONGEST_LABELLED:
        return False
    words = lexicon().words
    listed, head = words["button"], first.casefold().rstrip(",:|")
    if (head in words["counter"] or head.isdecimal()) and _counts_readers(view.folded):
        return True
    if head not in listed:
        return False
    offered = [word for word in _BETWEEN_BUTTONS.split(view.folded.casefold()) if word]
    return len(offered) > 1 and listed.issuperset(offered)


def _counts_readers(line: str) -> bool:
    """Say whether a line is nothing but how often something was read or told of: `Visto 314 veces`."""
    if len(line) >= _LONGEST_COUNT:
        return False
    listed = lexicon().words["counter"]
    words = [word for word in _BETWEEN_COUNTS.split(line.casefold()) if word]
    return bool(words) and listed.issuperset(words)
