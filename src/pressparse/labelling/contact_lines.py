"""Lines that say whom to ask, and cards of companies below a release."""

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.piece import PieceKind
from pressparse.fields.contacts.words import kind_of
from pressparse.labelling.grammar import Context, cued, has_address_near
from pressparse.labelling.view import View
from pressparse.lexicon import Use

_CONTACT_HEADING = cued(Kind.CONTACT, Use.HEADING)
_CONTACT_LINES = 8
_CONTACT_OPENING = cued(Kind.CONTACT, Use.OPENING, longest=60)
_CONTACT_WORDS = 60
_FOR_INFORMATION = regex.compile(r"for (?:more |further |additional )?information$")
_DESKS = frozenset({"media", "press", "investors"})
"""Words that head a contact only where an address is near: by themselves they head much else."""
_BEFORE_SENTENCES = " \t\n>0123456789.)"
"""A mark of quotations, the number of a note."""
_ADDRESSED_BY = (
    *("To", "For", "If", "Please", "Contact", "Call", "Interested", "Anyone", "Media", "Journalists", "Reporters"),
    *("Editors", "Readers", "Those"),
)
_ADDRESSED = regex.compile(rf"(?:{'|'.join(_ADDRESSED_BY)})\s")
_ASKED = regex.compile(
    r"\b(?i:contact(?:ing)?|e-?mail|call|reach)\s[^\n]{0,120}?(?:\s(?:at|on|via|by)\s|:\s|,\s|\()",
)
_RECIPIENT = regex.compile(r"(?i:nasdaq|medi[ae]|medier|press|pörssi|börs|exchange|www\.)")
"""What those to whom a release is sent are: an exchange, the media, a site."""
_RECIPIENTS = 4
_SOURCE_LINES = 5
_HEADS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.LINK, Kind.SOURCE, Kind.END})


def heads_contact(view: View, context: Context) -> bool:
    """Say whether words that head a contact do: alone, or with an address near where they head much else as well."""
    cue = view.cue
    if cue is None or cue.kind is not Kind.CONTACT or view.words > _CONTACT_WORDS:
        return False
    if cue.use is Use.HEADING and not (_FOR_INFORMATION.match(cue.phrase) or cue.phrase in _DESKS):
        return view.is_short or view.has_address
    return cue.use in {Use.HEADING, Use.NAMED} and has_address_near(view, context)


def heads_contact_above(view: View, context: Context) -> bool:
    """Say whether words above the headline head a contact: an address follows, or they link to the page of contacts."""
    return _CONTACT_HEADING(view, context) and has_address_near(view, context, _CONTACT_LINES)


def is_language_of_card(view: View, context: Context) -> bool:
    """Say whether a line gives the language above the card of a company; see `heads_card`."""
    following = context.following(view)
    return view.is_labelled("language_label") and following is not None and heads_card(following, context)


def heads_card(view: View, context: Context) -> bool:
    """Say whether a line names the company on the card that a distributor puts below its release, under the language.

    `Company: Acme AG` below `Language: English`; address, telephone, ISIN and exchanges follow.
    """
    previous = context.previous(view)
    return view.is_labelled("organization_label") and previous is not None and previous.is_labelled("language_label")


def is_of_securities(view: View, context: Context) -> bool:
    """Say whether a line below the addresses of such a card, or of a contact, tells of shares: `ISIN: DE000A0ACME1`."""
    previous = context.previous(view)
    if previous is None or not view.is_labelled("security_label"):
        return False
    return previous.has_address or previous.has_url or previous.is_labelled("security_label")


def heads_recipients(view: View, context: Context) -> bool:
    """Say whether a line late in the text heads those to whom the release is sent, as Nordic exchanges want it."""
    if not view.is_labelled("recipients_label") or not view.is_late:
        return False
    below = context.views[view.number : view.number + 1 + _RECIPIENTS]
    names_one = any(_RECIPIENT.search(line.folded) for line in below if line.is_short)
    return names_one and not (view.is_sentence or view.has_figures or view.has_address)


def opens_contact(view: View, context: Context) -> bool:
    """Say whether a sentence such as `For questions, contact ...` names someone to ask."""
    if not _CONTACT_OPENING(view, context):
        return False
    if view.folded.endswith(":"):
        return has_address_near(view, context)
    return view.has_address or (view.has_url and view.is_short) or "contact" in view.folded.casefold()


def is_contact_line(view: View, _context: Context) -> bool:
    """Say whether a line in the second half of the text is no sentence and holds an address."""
    return (
        view.is_short
        and not view.is_sentence
        and not view.is_list_item
        and view.is_late
        and view.has_address
        and not view.is_labelled("advisory")
        and not view.has_in_label("event")
    )


def is_asked(view: View, _context: Context) -> bool:
    """Say whether a sentence behind the first quarter says whom to contact, and at what address."""
    return (
        view.is_behind_beginning
        and (sentence := view.folded.lstrip(_BEFORE_SENTENCES)).startswith(_ADDRESSED_BY)
        and _ADDRESSED.match(sentence) is not None
        and _ASKED.search(view.folded) is not None
        and view.has_address
    )


def names_person_as_source(view: View, context: Context) -> bool:
    """Say whether a source line names a person whose number is among the next lines: in Québec that is whom to ask.

    The name stands on the line itself or on the next.
    """
    cue = view.cue
    if cue is None or cue.kind is not Kind.SOURCE or cue.use is not Use.LABEL or not view.is_late:
        return False
    following = context.views[view.number + 1 : view.number + 1 + _SOURCE_LINES]
    until = next((number for number, other in enumerate(following) if other.has_address), len(following))
    if until == len(following) or any(_heads_anything(other) for other in following[: until + 1]):
        return False
    name = cue.rest(view.folded) or following[0].folded.strip()
    return ":" in view.folded[: cue.end] and kind_of(name) is PieceKind.NAME and is_person(name)


def _heads_anything(view: View) -> bool:
    return view.cue is not None and view.cue.kind in _HEADS
