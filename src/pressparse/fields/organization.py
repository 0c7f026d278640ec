"""How a paragraph that introduces an organization begins: who it is, and since when or what.

>>> opening = "The Institute of Anvils (IOA) was established in 1983. It is"
>>> ORGANIZATION_OPENING.match(opening)["organization"]
'Institute of Anvils'
>>> ORGANIZATION_OPENING.match("Acme Corp. is a leading maker of anvils.")["organization"]
'Acme Corp.'
>>> ORGANIZATION_OPENING.match("The visitors were shown the works in 1983.") is None
True
"""

import regex

ORGANIZATION_OPENING = regex.compile(
    r"""
    (?:The\ )?+
    (?P<organization>
        (?!The\b|To\b|In\b|At\b|As\b|With\b|This\b|It\b|For\b|On\b|By\b)
        [\p{Lu}\d][^\s,;:.]{0,40}+
        (?:
            (?: \ | ,\ (?=(?:Inc|LLC|Ltd|Corp)\b) )
            (?:[\p{Lu}\d(&]|(?:of|the|and|for|de|in)\b) [^\s,;:]{0,40}+
        ){0,11}?
    )
    (?: \s?\([^()\n]{1,60}\) )?+
    (?: ,\ (?:founded|established|headquartered|based)\ in\b [^.\n]{1,80}? (?=,\ is\b) )?+ ,?+ \s
    (?:
        (?:was|were|has\ been)\ (?:founded|established|created|formed|set\ up|incorporated|launched)\b
            [^.\n]{0,80}? \b(?:19|20)\d\d\b
      | is\ (?:an?|the)\ (?:\S{1,30}\ ){0,7}?
            (?i: leading|largest|premier|global|non-?profit|not-for-profit|independent|provider|organi[sz]ation|company
               | platform|manufacturer|developer|producer|firm|association|publisher|supplier|maker|partner|agency
               | marketplace|institution|brand|service|network|start-?up|retailer|bank|university|foundation|website
               | society|charity|coalition|alliance|pioneer|distributor|operator|community|leader )\b
    )
    """,
    regex.VERBOSE,
)
"""The opening, with the name in the group `organization`."""

_DESCRIBED = regex.compile(
    r"""
    (?:\s?\([^()\n]{1,80}+\))?+ (?: ,\s(?:an?|the)\s(?:[^,.;\n]|(?<=\b\p{Lu})\.){3,100}+ (?=,) )?+
    (?: ,\s(?:founded|established|headquartered|based)\sin\s [^.;\n]{3,80}?
      (?=,\s(?:is|are|was|has|provides|operates|makes)\b) )?+ ,?+
    (?:\s\([^()\n]{1,80}+\))?+ \s
    (?: (?:is|are) \s (?:an?|the|one|your|among|part|dedicated|committed|based|headquartered)\b
      | (?:was|were|has\sbeen) \s (?:founded|established|created|formed|launched|incorporated)\b
      | (?:provides|operates|develops|designs|manufactures|makes|offers|serves|delivers|helps|powers|specializes
          |protects|oversees|regulates|promotes|advances|conducts|manages|administers|advises|unites|trains
          |connects|enables|empowers|publishes|represents|supports|produces|invests|works|brings|combines|exists|strives|believes)\b
      | (?<='s\s)(?:mission|purpose|vision)\sis\s(?:to|that)\b
    )
    """,
    regex.VERBOSE,
)
_SPOKEN = regex.compile(r"[\"“”]|\b(?:today|yesterday|said|says|announced)\b")
_OPENING_SENTENCE = 160
_NAME_GOES_ON = regex.compile(r"[\w.'&-]*+(?:,?\s(?:[\p{Lu}\d&][\w.'&-]*+|of|the|and|for))*+")


def introduces_organization(paragraph: str, names: frozenset[str] = frozenset()) -> bool:
    """Say whether a folded paragraph introduces an organization, as the last of a release does without a heading.

    `names` are those that headline and lead begin with: of one of them less has to be said.

    >>> introduces_organization("Acme Anvils connects smiths with iron.", frozenset({"Acme"}))
    True
    >>> introduces_organization("Acme Anvils connects smiths with iron.")
    False
    """
    if ORGANIZATION_OPENING.match(paragraph):
        return True
    if _SPOKEN.search(paragraph[:_OPENING_SENTENCE]):
        return False
    begun = paragraph.removeprefix("The ")
    return any(begun.startswith(name) and _described_name(begun, len(name)) for name in names)


def introducing_name(paragraph: str) -> str | None:
    """Return the name that a folded paragraph which introduces an organization begins with; None for no name.

    >>> introducing_name("Acme Anvils Inc. (NYSE: ACME) powers the smiths of the world.")
    'Acme Anvils Inc.'
    >>> introducing_name("The Anvil Agency, a part of the Department of Iron, protects smiths.")
    'Anvil Agency'
    >>> introducing_name("Acme's mission is to make lighter anvils.")
    'Acme'
    """
    match = ORGANIZATION_OPENING.match(paragraph)
    if match is not None:
        return match["organization"].strip()
    begun = paragraph.removeprefix("The ")
    return (_described_name(begun, 0) or None) if begun[:1].isupper() else None


def _described_name(paragraph: str, begun: int) -> str | None:
    """Return the name of which so many letters are known, where the words behind it say what it is or does."""
    end = _NAME_GOES_ON.match(paragraph, begun).end()  # type: ignore[union-attr]  # it matches anything
    return paragraph[:end].strip().removesuffix("'s") if _DESCRIBED.match(paragraph, end) else None
