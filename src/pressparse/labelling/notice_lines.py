"""Lines that say what it is and for whom: notices, slugs, numbers, marks alone."""

import re

import regex

from pressparse.dates import find_date
from pressparse.document import Kind
from pressparse.labelling.date_lines import is_date_line
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use, lexicon

_NOTICE_OPENING = cued(Kind.NOTICE, Use.OPENING, longest=60)
_SLASHED = regex.compile(r"/(?=\s?\p{L})[^/\n]{3,100}(?:\n[^/\n]{3,100})?/")
_LONGEST_SLASHED = 3 * PROSE_WORDS
_MARK_ALONE = regex.compile(r"--\s?\(?\p{L}[\p{L}\d. ]{2,40}\)?\s?--")
_NUMBERED = regex.compile(
    r"""
    (?P<label>\p{L}[^\d\n]{3,60}?)
    (?: \s(?i:no|nr|n|nº|n°|núm|num|número|numéro|numero|č)\.? | \s?[№\#] )?
    \s?\d{1,5}+ (?:\s?[/-]\s?\d{2,4}+)?
    """,
    regex.VERBOSE,
)
_NUMBER = r"(?:\p{Lu}{1,4}-|\p{Lu}{0,3})\d{1,5}(?:[-/]\d{1,4}){0,2}+"
_RELEASE_NUMBER = regex.compile(
    rf"""
      (?i:release)(?:\s?[:\#]|\s(?i:no|number)[.:]?)\s?{_NUMBER}    # Release No.: NR-12-345
    | (?i:nr|n[.º°])\.?\s?\d{{1,4}}\s?/\s?(?:19|20)?\d\d            # Nr. 12/2021
    | (?P<alone> (?i:nr|n[.º°])\.?\s?\d{{1,4}}                      # Nr. 12
      | \p{{Lu}}{{2,6}}\sNo\.\s?{_NUMBER}                           # NPS No. 12-345
      | (?:19|20)\d\d-\d{{1,4}} )                                   # 2021-045
    """,
    regex.VERBOSE,
)
"""What is `alone` may be a title as well: a line beside it tells."""
_SLUG = regex.compile(
    r"""
      \^?\p{Lu}{2}-{1,2}+[\p{Lu}\d][^\n,]{2,40}+(?:,[^\n,]{2,30}+)?,\s?(?!(?:19|20)\d\d)\d{2,4}<?   # BC-Acme-Plant,416
    | \p{Ll}{3}\d{11}\s[^\n]{3,100}                                 # pts20240611020 Unternehmen
    | \p{Lu}{3}\d{4}\s\d\s\p{Lu}{2}\s\d{4}\s[^\n]{0,80}             # OTS0042 5 WI 0312 ABC0001
    """,
    regex.VERBOSE,
)
_BETWEEN_LETTERS = regex.compile(r"(?<=\S)\s(?=\S)")
_BETWEEN_CLASSES = re.compile("/")
_LONGEST_NOTICE_OF, _SHORT_WORD = 7, 3
_SHORTEST_LABEL = len("Persbericht")
_LATEST_TITLE = 5
_LONGEST_RECALL_LABEL = 40
_NOTICES = frozenset({Kind.NOTICE})
_ABOVE_TITLES = _NOTICES | {Kind.STAMP, Kind.BYLINE, Kind.CONTACT}
_HEADLINE_AFTER_NOTICE = 4
_TITLE_WORDS = 3
_NOTICE_WORDS = 10
"""In Korean words are few and long: `[보도자료] 아크메, 서울국제모루박람회 참가` has more, by its signs."""


def classes_study(view: View, _context: Context) -> bool:
    """Say whether a line says what kind of study a release tells of: `Peer-reviewed / Observational study / People`."""
    return " / " in view.folded and view.lists("study", _BETWEEN_CLASSES)


def heads_corrected(view: View, _context: Context) -> bool:
    """Say whether a line stands above a release as it reads now: `The corrected release reads:`.

    Or whether it stands below a story and says what has been corrected in it.
    """
    is_above = view.folded.endswith(":") and view.is_listed("corrected_below")
    return is_above or (view.is_late and view.begins_with("correction_note"))


def is_of_recall(view: View, _context: Context) -> bool:
    """Say whether a line is of the card of a recall above the announcement: `Brand Name: Acme`."""
    label, colon, _ = view.folded[:_LONGEST_RECALL_LABEL].partition(":")
    return bool(colon) and label.strip().removesuffix("(s)").casefold() in lexicon().words["recall_label"]


def is_slug(view: View, _context: Context) -> bool:
    """Say whether a line is the name that a desk gives a story, with how many words it has: `BC-Acme-Plant,416`.

    Or its number, before what it is about: `OTS0042 5 WI 0312 ABC0001`, `pts20240611020 Unternehmen`.
    """
    line = view.folded.strip()
    return (line.rstrip("<")[-1:].isdigit() or line[3:14].isdigit()) and _SLUG.fullmatch(line) is not None


def warns_in_capitals(view: View, context: Context) -> bool:
    """Say whether a passage below the story is a notice in capitals, such as one not to distribute it."""
    return view.folded.isupper() and _NOTICE_OPENING(view, context)


def is_notice_of(view: View, context: Context) -> bool:
    """Say whether the first line is a name and the words for a release, above a title: `Acme Press Release`."""
    if view.number or view.words > _LONGEST_NOTICE_OF or view.is_sentence:
        return False
    below = (other for other in context.views[1:_LATEST_TITLE] if not _is_date_or(other, _ABOVE_TITLES))
    title = next(below, None)
    if title is None or title.is_prose or not title.has_letters:
        return False
    words = view.folded.split()
    return any(_is_name_and_label(words[:-count], " ".join(words[-count:])) for count in (1, 2, 3) if words[count:])


def _is_date_or(view: View, kinds: frozenset[Kind]) -> bool:
    """Say whether a line is a date, or its first words mark it as one of some kinds."""
    return is_date_line(view) or (view.cue is not None and view.cue.kind in kinds)


def _is_name_and_label(name: list[str], label: str) -> bool:
    if " " not in label and len(label) < _SHORTEST_LABEL:  # `Trading Update`
        return False
    cue = lexicon().cue(label)
    if cue is None or cue.kind is not Kind.NOTICE or cue.use is not Use.LABEL or cue.rest(label):
        return False
    if name[-1].islower() or cue.phrase.split()[0] in lexicon().words["status"]:  # `Prisoners Set for Release`
        return False
    is_name = not any(word[0].islower() and len(word) > _SHORT_WORD for word in name)
    return is_name and lexicon().words["announcing"].isdisjoint(word.casefold() for word in name)


def is_between_slashes(view: View, _context: Context) -> bool:
    """Say whether a line stands between slashes, as wires mark corrections and notes to editors."""
    if view.folded[:1] != "/" or view.words > _LONGEST_SLASHED:
        return False
    return _SLASHED.fullmatch(view.folded.strip()) is not None


def is_mark_alone(view: View, _context: Context) -> bool:
    """Say whether a line is a mark between dashes, such as `--News Direct--`: a dateline without place and day."""
    return view.is_short and _MARK_ALONE.fullmatch(view.folded.strip()) is not None


def is_letterspaced_notice(view: View, _context: Context) -> bool:
    """Say whether the words of a notice are spaced out letter by letter: `P R E S S E M I T T E I L U N G`."""
    if not view.is_letterspaced:
        return False
    line = _BETWEEN_LETTERS.sub("", view.folded.strip())
    cue = lexicon().cue(line)
    return cue is not None and cue.kind is Kind.NOTICE and not cue.rest(line)


def is_notice(view: View, _context: Context) -> bool:
    """Say whether a line is a notice, rather than a headline that such a word stands before."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.NOTICE or cue.use is Use.OPENING or view.words > PROSE_WORDS:
        return False
    rest = cue.rest(view.folded)
    is_little = len(rest.split()) < _HEADLINE_AFTER_NOTICE and view.words < _NOTICE_WORDS
    return is_little or find_date(rest) is not None


def is_notice_of_story(view: View, context: Context) -> bool:
    """Say whether a line is a notice and what it is about: `Correction: Acme story`."""
    is_slug_word = view.cue is not None and view.cue.phrase in lexicon().words["slug"]
    return is_slug_word and len(_named_behind(view, context)) > 1


def is_notice_and_title(view: View, context: Context) -> bool:
    """Say whether a line is a notice, a colon and what may be a title: `Photo opportunity: Acme opens plant`."""
    has_colon = view.cue is not None and ":" in view.folded[: view.cue.end]
    return has_colon and sum(map(str.isalpha, _named_behind(view, context))) >= _TITLE_WORDS


def _named_behind(view: View, context: Context) -> list[str]:
    """Return the words behind a notice, unless they say a day; none for what is no notice."""
    rest = view.cue.rest(view.folded) if view.cue is not None and is_notice(view, context) else ""
    return rest.split() if find_date(rest) is None else []


def _stands_by_notice(view: View, context: Context) -> bool:
    """Say whether the line above or below is a notice or a date."""
    return any(_is_date_or(line, _NOTICES) for line in context.neighbours(view))


def is_numbered_notice(view: View, context: Context) -> bool:
    """Say whether a line is a notice and its number: `Pressemitteilung Nr. 12/2021`, `Comunicado No. 045`."""
    if not view.folded.rstrip()[-1:].isdigit():
        return False
    number = _RELEASE_NUMBER.fullmatch(view.folded.strip())
    if number is not None:
        return number["alone"] is None or _stands_by_notice(view, context)
    match = _NUMBERED.fullmatch(view.folded.strip())
    cue = None if match is None else lexicon().cue(match["label"].rstrip(" -–"))
    return cue is not None and cue.kind is Kind.NOTICE and cue.use is Use.LABEL and cue.name is None
