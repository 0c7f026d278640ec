"""ninjs 1.3 of the IPTC, news as JSON.

Source: iptc.org/std/ninjs.
"""

import datetime
from typing import Any

from pressparse.document import Kind
from pressparse.release import Release


def ninjs(release: Release, uri: str) -> dict[str, Any]:
    """Return `release` as a ninjs object; see `Release.to_ninjs`."""
    dateline, published = release.dateline, release.published
    above = "" if dateline is None else str(dateline)
    joint = "\n\n" if above[-1:].isalnum() else " "  # one that nothing parts from the text stands on its own line
    text = joint.join(filter(None, (above, release.body_text)))
    notices = [str(part) for part in release.boilerplate if part.kind is Kind.COPYRIGHT]
    item = {
        "uri": uri,
        "type": "text",
        "language": release.language,
        "versioncreated": published.isoformat() if isinstance(published, datetime.datetime) else None,
        "headline": None if release.headline is None else str(release.headline),
        "byline": None if release.byline is None else str(release.byline),
        "source": None if release.wire_service is None else release.wire_service.service.name,
        "located": None if dateline is None else dateline.city,
        "place": [] if dateline is None else [{"name": place.city or place.country or ""} for place in dateline.places],
        "organisation": _organisations(release),
        "body_text": text,
        "copyrightnotice": next(iter(notices), None),
    }
    return {name: value for name, value in item.items() if value}


def _organisations(release: Release) -> list[dict[str, Any]]:
    """Return the issuer, with the first security as its own; others stand under their symbols."""
    symbols = [{"ticker": ticker.symbol, "exchange": ticker.exchange} for ticker in release.tickers]
    if release.issuer is None:
        return [{"symbols": [symbol]} for symbol in symbols]
    return [{"name": release.issuer, **({"symbols": symbols} if symbols else {})}]
