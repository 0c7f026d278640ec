"""Securities named in the text, by exchange and symbol.

>>> text = "Acme (NYSE: ACME; TSX: ACM), Beta (NASDAQ:BETA, BETAW) and the (TSX, NYSE: GAM) shares of Gamma"
>>> [f"{ticker.exchange}:{ticker.symbol}" for ticker in find_tickers(text)]
['NYSE:ACME', 'TSX:ACM', 'NASDAQ:BETA', 'NASDAQ:BETAW', 'TSX:GAM', 'NYSE:GAM']

An exchange named in full before a symbol in quotes, and the code of a RIC, are given by their usual abbreviations:

>>> text = "It will trade on the New York Stock Exchange under the symbols “ACME” and “ACMEW”. Anvil <ANV.O> fell."
>>> [f"{ticker.exchange}:{ticker.symbol}" for ticker in find_tickers(text)]
['NYSE:ACME', 'NYSE:ACMEW', 'NASDAQ:ANV']
"""

import re
from collections.abc import Iterator

import regex

from pressparse.folding import fold
from pressparse.release import Ticker
from pressparse.span import Span

_EXCHANGES = (
    "NYSE American|NYSE MKT|NYSE Arca|NYSEAMERICAN|NYSE|NASDAQ GS|NASDAQ CM|NASDAQ GM|NASDAQCM|NASDAQGM|NASDAQGS"
    "|NASDAQ|AMEX|OTCMARKETS|OTC Markets|OTC Pink|OTCPINK|OTC PINK|OTCQB|OTCQX|OTCBB|OTC BB|OTC|PINK|Pink Sheets"
    "|TSXV|TSX-V|TSX Venture|TSX.V|TSX|CSE|CNSX|NEO|Cboe CA|CBOE|LSE|AIM|AQSE|Euronext Paris|Euronext Amsterdam"
    "|Euronext Brussels|Euronext Growth|Euronext|XETRA|Xetra|FSE|FWB|Frankfurt|FRA|SIX|SWX|OMX|OSE|Oslo Bors|OSEBX"
    "|STO|HEL|CPH|BME|BIT|WSE|VSE|JSE|TASE|ASX|NZX|SEHK|HKEX|HKSE|SGX|TSE|TYO|KRX|KOSDAQ|KOSPI|TWSE|TPE|SSE|SZSE"
    "|SHA|SHE|BSE|NSE|IDX|SET|PSE|HOSE|TADAWUL|ADX|DFM|QSE|BMV|B3|BOVESPA|BVL|MOEX|MCX"
)
_LAST_WORDS = frozenset(exchange.casefold().rsplit(" ", 1)[-1] for exchange in _EXCHANGES.split("|"))
_LONGEST_LAST_WORD = 1 + max(map(len, _LAST_WORDS))
_WORDS = frozenset(
    (
        "SET",
        "AIM",
        "SIX",
        "NEO",
        "BIT",
        "PINK",
        "HEL",
        "SHE",
        "FRA",
        "OTC",
        "STO",
        "OSE",
        "IDX",
        "BSE",
        "TSE",
        "CSE",
        "SHA",
        "PSE",
    ),
)
"""Exchanges whose names are words or initials of much else: they count in brackets only."""

_LAST_WORD = re.compile(r"[\w.-]+$")
_OPENED = regex.compile(r"[(\[][^()\[\]]*+$")
_COLON = regex.compile(r"(?<=[A-Za-z3])\s?:\s?\"?(?=[A-Z0-9])")
_EXCHANGES_BEFORE = regex.compile(
    rf"(?<![\w-])(?P<exchange>(?i:{_EXCHANGES}))(?:\s?[,/&]\s?(?P<exchange>(?i:{_EXCHANGES}))){{0,4}}$",
)
_SYMBOLS_AFTER = regex.compile(
    rf"""
    (?P<symbol>[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![a-z@])
    (?:
        (?:\s?[,/&]\s?|\sand\s|[^\S\n]) (?! (?i:{_EXCHANGES})\s?[:,] )
        (?P<symbol>(?=[A-Z0-9.]*[A-Z])[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![\w@:])
    ){{0,4}}+
    """,
    regex.VERBOSE,
)
_NAMED = {
    "new york stock exchange": "NYSE",
    "nyse american": "NYSE American",
    "nyse": "NYSE",
    "nasdaq": "NASDAQ",
    "toronto stock exchange": "TSX",
    "tsx venture exchange": "TSXV",
    "tsx": "TSX",
    "canadian securities exchange": "CSE",
    "london stock exchange": "LSE",
    "australian securities exchange": "ASX",
    "hong kong stock exchange": "HKEX",
    "stock exchange of hong kong": "HKEX",
    "tokyo stock exchange": "TSE",
    "otcqb": "OTCQB",
    "otcqx": "OTCQX",
    "frankfurt stock exchange": "FSE",
    "singapore exchange": "SGX",
    "euronext": "Euronext",
}
"""Exchanges by the names that sentences give them."""
_NAMED_EXCHANGE = regex.compile(rf"\b(?i:{'|'.join(_NAMED)})\b")
_QUOTED_SYMBOLS = regex.compile(
    r"""\bsymbols?\s(?:of\s)?+"(?P<symbol>[A-Z][A-Z0-9.]{0,9}?)[,.]?"
        (?:(?:,\s(?:and\s)?|\sand\s|\sor\s)"(?P<symbol>[A-Z][A-Z0-9.]{0,9}?)[,.]?"){0,4}+""",
    regex.VERBOSE,
)
_RIC_CODE = re.compile(r"\.(?P<code>[A-Z]{1,2})[)>]")
_RIC_SYMBOL = re.compile(r"[(<](?P<symbol>[A-Z0-9]{1,6})$")
_LONGEST_SYMBOL = 6
_RIC_CODES = {
    "N": "NYSE",
    "O": "NASDAQ",
    "OQ": "NASDAQ",
    "A": "NYSE American",
    "L": "LSE",
    "HK": "HKEX",
    "T": "TSE",
    "DE": "XETRA",
    "F": "FSE",
    "PA": "Euronext Paris",
    "AS": "Euronext Amsterdam",
    "BR": "Euronext Brussels",
    "TO": "TSX",
    "V": "TSXV",
    "AX": "ASX",
    "SS": "SSE",
    "SZ": "SZSE",
    "NS": "NSE",
    "BO": "BSE",
    "SI": "SGX",
    "KS": "KRX",
    "KQ": "KOSDAQ",
    "TW": "TWSE",
    "MI": "BIT",
    "MC": "BME",
    "S": "SIX",
    "ST": "STO",
    "OL": "OSE",
    "HE": "HEL",
    "CO": "CPH",
    "SA": "B3",
}
"""Exchanges by the code behind the dot of a Reuters instrument code."""
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


_Found = tuple[str, str, Span]


def _place(found: _Found) -> int:
    return found[2].start


def _behind_colons(folded: str) -> Iterator[_Found]:
    for colon in _COLON.finditer(folded):
        last = _LAST_WORD.search(folded, max(0, colon.start() - _LONGEST_LAST_WORD), colon.start())
        if last is None or last[0].casefold() not in _LAST_WORDS:
            continue
        exchanges = _EXCHANGES_BEFORE.search(folded, max(0, colon.start() - _WIDEST), colon.start())
        symbols = _SYMBOLS_AFTER.match(folded, colon.end()) if exchanges else None
        if exchanges is None or symbols is None:
            continue
        if exchanges["exchange"].upper() in _WORDS and not _OPENED.search(
            folded, max(0, exchanges.start() - _WIDEST), exchanges.start()
        ):
            continue
        for exchange in exchanges.captures("exchange"):
            for symbol, span in zip(symbols.captures("symbol"), symbols.spans("symbol"), strict=True):
                yield exchange, symbol, Span(*span)


def _quoted(folded: str) -> Iterator[_Found]:
    """Yield the symbols in quotes that the same sentences put on an exchange named before or right behind."""
    if " symbol" not in folded:
        return
    exchange: str | None = None
    for match in _QUOTED_SYMBOLS.finditer(folded):
        before = list(_NAMED_EXCHANGE.finditer(folded, max(0, match.start() - _REACH_OF_NAME), match.start()))
        named = before[-1] if before else _NAMED_EXCHANGE.search(folded, match.end(), match.end() + _WIDEST)
        exchange = exchange if named is None else _NAMED[named[0].casefold()]
        if exchange is None:
            continue
        for symbol, span in zip(match.captures("symbol"), match.spans("symbol"), strict=True):
            yield exchange, symbol, Span(*span)


def _coded(folded: str) -> Iterator[_Found]:
    for code in _RIC_CODE.finditer(folded):
        symbol = _RIC_SYMBOL.search(folded, max(0, code.start() - _LONGEST_SYMBOL - 1), code.start())
        if symbol is not None and code["code"] in _RIC_CODES:
            yield _RIC_CODES[code["code"]], symbol["symbol"], Span(*symbol.span("symbol"))
