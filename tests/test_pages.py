"""Web pages: those of wires, newsrooms and reposts; the same release as text and as a page; pages that hold none."""

import datetime
import html
import itertools
from pathlib import Path

import bs4
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import pressparse
from pressparse import Document, Kind, Release
from pressparse.reading.page_signs import is_page
from pressparse.testing import FIELDS, expectations, suite
from tests.acme import TEXT
from tests.laws import assert_laws
from tests.test_reading import reading

FOLDER = Path(__file__).parent / "cases" / "pages"
PAGES = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.html"))}
CHROME = {
    "accesswire": ["Pricing", "Public Relations Products", "FAQs"],
    "agency_dash": ["Home", "© 2024 Acme News Network"],
    "agency_slashes": ["Home"],
    "blog_posted": [],
    "blog_repost": [
        "Skip to content",
        "The Daily Cliff",
        "Advertisement",
        "I am now in a cage",
        "Posted in",
        "Recent Posts",
    ],
    "businesswire": ["Services", "Download", "Social Media Profiles", "Terms of Use"],
    "cision_nordic": ["Hem", "Taggar:", "© 2024 Cision"],
    "ein_presswire": ["Pricing", "User agreement"],
    "exhibit_99": ["EX-99.1", "acme_ex991.htm"],
    "exhibit_99_capitals": ["EX-99.1", "d555ex991.htm"],
    "globenewswire": [
        "RSS Feeds",
        "Share on LinkedIn",
        "Industry: Rockets",
        "Acme Recalls All Roller Skates",
        "About Us",
    ],
    "government": ["Newsroom", "Home", "Press Release Number:", "Updated March 8, 2016", "Contact Us"],
    "investor_site": ["Governance", "View All News", "Privacy"],
    "local_paper": ["Home"],
    "mediaroom": ["Media kit", "Acme Names Coyote of the Year"],
    "mediaroom_hero": ["Products", "All News", "Share Article", "More Stories", "Get News Alerts", "© 2025"],
    "newsfile": ["Solutions", "Additional Links", "Ready to Announce with Confidence?", "Cookie Settings"],
    "newsroom": ["We use cookies", "What we do", "Acme tests parachute", "© Acme plc 2023"],
    "newswire_com": ["Log In", "Tweet", "© 2019 Newswire"],
    "parliament": ["Access to page content", "Further information", "Product information"],
    "presseportal": ["Blaulicht", "Drucken", "Acme sucht Schmiede", "Impressum"],
    "presseportal_police": ["Blaulicht", "Teilen", "Ein anderer Amboss"],
    "prnewswire": [
        "Products",
        "Share to X",
        "Acme Names Richard Miles Head of Feathers",
        "Modal title",
        "Terms of Use",
    ],
    "rns": ["Markets", "Prices"],
    "studio": ["Games", "Press releases"],
    "university": ["Search form", "Back to all stories", "Estimated reading time", "Share Print", "1 Cliff Road"],
    "us_attorney": ["Home", "Updated March 3, 2021", "Lynn Man Pleads Guilty"],
    "verband": ["Startseite", "Lesezeit", "Teilen Drucken", "Zurück zu den Meldungen"],
}
"""By page: what of it is the site's."""

ET = datetime.timezone(datetime.timedelta(hours=-4))


# whole pages

test_a_page_has_what_a_person_found_in_it = suite(FOLDER, fields=[key for key in FIELDS if key != "blocks"])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_the_laws(name: str) -> None:
    assert_laws(PAGES[name])


@pytest.mark.parametrize("name", PAGES)
def test_chrome_is_furniture_and_still_there(name: str) -> None:
    release = pressparse.parse(PAGES[name])
    furniture = [block.text for block in release.blocks if block.kind is Kind.FURNITURE]
    for chrome in CHROME[name]:
        assert any(chrome in text for text in furniture), chrome
    assert [part.text for part in (*release.contacts, *release.boilerplate) if "cookie" in part.text.lower()] == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("parser", ["lxml", "html.parser"])
def test_bytes_text_and_soup_of_a_page_give_one_release(name: str, parser: str) -> None:
    release = pressparse.parse(PAGES[name])
    assert pressparse.parse(PAGES[name].decode()) == release
    soup = bs4.BeautifulSoup(PAGES[name], parser)
    if name != "exhibit_99":  # its unclosed tags nest otherwise in each parser
        assert pressparse.parse(soup) == release


def test_a_tag_of_a_soup_is_a_page_of_its_own() -> None:
    soup = bs4.BeautifulSoup(PAGES["blog_repost"], "lxml")
    article = soup.find("article")
    assert article is not None
    release = pressparse.parse(article)
    assert release.headline is not None
    assert release.headline.text == "Acme Gives Away Bird Seed"
    assert "I am now in a cage" not in release.text


# the same release as text and as a page


def as_page(text: str, headline: str) -> str:
    """Return a release as a page: a paragraph for each, lines as lines, chrome around."""
    paragraphs = [part.strip() for part in text.strip().split("\n\n")]
    tags = ["h1" if part == headline else "p" for part in paragraphs]
    body = "".join(f"<{tag}>{_escaped(part)}</{tag}>\n" for tag, part in zip(tags, paragraphs, strict=True))
    return (
        "<!DOCTYPE html><html><head><title>Newsroom</title></head>"
        "<body><nav><a href=/>Home</a> <a href=/news>News</a></nav>"
        f"<article>{body}</article><footer><p>Privacy policy</p></footer></body></html>"
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n")


def said(release: Release) -> tuple[object, ...]:
    """Return what a release says, apart from its chrome and the kinds of its blocks."""
    return reading(release)[:-1]


def test_a_release_as_text_and_as_a_page_says_the_same() -> None:
    page = as_page(TEXT, "Acme Corp. Opens Its Second Anvil Plant in Norway")
    assert said(pressparse.parse(page)) == said(pressparse.parse(TEXT))


@pytest.mark.parametrize("name", ["fr", "de", "es", "it", "sv", "pl", "ru", "ja", "zh-Hans", "ko"])
def test_a_release_in_another_language_says_the_same_as_a_page(name: str) -> None:
    text = (FOLDER.parent / "languages" / f"{name}.txt").read_text("utf-8")
    headline = expectations(FOLDER.parent / "languages" / f"{name}.toml")["headline"]
    page, plain = pressparse.parse(as_page(text, str(headline))), pressparse.parse(text)
    assert (page.headline and page.headline.text) == headline
    assert page.body_text == plain.body_text
    assert [contact.emails for contact in page.contacts] == [contact.emails for contact in plain.contacts]
    assert page.dateline == plain.dateline or (
        page.dateline and plain.dateline and page.dateline.places == plain.dateline.places
    )


# what is a page


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE html>\n<title>Acme</title>",
        "\ufeff<!doctype HTML><p>Acme",
        '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html/>',
        "<html lang=en>Acme",
        "<!-- saved from url=(0019)https://example.com -->\n<html>Acme</html>",
        "<div>Acme opens</div>",
        "<p>Acme opens.</p>",
        "Acme\n<p>Acme opens.</p>\n<p>Acme closes.</p>",
    ],
)
def test_a_page_is_told_by_its_markup(source: str) -> None:
    assert is_page(source)
    assert is_page(source.encode())
    assert is_page(source.encode("utf-16"))


@pytest.mark.parametrize(
    "source",
    [
        "",
        "Acme opens plant",
        "DETROIT, May 3 (Reuters) - General Motors Corp <GM.N> said it would close <F.N> two plants.",
        "<GM.N> rose.",
        "Acme > Roadrunner < Coyote",
        "<jane@example.com> wrote",
        "Write <p> before a paragraph and </p> behind it, said Acme, and <b>bold</b> in between.",
        "<b>Acme</b> opens <i>plant</i>",
        "<p align=center><img src=logo.png></p>\n\n# Acme opens\n\nOSLO -- Acme opened.\n\nIt did.\n\nAnd more.",
    ],
)
def test_text_with_angle_brackets_is_text(source: str) -> None:
    assert not is_page(source)
    assert not is_page(source.encode())
    assert pressparse.parse(source).text == source


# text


def texts(page: str) -> list[str]:
    """Return the passages of a page."""
    document = pressparse.read(page)
    return [passage.span.of(document.text) for passage in document.passages]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Acme <b>open</b>s<i> a</i> plant</p>", ["Acme opens a plant"]),
        ("<p>Acme\n   opens&nbsp;&nbsp;a plant</p>", ["Acme opens a plant"]),
        ("<p>one<br>two<br><br>three</p>", ["one", "two", "three"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<p>one<div>two</div>", ["one", "two"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<p>R&amp;D &amp;amp; &amp;quot;more&amp;quot; &lt;b&gt;</p>", ['R&D & "more" <b>']),
        ("<p>Acme<script>var a = '<p>no</p>'</script> opens<style>p {}</style></p>", ["Acme opens"]),
        ("<p>Acme</p><template><p>no</p></template><!-- <p>no</p> --><p>opens</p>", ["Acme", "opens"]),
        ('<p>Acme</p><p style="display: none">no</p><div hidden><p>no</p></div><p>opens</p>', ["Acme", "opens"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table>", ["a\tb", "1\t2"]),
        (
            "<table><tr><td>$</td><td>12</td><td>)</td></tr><tr><td>x</td><td>4</td><td>%</td></tr></table>",
            ["$12)", "x\t4%"],
        ),
        ("<table><tr><td><h1>Acme</h1><p>one</p></td><td>two</td></tr></table>", ["Acme", "one", "two"]),
        ("<pre>Acme opens\n  a plant\n\nin Oslo</pre>", ["Acme opens", "a plant", "in Oslo"]),
        ("<h1>Acme<br>opens</h1>", ["Acme opens"]),
        ('<p>one <img src=a alt="A picture of it"> two</p><p>three</p>', ["one two", "A picture of it", "three"]),
        ("<figure><img src=a><figcaption>The works</figcaption></figure><p>one</p>", ["The works", "one"]),
        ('<p>Ask <a href="mailto:jane%40example.com?subject=x">Jane</a></p>', ["Ask Jane (jane@example.com)"]),
        ('<p><a href="mailto:jane@example.com">jane@example.com</a></p>', ["jane@example.com"]),
        ('<p><a href="tel:+12025550100">(202) 555-0100</a></p>', ["(202) 555-0100"]),
        ('<p>Call <a href="tel:+12025550100">us</a></p>', ["Call us (+12025550100)"]),
        ("<frameset><frame src=a><noframes><body><p>one</p></body></noframes></frameset>", ["one"]),
        ("<p>שלום <b>Acme</b> עולם</p>", ["שלום Acme עולם"]),
        ("<p>one</p><p>&amp;nbsp;</p><li>&amp;nbsp; &amp;#160;</li><p>two</p>", ["one", "two"]),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, expected: list[str]) -> None:
    assert texts(f"<html><body>{markup}</body></html>") == expected


@pytest.mark.parametrize(
    ("markup", "emails"),
    [
        (
            '<a class="__cf_email__" data-cfemail="4228232c2702273a232f322e276c212d2f">[email&#160;protected]</a>',
            ("jane@example.com",),
        ),
        ('<a href="/cdn-cgi/l/email-protection#4228232c2702273a232f322e276c212d2f">E-mail</a>', ("jane@example.com",)),
        ('<span data-cfemail="zz">[email&#160;protected]</span>', ()),
        ('<a href="mailto:jane@example.com">E-mail</a>', ("jane@example.com",)),
        ('<a href="mailto:?subject=Acme">E-mail</a>', ()),
    ],
)
def test_addresses_that_are_masked_or_only_linked_are_read(markup: str, emails: tuple[str, ...]) -> None:
    release = pressparse.parse(
        f"<h1>Acme Opens Plant in Oslo</h1><p>OSLO, May 3, 2021 -- Acme opened a plant in Oslo on Monday, it said.</p>"
        f"<p><b>Media Contact:</b><br>Jane Doe<br>+47 22 55 50 10<br>{markup}</p>"
    )
    (contact,) = release.contacts
    assert contact.name == "Jane Doe"
    assert contact.emails == emails


def test_a_body_that_a_script_would_show_is_shown() -> None:
    assert texts('<html><body style="visibility: hidden"><p>Acme opens</p></body></html>') == ["Acme opens"]
    assert texts('<html><body><div style="display:none"><p>Acme opens</p></div></body></html>') == ["Acme opens"]


# encodings

UMLAUTS = (
    "<h1>Acme eröffnet Werk in Zürich</h1><p>ZÜRICH – Die Acme AG eröffnete am Montag ein „Werk“, das groß ist.</p>"
)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("iso-8859-1", "utf-8"),
        ("nonsense", "windows-1252"),
        ("utf-16", "utf-8"),
        ("us-ascii", "windows-1252"),
    ],
)
@pytest.mark.parametrize(
    "meta", ['<meta charset="{}">', '<meta http-equiv=Content-Type content="text/html; charset={}">']
)
def test_the_encoding_that_a_page_declares_counts_where_it_can(charset: str, encoding: str, meta: str) -> None:
    page = f"<html><head>{meta.format(charset)}</head><body>{UMLAUTS}</body></html>"
    assert pressparse.parse(page.encode(encoding)) == pressparse.parse(page)


def test_an_encoding_declared_from_outside_counts_first() -> None:
    page = f'<html><head><meta charset="iso-8859-5"></head><body>{UMLAUTS}</body></html>'
    assert pressparse.parse(page.encode("cp1252"), encoding="cp1252") == pressparse.parse(page)
    assert pressparse.parse(page.encode("utf-16")) == pressparse.parse(page)


@pytest.mark.parametrize(
    ("charset", "encoding"), [("shift_jis", "cp932"), ("gb2312", "gb18030"), ("iso-2022-jp", "iso2022_jp")]
)
def test_encodings_of_east_asia(charset: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><h1>工場を開設</h1><p>本日、工場を開設しました。</p>'
    assert pressparse.parse(page.encode(encoding)) == pressparse.parse(page)


def test_a_page_with_a_few_bad_bytes_is_still_utf_8() -> None:
    page = f'<html><head><meta charset="utf-8"></head><body>{UMLAUTS}</body></html>'.encode().replace(
        "ß".encode(), b"\xc3"
    )
    release = pressparse.parse(page)
    assert release.headline is not None
    assert release.headline.text == "Acme eröffnet Werk in Zürich"


# pages that hold no release

WALLS = {path.stem: path.read_bytes() for path in sorted((FOLDER / "walls").glob("*.html"))}


@pytest.mark.parametrize("wall", WALLS)
def test_a_page_without_a_release_gives_none(wall: str) -> None:
    release = assert_laws(WALLS[wall])
    assert (release.headline, release.body, release.dateline, release.wire_service, release.published) == (
        None,
        (),
        None,
        None,
        None,
    )
    assert {block.kind for block in release.blocks} <= {Kind.FURNITURE}


def test_a_release_about_walls_is_a_release() -> None:
    page = (
        "<html><title>Access Denied No More</title><h1>Access Denied No More</h1>"
        "<p>OSLO, May 3, 2021 -- Acme Corp. said on Monday that nobody will be asked any more whether he is a robot, "
        "since its gate now opens to anyone who knocks.</p></html>"
    )
    release = pressparse.parse(page)
    assert release.headline is not None
    assert release.dateline is not None


# from a part back to the page


def test_the_xpath_of_a_part_leads_to_its_element() -> None:
    page = PAGES["prnewswire"]
    release = pressparse.parse(page)
    assert release.headline is not None
    assert pressparse.xpath(page, release.headline) == "/html/body/main/article/header/div/div/h1"
    for parts in (release.blocks, release.contacts, release.boilerplate):
        for part in parts:
            assert (pressparse.xpath(page, part) or "").startswith("/html/body/")
    soup = bs4.BeautifulSoup(page, "lxml")
    assert pressparse.xpath(soup, release.contacts[0]) == pressparse.xpath(page, release.contacts[0])


def test_the_xpath_of_a_part_of_another_page_is_refused() -> None:
    headline = pressparse.parse(PAGES["prnewswire"]).headline
    assert headline is not None
    with pytest.raises(ValueError, match="the page has no 'Acme Opens"):
        pressparse.xpath(PAGES["businesswire"], headline)
    with pytest.raises(ValueError, match="no web page"):
        pressparse.xpath(TEXT, headline)
    with pytest.raises(TypeError, match="expected a part of the release, got NoneType"):
        pressparse.xpath(TEXT, None)  # type: ignore[arg-type]


# hostile pages

LEAD = (
    "<h1>Acme Opens Plant in Oslo</h1>"
    "<p>OSLO, May 3, 2021 /PRNewswire/ -- Acme Corp. opened a plant in Oslo on Monday.</p>"
)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<html><body>" + "<div>" * 10_000 + LEAD + "</div>" * 10_000, id="deep"),
        pytest.param("<html><body>" + "<b><font>" * 10_000 + LEAD, id="deep-inline"),
        pytest.param("<html><body>" + "<table><tr><td>" * 2_000 + LEAD, id="deep-tables"),
        pytest.param("<html><body>" + "<ul><li>" * 5_000 + LEAD, id="deep-lists"),
        pytest.param("<html><body>" + "<nav>" * 1_500 + LEAD + "<p>Home</p>" * 5_000, id="deep-chrome"),
        pytest.param("<html><body>" + "<aside>" * 1_500 + "<a href=/>Home</a><br>" * 5_000 + LEAD, id="deep-asides"),
        pytest.param("<html><body>" + LEAD + "<p" * 50_000, id="half-tags"),
        pytest.param("<html><body>" + LEAD + "<a href=x>" * 20_000, id="links"),
        pytest.param("<html><body>" + LEAD + "&amp;" * 50_000, id="entities"),
        pytest.param("<html><body>" + LEAD + "<!--" * 20_000, id="comments"),
        pytest.param('<html><body><div class="' + "nav-" * 50_000 + '">' + LEAD, id="long-class"),
        pytest.param(
            "<html><head><script type=application/ld+json>" + "[" * 100_000 + "</script><body>" + LEAD, id="json"
        ),
        pytest.param("<html><head><meta property=og:title content='" + "| - " * 20_000 + "'><body>" + LEAD, id="title"),
        pytest.param(
            '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>'
            + LEAD
            + "<p>&b;&x;</p>",
            id="entity-expansion",
        ),
    ],
)
def test_a_hostile_page_is_read(page: str) -> None:
    release = assert_laws(page.encode())
    assert release.headline is not None
    assert release.headline.text == "Acme Opens Plant in Oslo"
    assert "Acme Corp. opened a plant in Oslo on Monday." in release.body_text
    assert "root:" not in release.text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    name=st.sampled_from(sorted(PAGES)),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 400), st.sampled_from(["flip", "cut", "double"])), max_size=8
    ),
    end=st.floats(0.1, 1),
)
@example(name="exhibit_99", cuts=[], end=0.1)
def test_a_mangled_page_keeps_the_laws(name: str, cuts: list[tuple[float, int, str]], end: float) -> None:
    data = bytearray(PAGES[name])
    for where, length, deed in cuts:
        start = int(where * len(data))
        piece = data[start : start + length]
        data[start : start + length] = {"flip": bytes(255 - byte for byte in piece), "cut": b"", "double": piece * 2}[
            deed
        ]
    assert_laws(bytes(data[: int(end * len(data))]))


PIECES = (
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "</tr>",
        "</table>",
        "<caption>",
        "<ul>",
        "<li>",
    ),
    *("<br>", "<h1>", "</h1>", "<nav>", "<aside>", "<header>", "</header>", "<a href=mailto:a@example.com>", "</a>"),
    *("<img alt='a picture'>", "<pre>", "</pre>", "<title>", "<script>", "<svg>", "<b>", "</b>", "<select><option>"),
    *("<noscript>", "<template>", "<time datetime=2021>", "Acme opens ", "a plant in Oslo. ", "&amp;lt;", "\n"),
    "OSLO, May 3, 2021 /PRNewswire/ -- ",
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_order_of_tags_keeps_the_laws(markup: str) -> None:
    assert_laws(f"<html>{markup}".encode())


# metadata


JSON_LD = '<script type="application/ld+json">{}</script>'


def page_with(head: str, body: str = "") -> Document:
    return pressparse.read(f"<html><head>{head}</head><body>{body}{LEAD}</body></html>")


@pytest.mark.parametrize(
    ("head", "published", "source"),
    [
        (
            '<meta property="article:published_time" content="2021-05-03T08:00:00-04:00">',
            (8, ET),
            "article:published_time",
        ),
        ('<meta name="date" content="2021-05-03T12:00:00Z">', (12, datetime.UTC), "date"),
        ('<meta name="DC.date.issued" content="5/3/2021">', None, "dc.date.issued"),
        ('<meta name="pubdate" content="20210503">', None, "pubdate"),
        ('<meta name="date" content="Mon, 03 May 2021 08:00:00 GMT">', (8, datetime.UTC), "date"),
        ('<meta name="date" content="2021-05-03T08:00:00">', None, "date"),
        ('<meta name="date" content="yesterday"><meta name="pubdate" content="2021-05-03">', None, "pubdate"),
        ('<meta name="date" content="0001-01-01"><meta name="pubdate" content="2021-05-03">', None, "pubdate"),
        (
            JSON_LD.format('{"@type": "Article", "datePublished": "2021-05-03"}')
            + '<meta name="date" content="2020-01-01">',
            None,
            "json-ld.datePublished",
        ),
        (
            JSON_LD.format('{"@graph": [{"@type": "WebPage", "datePublished": "2021-05-03"}]}'),
            None,
            "json-ld.datePublished",
        ),
        ('<meta name="bt:pubDate" content="2021-05-03">', None, "bt:pubdate"),
        ('<link rel="canonical" href="https://example.com/2021/05/03/acme">', None, "link[rel=canonical]"),
        ('<link rel="canonical" href="https://example.com/news/20210503000001/en">', None, "link[rel=canonical]"),
        ('<link rel="canonical" href="https://example.com/acme-opens-plant-2021-05-03">', None, "link[rel=canonical]"),
    ],
)
def test_when_a_page_was_published(head: str, published: tuple[int, datetime.tzinfo] | None, source: str) -> None:
    day = datetime.date(2021, 5, 3)
    expected = datetime.datetime(2021, 5, 3, published[0], tzinfo=published[1]) if published else day
    stated = page_with(head).metadata.published
    assert stated is not None
    assert (stated.value, stated.source) == (expected, source)


@pytest.mark.parametrize(("language", "day"), [("es", 3), ("en-GB", 3), ("en-US", 4), ("en", 4)])
def test_figures_on_a_page_are_read_in_the_order_of_its_language(language: str, day: int) -> None:
    head = f'<meta property="og:locale" content="{language}"><meta name="date" content="03/04/2021">'
    stated = page_with(head).metadata.published
    assert stated is not None
    assert stated.value.day == day


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2021-05-03T08:00:00Z">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2018-06-30T18:11:02Z"}</script>',
        '<meta name="date" content="soon">',
        "",
    ],
)
def test_a_page_that_does_not_say_when_it_was_published_is_not_believed_to(head: str) -> None:
    assert page_with(head).metadata.published is None


def test_a_time_element_at_the_top_of_the_release_counts_and_others_do_not() -> None:
    other = "<aside><time datetime='2020-01-01T08:00:00Z'>1 January 2020</time></aside>"
    document = pressparse.read(
        f"<html><body>{other}<article><time datetime='2021-05-03T08:00:00-04:00'>today</time>{LEAD}</article>"
    )
    assert document.metadata.published is not None
    assert document.metadata.published.value == datetime.datetime(2021, 5, 3, 8, tzinfo=ET)


def test_local_time_that_is_called_universal_is_told_by_the_stamp() -> None:
    page = f'<html><head><meta name="date" content="2021-05-03T08:00:00Z"></head><body>{LEAD}</body></html>'
    page = page.replace("<p>OSLO", "<p>May 3, 2021, 08:00 ET</p><p>OSLO")
    assert pressparse.parse(page).published == datetime.datetime(2021, 5, 3, 8, tzinfo=ET)


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Acme Opens Plant in Oslo", ""),
        ("Acme Opens Plant in Oslo | Acme Corp.", ""),
        ("Acme Opens Plant in Oslo - PR Newswire", ""),
        ("Acme Opens Plant in Oslo | Business Wire", ""),
        ("Acme Opens Plant in Oslo – The Cliff", "The Cliff"),
        ("The Cliff » Acme Opens Plant in Oslo", "The Cliff"),
        ("Acme Opens Plant in Oslo | News | The Cliff", "The Cliff"),
        ("Acme Opens Plant in Oslo ...", ""),
    ],
)
def test_the_names_of_sites_are_taken_off_titles(title: str, site: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="{site}">'
    document = page_with(head, "<h1>Newsroom of the Acme Corporation</h1>")
    headline = next(passage for passage in document.passages if passage.kind is Kind.HEADLINE)
    assert headline.span.of(document.text) == "Acme Opens Plant in Oslo"


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ('<html lang="en">', "en"),
        ('<html lang="de_AT">', "de-AT"),
        ('<html xml:lang="zh-hant-tw">', "zh-Hant-TW"),
        ('<html><meta property="og:locale" content="fr_CA">', "fr-CA"),
        ('<html lang="en"><script type="application/ld+json">{"@type": "Article", "inLanguage": "sv"}</script>', "sv"),
        ('<html lang="">', None),
        ('<html lang="x">', None),
    ],
)
def test_the_language_of_a_page(markup: str, language: str | None) -> None:
    assert pressparse.parse(f"{markup}<body>{LEAD}").language == language


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Acme Opens Plant in Oslo", "datePublished": "2021-05-03"}',
        '[{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2021-05-03"}]',
        '{"@graph": [{"@type": "Organization"}, {"@type": "Article", "datePublished": "2021-05-03"}]}',
        '<!-- {"@type": "NewsArticle", "datePublished": "2021-05-03",} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "description": "a\nb", "datePublished": "2021-05-03"}\n//]]>',
        '{"@type": "WebPage"}{"@type": "NewsArticle", "datePublished": "2021-05-03"}',
        '{"@type": "NewsArticle", "description": "an "anvil"", "datePublished": "2021-05-03"}',
        '{}</script><script type="application/ld+json">{"@type": "BlogPosting", "datePublished": "2021-05-03"}',
    ],
)
def test_json_ld_in_any_shape(script: str) -> None:
    stated = page_with(f'<script type="application/ld+json">{script}</script>').metadata.published
    assert stated is not None
    assert (stated.value, stated.source) == (datetime.date(2021, 5, 3), "json-ld.datePublished")


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://www.globenewswire.com/news-release/1.html">',
        '<meta property="og:url" content="https://www.globenewswire.com/news-release/1.html">',
    ],
)
def test_the_wire_is_told_from_the_address_where_the_text_names_none(head: str) -> None:
    page = f"<html><head>{head}</head><body><h1>Acme Opens Plant in Oslo</h1><p>Acme opened a plant on Monday.</p>"
    release = assert_laws(page.encode())
    assert release.wire_service is not None
    assert (release.wire_service.service.id, release.wire_service.text) == ("globenewswire", "")
    named = pressparse.parse(page.replace("<p>", "<p>OSLO, May 3, 2021 /PRNewswire/ -- "))
    assert named.wire_service is not None
    assert named.wire_service.service.id == "prnewswire"


def test_the_note_of_a_browser_that_saved_a_page_tells_its_address() -> None:
    note = "<!-- saved from url=(0050)https://www.globenewswire.com/news-release/1.html -->"
    document = pressparse.read(f"<!DOCTYPE html>\n{note}\n<html><body>{LEAD}</body></html>")
    assert document.metadata.url is not None
    assert document.metadata.url.source == "saved from url"
    assert document.metadata.service is not None


def test_nothing_of_a_page_is_lost() -> None:
    for name, page in PAGES.items():
        soup = bs4.BeautifulSoup(page, "lxml")
        for tag in soup(["script", "style", "title"]):
            tag.decompose()
        words = "".join(soup.get_text(" ").replace("[email\xa0protected]", "").replace("&amp;", "&").split())
        text = "".join(pressparse.parse(page).text.split())
        missing = [word for word, _ in itertools.groupby(soup.get_text(" ").split()) if word not in text]
        assert len(text) >= 0.98 * len(words), name
        assert set(missing) <= {"[email", "protected]", "&amp;"}, (name, missing)


def test_the_same_minute_in_another_zone_is_told_as_the_stamp_tells_it() -> None:
    page = f'<html><head><meta name="date" content="2021-05-04T00:30:12Z"></head><body>{LEAD}</body></html>'
    page = page.replace("<p>OSLO", "<p>May 3, 2021, 08:30 PM ET</p><p>OSLO")
    assert pressparse.parse(page).published == datetime.datetime(2021, 5, 3, 20, 30, tzinfo=ET)
    assert str(pressparse.parse(page).published) == "2021-05-03 20:30:00-04:00"


def test_text_in_widgets_of_a_page_builder_is_text() -> None:
    paragraphs = [f"The anvils of type {n} come in twelve colours, all of them grey, it said." for n in range(5)]
    widgets = "".join(f'<div class="elementor-widget widget"><div><p>{text}</p></div></div>' for text in paragraphs)
    release = pressparse.parse(f"<html><body><section>{LEAD}{widgets}</section></body></html>")
    assert release.body_text.split("\n\n")[1:] == paragraphs


def test_a_heading_that_says_the_title_in_other_words_is_the_headline() -> None:
    head = '<meta property="og:title" content="Acme Corp. opens a plant in Oslo for lighter anvils">'
    body = "<h1>Newsroom of the Company</h1><h2>Acme opens plant for lighter anvils in Oslo</h2>"
    page = f"<html><head>{head}</head><body>{body}{LEAD.partition('</h1>')[2]}</body></html>"
    release = pressparse.parse(page)
    assert release.headline is not None
    assert release.headline.text == "Acme opens plant for lighter anvils in Oslo"


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("Acme Opens ❤ Anvils", "Acme Opens ❤️ Anvils"),
        ("How Acme Cuts CO₂", "Acme Cuts CO₂"),
        ("½ Price Anvils at Acme Stores", "½ Price Anvils at Acme"),
        ("Go!", "* * * Go! * * *"),
        ("新年", "★ ★ 新年 ★ ★"),
    ],
)
def test_signs_about_the_words_of_a_title_do_not_count(title: str, heading: str) -> None:
    body = f"<h2>Latest news and stories</h2><h3>{heading}</h3>{LEAD.partition('</h1>')[2]}"
    release = pressparse.parse(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    assert release.headline is not None
    assert release.headline.text == heading


@pytest.mark.parametrize(
    ("author", "body", "issuer"),
    [
        ('"Acme plc"', "", "Acme plc"),
        ('"Acme plc"', "<p>SOURCE Acme Works Ltd.</p>", "Acme Works Ltd."),
        (
            '"PR Newswire"',
            "<p>About Acme Corp.</p><p>Acme Corp. makes anvils, and has made them since 1949.</p>",
            "Acme Corp.",
        ),
    ],
)
def test_whose_release_it_is(author: str, body: str, issuer: str) -> None:
    script = JSON_LD.format(f'{{"@type": "Article", "author": {{"@type": "Organization", "name": {author}}}}}')
    assert pressparse.parse(f"<html><head>{script}</head><body>{LEAD}{body}</body></html>").issuer == issuer


def test_the_issuer_that_a_wire_names_beside_the_stamp_is_read() -> None:
    document = pressparse.read(PAGES["prnewswire"])
    assert document.metadata.issuer == pressparse.Stated("Acme Corp.", "hint.issuer")
    assert pressparse.read(PAGES["globenewswire"]).metadata.issuer == pressparse.Stated("Acme Corp.", "hint.issuer")


# what stands behind the text, and other stories

TITLE = "Acme Opens Plant in Oslo"
STORY = "".join(
    f"<p>{who} that the works would make lighter anvils for builders all over Europe, and hire two hundred people.</p>"
    for who in ("Acme said on Monday", "It said as well", "The mayor said", "The company said later", "Jane Doe said")
)
FIGURES = (
    "<table><tr><td></td><td>2021</td><td>2020</td></tr><tr><td>Cash</td><td>1,200</td><td>1,100</td></tr>"
    "<tr><td>Total assets</td><td>5,000</td><td>4,000</td></tr></table>"
)


def texts_of(release: pressparse.Release, kind: Kind) -> list[str]:
    return [block.text for block in release.blocks if block.kind is kind]


@pytest.mark.parametrize(
    "contact",
    [
        "<p>Contact:<br>Jane Doe<br>602-555-0142</p>",
        "<h3>Contact</h3><p>Jane Doe</p><p>Acme Corp.</p><p>jane@example.com</p>",
    ],
)
@pytest.mark.parametrize("above", ["", "<p>(In thousands)</p>", "<p>Acme Corp.</p><p>Consolidated Balance Sheets</p>"])
def test_a_table_of_figures_ends_a_contact(contact: str, above: str) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1>{STORY}{contact}{above}{FIGURES}<p>SOURCE Acme Corp.</p>")
    (found,) = release.contacts
    assert "Jane Doe" in found.text
    assert "thousands" not in found.text
    assert "Balance" not in found.text
    assert texts_of(release, Kind.TABLE) == ["2021\t2020\nCash\t1,200\t1,100\nTotal assets\t5,000\t4,000"]
    for line in above.replace("</p>", "").split("<p>")[1:]:
        assert line in release.body_text


@pytest.mark.parametrize(
    "cell",
    [
        "<p>Acme Corp.</p><p>Consolidated Balance Sheets</p><p>(In thousands)</p>",
        "<h4>Consolidated Balance Sheets</h4>",
        "<ul><li>In thousands</li><li>Unaudited</li></ul>",
        "(1) " + "Figures of the year before are those of the works in Bergen and of no others. " * 5,
    ],
)
def test_a_table_of_figures_is_one_whatever_its_title_or_note_holds(cell: str) -> None:
    table = FIGURES.replace("<table>", f"<table><tr><td colspan=3>{cell}</td></tr>")
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1>{STORY}{table}")
    (found,) = texts_of(release, Kind.TABLE)
    assert found.endswith("2021\t2020\nCash\t1,200\t1,100\nTotal assets\t5,000\t4,000")


@pytest.mark.parametrize(
    "behind",
    [
        '<div class="wire-footer wire-contacts"><b>Contacts</b><p>Jane Doe<br>jane@example.com</p></div>',
        "<div class=x><b>Contact</b><br>Jane Doe<br>Acme Corp.<br>jane@example.com</div>",
        "<aside><p><strong>Media Contact</strong><br>Jane Doe<br>jane@example.com</p></aside>",
        "<div class=press-foot><h4>Media Contact</h4><p>Jane Doe<br>jane@example.com</p></div>",
    ],
)
def test_a_contact_behind_the_text_is_read(behind: str) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div class=text>{STORY}</div>{behind}")
    assert [(contact.name, contact.emails) for contact in release.contacts] == [("Jane Doe", ("jane@example.com",))]


@pytest.mark.parametrize(
    "page",
    [
        '<div style="white-space: pre-wrap">{}</div>',
        '<div><div style="white-space:pre-line; color: black">{}</div></div>',
        '<div>\n  <span style="white-space: pre-wrap">{}</span>\n</div>',
        "<pre>{}</pre>",
    ],
)
def test_lines_that_a_style_keeps_are_lines(page: str) -> None:
    release = pressparse.parse(f"<html><body>{page.format(html.escape(TEXT))}")
    expected = pressparse.parse(TEXT)
    assert [(block.kind, block.text) for block in release.blocks] == [
        (block.kind, block.text) for block in expected.blocks
    ]


def test_headings_and_cells_are_one_line_also_where_a_style_keeps_lines() -> None:
    rows = "<tr><td>Anvils\nof steel</td><td>20,000</td></tr><tr><td>Revenue</td><td>$40</td></tr>"
    page = f'<div style="white-space: pre-wrap"><h1>Acme Opens\nPlant</h1><p>{STORY}</p><table>{rows}</table></div>'
    release = pressparse.parse(f"<html><body>{page}")
    assert str(release.headline) == "Acme Opens Plant"
    assert release.blocks[-1].text == "Anvils of steel\t20,000\nRevenue\t$40"


@pytest.mark.parametrize(
    "headline",
    [
        "<h1 itemprop=headline>Acme <em>Opens</em> Plant in Oslo</h1>",
        "<div itemprop=headline><h1><span>Acme Opens</span> Plant in <b>Oslo</b></h1></div>",
    ],
)
def test_microdata_is_spelt_out_whatever_stands_in_its_element(headline: str) -> None:
    metadata = pressparse.read(f"<html><body>{headline}{STORY}").metadata
    assert metadata.headline == pressparse.Stated("Acme Opens Plant in Oslo", "headline")


OTHER = "<h3 itemprop=headline>Other Story Here Today</h3><time itemprop=datePublished datetime=2020-01-01>then</time>"
OWN = f"<h1 itemprop=headline>{TITLE}</h1><time itemprop=datePublished datetime=2021-05-03>now</time>"
OTHER_AND_OWN = (
    '[{"@type": "NewsArticle", "headline": "Other Story Here Today", "datePublished": "2020-01-01"},'
    f' {{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2021-05-03"}}]'
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<div>{OTHER}</div>{OWN}{STORY}", id="above"),
        pytest.param(f"{OWN}{STORY}<div>{OTHER}</div>", id="below"),
        pytest.param(
            f"<h1>{TITLE}</h1><time datetime=2021-05-03>now</time>{STORY}"
            "<div><h3 itemprop=headline>Other Story</h3></div>",
            id="the-only-one",
        ),
        pytest.param(
            f"<ul><li><time datetime=2020-01-01>Jan 1</time> <a href=/1>Other Story</a></li></ul>"
            f"<h1>{TITLE}</h1><time datetime=2021-05-03>now</time>{STORY}",
            id="in-a-list",
        ),
        pytest.param(
            f"<script type=application/ld+json>{OTHER_AND_OWN}</script><h1>{TITLE}</h1>{STORY}"
            "<div><h2><a href=/1>Other Story Here Today</a></h2></div>",
            id="json-ld",
        ),
    ],
)
def test_another_story_on_the_page_is_not_the_release(body: str) -> None:
    release = pressparse.parse(f"<html><head><title>{TITLE} | The Cliff</title></head><body>{body}</body></html>")
    assert release.headline is not None
    assert release.headline.text == TITLE
    assert release.published == datetime.date(2021, 5, 3)
    assert "lighter anvils" in release.body_text


@pytest.mark.parametrize(
    ("title", "top"),
    [
        (
            f"{TITLE} | Ministry of Anvils and Feathers",
            f"<h1><a href=/>Ministry of Anvils and Feathers</a></h1><h2>{TITLE}</h2>",
        ),
        ("News Release - Acme Corp.", f"<h1>News Release</h1><h3>{TITLE}</h3>"),
        (
            f"Oslo Office | {TITLE} | Ministry of Anvils",
            f"<h2>Oslo Office</h2><div><h1>{TITLE}</h1></div>",
        ),
        ("Acme Corp. - Press Release", f"<h1>Investor Relations</h1><div><b>{TITLE}</b></div>"),
    ],
)
def test_the_name_of_a_site_or_of_a_section_is_no_headline(title: str, top: str) -> None:
    release = pressparse.parse(f"<html><head><title>{title}</title></head><body>{top}<div>{STORY}</div></body></html>")
    assert release.headline is not None
    assert release.headline.text == TITLE


@pytest.mark.parametrize(
    "stamp",
    [
        *(
            "16/01/2024",
            "01-16-2024 10:45 AM",
            "Publié le 16/01/2024 à 10:00",
            "Le 16 janvier 2024 à 08h00",
            "16. januar 2024 kl. 08:00",
        ),
        *("2024年01月16日 11時00分", "Jan 16, 2024 (4 min read)", "Jan 16, 2024, 9:00 AM · 6 min read"),
    ],
)
def test_a_line_between_headline_and_text_is_a_stamp(stamp: str) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><p>{stamp}</p><div>{STORY}</div>")
    assert texts_of(release, Kind.STAMP) == [stamp]
    assert release.published == datetime.date(2024, 1, 16)
    assert not release.subheadlines


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("<span>By</span><div><a href=/doe>Jane Doe</a></div>", "Jane Doe"),
        ("<p>By</p><p>Jane Doe</p><p>May 3, 2021</p>", "Jane Doe"),
        ("<p>By</p><p>May 3, 2021</p>", None),
        ("<p>Jane Doe</p><p>May 3, 2021</p>", "Jane Doe"),
        ("<time>May 3, 2021</time><div><a href=/doe>Jane Doe</a></div>", "Jane Doe"),
        ("<p>Jane Doe</p>", None),
        ("<p>Jane Anvils Alone</p><p>May 3, 2021</p>", None),
        ("<p>By Jane Doe May 3, 2021</p>", "By Jane Doe May 3, 2021"),
    ],
)
def test_a_byline_names_somebody(author: str, byline: str | None) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1>{author}<div>{STORY}</div></body></html>")
    assert (release.byline and release.byline.text) == byline
    assert release.issuer not in {"Jane Doe", "By"}


def test_a_name_and_a_time_that_only_their_style_parts_are_a_stamp() -> None:
    meta = "<div><a href=/c>アクメ株式会社</a><time>2024年5月3日 10時00分</time></div>"
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1>{meta}<div>{STORY}</div></body></html>")
    assert texts_of(release, Kind.STAMP) == ["アクメ株式会社 2024年5月3日 10時00分"]
    assert not release.subheadlines
    assert texts("<p><a href=/1>本日</a>の<time>5月3日</time>に開設</p>") == ["本日の5月3日に開設"]


def test_words_taken_from_the_story_are_no_deck() -> None:
    quote = "<div><div>Anvils belong in Oslo.”</div><div>— Jane Doe</div></div>"
    lead = f"<p>OSLO, Norway, May 3, 2021 /EINPresswire.com/ -- {TITLE}, it said on Monday.</p>"
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><p>More of them</p>{quote}<div>{lead}{STORY}</div></body>")
    assert [deck.text for deck in release.subheadlines] == ["More of them"]


def test_a_day_that_is_a_link_below_the_headline_is_a_stamp() -> None:
    top = (
        f"<header><h1>{TITLE}</h1><div><a href=/2021/05/03>May 3, 2021</a></div><div><a href=/c>News</a></div></header>"
    )
    page = f"<html><body><main><article>{top}<div>{STORY}</div></article></main></body></html>"
    release = pressparse.parse(page)
    assert release.published == datetime.date(2021, 5, 3)
    assert texts_of(release, Kind.FURNITURE) == ["News"]


@pytest.mark.parametrize(
    "label", ["Send e-mail", "Email me", "E-Mail schreiben", "Envoyer un e-mail", "Skicka e-post", "Stuur een e-mail"]
)
def test_what_a_link_to_a_mailbox_says_is_a_label(label: str) -> None:
    card = f"<p>Jane Doe</p><p>Head of Press</p><p>202-555-0143</p><p><a href=mailto:jane@example.com>{label}</a></p>"
    page = f"<html><body><h1>{TITLE}</h1>{STORY}<h3>Contacts</h3><div>{card}</div></body></html>"
    (contact,) = pressparse.parse(page).contacts
    assert (contact.name, contact.organization, contact.emails) == ("Jane Doe", None, ("jane@example.com",))


@pytest.mark.parametrize(
    "link", ["Back to Newsroom", "&lt; All stories", "← News", "Zurück zu den Meldungen", "Acme Paints Plant →"]
)
@pytest.mark.parametrize("page", ["{link}{story}", "{story}{link}"])
def test_a_link_away_from_a_page_is_none_of_the_release(link: str, page: str) -> None:
    body = page.format(link=f"<p><a href=/news>{link}</a></p>", story=STORY)
    release = pressparse.parse(f"<html><body><main><h1>{TITLE}</h1>{body}</main></body></html>")
    assert not release.subheadlines
    assert texts_of(release, Kind.FURNITURE) == [html.unescape(link)]


@pytest.mark.parametrize(
    "reference",
    [
        "Doe, J.: Falling Anvils. Anvil Letters (2021). DOI: 10.1000/s41586-021-03819-2",
        "doi: 10.1000/41586-021-03819",
        "Jane Doe - Falling Anvils<br>Acme Press // May 2021<br>ISBN: 978-3960960010",
        "Jane Doe: Falling Anvils, 978-3-9609-6001-0",
        "ISBN-10: 3942795116",
        "ISSN 2049-3630",
    ],
)
def test_the_number_of_a_book_or_a_paper_is_no_telephone_number(reference: str) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1>{STORY}<p>{reference}</p></body></html>")
    assert release.contacts == ()


@pytest.mark.parametrize("link", ["Zur Website von Acme", "Zum Artikel", "Zur Übersicht", "Zum Thema Ambosse"])
def test_a_pointer_is_no_heading_of_what_is_said_about_a_company(link: str) -> None:
    release = pressparse.parse(f"<html lang=de><body><h1>{TITLE}</h1>{STORY}<p>{link}</p></body></html>")
    assert release.boilerplate == ()


def test_a_hidden_label_of_a_menu_is_no_headline() -> None:
    label = '<h2 class="element-invisible">Search form</h2>'
    release = pressparse.parse(f"<html><body>{label}<div>{STORY}</div></body></html>")
    assert release.headline is None


PROMO = "Talk with one of our specialists and learn how a subscription lets you send as many releases as you like."


@pytest.mark.parametrize(
    ("end", "behind"),
    [
        ("<p>SOURCE Acme Corp.</p>", f"<h2>Ready to tell your story?</h2><p>{PROMO}</p>"),
        ("<p># # #</p>", f"<h2>Ready to tell your story?</h2><p>{PROMO}</p>"),
        ("", f"<h3><a href=/1>Acme Names Head of Feathers</a></h3><p>{PROMO}</p>"),
    ],
)
def test_what_a_site_puts_behind_a_release_is_none_of_it(end: str, behind: str) -> None:
    page = f"<main><section><h1>{TITLE}</h1></section><section>{STORY}{end}</section><section>{behind}</section></main>"
    release = pressparse.parse(f"<html><body>{page}</body></html>")
    assert PROMO not in release.body_text
    assert any(PROMO in block for block in texts_of(release, Kind.FURNITURE))
    company = "Acme Corp. makes anvils and feathers in Oslo and in Bergen for all of Europe."
    about = f"<section><h2>About Acme Corp.</h2><p>{company}</p></section>"
    release = pressparse.parse(f"<html><body>{page.replace('</main>', about + '</main>')}</body></html>")
    assert [part.heading for part in release.boilerplate] == ["About Acme Corp."]


def test_a_source_line_behind_the_text_is_one_though_its_name_is_a_link() -> None:
    contact = "<p><b>Contact:</b><br>Jane Doe<br>jane@example.com</p>"
    text = f"<div itemprop=articleBody>{STORY}{contact}</div>"
    page = f"<div><h1>{TITLE}</h1>{text}<p>SOURCE: <a href=/1>Acme Corp.</a></p></div>"
    release = pressparse.parse(f"<html><body>{page}</body></html>")
    assert texts_of(release, Kind.SOURCE) == ["SOURCE: Acme Corp."]
    assert release.issuer == "Acme Corp."


def test_a_heading_that_opens_its_section_is_a_heading() -> None:
    panel = (
        "<h3><button class=accordion-button>About Acme Corp.</button></h3><div><p>Acme Corp. makes anvils.</p></div>"
    )
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div>{STORY}{panel}</div></body></html>")
    assert [part.heading for part in release.boilerplate] == ["About Acme Corp."]


def test_what_repeats_the_words_of_a_picture_is_its_caption() -> None:
    picture = '<div class=img><img src=a alt="The works in Oslo"><div>The works in Oslo</div></div>'
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div>{STORY}{picture}{STORY}</div></body></html>")
    assert texts_of(release, Kind.CAPTION) == ["The works in Oslo\n\nThe works in Oslo"]


@pytest.mark.parametrize(
    "comments",
    [
        "<div class='box comment_list'><div class=title>Coyote</div><div>{}</div></div>",
        "<section class=kommentare><h2>Zwei Kommentare</h2><p>{}</p></section>",
        "<div id=comentarios><h3>Comentarios (2)</h3><p>{}</p></div>",
        "<h2>Comentar</h2><div><p>{}</p></div>",
    ],
)
def test_what_readers_say_is_none_of_the_release(comments: str) -> None:
    said = "I have been under one of those anvils, and I would not call it light, whatever they may say."
    release = pressparse.parse(
        f"<html><body><h1>{TITLE}</h1><article>{STORY}{comments.format(said)}</article></body></html>"
    )
    assert said not in release.body_text
    assert "lighter anvils" in release.body_text


@pytest.mark.parametrize("row", ["关于我们 | 联系我们", "About us | Contact us | Privacy policy", "Über uns | Kontakt"])
def test_a_row_of_links_heads_no_section(row: str) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div>{STORY}<p>{row}</p></div></body></html>")
    assert not release.boilerplate
    assert not release.contacts
    assert row not in release.body_text


def test_what_a_site_has_below_a_row_of_links_is_none_of_the_release() -> None:
    foot = "<div class=foot><p>About us | Contact us</p><ul><li>News<li>Sports</ul></div>"
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div>{STORY}</div>{foot}</body></html>")
    assert "Sports" not in release.body_text
    assert not release.boilerplate


def test_images_behind_a_closed_text_are_none_of_its_sections() -> None:
    about = (
        "<div class=boilerplate><p><b>About Acme Corp.</b></p><p>Acme Corp. makes anvils for all of Europe.</p></div>"
    )
    media = '<div class=files><h2>Media</h2><img src=a alt="anvil_1"><a href=/a>Download</a></div>'
    release = pressparse.parse(
        f"<html><body><article><h1>{TITLE}</h1><div>{STORY}</div>{about}{media}</article></body></html>"
    )
    (part,) = release.boilerplate
    assert "Download" not in part.text
    assert not release.contacts


DECK = "Two hundred people will make four thousand anvils a week in the city from October."


@pytest.mark.parametrize(
    ("signed", "byline"),
    [
        ("<p>By Jane Doe</p><p>May 3, 2021</p>", "By Jane Doe"),
        ("<p>May 3, 2021 10:05</p>", None),
        (
            "<dl><dt>From:</dt><dd><a href=/d>Ministry of Anvils</a></dd><dt>Published</dt><dd>3 May 2021</dd></dl>",
            "Ministry of Anvils",
        ),
        ("<div>May 3, 2021</div><div>8:05 am</div><div>By Jane Doe</div>", "By Jane Doe"),
    ],
)
def test_a_sentence_above_byline_and_stamp_is_a_deck(signed: str, byline: str | None) -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><p>{DECK}</p>{signed}<div>{STORY}</div></body></html>")
    assert [deck.text for deck in release.subheadlines] == [DECK]
    assert (release.byline and release.byline.text) == byline
    assert release.published in {datetime.date(2021, 5, 3), None}
    assert DECK not in release.body_text
    alone = pressparse.parse(f"<html><body><h1>{TITLE}</h1><p>{DECK}</p><div>{STORY}</div></body></html>")
    assert DECK in alone.body_text


def test_a_stamp_with_a_city_above_the_headline_is_not_the_dateline() -> None:
    lead = "<p>TOKYO, Jul 8, 2015 - (JCN Newswire) - Acme Corp. opened a plant in the city on Monday, it said.</p>"
    release = pressparse.parse(
        f"<html><body><p>Tokyo, Jul 8, 2015 11:00 JST</p><h1>{TITLE}</h1><div>{lead}{STORY}</div>"
    )
    assert release.dateline is not None
    assert release.dateline.text == "TOKYO, Jul 8, 2015 - (JCN Newswire) -"
    assert release.wire_service is not None
    assert texts_of(release, Kind.STAMP) == ["Tokyo, Jul 8, 2015 11:00 JST"]


def test_a_code_with_figures_is_no_telephone_number() -> None:
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><p>LEI: 5493005555ACME000000</p><div>{STORY}</div>")
    assert not release.contacts


def test_a_sentence_before_an_address_belongs_to_its_section() -> None:
    about = "<p><b>À propos d'Acmé</b></p><p>Acmé fabrique des enclumes. Pour en savoir plus : www.example.com.</p>"
    release = pressparse.parse(f"<html><body><h1>{TITLE}</h1><div>{STORY}{about}</div>")
    (part,) = release.boilerplate
    assert "Acmé fabrique des enclumes." in part.text


@pytest.mark.parametrize(
    ("own", "sites"),
    [
        (
            "<h2>About Acme Corp.</h2><p>Acme Corp. makes anvils.</p>",
            "<h2>Company Profile</h2><p>Acme Corp. is a company of the industry of anvils and of no other.</p>",
        ),
        (
            "<h3>Contact:</h3><p>Jane Doe<br>jane@example.com</p>",
            "<h2>Contact Us</h2><p>Acme Corp.<br>1 Anvil Way<br>602-555-0100</p>",
        ),
    ],
)
def test_a_section_that_a_site_has_of_its_own_is_none_of_a_release_that_has_one(own: str, sites: str) -> None:
    page = "<main><article><h1>{}</h1>{}{}</article><div>{}</div></main>"
    release = pressparse.parse(f"<html><body>{page.format(TITLE, STORY, own, sites)}</body></html>")
    assert len(release.contacts) + len(release.boilerplate) == 1
    alone = pressparse.parse(f"<html><body>{page.format(TITLE, STORY, '', sites)}</body></html>")
    assert len(alone.contacts) + len(alone.boilerplate) == 1


@pytest.mark.parametrize("end", ["SOURCE Acme Corp.", "###"])
def test_a_column_beside_a_short_release_is_none_of_it(end: str) -> None:
    story = f"<p>Acme said on Monday that it would open a plant in Oslo and make lighter anvils there.</p><p>{end}</p>"
    column = f"<h4>Featured Video</h4><p>{PROMO}</p><h4>Next in Machinery</h4>"
    page = f"<div><h1>{TITLE}</h1><div class=x>{story}</div><div class=y>{column}</div></div>"
    release = pressparse.parse(f"<html><body>{page}</body></html>")
    assert "lighter anvils" in release.body_text
    assert PROMO not in release.body_text
    assert "Machinery" not in release.body_text


@pytest.mark.parametrize("name", ["read-more-wrapper", "readmore", "content-with-share c2"])
def test_half_of_the_text_is_text_whatever_it_is_called(name: str) -> None:
    page = f"<h1>{TITLE}</h1><div class=c>{STORY}<div class='{name}'>{STORY.replace('Acme', 'Roe')}</div></div>"
    release = pressparse.parse(f"<html><body>{page}</body></html>")
    assert "Acme said on Monday" in release.body_text
    assert "Roe said on Monday" in release.body_text
    tool = (
        f"<h1>{TITLE}</h1><div class=c>{STORY}<div class='{name}'><a href=/1>More</a> <a href=/2>Print</a></div></div>"
    )
    assert "Print" not in pressparse.parse(f"<html><body>{tool}</body></html>").body_text


def test_a_report_begins_with_its_lists() -> None:
    figures = "<ul><li>Omsättningen ökade till 412 Mkr (390)</li><li>Resultatet uppgick till 40 Mkr</li></ul>"
    text = f"<p><b>Fjärde kvartalet</b></p>{figures}<p><b>Helåret</b></p>{figures}<p><b>VD-kommentar</b></p>{STORY}"
    release = pressparse.parse(f"<html><body><h1>Bokslutskommuniké 2023</h1><div>{text}</div></body></html>")
    assert not release.subheadlines
    assert texts_of(release, Kind.LIST) == ["Omsättningen ökade till 412 Mkr (390)\nResultatet uppgick till 40 Mkr"] * 2
    for line in ("Fjärde kvartalet", "Helåret", "VD-kommentar"):
        assert line in release.body_text
