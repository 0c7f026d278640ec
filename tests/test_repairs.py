"""Characters without a width and entities of HTML change nothing of what is found, and stay in the text."""

import html
import re
from pathlib import Path

import pytest

import pressparse
from pressparse.folding import ZERO_WIDTH
from pressparse.testing import Case, load
from tests.laws import assert_laws

CASES = load(Path(__file__).parent / "cases" / "releases")
INSERTED = {
    "soft hyphens within words": lambda text: re.sub(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", "\u00ad", text),
    "zero-width spaces behind words": lambda text: re.sub(r"(?<=\w)(?=\s)", "\u200b", text),
    "marks of direction around lines": lambda text: re.sub(r"(?m)^(\S.*\S)$", "\u202a\\1\u202c", text),
    "a byte order mark": lambda text: f"\ufeff{text}",
    "characters escaped": lambda text: html.escape(text).replace("\u2019", "&rsquo;").replace("\u2013", "&ndash;"),
    "UTF-8 read as Windows-1252": lambda text: re.sub(r"[–—’“é]", lambda sign: misread(sign[0]), text),
    "blanks escaped": lambda text: re.sub(r"(?<=\w) (?=\w)", "&nbsp;", text),
}


def misread(text: str) -> str:
    return "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in text.encode("utf-8"))


WITHOUT = str.maketrans("", "", ZERO_WIDTH)


def said(value: object) -> object:
    """Return what a release says, as a dict says it, without offsets, characters without a width and entities."""
    if isinstance(value, dict):
        return {key: said(item) for key, item in value.items() if key != "span"}
    if isinstance(value, list):
        return [said(item) for item in value]
    if isinstance(value, str):
        for sign in "–—’“é":
            value = value.replace(misread(sign), sign)
    return html.unescape(value.translate(WITHOUT)).replace("\u00a0", " ").strip() if isinstance(value, str) else value


TWICE = {
    (case, inserted)
    for case in ("wrapped_email_quotes", "mail_quoted_below_note")
    for inserted in ("marks of direction around lines", "characters escaped")
}
"""Marks of quotes that are damaged themselves are not known as such."""


@pytest.mark.parametrize(
    ("case", "inserted"),
    [
        pytest.param(
            case,
            inserted,
            id=f"{case.name}-{inserted}",
            marks=[pytest.mark.xfail] if (case.name, inserted) in TWICE else [],
        )
        for case in CASES
        for inserted in INSERTED
    ],
)
def test_a_release_says_the_same_with(case: Case, inserted: str) -> None:
    text = INSERTED[inserted](case.text.translate(WITHOUT))
    release = assert_laws(text)
    assert release.text == text
    assert said(release.to_dict()) == said(pressparse.parse(case.text.translate(WITHOUT)).to_dict())


def test_what_stands_between_blanks_is_text() -> None:
    release = assert_laws("Acme Opens Plant\n\n\u200b\n\nOSLO, May 3 (Reuters) - Acme opened a plant.\u200b \u200b")
    assert [(block.kind.value, block.text) for block in release.blocks][:2] == [
        ("headline", "Acme Opens Plant"),
        ("other", "\u200b"),
    ]


def test_a_name_is_given_without_them_and_its_text_with_them() -> None:
    lead = "OSLO, May 3 (Reuters) - Acme opened a plant."
    (contact,) = pressparse.parse(
        f"Acme Opens Plant\n\n{lead}\n\nMedia Contact:\nJane\u200b Doe\u200b\n\u202a+1 303 555 0101\u202c\n"
    ).contacts
    assert (contact.name, contact.phones[0].text) == ("Jane Doe", "+1 303 555 0101")
    assert contact.text == "Jane\u200b Doe\u200b\n\u202a+1 303 555 0101\u202c"


def test_a_page_is_read_without_soft_hyphens() -> None:
    page = "<h1>Ac&shy;me Opens</h1><p>OS&shy;LO, May 3 (Reuters) - Ac&shy;me opened a plant&#8203;.</p><p>&#8203;</p>"
    assert pressparse.read(f"<html><body>{page}</body></html>").text == (
        "Acme Opens\n\nOSLO, May 3 (Reuters) - Acme opened a plant."
    )


def test_labels_of_chrome_are_read_without_soft_hyphens() -> None:
    navigation = "<nav><ul><li>&shy;</li><li>En&shy;viron&shy;ment</li><li>News &shy;</li></ul></nav>"
    page = (
        f"<html><body>{navigation}<h1>Acme Opens</h1><p>OSLO, May 3 (Reuters) - Acme opened a plant.</p></body></html>"
    )
    assert pressparse.read(page).text.startswith("Environment\nNews\n\nAcme Opens")


def test_parts_alone_are_found_with_them() -> None:
    (contact,) = pressparse.find_contacts("Press con\u00adtact: Jane\u200b Doe\u200b, jane.doe@example.com")
    assert (contact.name, contact.text) == ("Jane Doe", "Jane\u200b Doe\u200b, jane.doe@example.com")
    (about,) = pressparse.find_boilerplate("About Ac\u00adme\n\nAc\u00adme makes anvils.")
    assert (about.organization, about.heading) == ("Acme", "About Acme")
    line = "\ufeffGÖTE\u00adBORG, Sweden, May 3, 2021 /PRNewswire/ -- Acme"
    dateline = pressparse.parse_dateline(line)
    assert dateline is not None
    assert (dateline.city, dateline.span.of(line)) == ("Göteborg", dateline.text)
    assert pressparse.strip_dateline(line) == "Acme"
    assert pressparse.parse_dateline("\u200b \u200b") is None


def test_the_readable_form_shows_what_entities_stand_for() -> None:
    release = assert_laws(
        "Doe &amp; Roe&nbsp;Opens&#8217; Plant\n\nOSLO, May 3 (Reuters) &ndash; Doe &amp; Roe opened a plant."
    )
    assert release.headline is not None
    assert release.headline.text == "Doe &amp; Roe&nbsp;Opens&#8217; Plant"
    assert str(release.headline) == "Doe & Roe Opens’ Plant"
    assert release.body_text == "Doe & Roe opened a plant."


@pytest.mark.parametrize(
    "text",
    [
        "R&D; all",
        "AT&T;",
        "&section;",
        "?a=1&b=2;",
        "&nbsp; &nbsp;",
        "&#10;",
        "&#0;&",
        "&",
        "MANHÃ”",
        "â€",
        "Ã\x85",
        "Acme\n\nâ€\xa0",
        "Ã\x85\n\nAcme",
    ],
)
def test_what_is_no_entity_is_text(text: str) -> None:
    assert assert_laws(text).text == text
