"""Where the words between two addresses of a contact are cut: at marks, at lost line breaks, behind names.

>>> text = "Jane Doe Assistant Director (Acme, Inc.) and Richard Miles"
>>> [text[slice(*span)] for span in cuts(text, 0, len(text))]
['Jane Doe', 'Assistant Director', 'Acme, Inc.', 'and Richard Miles']
"""

import re

import regex

from pressparse.fields.contacts.camel_case import is_in_word
from pressparse.fields.contacts.degrees import ACADEMIC_DEGREES, CHARTERS, GENERATIONS
from pressparse.fields.contacts.labels import is_label, label_of
from pressparse.fields.contacts.names import may_be_name
from pressparse.fields.contacts.partings import parts
from pressparse.fields.contacts.vocabulary import CASELESS
from pressparse.fields.contacts.words import (
    SUFFIX,
    readable_words,
    says_organization,
    says_title,
)

_LEGAL_FORM = r"(?:Limited|Ltd|Inc|Corp|Corporation|LLC|LLP|PLC|plc|Co|GmbH|AG|S\.A|Pvt|Pte|Pty|Sdn|Group|Holdings)\b"
_MARK = rf"""
      \s*+ (?: [\n;|•\t] | // | (?<![Ll])· | ·(?![Ll]) ) \s*+                # `col·legi` is one word in Catalan
    | \s{{2,}}+
    | \s++ [-–—/] \s++
    | \s*+ , (?=\s|\p{{L}}) \s*+
    | : (?=\s|\p{{Lu}}|[{CASELESS}]) \s*+
    | \s*+ (?: (?<!\p{{L}})\( | \((?!\p{{L}}{{1,2}}\)) ) (?![^()\n]{{1,30}}+\)\s{_LEGAL_FORM}) \s*+
    | \s*+ (?<!\p{{L}}\(\p{{L}}{{1,2}})\) (?!\s{_LEGAL_FORM}) \s*+
"""
_LOST_BREAK = rf"""
      (?<=\p{{Ll}}|\d|[.)]) (?=\p{{Lu}}\p{{Ll}}++(?:\s\p{{Lu}}|,\s))
      (?<!\b(?:Mc|Mac|De|Del|Des|Di|Da|Du|La|Le|Van|Von|Fitz))
    | (?<=\p{{Lu}}{{2}}) (?=\p{{Lu}}\p{{Ll}}++\s\p{{Lu}}\p{{Ll}})
    | (?<=\b(?:CEO|CFO|COO|CTO|CMO|CIO|EVP|SVP|VP|Esq|{CHARTERS}|IRC|PhD))
      (?= \p{{Lu}}\p{{L}}++[\s,.:] | [TPMOEFCD]: )
    | (?<=\p{{Ll}}|[.)])
      (?=(?:T|P|M|O|E|F|Tel|Phone|Telephone|Cell|Mobile|Office|Direct|Fax|E-?mail|Web(?:site)?)\.?\s?:)
"""
_SEPARATOR = regex.compile(_MARK, regex.VERBOSE)
_SEPARATOR_OR_LOST_BREAK = regex.compile(rf"{_MARK} | {_LOST_BREAK}", regex.VERBOSE)
_GLUED = regex.compile(r"[\p{L}\d.)]\p{Lu}")
"""Where a break may be lost; in most stretches it is nowhere."""

_WORD = re.compile(r"\S++")
_FIRM = regex.compile(
    r"\p{Lu}[\p{L}'-]++(?:,\s\p{Lu}[\p{L}'-]++){1,4}+,?\s(?:&|and)\s\p{Lu}[\p{L}'-]++"
    r"(?=,?\s(?:LLP|L\.L\.P|PLLC|LLC|P\.\s?C|P\.\s?A)\b|\s*+(?:$|\n|[|;(•]|\p{Lu}))"
)
_BEHIND_PERSON = regex.compile(rf"(?:{GENERATIONS}|{ACADEMIC_DEGREES})\.?")
"""What stands behind a comma after the name of a person alone: a generation, a degree."""


def cuts(
    folded: str, start: int, end: int, release: str = "", *, before_address: bool = False
) -> list[tuple[int, int]]:
    """Return the stretches between separators, those of a suffix (`Acme, Inc.`) joined to what they belong to.

    `before_address` says that an address follows: a label in front of it needs no mark then.
    """
    separator = _SEPARATOR if _GLUED.search(folded, max(0, start - 1), end) is None else _SEPARATOR_OR_LOST_BREAK
    separators = [match.span() for match in separator.finditer(folded, start, end)]
    if folded.find(",", start, end) >= 0:
        firms = [match.span() for match in _FIRM.finditer(folded, start, end) if not says_title(match[0])]
        separators = [span for span in separators if not any(left < span[0] < right for left, right in firms)]
    position = start
    edges = [start]
    for span in sorted(separators):
        if span[0] >= position and not is_in_word(folded, span, edges[-1], release):
            edges += span
            position = span[1]
    edges.append(end)
    found: list[tuple[int, int]] = []
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        if found and "," in folded[found[-1][1] : left] and _is_suffix(folded, found[-1], (left, right)):
            found[-1] = (found[-1][0], right)
        elif left < right:
            found.append((left, right))
    if before_address and found:
        found[-1:] = _label_at_end(folded, *found[-1])
    return [part for span in found for part in parts(folded, *span)]


def _is_suffix(folded: str, before: tuple[int, int], span: tuple[int, int]) -> bool:
    """Say whether what a comma parts from a name belongs to it: `Inc.`, `Esq.`, or behind a person `III` or `M.A.`."""
    words = folded[slice(*span)].strip()
    if SUFFIX.fullmatch(words):
        return True
    return _BEHIND_PERSON.fullmatch(words) is not None and may_be_name(folded[slice(*before)].strip())


def _label_at_end(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part `Jane Doe Tel` before the label."""
    words = list(_WORD.finditer(folded, start, end))
    if len(words) < 2 or not is_label(words[-1][0]) or says_organization(words[-1][0]):  # noqa: PLR2004 - one is alone
        return [(start, end)]
    if label_of(readable_words(folded[start:end]), colon=True) is not None:
        return [(start, end)]
    return [(start, words[-2].end()), words[-1].span()]
