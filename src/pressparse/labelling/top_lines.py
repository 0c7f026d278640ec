"""Lines that stand above the story: stamps, bylines, letterheads and notices."""

import datetime
import re

import regex

from pressparse.alternation import alternation
from pressparse.dates import BEFORE_TIME, DATE, TIME, compiled, find_date, may_hold_date
from pressparse.document import Kind
from pressparse.fields.contact_names import is_full_name
from pressparse.labelling.grammar import Context, cued
from pressparse.labelling.pointers import is_signed
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use, lexicon, once_per_lexicon
from pressparse.places import has_known_place

_STAMP_LABEL = cued(Kind.STAMP)
_NOTICE_OPENING = cued(Kind.NOTICE, Use.OPENING, longest=60)
_BYLINE_WORDS = cued(Kind.BYLINE, longest=12)
_RELATIVE_STAMP = regex.compile(
    r"(?:[^\n.]{0,60}\s)?(?:\d{1,2}|an?|one|two|three)\s(?:minute|min|hour|hr|day|week|month|year)s?\sago\s*+$",
    regex.IGNORECASE,
)
_CAPITALIZED = r"(?: (?: \p{Lu}[\p{L}.'’&-]{0,24}+,? | and | & ) \s++ ){1,6}"
"""The desk, or author and paper, before the time of a stamp: `World 09:31 August 20, 2019`."""
_SLASHED = regex.compile(r"/(?=\s?\p{L})[^/\n]{3,100}(?:\n[^/\n]{3,100})?/")
_LONGEST_SLASHED = 3 * PROSE_WORDS
_BETWEEN_AUTHORS = regex.compile(r"\s?[,|/]\s?|\s(?:[-–—&]|and|und|et|y|e|en|och|og)\s")
_MARK_ALONE = regex.compile(r"--\s?\(?\p{L}[\p{L}\d. ]{2,40}\)?\s?--")
_TIME_ALONE = regex.compile(
    r"(?:at\s|um\s|às\s|à\s|kl\.?\s)?+\d{1,2}[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?+(?:\s[A-Z]{2,4}|\sUhr)?+"
)
_LONGEST_TIME = 20
_HAN_FIGURE = "[〇○零一二三四五六七八九十]"
_HAN_DATE = regex.compile(
    rf"{_HAN_FIGURE}{{4}}年{_HAN_FIGURE}{{1,3}}月{_HAN_FIGURE}{{1,3}}日(?:\s?\(\p{{Han}}{{1,4}}\))?"
)
_SHORT_DATE = regex.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d\d){1,2}")
_KEYWORDS = regex.compile(r"\s/\s(?:Key\sword\(s\)|Schlagwort\(e\)|Schlagworte?|Keywords?):")
_LABELLED = regex.compile(r"\p{L}[\p{L} ]{0,40}:")
_NUMBERED = regex.compile(
    r"(?P<label>\p{L}[^\d\n]{3,60}?)(?:\s(?i:no|nr|n|nº|n°|núm|num|número|numéro|numero|č)\.?|\s?[№#])?"
    r"\s?\d{1,5}+(?:\s?[/-]\s?\d{2,4}+)?"
)
_RELEASE_NUMBER = regex.compile(
    r"(?i:release)(?:\s?[:#]|\s(?i:no|number)[.:]?)\s?(?:\p{Lu}{1,4}-|\p{Lu}{0,3})\d{1,5}(?:[-/]\d{1,4}){0,2}+"
    r"|(?i:nr|n[.º°])\.?\s?\d{1,4}\s?/\s?(?:19|20)?\d\d"
    r"|(?P<alone>(?i:nr|n[.º°])\.?\s?\d{1,4}|\p{Lu}{2,6}\sNo\.\s?(?:\p{Lu}{1,4}-|\p{Lu}{0,3})\d{1,5}(?:[-/]\d{1,4}){0,2}+|(?:19|20)\d\d-\d{1,4})"
)
"""What is `alone` may be a title as well: a line beside it tells."""
_REPORTER = r"\p{Lu}\p{Ll}++(?:\s\p{Lu}\p{Ll}++){0,2}+\s\p{Lu}{2,}+"
_REPORTERS = regex.compile(rf"{_REPORTER}(?:\s?[-,]\s?{_REPORTER}){{0,3}}+\s?/")
"""As Turkish agencies write them: surnames in capitals."""
_DEFINED_TERMS = regex.compile(r'\([^()\n]{0,80}+(?<="(?:Company|Group|Fund|Trust|Bank|Corporation|Partnership)"\s?)\)')
_SLUG = regex.compile(
    r"\^?\p{Lu}{2}-{1,2}+[\p{Lu}\d][^\n,]{2,40}+(?:,[^\n,]{2,30}+)?,\s?(?!(?:19|20)\d\d)\d{2,4}<?"
    r"|\p{Ll}{3}\d{11}\s[^\n]{3,100}|\p{Lu}{3}\d{4}\s\d\s\p{Lu}{2}\s\d{4}\s[^\n]{0,80}"
)
_BETWEEN_LETTERS = regex.compile(r"(?<=\S)\s(?=\S)")
_SHORTEST_DATE, _LONGEST_STAMP = len("5月3日"), 160
_LONGEST_LABELLED = 60
_DATE_LABELS = frozenset({"date", "datum", "fecha", "data"})
_DAY_WORDS = _NAME_WORDS = 3
_REGISTERS = ("ABN", "(ABN", "ACN", "(ACN", "ARBN", "(ARBN")
_REGISTRATION = regex.compile(r"\(?(?:ABN|ACN|ARBN)(?:\s?:|\.)?\s?(?=[A-Z]{0,3}\d)[\dA-Z]{2}[\dA-Z ]{6,24}\)?")
_BETWEEN_CLASSES = re.compile("/")
_LONGEST_NOTICE_OF, _SHORT_WORD = 7, 3
_SHORTEST_LABEL = len("Persbericht")
_CLOSING_WORDS = 4
_LATEST_TITLE = 5
_NOTICES = frozenset({Kind.NOTICE})
_ABOVE_TITLES = _NOTICES | {Kind.STAMP, Kind.BYLINE, Kind.CONTACT}
_NEXT_LINES = 3
_HEADLINE_AFTER_NOTICE = 4
_NOTICE_WORDS = 10
"""In Korean words are few and long: `[보도자료] 아크메, 서울국제모루박람회 참가` has more, by its signs."""


@once_per_lexicon
def _stamp_form() -> regex.Pattern[str]:
    updated, counted, before_day = (
        alternation(sorted(lexicon().words[words])) for words in ("updated", "counter", "before_day")
    )
    return compiled(
        rf"""
        [\s|•·/–—-]*+ (?: (?P<heads> {_CAPITALIZED} )?? {TIME} [\s,|]*+ | on\s (?= [^\n]{{6,20}}? \sat\s ) )??
        (?: (?: [^\s\d|:]{{1,24}}+ [\s|:–—-]++ ){{0,5}} (?<!\b(?i:{before_day})\s) )?? {DATE}
        (?: \s?\([\p{{Han}}\p{{Hangul}}]{{1,5}}\) (?=\s*+(?:\d|\Z)) | \s№\s?\d{{1,5}}+ )?+
        (?: [\s,|@•·/–—-]*+ (?:{BEFORE_TIME}\s)?+ {TIME}
            (?: \s?h(?:rs|oras)?\b | \s\(\d{{1,2}}:\d\d\s[A-Z]{{3}}\) )?+ )?+
        (?: [\s,|•·(/–—-]*+ (?i:{updated})\b [^\n\d]{{0,40}}+ \d [^\n]{{0,60}}+ )?+
        (?: ,\s (?P<place> \p{{Lu}}[\p{{L}} '-]{{1,30}}+ ) (?=\Z) )?+
        (?: (?: [\s|•·/–—-]++ | ,\s(?:par|von|por|by)(?=\s) ) [^\d\n]{{0,60}}+ )?+
        (?: [\s|•·(/–-]*+ \d{{1,4}}+ \s(?i:{counted})\b
          | [\s|•·(]*+ \d{{1,2}}+
            (?: [\s-]min(?:ute)?s?\s(?:read|\(\d{{2,5}}+\swords) | \s\p{{L}}{{3,7}}+\s(?i:ago) ) \)?+ )?+ \Z
        """,
        "stamp",
    )


def is_date_line(view: View) -> bool:
    """Say whether the passage is a date, perhaps with a time and the name of a publisher."""
    return _as_date(view, _LONGEST_STAMP) is not None


def is_bare_day(view: View) -> bool:
    """Say whether the passage is nothing but month and day: how some stories begin, and no stamp does."""
    match = _as_date(view, _LONGEST_LABELLED) if view.words <= _DAY_WORDS else None
    return match is not None and match["year"] is None and match["hour"] is None


def is_stamp_line(view: View) -> bool:
    """Say whether the passage is a date line that says more than month and day."""
    return is_date_line(view) and not is_bare_day(view)


def _as_date(view: View, longest: int) -> regex.Match[str] | None:
    """Return the match of a passage that is a date, or None; most have no figure, or are too long or too short."""
    may_be_date = _SHORTEST_DATE <= len(view.folded) < longest and view.has_figures and may_hold_date(view.folded)
    match = _stamp_form().match(view.folded) if may_be_date else None
    if match is None or (match["day"] is None and view.words > _DAY_WORDS):  # the second is a month in a title
        return None
    if match["place"] is not None and not has_known_place(match["place"]):
        return None
    is_announced = match["heads"] is not None and (match["year"] is None or lexicon().holds("event", view.folded))
    return None if is_announced or view.is_labelled("other_date") else match


def is_stamp(view: View, context: Context) -> bool:
    """Say whether a line says when it was published."""
    if view.words < PROSE_WORDS and "ago" in view.folded[-8:].casefold() and _RELATIVE_STAMP.match(view.folded[:100]):
        return True
    if _is_embargo(view):
        return False
    if _is_time_below_date(view, context):
        return True
    line = view.folded.strip()
    if _SHORT_DATE.fullmatch(line) or (not line.isascii() and _HAN_DATE.fullmatch(line)) or is_stamp_line(view):
        return not is_byline(view, context)
    if not _STAMP_LABEL(view, context) or view.cue is None:
        return False
    rest = view.folded[view.cue.end :].strip()
    return not rest or (view.is_short and find_date(rest) is not None)


def _is_time_below_date(view: View, context: Context) -> bool:
    """Say whether a line is a time of day and nothing else, right below a date: makers of sites part the two."""
    if len(view.folded) > _LONGEST_TIME or _TIME_ALONE.fullmatch(view.folded.strip()) is None:
        return False
    above = context.previous(view)
    return above is not None and is_date_line(above)


def _is_embargo(view: View) -> bool:
    """Say whether a line says until when a release must wait, which is not when it was published."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.NOTICE:
        return False
    return any(word in cue.phrase for word in lexicon().words["embargo"])


def is_byline(view: View, context: Context) -> bool:
    """Say whether a line says who wrote it."""
    if not view.is_short or view.is_sentence or not _BYLINE_WORDS(view, context):
        return False
    rest = view.folded[view.cue.end :].strip() if view.cue else ""
    return view.cue is not None and (rest[:1].isupper() or not rest[:1].isascii() or not rest)


def names_author(view: View, context: Context) -> bool:
    """Say whether a line is a word such as `von` and a person's name, or a name and an agency: `Jane Doe, AP`."""
    line = view.folded.strip()
    if view.is_sentence:
        return False
    first, _, rest = line.partition(" ")
    if first.casefold() in lexicon().words["by"]:
        name, *_ = _BETWEEN_AUTHORS.split(rest, 1)
        two_surnames = first.casefold() in lexicon().words["by_two_surnames"]
        return is_full_name(name.title() if name.isupper() else name, two_surnames=two_surnames)
    if view.words <= _NAME_WORDS and is_full_name(line):
        return _stands_by_day_below_headline(view, context)
    return is_signed(line, ", ") or is_signed(line, "/")


def _stands_by_day_below_headline(view: View, context: Context) -> bool:
    """Say whether a line of a page stands between headline and day, or behind the day: who wrote it."""
    above, below = context.previous(view), context.following(view)
    if above is None or below is None or below.has_address or above.cue is not None:
        return False
    if not any(other.given is Kind.HEADLINE for other in context.views[: view.number]):
        return False
    return is_stamp_line(below) or is_stamp_line(above)


def stands_before_place(view: View, _context: Context) -> bool:
    """Say whether a line is reporters and a slash, behind which a dateline stood: `Ayşe MODEL / KONYA, (DHA) -`."""
    line = view.folded.strip()
    return line.endswith("/") and _REPORTERS.fullmatch(line) is not None


def is_registration(view: View, _context: Context) -> bool:
    """Say whether a line is the number under which a company is registered: `ABN 12 345 678 901`."""
    return view.folded.startswith(_REGISTERS) and _REGISTRATION.fullmatch(view.folded.strip()) is not None


def classes_study(view: View, _context: Context) -> bool:
    """Say whether a line says what kind of study a release tells of: `Peer-reviewed / Observational study / People`."""
    return " / " in view.folded and view.lists("study", _BETWEEN_CLASSES)


def is_slug(view: View, _context: Context) -> bool:
    """Say whether a line is the name that a desk gives a story, with how many words it has: `BC-Acme-Plant,416`.

    Or its number, before what it is about: `OTS0042 5 WI 0312 ABC0001`, `pts20240611020 Unternehmen`.
    """
    line = view.folded.strip()
    return (line.rstrip("<")[-1:].isdigit() or line[3:14].isdigit()) and _SLUG.fullmatch(line) is not None


def is_letterhead(view: View, context: Context) -> bool:
    """Say whether a line is the name that the source line has."""
    return bool(context.source) and view.title_key == context.source


def warns_in_capitals(view: View, context: Context) -> bool:
    """Say whether a passage below the story is a notice in capitals, such as one not to distribute it."""
    return view.folded.isupper() and _NOTICE_OPENING(view, context)


def has_keywords(view: View, _context: Context) -> bool:
    """Say whether a line is the issuer of a regulatory announcement and its keywords, behind a slash."""
    return view.is_short and _KEYWORDS.search(view.folded) is not None


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
    if cue is None or cue.kind is not Kind.NOTICE or cue.use is not Use.LABEL or cue.end < len(label):
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


def defines_terms(view: View, _context: Context) -> bool:
    """Say whether a line says how the issuer is called below: `("Acme" or the "Company")`, under its name."""
    return view.folded[:1] == "(" and _DEFINED_TERMS.fullmatch(view.folded.strip()) is not None


def is_mark_alone(view: View, _context: Context) -> bool:
    """Say whether a line is a mark between dashes, such as `--News Direct--`: a dateline without place and day."""
    return view.is_short and _MARK_ALONE.fullmatch(view.folded.strip()) is not None


def is_letterspaced(view: View, _context: Context) -> bool:
    """Say whether a line is spaced out letter by letter."""
    return view.is_letterspaced


def is_letterspaced_notice(view: View, _context: Context) -> bool:
    """Say whether the words of a notice are spaced out letter by letter: `P R E S S E M I T T E I L U N G`."""
    if not view.is_letterspaced:
        return False
    line = _BETWEEN_LETTERS.sub("", view.folded.strip())
    cue = lexicon().cue(line)
    return cue is not None and cue.kind is Kind.NOTICE and cue.end >= len(line)


def is_notice(view: View, _context: Context) -> bool:
    """Say whether a line is a notice, rather than a headline that such a word stands before."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.NOTICE or cue.use is Use.OPENING or view.words > PROSE_WORDS:
        return False
    rest = view.folded[cue.end :]
    is_little = len(rest.split()) < _HEADLINE_AFTER_NOTICE and view.words < _NOTICE_WORDS
    return is_little or find_date(rest) is not None


def is_notice_of_story(view: View, context: Context) -> bool:
    """Say whether a line is a notice and what it is about: `Correction: Acme story`."""
    cue = view.cue
    if cue is None or not is_notice(view, context) or cue.phrase not in lexicon().words["slug"]:
        return False
    rest = view.folded[cue.end :]
    return len(rest.split()) > 1 and find_date(rest) is None


def _stands_by_notice(view: View, context: Context) -> bool:
    """Say whether the line above or below is a notice or a date."""
    beside = filter(None, (context.previous(view), context.following(view)))
    return any(_is_date_or(line, _NOTICES) for line in beside)


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


def _stands_under_label(view: View, context: Context) -> bool:
    """Say whether the line right above is a label for a date, as in a table whose cells stand one a line."""
    above = context.views[view.number - 1].folded.split() if view.number and view.gap == 0 else []
    return bool(above) and above[-1].casefold() in _DATE_LABELS


def is_closing_date(view: View, context: Context) -> bool:
    """Say whether a line late in the text is a date with its year and nothing else: a release may end with one."""
    if not view.is_late or not is_date_line(view) or _LABELLED.match(view.folded) or _stands_under_label(view, context):
        return False
    if view.words > _CLOSING_WORDS and (":" not in view.folded or lexicon().holds("event", view.folded)):
        return False  # more than a date is one with a time, of which nothing is said to happen then
    if not isinstance(find_date(view.folded), datetime.date):
        return False
    return not any(other.is_prose for other in context.views[view.number + 1 : view.number + 1 + _NEXT_LINES])
