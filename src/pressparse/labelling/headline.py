"""Which line is the headline: the best title above the story, or the one that the page repeats."""

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.words import SUFFIX, names_body
from pressparse.fields.postal_address import is_postal_address
from pressparse.labelling.date_lines import is_bare_day
from pressparse.labelling.grammar import Context, Rule
from pressparse.labelling.mail_lines import MAIL_HEADS, is_subject
from pressparse.labelling.notice_lines import is_between_slashes, is_notice_and_title, is_notice_of_story
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import lexicon
from pressparse.lexicon.phrases import CASELESS

Rules = dict[int, Rule | None]
"""The first rule of `TOP` that holds, by number of passage."""

LETTERHEAD_WORDS = 8
"""The name of an organization on a line of its own has no more words."""

_HEADLINE_WORDS = range(2, 60)
_GOOD_HEADLINE_WORDS = 5
_BREADCRUMBS = 3
_FULL_LINE = 40
_JOINING = frozenset({"in", "of", "for", "and", "to", "with", "on", "at", "by", "from", "as", "the", "a", "an", "or"})
"""Words that end or begin a line only where the title goes on."""
_OF_TITLES = _JOINING - {"of", "for", "and", "the", "or"}
"""Those of them that no name of an office has."""
_REPEATED, _WHOLE_TITLE_REPEATED = 2, 4
_TITLE_WORDS = 4
_SHORT_HEADLINE_WORDS = 3
_VERB_IN_TITLE = regex.compile(r"\p{Ll}s\s[\p{Lu}\d$€£₹]")
_TITLES = 80
"""The headline stands among so many lines above the story, and so do the titles that repeat it."""


def may_be_headline(view: View) -> bool:
    """Say whether a line that no rule knows may be a headline; the subject of a mail is one only where none is."""
    if (
        view.is_mail_subject
        or view.words not in _HEADLINE_WORDS
        or not view.has_letters
        or view.has_address
        or is_bare_day(view)
    ):
        return False
    return not (view.has_figures and is_postal_address(view.folded))


def is_long_title(view: View) -> bool:
    """Say whether a first line is a headline all the same: short, or long without a full stop."""
    return (
        view.is_first and view.words in _HEADLINE_WORDS and (view.words < PROSE_WORDS or not _ends_with_full_stop(view))
    )


def _ends_with_full_stop(view: View) -> bool:
    return view.folded.rstrip("\"')] ").endswith((".", "。")) and not view.ends_with_abbreviation


def headline_number(
    views: tuple[View, ...], rules: Rules, others: frozenset[int | None], context: Context
) -> int | None:
    """Return the number of the headline: the best title, or the last that repeats, shortens or lengthens it.

    It is none of `others`, the lines of contacts and that of the dateline.

    A title that other lines have as well is the better for it: pages repeat the headline, and nothing else.
    """
    candidates = [
        view
        for view in views[-_TITLES:]
        if rules[view.number] is None
        and view.number not in others
        and may_be_headline(view)
        and not _is_registered(view, rules)
    ]
    candidates = _below_letterheads(_below_mail_heads(candidates, views, rules), views, rules)
    if not candidates:
        notices = (view for view in views if is_between_slashes(view, context) or is_notice_of_story(view, context))
        subjects = (view for view in views if is_subject(view))
        titled = (view for view in views if is_notice_and_title(view, context))
        return next((view.number for view in (*notices, *titled, *subjects)), None)
    whole = {view.number: _with_next_line(view, views) for view in candidates}
    repeated = {
        view.number
        for view in candidates
        if any(_are_versions(view.title_key, whole[other.number]) for other in candidates if other is not view)
    }
    first = _first_title(views, rules, others)
    merits = {view.number: _merit(view, views, first) + _bonus(view, repeated) for view in candidates}
    best = max(candidates, key=lambda view: (merits[view.number], -view.number))
    if len(candidates) > 1 and is_name_of_company(best):
        rivals = (view for view in candidates if merits[view.number] == merits[best.number])
        best = next((view for view in rivals if not is_name_of_company(view)), best)
    for view in candidates:
        if view.number > best.number and _are_versions(best.title_key, whole[view.number]):
            best = best if _ends_breadcrumbs(view, views) else view
    if views[0].is_mail_subject and not _is_title_of_its_own(best):
        return 0
    before = next((view for view in candidates if view.number == best.number - 1), None)
    return best.number if before is None or not _announces(before, best) else before.number


def _is_title_of_its_own(view: View) -> bool:
    """Say whether a line above the story is the title of it, and not of what somebody writes above it in a mail."""
    is_note = _ends_with_full_stop(view) or view.has_url or view.folded.rstrip().endswith((":", ","))
    return not is_note and not is_name_of_company(view)


def _is_registered(view: View, rules: Rules) -> bool:
    """Say whether a line is the name of a company, and the next says in brackets where it is incorporated."""
    rule = rules.get(view.number + 1)
    return rule is not None and rule.kind is Kind.FURNITURE and is_name_of_company(view)


def _below_mail_heads(candidates: list[View], views: tuple[View, ...], rules: Rules) -> list[View]:
    """Return the candidates below the head of a mail that is passed on or quoted; all, if it tells no subject."""
    last = end_of_mail_heads(rules)
    below = [view for view in candidates if view.number > last]
    return below if below or any(map(is_subject, views[: last + 1])) else candidates


def end_of_mail_heads(rules: Rules) -> int:
    """Return the number of the last line of the head of a mail that is passed on or quoted, -1 where there is none."""
    return max((number for number, rule in rules.items() if rule is not None and rule.name in MAIL_HEADS), default=-1)


def _below_letterheads(candidates: list[View], views: tuple[View, ...], rules: Rules) -> list[View]:
    """Return the candidates without the name of an office that stands above a notice, where others stand below it.

    A line of few words above it is of whom the office is: `THE WHITE HOUSE`.
    """
    known = ((view, rule.kind) for view in views if (rule := rules[view.number]) is not None)
    notice = next((view.number for view, kind in known if kind is Kind.NOTICE or _begins_with_notice(view, kind)), None)
    if notice is None or not any(view.number > notice for view in candidates):
        return candidates
    office = max((view.number for view in candidates if view.number < notice and view.names_office), default=-1)
    return [
        view
        for view in candidates
        if view.number > notice
        or view.words > LETTERHEAD_WORDS
        or not (
            names_body(view.folded)
            or view.names_office
            or _names_desk(view)
            or (view.number < office and view.words < _TITLE_WORDS)
        )
    ]


def _begins_with_notice(view: View, kind: Kind) -> bool:
    """Say whether a stamp begins with the words of a notice: `PRESSEMITTEILUNG      5. Juni 2021`."""
    return kind is Kind.STAMP and view.cue is not None and view.cue.kind is Kind.NOTICE


def _names_desk(view: View) -> bool:
    """Say whether a line is whom the press asks: `Service de presse`."""
    return view.cue is not None and view.cue.kind is Kind.CONTACT and not view.cue.rest(view.folded)


def _first_title(views: tuple[View, ...], rules: Rules, others: frozenset[int | None]) -> int:
    """Return the number of the first line of all, or of the first title above which only lines stand that rules know.

    Such a title is no name of an organization or an office, and no label: these stand above headlines as well.
    """
    titles = (view for view in views if not view.is_mail_subject)
    first = next(view for view in titles if rules[view.number] is None and view.number not in others)
    if first.number == 0 or ":" in first.folded or is_name_of_organization(first) or first.names_office:
        return 0
    return first.number


def is_name_of_organization(view: View) -> bool:
    """Say whether a line is the name of an organization and nothing else."""
    if view.words > LETTERHEAD_WORDS or not names_body(view.folded) or view.has_small_words:
        return False
    return ":" not in view.folded and lexicon().words["announcing"].isdisjoint(view.folded.casefold().split())


def _bonus(view: View, repeated: set[int]) -> int:
    """Return how much better a title is for its repetition: menus repeat words, and pages whole titles."""
    if view.number not in repeated or is_name_of_company(view) or is_name_of_organization(view):
        return 0
    return _WHOLE_TITLE_REPEATED if view.words >= _TITLE_WORDS else _REPEATED


def _ends_breadcrumbs(view: View, views: tuple[View, ...]) -> bool:
    """Say whether a title is the last of a line of breadcrumbs that begins with the home page."""
    return view.gap == 0 and any(
        before.is_listed("home") for before in views[max(0, view.number - _BREADCRUMBS) : view.number]
    )


def _are_versions(one: str, other: str) -> bool:
    """Say whether two titles begin alike and the shorter has more than half of the longer."""
    if len(one) <= len(other):
        return bool(one) and other.startswith(one)
    return bool(other) and one.startswith(other) and 2 * len(other) > len(one)


def _with_next_line(view: View, views: tuple[View, ...]) -> str:
    """Return the title a line begins, with the next line where that goes on with it."""
    following = views[view.number + 1] if view.number + 1 < len(views) else None
    return view.title_key + (following.title_key if following is not None and goes_on(view, following, views) else "")


def goes_on(view: View, following: View, views: tuple[View, ...]) -> bool:
    """Say whether a line goes on with the title on the line before: in small letters, or as another title has it."""
    if following.gap > 0 or view.is_sentence or not following.is_short or following.has_address:
        return False
    if following.first.islower() or _breaks_off(view.folded, following.folded) or _announces(view, following):
        return True
    whole = view.title_key + following.title_key
    return any(whole in other.title_key for other in views[-_TITLES:] if other is not view)


def _announces(view: View, following: View) -> bool:
    """Say whether a line break parts the name of who announces from the verb, or the verb from what is announced."""
    if following.gap > 0 or not view.is_short or view.is_sentence:
        return False
    verbs = lexicon().words["announcing"]
    words, next_words = view.folded.split(), following.folded.split()
    if not words or not next_words:
        return False
    if words[-1].casefold() in verbs:  # many of them are plurals as well: capitals, and what only announces
        in_capitals = view.folded.isupper() and following.folded.isupper()
        return in_capitals or words[-1].casefold().startswith("announce")
    return next_words[0].casefold() in verbs and (is_name_of_company(view) or is_name_of_organization(view))


def _breaks_off(line: str, following: str) -> bool:
    """Say whether a full line in capitals goes on in the next one: a small word stands at the break."""
    if len(line) < _FULL_LINE or not (line.isupper() and following.isupper()):
        return False
    return not _JOINING.isdisjoint((line.rsplit(maxsplit=1)[-1].casefold(), following.split(maxsplit=1)[0].casefold()))


def is_name_of_company(view: View) -> bool:
    """Say whether a line is nothing but the name of a company, with its legal form at the end.

    Where no blanks part words, the form may stand in front as well: `株式会社アクメ`.
    """
    if CASELESS.match(view.first):
        return is_name_of_organization(view)
    last = view.folded.split()[-1:] if view.words <= LETTERHEAD_WORDS else []
    ends_with_form = any(SUFFIX.fullmatch(form) for word in last for form in (word, word.title()))
    if not ends_with_form or _VERB_IN_TITLE.search(view.folded) is not None:
        return False
    return not view.has_small_words or not lexicon().words["by"].isdisjoint(view.folded.casefold().split())


def is_name_of_department(view: View) -> bool:
    """Say whether a line is the name of a part of a government, as stands above the title: `Ministry of Steel`.

    A verb before another capital makes a title of it, and so does `to`: `Ministry of Steel Opens Works`.
    """
    if view.words > LETTERHEAD_WORDS or not view.begins_with("department") or view.is_sentence:
        return False
    if ":" in view.folded or view.has_small_words or _VERB_IN_TITLE.search(view.folded) is not None:
        return False
    return _OF_TITLES.isdisjoint(view.folded.split())


def _merit(view: View, views: tuple[View, ...], first: int) -> int:
    """Return how much a line looks like a headline: of some length, set apart, marked as a heading.

    The `first` title needs fewer words: the deck below a short headline has more.
    """
    following = views[view.number + 1] if view.number + 1 < len(views) else None
    is_first = view.number == first
    fewest = _SHORT_HEADLINE_WORDS if is_first else _GOOD_HEADLINE_WORDS
    is_long = view.words >= fewest + view.is_list_item  # the mark of an item counts as a word
    return (
        2 * (is_long and not is_name_of_company(view) and not is_name_of_department(view))
        + (is_first or view.gap > 0)
        + (following is None or following.gap > 0)
        + 2 * view.is_marked_heading
        + (not _ends_with_full_stop(view))
        - 2 * ("|" in view.folded)
    )
