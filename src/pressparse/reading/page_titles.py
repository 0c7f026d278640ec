"""What a page gives as its title, without what sites hang on titles: their names, and days."""

import re

import regex

from pressparse.metadata import Stated
from pressparse.reading.page_hints import URLS, host_of
from pressparse.reading.page_statements import JSON_LD, MICRODATA_HEADLINE, PUBLISHERS, TITLES, Said
from pressparse.services import registry
from pressparse.title_key import agree, title_key

_HEADLINES = (
    *(
        f"{JSON_LD}headline",
        MICRODATA_HEADLINE,
        "og:title",
        "twitter:title",
        "cf_entity_title",
        "dc.title",
        "dcterms.title",
    ),
    *("sailthru.title", "parsely-title", "title"),
)
_JOIN = re.compile(r"[|–—:»«·•>/~-](?:(?<=\s\|)\|(?=\s)|(?<=\|)|(?<=\s.)(?=\s)|(?<=\s:):(?=\s))")
_MOST_CUTS = 10
_SITE_WORDS = 3
_BARS_AROUND = 2
_HEADLINE_WORDS = 4
DAY_ALONE = regex.compile(r"\s*+(?:\p{L}{3,9}\.?\s\d{1,2},|\d{1,2}\.?\s\p{L}{3,9}\.?)\s(?:19|20)\d\d\s*+")
"""What newsrooms hang on a title: `Acme Opens Plant - Sep 30, 2025`."""


def titles_of(said: Said) -> list[Stated[str]]:
    """Return what a page gives as its title, the surest first, without the names of sites.

    A headline that no title in the head of the page agrees with may be another story's, and goes last. One with a day
    behind it is given with it, and then without it.
    """
    sites = {title_key(name) for _, name in said.first(PUBLISHERS)}
    hosts = {host_of(url) for _, url in said.first(URLS)}
    sites |= {title_key(label) for host in hosts for label in _labels(host)}
    given = list(said.first(_HEADLINES))
    without = {title: _forms_of(title, sites) for title in {title for _, title in given}}
    titles = [title for name, title in given if name in TITLES]
    given.sort(key=lambda named: named[0] not in TITLES and not agree(named[1], titles))
    return [Stated(form, name) for name, title in given for form in without[title]]


def _labels(host: str) -> list[str]:
    """Return the names by which a site is known from its host: `acme` for `news.acme.example.com`, and so on."""
    labels = host.removeprefix("www.").split(".")
    return [".".join(labels), *labels[:-1]]


def _forms_of(title: str, sites: set[str]) -> tuple[str, ...]:
    """Return a title without the name of the site, and where a day is hung on it, without that as well.

    >>> _forms_of("Acme Opens Plant - Sep 30, 2025 | Acme Corp.", {"acmecorp"})
    ('Acme Opens Plant - Sep 30, 2025', 'Acme Opens Plant')

    Between two bars stands a headline, the office before it and the site behind it.

    >>> _forms_of("Oslo Office | Acme Opens First Plant in Norway | Department of Heavy Things", set())[0]
    'Acme Opens First Plant in Norway'
    """
    whole = _without_site(title, sites)
    parts = whole.split(" | ") if whole.count(" | ") == _BARS_AROUND else []
    words = [len(part.split()) for part in parts]
    if parts and words[1] == max(words) >= _HEADLINE_WORDS:
        return parts[1], whole
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
