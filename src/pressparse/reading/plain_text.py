"""Text without an envelope, Markdown among it: the text is the source itself."""

from pressparse.document import Document, Kind, Passage
from pressparse.reading.decoding import text_of
from pressparse.reading.paper_pages import repeated_lines
from pressparse.repairs import paragraphs_as_meant
from pressparse.rule_names import AT_PAGE_END
from pressparse.span import Span


def recognises(source: object) -> bool:
    """Say whether the source is text or bytes: then it is at least this."""
    return isinstance(source, str | bytes)


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the text with its paragraphs and lines as passages; heads and feet of paper pages are furniture."""
    text = text_of(source, encoding)
    repeated = repeated_lines(text) if "\f" in text else []
    return _on_pages(text, repeated) if repeated else Document.of(text, paragraphs_as_meant(text))


def _on_pages(text: str, repeated: list[Span]) -> Document:
    pieces, position = [], 0
    for start, end in repeated:
        pieces += [text[position:start], " " * (end - start)]
        position = end
    paragraphs = paragraphs_as_meant("".join([*pieces, text[position:]]))
    passages = [Passage(span=span, gap=gap) for span, gap in paragraphs]
    passages += [Passage(span=span, kind=Kind.FURNITURE, rule=AT_PAGE_END) for span in repeated]
    return Document(text=text, passages=sorted(passages, key=lambda passage: passage.span))
