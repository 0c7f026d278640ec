"""Every phrase of the lexicon in use: the lines of tests/cases/lexicon, found as the kind and use they stand under."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import pressparse
from pressparse.folding import fold
from pressparse.lexicon import LANGUAGES, Use, lexicon
from tests.cases import misses

PHRASES = resources.files("pressparse.lexicon")
LINES = Path(__file__).parent / "cases" / "lexicon"
MISSES = misses(LINES / "misses.toml")

HEADLINE = "Acme Opens Second Plant for Anvils in Bergen"
STORY = """
Acme Corp. opened a second plant in the north of the country on Monday, where four hundred people will make anvils.

The plant will run day and night from June on, and a third one is to follow next year in the south of the country.

Neighbors were invited to see the new hammers before they begin to work, and many of them brought their children.
"""
SECTIONS = {
    "contact": "Jane Doe\njane@example.com",
    "about": "Acme makes anvils in two plants and sells them in forty countries, and it has done so for seventy years.",
    "forward_looking": "What is said here of the future may prove wrong, for reasons that nobody knows today.",
    "legal": "Nothing said here is an offer to sell or an invitation to buy anvils, notes or shares of the company.",
}
"""What stands under the heading of a section."""


class Entry(NamedTuple):
    """A phrase or a line, and where a file lists it."""

    table: str
    """The kind, and behind a full stop the role."""
    use: str
    text: str


def entries(tables: dict[str, Any], table: str = "") -> Iterator[Entry]:
    """Give what a file lists, words left out; lines stand one below the other in a string."""
    for key, value in tables.items():
        if key == "words":
            continue
        if isinstance(value, dict):
            yield from entries(value, f"{table}.{key}".lstrip("."))
        elif isinstance(value, str | list):
            listed = value.splitlines() if isinstance(value, str) else value
            yield from (Entry(table, key, text) for text in listed)


@cache
def phrases(language: str) -> tuple[Entry, ...]:
    return tuple(entries(tomllib.loads(PHRASES.joinpath(f"{language}.toml").read_text("utf-8"))))


@cache
def lines(language: str) -> tuple[Entry, ...]:
    return tuple(entries(tomllib.loads((LINES / f"{language}.toml").read_text("utf-8"))))


def used(line: Entry) -> tuple[Entry, ...]:
    """Return the phrases that a line uses, as the lexicon sees it."""
    if line.use == Use.WITHIN:
        kind = lexicon().within(fold(line.text))
        text = fold(line.text).casefold()
        within = [
            one for name in LANGUAGES for one in phrases(name) if one.use == Use.WITHIN and one.text.casefold() in text
        ]
        return tuple(one for one in within if one.table == kind)
    cue = lexicon().cue(fold(line.text))
    return () if cue is None else (Entry(".".join(filter(None, (cue.kind, cue.role))), cue.use.value, cue.phrase),)


def test_every_language_has_lines() -> None:
    assert {path.stem for path in LINES.glob("*.toml")} == {*LANGUAGES, "misses"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_is_found_as_what_it_stands_under(language: str) -> None:
    assert [line for line in lines(language) if {(line.table, line.use)} != {one[:2] for one in used(line)}] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_is_used_by_a_line(language: str) -> None:
    found = {phrase for line in lines(language) for phrase in used(line)}
    assert [phrase for phrase in phrases(language) if phrase not in found] == []


def release_with(line: Entry) -> str:
    """Return a release in which a line stands where lines of its kind do."""
    kind = line.table.partition(".")[0]
    if kind in {"notice", "stamp"} and line.use != Use.WITHIN:
        return f"{line.text}\n\n{HEADLINE}\n{STORY}"
    if kind == "byline":
        return f"{HEADLINE}\n\n{line.text}\n{STORY}"
    section = SECTIONS.get(kind, "") if line.use in {Use.HEADING, Use.NAMED} else ""
    return f"{HEADLINE}\n{STORY}\n{line.text}\n{section}\n"


def kind_in_release(line: Entry) -> str:
    """Return the kind of the block that holds the middle of the line."""
    text = release_with(line)
    middle = text.index(line.text) + len(line.text) // 2
    return next(block.kind for block in pressparse.parse(text).blocks if block.span.start <= middle < block.span.end)


TABLES = sorted({(language, line.table, line.use) for language in LANGUAGES for line in lines(language)})


@pytest.mark.parametrize(
    ("language", "table", "use"),
    [
        pytest.param(
            *one,
            id=key,
            marks=[pytest.mark.xfail(reason=MISSES[key])] if key in MISSES else [],
        )
        for one in TABLES
        if (key := f"{one[0]}/{one[1]}.{one[2]}")
    ],
)
def test_a_line_has_its_kind_in_a_release(language: str, table: str, use: str) -> None:
    listed = [line for line in lines(language) if (line.table, line.use) == (table, use)]
    kind = table.partition(".")[0]
    assert [(line.text, found) for line in listed if (found := kind_in_release(line)) != kind] == []


def test_every_miss_is_a_table_of_lines() -> None:
    of_words = {miss for miss in MISSES if "/words." in miss}
    assert set(MISSES) - of_words <= {f"{language}/{table}.{use}" for language, table, use in TABLES}
