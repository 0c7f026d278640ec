"""The text as read, cut into passages; and the kinds that make passages into blocks."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Self

from attrs import field, frozen

from pressparse.markdown import readable, readable_line
from pressparse.metadata import Metadata
from pressparse.part import Part
from pressparse.span import Span


class Kind(StrEnum):
    """What a block of a release is: a closed set.

    >>> Kind("about"), Kind.STAMP.value
    (<Kind.ABOUT: 'about'>, 'stamp')
    """

    HEADLINE = "headline"
    """The title of the release."""
    SUBHEADLINE = "subheadline"
    """A deck under the headline, also one of several."""
    BYLINE = "byline"
    """Who wrote or issued it, as a line of its own at the top."""
    STAMP = "stamp"
    """A line with the date, the time or the publisher of a publication."""
    NOTICE = "notice"
    """For immediate release, an embargo, a correction, a limit of distribution."""
    DATELINE = "dateline"
    """A dateline on a line of its own; one run in with the lead is part of that paragraph's block."""
    PARAGRAPH = "paragraph"
    """A paragraph of the body."""
    HEADING = "heading"
    """A heading within the body."""
    LIST = "list"
    """The items of a list in the body."""
    TABLE = "table"
    """Rows of a table in the body."""
    CAPTION = "caption"
    """The text under or instead of a picture."""
    CONTACT = "contact"
    """Whom to ask: heading, names, telephone numbers, addresses."""
    ABOUT = "about"
    """Boilerplate about an organization, a person or a product."""
    FORWARD_LOOKING = "forward_looking"
    """The cautionary statement about statements on the future."""
    LEGAL = "legal"
    """Disclaimers, limits of liability, notes of exchanges, trademarks."""
    COPYRIGHT = "copyright"
    """Whose the text is."""
    SOURCE = "source"
    """The line that names the issuer, as in `SOURCE Acme Corp.`"""
    END = "end"
    """The end mark, as in `###` or `-30-`."""
    CREDIT = "credit"
    """Who took the picture, edited or translated."""
    LINK = "link"
    """A pointer to the original, to multimedia, to a feed."""
    FURNITURE = "furniture"
    """The chrome of the site that carries the text."""
    OTHER = "other"
    """Noise, and what stands outside the release and no rule knows."""


BODY = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.LIST, Kind.TABLE})
"""The kinds that make up the body."""

BOILERPLATE = frozenset({Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL, Kind.COPYRIGHT})
"""The kinds that the boilerplate of a release is of."""

_OPEN = BODY | {Kind.HEADLINE, Kind.DATELINE}
"""The kinds that leave something to tell when an envelope gives them."""

_ONE_LINE = frozenset(
    {Kind.HEADLINE, Kind.SUBHEADLINE, Kind.BYLINE, Kind.DATELINE, Kind.PARAGRAPH, Kind.HEADING, Kind.SOURCE},
)


@frozen(kw_only=True)
class Block(Part):
    """A stretch of text of one kind. The blocks of a release partition its text."""

    kind: Kind = field()
    """What the stretch is."""

    def __str__(self) -> str:
        """Return the readable form, on one line where the kind is a matter of one line."""
        return readable_line(self.text) if self.kind in _ONE_LINE else readable(self.text)


@frozen(kw_only=True)
class Passage:
    """A stretch that a reader could tell apart: a paragraph, or a line."""

    span: Span = field()
    """Where it stands, blanks at the edges left out."""
    gap: int = field(default=0)
    """How many blank lines stand before it."""
    kind: Kind | None = field(default=None)
    """What it is, where the envelope tells; None where the text has to.

    A kind of the body is taken for what else would be body: a heading may still head a section, a list stand in one.
    Every other kind is final: no rule looks at such a passage, except that a headline has the top around it and that
    the dateline is read in a dateline.
    """
    element: int | None = field(default=None)
    """Number of the element of the envelope that it came from, in document order; None where there are none."""

    rule: str = field(default="")
    """Name of the rule that has given the kind, where it was not the envelope; or ""."""

    def piece(self, span: Span, gap: int) -> Self:
        """Return a piece of the passage, or one made of it and others, with the number of blank lines before it."""
        return type(self)(span=span, gap=gap, kind=self.kind, element=self.element, rule=self.rule)

    @property
    def is_settled(self) -> bool:
        """Whether rules have nothing to say of it."""
        return self.kind is not None and self.kind not in _OPEN


def _in_a_tuple(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(passages)


_PARAGRAPHS = frozenset({None, Kind.PARAGRAPH})


@frozen(kw_only=True)
class Document:
    r"""A source as read: its text, final from now on, and the passages it falls into.

    >>> document = Document(
    ...     text="Acme opens plant\n\nOSLO -- Acme ...",
    ...     passages=[Passage(span=Span(0, 16)), Passage(span=Span(18, 34), gap=1)],
    ... )
    >>> document.passages[1].span.of(document.text)
    'OSLO -- Acme ...'

    Passages that overlap, or that leave out part of the text, are refused:

    >>> Document(text="Acme opens plant", passages=[Passage(span=Span(0, 4))])
    Traceback (most recent call last):
        ...
    ValueError: no passage holds 'opens plant' at 4
    """

    text: str = field()
    """All the text, exactly as every span counts it."""
    passages: tuple[Passage, ...] = field(converter=_in_a_tuple)
    """The stretches it falls into, in order: they hold every character that is not blank, each once."""
    metadata: Metadata = field(factory=Metadata)
    """What the envelope says of the text; empty for plain text."""

    def __attrs_post_init__(self) -> None:
        """Refuse passages that lose or double text."""
        text, position = self.text, 0
        for passage in self.passages:
            start, end = passage.span.start, passage.span.end
            if end > len(text):
                msg = f"the passage at {start} ends at {end}, and the text at {len(text)}"
                raise ValueError(msg)
            if start == end or text[start].isspace() or text[end - 1].isspace():
                msg = f"the passage at {start} is blank, or has blanks at its edges"
                raise ValueError(msg)
            if start < position:
                msg = f"passages overlap at {start}"
                raise ValueError(msg)
            if start > position and not text[position:start].isspace():
                raise ValueError(self._left_out(position, start))
            position = end
        if position < len(text) and not text[position:].isspace():
            raise ValueError(self._left_out(position, len(text)))

    def _left_out(self, start: int, end: int) -> str:
        return f"no passage holds {self.text[start:end].strip()[:40]!r} at {start}"

    def wrapped(self) -> list[Span]:
        """Return where the paragraphs stand that go over several lines; what the envelope gives as lines is none."""
        find = self.text.find
        several = [passage for passage in self.passages if find("\n", passage.span.start, passage.span.end) >= 0]
        return [passage.span for passage in several if passage.kind in _PARAGRAPHS]

    def parted(self, passages: Iterable[Passage]) -> Self:
        """Return the document with its text in other passages."""
        given = tuple(passages)
        return self if given == self.passages else type(self)(text=self.text, passages=given, metadata=self.metadata)

    @classmethod
    def of(cls, text: str, passages: list[tuple[Span, int]]) -> Self:
        """Return the document made of spans and the number of blank lines before each."""
        return cls(text=text, passages=tuple(Passage(span=span, gap=gap) for span, gap in passages))
