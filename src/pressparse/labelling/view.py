"""A passage as the labelling rules see it."""

from functools import cached_property

import regex

from pressparse.document import Passage
from pressparse.fields.addresses import addresses
from pressparse.lexicon import Cue, Lexicon
from pressparse.markdown import is_heading, is_image
from pressparse.wrapping import is_list_item

_SENTENCE_END = regex.compile(r"[.!?。！？…][\"')\]*_ ]*+$")
_LETTER = regex.compile(r"\p{L}")

PROSE_WORDS = 25
"""A passage of so many words is prose, whether it ends with a full stop or not."""

SENTENCE_WORDS = 12
"""A passage of so many words that ends like a sentence is one."""

SHORT_WORDS = 16
"""A passage of fewer words may be a line of an address block, a heading or a caption."""

_LONG = 4000
"""Longer passages are not looked through for single addresses: they are text."""


class View:
    """A passage with what rules ask about it, found when asked."""

    def __init__(self, number: int, passage: Passage, text: str, folded: str, lexicon: Lexicon) -> None:
        """Take the passage out of the text, and out of its folded form."""
        self.number = number
        self.start, self.end = passage.span
        self.gap = passage.gap
        self.raw = text[self.start : self.end]
        self.folded = folded[self.start : self.end]
        self._lexicon = lexicon

    @cached_property
    def cue(self) -> Cue | None:
        """What its first words mark it as."""
        return self._lexicon.cue(self.folded)

    @cached_property
    def words(self) -> int:
        """How many words it has; for scripts that put no blanks between words, two signs count as one."""
        if self.folded.isascii():
            return len(self.folded.split())
        ideographs = sum("\u3040" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7af" for sign in self.folded)
        return len(self.folded.split()) + ideographs // 2

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences end."""
        return _SENTENCE_END.search(self.folded[-8:]) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is running text."""
        if self.is_list_item or self.words < SENTENCE_WORDS:
            return False
        return self.words >= PROSE_WORDS or self.is_sentence

    @cached_property
    def is_short(self) -> bool:
        """Whether it may be a line of an address block, a heading or a caption."""
        return len(self.folded) < _LONG and self.words < SHORT_WORDS

    @cached_property
    def has_letters(self) -> bool:
        """Whether there is any letter in it."""
        return _LETTER.search(self.folded) is not None

    @cached_property
    def has_address(self) -> bool:
        """Whether it holds an e-mail address or a telephone number."""
        return len(self.folded) < _LONG and any(found.kind != "url" for found in addresses(self.folded))

    @cached_property
    def has_url(self) -> bool:
        """Whether it holds a web address."""
        return len(self.folded) < _LONG and any(found.kind == "url" for found in addresses(self.folded))

    @cached_property
    def is_list_item(self) -> bool:
        """Whether it begins with a bullet or a number of a list."""
        return is_list_item(self.raw[:40])

    @cached_property
    def is_marked_heading(self) -> bool:
        """Whether Markdown marks it as a heading."""
        return is_heading(self.raw)

    @cached_property
    def is_image(self) -> bool:
        """Whether it is nothing but Markdown images."""
        return self.raw.startswith("![") and is_image(self.raw)

    @cached_property
    def title_key(self) -> str:
        """The text as titles are compared: letters and digits alone, case folded."""
        return "".join(filter(str.isalnum, self.folded[:600])).casefold()
