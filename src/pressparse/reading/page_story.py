"""Where on a page the release stands: its headline, its text, what belongs to it around that, and the chrome.

The text is where a hint says, or else the narrowest element that holds most of the running text. Everything from the
element on that holds both headline and text is left to the rules that tell text, except chrome and lines that are only
links; see `page_tail` for what stands behind the text.
"""

import itertools
from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from pressparse.dates import may_hold_date
from pressparse.document import Kind
from pressparse.fields.contacts.names import is_full_name
from pressparse.fields.stamp import moment
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.page_role import PageRole
from pressparse.reading.page_blocks import Group, PageBlock
from pressparse.reading.page_chrome import STRONG, WEAK, leads_away
from pressparse.reading.page_headline import headline_of
from pressparse.reading.page_tail import HINTED, LAST_LINES, PARTS, Tail, closing_kinds, cue_of
from pressparse.reading.page_walk import Walk

_MOST = 0.62
"""An element that holds so much of the running text of the one around it holds the release."""

_MUCH = 0.4
"""A weak mark of chrome on so much of the running text is none."""

_ALL = 0.8
"""A strong mark of chrome on so much of the running text is none either."""

_FIRST_BLOCKS = 50
_LONGEST_DAY = len("Wednesday, September 30, 2021, 12:59 p.m.")
_GIVEN = {PageRole.SUBHEADLINE: Kind.SUBHEADLINE, PageRole.STAMP: Kind.STAMP, PageRole.ISSUER: Kind.BYLINE}


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
        masses = [block.mass for block in blocks]
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
            if kinds[number] is None and kinds[number - 1] is Kind.CAPTION and self._repeats_picture(number):
                kinds[number] = Kind.CAPTION
            kinds[number] = kinds[number] or (Kind.LINK if self._is_listed_link(number, kinds) else Kind.PARAGRAPH)
        for number, block in enumerate(self.blocks):
            if (
                number < first
                or self.is_chrome[block.group]
                or (block.is_link and self._leads_elsewhere(number, start))
            ):
                kinds[number] = Kind.FURNITURE
        closing = closing_kinds(self.blocks[start:end])
        tail = Tail(self.blocks, self.groups, self.is_chrome, end, self.groups[around].end, closing)
        for left, right in tail.chrome():
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
            chrome.append((inherited or own) and group.role not in HINTED)
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
        cue = cue_of(blocks[0])
        return cue is not None and cue.kind in PARTS

    # the text

    def _text(self) -> tuple[int, int, int]:
        """Return from which block to which the text stands, and in which group."""
        hinted = [
            number
            for number, group in enumerate(self.groups)
            if group.role is PageRole.BODY and not self.is_chrome[number] and self._mass(group) > 0
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
            if closing_kinds(self.blocks[number : number + 1]) & LAST_LINES:
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

    def _leads_elsewhere(self, number: int, start: int) -> bool:
        """Say whether a link is the site's: above the text, or on the way to another page."""
        block = self.blocks[number]
        if self.groups[block.group].role in _GIVEN:
            return False
        return self._stands_apart(number) if number < start else not block.level and leads_away(block.text)

    def _stands_apart(self, number: int) -> bool:
        """Say whether a link above the text is neither an author behind `By` or by a day, nor a day.

        Weblogs have a day lead to what else is of that day, and a name to what else is of that author.
        """
        text = self.blocks[number].text
        if number and lexicon().introduces_author(fold(self.blocks[number - 1].text)):
            return False
        if self.headline is None or number < self.headline or len(text) > _LONGEST_DAY:
            return True
        if self._is_day(number):
            return False
        beside = any(self._is_day(other) for other in (number - 1, number + 1) if other < len(self.blocks))
        return not (beside and is_full_name(fold(text)))

    def _is_day(self, number: int) -> bool:
        text = self.blocks[number].text
        return len(text) <= _LONGEST_DAY and may_hold_date(text) and moment(fold(text)) is not None

    def _repeats_picture(self, number: int) -> bool:
        """Say whether a block says what the one before it says: what an image shows instead of itself."""
        return self.blocks[number].text == self.blocks[number - 1].text

    def _is_listed_link(self, number: int, kinds: Sequence[Kind | None]) -> bool:
        """Say whether a block is a bare address below a line such as `Related Links`, or below another such address."""
        block = self.blocks[number]
        if not number or not block.is_link or " " in block.text:
            return False
        cue = cue_of(self.blocks[number - 1])
        return kinds[number - 1] is Kind.LINK or (cue is not None and cue.kind is Kind.LINK)

    def _kind(self, block: PageBlock) -> Kind | None:
        role = self.groups[block.group].role
        return block.kind if role is None else _GIVEN.get(role, block.kind)
