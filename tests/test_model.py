"""The values that a release is made of: what they refuse, how they print, how they travel."""

import copy
import datetime
import pickle
import re
from collections.abc import Mapping
from typing import Any

import attrs
import pytest

import pressparse
from pressparse import (
    Block,
    Boilerplate,
    Contact,
    Dateline,
    Document,
    Format,
    Kind,
    MonthDay,
    Part,
    Phone,
    Place,
    PressParseError,
    Release,
    Role,
    Service,
    Span,
    Ticker,
    WireService,
)
from pressparse.document import Passage
from pressparse.errors import FormatError, InvalidReleaseError, LexiconError, ServiceError
from pressparse.formats.format import FormatFields
from pressparse.lexicon import Lexicon
from pressparse.services import Registry, registry
from tests.acme import TEXT

RELEASE = pressparse.parse(TEXT)


# a release with one of everything


def test_the_acme_release_is_read_whole() -> None:
    kinds = [block.kind.value for block in RELEASE.blocks]
    assert kinds == [
        "notice",
        "headline",
        "subheadline",
        "stamp",
        "paragraph",
        "paragraph",
        "heading",
        "list",
        "paragraph",
        "contact",
        "contact",
        "about",
        "forward_looking",
        "source",
        "end",
    ]


def test_the_headline_and_its_deck() -> None:
    assert str(RELEASE.headline) == "Acme Corp. Opens Its Second Anvil Plant in Norway"
    assert [str(deck) for deck in RELEASE.subheadlines] == [
        "Four hundred people will make lighter anvils for the whole of Europe",
    ]


def test_the_stamp_is_a_moment_with_its_offset_and_the_dateline_a_day() -> None:
    assert RELEASE.published is not None
    assert RELEASE.published.isoformat() == "2021-05-03T08:00:00-04:00"
    assert RELEASE.dateline is not None
    assert RELEASE.dateline.date == datetime.date(2021, 5, 3)
    assert type(RELEASE.dateline.date) is datetime.date


def test_the_tail() -> None:
    assert RELEASE.issuer == "Acme Corp."
    assert [(part.kind, part.heading, part.organization) for part in RELEASE.boilerplate] == [
        (Kind.ABOUT, "About Acme Corp.", "Acme Corp."),
        (Kind.FORWARD_LOOKING, "Forward-Looking Statements", None),
    ]
    assert [(ticker.exchange, ticker.symbol) for ticker in RELEASE.tickers] == [("NYSE", "ACME")]


def test_the_lead_is_the_first_paragraph_without_the_dateline() -> None:
    assert RELEASE.lead is not None
    assert RELEASE.lead.startswith("Acme Corp. (NYSE: ACME), a maker of anvils, opened its second plant")
    assert RELEASE.body_text.startswith(RELEASE.lead)


def test_the_body_text_has_all_of_the_body_and_nothing_else() -> None:
    pieces = RELEASE.body_text.split("\n\n")
    assert pieces[2] == "What the plant makes"
    assert pieces[3] == "- anvils of all sizes\n- feathers for pillows"
    assert len(pieces) == len(RELEASE.body) == 5
    assert "Jane Doe" not in RELEASE.body_text


def test_media_contacts_are_those_for_the_press() -> None:
    assert [contact.name for contact in RELEASE.contacts] == ["Jane Doe", "Richard Miles"]
    assert [contact.role for contact in RELEASE.contacts] == [Role.MEDIA, Role.INVESTOR]
    assert [contact.name for contact in RELEASE.media_contacts] == ["Jane Doe"]


def test_media_contacts_are_all_contacts_where_none_is_marked_so() -> None:
    general = tuple(attrs.evolve(contact, role=Role.GENERAL) for contact in RELEASE.contacts)
    assert attrs.evolve(RELEASE, contacts=general).media_contacts == general


def test_a_release_of_nothing_has_nothing() -> None:
    release = Release(text="")
    assert (release.headline, release.dateline, release.wire_service, release.published) == (None,) * 4
    assert (release.body, release.body_text, release.lead, release.media_contacts) == ((), "", None, ())


# values

VALUES = (
    Span(0, 4),
    MonthDay(2, 26),
    Part(text="Acme", span=Span(0, 4), rule="headline.first"),
    Block(text="Acme", span=Span(0, 4), kind=Kind.HEADLINE),
    Document(text="Acme", passages=(Passage(span=Span(0, 4)),)),
    Place(city="Oslo"),
    Dateline(text="OSLO", span=Span(0, 4), places=(Place(city="Oslo"),), date=MonthDay(5, 3)),
    WireService(text="AP", span=Span(0, 2), service=Service(id="ap", name="AP")),
    Phone(text="555-0100"),
    Contact(text="Jane", span=Span(0, 4), name="Jane", emails=("jane@example.com",)),
    Boilerplate(text="About", span=Span(0, 5), kind=Kind.ABOUT),
    Ticker(text="ACME", span=Span(0, 4), exchange="NYSE", symbol="ACME"),
    Service(id="acmewire", name="AcmeWire"),
    Format(name="acmewire", dateline="{place}{separator}"),
    RELEASE,
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_is_frozen(value: attrs.AttrsInstance) -> None:
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_equals_its_copy_and_hashes_alike(value: attrs.AttrsInstance) -> None:
    again = copy.deepcopy(value) if isinstance(value, Format) else pickle.loads(pickle.dumps(value))  # noqa: S301
    assert again == value
    assert hash(again) == hash(value)
    assert len({value, again}) == 1


@pytest.mark.parametrize(
    "value",
    [value for value in VALUES if not isinstance(value, Span | MonthDay)],
    ids=lambda value: type(value).__name__,
)
def test_a_value_takes_keywords_only(value: attrs.AttrsInstance) -> None:
    with pytest.raises(TypeError, match="positional"):
        type(value)("Acme")  # type: ignore[call-arg]


def test_parts_are_equal_whichever_rule_found_them() -> None:
    part = Part(text="Acme", span=Span(0, 4), rule="headline.first")
    assert attrs.evolve(part, rule="headline.other") == part
    assert attrs.evolve(part, span=Span(1, 5)) != part


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (5, 4), (-2, -1)])
def test_a_span_runs_forward_from_the_text_s_beginning(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"got {start} and {end}"):
        Span(start, end)


def test_a_span_can_be_unpacked_measured_and_compared() -> None:
    span = Span(2, 5)
    assert tuple(span) == (2, 5)
    assert len(span) == 3
    assert span.of("abcdefg") == "cde"
    assert span in Span(2, 5)
    assert span not in Span(3, 9)
    assert sorted([Span(3, 4), Span(2, 9), span]) == [span, Span(2, 9), Span(3, 4)]
    assert Span(4, 4)
    assert repr(span) == "Span(2, 5)"


@pytest.mark.parametrize(("month", "day"), [(0, 1), (13, 1), (2, 30), (4, 31), (1, 0)])
def test_a_month_day_is_in_the_calendar(month: int, day: int) -> None:
    with pytest.raises(ValueError, match=f"day {day} is not in month {month}"):
        MonthDay(month, day)


@pytest.mark.parametrize("text", ["02-26", "--2-26", "--02-30", "--02/26", "--02-26x", "--ab-cd", "2022-02-26", ""])
def test_what_is_no_month_day_is_not_read_as_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected --MM-DD|is not in month"):
        MonthDay.fromisoformat(text)


def test_month_days_print_parse_and_sort() -> None:
    assert str(MonthDay(2, 29)) == "--02-29"
    assert MonthDay.fromisoformat("--12-01") == MonthDay(12, 1)
    assert MonthDay(1, 31) < MonthDay(2, 1)


@pytest.mark.parametrize(
    ("published", "completed"),
    [
        (datetime.date(2022, 2, 28), datetime.date(2022, 2, 26)),
        (datetime.date(2022, 2, 26), datetime.date(2022, 2, 26)),
        (datetime.date(2022, 2, 20), datetime.date(2022, 2, 26)),
        (datetime.date(2022, 2, 18), datetime.date(2021, 2, 26)),
        (datetime.date(2022, 1, 3), datetime.date(2021, 2, 26)),
    ],
)
def test_a_year_left_out_is_the_latest_at_most_a_week_after_publication(
    published: datetime.date,
    completed: datetime.date,
) -> None:
    assert MonthDay(2, 26).nearest(published) == completed
    release = pressparse.parse("OSLO, Feb 26 (Reuters) - Acme opened a plant.", published=published)
    assert release.dateline is not None
    assert release.dateline.date == completed


def test_the_29th_of_february_is_in_the_last_leap_year() -> None:
    assert MonthDay(2, 29).nearest(datetime.date(2023, 5, 1)) == datetime.date(2020, 2, 29)


# documents


@pytest.mark.parametrize(
    ("spans", "message"),
    [
        ([(0, 4), (3, 10)], "passages overlap at 3"),
        ([(5, 10), (0, 4)], "no passage holds 'Acme' at 0"),
        ([(0, 4)], "no passage holds 'opens' at 4"),
        ([(5, 10)], "no passage holds 'Acme' at 0"),
        ([], "no passage holds 'Acme opens' at 0"),
        ([(0, 4), (5, 99)], "10"),
    ],
)
def test_a_document_neither_loses_nor_doubles_text(spans: list[tuple[int, int]], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Document(text="Acme opens", passages=[Passage(span=Span(*span)) for span in spans])


def test_a_document_may_leave_out_blanks() -> None:
    document = Document(text="\n Acme \n", passages=[Passage(span=Span(2, 6), gap=1)])
    assert [block.text for block in pressparse.parse(document).blocks] == ["Acme"]


# services


@pytest.mark.parametrize("wrong", ["", "Acme", "acme wire", "acme_wire", "-acme", "acme-", "acme--wire", "ácme"])
def test_the_id_of_a_service_is_for_programs(wrong: str) -> None:
    with pytest.raises(ServiceError, match="id must be lower-case letters, digits and hyphens"):
        Service(id=wrong, name="AcmeWire")


def test_a_service_has_a_name() -> None:
    with pytest.raises(ServiceError, match="service 'acmewire': name is missing"):
        Service(id="acmewire", name=" ")


def test_a_service_is_of_a_known_kind() -> None:
    with pytest.raises(ServiceError, match=r"service 'acmewire': kind: expected one of release_wire, .*, got 'wire'"):
        Service(id="acmewire", name="AcmeWire", kind="wire")


def test_two_services_cannot_have_one_id() -> None:
    with pytest.raises(ServiceError, match="service 'acmewire': there is another with this id"):
        Registry([Service(id="acmewire", name="AcmeWire"), Service(id="acmewire", name="Acme Newswire")])


def test_two_services_cannot_leave_one_mark() -> None:
    services = [Service(id="acmewire", name="AcmeWire"), Service(id="acme", name="Acme", aliases=("ACME WIRE",))]
    with pytest.raises(ServiceError, match="service 'acme': the mark 'ACME WIRE' is that of 'acmewire'"):
        Registry(services)


def test_services_are_equal_when_id_and_name_are() -> None:
    assert Service(id="acmewire", name="AcmeWire", aliases=("ACME",)) == Service(id="acmewire", name="AcmeWire")
    assert Service(id="acmewire", name="AcmeWire") != Service(id="acmewire", name="Acme Wire")


def test_the_shipped_services_are_listed_each_once() -> None:
    services = pressparse.list_services()
    names = {service.name for service in services}
    assert len(services) == len(registry()) == len({service.id for service in services})
    assert {"PR Newswire", "Business Wire", "GlobeNewswire", "ACCESSWIRE", "Xinhua", "Kyodo JBN"} <= names
    assert {"AsiaNet", "AP", "Reuters"} <= names


def test_each_shipped_service_is_found_by_each_of_its_marks() -> None:
    for service in pressparse.list_services():
        for mark in (service.name, *service.aliases):
            assert registry().find(mark) is service


def test_the_family_of_each_shipped_service_is_a_format() -> None:
    formats = {known.name for known in pressparse.list_formats()}
    assert {service.family for service in pressparse.list_services()} <= {*formats, ""}


@pytest.mark.parametrize(
    ("tag", "service", "via"),
    [
        ("PRNewswire", "PR Newswire", []),
        ("PR NEWSWIRE", "PR Newswire", []),
        ("prnewswire", "PR Newswire", []),
        ("PRNewswire-AsiaNet", "PR Newswire", ["AsiaNet"]),
        ("PRNewswire-AsiaNet ", "PR Newswire", ["AsiaNet"]),
        ("PRNewswire-USNewswire", "PR Newswire", ["US Newswire"]),
        ("PRNewswire-FirstCall", "PR Newswire", ["First Call"]),
        ("PRNewswire-PRWeb", "PR Newswire", ["PRWeb"]),
        ("PRNewswire-HISPANIC PR WIRE", "PR Newswire", ["Hispanic PR Wire"]),
        ("PRNewswire-iReach", "PR Newswire", ["iReach"]),
        ("PRNewswire=연합뉴스", "PR Newswire", ["Yonhap"]),
        ("PRNewswire/Xinhua", "PR Newswire", ["Xinhua"]),
        ("PRNewswire-Atlantis", "PR Newswire", []),
        ("PRNewswire via COMTEX", "PR Newswire", ["COMTEX"]),
        ("GLOBE NEWSWIRE via COMTEX", "GlobeNewswire", ["COMTEX"]),
        ("PrimeNewswire via COMTEX News Network", "PrimeNewswire", ["COMTEX"]),
        ("Xinhua=KYODO JBN", "Xinhua", ["Kyodo JBN"]),
        ("Kyodo JBN-AsiaNet", "Kyodo JBN", ["AsiaNet"]),
        ("Xinhua-AsiaNet", "Xinhua", ["AsiaNet"]),
        ("Medianet International-AsiaNet", "Medianet", ["AsiaNet"]),
        ("BUSINESS WIRE / AETOSWire", "Business Wire", ["AETOSWire"]),
        ("MENAFN- EIN Presswire", "EIN Presswire", ["MENAFN"]),
        ("MENAFN - GlobeNewsWire - Nasdaq", "GlobeNewswire", ["MENAFN"]),
        ("COMTEX", "COMTEX", []),
        ("EINPresswire.com", "EIN Presswire", []),
        ("dpa-AFX", "dpa", []),
        ("24-7PressRelease", "24-7 Press Release", []),
        ("AP", "AP", []),
        ("ots", "news aktuell (ots)", []),
        ("OTS", "APA-OTS", []),
    ],
)
def test_a_mark_names_a_service_and_those_it_came_by(tag: str, service: str, via: list[str]) -> None:
    found, others = registry().resolve(tag)
    assert found is not None
    assert (found.name, [other.name for other in others]) == (service, via)


@pytest.mark.parametrize("tag", ["", " ", "-", "Acme", "ap", "Ap", "pti", "PRNewswires", "a party of that name", "="])
def test_a_mark_that_is_none_names_no_service(tag: str) -> None:
    assert registry().resolve(tag) == (None, ())


# formats


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"name": "Acme Wire"}, "format 'Acme Wire': name must be lower-case letters, digits and underscores"),
        ({"name": ""}, "format '': name must be"),
        ({"dateline": "{plaice} {date}"}, "format 'acmewire': dateline: '{plaice}' is no piece of a dateline"),
        ({"dateline": "{place} {date"}, "format 'acmewire': dateline: '{date' is no piece of a dateline"),
        ({"dateline": "{place} ("}, "format 'acmewire': dateline: it is no pattern: "),
        ({"dateline": r"{place} (?P<wire>\w+)"}, "dateline has the group 'wire', which no field reads"),
        ({"dateline": "Acme"}, "dateline has none of {place}, {date} and {tag}"),
        ({"dateline": ""}, "dateline has none of {place}, {date} and {tag}"),
        ({"dateline": "{place}?"}, "dateline matches a text of no characters"),
    ],
)
def test_a_format_that_cannot_work_is_refused_when_it_is_built(fields: FormatFields, message: str) -> None:
    good = Format(name="acmewire", dateline="{place} {gap} {date} {separator}")
    with pytest.raises(FormatError, match=re.escape(message)) as built:
        Format(name=fields.get("name", good.name), dateline=fields.get("dateline", good.dateline))
    with pytest.raises(FormatError, match=re.escape(message)):
        good.evolve(**fields)
    assert isinstance(built.value, PressParseError)


def test_a_format_lacks_nothing_that_it_must_have() -> None:
    with pytest.raises(TypeError, match="dateline"):
        Format(name="acmewire")  # type: ignore[call-arg]


def test_a_field_that_a_format_does_not_have_cannot_be_changed() -> None:
    with pytest.raises(TypeError, match="colour"):
        Format(name="acmewire", dateline="{place}{separator}").evolve(colour="red")  # type: ignore[call-arg]


def test_evolve_gives_another_format_and_leaves_the_first() -> None:
    first = Format(name="acmewire", dateline="{place} {gap} {date} {separator}")
    second = first.evolve(name="acmewire_undated", dateline="{place} {separator}")
    assert (first.name, second.name) == ("acmewire", "acmewire_undated")
    assert first.match("OSLO, May 3 - Acme")
    assert not first.match("OSLO - Acme")
    assert second.match("OSLO - Acme")


def test_a_format_of_a_distribution_is_checked_at_its_first_use_and_what_is_made_of_it_at_once() -> None:
    (shipped, *_) = pressparse.list_formats()
    assert shipped.origin == "pressparse"
    assert shipped.evolve(name="mine").origin == ""
    with pytest.raises(FormatError, match="no piece of a dateline"):
        shipped.evolve(dateline="{plce} {tag}")
    deferred = shipped.evolve(dateline="{plce} {tag}", origin="acme")
    with pytest.raises(FormatError, match="no piece of a dateline"):
        deferred.match("OSLO /AcmeWire/")


def test_a_format_is_not_tried_where_words_come_before_its_signs() -> None:
    text = "The Acme works <AcmeWire> closed, as its owners said on Monday in the city of Oslo."
    loose = Format(name="acmewire", dateline=r".{0,40}? <{tag}> \s", unknown_tags=True)
    mine = [Service(id="acmewire", name="AcmeWire")]
    assert pressparse.parse_dateline(text, formats=loose, services=mine) is not None
    strict = loose.evolve(sign_before_words=True)
    assert pressparse.parse_dateline(text, formats=strict, services=mine) is None


ACMEWIRE = Format(name="acmewire", dateline=r"{place} {gap} {date} \s* <{tag}> {separator}?", unknown_tags=True)
ACME_STORY = "Acme Opens Plant\n\nOSLO, Norway, May 3, 2021 <AcmeWire> - Acme opened a plant in the city on Monday."


def test_a_format_of_ones_own_is_read_with_the_others() -> None:
    release = pressparse.parse(ACME_STORY, formats=[ACMEWIRE])
    assert release.dateline is not None
    assert release.dateline.text == "OSLO, Norway, May 3, 2021 <AcmeWire> -"
    assert release.dateline.rule == "acmewire.dateline"
    assert (release.dateline.city, release.dateline.date) == ("Oslo", datetime.date(2021, 5, 3))
    assert release.body_text == "Acme opened a plant in the city on Monday."


def test_a_format_of_ones_own_changes_nothing_elsewhere() -> None:
    without = pressparse.parse(ACME_STORY)
    shipped = pressparse.list_formats()
    pressparse.parse(ACME_STORY, formats=iter([ACMEWIRE]))
    assert pressparse.list_formats() == shipped
    assert pressparse.parse(ACME_STORY) == without
    assert pressparse.parse(TEXT, formats=[ACMEWIRE]) == RELEASE


def test_a_format_of_ones_own_goes_first() -> None:
    shipped = next(known for known in pressparse.list_formats() if known.name == "slash_tag")
    release = pressparse.parse(TEXT, formats=[shipped.evolve(name="mine")])
    assert release == RELEASE
    assert release.dateline is not None
    assert release.dateline.rule == "mine.dateline"


def test_a_format_may_look_at_what_it_matched() -> None:
    picky = Format(
        name="picky",
        dateline="{place} {gap} {date} {separator}",
        accept=lambda match: match["place"] == "OSLO",
    )
    oslo = pressparse.parse("OSLO, May 3 - Acme opened a plant.", formats=[picky])
    bergen = pressparse.parse("BERGEN, May 3 - Acme opened a plant.", formats=[picky])
    assert oslo.dateline is not None
    assert oslo.dateline.rule == "picky.dateline"
    assert bergen.dateline is not None
    assert bergen.dateline.rule == "unmarked.dateline"


def test_the_shipped_formats_are_listed_each_once() -> None:
    names = [known.name for known in pressparse.list_formats()]
    assert len(names) == len(set(names))
    assert names[-1] == "unmarked"


# lexicons


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"blurb": {"heading": ["about"]}}, "xx.toml: [blurb] is no kind of block"),
        ({"about": {"headings": ["about"]}}, "xx.toml: [about] headings is none of line, heading"),
        ({"about": {"heading": "about"}}, "xx.toml: [about] heading"),
        ({"about": ["about"]}, "xx.toml: about is no table"),
        ({"about": {"media": {"heading": ["about"]}}}, "xx.toml: [about] media is none of"),
    ],
)
def test_a_language_file_that_means_nothing_is_refused(tables: Mapping[str, Any], message: str) -> None:
    with pytest.raises(LexiconError, match=re.escape(message)):
        Lexicon({"xx": tables})


# from a dict


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the dict of the Acme release with another value at `path`, or without that key where it is `...`."""
    data = RELEASE.to_dict()
    keys: list[str | int] = [int(key) if key.isdecimal() else key for key in re.findall(r"\w+", path)]
    inner: Any = data
    for key in keys[:-1]:
        inner = inner[key]
    if value is ...:
        del inner[keys[-1]]
    else:
        inner[keys[-1]] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "where", "expected"),
    [
        ("text", 3, "text", "expected a string, got 3"),
        ("text", None, "text", "expected a string, got None"),
        ("text", ..., "text", "expected a value"),
        ("txet", "Acme", "release", "expected no key but "),
        ("headline", "Acme", "headline", "expected a dict, got 'Acme'"),
        ("headline.span", [5], "headline.span", "expected a list of two offsets"),
        ("headline.span", [72, 23], "headline.span", "expected a list of two offsets"),
        ("headline.span", [-1, 72], "headline.span", "expected a list of two offsets"),
        ("headline.span", [23.0, 72.0], "headline.span", "expected a list of two offsets"),
        ("headline.span", [True, 72], "headline.span", "expected a list of two offsets"),
        ("headline.span", "23:72", "headline.span", "expected a list of two offsets"),
        ("headline.text", "Acme", "headline.text", "expected the characters 23:72 of the release's text, got 'Acme'"),
        ("headline.span", [24, 73], "headline.text", "expected the characters 24:73 of the release's text"),
        ("subheadlines", {}, "subheadlines", "expected a list, got {}"),
        ("subheadlines", None, "subheadlines", "expected a list, got None"),
        ("subheadlines", "Acme", "subheadlines", "expected a list, got 'Acme'"),
        ("subheadlines.0", None, "subheadlines[0]", "expected a dict, got None"),
        ("dateline.date", "May 3", "dateline.date", "expected an ISO date or --MM-DD or null, got 'May 3'"),
        ("dateline.date", "--02-30", "dateline.date", "expected an ISO date or --MM-DD"),
        ("dateline.date", 20210503, "dateline.date", "expected an ISO date or --MM-DD"),
        ("dateline.time", "25:00", "dateline.time", "expected an ISO time"),
        ("dateline.places.0.city", 3, "dateline.places[0].city", "expected a string or null, got 3"),
        ("dateline.places.0.zip", "0150", "dateline.places[0]", "expected no key but city, country"),
        ("wire_service.service", "PR Newswire", "wire_service.service", "expected a dict"),
        ("wire_service.service.id", ..., "wire_service.service.id", "expected a value"),
        ("wire_service.service.id", "PR Newswire", "wire_service.service", "id must be lower-case letters"),
        ("wire_service.via", None, "wire_service.via", "expected a list, got None"),
        ("wire_service.via", ["ap"], "wire_service.via[0]", "expected a dict, got 'ap'"),
        ("published", "2021-13-45", "published", "expected an ISO date or an ISO datetime"),
        ("language", 7, "language", "expected a string or null, got 7"),
        ("contacts.0.emails.0", 3, "contacts[0].emails[0]", "expected a string, got 3"),
        ("contacts.0.masked_email", 1, "contacts[0].masked_email", "expected true or false, got 1"),
        ("contacts.0.phones.0.text", ..., "contacts[0].phones[0].text", "expected a value"),
        ("contacts.1.role", "boss", "contacts[1].role", "expected one of media, investor, general, got 'boss'"),
        ("contacts.1.role", ["media"], "contacts[1].role", "expected one of media, investor, general"),
        ("boilerplate.0.kind", "blurb", "boilerplate[0].kind", "expected one of headline, "),
        ("tickers.0.exchange", None, "tickers[0].exchange", "expected a string, got None"),
        ("blocks.2.kind", ..., "blocks[2].kind", "expected a value"),
        ("blocks.2", [], "blocks[2]", "expected a dict, got []"),
        ("blocks.0.span", [0, 10**9], "blocks[0].text", "expected the characters 0:1000000000"),
    ],
)
def test_a_dict_that_is_no_release_is_refused_with_the_path_to_what_is_wrong(
    path: str,
    value: object,
    where: str,
    expected: str,
) -> None:
    with pytest.raises(InvalidReleaseError) as caught:
        Release.from_dict(changed(path, value))
    assert caught.value.path == where
    assert str(caught.value).startswith(f"{where}: expected")
    assert expected in str(caught.value)


@pytest.mark.parametrize("data", [None, "Acme", [], 3])
def test_what_is_no_dict_is_no_release(data: object) -> None:
    with pytest.raises(InvalidReleaseError, match="release: expected a dict"):
        Release.from_dict(data)  # type: ignore[arg-type]


def test_what_is_long_is_shortened_in_an_error() -> None:
    with pytest.raises(InvalidReleaseError, match=r"release: expected a dict, got '.{1,40}\.\.\..{1,40}'$"):
        Release.from_dict("Acme " * 1000)  # type: ignore[arg-type]


def test_a_dict_may_leave_out_what_the_release_does_not_have() -> None:
    assert Release.from_dict({"text": "Acme"}) == Release(text="Acme")


def test_what_is_derived_is_not_read_back() -> None:
    assert Release.from_dict(changed("dateline.city", "Bergen")) == RELEASE


def test_a_service_that_is_not_shipped_travels_too() -> None:
    data = changed("wire_service.service", {"id": "acmewire", "name": "AcmeWire"})
    release = Release.from_dict(data)
    assert release.wire_service is not None
    assert release.wire_service.service == Service(id="acmewire", name="AcmeWire")
    assert release.to_dict() == data


def test_a_subclass_of_release_is_read_back_as_one() -> None:
    class Mine(Release):
        pass

    assert type(Mine.from_dict(RELEASE.to_dict())) is Mine


def test_json_is_ascii_and_indented_on_demand() -> None:
    release = pressparse.parse("Zürich \ud800")
    assert release.to_json().isascii()
    assert "\n" not in release.to_json()
    assert release.to_json(indent=2).startswith('{\n  "text"')


@pytest.mark.parametrize("day", [datetime.date(2021, 5, 3), MonthDay(5, 3), None])
@pytest.mark.parametrize("time", [datetime.time(15, 46), datetime.time(0, 0), None])
def test_every_day_and_time_of_a_dateline_travels(
    day: datetime.date | MonthDay | None,
    time: datetime.time | None,
) -> None:
    release = Release(text="OSLO", dateline=Dateline(text="OSLO", span=Span(0, 4), date=day, time=time))
    assert Release.from_dict(release.to_dict()) == release


@pytest.mark.parametrize(
    "published",
    [
        datetime.date(2021, 5, 3),
        datetime.datetime(2021, 5, 3, 8, tzinfo=datetime.UTC),
        datetime.datetime(2021, 5, 3, 8, tzinfo=datetime.timezone(datetime.timedelta(hours=-4))),
        datetime.datetime(2021, 5, 3, tzinfo=datetime.UTC),
    ],
    ids=str,
)
def test_every_moment_of_publication_travels_as_what_it_is(published: datetime.date) -> None:
    again = Release.from_dict(Release(text="", published=published).to_dict()).published
    assert again == published
    assert type(again) is type(published)


# readable forms


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("**Acme** opens", "Acme opens"),
        ("***Acme***", "Acme"),
        ("__Acme__ and _anvils_", "Acme and anvils"),
        ("`Acme`", "Acme"),
        ("[Acme](https://example.com)", "Acme"),
        ("[Acme](https://example.com/a_(b))", "Acme"),
        ("![Logo](https://example.com/logo.png)", "Logo"),
        ("## Acme opens", "Acme opens"),
        ("> Acme opens", "Acme opens"),
        ("> > Acme opens", "Acme opens"),
        ("Acme\nopens\n\nplant", "Acme opens plant"),
        ("Acme\u00a0 opens\u2003a\tplant", "Acme opens a plant"),
        ("Ac\u00adme\u200b opens\ufeff", "Acme opens"),
        ("Ac\u200dme\u200c opens", "Acme opens"),
        ("می\u200cخواهم\u200c", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("👩\u200d🚀 ❤\ufe0f\u200d🔥 👩🏽\u200d🚀", "👩\u200d🚀 ❤\ufe0f\u200d🔥 👩🏽\u200d🚀"),
        (r"\*Acme\* opens", "*Acme* opens"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("Acme #1 [sic] > 2", "Acme #1 [sic] > 2"),
        ("* * *", "* * *"),
        ("", ""),
    ],
)
def test_the_readable_form_of_a_line_has_no_marks_and_no_breaks(text: str, readable: str) -> None:
    assert str(Part(text=text, span=Span(0, len(text)))) == readable


def test_the_readable_form_of_a_contact_keeps_its_lines() -> None:
    text = "**Jane  Doe**\n\nHead of [Anvils](https://example.com)\n+1 202-555-0100"
    assert str(Contact(text=text, span=Span(0, len(text)))) == "Jane Doe\nHead of Anvils\n+1 202-555-0100"


def test_the_readable_form_of_boilerplate_keeps_its_heading_apart() -> None:
    text = "**About Acme**\n\nAcme makes\u00a0anvils."
    boilerplate = Boilerplate(text=text, span=Span(0, len(text)), kind=Kind.ABOUT)
    assert str(boilerplate) == "About Acme\nAcme makes anvils."


@pytest.mark.parametrize(
    ("kind", "readable"),
    [(Kind.PARAGRAPH, "a b"), (Kind.HEADING, "a b"), (Kind.LIST, "a\nb"), (Kind.TABLE, "a\nb"), (Kind.CONTACT, "a\nb")],
)
def test_the_readable_form_of_a_block_has_lines_where_its_kind_has(kind: Kind, readable: str) -> None:
    assert str(Block(text="a\nb", span=Span(0, 3), kind=kind)) == readable


# for the eye


def test_html_escapes_what_a_release_says() -> None:
    text = 'Acme <script>alert("1")</script> & Opens Plant\n\nOSLO, May 3 (Reuters) - Acme <b>opened</b> a plant.'
    page = pressparse.parse(text).to_html()
    assert "<script" not in page
    assert "<b>" not in page
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Opens" in page
    assert '<mark title="dateline">OSLO, May 3 (Reuters) -</mark>' in page


def test_html_escapes_the_name_of_a_rule() -> None:
    block = Block(text="Acme", span=Span(0, 4), rule='"><script>', kind=Kind.OTHER)
    assert "<script" not in Release(text="Acme", blocks=(block,)).to_html()


def test_a_notebook_shows_the_html() -> None:
    assert RELEASE._repr_html_() == RELEASE.to_html()


def test_html_shows_every_block_with_its_kind() -> None:
    page = RELEASE.to_html()
    for block in RELEASE.blocks:
        assert f'data-kind="{block.kind.value}"' in page


def test_the_repr_of_a_release_is_short_enough_to_read() -> None:
    assert TEXT not in repr(RELEASE)
    assert "blocks" not in repr(RELEASE)
