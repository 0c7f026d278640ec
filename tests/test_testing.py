"""The harness for others: what it makes of a folder, what it refuses, and what it drafts."""

import re
from pathlib import Path

import pytest

import pressparse
from pressparse import testing
from pressparse.testing.cases import DRAFT
from tests.acme import TEXT
from tests.test_extending import ACME_STYLE, ACMEWIRE

STORY = "Acme Opens a Plant\n\nOSLO, Norway, May 3, 2021 <AcmeWire> - Acme Corp. opened a plant in Oslo on Monday.\n"
SAID = """\
headline = "Acme Opens a Plant"
issuer = "Acme Corp."
lead_begins = "Acme Corp."
body_begins = "Acme Corp."
body_ends = "on Monday."
paragraphs = 1
blocks = [["headline", "Acme Opens a Plant"], ["paragraph", "OSLO … on Monday."]]

[dateline]
text = "OSLO, Norway, May 3, 2021 <AcmeWire> -"
city = "Oslo"
country = "Norway"
country_code = "NO"
date = "2021-05-03"

[wire_service]
text = "AcmeWire"
service = "AcmeWire"
id = "acmewire"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "story.toml").write_text(SAID, "utf-8")
    return tmp_path


def run(pytester: pytest.Pytester, folder: Path, arguments: str = "") -> pytest.RunResult:
    pytester.makepyfile(
        test_wire=f"""
            from pathlib import Path
            import pressparse
            from pressparse import testing

            STYLE = pressparse.GENERIC.evolve(name="acmewire", mark="<{{tag}}>")
            WIRE = pressparse.Service(id="acmewire", name="AcmeWire")
            test_case = testing.suite(Path({str(folder)!r}){arguments})
        """,
    )
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", "-rA")


def test_a_folder_is_one_test_for_each_case_and_field_and_one_for_the_laws(
    pytester: pytest.Pytester,
    folder: Path,
) -> None:
    result = run(pytester, folder, ", formats=STYLE, services=[WIRE]")
    result.assert_outcomes(passed=len(testing.FIELDS) + 1)
    result.stdout.fnmatch_lines(["PASSED test_wire.py::test_case[[]story/dateline.city]"])
    result.stdout.fnmatch_lines(["PASSED test_wire.py::test_case[[]story/laws]"])


def test_a_failure_tells_case_field_and_both_values(pytester: pytest.Pytester, folder: Path) -> None:
    result = run(pytester, folder, ", formats=STYLE")
    result.assert_outcomes(failed=3, passed=len(testing.FIELDS) - 2)
    result.stdout.fnmatch_lines(["*story: wire_service.service: expected 'AcmeWire', found None"])


def test_what_is_listed_as_missed_must_fail(pytester: pytest.Pytester, folder: Path) -> None:
    listed = ["story/wire_service.text", "story/wire_service.id", "story/wire_service.service"]
    (folder / "misses.toml").write_text(f"[misses]\n'no service is given' = {listed}", "utf-8")
    run(pytester, folder, ", formats=STYLE").assert_outcomes(xfailed=3, passed=len(testing.FIELDS) - 2)
    run(pytester, folder, ", formats=STYLE, services=WIRE").assert_outcomes(failed=3, passed=len(testing.FIELDS) - 2)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "there are no cases in it"),
        ({"a.txt": "Acme"}, "a.txt: there is no a.toml beside it; `draft` makes a beginning"),
        ({"a.toml": ""}, "a.toml: there is no source beside it"),
        ({"a.txt": "A", "a.md": "A", "a.toml": ""}, "a.md: two sources share a.toml"),
        ({"a.txt": "A", "a.toml": "headlin = 'A'"}, "a.toml: 'headlin' is none of headline, "),
        ({"a.txt": "A", "a.toml": f"{DRAFT}\n"}, "a.toml: it is still a draft: correct it against the source"),
        ({"a.txt": "A", "a.toml": "", "misses.toml": "[misses]\nx = ['b/headline']"}, "b/headline is no field of"),
        ({"a.txt": "A", "a.toml": "", "misses.toml": "[misses]\nx = ['a/b', 'a/b']"}, "a/b is listed twice"),
        ({"a.txt": "A", "a.toml": "headline = ["}, "a.toml: Invalid value"),
        ({"a.txt": "A", "a.toml": "contacts = ['Jane']"}, "a.toml: contacts: expected a list of tables, got ['Jane']"),
        ({"a.txt": "A", "a.toml": "[contacts]\nname = 'Jane'"}, "a.toml: contacts: expected a list of tables, got {"),
        (
            {"a.txt": "A", "a.toml": "", "misses.toml": "[miss]"},
            "misses.toml: expected one table, [misses], and nothing",
        ),
        ({"a.txt": "A", "a.toml": "", "misses.toml": "[misses]\nx = 'a/b'"}, "'x': expected a list such as"),
    ],
)
def test_a_folder_that_is_wrong_is_refused(files: dict[str, str], message: str, tmp_path: Path) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        testing.suite(tmp_path)


def test_a_folder_may_write_down_some_fields_only(pytester: pytest.Pytester, folder: Path) -> None:
    run(pytester, folder, ", formats=STYLE, fields=['headline', 'dateline.city']").assert_outcomes(passed=3)
    with pytest.raises(ValueError, match="'headlines' is none of headline, "):
        testing.suite(folder, fields=["headlines"])


def test_files_in_other_envelopes_are_bytes(folder: Path) -> None:
    (folder / "page.html").write_bytes(b"<p>Z\xfcrich")
    (folder / "page.toml").touch()
    assert [type(case.source) for case in testing.load(folder)] == [bytes, str]
    assert [case.text for case in testing.load(folder)] == ["<p>Z\ufffdrich", STORY]


def test_a_law_that_does_not_hold_is_an_assertion_error() -> None:
    release = testing.assert_laws(STORY, formats=[ACME_STYLE], services=[ACMEWIRE])
    assert release.wire_service is not None
    moved = pressparse.Span(0, 4)
    broken = release.headline and pressparse.Part(text="OSLO", span=moved, rule="moved")
    wrong = pressparse.Release(text=release.text, headline=broken, blocks=release.blocks[:1])
    with pytest.raises(AssertionError, match="OSLO"):
        testing.laws.assert_parts_are_slices(wrong)
    with pytest.raises(AssertionError, match="no block holds"):
        testing.laws.assert_blocks_partition(wrong)


# drafts


def test_a_draft_is_a_beginning_that_a_person_has_to_finish(tmp_path: Path) -> None:
    path = tmp_path / "acme.txt"
    path.write_text(TEXT, "utf-8")
    target = testing.draft(path)
    assert target == tmp_path / "acme.toml"
    with pytest.raises(ValueError, match="still a draft"):
        testing.load(tmp_path)
    first, rest = target.read_text("utf-8").split("\n", 1)
    assert first == DRAFT
    target.write_text(rest, "utf-8")
    (case,) = testing.load(tmp_path)
    for field in testing.FIELDS:
        testing.check(case, pressparse.parse(TEXT), field)
    assert max(map(len, rest.splitlines())) < 260


def test_a_draft_knows_the_formats_and_services_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    assert 'id = "acmewire"' in testing.draft(str(path), formats=ACME_STYLE, services=ACMEWIRE).read_text("utf-8")


def test_what_is_there_is_never_written_over(folder: Path) -> None:
    with pytest.raises(FileExistsError):
        testing.draft(folder / "story.txt")
    assert (folder / "story.toml").read_text("utf-8") == SAID
