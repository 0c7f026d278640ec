"""The pages: the reference has every export, and each is shown by an example or says why not."""

import inspect
from pathlib import Path

import pytest
import regex

import pressparse
from pressparse import testing

DOCS = Path(__file__).parent.parent / "docs"
REFERENCE = (DOCS / "reference.md").read_text("utf-8")
README = (DOCS.parent / "README.md").read_text("utf-8")
FOUND = "parse makes it, and the tutorial shows it"
CLOSED = "a closed set, each member of which is described"
WITHOUT_EXAMPLE = {
    "Block": FOUND,
    "Boilerplate": FOUND,
    "Contact": FOUND,
    "Dateline": FOUND,
    "Metadata": "read makes it, and the page on envelopes shows it",
    "Phone": FOUND,
    "Place": FOUND,
    "Ticker": FOUND,
    "WireService": FOUND,
    "Role": CLOSED,
    "ServiceKind": CLOSED,
    "FormatError": "Format shows it",
    "ServiceError": "Service shows it",
    "PressParseError": "nothing raises it but by its children",
    "PluginWarning": "it takes a broken package to see it",
}
"""Exports whose docstrings have no example, with the reason."""


@pytest.mark.parametrize("name", pressparse.__all__)
def test_an_export_is_in_the_reference(name: str) -> None:
    assert regex.search(rf"^\.\. auto\w+:: (?:[\w.]+\.)?{name}$", REFERENCE, regex.MULTILINE)


@pytest.mark.parametrize("name", pressparse.__all__)
def test_an_export_has_an_example_or_a_reason(name: str) -> None:
    has_example = ">>> " in (inspect.getdoc(getattr(pressparse, name)) or "")
    assert has_example is (name not in WITHOUT_EXAMPLE)


def test_the_harness_is_in_the_reference() -> None:
    listed = regex.search(r"automodule:: pressparse\.testing\n   :members: (.*)", REFERENCE)
    assert listed is not None
    assert set(listed[1].split(", ")) == {name for name in testing.__all__ if not name.isupper()}


def test_every_page_is_in_the_contents() -> None:
    pages = {str(page.relative_to(DOCS).with_suffix("")) for page in DOCS.rglob("*.md")}
    contents = (DOCS / "index.md").read_text("utf-8")
    listed = {
        line.strip() for toc in regex.findall(r"```\{toctree\}(.*?)```", contents, regex.DOTALL) for line in toc.split()
    }
    assert pages - {"index"} <= listed


def test_the_readme_is_short_and_links_to_the_pages() -> None:
    assert len(README.splitlines()) <= 120
    for page in ("docs/tutorial.md", "docs/add-a-wire-format.md", "docs/reference.md"):
        assert f"]({page})" in README
