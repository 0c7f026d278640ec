"""From the lead on: body, contacts, boilerplate, and what a page puts after the release."""

import regex
from attrs import define, field

from pressparse.document import Kind
from pressparse.fields.contacts.labels import is_label
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.words import says_title
from pressparse.labelling.given import Label
from pressparse.labelling.grammar import Context, Rule
from pressparse.labelling.rules import STORY
from pressparse.labelling.statements import SECTION_RULES, above_tables, free_statements, label_flattened_tables
from pressparse.labelling.unheaded import ADDRESS_LINE_WORDS, SMALL_WORD, label_unheaded
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use
from pressparse.rule_names import (
    ABOUT_UNHEADED,
    CONTACT_ASKED,
    CONTACT_LINE,
    FORWARD_LOOKING_SENTENCE,
    LEGAL_HEADING,
    LINK_ADDRESS,
    LINK_PHRASE,
    PAGE_MARK,
    RECIPIENTS,
    RUNNING_FOOT,
    STUDY,
)

_SECTIONS = frozenset({Kind.CONTACT, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL})
_TAIL = frozenset({*_SECTIONS, Kind.COPYRIGHT, Kind.SOURCE, Kind.END})
_ELSEWHERE = _TAIL | {Kind.LINK, Kind.FURNITURE, Kind.CREDIT, Kind.STAMP, Kind.NOTICE}
_SMALL_WORDS = 2
_ADDRESS_ALONE = regex.compile(r"(?:https?://|www\.)\S++")
_CAPITALS = regex.compile(r"(?:[\p{Lu}\d&]\S*+(?:\s(?=[\p{Lu}\d&]))?+)*+")
_LABELS = frozenset({Kind.FURNITURE, Kind.SOURCE})
_ABOVE_ADDRESSES = frozenset({Kind.LINK, Kind.SOURCE})
_CLOSING = frozenset({Kind.COPYRIGHT, Kind.END, Kind.FURNITURE})


def label_story(views: tuple[View, ...], lead: int, context: Context) -> dict[int, Label]:
    """Return the labels of the passages from the lead on."""
    issuers = () if context.is_agency else tuple(filter(None, map(_capitals, context.names)))
    last_prose = next((view.number for view in reversed(views) if view.is_prose), 0)
    progress = _Progress(above_tables=above_tables(views), last_prose=last_prose, issuers=issuers)
    for view in views[max(lead, 0) :]:
        if progress.swallows(view):
            progress.labels[view.number] = (Kind.FURNITURE, "furniture.section")
            continue
        rule = STORY.first(view, context) if view.number > lead else None
        progress.labels[view.number] = progress.label(view, rule, is_last_part=_is_last_part(view, views))
    label_unheaded(views, lead, progress.labels, context)
    label_flattened_tables(views[max(lead, 0) + 1 :], progress.labels)
    free_statements(views, progress.standing, progress.labels, context)
    return progress.labels


@define
class _Progress:
    """How far labelling has come, passage by passage."""

    above_tables: frozenset[int] = field()
    """Numbers of the tables that the envelope gives, and of the lines that head them."""
    last_prose: int = field()
    """Number of the last passage of running text."""
    issuers: tuple[str, ...] = field()
    """How the names begin that the release may be of."""
    labels: dict[int, Label] = field(factory=dict)
    standing: list[int] = field(factory=list)
    """Numbers of the passages that go on with a section of boilerplate."""
    section: Kind | None = None
    """The section that is open."""
    reached: bool = False
    """Whether that section, if it is of contacts, has held an address yet."""
    closed_by: Kind | None = None
    """What has closed the release."""
    last: str | None = None
    """The line before, where that belongs to a contact."""
    lists_recipients: bool = False
    """Whether the lines of a list of those who are sent the release go on."""
    chrome: bool = False
    """Whether a heading of the page's own has opened a list of links."""
    signing: bool = False
    """Whether the lines of a signature go on."""
    heading_alone: int = -1
    """Number of the last line that is a legal heading and nothing else."""
    attachments: int = -1
    """Number of the last line that heads links, such as `Attachments`, or is an item of their list."""
    links: int = -1
    """Number of the last line that heads titles of other pages, such as `Associated links`, or is one of them."""
    label_above: Kind | None = None
    """The kind of a label alone on the line before, of the page's own or for the source: its value is on this one."""

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
        listed = self._in_list(view, rule)
        if listed is not None:
            self.section = None
            return (listed, f"{listed}.section")
        if rule is None and self.section is Kind.CONTACT and self._introduces_issuer(view):
            self.section = Kind.ABOUT
            return (Kind.ABOUT, ABOUT_UNHEADED)
        if self.section is not None and self._goes_on(view, rule):
            self.reached = self.reached or self._reaches(view)
            self.last = view.folded.strip(" *_") if self.section is Kind.CONTACT else None
            if self.last is None:
                self.standing.append(view.number)
            return (self.section, f"{self.section}.section")
        self.last = None
        if rule is not None:
            return self._by_rule(view, rule, is_last_part=is_last_part)
        self.section = None
        label, self.label_above = self._plain(view), None
        return label

    def _by_rule(self, view: View, rule: Rule, *, is_last_part: bool) -> Label:
        """Return the label of a passage that a rule knows, and that goes on with no section."""
        cue = view.cue
        if self.heading_alone == view.number - 1 and _opens_outlook(view, rule):
            self.labels[view.number - 1] = (Kind.FORWARD_LOOKING, rule.name)
            self.section = Kind.FORWARD_LOOKING
            return (self.section, SECTION_RULES[self.section])
        if self.attachments == view.number - 1 and rule.kind is Kind.LIST and view.is_short:
            self.section, self.attachments = None, view.number
            return (Kind.LINK, "link.section")
        if rule.name == LINK_PHRASE and cue is not None and cue.use is Use.LINE:
            self.attachments = view.number
            self.links = view.number if view.is_listed("heads_links") else self.links
        elif rule.name == LEGAL_HEADING and cue is not None and not cue.rest(view.folded):
            self.heading_alone = view.number
        is_label = cue is not None and cue.use is Use.LABEL and not cue.rest(view.folded)
        self.label_above = rule.kind if is_label and rule.kind in _LABELS else None
        self.lists_recipients = rule.name == RECIPIENTS
        is_note = self.section is Kind.ABOUT and rule.name == CONTACT_ASKED and view.is_list_item
        if not is_note:  # behind one of several notes to editors the others go on
            self.section = rule.kind if rule.kind in _SECTIONS else None
        self.reached = self._reaches(view)
        heads_one = _heads_one(view)
        closes = rule.kind in _CLOSING and is_last_part and rule.name != PAGE_MARK and not heads_one
        if self.closed_by is None and closes:
            self.closed_by = rule.kind
        if rule.kind is Kind.FURNITURE and cue is not None:
            self.chrome = cue.use is Use.HEADING and not heads_one
        return (rule.kind, rule.name)

    def _reaches(self, view: View) -> bool:
        return self.section is Kind.CONTACT and view.has_address

    def _goes_on(self, view: View, rule: Rule | None) -> bool:
        """Say whether a passage goes on with the open section, also a heading of contacts below another."""
        if self.section is Kind.CONTACT and rule is not None and rule.kind is Kind.CONTACT:
            return not self.reached or rule.name == CONTACT_LINE or self._is_desk(view)
        if rule is not None and rule.name == STUDY:
            return False
        if view.number in self.above_tables and (self.reached or self.section is not Kind.CONTACT):
            return False
        if self.section is Kind.CONTACT and self.reached and rule is not None and rule.kind is Kind.HEADING:
            return False
        if self.section is Kind.ABOUT and rule is None and view.is_short and view.has_in_label("event"):
            return False
        return self.section is not None and _belongs(view, rule, self.section)

    def _introduces_issuer(self, view: View) -> bool:
        """Say whether a paragraph below contacts speaks of the issuer: a sentence that its name begins, no address."""
        if not self.reached or not view.gap or not view.is_late or view.number < self.last_prose:
            return False
        is_text = view.is_sentence and view.words > ADDRESS_LINE_WORDS and not view.has_address
        return is_text and _begins_with_name(view.folded.removeprefix("The "), self.issuers)

    def _is_signature(self, view: View, rule: Rule | None) -> bool:
        """Say whether a passage signs the release for its board, or is one of the lines under such words."""
        opens = view.is_short and view.begins_with("signature")
        goes_on = self.signing and view.gap <= 1 and view.is_short and not view.is_sentence and not view.has_address
        self.signing = opens or (goes_on and (rule is None or rule.kind is Kind.HEADING))
        return self.signing

    def _in_list(self, view: View, rule: Rule | None) -> Kind | None:
        """Return the kind of a line under a heading: of whom the release is sent to, or the title of another page."""
        if self.lists_recipients and self._is_recipient(view):
            return Kind.FURNITURE
        if self.links != view.number - 1 or (rule is not None and rule.kind is not Kind.HEADING):
            return None
        if not view.is_short or view.is_sentence or view.has_address:
            return None
        self.links = view.number
        return Kind.LINK

    def _is_recipient(self, view: View) -> bool:
        """Say whether a line names one to whom the release is sent, below the heading of such a list."""
        is_name = view.cue is None and view.words <= ADDRESS_LINE_WORDS and not view.is_sentence
        self.lists_recipients = is_name and not view.has_address
        return self.lists_recipients

    def _is_desk(self, view: View) -> bool:
        """Say whether what heads contacts elsewhere is the desk of the person on the line above."""
        return view.gap == 0 and ":" not in view.folded and self.last is not None and is_person(self.last)

    def _plain(self, view: View) -> Label:
        """Return the label of a passage that no rule knows: body, or what a page puts behind a release."""
        before = self.labels.get(view.number - 1)
        is_value = view.is_short and not view.is_sentence
        if is_value and self.label_above is Kind.SOURCE and is_person(view.folded.strip(" *_")):
            is_value = False  # a spokesperson, whom French Canada calls the source
        if is_value and self.label_above is not None:
            return (self.label_above, f"{self.label_above}.section")
        follows = self.closed_by is not None or (before is not None and before[0] in _ABOVE_ADDRESSES)
        if follows and _ADDRESS_ALONE.fullmatch(view.folded.strip()):
            return (Kind.LINK, "link.section")
        if self.closed_by is None or view.is_prose:
            return (Kind.PARAGRAPH, "paragraph")
        if self.closed_by is Kind.FURNITURE or (before is not None and before[0] is Kind.FURNITURE):
            return (Kind.FURNITURE, "furniture.after_release")
        return (Kind.OTHER, "other.after_release")


def _heads_one(view: View) -> bool:
    """Say whether what a line heads stands on it, behind a colon: `Related: Acme Opens Plant`, within a story."""
    cue = view.cue
    if cue is None or cue.use is not Use.HEADING:
        return False
    head, rest = view.folded[: cue.end].rstrip(), cue.rest(view.folded)
    return bool(rest.strip(":")) and (head.endswith(":") or rest.startswith(":"))


def _capitals(name: str) -> str:
    """Return the words with capitals that a name begins with, behind which a headline may go on: `Acme öppnar`."""
    return _CAPITALS.match(name)[0]  # type: ignore[index]  # it matches anything


def _begins_with_name(folded: str, names: tuple[str, ...]) -> bool:
    return any(folded.startswith(name) and not folded[len(name) :][:1].isalnum() for name in names)


def _is_last_part(view: View, views: tuple[View, ...]) -> bool:
    """Say whether most of the text is behind: a copyright line or a `Share` at the top closes nothing."""
    return view.number * 2 > len(views)


def _belongs(view: View, rule: Rule | None, section: Kind) -> bool:
    """Say whether a passage goes on with the section before it."""
    if rule is not None and rule.name == PAGE_MARK and section is not Kind.CONTACT:
        return True
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
        if rule.name == RUNNING_FOOT:
            return _is_address_line(view)  # a street that a card of the company has as well
        if rule.name == LINK_ADDRESS:
            return is_label(view.folded.partition(":")[0].strip())
        return rule.kind is Kind.CREDIT and view.has_address
    return not view.is_image and (view.has_address or view.has_url or _is_address_line(view))


def _opens_outlook(view: View, rule: Rule) -> bool:
    """Say whether a passage opens a forward-looking statement: a legal heading such as `Reader Advisory` heads it."""
    if rule.kind is not Kind.FORWARD_LOOKING:
        return False
    return rule.name == FORWARD_LOOKING_SENTENCE or (view.cue is not None and view.cue.use is Use.OPENING)


def _is_opening(view: View) -> bool:
    """Say whether a passage begins with words that open a statement, such as stand below a heading as well."""
    return view.cue is not None and view.cue.use in {Use.OPENING, Use.LINE}


def _is_address_line(view: View) -> bool:
    """Say whether a line may be a name, a title, a company or a street: short, and no sentence."""
    if not view.is_short or (view.is_sentence and view.words > ADDRESS_LINE_WORDS):
        return False
    if len(SMALL_WORD.findall(view.folded)) < _SMALL_WORDS:
        return True
    return view.words <= ADDRESS_LINE_WORDS and says_title(view.folded.split(maxsplit=1)[0])
