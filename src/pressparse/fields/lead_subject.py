"""The name that a lead begins with: that of the one who announces, or who is described.

>>> subject_of("Acme Corp. (NYSE: ACME), a maker of anvils, today announced")
'Acme Corp.'
>>> subject_of("After thirty years, Jane Doe retires.") is None
True
>>> subject_of("Компания «Акме» открыла завод")
'Компания «Акме»'
"""

import regex

from pressparse.fields.contacts.words import is_generic
from pressparse.folding import fold

_SUBJECT = regex.compile(
    r"""
    (?! (?:In|On|At|As|After|Before|For|With|This|That|These|When|While|Although|To|From|By|An?|It|We|Our|If
          |Today|Yesterday|Following|During|Since|Despite)\b )
    (?P<name>
        (?:The\s)?+ [\p{Lu}\d][^\s,;:()"]*+
        (?: (?:\s(?:of|the|and|for|de|in)){0,2} \s (?:&\s)?+ [\p{Lu}\d][^\s,;:()"]*+
          | ,\s(?:Inc|LLC|Ltd|Corp|LLP|L\.P|P\.C)\b\.?
          | \s(?:plc|p\.l\.c\.)(?!\w)
        ){0,9}
    )
    (?=
        \s?+[(\["]
      | ,\s\((?=\p{Lu}[\w.\ ]{1,30}:)
      | \s?+,\s (?:an?|the|one|part|maker|provider|known|headquartered|based|which|creators?|developers?)\b
      | \s (?: today|announce[sd]?|is|are|has|have|reports?|reported|launch(?:es|ed)|unveil(?:s|ed)|introduce[sd]?
             | open(?:s|ed)|name[sd]|appoint(?:s|ed)|release[sd]|welcome[sd]|complete[sd]|celebrate[sd]|proudly
             | will|said|continues|hosted|joined|signed )\b
    )
    """,
    regex.VERBOSE,
)
_QUOTED_NAME = regex.compile(r'\s"[^"\n]{2,60}+"')
"""As Russian has it behind the word for what it names: `Компания «Акме»`."""

_HEAD = 300


def subject_of(lead: str) -> str | None:
    """Return the name that a lead begins with, where it is the one that announces or is described; else None."""
    folded = fold(lead[:_HEAD])
    match = _SUBJECT.match(folded)
    if match is None or not any(map(str.isalpha, match["name"])):
        return None
    quoted = _QUOTED_NAME.match(folded, match.end("name")) if is_generic(match["name"]) else None
    return lead[match.start("name") : match.end("name") if quoted is None else quoted.end()]
