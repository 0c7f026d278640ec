"""The command, as a shell runs it and in this process."""

import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import pressparse
from pressparse.__main__ import main
from tests.acme import TEXT
from tests.cases import FIXTURES

CONSUL = FIXTURES / "consul_general_visit.txt"


def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run(  # noqa: S603 - this interpreter, with our own module
        [sys.executable, "-m", "pressparse", *arguments],
        input=given,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"} | environment,
    )


def lines(text: str) -> list[str]:
    """Return the lines of what the command has printed, blanks folded."""
    return [" ".join(line.split()) for line in text.splitlines()]


# as a shell runs it


def test_a_file_is_printed_as_a_person_reads_it() -> None:
    done = run(str(CONSUL))
    printed = lines(done.stdout.decode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert printed[0].startswith("headline The Consul General of France in Guangzhou led a delegation")
    assert "dateline Guangzhou, China | 2022-02-15" in printed
    assert "wire service PR Newswire" in printed
    assert any(line.startswith("In the afternoon of January 14, Mr. Sylvain FOURRIERE") for line in printed)
    assert not any("PRNewswire/" in line for line in printed)


def test_standard_input_is_a_hyphen() -> None:
    done = run("-", given=TEXT.encode())
    assert done.returncode == 0
    assert "headline Acme Corp. Opens Its Second Anvil Plant in Norway" in lines(done.stdout.decode())


def test_json_is_what_to_dict_gives() -> None:
    done = run("--json", str(CONSUL))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == pressparse.parse(CONSUL).to_dict()


def test_all_releases_of_a_source_are_printed_when_asked_for() -> None:
    items = "".join(f"<item><title>Acme Opens in {city}</title></item>" for city in ("Oslo", "Bergen"))
    feed = f"<rss><channel>{items}</channel></rss>".encode()
    assert lines(run("-", given=feed).stdout.decode()) == ["headline Acme Opens in Oslo"]
    printed = lines(run("--all", "-", given=feed).stdout.decode())
    assert printed == ["headline Acme Opens in Oslo", "", "=" * 72, "", "headline Acme Opens in Bergen"]
    done = run("--all", "--json", "-", given=feed)
    assert (done.returncode, done.stderr) == (0, b"")
    headlines = [json.loads(line)["headline"]["text"] for line in done.stdout.splitlines()]
    assert headlines == ["Acme Opens in Oslo", "Acme Opens in Bergen"]


def test_a_file_that_cannot_be_read_gives_one_line_and_status_2(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.txt", tmp_path):
        done = run(str(path))
        assert (done.returncode, done.stdout) == (2, b"")
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith(f"pressparse: {path}: ")


def test_an_encoding_that_there_is_not_gives_one_line_and_status_2() -> None:
    done = run("--encoding", "klingon", str(CONSUL))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == ["pressparse: unknown encoding: klingon"]


@pytest.mark.parametrize("arguments", [(), ("--colour", "red", "x"), ("one.txt", "two.txt")], ids=" ".join)
def test_wrong_arguments_are_status_2_and_say_how_it_is_used(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Usage: pressparse" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_terminal_that_lacks_a_character_gets_an_escape() -> None:
    done = run("-", given="Acme eröffnet Werk in Zürich 中\n".encode(), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"Acme er\xf6ffnet Werk in Z\xfcrich \u4e2d" in done.stdout


def test_bytes_that_are_no_text_are_printed_too() -> None:
    done = run("-", given=bytes(range(256)) * 20)
    assert (done.returncode, done.stderr) == (0, b"")


# in this process


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command here and return its exit status."""
    monkeypatch.setattr(sys, "argv", ["pressparse", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main()
    return int(stopped.value.code or 0)


def test_every_part_is_printed_under_its_name(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "by Jane Doe\n\n" + TEXT.replace("FOR IMMEDIATE RELEASE\n\n", "")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert call(monkeypatch, "-") == 0
    printed = lines(capsys.readouterr().out)
    assert printed[:7] == [
        "headline Acme Corp. Opens Its Second Anvil Plant in Norway",
        "subheadline Four hundred people will make lighter anvils for the whole of Europe",
        "byline by Jane Doe",
        "dateline Oslo, Norway | 2021-05-03",
        "wire service PR Newswire",
        "published 2021-05-03T08:00:00-04:00",
        "issuer Acme Corp.",
    ]
    assert "ticker NYSE: ACME" in printed
    assert "contact Jane Doe, Head of Communications, jane.doe@example.com, +12025550100 (media)" in printed
    assert "contact Richard Miles, ir@example.com (investor)" in printed
    assert any(line.startswith("about About Acme Corp. Acme Corp. has made anvils since 1949") for line in printed)
    assert any(line.startswith("forward-looking ") for line in printed)
    assert "- anvils of all sizes" in printed


def test_a_composite_mark_and_a_masked_address_are_printed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call(monkeypatch, str(FIXTURES / "knowledge_city_highland.txt")) == 0
    assert "wire service Xinhua via Kyodo JBN" in lines(capsys.readouterr().out)
    assert call(monkeypatch, str(FIXTURES / "asean_consuls_visit.txt")) == 0
    printed = lines(capsys.readouterr().out)
    assert "contact Jeffrey Yi, (e-mail masked by the page), +862066311128 (media)" in printed


def test_a_dateline_without_place_or_date_is_printed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "release.txt"
    openings = {"Jan 30 (Reuters) - ": "dateline --01-30", "OSLO, Norway (AP) — ": "dateline Oslo, Norway"}
    for opening, printed in openings.items():
        path.write_text(f"Acme Opens Plant\n\n{opening}Acme opened a plant in the city on Monday.", "utf-8")
        assert call(monkeypatch, str(path)) == 0
        assert printed in lines(capsys.readouterr().out)


def test_nothing_is_printed_of_a_text_of_nothing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert call(monkeypatch, str(path)) == 0
    assert capsys.readouterr().out.strip() == ""


def test_a_declared_encoding_is_believed(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes("アクメ".encode("shift_jis"))
    assert call(monkeypatch, "--json", "--encoding", "shift_jis", str(path)) == 0
    assert json.loads(capsys.readouterr().out)["text"] == "アクメ"


def test_failures_are_told_in_this_process_too(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    assert call(monkeypatch, str(tmp_path / "missing.txt")) == 2
    assert call(monkeypatch, "--encoding", "klingon", str(CONSUL)) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 2


def test_without_its_extra_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "typer", None)
    assert call(monkeypatch, str(CONSUL)) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert 'pip install "pressparse[cli]"' in line


def test_the_module_is_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["pressparse", str(CONSUL)])
    monkeypatch.delitem(sys.modules, "pressparse.__main__")
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("pressparse", run_name="__main__")
    assert not stopped.value.code
    assert "wire service PR Newswire" in lines(capsys.readouterr().out)
