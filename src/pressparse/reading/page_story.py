"""Where on a page the release stands: its headline, its text, what belongs to it around that, and the chrome.

The text is where a hint says, or else the narrowest element that holds most of the running text. Everything from the
element on that holds both headline and text is left to the rules that tell text, except chrome and lines that are only
links. Behind the text, what holds running text or is headed like a part of a release belongs to it; the rest is
chrome.
"""

import itertools
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex
from attrs import field, frozen

from pressparse.document import Kind
from pressparse.folding import fold
from pressparse.lexicon import HEAD, Cue, Use, lexicon
from pressparse.reading.page_blocks import Group, PageBlock
from pressparse.reading.page_chrome import STRONG, WEAK, is_section_by_names
from pressparse.reading.page_headline import headline_of
from pressparse.reading.page_hints import Role
from pressparse.reading.page_walk import Walk

_RUNNING, _RUNNING_ELSEWHERE = 60, 30
"""From so many characters on a block is running text; in scripts that need fewer, from so many."""

_MOST = 0.62
"""An element that holds so much of the running text of the one around it holds the release."""

_MUCH = 0.4
"""A weak mark of chrome on so much of the running text is none."""

_ALL = 0.8
"""A strong mark of chrome on so much of the running text is none either."""

_FIRST_BLOCKS, _LAST_BLOCKS = 50, 8
_LONGEST_LINE = 100
_LAST_LINES = frozenset({Kind.SOURCE, Kind.END})
_OF_SITES = frozenset({Kind.ABOUT, Kind.CONTACT})
"""Sections that sites have of their own, such as `Contact Us`, behind a release that has them itself."""

_CLOSING = _LAST_LINES | _OF_SITES

_END_MARK = frozenset("# ")
_PARTS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL, Kind.SOURCE, Kind.END})
_GIVEN = {Role.SUBHEADLINE: Kind.SUBHEADLINE, Role.STAMP: Kind.STAMP, Role.ISSUER: Kind.BYLINE}
_HINTED = frozenset({Role.BODY, Role.CONTACT, Role.ABOUT})
_ADDRESS = regex.compile(r"@(?<=\S@)(?=\S)|(?:\d[\s().\/-]{0,2}+){7,}+")


@frozen
class Story:
    """What has been found on a page."""

    kinds: tuple[Kind | None, ...] = field()
    """The kind of each block where it is sure; None where the text has to tell."""
    headline: int | None = field()
    """Number of the block of the headline, or None."""
    start: int = field()
    """Number of the first block that may belong to the release."""
    end: int = field()
    """Number of the block after its text, without what follows that."""


def story_of(walk: Walk, titles: Sequence[str]) -> Story:
    """Return where the release stands. `titles` are what the page gives as its title, the surest first."""
    return _Finder(walk.blocks, walk.groups, titles).story()


class _Finder:
    """Finds the release among the blocks of a page."""

    def __init__(self, blocks: list[PageBlock], groups: list[Group], titles: Sequence[str]) -> None:
        self.blocks = blocks
        self.groups = groups
        masses = list(map(_mass, blocks))
        if not any(masses):
            masses = [0 if block.level or block.is_link else len(block.text) for block in blocks]
        self.mass_before = [0, *itertools.accumulate(masses)]
        strong = self._strong()
        text = (number for number, mass in enumerate(masses) if mass and not strong[blocks[number].group])
        middle = bisect_right(self.mass_before, self.mass_before[-1] // 2)
        self.headline = headline_of(blocks, groups, strong, titles, text=next(text, len(blocks)), middle=middle)
        self.is_chrome = self._chrome()
        if not any(mass for block, mass in zip(blocks, masses, strict=True) if not self.is_chrome[block.group]):
            self.is_chrome = [False] * len(groups)
        masses = [0 if self.is_chrome[block.group] else mass for block, mass in zip(blocks, masses, strict=True)]
        if self.headline is not None and any(masses[self.headline + 1 :]):
            masses[: self.headline + 1] = [0] * (self.headline + 1)
        self.mass_before = [0, *itertools.accumulate(masses)]

    def story(self) -> Story:
        start, end, group = self._text()
        around = self._around(group, start)
        first = self.groups[around].start
        kinds = [self._kind(block) for block in self.blocks]
        for number in range(start, end):
            kinds[number] = kinds[number] or (Kind.LINK if self._is_listed_link(number, kinds) else Kind.PARAGRAPH)
        for number, block in enumerate(self.blocks):
            is_link = number < start and block.is_link and self.groups[block.group].role not in _GIVEN
            if number < first or is_link or self.is_chrome[block.group]:
                kinds[number] = Kind.FURNITURE
        last = self.groups[around].end
        ends = self._ends(start, end)
        closed = bool(ends)
        for left, right in self._units(end):
            is_table = self.blocks[left].kind is Kind.TABLE
            belongs, closes = self._belongs(left, right, ends, is_near=right <= last and (not closed or is_table))
            closed = closed or closes
            if not belongs:
                kinds[left:right] = [Kind.FURNITURE] * (right - left)
        if self.headline is not None:
            kinds[self.headline] = Kind.HEADLINE
        return Story(tuple(kinds), self.headline, first, end)

    # chrome

    def _mass(self, group: Group) -> int:
        return self.mass_before[group.end] - self.mass_before[group.start]

    def _strong(self) -> list[bool]:
        strong: list[bool] = []
        for group in self.groups:
            inherited = bool(strong) and strong[group.parent]
            strong.append(inherited or (group.chrome == STRONG and group.tag not in {"header", "footer"}))
        return strong

    def _chrome(self) -> list[bool]:
        """Return of each group whether it is chrome."""
        chrome: list[bool] = []
        whole = self.mass_before[-1]
        for group in self.groups:
            inherited = bool(chrome) and chrome[group.parent]
            own = group.chrome > 0 and not self._gives_way(group, whole)
            chrome.append((inherited or own) and group.role not in _HINTED)
        return chrome

    def _gives_way(self, group: Group, whole: int) -> bool:
        """Say whether what marks an element as chrome is outweighed by what it holds."""
        if self.headline is not None and group.start <= self.headline < group.end:
            return group.tag != "nav"
        if self._mass(group) > (_MUCH if group.chrome == WEAK else _ALL) * whole:
            return True
        if group.chrome != WEAK:
            return False
        blocks = self.blocks[group.start : min(group.end, group.start + _FIRST_BLOCKS)]
        if all(block.is_link for block in blocks):
            return False
        cue = self._cue(blocks[0])
        return cue is not None and cue.kind in _PARTS

    # the text

    def _text(self) -> tuple[int, int, int]:
        """Return from which block to which the text stands, and in which group."""
        hinted = [
            number
            for number, group in enumerate(self.groups)
            if group.role is Role.BODY and not self.is_chrome[number] and self._mass(group) > 0
        ]
        if hinted:
            best = max(hinted, key=lambda number: (self._mass(self.groups[number]), -number))
            alike = [self.groups[number] for number in hinted if self.groups[number].names == self.groups[best].names]
            start, end = min(group.start for group in alike), max(group.end for group in alike)
            return start, end, self._holder(best, start, end)
        best = self._densest()
        group = self.groups[best]
        start = group.start
        if self.headline is not None and start <= self.headline < group.end:
            start = self.headline + 1
        return start, self._closed(start, group.end), best

    def _closed(self, start: int, end: int) -> int:
        """Return where a text ends that a source line or an end mark closes: with the element that holds the line."""
        if all(self._after(number) >= end for number in range(start, end)):
            return end
        quarter = (3 * self.mass_before[start] + self.mass_before[end]) // 4
        for number in range(end - 1, start, -1):
            if self.mass_before[number] <= quarter:  # such a line at the top says where the text is from
                break
            if self._ends(number, number + 1) & _LAST_LINES:
                return min(end, self._after(number))
        return end

    def _after(self, number: int) -> int:
        """Return the number of the block after the group that a block stands in."""
        return self.groups[self.blocks[number].group].end

    def _densest(self) -> int:
        """Return the narrowest group that holds most of the running text, step by step from the page down."""
        masses = list(map(self._mass, self.groups))
        children: list[list[int]] = [[] for _ in self.groups]
        for number, group in enumerate(self.groups[1:], 1):
            children[group.parent].append(number)
        best = 0
        while children[best]:
            heaviest = max(children[best], key=masses.__getitem__)
            if masses[heaviest] <= _MOST * masses[best]:
                break
            best = heaviest
        return best

    def _holder(self, group: int, start: int, end: int) -> int:
        """Return the narrowest group from `group` upwards that holds the blocks from `start` to `end`."""
        while group and not (self.groups[group].start <= start and end <= self.groups[group].end):
            group = self.groups[group].parent
        return group

    def _around(self, group: int, start: int) -> int:
        """Return the group that holds the text and the headline; without one, the text and what stands above it."""
        if self.headline is not None and self.headline < start:
            return self._holder(group, self.headline, start)
        position = start
        while group:
            first = self.groups[group].start
            if not all(self.is_chrome[block.group] or block.is_link for block in self.blocks[first:position]):
                break
            group, position = self.groups[group].parent, first
        return group

    def _is_listed_link(self, number: int, kinds: Sequence[Kind | None]) -> bool:
        """Say whether a block is a bare address below a line such as `Related Links`, or below another such address."""
        block = self.blocks[number]
        if not number or not block.is_link or " " in block.text:
            return False
        cue = self._cue(self.blocks[number - 1])
        return kinds[number - 1] is Kind.LINK or (cue is not None and cue.kind is Kind.LINK)

    # around the text

    def _units(self, end: int) -> Iterator[tuple[int, int]]:
        """Give the blocks behind the text, in units: the widest elements that begin behind it, or single blocks."""
        number = end
        while number < len(self.blocks):
            group, widest = self.blocks[number].group, None
            while group and self.groups[group].start >= end:
                widest = group
                group = self.groups[group].parent
            following = number + 1 if widest is None else self.groups[widest].end
            yield number, following
            number = following

    def _ends(self, start: int, end: int) -> frozenset[Kind]:
        """Return with what the text ends, as releases end: a source line, an end mark, a section of its issuer."""
        last = [block for block in self.blocks[max(start, end - _LAST_BLOCKS) : end] if len(block.text) < _LONGEST_LINE]
        kinds = {cue.kind for cue in map(self._cue, last) if cue is not None}
        marks = {Kind.END for block in last if set(block.text) <= _END_MARK}
        return _CLOSING & (kinds | marks)

    def _belongs(self, left: int, right: int, ends: frozenset[Kind], *, is_near: bool) -> tuple[bool, bool]:
        """Say whether a unit behind the text, which ends so, belongs to the release, and whether it closes that."""
        unit = self.blocks[left:right]
        open_blocks = [block for block in unit if not self.is_chrome[block.group]]
        if not open_blocks or (not is_near and all(block.is_link for block in open_blocks)):
            return False, False
        if any(self.groups[block.group].role in _HINTED for block in unit):
            return True, False
        cue = self._cue(open_blocks[0])
        closes = cue is not None and cue.kind is Kind.FURNITURE and cue.use is Use.HEADING
        has_address = any(_ADDRESS.search(block.text) for block in open_blocks)
        if closes or (
            2 * sum(block.linked for block in unit) > sum(len(block.text) for block in unit) and not has_address
        ):
            return False, closes
        holds_something = has_address or any(map(_mass, open_blocks))
        if cue is not None and cue.kind in _PARTS:
            is_the_sites = cue.kind in ends & _OF_SITES and cue.name is None
            return (holds_something or is_near) and not is_the_sites, False
        if is_section_by_names(self.groups[unit[0].group].names) and holds_something:
            return True, False
        is_another = any(block.level and block.is_link for block in unit)
        is_text = any(map(_mass, open_blocks)) or (len(unit) == 1 and _is_sentence_or_mark(unit[0]))
        return is_near and is_text and not is_another, False

    def _cue(self, block: PageBlock) -> Cue | None:
        return lexicon().cue(fold(block.text.partition("\n")[0][: HEAD + 1]))

    def _kind(self, block: PageBlock) -> Kind | None:
        role = self.groups[block.group].role
        return block.kind if role is None else _GIVEN.get(role, block.kind)


def _is_sentence_or_mark(block: PageBlock) -> bool:
    return block.text.endswith((".", "。")) or not any(map(str.isalpha, block.text))


def _mass(block: PageBlock) -> int:
    """Return how much running text a block is, in characters."""
    length = len(block.text)
    if length < _RUNNING_ELSEWHERE or block.level or (length < _RUNNING and block.text.isascii()):
        return 0
    return length if 2 * block.linked < length else 0
