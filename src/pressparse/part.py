"""The base of everything found: the exact slice, where it stands, and what found it."""

from typing import ClassVar, Self

from attrs import field, frozen

from pressparse.markdown import readable, readable_line
from pressparse.span import Span


@frozen(kw_only=True)
class Part:
    r"""A stretch of the document's text that a rule has recognised.

    `str(part)` is its readable form: wrapped lines joined, Markdown marks off.

    >>> part = Part(text="**Acme opens\nplant**", span=Span(0, 20), rule="headline.first")
    >>> str(part)
    'Acme opens plant'
    """

    keeps_lines: ClassVar[bool] = False

    text: str = field()
    """The text exactly as it stands: `release.text[start:end]`."""
    span: Span = field()
    """Where it stands, as half-open character offsets into the document's text."""
    rule: str = field(default="", eq=False)
    """Name of the rule that found it. Two parts are equal whichever rule found them."""

    @classmethod
    def cut(cls, document_text: str, span: Span, rule: str, **fields: object) -> Self:
        """Return the part that `span` marks in `document_text`."""
        return cls(text=span.of(document_text), span=span, rule=rule, **fields)

    def __str__(self) -> str:
        """Return the readable form."""
        return readable(self.text) if self.keeps_lines else readable_line(self.text)
