"""What a house style is, as a value: `Format`."""

from collections.abc import Callable, Iterable
from typing import Any, TypedDict, Unpack

import attrs
import regex
from attrs import field, frozen

from pressparse.errors import FormatError, LexiconError, expect_items
from pressparse.formats.grammar import compiled_dateline
from pressparse.formats.rule import PassageRule
from pressparse.lexicon.checking import check_phrases
from pressparse.page_role import fault_of_hints

_PLACE_AND_MARK = {"place", "tag", "separator"}
_CALENDAR = {"day", "month", "month_number", "year", "sign", "a_month", "a_weekday"}
_CLOCK = {"hour", "minute", "half", "zone"}
_MARK = "{mark}"
_PIECE = regex.compile(r"\{[a-z_]++\}")
_TAGS = ("{tag}", "{paren_tag}", "<tag>")

DatelineFunction = Callable[[str, int, int], "regex.Match[str] | None"]
"""What finds a dateline where no one pattern can: given folded text, and where a passage begins and ends in it, it
returns a match that begins there, with the groups that the pieces of `formats.grammar` have; or None."""


def _always(_match: regex.Match[str]) -> bool:
    return True


def _in_a_tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return `items` as a tuple; what is text or no iterable as it is, for the format to refuse by name."""
    given: Any = items
    return tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else given


class FormatFields(TypedDict, total=False):
    """The fields of a format that `evolve` changes; see `Format`."""

    name: str
    dateline: str | DatelineFunction
    mark: str
    sign: str
    dated: bool
    sign_before_words: bool
    unknown_tags: bool
    accept: Callable[[regex.Match[str]], bool]
    rules: Iterable[PassageRule]
    lexicon: str
    end_marks: Iterable[str]
    page_hints: str
    origin: str


@frozen(kw_only=True)
class Format:
    r"""How a family of services writes its releases. Checked when it is built, changed with `evolve`.

    >>> ACMEWIRE = Format(name="acmewire", dateline=r"{place} {gap} {date} \s* <{tag}> {separator}?")
    >>> ACMEWIRE.match("OSLO, May 3, 2021 <AcmeWire> - Acme said")["tag"]
    'AcmeWire'

    A format that cannot work is a `FormatError`, which names the format, the field and what is missing:

    >>> ACMEWIRE.evolve(dateline="{date}{tag")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: format 'acmewire': dateline: '{tag' is no piece of a dateline
    >>> ACMEWIRE.evolve(dateline="{place}?")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: format 'acmewire': dateline matches a text of no characters
    >>> ACMEWIRE.evolve(lexicon='[abut]\nnamed = ["pri"]')
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: format 'acmewire': lexicon [abut] is no kind of block
    """

    name: str = field()
    """Name of the format, as in the rule of a dateline it finds: lower-case letters, digits and underscores."""
    dateline: str | DatelineFunction = field(repr=False)
    """The dateline: a verbose pattern, made of the pieces of `formats.grammar` and `{mark}`; or a function."""
    mark: str = field(default="", repr=False)
    """How the mark stands: the piece of pattern that `{mark}` in the dateline stands for, with `{tag}` in it; or ""."""
    sign: str = field(default="")
    """Characters at least one of which occurs in every match: text without any is not tried; or ""."""
    dated: bool = field(default=False)
    """Whether every match contains a date: text without one is not tried then."""
    sign_before_words: bool = field(default=False)
    """Whether in every match a bracket, slash, dash, colon or digit comes before any lower-case word other than those
    of places and dates, or the match is nothing but several names. Other text is not tried then, unless it begins
    with a lower-case letter, as some marks do."""
    unknown_tags: bool = field(default=False)
    """Whether a mark that names no known service makes a dateline, where a place and a date stand before it."""
    accept: Callable[[regex.Match[str]], bool] = field(default=_always, repr=False)
    """Whether what the pattern matched is a dateline indeed, for styles that other text resembles."""
    rules: tuple[PassageRule, ...] = field(default=(), converter=_in_a_tuple, repr=False)
    """What its fixed lines are, tried in order before all that pressparse knows itself."""
    lexicon: str = field(default="", repr=False)
    """Headings, openings and words to know besides those shipped, as a file of `lexicon/` has them; or ""."""
    end_marks: tuple[str, ...] = field(default=(), converter=_in_a_tuple, repr=False)
    """Lines with which its releases end, as they stand: what follows the last of them is the site's."""
    page_hints: str = field(default="", repr=False)
    """Which elements of its pages hold what, as a table of `page_hints.toml` has it, `body = [".release"]`; or ""."""
    origin: str = field(default="", repr=False, eq=False)
    """Name of the distribution that it came with, such as `pressparse`, or "" for one that a program has built.

    Its tests have tried what came with a distribution: the pattern of that is compiled at the first use, and kept for
    the next process.
    """
    is_marked: bool = field(init=False, repr=False, eq=False)
    """Whether its datelines may bear the mark of a service."""
    _pattern: regex.Pattern[str] | None = field(init=False, default=None, repr=False, eq=False)
    """What `pattern` gives, once it has been asked for."""

    def __attrs_post_init__(self) -> None:
        """Refuse a format that cannot work."""
        for name, fault in (
            ("name", _fault_of_name(self.name)),
            ("mark", _fault_of_mark(self.mark, self.dateline)),
            ("sign", _fault_of_text(self.sign)),
            ("accept", _fault_of_function(self.accept)),
            ("rules", _fault_of_items(self.rules, PassageRule)),
            ("lexicon", _fault_of_text(self.lexicon) or _fault_of_phrases(self.lexicon)),
            ("end_marks", _fault_of_items(self.end_marks, str)),
            ("page_hints", _fault_of_text(self.page_hints) or fault_of_hints(self.page_hints)),
            ("dateline", None if isinstance(self.dateline, str) else _fault_of_function(self.dateline)),
        ):
            if fault is not None:
                raise FormatError(f"format {self.name!r}: {name} {fault}")
        is_marked = not isinstance(self.dateline, str) or any(tag in self.dateline + self.mark for tag in _TAGS)
        object.__setattr__(self, "is_marked", is_marked)
        if isinstance(self.dateline, str) and not self.origin:
            self._compiled(self.dateline)

    @property
    def pattern(self) -> regex.Pattern[str] | None:
        """The compiled pattern, the same that recognises and that reads; None where the dateline is a function."""
        if self._pattern is None and isinstance(self.dateline, str):  # a cached property would slow all attributes
            object.__setattr__(self, "_pattern", self._compiled(self.dateline))
        return self._pattern

    def _compiled(self, dateline: str) -> regex.Pattern[str]:
        try:
            name = f"{self.origin}.{self.name}" if self.origin else ""
            pattern = compiled_dateline(dateline.replace(_MARK, f"(?:{self.mark})"), name)
        except ValueError as error:
            if not _is_pattern(self.mark):
                raise FormatError(f"format {self.name!r}: mark is no pattern: {self.mark!r}") from error
            raise FormatError(f"format {self.name!r}: dateline: {error}") from error
        fault = _fault(pattern)
        if fault is not None:
            raise FormatError(f"format {self.name!r}: dateline {fault}")
        return pattern

    def evolve(self, **changes: Unpack[FormatFields]) -> "Format":
        """Return a format like this one with some fields changed, checked anew; of no distribution, unless given."""
        changes.setdefault("origin", "")
        return attrs.evolve(self, **changes)

    def match(self, text: str, start: int = 0, end: int | None = None) -> regex.Match[str] | None:
        """Return the match of a dateline that begins at `start` and ends before `end`, or None.

        `text` is folded (see `folding`). A function that returns anything else is a TypeError; a FormatError, where its
        match has groups that no field reads, or none of those that one needs.
        """
        end = len(text) if end is None else end
        pattern = self.pattern
        if pattern is not None:
            return pattern.match(text, start, end)
        if isinstance(self.dateline, str):  # pragma: no cover - then there is a pattern
            return None
        match: object = self.dateline(text, start, end)
        if match is None:
            return None
        at = f"format {self.name!r}: dateline"
        if not isinstance(match, regex.Match):
            msg = f"{at}: expected a match of the package regex, or None, got {match!r}"
            raise TypeError(msg)
        if match.string is not text or match.start() != start or match.end() > end:
            msg = f"{at}: expected a match of the text that begins at {start} and ends before {end}, got {match!r}"
            raise TypeError(msg)
        fault = _fault_of_groups(match.re)
        if fault is not None:
            raise FormatError(f"{at} {fault}")
        return match


def _fault(pattern: regex.Pattern[str]) -> str | None:
    """Return what keeps a compiled dateline from working, or None."""
    return _fault_of_groups(pattern) or ("matches a text of no characters" if pattern.fullmatch("") else None)


def _fault_of_groups(pattern: regex.Pattern[str]) -> str | None:
    groups = set(pattern.groupindex)
    unknown = sorted(groups - _PLACE_AND_MARK - _CALENDAR - _CLOCK)
    if unknown:
        return f"has the group {unknown[0]!r}, which no field reads"
    if not groups & {"place", "day", "tag"}:
        return "has none of {place}, {date} and {tag}"
    return None


def _fault_of_name(name: object) -> str | None:
    if isinstance(name, str) and regex.fullmatch(r"[a-z][a-z0-9_]*+", name):
        return None
    return "must be lower-case letters, digits and underscores"


def _fault_of_mark(mark: object, dateline: object) -> str | None:
    wanted = isinstance(dateline, str) and _MARK in dateline
    if not isinstance(mark, str):
        return f"must be a pattern, not {mark!r}"
    if wanted and not mark:
        return "is missing, and the dateline has {mark}"
    if mark and not wanted:
        reason = "has no {mark}" if isinstance(dateline, str) else "is a function: let mark be ''"
        return f"is given, and the dateline {reason}"
    return "has no {tag}" if mark and not any(tag in mark for tag in _TAGS) else None


def _is_pattern(mark: str) -> bool:
    try:
        regex.compile(_PIECE.sub("x", mark), regex.VERBOSE)
    except regex.error:
        return False
    return True


def _fault_of_text(text: object) -> str | None:
    return None if isinstance(text, str) else f"must be text, not {text!r}"


def _fault_of_function(function: object) -> str | None:
    return None if callable(function) else f"must be a function, not {function!r}"


def _fault_of_items(items: object, cls: type) -> str | None:
    if not isinstance(items, tuple):
        return f"must be several {cls.__name__} values, not {items!r}"
    wrong = next((item for item in items if not isinstance(item, cls) or item == ""), None)
    return None if wrong is None else f"must be {cls.__name__} values, not {wrong!r}"


def _fault_of_phrases(text: str) -> str | None:
    try:
        check_phrases(text)
    except LexiconError as error:
        return str(error)
    return None


def expect_formats(formats: object) -> tuple[Format, ...]:
    """Return formats given as any iterable, or one alone, as a tuple; TypeError for anything else.

    >>> expect_formats(["slash_tag"])
    Traceback (most recent call last):
        ...
    TypeError: expected formats, got str
    """
    return expect_items(formats, Format, "formats")
