"""What a page says of itself in attributes and in its head, taken down as it is read."""

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pressparse.reading.markup import names
from pressparse.reading.page_blocks import Statement
from pressparse.reading.page_text import shown

if TYPE_CHECKING:
    from lxml.etree import _Element

SPEAKING = names("attributes", "speaking")
"""Attributes that say something of the page, or of whether an element is shown."""

_SPELT_OUT = frozenset({"headline", "alternativeHeadline", "datePublished", "inLanguage"})
"""Properties of which the value is the text of the element, where no attribute gives it."""

_META_KEYS = ("name", "property", "itemprop", "http-equiv")
_PROPERTIES = ("itemprop", "property")
_LONGEST_VALUE, _MOST_PIECES, _MOST_TITLES = 5000, 16, 20


class Notes:
    """What has been said so far, in document order."""

    def __init__(self, said: tuple[Statement, ...] = ()) -> None:
        """Begin with what is known from elsewhere."""
        self.statements: list[Statement] = list(said)
        """What attributes and the title say."""
        self.titles: list[str] = []
        """The first of what statements give as the title of the page."""
        self.json_ld: list[str] = []
        """The texts of JSON-LD."""

    def say(self, name: str, value: str, block: int) -> None:
        """Take down what is said before the block of this number; nothing where it is blank."""
        value = " ".join(shown(value[:_LONGEST_VALUE]).split())
        if value:
            statement = Statement(name.strip().lower(), value, block)
            self.statements.append(statement)
            if statement.name.endswith("title") and len(self.titles) < _MOST_TITLES:
                self.titles.append(value)

    def read(self, element: "_Element", tag: str, attributes: Mapping[str, str], block: int) -> None:
        """Take down what the attributes of an element before the block of this number say."""
        get = attributes.get
        if tag == "meta":
            for key in _META_KEYS:
                if key in attributes:
                    self.say(attributes[key], get("content", ""), block)
        elif tag == "link":
            if "canonical" in get("rel", "").lower().split():
                self.say("link[rel=canonical]", get("href", ""), block)
        elif tag == "html":
            self.say("html[lang]", get("lang") or get("xml:lang") or "", block)
        else:
            if tag == "time":
                self.say("time[datetime]", get("datetime", ""), block)
            for key in _PROPERTIES:
                if key in attributes:
                    self._say_property(element, attributes, attributes[key], block)

    def _say_property(self, element: "_Element", attributes: Mapping[str, str], name: str, block: int) -> None:
        value = attributes.get("content") or attributes.get("datetime") or ""
        if not value and name in _SPELT_OUT:
            is_short = sum(1 for _ in itertools.islice(element.iterdescendants(), _MOST_PIECES)) < _MOST_PIECES
            value = " ".join(element.itertext()) if is_short else element.text or ""
        self.say(name, value, block)
