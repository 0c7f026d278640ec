"""schema.org's `NewsArticle` as JSON-LD, for the head of a page.

Source: schema.org/NewsArticle, schema.org/dateline.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from pressparse.document import Kind
from pressparse.interchange.dateline_text import dateline_without_mark
from pressparse.release import Contact, Place, Release, Role

_CONTACT_TYPES: Mapping[Role, str] = {
    Role.MEDIA: "media relations",
    Role.INVESTOR: "investor relations",
    Role.GENERAL: "customer service",
}


def json_ld(release: Release) -> dict[str, Any]:
    """Return `release` as a `NewsArticle`; see `Release.to_json_ld`."""
    dateline, wire = release.dateline, release.wire_service
    notices = [str(part) for part in release.boilerplate if part.kind is Kind.COPYRIGHT]
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": None if release.headline is None else str(release.headline),
        "alternativeHeadline": next((str(deck) for deck in release.subheadlines), None),
        "dateline": dateline_without_mark(release),
        "datePublished": _published(release),
        "contentLocation": [] if dateline is None else [_place(place) for place in dateline.places],
        "articleBody": release.body_text or None,
        "inLanguage": release.language,
        "sourceOrganization": _issuer(release),
        "provider": None if wire is None else {"@type": "Organization", "name": wire.service.name},
        "copyrightNotice": next(iter(notices), None),
        "mentions": [
            {"@type": "Corporation", "tickerSymbol": f"{ticker.exchange} {ticker.symbol}"} for ticker in release.tickers
        ],
    }
    return {name: value for name, value in article.items() if value}


def _published(release: Release) -> str | None:
    """Return when it was published: as the release says, or the full day of its dateline."""
    day = release.published or (release.dateline and release.dateline.date)
    return day.isoformat() if isinstance(day, datetime.date) else None


def _place(place: Place) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressLocality": place.city,
        "addressRegion": place.region,
        "addressCountry": place.country_code,
    }
    names = filter(None, (place.city, place.region, place.country))
    return {
        "@type": "Place",
        "name": ", ".join(names),
        "address": {key: value for key, value in address.items() if value},
    }


def _issuer(release: Release) -> dict[str, Any] | None:
    if release.issuer is None:
        return None
    points = [_contact_point(contact) for contact in release.contacts if contact.emails or contact.phones]
    return {"@type": "Organization", "name": release.issuer, **({"contactPoint": points} if points else {})}


def _contact_point(contact: Contact) -> dict[str, Any]:
    point = {
        "@type": "ContactPoint",
        "contactType": _CONTACT_TYPES[contact.role],
        "name": contact.name,
        "email": next(iter(contact.emails), None),
        "telephone": next((phone.e164 or phone.text for phone in contact.phones), None),
    }
    return {key: value for key, value in point.items() if value}
