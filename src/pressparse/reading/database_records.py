"""What news databases share: a story in plain text as it stands, with lines of the database above and below it.

Each database has a module of its own, which tells its lines from the story. The text is not changed: a part knows
which characters of the download it is.
"""

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import regex
from attrs import frozen

from pressparse.document import Document, Kind, Passage
from pressparse.fields.stamp import moment
from pressparse.metadata import Metadata, Stated
from pressparse.reading.stating import first_house, first_service, stated
from pressparse.repairs import paragraphs_as_meant
from pressparse.span import Span, trimmed
from pressparse.wrapping import Line

_HEAD, _TAIL = 4_000, 2_000
_LONGEST_DAY = 80
CENTRED = 10
"""How many blanks stand at the least before a line that is set in the middle of the page."""

_COPYRIGHT = regex.compile(
    r"copyright\b|\(c\)|©|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos",
    regex.IGNORECASE,
)
_LABEL = regex.compile(r"(?P<name>\p{L}[^:\n]{0,40}+):")
_LANGUAGES = {
    "arabic": "ar",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "malay": "ms",
    "norwegian": "no",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "slovak": "sk",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "vietnamese": "vi",
}


class Field(NamedTuple):
    """A field of a record: a label and what it says, or a line without a label."""

    name: str
    """The label in small letters, or what the line is by its place; "" for a line that is neither."""
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


def head_of(source: object) -> str:
    """Return the beginning of text or bytes, by which a download is known; "" for any other source."""
    return _shown(source[:_HEAD]) if isinstance(source, str | bytes) else ""


def tail_of(source: object) -> str:
    """Return the end of text or bytes; "" for any other source."""
    return _shown(source[-_TAIL:]) if isinstance(source, str | bytes) else ""


def _shown(source: str | bytes) -> str:
    return source.decode("utf-8", "replace") if isinstance(source, bytes) else source


def records(text: str, cuts: Iterable[int]) -> Iterator[str]:
    """Give the records between these places, in order."""
    for start, end in itertools.pairwise((0, *cuts, len(text))):
        yield text[start:end]


def fields(text: str, lines: Iterable[Line], names: Container[str], *, wrapped: bool = False) -> Iterator[Field]:
    r"""Give the fields on lines of a record: those with these labels, and each other line as one without a name.

    What follows a labelled line without a blank line goes on with its value; where lines are `wrapped`, so does what
    follows any other and is not set in the middle of the page.

    >>> from pressparse.wrapping import lines
    >>> text = "Business Wire\nSECTION: NEWS;\nPg. 3\n\nLENGTH: 120 words"
    >>> [(field.name, field.value.of(text)) for field in fields(text, lines(text), {"section", "length"})]
    [('', 'Business Wire'), ('section', 'NEWS;\nPg. 3'), ('length', '120 words')]
    """
    last: Field | None = None
    for line in lines:
        match = _LABEL.match(text, line.start, line.end)
        name = match["name"].rstrip().lower() if match else ""
        begin = match.end() if match and name in names else line.start
        if last is not None:
            if begin == line.start and line.gap == 0 and (last.name or (wrapped and line.indent < CENTRED)):
                last = last._replace(value=Span(last.value.start if len(last.value) else line.start, line.end))
                continue
            yield last
        last = Field(name if name in names else "", line.start, trimmed(text, begin, line.end))
    if last is not None:
        yield last


def is_day(text: str, field: Field) -> bool:
    """Say whether a line of a database is the day of publication: a full date that it begins with, and little more."""
    return len(field.value) <= _LONGEST_DAY and moment(field.value.of(text)) is not None


def is_copyright(text: str, field: Field) -> bool:
    """Say whether a line of a database says whose the text is."""
    return _COPYRIGHT.match(text, field.value.start, field.value.end) is not None


def begins_alike(text: str, dateline: Field, story: Field) -> bool:
    """Say whether a story begins with the place that the field for its dateline gives: then it has its own."""
    place = dateline.value.of(text).partition(",")[0].strip()
    begin = story.value.start
    return place != "" and text[begin : begin + len(place)].casefold() == place.casefold()


def values(text: str, told: Iterable[Told]) -> Mapping[str, str]:
    """Return what fields say on one line, the first of each name; "" is what all others say."""
    found: dict[str, str] = {}
    for field, _ in told:
        if field.name:
            found.setdefault(field.name, " ".join(field.value.of(text).split()))
    return found


def stated_by(database: str, said: Mapping[str, str], names: Names) -> Metadata:
    """Return what the fields of a record say of its story, each value with the field it came from."""

    def first(labels: Sequence[str]) -> tuple[str, str]:
        label = next((label for label in labels if label in said), "")
        return said.get(label, ""), f"{database}.{label}"

    day, language, publication = first(names.day), first(names.language), first(names.publication)
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


def language_of(name: str) -> str:
    """Return the tag of a language that a database names in English, as in `ENGLISH`; "" for one it does not know.

    >>> language_of("ENGLISH"), language_of("German; Deutsch"), language_of("Chinese - Simplified"), language_of("x")
    ('en', 'de', 'zh', '')
    """
    words = name.casefold().replace(";", " ").split()
    return _LANGUAGES.get(words[0], "") if words else ""


def record(text: str, told: Iterable[Told], metadata: Metadata) -> Document:
    """Return the document of a record whose fields, in order, hold all that is not blank."""
    passages: list[Passage] = []
    position = 0
    for start, end, kind in _stretches(told):
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
    return Document(text=text, passages=passages, metadata=metadata)


def _stretches(told: Iterable[Told]) -> Iterator[tuple[int, int, Kind | None]]:
    """Give the stretches of fields: a label for itself where what it says is of the story."""
    for field, kind in told:
        start, end = field.value
        if kind is not Kind.FURNITURE and field.start < start:
            yield field.start, start, Kind.FURNITURE
            yield start, end, kind
        else:
            yield field.start, end, kind
