"""What takes long to make is kept in a folder for the next process, and changes nothing but the time."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
import regex

from pressparse.dates import compiled
from pressparse.kept import kept

VARIABLE = "PRESSPARSE_CACHE_DIR"


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder where things are kept in this test."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.*")) if folder.is_dir() else []


def words(source: str) -> list[str]:
    return source.split()


def refuse(source: str) -> list[str]:
    msg = f"made again: {source}"
    raise AssertionError(msg)


def test_what_is_kept_is_made_once_and_then_read(folder: Path) -> None:
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert [path.stem for path in kept_files(folder)] == ["words"]
    assert kept("words", "media contact", refuse) == ["media", "contact"]


def test_what_is_of_another_source_or_by_another_maker_is_made_anew(folder: Path) -> None:
    kept("words", "media contact", words, maker="first")
    assert kept("words", "media contact", str.title, maker="second") == "Media Contact"
    assert kept("words", "about acme", words, maker="second") == ["about", "acme"]
    assert len(kept_files(folder)) == len({"first", "second", "about"})
    assert kept("words", "media contact", refuse, maker="first") == ["media", "contact"]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-5], id="cut"),
        pytest.param(lambda data: data[:-5] + b"x" + data[-4:], id="changed"),
        pytest.param(lambda data: data.replace(b" 13 ", b" 14 ", 1), id="of another source"),
        pytest.param(lambda data: data[:0], id="empty"),
    ],
)
def test_what_is_damaged_is_made_anew(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    kept("words", "media contact", words)
    (path,) = kept_files(folder)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert path.read_bytes() == whole


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_what_belongs_to_another_user_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept("words", "media contact", words)
    assert len(kept_files(folder)) == 1
    monkeypatch.setattr(os, "getuid", lambda: -1)
    assert kept("words", "media contact", str.upper) == "MEDIA CONTACT"


def test_nothing_is_kept_where_the_variable_is_empty(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.chdir(tmp_path)
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert not list(tmp_path.iterdir())


def test_without_the_variable_it_is_the_cache_folder_of_the_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, **_: tmp_path / name)
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert [path.stem for path in kept_files(tmp_path / "pressparse")] == ["words"]


def test_nothing_is_kept_for_a_user_without_a_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name, **_: Path("~") / name)
    monkeypatch.chdir(tmp_path)
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_keeps_nothing(folder: Path) -> None:
    folder.write_text("no folder")
    assert kept("words", "media contact", words) == ["media", "contact"]
    assert folder.read_text() == "no folder"


@pytest.mark.parametrize("name", ["../../acme/words", "日本", "nul\0"])
def test_any_name_stays_in_the_folder(folder: Path, name: str) -> None:
    kept(name, "media contact \ud800", words)
    (path,) = kept_files(folder)
    assert path.parent == folder
    assert kept(name, "media contact \ud800", refuse) == ["media", "contact", "\ud800"]


def test_a_pattern_with_a_name_is_kept_and_matches_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = r"(?P<city> \p{Lu}++ ) ,\s (?P<month> (?&a_month) )"
    first = compiled.__wrapped__(form, "city_and_month")
    assert [path.stem for path in kept_files(folder)] == ["city_and_month"]
    monkeypatch.setattr(regex, "compile", refuse)
    for pattern in (first, compiled.__wrapped__(form, "city_and_month")):
        match = pattern.fullmatch("OSLO, May")
        assert match is not None
        assert (match["city"], match["month"]) == ("OSLO", "May")


def test_the_next_process_reads_what_the_first_has_kept(folder: Path) -> None:
    line = "OSLO, May 3, 2021 /PRNewswire/ -- Acme said"
    program = f"from pressparse import parse_dateline; print(repr(parse_dateline({line!r})))"
    said, written = [], []
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)  # noqa: S603 - our own
        said.append(done.stdout)
        written.append({path.name: path.stat().st_mtime_ns for path in kept_files(folder)})
    assert said[0] == said[1]
    assert b"2021, 5, 3" in said[0]
    assert written[0] == written[1]
    assert {name.rpartition(".")[0] for name in written[0]} >= {"pressparse.slash_tag", "services"}
