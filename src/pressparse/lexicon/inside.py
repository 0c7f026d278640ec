"""Phrases looked for anywhere in a text, rather than at its beginning.

>>> inside = Inside(["does not endorse", "を保証しません"])
>>> inside.first("acme (does not endorse) anvils"), inside.first("acmeはを保証しません"), inside.first("it undoes not")
('does not endorse', 'を保証しません', None)
"""

import re
from collections.abc import Iterable

from pressparse.alternation import alternation
from pressparse.lexicon.phrases import CASELESS

_WORD = re.compile(r"\w+")
_OPENING_BRACKETS = ("(", "[")


class Inside:
    """Some phrases, ready to be looked for. In scripts that part words by blanks, they stand where a word begins.

    There, only those are looked for of which the longest word stands in the text. The last one is left aside where the
    word may go on behind the phrase.
    """

    def __init__(self, phrases: Iterable[str], *, whole_words: bool = False) -> None:
        """Take the phrases, case folded; with `whole_words`, they end where a word ends as well."""
        glued: list[str] = []
        self._by_word: dict[str, list[str]] = {"": []}
        self._whole_words = whole_words
        for phrase in phrases:
            if CASELESS.match(phrase):
                glued.append(phrase)
            else:
                words = _WORD.findall(phrase) if whole_words else phrase.split(" ")[:-1]
                self._by_word.setdefault(max(words, key=len, default=""), []).append(f" {phrase}")
        self._glued = re.compile(alternation(glued)) if glued else None

    def first(self, text: str) -> str | None:
        """Return the first phrase that case folded text holds, the longest of those that begin there; or None."""
        plain = text.replace('" ', " ").replace('"', " ") if '"' in text else text  # `"forward-looking" statements`
        for bracket in _OPENING_BRACKETS:
            plain = plain.replace(bracket, " ")
        plain = f" {plain}"
        words = _WORD.findall(plain) if self._whole_words else plain.split()
        likely = list(self._by_word[""])
        for word in self._by_word.keys() & words:
            likely += self._by_word[word]
        places = [(self._place(phrase, plain), phrase) for phrase in likely] if likely else []
        found = [(at, -len(phrase), phrase) for at, phrase in places if at >= 0] if places else []
        if found:
            return min(found)[-1][1:]
        match = None if self._glued is None or text.isascii() else self._glued.search(text)
        return None if match is None else match[0]

    def _place(self, phrase: str, plain: str) -> int:
        """Return where a phrase stands first, with a blank before it; -1 where it does not."""
        at = plain.find(phrase)
        while self._whole_words and at >= 0 and _WORD.match(plain, at + len(phrase)):
            at = plain.find(phrase, at + 1)
        return at
