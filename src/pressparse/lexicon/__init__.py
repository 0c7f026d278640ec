"""Headings, openings and labels by which the parts of a release are known: one TOML file per language, no code.

>>> cue = lexicon().cue("Media Enquiries: ")
>>> cue.kind, cue.use, cue.role
(<Kind.CONTACT: 'contact'>, <Use.HEADING: 'heading'>, 'media')
>>> lexicon().cue("About 200 people came to the opening.") is None
True
>>> lexicon().cue("About Acme Corp.").phrase
'about'

Some languages put the name before the phrase, or into it; scripts without blanks put nothing between them:

>>> for heading in ("Acme Hakkında", "■Acme株式会社について", "Az Acme Kft.-ről", "关于Acme:"):
...     cue = lexicon().cue(heading)
...     print(cue.use.value, cue.phrase, cue.name, sep=" | ")
named | … hakkında | Acme
named | …について | Acme株式会社
named | az …-ről | Acme Kft.
named | 关于 | Acme
>>> lexicon().cue("今後の展開について") is None
True
"""

import contextlib
import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from enum import StrEnum
from importlib import resources
from typing import Any, ParamSpec, TypeVar

import regex
from attrs import field, frozen

from pressparse.alternation import alternation
from pressparse.document import Kind
from pressparse.errors import LexiconError

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = (
    *("en", "fr", "de", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "hu", "ro", "tr", "ru", "uk", "el"),
    *("ja", "zh-Hans", "zh-Hant", "ko", "ar", "he", "id", "vi", "th"),
)
"""The languages that there is a file of, as BCP 47 tags."""

HEAD = 150
"""How many characters of a passage are looked at."""


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


_USES = tuple(use.value for use in Use)
_BEFORE_NAMES, _BEHIND_NAMES = (Use.LINE, Use.HEADING, Use.NAMED), (Use.LABEL, Use.OPENING)
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

    @property
    def rule(self) -> str:
        """Name of the rule that the phrase stands for: kind and use."""
        return f"{self.kind}.{self.use}"


@frozen(kw_only=True)
class _Entry:
    kind: Kind
    use: Use
    phrase: str
    role: str | None


_WITH_ROLES = frozenset({Kind.CONTACT, Kind.LINK})

NAME_HERE = "…"
"""Where the name stands in a phrase of which it is not the end."""

_LEADING_MARKS = regex.compile(r"[\s|><#•·・■□●○◎▪◆◇★☆※▼▶▷►→◯【\[〔〈《「『~=_–—-]*+")
_EAST_ASIAN = r"[\p{Han}\p{Hiragana}\p{Katakana}ー々]"
_NO_BLANKS = r"[\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}々]"
_BLANKS = regex.compile(r"[ \t\n]{2,}+|\t")
_BROKEN_WORD = regex.compile(r"(?<=\p{L})[\t](?=\p{Ll})")
_CLOSING_MARKS = "】\\]〕〉》」』>"
_AFTER_LABEL = regex.compile(
    rf"\s*+[:|丨│¦•{_CLOSING_MARKS}]++\s*+|\s*+$|\s++[-–—]++\s++|(?<={_EAST_ASIAN})\s++(?=\S)",
)
_AFTER_HEADING = regex.compile(
    rf"""
      \s*+ [:|丨{_CLOSING_MARKS}]++ \s*+
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
    (?!\d++\b(?!\s\p{{Lu}})) (?:(?:the|an?)\s++)?+ (?=[\p{{Lu}}\p{{Lo}}\d"']|\p{{Ll}}{{1,3}}\p{{Lu}})
    (?= (?P<first> [^\s\n:,.]{{2,40}}+ )? ) (?P<name> [^\n]{{1,100}}? )
    (?: \s*+:\s*+
      | (?<={_LEGAL_FORM}) $
      | \s*+ (?: [】〕〉》」』]++ \s*+ | [\]>]++ \s*+ $ )
      | (?<![.!?。؟।]) $
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
_LINE_WITH_NAME = regex.compile(rf"[^\n:|丨{_CLOSING_MARKS}]{{2,80}}+(?:[:|丨{_CLOSING_MARKS}]++\s*+|$)")
_NAME_BEGINS = regex.compile(r"(?!\d++\b)[\p{Lu}\p{Lo}\d\"']|\p{Ll}{1,3}\p{Lu}")
_CASELESS = regex.compile(_NO_BLANKS)
_NO_NAME = regex.compile(r"[,。;?!]|[のをがはへ]|^(?i:for|to|please|if|our|your|my|their|main|primary|with)(?:\s|$)")
_BUCKET = 3
"""Phrases are filed under their first characters, so that few have to be tried."""


class Lexicon:
    """The phrases of some languages, ready to be looked up."""

    def __init__(self, files: Mapping[str, Mapping[str, object]]) -> None:
        """Take the parsed files by language; LexiconError where one has a table or key that means nothing."""
        self.made: dict[object, Any] = {}
        """What functions have made of its words; see `once_per_lexicon`."""
        self._entries: dict[Use, dict[str, _Entry]] = {use: {} for use in Use}
        self._by_phrase: dict[str, list[_Entry]] = {}
        self._lengths: dict[str, list[int]] = {}
        words: dict[str, set[str]] = {}
        for language, tables in files.items():
            for name, table in tables.items():
                if not isinstance(table, dict):
                    raise LexiconError(f"{language}.toml: {name} is no table")
                if name == "words":
                    for key, listed in table.items():
                        words.setdefault(key, set()).update(word.casefold() for word in listed)
                else:
                    self._add(language, name, table, None)
        self.words = {key: frozenset(listed) for key, listed in words.items()}
        self._topics = tuple(map(_casefolded, self.words.get("topic", ())))
        self._around = [entry for phrase, entry in self._entries[Use.NAMED].items() if NAME_HERE in phrase]
        self._around.sort(key=lambda entry: len(entry.phrase), reverse=True)
        self._endings = tuple(_casefolded(entry.phrase).partition(NAME_HERE)[2] for entry in self._around)
        within = self._entries[Use.WITHIN]
        self._within = _pattern_of(within)
        self._within_ascii = _pattern_of(list(filter(str.isascii, within)))
        self._holding: dict[str, re.Pattern[str] | None] = {}
        for use in (*_BEFORE_NAMES, *_BEHIND_NAMES):
            for phrase, entry in self._entries[use].items():
                self._by_phrase.setdefault(phrase, []).append(entry)
        for phrase in sorted(self._by_phrase, key=len, reverse=True):
            lengths = self._lengths.setdefault(phrase[:_BUCKET], [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))

    def _add(self, language: str, name: str, table: Mapping[str, object], role: str | None) -> None:
        try:
            kind = Kind(name)
        except ValueError:
            msg = f"{language}.toml: [{name}] is no kind of block"
            raise LexiconError(msg) from None
        for key, value in table.items():
            if isinstance(value, dict) and role is None and kind in _WITH_ROLES:
                self._add(language, name, value, key)
                continue
            if key not in _USES or not isinstance(value, list):
                msg = f"{language}.toml: [{name}] {key} is none of {', '.join(_USES)}, or no list"
                raise LexiconError(msg)
            use = Use(key)
            for phrase in value:
                entry = _Entry(kind=kind, use=use, phrase=phrase, role=role)
                self._entries[use].setdefault(_casefolded(phrase), entry)

    def cue(self, passage: str) -> Cue | None:
        """Return what the first words of `passage` mark it as, or None.

        `passage` is folded text (see `folding`). What says most goes first: a whole line, a heading, a label, then
        an opening.
        """
        head, offsets = _tidied(passage[:HEAD])
        skipped = _LEADING_MARKS.match(head)
        start = skipped.end() if skipped else 0
        key = _casefolded(head[start:])
        complete = len(passage) <= HEAD
        found = self._found(key)
        return (
            self._of_phrase(found, _BEFORE_NAMES, head, start, offsets, complete=complete)
            or self._around_name(head, key, start, offsets, complete=complete)
            or self._of_phrase(found, _BEHIND_NAMES, head, start, offsets, complete=complete)
        )

    def _of_phrase(  # noqa: PLR0913 - a passage, and what was found out about it
        self, found: list[_Entry], uses: tuple[Use, ...], head: str, start: int, offsets: list[int], *, complete: bool
    ) -> Cue | None:
        """Return the cue of the first of the uses for which one of the phrases found stands."""
        for use in uses if found else ():
            for entry in found:
                if entry.use is not use:
                    continue
                match = _end_of(use, head, start + len(entry.phrase), complete=complete)
                if match is None or (use is Use.NAMED and _says_more(found, entry, head, start, complete=complete)):
                    continue
                name = match["name"] if use is Use.NAMED else None
                if name is None or not self._is_topic(name):
                    return _cue(entry, name, match.end(), offsets)
        return None

    def may_begin(self, text: str, at: int) -> bool:
        """Say whether a phrase may begin at an offset of folded text, by its first letters: in most places none."""
        return any(_casefolded(text[at : at + size]) in self._lengths for size in range(_BUCKET, 0, -1))

    def within(self, passage: str) -> Kind | None:
        """Return what a phrase somewhere in the beginning of `passage` marks it as, or None.

        >>> lexicon().within("Acme Ratings does not endorse any vendor that it rates.")
        <Kind.LEGAL: 'legal'>
        """
        head = _casefolded(passage[:HEAD])
        pattern = self._within_ascii if head.isascii() else self._within
        match = None if pattern is None else pattern.search(head)
        return None if match is None else self._entries[Use.WITHIN][match[0]].kind

    def holds(self, words: str, text: str) -> bool:
        """Say whether folded text holds one of the words that are listed so.

        >>> lexicon().holds("pointer", "Watch the film here."), lexicon().holds("pointer", "Adhere to it.")
        (True, False)
        """
        if words not in self._holding:
            self._holding[words] = _pattern_of(self.words[words], end=r"(?!\w)")
        pattern = self._holding[words]
        return pattern is not None and pattern.search(text.casefold()) is not None

    def _around_name(self, head: str, key: str, start: int, offsets: list[int], *, complete: bool) -> Cue | None:
        """Return the cue of a heading that a name begins or stands in, such as `Acme hakkında`."""
        line = _LINE_WITH_NAME.match(head, start)
        if line is None or (line.end() == len(head) and not complete):
            return None
        words = line[0].rstrip(f" :|丨{_CLOSING_MARKS}")
        if not key[: len(words)].endswith(self._endings):
            return None
        for entry in self._around:
            before, _, after = _casefolded(entry.phrase).partition(NAME_HERE)
            if key.startswith(before) and key[: len(words)].endswith(after):
                name = words[len(before) : len(words) - len(after)].strip()
                if _NAME_BEGINS.match(name) and not _NO_NAME.search(name) and not self._is_topic(name):
                    return _cue(entry, name, line.end(), offsets)
        return None

    def _is_topic(self, name: str) -> bool:
        """Say whether what stands where a name would is a matter: scripts without capitals do not tell them apart."""
        plain = _casefolded(name)
        return plain.endswith(self._topics) or (_CASELESS.match(name) is not None and _NO_NAME.search(name) is not None)

    def _found(self, key: str) -> list[_Entry]:
        """Return the phrases that `key` begins with, the longest first."""
        found: list[_Entry] = []
        for size in range(_BUCKET, 0, -1):
            for length in self._lengths.get(key[:size], ()):
                found += self._by_phrase.get(key[:length], ())
        return found


def _pattern_of(phrases: Iterable[str], end: str = "") -> re.Pattern[str] | None:
    """Return what finds any of `phrases` in casefolded text: where a word begins, if words are parted, to `end`.

    For nothing but fixed words, the standard library's patterns are three times as fast.
    """
    glued = [phrase for phrase in phrases if _CASELESS.match(phrase)]
    parted = [phrase for phrase in phrases if not _CASELESS.match(phrase)]
    patterns = [rf"(?<!\w)(?:{alternation(parted)}){end}" if parted else "", alternation(glued)]
    return re.compile("|".join(filter(None, patterns))) if glued or parted else None


def _cue(entry: _Entry, name: str | None, end: int, offsets: list[int]) -> Cue:
    end = offsets[end] if offsets else end
    return Cue(kind=entry.kind, use=entry.use, phrase=entry.phrase, role=entry.role, name=name, end=end)


def _says_more(found: list[_Entry], entry: _Entry, head: str, start: int, *, complete: bool) -> bool:
    """Say whether a longer phrase than that of a named heading stands there: `zur sofortigen Freigabe` is no name."""
    return any(
        other.use in _BEHIND_NAMES
        and _end_of(other.use, head, start + len(other.phrase), complete=complete) is not None
        for other in found
        if len(other.phrase) > len(entry.phrase)
    )


def _casefolded(text: str) -> str:
    """Return `text` without case, of the same length; the Turkish letters i with and without dot are one.

    >>> _casefolded("ÜBER GROẞE İŞLER HAKKINDA")
    'über große işler hakkinda'
    """
    folded = text.casefold()
    if len(folded) != len(text):
        folded = "".join([small if len(small := sign.casefold()) == 1 else sign.lower()[0] for sign in text])
    return folded if folded.isascii() else folded.replace("ı", "i")


def _tidied(head: str) -> tuple[str, list[int]]:
    """Return `head` with single blanks and broken words mended, and where each character stood; [] if unchanged."""
    if "  " not in head and "\t" not in head:
        return head, []
    kept: list[int] = []
    position = 0
    for blanks in _BLANKS.finditer(head):
        kept += range(position, blanks.start() if _BROKEN_WORD.match(head, blanks.start()) else blanks.start() + 1)
        position = blanks.end()
    kept += range(position, len(head))
    return "".join([head[index] for index in kept]).replace("\t", " "), [*kept, len(head)]


def _end_of(use: Use, head: str, end: int, *, complete: bool) -> regex.Match[str] | None:
    """Return the match of what is behind the phrase that ends at `end`, or None where it does not stand for `use`."""
    match: regex.Match[str] | None
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


@functools.cache
def _shipped_files() -> Mapping[str, Mapping[str, object]]:
    folder = resources.files(__name__)
    return {language: tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8")) for language in LANGUAGES}


@functools.lru_cache(maxsize=64)
def _lexicon_of(additions: tuple[str, ...]) -> Lexicon:
    return Lexicon({**_shipped_files(), **{f"addition {n}": tomllib.loads(text) for n, text in enumerate(additions)}})


_additions: ContextVar[Lexicon | None] = ContextVar("additions", default=None)


def lexicon() -> Lexicon:
    """Return the phrases of all languages that pressparse ships, and those added where it is called; read once."""
    return _additions.get() or _lexicon_of(())


@contextlib.contextmanager
def added_phrases(additions: Iterable[str]) -> Iterator[None]:
    r"""Add phrases, each text in the form of a language file, to `lexicon` within this context and nowhere else.

    >>> with added_phrases(['[about]\nnamed = ["pri"]']):
    ...     lexicon().cue("Pri Acme").kind
    <Kind.ABOUT: 'about'>
    >>> lexicon().cue("Pri Acme") is None
    True
    """
    given = tuple(filter(None, additions))
    token = _additions.set(_lexicon_of(given) if given else None)
    try:
        yield
    finally:
        _additions.reset(token)


def once_per_lexicon(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function makes of the words of `lexicon`, for each lexicon that it is called with.

    `functools.cache` would keep what it makes of words that are added somewhere, and give it everywhere.
    """
    of_shipped = functools.cache(function)

    @functools.wraps(function)
    def kept(*args: P.args, **kwargs: P.kwargs) -> R:
        added = _additions.get()
        if added is None:
            return of_shipped(*args, **kwargs)  # type: ignore[arg-type]  # the arguments are names: hashable
        key = (function, args)
        if key not in added.made:
            added.made[key] = function(*args, **kwargs)
        result: R = added.made[key]
        return result

    return kept
