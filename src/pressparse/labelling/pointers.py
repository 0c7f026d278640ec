"""Lines that send the reader elsewhere: to a page, to pictures, to a post on a social network."""

import regex

from pressparse.document import Kind
from pressparse.fields.contacts.names import is_person
from pressparse.labelling.grammar import Context, cued, has_address_near
from pressparse.labelling.view import PROSE_WORDS, View
from pressparse.lexicon import Use, lexicon
from pressparse.services import registry

_LINK_WORDS = cued(Kind.LINK, longest=40)
_LABELLED_ADDRESS = regex.compile(r"(?:[^\n:.]|\.(?!\s)){1,60}+:\s*+(?:https?://|www\.)\S++\s*+$")
_TWEET_AUTHOR = regex.compile(r"[\s>]*+[—–-]{1,2}\s?[^()\n]{1,60}+\(@\w{1,30}\)")
_TWEET_AUTHOR_SIGN, _TWEET_LINKS = "(@", ("pic.twitter.com/", "://t.co/")
TWEET_SIGNS = (_TWEET_AUTHOR_SIGN, *_TWEET_LINKS)
"""One of these stands in the text of a page that shows a post."""
_LINK_TO_IMAGE = regex.compile(r"\[\s*+\]\([^()\s]{1,2000}\.(?i:jpe?g|png|gif|webp|svg|avif)(?:\?[^()\s]{0,2000}+)?\)")
_FILE_TYPE = r"(?:PDF|DOCX?|ZIP|JPE?G)"
_FILE_SIZE = r"\d{1,4}(?:[.,]\d{1,3})?+\s?[KMk][Bo]"
_FILE = regex.compile(
    rf"""
    (?: [(\[] {_FILE_TYPE} [\s,|–-]{{1,3}} {_FILE_SIZE} [)\]]
      | \A (?: (?:Download|View|Read|Open|Print|Full|Press|Media|News)\b | (?:Presse|Medien)\p{{L}}*+ ) [^\n(\[]{{0,60}}
        [(\[] {_FILE_TYPE} [)\]]
      | (?<=\s) (?:as|als|en|au\sformat) \s (?:a\s|an\s)? {_FILE_TYPE}
        (?: \s[(]? {_FILE_SIZE} [)]? )?+
      | (?<![^\s(]) {_FILE_TYPE} [\s,|(–-]{{1,3}} {_FILE_SIZE} [)]?
      | \A (?: [\p{{L}}-]{{3,12}} \s )?+ {_FILE_TYPE} (?: [\s-] (?i:file|version|datei|format|download|fassung) )?+
    ) \s*+ \Z
    """,
    regex.VERBOSE,
)
_ASKED = regex.compile(r"\b(?i:contact|call|e-?mail|write|reach|phone)\b")
_AGENCY_CREDIT = regex.compile(
    r"\(?(?:\p{Lu}{2,}+(?:\s\p{Lu}{2,}+){0,3}|AP Photo|Getty Images)\s?/\s?"
    r"\p{Lu}[\p{L}.'-]++(?:\s\p{Lu}[\p{L}.'-]*+){1,3}(?:/\p{Lu}[\p{L}.'-]++(?:\s\p{L}[\p{L}.'-]*+){1,3}){0,2}+\)?",
)
_CREDIT_BEHIND = regex.compile(
    r"\((?P<service>\p{Lu}[^()/\n]{1,30}?)(?:\s(?:Photo|photo))?/\p{Lu}[^()/\n]{1,60}\)(?:\s?\([^()/\n]{2,30}\))?\.?\s*+\Z"
)
_SIGNED_PICTURE = regex.compile(
    r"\((?:[^()/\n]{0,40}?\s)??(?P<name>\p{Lu}[\p{L}.'-]++\s\p{Lu}[\p{L}.'-]++)\s?/\s?(?P<agency>\p{Lu}[^()/\n]{1,20})\)\.?+\s*+\Z"
)
_PICTURE_IN_BRACKETS = regex.compile(
    r"\((?:(?P<label>\p{L}[^():\n]{0,30}?)\s?:|(?P<by>(?:\p{L}{2,12}+\s){1,3}?)|©)\s?[\p{Lu}\p{Lo}\d@©][^()\n]{1,80}\)\.?$"
)
_PICTURE_BEHIND = regex.compile(r"[.!?)]\s(?P<label>[^():\n.]{2,24}):\s[\p{Lu}©@][^():.!?\n]{2,60}$")
_LONGEST_CREDIT = 130
_CREDIT_SIGNS = ("hoto/", "foto/", "Group/")
"""One of these stands where a picture is credited: `(PRNewsfoto/Acme)`, `(AP Photo/Jane Doe)`."""

_WORTH = regex.compile(r"(?:\([^()=\n]{0,3}1 = [^()\n]{1,60}\)\s){1,4}+(?=\()")
"""What a dollar is worth, in brackets."""
_REPORTED = (" contributed to this ", " reported from ")
"""What AP says of the reporters of a story."""

FILE_SIGNS = ("PDF", "DOC", "ZIP", "JPG", "JPEG")
"""One of these stands in a line that offers a file."""

_OF_RULES = frozenset("-_–—")
_OPENING_BRACKETS, _CLOSING_BRACKETS = frozenset("[(<"), frozenset("])>")
_POINTER = regex.compile(
    r"(?:To\s(?:view|read|see|download|watch|access|register|explore|join|hear)\b|Read\s|See\s|Watch\s|Download\s"
    r"|For\s(?:more|further|additional)\sinformation,?\s(?:please\s)?(?:visit|see|go)\b|View\s|Visit\s)",
)


def is_link(view: View, context: Context) -> bool:
    """Say whether a passage that begins like a pointer is one: it holds an address, or is no sentence."""
    if not _LINK_WORDS(view, context) or view.is_list_item:
        return False
    return view.points_somewhere or (
        (not view.is_sentence or view.words > PROSE_WORDS) and view.cue is not None and view.cue.role is None
    )


def is_information(view: View, context: Context) -> bool:
    """Say whether a sentence that begins like a pointer sends the reader to a person rather than to a page."""
    if not _LINK_WORDS(view, context) or _ASKED.search(view.folded) is None:
        return False
    return view.has_address or (view.folded.endswith((":", "contact")) and has_address_near(view, context))


def is_image(view: View, _context: Context) -> bool:
    """Say whether there is nothing but Markdown images, or links to images without a text."""
    return view.is_image or _is_linked_image(view)


def stands_for_picture(view: View, _context: Context) -> bool:
    """Say whether a line in brackets stands where a picture was: `[GRAPHIC OMITTED]`, `(ACME LOGO)`."""
    line = view.folded.strip()
    if line[:1] not in _OPENING_BRACKETS or line[-1:] not in _CLOSING_BRACKETS or ":" in line:
        return False
    words = line[1:-1].casefold().split()
    return bool(words) and not lexicon().words["placeholder"].isdisjoint((words[0], words[-1]))


def _is_linked_image(view: View) -> bool:
    """Say whether there is nothing but links without a text, the first to an image."""
    link = _LINK_TO_IMAGE.match(view.raw)
    return link is not None and not view.folded.strip()


def is_media_link(view: View, _context: Context) -> bool:
    """Say whether a line is the label of a picture or a film, and its address."""
    is_label = view.cue is not None and view.cue.kind in {Kind.CREDIT, Kind.CAPTION, Kind.LINK}
    return is_label and view.is_short and view.has_url


def lists_links(view: View, _context: Context) -> bool:
    """Say whether a line is a row of Markdown links with short texts, such as those to social networks."""
    links = view.raw.count("](")
    return links > 1 and view.words <= 3 * links and not view.is_sentence


def is_agency_credit(view: View, _context: Context) -> bool:
    """Say whether a line is an agency, a slash and a name, or the other way round: who took the picture, or wrote."""
    if not view.is_short or "/" not in view.folded:
        return False
    line = view.folded.strip()
    return _AGENCY_CREDIT.fullmatch(line) is not None or is_signed(line, "/")


def is_bracketed_credit(view: View, _context: Context) -> bool:
    """Say whether a line is a credit in brackets, as Chinese papers end a story: `(责编：李四、王五)`."""
    if view.folded[-1:] != ")" or view.folded[:1] != "(":
        return False
    cue = lexicon().cue(view.folded[1:-1])
    return cue is not None and cue.kind is Kind.CREDIT and cue.use is Use.LABEL


def is_signed(line: str, between: str) -> bool:
    """Say whether a line is the name of a person and that of an agency: `Jane Doe, AP`, `Anna Exempel/TT`."""
    name, sign, desk = line.partition(between)
    return bool(sign) and registry().agency(desk.removeprefix("The ")) is not None and is_person(name)


def credits_picture(view: View, _context: Context) -> bool:
    """Say whether a passage ends with a service, a slash and a name in brackets: `A plant (AP Photo/Jane Doe)`.

    Or with a name, a slash and an agency, `A plant (Photo by JANE DOE / AFP)`, or with words for a picture and whose it
    is, `A plant (Photo: Acme)`.
    """
    folded = view.folded
    if ")" not in folded[-2:]:
        return ":" in folded and folded[-1] != "." and _is_picture(_PICTURE_BEHIND.search(folded[-_LONGEST_CREDIT:]))
    end = folded[-_LONGEST_CREDIT:]
    if _is_picture(_PICTURE_IN_BRACKETS.search(end)):
        return True
    if "/" not in end:
        return False
    reach = max(0, len(view.folded) - _LONGEST_CREDIT)
    signed = _SIGNED_PICTURE.search(view.folded, reach)
    if signed is not None and registry().agency(signed["agency"].strip()) is not None:
        return is_person(signed["name"].title())
    match = _CREDIT_BEHIND.search(view.folded, reach)
    if match is None or not any(sign in match[0] for sign in _CREDIT_SIGNS):
        return False
    return registry().find(match["service"]) is not None


def _is_picture(credit: regex.Match[str] | None) -> bool:
    """Say whether the words before a name say that a picture is theirs."""
    if credit is None:
        return False
    found = credit.groupdict()
    if found.get("by"):
        return found["by"].strip().casefold() in lexicon().words["picture_by"]
    return found["label"] is None or found["label"].casefold() in lexicon().words["picture"]


def credits_reporters(view: View, context: Context) -> bool:
    """Say whether a paragraph below a rule of dashes says who reported: `Doe reported from Oslo.`, as AP has it.

    Or whether it says so behind the worth of a currency, as Reuters has it: `($1 = 0.9 euros) (Reporting by Jane Doe)`.
    """
    worth = _WORTH.match(view.folded) if view.first == "(" and view.is_late else None
    if worth is not None:
        cue = lexicon().cue(view.folded[worth.end() :])
        return cue is not None and cue.kind is Kind.CREDIT
    previous = context.previous(view) if view.is_late else None
    if previous is None or previous.raw[:1] not in _OF_RULES or set(previous.raw) - _OF_RULES:
        return False
    return any(sign in view.folded for sign in _REPORTED)


def says_where(view: View, _context: Context) -> bool:
    """Say whether a sentence behind the first quarter does nothing but say where a picture or a file is to be had."""
    return view.is_behind_beginning and view.words_within is Kind.LINK and view.points_somewhere


def is_link_without_text(view: View, _context: Context) -> bool:
    """Say whether there is nothing but Markdown links without a text."""
    return "](" in view.raw and not view.folded.strip()


def is_pointer(view: View, _context: Context) -> bool:
    """Say whether a line does nothing but send the reader to another page."""
    return _POINTER.match(view.folded) is not None and view.points_somewhere


def is_file(view: View, _context: Context) -> bool:
    """Say whether a line does nothing but offer a file: `Press release as PDF`, `Download (PDF, 120 KB)`.

    Other documents than the release may be a list in its text: `Complaint (PDF)`.
    """
    if not view.is_short or not any(sign in view.folded for sign in FILE_SIGNS):
        return False
    return _FILE.search(view.folded) is not None


def is_tweet(view: View, _context: Context) -> bool:
    """Say whether a passage is a post on a social network that a page shows, or the line that signs it."""
    return _TWEET_AUTHOR.match(view.folded) is not None or any(link in view.folded for link in _TWEET_LINKS)


def is_labelled_address(view: View, _context: Context) -> bool:
    """Say whether a line late in the text is a label and a web address, and nothing else."""
    return view.is_short and view.is_late and _LABELLED_ADDRESS.match(view.folded) is not None
