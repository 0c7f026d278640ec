"""Readers of envelopes: invented files, each with the quirks of its kind, and what hostile ones come to."""

import datetime
import email.policy
import random
from email.message import EmailMessage
from pathlib import Path

import pytest

import pressparse
from pressparse import Kind
from pressparse.metadata import Stated
from pressparse.reading import (
    anpa_1312,
    database_page,
    databases,
    factiva,
    feed,
    iptc_7901,
    lexisnexis,
    mail,
    newsml_1,
    newsml_g2,
    nexis_uni,
    ninjs,
    nitf,
    plain_text,
    proquest,
    web_page,
)
from pressparse.reading.readers import READERS, reader_of
from pressparse.testing import suite
from tests.laws import assert_is_a_value, assert_laws

FOLDER = Path(__file__).parent / "envelopes"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".toml")
OF_FILE = {
    "anpa": anpa_1312,
    "atom": feed,
    "database_page": database_page,
    "factiva": factiva,
    "iptc": iptc_7901,
    "lexisnexis": lexisnexis,
    "mail": mail,
    "newsml": newsml_1,
    "newsml_g2": newsml_g2,
    "nexis_uni": nexis_uni,
    "ninjs": ninjs,
    "nitf": nitf,
    "proquest": proquest,
    "rss": feed,
}

DATABASES = (factiva, lexisnexis, nexis_uni, proquest)

test_envelope = suite(FOLDER)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_one_reader_recognises_it(path: Path) -> None:
    expected = next(reader for name, reader in reversed(OF_FILE.items()) if path.stem.startswith(name))
    if path.stem.startswith("newsml_g2"):
        expected = newsml_g2
    for source in (path.read_bytes(), path.read_bytes().decode("utf-8", "replace")):
        if expected in DATABASES:
            assert databases.database_of(source) is expected
        else:
            assert databases.database_of(source) is None
        reader = databases if expected in DATABASES else expected
        assert next(reader for reader in READERS if reader.recognises(source)) is reader
        assert reader_of(source) is reader


@pytest.mark.parametrize("path", [path for path in FILES if path.stem != "mail_html"], ids=lambda path: path.name)
def test_text_and_bytes_give_the_same(path: Path) -> None:
    data = path.read_bytes()
    encoding = "iso-8859-1" if path.stem in {"iptc_7901", "nitf_free_dateline"} else "utf-8"
    assert pressparse.read(data.decode(encoding)).text == pressparse.read(data).text


def test_what_the_header_says_is_named_with_its_source() -> None:
    said = pressparse.read(FOLDER / "mail_text.eml").metadata
    assert said.headline == Stated("Acme Opens Its Second Plant in Norway", "email.Subject")
    assert said.publisher == Stated("Acme Åmbolt", "email.From")
    assert said.attachments == (Stated("release.pdf", "email.attachment"),)
    said = pressparse.read(FOLDER / "nitf_typed.xml").metadata
    assert said.dateline_place == Stated("Oslo, Norway", "nitf.location")
    assert said.dateline_date is not None
    assert said.dateline_date.source == "nitf.story.date"
    said = pressparse.read(FOLDER / "newsml_business_wire.xml").metadata
    assert said.issuer == Stated("Acme Corp.", "newsml.Source")
    assert said.service is not None
    assert (said.service.value.id, said.service.source) == ("businesswire", "newsml.NewsService")


def test_the_office_of_a_wire_is_not_the_place_of_a_dateline() -> None:
    path = FOLDER / "newsml_g2_globenewswire.xml"
    assert pressparse.read(path).metadata.location == Stated("Vancouver, BC, Canada", "newsml-g2.located")
    dateline = pressparse.parse(path).dateline
    assert dateline is not None
    assert dateline.city == "Toronto"


def test_fields_for_the_dateline_win_over_its_text_and_name_themselves() -> None:
    dateline = pressparse.parse(FOLDER / "nitf_story_date_alone.xml").dateline
    assert dateline is not None
    assert (str(dateline.date), dateline.rule) == ("2021-05-03", "nitf.story.date")


def test_a_dateline_of_fields_alone_has_no_text() -> None:
    source = (
        '<nitf><body><body.head><dateline><location/><story.date norm="20210503"/></dateline></body.head>'
        "<body.content><p>Acme opened.</p></body.content></body></nitf>"
    )
    release = pressparse.parse(source)
    assert release.dateline is not None
    assert (release.dateline.text, str(release.dateline.date), release.dateline.places) == ("", "2021-05-03", ())
    assert_is_a_value(release)


# e-mail


def message(subject: str, text: str, **fields: str) -> bytes:
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = "press@example.com", "desk@example.org", subject
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail.as_bytes()


STORY = "OSLO, May 3, 2021 -- Acme Corp. opened a plant in Oslo on Monday, and will open another one in the south.\n"


def test_the_subject_is_the_headline_where_the_text_has_none() -> None:
    release = pressparse.parse(message("Fwd: RE: Acme Opens Plant", STORY))
    assert str(release.headline) == "Acme Opens Plant"
    release = pressparse.parse(message("News from Acme", f"Acme Opens Plant\n\n{STORY}"))
    assert str(release.headline) == "Acme Opens Plant"
    assert release.blocks[0].rule == "furniture.subject"


def test_a_word_document_attached_to_a_message_stands_behind_it() -> None:
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"], mail["To"], mail["Subject"] = "press@example.com", "desk@example.org", "Our news"
    mail["Date"] = "Mon, 03 May 2021 09:00:00 -0600"
    release = (FOLDER.parent / "word_documents" / "acme.docx").read_bytes()
    word = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")
    mail.add_attachment(release, maintype=word[0], subtype=word[1], filename="release.docx")
    (alone,) = pressparse.read_all(mail.as_bytes())
    assert str(pressparse.parse(alone).headline) == "Acme Corp. Opens Second Anvil Plant in Denver"
    mail.clear_content()
    mail.set_content("Please find our news attached.\n")
    mail.add_attachment(release, maintype=word[0], subtype=word[1], filename="release.docx")
    note, attached = pressparse.read_all(mail.as_bytes())
    assert note.text == "Our news\n\nPlease find our news attached.\n"
    assert attached.text == pressparse.read(release).text
    assert str(pressparse.parse(attached).published) == "2021-05-03 09:00:00-06:00"


def test_a_subject_is_read_without_what_mail_programs_and_senders_put_before_it() -> None:
    for subject in ("Re: [EXTERNAL] Fwd: Acme Opens Plant", "PRESS RELEASE: Acme Opens Plant", "Acme Opens Plant"):
        assert str(pressparse.parse(message(subject, STORY)).headline) == "Acme Opens Plant"
    assert str(pressparse.parse(message("Nasdaq: Acme Opens", STORY)).headline) == "Nasdaq: Acme Opens"


@pytest.mark.parametrize(
    "above",
    [
        "FOR IMMEDIATE RELEASE",
        "Press Release - May 3, 2021",
        "Media Contact: Jane Doe, jane@example.com",
        "For immediate release\nMay 3, 2021\nContact: Jane Doe, 202-555-0100",
        "Dear editor,",
        "Hi all,\n\nPlease find below our news.",
        "Hello,\n\nPlease see our release below.\n\nBest,\nJane\n\nPRESS RELEASE",
        "ACME CORP.",
        "Having trouble viewing this email? View it in your browser: https://example.com/x",
    ],
)
def test_the_subject_is_the_headline_whatever_else_stands_above_the_story(above: str) -> None:
    release = pressparse.parse(message("Acme Opens Plant", f"{above}\n\n{STORY}"))
    assert str(release.headline) == "Acme Opens Plant"
    assert release.headline is not None
    assert release.headline.rule == "headline.subject"
    assert release.subheadlines == ()
    assert release.dateline is not None


def test_a_header_that_is_wrong_stays_as_it_stands() -> None:
    wrong = b"From: a@example.com\nMIME-Version: 1.0\nSubject: =?nonsense?q?Acme_opens?=\nDate: on Monday\n"
    document = pressparse.read(wrong + b"Content-Type: text/plain; charset=nonsense\n\nOSLO -- Acme opened a plant.\n")
    assert document.metadata.headline == Stated("=?nonsense?q?Acme_opens?=", "email.Subject")
    assert document.metadata.published is None
    assert "Acme opened a plant." in document.text


@pytest.mark.parametrize(
    "text",
    [
        "From: Acme Corp.\nTo: all editors\nDate: May 3, 2021\n\nAcme Opens Plant",
        "FOR IMMEDIATE RELEASE\n\nContact: Jane Doe\nMessage-ID: none",
        "From: jane.doe@example.com\nAcme Opens Plant\nMIME-Version: 1.0\n\n",
    ],
)
def test_a_text_that_looks_like_mail_is_text(text: str) -> None:
    assert pressparse.read(text).text == text


def test_a_mailbox_is_one_document_for_each_message(tmp_path: Path) -> None:
    messages = [message(f"Acme Opens Plant {n}", f"{STORY}\n>From Oslo it ships anvils.\n") for n in range(3)]
    box = b"\n".join(b"From press@example.com Mon May  3 14:30:00 2021\n" + data for data in messages)
    documents = pressparse.read_all(box)
    assert [document.metadata.headline and document.metadata.headline.value for document in documents] == [
        f"Acme Opens Plant {n}" for n in range(3)
    ]
    assert pressparse.read(box) == documents[0]
    assert all("From Oslo it ships" in document.text and ">From" not in document.text for document in documents)
    path = tmp_path / "press.mbox"
    path.write_bytes(box)
    assert pressparse.read_all(path) == documents


def test_a_line_of_a_message_that_begins_with_from_and_ends_with_a_year_begins_no_other() -> None:
    story = f"{STORY}\nFrom the desk of Jane Doe, May 3, 2021\nContact: Jane Doe, jane.doe@example.com\n"
    begin = b"From 1698@xxx Mon May 03 14:30:00 +0000 2021\r\n"
    box = begin + message("Acme Opens Plant", story) + b"\r\n" + begin + message("Acme Grows", STORY)
    first, _ = pressparse.read_all(box)
    assert first.text.endswith("Contact: Jane Doe, jane.doe@example.com\n")


def test_mail_that_is_nested_without_end_is_text() -> None:
    within = "From: a@example.com\nMIME-Version: 1.0\n" + "Content-Type: message/rfc822\n\n" * 2000
    assert pressparse.read(within).text == within
    nested = "From: a@example.com\nMIME-Version: 1.0\n" + "".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(2000)
    )
    assert pressparse.read(nested).text == nested


# feeds


def test_a_feed_is_one_document_for_each_entry(tmp_path: Path) -> None:
    entries = "".join(f"<entry><title>Acme Opens Plant {n}</title></entry>" for n in range(3))
    source = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title>{entries}</feed>'
    documents = pressparse.read_all(source)
    assert [document.text for document in documents] == [f"Acme Opens Plant {n}\n" for n in range(3)]
    assert documents[0] == pressparse.read(source)
    assert documents[0].metadata.publisher == Stated("Acme", "feed.channel")
    path = tmp_path / "feed.xml"
    path.write_text(source, "utf-8")
    assert pressparse.read_all(path) == documents


@pytest.mark.parametrize(
    "source", ["Acme opens", b"Acme opens", "<rss/>", "From: a@example.com\nMIME-Version: 1.0\n\nAcme"]
)
def test_of_what_holds_one_document_all_is_that_one(source: str | bytes) -> None:
    assert pressparse.read_all(source) == (pressparse.read(source),)


def test_all_refuses_what_is_no_source() -> None:
    with pytest.raises(TypeError, match="not NoneType"):
        pressparse.read_all(None)


def test_an_rdf_feed_has_its_entries_beside_the_channel() -> None:
    source = (
        '<rdf:RDF xmlns:rdf="urn:r"><channel><title>Acme</title></channel><item><title>Opens</title></item></rdf:RDF>'
    )
    assert [document.text for document in pressparse.read_all(source)] == ["Opens\n"]


# downloads of news databases


def test_a_download_is_one_document_for_each_story() -> None:
    path = FOLDER / "lexisnexis_wire.txt"
    wire, paper = pressparse.read_all(path)
    assert wire == pressparse.read(path)
    assert wire.text + paper.text == path.read_text("utf-8")
    release = pressparse.parse(paper)
    assert str(release.headline) == "Anvils: the Town Hopes for Work"
    assert (str(release.byline), str(release.published)) == ("By Mary Major, Chronicle Staff", "2011-09-24")
    assert release.dateline is not None
    assert (release.dateline.text, release.dateline.city) == ("CHICAGO", "Chicago")
    assert release.body_text.startswith("The new plant is the largest")
    assert [str(block) for block in release.blocks if block.kind is Kind.CAPTION] == ["PHOTO, The plant at dusk."]
    assert paper.metadata.publisher == Stated("The Springfield Chronicle", "lexisnexis.publication")


@pytest.mark.parametrize("name", ["nexis_uni", "factiva_codes", "factiva_shown", "proquest", "lexisnexis_german"])
def test_downloads_of_one_kind_are_parted_where_they_were_joined(name: str) -> None:
    story = (FOLDER / f"{name}.txt").read_text("utf-8")
    documents = pressparse.read_all(story * 3)
    assert "".join(document.text for document in documents) == story * 3
    headlines = [document.metadata.headline for document in documents]
    assert headlines == 3 * [pressparse.read(story).metadata.headline]


@pytest.mark.parametrize(
    ("name", "headlines"),
    [
        ("lexisnexis_dutch.txt", ["Acme opent tweede fabriek in Oslo; Gemeente hoopt op werk", "Acme opent fabriek"]),
        (
            "lexisnexis_month.txt",
            ["Acme Opens a Plant; Town Hopes for Work", "Correction: Acme", "Acme opens plant"],
        ),
        ("nexis_uni_dutch.txt", ["Acme opent tweede fabriek", "Acme macht auf"]),
        ("factiva_pages.txt", ["Acme Opens a Second Plant", "Fabrik in Oslo eröffnet", "Acme ouvre une usine"]),
        ("factiva_tabs.txt", ["Acme Opens a Second Plant", "Fabrik"]),
        ("proquest_numbered.txt", ["Acme Opens a Second Plant", "The Town Hopes for Work"]),
        ("database_page_factiva.html", ["Acme Opens a Second Plant", "The Town Hopes for Work"]),
        ("database_page_lexisnexis.html", ["Acme Opens a Second Plant", "The Town Hopes"]),
    ],
)
def test_each_story_of_a_download_has_its_headline(name: str, headlines: list[str]) -> None:
    documents = pressparse.read_all(FOLDER / name)
    assert [document.metadata.headline and document.metadata.headline.value for document in documents] == headlines
    for document in documents:
        kinds = {passage.kind for passage in document.passages}
        assert {None, Kind.HEADLINE, Kind.FURNITURE} <= kinds


def test_a_story_without_a_length_begins_below_its_fields() -> None:
    release = pressparse.parse(pressparse.read_all(FOLDER / "lexisnexis_month.txt")[1])
    assert release.body_text.startswith("An article on Tuesday about a plant")
    assert next(str(block) for block in release.blocks if block.kind is Kind.CAPTION).startswith("PHOTOS: The plant")


@pytest.mark.parametrize(
    "below", ["Copyright May 4, 2021 Acme Media Ltd.", "Copyright 2021 Acme Media\n\nUpdated May 4, 2021"]
)
def test_a_day_below_whose_the_text_is_is_not_that_of_publication(below: str) -> None:
    above = "Acme Opens on May 5, 2021\nThe Acmeville Times\nMay 3, 2021 Monday"
    metadata = pressparse.read(f"{above}\n\n{below}\n\nLength: 9 words\n\nBody\n\nAcme opens.\n").metadata
    assert metadata.headline is not None
    assert metadata.headline.value == "Acme Opens on May 5, 2021"
    assert metadata.published == Stated(datetime.date(2021, 5, 3), "nexis_uni.day")


def test_what_a_download_says_of_itself_is_no_headline() -> None:
    rule = "_" * 60
    above = f"{rule}\n\nReport Information from ProQuest\n\nMay 05 2021 10:44\n\n{rule}\n\nAcme Opens Plant"
    metadata = pressparse.read(f"{above}\n\nFull text: Acme opened.\n\nPublication date: May 3, 2021\n").metadata
    assert metadata.headline == Stated("Acme Opens Plant", "proquest.headline")


def test_labels_of_a_contact_in_a_download_are_of_the_story() -> None:
    contact = "Contact Information\n\nName: Jane Doe\n\nCompany: Acme Corp.\n\nPhone: 303-555-0100\n\nCity: Denver"
    story = f"DENVER--(BUSINESS WIRE)--Acme Corp. opened a plant.\n\n{contact}"
    above = "1 of 1 DOCUMENTS\n\nBusiness Wire\n\nMay 3, 2021\n\nAcme Opens Plant\n\nLENGTH: 9 words"
    release = pressparse.parse(f"{above}\n\n{story}\n\nURL: http://www.example.com\n\nLOAD-DATE: May 4, 2021\n")
    assert [(contact.name, contact.organization) for contact in release.contacts] == [("Jane Doe", "Acme Corp.")]


def test_a_line_of_a_download_is_what_its_place_says() -> None:
    number = "Document ACMT000020210503eh53000b5"
    text = f"Acme Opens\n3 words\n3 May 2021\nGerman News\nACMT\nChinese - Simplified\n(c) Acme\n\nAcme.\n\n{number}"
    said = pressparse.read(text).metadata
    assert (said.publisher and said.publisher.value, said.language and said.language.value) == ("German News", "zh")
    text = f"News\nActs and\nother stories\nBy Jane Doe\n3 words\n3 May 2021\nTimes\nT\n(c) Acme\n\nAcme.\n\n{number}"
    release = pressparse.parse(text)
    assert (str(release.headline), str(release.byline)) == ("Acts and other stories", "By Jane Doe")
    text = "1 of 1 DOCUMENT\n\nTimes\n\nMay 3, 2021\n\nBy Acme Built\n\nBy Jane Doe\n\nLENGTH: 3 words\n\nAcme."
    release = pressparse.parse(text)
    assert (str(release.headline), str(release.byline), release.body_text) == ("By Acme Built", "By Jane Doe", "Acme.")
    text = "1 of 1 DOCUMENT\n\nReview\n\nJuly/August 2021\n\nActs\n\nLENGTH: 3 words\n\nAcme opened."
    assert pressparse.read(text).metadata.headline == Stated("Acts", "lexisnexis.headline")
    below = "Length: 3 words\nBody\n\nAcme.\n\nLoad-Date: May 4, 2021\n\nEnd of Document"
    for top, house in (("Acts\nReview\nMay 2021", "Review"), ("Acts\nMay 3, 2021", None), ("Acts", None)):
        said = pressparse.read(f"{top}\n\nCopyright 2021 Acme\n\n{below}").metadata
        assert (said.headline, said.publisher and said.publisher.value) == (Stated("Acts", "nexis_uni.headline"), house)
    text = "Full text: Acme.\n\nPublication title: Business Wire; New York\n\nProQuest document ID: 3"
    service = pressparse.read(text).metadata.service
    assert service is not None
    assert service.value.id == "businesswire"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize("name", ["lexisnexis_french", "factiva_pages", "nexis_uni_dutch", "proquest_numbered"])
def test_a_download_is_known_in_any_encoding(name: str, encoding: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    documents = pressparse.read_all(mark + text.encode(encoding))
    assert [document.metadata for document in documents] == [
        document.metadata for document in pressparse.read_all(text)
    ]
    assert len(pressparse.read_all(f"\ufeff{text}")) == len(documents)


def test_a_page_of_a_service_without_a_story_is_a_page() -> None:
    source = "<html><head><title>Factiva</title></head><body><p>Acme opened a plant.</p></body></html>"
    assert pressparse.read(source) == web_page.read(source)
    assert pressparse.read_all(source) == (web_page.read(source),)


@pytest.mark.parametrize(
    "text",
    [
        "Acme Opens Plant\n\nLength: 120 words is what editors ask for.\n\nBody\n\nAcme makes anvils.",
        "1 of 2 DOCUMENTS\n\nAcme Opens Plant\n\nOSLO -- Acme opened.",
        "Acme Opens Plant\n\n120 words\n\nDocument 12 was filed.",
        "ProQuest Opens Plant\n\nOSLO -- ProQuest opened. Full text: see the site.",
        "ProQuest Opens Plant\n\nOSLO -- ProQuest opened.\n\nFull text: https://example.com/plant",
        "Acme Opens Plant\n\nBody\n\nOSLO -- Acme opened. End of Document",
    ],
)
def test_a_text_that_looks_like_a_download_is_text(text: str) -> None:
    assert pressparse.read(text) == plain_text.read(text)


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("1 of 1 DOCUMENT\n\nLENGTH: 3 words", None),
        ("1 of 1 DOCUMENT\n\nActs\n\nLENGTH: 3 words\n\nAcme opened.", None),
        ("Length: 3 words\nBody\nAcme opened.", None),
        ("Acme Opens\n3 words\nDocument PRN0000020210503eh53000b5", "Acme Opens"),
        ("3 words\nDocument PRN0000020210503eh53000b5", None),
        ("Full text: Acme opened.\n\nTitle: Acme Opens\n\nProQuest document ID: 3", "Acme Opens"),
        ("ProQuest document ID: 3\n\nFull text: Acme opened.", None),
    ],
)
def test_records_of_which_little_is_left(text: str, headline: str | None) -> None:
    document = pressparse.read(text)
    assert reader_of(text) is databases
    assert document.text == text
    assert (document.metadata.headline and document.metadata.headline.value) == headline
    assert_laws(text)


# news messages


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("newsMessage", "<newsItem><contentMeta><headline>{}</headline></contentMeta></newsItem>"),
        (
            "NewsML",
            "<NewsItem><NewsComponent><NewsLines><HeadLine>{}</HeadLine></NewsLines></NewsComponent></NewsItem>",
        ),
    ],
)
def test_a_news_message_is_one_document_for_each_item(message: str, item: str) -> None:
    source = f"<{message}>{item.format('Acme Opens')}{item.format('Acme Grows')}</{message}>"
    documents = pressparse.read_all(source)
    assert [document.text.strip() for document in documents] == ["Acme Opens", "Acme Grows"]
    assert documents[0] == pressparse.read(source)


# ninjs


@pytest.mark.parametrize(
    "text",
    ['{"uri": "x"}', '{"headline": "Acme"}', '["uri", "headline"]', '{"uri": ' + "[" * 100_000, '{"uri" "headline"}'],
)
def test_other_json_is_text(text: str) -> None:
    assert pressparse.read(text).text == text


def test_values_of_a_wrong_type_are_not_there() -> None:
    document = pressparse.read('{"uri": "x", "headline": 3, "byline": [], "bodies": [3, {"value": "Acme opened."}]}')
    assert document.text == "Acme opened.\n"


# what is hostile

LAUGHS = """<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><nitf><body><body.content><p>&c;</p></body.content></body></nitf>"""
OUTSIDE = """<!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<nitf><body><body.content><p>&secret;</p></body.content></body></nitf>"""


@pytest.mark.parametrize(
    "source",
    [
        LAUGHS,
        OUTSIDE,
        OUTSIDE.replace("nitf", "NewsML"),
        OUTSIDE.replace("nitf", "newsItem"),
        OUTSIDE.replace("nitf", "rss"),
        "<nitf><body><body.content>" + "<block>" * 10_000,
        "<newsItem>" + "<a>" * 10_000 + "</a>" * 10_000 + "</newsItem>",
        "<rss><channel><item><title>Acme opens",
        "<nitf",
        "<nitf></rss>",
        "<NewsML/>",
        "<newsMessage/>",
        "<feed></feed>",
    ],
    ids=lambda source: source[:40],
)
def test_what_cannot_be_read_as_xml_is_the_text_that_it_is(source: str) -> None:
    assert pressparse.read(source).text == source
    assert pressparse.read(source.encode()).text == source
    assert_laws(source)


@pytest.mark.parametrize("name", ["nonsense", "idna", "punycode", "hex", "rot13", "undefined", "utf-16"])
def test_an_encoding_that_a_header_names_wrongly_is_passed_over(name: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{name}"?>'
    item = f"{declaration}<nitf><body><body.content><p>Z\u00fcrich</p></body.content></body></nitf>"
    assert "Z\u00fcrich" in pressparse.read(item.encode()).text
    header = f"From: a@example.com\nMIME-Version: 1.0\nContent-Type: text/plain; charset={name}\n\n"
    assert_laws(f"{header}OSLO -- Acme opened a plant.\n".encode())


def test_no_file_and_no_address_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY secret "told">', "utf-8")
    monkeypatch.setattr("socket.socket.connect", pytest.fail)
    source = (
        f'<!DOCTYPE nitf SYSTEM "{secret.as_uri()}"><nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content>'
        f'<p>Acme opened &secret;</p><xi:include href="{secret.as_uri()}"/></body.content></body></nitf>'
    )
    assert "told" not in pressparse.read(source).text
    assert "told" not in pressparse.read(source.replace(secret.as_uri(), "http://example.com/nitf.dtd")).text


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_laws_hold_for_damaged_envelopes(path: Path) -> None:
    whole, rng = path.read_bytes(), random.Random(4711)  # noqa: S311 - no secret
    for number in range(25):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 30)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        assert_laws(bytes(data[: rng.randint(0, len(data)) if number % 2 else None]))


def test_kinds_that_an_envelope_gives_stay() -> None:
    release = pressparse.parse(FOLDER / "newsml_business_wire.xml")
    assert [block.rule for block in release.blocks if block.kind is Kind.CONTACT] == ["contact.given"]


# what envelopes hold within


def texts(source: str) -> list[tuple[str | None, str]]:
    document = pressparse.read(source)
    return [(passage.kind and passage.kind.value, passage.span.of(document.text)) for passage in document.passages]


def test_nitf_within_newsml_is_read_as_nitf() -> None:
    body = "<body.head><byline>By Jane Doe</byline></body.head><body.content><p>Acme</p></body.content>"
    content = f"<ContentItem><DataContent><nitf><body>{body}</body></nitf></DataContent></ContentItem>"
    item = f"<NewsItem><NewsComponent>{content}</NewsComponent></NewsItem>"
    assert texts(item) == [("byline", "By Jane Doe"), (None, "Acme")]


def test_decks_are_told_from_headlines() -> None:
    meta = '<headline>Acme Opens</headline><headline role="hld:subHeadline">In Oslo</headline>'
    assert texts(f"<newsItem><contentMeta>{meta}</contentMeta></newsItem>") == [
        ("headline", "Acme Opens"),
        ("subheadline", "In Oslo"),
    ]
    assert texts(
        '{"uri": "x", "headlines": [{"value": "Acme Opens"}, {"value": "In Oslo"}], "body_text": "Acme."}'
    ) == [
        ("headline", "Acme Opens"),
        ("subheadline", "In Oslo"),
        (None, "Acme."),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Acme<script>no</script> opens</p>", [(None, "Acme opens")]),
        ("<p>Acme<br/>opens</p>", [(None, "Acme"), (None, "opens")]),
        ("<table><tr><td>Anvils</td><td>4</td></tr></table>", [("table", "Anvils\t4")]),
        ("<figure><figcaption>An anvil</figcaption></figure>", [("caption", "An anvil")]),
        ("Acme &amp; Sons", [(None, "Acme & Sons")]),
        ("<html><frameset><p>Acme</p></frameset></html>", [(None, "Acme")]),
        ("<!-- nothing -->", []),
    ],
)
def test_html_within_an_envelope_keeps_its_paragraphs(html: str, expected: list[tuple[str | None, str]]) -> None:
    entry = f"<entry><title/><summary><![CDATA[<div>{html}</div>]]></summary></entry>"
    assert texts(entry) == expected


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert pressparse.read("\x01dpa0123 4 wi 1\x02Acme =\nOslo\x03310000 Feb 21").metadata.published is None
    assert pressparse.read("\x01dpa0123 4 wi 1\x02Acme =\nOslo\x03310000 Xyz 21").metadata.published is None
    assert pressparse.read("\x01a1\x1fb\x02^Acme<\nOslo\nAP-WF-02-31-21 1200GMT<").metadata.published is None


def test_a_passage_given_as_the_dateline_is_one_whatever_stands_in_it() -> None:
    line = "<NewsLines><DateLine>{}</DateLine></NewsLines>"
    body = "<ContentItem><DataContent>Acme Corp. opened a plant.</DataContent></ContentItem>"
    for text, city, day in (("Oslo", "Oslo", None), ("4/4/2018", None, "2018-04-04"), ("---", None, None)):
        source = f"<NewsItem><NewsComponent>{line.format(text)}{body}</NewsComponent></NewsItem>"
        dateline = pressparse.parse(source).dateline
        assert dateline is not None
        assert (dateline.text, dateline.city, dateline.date and str(dateline.date)) == (text, city, day)
