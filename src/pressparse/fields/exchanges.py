"""Stock exchanges and how texts call them: `exchanges.toml`, read when a security is first looked for.

>>> exchanges().named["toronto stock exchange"], exchanges().ric_codes["O"]
('TSX', 'NASDAQ')
"""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from attrs import field, frozen


@frozen
class Exchanges:
    """The exchanges that the data names."""

    abbreviations: tuple[str, ...] = field()
    """What stands before a colon and a symbol, as parts of a pattern."""
    in_brackets: frozenset[str] = field()
    """Those of them that are words or initials of much else, and count in brackets only."""
    named: Mapping[str, str] = field()
    """The usual abbreviations by the names that sentences give to exchanges, lower-case."""
    ric_codes: Mapping[str, str] = field()
    """The usual abbreviations by the code behind the full stop of a Reuters instrument code."""


@functools.cache
def exchanges() -> Exchanges:
    """Return the exchanges of the data file."""
    tables = tomllib.loads(resources.files(__package__).joinpath("exchanges.toml").read_text("utf-8"))
    return Exchanges(
        abbreviations=tuple(tables["abbreviations"]),
        in_brackets=frozenset(tables["in_brackets"]),
        named=tables["named"],
        ric_codes=tables["ric_codes"],
    )
