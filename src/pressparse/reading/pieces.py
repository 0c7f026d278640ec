"""The text of an envelope, put together from the pieces that it keeps apart."""

from collections.abc import Iterable

from attrs import field, frozen

from pressparse.document import Document, Kind, Passage
from pressparse.metadata import Metadata
from pressparse.span import Span
from pressparse.wrapping import paragraphs_and_gaps


@frozen
class Piece:
    """A stretch of text that an envelope keeps apart from others, and its kind where the envelope tells."""

    text: str = field()
    """The text; a line break in it is one."""
    kind: Kind | None = field(default=None)
    """What it is, or None where the text has to tell."""


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
        if texts:
            texts.append("\n")
            position += 1
        for (start, end), gap in paragraphs_and_gaps(text):
            first = start == 0 and bool(passages)
            span = Span(position + start, position + end)
            passages.append(Passage(span=span, gap=1 if first else gap, kind=piece.kind))
        texts.append(f"{text}\n")
        position += len(text) + 1
    return Document(text="".join(texts), passages=passages, metadata=metadata)
