"""Lines of the tail: whom to ask, whose the text is, and where the release ends."""

import datetime

import regex

from pressparse.dates import find_date
from pressparse.document import Kind
from pressparse.fields.contact_names import is_person
from pressparse.fields.contact_words import PieceKind, kind_of
from pressparse.labelling.byline_lines import names_author
from pressparse.labelling.grammar import Context, cued, has_address_near
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use, lexicon
from pressparse.services import registry

_COPYRIGHT_WORDS = cued(Kind.COPYRIGHT, longest=60)
_CONTACT_HEADING = cued(Kind.CONTACT, Use.HEADING)
_CONTACT_LINES = 8
_CONTACT_OPENING = cued(Kind.CONTACT, Use.OPENING, longest=60)
_COPYRIGHT = regex.compile(
    r"(?i:copyright\s?(?:©|\(c\)|[12]\d{3}|:|by\b|notice\b|$)|©|all\srights\sreserved)|\([cC]\)\s?(?:[12]\d{3}|\p{Lu})"
    r"|(?:\p{L}[\p{L}-]{2,20}+)?™\s&\s©"
)
_COPYRIGHT_OF_WIRE = regex.compile(r"(?i:copyright)\s(?P<name>\p{Lu}[\w ,.&'-]{2,60}?),?\s[12]\d{3}\.?")
_END_MARK = regex.compile(
    r"[\s>\u200b\u2060(\[_–—-]*+(?:(?:\#\s?){2,10}+|[–—-]?\s?30\s?[–—-]|(?:-\s*+)?(?i:ends?|fin|ende|slut|schluss)\s*+(?:-|\))|0\s?-(?:\s++\d\d/\d\d/\d{4})?+|(?<=[-–]\s?)[oO0]{3}\s?[-–]|以\s{1,4}上$|\*(?:\s?\*){2,20}+)[\s)\]*_–—-]*+$"
    r"|(?:ENDS?|FIN|ENDE|SLUT)$",
)
_BRACKETS_OF_END = frozenset({"(", "/"})
_AUTHOR = cued(Kind.BYLINE, Use.LABEL, longest=8)
_CONTACT_WORDS = 60
_FOR_INFORMATION = regex.compile(r"for (?:more |further |additional )?information$")
_DESKS = frozenset({"media", "press", "investors"})
"""Words that head a contact only where an address is near: by themselves they head much else."""
_SOURCE_WORDS = cued(Kind.SOURCE, Use.LABEL, Use.OPENING, longest=15)
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
_OF_POSTING, _POSTED = frozenset({Kind.STAMP, Kind.BYLINE}), ("posted", "pub")
_STARRED = regex.compile(r"\*{3}\s[^\n]*[^\s*]\s?\*{3}")
_AGENCY_END = regex.compile(
    r"\#|[-–]\s?[Xx]\s?[-–]|={2,4}\s?\p{L}[\p{L}. ]{1,30}|--?\s?\p{Lu}{3,20}"
    r"|Enditem(?:/\p{L}{2,4})?|N{4}|AP-\p{Lu}{2}-\d\d-\d\d-\d\d\s\d{4}\p{Lu}{3}<?",
)
_INITIALS = regex.compile(
    r"(?:\p{Lu}{2,5}\s|\(\p{Lu}\p{Ll}{3,8}\)\s)?/?\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,5}/?|\p{Ll}{2,4}/(?:\s\p{Ll}{2,4}/){1,3}"
    r"|//?\p{L}{2,20}//?(?:\s\p{Lu}{1,3}(?:/\p{Lu}{1,3}){0,2})?"
    r"|\(\p{Lu}{2,6}\)|\(\p{L}{2,4}/\p{Lu}\p{Ll}{3,15}\)|\(\p{Lu}{1,3}(?:-\p{Lu}{1,3}){1,4}\)"
    r"|(?P<words>\p{Lu}{2,8}(?:\s\p{Lu}{2,4}){1,5}|\p{Lu}{2,4}(?:\s?//?\s?\p{Lu}{2,4}){1,4}"
    r"|\p{Lu}\p{Ll}{1,2}(?:/\p{Lu}\p{Ll}{1,2}){1,3})",
)
_SMALL_INITIALS = regex.compile(r"\p{Ll}{2,3}(?:\s\p{Ll}{2,3}){1,2}")
"""As the agency of Czechia has them below a story."""
_RECIPIENT = regex.compile(r"(?i:nasdaq|medi[ae]|medier|press|pörssi|börs|exchange|www\.)")
"""What those to whom a release is sent are: an exchange, the media, a site."""
_RECIPIENTS = 4
_LAST_LINES = 3
_LONGEST_STATEMENT = 400
LONGEST_MARK = 60
"""An end mark and the initials of an author take fewer characters."""
_SHORTEST_NAME = 3
_BELOW_AGENCY = frozenset({Kind.COPYRIGHT, Kind.CREDIT})
_IN_BRACKETS = regex.compile(r"\((?:©\s?)?(?P<name>\p{L}[\p{L}. -]{1,30})\)\.?")
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


def is_name_as_heading(view: View, context: Context) -> bool:
    """Say whether a line late in the text is just the name that the headline or the lead begins with."""
    following = context.following(view)
    return (
        view.is_late
        and not view.is_sentence
        and following is not None
        and following.is_prose
        and len(view.title_key) > _SHORTEST_NAME
        and view.title_key != context.headline
        and (context.headline.startswith(view.title_key) or context.lead.startswith(view.title_key))
    )


def is_copyright(view: View, context: Context) -> bool:
    """Say whether a line claims a copyright, rather than tells of one: it is short and late, or in English form."""
    if not _COPYRIGHT_WORDS(view, context) or view.cue is None:
        return False
    line = view.folded.strip()
    of_wire = _COPYRIGHT_OF_WIRE.fullmatch(line)
    if _COPYRIGHT.match(line) is not None or (of_wire is not None and registry().find(of_wire["name"]) is not None):
        return True
    in_english = view.cue.phrase.isascii() and view.cue.phrase.startswith(("copyright", "(c)"))
    return not in_english and view.words <= PROSE_WORDS and view.is_late


def is_asked(view: View, _context: Context) -> bool:
    """Say whether a sentence behind the first quarter says whom to contact, and at what address."""
    return (
        view.is_behind_beginning
        and (sentence := view.folded.lstrip(_BEFORE_SENTENCES)).startswith(_ADDRESSED_BY)
        and _ADDRESSED.match(sentence) is not None
        and _ASKED.search(view.folded) is not None
        and view.has_address
    )


def is_statement_of_carrier(view: View, _context: Context) -> bool:
    """Say whether a line stands between rows of stars, as carriers mark what is not theirs."""
    return view.words > 1 and len(view.raw) < _LONGEST_STATEMENT and _STARRED.fullmatch(view.raw.strip()) is not None


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
    name = view.folded[cue.end :].strip() or following[0].folded.strip()
    return ":" in view.folded[: cue.end] and kind_of(name) is PieceKind.NAME and is_person(name)


def _heads_anything(view: View) -> bool:
    return view.cue is not None and view.cue.kind in _HEADS


def is_carrier(view: View, context: Context) -> bool:
    """Say whether a line late in the text says who carries or issues it."""
    return view.is_late and _SOURCE_WORDS(view, context)


def signs_off(view: View, context: Context) -> bool:
    """Say whether one of the last lines is an agency's name, alone or behind dashes, as its stories end with."""
    if not _is_among_last(view, context):
        return False
    line = view.raw.strip()
    if _AGENCY_END.fullmatch(line) is not None:
        return True
    name = line.lstrip("-–— ")
    below = context.views[view.number + 1 :]
    is_last = all(other.cue is not None and other.cue.kind in _BELOW_AGENCY for other in below)
    if not is_last and (view.number != context.views.last_sentence + 1 or has_address_near(view, context)):
        return False
    return _names_agency(name) and not _is_in_list(view, context)


def _names_agency(line: str) -> bool:
    return len(line) >= _SHORTEST_NAME and line[0].isalpha() and registry().agency(line) is not None


def _is_in_list(view: View, context: Context) -> bool:
    """Say whether the lines above a name are those of a contact, or names of agencies as well."""
    above = context.views[max(0, view.number - _LAST_LINES) : view.number]
    if any(line.has_address or (line.cue is not None and line.cue.kind is Kind.CONTACT) for line in above):
        return True
    own = view.folded.strip().casefold()
    return any(line.folded.strip().casefold() != own and _names_agency(line.raw.strip()) for line in above)


def is_author_below(view: View, context: Context) -> bool:
    """Say whether one of the last lines is a label of authors and their names, as agencies put them below a story.

    Of `By Jane Doe`, which also begins sentences, the name must be a person's for sure.
    """
    if not view.is_late or len(context.views) - view.number > _CONTACT_LINES:
        return False
    return _AUTHOR(view, context) or (_is_among_last(view, context) and names_author(view, context))


def says_when_posted(view: View, _context: Context) -> bool:
    """Say whether a line late in the text says when it was posted, and perhaps by whom, as blogs put it below."""
    cue = view.cue
    if cue is None or cue.kind not in _OF_POSTING or not cue.phrase.startswith(_POSTED) or not view.is_late:
        return False
    first = view.folded[cue.end :].lstrip(" :").partition(" ")[0]
    if first.islower() and first not in lexicon().words["before_day"]:  # `Posted net income`
        return False
    return not view.is_sentence and isinstance(find_date(view.folded), datetime.date)


def is_initialled(view: View, context: Context) -> bool:
    """Say whether one of the last lines is the initials of those who wrote a story, or an agency's name in brackets.

    Words in capitals alone are also the names of people and firms: as initials they follow the story, and no address
    follows them.
    """
    if not _is_among_last(view, context):
        return False
    line = view.raw.strip()
    initials = _INITIALS.fullmatch(line)
    if context.is_agency and _SMALL_INITIALS.fullmatch(line) is not None:
        return True
    if initials is None:
        agency = _IN_BRACKETS.fullmatch(line) if line[0] == "(" else None
        return agency is not None and registry().agency(agency["name"]) is not None
    if initials["words"] is None:
        return True
    previous = context.previous(view)
    if previous is None or previous.has_address or not (previous.is_sentence or previous.is_prose):
        return False
    return not has_address_near(view, context)


def _is_among_last(view: View, context: Context) -> bool:
    """Say whether a line is one of the last, or of the first below the last sentence: the rest may be the site's."""
    if len(view.raw) >= LONGEST_MARK:
        return False
    views = context.views
    if len(views) - view.number <= _LAST_LINES:
        return True
    return views.last_sentence >= 0 and 0 < view.number - views.last_sentence < _LAST_LINES


def is_end_mark(view: View, _context: Context) -> bool:
    """Say whether a line is an end mark: `###` or `-30-`, or late in the text a word for the end, also in brackets.

    Between marks of one sort, as in `--- Einde persbericht ---` and `-完-`, the word may stand earlier.
    """
    if len(view.raw) >= LONGEST_MARK:
        return False
    if _END_MARK.match(view.raw) is not None:
        return True
    first = view.first
    cue = lexicon().cue(view.folded.lstrip(" (/")) if first in _BRACKETS_OF_END else view.cue
    if cue is None or cue.kind is not Kind.END:
        return False
    return view.is_late or (view.is_behind_beginning and not first.isalnum() and view.folded.rstrip()[-1:] == first)
