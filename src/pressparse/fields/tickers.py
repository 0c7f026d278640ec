"""Securities named in the text, by exchange and symbol.

>>> text = "Acme (NYSE: ACME; TSX: ACM), Beta (NASDAQ:BETA, BETAW) and the (TSX, NYSE: GAM) shares of Gamma"
>>> [f"{ticker.exchange}:{ticker.symbol}" for ticker in find_tickers(text)]
['NYSE:ACME', 'TSX:ACM', 'NASDAQ:BETA', 'NASDAQ:BETAW', 'TSX:GAM', 'NYSE:GAM']
"""

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

_OPENED = regex.compile(r"[(\[][^()\[\]]*+$")
_COLON = regex.compile(r"(?<=[A-Za-z3])\s?:\s?(?=[A-Z0-9])")
_EXCHANGES_BEFORE = regex.compile(
    rf"(?<![\w-])(?P<exchange>(?i:{_EXCHANGES}))(?:\s?[,/&]\s?(?P<exchange>(?i:{_EXCHANGES}))){{0,4}}$",
)
_SYMBOLS_AFTER = regex.compile(
    rf"""
    (?P<symbol>[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![a-z@])
    (?:
        (?:\s?[,/&]\s?|\s) (?! (?i:{_EXCHANGES})\s?[:,] )
        (?P<symbol>(?=[A-Z0-9.]*[A-Z])[A-Z0-9]{{1,12}}+(?:[.-][A-Z0-9]{{1,4}}+)?+)(?![\w@:])
    ){{0,4}}+
    """,
    regex.VERBOSE,
)
_WIDEST = 80
"""Exchanges stand within so many characters before the colon."""

_REACH = 200_000
"""A release names its securities; looking through more than so many characters is looking through a table."""


def find_tickers(text: str, folded: str | None = None) -> tuple[Ticker, ...]:
    """Return the securities that `text` names, each once, in order; the span is that of the symbol.

    `folded` is the text folded, where that is at hand.
    """
    found: dict[tuple[str, str], Ticker] = {}
    folded = fold(text[:_REACH]) if folded is None else folded[:_REACH]
    for colon in _COLON.finditer(folded):
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
                key = (exchange.upper(), symbol)
                if key not in found:
                    found[key] = Ticker.cut(text, Span(*span), "tickers.exchange", exchange=exchange, symbol=symbol)
    return tuple(found.values())
