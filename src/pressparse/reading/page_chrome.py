"""What of a page is the site's and not the release's, as its markup says: navigation, asides, share bars, footers.

Nothing is dropped for it: text in such an element becomes furniture, and not even that where it turns out to hold the
release (see `page_story`).
"""

import functools
from collections.abc import Mapping

import regex

WEAK, STRONG = 1, 2
"""How surely an element is chrome. A weak one gives way to a contact, a heading of a section, much running text."""

TAGS: Mapping[str, int] = {
    "nav": STRONG,
    "dialog": STRONG,
    "noscript": STRONG,
    "button": STRONG,
    "label": STRONG,
    "legend": STRONG,
    "select": STRONG,
    "optgroup": STRONG,
    "option": STRONG,
    "datalist": STRONG,
    "textarea": STRONG,
    "audio": STRONG,
    "video": STRONG,
    "canvas": STRONG,
    "object": STRONG,
    "footer": STRONG,
    "header": STRONG,
    "aside": WEAK,
    "menu": WEAK,
    # the header of a filing on EDGAR
    "type": STRONG,
    "sequence": STRONG,
    "filename": STRONG,
    "description": STRONG,
}
"""Elements that are chrome by their name."""

IN_AN_ARTICLE = frozenset({"header", "footer"})
"""Elements that belong to the release where they stand within an article."""

ROLES: Mapping[str, int] = {
    "navigation": STRONG,
    "search": STRONG,
    "dialog": STRONG,
    "alertdialog": STRONG,
    "menu": STRONG,
    "menubar": STRONG,
    "toolbar": STRONG,
    "contentinfo": STRONG,
    "banner": STRONG,
    "complementary": WEAK,
}
"""The same by ARIA role."""

_STRONG = frozenset(
    """
    nav navbar navigation subnav topnav sidenav breadcrumb breadcrumbs
    cookie cookies cookiebanner consent gdpr onetrust didomi truste usercentrics cookiebot
    newsletter signup login comments disqus respond
    share sharing sharebar sharethis addthis addtoany a2a social socials socialmedia followus
    related relatedposts relatedlinks recommended recommendations recommends trending popular readmore
    pagination pager advert adverts advertisement advertising adsense adsbygoogle ads sponsored
    skip skiplink modal lightbox masthead colophon footer copyright sitemap
    """.split()
)
_WEAK = frozenset(
    """
    sidebar sidecolumn rail widget widgets menu submenu dropdown banner promo promotion popup overlay toolbar tools search
    subscribe subscription tags tagcloud categories announcement alert metadata rating reactions poll feedback
    """.split()
)
_PHRASES = ("site header", "page header", "global header", "more news", "more releases", "read more", "also from",
            "latest news", "prev next", "previous next", "post navigation", "author bio", "print email", "contact prn",
            "related links", "back to top", "element invisible", "visually hidden", "sr only", "screen reader",
            "cdk visually", "js marketing")  # fmt: skip
_RELEASE = frozenset("article story release pressrelease post entry".split())
_OF_RELEASE = frozenset("footer header".split())
SECTIONS = frozenset("contact contacts contactinfo presscontact mediacontact boilerplate about aboutus disclaimer".split())
"""Words in the class of an element that holds a part of the release, though outside its text."""

_CAMEL = regex.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = regex.compile(r"[A-Za-z]++\d*+")


@functools.lru_cache(maxsize=4096)
def words_of(names: str) -> tuple[str, ...]:
    """Return the words that the names in a class or an id are made of.

    >>> words_of("l-region sidebarSecond nav_junior")
    ('l', 'region', 'sidebar', 'second', 'nav', 'junior')
    """
    return tuple(word.lower() for word in _WORD.findall(_CAMEL.sub(" ", names[:300])))


@functools.lru_cache(maxsize=4096)
def chrome_by_names(names: str) -> int:
    """Return how surely class and id of an element say that it is chrome: 0, WEAK or STRONG.

    >>> chrome_by_names("social-share container"), chrome_by_names("widget"), chrome_by_names("release-body container")
    (2, 1, 0)
    """
    words = words_of(names)
    found = _STRONG.intersection(words)
    if found and not (found <= _OF_RELEASE and _RELEASE.intersection(words)):
        return STRONG
    phrase = f" {' '.join(words)} "
    if any(f" {known} " in phrase for known in _PHRASES):
        return STRONG
    return WEAK if _WEAK.intersection(words) else 0


@functools.lru_cache(maxsize=4096)
def is_section_by_names(names: str) -> bool:
    """Say whether class and id of an element name a part of a release, such as its contacts."""
    return not SECTIONS.isdisjoint(words_of(names))


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Say whether an element is not shown, as its own attributes say; style sheets are not asked.

    >>> is_hidden({"style": "color:red; display : none"}), is_hidden({"hidden": ""}), is_hidden({"style": ""})
    (True, True, False)
    """
    style = attributes.get("style")
    if style is not None and _HIDDEN.search(style):
        return True
    return "hidden" in attributes and attributes["hidden"].lower() != "until-found"


_HIDDEN = regex.compile(r"(?<![\w-])(?:display\s*+:\s*+none|visibility\s*+:\s*+(?:hidden|collapse))", regex.IGNORECASE)
