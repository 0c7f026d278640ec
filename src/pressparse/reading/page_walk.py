"""One walk over the elements of a page: its blocks of text, where each stands, and what the page says of itself.

Text is what a reader would see: blanks are single, a block element begins a new block, `br` a new line, cells of a row
stand on one line with a tab between them. Scripts, styles, templates and what is hidden are no text. What an image
shows instead of itself is a block of its own, after the one that it stands in.
"""

import html
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import regex
from attrs import define, field

from pressparse.document import Kind
from pressparse.reading.masked_email import address_of, unmasked
from pressparse.reading.page_chrome import IN_AN_ARTICLE, STRONG, TAGS, is_hidden
from pressparse.reading.page_hints import URLS, Hints, Role, hints_for
from pressparse.reading.page_tables import TableForm, form_of, joined_cells

if TYPE_CHECKING:
    from lxml.etree import _Element

_LINE, _BLANK_LINE = 0, 1
_INLINE = frozenset("b big em font i nobr s small strike strong sub sup u wbr".split())
"""Elements of which nothing but the text counts."""

_SILENT = frozenset("script style template svg iframe frame embed applet input map area param source track col".split())
"""Elements that hold no text."""

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_GROUPS = frozenset(
    "html body div section article main center form fieldset blockquote header footer aside nav figure ul ol dl menu table "
    "tbody thead tfoot td th dialog details noscript noframes hgroup address object button select document".split()
)
"""Block elements that hold others."""

_BLOCKS = (
    _GROUPS
    | _HEADINGS
    | frozenset(
        "p li dt dd tr pre hr caption figcaption summary legend label option optgroup textarea canvas audio video "
        "datalist type sequence filename description".split()
    )
)
_LINES = frozenset("li dt dd tr option".split())
"""Block elements that begin a line, where others leave a blank line before them."""

_ITEMS, _CELLS = frozenset({"li", "dd"}), frozenset({"td", "th"})
_KINDS = {"li": Kind.LIST, "caption": Kind.CAPTION, "figcaption": Kind.CAPTION}
_ARTICLES = frozenset({"article", "main"})
_ENDING = _BLOCKS | {"a"}
"""Elements of which the end matters."""

_TELLING = ("h1", "script", "style", "template", "svg", "time", "noscript", "title", "iframe")
"""Elements for which chrome is walked over as well: they may be the headline, or no text."""

_SPEAKING = frozenset("content datetime data-cfemail hidden itemprop lang property rel style".split())
"""Attributes that say something of the page, or of whether the element is shown."""

_WHOLE = frozenset({"html", "body"})
"""Elements that are never taken for hidden: a script shows them when the page has loaded."""

_SPELT_OUT = frozenset({"headline", "alternativeHeadline", "datePublished", "inLanguage"})
"""Properties of which the value is the text of the element, where no attribute gives it."""

_ENTITY = regex.compile(r"&(?:[A-Za-z]{2,31}+|#\d{2,7}+|#[xX][0-9a-fA-F]{2,6}+);")
_KEEPS_LINES = regex.compile(r"white-space\s*+:\s*+(?:pre|break-spaces)")
_IS_ADDRESS = regex.compile(r"\s*+(?:mailto:|tel:|\S{0,100}?/cdn-cgi/l/email-protection\#)", regex.IGNORECASE)
_SHORTEST_ALT, _FEW_DIGITS = 2, 4
_LONGEST_VALUE, _LONGEST_LABEL = 5000, 200


@define(slots=True)
class PageBlock:
    """A stretch of text between two boundaries of block elements."""

    text: str = field()
    """The text: not blank, and without blanks at its edges."""
    element: int = field()
    """Number of the element that it stands in."""
    group: int = field()
    """Number of the group that it stands in, an index into `Walk.groups`."""
    gap: int = field()
    """0 where it begins a line, 1 where a blank line stands before it."""
    kind: Kind | None = field()
    """What its element says it is."""
    linked: int = field()
    """How many characters of it are those of links."""
    level: int = field()
    """1 to 6 for a heading, else 0."""

    @property
    def is_link(self) -> bool:
        """Whether it is links and little else."""
        return self.linked * 5 >= len(self.text) * 4


@define(slots=True)
class Group:
    """An element that holds blocks."""

    parent: int = field()
    """Index of the group around it; its own for the first."""
    number: int = field()
    """Number of the element."""
    tag: str = field()
    """Name of the element."""
    names: str = field()
    """Its class and id."""
    chrome: int = field()
    """How surely it is chrome by itself: 0, WEAK or STRONG."""
    role: Role | None = field()
    """What a hint says of it, or of an element around it."""
    start: int = field()
    """Number of its first block."""
    end: int = field()
    """Number of the block after its last."""


@define(slots=True)
class Statement:
    """Something that the page says of itself, in an attribute or an element of the head."""

    name: str = field()
    """What says it, in small letters: `og:title`, `datepublished`, `time[datetime]`, `title`."""
    value: str = field()
    """What it says, blanks single."""
    block: int = field(default=0)
    """Number of the block that comes next."""


class _State:
    """What the open elements make of the text that comes next."""

    __slots__ = ("form", "group", "in_article", "in_item", "keeps_lines", "kind", "level", "number")

    def __init__(self, number: int, outer: "_State | None" = None) -> None:
        """Begin as the state around it."""
        self.number = number
        self.group: int = outer.group if outer else 0
        self.kind: Kind | None = outer.kind if outer else None
        self.level: int = outer.level if outer else 0
        self.form: TableForm = outer.form if outer else TableForm.LAYOUT
        self.in_item: bool = outer.in_item if outer else False
        self.in_article: bool = outer.in_article if outer else False
        self.keeps_lines: bool = outer.keeps_lines if outer else False


class Walk:
    """A page walked over: `blocks`, `groups`, `statements` and the texts of `json_ld`, each in document order."""

    def __init__(self, root: "_Element", said: tuple[Statement, ...] = (), *, with_hidden: bool = False) -> None:
        """Walk over the page. `with_hidden` is for a page that hides all of itself until a script shows it."""
        self.blocks: list[PageBlock] = []
        self.groups: list[Group] = []
        self.statements: list[Statement] = list(said)
        self.json_ld: list[str] = []
        self._hints: Hints = hints_for(())
        self._with_hidden = with_hidden
        self._number = -1
        self._state = _State(-1)
        self._outer: list[_State] = []
        self._line: list[str] = []
        self._lines: list[str] = []
        self._link: int | None = None
        self._linked = 0
        self._gap = _BLANK_LINE
        self._captions: list[tuple[str, int]] = []
        self._cells: list[str] | None = None
        self._walk(root)

    def _walk(self, root: "_Element") -> None:
        from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

        self._open(root, "", {})
        line, skipped = self._line, None
        walker = etree.iterwalk(root, events=("start", "end"))
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
                        self._number += sum(1 for _ in element.iterdescendants())
                    walker.skip_subtree()
                    skipped = element
                continue
            if element is skipped:
                skipped = None
            elif element.tag in _ENDING:
                self._leaves(element, element.tag)
            text = element.tail
            if text and (line or not text.isspace()):
                line.append(text)
        self._close("")

    @property
    def zone(self) -> str | None:
        """The time zone of times that name none, where the page is one of a known site."""
        return self._hints.zone

    # elements

    def _enters(self, element: "_Element", tag: str) -> bool:
        """Take in the beginning of an element; return whether what is in it is still to be walked over."""
        attributes = dict(element.items())
        if tag in _SILENT:
            if tag == "script" and "ld+json" in attributes.get("type", ""):
                self.json_ld.append(element.text or "")
            return False
        if not _SPEAKING.isdisjoint(attributes):
            self._note(element, tag, attributes)
            if is_hidden(attributes) and not self._with_hidden and tag not in _WHOLE:
                return False
            address = unmasked(attributes["data-cfemail"]) if "data-cfemail" in attributes else None
            if address is not None:
                self._line.append(address)
                return False
        if tag in _BLOCKS:
            return self._open(element, tag, attributes)
        if tag == "br":
            self._break()
        elif tag == "a":
            self._link = len(self._line)
        elif tag == "img":
            self._captions.append((attributes.get("alt", ""), self._number))
        elif tag == "title":
            self._say("title", "".join(element.itertext()))
            return False
        return True

    def _leaves(self, element: "_Element", tag: str) -> None:
        """Take in the end of an element."""
        if tag in _BLOCKS:
            self._close(tag)
        elif tag == "a" and self._link is not None:
            href = element.get("href")
            address = address_of(href) if href is not None and _IS_ADDRESS.match(href) else None
            if address is not None:
                self._add_address(address)
            self._end_link()
            self._link = None

    def _open(self, element: "_Element", tag: str, attributes: Mapping[str, str]) -> bool:
        """Take in the beginning of a block element; return whether what is in it is still to be walked over."""
        outer = self._state
        self._boundary(tag)
        if tag == "body":
            self._hints = hints_for(url.value for url in self.statements if url.name in URLS)
        names, role, chrome = "", None, 0
        if attributes:
            find = attributes.get
            names = f"{find('class', '')} {find('id', '')}"
            role, chrome = self._hints.look(tag, names, find("itemprop", ""), find("role", ""))
        if role is None and tag in TAGS and not (tag in IN_AN_ARTICLE and outer.in_article):
            chrome = max(chrome, TAGS[tag])
        if chrome == STRONG and self._is_plain(element):
            self._add_chrome(element, outer, tag, names)
            return False
        self._outer.append(outer)
        self._state = state = _State(self._number, outer)
        if tag in _GROUPS or role is not None or chrome or not self.groups:
            around = self.groups[outer.group].role if self.groups else None
            state.group = len(self.groups)
            self.groups.append(
                Group(outer.group, self._number, tag, names, chrome, role or around, len(self.blocks), len(self.blocks))
            )
        if tag in _HEADINGS:
            state.kind, state.level = Kind.HEADING, int(tag[1])
        elif tag in _KINDS:
            state.kind, state.level = _KINDS[tag], 0
        elif tag == "table":
            state.kind, state.form = None, form_of(element)
        elif tag == "tr" and state.form is not TableForm.LAYOUT:
            self._cells = []
        elif tag in _ARTICLES:
            state.in_article = True
        elif "caption" in names:
            state.kind = Kind.CAPTION
        if tag in _ITEMS:
            state.in_item = True
        if tag == "pre" or ("style" in attributes and _KEEPS_LINES.search(attributes["style"])):
            state.keeps_lines = True
        return True

    def _close(self, tag: str) -> None:
        state = self._state
        if self._cells is None:
            self._boundary(tag)
        elif tag in _CELLS:
            self._cells.append(self._taken())
        elif tag == "tr":
            self._end_row()
        if self.groups[state.group].number == state.number:
            self.groups[state.group].end = len(self.blocks)
        self._state = self._outer.pop()

    def _is_plain(self, element: "_Element") -> bool:
        """Say whether an element of chrome holds no headline, no script and no running text: its structure is of no use."""
        if self._cells is not None or next(element.iterdescendants(*_TELLING), None) is not None:
            return False
        texts = list(element.itertext())
        return max(map(len, texts), default=0) < _LONGEST_LABEL and not self._title_stands_in(texts)

    def _title_stands_in(self, texts: Sequence[str]) -> bool:
        return False

    def _add_chrome(self, element: "_Element", outer: "_State", tag: str, names: str) -> None:
        """Add what an element of chrome says, as one block."""
        text = "\n".join(filter(None, (" ".join(text.split()) for text in element.itertext())))
        number = len(self.blocks)
        self.groups.append(Group(outer.group, self._number, tag, names, STRONG, Role.CHROME, number, number + bool(text)))
        if text:
            self.blocks.append(PageBlock(text, self._number, len(self.groups) - 1, self._gap, None, 0, 0))
        self._gap = _BLANK_LINE

    # text

    def _boundary(self, tag: str) -> None:
        """End the block of text that a block element begins, ends or interrupts."""
        if self._cells is not None:
            self._line.append(" ")
            return
        if self._line or self._lines:
            if self._link is not None:
                self._end_link()
                self._link = 0
            self._add(self._taken())
            self._linked = 0
        if not self._gap and not (tag in _LINES or self._state.in_item):
            self._gap = _BLANK_LINE
        if self._captions:
            self._add_captions()

    def _add_captions(self) -> None:
        for words, number in self._captions:
            text = " ".join(words.split())
            if len(text) >= _SHORTEST_ALT:
                self._add(text, kind=Kind.CAPTION, element=number)
                self._gap = _BLANK_LINE
        self._captions.clear()

    def _add(self, text: str, *, kind: Kind | None = None, element: int | None = None) -> None:
        if not text:
            return
        state = self._state
        self.blocks.append(
            PageBlock(
                text,
                state.number if element is None else element,
                state.group,
                _BLANK_LINE if kind is Kind.CAPTION else self._gap,
                kind or state.kind,
                0 if kind is Kind.CAPTION else self._linked,
                state.level,
            ),
        )
        self._gap = _LINE

    def _taken(self) -> str:
        """Return the text since the last boundary, which is none any more."""
        if self._lines or self._state.keeps_lines:
            self._break()
            text = "\n".join(self._lines).strip()
            self._lines.clear()
        else:
            text = " ".join("".join(self._line).split())
            self._line.clear()
        if "&" in text and _ENTITY.search(text):
            text = html.unescape(text)  # escaped twice
            text = text if self._state.keeps_lines else "\n".join(" ".join(line.split()) for line in text.split("\n"))
        return text.strip()

    def _break(self) -> None:
        """End a line; in a heading or in the cell of a row it is none."""
        if self._state.level or self._cells is not None:
            self._line.append(" ")
            return
        words = "".join(self._line)
        self._line.clear()
        if self._state.keeps_lines:
            self._lines += words.splitlines() or [""]
        else:
            self._lines.append(" ".join(words.split()))

    def _end_link(self) -> None:
        self._linked += sum(map(len, self._line[self._link or 0 :]))

    def _add_address(self, address: str) -> None:
        """Write an address that a link only points to behind the text of the link."""
        label = "".join(self._line[self._link or 0 :])
        shown, there = "".join(label.split()).casefold(), "".join(address.split()).casefold()
        if there in shown or ("@" not in there and sum(map(str.isdigit, shown)) > _FEW_DIGITS):
            return
        self._line.append(f" ({address})" if shown else address)

    def _end_row(self) -> None:
        cells, self._cells = self._cells or [], None
        rest = self._taken()
        row = joined_cells([*cells, rest])
        self._gap = max(self._gap, _LINE)
        self._linked = 0
        self._add(row, kind=Kind.TABLE if self._state.form is TableForm.FIGURES else None)

    # what the page says of itself

    def _say(self, name: str, value: str) -> None:
        value = " ".join(value[:_LONGEST_VALUE].split())
        if value:
            self.statements.append(Statement(name, value, len(self.blocks)))

    def _note(self, element: "_Element", tag: str, attributes: Mapping[str, str]) -> None:
        get = attributes.get
        if tag == "meta":
            value = get("content", "")
            for key in ("name", "property", "itemprop", "http-equiv"):
                if key in attributes:
                    self._say(attributes[key].strip().lower(), value)
            return
        if tag == "link":
            if "canonical" in get("rel", "").lower().split():
                self._say("link[rel=canonical]", get("href", ""))
            return
        if tag == "html":
            self._say("html[lang]", get("lang") or get("xml:lang") or "")
        elif tag == "time" and "datetime" in attributes:
            self._say("time[datetime]", attributes["datetime"])
        for key in ("itemprop", "property"):
            if key in attributes:
                value = get("content") or get("datetime") or ""
                if not value and attributes[key] in _SPELT_OUT:
                    value = "".join(itertools.islice(element.itertext(), 20))
                self._say(attributes[key].strip().lower(), value)
