"""The lists of the lexicon that tell what words of a contact are, and how words are looked for in them.

>>> words = words_of("Vice President of Sales")
>>> words.tokens, says("title", words), says("organization", words)
(['vice', 'president', 'of', 'sales'], True, False)
"""

import functools
from collections.abc import Iterable
from typing import NamedTuple

import regex

from pressparse.alternation import alternation
from pressparse.lexicon import lexicon, once_per_lexicon

CASELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Arabic}\p{Hebrew}"
HAS_NO_CASE = regex.compile(rf"[{CASELESS}]")
_UNPARTED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]")
_SLASH = regex.compile(r"(?<=\p{L}{2})/(?=\p{L}{2})")
_SHORTEST_ENDING = 4


class Vocabulary:
    """The words of a list of the lexicon, by the way in which they are looked for; patterns are made when asked for."""

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words of the list."""
        self._words = tuple(map(_key, words))
        self.tokens = frozenset(word for word in self._words if " " not in word)

    @functools.cached_property
    def phrases(self) -> regex.Pattern[str]:
        """Several words that stand together."""
        return regex.compile(rf"(?<!\w){_any_of(word for word in self._words if ' ' in word)}(?!\w)")

    @functools.cached_property
    def unparted(self) -> regex.Pattern[str]:
        """In scripts that put no blanks between words: words that what is looked at begins or ends with."""
        unparted = _any_of(filter(_UNPARTED.match, self._words))
        return regex.compile(rf"(?<!\w){unparted}|{unparted}(?!\w)")


def _any_of(words: Iterable[str]) -> str:
    return f"(?:{alternation(words) or '(?!)'})"


@once_per_lexicon
def vocabulary_of(name: str) -> Vocabulary:
    """Return the words of a list of the lexicon."""
    return Vocabulary(lexicon().words[name])


@once_per_lexicon
def listed(*names: str) -> frozenset[str]:
    """Return the words of several lists of the lexicon."""
    return frozenset().union(*(vocabulary_of(name).tokens for name in names))


class Words(NamedTuple):
    """Folded words, as they are looked up."""

    small: str
    """All of them, case folded."""
    tokens: list[str]
    """Each of them, without the marks at its edges."""


def words_of(folded: str) -> Words:
    """Return folded words as they are looked up."""
    small = folded.casefold()
    return Words(small, tokens_of(small))


def says(name: str, words: Words) -> bool:
    """Say whether a word of a list of the lexicon is among words."""
    vocabulary, small = vocabulary_of(name), words.small
    if name == "title" and " " not in small and ends_in("title", small):
        return True
    if not vocabulary.tokens.isdisjoint(words.tokens):
        return True
    if " " in small and vocabulary.phrases.search(small):
        return True
    return HAS_NO_CASE.search(small) is not None and vocabulary.unparted.search(small) is not None


def ends_in(name: str, token: str) -> bool:
    """Say whether a word is a title or a street of languages that put words together: `Pressesprecher`, `museichef`."""
    token = token.strip("(),:.")
    endings = lexicon().words[f"{name}_ending"]
    return any(token[-length:] in endings for length in range(_SHORTEST_ENDING, len(token) - 2))


def _key(word: str) -> str:
    return word.casefold().strip("(),:.")


def tokens_of(plain: str) -> list[str]:
    """Return the words, case folded, without the marks at their edges; those that a slash joins are two.

    >>> tokens_of("President/CEO (24/7)")
    ['president', 'ceo', '24/7']
    """
    if "/" in plain:
        plain = _SLASH.sub(" ", plain)
    return [token for token in map(_key, plain.split()) if token]


def begins_or_ends(name: str, token: str) -> bool:
    """Say whether a word is one of a list of the lexicon, or begins or ends with one where no blanks part words."""
    vocabulary = vocabulary_of(name)
    return token in vocabulary.tokens or vocabulary.unparted.search(token) is not None
