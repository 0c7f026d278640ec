"""Formats and services from outside: given to `parse`, or found in installed packages."""

import ast
import html
import pickle
import re
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import attrs
import pytest
import regex

import pressparse
from pressparse import GENERIC, Format, FormatError, Kind, PassageRule, PluginWarning, Service, ServiceError
from pressparse.formats import list_formats
from pressparse.services import installed_registry, registry

ACMEWIRE = Service(id="acmewire", name="AcmeWire", aliases=["AW Newsroom"], tails=["Carried by AcmeWire"])
ESPERANTO = """
[about]
named = ["pri"]

[contact.media]
heading = ["gazetara kontakto"]

[words]
title = ["direktorino"]
"""
ACME_STYLE = GENERIC.evolve(
    name="acmewire",
    mark="<{tag}>",
    rules=[PassageRule(name="number", kind=Kind.STAMP, pattern=r"AW \d+")],
    lexicon=ESPERANTO,
    end_marks=["<<<>>>"],
)
TEXT = """\
AW 4711

Acme Opens a Plant in Oslo

OSLO, Norway, May 3, 2021 <AcmeWire> - Acme Corp. opened a plant in Oslo on Monday, which will employ four hundred \
people and make anvils for the whole of Europe.

The plant will run day and night from the first of June, the company said, and sell what it makes within a week.

Pri Acme

Acme Corp. has made anvils since 1949 and sells them in forty countries.

Gazetara kontakto:
Jane Doe
Direktorino
jane.doe@example.com

<<<>>>

Anvils of the week: a list for those who like anvils, or write to anvils@example.org for another one of the kind.
"""


def blocks(release: pressparse.Release) -> list[tuple[str, str]]:
    return [(block.kind.value, str(block).splitlines()[0]) for block in release.blocks]


# formats


def test_a_format_tells_dateline_fixed_lines_phrases_and_end() -> None:
    release = pressparse.parse(TEXT, formats=[ACME_STYLE], services=[ACMEWIRE])
    assert release.dateline is not None
    assert (release.dateline.city, release.dateline.rule) == ("Oslo", "acmewire.dateline")
    assert release.wire_service is not None
    assert release.wire_service.service is ACMEWIRE
    assert [kind for kind, _ in blocks(release)] == [
        *("stamp", "headline", "paragraph", "paragraph", "about", "contact", "end", "furniture"),
    ]
    assert release.blocks[0].rule == "acmewire.number"
    assert release.blocks[-2].rule == "acmewire.end_mark"
    (contact,) = release.contacts
    assert (contact.name, contact.title, contact.role.value) == ("Jane Doe", "Direktorino", "media")
    (about,) = release.boilerplate
    assert (about.heading, about.organization) == ("Pri Acme", "Acme")


def test_what_a_format_knows_counts_only_where_it_is_in_use() -> None:
    before = pressparse.parse(TEXT)
    pressparse.parse(TEXT, formats=[ACME_STYLE])
    assert pressparse.parse(TEXT) == before
    assert before.dateline is None or before.dateline.rule != "acmewire.dateline"
    assert "about" not in dict(blocks(before))


def test_nothing_that_is_made_of_the_lexicon_is_kept_for_all_lexicons() -> None:
    """A function with `functools.cache` that calls `lexicon` would keep the words of one format for every text."""
    for path in Path(pressparse.__file__).parent.rglob("*.py"):
        functions = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]
        marked = [(ast.unparse(mark), function) for function in functions for mark in function.decorator_list]
        words = {"lexicon", *(f.name for f in functions if "once_per_lexicon" in map(ast.unparse, f.decorator_list))}
        for mark, function in marked:
            called = {ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}
            if mark.startswith("functools."):
                assert not called & words, f"{path.name}: {function.name}"


def test_a_format_that_is_given_counts_without_its_dateline() -> None:
    text = TEXT.replace("OSLO, Norway, May 3, 2021 <AcmeWire> - ", "")
    assert [kind for kind, _ in blocks(pressparse.parse(text, formats=ACME_STYLE))][-4:] == [
        *("about", "contact", "end", "furniture"),
    ]


def test_a_dateline_may_be_a_function() -> None:
    pattern = Format(name="shape", dateline=r"{place} : \s {tag} \s \| \s {date} \s \|").pattern
    assert pattern is not None

    def dateline(text: str, start: int, end: int) -> "regex.Match[str] | None":
        return pattern.match(text, start, end) if text[start:end].count("|") == 2 else None

    style = Format(name="bars", dateline=dateline)
    text = "Oslo: AcmeWire | May 3, 2021 | Acme Corp. opened a plant."
    found = pressparse.parse_dateline(text, formats=style, services=ACMEWIRE)
    assert found is not None
    assert (found.city, str(found.date), found.rule) == ("Oslo", "2021-05-03", "bars.dateline")
    assert pressparse.strip_dateline(text, formats=style, services=ACMEWIRE) == "Acme Corp. opened a plant."
    assert pressparse.strip_dateline(text + " | ", formats=style, services=ACMEWIRE) == text + " | "


def test_a_function_that_gives_no_match_of_the_text_is_wrong_use() -> None:
    style = Format(name="wrong", dateline=lambda _text, _start, _end: regex.match("O", "O"))
    with pytest.raises(TypeError, match="format 'wrong': dateline: expected a match of the text that begins at 0"):
        pressparse.parse_dateline("OSLO, May 3 - Acme", formats=style)
    beyond = Format(name="beyond", dateline=lambda text, start, _end: regex.compile("(?P<place>.+)").match(text, start))
    with pytest.raises(TypeError, match=r"format 'beyond': dateline: expected a match .* ends before 4"):
        beyond.match("OSLO, May 3 - Acme", 0, 4)
    of_re: Any = re.compile("OSLO").match
    other = Format(name="other", dateline=of_re)
    with pytest.raises(TypeError, match="format 'other': dateline: expected a match of the package regex"):
        pressparse.parse_dateline("OSLO, May 3 - Acme", formats=other)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(?P<city>OSLO)", "format 'wrong': dateline has the group 'city', which no field reads"),
        ("OSLO", "format 'wrong': dateline has none of {place}, {date} and {tag}"),
    ],
)
def test_a_match_without_the_groups_of_a_dateline_is_refused(pattern: str, message: str) -> None:
    style = Format(name="wrong", dateline=lambda text, start, end: regex.compile(pattern).match(text, start, end))
    with pytest.raises(FormatError) as caught:
        pressparse.parse_dateline("OSLO, May 3 - Acme", formats=style)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": 3}, "format 3: name must be lower-case letters, digits and underscores"),
        ({"mark": ""}, "format 'acmewire': mark is missing, and the dateline has {mark}"),
        ({"mark": 3}, "format 'acmewire': mark must be a pattern, not 3"),
        ({"mark": "AcmeWire"}, "format 'acmewire': mark has no {tag}"),
        ({"mark": "<{tga}>{tag}"}, "format 'acmewire': dateline: '{tga}' is no piece of a dateline"),
        ({"dateline": "{place} {date}"}, "format 'acmewire': mark is given, and the dateline has no {mark}"),
        ({"dateline": None, "mark": ""}, "format 'acmewire': dateline must be a function, not None"),
        ({"sign": None}, "format 'acmewire': sign must be text, not None"),
        ({"accept": True}, "format 'acmewire': accept must be a function, not True"),
        ({"rules": ["AW"]}, "format 'acmewire': rules must be PassageRule values, not 'AW'"),
        ({"end_marks": "***"}, "format 'acmewire': end_marks must be several str values, not '***'"),
        ({"end_marks": [""]}, "format 'acmewire': end_marks must be str values, not ''"),
        ({"page_hints": "foot = []"}, "format 'acmewire': page_hints foot is none of headline, "),
        ({"page_hints": "body = 3"}, "format 'acmewire': page_hints body: expected a list of selectors, got 3"),
        ({"page_hints": "body = ['a b']"}, "format 'acmewire': page_hints body: 'a b' is no selector such as "),
        ({"page_hints": "body"}, "format 'acmewire': page_hints Expected '=' after a key"),
        ({"page_hints": None}, "format 'acmewire': page_hints must be text, not None"),
        ({"rules": 3}, "format 'acmewire': rules must be several PassageRule values, not 3"),
        (
            {"lexicon": "[about]\nnamed = [3]"},
            "format 'acmewire': lexicon [about] named: expected a list",
        ),
        (
            {"lexicon": "[words]\ntitle = 'x'"},
            "format 'acmewire': lexicon [words] title: expected a list",
        ),
        ({"lexicon": "about = 3"}, "format 'acmewire': lexicon about is no table"),
        ({"lexicon": {}}, "format 'acmewire': lexicon must be text, not {}"),
        ({"lexicon": "[abut]"}, "format 'acmewire': lexicon [abut] is no kind of block"),
        ({"lexicon": "[about]\nname = []"}, "format 'acmewire': lexicon [about] name is none of line, heading"),
        ({"lexicon": "[words]\nofficer = []"}, "format 'acmewire': lexicon [words] officer is none of "),
        ({"lexicon": "about"}, "format 'acmewire': lexicon Expected '=' after a key"),
        (
            {"lexicon": "[contact.press]\nheading = ['x']"},
            "format 'acmewire': lexicon [contact] press is none of media, investor, general",
        ),
        ({"mark": "({tag}"}, "format 'acmewire': mark is no pattern: '({tag}'"),
        ({"dateline": "{place} ({mark}"}, "format 'acmewire': dateline: it is no pattern: missing )"),
        (
            {"dateline": regex.match},
            "format 'acmewire': mark is given, and the dateline is a function: let mark be ''",
        ),
    ],
)
def test_a_wrong_field_is_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FormatError) as caught:
        ACME_STYLE.evolve(**fields)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": "No."}, "rule 'No.': name must be lower-case letters, digits and underscores"),
        ({"kind": "chrome"}, "rule 'number': kind: 'chrome' is no kind of block"),
        ({"pattern": "("}, "rule 'number': pattern: missing )"),
        ({"pattern": None}, "rule 'number': pattern: "),
        ({"pattern": ""}, "rule 'number': pattern: it matches a text of no characters"),
    ],
)
def test_a_wrong_field_of_a_rule_is_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(FormatError) as caught:
        PassageRule(**{"name": "number", "kind": "stamp", "pattern": "AW", **fields})  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def test_a_format_is_a_value() -> None:
    assert ACME_STYLE.evolve() == ACME_STYLE
    assert hash(ACME_STYLE.evolve()) == hash(ACME_STYLE)
    assert pickle.loads(pickle.dumps(ACME_STYLE)) == ACME_STYLE  # noqa: S301 - our own bytes
    assert ACME_STYLE.evolve(origin="mine") == ACME_STYLE


def test_generic_reads_the_commonest_marks() -> None:
    for mark in ("/PRNewswire/", "(GLOBE NEWSWIRE)"):
        found = pressparse.parse_dateline(f"OSLO, Norway, May 3, 2021 {mark} -- Acme", formats=GENERIC)
        assert found is not None
        assert found.rule == "generic.dateline"


PAGE = """<!DOCTYPE html><html><head><link rel="canonical" href="https://acmewire.example.com/1"></head><body>
<div class="aw-x1">Anvils of the week and other news that the readers of the wire may like to read today</div>
<div class="aw-x2">Acme Opens a Plant in Oslo</div>
<div class="aw-x3"><p>OSLO, Norway, May 3, 2021 &lt;AcmeWire&gt; - Acme Corp. opened a plant in Oslo on Monday, which
will employ four hundred people and make anvils for the whole of Europe.</p><p>It will run day and night.</p></div>
<div class="aw-x1">More anvils of the week for those who have not read enough of them in the text above</div>
</body></html>"""
HINTS = """
headline = [".aw-x2"]
body = [".aw-x3"]
chrome = [".aw-x1"]
"""


def test_hints_of_a_format_tell_the_parts_of_a_page() -> None:
    plain, hinted = (pressparse.parse(PAGE, formats=ACME_STYLE.evolve(page_hints=hints)) for hints in ("", HINTS))
    assert [kind for kind, _ in blocks(hinted)] == ["furniture", "headline", "paragraph", "paragraph", "furniture"]
    assert str(hinted.headline) == "Acme Opens a Plant in Oslo"
    assert blocks(plain) != blocks(hinted)
    assert pressparse.parse(PAGE, formats=ACME_STYLE) == plain


# services


def test_fixed_lines_and_end_marks_are_known_in_the_paragraphs_of_a_page() -> None:
    lines = ("AW 4711", "OSLO, Norway, May 3, 2021 <AcmeWire> - Acme Corp. opened it.", "<<<>>>", "A word of the site")
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    page = f"<!DOCTYPE html><html><body><h1>Acme Opens a Plant</h1><article>{paragraphs}</article></body></html>"
    blocks = pressparse.parse(page, formats=ACME_STYLE, services=ACMEWIRE).blocks
    kinds = [Kind.HEADLINE, Kind.STAMP, Kind.PARAGRAPH, Kind.END, Kind.FURNITURE]
    assert [block.kind for block in blocks] == kinds
    assert blocks[3].rule == "acmewire.end_mark"


def test_services_given_go_before_those_known() -> None:
    press = Service(id="acme-press", name="Acme Press", aliases=["AP"])
    text = "Acme Opens\n\nOSLO, Norway (AP) — Acme Corp. opened a plant on Monday."
    named = [pressparse.parse(text, services=services).wire_service for services in ((), press, [press])]
    assert [wire and wire.service.name for wire in named] == ["AP", "Acme Press", "Acme Press"]


def test_a_service_given_takes_the_place_of_the_known_one_with_its_id() -> None:
    shipped = registry()["businesswire"]
    mine = attrs.evolve(shipped, name="Business Wire Mine", aliases=["BWM"])
    known = registry().overlaid([mine])
    assert known.find("BWM") is mine
    assert known.find("BUSINESS WIRE") is mine
    assert known.of_domain("businesswire.com") is mine
    assert registry().find("BUSINESS WIRE") is shipped


def test_a_service_given_is_known_to_readers_too() -> None:
    source = "<NewsItem><NewsComponent><Provider><Party FormalName='AcmeWire'/></Provider></NewsComponent></NewsItem>"
    wire = pressparse.parse(source, services=ACMEWIRE).wire_service
    assert wire is not None
    assert (wire.service, wire.rule) == (ACMEWIRE, "newsml.Provider")
    assert pressparse.parse(source).wire_service is None


def test_fixed_words_of_a_service_given_name_it() -> None:
    text = "Acme Opens\n\nAcme Corp. opened a plant in Oslo on Monday.\n\nCarried by AcmeWire for Acme Corp."
    wire = pressparse.parse(text, services=ACMEWIRE).wire_service
    assert wire is not None
    assert wire.service is ACMEWIRE


def test_services_come_from_rows_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "services.toml"
    path.write_text('[[service]]\nid = "acmewire"\nname = "AcmeWire"\naliases = ["AW Newsroom"]', "utf-8")
    services = pressparse.load_services(path)
    assert services == pressparse.load_services(str(path)) == (ACMEWIRE,)
    text = "Acme Opens\n\nOSLO, Norway, May 3, 2021 (AW Newsroom) - Acme Corp. opened a plant."
    wire = pressparse.parse(text, services=services).wire_service
    assert wire is not None
    assert wire.service == ACMEWIRE
    with pytest.raises(OSError, match="nowhere"):
        pressparse.load_services(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": 3}, "service 3: id must be lower-case letters, digits and hyphens"),
        ({"name": None}, "service 'acmewire': name is missing"),
        ({"aliases": "AW"}, "service 'acmewire': aliases: expected several texts, got 'AW'"),
        ({"aliases": 3}, "service 'acmewire': aliases: expected several texts, got 3"),
        ({"parents": 3}, "service 'acmewire': parents: expected Parent values, got 3"),
        ({"aliases": [3]}, "service 'acmewire': aliases: expected text, got 3"),
        ({"parents": ["Acme"]}, "service 'acmewire': parents: expected Parent values, got ('Acme',)"),
        ({"family": ACME_STYLE}, f"service 'acmewire': family: expected text, got {ACME_STYLE!r}"),
        ({"successor": None}, "service 'acmewire': successor: expected text, got None"),
        ({"former": "Acme"}, "service 'acmewire': former: expected FormerName values, got 'Acme'"),
    ],
)
def test_a_wrong_field_of_a_service_is_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ServiceError) as caught:
        Service(**{"id": "acmewire", "name": "AcmeWire", **fields})  # type: ignore[arg-type]
    assert str(caught.value) == message


def test_what_is_no_file_of_services_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="expected the path of a TOML file, got NoneType"):
        pressparse.load_services(None)  # type: ignore[arg-type]
    path = tmp_path / "services.toml"
    path.write_bytes("[[service]]\nid = 'z'\nname = 'Zürich'".encode("latin-1"))
    with pytest.raises(ServiceError, match=r"services: services\.toml is not UTF-8: "):
        pressparse.load_services(path)


@pytest.mark.parametrize("wrong", ["acmewire", [3], 3, [ACME_STYLE]])
def test_what_is_no_service_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="expected services, got"):
        pressparse.parse("Acme", services=wrong)  # type: ignore[arg-type]


# installed packages


@pytest.fixture
def entry_points(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[EntryPoint]]:
    """Give a list of entry points, which stands for those installed until the test is over."""
    points: list[EntryPoint] = []
    monkeypatch.setattr(
        "importlib.metadata.entry_points",
        lambda *, group: [point for point in points if point.group == group],
    )
    installed_registry.cache_clear()
    list_formats.cache_clear()
    yield points
    installed_registry.cache_clear()
    list_formats.cache_clear()


@pytest.fixture
def offered(entry_points: list[EntryPoint], monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], object]:
    """Give a dict in which a test lays what packages offer, by group and name of the package."""
    values: dict[tuple[str, str], object] = {}

    def load(point: EntryPoint) -> object:
        value = values[point.group, point.name]
        if isinstance(value, Exception):
            raise value
        return value

    class Offers(dict[tuple[str, str], object]):
        def __setitem__(self, key: tuple[str, str], value: object) -> None:
            group = f"pressparse.{key[0]}"
            values[group, key[1]] = value
            entry_points.append(EntryPoint(key[1], f"{key[1]}:VALUES", group))

    monkeypatch.setattr(EntryPoint, "load", load)
    return Offers()


def test_an_installed_format_is_tried_behind_the_shipped_ones_with_a_mark(
    offered: dict[tuple[str, str], object],
) -> None:
    offered["formats", "acmewire"] = ACME_STYLE
    offered["services", "acmewire"] = [ACMEWIRE]
    assert [style.name for style in pressparse.list_formats()][-4:] == [
        *("acmewire", "parenthesised", "date_first", "unmarked"),
    ]
    assert pressparse.list_services()[-1] is not ACMEWIRE
    assert pressparse.list_services()[-1] == ACMEWIRE
    release = pressparse.parse(TEXT)
    assert release.dateline is not None
    assert release.dateline.rule == "acmewire.dateline"
    assert [kind for kind, _ in blocks(release)][-3:] == ["contact", "end", "furniture"]


def test_hints_of_an_installed_format_count_on_the_sites_of_its_services(
    offered: dict[tuple[str, str], object],
) -> None:
    offered["formats", "acmewire"] = ACME_STYLE.evolve(page_hints=HINTS)
    offered["services", "acmewire"] = attrs.evolve(ACMEWIRE, family="acmewire", domains=["acmewire.example.com"])
    kinds = [kind for kind, _ in blocks(pressparse.parse(PAGE))]
    assert kinds == ["furniture", "headline", "paragraph", "paragraph", "furniture"]
    elsewhere = PAGE.replace("acmewire.example.com", "example.org")
    assert [kind for kind, _ in blocks(pressparse.parse(elsewhere))] != kinds


@pytest.mark.parametrize(
    ("group", "value", "message"),
    [
        ("formats", ImportError("no module 'acme'"), "left out: acmewire:VALUES: ImportError: no module 'acme'"),
        ("formats", KeyError("acme"), "left out: acmewire:VALUES: KeyError: 'acme'"),
        ("formats", [3], "left out: acmewire:VALUES: expected Format values, got int"),
        ("formats", 3, "left out: acmewire:VALUES: expected Format values, got int"),
        ("formats", ACMEWIRE, "left out: acmewire:VALUES: expected Format values, got Service"),
        ("formats", GENERIC.evolve(name="slash_tag"), "format 'slash_tag': there is one of this name from pressparse"),
        ("services", "acmewire", "left out: acmewire:VALUES: expected Service values, got str"),
        ("services", Service(id="ap", name="Acme Press"), "service 'ap': there is another with this id"),
        ("services", Service(id="acme-press", name="AP"), "service 'acme-press': the mark 'AP' is that of 'ap'"),
    ],
)
def test_a_broken_package_is_left_out_with_a_warning(
    offered: dict[tuple[str, str], object],
    group: str,
    value: object,
    message: str,
) -> None:
    formats, services = pressparse.list_formats(), pressparse.list_services()
    installed_registry.cache_clear()
    list_formats.cache_clear()
    offered[group, "acmewire"] = value
    with pytest.warns(PluginWarning) as caught:
        found = (pressparse.list_formats(), pressparse.list_services())
    assert found == (formats, services)
    assert message in str(caught[0].message)
