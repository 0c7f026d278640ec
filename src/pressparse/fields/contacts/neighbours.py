r"""What a piece of a contact is by the pieces beside it: the rest of a title, a city before its state, a bracket."""

from collections.abc import Iterator, Sequence

import regex

from pressparse import gazetteer
from pressparse.document import Kind
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.piece import Piece, PieceKind
from pressparse.fields.contacts.words import is_field, is_service, names_body
from pressparse.lexicon import lexicon

_BESIDE = regex.compile(r"(?P<slash>[^/]*+/)?\s*+(?P<word>(?:and|or|und|oder|et|ou|y|e|och|og|&)\s)?+")
_COMMA = regex.compile(r"\s*+,\s*+")
_DASH = regex.compile(r"\s++[-–—]\s++")
_LONGEST_MARK = 8


def is_beside(folded: str, before: Piece, start: int) -> bool:
    """Say whether nothing but a slash, or a word such as `and`, parts what begins at `start` from the piece before."""
    between = _BESIDE.match(folded[max(before.end, start - _LONGEST_MARK) : start + _LONGEST_MARK])
    return between is not None and (between["slash"] is not None or between["word"] is not None)


def goes_on(folded: str, title: Piece, piece: Piece) -> bool:
    """Say whether a piece is the rest of a title: `Vice President, Operations`, `Director – Investor Relations`."""
    if title.kind is not PieceKind.TITLE:
        return False
    if _DASH.fullmatch(folded, title.end, piece.start):
        return is_field(piece.text)
    if not _COMMA.fullmatch(folded, title.end, piece.start):
        return False
    if piece.kind is PieceKind.TITLE or (piece.kind is PieceKind.OTHER and folded[piece.start].islower()):
        return True
    return piece.kind in {PieceKind.ORGANIZATION, PieceKind.NAME} and is_field(piece.text)


def is_in_bracket(folded: str, before: Piece, start: int) -> bool:
    """Say whether what begins at `start` stands in brackets behind the piece before."""
    return folded[before.end : start].strip().endswith("(")


def is_of_number(folded: str, start: int, piece: Piece) -> bool:
    """Say whether an acronym in brackets tells of the number that ends at `start`: `+32 2 555 01 00 (BXL)`."""
    if piece.kind is not PieceKind.ORGANIZATION or not piece.text.isupper() or names_body(piece.text):
        return False
    return folded[start : piece.start].strip() == "("


def named_before_bracket(before: Piece, words: str) -> Piece:
    """Return the piece before a bracket: what provides a service is a firm, also where it is called like a person."""
    if before.kind is PieceKind.NAME and not is_person(before.text) and is_service(words):
        return before._replace(kind=PieceKind.ORGANIZATION)
    return before


def in_bracket(piece: Piece, before: Piece) -> Piece:
    """Return what a piece is that stands in brackets behind another.

    Behind a person is whom they work for, or who may ask: `Jane Doe (Investors)`; behind an organization is what it
    does, or how its shares are called.
    """
    if before.kind is PieceKind.NAME and piece.kind in {PieceKind.NAME, PieceKind.ORGANIZATION}:
        cue = lexicon().cue(piece.text)
        is_audience = cue is not None and cue.kind is Kind.CONTACT and not cue.rest(piece.text)
        return piece._replace(kind=PieceKind.TITLE if is_audience else PieceKind.ORGANIZATION)
    if before.kind is PieceKind.ORGANIZATION and not (piece.kind is PieceKind.NAME and is_person(piece.text)):
        return piece._replace(kind=PieceKind.LABEL)
    return piece


def without_cities(folded: str, found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those that a comma parts from a place behind them made a place: `Springfield, IL`."""
    following: Piece | None = None
    given: list[Piece] = []
    for piece in reversed(found):
        if following is not None and following.kind is PieceKind.PLACE and folded[piece.end : piece.end + 1] == ",":
            is_city = piece.kind is PieceKind.NAME and (
                not is_person(piece.text) or gazetteer.is_region(following.text.split()[0])
            )
            if is_city or (piece.kind is PieceKind.ORGANIZATION and not names_body(piece.text)):
                piece = piece._replace(kind=PieceKind.PLACE)  # noqa: PLW2901 - the same piece, told better
        following = piece
        given.append(piece)
    yield from reversed(given)
