"""The last lines of a story: end marks, agencies and initials, authors, when it was posted."""

import datetime

import regex

from pressparse.dates import find_date
from pressparse.document import Kind
from pressparse.labelling.byline_lines import names_author
from pressparse.labelling.grammar import Context, cued, has_address_near
from pressparse.labelling.view import View
from pressparse.lexicon import Use, lexicon
from pressparse.services import registry

_LINES_OF_AUTHORS = 8
_END_MARK = regex.compile(
    r"""
      [\s>\u200b\u2060(\[_–—-]*+
      (?: (?:\#\s?){2,10}+                                      # ###
        | [–—-]?\s?30\s?[–—-]                                   # -30-
        | (?:-\s*+)?(?i:ends?|fin|ende|slut|schluss)\s*+(?:-|\))  # - ends -
        | 0\s?-(?:\s++\d\d/\d\d/\d{4})?+                        # -0- 05/03/2021
        | (?<=[-–]\s?)[oO0]{3}\s?[-–]                           # -ooo-
        | 以\s{1,4}上$
        | \*(?:\s?\*){2,20}+                                    # ***
      )
      [\s)\]*_–—-]*+$
    | (?:ENDS?|FIN|ENDE|SLUT)$
    """,
    regex.VERBOSE,
)
_BRACKETS_OF_END = frozenset({"(", "/"})
_AUTHOR = cued(Kind.BYLINE, Use.LABEL, longest=8)
_OF_POSTING, _POSTED = frozenset({Kind.STAMP, Kind.BYLINE}), ("posted", "pub")
_AGENCY_END = regex.compile(
    r"""
      \#
    | [-–]\s?[Xx]\s?[-–]                                        # -x-
    | [-–—]{1,3}\s?\p{Lu}{2,20}\s?[-–—]{1,3}                     # - ACME -
    | ={2,4}\s?\p{L}[\p{L}.\ ]{1,30}                            # ==Kyodo
    | --?\s?\p{Lu}{3,20}                                        # --IANS
    | Enditem(?:/\p{L}{2,4})?
    | N{4}
    | AP-\p{Lu}{2}-\d\d-\d\d-\d\d\s\d{4}\p{Lu}{3}<?             # AP-WF-05-03-21 1200GMT<
    """,
    regex.VERBOSE,
)
_INITIALS = regex.compile(
    r"""
      (?:\p{Lu}{2,5}\s|\(\p{Lu}\p{Ll}{3,8}\)\s)?/?\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,5}/?   # dpa jd/mm
    | \p{Ll}{2,4}/(?:\s\p{Ll}{2,4}/){1,3}                       # jd/ mm/
    | //?\p{L}{2,20}//?(?:\s\p{Lu}{1,3}(?:/\p{Lu}{1,3}){0,2})?  # /jdoe/ MM
    | \(\p{Lu}{2,6}\)                                           # (JDM)
    | \(\p{L}{2,4}/\p{Lu}\p{Ll}{3,15}\)                         # (jd/Roe)
    | \(\p{Lu}{1,3}(?:-\p{Lu}{1,3}){1,4}\)                      # (JD-MM)
    | (?P<words> \p{Lu}{2,8}(?:\s\p{Lu}{2,4}){1,5}              # AGI JDM
      | \p{Lu}{2,4}(?:\s?//?\s?\p{Lu}{2,4}){1,4}                # JD/MM
      | \p{Lu}\p{Ll}{1,2}(?:/\p{Lu}\p{Ll}{1,2}){1,3} )          # Jd/Mm
    """,
    regex.VERBOSE,
)
_SMALL_INITIALS = regex.compile(r"\p{Ll}{2,3}(?:\s\p{Ll}{2,3}){1,2}")
"""As the agency of Czechia has them below a story."""
_LAST_LINES = 3
LONGEST_MARK = 60
"""An end mark and the initials of an author take fewer characters."""
_SHORTEST_NAME = 3
_BELOW_AGENCY = frozenset({Kind.COPYRIGHT, Kind.CREDIT})
_IN_BRACKETS = regex.compile(r"\((?:©\s?)?(?P<name>\p{L}[\p{L}. -]{1,30})\)\.?")


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
    if not view.is_late or len(context.views) - view.number > _LINES_OF_AUTHORS:
        return False
    return _AUTHOR(view, context) or (_is_among_last(view, context) and names_author(view, context))


def says_when_posted(view: View, _context: Context) -> bool:
    """Say whether a line late in the text says when it was posted, and perhaps by whom, as blogs put it below."""
    cue = view.cue
    if cue is None or cue.kind not in _OF_POSTING or not cue.phrase.startswith(_POSTED) or not view.is_late:
        return False
    first = cue.rest(view.folded).lstrip(" :").partition(" ")[0]
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
