"""Securities named in the text, by exchange and symbol.

>>> text = "Acme (NYSE: ACME; TSX: ACM), Beta (NASDAQ:BETA, BETAW) and the (TSX, NYSE: GAM) shares of Gamma"
>>> [f"{ticker.exchange}:{ticker.symbol}" for ticker in find_tickers(text)]
['NYSE:ACME', 'TSX:ACM', 'NASDAQ:BETA', 'NASDAQ:BETAW', 'TSX:GAM', 'NYSE:GAM']

An exchange named in full before a symbol in quotes, and the code of a RIC, are given by their usual abbreviations:

>>> text = "It will trade on the New York Stock Exchange under the symbols “ACME” and “ACMEW”. Anvil <ANV.O> fell."
>>> [f"{ticker.exchange}:{ticker.symbol}" for ticker in find_tickers(text)]
['NYSE:ACME', 'NYSE:ACMEW', 'NASDAQ:ANV']
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from pressparse.fields.exchanges import exchanges
from pressparse.folding import fold
from pressparse.release import Ticker
from pressparse.span import Span

_LAST_WORD = re.compile(r"[\w.-]+$")
_OPENED = regex.compile(r"[(\[][^()\[\]]*+$")
_COLON = regex.compile(r"(?<=[A-Za-z3])\s?:\s?\"?(?=[A-Z0-9])")
_QUOTED_SYMBOLS = regex.compile(
    r"""\bsymbols?\s(?:of\s)?+"(?P<symbol>[A-Z][A-Z0-9.]{0,9}?)[,.]?"
        (?:(?:,\s(?:and\s)?|\sand\s|\sor\s)"(?P<symbol>[A-Z][A-Z0-9.]{0,9}?)[,.]?"){0,4}+""",
    regex.VERBOSE,
)
_RIC_CODE = re.compile(r"\.(?P<code>[A-Z]{1,2})[)>]")
_RIC_SYMBOL = re.compile(r"[(<](?P<symbol>[A-Z0-9]{1,6})$")
_LONGEST_SYMBOL = 6
_REACH_OF_NAME = 400
_WIDEST = 80
"""Exchanges stand within so many characters before the colon."""

_REACH = 200_000
"""A release names its securities; looking through more than so many characters is looking through a table."""


def find_tickers(text: str, folded: str | None = None) -> tuple[Ticker, ...]:
    """Return the securities that `text` names, each once, in order; the span is that of the symbol.

    `folded` is the text folded, where that is at hand.
    """
    folded = fold(text[:_REACH]) if folded is None else folded[:_REACH]
    found: dict[tuple[str, str], Ticker] = {}
    for exchange, symbol, span in sorted([*_behind_colons(folded), *_quoted(folded), *_coded(folded)], key=_place):
        key = (exchange.upper(), symbol)
        if key not in found:
            found[key] = Ticker.cut(text, span, "tickers.exchange", exchange=exchange, symbol=symbol)
    return tuple(found.values())


class _AroundColon(NamedTuple):
    """What stands before and behind the colon in `(TSX, NYSE: GAM)`."""

    last_words: frozenset[str]
    """The last words of the exchanges, lower-case."""
    longest_last_word: int
    before: regex.Pattern[str]
    behind: regex.Pattern[str]


@functools.cache
def _around_colon() -> _AroundColon:
    abbreviations = exchanges().abbreviations
    last_words = frozenset(exchange.casefold().rsplit(" ", 1)[-1] for exchange in abbreviations)
    any_exchange = "|".join(abbreviations)
    before = rf"(?<![\w-])(?P<exchange>(?i:{any_exchange}))(?:\s?[,/&]\s?(?P<exchange>(?i:{any_exchange}))){{0,4}}$"
    behind = rf"""
    (?P<symbol>[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![a-z@])
    (?:
        (?:\s?[,/&]\s?|\sand\s|[^\S\n]) (?! (?i:{any_exchange})\s?[:,] )
        (?P<symbol>(?=[A-Z0-9.]*[A-Z])[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![\w@:])
    ){{0,4}}+
    """
    longest = 1 + max(map(len, last_words))
    return _AroundColon(last_words, longest, regex.compile(before), regex.compile(behind, regex.VERBOSE))


@functools.cache
def _named_exchange() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?i:{'|'.join(exchanges().named)})\b")


_Found = tuple[str, str, Span]


def _place(found: _Found) -> int:
    return found[2].start


def _behind_colons(folded: str) -> Iterator[_Found]:
    """Yield the symbols behind a colon, each with every exchange before it."""
    for colon in _COLON.finditer(folded):
        patterns = _around_colon()
        last = _LAST_WORD.search(folded, max(0, colon.start() - patterns.longest_last_word), colon.start())
        if last is None or last[0].casefold() not in patterns.last_words:
            continue
        named = patterns.before.search(folded, max(0, colon.start() - _WIDEST), colon.start())
        symbols = patterns.behind.match(folded, colon.end()) if named else None
        if named is None or symbols is None:
            continue
        if named["exchange"].upper() in exchanges().in_brackets and not _OPENED.search(
            folded, max(0, named.start() - _WIDEST), named.start()
        ):
            continue
        for exchange in named.captures("exchange"):
            for symbol, span in zip(symbols.captures("symbol"), symbols.spans("symbol"), strict=True):
                yield exchange, symbol, Span(*span)


def _quoted(folded: str) -> Iterator[_Found]:
    """Yield the symbols in quotes that the same sentences put on an exchange named before or right behind."""
    if " symbol" not in folded:
        return
    exchange: str | None = None
    for match in _QUOTED_SYMBOLS.finditer(folded):
        before = list(_named_exchange().finditer(folded, max(0, match.start() - _REACH_OF_NAME), match.start()))
        named = before[-1] if before else _named_exchange().search(folded, match.end(), match.end() + _WIDEST)
        exchange = exchange if named is None else exchanges().named[named[0].casefold()]
        if exchange is None:
            continue
        for symbol, span in zip(match.captures("symbol"), match.spans("symbol"), strict=True):
            yield exchange, symbol, Span(*span)


def _coded(folded: str) -> Iterator[_Found]:
    """Yield the symbols in Reuters instrument codes."""
    for code in _RIC_CODE.finditer(folded):
        symbol = _RIC_SYMBOL.search(folded, max(0, code.start() - _LONGEST_SYMBOL - 1), code.start())
        exchange = None if symbol is None else exchanges().ric_codes.get(code["code"])
        if symbol is not None and exchange is not None:
            yield exchange, symbol["symbol"], Span(*symbol.span("symbol"))
