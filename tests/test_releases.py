"""Invented releases of every family and shape: one test for each field, known misses marked with their cause."""

from functools import cache
from pathlib import Path

import pytest

import pressparse
from tests.cases import FIELDS, Case, check, load, misses

FOLDER = Path(__file__).parent / "cases" / "releases"
CASES = load(FOLDER)
MISSES = misses(FOLDER / "misses.toml")


@cache
def parsed(text: str) -> pressparse.Release:
    return pressparse.parse(text)


@pytest.mark.parametrize(
    ("case", "field"),
    [
        pytest.param(
            case,
            field,
            id=f"{case.name}/{field}",
            marks=[pytest.mark.xfail(reason=MISSES[key])] if (key := f"{case.name}/{field}") in MISSES else [],
        )
        for case in CASES
        for field in FIELDS
    ],
)
def test_release(case: Case, field: str) -> None:
    check(case, parsed(case.text), field)


def test_every_miss_is_a_field_of_a_case() -> None:
    assert set(MISSES) <= {f"{case.name}/{field}" for case in CASES for field in FIELDS}


def test_every_case_has_both_files() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {case.name for case in CASES} | {"misses"}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_the_blocks_of_a_case_hold_all_of_its_text(case: Case) -> None:
    blocks = case.expected["blocks"]
    assert isinstance(blocks, list)
    position = 0
    for _, said in blocks:
        begin, _, end = said.partition(" … ")
        start = case.text.index(begin, position)
        assert not case.text[position:start].strip(), said
        position = case.text.index(end, start + len(begin)) + len(end) if end else start + len(begin)
    assert not case.text[position:].strip()
