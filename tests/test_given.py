"""What an envelope gives, beside what the text says: kinds of passages, and metadata."""

import datetime

import attrs
import pytest

import pressparse
from pressparse import Document, Kind, Release
from pressparse.document import Passage
from pressparse.metadata import Metadata, Stated
from pressparse.services import registry
from tests.laws import assert_laws

HEADLINE = "Acme Corp. Opens Its Second Anvil Plant in Norway"
LEAD = "OSLO, Norway, May 3, 2021 -- Acme Corp. opened its second plant in Norway on Monday, where it will make anvils."
MORE = "The plant will run day and night from the first of June, the company said, and sell what it makes in a week."
ZONE = datetime.timezone(datetime.timedelta(hours=-4))


def document(*pieces: str | tuple[str, Kind], metadata: Metadata | None = None) -> Document:
    """Return a document of paragraphs, those that are given a kind with it."""
    text, passages = "", []
    for number, piece in enumerate(pieces):
        words, kind = piece if isinstance(piece, tuple) else (piece, None)
        text += "\n\n" if text else ""
        span = pressparse.Span(len(text), len(text) + len(words))
        text += words
        passages.append(Passage(span=span, gap=bool(number), kind=kind, element=number))
    return Document(text=text, passages=passages, metadata=metadata or Metadata())


def kinds(release: Release) -> list[str]:
    return [block.kind.value for block in release.blocks]


def test_chrome_that_is_told_apart_is_furniture_and_nothing_is_read_in_it() -> None:
    chrome = ("Also today: NASDAQ: ROAD\nPARIS, May 1, 2020 /PRNewswire/ -- Roadrunner ran", Kind.FURNITURE)
    release = assert_laws(document(chrome, HEADLINE, LEAD, chrome, MORE, chrome))
    assert kinds(release) == ["furniture", "headline", "paragraph", "furniture", "paragraph", "furniture"]
    assert release.dateline is not None
    assert release.dateline.city == "Oslo"
    assert (release.tickers, release.wire_service) == ((), None)


def test_a_headline_that_is_given_is_the_headline() -> None:
    release = assert_laws(document("Newsroom of the Acme Corporation", ("Anvils", Kind.HEADLINE), LEAD, MORE))
    assert release.headline is not None
    assert release.headline.text == "Anvils"
    assert release.headline.rule == "headline.given"


def test_a_headline_without_a_dateline_has_the_story_below_it() -> None:
    release = assert_laws(document(MORE, (HEADLINE, Kind.HEADLINE), MORE, MORE))
    assert kinds(release) == ["furniture", "headline", "paragraph", "paragraph"]


def test_a_title_that_is_given_twice_is_the_headline_once() -> None:
    release = assert_laws(document((HEADLINE, Kind.HEADLINE), "May 3, 2021", (HEADLINE, Kind.HEADLINE), LEAD, MORE))
    assert kinds(release).count("headline") == 1


def test_a_heading_that_is_given_may_still_head_a_section() -> None:
    about = ("About Acme Corp.", Kind.HEADING)
    release = assert_laws(document(HEADLINE, LEAD, ("an odd one.", Kind.HEADING), MORE, about, "Acme makes anvils."))
    assert kinds(release) == ["headline", "paragraph", "heading", "paragraph", "about"]


@pytest.mark.parametrize("kind", [Kind.LIST, Kind.TABLE, Kind.CAPTION, Kind.CONTACT, Kind.ABOUT, Kind.STAMP])
def test_a_kind_that_is_given_counts(kind: Kind) -> None:
    release = assert_laws(document(HEADLINE, LEAD, ("The works in figures, and so on", kind), MORE))
    assert kinds(release) == ["headline", "paragraph", kind.value, "paragraph"]


def test_a_given_dateline_is_read() -> None:
    release = assert_laws(document(HEADLINE, ("OSLO, Norway, May 3, 2021", Kind.DATELINE), MORE, MORE))
    assert kinds(release) == ["headline", "dateline", "paragraph", "paragraph"]


MOMENT = datetime.datetime(2021, 5, 3, 8, 0, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("stated", "stamp", "published"),
    [
        pytest.param(MOMENT, "Jun 22, 2021, 09:00 ET", MOMENT, id="envelope-first"),
        pytest.param(MOMENT.date(), "May 3, 2021, 08:00 ET", MOMENT, id="time-of-the-same-day"),
        pytest.param(MOMENT.date(), "Jun 22, 2021, 09:00 ET", MOMENT.date(), id="another-day"),
        pytest.param(None, "May 3, 2021, 08:00 ET", MOMENT, id="stamp-alone"),
    ],
)
def test_when_it_was_published(stated: datetime.date | None, stamp: str, published: datetime.date) -> None:
    metadata = Metadata(published=None if stated is None else Stated(stated, "json-ld.datePublished"))
    assert pressparse.parse(document(HEADLINE, stamp, LEAD, MORE, metadata=metadata)).published == published


def test_what_only_the_envelope_says_is_taken_in() -> None:
    metadata = Metadata(
        language=Stated("en-GB", "html[lang]"),
        issuer=Stated("Acme Corp.", "json-ld.author"),
        service=Stated(registry()["prnewswire"], "link[rel=canonical]"),
    )
    release = assert_laws(document(HEADLINE, MORE, MORE, metadata=metadata))
    assert (release.language, release.issuer) == ("en-GB", "Acme Corp.")
    assert release.wire_service is not None
    assert (release.wire_service.service.id, release.wire_service.rule) == ("prnewswire", "link[rel=canonical]")


def test_what_the_text_says_of_issuer_and_wire_counts_first() -> None:
    metadata = Metadata(
        issuer=Stated("Roadrunner Inc.", "json-ld.author"),
        service=Stated(registry()["globenewswire"], "link[rel=canonical]"),
    )
    lead = LEAD.replace("--", "/PRNewswire/ --")
    release = assert_laws(document(HEADLINE, lead, MORE, "SOURCE Acme Corp.", metadata=metadata))
    assert release.issuer == "Acme Corp."
    assert release.wire_service is not None
    assert release.wire_service.service.id == "prnewswire"


def test_an_empty_envelope_changes_nothing() -> None:
    plain = pressparse.read(f"{HEADLINE}\n\n{LEAD}\n\n{MORE}\n")
    assert pressparse.parse(attrs.evolve(plain, metadata=Metadata())) == pressparse.parse(plain.text)
