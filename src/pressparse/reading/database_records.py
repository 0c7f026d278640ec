"""What news databases share: a story in plain text as it stands, with lines of the database above and below it.

Each database has a module of its own, which tells its lines from the story. The text is not changed: a part knows
which characters of the download it is.
"""

import functools
import itertools
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from typing import NamedTuple

import regex
from attrs import frozen

from pressparse.document import Document, Kind, Passage
from pressparse.fields.stamp import moment
from pressparse.lexicon import lexicon
from pressparse.metadata import Metadata, Stated
from pressparse.reading.stating import first_house, first_service, stated
from pressparse.repairs import paragraphs_as_meant
from pressparse.span import Span, trimmed
from pressparse.wrapping import Line

_LONGEST_DAY = 80
CENTRED = 6
"""How many blanks stand at the least before a line that is set in the middle of the page."""

_LABEL = regex.compile(r"(?P<name>\p{L}[^:\n]{0,40}+):")
_LABEL_LIKE = regex.compile(r"\p{Lu}(?:[\p{Lu}-]{2,30}+|[\p{L} /()&-]{3,40}+):\s")


class Field(NamedTuple):
    """A field of a record: a label and what it says, or a line without a label."""

    name: str
    """What the label stands for, or what the line is by its place; "" for a line that is neither."""
    start: int
    """Where the label begins."""
    value: Span
    """Where that stands which it says."""


@frozen(kw_only=True)
class Names:
    """The names of fields that say something of the story, of which the first that there is counts."""

    headline: tuple[str, ...] = ("headline",)
    byline: tuple[str, ...] = ("byline",)
    day: tuple[str, ...] = ("day",)
    language: tuple[str, ...] = ("language",)
    publication: tuple[str, ...] = ("publication",)
    url: tuple[str, ...] = ("url",)


Told = tuple[Field, Kind | None]
"""A field and what it is; None for the story, whose paragraphs rules have to tell."""


@functools.cache
def _tables() -> Mapping[str, Mapping[str, Sequence[str]]]:
    tables: dict[str, dict[str, list[str]]] = tomllib.loads(
        resources.files(__package__).joinpath("database_labels.toml").read_text("utf-8")
    )
    return tables


@functools.cache
def labels(database: str, *names: str) -> Mapping[str, str]:
    """Return the labels of a database in small letters, each with the name of its field.

    >>> labels("lexisnexis", "byline")["autor"]
    'byline'
    """
    table = _tables()[database]
    return {label: name for name in names for label in table[name]}


def either(table: str, name: str) -> str:
    """Return the pattern of any of the words in a table of labels."""
    return "(?:" + "|".join(map(regex.escape, _tables()[table][name])) + ")"


@functools.cache
def _line_of_the_service() -> regex.Pattern[str]:
    page = rf"{either('line', 'page')} \d{{1,4}} {either('line', 'of')} \d{{1,4}}(?:\s?©[^\n]{{1,80}}+)?+"
    line = rf"^[^\S\n]*+(?:{page}|{either('line', 'heading')}|{either('line', 'pointer')}\b[^\n]{{0,40}}+)[^\S\n]*+$"
    return regex.compile(line, regex.MULTILINE | regex.IGNORECASE)


def records(text: str, cuts: Iterable[int]) -> Iterator[str]:
    """Yield the records between these places, in order."""
    for start, end in itertools.pairwise((0, *cuts, len(text))):
        yield text[start:end]


def fields(
    text: str, lines: Iterable[Line], names: Mapping[str, str], *, wrapped: bool = False, in_capitals: bool = False
) -> Iterator[Field]:
    r"""Yield the fields on lines of a record: those with these labels, and each other line as one without a name.

    What follows a labelled line without a blank line goes on with its value; where lines are `wrapped`, so does what
    follows any other and is not set in the middle of the page. Where labels are `in_capitals`, others are of the story.

    >>> from pressparse.wrapping import lines
    >>> text = "Business Wire\nSECTION: NEWS;\nPg. 3\n\nRUBRIK: WIRTSCHAFT"
    >>> names = {"section": "section", "rubrik": "section"}
    >>> [(field.name, field.value.of(text)) for field in fields(text, lines(text), names)]
    [('', 'Business Wire'), ('section', 'NEWS;\nPg. 3'), ('section', 'WIRTSCHAFT')]
    """
    last: Field | None = None
    for line in lines:
        match = _LABEL.match(text, line.start, line.end)
        label = match["name"].rstrip() if match else ""
        name = names.get(label.lower(), "") if label.isupper() or not in_capitals else ""
        if last is not None:
            if not name and line.gap == 0 and (last.name or (wrapped and line.indent < CENTRED)):
                last = last._replace(value=Span(last.value.start if len(last.value) else line.start, line.end))
                continue
            yield last
        last = Field(name, line.start, trimmed(text, match.end() if match and name else line.start, line.end))
    if last is not None:
        yield last


def below(text: str, found: Sequence[Field]) -> int:
    """Return the number of the first of the fields at the end, below the story.

    A field with a label that no table has is one of them between others; so is whose the text is.
    """
    first = at = len(found)
    while at and (found[at - 1].name or _has_label(text, found[at - 1]) or is_copyright(text, found[at - 1])):
        at -= 1
        if not _has_label(text, found[at]) or found[at].name:
            first = at
    return first


def _has_label(text: str, field: Field) -> bool:
    return _LABEL_LIKE.match(text, field.start, field.value.end) is not None


def is_day(text: str, field: Field) -> bool:
    """Say whether a line of a database is the day of publication: a full date and little more."""
    return len(field.value) <= _LONGEST_DAY and moment(field.value.of(text)) is not None


def is_edition(text: str, field: Field) -> bool:
    """Say whether a line names an edition: `Late Edition - Final`, `Gesamtausgabe`."""
    value = field.value.of(text).lower()
    return len(value) <= _LONGEST_DAY and any(word in value for word in _tables()["line"]["edition"])


def is_copyright(text: str, field: Field) -> bool:
    """Say whether a line of a database says whose the text is."""
    cue = lexicon().cue(field.value.of(text))
    return cue is not None and cue.kind is Kind.COPYRIGHT


def is_byline(text: str, field: Field) -> bool:
    """Say whether a line begins as who wrote it does: `By Jane Doe`, `Von Erika Muster`."""
    first, _, rest = field.value.of(text).partition(" ")
    return first.lower() in lexicon().listed("by") and rest[:1].isupper()


def is_of_the_service(text: str, field: Field) -> bool:
    """Say whether a line is the number of a page or a pointer that the service has set between others."""
    return _line_of_the_service().fullmatch(text, *field.value) is not None


def kind_around(text: str, field: Field, story: Field, kinds: Mapping[str, Kind | None]) -> Kind | None:
    """Return what a field around the story is: what its name says, or the database's, as all others are.

    So is one for the dateline whose place the story begins with: then that has its own.
    """
    if field.name == "dateline" and _begins_alike(text, field, story):
        return Kind.FURNITURE
    return kinds.get(field.name, Kind.FURNITURE)


def _begins_alike(text: str, dateline: Field, story: Field) -> bool:
    place = dateline.value.of(text).partition(",")[0].strip()
    begin = story.value.start
    return place != "" and text[begin : begin + len(place)].casefold() == place.casefold()


def language_of(name: str) -> str:
    """Return the tag of a language that a database names, as in `ENGLISH` or `Français`; "" for one it does not know.

    >>> language_of("ENGLISH"), language_of("German; Deutsch"), language_of("Chinese - Simplified"), language_of("x")
    ('en', 'de', 'zh', '')
    """
    words = name.casefold().replace(";", " ").split()
    return labels("language", *_tables()["language"]).get(words[0], "") if words else ""


def record(text: str, told: Iterable[Told], database: str, names: Names | None = None) -> Document:
    """Return the document of a record whose fields, in order, hold all that is not blank."""
    told = list(told)
    passages: list[Passage] = []
    position = 0
    for start, end, kind in _stretches(text, told):
        span = trimmed(text, start, end)
        if span.start == span.end:
            continue
        gap = max(text.count("\n", position, span.start) - 1, 0) if passages else 0
        if kind is None:
            for (begin, stop), between in paragraphs_as_meant(span.of(text)):
                within = Span(span.start + begin, span.start + stop)
                passages.append(Passage(span=within, gap=between if begin else gap))
        elif kind is Kind.COPYRIGHT and gap == 0 and passages and passages[-1].kind is kind:
            passages[-1] = passages[-1].piece(Span(passages[-1].span.start, span.end), passages[-1].gap)
        else:
            passages.append(Passage(span=span, gap=gap, kind=kind))
        position = span.end
    return Document(text=text, passages=passages, metadata=_stated(database, _values(text, told), names or Names()))


def _stretches(text: str, told: Iterable[Told]) -> Iterator[tuple[int, int, Kind | None]]:
    """Yield the stretches of fields: a label for itself where what it says is of the story, and lines set into it."""
    for field, kind in told:
        start, end = field.value
        if kind is Kind.FURNITURE or field.start == start:
            start = field.start
        else:
            yield field.start, start, Kind.FURNITURE
        if kind is None:
            for match in _line_of_the_service().finditer(text, start, end):
                yield start, match.start(), None
                yield *match.span(), Kind.FURNITURE
                start = match.end()
        yield start, end, kind


def _values(text: str, told: Iterable[Told]) -> Mapping[str, str]:
    """Return what fields say on one line, the first of each name."""
    found: dict[str, str] = {}
    for field, _ in told:
        if field.name:
            found.setdefault(field.name, " ".join(field.value.of(text).split()))
    return found


def _stated(database: str, said: Mapping[str, str], names: Names) -> Metadata:
    """Return what the fields of a record say of its story, each value with the field it came from."""

    def first(wanted: Sequence[str]) -> tuple[str, str]:
        name = next((name for name in wanted if name in said), "")
        return said.get(name, ""), f"{database}.{name}"

    day, language = first(names.day), first(names.language)
    shown, field = first(names.publication)
    publication = (shown.partition(";")[0].rstrip(), field)  # behind it stands where it appears
    when = moment(day[0])
    return Metadata(
        headline=stated(*first(names.headline)),
        byline=stated(*first(names.byline)),
        published=None if when is None else Stated(when, day[1]),
        language=stated(language_of(language[0]), language[1]),
        publisher=first_house(publication),
        service=first_service(publication),
        url=stated(*first(names.url)),
    )
