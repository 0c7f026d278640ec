"""The page that teaches how to add a wire format, followed step by step as a new user would: what it says works."""

import ast
import shutil
from pathlib import Path

import pytest
import regex
from mypy import api as mypy

from tests.fresh_environment import ROOT, FreshEnvironment, build_wheel

PAGE = (ROOT / "docs" / "add-a-wire-format.md").read_text("utf-8")
BLOCKS = regex.findall(r"```\{code-block\} (\w+)\n(?::caption: (\S+)\n\n)?(.*?)```", PAGE, regex.DOTALL)
FILES = {name: content for _, name, content in BLOCKS if name}
COMMANDS = [content.strip() for language, _, content in BLOCKS if language == "shell"]
CONSOLE = "\n".join(content for language, _, content in BLOCKS if language == "pycon")
MODULE = "src/pressparse_anvilwire/__init__.py"
DRAFTED = "tests/cases/plant.toml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the files that the page shows, but for what it drafts first."""
    folder = tmp_path_factory.mktemp("pressparse-anvilwire")
    for name, content in FILES.items():
        if name != DRAFTED:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, "utf-8")
    return folder


@pytest.fixture(scope="module")
def installed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> FreshEnvironment:
    folder = tmp_path_factory.mktemp("anvilwire")
    environment = FreshEnvironment.made(folder / "venv")
    environment.install(build_wheel(ROOT, folder), build_wheel(project, folder))
    return environment


def arguments(command: str) -> list[str]:
    """Return what follows the name of the interpreter in a command of the page."""
    program, _, rest = command.partition(" ")
    assert program == "python"
    return [rest[3:].strip('"')] if rest.startswith("-c ") else rest.split()


def test_the_page_shows_three_files_and_what_to_run() -> None:
    assert set(FILES) == {MODULE, "pyproject.toml", "tests/cases/plant.txt", DRAFTED, "tests/test_anvilwire.py"}
    assert [command.split()[2] for command in COMMANDS] == ["doctest", "--editable", '"from', "pytest", "pip"]


def test_the_format_has_at_most_fifteen_lines_besides_its_docstring() -> None:
    body = ast.parse(FILES[MODULE]).body
    lines = FILES[MODULE].splitlines()[body[1].lineno - 1 :]
    assert len([line for line in lines if line.strip()]) <= 15


def test_its_doctest_passes(project: Path, installed: FreshEnvironment) -> None:
    assert not installed.run(*arguments(COMMANDS[0]), within=project)


def test_it_passes_mypy_strict(project: Path, tmp_path: Path) -> None:
    out, err, status = mypy.run(["--strict", "--config-file=", f"--cache-dir={tmp_path}", str(project / MODULE)])
    assert (status, err) == (0, ""), out


def test_it_is_found_by_name_where_its_wheel_is_installed(installed: FreshEnvironment, tmp_path: Path) -> None:
    console = tmp_path / "console.txt"
    console.write_text(CONSOLE, "utf-8")
    assert not installed.run("-m", "doctest", str(console))


def test_it_is_drafted_corrected_and_tested(project: Path, installed: FreshEnvironment) -> None:
    copy = Path(shutil.copytree(project, project.parent / "anvilwire-tested"))
    draft, run_tests = COMMANDS[2], COMMANDS[3]
    installed.run("-c", arguments(draft)[0], within=copy)
    with pytest.raises(AssertionError, match="still a draft"):
        installed.run(*arguments(run_tests), "-p", "no:cacheprovider", within=copy)
    (copy / DRAFTED).write_text(FILES[DRAFTED], "utf-8")
    assert " passed" in installed.run(*arguments(run_tests), "-p", "no:cacheprovider", within=copy)


def test_the_release_on_the_page_is_that_of_the_case() -> None:
    shown = regex.search(r"```text\n(.*?)```", PAGE, regex.DOTALL)
    assert shown is not None
    assert shown[1] == FILES["tests/cases/plant.txt"]
    assert "examples/pressparse-acmewire" in PAGE
    assert (ROOT / "examples" / "pressparse-acmewire").is_dir()
