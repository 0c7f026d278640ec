"""What reviews have found: each a case, so that it stays mended."""

import datetime

import pytest

import pressparse
from pressparse import Format, Kind

HEAD = "Acme Opens a Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- "
STORY = (
    "Acme Corp. said on Monday that it would open another plant in the city and make lighter anvils there. "
    "It will employ four hundred people, and sell what it makes to those who fall behind them."
)


@pytest.mark.parametrize(
    ("dateline", "line"),
    [
        (r"{place} \s <{tag}>", "OSLO <Reuters> Acme said."),
        (r"{place} \s {time} {separator}", "OSLO 10:30 -- Acme said that it had opened a plant."),
        (r"(?P<month>\w+) \s (?P<day>\d)", "Frimaire 3 Acme said."),
        (r"(?P<day>\d)\. \s (?P<month>\w+)", "3. listopada Acme said."),
        (r"{place} \s (?P<hour>\d+)", "OSLO 99 Acme said that it had opened a plant."),
    ],
)
def test_a_format_without_some_of_the_groups_raises_for_no_text(dateline: str, line: str) -> None:
    style = Format(name="mine", dateline=dateline, unknown_tags=True)
    assert pressparse.parse(f"Acme Opens\n\n{line}\n", formats=[style]).text


def test_formats_are_any_iterable_of_formats_or_one() -> None:
    style = Format(name="mine", dateline=r"{place} \s <{tag}>", unknown_tags=True)
    assert pressparse.parse(HEAD + STORY, formats=style) == pressparse.parse(HEAD + STORY, formats=[style])
    with pytest.raises(TypeError, match="expected formats, got str"):
        pressparse.parse(HEAD + STORY, formats=["slash_tag"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "published",
    [datetime.datetime(2022, 10, 14, 8, tzinfo=datetime.UTC), datetime.date.max, datetime.date.min],
)
def test_any_date_or_datetime_completes_a_year(published: datetime.date) -> None:
    dateline = pressparse.parse_dateline("SHANGHAI, Oct 13 (Reuters) - Shares", published=published)
    assert dateline is not None
    assert str(dateline.date) in {"2022-10-13", "9999-10-13", "--10-13"}


def test_a_name_is_found_again_where_folding_lengthens_the_text() -> None:
    text = "ABOUT GROSSE GRUPPE\n\nStraße, Maße, Größe: die Grosse Gruppe macht Ambosse seit vielen Jahren."
    assert [part.organization for part in pressparse.find_boilerplate(text)] == ["Grosse Gruppe"]


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(pressparse.InvalidReleaseError, match=r"headline\.text"):
        pressparse.Release.from_dict({"text": "a", "headline": {"text": "a", "span": [0, 1_000_000]}})


def test_a_subclass_of_str_is_read_as_text() -> None:
    class Text(str):
        __slots__ = ()

    release = pressparse.parse(Text(HEAD + STORY))
    assert type(release.text) is str
    assert pressparse.Release.from_dict(release.to_dict()) == release


@pytest.mark.parametrize("number", ["+47 22 55 50 10", "01 23 45 67 89", "Tél. : 01 23 45 67 89"])
def test_a_number_in_pairs_of_digits_is_no_row_of_a_table(number: str) -> None:
    release = pressparse.parse(f"{HEAD}{STORY}\n\n{STORY}\n\nJane Doe\n{number}\n")
    assert [contact.name for contact in release.contacts] == ["Jane Doe"]
    assert [len(contact.phones) for contact in release.contacts] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "NEW - Buy two pairs of anvils and get the third one for nothing at all.",
        "FREE SHIPPING - We send your anvil to any place that has a road leading to it.",
        "MONDAY - We left the house before the sun was up and came back after dark.",
        "IBM - The company has bought an anvil for each of its offices in the country.",
        "Chad: I never said that there were no anvils in the house when we came.",
        "Casablanca - The film is shown in the plant on the first day of each month.",
    ],
)
def test_words_before_a_hyphen_or_a_colon_are_no_dateline(line: str) -> None:
    assert pressparse.parse_dateline(line) is None


@pytest.mark.parametrize(
    "text", ["SET: TIMER", "AIM: HIGH", "SIX: NATIONS", "BSE: MAD COW", "Bit: coin", "ISIN: DE0001"]
)
def test_words_before_a_colon_are_no_exchange(text: str) -> None:
    assert pressparse.parse(f"{HEAD}{STORY} {text} and so on.").tickers == ()


def test_an_exchange_that_is_a_word_counts_in_brackets() -> None:
    tickers = pressparse.parse(f"{HEAD}Acme (AIM: ACME) [BSE: 540565 | NSE: ACME] {STORY}").tickers
    assert [f"{ticker.exchange}:{ticker.symbol}" for ticker in tickers] == ["AIM:ACME", "BSE:540565", "NSE:ACME"]


@pytest.mark.parametrize("text", ["Version 2.3.4 (2021-05-03)", "10.0.0.1-10.0.0.254", "Room 12 (2021-05-03 10:00)"])
def test_versions_hosts_and_dates_are_no_telephone_numbers(text: str) -> None:
    assert pressparse.find_contacts(f"Contact: Jane Doe\n{text}") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "(c) 40 per cent of all sales of anvils.",
        "(c) the tenant shall keep the anvil clean.",
        "Certain statements made in this trial were false, as the court has found.",
        "Read more books, she said to those who came.",
    ],
)
def test_openings_that_other_sentences_have_as_well_are_text(sentence: str) -> None:
    release = pressparse.parse(f"{HEAD}{STORY}\n\n{sentence}\n\n{STORY}\n")
    kinds = [block.kind for block in release.blocks if sentence in block.text]
    assert set(kinds) <= {Kind.PARAGRAPH, Kind.LIST}


@pytest.mark.parametrize("encoding", ["hex", "undefined", "klingon"])
def test_what_is_no_encoding_of_text_is_a_lookup_error(encoding: str) -> None:
    with pytest.raises(LookupError):
        pressparse.parse(b"Acme", encoding=encoding)


def test_many_short_titles_above_a_story_are_read() -> None:
    text = "Abcdefg Hijklmn\n" * 3000 + STORY
    assert pressparse.parse(text).blocks[-1].text == STORY


LEAD = "NEW YORK, May 3, 2021 -- Acme said it opens a plant in town."


@pytest.mark.parametrize(
    "text",
    [
        "ACME INC.\n*\nx\n\nOSLO, May 3, 2021 -- Acme said so.",
        "Acme Inc.\n\u200b\nAcme Opens\n\nOSLO, May 3, 2021 -- Acme said so.",
        f"Acme Opens\n\n{LEAD}\n\nAbout Acme\n\nAcme makes anvils.\n*\njane@example.com",
    ],
)
def test_a_line_without_words_next_to_a_name_is_no_error(text: str) -> None:
    assert pressparse.parse(text).text == text


@pytest.mark.parametrize("last", ["Petra", "Reuters", "Bloomberg"])
def test_the_last_line_of_a_contact_is_no_agency_that_signs_off(last: str) -> None:
    release = pressparse.parse(f"Acme Opens\n\n{LEAD}\n\nContact\nJane Doe\njane@example.com\n{last}")
    assert (release.wire_service, release.issuer, release.blocks[-1].kind) == (None, "Acme", Kind.CONTACT)


def test_a_sentence_of_the_issuer_below_a_contact_in_the_middle_goes_on_with_the_story() -> None:
    more = [
        "Acme's chief executive, Mary Johnson, said the plant was needed.",
        "It will employ 400 people from June on.",
    ]
    release = pressparse.parse("\n\n".join(["Acme Opens", LEAD, "Media Contact: Jane Doe, 212-555-0100", *more, LEAD]))
    assert [block.kind for block in release.blocks[3:]] == [Kind.PARAGRAPH] * 3


@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        ("Regulator Reviews Acme's Delayed Product Launches", "Shares of the anvil maker fell four percent"),
        ("New Study Reports", "Findings on anvils are good"),
    ],
)
def test_a_headline_that_ends_in_a_plural_is_not_broken(headline: str, deck: str) -> None:
    release = pressparse.parse(f"{headline}\n{deck}\n\n{LEAD}")
    assert release.headline is not None
    assert (release.headline.text, [part.text for part in release.subheadlines]) == (headline, [deck])


def test_amounts_of_segments_are_no_telephone_numbers() -> None:
    table = "Revenue by segment:\n\nMobile: 123 456 789\nPhones: 98 765 432\n\nTotal: 123 456 789"
    assert pressparse.parse(f"Acme Opens\n\n{LEAD}\n\n{table}").contacts == ()


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("TORONTO, 03/04/2021 – Acme opens a plant", datetime.date(2021, 3, 4)),
        ("SPRINGFIELD, 03/04/2021 – Acme opens a plant", datetime.date(2021, 3, 4)),
        ("SEVILLA, 03/04/2021 – Acme abre una fábrica", datetime.date(2021, 4, 3)),
    ],
)
def test_marks_of_type_do_not_make_a_text_foreign(line: str, date: datetime.date) -> None:
    dateline = pressparse.parse_dateline(line)
    assert dateline is not None
    assert dateline.date == date


def test_the_region_of_a_page_goes_before_the_place_of_its_dateline() -> None:
    page = f'<html lang="en-US"><h1>Acme Opens Plant</h1><p>Posted 03/04/2021</p><p>LONDON -- {LEAD}</p>'
    assert pressparse.parse(page).published == datetime.date(2021, 3, 4)


def test_an_airport_behind_a_city_is_no_desk() -> None:
    assert pressparse.parse_dateline("Berlin (BER) - The airport is open every day, and trains run to it.") is None


# the review of November 2026

OPENING = (
    "OSLO, Norway, May 3, 2021 -- Acme Corp. opened its second plant in Norway on Monday, where it will make anvils."
)
MORE = (
    "The plant will run day and night from the first of June, the company said, and sell what it makes within a week."
)


def kinds(*passages: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in pressparse.parse("\n\n".join(passages)).blocks]


def test_a_city_and_a_colon_in_the_middle_of_a_story_are_no_dateline() -> None:
    lead = "Acme opened its second plant on Monday, where it will make anvils for the north."
    cities = [
        f"{city}: The new plant at the river will employ two hundred people, who come from all the towns around it."
        for city in ("LONDON", "PARIS")
    ]
    release = pressparse.parse("\n\n".join(["Acme Opens a Plant", lead, *cities]))
    assert release.dateline is None
    assert release.body_text.startswith(lead)


def test_an_acronym_in_the_headline_is_a_name_only_if_the_lead_gives_it_in_full() -> None:
    about = "AAB is a disease of the lungs that many people had in those years, and some of them more than once."
    full = OPENING.replace("Acme Corp.", "The Acme Anvil Board")
    assert (Kind.ABOUT, about) in kinds("AAB Opens a Plant", full, MORE, about)
    assert (Kind.ABOUT, about) not in kinds("AAB Opens a Plant", OPENING, MORE, about)


@pytest.mark.parametrize(
    "headline",
    [
        "Acme Corp. Press Release",
        "Two Hostages Set for Release",
        "How to Write a Press Release",
        "Di Lorenzo Joins Acme",
        "DI MARCO NAMED CEO",
        "Acme Annual General Meeting 10:00 May 3, 2021",
        "Smith Day, May 3, 2021, updated with prices",
        "CHANEL No. 5",
        "Embargo lifts on Cuban cigars",
        "Hold for Release of Prisoners Ends",
        "Reading Time 10 Minutes a Day",
    ],
)
def test_a_headline_is_no_notice_byline_or_stamp(headline: str) -> None:
    below = "May 3, 2021" if headline.startswith("Acme Corp.") else "What it means to the smiths of the north"
    release = pressparse.parse(f"{headline}\n\n{below}\n\n{OPENING}\n\n{MORE}")
    assert str(release.headline) == headline


def test_a_notice_between_slashes_may_have_blanks_inside_them() -> None:
    notice = "/ NOT FOR DISTRIBUTION TO U.S. NEWS WIRE SERVICES /"
    assert (Kind.NOTICE, notice) in kinds(notice, "Acme Opens a Plant", OPENING, MORE)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The drug was authorised for release by the agency on Monday, and it will be sold from the first of June.",
        f"{MORE} It was liked by most of all voters (Reuters/Ipsos).",
        "Published results for the year ended December 31, 2020",
        "Posted net income of $4 million on May 3, 2021",
        "Conference Call May 3, 2021 10:00 AM",
    ],
)
def test_a_paragraph_late_in_a_release_is_no_legal_text_caption_or_stamp(paragraph: str) -> None:
    link = "https://twitter.com/acme/photo/1"
    assert (Kind.PARAGRAPH, paragraph) in kinds("Acme Opens a Plant", OPENING, MORE, MORE, paragraph, link)


@pytest.mark.parametrize(
    ("mark", "paragraph"),
    [
        ("###", "Interviews are a part of the day, and can be had in the house at the river from nine to five."),
        ("***", "Higher prices of iron contributed to the rise in sales of the second quarter."),
    ],
)
def test_a_sentence_behind_a_mark_is_no_section_and_no_credit(mark: str, paragraph: str) -> None:
    assert (Kind.PARAGRAPH, paragraph) in kinds("Acme Opens a Plant", OPENING, MORE, mark, paragraph)


@pytest.mark.parametrize(
    "last",
    [
        "The Acme Anvil Post asks parents to read more to children, as it has said so often. (AAP)",
        "Acme opens on Monday. (AAP)\n\nAbout Acme Corp.\n\nAcme Corp. makes anvils.",
    ],
)
def test_an_acronym_behind_the_last_sentence_is_no_agency(last: str) -> None:
    assert pressparse.parse(f"Acme Opens a Plant\n\n{MORE}\n\n{last}").wire_service is None


@pytest.mark.parametrize(
    "byline", ["By Jane Doe, Author of May 3, 1945 and Other Books", "By May 3, 2030, Smiths Must Go"]
)
def test_a_day_within_a_byline_is_not_that_of_the_release(byline: str) -> None:
    assert pressparse.parse(f"Acme Opens a Plant\n\n{byline}\n\n{MORE}\n\n{MORE}").published is None


@pytest.mark.parametrize(
    "line", ["Contact: Jane Doe, Acme AG SOURCE Globex SE", "It is sold in the USA SOURCE Acme Corp."]
)
def test_a_source_behind_a_word_in_capitals_is_parted(line: str) -> None:
    assert kinds("Acme Opens a Plant", OPENING, MORE, line)[-1][0] is Kind.SOURCE


def test_a_mark_without_a_dash_is_none_once_the_story_has_begun() -> None:
    airline = "Houston (AA) Airlines will fly more often to the north from the first of June, as it has said before."
    lead = "Acme opened its second plant on Monday, where it will make anvils for the smiths of the north, and more."
    lead = f"{lead} It is to follow with a third in the south as soon as this one pays for its iron."
    assert pressparse.parse(f"Acme Opens a Plant\n\n{lead}\n\n{airline}").dateline is None


PAGE = f"<h1>Acme Opens Plant in Oslo</h1><p>{LEAD}</p><p>{STORY}</p>"


@pytest.mark.parametrize(
    ("shown", "emails"),
    [
        ("jane@example.com", ["jane@example.com"]),
        ("logo@2x.png", []),
        ("anvil@10x.example", []),
        ("anvil@home.jpeg", []),
        ("Anvil@Home.WEBP", []),
    ],
)
def test_the_file_of_a_picture_is_no_drawn_mailbox(shown: str, emails: list[str]) -> None:
    release = pressparse.parse(f'{PAGE}<p>Media Contact: Jane Doe, +47 22 55 50 10 <img alt="{shown}"></p>')
    assert [email for contact in release.contacts for email in contact.emails] == emails


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("About 24 Hour Anvils", "24 Hour Anvils"),
        ("About 888 Anvils plc", "888 Anvils plc"),
        ("About 99 Anvils Only Stores LLC", "99 Anvils Only Stores LLC"),
        ("About 4 Day Anvils Global:", "4 Day Anvils Global"),
        ("About 7 For All Smiths", "7 For All Smiths"),
        ("About 1-800-Anvils.com", "1-800-Anvils.com"),
        ("About A@W", "A@W"),
        ("Over Acme 24 Uur", "Acme 24 Uur"),
        ("Over 100 Anvils Expected", None),
        ("Über 500 Besucher erwartet", None),
        ("Sobre 500 Visitantes Esperados", None),
        ("Om 100 Dagar Öppnar Acme", None),
        ("About 1-800-555-0100", None),
        ("About Jane Doe jane@example.com", None),
    ],
)
def test_figures_begin_a_name_behind_a_word_that_says_no_amount(heading: str, name: str | None) -> None:
    release = pressparse.parse(f"{HEAD}{STORY}\n\n{STORY}\n\n{heading}\n\nAnvils are made in two plants and sold.\n")
    abouts = [part for part in release.boilerplate if part.kind is Kind.ABOUT]
    assert [part.organization for part in abouts] == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("line", "organization"),
    [
        ("Monitoring 24", "Monitoring 24"),
        ("Engineering 4.0 Ltd", "Engineering 4.0 Ltd"),
        ("Catering 4 You", "Catering 4 You"),
        ("Supermarkt 24", "Supermarkt 24"),
        ("Allgate 2030 Team", "Allgate 2030 Team"),
        ("Investigate 7", "Investigate 7"),
        ("Brigade 7", "Brigade 7"),
        ("Anvilstraße 24 Hour Team", "Anvilstraße 24 Hour Team"),
        ("Ambossstraße 5", None),
        ("Ambossstraße 5a", None),
        ("Ambossstraße 5 a", None),
        ("Am alten Amboßplatz 5-7", None),
        ("Amboltsgade 12", None),
        ("Søndre Amboltegata 5b", None),
        ("Amboltsgate 3", None),
        ("Aambeeldgracht 100-hs", None),
    ],
)
def test_a_street_ends_with_its_number(line: str, organization: str | None) -> None:
    (contact,) = pressparse.find_contacts(f"Contact:\n{line}\nJane Doe\njane@example.com\n")
    assert (contact.name, contact.organization) == ("Jane Doe", organization)


@pytest.mark.parametrize("name", ["Owain Wales", "Brynn Holland", "Tarquin Malta", "Tamsin Ireland", "Kenji Brazil"])
def test_a_person_may_be_called_like_a_country(name: str) -> None:
    (contact,) = pressparse.find_contacts(f"Media Contact: {name}, Acme Corp., 303-555-0100, press@example.com")
    assert (contact.name, contact.organization) == (name, "Acme Corp.")


@pytest.mark.parametrize("name", ["Transport Canada", "Public Safety Canada", "Tourism Ireland"])
def test_a_matter_and_a_country_are_an_organization(name: str) -> None:
    (contact,) = pressparse.find_contacts(f"Contact:\n{name}\n303-555-0100\npress@example.com")
    assert (contact.name, contact.organization) == (None, name)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Tel: 1588-1577", "1588-1577"),
        ("Tel: 1661-2020", "1661-2020"),
        ("Phone: 1800-2000-3000", "1800-2000-3000"),
        ("Tel: 1800-20-30-40", "1800-20-30-40"),
        ("Tel: 22-23-1555", "22-23-1555"),
        ("1588-1577", "1588-1577"),
        ("1661-1720", None),
        ("The Anvil Museum (1749-1832)", None),
        ("12.11.1755", None),
    ],
)
def test_years_of_former_centuries_are_a_number_behind_a_label(line: str, number: str | None) -> None:
    (contact,) = pressparse.find_contacts(f"Media Contact:\nJane Doe\njane@example.com\n{line}\n")
    assert [phone.text for phone in contact.phones] == ([] if number is None else [number])


def test_a_title_with_a_day_is_looked_for_with_it_first() -> None:
    title = "Holding in Anvils - 30 September 2025"
    page = f"<title>{title}</title><h1>Regulatory News</h1><h2>{title}</h2><p>{LEAD}</p><p>{STORY}</p>"
    headline = pressparse.parse(page).headline
    assert headline is not None
    assert headline.text == title


def test_a_title_with_a_day_says_the_headline_without_it() -> None:
    title = "Holding in Anvils - Sep 30, 2025 | Acme Corp."
    page = f"<title>{title}</title><h1>Regulatory News</h1><h2>Holding in Anvils</h2><p>{LEAD}</p><p>{STORY}</p>"
    headline = pressparse.parse(page).headline
    assert headline is not None
    assert headline.text == "Holding in Anvils"


@pytest.mark.parametrize(
    "top",
    [
        "<h1>Acme Is to Hold Anvils in Oslo</h1><h2>Sep 30, 2025</h2>",
        "<h3>Sep 30, 2025</h3><h1>Acme Is to Hold Anvils in Oslo</h1>",
    ],
)
def test_the_day_in_a_title_is_no_headline(top: str) -> None:
    page = f"<title>Holding in Anvils - Sep 30, 2025</title>{top}<p>{LEAD}</p><p>{STORY}</p>"
    headline = pressparse.parse(page).headline
    assert headline is not None
    assert headline.text == "Acme Is to Hold Anvils in Oslo"


@pytest.mark.parametrize("mark", ["|", " | ", " - "])
def test_a_title_of_marks_is_read_in_linear_time(mark: str) -> None:
    assert pressparse.parse(f"<title>{mark * 200_000}</title>{PAGE}").headline is not None  # else it takes hours


QUOTED = "> Acme opens\n>\n> Acme did\n> Acme was\n"


@pytest.mark.parametrize(
    "source",
    [
        f"From: a@example.com\nTo: b@example.com\nSubject: x\nContent-Type: text/plain\n\n{QUOTED}".encode(),
        f"\x01a\x02{QUOTED}\x03",
        f"<html><body><pre>{QUOTED.replace('>', '&gt;')}</pre>",
        "<html><body><ul><li>&gt;</li><li>&gt; Acme opens</li><li>&gt; Acme did</li><li>&gt; Acme was</li></ul>",
        b'From: a@example.com\nTo: b@example.com\nContent-Type: text/plain; charset="a\x00b"\n\nAcme opens\n',
    ],
)
def test_quotes_in_envelopes_are_read(source: str | bytes) -> None:
    assert "Acme opens" in pressparse.parse(source).text


WRAPPED = """\
Acme Opens Plant

OSLO, May 3, 2021 -- Acme Corp. opened a plant in the north of the country today,
and it will make forty thousand anvils there for the smiths of the towns around.

The plant is the first of three that Acme Corp. will open in the north of the
country over the next four years, and it will give work to two hundred people
from the towns and villages around it, Acme Corp. said in a statement on Monday.
Jane Doe, who leads the plant, said on Monday: "We are so very glad of the plant."
"""


def test_an_end_mark_below_a_full_line_is_one() -> None:
    assert pressparse.parse(f"{WRAPPED}- 30 -\n").blocks[-1].text == "- 30 -"


def test_people_on_full_lines_are_each_one_contact() -> None:
    contacts = pressparse.parse(
        f"{WRAPPED}\nContacts:\n"
        "Jane Doe, Head of Communications, Acme Corp., +1 202-555-0100, jane@example.com\n"
        "Richard Roe, Head of Investor Relations, Acme Corp., +1 202-555-0101, rr@example.com\n"
    ).contacts
    assert [(contact.name, contact.text[:4]) for contact in contacts] == [("Jane Doe", "Jane"), ("Richard Roe", "Rich")]


@pytest.mark.parametrize(
    "line",
    [
        *("Do 24. Mai 2018", "Roma, il 5 maggio 2025", "Lisboa, em 5 de maio de 2025", "Łódź, dnia 5 maja 2025"),
        *("Utrecht, op 5 mei 2025", "Communiqué du 5 mai 2025", "Jakarta, pada 5 Mei 2025"),
    ],
)
def test_a_day_with_a_word_before_it_is_a_stamp(line: str) -> None:
    title = "Acme Opens New Anvil Plant in Springfield"
    release = pressparse.parse(
        f"{line}\n\n{title}\n\nAcme Corp. said on Monday that it will open a plant in the north.\n"
    )
    assert (str(release.headline), release.published is None) == (title, False)


@pytest.mark.parametrize(
    "title",
    [
        *("Acme Buys Globex Inc.", "Globex Sues Acme Corp.", "Hello Kitty Opens Store!", "Hi Fi Show Opens in June!"),
        "Good Morning America Visits Acme!",
    ],
)
def test_a_title_is_no_name_and_no_salutation(title: str) -> None:
    release = pressparse.parse(
        f"{title}\n\nDeal closes in June\n\nAcme Corp. said on Monday that it will open a plant.\n"
    )
    assert str(release.headline) == title


@pytest.mark.parametrize("label", ["电话", "전화", "TEL", "Tel", "WhatsApp"])
def test_a_number_glued_to_its_label_is_one(label: str) -> None:
    contact = pressparse.find_contacts(f"媒体联系人：\n李四\n{label}13800138000\nli@example.com")
    assert [phone.text for phone in contact[0].phones] == ["13800138000"]
