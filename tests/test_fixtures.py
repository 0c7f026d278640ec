"""The five releases of tests/fixtures: one test for each field, named after both."""

from pathlib import Path

import pytest

import pressparse
from pressparse.testing import suite
from tests.cases import FIELDS, FIXTURES, Case, check, expectations, load

CASES = load(FIXTURES)


def test_there_are_fixtures_and_each_has_its_expectations() -> None:
    assert [case.name for case in CASES] == [
        "asean_consuls_visit",
        "consul_general_visit",
        "foshan_industrial_park",
        "icgeb_research_center",
        "knowledge_city_highland",
    ]
    assert sorted(path.stem for path in FIXTURES.glob("*.toml")) == [case.name for case in CASES]


test_fixture = suite(FIXTURES)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_the_text_of_a_fixture_is_the_input_unchanged(case: Case) -> None:
    assert pressparse.parse(case.text).text == case.text


# the harness itself


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('headlin = "Acme"', "case.toml: 'headlin' is none of headline, "),
        ('[dateline]\ntown = "Oslo"', "case.toml: 'dateline.town' is none of "),
        ('[[contacts]]\nmail = "x"', "case.toml: contacts[0]: 'mail' is none of name, "),
        ('[[contacts]]\nphones = [{ number = "5" }]', "case.toml: phones[0]: 'number' is none of text, e164"),
    ],
)
def test_a_key_that_means_nothing_is_refused(toml: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "case.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(ValueError, match="is none of") as caught:
        expectations(path)
    assert str(caught.value).startswith(message)


def expecting(**said: object) -> Case:
    expected = {key: field.absent for key, field in FIELDS.items()}
    return Case(name="acme", source="", expected=expected | said)


ACME = pressparse.parse(
    "Acme Opens Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. opened a plant in the city on Monday.\n",
)


@pytest.mark.parametrize(
    ("case", "field", "message"),
    [
        (expecting(headline="Acme Shuts Plant"), "headline", "expected 'Acme Shuts Plant', found 'Acme Opens Plant'"),
        (expecting(), "headline", "acme: headline: expected None, found 'Acme Opens Plant'"),
        (expecting(byline="by Jane"), "byline", "acme: byline: expected 'by Jane', found None"),
        (expecting(paragraphs=2), "paragraphs", "acme: paragraphs: expected 2, found 1"),
        (expecting(blocks=[["headline", "Acme … Mill"]]), "blocks", "acme: blocks[0][1]: expected 'Acme … Mill'"),
        (expecting(blocks=[["headline", "Acme … Plant"]]), "blocks", "acme: blocks: expected 1 of them, found 2"),
        (expecting(body_ends="on Tuesday."), "body_ends", "acme: body_ends: expected 'on Tuesday.'"),
        (expecting(**{"dateline.date": "2021-05-04"}), "dateline.date", "expected '2021-05-04', found '2021-05-03'"),
    ],
)
def test_a_difference_is_told_with_what_was_found(case: Case, field: str, message: str) -> None:
    with pytest.raises(AssertionError) as caught:
        check(case, ACME, field)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("headline", "Acme Opens Plant"),
        ("headline", "Acme … Plant"),
        ("body_begins", "Acme Corp. opened"),
        ("lead_begins", "Acme Corp."),
        ("dateline.country_code", "NO"),
        ("wire_service.service", "PR Newswire"),
    ],
)
def test_what_is_there_passes(field: str, said: str) -> None:
    check(expecting(**{field: said}), ACME, field)
