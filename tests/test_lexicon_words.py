"""Every word of the lexicon in use: the lines under `[words]` in tests/cases/lexicon, as contacts and datelines."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

import pytest

import pressparse
from pressparse.folding import fold
from pressparse.lexicon import LANGUAGES, Use, lexicon
from tests.cases import misses

PHRASES = resources.files("pressparse.lexicon")
LINES = Path(__file__).parent / "cases" / "lexicon"
MISSES = misses(LINES / "misses.toml")


@cache
def words(language: str) -> Mapping[str, list[str]]:
    tables = tomllib.loads(PHRASES.joinpath(f"{language}.toml").read_text("utf-8"))
    return {key: listed for key, listed in tables.get("words", {}).items() if key in READ_RIGHT}


@cache
def lines(language: str) -> Mapping[str, list[str]]:
    tables = tomllib.loads((LINES / f"{language}.toml").read_text("utf-8"))
    return {key: listed.splitlines() for key, listed in tables.get("words", {}).items()}


def contact(*rows: str) -> pressparse.Contact | None:
    """Return the contact in some lines, if there is exactly one."""
    found = pressparse.find_contacts("\n".join(("Contact:", *rows)))
    return found[0] if len(found) == 1 else None


def is_title(line: str) -> bool:
    name, _, title = line.partition(", ")
    found = contact(line, "jane@example.com")
    return found is not None and (found.name, found.title, found.organization) == (name, title, None)


def is_organization(line: str) -> bool:
    name, _, organization = line.partition(", ")
    found = contact(line, "jane@example.com")
    return found is not None and (found.name, found.title, found.organization) == (name, None, organization)


def adds_no_words(line: str) -> bool:
    found = contact("Jane Doe", "jane@example.com", line)
    return found is not None and (found.name, found.title, found.organization) == ("Jane Doe", None, None)


def names_person(line: str) -> bool:
    found = contact(line, "jane@example.com")
    return found is not None and (found.name, found.title, found.organization) == (line.partition(": ")[2], None, None)


def opens_contact(line: str) -> bool:
    text = f"Media:\nJane Doe\n202-555-0100\n\n{line}"
    found = pressparse.find_contacts(text, region="US")
    return [(one.name, len(one.phones), one.role) for one in found] == [
        ("Jane Doe", 1, pressparse.Role.MEDIA),
        (None, 1, pressparse.Role.GENERAL),
    ]


def is_no_dateline(line: str) -> bool:
    return pressparse.parse_dateline(f"{line} Acme opened a plant.") is None


def is_no_name(line: str) -> bool:
    cue = lexicon().cue(fold(line))
    return cue is None or cue.use is not Use.NAMED


READ_RIGHT: Mapping[str, Callable[[str], bool]] = {
    "title": is_title,
    "organization": is_organization,
    "audience": opens_contact,
    "address": adds_no_words,
    "area": adds_no_words,
    "email_label": adds_no_words,
    "phone_label": adds_no_words,
    "web_label": adds_no_words,
    "person_label": names_person,
    "slug": is_no_dateline,
    "topic": is_no_name,
}
"""What tells whether a line with a word of the list is read as it must be."""

LISTS = sorted((language, key) for language in LANGUAGES for key in words(language))


@pytest.mark.parametrize(
    ("language", "key"),
    [
        pytest.param(*one, id=name, marks=[pytest.mark.xfail(reason=MISSES[name])] if name in MISSES else [])
        for one in LISTS
        if (name := f"{one[0]}/words.{one[1]}")
    ],
)
def test_a_line_is_read_as_its_word_says(language: str, key: str) -> None:
    assert [line for line in lines(language).get(key, ()) if not READ_RIGHT[key](line)] == []


@pytest.mark.parametrize(("language", "key"), [pytest.param(*one, id=f"{one[0]}/words.{one[1]}") for one in LISTS])
def test_every_word_stands_in_a_line(language: str, key: str) -> None:
    found = " ".join(lines(language).get(key, ())).casefold()
    assert [word for word in words(language)[key] if word.casefold() not in found] == []


def test_every_miss_is_a_list_of_words() -> None:
    assert {miss for miss in MISSES if "/words." in miss} <= {f"{language}/words.{key}" for language, key in LISTS}
