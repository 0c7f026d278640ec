"""Services named outside the dateline: before the headline, in lines at the end, in pointers to the original."""

import pytest

import pressparse

STORY = (
    "Acme Corp. said on Monday that it would open another plant in the city and make lighter anvils there. "
    "It will employ four hundred people, and sell what it makes to those who fall behind them."
)


@pytest.mark.parametrize(
    ("headline", "service"),
    [
        ("EQS-News: Acme SE: Acme opens a second plant", "eqs-news"),
        ("DGAP-Adhoc: Acme SE: Acme eröffnet ein zweites Werk", "dgap"),
    ],
)
def test_a_prefix_of_the_headline_names_it(headline: str, service: str) -> None:
    release = pressparse.parse(f"{headline}\n\n{STORY}\n\n{STORY}\n")
    assert release.wire_service is not None
    assert release.wire_service.service.id == service
    assert release.wire_service.text == headline.partition(":")[0]


@pytest.mark.parametrize(
    ("line", "service"),
    [
        ("Distributed by APO Group on behalf of Acme Corp.", "apo-group"),
        ("Distributed by African Media Agency (AMA) on behalf of Acme Corp.", "african-media-agency"),
        ("View source version on businesswire.com: https://www.businesswire.com/news/home/1/en/", "businesswire"),
        ("View source version on newsdirect.com: https://newsdirect.com/news/acme-1", "news-direct"),
        ("View source version on accesswire.com: https://www.accesswire.com/1", "accesswire"),
        ("Diese Mitteilung wurde übermittelt durch EQS News - ein Service der EQS Group.", "eqs-news"),
        ("Ad hoc announcement, transmitted by EQS News - a service of EQS Group.", "eqs-news"),
        ("Insiderinformation, übermittelt durch DGAP - ein Service der EQS Group AG.", "dgap"),
        ("This information was brought to you by Cision http://news.example.com", "cision-nordic"),
        ("Distributed by: Reportable, Inc.", "reportable"),
        ("This story was produced by Acme Weekly and reviewed and distributed by Stacker.", "stacker"),
        ("Distributed by Tribune Content Agency, LLC.", "tribune-content-agency"),
        ("KFF Health News is a national newsroom that writes about health.", "khn"),
        ("This article is republished from The Conversation under a Creative Commons license.", "the-conversation"),
        ("Acme Weekly is part of States Newsroom, a network of papers.", "states-newsroom"),
    ],
)
def test_a_line_at_the_end_names_it(line: str, service: str) -> None:
    release = pressparse.parse(f"Acme Opens a Second Plant\n\n{STORY}\n\n{STORY}\n\n{line}\n")
    assert release.wire_service is not None
    assert release.wire_service.service.id == service
    assert release.text[slice(*release.wire_service.span)] == release.wire_service.text
    assert line.startswith(release.wire_service.text) or release.wire_service.text in line


def test_the_number_above_a_regulatory_announcement_names_it() -> None:
    head = "RNS Number : 1234A\nAcme PLC\n03 May 2021\n\nAcme Opens a Plant"
    release = pressparse.parse(f"{head}\n\n{STORY}\n\n{STORY}\n")
    assert release.wire_service is not None
    assert release.wire_service.service.id == "rns"
    assert release.wire_service.text == "RNS Number"
    assert release.headline is not None
    assert release.headline.text == "Acme Opens a Plant"


def test_a_mark_on_a_line_of_its_own_names_it() -> None:
    release = pressparse.parse(f"Acme Opens a Second Plant\n\n--News Direct--\n\n{STORY}\n")
    assert release.wire_service is not None
    assert release.wire_service.service.id == "news-direct"


@pytest.mark.parametrize(
    ("byline", "service", "evidence"),
    [
        ("By Jane Doe, Associated Press", "ap", "Associated Press"),
        ("By JANE DOE, Associated Press Writer", "ap", "Associated Press"),
        ("By JANE DOE and RICHARD MILES, Associated Press Writers", "ap", "Associated Press"),
        ("By Jane Doe\nAP Business Writer", "ap", "AP"),
        ("By Jane Doe | Reuters", "reuters", "Reuters"),
        ("By Jane Doe, Catholic News Service", "catholic-news-service", "Catholic News Service"),
        ("By AFP", "afp", "AFP"),
        ("By The Associated Press", "ap", "Associated Press"),
        ("By Jane Doe, Acme Writer", None, ""),
        ("By Jane Doe, AP Moller", None, ""),
        ("By Jane Doe", None, ""),
    ],
)
def test_the_desk_in_a_byline_names_it(byline: str, service: str | None, evidence: str) -> None:
    release = pressparse.parse(f"Acme Opens a Second Plant\n\n{byline}\n\nOSLO - {STORY}\n\n{STORY}\n")
    wire = release.wire_service
    assert (wire and wire.service.id) == service
    assert (wire.text if wire else "") == evidence


@pytest.mark.parametrize(
    ("end", "service"),
    [
        ("(NAN)(www.nannews.ng)", "nan"),
        ("(NAN) (www.nannews.ng)", "nan"),
        ("(ANSA).", "ansa"),
        ("EFE", "efe"),
        ("-- PTI", "pti"),
        ("ACME", None),
        ("(ACME)(www.example.com)", None),
    ],
)
def test_the_sign_behind_the_last_sentence_names_it(end: str, service: str | None) -> None:
    wire = pressparse.parse(f"Acme Opens a Second Plant\n\n{STORY}\n\n{STORY} {end}\n").wire_service
    assert (wire and wire.service.id) == service


def test_the_mark_in_the_dateline_counts_for_more() -> None:
    text = (
        f"Acme Opens a Second Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- {STORY}\n\n{STORY}\n\n"
        "View source version on businesswire.com: https://www.businesswire.com/news/home/1/en/\n"
    )
    release = pressparse.parse(text)
    assert release.wire_service is not None
    assert release.wire_service.service.id == "prnewswire"


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme said in a PR Newswire release last month that it would open a plant in the city.",
        "The plant is to be seen on businesswire.com and in the papers of the country, the company said.",
    ],
)
def test_a_service_mentioned_in_the_story_has_not_distributed_it(sentence: str) -> None:
    assert pressparse.parse(f"Acme Opens a Second Plant\n\n{STORY}\n\n{sentence}\n\n{STORY}\n").wire_service is None


@pytest.mark.parametrize(
    ("end", "service"),
    [
        (" – Bernama", "bernama"),
        (" — WAM", "wam"),
        (" -AFP", "afp"),
        (" (Reuters)", "reuters"),
        ("\n\n– Bernama", "bernama"),
        ("\n\n(ANI)", "ani"),
    ],
)
def test_an_agency_signs_its_story_at_the_end(end: str, service: str) -> None:
    release = pressparse.parse(f"Acme opens a second plant\n\nISLAMABAD: {STORY}\n\n{STORY}{end}\n")
    assert release.wire_service is not None
    assert release.wire_service.service.id == service


@pytest.mark.parametrize(
    "end",
    [
        ' "A fine plant." – Reuters',  # praise
        " It was told first by Reuters",
        " It is the Anvil Network International (ANI).",
        " – Agencies",
    ],
)
def test_nobody_signs_with(end: str) -> None:
    assert pressparse.parse(f"Acme opens a second plant\n\nISLAMABAD: {STORY}\n\n{STORY}{end}\n").wire_service is None
