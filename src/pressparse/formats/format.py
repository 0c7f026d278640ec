"""What a house style is, as a value: `Format`."""

from collections.abc import Callable, Iterable

import attrs
import regex
from attrs import field, frozen

from pressparse.errors import FormatError
from pressparse.formats.grammar import compiled_dateline

_PLACE_AND_MARK = {"place", "tag", "separator"}
_CALENDAR = {"day", "month", "month_number", "year", "sign", "a_month", "a_weekday"}
_CLOCK = {"hour", "minute", "half", "zone"}


def _always(_match: regex.Match[str]) -> bool:
    return True


@frozen(kw_only=True)
class Format:
    r"""How a family of services writes its datelines. Checked when it is built, changed with `evolve`.

    >>> ACMEWIRE = Format(name="acmewire", dateline=r"{place} {gap} {date} \s* <{tag}> {separator}?")
    >>> ACMEWIRE.pattern.match("OSLO, May 3, 2021 <AcmeWire> - Acme said")["tag"]
    'AcmeWire'

    >>> ACMEWIRE.evolve(dateline="{date}{tag")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: format 'acmewire': dateline: '{tag' is no piece of a dateline
    >>> ACMEWIRE.evolve(dateline="{place}?")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: format 'acmewire': dateline matches a text of no characters
    """

    name: str = field()
    """Name of the format, as in the rule of a dateline it finds: lower-case letters, digits and underscores."""
    dateline: str = field(repr=False)
    """The dateline as a verbose pattern, made of the pieces of `formats.grammar`."""
    sign: str = field(default="")
    """Characters of which there is one in all that the pattern matches, looked for first since that is cheap; or ""."""
    unknown_tags: bool = field(default=False)
    """Whether a mark that names no known service makes a dateline, where a place and a date stand before it."""
    accept: Callable[[regex.Match[str]], bool] = field(default=_always, repr=False)
    """Whether what the pattern matched is a dateline indeed, for styles that other text resembles."""
    pattern: regex.Pattern[str] = field(init=False, repr=False, eq=False)
    """The compiled pattern; the one that recognises is the one that reads."""
    is_marked: bool = field(init=False, repr=False, eq=False)
    """Whether its datelines bear the mark of a service."""

    def __attrs_post_init__(self) -> None:
        """Refuse a format that cannot work."""
        if not regex.fullmatch(r"[a-z][a-z0-9_]*+", self.name):
            raise FormatError(f"format {self.name!r}: name must be lower-case letters, digits and underscores")
        try:
            pattern = compiled_dateline(self.dateline)
        except ValueError as error:
            raise FormatError(f"format {self.name!r}: dateline: {error}") from error
        fault = _fault(pattern)
        if fault is not None:
            raise FormatError(f"format {self.name!r}: dateline {fault}")
        object.__setattr__(self, "pattern", pattern)
        object.__setattr__(self, "is_marked", "tag" in pattern.groupindex)

    def evolve(self, **changes: object) -> "Format":
        """Return a format like this one with some fields changed, checked anew."""
        return attrs.evolve(self, **changes)  # type: ignore[arg-type]


def _fault(pattern: regex.Pattern[str]) -> str | None:
    """Return what keeps a compiled dateline from working, or None."""
    groups = set(pattern.groupindex)
    unknown = sorted(groups - _PLACE_AND_MARK - _CALENDAR - _CLOCK)
    if unknown:
        return f"has the group {unknown[0]!r}, which no field reads"
    if not groups & {"place", "day", "tag"}:
        return "has none of {place}, {date} and {tag}"
    return "matches a text of no characters" if pattern.fullmatch("") else None


def expect_formats(formats: object) -> tuple[Format, ...]:
    """Return formats given as any iterable, or one alone, as a tuple; TypeError for anything else.

    >>> expect_formats(["slash_tag"])
    Traceback (most recent call last):
        ...
    TypeError: expected formats, got str
    """
    listed = tuple(formats) if isinstance(formats, Iterable) else (formats,)
    for style in listed:
        if not isinstance(style, Format):
            msg = f"expected formats, got {type(style).__name__}"
            raise TypeError(msg)
    return listed
