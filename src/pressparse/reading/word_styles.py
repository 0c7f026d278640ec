"""What the styles of a Word document make of its paragraphs: their kind, and the space between them.

Most writers part paragraphs by space that the style adds, and set lines of a letterhead or a contact in one without.
Styles are known by their names, which are English in any Word; their ids are not.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from pressparse.reading.xml_source import attribute, child, children

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAGS = {
    "title": "h1",
    **{f"heading {level}": f"h{min(level, 6)}" for level in range(1, 10)},
    "caption": "figcaption",
}
_SMALLEST_GAP = 80
"""Twentieths of a point between two paragraphs that are seen as a gap: a third of a line."""

_AUTOMATIC = 280
_MOST_STEPS = 20
_OFF = frozenset({"0", "false", "off"})


@frozen
class Look:
    """How a paragraph is set."""

    style: str = field()
    """The id of its style."""
    tag: str = field()
    """The element of HTML that it would be: `p`, `li`, `h2`, `figcaption`."""
    before: int = field()
    """The space above it, in twentieths of a point."""
    after: int = field()
    """The space below it."""
    joins_its_like: bool = field()
    """Whether there is no space between it and others of its style."""

    def is_parted_from(self, above: "Look") -> bool:
        """Say whether there is a gap between a paragraph and the one above it."""
        is_like = self.style == above.style
        after = 0 if is_like and above.joins_its_like else above.after
        before = 0 if is_like and self.joins_its_like else self.before
        return max(after, before) >= _SMALLEST_GAP


class Styles:
    """The styles of a document."""

    def __init__(self, root: "_Element | None") -> None:
        """Take the root of the part with the styles; None where a document has none."""
        found = children(root, "style")
        self._styles: Mapping[str, _Element] = {attribute(style, "styleId"): style for style in found}
        usual = (style for style in found if attribute(style, "type") == "paragraph" and attribute(style, "default"))
        self._usual = attribute(next(usual, None), "styleId")
        self._defaults = children(root, "docDefaults", "pPrDefault", "pPr")

    def look(self, paragraph: "_Element") -> Look:
        """Return how a paragraph is set: by what it says itself, its style, those that is based on, the defaults."""
        own = children(paragraph, "pPr")
        style = attribute(child(paragraph, "pPr", "pStyle"), "val") or self._usual
        based = list(self._based_on(style))
        said = [*own, *(properties for each in based for properties in children(each, "pPr")), *self._defaults]
        tags = (_TAGS.get(attribute(child(each, "name"), "val").lower()) for each in based)
        is_item = attribute(_first(said, "numPr", "numId"), "val") not in {"", "0"}
        joined = _first(said, "contextualSpacing")
        return Look(
            style,
            next(filter(None, tags), None) or ("li" if is_item else "p"),
            _space(said, "before"),
            _space(said, "after"),
            joined is not None and attribute(joined, "val") not in _OFF,
        )

    def _based_on(self, style: str) -> "Iterator[_Element]":
        for _ in range(_MOST_STEPS):
            element = self._styles.get(style)
            if element is None:
                return
            yield element
            style = attribute(child(element, "basedOn"), "val")


def _first(said: "list[_Element]", *path: str) -> "_Element | None":
    """Return the first element at the end of a path below the first that has one, or None."""
    return next((found for each in said if (found := child(each, *path)) is not None), None)


def _space(said: "list[_Element]", side: str) -> int:
    """Return the space on a side, as the first says that says anything of it."""
    for spacing in (child(each, "spacing") for each in said):
        automatic, twentieths = attribute(spacing, f"{side}Autospacing"), attribute(spacing, side)
        if automatic and automatic not in _OFF:
            return _AUTOMATIC
        if twentieths.isascii() and twentieths.isdigit():
            return int(twentieths[:6])
    return 0
