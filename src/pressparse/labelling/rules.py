"""The rules that tell a passage by itself: what it says, and where in the release it stands.

Two ordered tables are the grammar: `TOP` for what stands before the lead, `STORY` for the rest. The first rule that
holds gives the passage its kind. What a rule cannot tell alone, such as how far a section reaches, is the matter of
`top` and `story`.
"""

import datetime
import functools
from collections import Counter
from collections.abc import Callable

import regex
from attrs import field, frozen

from pressparse.dates import DATE, TIME, compiled, find_date
from pressparse.document import Kind
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use


@frozen(kw_only=True)
class Context:
    """What a rule may know besides the passage."""

    views: tuple[View, ...] = field(repr=False)
    """All passages, in order."""
    headline: str = field(default="")
    """The headline as titles are compared, or ""."""
    lead: str = field(default="")
    """The beginning of the story, behind the dateline, in the same form."""
    source: str = field(default="")
    """The name in the source line, in the same form, or ""."""
    names: frozenset[str] = field(default=frozenset())
    """Names that the release may be of: those that headline and lead begin with."""
    is_agency: bool = field(default=False)
    """Whether it is the story of a news agency, which introduces organizations within the story."""

    @functools.cached_property
    def recurring(self) -> frozenset[str]:
        """The folded passages that stand in the text more than once."""
        counted = Counter(view.folded for view in self.views)
        return frozenset(folded for folded, count in counted.items() if count > 1)

    def previous(self, view: View) -> View | None:
        """Return the passage before, or None."""
        return self.views[view.number - 1] if view.number else None

    def following(self, view: View) -> View | None:
        """Return the passage after, or None."""
        return self.views[view.number + 1] if view.number + 1 < len(self.views) else None


Test = Callable[[View, Context], bool]
"""What decides whether a rule holds."""


@frozen
class Rule:
    """A named rule: the kind of a passage for which the test holds."""

    name: str = field()
    """Name, as parts give it."""
    kind: Kind = field()
    """The kind it gives."""
    test: Test = field(repr=False)
    """The test."""
    by_words: bool = field(default=False)
    """Whether it can hold only for a passage that begins with words of the lexicon."""


class Table:
    """Rules in order, of which the first that holds counts."""

    def __init__(self, *rules: Rule) -> None:
        """Take the rules; those that need words of the lexicon are not tried on passages that have none."""
        self.rules = rules
        self._without_words = tuple(rule for rule in rules if not rule.by_words)

    def first(self, view: View, context: Context) -> Rule | None:
        """Return the first rule that holds for the passage, or None."""
        for rule in self._without_words if view.cue is None else self.rules:
            if rule.test(view, context):
                return rule
        return None


_LABELLED_ADDRESS = regex.compile(r"[^\n:]{1,60}+:\s*+(?:https?://|www\.)\S++\s*+$")
_TWEET_AUTHOR = regex.compile(r"[\s>]*+[—–-]{1,2}\s?[^()\n]{1,60}+\(@\w{1,30}\)")
_TWEET_LINKS = ("pic.twitter.com/", "://t.co/")
_LIST_OF_NAMES = regex.compile(r"\s*+[|/,•·]\s*+")
_RELATIVE_STAMP = regex.compile(
    r"(?:[^\n.]{0,60}\s)?(?:\d{1,2}|an?|one|two|three)\s(?:minute|min|hour|hr|day|week|month|year)s?\sago\s*+$",
    regex.IGNORECASE,
)
_COPYRIGHT = regex.compile(
    r"(?i:copyright\s?(?:©|\(c\)|[12]\d{3}|:|by\b|notice\b|$)|©|all\srights\sreserved)|\([cC]\)\s?(?:[12]\d{3}|\p{Lu})"
)
_READING_TIME = regex.compile(r"(?i:.{0,30}\b\d{1,2}[\s-]min(?:ute)?s?\s(?:of\s)?read(?:ing)?)[\s.]*+$")
_END_MARK = regex.compile(
    r"[\s>\u200b\u2060(\[_–—-]*+(?:(?:\#\s?){2,10}+|[–—-]?\s?30\s?[–—-]|(?:-\s*+)?(?i:ends?|fin|ende|slut|schluss)\s*+(?:-|\))|0\s?-|\*(?:\s?\*){2,20}+)[\s)\]*_–—-]*+$"
    r"|(?:ENDS?|FIN|ENDE|SLUT)$",
)
_NOISE_WORD = regex.compile(r"\p{L}{1,3}(?!\p{L})")
_TABLE_ROW = regex.compile(r"\|.*\|\s*+$|(?:[^\t\n]{0,200}+\t){2,30}+[^\t\n]*+$|[|:\s-]{5,}+$")
_FIGURES = regex.compile(r"[$€£]?\(?[\d.,]+\)?%?")
_PREPOSITIONS = "for|on|in|by|of|to|at|from|until|since|and|through|before|after|am|le|el|del|vom|zum"
_CONTACT_WORDS = 60
_FOR_INFORMATION = regex.compile(r"for (?:more |further |additional )?information$")
_DESKS = frozenset({"media", "press", "investors"})
"""Words that head a contact only where an address is near: by themselves they head much else."""
_LINK_TO_IMAGE = regex.compile(r"\[\s*+\]\([^()\s]{1,2000}\.(?i:jpe?g|png|gif|webp|svg|avif)(?:\?[^()\s]{0,2000}+)?\)")
_ASKED = regex.compile(r"\b(?i:contact|call|e-?mail|write|reach|phone)\b")
_SHORTEST_DATE, _LONGEST_STAMP = len("5月3日"), 160
_LONGEST_LABELLED = 60
_DAY_WORDS = 3
_CLOSING_DATE_WORDS = 4
_NEXT_LINES = 3
_SHORTEST_TITLE = 12
_NOISE_TOKENS = 5
_ROW_TOKENS = 3
_POINTER_WORDS = 25
_HEADLINE_AFTER_NOTICE = 4
_NAME_WORDS = 6
_SHORTEST_NAME = 3
_POINTER = regex.compile(
    r"(?:To\s(?:view|read|see|download|watch|access|register|explore|join|hear)\b|Read\s|See\s|Watch\s|Download\s"
    r"|For\s(?:more|further|additional)\sinformation,?\s(?:please\s)?(?:visit|see|go)\b|View\s|Visit\s)",
)


@functools.cache
def _stamp_form() -> regex.Pattern[str]:
    return compiled(
        rf"""
        [\s|•·/–—-]*+ (?: (?: [^\s\d|]{{1,24}}+ [\s|:–—-]++ ){{0,5}} (?<!\b(?i:{_PREPOSITIONS})\s) )?? {DATE}
        (?: [\s,|@•·/–—-]*+ (?:at\s)?+ {TIME} )?+ (?: [\s|•·/–—-]++ [^\d\n]{{0,60}}+ )?+ \Z
        """,
    )


def is_date_line(view: View) -> bool:
    """Say whether the passage is a date, perhaps with a time and the name of a publisher."""
    return _as_date(view, _LONGEST_STAMP) is not None


def is_bare_day(view: View) -> bool:
    """Say whether the passage is nothing but month and day: how some stories begin, and no stamp does."""
    match = _as_date(view, _LONGEST_LABELLED) if view.words <= _DAY_WORDS else None
    return match is not None and match["year"] is None and match["hour"] is None


def _as_date(view: View, longest: int) -> regex.Match[str] | None:
    """Return the match of a passage that is a date, or None; most have no figure, or are too long or too short."""
    may_be_date = _SHORTEST_DATE <= len(view.folded) < longest and any(map(str.isdigit, view.folded))
    return _stamp_form().match(view.folded) if may_be_date else None


def cued(kind: Kind, *uses: Use, longest: int = PROSE_WORDS) -> Test:
    """Return the test whether the passage begins with words of the lexicon that mark `kind`.

    A passage of more than `longest` words is not taken for a line of that kind.
    """
    allowed = uses or tuple(Use)

    def test(view: View, _context: Context) -> bool:
        cue = view.cue
        return cue is not None and cue.kind is kind and cue.use in allowed and view.words <= longest

    return test


_CHROME_WORDS = cued(Kind.FURNITURE, longest=60)
_COPYRIGHT_WORDS = cued(Kind.COPYRIGHT, longest=60)
_LINK_WORDS = cued(Kind.LINK, longest=40)
_CONTACT_OPENING = cued(Kind.CONTACT, Use.OPENING, longest=60)
_STAMP_LABEL = cued(Kind.STAMP)
_BYLINE_WORDS = cued(Kind.BYLINE, longest=12)


def is_late(view: View, context: Context) -> bool:
    """Say whether a passage stands in the second half: by passages, or by characters."""
    return view.number * 2 >= len(context.views) or view.start * 2 >= context.views[-1].end


def _holds(kind: Kind) -> Test:
    """Return the test whether a passage behind the first quarter holds words of the lexicon that mark `kind`."""

    def test(view: View, context: Context) -> bool:
        behind = view.start * 4 >= context.views[-1].end
        return behind and view.is_sentence and view.words_within is kind

    return test


def _headed(kind: Kind, *uses: Use) -> Test:
    """Return the test whether a passage is headed by words of `kind`; one word alone counts in the second half only."""
    heading = cued(kind, *uses, longest=10_000)

    def test(view: View, context: Context) -> bool:
        if not heading(view, context) or view.cue is None:
            return False
        alone = view.cue.use is Use.HEADING and " " not in view.cue.phrase
        return not alone or is_late(view, context)

    return test


def _heads_contact(view: View, context: Context) -> bool:
    """Say whether words that head a contact do: alone, or with an address near where they head much else as well."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.CONTACT or view.words > _CONTACT_WORDS:
        return False
    if cue.use is Use.HEADING and not (_FOR_INFORMATION.match(cue.phrase) or cue.phrase in _DESKS):
        return view.is_short or view.has_address
    return cue.use in {Use.HEADING, Use.NAMED} and _has_address_near(view, context)


def _opens_contact(view: View, context: Context) -> bool:
    """Say whether a sentence such as `For questions, contact ...` names someone to ask."""
    if not _CONTACT_OPENING(view, context):
        return False
    if view.folded.endswith(":"):
        return _has_address_near(view, context)
    return view.has_address or (view.has_url and view.is_short) or "contact" in view.folded.casefold()


def _has_address_near(view: View, context: Context) -> bool:
    return any(other.has_address for other in context.views[view.number : view.number + 1 + _NEXT_LINES])


def _is_link(view: View, context: Context) -> bool:
    """Say whether a passage that begins like a pointer is one: it holds an address, or is no sentence."""
    if not _LINK_WORDS(view, context) or view.is_list_item:
        return False
    return view.points_somewhere or (
        (not view.is_sentence or view.words > PROSE_WORDS) and view.cue is not None and view.cue.role is None
    )


def _is_information(view: View, context: Context) -> bool:
    """Say whether a sentence that begins like a pointer sends the reader to a person rather than to a page."""
    return _LINK_WORDS(view, context) and view.has_address and _ASKED.search(view.folded) is not None


def _is_image(view: View, _context: Context) -> bool:
    return view.is_image or _is_linked_image(view)


def _is_linked_image(view: View) -> bool:
    """Say whether there is nothing but links without a text, the first to an image."""
    link = _LINK_TO_IMAGE.match(view.raw)
    return link is not None and not view.folded.strip()


def _is_end_mark(view: View, _context: Context) -> bool:
    return len(view.raw) < _LONGEST_LABELLED and _END_MARK.match(view.raw) is not None


def _is_stamp(view: View, context: Context) -> bool:
    if _RELATIVE_STAMP.match(view.folded[:100]) and view.words < PROSE_WORDS:
        return True
    if is_date_line(view) and not is_bare_day(view):
        return True
    if not _STAMP_LABEL(view, context) or view.cue is None:
        return False
    rest = view.folded[view.cue.end :].strip()
    return not rest or (view.is_short and find_date(rest) is not None)


def _is_byline(view: View, context: Context) -> bool:
    if not view.is_short or view.is_sentence or not _BYLINE_WORDS(view, context):
        return False
    rest = view.folded[view.cue.end :].strip() if view.cue else ""
    return view.cue is not None and (rest[:1].isupper() or not rest[:1].isascii() or not rest)


def _is_letterhead(view: View, context: Context) -> bool:
    return bool(context.source) and view.title_key == context.source


def _repeats_headline(view: View, context: Context) -> bool:
    headline = context.headline
    if not headline or len(view.folded) > 2 * len(headline) + 80 or len(view.title_key) < _SHORTEST_TITLE:
        return False
    key = view.title_key
    return headline in key or (len(key) * 2 > len(headline) and headline.startswith(key))


def _is_noise(view: View, _context: Context) -> bool:
    if not view.has_letters:
        return not any(sign.isalnum() for sign in view.folded)
    tokens = view.folded.split() if view.is_short else []
    fragments = sum(_NOISE_WORD.fullmatch(token) is not None for token in tokens)
    return (
        len(tokens) >= _NOISE_TOKENS
        and fragments * 4 >= len(tokens) * 3
        and not view.is_sentence
        and view.first.islower()
    )


def _is_doubled(view: View, context: Context) -> bool:
    near = (context.previous(view), context.following(view))
    return (
        view.is_short
        and not view.is_sentence
        and view.has_letters
        and any(other is not None and other.folded == view.folded for other in near)
    )


def _stands_between_pictures(view: View, context: Context) -> bool:
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


def _begins_small(view: View, context: Context) -> bool:
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


def _is_table_row(view: View, _context: Context) -> bool:
    if len(view.raw) < _LONGEST_LABELLED * 10 and _TABLE_ROW.match(view.raw):
        return True
    tokens = view.folded.split() if view.is_short and not view.has_address else []
    return len(tokens) >= _ROW_TOKENS and sum(_FIGURES.fullmatch(token) is not None for token in tokens) * 2 > len(
        tokens
    )


def _is_list_item(view: View, _context: Context) -> bool:
    return view.is_list_item


def _is_link_without_text(view: View, _context: Context) -> bool:
    return "](" in view.raw and not view.folded.strip()


def _is_pointer(view: View, _context: Context) -> bool:
    """Say whether a line does nothing but send the reader to another page."""
    return view.words <= _POINTER_WORDS and _POINTER.match(view.folded) is not None and view.points_somewhere


def _is_notice(view: View, _context: Context) -> bool:
    """Say whether a line is a notice, rather than a headline that such a word stands before."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.NOTICE or cue.use is Use.OPENING or view.words > PROSE_WORDS:
        return False
    rest = view.folded[cue.end :]
    return len(rest.split()) < _HEADLINE_AFTER_NOTICE or find_date(rest) is not None


def _is_copyright(view: View, context: Context) -> bool:
    """Say whether a line claims a copyright, rather than tells of one."""
    return _COPYRIGHT_WORDS(view, context) and _COPYRIGHT.match(view.folded.lstrip()) is not None


def _recurs(view: View, context: Context) -> bool:
    """Say whether a line with an address or a page number stands in the text again: pages of paper have such feet."""
    if not 1 < view.words <= PROSE_WORDS or view.is_sentence or not any(map(str.isdigit, view.folded)):
        return False
    near = (context.previous(view), context.following(view))
    if any(other is not None and other.folded == view.folded for other in near):
        return False
    return view.folded in context.recurring


def _is_chrome(view: View, context: Context) -> bool:
    is_opening = view.cue is not None and view.cue.use is Use.OPENING
    return _CHROME_WORDS(view, context) and (is_opening or view.words <= PROSE_WORDS)


def _lists_languages(view: View, _context: Context) -> bool:
    """Say whether a line is a choice of languages, each by its own name."""
    return view.is_short and view.lists("language", _LIST_OF_NAMES)


def _is_tweet(view: View, _context: Context) -> bool:
    if view.words >= PROSE_WORDS * 3:
        return False
    return _TWEET_AUTHOR.match(view.folded) is not None or any(link in view.folded for link in _TWEET_LINKS)


def _is_labelled_address(view: View, context: Context) -> bool:
    """Say whether a line late in the text is a label and a web address, and nothing else."""
    return view.is_short and is_late(view, context) and _LABELLED_ADDRESS.match(view.folded) is not None


def _is_letterspaced(view: View, _context: Context) -> bool:
    return view.is_letterspaced


def _is_powered_by(view: View, _context: Context) -> bool:
    return view.is_short and " powered by " in view.folded and not view.is_sentence


def _is_reading_time(view: View, _context: Context) -> bool:
    return len(view.folded) < _LONGEST_LABELLED and _READING_TIME.match(view.folded) is not None


def _is_closing_date(view: View, context: Context) -> bool:
    """Say whether a line late in the text is a date with its year and nothing else: a release may end with one."""
    late = is_late(view, context) and view.words <= _CLOSING_DATE_WORDS
    if not late or not isinstance(find_date(view.folded), datetime.date) or not is_date_line(view):
        return False
    return not any(other.is_prose for other in context.views[view.number + 1 : view.number + 1 + _NEXT_LINES])


def _is_contact_line(view: View, context: Context) -> bool:
    """Say whether a line in the second half of the text is no sentence and holds an address."""
    return (
        view.is_short
        and not view.is_sentence
        and not view.is_list_item
        and is_late(view, context)
        and view.has_address
        and not view.is_labelled("advisory")
    )


def _is_name_as_heading(view: View, context: Context) -> bool:
    """Say whether a line late in the text is just the name that the headline or the lead begins with."""
    following = context.following(view)
    return (
        view.words <= _NAME_WORDS
        and is_late(view, context)
        and not view.is_sentence
        and following is not None
        and following.is_prose
        and len(view.title_key) > _SHORTEST_NAME
        and (context.headline.startswith(view.title_key) or context.lead.startswith(view.title_key))
    )


def _is_quoted_alone(view: View, context: Context) -> bool:
    """Say whether a passage has a quote mark that its neighbours lack: what is quoted is text, not a heading."""
    near = (context.previous(view), context.following(view))
    return view.raw.startswith(">") and not any(other is not None and other.raw.startswith(">") for other in near)


def _is_heading(view: View, context: Context) -> bool:
    if view.is_marked_heading and view.is_short:
        return True
    following = context.following(view)
    if _is_quoted_alone(view, context):
        return False
    return (
        view.is_short
        and not view.is_sentence
        and not view.folded.endswith((",", ";"))
        and (view.first.isupper() or not view.first.isascii() or view.folded.endswith(":"))
        and following is not None
        and (following.is_prose or following.is_list_item)
    )


_LINE_LIKE = (Use.LINE, Use.LABEL, Use.OPENING)
_HEADING_LIKE = (Use.HEADING, Use.NAMED, Use.OPENING)

TOP = Table(
    Rule("caption.image", Kind.CAPTION, _is_image),
    Rule("link.without_text", Kind.LINK, _is_link_without_text),
    Rule("stamp.date", Kind.STAMP, _is_stamp),
    Rule("byline.by", Kind.BYLINE, _is_byline, by_words=True),
    Rule("byline.letterspaced", Kind.BYLINE, _is_letterspaced),
    Rule("byline.letterhead", Kind.BYLINE, _is_letterhead),
    Rule("notice.label", Kind.NOTICE, _is_notice, by_words=True),
    Rule("notice.opening", Kind.NOTICE, cued(Kind.NOTICE, Use.OPENING, longest=120), by_words=True),
    Rule("contact.heading", Kind.CONTACT, cued(Kind.CONTACT, Use.HEADING), by_words=True),
    Rule("furniture.phrase", Kind.FURNITURE, _is_chrome, by_words=True),
    Rule("furniture.reading_time", Kind.FURNITURE, _is_reading_time),
    Rule("furniture.languages", Kind.FURNITURE, _lists_languages),
    Rule("copyright.line", Kind.COPYRIGHT, _is_copyright, by_words=True),
    Rule("source.line", Kind.SOURCE, cued(Kind.SOURCE, Use.LABEL, longest=15), by_words=True),
    Rule("credit.label", Kind.CREDIT, cued(Kind.CREDIT, *_LINE_LIKE), by_words=True),
    Rule("link.phrase", Kind.LINK, _is_link, by_words=True),
    Rule("other.noise", Kind.OTHER, _is_noise),
)
"""What stands before the lead and is not headline or deck."""

STORY = Table(
    Rule("caption.image", Kind.CAPTION, _is_image),
    Rule("link.without_text", Kind.LINK, _is_link_without_text),
    Rule("end.mark", Kind.END, _is_end_mark),
    Rule("about.heading", Kind.ABOUT, _headed(Kind.ABOUT, Use.HEADING, Use.NAMED), by_words=True),
    Rule("about.name", Kind.ABOUT, _is_name_as_heading),
    Rule(
        "forward_looking.heading",
        Kind.FORWARD_LOOKING,
        cued(Kind.FORWARD_LOOKING, *_HEADING_LIKE, longest=10_000),
        by_words=True,
    ),
    Rule("legal.heading", Kind.LEGAL, _headed(Kind.LEGAL, Use.HEADING, Use.NAMED, Use.OPENING), by_words=True),
    Rule("contact.heading", Kind.CONTACT, _heads_contact, by_words=True),
    Rule("contact.sentence", Kind.CONTACT, _opens_contact, by_words=True),
    Rule("contact.information", Kind.CONTACT, _is_information, by_words=True),
    Rule("copyright.line", Kind.COPYRIGHT, _is_copyright, by_words=True),
    Rule("source.line", Kind.SOURCE, cued(Kind.SOURCE, Use.LABEL, longest=15), by_words=True),
    Rule("link.phrase", Kind.LINK, _is_link, by_words=True),
    Rule("furniture.tweet", Kind.FURNITURE, _is_tweet),
    Rule("link.pointer", Kind.LINK, _is_pointer),
    Rule("link.address", Kind.LINK, _is_labelled_address),
    Rule("credit.label", Kind.CREDIT, cued(Kind.CREDIT, *_LINE_LIKE), by_words=True),
    Rule("furniture.running_head", Kind.FURNITURE, _repeats_headline),
    Rule("furniture.running_foot", Kind.FURNITURE, _recurs),
    Rule("furniture.phrase", Kind.FURNITURE, _is_chrome, by_words=True),
    Rule("furniture.powered_by", Kind.FURNITURE, _is_powered_by),
    Rule("caption.label", Kind.CAPTION, cued(Kind.CAPTION), by_words=True),
    Rule("caption.doubled", Kind.CAPTION, _is_doubled),
    Rule("forward_looking.sentence", Kind.FORWARD_LOOKING, _holds(Kind.FORWARD_LOOKING)),
    Rule("legal.sentence", Kind.LEGAL, _holds(Kind.LEGAL)),
    Rule("other.noise", Kind.OTHER, _is_noise),
    Rule("stamp.closing", Kind.STAMP, _is_closing_date),
    Rule("list.item", Kind.LIST, _is_list_item),
    Rule("table.row", Kind.TABLE, _is_table_row),
    Rule("contact.line", Kind.CONTACT, _is_contact_line),
    Rule("caption.between_pictures", Kind.CAPTION, _stands_between_pictures),
    Rule("caption.begins_small", Kind.CAPTION, _begins_small),
    Rule("heading.line", Kind.HEADING, _is_heading),
)
"""What stands from the lead on and is not plain paragraph."""


REPEATED_TITLE = Rule("furniture.page_title", Kind.FURNITURE, _repeats_headline)
"""A title above or below the headline that repeats or shortens it."""
