r"""Heads and feet of paper pages, in text that was taken out of a PDF or a print file: a form feed parts the pages.

>>> pages = ["Acme News\n\nAcme Corp. opened a plant.\n\nPage 1", "Acme News\n\nIt makes anvils.\n\nPage 2", ""]
>>> text = "\n\f".join(pages)
>>> [span.of(text) for span in repeated_lines(text)]
['Page 1', 'Acme News', 'Page 2']
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from pressparse.span import Span
from pressparse.wrapping import Line, lines

_MOST_LINES = 5
"""How many lines the head or the foot of a page has at the most."""

_MOST_PAGES = 500
_FIGURES = regex.compile(r"\d++")


def repeated_lines(text: str) -> list[Span]:
    """Return where the lines stand, in order, that are the head or the foot of a page and stand on others as well.

    The head of the first page is none of them: it may be the letterhead, and say what the text is.
    """
    pages = list(itertools.islice(_pages(text), _MOST_PAGES))
    heads = [_keys(text, page[:_MOST_LINES]) for page in pages]
    feet = [_keys(text, page[: -_MOST_LINES - 1 : -1]) for page in pages]
    known_heads, known_feet = _repeated(heads), _repeated(feet)
    found: list[Span] = []
    for number, page in enumerate(pages):
        head = _count(heads[number], known_heads) if number else 0
        foot = min(_count(feet[number], known_feet), len(page) - head)
        found += [Span(line.start, line.end) for line in (*page[:head], *page[len(page) - foot :])]
    return found


def _pages(text: str) -> Iterator[list[Line]]:
    """Yield the lines of each page that is not blank."""
    start = 0
    for page in text.split("\f"):
        if found := lines(page):
            yield [line._replace(start=line.start + start, end=line.end + start) for line in found]
        start += len(page) + 1


def _keys(text: str, edge: Iterable[Line]) -> list[str]:
    """Return what is the same of lines on all pages: not the number of the page, nor how wide the blanks are."""
    return [_FIGURES.sub("#", " ".join(text[line.start : line.end].split())).casefold() for line in edge]


def _repeated(edges: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the keys that stand on two pages at least, and on half of them."""
    counted = Counter(key for edge in edges for key in set(edge))
    return frozenset(key for key, count in counted.items() if count > 1 and 2 * count >= len(edges) - 1)


def _count(edge: Sequence[str], known: frozenset[str]) -> int:
    return sum(1 for _ in itertools.takewhile(known.__contains__, edge))
