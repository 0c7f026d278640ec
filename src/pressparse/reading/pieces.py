"""The text of an envelope, put together from the pieces that it keeps apart."""

from collections.abc import Iterable

from attrs import field, frozen

from pressparse.document import Document, Kind, Passage
from pressparse.metadata import Metadata
from pressparse.repairs import paragraphs_as_meant
from pressparse.span import Span

_LINES = frozenset({Kind.LIST, Kind.TABLE})
"""Kinds whose items stand on lines of their own, without blank lines between them."""


@frozen
class Piece:
    """A stretch of text that an envelope keeps apart from others, and its kind where the envelope tells."""

    text: str = field()
    """The text; a line break in it is one."""
    kind: Kind | None = field(default=None)
    """What it is, or None where the text has to tell."""
    rule: str = field(default="")
    """Name of the rule that knows more of it than its kind; or ""."""


def pieces_in(document: Document) -> list[Piece]:
    """Return the pieces that a document is made of: lines of one kind that no blank line parts are one."""
    found: list[Piece] = []
    for number, passage in enumerate(document.passages):
        text = passage.span.of(document.text)
        if number and passage.gap == 0 and found[-1].kind is passage.kind:
            found[-1] = Piece(f"{found[-1].text}\n{text}", passage.kind)
        else:
            found.append(Piece(text, passage.kind))
    return found


def headline_of(pieces: Iterable[Piece]) -> str:
    """Return the text of the first piece that is a headline; "" where none is."""
    return next((piece.text for piece in pieces if piece.kind is Kind.HEADLINE), "")


def assembled(pieces: Iterable[Piece], metadata: Metadata) -> Document:
    r"""Return the document of which the pieces are the paragraphs, in order; blank ones are left out.

    >>> pieces = [Piece("Acme Opens", Kind.HEADLINE), Piece(" "), Piece("OSLO -- Acme\nopened")]
    >>> document = assembled(pieces, Metadata())
    >>> document.text, [passage.kind for passage in document.passages]
    ('Acme Opens\n\nOSLO -- Acme\nopened\n', [<Kind.HEADLINE: 'headline'>, None, None])
    """
    texts: list[str] = []
    passages: list[Passage] = []
    position = 0
    for piece in pieces:
        text = piece.text.strip()
        if not text:
            continue
        blank = 0 if not texts or (piece.kind in _LINES and passages[-1].kind is piece.kind) else 1
        texts.append("\n" * blank)
        position += blank
        for (start, end), gap in paragraphs_as_meant(text):
            span = Span(position + start, position + end)
            passages.append(Passage(span=span, gap=gap if start else blank, kind=piece.kind, rule=piece.rule))
        texts.append(f"{text}\n")
        position += len(text) + 1
    return Document(text="".join(texts), passages=passages, metadata=metadata)
