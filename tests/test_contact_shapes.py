"""Contact blocks whose lines look like something else: generations, slashes, national numbers. All invented."""

import pytest

import pressparse
from pressparse import Role
from tests.test_contacts import Record

Block = tuple[str, str | None, str, tuple[Record, ...]]

BLOCKS: tuple[Block, ...] = (
    (
        "columns below a heading of their own, for whom each is in brackets",
        "US",
        """Contacts:
John Roe (Investors)         Jane Poe (Media)
Acme Corp.                   Acme Corp.
312-555-0103                 312-555-0104
""",
        (
            Record(
                name="John Roe",
                title="Investors",
                organization="Acme Corp.",
                phones=("+13125550103",),
                role=Role.INVESTOR,
            ),
            Record(
                name="Jane Poe", title="Media", organization="Acme Corp.", phones=("+13125550104",), role=Role.MEDIA
            ),
        ),
    ),
    (
        "positions of short words, and a company in brackets",
        "US",
        """Contacts:
John Roe, Vice President, IR, 312-555-0103
Jane Poe, Clerk of Court, 312-555-0104
Ann Low (Acme Corp.), 312-555-0105
""",
        (
            Record(name="John Roe", title="Vice President, IR", phones=("+13125550103",), role=Role.INVESTOR),
            Record(name="Jane Poe", title="Clerk of Court", phones=("+13125550104",)),
            Record(name="Ann Low", organization="Acme Corp.", phones=("+13125550105",)),
        ),
    ),
    (
        "labelled lines of a Japanese form",
        "JP",
        "【お問い合わせ先】\n会社名:株式会社アクメ\n担当者名:見本花子\n役職:広報部長\n電話番号:03-5555-0123\n",
        (
            Record(
                name="見本花子",
                title="広報部長",
                organization="株式会社アクメ",
                phones=("+81355550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "labelled lines of a Chinese form",
        None,
        "媒体联系\n公司名称:艾克美有限公司\n联系人:李样本\n职务:公关经理\n电话:+86 21 5555 0123\n",
        (
            Record(
                name="李样本",
                title="公关经理",
                organization="艾克美有限公司",
                phones=("+862155550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "labelled lines of a Dutch form",
        None,
        "Perscontact\nBedrijf: Acme\nNaam: Jan Voorbeeld\nFunctie: woordvoerder\nTelefoon: +31 20 555 0123\n",
        (
            Record(
                name="Jan Voorbeeld",
                title="woordvoerder",
                organization="Acme",
                phones=("+31205550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "an extension in Chinese",
        "TW",
        "新聞聯絡人\n艾克美公關部 李樣本\n02-5555-0123 分機 456\npress@example.com\n",
        (
            Record(
                name="李樣本",
                organization="艾克美公關部",
                emails=("press@example.com",),
                phones=("+886255550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "an extension in French",
        "CA",
        "Renseignements :\nMarie Modèle\nEnclumes Exemple\n514 555-0123, poste 456\nmarie@example.com\n",
        (
            Record(
                name="Marie Modèle",
                organization="Enclumes Exemple",
                emails=("marie@example.com",),
                phones=("+15145550123",),
            ),
        ),
    ),
    (
        "a Spanish number that ends a sentence",
        "ES",
        "Más información:\nGabinete de Comunicación. Tel.: 958 555 012. Correo electrónico: prensa@example.com\n",
        (
            Record(
                emails=("prensa@example.com",),
                phones=("+34958555012",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "whom to ask where, by the place before the name",
        None,
        """For further information and media requests, please contact:
In Oslo (during the visit): Jane Doe (+47 21 55 01 00 / jdoe@example.org)
In Geneva (before and after the visit): John Roe (+41 22 555 01 00 / jroe@example.org)
""",
        (
            Record(name="Jane Doe", emails=("jdoe@example.org",), phones=("+4721550100",), role=Role.MEDIA),
            Record(name="John Roe", emails=("jroe@example.org",), phones=("+41225550100",), role=Role.MEDIA),
        ),
    ),
    (
        "the languages in which one may ask, behind the name",
        "CH",
        """Contact:
Jane Doe (English, French), Acme Relief Lima, +41 79 555 01 23, jdoe@example.org
John Roe (Arabic), Acme Relief Doha, +974 5550 1234
""",
        (
            Record(
                name="Jane Doe", organization="Acme Relief Lima", emails=("jdoe@example.org",), phones=("+41795550123",)
            ),
            Record(name="John Roe", organization="Acme Relief Doha", phones=("+97455501234",)),
        ),
    ),
    (
        "a department behind the name, and below it whose it is",
        "JP",
        "Contact:\nJane Doe, Corporate Communications Division\nAcme Electric Corporation\nTel: +81-3-5555-0123\n",
        (Record(name="Jane Doe", organization="Acme Electric Corporation", phones=("+81355550123",)),),
    ),
    (
        "a department abbreviated, and below it whose it is",
        "JP",
        "Contact:\nPublic Relations Dept.\nAcme Motors Corporation\nTel: +81-53-555-0123\n",
        (Record(organization="Acme Motors Corporation", phones=("+81535550123",), role=Role.MEDIA),),
    ),
    (
        "whose press office it is, in a sentence",
        "GB",
        "For more information contact Acme County Council's press office on 01632 960124.\n",
        (Record(organization="Acme County Council", phones=("01632 960124",)),),
    ),
    (
        "a reference and its year among numbers",
        "GB",
        "Contact:\nAcme Police, quoting reference 12345/21, 020 7946 0123\n",
        (Record(organization="Acme Police", phones=("+442079460123",)),),
    ),
    (
        "a ministry that is called after its country",
        "CA",
        "Contacts:\nMedia Relations\nStatistics Canada\n613-555-0155\nmedia@example.ca\n",
        (
            Record(
                organization="Statistics Canada",
                emails=("media@example.ca",),
                phones=("+16135550155",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a desk, and below it whose it is",
        "US",
        "Contact:\nMedia Relations Office\nAcme Corp.\n303-555-0100\n",
        (Record(organization="Acme Corp.", phones=("+13035550100",), role=Role.MEDIA),),
    ),
    (
        "a department, and below it whose it is",
        "JP",
        "Press Contact:\nCorporate Communications Department\nAcme Heavy Industries, Ltd.\nEmail: pr@example.com\n",
        (Record(organization="Acme Heavy Industries, Ltd.", emails=("pr@example.com",), role=Role.MEDIA),),
    ),
    (
        "a department above the name and the position below it",
        "DE",
        "Pressekontakt:\nAcme AG\nUnternehmenskommunikation\nMax Muster\nLeiter Presse\nTelefon: 069 5550123\n",
        (
            Record(
                name="Max Muster",
                title="Leiter Presse",
                organization="Acme AG",
                phones=("+49695550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "desks under a line for each party, one of them called like a person",
        "US",
        """\
Contacts

For Acme Energy
Investors:
Jane Doe
713-555-0110

Media:
Doe, Roe & Miles
John Roe
212-555-0111

For Bolt Power
Investors: Sara Hill, 918-555-0112
Media: Owen Hart, 918-555-0113
""",
        (
            Record(name="Jane Doe", organization="Acme Energy", phones=("+17135550110",), role=Role.INVESTOR),
            Record(name="John Roe", organization="Doe, Roe & Miles", phones=("+12125550111",), role=Role.MEDIA),
            Record(name="Sara Hill", organization="Bolt Power", phones=("+19185550112",), role=Role.INVESTOR),
            Record(name="Owen Hart", organization="Bolt Power", phones=("+19185550113",), role=Role.MEDIA),
        ),
    ),
    (
        "a firm, its number, and below it a person with an address",
        "GB",
        "Enquiries:\n\nAcme PR (Financial PR)\nTel: 020 7946 0303\nJane Doe\njane@example.com\n",
        (
            Record(
                name="Jane Doe",
                organization="Acme PR",
                emails=("jane@example.com",),
                phones=("+442079460303",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a client called like a person behind the last number",
        "US",
        "CONTACT: Jane Doe of Acme Communications, +1-650-555-0134, for Orion Semiconductor\n",
        (Record(name="Jane Doe", organization="Acme Communications", phones=("+16505550134",)),),
    ),
    (
        "whom a number is for, in brackets behind it",
        "US",
        "CONTACT: Acme Anvils Inc.\nJane Doe, 415-555-0136 (Media)\n",
        (Record(name="Jane Doe", organization="Acme Anvils Inc.", phones=("+14155550136",), role=Role.MEDIA),),
    ),
    (
        "the investment community",
        "US",
        "Contacts:\nInvestment Community:\nJane Doe\n(702) 555-0121\nMedia:\nJohn Roe\n(702) 555-0107\n",
        (
            Record(name="Jane Doe", phones=("+17025550121",), role=Role.INVESTOR),
            Record(name="John Roe", phones=("+17025550107",), role=Role.MEDIA),
        ),
    ),
    (
        "a position that a hyphen joins, in French",
        "FR",
        "Contact\nACME FRANCE\nJeanne Martin\nPrésidente-Directrice générale\njeanne@example.fr\n",
        (
            Record(
                name="Jeanne Martin",
                title="Présidente-Directrice générale",
                organization="ACME FRANCE",
                emails=("jeanne@example.fr",),
            ),
        ),
    ),
    (
        "two people, and a number of three groups of three for each",
        "ES",
        "Contacto de prensa:\nLaura Ejemplo / Pedro Muestra\nTel. 952 555 012 / 600 555 013\nprensa@example.es\n",
        (
            Record(name="Laura Ejemplo", emails=("prensa@example.es",), phones=("+34952555012",), role=Role.MEDIA),
            Record(name="Pedro Muestra", emails=("prensa@example.es",), phones=("+34600555013",), role=Role.MEDIA),
        ),
    ),
    (
        "a partner of a firm, and an extension in brackets",
        "US",
        "To learn more, call Doe & Roe partner John Miles directly at 877-555-0192 or 212-555-0130 (Ext. 1310).\n",
        (Record(name="John Miles", phones=("+18775550192", "+12125550130")),),
    ),
    (
        "a person who is called like a country",
        "US",
        "Contact:\nJane Ireland\nAcme Corp.\n303-555-0100\n",
        (Record(name="Jane Ireland", organization="Acme Corp.", phones=("+13035550100",)),),
    ),
    (
        "a person whose father had the name as well",
        "US",
        "Contact:\nFranklin T. Doe, III\nChief Financial Officer\nAcme Corp.\n(303) 555-0100\n",
        (
            Record(
                name="Franklin T. Doe, III",
                title="Chief Financial Officer",
                organization="Acme Corp.",
                phones=("+13035550100",),
            ),
        ),
    ),
    (
        "generations on lines with commas",
        "US",
        "Contact:\nJohn Roe, II, President, 303-555-0101\n\nRobert Hill IV, Treasurer, 303-555-0102\n",
        (
            Record(name="John Roe, II", title="President", phones=("+13035550101",)),
            Record(name="Robert Hill IV", title="Treasurer", phones=("+13035550102",)),
        ),
    ),
    (
        "a rank that is no generation",
        "US",
        "Contact:\nJane Doe\nCommunications Specialist III\nAcme Corp.\n303-555-0100\n",
        (
            Record(
                name="Jane Doe",
                title="Communications Specialist III",
                organization="Acme Corp.",
                phones=("+13035550100",),
            ),
        ),
    ),
    (
        "a firm in capitals below a title that a comma cuts",
        "GB",
        "For further information:\nStephen Doe\nSenior Media Officer, Smiths in Need\nACME UK\nTel: 020 7946 0078\n",
        (
            Record(
                name="Stephen Doe",
                title="Senior Media Officer",
                organization="ACME UK",
                phones=("+442079460078",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a second person in capitals",
        "US",
        "Contact:\nJane Doe\nHead of Press\nRICHARD MILES\n303-555-0100\n",
        (
            Record(name="Jane Doe", title="Head of Press", phones=("+13035550100",), role=Role.MEDIA),
            Record(name="RICHARD MILES", phones=("+13035550100",)),
        ),
    ),
    (
        "titles that a slash joins, and two people with one number",
        "US",
        "Contacts: Merrill J. Doe, President/CEO or James P. Roe, EVP (203) 555-0111\n",
        (
            Record(name="Merrill J. Doe", title="President/CEO", phones=("+12035550111",)),
            Record(name="James P. Roe", title="EVP", phones=("+12035550111",)),
        ),
    ),
    (
        "people or people",
        "US",
        "Contact: Jane Doe or John Roe, 303-555-0111, or Sara Hill, Vice President, 303-555-0112\n",
        (
            Record(name="Jane Doe", phones=("+13035550111",)),
            Record(name="John Roe", phones=("+13035550111",)),
            Record(name="Sara Hill", title="Vice President", phones=("+13035550112",)),
        ),
    ),
    (
        "desks that lead on to their people, and a client behind the last number",
        "US",
        """\
CONTACT: Media, Jane Doe of Acme Foods, Inc., +1-312-555-0100, jdoe@example.com; or Investors, John Roe of Roe & \
Partners, +1-212-555-0101, for Acme Foods, Inc.
""",
        (
            Record(
                name="Jane Doe",
                organization="Acme Foods, Inc.",
                emails=("jdoe@example.com",),
                phones=("+13125550100",),
                role=Role.MEDIA,
            ),
            Record(name="John Roe", organization="Roe & Partners", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "desks behind their numbers",
        "US",
        "CONTACT: Jane Doe, +1-312-555-0100, for Media; or John Roe, +1-212-555-0101, for Investors\n",
        (
            Record(name="Jane Doe", phones=("+13125550100",), role=Role.MEDIA),
            Record(name="John Roe", phones=("+12125550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "a field of the title before it, which is no desk",
        "US",
        "CONTACT: Jane Doe, Director, Media, Acme Corp., 303-555-0111\n",
        (
            Record(
                name="Jane Doe",
                title="Director, Media",
                organization="Acme Corp.",
                phones=("+13035550111",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "the source behind the heading, as Québec has it",
        "CA",
        "Renseignements : Source : Jeanne Untel, Attachée de presse, Cabinet du ministre, 418 555-0123\n",
        (
            Record(
                name="Jeanne Untel",
                title="Attachée de presse",
                organization="Cabinet du ministre",
                phones=("+14185550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a source that is a firm, which is nobody to ask",
        "US",
        "Contact:\nJane Doe\nSource: Acme Anvils\n303-555-0100\n",
        (Record(name="Jane Doe", phones=("+13035550100",)),),
    ),
    (
        "a desk behind a firm in Japanese",
        "JP",
        "【お問い合わせ先】\nアクメ株式会社 広報部 担当:見本花子\nTEL:03-5555-0123\n",
        (Record(name="見本花子", organization="アクメ株式会社", phones=("+81355550123",)),),
    ),
    (
        "a number of nine figures behind a label",
        "PL",
        "Kontakt:\nAnna Wzór\ntel.: 600 555 123\ne-mail: anna@example.com\n",
        (Record(name="Anna Wzór", emails=("anna@example.com",), phones=("+48600555123",)),),
    ),
    (
        "a number of nine figures alone on its line",
        "ES",
        "Contacto de prensa:\nAna Modelo\nResponsable de comunicación\n955550123\n",
        (
            Record(
                name="Ana Modelo",
                title="Responsable de comunicación",
                phones=("+34955550123",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a number of nine figures between commas",
        "PT",
        "Contacto: Ana Modelo, 912 555 678, ana@example.com\n",
        (Record(name="Ana Modelo", emails=("ana@example.com",), phones=("+351912555678",)),),
    ),
    (
        "a number of eight figures behind labels of every kind",
        "DK",
        "Kontakt:\nAnna Eksempel\nTlf: 20555123\nMobil 20555124\nT: 20555125\nanna@example.com\n",
        (
            Record(
                name="Anna Eksempel",
                emails=("anna@example.com",),
                phones=("+4520555123", "+4520555124", "+4520555125"),
            ),
        ),
    ),
    (
        "a legal form of letters with a full stop each",
        "HR",
        "Kontakt:\nAna Primjer\nGlasnogovornica\nAcme d.o.o.\nTel: 01 5550 123\n",
        (Record(name="Ana Primjer", title="Glasnogovornica", organization="Acme d.o.o.", phones=("+38515550123",)),),
    ),
    (
        "a legal form of letters with a full stop and a blank each, behind a comma",
        "SK",
        "Kontakt:\nJana Vzorová\nhovorkyňa\nAcme, s. r. o.\nLipová 12, 811 01 Bratislava\nmobil: 0905 555 012\n",
        (Record(name="Jana Vzorová", title="hovorkyňa", organization="Acme, s. r. o.", phones=("+421905555012",)),),
    ),
    (
        "a legal form of two letters behind a comma",
        "CZ",
        "Kontakt:\nJana Vzorová\ntisková mluvčí\nAcme, a.s.\ntel.: 601 555 012\n",
        (Record(name="Jana Vzorová", title="tisková mluvčí", organization="Acme, a.s.", phones=("+420601555012",)),),
    ),
    (
        "a word with a dot in its middle, which is no mark between two",
        "ES",
        "Contacte de premsa:\nJoana Exemple\nCol·legi Acme\n955 550 123\n",
        (Record(name="Joana Exemple", organization="Col·legi Acme", phones=("+34955550123",), role=Role.MEDIA),),
    ),
    (
        "the numbers of a company in registers, which nobody calls",
        "PL",
        "Kontakt:\nAnna Wzór\nanna@example.com\nNIP: 600555123\nREGON: 600555123\nCompany number: 600 555 123\n",
        (Record(name="Anna Wzór", emails=("anna@example.com",)),),
    ),
)


@pytest.mark.parametrize(("region", "text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in BLOCKS])
def test_a_contact_block_with(region: str | None, text: str, expected: tuple[Record, ...]) -> None:
    assert tuple(map(Record.of, pressparse.find_contacts(text, region=region))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt:\nAcme ApS\nCVR: 12345678\n",
        "Contact: the plant made 600 555 123 anvils.",
        "Contact: Boletín de prensa 045/2021",
        "Contact:\nRevenue, 12 345 678 euro\n",
        "Contact:\nJane Doe\njane@example.com\n20210312\n",
        "Contact: Acme Daily News 16 / 07 / 2021\n",
        "Contact: Acme opens a plant, December 15 2009 - 8:00AM\n",
    ],
)
def test_figures_are_no_telephone_number_in(text: str) -> None:
    assert not any(contact.phones for contact in pressparse.find_contacts(text))


@pytest.mark.parametrize(
    "row",
    [
        "Mobile 12 345 678",
        "Revenue: 12 345 678",
        "Number: 12345678",
        "Main: 600 555 123",
        "12 345 678",
        "600555123",
        "Total assets, 600 555 123, 600 555 124",
    ],
)
def test_figures_of_a_table_are_no_contact(row: str) -> None:
    story = (
        "Acme Reports Results\n\nOSLO, May 3, 2021 /PRNewswire/ -- Acme Corp. today reported its results, which rose.\n"
    )
    table = f"Result of the quarter\n{row}\nEquity 11 222 333\nDebt 44 555 666\n"
    assert pressparse.parse(f"{story}\n{table}").contacts == ()


@pytest.mark.parametrize(
    ("block", "numbers"),
    [
        ("Contact: Jane Doe, (412) 555-0115", ["+14125550115"]),
        ("Contact: Jane Doe, (412) 555-0115 or 412-555-0116", ["+14125550115", "+14125550116"]),
        ("Contact: Jane Doe, 412-555-0115", [None]),
        ("Contact: Jane Doe, (045) 555-0115", [None]),
        ("Contact: Jane Doe, (999) 555-0115", [None]),
        ("Contact: Jane Doe, +44 (412) 555-0115", ["+444125550115"]),
        ("Контакты: Иван Петров, (812) 555-0115", [None]),
    ],
)
def test_a_number_in_the_north_american_form_is_of_there_where_no_dateline_gives_a_country(
    block: str, numbers: list[str | None]
) -> None:
    story = "Acme Opens a Plant\n\nAcme Corp. today opened a plant for anvils, and all who make them came to see it.\n"
    (contact,) = pressparse.parse(f"{story}\n{block}\n").contacts
    assert [phone.e164 for phone in contact.phones] == numbers


def test_a_number_in_the_north_american_form_is_of_the_country_of_the_dateline() -> None:
    lead = "MANILA, Philippines, May 3, 2021 /PRNewswire/ -- Acme Corp. today opened a plant for anvils in the city.\n"
    (contact,) = pressparse.parse(f"Acme Opens a Plant\n\n{lead}\nContact: Jane Doe, (412) 555-0115\n").contacts
    assert [phone.e164 for phone in contact.phones] == [None]


@pytest.mark.parametrize(
    ("sentence", "name", "title"),
    [
        (
            "Voor meer informatie kunt u contact opnemen met Jan de Vries, woordvoerder, via 06 55501234.",
            "Jan de Vries",
            "woordvoerder",
        ),
        (
            "Für Rückfragen wenden Sie sich bitte an Petra Muster, Pressesprecherin, unter 040 5550100.",
            "Petra Muster",
            "Pressesprecherin",
        ),
        (
            "Pour toute question, veuillez communiquer avec Marie Untel, relationniste, au 514 555-0123.",
            "Marie Untel",
            "relationniste",
        ),
        (
            "Para más información, póngase en contacto con Juan Pérez, director, en el 91 555 01 23.",
            "Juan Pérez",
            "director",
        ),
        ("Per informazioni contattare Giulia Esempio, portavoce, al numero 02 5550123.", "Giulia Esempio", "portavoce"),
        ("För mer information, kontakta Anna Berg, pressansvarig, på 08-555 01 23.", "Anna Berg", "pressansvarig"),
        (
            "For mer informasjon, kontakt Kari Nordmann, pressesjef, på telefon 22 55 50 11.",
            "Kari Nordmann",
            "pressesjef",
        ),
        ("Ďalšie informácie poskytne Jana Vzorová, hovorkyňa, +421 905 555 012.", "Jana Vzorová", "hovorkyňa"),
        ("Za dodatne informacije kontaktirajte Ana Primer, portparol, na +381 64 555 0123.", "Ana Primer", "portparol"),
        (
            "Per a més informació, contacteu amb Joana Exemple, portaveu, al +34 935 550 123.",
            "Joana Exemple",
            "portaveu",
        ),
        ("Université de Montréal, Marie Untel, relationniste, 514 555-0123", "Marie Untel", "relationniste"),
    ],
)
def test_a_sentence_names_whom_to_ask_in_each_language(sentence: str, name: str, title: str) -> None:
    (contact,) = pressparse.find_contacts(sentence)
    assert (contact.name, contact.title) == (name, title)


def test_a_contact_ends_where_its_last_line_does() -> None:
    people = "Jane Doe, Chief Executive\nJohn Roe, Finance Director"
    text = f"Enquiries:\nAcme plc\nTel: 020 7946 0001\n{people}\n\nAnvil plc\nTel: 020 7946 0002\n"
    assert all(contact.text == contact.text.strip() for contact in pressparse.find_contacts(text))
