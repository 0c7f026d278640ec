"""One walk over the elements of a page: its text in blocks, where each stands, and what the page says of itself.

Scripts, styles, templates and what is hidden are no text. Chrome that holds only labels is taken as one block, without
a look at its structure.
"""

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING

import regex

from pressparse.document import Kind
from pressparse.reading.markup import names
from pressparse.reading.masked_email import address_of, unmasked
from pressparse.reading.page_blocks import Group, PageBlock, Statement, Surroundings
from pressparse.reading.page_chrome import IN_AN_ARTICLE, STRONG, TAGS, is_hidden
from pressparse.reading.page_hints import URLS, Hints, hints_for
from pressparse.reading.page_notes import SPEAKING, Notes
from pressparse.reading.page_tables import TableForm, form_of
from pressparse.reading.page_text import PageText, shown

if TYPE_CHECKING:
    from lxml.etree import XPath, _Element

_INLINE, _SILENT = names("elements", "inline"), names("elements", "silent")
_GROUPS = names("elements", "groups")
_BLOCKS = _GROUPS | names("elements", "leaves")
_TELLING = tuple(sorted(names("elements", "telling")))
_WEAKLY_TELLING = (*_TELLING, *sorted(names("elements", "weakly_telling")))
_LONE = frozenset({"p", "div", "li", "dd"})
"""Elements that are commonly without others in them."""

_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_KINDS = {"li": Kind.LIST, "caption": Kind.CAPTION, "figcaption": Kind.CAPTION}
_ITEMS, _CELLS, _ARTICLES = frozenset({"li", "dd"}), frozenset({"td", "th"}), frozenset({"article", "main"})
_WHOLE = frozenset({"html", "body"})
"""Elements that are never taken for hidden: a script shows them when the page has loaded."""

_KEEPS_LINES = regex.compile(r"white-space\s*+:\s*+(?:pre|break-spaces)")
_MAILBOX = regex.compile(
    r"\s*+[\w.%+-]{1,64}+@(?!\d{1,2}+x\.)[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,6}"
    r"(?<!\.(?i:png|jpe?g|gif|webp|svg|avif|bmp|ico|tiff?|heic))\s*+"
)
"""Files of pictures are called `logo@2x.png`, twice as large as shown, or `anvil@home.jpg`."""

_IS_ADDRESS = regex.compile(r"\s*+(?:mailto:|tel:|\S{0,100}?/cdn-cgi/l/email-protection\#)", regex.IGNORECASE)
_LONGEST_LABEL, _SHORTEST_TITLE, _MOST_TRIES = 200, 15, 4
_COUNT_OF_DESCENDANTS, _TEXTS_WITHIN = "count(descendant::*)", "descendant::text()[normalize-space()]"


@functools.cache
def _xpath(path: str) -> "XPath":
    from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

    return etree.XPath(path, smart_strings=False)


class Walk:
    """A page walked over: `blocks`, `groups` and `notes`, each in document order."""

    def __init__(self, root: "_Element", said: tuple[Statement, ...] = (), *, with_hidden: bool = False) -> None:
        """Walk over the page. `with_hidden` is for a page that hides all of itself until a script shows it."""
        self.groups: list[Group] = []
        self.notes = Notes(said)
        self._text = PageText()
        self._outer: list[Surroundings] = []
        self._hints: Hints = hints_for(())
        self._with_hidden = with_hidden
        self._number = -1
        self._walk(root)

    @property
    def blocks(self) -> list[PageBlock]:
        """The blocks of text."""
        return self._text.blocks

    @property
    def zone(self) -> str | None:
        """The time zone of times that name none, where the page is one of a known site."""
        return self._hints.zone

    @property
    def issuer_labels(self) -> frozenset[str]:
        """The lines, in small letters, below which the name of the issuer stands."""
        return self._hints.issuer_labels

    def _walk(self, root: "_Element") -> None:
        from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

        self._open(root, "", {})
        line, skipped = self._text.line, None
        walker = etree.iterwalk(root, events=("start", "end"))
        descendants = _xpath(_COUNT_OF_DESCENDANTS)
        for event, element in walker:
            if event == "start":
                self._number += 1
                tag = element.tag
                if tag in _INLINE or self._enters(element, tag):
                    text = element.text
                    if text and (line or not text.isspace()):
                        line.append(text)
                else:
                    if len(element):
                        self._number += int(descendants(element))
                    walker.skip_subtree()
                    skipped = element
                continue
            if element is skipped:
                skipped = None
            else:
                tag = element.tag
                if tag in _BLOCKS:
                    self._close(tag)
                elif tag == "a":
                    self._end_link(element)
            text = element.tail
            if text and (line or not text.isspace()):
                line.append(text)
        self._close("")

    def _enters(self, element: "_Element", tag: str) -> bool:
        """Take in the beginning of an element; return whether what is in it is still to be walked over."""
        if tag in _SILENT:
            if tag == "script" and "ld+json" in element.get("type", ""):
                self.notes.json_ld.append(element.text or "")
            return False
        attributes = dict(element.items())
        if not SPEAKING.isdisjoint(attributes):
            self.notes.read(element, tag, attributes, len(self._text.blocks))
            if is_hidden(attributes) and not self._with_hidden and tag not in _WHOLE:
                return False
            if self._is_masked(attributes):
                return False
        if tag in _BLOCKS:
            return self._open(element, tag, attributes)
        if tag == "title":
            self.notes.say("title", "".join(element.itertext()), len(self.blocks))
            return False
        self._enters_inline(element, tag, attributes)
        return True

    def _enters_inline(self, element: "_Element", tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self._text.end_line()
        elif tag == "a":
            self._text.begin_link()
        elif tag == "span":
            if "style" in attributes and _keeps_lines(attributes["style"]) and _is_all_of_its_parent(element):
                self._text.around.keeps_lines = True
        elif tag == "time":
            self._text.part_from_link()
        elif tag == "img":
            words = attributes.get("alt", "")
            if "@" in words and _MAILBOX.fullmatch(words):  # drawn, so that no robot reads it
                self._text.line.append(words)
            else:
                self._text.add_caption(words, self._number)

    def _is_masked(self, attributes: Mapping[str, str]) -> bool:
        """Take in an address that is masked; return whether there is one."""
        address = unmasked(attributes["data-cfemail"]) if "data-cfemail" in attributes else None
        if address is not None:
            self._text.line.append(address)
        return address is not None

    def _end_link(self, element: "_Element") -> None:
        href = element.get("href")
        self._text.end_link(address_of(href) if href is not None and _IS_ADDRESS.match(href) else None)

    def _open(self, element: "_Element", tag: str, attributes: Mapping[str, str]) -> bool:
        """Take in the beginning of a block element; return whether what is in it is still to be walked over."""
        outer = self._text.around
        self._text.boundary(tag)
        if tag == "body":
            self._hints = hints_for(url.value for url in self.notes.statements if url.name in URLS)
        class_and_id, role, chrome = "", None, 0
        if attributes:
            find = attributes.get
            class_and_id = f"{find('class', '')} {find('id', '')}"
            role, chrome = self._hints.look(tag, class_and_id, find("itemprop", ""), find("role", ""))
        is_part = tag in IN_AN_ARTICLE and outer.in_article
        if role is None and tag in TAGS and not is_part and not (tag == "button" and outer.level):
            chrome = max(chrome, TAGS[tag])
        keeps_lines = tag == "pre" or ("style" in attributes and _keeps_lines(attributes["style"]))
        is_plain = not chrome and role is None and not keeps_lines and "caption" not in class_and_id
        if is_plain and tag in _LONE and not len(element):
            self._text.add_lone(element.text or "", self._number, tag)
            return False
        around = Surroundings(self._number, outer)
        if tag in _GROUPS or role is not None or chrome or not self.groups:
            around.group = len(self.groups)
            inherited = self.groups[outer.group].role if self.groups else None
            start = len(self._text.blocks)
            self.groups.append(
                Group(
                    outer.group,
                    self._number,
                    tag,
                    class_and_id,
                    chrome,
                    role if role or chrome else inherited,
                    start,
                    start,
                ),
            )
            if chrome and outer.tried < _MOST_TRIES:
                if self._add_chrome(element, around.group, _TELLING if chrome == STRONG else _WEAKLY_TELLING):
                    return False
                around.tried += 1
        self._outer.append(outer)
        self._text.around = around
        around.keeps_lines = keeps_lines or around.keeps_lines
        self._shape(element, tag, class_and_id)
        return True

    def _shape(self, element: "_Element", tag: str, class_and_id: str) -> None:
        """Set what an element makes of the text in it."""
        around = self._text.around
        if tag in _LEVELS:
            around.kind, around.level = Kind.HEADING, _LEVELS[tag]
        elif tag in _KINDS:
            around.kind, around.level = _KINDS[tag], 0
        elif tag == "table":
            around.kind, around.form = None, form_of(element)
        elif tag == "tr" and around.form is not TableForm.LAYOUT:
            self._text.cells = []
        elif tag in _ARTICLES:
            around.in_article = True
        elif "caption" in class_and_id:
            around.kind = Kind.CAPTION
        if tag in _ITEMS:
            around.in_item = True

    def _close(self, tag: str) -> None:
        """Take in the end of a block element."""
        text = self._text
        if text.cells is None:
            text.boundary(tag)
        elif tag in _CELLS:
            text.cells.append(text.taken())
        elif tag == "tr":
            text.end_row()
        group = self.groups[text.around.group]
        if group.number == text.around.number:
            group.end = len(text.blocks)
        text.around = self._outer.pop()

    def _add_chrome(self, element: "_Element", group: int, telling: tuple[str, ...]) -> bool:
        """Add an element of chrome as one block, where it holds only labels and no title; return whether it does."""
        if self._text.cells is not None or next(element.iterdescendants(*telling), None) is not None:
            return False
        labels = list(filter(None, map(" ".join, map(str.split, _xpath(_TEXTS_WITHIN)(element)))))
        if max(map(len, labels), default=0) >= _LONGEST_LABEL or self._is_title_among(labels):
            return False
        text = "\n".join(labels)
        if shown(text) is not text:
            text = "\n".join(filter(None, (" ".join(shown(label).split()) for label in labels)))
        if "@" in text and self.groups[group].chrome != STRONG:
            return False
        self._text.add_plain(text, self._number, group)
        self.groups[group].end = len(self._text.blocks)
        return True

    def _is_title_among(self, labels: list[str]) -> bool:
        long = tuple([label for label in labels if len(label) >= _SHORTEST_TITLE])
        return any(title.startswith(long) for title in self.notes.titles)


def _is_all_of_its_parent(element: "_Element") -> bool:
    parent = element.getparent()
    if parent is None or len(parent) > 1:
        return False
    return not (parent.text or "").strip() and not (element.tail or "").strip()


def _keeps_lines(style: str) -> bool:
    return "white-space" in style and _KEEPS_LINES.search(style) is not None
