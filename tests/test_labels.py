"""What a line of a release is, and what it says: stamps, tickers, sources, and services named outside the dateline."""

import datetime

import pytest

import pressparse
from pressparse import Kind, Release
from tests.laws import assert_laws

HEADLINE = "Acme Corp. Opens Its Second Anvil Plant in Norway"

LEAD = "OSLO, Norway, May 3, 2021 -- Acme Corp. opened its second plant in Norway on Monday, where it will make anvils."

STORY = (
    "The plant will run day and night from the first of June, the company said, and sell what it makes within a week. "
    "A third plant is to follow in the south of Sweden as soon as this one pays for the iron that goes into its anvils."
)


def kind_of(release: Release, text: str) -> Kind:
    """Return the kind of the block that `text` stands in."""
    at = release.text.index(text)
    return next(block.kind for block in release.blocks if block.span.start <= at < block.span.end)


# lines above the story


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FOR IMMEDIATE RELEASE", Kind.NOTICE),
        ("PRESS RELEASE", Kind.NOTICE),
        ("EMBARGOED UNTIL MAY 3, 2021, 08:00 ET", Kind.NOTICE),
        ("NOT FOR DISTRIBUTION TO U.S. NEWS WIRE SERVICES OR FOR DISSEMINATION IN THE UNITED STATES", Kind.NOTICE),
        ("May 3, 2021", Kind.STAMP),
        ("2021-05-03 08:00", Kind.STAMP),
        ("Published: May 3, 2021", Kind.STAMP),
        ("May 3, 2021 | Acme Newsroom", Kind.STAMP),
        ("All News 13:30 May 03, 2021", Kind.STAMP),
        ("May 03 2021 - 8:00AM", Kind.STAMP),
        ("RELEASE: 21-055", Kind.NOTICE),
        ("Release No. 21-55", Kind.NOTICE),
        ("Release No: AN-123-21", Kind.NOTICE),
        ("UNDER STRICT EMBARGO UNTIL 00:01 BST, MONDAY 3 MAY 2021", Kind.NOTICE),
        ("For release at 4:30 p.m. EDT", Kind.NOTICE),
        ("PR Newswire (US)", Kind.FURNITURE),
        ("3 hours ago", Kind.STAMP),
        ("Home > News > Press Releases", Kind.FURNITURE),
        ("Startseite » Presse", Kind.FURNITURE),
        ("Home / News / 2021", Kind.FURNITURE),
        ("By Jane Doe", Kind.BYLINE),
        ("by Jane Doe and Richard Miles", Kind.BYLINE),
        ("Von Anna Muster", Kind.BYLINE),
        ("Von Anna Muster und Peter Beispiel, dpa", Kind.BYLINE),
        ("Par Jean UNTEL", Kind.BYLINE),
        ("Por Ana Ejemplo Modelo", Kind.BYLINE),
        ("Anna Exempel/TT", Kind.BYLINE),
        ("Eds: Adds what the mayor said in the third paragraph. A picture is to follow within the hour.", Kind.NOTICE),
        ("(Eds: Adds details)", Kind.NOTICE),
        ("BC-Acme-Plant, 2nd Ld-Writethru,416", Kind.OTHER),
        ("US--Acme Plant, 0416", Kind.OTHER),
        ("US-China anvil talks, 2021", Kind.SUBHEADLINE),
        ("Di Mario Rossi", Kind.BYLINE),
        ("Von Kassel in die weite Welt", Kind.SUBHEADLINE),
        ("Par Jean et pour tous", Kind.SUBHEADLINE),
        ("By Jane Doe | May 3, 2021", Kind.BYLINE),
        ("Submitted by Jane Doe on May 3, 2021", Kind.BYLINE),
        ("May 3, 2021 | 3 Comments", Kind.STAMP),
        ("Mo 3. Mai 2021, 08:30 | Presse | 1 Kommentar", Kind.STAMP),
        ("Do 6. Mai 2021, 08:30 | Presse | 1 Kommentar", Kind.STAMP),
        ("Share this article", Kind.FURNITURE),
        ("Share Print", Kind.FURNITURE),
        ("Print | E-mail | PDF", Kind.FURNITURE),
        ("Estimated reading time: 4 min", Kind.FURNITURE),
        ("Lesezeit: 1 Min.", Kind.FURNITURE),
        ("Temps de lecture : 3 minutes", Kind.FURNITURE),
        ("Reading time: 2 min (500 words)", Kind.FURNITURE),
        ("Comments (4)", Kind.FURNITURE),
        ("314 views", Kind.FURNITURE),
        ("Visto 314 veces", Kind.FURNITURE),
        ("Aufrufe: 314", Kind.FURNITURE),
        ("Views of Oslo in 12 pictures", Kind.SUBHEADLINE),
        ("From: Ministry of Anvils", Kind.BYLINE),
        ("Font size: A- A+", Kind.FURNITURE),
        ("Download PDF", Kind.FURNITURE),
        ("Download as PDF (120 KB)", Kind.LINK),
        ("Pressemitteilung (PDF)", Kind.LINK),
        ("Share Prices of Acme", Kind.SUBHEADLINE),
        ("Acme writes anvils into PDF", Kind.SUBHEADLINE),
        ("Three minutes of reading for four years of work", Kind.SUBHEADLINE),
        ("Home", Kind.FURNITURE),
        ("![Logo](https://example.com/logo.png)", Kind.CAPTION),
        ("© 2021 Acme Corp.", Kind.COPYRIGHT),
        ("Four hundred people will make lighter anvils for the whole of Europe", Kind.SUBHEADLINE),
    ],
)
def test_below_the_headline_a_line_is(line: str, kind: Kind) -> None:
    release = assert_laws(f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{STORY}\n")
    assert kind_of(release, line) is kind
    assert release.headline is not None
    assert release.headline.text == HEADLINE
    assert release.body_text.startswith("Acme Corp. opened its second plant")


@pytest.mark.parametrize(
    ("place", "city"), [("Washington, DC", "Washington"), ("OSLO, Norway", "Oslo"), ("Washington, D.C.", "Washington")]
)
@pytest.mark.parametrize("above", ["", "Press Statement\n\nJane Doe, Secretary of Anvils\n\n"])
def test_place_and_day_stand_on_lines_of_their_own(place: str, city: str, above: str) -> None:
    lead = LEAD.partition(" -- ")[2]
    release = assert_laws(f"{HEADLINE}\n\n{above}{place}\n\nMay 3, 2021\n\n{lead}\n\n{STORY}\n")
    assert (release.dateline and release.dateline.city) == city
    assert release.published == datetime.date(2021, 5, 3)
    assert release.body_text.startswith("Acme Corp. opened its second plant")
    assert release.boilerplate == ()


@pytest.mark.parametrize(
    "title",
    [
        "Acme Opens Plant",
        "ACME CORP. OPENS ITS SECOND ANVIL PLANT IN NORWAY",
        "# Acme Corp. Opens Its Second Anvil Plant in Norway",
        "**Acme Corp. Opens Its Second Anvil Plant in Norway**",
        "Will Acme Corp. Open a Second Anvil Plant in Norway?",
        "Acme Corp. Opens Its Second Anvil Plant in Norway!",
        "アクメ、ノルウェーに第二工場を開設",
    ],
)
def test_the_first_good_line_is_the_headline(title: str) -> None:
    release = assert_laws(f"PRESS RELEASE\n\n{title}\n\n{LEAD}\n\n{STORY}\n")
    assert release.headline is not None
    assert release.headline.text == title
    assert "*" not in str(release.headline)
    assert "#" not in str(release.headline)


def test_a_title_that_a_page_cuts_short_is_not_the_headline() -> None:
    release = assert_laws(f"Acme Corp. Opens Its Second\n\n{HEADLINE}\n\n{LEAD}\n\n{STORY}\n")
    assert release.headline is not None
    assert release.headline.text == HEADLINE
    assert release.blocks[0].kind is Kind.FURNITURE


@pytest.mark.parametrize("title", ["Correction: Acme Plant story", "Repeat: Acme opens plant"])
def test_a_notice_is_the_headline_where_there_is_no_other(title: str) -> None:
    release = assert_laws(f"{title}\n\n{LEAD}\n\n{STORY}\n")
    assert release.headline is not None
    assert release.headline.text == title


@pytest.mark.parametrize("notice", ["For immediate release: Acme Corp.", "Correction", "Update: May 3, 2021"])
def test_a_notice_that_names_no_story_is_no_headline(notice: str) -> None:
    assert assert_laws(f"{notice}\n\n{LEAD}\n\n{STORY}\n").headline is None


# lines of the story and below it


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (STORY.replace("day and night", "by day"), Kind.PARAGRAPH),
        ("Share | Print | E-mail", Kind.FURNITURE),
        ("Press release as PDF", Kind.LINK),
        ("Download press release (PDF, 1.2 MB)", Kind.LINK),
        ("View PDF version", Kind.LINK),
        ("What the Plant Makes", Kind.HEADING),
        ("**What the plant makes**", Kind.HEADING),
        ("## What the plant makes", Kind.HEADING),
        ("- anvils of all sizes\n- feathers for pillows", Kind.LIST),
        ("1. anvils of all sizes\n2. feathers for pillows", Kind.LIST),
        ("• anvils of all sizes\n• feathers for pillows", Kind.LIST),
        ("14. Mai 2021", Kind.PARAGRAPH),
        ("Kraj", Kind.HEADING),
        ("Novice", Kind.HEADING),
        ("Fonts: Anvil Sans", Kind.HEADING),
        ("| Anvils | 1,000 | 20% |\n| Feathers | 2,000 | 30% |", Kind.TABLE),
        ("Anvils\t1,000\t20%\nFeathers\t2,000\t30%", Kind.TABLE),
        ("![The plant](https://example.com/plant.jpg)", Kind.CAPTION),
        ("Visitors at the gate\nVisitors at the gate", Kind.CAPTION),
        ("Caption: visitors at the gate", Kind.CAPTION),
    ],
)
def test_within_the_story_a_line_is(line: str, kind: Kind) -> None:
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{STORY}\n")
    assert kind_of(release, line) is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("###", Kind.END),
        ("# # #", Kind.END),
        ("### ", Kind.END),
        ("-30-", Kind.END),
        ("– 30 –", Kind.END),
        ("-END-", Kind.END),
        ("ENDS", Kind.END),
        ("-- ENDS --", Kind.END),
        ("(END)", Kind.END),
        ("* * *", Kind.END),
        ("SOURCE Acme Corp.", Kind.SOURCE),
        ("Source: Acme Corp.", Kind.SOURCE),
        ("SOURCE: Acme Corp.", Kind.SOURCE),
        ("About Acme Corp.\nAcme Corp. has made anvils since 1949 and sells them in forty countries.", Kind.ABOUT),
        ("About Acme: Acme Corp. has made anvils since 1949 and sells them in forty countries.", Kind.ABOUT),
        ("The Acme Institute was founded in 1949 and is a non-profit organization that tests anvils.", Kind.ABOUT),
        ("Safe Harbor\nThis release contains forward-looking statements.", Kind.FORWARD_LOOKING),
        ("Certain statements in this press release are about the future and may be wrong.", Kind.FORWARD_LOOKING),
        ("Disclaimer\nThe company is not liable for what anvils do to those below.", Kind.LEGAL),
        ("Neither the TSX Venture Exchange nor its provider accepts responsibility for this.", Kind.LEGAL),
        ("© 2021 Acme Corp. All rights reserved.", Kind.COPYRIGHT),
        ("Copyright 2021 Acme Corp.", Kind.COPYRIGHT),
        ("Media Contact:\nJane Doe\njane.doe@example.com", Kind.CONTACT),
        ("For more information, please contact Jane Doe at jane.doe@example.com or +1 202-555-0100.", Kind.CONTACT),
        ("Photo: Jane Doe", Kind.CREDIT),
        ("Photo | Jane Doe", Kind.CREDIT),
        ("Editor: Jane Doe", Kind.CREDIT),
        ("(Reporting by Jane Doe; Editing by Richard Miles)", Kind.CREDIT),
        ("View original content: https://example.com/1.html", Kind.LINK),
        ("View source version on example.com: https://example.com/1", Kind.LINK),
        ("A photo accompanying this announcement is available at https://example.com/photo", Kind.LINK),
        ("Comments are closed.", Kind.FURNITURE),
        ("Share this article", Kind.FURNITURE),
        ("Related Posts\nAnvils of the past\nAnvils of the future", Kind.FURNITURE),
        ("•••••", Kind.OTHER),
    ],
)
def test_below_the_story_a_line_is(line: str, kind: Kind) -> None:
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{line}\n")
    assert kind_of(release, line.strip()) is kind
    assert STORY in release.body_text
    assert line.strip() not in release.body_text


@pytest.mark.parametrize(
    "sentence",
    [
        "About 200 people came to the opening of the plant, which was held in the rain and in the dark.",
        "Contact with the ground is what an anvil is made for, and the plant sees to it that each has it.",
        "Share prices rose on the day of the opening, and fell on the day after it, as they tend to do.",
        "Copyright law has never been of any concern to those who make anvils, and it is not today.",
        "Source material for the anvils comes from a mine in the north, where it lies in the open air.",
        "Background noise was what the neighbours feared most, and they have not heard anything yet.",
        "Media from forty countries came to see how the anvils are made, and to have one for themselves.",
        "Photographs of the plant show how large it is, and how small are those who stand in front of it.",
    ],
)
def test_a_sentence_that_begins_like_a_heading_is_a_paragraph(sentence: str) -> None:
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{sentence}\n\n{STORY}\n")
    assert kind_of(release, sentence) is Kind.PARAGRAPH


@pytest.mark.parametrize(
    "law",
    [
        "Disclosure of an inside information acc. to Article 17 MAR of the Regulation (EU) No 596/2014 by Acme Corp.",
        "The issuer is solely responsible for the content of this announcement.",
    ],
)
def test_a_dateline_without_a_mark_stands_below_what_the_law_wants(law: str) -> None:
    lead = "Munich, 3 May 2021 - Acme Corp. raises its forecast, since more anvils fall than it had expected."
    release = assert_laws(f"{HEADLINE}\n\n{law}\n\n{lead}\n\n{STORY}\n")
    assert (release.dateline and release.dateline.text) == "Munich, 3 May 2021 -"
    assert release.body_text.startswith("Acme Corp. raises its forecast")


@pytest.mark.parametrize("mark", ["-more-", "(more)", "- 2 -", "Page 2", "Page 2 of 4"])
def test_what_paper_has_at_the_end_of_a_page_is_no_text(mark: str) -> None:
    about = "About Acme Corp.\n\nAcme Corp. makes anvils.\n\n{}\n\nIt sells them in forty countries of the world."
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{mark}\n\n{STORY}\n")
    assert kind_of(release, mark) is Kind.FURNITURE
    assert mark not in release.body_text
    assert STORY in release.body_text
    (part,) = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{about.format(mark)}").boilerplate
    assert part.text.endswith("of the world.")


def test_figures_alone_number_pages_where_they_count_up() -> None:
    pages = f"{HEADLINE}\n\n{LEAD}\n\n1\n\n{STORY}\n\n2\n\n{STORY.replace('plant', 'works')}\n\n3\n"
    assert not {"1", "2", "3"}.intersection(assert_laws(pages).body_text.split("\n\n"))
    assert "7" in assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n7\n\n{STORY}\n").body_text.split("\n\n")


def test_heading_and_opening_of_one_statement_are_one_block() -> None:
    statement = "Forward-Looking Statements\n\nThis press release contains forward-looking statements, as many do."
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{statement}\n")
    assert [(part.text, part.heading) for part in release.boilerplate] == [(statement, "Forward-Looking Statements")]


@pytest.mark.parametrize(
    "section",
    [
        "About Acme Corp.\n\nAcme Corp. makes anvils in two plants and sells them in forty countries of the world.",
        "Forward-Looking Statements\n\nThis press release may contain statements about the future that prove wrong.",
    ],
)
@pytest.mark.parametrize(
    "contact",
    [
        "Anvil Press Office\n202-555-0100",
        "Doe, Roe & Miles LLP\nJane Doe, Esq.\nJohn Roe, Esq.\n202-555-0100",
        "Jane Doe\nChief Accounting Officer\nAcme Corp.\n202-555-0100\njane@example.com",
        "Acme Corp.\n\nJane Doe\n\n202-555-0100",
    ],
)
def test_a_contact_without_a_heading_begins_below_a_section(section: str, contact: str) -> None:
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{section}\n\n{contact}\n")
    assert [block.text for block in release.blocks if block.kind is Kind.CONTACT] == [contact]


def test_two_about_sections_are_two_parts() -> None:
    about = "About Acme Corp.\nAcme Corp. makes anvils.\n\nAbout Beta Ltd.\nBeta Ltd. makes the boxes for them."
    release = assert_laws(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{about}\n")
    assert [(part.heading, part.organization) for part in release.boilerplate] == [
        ("About Acme Corp.", "Acme Corp."),
        ("About Beta Ltd.", "Beta Ltd."),
    ]


@pytest.mark.parametrize(
    ("heading", "organization"),
    [
        ("About Acme Corp.", "Acme Corp."),
        ("About Acme Corp.:", "Acme Corp."),
        ("**About Acme Corp.**", "Acme Corp."),
        ("ABOUT ACME CORP.", "Acme Corp."),
        ("About the Acme Foundation", "Acme Foundation"),
        ("About Acme Corp. (NYSE: ACME)", "Acme Corp."),
        ("About Us", None),
        ("About the Company", None),
    ],
)
def test_an_about_section_is_about(heading: str, organization: str | None) -> None:
    text = "Acme Corp. has made anvils since 1949, and the Acme Foundation gives them to those who have none."
    (part,) = pressparse.find_boilerplate(f"{heading}\n\n{text}\n")
    assert (part.kind, part.organization) == (Kind.ABOUT, organization)


# stamps


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("May 3, 2021", "2021-05-03"),
        ("May 3, 2021, 08:00 ET", "2021-05-03T08:00:00-04:00"),
        ("Jan 12, 2026, 07:00 ET", "2026-01-12T07:00:00-05:00"),
        ("May 03, 2021 08:00 AM Eastern Daylight Time", "2021-05-03T08:00:00-04:00"),
        ("August 08, 2024 14:25 ET | Source: Acme Corp.", "2024-08-08T14:25:00-04:00"),
        ("2026-09-10 7:00 AM EDT", "2026-09-10T07:00:00-04:00"),
        ("24.09.2026 – 12:59", "2026-09-24"),
        ("03.05.2021 / 08:00 CET/CEST", "2021-05-03T08:00:00+02:00"),
        ("Published: 3 May 2021", "2021-05-03"),
        ("Posted on 2021-05-03 at 10:30 GMT", "2021-05-03T10:30:00+00:00"),
        ("2021-05-03 08:00 XYZ", "2021-05-03"),
        ("Updated: May 4, 2021", "2021-05-04"),
        ("Updated: May 4, 2021\n\nPublished: May 3, 2021", "2021-05-03"),
        ("May 3", None),
        ("1 week ago", None),
    ],
)
def test_a_stamp_says_when_it_was_published(line: str, published: str | None) -> None:
    release = pressparse.parse(f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{STORY}\n")
    assert (release.published and release.published.isoformat()) == published


# tickers


@pytest.mark.parametrize(
    ("words", "tickers"),
    [
        ("Acme (NYSE: ACME)", ["NYSE:ACME"]),
        ("Acme (NASDAQ:ACME)", ["NASDAQ:ACME"]),
        ("Acme (NYSE: ACME; TSX: ACM)", ["NYSE:ACME", "TSX:ACM"]),
        ("Acme (TSX, NYSE: ACM)", ["TSX:ACM", "NYSE:ACM"]),
        ("Acme (TSXV:ACM)(Frankfurt:AC0)(OTCQB:ACMFF)", ["TSXV:ACM", "Frankfurt:AC0", "OTCQB:ACMFF"]),
        ("Acme (TSXV: ACM )", ["TSXV:ACM"]),
        ("Acme (TSX: “ACM”) (OTCQB: “ACMFF”)", ["TSX:ACM", "OTCQB:ACMFF"]),
        ('the NYSE: "There is no such share"', []),
        ("Acme [BSE: 540000 | NSE: ACMEIND]", ["BSE:540000", "NSE:ACMEIND"]),
        ("Acme (TSX : ACM.A ACM.B)", ["TSX:ACM.A", "TSX:ACM.B"]),
        ("Acme (NYSE American: ACME)", ["NYSE American:ACME"]),
        ("Acme (NYSE: ACME), known as Acme (NYSE: ACME)", ["NYSE:ACME"]),
        ("Acme (NYSE\u00a0:\u00a0ACME)", ["NYSE:ACME"]),
        ("the NYSE: a place where shares are sold", []),
        ("at 10:30", []),
        ("Acme", []),
    ],
)
def test_a_security_is_an_exchange_and_a_symbol(words: str, tickers: list[str]) -> None:
    release = pressparse.parse(f"{HEADLINE}\n\n{LEAD}\n\n{words} opened a plant.\n\n{STORY}\n")
    assert [f"{ticker.exchange}:{ticker.symbol}" for ticker in release.tickers] == tickers
    assert all(ticker.text == ticker.symbol for ticker in release.tickers)


# whose it is, and who distributed it


@pytest.mark.parametrize(
    ("tail", "issuer"),
    [
        ("SOURCE Acme Corp.", "Acme Corp."),
        ("SOURCE: Acme Corp.", "Acme Corp."),
        ("Source: Acme Corp.", "Acme Corp."),
        ("**SOURCE** Acme Corp.", "Acme Corp."),
        ("About Beta Ltd.\nBeta Ltd. makes the boxes for anvils.\n\nSOURCE Acme Corp.", "Acme Corp."),
        ("About Beta Ltd.\nBeta Ltd. makes the boxes for anvils.", "Acme Corp."),
    ],
)
def test_the_issuer_is_named_by_the_source_line_or_else_by_headline_and_lead(tail: str, issuer: str) -> None:
    assert pressparse.parse(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{tail}\n").issuer == issuer


@pytest.mark.parametrize(
    ("tail", "service"),
    [
        ("View source version on accesswire.com: https://www.accesswire.com/1", "ACCESSWIRE"),
        ("View source version on businesswire.com: https://www.businesswire.com/1", "Business Wire"),
        ("View original content: https://www.prnewswire.com/1.html", "PR Newswire"),
        ("View source version on example.com: https://example.com/1", None),
        ("Read more about anvils at https://www.prnewswire.com/", None),
        ("Share this article", None),
    ],
)
def test_a_pointer_to_the_original_names_the_service(tail: str, service: str | None) -> None:
    wire = pressparse.parse(f"{HEADLINE}\n\n{LEAD}\n\n{STORY}\n\n{tail}\n").wire_service
    assert (wire and wire.service.name) == service


def test_the_mark_in_the_dateline_counts_before_a_pointer_to_the_original() -> None:
    marked = LEAD.replace("2021 --", "2021 (GLOBE NEWSWIRE) --")
    tail = "View original content: https://www.prnewswire.com/1.html"
    wire = pressparse.parse(f"{HEADLINE}\n\n{marked}\n\n{STORY}\n\n{tail}\n").wire_service
    assert wire is not None
    assert (wire.text, wire.service.name) == ("GLOBE NEWSWIRE", "GlobeNewswire")


# lines above and below what governments release


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("Acme Press Release", "Acme"),
        ("European Anvil Commission - Press release", "European Anvil Commission"),
        ("Anvil Board News Release", "Anvil Board"),
    ],
)
def test_a_name_and_the_words_for_a_release_are_a_notice_above_the_headline(line: str, issuer: str) -> None:
    release = assert_laws(f"{line}\n\n{HEADLINE}\n\n{LEAD}\n\n{STORY}\n")
    assert kind_of(release, line) is Kind.NOTICE
    assert release.issuer == issuer
    assert release.headline is not None
    assert release.headline.text == HEADLINE


def test_such_a_line_is_the_headline_where_no_other_is() -> None:
    release = assert_laws(f"Acme Issues News Release\n\n{LEAD}\n\n{STORY}\n")
    assert release.headline is not None
    assert release.headline.text == "Acme Issues News Release"
    assert kind_of(assert_laws(f"Trading Update\n\nMay 3, 2021\n\n{LEAD}\n\n{STORY}\n"), "Trading") is Kind.HEADLINE


@pytest.mark.parametrize(
    ("about", "organization"),
    [
        (
            "The AAA, an agency within the U.S. Department of Iron, protects smiths by assuring that anvils are safe.",
            "AAA",
        ),
        (
            "AAA's mission is to bring a light and safe anvil to every smith, at a price that he can pay.",
            "AAA",
        ),
        ("AAA provides anvils for a changing world. Visit us, and subscribe to our news releases by mail.", "AAA"),
    ],
)
def test_who_speaks_is_told_behind_the_end_mark(about: str, organization: str) -> None:
    release = assert_laws(f"AAA Opens a Second Plant\n\n{LEAD}\n\n{STORY}\n\n###\n\n{about}\n")
    assert [(part.text, part.organization) for part in release.boilerplate] == [(about, organization)]


@pytest.mark.parametrize("number", ["2021-123", "HUD No. 21-075"])
def test_the_number_of_a_release_is_no_telephone_number(number: str) -> None:
    release = assert_laws(f"FOR IMMEDIATE RELEASE\n\n{number}\n\n{HEADLINE}\n\n{LEAD}\n\n{STORY}\n")
    assert kind_of(release, number) is Kind.NOTICE
    assert release.contacts == ()


# words in capitals that are none of the release


@pytest.mark.parametrize(
    "headline",
    [
        "ANVILSOURCE REPORTS FOURTH QUARTER AND ANNUAL RESULTS",
        "RESOURCE CAPITAL IRON CORP. ANNOUNCES RESULTS OF DRILLING",
        "ACME BRINGS OPEN SOURCE SOFTWARE TO THE SMITHS OF THE WORLD",
    ],
)
def test_a_word_that_ends_with_source_parts_no_headline(headline: str) -> None:
    release = assert_laws(f"{headline}\n\n{LEAD}\n\n{STORY}Call 202-555-0100.SOURCE Acme Corp.\n")
    assert release.headline is not None
    assert release.headline.text == headline
    assert [block.text for block in release.blocks if block.kind is Kind.SOURCE] == ["SOURCE Acme Corp."]


def test_whose_office_it_is_stands_above_the_office() -> None:
    head = "THE ANVIL HOUSE\n\nOffice of the Press Secretary\n\nFor Immediate Release\nMay 3, 2021"
    release = assert_laws(f"{head}\n\n{HEADLINE}\n\n{STORY}\n")
    assert release.headline is not None
    assert release.headline.text == HEADLINE


def test_sentences_typed_with_two_blanks_stay_in_their_paragraph() -> None:
    typed = (
        "The plant will run day and night from June on.  For more information, visit the plant.  It is open to all who"
        " like anvils.  Acme is glad of guests."
    )
    release = pressparse.parse(f"{HEADLINE}\n\n{LEAD}\n\n{typed}\n")
    assert [block.kind for block in release.blocks] == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    "title", ["Copyright Office Names Director 2021", "Home | Acme Opens First Plant in Norway | News"]
)
def test_a_headline_may_begin_as_other_lines_do(title: str) -> None:
    headline = pressparse.parse(f"{title}\n\n{LEAD}\n\n{STORY}\n").headline
    assert headline is not None
    assert headline.text == title


@pytest.mark.parametrize(
    "line",
    [
        "Verband der Ambosshersteller e.V. · Musterstraße 5 · 10117 Berlin",
        "Level 5, 12 Example Street, Sydney NSW 2000",
        "12 Example Street, London SW1A 1AA",
        "P.O. Box 123, Wellington 6011, New Zealand",
        "Acme Corp. | 100 Main Street | Springfield, IL 62701",
        "12 rue de la Paix, 75002 Paris",
        "Calle Mayor 5, 28013 Madrid",
        "Acme AG, Bahnhofstrasse 1, 8001 Zürich",
        "Suite 200, 12 King Street West, Toronto, Ontario M5H 1A1",
        "ul. Przykładowa 5, 00-001 Warszawa",
    ],
)
def test_an_address_above_the_title_is_no_title(line: str) -> None:
    title = "Acme Opens Plant"
    release = pressparse.parse(
        f"{line}\n\n{title}\n\nAcme opened a plant in the north today, and it will make forty thousand anvils there "
        "for its customers.\n\nIt is the first of three plants.\n"
    )
    assert str(release.headline) == title


@pytest.mark.parametrize(
    "title", ["100 Anvils Fall on Main Street, Springfield 2021", "12 Street Artists, 1000 Murals"]
)
def test_a_title_with_figures_and_a_street_is_a_title(title: str) -> None:
    release = pressparse.parse(
        f"{title}\n\nOSLO, May 3, 2021 -- It was the year of the anvil, said Acme Corp. today.\n"
    )
    assert str(release.headline) == title
