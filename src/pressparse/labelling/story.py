"""From the lead on: body, contacts, boilerplate, and what a page puts after the release."""

import regex

from pressparse.document import Kind
from pressparse.fields.organization import introduced_organization
from pressparse.labelling.grammar import Context, Rule
from pressparse.labelling.rules import STORY
from pressparse.labelling.top import Label
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use

_SECTIONS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL})
_TAIL = frozenset({*_SECTIONS, Kind.COPYRIGHT, Kind.SOURCE, Kind.END})
_ELSEWHERE = _TAIL | {Kind.LINK, Kind.FURNITURE, Kind.CREDIT}
_ADDRESS_LINE_WORDS = 8
_LINES_ABOVE = 4
_SMALL_WORD = regex.compile(
    r"(?<![\w@.])(?!(?:de|of|the|and|for|at|in|on|to|van|von|la|le|y|e|et|und|du|des|by|or|a)\b)\p{Ll}++(?![\w@.])"
)
_SMALL_WORDS = 2
_LAST_PARAGRAPHS = 2
_CLOSING = frozenset({Kind.COPYRIGHT, Kind.END, Kind.FURNITURE})


def label_story(views: tuple[View, ...], lead: int, context: Context) -> dict[int, Label]:
    """Return the labels of the passages from the lead on."""
    labels: dict[int, Label] = {}
    section: Kind | None = None
    closing = chrome = False
    for view in views[max(lead, 0) :]:
        if chrome and _goes_on_with_chrome(view, closing=closing):
            labels[view.number] = (Kind.FURNITURE, "furniture.section")
            continue
        chrome = False
        rule = STORY.first(view, context) if view.number > lead else None
        if section is not None and _belongs(view, rule, section):
            labels[view.number] = (section, f"{section}.section")
            continue
        if rule is None:
            section = None
            labels[view.number] = _plain(view, closing=closing)
            continue
        labels[view.number] = (rule.kind, rule.name)
        section = rule.kind if rule.kind in _SECTIONS else None
        closing = closing or (rule.kind in _CLOSING and _is_last_part(view, views))
        chrome = rule.kind is Kind.FURNITURE and view.cue is not None and view.cue.use is Use.HEADING
    _label_unheaded(views, lead, labels, context)
    return labels


def _plain(view: View, *, closing: bool) -> Label:
    """Return the label of a passage that no rule knows: body, or noise once the release has closed."""
    if closing and not view.is_prose:
        return (Kind.OTHER, "other.after_release")
    return (Kind.PARAGRAPH, "paragraph")


def _goes_on_with_chrome(view: View, *, closing: bool) -> bool:
    return closing or not (view.words >= PROSE_WORDS and view.is_sentence)


def _is_last_part(view: View, views: tuple[View, ...]) -> bool:
    """Say whether most of the text is behind: a copyright line or a `Share` at the top closes nothing."""
    return view.number * 2 > len(views)


def _belongs(view: View, rule: Rule | None, section: Kind) -> bool:
    """Say whether a passage goes on with the section before it."""
    if rule is not None and rule.kind is section and (rule.name == "contact.line" or _is_opening(view)):
        return True
    if section is Kind.CONTACT:
        return _belongs_to_contact(view, rule)
    if rule is None:
        return True
    if section is Kind.ABOUT and rule.kind is Kind.LINK and view.cue is not None:
        return view.cue.role == "information"
    return rule.kind not in _ELSEWHERE and not (rule.kind is Kind.CAPTION and view.is_image)


def _belongs_to_contact(view: View, rule: Rule | None) -> bool:
    if rule is not None and rule.kind in _ELSEWHERE:
        return rule.name == "link.address" or (rule.kind is Kind.CREDIT and view.has_address)
    return not view.is_image and (view.has_address or view.has_url or _is_address_line(view))


def _is_opening(view: View) -> bool:
    """Say whether a passage begins with words that open a statement, such as stand below a heading as well."""
    return view.cue is not None and view.cue.use is Use.OPENING


def _is_address_line(view: View) -> bool:
    """Say whether a line may be a name, a title, a company or a street: short, and no sentence."""
    if not view.is_short or (view.is_sentence and view.words > _ADDRESS_LINE_WORDS):
        return False
    return len(_SMALL_WORD.findall(view.folded)) < _SMALL_WORDS


def _label_unheaded(views: tuple[View, ...], lead: int, labels: dict[int, Label], context: Context) -> None:
    """Label what has no heading but a place: the paragraph about the organization, and names above addresses."""
    story = views[max(lead, 0) :]
    prose = [view for view in story[1:] if labels[view.number][0] is Kind.PARAGRAPH and view.is_prose]
    if len(prose) > 1 and not context.is_agency and not any(kind is Kind.ABOUT for kind, _ in labels.values()):
        for last in reversed(prose[1:][-_LAST_PARAGRAPHS:]):
            if introduced_organization(last.folded, context.names):
                labels[last.number] = (Kind.ABOUT, "about.unheaded")
                break
    for view in story:
        if labels[view.number] == (Kind.CONTACT, "contact.line"):
            _label_names_above(views, view.number, lead, labels)


def _label_names_above(views: tuple[View, ...], number: int, lead: int, labels: dict[int, Label]) -> None:
    """Make the short lines right above a line with an address part of the contact: name, title, company."""
    for above in reversed(views[max(lead + 1, number - _LINES_ABOVE) : number]):
        if labels[above.number][0] not in {Kind.PARAGRAPH, Kind.HEADING} or above.is_sentence:
            return
        if above.words > _ADDRESS_LINE_WORDS or views[above.number + 1].gap > 1:
            return
        labels[above.number] = (Kind.CONTACT, "contact.line")
        labels[above.number + 1] = (Kind.CONTACT, "contact.section")
