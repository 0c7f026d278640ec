"""Pages that hold no release: bot walls, refusals, consent pages, pages that a script would have to fill.

They are told by the words that they all say, in a title or a short line, on a page that says little else.
"""

from collections.abc import Sequence

import regex

from pressparse.reading.page_blocks import PageBlock

_MOST_WORDS = 350
"""A page that says more is no wall, whatever it says."""

_FEWEST_WORDS = 5
_HEADLINE_WORDS = 12

_TITLES = regex.compile(
    r"""
    (?: access\ (?:to\ this\ page\ )?(?:has\ been\ )?denied | attention\ required!? | just\ a\ moment | one\ more\ step | please\ wait
      | (?:pardon|please\ pardon)\ our\ interruption | are\ you\ (?:a\ )?(?:human|robot) | robot\ or\ human | human\ verification
      | verify(?:ing)?\ (?:that\ )?you\ are\ (?:not\ )?(?:a\ )?(?:human|robot) | security\ (?:check|verification) | checking\ your\ browser
      | (?:error\ )?(?:400|401|403|404|410|429|500|502|503|504)\b | forbidden | not\ found | page\ not\ found | unauthorized
      | bad\ (?:request|gateway) | service\ unavailable | internal\ server\ error | too\ many\ requests | request\ rejected
      | before\ you\ continue | we\ value\ your\ privacy | your\ privacy\ choices | cookie\ (?:consent|preferences|settings|policy)
      | ddos[ -]guard | blocked | sign\ in | log\ ?in | subscribe\ to\ (?:read|continue) | redirecting | loading | captcha | challenge\b
      | zugriff\ verweigert | accès\ refusé | acceso\ denegado
    )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_WORDS = regex.compile(
    r"""
      you\ don't\ have\ permission\ to\ access | errors\.edgesuite\.net | reference\ \#\d | ray\ id:? | incident\ id
    | (?:enable|activate|turn\ on)\ (?:js|java\ ?script)(?:\ and\ cookies)? | java\ ?script\ (?:is\ )?(?:disabled|required|to\ run\ this\ app)
    | (?:confirm|verify|prove|make\ sure|check(?:ing)?)\ (?:that\ |if\ )?you(?:'re|\ are)\ (?:not\ a\ (?:ro)?bot|human|a\ human|a\ real)
    | unusual\ (?:traffic|activity) | automated\ (?:requests|access|traffic|queries) | press\ (?:&|and)\ hold | complete\ the\ (?:captcha|security\ check)
    | review\ the\ security\ of\ your\ connection | performance\ (?:&|and)\ security\ by | has\ been\ blocked | blocked\ by\ (?:the\ )?(?:security|network)
    | (?:we|our\ partners|and\ our\ \d+\ partners)\b[^.]{0,60}\ (?:use|store)\ cookies | accept\ all\b | reject\ all\b | manage\ (?:cookies|preferences|choices)
    | requested\ (?:url|page|resource)\b[^.]{0,40}\ (?:not\ found|could\ not|was\ not|cannot) | page\ (?:you[^.]{0,40}\ )?(?:could\ not|cannot|can't|does\ not|doesn't)\b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def is_wall(titles: Sequence[str], blocks: Sequence[PageBlock]) -> bool:
    """Say whether a page with these titles and blocks of text holds no release.

    >>> is_wall(["Access Denied"], [])
    True
    >>> is_wall(["Acme Opens Plant"], [])
    True
    """
    words = sum(len(block.text.split()) for block in blocks)
    if words == 0:
        return True
    if words > _MOST_WORDS:
        return False
    named = any(_TITLES.match(title.strip()) for title in titles)
    named = named or any(_TITLES.match(block.text) for block in blocks if block.level)
    says = sum(_WORDS.search(block.text) is not None for block in blocks)
    return (
        says > 0 and (named or says * 4 >= len(blocks)) or (named and not any(_is_sentence(block) for block in blocks))
    )


def _is_sentence(block: PageBlock) -> bool:
    return len(block.text.split()) >= _HEADLINE_WORDS and block.text.endswith((".", "。", '."', "!"))
