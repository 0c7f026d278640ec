"""What a walk over a page gathers: blocks of text, the groups that they stand in, and what the page says of itself."""

from attrs import define, field

from pressparse.document import Kind
from pressparse.page_role import PageRole
from pressparse.reading.page_tables import TableForm

_RUNNING, _RUNNING_ELSEWHERE = 60, 30
"""From so many characters on a block is running text; in scripts that need fewer, from so many."""


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

    @property
    def mass(self) -> int:
        """How much running text it is, in characters."""
        length = len(self.text)
        if length < _RUNNING_ELSEWHERE or self.level or (length < _RUNNING and self.text.isascii()):
            return 0
        return length if 2 * self.linked < length else 0


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
    role: PageRole | None = field()
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


class Surroundings:
    """What the open elements make of the text that comes next."""

    __slots__ = ("form", "group", "in_article", "in_item", "keeps_lines", "kind", "level", "number", "tried")

    def __init__(self, number: int, outer: "Surroundings | None" = None) -> None:
        """Begin an element with this number, within the surroundings of its parent."""
        self.number = number
        if outer is None:
            self.group = self.level = self.tried = 0
            self.kind: Kind | None = None
            self.form = TableForm.LAYOUT
            self.in_item = self.in_article = self.keeps_lines = False
        else:
            self.group, self.level, self.kind, self.form = outer.group, outer.level, outer.kind, outer.form
            self.in_item, self.in_article, self.keeps_lines = outer.in_item, outer.in_article, outer.keeps_lines
            self.tried = outer.tried
