"""Contact blocks whose lines look like something else: generations, slashes, national numbers. All invented."""

import pytest

import pressparse
from tests.test_contacts import Record

Block = tuple[str, str | None, str, tuple[Record, ...]]

BLOCKS: tuple[Block, ...] = (
    (
        "a person whose father had the name as well",
        "US",
        "Contact:\nFranklin T. Doe, III\nChief Financial Officer\nAcme Corp.\n(303) 555-0100\n",
        (
            Record(
                name="Franklin T. Doe, III",
                title="Chief Financial Officer",
                organization="Acme Corp.",
                phones=("+13035550100",),
            ),
        ),
    ),
    (
        "generations on lines with commas",
        "US",
        "Contact:\nJohn Roe, II, President, 303-555-0101\n\nRobert Hill IV, Treasurer, 303-555-0102\n",
        (
            Record(name="John Roe, II", title="President", phones=("+13035550101",)),
            Record(name="Robert Hill IV", title="Treasurer", phones=("+13035550102",)),
        ),
    ),
    (
        "a rank that is no generation",
        "US",
        "Contact:\nJane Doe\nCommunications Specialist III\nAcme Corp.\n303-555-0100\n",
        (
            Record(
                name="Jane Doe",
                title="Communications Specialist III",
                organization="Acme Corp.",
                phones=("+13035550100",),
            ),
        ),
    ),
)


@pytest.mark.parametrize(("region", "text", "expected"), [pytest.param(*block[1:], id=block[0]) for block in BLOCKS])
def test_a_contact_block_with(region: str | None, text: str, expected: tuple[Record, ...]) -> None:
    assert tuple(map(Record.of, pressparse.find_contacts(text, region=region))) == expected
