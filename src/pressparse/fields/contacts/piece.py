"""The pieces into which a contact block falls."""

from enum import StrEnum
from typing import NamedTuple

from pressparse.release import Role


class PieceKind(StrEnum):
    """What a piece of a contact block is."""

    HEADING = "heading"
    LABEL = "label"
    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    PLACE = "place"
    COUNTRY = "country"
    EMAIL = "email"
    MASKED = "masked"
    PHONE = "phone"
    URL = "url"
    OTHER = "other"


class Piece(NamedTuple):
    """A piece of a contact block."""

    kind: PieceKind
    text: str
    """Its words, readable; for a heading only where it is alone on its line, since they may be a title."""
    start: int
    end: int
    starts_line: bool
    beside: bool = False
    """Whether only a slash or a word such as `and` separates it from the piece before."""
    role: Role = Role.GENERAL
    """For a heading: what the contacts below it are for."""
