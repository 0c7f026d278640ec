"""Lines that name whose release it is by themselves: source line, letterhead, notice, headline, title of the page."""

from collections.abc import Iterable

import regex

from pressparse import gazetteer
from pressparse.document import Block, Kind
from pressparse.fields.stamp import AUTHOR_RULES
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.markdown import readable_line
from pressparse.rule_names import BYLINE_KEYWORDS, BYLINE_ORGANIZATION, NOTICE_OF_ORGANIZATION

_LEGISLATOR = regex.compile(
    r"(?P<title>(?i:sen|senator|rep|representative|congressman|congresswoman|gov|governor|mayor)\.?)\s"
    r"(?P<surname>\p{Lu}[\p{L}'-]++)",
)
_SITE = regex.compile(r"\s++[|–—-]\s++(?P<site>[^|\n]{3,80})$")
_PERSON = regex.compile(r"(?<!\p{L})(?P<given>\p{Lu}[\p{L}'-]++)\s(?:\p{Lu}\.?\s)?(?P<surname>\p{Lu}[\p{L}'-]++)")
_VIA = regex.compile(r"(?:\svia\s(?=\p{Lu})|,\sübermittelt\sdurch\s)[^\n]*+$")
_COMPANY_AND_COLON = regex.compile(
    r"(?P<name>\p{Lu}[^\s:]*+(?:\s[^\s:]++){0,4}?\s(?:AB|ASA|A/S|Oyj|Oy|hf\.|SE|AG|PLC|plc|N\.V\.|S\.A\.|Inc\.|Ltd\.?|Corp\.)):\s"
)
_REACH = 600
"""How much of a title may hold the name of the site."""


def in_source_line(blocks: Iterable[Block]) -> str | None:
    """Return the name in the first source line that has one: `SOURCE Acme Corp.`, also on the line below the word."""
    return next(filter(None, (_source(block) for block in blocks if block.kind is Kind.SOURCE)), None)


def _source(block: Block) -> str:
    line, _, below = block.text.partition("\n")
    cue = lexicon().cue(fold(line))
    if cue is None or cue.phrase not in lexicon().words["source"]:
        return ""
    return _VIA.sub("", readable_line(cue.rest(line) or below.strip().partition("\n")[0]))


def before_keywords(blocks: tuple[Block, ...]) -> str | None:
    """Return the name in `EQS-Adhoc: Acme SE / Key word(s): ...`, a line of regulatory announcements."""
    line = next((block.text for block in blocks if block.rule == BYLINE_KEYWORDS), "")
    name = line.partition(" / ")[0].rpartition(": ")[2].strip()
    return name or None


def above_title(blocks: tuple[Block, ...]) -> str | None:
    """Return the name in a first line such as `Acme - Press release`."""
    words = blocks[0].text.split() if blocks and blocks[0].rule == NOTICE_OF_ORGANIZATION else []
    for count in (3, 2, 1):
        cue = lexicon().cue(fold(" ".join(words[-count:]))) if words[count:] else None
        if cue is not None and cue.kind is Kind.NOTICE:
            return " ".join(words[:-count]).rstrip(" -–—|:") or None
    return None


def letterhead(blocks: Iterable[Block]) -> str | None:
    """Return the company or the person whom the letterhead above the headline names."""
    for block in blocks:
        if block.rule == BYLINE_ORGANIZATION and "\n" not in block.text:
            return readable_line(block.text)
        if block.kind is Kind.BYLINE and block.rule not in AUTHOR_RULES:
            for match in _PERSON.finditer(fold(block.text), overlapped=True):
                if gazetteer.is_given_name(match["given"]):
                    return match[0].title() if match[0].isupper() else match[0]
    return None


def legislator(headline: str, lead: str) -> str | None:
    """Return the legislator whose name the headline begins with (`SEN. DOE: ...`), as the lead names them."""
    match = _LEGISLATOR.match(headline)
    if match is None:
        return None
    surname = match["surname"].title()
    in_full = regex.search(
        rf"(?:(?:Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Mayor)\.?\s)?+"
        rf"\p{{Lu}}[\p{{L}}'.-]*+\s(?:\p{{Lu}}\.\s)?{regex.escape(surname)}",
        lead,
        regex.IGNORECASE if lead.isupper() else 0,
    )
    return in_full[0] if in_full is not None else f"{match['title'].title()} {surname}"


def before_colon(headline: str) -> str | None:
    """Return the company that a headline names before a colon, as announcements to exchanges do: `Acme AB: ...`."""
    match = _COMPANY_AND_COLON.match(headline)
    return None if match is None else match["name"]


def site(blocks: Iterable[Block], headline: str) -> str | None:
    """Return the name of the site that is hung on the title of the page."""
    for block in blocks:
        if block.kind is Kind.FURNITURE and headline:
            first = fold(block.text.splitlines()[0])
            match = _SITE.search(first, max(0, len(first) - _REACH))
            if match is not None and first.startswith(headline[:20]):
                return block.text[slice(*match.span("site"))].strip()
    return None
