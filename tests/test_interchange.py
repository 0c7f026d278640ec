"""The forms that others read: JSON-LD and ninjs."""

import json

import pytest

import pressparse
from tests.acme import TEXT
from tests.cases import FIXTURES, Case, load

ACME = pressparse.parse(TEXT)


def test_a_news_article_says_what_the_release_says() -> None:
    article = ACME.to_json_ld()
    assert article == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Acme Corp. Opens Its Second Anvil Plant in Norway",
        "alternativeHeadline": "Four hundred people will make lighter anvils for the whole of Europe",
        "dateline": "OSLO, Norway, May 3, 2021",
        "datePublished": "2021-05-03T08:00:00-04:00",
        "contentLocation": [
            {
                "@type": "Place",
                "name": "Oslo, Norway",
                "address": {"@type": "PostalAddress", "addressLocality": "Oslo", "addressCountry": "NO"},
            },
        ],
        "articleBody": ACME.body_text,
        "sourceOrganization": {
            "@type": "Organization",
            "name": "Acme Corp.",
            "contactPoint": [
                {
                    "@type": "ContactPoint",
                    "contactType": "media relations",
                    "name": "Jane Doe",
                    "email": "jane.doe@example.com",
                    "telephone": "+12025550100",
                },
                {
                    "@type": "ContactPoint",
                    "contactType": "investor relations",
                    "name": "Richard Miles",
                    "email": "ir@example.com",
                },
            ],
        },
        "provider": {"@type": "Organization", "name": "PR Newswire"},
        "mentions": [{"@type": "Corporation", "tickerSymbol": "NYSE ACME"}],
    }


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("FREMONT, Calif.--(BUSINESS WIRE)--Acme Corp. opened a plant.", "FREMONT, Calif."),
        ("(ANSA) - ROMA, 3 MAG - Acme ha aperto uno stabilimento.", "ROMA, 3 MAG"),
        ("KELOWNA, BC / ACCESS Newswire / May 3, 2026 / Acme Corp. opened a plant.", "KELOWNA, BC"),
        ("OSLO, Norway, May 3, 2021 – Acme Corp. opened a plant.", "OSLO, Norway, May 3, 2021"),
    ],
)
def test_the_dateline_of_an_article_has_no_mark(line: str, dateline: str) -> None:
    assert pressparse.parse(line).to_json_ld()["dateline"] == dateline


def test_what_is_not_there_is_left_out() -> None:
    assert pressparse.parse("").to_json_ld() == {"@context": "https://schema.org", "@type": "NewsArticle"}
    assert pressparse.parse("").to_ninjs("urn:example:1") == {"uri": "urn:example:1", "type": "text"}
    story = pressparse.parse("Acme Opens\n\nSHANGHAI, Oct 13 (Reuters) - Shares of Acme Corp. rose on Thursday.")
    assert "datePublished" not in story.to_json_ld()


def test_an_item_of_ninjs_says_what_the_release_says() -> None:
    item = ACME.to_ninjs("https://example.com/1")
    assert item.pop("body_text").startswith("OSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp.")
    assert item == {
        "uri": "https://example.com/1",
        "type": "text",
        "versioncreated": "2021-05-03T08:00:00-04:00",
        "headline": "Acme Corp. Opens Its Second Anvil Plant in Norway",
        "source": "PR Newswire",
        "located": "Oslo",
        "place": [{"name": "Oslo"}],
        "organisation": [{"name": "Acme Corp.", "symbols": [{"ticker": "ACME", "exchange": "NYSE"}]}],
    }


@pytest.mark.parametrize("case", load(FIXTURES), ids=lambda case: case.name)
def test_what_is_written_as_ninjs_is_read_back(case: Case) -> None:
    release = pressparse.parse(case.text)
    again = pressparse.parse(json.dumps(release.to_ninjs("urn:example:1")))
    for field in ("city", "country", "date"):
        assert getattr(again.dateline, field, None) == getattr(release.dateline, field, None)
    assert str(again.headline) == str(release.headline)
    assert again.wire_service == release.wire_service or again.wire_service is not None


@pytest.mark.parametrize("case", load(FIXTURES), ids=lambda case: case.name)
def test_both_forms_are_json(case: Case) -> None:
    release = pressparse.parse(case.text)
    for form in (release.to_json_ld(), release.to_ninjs("urn:example:1")):
        assert json.loads(json.dumps(form)) == form
