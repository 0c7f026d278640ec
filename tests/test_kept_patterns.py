"""Compiled patterns are kept where Python keeps bytecode, and what is kept changes nothing but the time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from pressparse.kept_patterns import kept

DAY = r"(?P<month> [A-Z][a-z]+ ) \s (?P<day> \d+ )"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder where Python keeps bytecode in this test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "bytecode"


def kept_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def refuse(pattern: str, _flags: int) -> regex.Pattern[str]:
    msg = f"compiled again: {pattern}"
    raise AssertionError(msg)


def test_a_pattern_is_compiled_once_and_then_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = kept("day", DAY)
    assert [path.name for path in kept_files(folder)] == [f"day.{sys.implementation.cache_tag}.pattern"]
    monkeypatch.setattr(regex, "compile", refuse)
    again = kept("day", DAY)
    for pattern in (first, again):
        match = pattern.fullmatch("May 3")
        assert match is not None
        assert match.groupdict() == {"month": "May", "day": "3"}


def test_another_pattern_under_the_same_name_takes_its_place(folder: Path) -> None:
    kept("day", DAY)
    assert kept("day", r"\d+ \.").fullmatch("3.")
    assert len(kept_files(folder)) == 1
    assert kept("day", DAY).fullmatch("May 3")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-20], id="cut"),
        pytest.param(lambda data: data[:300] + b"x" + data[301:], id="changed"),
        pytest.param(lambda data: b"regex 0" + data[data.index(b" ", 6) :], id="of another release of regex"),
        pytest.param(lambda data: data[:0], id="empty"),
    ],
)
def test_what_is_damaged_or_of_another_release_is_compiled_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    kept("day", DAY)
    (path,) = kept_files(folder)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert kept("day", DAY).fullmatch("May 3")
    assert path.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_no_bytecode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept("day", DAY).fullmatch("May 3")
    assert not kept_files(folder)
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert kept("day", DAY).fullmatch("May 3")


def test_a_folder_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    folder.write_text("no folder")
    assert kept("day", DAY).fullmatch("May 3")
    assert folder.read_text() == "no folder"


def test_a_name_stays_in_the_folder(folder: Path) -> None:
    assert kept("../../acme/day", DAY).fullmatch("May 3")
    assert [path.name for path in kept_files(folder)] == [f".._.._acme_day.{sys.implementation.cache_tag}.pattern"]


def test_the_next_process_reads_what_the_first_has_kept(tmp_path: Path) -> None:
    line = "OSLO, May 3, 2021 /PRNewswire/ -- Acme said"
    program = f"from pressparse import parse_dateline; print(repr(parse_dateline({line!r})))"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said = [
        subprocess.run(  # noqa: S603 - this interpreter, with our own program
            [sys.executable, "-c", program],
            env=environment | {"PYTHONPYCACHEPREFIX": str(tmp_path)},
            capture_output=True,
            check=True,
        ).stdout
        for _ in range(2)
    ]
    assert said[0] == said[1] != b"None\n"
    assert any(path.name.startswith("pressparse.slash_tag.") for path in kept_files(tmp_path))
