"""Headings, openings and labels by which the parts of a release are known: one TOML file per language, no code.

>>> cue = lexicon().cue("Media Enquiries: ")
>>> cue.kind, cue.use, cue.role
(<Kind.CONTACT: 'contact'>, <Use.HEADING: 'heading'>, 'media')
>>> lexicon().cue("About 200 people came to the opening.") is None
True
>>> lexicon().cue("About Acme Corp.").phrase
'about'
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import resources

import regex
from attrs import field, frozen

from pressparse.document import Kind
from pressparse.errors import LexiconError

LANGUAGES = ("en",)
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
    """The phrase and a name are a heading."""
    LABEL = "label"
    """The phrase labels what follows behind a colon or a bar."""
    OPENING = "opening"
    """The passage begins with the phrase."""


_USES = tuple(use.value for use in Use)


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
    """For contacts: media or investor, where the words say so."""
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


_LEADING_MARKS = regex.compile(r"[\s>#•■●▪◆【\[~=_–—-]*+")
_BLANKS = regex.compile(r"[ \t\n]++")
_BROKEN_WORD = regex.compile(r"(?<=\p{L})[\t](?=\p{Ll})")
_AFTER_LABEL = regex.compile(r"\s*+[:|丨│¦•】\]]++\s*+|\s*+$|\s++[-–—]++\s++")
_AFTER_HEADING = regex.compile(
    r"\s*+[:|丨】\]]++\s*+|[\s.]*+$|\s++[-–—]++\s++|\s++(?=https?://|www\.|[\w.+-]{1,64}+@)",
)
_AFTER_LINE = regex.compile(r"[\s:.»>…!]*+$")
_BARE_LABEL = regex.compile(r"\s++(?=\S)")
_GLUE = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}|\d)")
_WORD_ENDS = regex.compile(r"(?!\w)|(?<=\W)")
_NAME = regex.compile(
    r"""
    \s++ (?!\d++\b) (?:(?:the|an?)\s++)?+ (?=[\p{Lu}\p{Lo}\d"']|\p{Ll}{1,3}\p{Lu})
    (?P<name> [^\n]{1,100}? )
    (?: \s*+:\s*+
      | (?<=\b(?i:Inc|Corp|Ltd|Co|S\.A|N\.V|B\.V|A\.G|L\.P|p\.A|Bros|Jr)\.) $
      | (?<![.!?]) $
      | (?<=\w{3}|[.)]) [.:]?\s*+ (?= (?i:(?P=name)) (?:[\s,.'(]|\p{Lu}) )   # the text begins with the name
      | \s++ (?= (?:Founded|Established|Born|Headquartered|Based|Created|Launched|Since|Our|We|With)\s\p{Ll}{2} )
    )
    """,
    regex.VERBOSE,
)
_LONGEST_NAMED_HEADING = 12
_BUCKET = 3
"""Phrases are filed under their first characters, so that few have to be tried."""


class Lexicon:
    """The phrases of some languages, ready to be looked up."""

    def __init__(self, files: Mapping[str, Mapping[str, object]]) -> None:
        """Take the parsed files by language; LexiconError where one has a table or key that means nothing."""
        self._entries: dict[Use, dict[str, _Entry]] = {use: {} for use in Use}
        self._lengths: dict[Use, dict[str, list[int]]] = {use: {} for use in Use}
        words: dict[str, set[str]] = {}
        for language, tables in files.items():
            for name, table in tables.items():
                if not isinstance(table, dict):
                    raise LexiconError(f"{language}.toml: {name} is no table")
                if name == "words":
                    for key, listed in table.items():
                        words.setdefault(key, set()).update(listed)
                else:
                    self._add(language, name, table, None)
        self.words = {key: frozenset(listed) for key, listed in words.items()}
        for use, entries in self._entries.items():
            for phrase in sorted(entries, key=len, reverse=True):
                lengths = self._lengths[use].setdefault(phrase[:_BUCKET], [])
                if len(phrase) not in lengths:
                    lengths.append(len(phrase))

    def _add(self, language: str, name: str, table: Mapping[str, object], role: str | None) -> None:
        try:
            kind = Kind(name)
        except ValueError:
            msg = f"{language}.toml: [{name}] is no kind of block"
            raise LexiconError(msg) from None
        for key, value in table.items():
            if isinstance(value, dict) and role is None and kind is Kind.CONTACT:
                self._add(language, name, value, key)
                continue
            if key not in _USES or not isinstance(value, list):
                msg = f"{language}.toml: [{name}] {key} is none of {', '.join(_USES)}, or no list"
                raise LexiconError(msg)
            use = Use(key)
            for phrase in value:
                entry = _Entry(kind=kind, use=use, phrase=phrase, role=role)
                self._entries[use].setdefault(phrase, entry)

    def cue(self, passage: str) -> Cue | None:
        """Return what the first words of `passage` mark it as, or None.

        `passage` is folded text (see `folding`). What says most goes first: a whole line, a heading, a label, then
        an opening.
        """
        head, offsets = _tidied(passage[:HEAD])
        skipped = _LEADING_MARKS.match(head)
        start = skipped.end() if skipped else 0
        key = head[start:].casefold()
        if len(key) != len(head) - start:  # a letter whose folded form is longer: rare, and in no phrase
            key = head[start:]
        complete = len(passage) <= HEAD
        for use in Use:
            for entry in self._found(use, key):
                end = _end_of(use, head, start + len(entry.phrase), complete=complete)
                if end is not None:
                    end = offsets[end] if offsets else end
                    return Cue(kind=entry.kind, use=use, phrase=entry.phrase, role=entry.role, end=end)
        return None

    def _found(self, use: Use, key: str) -> Iterator[_Entry]:
        """Give the phrases that `key` begins with, the longest first."""
        for size in range(_BUCKET, 0, -1):
            for length in self._lengths[use].get(key[:size], ()):
                entry = self._entries[use].get(key[:length])
                if entry is not None:
                    yield entry


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


def _end_of(use: Use, head: str, end: int, *, complete: bool) -> int | None:
    """Return where the phrase that ends at `end` and its colon end, or None where it does not stand for `use`."""
    match: regex.Match[str] | None
    if use is Use.OPENING:
        match = _WORD_ENDS.match(head, end)
    elif use is Use.LINE:
        match = _AFTER_LINE.match(head, end) if complete else None
    elif use is Use.NAMED:
        match = _NAME.match(head, end)
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
    return match.end()


@functools.cache
def lexicon() -> Lexicon:
    """Return the phrases of all languages that pressparse ships, read once."""
    folder = resources.files(__name__)
    return Lexicon(
        {language: tomllib.loads(folder.joinpath(f"{language}.toml").read_text("utf-8")) for language in LANGUAGES},
    )
