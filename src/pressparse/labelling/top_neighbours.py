"""What lines above the story tell of those next to them: the value of a label, lines of a contact, whose a quote is."""

from pressparse import gazetteer
from pressparse.document import Kind
from pressparse.fields.contacts.names import is_full_name
from pressparse.labelling.given import Label
from pressparse.labelling.grammar import Rule
from pressparse.labelling.headline import Rules
from pressparse.labelling.view import View
from pressparse.lexicon import Use, lexicon
from pressparse.rule_names import BYLINE_BY, BYLINE_OFFICE, BYLINE_ORGANIZATION, CONTACT_LINE

_CONTACT_LINES = 8
_UNKNOWN = frozenset({Kind.FURNITURE, Kind.SUBHEADLINE})
_DASHES, _QUOTES = frozenset("-–—"), frozenset("\"»'")
_LETTERHEAD_RULES = frozenset({BYLINE_ORGANIZATION, BYLINE_OFFICE})


def contact_lines(top: tuple[View, ...], rules: Rules) -> frozenset[int]:
    """Return the numbers of the lines that stand under a heading of contacts, down to the last address."""
    lines: set[int] = set()
    for view in top:
        if view.cue is not None and view.cue.kind is Kind.CONTACT and view.number not in lines:
            rule = rules[view.number]
            if rule is not None and rule.kind is Kind.CONTACT:
                lines.update(range(view.number, _contact_end(top, view.number, {}) + 1))
    return frozenset(lines)


def label_onwards(
    top: tuple[View, ...],
    view: View,
    rules: Rules,
    labels: dict[int, Label],
) -> None:
    """Carry the label of a passage over to those that belong to it: a label's next line, a contact's other lines."""
    rule, following = rules.get(view.number), view.number + 1
    next_rule = rules.get(following, rule)
    is_open = next_rule is None or (rule is not None and rule.kind is Kind.NOTICE and next_rule.kind is Kind.STAMP)
    if rule is not None and _labels_next_line(view, rule) and is_open:
        if top[following].is_short:
            labels[following] = (rule.kind, "notice.section" if rule.kind is Kind.NOTICE else rule.name)
    elif rule is not None and rule.kind is Kind.CONTACT:
        for number in range(following, _contact_end(top, view.number, labels) + 1):
            if rules.get(number) is None:
                labels[number] = (Kind.CONTACT, "contact.section")
    elif labels[view.number] == (Kind.CONTACT, CONTACT_LINE):
        _label_names_above(top, view.number, labels)


def label_between(view: View, labels: dict[int, Label]) -> None:
    """Make a line that no rule knows what the lines right before and behind it are: a name between two contacts."""
    (before, _), (kind, rule), (behind, _) = (labels[view.number + step] for step in (-1, 0, 1))
    if before is not behind or kind is before:
        return
    if before is Kind.CONTACT and kind in _UNKNOWN and view.gap == 0 and view.is_short and not view.is_sentence:
        labels[view.number] = (Kind.CONTACT, "contact.section")
    elif before is Kind.FURNITURE and rule.startswith("other."):
        labels[view.number] = (Kind.FURNITURE, "furniture.section")


def label_behind(before: View, view: View, labels: dict[int, Label]) -> None:
    """Label what the line next to it tells: a sentence above a credit is a caption, a name behind a byline its desk."""
    if labels[view.number][0] is Kind.CREDIT and labels[before.number][0] is Kind.SUBHEADLINE and before.is_sentence:
        labels[before.number] = (Kind.CAPTION, "caption.above_credit")
    if labels[view.number][0] is Kind.SUBHEADLINE and _attributes_quote(before, view):
        labels[before.number] = labels[view.number] = (Kind.OTHER, "other.pull_quote")
    is_deck = labels[view.number][0] is Kind.SUBHEADLINE and view.gap == 0 and view.is_short and not view.is_sentence
    if is_deck and labels[before.number] == (Kind.BYLINE, BYLINE_BY):
        labels[view.number] = (Kind.BYLINE, "byline.desk")


def _attributes_quote(before: View, view: View) -> bool:
    """Say whether a line is a dash and a person's name, below words of the story in quotation marks."""
    name = view.folded.strip()
    return name[:1] in _DASHES and before.folded.rstrip()[-1:] in _QUOTES and is_full_name(name[1:].lstrip(" -"))


def _label_names_above(views: tuple[View, ...], number: int, labels: dict[int, Label]) -> None:
    """Make the lines right above an address part of the contact: name and title."""
    while number and views[number].gap == 0 and _may_be_of_contact(views[number - 1], labels[number - 1]):
        number -= 1
        labels[number] = (Kind.CONTACT, CONTACT_LINE)


def _may_be_of_contact(view: View, label: Label) -> bool:
    """Say whether a line right above an address may be a name, a title or who they work for, and where: `Acme, Md.`."""
    if label[0] not in _UNKNOWN and label[1] not in _LETTERHEAD_RULES:
        return False
    if not view.is_short or view.cue is not None:
        return False
    return not view.is_sentence or gazetteer.is_region(view.folded.rpartition(",")[2].strip())


def _labels_next_line(view: View, rule: Rule) -> bool:
    """Say whether the passage is a label alone, such as `Author`, whose value is on the next line."""
    cue = view.cue
    if rule.kind is Kind.NOTICE:
        line = view.folded.casefold()
        return cue is not None and any(line.endswith(f" {word}") for word in lexicon().listed("until"))
    is_label = cue is not None and cue.use is Use.LABEL and not cue.rest(view.folded)
    return is_label and rule.kind in {Kind.STAMP, Kind.BYLINE}


def _contact_end(top: tuple[View, ...], start: int, labels: dict[int, Label]) -> int:
    """Return the number of the last line of a contact block that begins before the headline."""
    last = start
    for view in top[start + 1 : start + 1 + _CONTACT_LINES]:
        if labels.get(view.number, (None,))[0] is Kind.HEADLINE or view.is_prose:
            break
        if view.has_address:
            last = view.number
    return last
