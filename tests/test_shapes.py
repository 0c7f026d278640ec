"""The same release in other shapes: wrapped, quoted, indented, double-spaced, in the page of a site."""

import textwrap
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest

import pressparse
from tests.cases import Case, load

RELEASES = {case.name: case for case in load(Path(__file__).parent / "cases" / "releases")}
BASES = (
    *("about_all_capitals_run", "about_unheaded_two_paragraphs", "asianet_file_head", "boilerplate_person_and_product"),
    *("boilerplate_traps", "contact_angle_brackets", "contact_letter_labels", "contacts_glued_in_one_paragraph"),
    *("es_nota_de_prensa", "fi_stt_info", "globenewswire_mining", "id_siaran_pers", "media_outreach_hong_kong"),
    *("newsfile_offering", "newswire_com_startup", "ngo_run_in_contact", "ots_german_company", "pr_com_contact_card"),
    *("pt_brazil_release", "tass_russian", "three_bl_sustainability", "usnewswire_advocacy", "wam_emirates"),
)
"""Releases that every shape is tried on."""


def wrapped(text: str) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False)) if len(line) > 72 else line
        for line in text.split("\n")
    )


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else line for line in text.split("\n"))


def double_spaced(text: str) -> str:
    return "\n\n".join(line for line in text.split("\n") if line)


def wrapped_with_windows_line_ends(text: str) -> str:
    return with_windows_line_ends(wrapped(text))


def flowed(text: str) -> str:
    """Wrap as mailers do that leave the blank at the end of a line (RFC 3676)."""
    return wrapped(text).replace("\n", " \n").replace(" \n \n", "\n\n")


def with_windows_line_ends(text: str) -> str:
    return text.replace("\n", "\r\n")


def with_curly_quotes(text: str) -> str:
    return text.replace("'", "’").replace(' "', " “").replace('\n"', "\n“").replace('"', "”")


def in_a_page(text: str) -> str:
    return (
        f"Menu\nSearch\nHome\n\n{text}\nShare this article\nFacebook\nLinkedIn\n\n"
        "Related news\nNew bridge opens\nOld bridge closes\n\nSubscribe to our newsletter\nPrivacy policy\n"
    )


def in_a_mail(text: str) -> str:
    fields = ("From: Jane Doe <jane@example.com>", f"Subject: {SUBJECT}", "MIME-Version: 1.0")
    return "\n".join((*fields, "Content-Type: text/plain; charset=utf-8", "", text))


SUBJECT = "News for your desk this week"
"""What stands above a mail, and is its title only where the text has none."""

SHAPES: tuple[Callable[[str], str], ...] = (
    wrapped,
    wrapped_with_windows_line_ends,
    flowed,
    quoted,
    indented,
    double_spaced,
    with_windows_line_ends,
    with_curly_quotes,
    in_a_page,
    in_a_mail,
)
HARMLESS = (wrapped, quoted, indented, with_windows_line_ends, with_curly_quotes, in_a_page, in_a_mail)
"""Shapes that are tried on every release: they say no less of it."""

_FULL, _FEWEST_FULL = 57, 5
"""From so many characters on a wrapped line is full; a text with fewer of them does not show that it is wrapped."""

WIDE = "a line is as wide as the text, and the next may go on with it"
LETTERHEAD = "a letterhead below the lines of a site is one of them"
TAIL = "what agencies and portals write below a story is told at the end of the text alone"
MISSES: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *("eurekalert_study/wrapped", "ngo_languages_behind_names/wrapped", "paper_with_running_foot/wrapped"),
            *("prnewswire_decks_and_two_desks/wrapped", "slashes_over_two_lines/wrapped", "xinhua_english/wrapped"),
        ),
        WIDE,
    ),
    "mail_forwarded/in_a_mail": "a message has a subject of its own, and who passes it on another",
    "pdf_of_three_pages/in_a_mail": "what stands on each page of paper is told in a text, not in the parts of a mail",
    "it_ministero_numerato/in_a_page": LETTERHEAD,
    **dict.fromkeys(
        (
            *("ko_yonhap_tail/in_a_page", "ministry_above_title/in_a_page", "newspaper_agency_alone/in_a_page"),
            *("prlog_self_service/in_a_page", "zh_hant_government_date/in_a_page"),
        ),
        TAIL,
    ),
}
"""What a shape loses, as release/shape, with the cause."""


def plain(value: object) -> str | None:
    """Return the readable form of a part or a text, its quotes straight; None for None."""
    text = None if value is None else " ".join(str(value).split())
    return text and text.replace("’", "'").replace("“", '"').replace("”", '"')


@cache
def found(text: str) -> Mapping[str, object]:
    """Return what a release says, whatever shape it has."""
    release = pressparse.parse(text)
    return {
        "headline": None if plain(release.headline) == SUBJECT else plain(release.headline),
        "subheadlines": [plain(deck) for deck in release.subheadlines],
        "places": release.dateline and release.dateline.places,
        "date": release.dateline and release.dateline.date,
        "service": release.wire_service and release.wire_service.service,
        "issuer": plain(release.issuer),
        "contacts": [
            (plain(contact.name), plain(contact.title), plain(contact.organization), contact.emails, contact.phones)
            for contact in release.contacts
        ],
        "boilerplate": [(part.kind, plain(part.heading), plain(part.organization)) for part in release.boilerplate],
        "tickers": [(ticker.exchange, ticker.symbol) for ticker in release.tickers],
        "body": plain(release.body_text),
    }


def shapes_of(name: str) -> tuple[Callable[[str], str], ...]:
    """Return the shapes that a release is tried in."""
    if name in BASES:
        return SHAPES
    full = sum(len(line) >= _FULL for line in wrapped(RELEASES[name].text).split("\n"))
    return HARMLESS if full >= _FEWEST_FULL else tuple(shape for shape in HARMLESS if shape is not wrapped)


@pytest.mark.parametrize(
    ("base", "shape"),
    [
        pytest.param(
            RELEASES[name],
            shape,
            id=key,
            marks=[pytest.mark.xfail(reason=MISSES[key])] if key in MISSES else [],
        )
        for name in RELEASES
        for shape in shapes_of(name)
        if (key := f"{name}/{shape.__name__}")
    ],
)
def test_a_shape_changes_nothing_that_is_found(base: Case, shape: Callable[[str], str]) -> None:
    assert found(shape(base.text)) == found(base.text)


def test_every_miss_is_a_release_in_a_shape() -> None:
    assert set(MISSES) <= {f"{name}/{shape.__name__}" for name in RELEASES for shape in shapes_of(name)}
