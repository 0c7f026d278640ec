"""The package in examples/: built as a wheel, installed, and found."""

import importlib
from pathlib import Path

import pytest
from mypy import api as mypy

import pressparse
from tests.fresh_environment import ROOT, FreshEnvironment, build_wheel

EXAMPLE = ROOT / "examples" / "pressparse-acmewire"
STORY = "Acme malfermas\n\nOSLO, Norway, 2021-05-03 <AcmeWire> - Acme malfermis fabrikon lunde."


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> FreshEnvironment:
    folder = tmp_path_factory.mktemp("example")
    environment = FreshEnvironment.made(folder / "venv")
    environment.install(build_wheel(ROOT, folder), build_wheel(EXAMPLE, folder))
    return environment


def test_it_is_found_by_name_where_it_is_installed(installed: FreshEnvironment) -> None:
    program = (
        f"import pressparse; assert pressparse.__file__.startswith({str(installed.folder)!r}), pressparse.__file__;"
        f"release = pressparse.parse({STORY!r});"
        "print(release.dateline.rule, release.wire_service.service.id, release.wire_service.service.origin)"
    )
    assert installed.run("-c", program).split() == ["acmewire.dateline", "acmewire", "pressparse-acmewire"]


def test_its_own_tests_pass_there(installed: FreshEnvironment) -> None:
    printed = installed.run("-m", "pytest", "-q", "-p", "no:cacheprovider", within=EXAMPLE)
    assert " passed" in printed


def test_its_doctest_passes(installed: FreshEnvironment) -> None:
    module = EXAMPLE / "src" / "pressparse_acmewire" / "__init__.py"
    assert not installed.run("-m", "doctest", str(module))


def test_importing_it_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = (pressparse.list_formats(), pressparse.list_services(), pressparse.parse(STORY))
    monkeypatch.syspath_prepend(EXAMPLE / "src")
    importlib.import_module("pressparse_acmewire")
    assert (pressparse.list_formats(), pressparse.list_services(), pressparse.parse(STORY)) == before


def test_it_passes_mypy_strict(tmp_path: Path) -> None:
    out, err, status = mypy.run(["--strict", "--config-file=", f"--cache-dir={tmp_path}", str(EXAMPLE / "src")])
    assert (status, err) == (0, ""), out
