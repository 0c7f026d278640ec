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
    (?: \s?\([^()\n]{1,60}\) )?+ ,?+ \s
    (?:
        (?:was|were|has\ been)\ (?:founded|established|created|formed|set\ up|incorporated|launched)\b
            [^.\n]{0,80}? \b(?:19|20)\d\d\b
      | (?:founded|established|headquartered|based)\ in\b [^.\n]{1,80}+ ,\s
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
