"""Names in camel case, which look like two words that a lost line break has glued.

>>> text = "RedAnvil Companies Inc."
>>> is_in_word(text, (3, 3), 0), is_in_word("Jane DoeAcme Corp.", (8, 8), 0)
(True, False)
"""

import regex

from pressparse.fields.contacts.labels import label_of
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.words import SUFFIX, is_area, says_organization, says_title
from pressparse.lexicon import lexicon

_WORD_BEFORE = regex.compile(r"\w++$")
_REST_OF_NAME = regex.compile(r"(?P<first>\w++)[^\n,;:|(]{0,60}+")
_LONGEST_WORD = 40


def is_in_word(folded: str, span: tuple[int, int], piece_start: int, release: str = "") -> bool:
    """Say whether what looks like a lost line break is within a name in camel case.

    Such a name stands elsewhere in the release as well; or it begins the piece, and has a word for an organization
    behind it or is all there is.
    """
    start, end = span
    if start != end:
        return False
    left, rest = _WORD_BEFORE.search(folded, max(0, start - _LONGEST_WORD), start), _REST_OF_NAME.match(folded, end)
    if left is None or rest is None:
        return False
    first, last = rest["first"], rest[0].partition(" for ")[0].split()[-1]  # `RedAnvil PR for Acme`
    if left.start() <= piece_start:
        is_alone = first == rest[0].strip() and not is_person(first)
        is_body = is_alone or any(SUFFIX.fullmatch(word) or says_organization(word) for word in (first, last))
        if is_body and not _stands_alone(left[0]):
            return True
    return bool(release) and release.count(left[0] + first) > 1


def _stands_alone(word: str) -> bool:
    """Say whether a lost line break may stand behind a word: a given name, a label, a legal form, a title, a place."""
    if is_person(word) or SUFFIX.fullmatch(word):
        return True
    is_heading = label_of(word, colon=True) is not None or lexicon().cue(word) is not None
    return is_heading or says_title(word) or is_area(word)
