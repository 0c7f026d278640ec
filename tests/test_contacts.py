"""Contact blocks as releases have them, and the records that a person takes out of them. All people are invented."""

import pytest
from attrs import frozen

import pressparse
from pressparse import Contact, Role


@frozen(kw_only=True)
class Record:
    """What a person takes out of a block; numbers as E.164, or as written where they are not certain."""

    name: str | None = None
    title: str | None = None
    organization: str | None = None
    emails: tuple[str, ...] = ()
    masked_email: bool = False
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    role: Role = Role.GENERAL

    @classmethod
    def of(cls, contact: Contact) -> "Record":
        """Return what the parser took out of a block, in the same form."""
        return cls(
            name=contact.name,
            title=contact.title,
            organization=contact.organization,
            emails=contact.emails,
            masked_email=contact.masked_email,
            phones=tuple(phone.e164 or phone.text for phone in contact.phones),
            urls=contact.urls,
            role=contact.role,
        )


Block = tuple[str, str, tuple[Record, ...]]

JANE = Record(
    name="Jane Doe",
    emails=("jane.doe@example.com",),
    phones=("+12025550100",),
    role=Role.MEDIA,
)

BLOCKS: tuple[Block, ...] = (
    (
        "many lines",
        """\
Media Contact:
Jane Doe
Head of Communications
Acme Corp.
+1 202-555-0100
jane.doe@example.com
""",
        (
            Record(
                name="Jane Doe",
                title="Head of Communications",
                organization="Acme Corp.",
                emails=("jane.doe@example.com",),
                phones=("+12025550100",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "name and number only",
        "Media Contact\nJane Doe\n+1 202-555-0100\njane.doe@example.com",
        (JANE,),
    ),
    (
        "one line with commas",
        "CONTACT: Jane Doe, +1-202-555-0100, jane.doe@example.com",
        (
            Record(
                name="Jane Doe",
                emails=("jane.doe@example.com",),
                phones=("+12025550100",),
            ),
        ),
    ),
    (
        "one line with bars",
        "Press Contact: Jane Doe | +1 202 555 0100 | jane.doe@example.com",
        (JANE,),
    ),
    (
        "two people of one company",
        """\
Media Contacts:
Jane Doe
+1 202-555-0100
jane.doe@example.com

Richard Miles
+1 202-555-0101
richard.miles@example.com
""",
        (
            JANE,
            Record(
                name="Richard Miles",
                emails=("richard.miles@example.com",),
                phones=("+12025550101",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "press and investors",
        """\
Media Contact:
Jane Doe
jane.doe@example.com

Investor Contact:
Richard Miles
richard.miles@example.com
""",
        (
            Record(name="Jane Doe", emails=("jane.doe@example.com",), role=Role.MEDIA),
            Record(name="Richard Miles", emails=("richard.miles@example.com",), role=Role.INVESTOR),
        ),
    ),
    (
        "investor relations by heading",
        "Investor Relations\nRichard Miles, Chief Financial Officer\n+1 202-555-0101",
        (
            Record(
                name="Richard Miles",
                title="Chief Financial Officer",
                phones=("+12025550101",),
                role=Role.INVESTOR,
            ),
        ),
    ),
    (
        "company and agency",
        """\
Company Contact:
Jane Doe
Acme Corp.
jane.doe@example.com

Agency Contact:
Richard Miles
Anvil Communications
richard@example.org
""",
        (
            Record(name="Jane Doe", organization="Acme Corp.", emails=("jane.doe@example.com",)),
            Record(name="Richard Miles", organization="Anvil Communications", emails=("richard@example.org",)),
        ),
    ),
    (
        "an organization above headings",
        "Contact:\nAcme Corp.\nMedia: Jane Doe, +1 202-555-0100\nInvestors: Richard Miles, +1 202-555-0101\n",
        (
            Record(name="Jane Doe", organization="Acme Corp.", phones=("+12025550100",), role=Role.MEDIA),
            Record(name="Richard Miles", organization="Acme Corp.", phones=("+12025550101",), role=Role.INVESTOR),
        ),
    ),
    (
        "labels of one letter",
        "Media Contact:\nJane Doe\nP: +1 202-555-0100\nE: jane.doe@example.com",
        (JANE,),
    ),
    (
        "labels of one letter in parentheses",
        "Media Contact:\nJane Doe\n(P) +1 202-555-0100\n(E) jane.doe@example.com",
        (JANE,),
    ),
    (
        "labels in words",
        """\
Media Contact
Name: Jane Doe
Phone: +1 202-555-0100
Email: jane.doe@example.com
Website: https://example.com/press
""",
        (
            Record(
                name="Jane Doe",
                emails=("jane.doe@example.com",),
                phones=("+12025550100",),
                urls=("https://example.com/press",),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "a masked address",
        "Media Enquiries:\u00a0\n\nJane Doe\n[email\u00a0protected]\n+44 20 7946 0018",
        (Record(name="Jane Doe", masked_email=True, phones=("+442079460018",), role=Role.MEDIA),),
    ),
    (
        "a desk without a person",
        "Press Office\npress@example.com\n+44 20 7946 0018",
        (Record(emails=("press@example.com",), phones=("+442079460018",), role=Role.MEDIA),),
    ),
    (
        "a company without a person",
        "Contact:\nAcme Corp.\ninfo@example.com",
        (Record(organization="Acme Corp.", emails=("info@example.com",)),),
    ),
    (
        "an extension",
        "Media Contact:\nJane Doe\n+1 202-555-0100 ext. 5110",
        (Record(name="Jane Doe", phones=("+12025550100",), role=Role.MEDIA),),
    ),
    (
        "two numbers of one person",
        "Media Contact:\nJane Doe\nOffice: +1 202-555-0100\nMobile: +1 202-555-0101\njane.doe@example.com",
        (
            Record(
                name="Jane Doe",
                emails=("jane.doe@example.com",),
                phones=("+12025550100", "+12025550101"),
                role=Role.MEDIA,
            ),
        ),
    ),
    (
        "name and title on one line",
        "Contact:\nJane Doe, Head of Communications\njane.doe@example.com",
        (Record(name="Jane Doe", title="Head of Communications", emails=("jane.doe@example.com",)),),
    ),
    (
        "a street that is no name",
        "Contact:\nJane Doe\nAcme Corp.\n1 Anvil Road, Suite 100\nSpringfield, IL 62701\njane.doe@example.com",
        (Record(name="Jane Doe", organization="Acme Corp.", emails=("jane.doe@example.com",)),),
    ),
    (
        "bold and linked",
        "**Media Contact:**\n**Jane Doe**\n[jane.doe@example.com](mailto:jane.doe@example.com)",
        (Record(name="Jane Doe", emails=("jane.doe@example.com",), role=Role.MEDIA),),
    ),
    (
        "a name with marks and particles",
        "Media Contact:\nDr. María-José de la Cruz O’Brien\nmaria@example.com",
        (Record(name="Dr. María-José de la Cruz O’Brien", emails=("maria@example.com",), role=Role.MEDIA),),
    ),
    (
        "a web address with a name",
        "Contact:\nJane Doe\nAcme Corp.\nhttps://example.com/press",
        (Record(name="Jane Doe", organization="Acme Corp.", urls=("https://example.com/press",)),),
    ),
    (
        "a mailbox that tells the role",
        "Contact:\nRichard Miles\nir@example.com",
        (Record(name="Richard Miles", emails=("ir@example.com",), role=Role.INVESTOR),),
    ),
    # an e-mail address before a full stop
    (
        "a sentence",
        "For more information, please contact Jane Doe at +1 202-555-0100 or jane.doe@example.com.",
        (Record(name="Jane Doe", emails=("jane.doe@example.com",), phones=("+12025550100",)),),
    ),
    (
        "a sentence for the press",
        "For media inquiries, please contact Jane Doe at jane.doe@example.com.",
        (Record(name="Jane Doe", emails=("jane.doe@example.com",), role=Role.MEDIA),),
    ),
    (
        "a sentence without a person",
        "For further information, please contact press@example.com.",
        (Record(emails=("press@example.com",), role=Role.MEDIA),),
    ),
    (
        "a lost line break after an address",
        "Contacts:\nJane Doe\njane.doe@example.comRichard Miles, CFA\nrichard@example.com",
        (
            Record(name="Jane Doe", emails=("jane.doe@example.com",)),
            Record(name="Richard Miles", emails=("richard@example.com",)),
        ),
    ),
)

KNOWN_MISSES: tuple[Block, ...] = (
    # what lost its line breaks
    (
        "parted by double slashes",
        "Media Contact: example.com // press@example.com // 1.202.555.0100",
        (
            Record(
                emails=("press@example.com",),
                phones=("1.202.555.0100",),
                urls=("example.com",),
                role=Role.MEDIA,
            ),
        ),
    ),
)
"""Blocks that should be read as their records say, and are not yet."""

NO_CONTACTS = (
    "",
    " \n",
    "Acme Corp. makes anvils and the feathers to go with them.",
    "Media Contact:",
    "Contact us for more information about anvils.",
    "The plant made 1,000,000 anvils from 2019 to 2021, on 2021-05-03 alone 1,234.56 tons.",
    "ZIP 90404-1234",
)


def records(text: str) -> tuple[Record, ...]:
    return tuple(map(Record.of, pressparse.find_contacts(text)))


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in BLOCKS])
def test_a_contact_block_with(text: str, expected: tuple[Record, ...]) -> None:
    assert records(text) == expected


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known miss")
@pytest.mark.parametrize(("text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in KNOWN_MISSES])
def test_a_contact_block_that_should_be_read_with(text: str, expected: tuple[Record, ...]) -> None:
    assert records(text) == expected


@pytest.mark.parametrize("text", NO_CONTACTS)
def test_there_is_nobody_to_ask_in(text: str) -> None:
    assert pressparse.find_contacts(text) == ()


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in BLOCKS])
def test_a_contact_block_at_the_end_of_a_release_gives_the_same_with(text: str, expected: tuple[Record, ...]) -> None:
    top = "Acme Corp. Opens Its Second Anvil Plant\n\nOSLO, May 3, 2021 /PRNewswire/ -- Acme Corp. opened a plant.\n\n"
    lead = "It will employ four hundred people, the company said, and make anvils that are lighter than all others.\n\n"
    release = pressparse.parse(top + lead + text)
    assert tuple(map(Record.of, release.contacts)) == expected
    assert release.text[release.contacts[0].span.start : release.contacts[-1].span.end] in text


@pytest.mark.parametrize("degree", ["M.A.", "M.Sc.", "BSc", "LL.M.", "B.A.", "MBA"])
def test_a_degree_stands_behind_a_name_and_is_none_of_it(degree: str) -> None:
    (contact,) = pressparse.find_contacts(f"Jane Doe, {degree} | Head of Press\nAcme Corp.\njane.doe@example.com")
    assert (contact.name, contact.title, contact.organization) == ("Jane Doe", "Head of Press", "Acme Corp.")


@pytest.mark.parametrize(
    "words",
    ["Best regards,", "Kind regards", "Sincerely,\n", "Thanks & regards,", "Mit freundlichen Grüßen", "Cordialement,"],
)
def test_how_a_message_ends_is_no_organization(words: str) -> None:
    (contact,) = pressparse.find_contacts(f"{words}\nJane Doe\nHead of Press, Acme Corp.\njane.doe@example.com")
    assert (contact.name, contact.title, contact.organization) == ("Jane Doe", "Head of Press", "Acme Corp.")
    assert contact.text.startswith("Jane Doe")
    (contact,) = pressparse.find_contacts(f"{words}\nJane Doe\njane.doe@example.com")
    assert (contact.name, contact.organization) == ("Jane Doe", None)


def test_a_number_without_a_country_code_is_of_the_region_given() -> None:
    block = "Media Contact:\nJane Doe\n(202) 555-0100"
    for wrong in ("USA", "", "1"):
        with pytest.raises(ValueError, match="code of two letters"):
            pressparse.find_contacts(block, region=wrong)
    (certain,) = pressparse.find_contacts(block, region="US")
    (uncertain,) = pressparse.find_contacts(block)
    assert [(phone.text, phone.e164) for phone in certain.phones] == [("(202) 555-0100", "+12025550100")]
    assert [(phone.text, phone.e164) for phone in uncertain.phones] == [("(202) 555-0100", None)]


def test_a_number_in_a_release_is_of_the_country_of_its_dateline() -> None:
    release = pressparse.parse(
        "Acme Opens Plant\n\nDENVER, May 3, 2021 /PRNewswire/ -- Acme opened a plant in the city on Monday.\n\n"
        "Media Contact:\nJane Doe\n(202) 555-0100\n",
    )
    assert [phone.e164 for contact in release.contacts for phone in contact.phones] == ["+12025550100"]


def test_a_contact_is_the_stretch_that_its_record_comes_from() -> None:
    text = "Media Contact:\n\nJane Doe\njane.doe@example.com\n\nInvestor Contact:\n\nRichard Miles\nir@example.com\n"
    contacts = pressparse.find_contacts(text)
    assert [contact.text for contact in contacts] == [
        "Jane Doe\njane.doe@example.com",
        "Richard Miles\nir@example.com",
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "organization"),
    [
        ("Contact Jane Doe at 303-555-0101 or via e-mail at jane@example.com for more.", "Jane Doe", None),
        ("Contact Jane Doe, Esq. at 303-555-0101 for a seat in the hall.", "Jane Doe, Esq.", None),
        ("Contact attorney Jane Doe, Esq. at 303-555-0101.", "Jane Doe, Esq.", None),
        ("For more information, contact Jane Doe, Ph.D., at 303-555-0101 or jane@example.com.", "Jane Doe", None),
        ("Call Jane Doe on 303-555-0101 to book a seat at the show.", "Jane Doe", None),
        ("Contact Acme Press Office at 303-555-0101.", None, "Acme Press Office"),
        ("For more information, contact Jane\u00a0Doe of Acme\u00a0Corp. at 303-555-0101.", "Jane Doe", "Acme Corp."),
    ],
)
def test_a_sentence_says_whom_to_ask(sentence: str, name: str | None, organization: str | None) -> None:
    lead = "OSLO, May 3 (Reuters) - Acme opened a plant."
    (contact,) = pressparse.parse(f"Acme Opens Plant\n\n{lead}\n\n{sentence}\n").contacts
    assert (contact.name, contact.organization) == (name, organization)


@pytest.mark.parametrize("name", ["Jan Kool", "Sia Jensen", "Ole Amet", "Wolfgang Grupp"])
def test_a_name_that_is_a_word_of_another_language_is_a_person(name: str) -> None:
    (contact,) = pressparse.find_contacts(f"Contact:\n{name}\nHead of Press, Acme Corp.\npress@example.com\n")
    assert (contact.name, contact.organization) == (name, "Acme Corp.")


@pytest.mark.parametrize("name", ["D.D. Doe", "S. P. Doe", "Jane A. S. Doe", "Jane A.D. Doe, M.D."])
def test_initials_before_a_surname_are_no_legal_form(name: str) -> None:
    (contact,) = pressparse.find_contacts(f"Contact:\n{name}\nHead of Press, Acme d.d.\npress@example.com\n")
    assert (contact.name, contact.organization) == (name.partition(",")[0], "Acme d.d.")
