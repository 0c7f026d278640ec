"""Markdown marks: understood in values, left in the text.

Releases are passed on as Markdown, or as text that once was: bold runs, quotes, headings, links, images.
"""

import regex

from pressparse.folding import ENTITY, LINK, MISREAD, ZERO_WIDTH, meant
from pressparse.wrapping import unwrapped

_JOINED = r"\p{Arabic}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}"
"""Scripts that spell words with joiners; the rest of them is below, with emoji, which joiners make one."""
_NO_WIDTH = regex.compile(
    rf"[{ZERO_WIDTH}]++|[\u200c\u200d]++(?:(?!\S)|(?<![{_JOINED}\p{{Malayalam}}\p{{Sinhala}}\p{{So}}\p{{Sk}}\ufe0f].))"
)
_ENTITY, _MISREAD = regex.compile(ENTITY), regex.compile(MISREAD)
_LINK = regex.compile(LINK)
_EMPHASIS = regex.compile(
    r"""
      (?<!\\)(?P<mark>\*{1,3}+)     (?=\S)(?P<inside>(?:[^*\n]|\n(?!\n)){1,1000}+)(?<=[^\s\\])(?P=mark)
    | (?<![\\\w])(?P<mark>_{1,3}+)  (?=\S)(?P<inside>(?:[^_\n]|\n(?!\n)){1,1000}+)(?<=[^\s\\])(?P=mark)(?!\w)
    | (?<!\\)(?P<mark>`{1,3}+)      (?=\S)(?P<inside>(?:[^`\n]|\n(?!\n)){1,1000}+)(?<=\S)(?P=mark)
    """,
    regex.VERBOSE,
)
_LINE_MARK = regex.compile(r"^[ \t]{0,8}+(?:(?:>[ \t]?+){1,5}+(?:\#{1,6}+[ \t]++)?+|\#{1,6}+[ \t]++)", regex.MULTILINE)
_HEADING = regex.compile(r"\#{1,6}+[ \t]++\S|(?P<mark>\*\*|__)(?=\S)[^*_\n]{1,200}+(?P=mark):?\s*+$")
_IMAGE = regex.compile(r"(?:!\[[^\[\]\n]{0,1000}+\]\([^()\n]{0,2000}+\)\s*+){1,20}+")
_WRAPPED_AT_HYPHEN = regex.compile(r"(?<=\w-)[^\S\n]*+\n[^\S\n]*+(?=\p{Lu}|\d|\p{Ll}{4})")
"""A line that ends within a word; before a short word the hyphen may stand for one, as in `two- and three-year`."""

_ESCAPE = regex.compile(r"\\([\\`*_{}\[\]()#+.!>|-])")


def without_marks(text: str) -> str:
    r"""Return `text` without Markdown marks and characters that have no width.

    A link or an image gives its label. Line breaks stay where they are.

    >>> without_marks("> **About [Acme](https://example.com)**")
    'About Acme'
    >>> without_marks("snake_case, 2 * 3 * 4 and \\*stars\\*")
    'snake_case, 2 * 3 * 4 and *stars*'
    """
    text = _LINE_MARK.sub("", text if text.isascii() else _NO_WIDTH.sub("", text))
    if "Ã" in text or "â" in text or "Â" in text:
        text = _MISREAD.sub(lambda misread: meant(misread[0]), text)
    if "&" in text:
        text = _ENTITY.sub(lambda entity: meant(entity[0]), text)
    if "](" in text:
        text = _LINK.sub(r"\g<label>", text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub(r"\g<inside>", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def readable(text: str) -> str:
    r"""Return `text` as a person would type it again: wrapped lines joined, marks off, blanks single.

    >>> readable("**Acme** opens\u00a0a  plant")
    'Acme opens a plant'
    """
    return unwrapped(_joined_at_hyphens(without_marks(text)))


def readable_line(text: str) -> str:
    r"""Return `text` as one readable line, whatever breaks it holds.

    >>> readable_line("**Acme opens**\n\n**a plant**")
    'Acme opens a plant'
    >>> readable_line("An English-\nlanguage paper, in two-\nand three-page editions")
    'An English-language paper, in two- and three-page editions'
    """
    return " ".join(_joined_at_hyphens(without_marks(text)).split())


def _joined_at_hyphens(text: str) -> str:
    return _WRAPPED_AT_HYPHEN.sub("", text) if "-" in text and "\n" in text else text


def is_heading(text: str) -> bool:
    """Say whether a line is marked as a heading, by `#` or by being bold from end to end.

    >>> is_heading("## Results"), is_heading("**Results**"), is_heading("**Acme** grows")
    (True, True, False)
    """
    return _HEADING.match(text) is not None


def is_image(text: str) -> bool:
    """Say whether a line is nothing but images.

    >>> is_image("![Logo](https://example.com/logo.png)"), is_image("See ![it](x)")
    (True, False)
    """
    return _IMAGE.fullmatch(text) is not None
