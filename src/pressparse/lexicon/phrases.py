"""How a phrase stands in a passage, and what must stand behind it to count.

>>> heading = Entry(kind=Kind.CONTACT, use=Use.HEADING, phrase="media contact", role="media")
>>> end_of(heading, Head.of("Media Contact: Jane Doe"))[0]
': '
>>> line = Entry(kind=Kind.END, use=Use.LINE, phrase="ends", role=None)
>>> end_of(line, Head.of("Ends today")) is None
True
"""

import re
from enum import StrEnum
from typing import NamedTuple

import regex
from attrs import field, frozen

from pressparse.document import Kind


class Use(StrEnum):
    """How a phrase stands in a passage."""

    LINE = "line"
    """The passage is the phrase and nothing else."""
    HEADING = "heading"
    """The phrase heads a section: alone, before a colon, or glued to what follows."""
    NAMED = "named"
    """The phrase and a name are a heading; … in the phrase is where the name stands, if not behind it."""
    LABEL = "label"
    """The phrase labels what follows behind a colon or a bar."""
    OPENING = "opening"
    """The passage begins with the phrase."""
    WITHIN = "within"
    """The beginning of the passage holds the phrase; looked for by `Lexicon.within` alone."""


USES = tuple(use.value for use in Use)
BEFORE_NAMES, BEHIND_NAMES = (Use.LINE, Use.HEADING, Use.NAMED), (Use.LABEL, Use.OPENING)
"""In the order in which they are tried; a heading that a name begins is tried between them."""


@frozen(kw_only=True)
class Cue:
    """What the first words of a passage say it is."""

    kind: Kind = field()
    """The kind of block they mark."""
    use: Use = field()
    """How they stand in the passage."""
    phrase: str = field()
    """The words, as the lexicon has them."""
    role: str | None = field(default=None)
    """For contacts: media or investor, where the words say so; for links: information, where they say no more."""
    name: str | None = field(default=None)
    """For a phrase and a name: the name, as it stands in the passage, folded."""
    end: int = field(default=0)
    """Offset in the passage after the words and the colon or bar behind them."""

    def rest(self, passage: str) -> str:
        """Return what the passage says behind the words; "" where they are all of it."""
        return passage[self.end :].strip()


class Entry(NamedTuple):
    """A phrase of a file, and what it marks."""

    kind: Kind
    use: Use
    phrase: str
    role: str | None


HEAD = 150
"""How many characters of a passage are looked at."""

NAME_HERE = "…"
"""Where the name stands in a phrase of which it is not the end."""

_LEADING_MARKS = re.compile(r"[\s|><#•·・■□●○◎▪◆◇★☆※▼▶▷►→◯【\[〔〈《「『~=_–—-]*+")
_EAST_ASIAN = r"[\p{Han}\p{Hiragana}\p{Katakana}ー々]"
_NO_BLANKS = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}々]"
_BLANKS = re.compile(r"([ \t\n])[ \t\n]++")
_BLANKS_OR_TAB = re.compile(r"[ \t\n]{2,}+|\t")
_BROKEN_WORD = regex.compile(r"(?<=\p{L})[\t](?=\p{Ll})")
CLOSING_MARKS = "】\\]〕〉》」』>"
_AFTER_LABEL = regex.compile(
    rf"\s*+[:|丨│¦•{CLOSING_MARKS}]++\s*+|\s*+$|\s++[-–—]++\s++|(?<={_EAST_ASIAN})\s++(?=\S)",
)
_AFTER_HEADING = regex.compile(
    rf"""
      \s*+ [:|丨{CLOSING_MARKS}]++ \s*+
    | [\s.]*+ $
    | \s++ [-–—]++ \s++
    | \s++ (?= https?:// | www\. | [\w.+-]{{1,64}}+@ )
    | (?<={_EAST_ASIAN}) \s++ (?=\S)                       # in these a blank is as good as a colon
    """,
    regex.VERBOSE,
)
_AFTER_LINE = regex.compile(r"[\s:.。»>…!)\]】=_~–—-]*+$")
_BARE_LABEL = regex.compile(r"\s++(?=\S)")
_GLUE = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}|\d)")
_WORD_ENDS = regex.compile(rf"(?!\w)|(?<=\W)|(?<={_NO_BLANKS})")
_LEGAL_FORM = (
    r"(?:\b(?i:Inc|Corp|Ltd|Co|Bros|Jr|Kft|Zrt|Nyrt|Bt|Bhd|Tbk|Şti|Pte|Pty|Lda|Ltda|Cía|Mfg|spol)"
    r"|[\s.,](?:\p{L}\.\s?){1,3}\p{L}{1,3})\."
)
"""How a company's name ends that ends with a full stop: `Ltd.`, or letters with one each, as in `S.r.l.`, `a.s.`."""
_NAME = regex.compile(
    rf"""
    (?: \s++ | (?<=') | (?<={_NO_BLANKS}) \s*+ )
    (?!\d++\b(?!\s\p{{Lu}}|-\d{{3}}-\p{{Lu}})) (?:(?:the|an?)\s++)?+ (?=[\p{{Lu}}\p{{Lo}}\d"']|\p{{Ll}}{{1,3}}\p{{Lu}})
    (?= (?P<first> [^\s\n:,.]{{2,40}}+ )? ) (?P<name> (?: [^\n(] | \( (?: [^()\n]{{1,80}}+ \) )?+ ){{1,100}}? )
    (?: \s*+:\s*+
      | $ (?<={_LEGAL_FORM})
      | \s*+ (?: [】〕〉》」』]++ \s*+ | [\]>]++ \s*+ $ )
      | $ (?<![.!?。؟।])
      | (?<=\w{{3}}|[.)]) [.:]?\s*+ (?= (?i:(?P=name)) (?:[\s,.'(]|\p{{Lu}}) )   # the text begins with the name
      | (?<=\w{{2}}|[.)]) \s?+ (?= (?P=first) (?:\s[\p{{Lu}}\d&(]\S*+){{0,6}}+
          \s (?:is|are|was|has|provides|offers|delivers|helps|operates|makes)\s )
      | \s++ (?= (?:Founded|Established|Born|Headquartered|Based|Created|Launched|Since|Our|We|With)\s\p{{Ll}}{{2}} )
    )
    """,
    regex.VERBOSE,
)
_LONGEST_NAMED_HEADING = 12
_SMALL_WORD = regex.compile(r"(?<!\S)(?!(?:of|the|and|for|de|des|du|la|y|e|et|und|von|van|di|da)\s)[\p{Ll}\p{Lo}]")
"""A word in small letters, of which names have none but those: with it, what ends with a full stop is a sentence."""
LINE_WITH_NAME = re.compile(rf"[^\n:|丨{CLOSING_MARKS}]{{2,80}}+(?:[:|丨{CLOSING_MARKS}]++\s*+|$)")
NAME_BEGINS = regex.compile(r"(?!\d++\b)[\p{Lu}\p{Lo}\d\"']|\p{Ll}{1,3}\p{Lu}")
CASELESS = regex.compile(_NO_BLANKS)
NUMBER = regex.compile(r"\d{3}[\s.-]\d{3,4}(?!\d|\.\p{Ll})")
"""What telephone numbers hold and names do not, but for those of sites."""
MAILBOX = regex.compile(r"@[\w-]++\.\w")
AMOUNT = regex.compile(rf"\d[\d.,]*+\+?\s\p{{L}}\S*+\s\S.*+(?<!\s{_LEGAL_FORM})")
"""Figures and two words: `Over 100 Exhibitors Expected` is no name behind `over`, as `500 Startups` is.

Behind headings that count nothing it is one: `About 24 Hour Fitness`.
"""

NO_NAME = regex.compile(r"[,。;?!]|[のをがはへ]|^(?i:for|to|please|if|our|your|my|their|main|primary|with)(?:\s|$)")


def casefolded(text: str) -> str:
    """Return `text` without case, of the same length; the Turkish letters i with and without dot are one.

    >>> casefolded("ÜBER GROẞE İŞLER HAKKINDA")
    'über große işler hakkinda'
    """
    folded = text.casefold()
    if len(folded) != len(text):
        folded = "".join([small if len(small := sign.casefold()) == 1 else sign.lower()[0] for sign in text])
    return folded if folded.isascii() else folded.replace("ı", "i")


class Head(NamedTuple):
    """The beginning of a passage, as phrases are looked for in it: blanks single, broken words mended."""

    text: str
    start: int
    """Offset at which words begin, behind marks."""
    key: str
    """The text from there, case folded."""
    complete: bool
    """Whether it is all of the passage."""
    untidied: str
    """As it stood."""

    @classmethod
    def of(cls, passage: str) -> "Head":
        """Return the beginning of a folded passage."""
        untidied = passage[:HEAD]
        text = _tidied(untidied) if "  " in untidied or "\t" in untidied else untidied
        skipped = None if text[:1].isalnum() else _LEADING_MARKS.match(text)
        start = skipped.end() if skipped else 0
        return cls(text, start, casefolded(text[start:]), len(passage) <= HEAD, untidied)

    def before_tidying(self, end: int) -> int:
        """Return where an offset in the text was before it was tidied."""
        return end if self.text is self.untidied else _kept(self.untidied)[end]


def _tidied(head: str) -> str:
    plain = _BROKEN_WORD.sub("", head) if "\t" in head else head
    return _BLANKS.sub(r"\1", plain).replace("\t", " ")


def _kept(head: str) -> list[int]:
    """Return where each character of a tidied text stood, and where the text ended."""
    kept: list[int] = []
    position = 0
    for blanks in _BLANKS_OR_TAB.finditer(head):
        kept += range(position, blanks.start() if _BROKEN_WORD.match(head, blanks.start()) else blanks.start() + 1)
        position = blanks.end()
    return [*kept, *range(position, len(head)), len(head)]


def cue_of(entry: Entry, name: str | None, end: int, head: Head) -> Cue:
    """Return the cue of an entry that was found, its end counted before the head was tidied."""
    end = head.before_tidying(end)
    return Cue(kind=entry.kind, use=entry.use, phrase=entry.phrase, role=entry.role, name=name, end=end)


def says_more(found: tuple[Entry, ...], entry: Entry, head: Head) -> bool:
    """Say whether a longer phrase than that of a named heading stands there: `zur sofortigen Freigabe` is no name."""
    return any(
        other.use in BEHIND_NAMES and end_of(other, head) is not None
        for other in found
        if len(other.phrase) > len(entry.phrase)
    )


def end_of(entry: Entry, beginning: Head) -> regex.Match[str] | None:
    """Return the match of what is behind the phrase of an entry, or None where it does not stand for its use."""
    match: regex.Match[str] | None
    use, head, complete = entry.use, beginning.text, beginning.complete
    end = beginning.start + len(entry.phrase)
    if use is Use.OPENING:
        match = _WORD_ENDS.match(head, end)
    elif use is Use.LINE:
        match = _AFTER_LINE.match(head, end) if complete else None
    elif use is Use.NAMED:
        match = _NAME.match(head, end)
        if match is None and head.endswith(".") and not _SMALL_WORD.search(head, end + 1):
            match = _NAME.match(head, end, len(head) - 1)
        if match and (
            len(match["name"].split()) > _LONGEST_NAMED_HEADING or (match.end() == len(head) and not complete)
        ):
            return None
    elif use is Use.LABEL:
        match = _AFTER_LABEL.match(head, end) or (_BARE_LABEL.match(head, end) if head[:end].isupper() else None)
    else:
        match = _AFTER_HEADING.match(head, end) or _GLUE.match(head, end)
    if match is None or (use is not Use.OPENING and match.end() == len(head) and not complete):
        return None
    return match
