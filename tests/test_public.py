"""What is public: it is listed, documented and typed, and importing it costs little."""

import ast
import importlib
import inspect
import pkgutil
import runpy
import subprocess
import sys
import typing
from enum import Enum
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from mypy import api as mypy

import pressparse
from pressparse import Format
from tests.acme import TEXT

USER = Path(__file__).parent / "typing" / "api.py"
"""A user's program that uses every public name."""

EXPORTS = {name: getattr(pressparse, name) for name in pressparse.__all__}
CLASSES = {name: export for name, export in EXPORTS.items() if inspect.isclass(export)}


def modules() -> list[ModuleType]:
    """Return all modules of the package."""
    found = pkgutil.walk_packages(pressparse.__path__, "pressparse.")
    return [pressparse, *(importlib.import_module(module.name) for module in found)]


def documented_names(cls: type) -> set[str]:
    """Return the names that a docstring stands under in the body of a class."""
    body = ast.parse(inspect.getsource(cls)).body[0]
    assert isinstance(body, ast.ClassDef)
    names: set[str] = set()
    for statement, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str):
            if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
                names.add(statement.target.id)
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                names.add(statement.targets[0].id)
    return names


def test_all_is_sorted_and_names_all_that_is_public() -> None:
    assert pressparse.__all__ == sorted(set(pressparse.__all__), key=lambda name: (not name.isupper(), name))
    names = {name for name, value in vars(pressparse).items() if not inspect.ismodule(value)}
    assert {name for name in names if not name.startswith("_")} | {"GENERIC"} == set(pressparse.__all__)


def test_a_name_that_is_not_there_is_none() -> None:
    with pytest.raises(AttributeError, match="module 'pressparse' has no attribute 'SPECIFIC'"):
        getattr(pressparse, "SPECIFIC")  # noqa: B009 - mypy knows that there is none


@pytest.mark.parametrize("name", pressparse.__all__)
def test_an_export_has_a_docstring(name: str) -> None:
    assert inspect.getdoc(EXPORTS[name])


@pytest.mark.parametrize("name", CLASSES)
def test_a_public_method_has_a_docstring(name: str) -> None:
    for member_name, member in vars(CLASSES[name]).items():
        is_method = inspect.isfunction(member) or isinstance(member, property | classmethod)
        if is_method and not member_name.startswith("_"):
            assert inspect.getdoc(member), f"{name}.{member_name}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__)
def test_a_module_has_a_docstring(module: ModuleType) -> None:
    assert module.__doc__


@pytest.mark.parametrize("name", [name for name, export in CLASSES.items() if attrs.has(export)])
def test_a_docstring_stands_under_each_field_of(name: str) -> None:
    for base in CLASSES[name].__mro__:
        if attrs.has(base):
            assert {field.name for field in attrs.fields(base) if not field.inherited} <= documented_names(base)


@pytest.mark.parametrize("name", [name for name, export in CLASSES.items() if issubclass(export, Enum)])
def test_a_docstring_stands_under_each_member_of(name: str) -> None:
    assert {member.name for member in typing.cast("type[Enum]", CLASSES[name])} <= documented_names(CLASSES[name])


@pytest.mark.parametrize("name", pressparse.__all__)
def test_the_annotations_of_an_export_can_be_read_at_run_time(name: str) -> None:
    export = EXPORTS[name]
    if isinstance(export, Format):
        return
    assert "return" in typing.get_type_hints(export) or inspect.isclass(export)
    for member in vars(export).values():
        if inspect.isfunction(member):
            typing.get_type_hints(member)


def test_a_class_is_at_home_where_users_import_it_from_or_says_where() -> None:
    for name, cls in CLASSES.items():
        assert cls.__name__ == name
        assert cls.__module__.startswith("pressparse.")


@pytest.mark.parametrize("package", ["bs4", "lxml", "phonenumbers", "typer", "dateutil"])
def test_importing_pressparse_does_not_import(package: str) -> None:
    program = f"import sys, pressparse; sys.exit({package!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0  # noqa: S603 - our own program


def test_plain_text_needs_neither_bs4_nor_lxml() -> None:
    program = (
        "import sys, pressparse; pressparse.parse(sys.stdin.buffer.read());"
        "sys.exit(bool({'bs4', 'lxml', 'typer'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], input=TEXT.encode(), check=False)  # noqa: S603 - as above
    assert done.returncode == 0


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(pressparse.__file__).parent / "py.typed").is_file()


def test_a_user_s_program_uses_every_public_name() -> None:
    names = {node.id for node in ast.walk(ast.parse(USER.read_text("utf-8"))) if isinstance(node, ast.Name)}
    assert set(pressparse.__all__) <= names


def test_a_user_s_program_runs(tmp_path: Path) -> None:
    program = runpy.run_path(str(USER))
    path = tmp_path / "release.txt"
    path.write_text(program["TEXT"], "utf-8")
    releases = program["main"](path)
    assert len(set(releases)) == 1
    assert releases[0] == pressparse.parse(path)


def test_a_user_s_program_passes_mypy_strict(tmp_path: Path) -> None:
    out, err, status = mypy.run(["--strict", "--config-file=", f"--cache-dir={tmp_path}", str(USER)])
    assert (status, err) == (0, ""), out
