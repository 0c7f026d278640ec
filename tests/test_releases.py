"""Invented releases of every family and shape: one test for each field, known misses marked with their cause."""

from pathlib import Path

import pytest

from pressparse import parse
from pressparse.testing import Case, load, suite

FOLDER = Path(__file__).parent / "cases" / "releases"

test_release = suite(FOLDER)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in load(FOLDER)])
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


def test_the_issuer_is_named_without_a_genitive() -> None:
    text = "Acme Anvils Inc.'s Anvils Offer Hope\n\nSmiths hope for Acme Anvils Inc.'s anvils, which are lighter."
    assert parse(text).issuer == "Acme Anvils Inc."
