"""The last lines of a release: whom to ask, what belongs to nobody, and what only looks like either."""

import pytest

import pressparse
from pressparse import Kind
from tests.laws import assert_laws

STORY = """\
Acme Opens a New Plant for Anvils

DENVER, May 3, 2021 /PRNewswire/ -- Acme Corp. today opened a plant for anvils in Denver, its second.

The plant is large, and the people who work in it like it well, the company said on Monday.
"""


def blocks_of(tail: str) -> list[tuple[Kind, str]]:
    """Return the blocks of a tail below the story."""
    release = assert_laws(f"{STORY}\n{tail}\n")
    return [(block.kind, block.text) for block in release.blocks if block.span.start >= len(STORY)]


@pytest.mark.parametrize(
    "contact",
    [
        "CONTACT:\nJANE DOE\nACME CORP\n303-555-0100",
        "For further information, please contact:\nJane Doe\nSenior Media Officer\nACME UK\nTel: 020 7946 0078",
        "CONTACT:\n303-555-0100\nJANE DOE\nKPMG LLP",
    ],
)
def test_names_in_capitals_are_no_initials_in(contact: str) -> None:
    assert blocks_of(contact) == [(Kind.CONTACT, contact)]


@pytest.mark.parametrize("initials", ["PTI ABK NSK", "ab/cd", "(PTI)", "/BB/"])
def test_behind_the_story_initials_are(initials: str) -> None:
    assert blocks_of(initials) == [(Kind.CREDIT, initials)]


def test_a_release_is_no_generation_of_a_family() -> None:
    release = pressparse.parse(f"{STORY}\nContact:\nFranklin T. Doe, III\nChief Financial Officer\n303-555-0100\n")
    assert [contact.organization for contact in release.contacts] == [None]
    assert release.issuer == "Acme Corp."
