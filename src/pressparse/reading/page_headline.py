"""Which block of a page is the headline: what the page gives as its title, or what stands as a heading."""

from collections.abc import Sequence

import regex

from pressparse.document import Kind
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.page_role import PageRole
from pressparse.reading.page_blocks import Group, PageBlock
from pressparse.reading.page_titles import DAY_ALONE
from pressparse.title_key import title_key

_SHORTEST_TITLE, _SHORTEST_CUT_TITLE = 8, 20
_LONGEST_TITLE = 600
_FEW, _SHORT, _LONGER = 20, 100, 4
"""So many characters show whether a text may say a title; longer ones of so many times its letters say more."""

_HEADLINE_WORDS = 2
_THIRD_LEVEL, _NO_LEVEL = 3, 7
_LEFT_OFF = regex.compile(r"\s*+(?:\.\.\.|…)\s*+$")


def headline_of(  # noqa: PLR0913 - one argument for each thing it depends on
    blocks: Sequence[PageBlock],
    groups: Sequence[Group],
    is_chrome: Sequence[bool],
    titles: Sequence[str],
    *,
    text: int,
    middle: int,
) -> int | None:
    """Return the number of the block that is the headline, or None.

    `is_chrome` says of each group whether it is surely chrome, `titles` are what the page gives as its title, the
    surest first, `text` and `middle` are the numbers of the first block of running text and of that in its middle.
    """
    candidates = [
        number
        for number, block in enumerate(blocks)
        if not is_chrome[block.group] and len(block.text) < _LONGEST_TITLE and (block.level or not block.is_link)
    ]
    headings = [n for n in candidates if not blocks[n].level or not _is_no_headline(blocks[n].text)]
    pictures = [n for n in headings if blocks[n].kind is Kind.CAPTION]
    if pictures:  # a logo says the name of the site, and so may the title
        headings = [n for n in headings if blocks[n].kind is not Kind.CAPTION]
    behind: int | None = None
    for title in titles:
        found = _saying(title, blocks, groups, headings)
        if found is not None and found < middle:
            return found
        behind = found if behind is None else behind  # where another story's stands
    if behind is not None:
        return behind
    for number in candidates:
        if groups[blocks[number].group].role is PageRole.HEADLINE:
            return number
    words = {word for title in titles for word in _words(title)}
    above = [number for number in headings if number < text and _is_wordy(blocks[number].text)]
    top = [n for n in above if blocks[n].level in {1, 2}] or [n for n in above if blocks[n].level == _THIRD_LEVEL]
    if top:
        return min(top, key=lambda n: (-_share(blocks[n].text, words), blocks[n].level, -len(blocks[n].text)))
    drawn = (_saying(title, blocks, groups, pictures) for title in titles if pictures)
    return next((number for number in drawn if number is not None and number < middle), None)


def _saying(
    title: str,
    blocks: Sequence[PageBlock],
    groups: Sequence[Group],
    candidates: Sequence[int],
) -> int | None:
    """Return the block that says what `title` says: all of it before a part, a longer part before a shorter one.

    Of those alike a heading goes before other blocks; a link, such as the name of a site, goes last.
    """
    key = title_key(_LEFT_OFF.sub("", title))
    if not key:
        return None
    is_cut = _LEFT_OFF.search(title) is not None
    best: tuple[int, bool, bool, int, int, int] | None = None
    for number in candidates:
        block = blocks[number]
        if not _may_say(block.text, key, is_cut=is_cut):
            continue
        likeness = _likeness(key, title_key(block.text), is_cut=is_cut)
        if likeness is None:
            continue
        hinted = groups[block.group].role is PageRole.HEADLINE
        if likeness and not (block.level or hinted):
            continue
        length = -len(block.text) if likeness else 0
        rank = (likeness, not hinted, likeness > 0 and block.is_link, length, block.level or _NO_LEVEL, number)
        best = rank if best is None else min(best, rank)
    return None if best is None else best[-1]


def _is_no_headline(heading: str) -> bool:
    """Say whether a heading is a day, or the name of a part of a site or of a release: `News Release`, `Investors`."""
    if DAY_ALONE.fullmatch(heading):
        return True
    cue = lexicon().cue(fold(heading))
    return cue is not None and cue.name is None and not cue.rest(heading)


def _may_say(text: str, key: str, *, is_cut: bool) -> bool:
    """Say whether a text is no longer than what says a title, and begins or ends as that does."""
    if not is_cut and len(text) > max(_SHORT, _LONGER * len(key)):
        return False
    if _may_be(text[0], key[0]):
        head = title_key(text[:_FEW])
        if key.startswith(head) or head.startswith(key):
            return True
    return _may_be(text[-1], key[-1]) and key.endswith(title_key(text[-_FEW:]))


def _may_be(sign: str, letter: str) -> bool:
    """Say whether a sign is a letter of a key, as far as one look tells: most texts begin and end with another."""
    return not (sign.isascii() and sign.isalnum()) or sign.lower() == letter


def _likeness(title: str, text: str, *, is_cut: bool) -> int | None:
    """Return 0 where the texts are equal, 1 where one begins or ends the other, None where they differ."""
    if title == text:
        return 0
    if len(text) >= _SHORTEST_TITLE and (title.startswith(text) or title.endswith(text)):
        return 1
    if len(title) >= _SHORTEST_CUT_TITLE and text.startswith(title) and (is_cut or len(text) < 2 * len(title)):
        return 1
    return None


def _words(text: str) -> set[str]:
    return set(text[:_LONGEST_TITLE].casefold().split())


def _share(text: str, words: set[str]) -> int:
    """Return how many halves of the words of a heading stand in the titles of the page as well."""
    own = _words(text)
    return 2 * len(own & words) // len(own)


def _is_wordy(text: str) -> bool:
    return len(text.split()) >= _HEADLINE_WORDS or not text.isascii()
