"""What the letters of an acronym stand for, where the text says so.

>>> expansion("IOA", ["The Institute of Anvils (IOA) met.", "IOA is a society."])
'Institute of Anvils'
"""

from collections.abc import Iterable

import regex

from pressparse.folding import fold

_SHORT_WORD = r"(?:of|the|and|for|in|de|des|du|la|&)"
_LONGEST = 8
_FEWEST = 2


def initials(text: str) -> str:
    """Return the first letters of the words that begin with a capital.

    >>> initials("The Institute of Anvils met in Oslo.")
    'TIAO'
    """
    return "".join([word[0] for word in text.split() if word[0].isupper()])


def expansion(acronym: str, texts: Iterable[str]) -> str | None:
    """Return the name that stands before `acronym` in brackets in one of `texts` and has its initials; else None."""
    letters = acronym.strip()
    if not (letters.isupper() and letters.isalpha() and _FEWEST <= len(letters) <= _LONGEST):
        return None
    words = rf"\s(?:{_SHORT_WORD}\s){{0,2}}".join(rf"{letter}[\p{{L}}'-]++" for letter in letters)
    pattern = regex.compile(rf"(?<!\w)(?P<name>{words})(?:,?\sInc\.?)?\s\([\"']?{letters}[\"',)]", regex.IGNORECASE)
    for text in texts:
        if letters in text and (match := pattern.search(fold(text))):
            return match["name"]
    return None
