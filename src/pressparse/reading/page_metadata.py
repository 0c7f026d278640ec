"""What a page says of its release, in its head and in its markup, as metadata.

The precedence, the first that says anything counting:

- headline: JSON-LD, microdata, Open Graph, other meta tags, `<title>`; the names of sites hung on it taken off
- published: JSON-LD, microdata, `article:published_time`, other meta tags, RDFa, the stamp that a hint finds,
  `time[datetime]` at the top of the release, the day in the address
- language: JSON-LD, `html[lang]`, `content-language`, `og:locale`
- issuer: the line that a hint finds, the source organization or the author that JSON-LD gives as an organization
- service: the site that the canonical link, `og:url` or the note of a browser that saved the page is on

A day of modification is not read: it is that of a migration of the site as often as not.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import regex

from pressparse.day_order import is_day_first
from pressparse.fields.stamp import moment as in_words
from pressparse.folding import fold
from pressparse.metadata import Metadata, Stated, value_of
from pressparse.reading.page_hints import URLS, service_of
from pressparse.reading.page_statements import JSON_LD, PUBLISHERS, Said
from pressparse.services import registry
from pressparse.zones import localized

_PUBLISHED = (
    *(
        f"{JSON_LD}datePublished",
        "datepublished",
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
    ),
    *("date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created"),
    *("dcterms.available", "dc.date.available", "available"),
    *(
        "publish-date",
        "publishdate",
        "publish_date",
        "pubdate",
        "publication_date",
        "publicationdate",
        "published_date",
    ),
    *(
        "citation_publication_date",
        "citation_date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "release_date",
    ),
    *(
        "rnews:datepublished",
        "displaydate",
        "dc:date",
        "dc:created",
        "dcterms:created",
        "dcterms:issued",
        "schema:datepublished",
    ),
    *("article:published", "article.created", "og:pubdate", "bt:pubdate", "releasedate"),
    *(f"{JSON_LD}dateCreated", "datecreated"),
)
_LANGUAGES = (
    f"{JSON_LD}inLanguage",
    "inlanguage",
    "html[lang]",
    "content-language",
    "language",
    "dc.language",
    "og:locale",
)
_ISSUERS = (
    f"{JSON_LD}sourceOrganization.organization",
    f"{JSON_LD}author.organization",
    f"{JSON_LD}creator.organization",
)
_BYLINES = (f"{JSON_LD}author.name", "author", "article:author", "byl", "dc.creator")

_LANGUAGE = regex.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?(?![\w])"
)
_DAY_IN_URL = regex.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/"
    r"|/(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\d{6}/"
    r"|[/-](?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d])"
)
_BLANK_BEFORE_OFFSET = regex.compile(r"(?<=\d)\s(?=(?:Z|[+-]\d\d:?\d\d)$)")
_YEARS = range(1950, 2100)
_TIMES_AT_THE_TOP = 3
_LONGEST = 200


def metadata_of(
    said: Said, headline: Stated[str] | None, hinted: Mapping[str, str], times: Sequence[str], zone: str | None
) -> Metadata:
    """Return the metadata of a page.

    `hinted` is what the lines say that hints have found: `stamp` and `issuer`. `times` are the values of
    `time[datetime]` at the top of the release, `zone` is that of times without one.
    """
    found = service_of(url for _, url in said.first(URLS))
    source = next((name for name, url in said.first(URLS) if found and url == found[1]), "")
    language = next(filter(None, (_language(name, value) for name, value in said.first(_LANGUAGES))), None)
    return Metadata(
        headline=headline,
        byline=_stated(said, _BYLINES),
        published=_published(said, hinted.get("stamp"), times, zone, value_of(language)),
        language=language,
        issuer=_issuer(said, hinted.get("issuer")),
        publisher=_stated(said, PUBLISHERS),
        service=Stated(found[0], source) if found else None,
        location=_stated(said, (f"{JSON_LD}dateline", "geo.placename")),
        url=_stated(said, URLS),
    )


def _stated(said: Said, names: Iterable[str]) -> Stated[str] | None:
    return next((Stated(value, name) for name, value in said.first(names)), None)


def _issuer(said: Said, line: str | None) -> Stated[str] | None:
    """Return whose release it is; a service is named as the author by mistake."""
    if line is not None:
        return Stated(line, "hint.issuer")
    names = ((name, value) for name, value in said.first(_ISSUERS) if registry().find(value) is None)
    return next((Stated(value, name) for name, value in names), None)


def _language(name: str, value: str) -> Stated[str] | None:
    match = _LANGUAGE.match(value)
    if match is None or match["language"].lower() in {"und", "zxx", "mul"}:
        return None
    script, region = match["script"], match["region"]
    parts = (match["language"].lower(), script and script.title(), region and region.upper())
    return Stated("-".join(filter(None, parts)), name)


def _published(
    said: Said, stamp: str | None, times: Sequence[str], zone: str | None, language: str | None
) -> Stated[datetime.date] | None:
    values = [*said.first(_PUBLISHED)]
    values += [("hint.stamp", stamp)] if stamp else []
    values += [("time[datetime]", value) for value in times[:_TIMES_AT_THE_TOP]]
    for name, value in values:
        moment = moment_of(value, zone, language)
        if moment is not None:
            return Stated(moment, name)
    for name, url in said.first(URLS):
        match = _DAY_IN_URL.search(url)
        if match:
            day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
            return None if day is None else Stated(day, name)
    return None


def moment_of(value: str, zone: str | None = None, language: str | None = None) -> datetime.date | None:
    """Return the date, or date and time with an offset, that a value of metadata gives; None where it gives none.

    A time without an offset is one of `zone`, and where that is not known, only the day counts. Midnight is what is
    written where there is no time. `language` tells what comes first in figures: `03/04/2021`.

    >>> moment_of("2021-06-22T08:00:00-04:00").isoformat(), moment_of("2021-06-22T00:00:00Z").isoformat()
    ('2021-06-22T08:00:00-04:00', '2021-06-22')
    >>> moment_of("24.09.2026 - 12:59", "Europe/Berlin").isoformat()
    '2026-09-24T12:59:00+02:00'
    >>> moment_of("last Tuesday") is None
    True
    """
    text = value.strip()[:_LONGEST]
    moment = _iso(text) or in_words(fold(text), zone, partial(is_day_first, language=language))
    if moment is None or moment.year not in _YEARS:
        return None
    if not isinstance(moment, datetime.datetime):
        return moment
    if moment.time() == datetime.time():
        return moment.date()
    if moment.tzinfo is None and zone is not None:
        moment = localized(moment, zone) or moment
    return moment.date() if moment.tzinfo is None else moment.replace(microsecond=0)


def _iso(text: str) -> datetime.date | None:
    """Read ISO 8601, with a blank for the T and with or without signs between figures; None for anything else."""
    text = _BLANK_BEFORE_OFFSET.sub("", text)
    try:
        return datetime.date.fromisoformat(text) if len(text) in {8, 10} else datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
