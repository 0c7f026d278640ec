"""What of a page is the site's and not the release's, as its markup says: navigation, asides, share bars, footers.

Nothing is dropped for it: text in such an element becomes furniture, and not even that where it turns out to hold the
release (see `page_story`).
"""

import functools
from collections.abc import Mapping

import regex

from pressparse.reading.markup import names

WEAK, STRONG = 1, 2
"""How surely an element is chrome. A weak one gives way to a contact, a heading of a section, much running text."""

TAGS: Mapping[str, int] = {
    **dict.fromkeys(names("chrome", "strong_elements"), STRONG),
    **dict.fromkeys(names("chrome", "weak_elements"), WEAK),
}
"""Elements that are chrome by their name."""

IN_AN_ARTICLE = names("chrome", "in_an_article")
"""Elements that belong to the release where they stand within an article."""

ROLES: Mapping[str, int] = {
    **dict.fromkeys(names("chrome", "strong_roles"), STRONG),
    **dict.fromkeys(names("chrome", "weak_roles"), WEAK),
}
"""ARIA roles that say that an element is chrome."""

_STRONG, _WEAK = names("chrome", "strong"), names("chrome", "weak")
_PHRASES = tuple(f" {phrase} " for phrase in sorted(names("chrome", "phrases")))
_WEAK_PHRASES = tuple(f" {phrase} " for phrase in sorted(names("chrome", "weak_phrases")))
_WAYS_BACK, _WAYS_ON = tuple(sorted(names("chrome", "back_links"))), (" →", " »", " ›")
_RELEASE, _SECTIONS = names("chrome", "release"), names("chrome", "sections")
_CAMEL = regex.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = regex.compile(r"[A-Za-z]++\d*+")
_LONGEST, _LONGEST_WAY = 300, 120


@functools.lru_cache(maxsize=4096)
def words_of(class_and_id: str) -> tuple[str, ...]:
    """Return the words that the names in a class or an id are made of.

    >>> words_of("l-region sidebarSecond nav_junior")
    ('l', 'region', 'sidebar', 'second', 'nav', 'junior')
    """
    return tuple(word.lower() for word in _WORD.findall(_CAMEL.sub(" ", class_and_id[:_LONGEST])))


@functools.lru_cache(maxsize=4096)
def chrome_by_names(class_and_id: str) -> int:
    """Return how surely class and id of an element say that it is chrome: 0, WEAK or STRONG.

    >>> chrome_by_names("social-share container"), chrome_by_names("sidebar"), chrome_by_names("release-body container")
    (2, 1, 0)
    >>> chrome_by_names("wire-footer wire-contacts"), chrome_by_names("footer-contacts")
    (0, 2)
    """
    words = words_of(class_and_id)
    found = _STRONG.intersection(words)
    if found and not (found <= IN_AN_ARTICLE and (_RELEASE.intersection(words) or _names_section(class_and_id))):
        return STRONG
    phrase = f" {' '.join(words)} "
    if any(known in phrase for known in _PHRASES):
        return STRONG
    return WEAK if _WEAK.intersection(words) or any(known in phrase for known in _WEAK_PHRASES) else 0


def _names_section(class_and_id: str) -> bool:
    """Say whether one of the names is that of a part of a release, and of nothing else."""
    return any(is_section_by_names(name) and _STRONG.isdisjoint(words_of(name)) for name in class_and_id.split())


@functools.lru_cache(maxsize=4096)
def is_section_by_names(class_and_id: str) -> bool:
    """Say whether class and id of an element name a part of a release, such as its contacts."""
    return not _SECTIONS.isdisjoint(words_of(class_and_id))


def leads_away(link: str) -> bool:
    """Say whether a link on a line of its own leads from a page back to the list it is in, or on to the next one.

    >>> leads_away("Back to Newsroom"), leads_away("Acme Names Head of Feathers →"), leads_away("Background")
    (True, True, False)
    """
    return len(link) < _LONGEST_WAY and (link.lower().startswith(_WAYS_BACK) or link.endswith(_WAYS_ON))


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
