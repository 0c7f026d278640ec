"""What stands behind the text of a release on its page: more of the release, or what the page has of its own.

What holds running text, or is headed like a part of a release, belongs to it as long as the release has not been
closed: by a source line, an end mark, sections of its issuer, or a heading of the page's own.
"""

from collections.abc import Iterator, Sequence

import regex
from attrs import field, frozen

from pressparse.document import Kind
from pressparse.folding import fold
from pressparse.lexicon import HEAD, Cue, Use, lexicon
from pressparse.page_role import PageRole
from pressparse.reading.page_blocks import Group, PageBlock
from pressparse.reading.page_chrome import is_section_by_names

PARTS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL, Kind.SOURCE, Kind.END})
"""What the first words of a section make it a part of the release."""

HINTED = frozenset({PageRole.BODY, PageRole.CONTACT, PageRole.ABOUT})
"""Hints that say of an element that it holds a part of the release."""

LAST_LINES = frozenset({Kind.SOURCE, Kind.END})
"""Lines with which releases end."""

_OF_SITES = frozenset({Kind.ABOUT, Kind.CONTACT})
"""Sections that sites have of their own, such as `Contact Us`, behind a release that has them itself."""

_CLOSING = LAST_LINES | _OF_SITES
_LAST_BLOCKS, _LONGEST_LINE = 8, 100
_END_MARK = frozenset("# ")
_ADDRESS = regex.compile(r"@(?<=\S@)(?=\S)|(?:\d[\s().\/-]{0,2}+){7,}+")


def cue_of(block: PageBlock) -> Cue | None:
    """Return what the first line of a block marks it as, or None."""
    return lexicon().cue(fold(block.text.partition("\n")[0][: HEAD + 1]))


def closing_kinds(blocks: Sequence[PageBlock]) -> frozenset[Kind]:
    """Return with what a text ends, as releases end: a source line, an end mark, a section of its issuer."""
    last = [block for block in blocks[-_LAST_BLOCKS:] if len(block.text) < _LONGEST_LINE]
    kinds = {cue.kind for cue in map(cue_of, last) if cue is not None}
    marks = {Kind.END for block in last if set(block.text) <= _END_MARK}
    return _CLOSING & (kinds | marks)


@frozen
class Tail:
    """The blocks behind a text."""

    blocks: Sequence[PageBlock] = field()
    """All blocks of the page."""
    groups: Sequence[Group] = field()
    """All groups of the page."""
    is_chrome: Sequence[bool] = field()
    """Of each group whether it is chrome by what it says of itself."""
    end: int = field()
    """Number of the block after the text."""
    holder_end: int = field()
    """Number of the block after the element that holds text and headline: up to it, running text may go on."""
    closing: frozenset[Kind] = field()
    """With what the text ends; see `closing_kinds`."""

    def chrome(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of blocks, from the first to behind the last, that are the page's own."""
        closed = bool(self.closing)
        for left, right in self._units():
            is_table = self.blocks[left].kind is Kind.TABLE
            is_near = right <= self.holder_end and (not closed or is_table)
            belongs, closes = self._belongs(left, right, is_near=is_near)
            belongs = belongs or (right <= self.holder_end and self._is_source(left, right))
            closed = closed or closes
            if not belongs:
                yield left, right

    def _units(self) -> Iterator[tuple[int, int]]:
        """Yield the blocks behind the text, in units: the widest elements that begin behind it, or single blocks."""
        number = self.end
        while number < len(self.blocks):
            group, widest = self.blocks[number].group, None
            while group and self.groups[group].start >= self.end:
                widest = group
                group = self.groups[group].parent
            following = number + 1 if widest is None else self.groups[widest].end
            yield number, following
            number = following

    def _belongs(self, left: int, right: int, *, is_near: bool) -> tuple[bool, bool]:
        """Say whether a unit belongs to the release, and whether it closes that."""
        unit = self.blocks[left:right]
        open_blocks = [block for block in unit if not self.is_chrome[block.group]]
        if not open_blocks or (not is_near and all(block.is_link for block in open_blocks)):
            return False, False
        if any(self.groups[block.group].role in HINTED for block in unit):
            return True, False
        cue = cue_of(open_blocks[0])
        closes = cue is not None and cue.kind is Kind.FURNITURE and cue.use is Use.HEADING
        are_links = 2 * sum([block.linked for block in unit]) > sum([len(block.text) for block in unit])
        if closes or (are_links and not _have_address(open_blocks)):
            return False, closes
        has_text = any(block.mass for block in open_blocks)
        holds_something = has_text or _have_address(open_blocks)
        if cue is not None and cue.kind in PARTS:
            is_the_sites = cue.kind in self.closing & _OF_SITES and cue.name is None
            heads_files = len(unit) > 1 and all(block.is_link or block.kind is Kind.CAPTION for block in unit[1:])
            return (holds_something or (is_near and not heads_files)) and not is_the_sites, False
        if is_section_by_names(self.groups[unit[0].group].names) and holds_something:
            return True, False
        is_another = any(block.level and block.is_link for block in unit)
        is_text = has_text or (len(unit) == 1 and _is_sentence_or_mark(unit[0]))
        return is_near and is_text and not is_another, False

    def _is_source(self, left: int, right: int) -> bool:
        """Say whether a unit is a source line, whose name may be a link, behind a text that has none."""
        block = self.blocks[left]
        if right - left > 1 or Kind.SOURCE in self.closing or len(block.text) >= _LONGEST_LINE:
            return False
        cue = cue_of(block)
        return cue is not None and cue.kind is Kind.SOURCE and cue.use is Use.LABEL and cue.rest(block.text) != ""


def _have_address(blocks: Sequence[PageBlock]) -> bool:
    return any(_ADDRESS.search(block.text) for block in blocks)


def _is_sentence_or_mark(block: PageBlock) -> bool:
    return block.text.endswith((".", "。")) or not any(map(str.isalpha, block.text))
