"""The picture in docs/architecture.md is true: modules import only what stands above them."""

import ast
from pathlib import Path

import pytest

import pressparse
from pressparse import rule_names
from pressparse.labelling.rules import STORY, TOP

PACKAGE = Path(pressparse.__file__).parent
PAGE = Path(__file__).parent.parent / "docs" / "architecture.md"


def layers() -> dict[str, int]:
    """Return the number of the line on which the page draws each module."""
    picture = PAGE.read_text("utf-8").partition("## What stands on what")[2].split("```")[1]
    rows = [row.split() for row in picture.splitlines()[1:] if row.strip()]
    return {name: number for number, row in enumerate(rows) for name in row}


def module_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(path: Path) -> list[str]:
    """Return the modules of the package that a module imports when it is imported itself."""
    names = []
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressparse"):
            dotted = (node.module or "").split(".")
            names += [dotted[1]] if len(dotted) > 1 else [alias.name for alias in node.names]
    return names


SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if module_of(path) not in {"__init__", "__main__"})


def test_every_module_is_in_the_picture() -> None:
    assert {module_of(path) for path in SOURCES} == set(layers())


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    drawn, module = layers(), module_of(path)
    for imported in imports_of(path):
        assert imported == module or drawn[imported] <= drawn[module], f"{module} imports {imported}"


def test_every_name_of_a_rule_is_that_of_a_rule() -> None:
    """A name in `rule_names` stands in a table of rules, or is given by the module that sets the label."""
    names = {name: value for name, value in vars(rule_names).items() if name.isupper()}
    tabled = {rule.name for table in (TOP, STORY) for rule in table.rules}
    sources = "".join(path.read_text("utf-8") for path in SOURCES if path.name != "rule_names.py")
    untabled = {name for name, value in names.items() if value not in tabled}
    assert all(sources.count(name) > 1 for name in names)
    assert untabled == {"ABOUT_UNHEADED", "AT_PAGE_END", "BYLINE_OFFICE", "BYLINE_ORGANIZATION"}
