"""What is composed into a dateline is read back: any place, any day, any service, in the shape of any family."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import pressparse

STORY = "Acme Corp. said on Monday that it would open another plant in the city and make lighter anvils there."


def examples(number: int) -> settings:
    """Return settings that try so many texts, the same ones on every run."""
    return settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=number,
        suppress_health_check=[HealthCheck.too_slow],
    )


# places


class Where(NamedTuple):
    """A place as a dateline writes it, and what it says."""

    text: str
    city: str
    region: str | None
    country_code: str


CITIES = (
    ("FLINT", "Flint"),
    ("Boulder", "Boulder"),
    ("WINSTON-SALEM", "Winston-Salem"),
    ("COEUR D'ALENE", "Coeur d'Alene"),
    ("McLean", "McLean"),
    ("O'FALLON", "O'Fallon"),
    ("ST. PAUL", "St. Paul"),
    ("SAINT-JÉRÔME", "Saint-Jérôme"),
    ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"),
    ("VIÑA DEL MAR", "Viña del Mar"),
    ("GÖTEBORG", "Göteborg"),
    ("New Haven", "New Haven"),
    ("LONDON", "London"),
    ("PARIS", "Paris"),
)
"""Cities as they are written and as they are called; what they are known for does not matter beside a region."""

AREAS: tuple[tuple[str, str | None, str], ...] = (
    ("Ala.", "Alabama", "US"),
    ("Conn.", "Connecticut", "US"),
    ("Ga.", "Georgia", "US"),
    ("N.C.", "North Carolina", "US"),
    ("W.Va.", "West Virginia", "US"),
    ("Idaho", "Idaho", "US"),
    ("CO", "Colorado", "US"),
    ("IN", "Indiana", "US"),
    ("South Dakota", "South Dakota", "US"),
    ("OR, UNITED STATES", "Oregon", "US"),
    ("Texas, USA", "Texas", "US"),
    ("Ontario", "Ontario", "CA"),
    ("BC", "British Columbia", "CA"),
    ("Sask.", "Saskatchewan", "CA"),
    ("Québec", "Quebec", "CA"),
    ("Queensland", "Queensland", "AU"),
    ("NSW, Australia", "New South Wales", "AU"),
    ("Norway", None, "NO"),
    ("ITALY", None, "IT"),
    ("South Korea", None, "KR"),
    ("United Arab Emirates", None, "AE"),
    ("UK", None, "GB"),
    ("Deutschland", None, "DE"),
    ("España", None, "ES"),
    ("Brasil", None, "BR"),
    ("Sverige", None, "SE"),
)
"""Regions and countries as they are written, and what they say."""

ALONE = (
    Where("DENVER", "Denver", "Colorado", "US"),
    Where("Chicago", "Chicago", "Illinois", "US"),
    Where("LAS VEGAS", "Las Vegas", "Nevada", "US"),
    Where("MONTRÉAL", "Montréal", "Quebec", "CA"),
    Where("BEIJING", "Beijing", None, "CN"),
    Where("Zürich", "Zürich", None, "CH"),
    Where("RIO DE JANEIRO", "Rio de Janeiro", None, "BR"),
)
"""Cities that stand alone, and what is understood."""

PLACES = tuple(
    Where(f"{written}, {area}", city, region, code) for written, city in CITIES for area, region, code in AREAS
)
places = st.one_of(st.sampled_from(PLACES), st.sampled_from(ALONE))


# days

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ap": "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
    "reuters": "Jan Feb March April May June July Aug Sept Oct Nov Dec",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta "
    "marraskuuta joulukuuta",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month(language: str, day: datetime.date) -> str:
    return MONTHS[language].split()[day.month - 1]


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


WITH_YEAR: dict[str, Callable[[datetime.date], str]] = {
    "AP": lambda day: f"{month('ap', day)} {day.day}, {day.year}",
    "in full": lambda day: f"{month('en', day)} {day.day}, {day.year}",
    "two blanks and a zero": lambda day: f"{month('ap', day)}  {day.day:02}, {day.year}",
    "in capitals": lambda day: f"{month('en', day).upper()} {day.day}, {day.year}",
    "day first": lambda day: f"{day.day} {month('en', day)} {day.year}",
    "ordinal": lambda day: f"{month('en', day)} {ordinal(day.day)}, {day.year}",
    "ordinal first": lambda day: f"{ordinal(day.day)} {month('en', day)}, {day.year}",
    "weekday": lambda day: f"{WEEKDAYS[day.weekday()]}, {month('en', day)} {day.day}, {day.year}",
    "ISO": lambda day: f"{day:%Y-%m-%d}",
    "German": lambda day: f"{day.day}. {month('de', day)} {day.year}",
    "German in figures": lambda day: f"{day:%d.%m.%Y}",
    "French": lambda day: f"le {'1er' if day.day == 1 else day.day} {month('fr', day)} {day.year}",
    "Spanish": lambda day: f"{day.day} de {month('es', day)} de {day.year}",
    "Portuguese": lambda day: f"{day.day} de {month('pt', day)} de {day.year}",
    "Italian": lambda day: f"{day.day} {month('it', day)} {day.year}",
    "Dutch": lambda day: f"{day.day} {month('nl', day)} {day.year}",
    "Swedish": lambda day: f"{day.day} {month('sv', day)} {day.year}",
    "Norwegian": lambda day: f"{day.day}. {month('no', day)} {day.year}",
    "Danish": lambda day: f"{day.day}. {month('da', day)} {day.year}",
    "Finnish": lambda day: f"{day.day}. {month('fi', day)} {day.year}",
    "Polish": lambda day: f"{day.day} {month('pl', day)} {day.year}",
    "Russian": lambda day: f"{day.day} {month('ru', day)} {day.year} г.",
    "Chinese": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "Korean": lambda day: f"{day.year}년 {day.month}월 {day.day}일",
}
WITHOUT_YEAR: dict[str, Callable[[datetime.date], str]] = {
    "AP": lambda day: f"{month('ap', day)} {day.day}",
    "Reuters": lambda day: f"{month('reuters', day)} {day.day}",
    "day first": lambda day: f"{day.day} {month('reuters', day)}",
    "German": lambda day: f"{day.day}. {month('de', day)}",
    "Spanish": lambda day: f"{day.day} de {month('es', day)}",
}
days = st.dates(datetime.date(1970, 1, 1), datetime.date(2049, 12, 31))


# services and the shapes of their families


class Family(NamedTuple):
    """The shape of a family's dateline, and the marks of the services that write it."""

    shape: str
    marks: tuple[str, ...]


AGENCIES = (
    "Reuters",
    "AFP",
    "UPI",
    "AP",
    "Xinhua",
    "Yonhap",
    "EFE",
    "PTI",
    "Bernama",
    "Kyodo",
    "dpa",
    "APA",
    "ANP",
    "CP",
)
RELEASE_WIRES = (
    "GLOBE NEWSWIRE",
    "Newswire.com",
    "EZ Newswire",
    "NEWMEDIAWIRE",
    "SEND2PRESS NEWSWIRE",
    "PRIME NEWSWIRE",
)
SLASHED = ("PRNewswire", "CNW", "EINPresswire.com", "24-7PressRelease", "3BL", "TASS", "CNW Telbec", "Kyodo JBN")

DATED = {
    "slash tag": Family("{place}, {date} /{mark}/ -- ", SLASHED),
    "slash tag with a short dash": Family("{place}, {date} /{mark}/ - ", SLASHED),
    "slash tag and a full stop": Family("{place}, {date}. /{mark}/. ", ("TASS", "ТАСС")),
    "tag in parentheses": Family("{place}, {date} ({mark}) -- ", RELEASE_WIRES + AGENCIES),
    "tag in parentheses with a long dash": Family("{place}, {date} ({mark}) — ", RELEASE_WIRES + AGENCIES),
    "tag in parentheses with EFE's dash": Family("{place}, {date} ({mark}).- ", AGENCIES),
    "tag in parentheses without a dash": Family("{place}, {date} ({mark}) ", AGENCIES),
    "tag between dashes and parentheses": Family("{place}, {date} - ({mark}) - ", ("JCN Newswire", "ACN Newswire")),
    "tag and day in parentheses": Family(
        "{place}--({mark} - {date}) - ", ("Newsfile Corp.", "Marketwired", "CCNMatthews")
    ),
    "spaced slashes": Family("{place} / {mark} / {date} / ", ("ACCESSWIRE", "ACCESS Newswire")),
    "tag before the day": Family("{place} ({mark}) {date} -- ", ("PRWEB", "Newsworthy.ai")),
    "tag between dashes": Family("{place} – {mark} – {date} – ", ("Media OutReach Newswire", "TheNewswire")),
    "tag between double hyphens": Family("{place}--{mark}--{date}--", ("Media OutReach",)),
}
UNDATED = {
    "tag between double hyphens and parentheses": Family("{place}--({mark})--", ("BUSINESS WIRE", "美国商业资讯")),
    "tag in parentheses": Family("{place} ({mark}) — ", ("AP", "Reuters", "AFP", "dpa", "Kyodo", "CNN")),
    "tag in parentheses with ANPA's dash": Family("{place} ({mark}) _ ", ("AP",)),
    "slash tag": Family("{place} /{mark}/: ", ("ritzau",)),
}


def called(mark: str) -> str:
    """Return the name of the service that has this mark."""
    return next(service.name for service in pressparse.list_services() if mark in (service.name, *service.aliases))


def assert_says(opening: str, where: Where, day: object, mark: str) -> None:
    release = pressparse.parse(opening + STORY)
    dateline, wire = release.dateline, release.wire_service
    assert dateline is not None, opening
    assert wire is not None, opening
    assert dateline.text == opening.strip()
    place = (dateline.city, dateline.region, dateline.country_code)
    assert (*place, dateline.date, wire.service.name) == (*where[1:], day, called(mark)), opening
    assert len(dateline.places) == 1
    assert pressparse.parse_dateline(opening + STORY) == dateline
    assert pressparse.strip_dateline(opening + STORY) == STORY


@pytest.mark.parametrize("family", DATED.values(), ids=DATED)
@examples(100)
@given(where=places, day=days, style=st.sampled_from(sorted(WITH_YEAR)), data=st.data())
def test_place_day_and_service_are_read_back(
    family: Family,
    where: Where,
    day: datetime.date,
    style: str,
    data: st.DataObject,
) -> None:
    mark = data.draw(st.sampled_from(family.marks))
    assert_says(family.shape.format(place=where.text, date=WITH_YEAR[style](day), mark=mark), where, day, mark)


@pytest.mark.parametrize("style", sorted(WITH_YEAR))
@examples(60)
@given(where=places, day=days)
def test_a_day_is_read_back_however_it_is_written(style: str, where: Where, day: datetime.date) -> None:
    assert_says(f"{where.text}, {WITH_YEAR[style](day)} /PRNewswire/ -- ", where, day, "PRNewswire")


@pytest.mark.parametrize("family", DATED.values(), ids=DATED)
@examples(40)
@given(where=places, day=days, style=st.sampled_from(sorted(WITHOUT_YEAR)), data=st.data())
def test_a_day_without_its_year_is_read_back(
    family: Family,
    where: Where,
    day: datetime.date,
    style: str,
    data: st.DataObject,
) -> None:
    mark = data.draw(st.sampled_from(family.marks))
    opening = family.shape.format(place=where.text, date=WITHOUT_YEAR[style](day), mark=mark)
    assert_says(opening, where, pressparse.MonthDay(day.month, day.day), mark)


@pytest.mark.parametrize("family", UNDATED.values(), ids=UNDATED)
@examples(100)
@given(where=places, data=st.data())
def test_place_and_service_are_read_back(family: Family, where: Where, data: st.DataObject) -> None:
    mark = data.draw(st.sampled_from(family.marks))
    assert_says(family.shape.format(place=where.text, mark=mark), where, None, mark)


@examples(150)
@given(
    wheres=st.lists(st.sampled_from(PLACES), min_size=2, max_size=2),
    joint=st.sampled_from((" and ", " & ", "; ", " / ", "/")),
    day=days,
)
def test_two_places_are_read_back(wheres: list[Where], joint: str, day: datetime.date) -> None:
    opening = f"{joint.join(where.text for where in wheres)}, {WITH_YEAR['AP'](day)} (GLOBE NEWSWIRE) -- "
    dateline = pressparse.parse_dateline(opening + STORY)
    assert dateline is not None, opening
    found = [(place.city, place.region, place.country_code) for place in dateline.places]
    assert found == [tuple(where[1:]) for where in wheres]


# what stands behind a dateline, and stripping

openings = st.builds(
    lambda family, where, day, style, number: family.shape.format(
        place=where.text,
        date=WITH_YEAR[style](day),
        mark=family.marks[number % len(family.marks)],
    ),
    st.sampled_from([*DATED.values(), *UNDATED.values()]),
    places,
    days,
    st.sampled_from(sorted(WITH_YEAR)),
    st.integers(0, 100),
)
texts = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            (STORY, "\n\n", " ", "\n", "(AP) — ", "OSLO, May 3, 2021 /PRNewswire/ -- ", "--", "May 3", "###")
        ),
        max_size=8,
    ).map("".join),
)


@examples(400)
@given(opening=openings, behind=texts)
def test_text_behind_never_changes_the_dateline(opening: str, behind: str) -> None:
    assert pressparse.parse_dateline(opening + STORY + behind) == pressparse.parse_dateline(opening + STORY)


@examples(400)
@given(opening=openings, behind=texts)
def test_stripping_loses_nothing_of_the_story_and_is_done_once(opening: str, behind: str) -> None:
    story = STORY + behind
    assert pressparse.strip_dateline(opening + story) == story
    assert pressparse.strip_dateline(story) == story


@examples(300)
@given(texts)
@example("")
@example("\ud800")
@example("OSLO, Norway, May 3, 2021 /PRNewswire/ --")
@example(":MAY 3,2000/PRNEWSWIRE/")
def test_any_text_can_be_read_and_stripped(text: str) -> None:
    dateline = pressparse.parse_dateline(text)
    stripped = pressparse.strip_dateline(text)
    assert text.endswith(stripped)
    if dateline is None:
        assert stripped == text
    else:
        assert dateline.span.of(text) == dateline.text
        assert stripped == text[dateline.span.end :].lstrip()


SIGNS = "OSLOslo ,.-–—/()[]|_=:\n0123456789MayPRNewswireAP年月日電（）"


@examples(400)
@given(st.text(st.sampled_from(SIGNS), max_size=120))
def test_what_datelines_are_made_of_can_be_read_in_any_order(text: str) -> None:
    dateline = pressparse.parse_dateline(text)
    assert dateline is None or dateline.span.of(text) == dateline.text
    assert text.endswith(pressparse.strip_dateline(text))
