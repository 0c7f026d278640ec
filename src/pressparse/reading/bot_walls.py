"""Pages that hold no release: bot walls, refusals, consent pages, pages that a script would have to fill.

They are told by the words that they all say (`bot_walls.toml`), on a page that says little else.
"""

import functools
import tomllib
from collections.abc import Sequence
from importlib import resources

from pressparse.folding import fold
from pressparse.reading.page_blocks import PageBlock

_MOST_CHARACTERS = 2500
"""A page that says more is no wall, whatever it says."""

_SENTENCE_WORDS = 12


@functools.cache
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...]]:
    tables = tomllib.loads(resources.files(__package__).joinpath("bot_walls.toml").read_text("utf-8"))
    return tuple(tables["titles"]), tuple(tables["words"])


def is_wall(titles: Sequence[str], blocks: Sequence[PageBlock]) -> bool:
    """Say whether a page with these titles and blocks of text holds no release.

    A title of a wall needs words of one in the text as well, or a text without a sentence; without such a title,
    every fourth block must hold such words.

    >>> is_wall(["Access Denied"], [])
    True
    """
    if sum([len(block.text) for block in blocks]) > _MOST_CHARACTERS:
        return False
    beginnings, words = _phrases()
    headings = [*titles, *(block.text for block in blocks if block.level)]
    named = any(heading.casefold().startswith(beginnings) for heading in headings)
    texts = [fold(block.text).casefold() for block in blocks]
    walled = sum(any(phrase in text for phrase in words) for text in texts)
    if walled:
        return named or walled * 4 >= len(blocks)
    return not blocks or (named and not any(_is_sentence(text) for text in texts))


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _SENTENCE_WORDS and text.endswith((".", "。", '."', "!"))
