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
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import regex
from attrs import frozen

from pressparse.day_order import is_day_first
from pressparse.fields.stamp import moment as in_words
from pressparse.folding import fold
from pressparse.metadata import Metadata, Stated, value_of
from pressparse.reading.page_blocks import Statement
from pressparse.reading.page_hints import URLS, host_of, service_of
from pressparse.services import registry
from pressparse.title_key import agree, title_key
from pressparse.zones import localized

_LD = "json-ld."
_TITLES, _MICRODATA_HEADLINE = frozenset({"og:title", "twitter:title", "title"}), "headline"
_HEADLINES = (
    *(
        f"{_LD}headline",
        _MICRODATA_HEADLINE,
        "og:title",
        "twitter:title",
        "cf_entity_title",
        "dc.title",
        "dcterms.title",
    ),
    *("sailthru.title", "parsely-title", "title"),
)
_PUBLISHED = (
    *(
        f"{_LD}datePublished",
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
    *(f"{_LD}dateCreated", "datecreated"),
)
_LANGUAGES = (
    f"{_LD}inLanguage",
    "inlanguage",
    "html[lang]",
    "content-language",
    "language",
    "dc.language",
    "og:locale",
)
_ISSUERS = (f"{_LD}sourceOrganization.organization", f"{_LD}author.organization", f"{_LD}creator.organization")
_BYLINES = (f"{_LD}author.name", "author", "article:author", "byl", "dc.creator")
_PUBLISHERS = (f"{_LD}publisher.name", "publisher", "og:site_name", "application-name", "dc.publisher")

_LANGUAGE = regex.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:[-_](?P<script>[A-Za-z]{4}))?(?:[-_](?P<region>[A-Za-z]{2}|\d{3}))?(?![\w])"
)
_JOIN = re.compile(r"[|–—:»«·•>/~-](?:(?<=\s\|)\|(?=\s)|(?<=\|)|(?<=\s.)(?=\s)|(?<=\s:):(?=\s))")
_MOST_TITLES = 20
_MOST_CUTS = 10
_SITE_WORDS = 3
_HEADLINE_WORDS = 4
_DAY_IN_URL = regex.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/"
    r"|/(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\d{6}/"
    r"|[/-](?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d])"
)
DAY_ALONE = regex.compile(r"\s*+(?:\p{L}{3,9}\.?\s\d{1,2},|\d{1,2}\.?\s\p{L}{3,9}\.?)\s(?:19|20)\d\d\s*+")
"""What newsrooms hang on a title: `Acme Opens Plant - Sep 30, 2025`."""
_BLANK_BEFORE_OFFSET = regex.compile(r"(?<=\d)\s(?=(?:Z|[+-]\d\d:?\d\d)$)")
_YEARS = range(1950, 2100)
_TIMES_AT_THE_TOP = 3
_LONGEST = 200


@frozen
class Said:
    """What a page says, by the name of what says it; of several of one name, the first."""

    values: Mapping[str, str]

    def first(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Give what is said under these names, in their order, each with its name."""
        for name in names:
            if name in self.values:
                yield name, self.values[name]


def said_by(statements: Sequence[Statement], article: Mapping[str, str]) -> Said:
    """Return what statements and JSON-LD say."""
    values: dict[str, str] = {}
    for statement in _from_its_headline_on(statements):
        values.setdefault(statement.name, statement.value)
    return Said({**values, **{f"{_LD}{key}": value for key, value in article.items()}})


def _from_its_headline_on(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return statements with those before the microdata of the page's own story last: they are of other stories."""
    titles = [statement.value for statement in statements if statement.name in _TITLES][:_MOST_TITLES]
    headlines = [number for number, statement in enumerate(statements) if statement.name == _MICRODATA_HEADLINE]
    own = next((number for number in headlines if agree(statements[number].value, titles)), None)
    return statements if own in {None, *headlines[:1]} else (*statements[own:], *statements[:own])


def titles_of(said: Said) -> list[Stated[str]]:
    """Return what a page gives as its title, the surest first, without the names of sites.

    A headline that no title in the head of the page agrees with may be another story's, and goes last. One with a day
    behind it is given with it, and then without it.
    """
    sites = {title_key(name) for _, name in said.first(_PUBLISHERS)}
    hosts = {host_of(url) for _, url in said.first(URLS)}
    sites |= {title_key(label) for host in hosts for label in _labels(host)}
    given = list(said.first(_HEADLINES))
    without = {title: _forms_of(title, sites) for title in {title for _, title in given}}
    titles = [title for name, title in given if name in _TITLES]
    given.sort(key=lambda named: named[0] not in _TITLES and not agree(named[1], titles))
    return [Stated(form, name) for name, title in given for form in without[title]]


def _labels(host: str) -> list[str]:
    """Return the names by which a site is known from its host: `acme` for `news.acme.example.com`, and so on."""
    labels = host.removeprefix("www.").split(".")
    return [".".join(labels), *labels[:-1]]


def _forms_of(title: str, sites: set[str]) -> tuple[str, ...]:
    """Return a title without the name of the site, and where a day is hung on it, without that as well.

    >>> _forms_of("Acme Opens Plant - Sep 30, 2025 | Acme Corp.", {"acmecorp"})
    ('Acme Opens Plant - Sep 30, 2025', 'Acme Opens Plant')
    """
    whole = _without_site(title, sites)
    joins = list(_JOIN.finditer(whole))
    if not joins or DAY_ALONE.fullmatch(whole, joins[-1].end()) is None:
        return (whole,)
    return whole, _without_site(whole[: joins[-1].start()].rstrip(), sites)


def _without_site(title: str, sites: set[str]) -> str:
    """Return a title without the name of the site at its end or its beginning.

    >>> _without_site("Acme Opens Plant - Works in Oslo | Acme Corp. - PR Newswire", {"acmecorp"})
    'Acme Opens Plant - Works in Oslo'
    """
    for _ in range(_MOST_CUTS):
        joins = list(_JOIN.finditer(title))
        if not joins:
            return title
        last, first = joins[-1], joins[0]
        head, tail = title[: last.start()].rstrip(), title[last.end() :].lstrip()
        is_short = "|" in last[0] and len(head.split()) >= _HEADLINE_WORDS > len(tail.split())
        if is_short or _is_site(tail, sites):
            title = head
        elif _is_site(title[: first.start()], sites) and len(title[first.end() :].split()) >= _SITE_WORDS:
            title = title[first.end() :].lstrip()
        else:
            return title
    return title


def _is_site(name: str, sites: set[str]) -> bool:
    key = title_key(name)
    return (
        not key or key in sites or registry().find(name) is not None or registry().of_domain(name.strip()) is not None
    )


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
        publisher=_stated(said, _PUBLISHERS),
        service=Stated(found[0], source) if found else None,
        location=_stated(said, (f"{_LD}dateline", "geo.placename")),
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
