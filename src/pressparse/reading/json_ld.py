"""JSON-LD as pages carry it: schema.org articles, in graphs and lists, escaped twice, or broken."""

import html
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from pressparse.title_key import agree

ARTICLES = (
    *("NewsArticle", "PressRelease", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle"),
    *(
        "Article",
        "Report",
        "BlogPosting",
        "SocialMediaPosting",
        "LiveBlogPosting",
        "TechArticle",
        "AdvertiserContentArticle",
        "WebPage",
    ),
)
"""The types of schema.org that a release is published as."""

KEYS = ("headline", "alternativeHeadline", "datePublished", "dateCreated", "inLanguage", "dateline")
"""The properties whose value is a text. `dateModified` is not read: it is the day of a migration as often as not."""

_NAMED = ("sourceOrganization", "author", "creator", "publisher", "provider")
_WRAPPING = regex.compile(
    r"^\s*+(?:<!--|//\s*+<!\[CDATA\[|/\*\s*+<!\[CDATA\[\s*+\*/)|(?:-->|//\s*+\]\]>|/\*\s*+\]\]>\s*+\*/)\s*+;?\s*+$"
)
_STRAY_COMMA = regex.compile(r",(?=\s*+[}\]])")
_PAIR = regex.compile(r'"(' + "|".join(KEYS) + r')"\s*+:\s*+"((?:[^"\\\n]|\\.){1,1000}+)"')
_CONTAINERS = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")


def article_in(scripts: Iterable[str], titles: Sequence[str] = ()) -> Mapping[str, str]:
    """Return what an article in the scripts says, by property: the `KEYS`, and names of persons and houses.

    It is the first whose headline one of the titles of the page says, else the first.

    >>> article_in(['{"@type": "NewsArticle", "headline": "Acme &amp;amp; Co", "author": {"name": "Jane Doe"}}'])
    {'headline': 'Acme & Co', 'author.name': 'Jane Doe'}

    Where a script is broken, what can still be read of it counts:

    >>> article_in(['{"@type": "NewsArticle", "datePublished": "2021-05-03", "text": "an "anvil""}'])
    {'datePublished': '2021-05-03'}
    """
    broken: dict[str, str] = {}
    found: list[tuple[bool, int, int, Mapping[str, str]]] = []
    for script in scripts:
        values = list(_values(script))
        if not values:
            for key, value in _PAIR.findall(script):
                broken.setdefault(key, _plain(value.replace('\\"', '"').replace("\\/", "/")))
        for node in _nodes(values):
            kinds = node.get("@type")
            named = {
                kind.rpartition("/")[2]
                for kind in (kinds if isinstance(kinds, list) else [kinds])
                if isinstance(kind, str)
            }
            rank = next((rank for rank, kind in enumerate(ARTICLES) if kind in named), None)
            if rank is not None:
                said = _said(node)
                found.append((not agree(said.get("headline", ""), titles), rank, len(found), said))
    return min(found)[-1] if found else broken


def _values(script: str) -> Iterator[object]:
    """Yield the JSON values in a script: one, or several behind one another; none where it is broken."""
    text = _WRAPPING.sub("", script).strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    for attempt in (text, _STRAY_COMMA.sub("", text)):
        values: list[object] = []
        position = 0
        try:
            while position < len(attempt):
                value, position = decoder.raw_decode(attempt, position)
                values.append(value)
                while position < len(attempt) and attempt[position] in ", \t\r\n;":
                    position += 1
        except (ValueError, RecursionError):
            if not values:
                continue
        yield from values
        return


def _nodes(values: list[object]) -> Iterator[Mapping[str, object]]:
    """Yield the objects that stand for the page itself, not for what it lists or mentions."""
    waiting = values[::-1]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value[::-1]
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in _CONTAINERS if isinstance(value.get(key), dict | list)][::-1]


def _said(node: Mapping[str, object]) -> Mapping[str, str]:
    said = {key: _plain(value) for key in KEYS if isinstance(value := node.get(key), str)}
    for key in _NAMED:
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, dict) and isinstance(name := value.get("name"), str):
            person = value.get("@type") == "Person"
            said[f"{key}.name" if person or key == "publisher" or "@type" not in value else f"{key}.organization"] = (
                _plain(name)
            )
    return {key: value for key, value in said.items() if value}


def _plain(text: str) -> str:
    return " ".join(html.unescape(html.unescape(text)).split())
