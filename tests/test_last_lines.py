"""The last lines of a release: whom to ask, what belongs to nobody, and what only looks like either."""

import pytest

import pressparse
from pressparse import Kind
from pressparse.lexicon import lexicon
from tests.laws import assert_laws

STORY = """\
Acme Opens a New Plant for Anvils

DENVER, May 3, 2021 /PRNewswire/ -- Acme Corp. today opened a plant for anvils in Denver, its second.

The plant is large, and the people who work in it like it well, the company said on Monday.
"""


def blocks_of(tail: str) -> list[tuple[Kind, str]]:
    """Return the blocks of a tail below the story."""
    release = assert_laws(f"{STORY}\n{tail}\n")
    return [(block.kind, block.text) for block in release.blocks if block.span.start >= len(STORY)]


@pytest.mark.parametrize(
    "contact",
    [
        "CONTACT:\nJANE DOE\nACME CORP\n303-555-0100",
        "For further information, please contact:\nJane Doe\nSenior Media Officer\nACME UK\nTel: 020 7946 0078",
        "CONTACT:\n303-555-0100\nJANE DOE\nKPMG LLP",
    ],
)
def test_names_in_capitals_are_no_initials_in(contact: str) -> None:
    assert blocks_of(contact) == [(Kind.CONTACT, contact)]


@pytest.mark.parametrize("initials", ["PTI ABK NSK", "ab/cd", "(PTI)", "/BB/"])
def test_behind_the_story_initials_are(initials: str) -> None:
    assert blocks_of(initials) == [(Kind.CREDIT, initials)]


def test_a_release_is_no_generation_of_a_family() -> None:
    release = pressparse.parse(f"{STORY}\nContact:\nFranklin T. Doe, III\nChief Financial Officer\n303-555-0100\n")
    assert [contact.organization for contact in release.contacts] == [None]
    assert release.issuer == "Acme Corp."


RNS = """\
This information is provided by RNS, the news service of the London Stock Exchange. Terms and conditions may apply. \
For further information, please contact rns@lseg.com or visit www.rns.com."""


@pytest.mark.parametrize(
    "lines",
    [
        "OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER INHALTLICHER VERANTWORTUNG DES AUSSENDERS. ots.at",
        "*** OTS-ORIGINALTEXT UNTER AUSSCHLIESSLICHER\nINHALTLICHER VERANTWORTUNG DES AUSSENDERS - WWW.OTS.AT ***",
        RNS,
        RNS.replace(". For further", ".\n\nFor further"),
    ],
)
def test_what_carriers_say_of_themselves_is_legal_and_nobody_to_ask(lines: str) -> None:
    contact = "Media Contact:\nJane Doe\njane@example.com"
    assert blocks_of(f"{contact}\n\n{lines}") == [(Kind.CONTACT, contact), (Kind.LEGAL, lines)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pewarta: Ani Contoh", Kind.CREDIT),
        ("Author: Jane Doe", Kind.CREDIT),
        ("By Jane Doe", Kind.CREDIT),
        ("Muhabir: Ayşe Model", Kind.CREDIT),
        ("(Mes/Adnkronos)", Kind.CREDIT),
        ("Acme Corp. logo (PRNewsfoto/Acme Corp.)", Kind.CAPTION),
        ("The mayor opens the plant. (CNW Group/Acme Corp.)", Kind.CAPTION),
        ("The mayor opens the plant (AP Photo/Jane Doe)", Kind.CAPTION),
        ("The mayor opens the plant (Photo by JANE DOE / AFP)", Kind.CAPTION),
        ("The mayor opens the plant. (Jane Doe/AP)", Kind.CAPTION),
        ("The mayor opens the plant. (Photo: Business Wire)", Kind.CAPTION),
        ("The lightest anvil ever made (Photo by Jane Doe)", Kind.CAPTION),
        ("Jane Doe, who leads the plant. (Photo courtesy of Acme Corp.)", Kind.CAPTION),
        ("Das neue Werk in Oslo (© Acme GmbH)", Kind.CAPTION),
        ("Die Leiterin des Werks. Bild: Acme/Anna Muster", Kind.CAPTION),
        ("(Photo: Business Wire)", Kind.CREDIT),
        ("Jane Doe said that she liked the anvil (photo by her father) most of all.", Kind.PARAGRAPH),
        ("The mayor opened the plant, which the king had asked for (Source: Acme Review).", Kind.PARAGRAPH),
        ("The smiths had one wish for the plant. Their wish: Less noise", Kind.PARAGRAPH),
        ("The mayor opened the plant on Monday, and the smiths were glad of it. (Reuters/AFP)", Kind.PARAGRAPH),
        ("The plant makes what smiths ask for, anvils and feathers (Iron/Steel).", Kind.PARAGRAPH),
        ("To remove your address from the list, send a message to anvils-unsubscribe@example.com", Kind.LINK),
        ("Lusa/Fim", Kind.END),
        ("Enditem/ab", Kind.END),
        ("AP-NY-05-03-21 1653EDT", Kind.END),
        ("ABC/DEF", Kind.CREDIT),
        ("ABC // DEF", Kind.CREDIT),
        ("Abc/Def", Kind.CREDIT),
        ("AAP abc/def", Kind.CREDIT),
        ("kow/ mow/", Kind.CREDIT),
        ("(Schluss) abc/def", Kind.CREDIT),
        ("//Petra// AB/CD", Kind.CREDIT),
        ("(AB-CD-Y)", Kind.CREDIT),
        ("(Kyodo)", Kind.CREDIT),
        ("(ITALPRESS).", Kind.CREDIT),
        ("WAM/Jane Doe/Richard miles", Kind.CREDIT),
        ("Anna Exempel/TT", Kind.CREDIT),
        ("Editing and translating by Jane Doe", Kind.CREDIT),
        ("(With inputs from agencies)", Kind.CREDIT),
        ("(This story has not been edited by our staff and is published from a syndicated feed.)", Kind.FURNITURE),
        ("(Except for the headline, this story has not been edited by our staff.)", Kind.FURNITURE),
        ("Fuente Comunicae", Kind.SOURCE),
        ("Nøkkelord\n\nambolt, hammer", Kind.FURNITURE),
        ("COMUNICATO STAMPA - RESPONSABILITÀ EDITORIALE: ACME SRL", Kind.LEGAL),
    ],
)
def test_the_line_of_an_agency_or_a_page_is(line: str, kind: Kind) -> None:
    assert blocks_of(line) == [(kind, line)]


@pytest.mark.parametrize("words", sorted(lexicon().words["picture"]))
def test_a_name_behind_a_colon_is_whose_picture_it_is(words: str) -> None:
    line = f"The mayor opens the plant ({words.capitalize()}: Acme)"
    assert blocks_of(line) == [(Kind.CAPTION, line)]


@pytest.mark.parametrize("words", sorted(lexicon().words["picture_by"]))
def test_a_name_is_whose_picture_it_is(words: str) -> None:
    line = f"The mayor opens the plant ({words} Jane Doe)"
    assert blocks_of(line) == [(Kind.CAPTION, line)]


def test_an_agency_stands_above_who_edited_its_story() -> None:
    assert blocks_of("GNA\n\nEdited by Jane Doe") == [(Kind.END, "GNA"), (Kind.CREDIT, "Edited by Jane Doe")]


@pytest.mark.parametrize("line", ["AC/DC plays on Friday", "Iron/Steel", "(Oslo)", "Anvils/Hammers"])
def test_a_line_is_no_sign_of_who_wrote_it(line: str) -> None:
    assert blocks_of(line)[0][0] not in {Kind.CREDIT, Kind.END}


def test_securities_are_furniture_below_addresses_and_text_elsewhere() -> None:
    card = (
        "Language: English\nCompany: Acme AG\nAnvil Street 12\nPhone: +49 89 5550100\nISIN: DE000A0ACME1\nWKN: A0ACME"
    )
    assert blocks_of(card) == [
        (Kind.FURNITURE, "Language: English"),
        (Kind.CONTACT, "Company: Acme AG\nAnvil Street 12\nPhone: +49 89 5550100"),
        (Kind.FURNITURE, "ISIN: DE000A0ACME1\nWKN: A0ACME"),
    ]
    terms = "The bonds have a term of seven years.\n\nISIN: DE000A0ACME1"
    assert [kind for kind, _ in blocks_of(terms)] == [Kind.PARAGRAPH, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("contact", "about"),
    [
        (
            "For more information:\nJane Doe, CEO, 208-555-0123, jane@example.com",
            "Acme is an American company that makes anvils for smiths. Read more at www.example.com.",
        ),
        (
            "För mer information:\nAnna Exempel, vd, 070-555 01 23\nAcmes pressjour, 08-555 01 23",
            "Acme är ett svenskt företag som gör städ åt smeder. Läs mer på www.example.com.",
        ),
        (
            "Lisätietoja:\nMatti Esimerkki, toimitusjohtaja, puh. 040 555 0123",
            "Acme Corp. on suomalainen yritys, joka tekee alasimia sepille.",
        ),
    ],
)
def test_a_paragraph_about_the_issuer_ends_the_contacts(contact: str, about: str) -> None:
    assert blocks_of(f"{contact}\n\n{about}") == [(Kind.CONTACT, contact), (Kind.ABOUT, about)]


@pytest.mark.parametrize(
    "line",
    [
        "Acmes pressjour, 08-555 01 23",
        "Acme Corp. Press Office, One Anvil Road",
        "Acme Corp. can also be reached in the evening at press@example.com or 208-555-0124.",
    ],
)
def test_lines_of_the_issuer_with_addresses_go_on_with_the_contacts(line: str) -> None:
    contact = f"For more information:\nJane Doe, CEO, 208-555-0123, jane@example.com\n\n{line}"
    assert [kind for kind, _ in blocks_of(contact)] == [Kind.CONTACT]


@pytest.mark.parametrize(
    "recipients",
    [
        "Jakelu:\nNasdaq Helsinki Oy\nKeskeiset tiedotusvälineet\nwww.example.com",
        "Distribution:\nNasdaq Helsinki Ltd\nPrincipal media\nwww.example.com",
        "DISTRIBUTION: Nasdaq Helsinki, principal media",
    ],
)
def test_those_to_whom_a_release_is_sent_are_nobody_to_ask(recipients: str) -> None:
    contact = "Media Contact:\nJane Doe\njane@example.com"
    assert blocks_of(f"{contact}\n\n{recipients}") == [(Kind.CONTACT, contact), (Kind.FURNITURE, recipients)]
    assert pressparse.parse(f"{STORY}\n{contact}\n\n{recipients}\n").issuer == "Acme Corp."


@pytest.mark.parametrize(
    "line",
    ["Distribution: $0.10 per unit", "Distribution: Acme sells anvils in forty countries.", "Language: not an anvil"],
)
def test_what_only_has_the_label_of_such_a_line_is_text(line: str) -> None:
    assert [kind for kind, _ in blocks_of(line)] == [Kind.PARAGRAPH]


@pytest.mark.parametrize(
    "source",
    [
        "Source : Jeanne Untel\nAttachée de presse du premier ministre\n418 555-0123",
        "Source :\nJeanne Untel\nAttachée de presse\nCabinet du ministre\n418 555-0123",
        "Source et renseignements :\nJeanne Untel\n418 555-0123",
    ],
)
def test_a_person_with_a_number_as_the_source_is_whom_to_ask(source: str) -> None:
    assert blocks_of(f"– 30 –\n\n{source}") == [(Kind.END, "– 30 –"), (Kind.CONTACT, source)]
    release = pressparse.parse(f"{STORY}\n– 30 –\n\n{source}\n")
    assert [contact.name for contact in release.contacts] == ["Jeanne Untel"]
    assert release.issuer == "Acme Corp."


@pytest.mark.parametrize(
    "source",
    ["SOURCE Acme Corp.", "SOURCE: Jane Doe", "Source: Jane Doe Foundation", "SOURCE Jane Doe"],
)
def test_a_source_with_contacts_of_their_own_below_it_is_a_source(source: str) -> None:
    contact = "CONTACT: Jane Doe, 303-555-0100"
    assert blocks_of(f"{source}\n\n{contact}") == [(Kind.SOURCE, source), (Kind.CONTACT, contact)]


def test_a_line_of_a_contact_is_no_running_head() -> None:
    story = STORY.replace("Acme Opens a New Plant for Anvils", "Acme Anvils plc")
    contact = "Enquiries:\n\nAcme Anvils plc          Tel: +44 (0)20 7946 0001\nJane Doe, Chief Executive"
    release = pressparse.parse(f"{story}\n{contact}\n")
    assert [(one.name, one.organization) for one in release.contacts] == [("Jane Doe", "Acme Anvils plc")]


def test_a_place_before_a_bracket_is_not_whose_release_it_is() -> None:
    release = pressparse.parse("""\
Acme Klub empfiehlt Hämmer

Wien (Acme-Klub) Bezugnehmend auf das heutige Gespräch empfiehlt der Acme Klub allen Schmieden einen Hammer.

OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER INHALTLICHER VERANTWORTUNG DES AUSSENDERS | ABC/ABC
""")
    assert release.wire_service is not None
    assert (release.wire_service.service.id, release.issuer) == ("apa-ots", "Acme Klub")


FEED_TAIL = """\
INVESTOR CONTACT: Jane Doe
jane@example.com

KEYWORD: UNITED STATES NORTH AMERICA COLORADO

INDUSTRY KEYWORD: MANUFACTURING STEEL

SOURCE: Acme Corp.

Copyright Business Wire 2021.

PUB: 05/03/2021 04:15 PM/DISC: 05/03/2021 04:15 PM

http://www.businesswire.com/news/home/20210503000001/en"""


def test_what_a_wire_puts_below_a_release_in_its_feed_is_no_contact() -> None:
    assert [kind for kind, _ in blocks_of(FEED_TAIL)] == [
        *(Kind.CONTACT, Kind.FURNITURE, Kind.SOURCE, Kind.COPYRIGHT, Kind.STAMP, Kind.LINK),
    ]
    release = pressparse.parse(f"{STORY}\n{FEED_TAIL}\n")
    assert str(release.published) == "2021-05-03"


def test_an_end_mark_may_have_the_day_behind_it() -> None:
    contact = "/CONTACT: Jane Doe of Acme Corp., +1-303-555-0100/"
    assert blocks_of(f"SOURCE  Acme Corp.\n    -0-                             05/03/2021\n    {contact}") == [
        (Kind.SOURCE, "SOURCE  Acme Corp."),
        (Kind.END, "-0-                             05/03/2021"),
        (Kind.CONTACT, contact),
    ]


def test_the_list_below_attachments_is_of_links() -> None:
    lines = "Attachments\n * Notice of the meeting\n * Proxy form"
    assert blocks_of(lines) == [(Kind.LINK, lines)]


def test_a_number_and_a_day_behind_the_end_are_no_table() -> None:
    assert [kind for kind, _ in blocks_of("Ende der Mitteilung\n\n2225001  06.11.2025 CET/CEST")] == [
        *(Kind.END, Kind.OTHER),
    ]


def test_each_of_those_who_speak_together_is_introduced_below_the_end_mark() -> None:
    paragraphs = [
        "Acme Corp. is a national nonprofit organization with more than one million members in the mountains.",
        "Iron Alliance works to keep rust away from anvils. Learn more at www.example.org.",
    ]
    release = pressparse.parse(f"{STORY}\n###\n\n" + "\n\n".join(paragraphs) + "\n")
    assert [(part.text, part.organization) for part in release.boilerplate] == [
        *zip(paragraphs, ("Acme Corp.", "Iron Alliance"), strict=True),
    ]


@pytest.mark.parametrize("heading", ["Reader Advisory", "Disclaimer", "Important Notice"])
def test_a_legal_heading_heads_a_forward_looking_statement(heading: str) -> None:
    statement = f"{heading}\n\nThis press release contains forward-looking information about anvils to come."
    release = pressparse.parse(f"{STORY}\n{statement}\n")
    assert [(part.kind, part.heading, part.text) for part in release.boilerplate] == [
        (Kind.FORWARD_LOOKING, heading, statement),
    ]


def test_a_heading_may_have_quote_marks_within() -> None:
    heading = "Cautionary Statement Regarding “Forward-Looking” Information"
    text = (
        "Neither the TSX Venture Exchange nor its Regulation Services Provider accepts responsibility for this release."
    )
    release = pressparse.parse(f"{STORY}\n{text}\n\n{heading}\n\nThis news release looks ahead in many ways.\n")
    assert [(part.kind, part.heading) for part in release.boilerplate] == [
        (Kind.LEGAL, None),
        (Kind.FORWARD_LOOKING, heading),
    ]


BY_TABS = """\
ACME CORP.
Condensed Statements of Operations
(In thousands, unaudited)

Three Months Ended March 31,
2021\t2020
Net sales\t$31,204\t$24,811
Costs of iron\t9,120\t8,004
Net income\t$22,084\t$16,807"""
BY_BLANKS = """\
                         ACME CORP.
          STATEMENTS OF INCOME (UNAUDITED)

                                    2021         2020
                                 ---------    ---------
Net sales                        $ 231,402    $ 219,884
Net income                       $  12,401    $  10,120"""
A_CELL_A_LINE = (
    "ACME CORP.\nStatements of Operations\n2021\n2020\nNet sales\n31,204\n24,811\nNet income\n22,084\n16,807"
)


@pytest.mark.parametrize("statements", [BY_TABS, BY_BLANKS, A_CELL_A_LINE])
@pytest.mark.parametrize(
    "section",
    [
        "Forward-Looking Statements\n\nThis press release may contain statements about the future that prove wrong.",
        "About Acme Corp.\n\nAcme Corp. makes anvils in two plants and sells them in forty countries of the world.",
    ],
)
def test_financial_statements_below_boilerplate_are_of_the_body(section: str, statements: str) -> None:
    release = assert_laws(f"{STORY}\n{section}\n\n{statements}\n\nContact:\nJane Doe\njane@example.com\n")
    (part,) = release.boilerplate
    assert part.text == section
    assert Kind.TABLE in {block.kind for block in release.blocks}
    assert [contact.name for contact in release.contacts] == ["Jane Doe"]


@pytest.mark.parametrize(
    ("tail", "issuer"),
    [
        ("Kontakt:\nAcme PR GmbH\npr@example.de", "Acme Roboter SE"),
        ("Contacts:\nAnvil PR\npr@example.de\n\nSource: BUSINESS WIRE", "Acme Roboter SE"),
    ],
)
def test_the_issuer_is_who_the_lead_is_about_and_has_no_article(tail: str, issuer: str) -> None:
    lead = "Hamburg, 3. Mai 2021 – Die Acme Roboter SE (ISIN: DE000A0ACME1) hat heute in Hamburg ein Werk eröffnet."
    assert pressparse.parse(f"Acme Roboter SE eröffnet Werk\n\n{lead}\n\n{tail}\n").issuer == issuer


def test_an_agency_to_ask_is_not_whose_release_it_is() -> None:
    lead = "Leeds, UK - 14 March 2021: Northgate Anvils has won leave to build a plant for anvils in the city."
    tail = "-ENDS-\n\nFor media enquiries please contact:\nJane Doe at Brick PR on 0113 496 0123 or jane@example.co.uk"
    assert pressparse.parse(f"New plant approved\n\n{lead}\n\n{tail}\n").issuer == "Northgate Anvils"


def test_the_issuer_stands_before_the_keywords_or_the_colon_of_a_headline() -> None:
    story = "The annual meeting moves to June, and all who hold shares will be told of it four weeks before the day."
    contact = "Kontakt:\nJane Doe\njane@example.de"
    adhoc = "EQS-Adhoc: Acme SE / Key word(s): Meeting\nAnnual meeting moves\n\n03.05.2021 / 08:00 CET/CEST"
    assert pressparse.parse(f"{adhoc}\n\n{story}\n\n{contact}\n").issuer == "Acme SE"
    assert pressparse.parse(f"Acme AB: annual meeting moves\n\n{story}\n\n{contact}\n").issuer == "Acme AB"


def test_an_address_below_the_source_is_a_link() -> None:
    assert blocks_of("SOURCE Acme Corp.\n\nhttp://www.example.com") == [
        (Kind.SOURCE, "SOURCE Acme Corp."),
        (Kind.LINK, "http://www.example.com"),
    ]


def test_a_street_that_stands_on_the_card_of_the_company_as_well_is_of_the_contact() -> None:
    contact = "Contact\nAcme SE\nJane Doe\nHead of Press\nAmbossweg 7\n82152 Planegg\nPhone: +49 89 5550 1234"
    card = "Company:\tAcme SE\n\tAmbossweg 7\n\t82152 Planegg\nPhone:\t+49 89 5550 1000"
    tail = f"{contact}\n\nLanguage:\tEnglish\n{card}"
    assert [text for kind, text in blocks_of(tail) if kind is Kind.CONTACT] == [contact, card]
    first, second = pressparse.parse(f"{STORY}\n{tail}\n").contacts
    assert (first.name, first.organization, second.organization) == ("Jane Doe", "Acme SE", "Acme SE")


@pytest.mark.parametrize("line", ["À lire aussi : Acme ferme une usine", "Related: Acme Closes Plant"])
def test_a_link_to_another_story_within_the_text_ends_nothing(line: str) -> None:
    paragraphs = [
        f"Jane Doe said that the plant would make {count} anvils in its first year, and that those who work in it "
        "would come from the towns around it, as she does herself."
        for count in ("forty", "fifty", "sixty", "seventy")
    ]
    assert blocks_of("\n\n".join((*paragraphs[:3], line, *paragraphs[3:])))[-2:] == [
        (Kind.FURNITURE, line),
        (Kind.PARAGRAPH, paragraphs[3]),
    ]
