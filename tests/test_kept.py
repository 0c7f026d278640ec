"""What takes long to make is kept where Python keeps bytecode, and changes nothing but the time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from pressparse.dates import compiled
from pressparse.kept import kept


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder where Python keeps bytecode in this test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "bytecode"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "bytecode"


def kept_files(folder: Path) -> list[Path]:
    return list(folder.rglob("*.kept*"))


def words(source: str) -> list[str]:
    return source.split()


def refuse(source: str) -> list[str]:
    msg = f"made again: {source}"
    raise AssertionError(msg)


def test_what_is_kept_is_made_once_and_then_read(folder: Path) -> None:
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert [path.name for path in kept_files(folder)] == [f"words.{sys.implementation.cache_tag}.kept"]
    assert kept("words", "media contact", refuse) == ["media", "contact"]


def test_what_is_of_another_source_or_by_another_maker_is_made_anew(folder: Path) -> None:
    kept("words", "media contact", words, maker="first")
    assert kept("words", "media contact", str.title, maker="second") == "Media Contact"
    assert kept("words", "about acme", words, maker="second") == ["about", "acme"]
    assert len(kept_files(folder)) == 1


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-5], id="cut"),
        pytest.param(lambda data: data[:-5] + b"x" + data[-4:], id="changed"),
        pytest.param(lambda data: data[:0], id="empty"),
    ],
)
def test_what_is_damaged_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    kept("words", "media contact", words)
    (path,) = kept_files(folder)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert path.read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_no_bytecode(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert not kept_files(folder)
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert kept("words", "media contact", words) == ["media", "contact"]


def test_a_folder_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    folder.write_text("no folder")
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert folder.read_text() == "no folder"


def test_a_name_stays_in_the_folder(folder: Path) -> None:
    kept("../../acme/words", "media contact", words)
    assert [path.name for path in kept_files(folder)] == [f".._.._acme_words.{sys.implementation.cache_tag}.kept"]


def test_a_pattern_with_a_name_is_kept_and_matches_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = r"(?P<city> \p{Lu}++ ) ,\s (?P<month> (?&a_month) )"
    first = compiled.__wrapped__(form, "city_and_month")
    assert [path.name.partition(".")[0] for path in kept_files(folder)] == ["city_and_month"]
    monkeypatch.setattr(regex, "compile", refuse)
    for pattern in (first, compiled.__wrapped__(form, "city_and_month")):
        match = pattern.fullmatch("OSLO, May")
        assert match is not None
        assert (match["city"], match["month"]) == ("OSLO", "May")


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
    assert said[0] == said[1]
    assert b"2021, 5, 3" in said[0]
    names = {path.name.rsplit(".", 2)[0] for path in tmp_path.rglob("*.kept")}
    assert {"pressparse.slash_tag", "services"} <= names
