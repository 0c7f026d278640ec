"""A stretch of a text, as half-open character offsets."""

from collections.abc import Iterator

from attrs import field, frozen


@frozen(order=True)
class Span:
    """The characters from `start` up to, not including, `end`.

    Offsets count the characters (code points) of the document's text, as Python's own slices do.

    >>> text = "OSLO, Norway"
    >>> span = Span(6, 12)
    >>> span.of(text)
    'Norway'
    >>> start, end = span
    >>> text[start:end]
    'Norway'
    >>> span in Span(0, 12), len(span), span
    (True, 6, Span(6, 12))

    A span that runs backwards or begins before the text is refused:

    >>> Span(5, 3)
    Traceback (most recent call last):
        ...
    ValueError: a span needs 0 <= start <= end, got 5 and 3
    """

    start: int = field()
    """Offset of the first character."""
    end: int = field()
    """Offset after the last character."""

    def __attrs_post_init__(self) -> None:
        """Refuse offsets that are no stretch of any text."""
        if not 0 <= self.start <= self.end:
            msg = f"a span needs 0 <= start <= end, got {self.start} and {self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def __iter__(self) -> Iterator[int]:
        """Yield start and end, so that a span can be unpacked."""
        return iter((self.start, self.end))

    def __len__(self) -> int:
        """Return the number of characters covered."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Return True also for an empty span: it is a place all the same."""
        return True

    def __contains__(self, other: "Span") -> bool:
        """Say whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def __repr__(self) -> str:
        """Write the span short, since reprs of releases hold many."""
        return f"Span({self.start}, {self.end})"


def trimmed(text: str, start: int, end: int) -> Span:
    r"""Return the span of `text[start:end]` without the blanks at its edges.

    A stretch of nothing but blanks gives an empty span at `end`.

    >>> trimmed("  Oslo \n", 0, 8)
    Span(2, 6)
    """
    piece = text[start:end]
    right = start + len(piece.rstrip())
    left = end - len(piece.lstrip())
    return Span(left, right) if left < right else Span(end, end)
