"""Whose release it is.

>>> subject_of("Acme Corp. (NYSE: ACME), a maker of anvils, today announced")
'Acme Corp.'
>>> subject_of("After thirty years, Jane Doe retires.") is None
True
"""

import regex

from pressparse.document import Block, Kind
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.markdown import readable_line
from pressparse.release import Boilerplate, Contact, WireService
from pressparse.services import ServiceKind

_SUBJECT = regex.compile(
    r"""
    (?! (?:In|On|At|As|After|Before|For|With|This|That|These|When|While|Although|To|From|By|An?|It|We|Our|If
          |Today|Yesterday|Following|During|Since|Despite)\b )
    (?P<name>
        (?:The\s)?+ [\p{Lu}\d][^\s,;:()"]*+
        (?: (?:\s(?:of|the|and|for|de|in)){0,2} \s (?:&\s)?+ [\p{Lu}\d][^\s,;:()"]*+
          | ,\s(?:Inc|LLC|Ltd|Corp|LLP|L\.P|P\.C)\b\.?
        ){0,9}
    )
    (?=
        \s?+[(\["]
      | \s?+,\s (?:an?|the|one|part|maker|provider|known|headquartered|based|which|creators?|developers?)\b
      | \s (?: today|announce[sd]?|is|are|has|have|reports?|reported|launch(?:es|ed)|unveil(?:s|ed)|introduce[sd]?
             | open(?:s|ed)|name[sd]|appoint(?:s|ed)|release[sd]|welcome[sd]|complete[sd]|celebrate[sd]|proudly
             | will|said|continues )\b
    )
    """,
    regex.VERBOSE,
)
_HEAD = 300


def issuer(
    blocks: tuple[Block, ...],
    lead: str | None,
    boilerplate: tuple[Boilerplate, ...],
    contacts: tuple[Contact, ...],
    wire_service: WireService | None,
) -> str | None:
    """Return the name in the source line (`SOURCE Acme Corp.`), or else whose release it is by what it says.

    That is the subject of the lead where a headed about section or a contact begins with the same word; else the
    organization of the first of these; and in a release that has none, the subject of the lead. A story of a news
    agency has no issuer.
    """
    for block in blocks:
        name = _source(block) if block.kind is Kind.SOURCE else None
        if name:
            return name
    if wire_service is not None and wire_service.service.kind is ServiceKind.AGENCY:
        return None
    about = (part.organization for part in boilerplate if part.heading is not None)
    named = [name for name in (*about, *(contact.organization for contact in contacts if _is_sure(contact))) if name]
    subject = subject_of(lead or "")
    if subject is not None and any(_first_word(name) == _first_word(subject) for name in named):
        return subject
    return named[0] if named else subject if wire_service is not None else None


def _is_sure(contact: Contact) -> bool:
    """Say whether a contact is one: it stands under a heading, or has an e-mail address."""
    return bool(contact.emails) or contact.rule != "contact.line"


def _first_word(name: str) -> str:
    return name.removeprefix("The ").split()[0].casefold()


def subject_of(lead: str) -> str | None:
    """Return the name that a lead begins with, where it is the one that announces or is described; else None."""
    match = _SUBJECT.match(fold(lead[:_HEAD]))
    return None if match is None else lead[slice(*match.span("name"))]


def _source(block: Block) -> str:
    line = block.text.splitlines()[0]
    cue = lexicon().cue(fold(line))
    return readable_line(line[cue.end :]) if cue is not None and cue.phrase == "source" else ""
