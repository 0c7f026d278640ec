"""What stands before the lead: headline, decks, byline, stamps, notices, and the chrome of a page around them."""

from collections.abc import Iterator
from itertools import chain, islice, repeat

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_full_name
from pressparse.labelling.date_lines import is_bare_day
from pressparse.labelling.given import Label
from pressparse.labelling.grammar import Context, Rule
from pressparse.labelling.headline import (
    Rules,
    end_of_mail_heads,
    goes_on,
    headline_number,
    is_long_title,
    is_name_of_company,
    is_name_of_department,
    is_name_of_organization,
    may_be_headline,
)
from pressparse.labelling.lead_lines import SENTENCE_OF_LEAD, introduces_quote, opens_advisory, opens_interview
from pressparse.labelling.mail_lines import is_passed_on, is_subject
from pressparse.labelling.rules import REPEATED_TITLE, TOP
from pressparse.labelling.top_neighbours import contact_lines, label_behind, label_between, label_onwards
from pressparse.labelling.view import View
from pressparse.lexicon import Use
from pressparse.mail_subject import SUBJECT
from pressparse.rule_names import (
    BYLINE_AUTHOR,
    BYLINE_BY,
    BYLINE_OFFICE,
    BYLINE_ORGANIZATION,
    CONTACT_LINE,
    MAIL_SALUTATION,
    STAMP_DATE,
)
from pressparse.services import registry
from pressparse.wrapped_titles import is_broken_title

_DECK_WORDS, _AGENCY_WORDS = 60, 5
_LETTERHEAD_LINES = 3
_LINES_OF_LEAD = 6
_LATEST_DECK, _LINES_BELOW_DECK = 12, 8
_OF_PAGES = frozenset({Kind.FURNITURE, Kind.CAPTION})
_SIGNED = frozenset({BYLINE_BY, BYLINE_AUTHOR, STAMP_DATE})
"""The rules that find by whom and when a story was written."""


def lead_number(views: tuple[View, ...], dateline: int | None, context: Context, headline: int | None = None) -> int:
    """Return the number of the passage in which the story begins: the dateline's, or the first running text.

    Where there is none, the story begins after the first line, which is then the headline. A `headline` is what the
    envelope gives: the story stands below it.
    """
    if dateline is not None:
        return dateline
    sentence = None
    for view in views[0 if headline is None else headline + 1 :]:
        opens = view.has_label and (opens_advisory(view, context) or opens_interview(view, context))
        opens = opens or (introduces_quote(view, context) and has_title(views[: view.number], context))
        if view.number and (opens or is_bare_day(view)):
            return view.number
        if sentence is not None and view.is_late and _heads_about(view):
            return sentence
        if sentence is None and view.number and view.is_sentence and view.words >= SENTENCE_OF_LEAD:
            sentence = view.number if TOP.first(view, context) is None else None
        begins = (view.is_prose and not is_long_title(view)) or (headline is not None and _heads_list(view, context))
        if not begins or TOP.first(view, context) is not None or _is_above_byline(view, context, headline):
            continue
        if not is_passed_on(view, context):
            return view.number
    if headline is None and views and views[0].is_mail_subject and not has_title(views, context):
        headline = 0
    if headline is not None:
        return headline + 1
    first, second = islice(chain(_titles(views, context), repeat(len(views) - 1)), 2)
    is_above_title = first < second <= first + _LETTERHEAD_LINES and is_name_of_company(views[first])
    return (second if is_above_title else first) + 1


def _heads_about(view: View) -> bool:
    """Say whether a line heads what is said of the issuer, above which the story stands, however short."""
    return view.cue is not None and view.cue.kind is Kind.ABOUT and view.cue.use in {Use.HEADING, Use.NAMED}


def _is_above_byline(view: View, context: Context, headline: int | None) -> bool:
    """Say whether a sentence below the headline is a deck: byline or stamp stand right below it, above the story."""
    if not view.number or view.number > _LATEST_DECK or view.words > _DECK_WORDS or not view.is_sentence:
        return False
    found, lines = False, context.views[view.number + 1 : view.number + 1 + _LINES_BELOW_DECK]
    if not any(below.is_prose for below in lines):
        return False
    for below in lines:
        if below.given in _OF_PAGES:
            continue
        rule = None if below.is_prose else TOP.first(below, context)
        if rule is None:
            break
        found = found or rule.name in _SIGNED
    return found and (headline is not None or has_title(context.views[: view.number], context))


def _heads_list(view: View, context: Context) -> bool:
    """Say whether a line of the text, as the envelope gives it, stands right above a list: reports begin so."""
    following = context.following(view)
    return view.given is Kind.PARAGRAPH and following is not None and following.given is Kind.LIST


def has_title(views: tuple[View, ...], context: Context) -> bool:
    """Say whether any of these lines may be a headline."""
    return next(_titles(views, context), None) is not None


def _titles(views: tuple[View, ...], context: Context) -> Iterator[int]:
    """Yield the numbers of the lines that may be a headline."""
    return (view.number for view in views if may_be_headline(view) and TOP.first(view, context) is None)


def label_top(
    views: tuple[View, ...],
    lead: int,
    context: Context,
    given: int | None = None,
    dateline: int | None = None,
) -> tuple[dict[int, Label], int | None]:
    """Return the labels of the passages before the lead, and the number of the headline, or None.

    The headline is the `given` one, where the envelope gives one that stands before the lead; and never the passage
    that is nothing but the `dateline`.
    """
    top = views[:lead]
    rules = {view.number: TOP.first(view, context) for view in top}
    headline = (
        given
        if given is not None and given < lead
        else headline_number(top, rules, contact_lines(top, rules) | {dateline}, context)
    )
    if headline is not None:
        context = context.told(views[headline].title_key)
        del rules[headline]
    labels = {view.number: _label(view, rules.get(view.number), headline, context) for view in top}
    if headline is not None:
        labels[headline] = (Kind.HEADLINE, SUBJECT if is_subject(views[headline]) else "headline.title")
        is_broken = rules.get(headline + 1) is None and _is_broken(views, headline, lead)
        if headline + 1 < lead and (is_broken or goes_on(top[headline], top[headline + 1], top)):
            labels[headline + 1] = (Kind.HEADLINE, "headline.section")
    if headline and views[0].is_mail_subject:
        labels[0] = (Kind.FURNITURE, "furniture.subject")
    for number in _of_notes(rules):
        if labels[number][0] is Kind.SUBHEADLINE:
            labels[number] = (Kind.FURNITURE, "furniture.mail_note")
    for view in top:
        label_onwards(top, view, rules, labels)
    for view in top[1:-1]:
        label_between(view, labels)
    for view in top[1:]:
        label_behind(top[view.number - 1], view, labels)
    return labels, headline


def _is_broken(views: tuple[View, ...], headline: int, lead: int) -> bool:
    """Say whether a title goes on in the only line between it and a wrapped story, where no blank lines stand."""
    if lead != headline + 2 or lead >= len(views):
        return False
    title, below, story = views[headline : lead + 1]
    if below.gap or story.gap or "\n" not in story.raw:
        return False
    width = max(map(len, story.raw.split("\n", _LINES_OF_LEAD)[:_LINES_OF_LEAD]))
    return is_broken_title([title.raw, below.raw], width)


def _of_notes(rules: Rules) -> Iterator[int]:
    """Yield the numbers of the lines that somebody may have written above a release that they pass on.

    They stand above the head of a mail, or below a salutation.
    """
    head, is_below = end_of_mail_heads(rules), False
    for number, rule in rules.items():
        is_below = is_below or (rule is not None and rule.name == MAIL_SALUTATION)
        if number < head or is_below:
            yield number


def _label(view: View, rule: Rule | None, headline: int | None, context: Context) -> Label:
    """Return the label of a passage by itself: a rule's, or a deck behind the headline, or chrome."""
    if rule is not None:
        return (rule.kind, rule.name)
    if view.has_address and view.is_short and not view.is_sentence:
        return (Kind.CONTACT, CONTACT_LINE)
    is_story = headline is not None and view.number > headline and view.is_prose
    if headline is not None and not is_story and REPEATED_TITLE.test(view, context):
        return (Kind.FURNITURE, REPEATED_TITLE.name)
    return _unknown(view, headline, context)


def _unknown(view: View, headline: int | None, context: Context) -> Label:
    """Return the label of a passage that no rule knows, by whether it stands above or below the headline."""
    if headline is None:
        return (Kind.FURNITURE, "furniture.around_headline")
    is_above = view.number < headline
    if view.names_office and (is_above or _is_person_and_office(view)):
        return (Kind.BYLINE, BYLINE_OFFICE)
    if _is_letterhead_above(view, headline, context) if is_above else _names_issuer_below(view):
        return (Kind.BYLINE, BYLINE_ORGANIZATION)
    if view.number > headline and view.words <= _AGENCY_WORDS and registry().agency(view.folded.strip()) is not None:
        return (Kind.BYLINE, "byline.agency")
    if view.number > headline and 1 < view.words <= _DECK_WORDS and view.has_letters:
        return (Kind.SUBHEADLINE, "subheadline.deck")
    return (Kind.FURNITURE, "furniture.around_headline")


def _is_person_and_office(view: View) -> bool:
    """Say whether a line is who makes a statement: `JANE DOE, SECRETARY OF STATE`."""
    name, comma, _ = view.folded.partition(",")
    return bool(comma) and is_full_name(name.title() if name.isupper() else name)


def _names_issuer_below(view: View) -> bool:
    return is_name_of_company(view) or is_name_of_department(view)


def _is_letterhead_above(view: View, headline: int, context: Context) -> bool:
    """Say whether a line is the name of an organization: the first of all lines, by a notice, or above the headline."""
    following = context.following(view)
    cues = (other.cue for other in context.neighbours(view))
    is_by_notice = any(cue is not None and cue.kind is Kind.NOTICE for cue in cues)
    is_by_notice = is_by_notice or (following is not None and following.first == "(" and following.gap == 0)
    is_near = view.is_first or is_by_notice or headline - view.number <= _LETTERHEAD_LINES
    return is_near and is_name_of_organization(view)
