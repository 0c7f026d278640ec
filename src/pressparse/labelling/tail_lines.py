"""Lines of the tail that say whose the text is, who carries it, and of whom more is told."""

import regex

from pressparse.document import Kind
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use
from pressparse.services import registry

_COPYRIGHT_WORDS = cued(Kind.COPYRIGHT, longest=60)
_COPYRIGHT = regex.compile(
    r"(?i:copyright\s?(?:©|\(c\)|[12]\d{3}|:|by\b|notice\b|$)|©|all\srights\sreserved)|\([cC]\)\s?(?:[12]\d{3}|\p{Lu})"
    r"|(?:\p{L}[\p{L}-]{2,20}+)?™\s&\s©"
)
_COPYRIGHT_OF_WIRE = regex.compile(r"(?i:copyright)\s(?P<name>\p{Lu}[\w ,.&'-]{2,60}?),?\s[12]\d{3}\.?")
_SOURCE_WORDS = cued(Kind.SOURCE, Use.LABEL, Use.OPENING, longest=15)
_STARRED = regex.compile(r"\*{3}\s[^\n]*[^\s*]\s?\*{3}")
_LONGEST_STATEMENT = 400
_SHORTEST_NAME = 3


def is_name_as_heading(view: View, context: Context) -> bool:
    """Say whether a line late in the text is just the name that the headline or the lead begins with."""
    following = context.following(view)
    return (
        view.is_late
        and not view.is_sentence
        and following is not None
        and following.is_prose
        and len(view.title_key) > _SHORTEST_NAME
        and view.title_key != context.headline
        and (context.headline.startswith(view.title_key) or context.lead.startswith(view.title_key))
    )


def is_copyright(view: View, context: Context) -> bool:
    """Say whether a line claims a copyright, rather than tells of one: it is short and late, or in English form."""
    if not _COPYRIGHT_WORDS(view, context) or view.cue is None:
        return False
    line = view.folded.strip()
    of_wire = _COPYRIGHT_OF_WIRE.fullmatch(line)
    if _COPYRIGHT.match(line) is not None or (of_wire is not None and registry().find(of_wire["name"]) is not None):
        return True
    in_english = view.cue.phrase.isascii() and view.cue.phrase.startswith(("copyright", "(c)"))
    return not in_english and view.words <= PROSE_WORDS and view.is_late


def is_statement_of_carrier(view: View, _context: Context) -> bool:
    """Say whether a line stands between rows of stars, as carriers mark what is not theirs."""
    return view.words > 1 and len(view.raw) < _LONGEST_STATEMENT and _STARRED.fullmatch(view.raw.strip()) is not None


def is_carrier(view: View, context: Context) -> bool:
    """Say whether a line late in the text says who carries or issues it."""
    return view.is_late and _SOURCE_WORDS(view, context)
