"""What each passage is: rules by passages give one kind each, and passages of one section become one block."""

from bisect import bisect_left
from collections.abc import Sequence

from pressparse.document import BOILERPLATE, Block, Document, Kind, Passage
from pressparse.fields.acronyms import initials
from pressparse.fields.dateline import Found
from pressparse.fields.lead_subject import subject_of
from pressparse.labelling.date_lines import is_stamp_line
from pressparse.labelling.given import Label, given_headline, open_passages, with_given
from pressparse.labelling.grammar import Context, Views
from pressparse.labelling.mail_lines import heads_subject
from pressparse.labelling.rules import SIGNS, TOP
from pressparse.labelling.story import label_story
from pressparse.labelling.top import has_title, label_top, lead_number
from pressparse.labelling.view import View
from pressparse.lexicon import lexicon
from pressparse.mail_subject import subject_begins
from pressparse.rule_names import AT_PAGE_END, CONTACT_LINE, MAIL_HEAD
from pressparse.services import ServiceKind
from pressparse.span import Span, trimmed
from pressparse.title_key import title_key

_LEAD_HEAD, _FEW_WORDS = 200, 6
_NAME_WORDS = 6
_ACRONYM_LETTERS = range(3, 7)
_RUNS = frozenset({Kind.FURNITURE, Kind.LIST, Kind.TABLE, Kind.CAPTION})
"""Kinds of which neighbours are one block."""
_SECTIONS = frozenset(
    {
        *(Kind.HEADLINE, Kind.ABOUT, Kind.FORWARD_LOOKING, Kind.LEGAL, Kind.CONTACT, Kind.LINK, Kind.NOTICE),
        Kind.SOURCE,
    },
)
"""Kinds of which a passage is one block with the passages that go on with it, and with no other."""


def label(document: Document, folded: str, found: Found | None) -> tuple[Block, ...]:
    """Return the blocks of the document: they hold every character that is not blank, each once."""
    numbers = open_passages(document.passages)
    passages = [document.passages[number] for number in numbers]
    views = _views(passages, document.text, folded)
    given = given_headline(passages)
    dateline = None if found is None else bisect_left(numbers, found.passage)
    context = Context(views=views, source=_source_name(views), signs=_signs(document.text))
    if found is not None and found.own_line and given is None and _is_above_headline(views, dateline, context):
        dateline = None
    lead = lead_number(views, dateline, context, given)
    has_day_below = found is not None and found.own_line and _has_day_below(views, dateline)
    if dateline is not None and has_day_below:
        lead = max(lead, dateline + 2)
    line = bisect_left(numbers, found.passage) if found is not None and found.own_line else None
    labels, headline = label_top(views, lead, context, given, line)
    head = _lead_head(views, lead, folded, None if has_day_below else found)
    known = context.told(
        "" if headline is None else views[headline].title_key,
        title_key(head),
        _names("" if headline is None else views[headline].folded, head),
        is_agency=_is_of_agency(found),
    )
    labels |= label_story(views, lead, known)
    by_number = {numbers[view]: label for view, label in labels.items()}
    if found is not None and found.own_line:
        by_number[found.passage] = _label_of_line(found, document.passages[found.passage], folded)
    all_labels = with_given(document.passages, by_number)
    if headline is not None and heads_subject(views[headline]):
        document, all_labels = _parted_behind_label(document, all_labels, numbers[headline])
    return _blocks(document, all_labels)


def _label_of_line(found: Found, passage: Passage, folded: str) -> Label:
    """Return the label of a passage with a dateline and no story: more words behind it say what is corrected."""
    words_behind = folded[found.dateline.span.end : passage.span.end].split()
    is_notice = len(words_behind) > _FEW_WORDS
    return (Kind.NOTICE, "notice.correction") if is_notice else (Kind.DATELINE, found.dateline.rule)


def _parted_behind_label(document: Document, labels: list[Label], number: int) -> tuple[Document, list[Label]]:
    """Part the subject of a message, which is the headline, from the label before it."""
    passage = document.passages[number]
    start, end = passage.span
    begin = start + subject_begins(passage.span.of(document.text))
    if begin == start:
        return document, labels
    pieces = (passage.piece(trimmed(document.text, start, begin), passage.gap), passage.piece(Span(begin, end), 0))
    parted = document.parted((*document.passages[:number], *pieces, *document.passages[number + 1 :]))
    return parted, [*labels[:number], (Kind.FURNITURE, MAIL_HEAD), *labels[number:]]


def _is_above_headline(views: Views, dateline: int | None, context: Context) -> bool:
    """Say whether a dateline on its own line has no title above, or the notice right below: `COMUNICATO`."""
    if dateline is None or not has_title(views[:dateline], context):
        return dateline is not None
    rule = TOP.first(views[dateline + 1], context) if dateline + 1 < len(views) else None
    return rule is not None and rule.kind is Kind.NOTICE


def _has_day_below(views: tuple[View, ...], dateline: int | None) -> bool:
    """Say whether the place of a dateline has a line for itself, the day the line below, and the story stands below."""
    if dateline is None or dateline + 2 >= len(views):
        return False
    return is_stamp_line(views[dateline + 1])


def _lead_head(views: tuple[View, ...], lead: int, folded: str, found: Found | None) -> str:
    """Return how the story begins, behind the dateline."""
    if found is not None:
        end = found.dateline.span.end
        return folded[end : end + _LEAD_HEAD].lstrip()
    return views[lead].folded[:_LEAD_HEAD].lstrip() if lead < len(views) else ""


def _names(headline: str, lead: str) -> frozenset[str]:
    """Return the names the release may be of: the subject of the lead, and what of the headline stands in the lead."""
    subject = subject_of(lead)
    names = set() if subject is None else {subject.removeprefix("The ")}
    words = headline.split()
    for count in range(min(len(words), _NAME_WORDS), 0, -1):
        name = " ".join(words[:count]).rstrip(",:")
        if name[:1].isupper() and name in lead:
            names.add(name.removeprefix("The "))
            break
    first = words[0] if words and not headline.isupper() else ""
    if len(first) in _ACRONYM_LETTERS and first.isalpha() and first.isupper() and _is_in_full(first, lead):
        names.add(first)
    return frozenset(names)


def _is_in_full(acronym: str, lead: str) -> bool:
    """Say whether a lead gives in full what a headline gives by its initials."""
    return f"({acronym})" in lead or acronym in initials(lead)


def _is_of_agency(found: Found | None) -> bool:
    mark = None if found is None else found.wire_service
    return mark is not None and mark.service.kind is ServiceKind.AGENCY


def label_tail(document: Document, folded: str) -> tuple[Block, ...]:
    """Return the blocks of a document that is a piece of a release: it has a story and a tail, and no top."""
    views = _views(document.passages, document.text, folded)
    return _blocks(
        document,
        with_given(document.passages, label_story(views, -1, Context(views=views, signs=_signs(document.text)))),
    )


def _views(passages: Sequence[Passage], text: str, folded: str) -> Views:
    words = lexicon()
    return Views(View(number, passages, text, folded, words) for number in range(len(passages)))


def _signs(text: str) -> frozenset[str]:
    """Return what the rules look for and a text has; one character is found much faster than several."""
    return frozenset(sign for sign in SIGNS if sign[0] in text and sign[-1] in text and sign in text)


def _source_name(views: tuple[View, ...]) -> str:
    """Return the name in the source line as titles are compared, without that of the carrier behind it; or ""."""
    for view in reversed(views[-60:]):
        cue = view.cue
        if cue is not None and cue.kind is Kind.SOURCE and view.is_short:
            name = view.folded[cue.end :]
            for words in lexicon().words["carried_by"]:
                name = name.partition(words)[0]
            return title_key(name)
    return ""


def _blocks(document: Document, labels: Sequence[Label]) -> tuple[Block, ...]:
    blocks: list[tuple[Span, Kind, str]] = []
    for passage, (kind, rule) in zip(document.passages, labels, strict=True):
        if kind in BOILERPLATE and blocks[1:] and blocks[-1][2] == AT_PAGE_END and _goes_on(blocks[-2], kind, rule):
            del blocks[-1]  # the section goes on over the page
        if blocks and _goes_on(blocks[-1], kind, rule):
            first, _, first_rule = blocks[-1]
            blocks[-1] = (Span(first.start, passage.span.end), kind, first_rule)
        else:
            blocks.append((passage.span, kind, rule))
    return tuple([Block(text=span.of(document.text), span=span, rule=rule, kind=kind) for span, kind, rule in blocks])


def _goes_on(block: tuple[Span, Kind, str], kind: Kind, rule: str) -> bool:
    """Say whether a passage of this kind goes on with the block before it, rather than beginning another."""
    if block[1] is not kind:
        return False
    return kind in _RUNS or (kind in _SECTIONS and (rule == CONTACT_LINE or rule.endswith(".section")))
