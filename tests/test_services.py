"""The registry: which service a mark, site, headline or tail names, who became whom, and what a row may not say."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

import pressparse
from pressparse.errors import ServiceError
from pressparse.services import SHORT, FormerName, Parent, Registry, Service, ServiceKind, normalised, registry

ROOT = Path(__file__).parent.parent
SERVICES = pressparse.list_services()


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("list_services", ROOT / "tools" / "list_services.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# what is shipped


def test_there_are_many_services() -> None:
    assert len(SERVICES) >= 150
    assert {service.kind for service in SERVICES} == set(ServiceKind)


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: str(service.id))
def test_a_service_is_found_by_all_that_it_is_known_by(service: Service) -> None:
    for mark in (service.name, *service.aliases):
        assert registry().find(mark) is service
        assert registry().resolve(mark) == (service, ())
    for domain in service.domains:
        assert registry().of_domain(domain) is service
        assert registry().of_domain(f"www.{domain.upper()}") is service
    for prefix in service.prefixes:
        assert registry().of_headline(f"{prefix}: Acme Corp. opens a plant") is service
    for tail in service.tails:
        assert registry().of_tail(f"{tail} Acme Corp.") is service


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: str(service.id))
def test_a_service_is_described(service: Service) -> None:
    assert service.family in {*(style.name for style in pressparse.list_formats()), ""}
    assert service.languages


def test_short_marks_count_only_as_written() -> None:
    for service in SERVICES:
        marks = {service.name, *service.aliases}
        for other in {mark.swapcase() for mark in marks if len(normalised(mark)) <= SHORT} - marks:
            assert registry().find(other) is not service


# marks


@pytest.mark.parametrize(
    ("tag", "service", "via"),
    [
        # one service
        ("PRNewswire", "PR Newswire", []),
        ("PR  Newswire", "PR Newswire", []),
        ("美通社", "PR Newswire", []),
        ("BUSINESS WIRE", "Business Wire", []),
        ("ビジネスワイヤ", "Business Wire", []),
        ("EON: Enhanced Online News", "EON: Enhanced Online News", []),
        ("GLOBE NEWSWIRE", "GlobeNewswire", []),
        ("GlobeNewsWire", "GlobeNewswire", []),
        ("EINPresswire.com", "EIN Presswire", []),
        ("24-7PressRelease", "24-7 Press Release", []),
        ("IssueWire.com", "IssueWire", []),
        ("ACCESS Newswire", "ACCESS Newswire", []),
        ("ACCESSWIRE", "ACCESSWIRE", []),
        ("TheNewswire", "TheNewswire", []),
        ("뉴스와이어", "Korea Newswire", []),
        ("新华社", "Xinhua", []),
        ("新華社", "Xinhua", []),
        ("中新社", "China News Service", []),
        ("共同", "Kyodo News", []),
        ("時事", "Jiji Press", []),
        ("연합뉴스", "Yonhap", []),
        ("ТАСС", "TASS", []),
        ("ИТАР-ТАСС", "TASS", []),
        ("РИА Новости", "RIA Novosti", []),
        ("وام", "WAM", []),
        # acronyms that several could claim
        ("RNS", "Religion News Service", []),
        ("CNA", "CNA", []),
        ("CNS", "Catholic News Service", []),
        ("APS", "APS", []),
        ("BP", "Baptist Press", []),
        ("MAP", "MAP", []),
        ("NAN", "NAN", []),
        ("MENA", "MENA", []),
        ("AA", "Anadolu Agency", []),
        ("CP", "The Canadian Press", []),
        ("ots", "news aktuell (ots)", []),
        ("OTS", "APA-OTS", []),
        ("APA", "APA", []),
        # one service with a dash or a slash in its mark
        ("APA-OTS", "APA-OTS", []),
        ("dpa-AFX", "dpa", []),
        ("dpa/lsw", "dpa", []),
        ("ANA-MPA", "ANA-MPA", []),
        ("PTI-PR", "PTI-PR", []),
        ("Adnkronos/Immediapress", "Immediapress", []),
        # joined
        ("PRNewswire-AsiaNet", "PR Newswire", ["AsiaNet"]),
        ("PRNewswire-HISPANIC PR WIRE", "PR Newswire", ["Hispanic PR Wire"]),
        ("PRNewswire-USNewswire", "PR Newswire", ["US Newswire"]),
        ("PRNewswire-Peru", "PR Newswire", []),
        ("PRNewswire=연합뉴스", "PR Newswire", ["Yonhap"]),
        ("PR Newswire=共同通信JBN", "PR Newswire", ["Kyodo JBN"]),
        ("Xinhua=KYODO JBN", "Xinhua", ["Kyodo JBN"]),
        ("Xinhua-AsiaNet", "Xinhua", ["AsiaNet"]),
        ("Kyodo JBN-AsiaNet", "Kyodo JBN", ["AsiaNet"]),
        ("Medianet International-AsiaNet", "Medianet", ["AsiaNet"]),
        ("BUSINESS WIRE / AETOSWire", "Business Wire", ["AETOSWire"]),
        ('بزنيس واير/"ايتوس واير"', "Business Wire", ["AETOSWire"]),
        ("GLOBE NEWSWIRE via COMTEX", "GlobeNewswire", ["COMTEX"]),
        ("GLOBE NEWSWIRE \t via  COMTEX", "GlobeNewswire", ["COMTEX"]),
        ("PrimeNewswire via COMTEX News Network", "PrimeNewswire", ["COMTEX"]),
        ("24-7PressRelease via COMTEX", "24-7 Press Release", ["COMTEX"]),
        ("dpa-AFX via COMTEX", "dpa", ["COMTEX"]),
        ("MENAFN - dpa-AFX", "dpa", ["MENAFN"]),
        ("MENAFN- EIN Presswire", "EIN Presswire", ["MENAFN"]),
        ("MENAFN - GlobeNewsWire - Nasdaq", "GlobeNewswire", ["MENAFN"]),
        ("NNN-NHK", "NHK", ["NNN"]),
        ("Reportmines via Comtex", "COMTEX", []),
        ("AsiaPort via COMTEX", "AsiaPort", ["COMTEX"]),
        ("The Ethiopian Herald/All Africa Global Media via COMTEX", "allAfrica", ["COMTEX"]),
    ],
)
def test_a_mark_names_a_service_and_those_it_came_by(tag: str, service: str, via: list[str]) -> None:
    found, others = registry().resolve(tag)
    assert found is not None
    assert (found.name, [other.name for other in others]) == (service, via)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        " ",
        " - ",
        "/",
        "via",
        "rns",
        "Map",
        "Nan",
        "aa",
        "Press",
        "Newswire",
        "Trend",
        "Reach",
        "Acme / Anvil",
        "===",
    ],
)
def test_a_mark_that_is_none_names_no_service(tag: str) -> None:
    assert registry().resolve(tag) == (None, ())


def test_the_london_service_has_no_mark_but_is_told_from_its_lines() -> None:
    found = [
        registry().of_headline("RNS Number : 1234A"),
        registry().of_tail("This information is provided by RNS, the"),
    ]
    assert [service and service.name for service in found] == ["Regulatory News Service"] * 2


# headlines and tails


@pytest.mark.parametrize(
    ("line", "service"),
    [
        ("EQS-News: Acme SE opens a plant", "EQS News"),
        ("EQS-Adhoc: Acme SE: Acme opens a plant", "EQS News"),
        ("eqs-ad-hoc : ACME SE / Schlagwort(e): Prognose", "EQS News"),
        ("DGAP-PVR: Acme AG", "DGAP"),
        ("Original-Research: Acme AG (von Anvil Research)", "EQS News"),
        ("  RNS Number：1234A", "Regulatory News Service"),
        ("EQS-News Acme SE opens a plant", None),
        ("Acme SE: EQS-News: opens a plant", None),
        ("EQS-Newsroom: Acme", None),
        (":", None),
        ("", None),
        ("Acme " * 20 + ":", None),
    ],
)
def test_a_headline_names_a_service_by_its_prefix(line: str, service: str | None) -> None:
    found = registry().of_headline(line)
    assert (found and found.name) == service


@pytest.mark.parametrize(
    ("line", "service"),
    [
        ("Distributed by APO Group on behalf of Acme Corp.", "APO Group"),
        ("View source version on businesswire.com: https://www.businesswire.com/news/home/1/en/", "Business Wire"),
        ("view  source\nversion on BUSINESSWIRE.COM", "Business Wire"),
        ("View source version on accesswire.com: https://www.accesswire.com/1", "ACCESSWIRE"),
        ("View the original press release on ACCESS Newswire", "ACCESS Newswire"),
        ("Original-Content von: Acme AG, übermittelt durch news aktuell", "news aktuell (ots)"),
        ("This information was brought to you by Cision http://news.cision.com", "Cision Nordic"),
        ("*** Dette er en pressemelding formidlet av NTB pva. andre ***", "NTB Kommunikasjon"),
        ("Media release distributed by AAP Medianet.", "Medianet"),
        ("(ADVERTORIAL DISCLAIMER: The above press release has been provided by VMPL. ANI will not be", "VMPL"),
        ("(ADVERTORIAL DISCLAIMER: The above press release has been provided by Acme.", "ANI Press Release"),
        ("==Kyodo", "Kyodo News"),
        ("This information was brought to you by Cisionary people", None),
        ("Acme was distributed by a group", None),
        ("", None),
    ],
)
def test_a_tail_names_a_service_by_its_fixed_words(line: str, service: str | None) -> None:
    found = registry().of_tail(line)
    assert (found and found.name) == service


@pytest.mark.parametrize("unit", [" ", "-", "a-", "PRN/", " via ", ":", "==Kyodos", "This information is provided by "])
def test_reading_takes_time_in_proportion(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))  # else it takes hours
    assert registry().resolve(text)[1] == ()
    assert (registry().of_tail(text), registry().of_headline(text)) == (None, None)


# renames


@pytest.mark.parametrize(
    ("service", "today"),
    [
        ("internet-wire", "globenewswire"),
        ("ccnmatthews", "globenewswire"),
        ("marketwire", "globenewswire"),
        ("marketwired", "globenewswire"),
        ("primenewswire", "globenewswire"),
        ("hugin", "globenewswire"),
        ("accesswire", "access-newswire"),
        ("fscwire", "access-newswire"),
        ("dgap", "eqs-news"),
        ("prnewswire", "prnewswire"),
    ],
)
def test_a_service_is_followed_to_the_one_that_carries_on(service: str, today: str) -> None:
    assert registry().current(registry()[service]).id == today


def test_a_rename_is_known_by_its_years() -> None:
    years = {former.name: (former.since, former.until) for former in registry()["marketwired"].former}
    assert years == {"Internet Wire": (1994, 2003), "Market Wire": (2003, 2006), "Marketwire": (2006, None)}
    assert registry()["marketwired"].parents == (Parent(id="globenewswire", since=2018),)
    assert registry()["access-newswire"].former == (FormerName(name="ACCESSWIRE", until=2025),)


def test_a_service_that_is_not_shipped_carries_on_itself() -> None:
    mine = Service(id="acmewire", name="AcmeWire", successor="acme-newswire")
    assert registry().current(mine) is mine


# rows

ROW = '[[service]]\nid = "acmewire"\nname = "AcmeWire"\n'
OTHER = '[[service]]\nid = "anvilwire"\nname = "AnvilWire"\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[service", "services: "),
        ("service = 3", "services: expected tables [[service]], and nothing else"),
        ("service = [3]", "services: expected tables [[service]], and nothing else"),
        ('[[services]]\nid = "acmewire"', "services: expected tables [[service]], and nothing else"),
        ('[[service]]\nname = "AcmeWire"', "service 'AcmeWire': id is missing"),
        ('[[service]]\nid = "acmewire"', "service 'acmewire': name is missing"),
        (
            '[[service]]\nid = "Acme"\nname = "Acme"',
            "service 'Acme': id must be lower-case letters, digits and hyphens",
        ),
        ('[[service]]\nid = 3\nname = "Acme"', "service 3: id: expected text, got 3"),
        (ROW + 'alias = ["ACME"]', "service 'acmewire': alias: there is no such field"),
        (ROW + 'kind = "wire"', "service 'acmewire': kind: expected one of release_wire, "),
        (ROW + 'aliases = "ACME"', "service 'acmewire': aliases: expected a list, got 'ACME'"),
        (ROW + "aliases = [3]", "service 'acmewire': aliases: expected text, got 3"),
        (ROW + 'aliases = ["ACME", "ACME"]', "service 'acmewire': aliases: 'ACME' stands twice"),
        (ROW + 'aliases = [" - "]', "service 'acmewire': aliases: ' - ' has neither letters nor digits"),
        (ROW + 'domains = ["https://example.com"]', "domains: 'https://example.com' is not a bare host name"),
        (ROW + 'domains = ["www.example.com"]', "domains: 'www.example.com' is not a bare host name"),
        (ROW + 'domains = ["example.com/news"]', "domains: 'example.com/news' is not a bare host name"),
        (
            ROW + 'domains = ["example.com"]\n' + OTHER + 'domains = ["example.com"]',
            "the domain 'example.com' is that of",
        ),
        (ROW + 'languages = ["English"]', "service 'acmewire': languages: 'English' is not a BCP 47 tag"),
        (ROW + OTHER + 'aliases = ["ACME WIRE"]', "service 'anvilwire': the mark 'ACME WIRE' is that of 'acmewire'"),
        (ROW + 'prefixes = ["Acme"]\n' + OTHER + 'prefixes = ["ACME"]', "the prefix 'ACME' is that of 'acmewire'"),
        (ROW + 'tails = ["By Acme"]\n' + OTHER + 'tails = ["by  acme"]', "the tail 'by  acme' is that of 'acmewire'"),
        (ROW + 'parents = ["Acme"]', "service 'acmewire': parents: expected a table, got 'Acme'"),
        (ROW + "parents = [{ since = 1999 }]", "service 'acmewire': parents: a parent has either an id or a name"),
        (ROW + 'parents = [{ id = "a", name = "A" }]', "parents: a parent has either an id or a name"),
        (ROW + 'parents = [{ id = "acme" }]', "service 'acmewire': parents: there is no other service 'acme'"),
        (ROW + 'parents = [{ name = "Acme", year = 1999 }]', "parents: there is no such key: year"),
        (ROW + 'parents = [{ name = "Acme", since = "1999" }]', "parents: since: expected a year, got '1999'"),
        (ROW + 'parents = [{ name = "Acme", since = true }]', "parents: since: expected a year, got True"),
        (
            ROW + 'parents = [{ name = "A", since = 1999, until = 1998 }]',
            "parents: the years run backwards: 1999, 1998",
        ),
        (ROW + 'parents = [{ name = "A", since = 1999 }, { name = "B", since = 1990 }]', "backwards: 1999, 1990"),
        (ROW + "former = [{ since = 1999 }]", "service 'acmewire': former: the name is missing"),
        (ROW + 'former = [{ name = " " }]', "service 'acmewire': former: the name is missing"),
        (ROW + 'former = [{ name = "A", since = 1999, until = 1998 }]', "former: the years run backwards: 1999, 1998"),
        (ROW + 'successor = "acme"', "service 'acmewire': successor: there is no other service 'acme'"),
        (ROW + 'successor = "acmewire"', "service 'acmewire': successor: there is no other service 'acmewire'"),
        (ROW + 'successor = "anvilwire"\n' + OTHER + 'successor = "acmewire"', "goes round in a circle"),
        (ROW + ROW, "service 'acmewire': there is another with this id"),
    ],
)
def test_a_wrong_row_is_refused_by_name(text: str, problem: str) -> None:
    with pytest.raises(ServiceError) as caught:
        Registry.from_toml(text)
    assert problem in str(caught.value)


def test_a_registry_of_ones_own() -> None:
    mine = Registry.from_toml(ROW + 'kind = "agency"\naliases = ["AW"]\n' + OTHER + 'parents = [{ id = "acmewire" }]')
    assert list(mine) == ["acmewire", "anvilwire"]
    assert mine["acmewire"].kind is ServiceKind.AGENCY
    assert mine.resolve("AW-Anvil Wire") == (mine["acmewire"], (mine["anvilwire"],))
    assert Registry.from_toml("").resolve("AW") == (None, ())


# the page


def test_the_page_is_made_from_the_registry() -> None:
    page = tool()
    assert page.PAGE.read_text("utf-8") == page.page(), "run: python tools/list_services.py"


def test_the_page_names_every_service_and_family() -> None:
    text = tool().page()
    assert [service.id for service in SERVICES if f"| `{service.id}` |" not in text] == []
    assert [style.name for style in pressparse.list_formats() if f"\n## `{style.name}`\n" not in text] == []


def test_every_example_on_the_page_has_the_shape_of_its_family() -> None:
    marked = {style.name for style in pressparse.list_formats() if style.is_marked}
    for family, examples in tool().EXAMPLES.items():
        assert examples
        for example in examples:
            dateline = pressparse.parse_dateline(example)
            assert dateline is not None
            assert dateline.rule == f"{family}.dateline"
            wire = pressparse.parse(example).wire_service
            assert (wire is not None) == (family in marked)
