"""What has no heading but a place: the paragraph about the organization, and names above addresses."""

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.words import names_body
from pressparse.fields.organization import introduces_organization, introducing_name
from pressparse.labelling.given import Label
from pressparse.labelling.grammar import Context
from pressparse.labelling.view import View
from pressparse.rule_names import ABOUT_UNHEADED, CONTACT_LINE
from pressparse.title_key import title_key

ADDRESS_LINE_WORDS = 8
"""A name, a title or a street takes no more."""
SMALL_WORD = regex.compile(
    r"(?<![\w@.])(?!(?:de|of|the|and|for|at|in|on|to|van|von|la|le|y|e|et|und|du|des|by|or|a)\b)\p{Ll}++(?![\w@.])"
)
_LINES_ABOVE = 4
_LAST_PARAGRAPHS = 2
_BELOW_RELEASE = frozenset({Kind.PARAGRAPH, Kind.OTHER})
_BOILERPLATE_SECTIONS = frozenset({"about.section", "forward_looking.section", "legal.section"})


def label_unheaded(views: tuple[View, ...], lead: int, labels: dict[int, Label], context: Context) -> None:
    """Label what has no heading but a place: the paragraph about the organization, and names above addresses."""
    story = views[max(lead, 0) :]
    if not context.is_agency and not any(kind is Kind.ABOUT for kind, _ in labels.values()):
        prose = [view for view in story[1:] if labels[view.number][0] is Kind.PARAGRAPH and view.is_prose]
        end = next((view.number for view in story if labels[view.number][0] is Kind.END), len(views))
        for last in reversed([view for view in prose if view is not prose[0] or view.number > end][-_LAST_PARAGRAPHS:]):
            name = introducing_name(last.folded) if last.number > end else None
            if introduces_organization(last.folded, context.names) or (name and _is_known(name, context)):
                labels[last.number] = (Kind.ABOUT, ABOUT_UNHEADED)
                break
        _label_others_below(views, end, labels)
    for view in story:
        if labels[view.number] == (Kind.CONTACT, CONTACT_LINE):
            _label_names_above(views, view.number, lead, labels)


def _label_others_below(views: tuple[View, ...], end: int, labels: dict[int, Label]) -> None:
    """Label the paragraphs about other organizations that stand next to one about the issuer, below the end mark."""
    for view in views[end + 2 :]:
        stands_below = labels[view.number - 1] == (Kind.ABOUT, ABOUT_UNHEADED)
        if (
            stands_below
            and labels[view.number][0] in _BELOW_RELEASE
            and view.is_sentence
            and introducing_name(view.folded) is not None
        ):
            labels[view.number] = (Kind.ABOUT, ABOUT_UNHEADED)


def _is_known(name: str, context: Context) -> bool:
    """Say whether the headline, the beginning of the story or the source line holds a name."""
    key = title_key(name)
    return any(key in text for text in (context.headline, context.lead, context.source))


def _label_names_above(views: tuple[View, ...], number: int, lead: int, labels: dict[int, Label]) -> None:
    """Make the short lines right above a line with an address part of the contact: name, title, company.

    Those at the end of a section of boilerplate are, from where a person or an organization begins them.
    """
    lines: list[int] = []
    section = labels.get(number - 1, (None, ""))[1]
    in_section = section in _BOILERPLATE_SECTIONS
    for above in reversed(views[max(lead + 1, number - _LINES_ABOVE) : number]):
        kind, rule = labels[above.number]
        if (rule != section if in_section else kind not in {Kind.PARAGRAPH, Kind.HEADING}) or above.is_sentence:
            break
        if above.words > ADDRESS_LINE_WORDS or views[above.number + 1].gap > 1 or above.has_in_label("event"):
            break
        lines.append(above.number)
    if in_section:
        lines = _from_name_on(views, lines)
    for line in lines:
        labels[line] = (Kind.CONTACT, CONTACT_LINE)
        labels[line + 1] = (Kind.CONTACT, "contact.section")


def _from_name_on(views: tuple[View, ...], lines: list[int]) -> list[int]:
    """Return those of some lines, the last one first, that people begin, or the desk or firm above them; else none."""
    people = [line for line in lines if is_person(views[line].folded.strip(" *_"))]
    if not people:
        return lines[:1] if lines and _names_body(views[lines[0]]) else []
    first = people[0]
    while first - 1 in people:
        first -= 1
    if first - 1 in lines and _names_body(views[first - 1]):
        first -= 1
    return [line for line in lines if line >= first]


def _names_body(view: View) -> bool:
    plain = view.folded.strip(" *_")
    return names_body(plain) and SMALL_WORD.search(plain) is None
