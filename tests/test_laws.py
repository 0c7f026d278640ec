"""The laws of the design, over the fixtures, over what can happen to them on their way, and over any text at all."""

import ast
import os
import subprocess
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.labelling import lost_breaks
from tests.cases import FIXTURES, load
from tests.laws import assert_laws

TEXTS = {case.name: case.text for case in load(FIXTURES)}


def examples(number: int) -> settings:
    """Return settings that try so many texts, the same ones on every run."""
    return settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=number,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


# what happens to a text on its way

Mangler = Callable[[str, Random], str]


def lines_deleted(text: str, rng: Random) -> str:
    share = rng.random()
    return "".join(line for line in text.splitlines(keepends=True) if rng.random() > share)


def lines_doubled(text: str, rng: Random) -> str:
    return "".join(line * rng.choice((1, 1, 1, 2)) for line in text.splitlines(keepends=True))


def lines_shuffled(text: str, rng: Random) -> str:
    lines = text.splitlines(keepends=True)
    rng.shuffle(lines)
    return "".join(lines)


def lines_moved(text: str, rng: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.randint(0, len(lines))
    return "".join(lines[at:] + lines[:at])


def rewrapped(text: str, rng: Random) -> str:
    width = rng.randint(30, 110)
    return "\n".join(textwrap.fill(line, width, break_long_words=False) for line in text.split("\n"))


def indented(text: str, rng: Random) -> str:
    return textwrap.indent(text, rng.choice((" ", "    ", "\t", "> ", "\u3000")))


def double_spaced(text: str, _rng: Random) -> str:
    return text.replace("\n", "\n\n")


def single_spaced(text: str, _rng: Random) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def on_one_line(text: str, rng: Random) -> str:
    return rng.choice((" ", "")).join(text.splitlines())


def with_other_line_ends(text: str, rng: Random) -> str:
    return text.replace("\n", rng.choice(("\r\n", "\r", "\n\r", "\u2028", "\u2029", "\x85", "\x0c", "\x0b\n")))


def with_other_blanks(text: str, rng: Random) -> str:
    blank = rng.choice(("\u00a0", "  ", "\t", "\u3000", "\u2009", " \u200b", "\ufeff "))
    return "".join(blank if sign == " " and rng.random() < 0.5 else sign for sign in text)


def without_some_blanks(text: str, rng: Random) -> str:
    return "".join(sign for sign in text if not (sign.isspace() and rng.random() < 0.1))


def truncated(text: str, rng: Random) -> str:
    start = rng.choice((0, 0, rng.randint(0, len(text))))
    return text[start : rng.randint(start, len(text))]


def joined_with_another(text: str, rng: Random) -> str:
    return rng.choice(("", "\n", "\n\n", "\n\n\n")).join((text, rng.choice(list(TEXTS.values()))))


def strewn(text: str, rng: Random, things: Sequence[str]) -> str:
    signs = list(text)
    for _ in range(rng.randint(1, 40)):
        signs.insert(rng.randint(0, len(signs)), rng.choice(things))
    return "".join(signs)


def with_markdown(text: str, rng: Random) -> str:
    marks = ("*", "**", "***", "_", "__", "`", "```", "\n# ", "\n> ", "\n- ", "[", "](https://example.com)", "![", "\\")
    return strewn(text, rng, (*marks, "\n| ", " | ", "\n---\n", "\n1. ", "<b>", "&amp;", "\n==="))


def with_odd_characters(text: str, rng: Random) -> str:
    letters = "İıßŉǰΐﬃＡ１：中文発表시ไทยعربيעבריתДеньÅ\u0301\u0300é\u202e\u2066\u200d\u200b\u00ad\ufeff👩🏽‍🚀🇳🇴𝐀𐍈"
    controls = "\x00\x01\x07\x08\x0b\x0c\x0e\x1a\x1b\x1c\x1d\x1e\x1f\x7f\x80\x85\x9f\ufffe\uffff\ud800\udfff\udc80"
    return strewn(text, rng, letters + controls)


def with_odd_words(text: str, rng: Random) -> str:
    return strewn(text, rng, (*FRAGMENTS, "\nAbout ", "\nContact: ", "(AP) — ", "###", "\n30\n", "©", "@", "+1", "://"))


def in_another_case(text: str, rng: Random) -> str:
    return rng.choice((str.upper, str.lower, str.title, str.swapcase, str.casefold))(text)


def in_another_form(text: str, rng: Random) -> str:
    return unicodedata.normalize("NFKD" if rng.random() < 0.5 else "NFD", text)


def with_words_deleted(text: str, rng: Random) -> str:
    return " ".join(word for word in text.split(" ") if rng.random() > 0.2)


MANGLERS: tuple[Mangler, ...] = (
    lines_deleted,
    lines_doubled,
    lines_shuffled,
    lines_moved,
    rewrapped,
    indented,
    double_spaced,
    single_spaced,
    on_one_line,
    with_other_line_ends,
    with_other_blanks,
    without_some_blanks,
    truncated,
    joined_with_another,
    with_markdown,
    with_odd_characters,
    with_odd_words,
    in_another_case,
    in_another_form,
    with_words_deleted,
)

FRAGMENTS = (
    "Acme Opens Plant",
    "FOR IMMEDIATE RELEASE",
    "Published: May 3, 2021, 08:00 ET",
    "3 hours ago",
    "By Jane Doe",
    "OSLO, Norway, May 3, 2021 /PRNewswire/ -- ",
    "OSLO, Feb. 30, 2021 (GLOBE NEWSWIRE) -- ",
    "OSLO--(BUSINESS WIRE)--",
    "OSLO (AP) — ",
    "北京2022年5月28日 /美通社/ -- ",
    "Acme Corp. (NASDAQ: ACME, TSX: ACM.A) said on Monday that it would open a plant in the north of the country.",
    "The Acme Institute was founded in 1999 and is a non-profit organization that makes anvils and other tools.",
    "- an item of a list",
    "1. another item",
    "a\tb\tc\td",
    "| Anvils | 3 | 4 |",
    "1,000 20% (3.5)",
    "![Logo](https://example.com/logo.png)",
    "Photo: Jane Doe",
    "Media Contact:",
    "Contact: Jane Doe, +1 202-555-0100, jane.doe@example.com",
    "For more information, please contact press@example.com.",
    "[email protected]",
    "https://example.com/press",
    "About Acme Corp.",
    "**About Acme**",
    "Forward-Looking Statements",
    "This press release contains forward-looking statements.",
    "Disclaimer",
    "© 2021 Acme Corp. All rights reserved.",
    "SOURCE Acme Corp.",
    "###",
    "-30-",
    "Related Posts",
    "Share this",
    "Comments are closed.",
    "•••",
    "x",
    "",
    " ",
    "\u00a0",
    "\ufeff",
    "\x00",
)
"""What releases are made of, and some things they are not."""


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TEXTS.items()])
def test_the_laws_hold_for_the_fixtures(text: str) -> None:
    assert_laws(text)
    assert_laws(text.encode())


@pytest.mark.parametrize("mangler", [pytest.param(mangler, id=mangler.__name__) for mangler in MANGLERS])
@examples(15)
@given(text=st.sampled_from(list(TEXTS.values())), rng=st.randoms(use_true_random=True))
def test_the_laws_hold_for_a_fixture_that_is(mangler: Mangler, text: str, rng: Random) -> None:
    assert_laws(mangler(text, rng))


@examples(250)
@given(
    text=st.sampled_from(list(TEXTS.values())),
    manglers=st.lists(st.sampled_from(MANGLERS), min_size=2, max_size=4),
    rng=st.randoms(use_true_random=True),
)
def test_the_laws_hold_for_fixtures_mangled_in_several_ways(text: str, manglers: list[Mangler], rng: Random) -> None:
    for mangler in manglers:
        text = mangler(text, rng)
    assert_laws(text)


@examples(250)
@given(
    fragments=st.lists(st.sampled_from(FRAGMENTS), max_size=12),
    joints=st.lists(st.sampled_from(("\n", "\n\n", "\n\n\n", " ", "", "\r\n", "\t")), min_size=12, max_size=12),
)
def test_the_laws_hold_for_any_pieces_of_releases(fragments: list[str], joints: list[str]) -> None:
    assert_laws("".join(map("".join, zip(fragments, joints, strict=False))))


@pytest.mark.parametrize("name", TEXTS)
def test_a_look_at_the_shape_of_a_text_leaves_out_no_lost_break(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    manglers = (on_one_line, without_some_blanks, with_other_blanks, single_spaced)
    texts = [mangle(TEXTS[name], Random(seed)) for mangle in manglers for seed in range(3)]  # noqa: S311 - no secret
    looked_at = [pressparse.parse(text) for text in texts]
    monkeypatch.setattr(lost_breaks, "text_shape", lambda _text: None)
    assert [pressparse.parse(text) for text in texts] == looked_at


def test_the_laws_hold_where_two_lost_breaks_have_nothing_between_them() -> None:
    assert_laws("\n\n- A. Acmenew. Bergen.  •")


def test_the_laws_hold_where_the_lines_of_a_contact_are_not_read_in_order() -> None:
    assert_laws("a c\no\nEmail** T\nPHONE** 602-0149\nCi")


@examples(300)
@given(st.text(st.characters(exclude_categories=())))
@example("")
@example(" \n\t\u00a0\u2028")
@example("\ud800")
@example("\x00" * 3)
@example("\ufeff")
@example("\u200b")
@example("\x1c\x1dA")
@example("İ" * 300)
def test_the_laws_hold_for_any_text(text: str) -> None:
    assert_laws(text)


@examples(100)
@given(st.text(st.sampled_from(" \n\t\u00a0.,-–—:;/|*_`#>[]()<>@+'\"\\0123456789aA©•~=&%$"), min_size=20, max_size=400))
def test_the_laws_hold_for_marks_and_figures(text: str) -> None:
    assert_laws(text)


@examples(200)
@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00\x00")
@example(b"\xfe\xff\xd8")
def test_the_laws_hold_for_any_bytes(data: bytes) -> None:
    assert_laws(data)


@examples(100)
@given(
    text=st.sampled_from(list(TEXTS.values())),
    encoding=st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "gb18030", "shift_jis")),
    rng=st.randoms(use_true_random=True),
)
def test_the_laws_hold_for_damaged_bytes(text: str, encoding: str, rng: Random) -> None:
    data = bytearray(text[:3000].encode(encoding, "replace"))
    for _ in range(rng.randint(0, 20)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    assert_laws(bytes(data[: rng.randint(0, len(data))]))


@examples(150)
@given(line=st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=5).map(" ".join)))
@example("\n OSLO, May 3, 2021 -- Acme opened a plant in the city.")
def test_each_field_alone_is_a_slice_of_any_line(line: str) -> None:
    dateline = pressparse.parse_dateline(line)
    assert dateline is None or dateline.span.of(line) == dateline.text
    assert line.endswith(pressparse.strip_dateline(line))
    for part in (*pressparse.find_contacts(line), *pressparse.find_boilerplate(line)):
        assert part.span.of(line) == part.text


def test_another_process_with_another_hash_seed_gives_the_same() -> None:
    program = "import sys, pressparse; sys.stdout.write(pressparse.parse(sys.stdin.buffer.read()).to_json())"
    text = TEXTS["asean_consuls_visit"]
    for seed in ("0", "1"):
        answer = subprocess.run(  # noqa: S603 - this interpreter, with a program of ours
            [sys.executable, "-c", program],
            input=text.encode(),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        assert answer.stdout.decode() == pressparse.parse(text).to_json()


def test_no_module_reads_a_clock_or_rolls_dice() -> None:
    package = Path(pressparse.__file__).parent
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                assert node.attr not in {"now", "today", "utcnow"}, f"{path}:{node.lineno}"
            if isinstance(node, ast.Import):
                imported = {alias.name for alias in node.names}
                assert not imported & {"time", "random", "secrets", "uuid"}, f"{path}:{node.lineno}"
