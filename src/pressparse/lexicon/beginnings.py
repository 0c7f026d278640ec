"""Which phrases a text begins with, told by its first letters and one look into a sorted list.

>>> about = Entry(kind=Kind.ABOUT, use=Use.NAMED, phrase="about", role=None)
>>> us = Entry(kind=Kind.ABOUT, use=Use.HEADING, phrase="about us", role=None)
>>> beginnings = Beginnings([{"about": about}, {"about us": us}])
>>> [entry.phrase for entry in beginnings.of("about us: acme makes anvils").entries]
['about us', 'about']
>>> beginnings.of("above all").entries
()
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pressparse.document import Kind
from pressparse.lexicon.phrases import BEFORE_NAMES, BEHIND_NAMES, Entry, Use

__all__ = ["Beginnings", "Found", "Kind", "Use"]


class Found(NamedTuple):
    """The entries whose phrases a text begins with."""

    entries: tuple[Entry, ...]
    """All of them, the longest phrase first."""
    before_names: tuple[Entry, ...]
    """Those of the uses that are tried before a name, in the order in which they are tried."""
    behind_names: tuple[Entry, ...]
    """Those of the uses that are tried behind it, in the same way."""

    @classmethod
    def of(cls, entries: tuple[Entry, ...]) -> "Found":
        """Return entries, the longest phrase first, in the order of their uses as well."""
        if len(entries) == 1:
            return cls(entries, entries, ()) if entries[0].use in BEFORE_NAMES else cls(entries, (), entries)
        return cls(entries, _in_order(entries, BEFORE_NAMES), _in_order(entries, BEHIND_NAMES))


def _in_order(entries: Iterable[Entry], uses: tuple[Use, ...]) -> tuple[Entry, ...]:
    of_uses = [entry for entry in entries if entry.use in uses]
    return tuple(sorted(of_uses, key=lambda entry: uses.index(entry.use)))


_NOTHING = Found((), (), ())
_FIRST_LETTERS = 3


class Beginnings:
    """Entries by their phrases, sorted when a text is asked for that begins with the same letters."""

    def __init__(self, entries: Iterable[Mapping[str, Entry]]) -> None:
        """Take the entries of each use by phrase, case folded."""
        self._entries: dict[str, list[tuple[str, Entry]]] = {}
        """With their phrases, by the first letters of those."""
        self._sorted: dict[str, _Sorted] = {}
        for of_use in entries:
            for found in of_use.items():
                letters = found[0][:_FIRST_LETTERS]
                if letters in self._entries:
                    self._entries[letters].append(found)
                else:
                    self._entries[letters] = [found]

    def of(self, key: str) -> Found:
        """Return the entries whose phrases case folded text begins with."""
        letters = key[:_FIRST_LETTERS]
        while letters:
            if letters in self._entries:
                return (self._sorted.get(letters) or self._sort(letters)).of(key)
            letters = letters[:-1]
        return _NOTHING

    def may_begin(self, letters: str) -> bool:
        """Say whether a phrase begins with up to three letters, case folded: in most places none does."""
        return letters in self._entries or letters[:2] in self._entries or letters[:1] in self._entries

    def _sort(self, letters: str) -> "_Sorted":
        """Sort the phrases that begin with these letters, and those that are no more than the first of them."""
        by_phrase: dict[str, list[Entry]] = {}
        for length in range(1, len(letters) + 1):
            for phrase, entry in self._entries.get(letters[:length], ()):
                by_phrase.setdefault(phrase, []).append(entry)
        self._sorted[letters] = _Sorted(by_phrase)
        return self._sorted[letters]


class _Sorted:
    """Some phrases, sorted: all that a text begins with stand on one way from the last that sorts before it."""

    def __init__(self, entries: Mapping[str, Iterable[Entry]]) -> None:
        self._phrases = sorted(entries)
        self._found: list[Found] = []
        self._shorter: list[int] = []
        """Number of the longest other phrase that a phrase begins with, or -1."""
        open_phrases: list[int] = []
        for number, phrase in enumerate(self._phrases):
            while open_phrases and not phrase.startswith(self._phrases[open_phrases[-1]]):
                open_phrases.pop()
            self._shorter.append(open_phrases[-1] if open_phrases else -1)
            shorter = self._found[open_phrases[-1]].entries if open_phrases else ()
            self._found.append(Found.of((*entries[phrase], *shorter)))
            open_phrases.append(number)

    def of(self, key: str) -> Found:
        number = bisect_right(self._phrases, key) - 1
        while number >= 0 and not key.startswith(self._phrases[number]):
            number = self._shorter[number]
        return self._found[number] if number >= 0 else _NOTHING
