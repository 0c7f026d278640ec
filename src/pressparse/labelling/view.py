"""A passage as the labelling rules see it."""

import re
from collections.abc import Sequence

import regex

from pressparse.document import Kind, Passage
from pressparse.fields.addresses import addresses
from pressparse.labelling.found_once import found_once
from pressparse.lexicon import Lexicon
from pressparse.mail_subject import SUBJECT
from pressparse.markdown import is_heading, is_image
from pressparse.title_key import title_key
from pressparse.wrapping import is_list_item

_SENTENCE_END = re.compile(r"[.!?。！？…][\"')\]*_ ]*+$")
_QUOTE = re.compile(r"[>\s\u200b\u2060\ufeff]++")
_LETTER = regex.compile(r"\p{L}")
_FIGURE = regex.compile(r"\d")
_UNPARTED = re.compile(r"[\u0e01-\u0e2e\u3040-\u9fff\uac00-\ud7af]")
_IDEOGRAPH = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_THAI_CONSONANT = re.compile(r"[\u0e01-\u0e2e]")

PROSE_WORDS = 25
"""A passage of so many words is prose, whether it ends with a full stop or not."""

SENTENCE_WORDS = 12
"""A passage of so many words that ends like a sentence is one."""

LINE_WORDS = 15
"""A passage of at most so many words may be a line of an address block, a heading or a caption."""

_FEW_WORDS, _FEW_LETTERS = 8, 20
_STATEMENT_WORDS = 6
_ABBREVIATION = regex.compile(
    r"(?:^|[\s,.&])(?:INC|CORP|LTD|CO|Inc|Corp|Ltd|Co|Cos|Bros|LLC|LLP|L\.P|P\.C|P\.A|S\.A|S\.p\.A|S\.r\.l|N\.V|B\.V|A\.G|e\.V"
    r"|[a-z]\.\s?[a-z](?<![ap]\.\s?m)|д\.\s?о\.\s?о|а\.\s?д"
    r"|Jr|Sr|Esq|Ph\.?D|M\.?D|R\.N|J\.D|U\.S|U\.K|D\.C|St|Ave|Blvd|Rd|No|Dept)\.[\s*_]*+$",
)
_POINTER_REACH, _BULLET_REACH = 60, 40
_FEWEST_LETTERS, _LONGEST_OF_LETTERS = 5, 5
_LONGEST_LABEL, _LONGEST_LABELLED = 20, 60
_LONGEST_PHRASE = 60
_OFFICE_WORDS = 60
_WORD = regex.compile(r"\p{L}[\p{L}.]*\p{L}")
_SMALL_WORD = regex.compile(
    r"(?<![\w@.'-])(?!(?:de|of|the|and|for|at|in|on|to|del|van|von|la|le|du|des|y|et|und|e|für|der|dem|den|zur|zum|im|do|da|dos|das|di"
    r"|dei|della|delle|degli|och|og|för|ved|voor|het|plc)\b)\p{Ll}{2,}+"
)
_BARE_DOMAIN = regex.compile(
    r"(?<![@\w.-])(?:[A-Za-z0-9-]{2,63}+\.){1,4}(?:com|org|net|edu|gov|int|io|ai|co|info|news|biz|us|uk|ca|de|fr|es|it|nl|se|jp|au|in|hk|eu)\b"
)
_LONGEST_TITLE = 600
_LONG = 4000
"""Longer passages are not looked through for single addresses: they are text."""


class View:
    """A passage with what rules ask about it, found when asked."""

    def __init__(self, number: int, passages: Sequence[Passage], text: str, folded: str, lexicon: Lexicon) -> None:
        """Take one of the passages out of the text, and out of its folded form."""
        passage, text_end = passages[number], passages[-1].span.end
        self.number = number
        """Number of the passage."""
        self.start = start = passage.span.start
        self.end = end = passage.span.end
        self.is_late = number * 2 >= len(passages) or start * 2 >= text_end
        """Whether it stands in the second half: by passages, or by characters."""
        self.is_behind_beginning = start * 4 >= text_end
        """Whether it stands behind the first quarter of the text."""
        self.given = passage.kind
        """What the envelope says it is, or None."""
        self.is_mail_subject = passage.rule == SUBJECT
        """Whether it is the subject of the message that the text came in."""
        self.is_first = number == 0 or (number == 1 and passages[0].rule == SUBJECT)
        """Whether the text begins with it."""
        self.gap = passage.gap
        """How many blank lines stand before it."""
        self.raw = raw = text[start:end]
        """The text."""
        self.folded = plain = folded[start:end]
        """The text, folded."""
        self._lexicon = lexicon
        self.cue = lexicon.cue(plain)
        """What its first words mark it as."""
        self.words = _word_count(plain)
        """How many words it has; where no blanks part them, two signs or three Thai consonants count as one."""
        self.is_short = self.words <= LINE_WORDS and len(plain) < _LONG
        """Whether it may be a line of an address block, a heading or a caption."""
        self.is_sentence = _ends_sentence(plain) and not (self.words <= _FEW_WORDS and self.ends_with_abbreviation)
        """Whether it ends as sentences end."""
        self.is_list_item = not _begins_with_word(raw) and _is_list_item(raw)
        """Whether it begins with a bullet or a number of a list."""

    @property
    def ends_with_abbreviation(self) -> bool:
        """Whether its full stop belongs to its last word, as in `Acme Inc.`."""
        return _ABBREVIATION.search(self.folded[-_FEW_LETTERS:]) is not None

    @property
    def first(self) -> str:
        """The first sign that is no blank and no mark; "" where there is none."""
        return self.folded.lstrip()[:1]

    @property
    def is_prose(self) -> bool:
        """Whether it is running text."""
        enough = SENTENCE_WORDS if self.is_sentence else PROSE_WORDS
        return self.words >= enough and not self.is_list_item

    @property
    def is_marked_heading(self) -> bool:
        """Whether Markdown marks it as a heading."""
        return is_heading(self.raw)

    @property
    def is_image(self) -> bool:
        """Whether it is nothing but Markdown images."""
        return self.raw.startswith("![") and is_image(self.raw)

    @property
    def has_letters(self) -> bool:
        """Whether there is any letter in it."""
        return self.folded[:1].isalpha() or _LETTER.search(self.folded) is not None

    @property
    def has_figures(self) -> bool:
        """Whether there is any figure in it."""
        return _FIGURE.search(self.folded) is not None

    @found_once
    def _addresses(self) -> list[str]:
        return [found.kind for found in addresses(self.folded)] if len(self.folded) < _LONG else []

    @property
    def has_address(self) -> bool:
        """Whether it holds an e-mail address, also a masked one, or a telephone number."""
        return self._addresses.count("url") < len(self._addresses)

    @property
    def has_url(self) -> bool:
        """Whether it holds a web address."""
        return "url" in self._addresses

    @found_once
    def points_somewhere(self) -> bool:
        """Whether it holds a web address, also a bare domain, or ends with words such as `click here`."""
        if self.has_url or _BARE_DOMAIN.search(self.folded[:_LONG]):
            return True
        return self._lexicon.holds("pointer", self.folded[-_POINTER_REACH:])

    @found_once
    def is_letterspaced(self) -> bool:
        """Whether its words are spaced out letter by letter, as in the letterheads of scanned paper."""
        if len(self.folded) > _LONGEST_OF_LETTERS * self.words:
            return False
        tokens = self.folded.split() if self.is_short or len(self.folded) < _POINTER_REACH * 4 else []
        if len(tokens) < _FEWEST_LETTERS or list(map(len, tokens)).count(1) * 5 < len(tokens) * 3:
            return False
        return sum(len(token) == 1 and token.isalnum() for token in tokens) * 5 >= len(tokens) * 3

    def lists(self, words: str, between: re.Pattern[str]) -> bool:
        """Say whether it is nothing but two or more of the words that the lexicon lists so."""
        listed = self._lexicon.words[words]
        first, *others = between.split(self.folded.casefold(), maxsplit=1)
        return bool(others) and first.strip() in listed and listed.issuperset(map(str.strip, between.split(others[0])))

    def is_listed(self, words: str) -> bool:
        """Say whether it is one of the words that the lexicon lists so, and nothing else."""
        return self.folded.strip(" >:").casefold() in self._lexicon.words[words]

    def begins_with(self, words: str) -> bool:
        """Say whether it begins with one of the phrases that the lexicon lists so."""
        return self.folded[:_LONGEST_PHRASE].strip(' "*_').casefold().startswith(self._lexicon.listed(words))

    @property
    def has_label(self) -> bool:
        """Whether a colon stands near its beginning, as behind a label."""
        return ":" in self.folded[:_LONGEST_LABEL]

    def is_labelled(self, words: str) -> bool:
        """Say whether it begins with one of the words that the lexicon lists so, and a colon."""
        label, colon, _ = self.folded[:_LONGEST_LABEL].partition(":")
        return bool(colon) and label.strip().casefold() in self._lexicon.words[words]

    def has_in_label(self, words: str) -> bool:
        """Say whether one of the words that the lexicon lists so stands in what is before its first colon."""
        label, colon, _ = self.folded[:_LONGEST_LABELLED].partition(":")
        if not colon:
            return False
        label = f" {label.strip().casefold().replace('/', ' ')} "
        return any(f" {word} " in label for word in self._lexicon.words[words])

    @property
    def has_small_words(self) -> bool:
        """Whether it has words in small letters that names do not have."""
        return _SMALL_WORD.search(self.folded) is not None

    @found_once
    def names_office(self) -> bool:
        """Whether it is a letterhead that names an office: words that begin with capitals, and no sentence."""
        if self.is_sentence or self.words > _OFFICE_WORDS or self.has_small_words:
            return False
        return not self._lexicon.words["office"].isdisjoint(_WORD.findall(self.folded.casefold()))

    @found_once
    def words_within(self) -> Kind | None:
        """What words somewhere in its beginning mark it as."""
        return self._lexicon.within(self.folded)

    @property
    def states(self) -> Kind | None:
        """What such words mark it as, if it is a statement behind the first quarter of the text."""
        is_statement = self.is_sentence or self.words >= _STATEMENT_WORDS
        return self.words_within if is_statement and self.is_behind_beginning else None

    @found_once
    def title_key(self) -> str:
        """The text as titles are compared: letters and digits alone, case folded."""
        return title_key(self.folded[:_LONGEST_TITLE])


def _ends_sentence(folded: str) -> bool:
    last = folded[-1:]
    return last == "." or (not last.isalnum() and _SENTENCE_END.search(folded[-8:]) is not None)


def _begins_with_word(raw: str) -> bool:
    """Say whether a passage begins with a letter that is no item of a list, as most do."""
    return raw[:1].isalpha() and raw[1:2] not in {".", ")"}


def _is_list_item(raw: str) -> bool:
    quoted = _QUOTE.match(raw)
    return is_list_item(raw[quoted.end() :][:_BULLET_REACH] if quoted else raw[:_BULLET_REACH])


def _word_count(folded: str) -> int:
    is_spaced_out = "  " in folded or "\n" in folded or "\t" in folded or " " in folded[:1] + folded[-1:]
    count = len(folded.split()) if is_spaced_out else folded.count(" ") + bool(folded)
    if folded.isascii():
        return count
    if _UNPARTED.search(folded) is None:
        return count
    return count + len(_IDEOGRAPH.findall(folded)) // 2 + len(_THAI_CONSONANT.findall(folded)) // 3
