"""From the lead on: body, contacts, boilerplate, and what a page puts after the release."""

import regex
from attrs import define, field

from pressparse.document import Kind
from pressparse.fields.contact_labels import is_label
from pressparse.fields.contact_names import is_person
from pressparse.fields.contact_words import names_body
from pressparse.fields.organization import introduces_organization
from pressparse.labelling.grammar import Context, Rule
from pressparse.labelling.rules import STORY
from pressparse.labelling.top import Label
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use

_SECTIONS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL})
_TAIL = frozenset({*_SECTIONS, Kind.COPYRIGHT, Kind.SOURCE, Kind.END})
_ELSEWHERE = _TAIL | {Kind.LINK, Kind.FURNITURE, Kind.CREDIT, Kind.STAMP, Kind.NOTICE}
_ADDRESS_LINE_WORDS = 8
_LINES_ABOVE = 4
_BOILERPLATE_SECTIONS = frozenset({"about.section", "forward_looking.section", "legal.section"})
_SMALL_WORD = regex.compile(
    r"(?<![\w@.])(?!(?:de|of|the|and|for|at|in|on|to|van|von|la|le|y|e|et|und|du|des|by|or|a)\b)\p{Ll}++(?![\w@.])"
)
_SMALL_WORDS = 2
_LAST_PARAGRAPHS = 2
_ADDRESS_ALONE = regex.compile(r"(?:https?://|www\.)\S++")
_FIGURE = regex.compile(r"[$€£]?\(?[\d.,]++\)?%?|[—–-]")
_CELL_WORDS = 5
_KINDS_OF_CELLS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.CAPTION, Kind.OTHER, Kind.TABLE})
"""What cells may look like one by one."""
_FEWEST_CELLS = 6
_CLOSING = frozenset({Kind.COPYRIGHT, Kind.END, Kind.FURNITURE})


def label_story(views: tuple[View, ...], lead: int, context: Context) -> dict[int, Label]:
    """Return the labels of the passages from the lead on."""
    progress = _Progress(above_tables=_above_tables(views))
    for view in views[max(lead, 0) :]:
        if progress.swallows(view):
            progress.labels[view.number] = (Kind.FURNITURE, "furniture.section")
            continue
        rule = STORY.first(view, context) if view.number > lead else None
        progress.labels[view.number] = progress.label(view, rule, is_last_part=_is_last_part(view, views))
    _label_unheaded(views, lead, progress.labels, context)
    _label_flattened_tables(views[max(lead, 0) + 1 :], progress.labels)
    return progress.labels


@define
class _Progress:
    """How far labelling has come, passage by passage."""

    above_tables: frozenset[int] = field()
    """Numbers of the tables that the envelope gives, and of the lines that head them."""
    labels: dict[int, Label] = field(factory=dict)
    section: Kind | None = None
    """The section that is open."""
    reached: bool = False
    """Whether that section, if it is of contacts, has held an address yet."""
    closed_by: Kind | None = None
    """What has closed the release."""
    last: str | None = None
    """The line before, where that belongs to a contact."""
    chrome: bool = False
    """Whether a heading of the page's own has opened a list of links."""
    signing: bool = False
    """Whether the lines of a signature go on."""
    under_label: bool = False
    """Whether a label of the page's own stands on the line before, and its value on this one."""

    def swallows(self, view: View) -> bool:
        """Say whether a passage is one of the links under a heading of the page's own."""
        if not self.chrome or (view.cue is not None and view.cue.kind in {Kind.COPYRIGHT, Kind.LEGAL}):
            return False
        return self.closed_by is not None or not (view.words >= PROSE_WORDS and view.is_sentence)

    def label(self, view: View, rule: Rule | None, *, is_last_part: bool) -> Label:
        """Return the label of the next passage, one that is not swallowed."""
        self.chrome = False
        if self._is_signature(view, rule):
            self.section = None
            return (Kind.PARAGRAPH, "paragraph.signature")
        if self.section is not None and self._goes_on(view, rule):
            self.reached = self.reached or self._reaches(view)
            self.last = view.folded.strip(" *_") if self.section is Kind.CONTACT else None
            return (self.section, f"{self.section}.section")
        self.last = None
        if rule is None:
            self.section = None
            label, self.under_label = self._plain(view), False
            return label
        self.section = rule.kind if rule.kind in _SECTIONS else None
        self.reached = self._reaches(view)
        if self.closed_by is None and rule.kind in _CLOSING and is_last_part:
            self.closed_by = rule.kind
        if rule.kind is Kind.FURNITURE and view.cue is not None:
            self.chrome = view.cue.use is Use.HEADING
            self.under_label = view.cue.use is Use.LABEL and view.cue.end >= len(view.folded)
        return (rule.kind, rule.name)

    def _reaches(self, view: View) -> bool:
        return self.section is Kind.CONTACT and view.has_address

    def _goes_on(self, view: View, rule: Rule | None) -> bool:
        """Say whether a passage goes on with the open section, also a heading of contacts below another."""
        if self.section is Kind.CONTACT and rule is not None and rule.kind is Kind.CONTACT:
            return not self.reached or rule.name == "contact.line" or self._is_desk(view)
        if view.number in self.above_tables and (self.reached or self.section is not Kind.CONTACT):
            return False
        if self.section is Kind.CONTACT and self.reached and rule is not None and rule.kind is Kind.HEADING:
            return False
        return self.section is not None and _belongs(view, rule, self.section)

    def _is_signature(self, view: View, rule: Rule | None) -> bool:
        """Say whether a passage signs the release for its board, or is one of the lines under such words."""
        opens = view.is_short and view.begins_with("signature")
        goes_on = self.signing and view.gap <= 1 and view.is_short and not view.is_sentence and not view.has_address
        self.signing = opens or (goes_on and (rule is None or rule.kind is Kind.HEADING))
        return self.signing

    def _is_desk(self, view: View) -> bool:
        """Say whether what heads contacts elsewhere is the desk of the person on the line above."""
        return view.gap == 0 and ":" not in view.folded and self.last is not None and is_person(self.last)

    def _plain(self, view: View) -> Label:
        """Return the label of a passage that no rule knows: body, or what a page puts behind a release."""
        before = self.labels.get(view.number - 1)
        if self.under_label and view.is_short and not view.is_sentence:
            return (Kind.FURNITURE, "furniture.section")
        if before is not None and before[0] is Kind.LINK and _ADDRESS_ALONE.fullmatch(view.folded.strip()):
            return (Kind.LINK, "link.section")
        if self.closed_by is None or view.is_prose:
            return (Kind.PARAGRAPH, "paragraph")
        if self.closed_by is Kind.FURNITURE or (before is not None and before[0] is Kind.FURNITURE):
            return (Kind.FURNITURE, "furniture.after_release")
        return (Kind.OTHER, "other.after_release")


def _above_tables(views: tuple[View, ...]) -> frozenset[int]:
    """Return the numbers of the tables of figures that the envelope gives, and of the lines right above each."""
    found: set[int] = set()
    for view in reversed(views):
        heads = view.number + 1 in found and view.is_short and not view.is_sentence and view.cue is None
        if (view.given is Kind.TABLE or heads) and not view.has_address:
            found.add(view.number)
    return frozenset(found)


def _is_last_part(view: View, views: tuple[View, ...]) -> bool:
    """Say whether most of the text is behind: a copyright line or a `Share` at the top closes nothing."""
    return view.number * 2 > len(views)


def _belongs(view: View, rule: Rule | None, section: Kind) -> bool:
    """Say whether a passage goes on with the section before it."""
    goes_on = rule is not None and rule.name.endswith((".line", ".sentence"))
    if rule is not None and rule.kind is section and (goes_on or _is_opening(view)):
        return True
    if section is Kind.CONTACT:
        return _belongs_to_contact(view, rule)
    if rule is None:
        return True
    if section is Kind.ABOUT and rule.kind is Kind.LINK and view.cue is not None:
        return view.cue.role == "information"
    return rule.kind not in _ELSEWHERE and not (rule.kind is Kind.CAPTION and view.is_image)


def _belongs_to_contact(view: View, rule: Rule | None) -> bool:
    if is_label(view.folded.strip(" >:*")):
        return True
    if rule is not None and rule.kind in _ELSEWHERE:
        if rule.name == "link.address":
            return is_label(view.folded.partition(":")[0].strip())
        return rule.kind is Kind.CREDIT and view.has_address
    return not view.is_image and (view.has_address or view.has_url or _is_address_line(view))


def _is_opening(view: View) -> bool:
    """Say whether a passage begins with words that open a statement, such as stand below a heading as well."""
    return view.cue is not None and view.cue.use in {Use.OPENING, Use.LINE}


def _is_address_line(view: View) -> bool:
    """Say whether a line may be a name, a title, a company or a street: short, and no sentence."""
    if not view.is_short or (view.is_sentence and view.words > _ADDRESS_LINE_WORDS):
        return False
    return len(_SMALL_WORD.findall(view.folded)) < _SMALL_WORDS


def _label_unheaded(views: tuple[View, ...], lead: int, labels: dict[int, Label], context: Context) -> None:
    """Label what has no heading but a place: the paragraph about the organization, and names above addresses."""
    story = views[max(lead, 0) :]
    if not context.is_agency and not any(kind is Kind.ABOUT for kind, _ in labels.values()):
        prose = [view for view in story[1:] if labels[view.number][0] is Kind.PARAGRAPH and view.is_prose]
        for last in reversed(prose[1:][-_LAST_PARAGRAPHS:]):
            if introduces_organization(last.folded, context.names):
                labels[last.number] = (Kind.ABOUT, "about.unheaded")
                break
    for view in story:
        if labels[view.number] == (Kind.CONTACT, "contact.line"):
            _label_names_above(views, view.number, lead, labels)


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
        if above.words > _ADDRESS_LINE_WORDS or views[above.number + 1].gap > 1:
            break
        lines.append(above.number)
    if in_section:
        lines = _from_name_on(views, lines)
    for line in lines:
        labels[line] = (Kind.CONTACT, "contact.line")
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
    return names_body(plain) and _SMALL_WORD.search(plain) is None


def _label_flattened_tables(story: tuple[View, ...], labels: dict[int, Label]) -> None:
    """Label runs of short lines of which a third are figures: a table that has lost its rows."""
    run: list[View] = []
    for view in (*story, None):
        if view is not None and _is_cell(view, labels):
            run.append(view)
            continue
        if len(run) >= _FEWEST_CELLS:
            figures = sum(_FIGURE.fullmatch(cell.folded.strip()) is not None for cell in run)
            if figures * 3 >= len(run):
                labels.update((cell.number, (Kind.TABLE, "table.flattened")) for cell in run)
        run = []


def _is_cell(view: View, labels: dict[int, Label]) -> bool:
    may_be_cell = view.words <= _CELL_WORDS and not view.is_sentence and view.gap <= 1
    return may_be_cell and labels[view.number][0] in _KINDS_OF_CELLS
