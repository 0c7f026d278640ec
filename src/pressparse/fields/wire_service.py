r"""The wire service named outside the dateline: in a pointer to the original, or a line that says who distributed it.

>>> import pressparse
>>> text = "Acme Opens Plant\n\nAcme opened a plant on Monday.\n\nView source version on newsdirect.com: https://newsdirect.com/1"
>>> pressparse.parse(text).wire_service.service.name
'News Direct'
"""

from collections.abc import Callable, Iterator, Mapping

import regex

from pressparse.document import Block, Kind
from pressparse.fields.acronyms import initials
from pressparse.lexicon import lexicon
from pressparse.release import WireService
from pressparse.services import Registry, Service, ServiceKind
from pressparse.span import Span

_ORIGINAL = regex.compile(
    r"(?:view|read|see|visit|for)\s(?:the\s)?(?:source|original)\s(?:version|content|press\srelease|release|version)\b",
    regex.IGNORECASE,
)
_DOMAIN = regex.compile(
    r"(?<![\w.@-])(?:https?://)?(?:www\.)?(?P<domain>(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,12})\b", regex.IGNORECASE
)
_BARE_MARK = regex.compile(r"[-–—/(\s]{1,6}(?P<tag>[^-–—/()\n]{2,40}?)[-–—/)\s]{1,6}$")
_SIGNED = regex.compile(
    r"""[.!?]\s*+ (?: [-–—]{1,2}+\s?(?P<name>\p{Lu}[\p{L}. ]{1,29}+) | (?P<name>\p{Lu}{3,8}+)
        | \((?P<name>\p{Lu}[\p{L}. ]{1,29}+)\) (?: \s?\(www\.[^()\s]{3,20}+\) )?+ \.?+ ) \s*+\Z""",
    regex.VERBOSE,
)
"""A quotation is another's praise: `"A fine anvil." - Reuters`."""

_LAST_WORDS = 50
_OF_RELEASES = frozenset({Kind.ABOUT, Kind.CONTACT, Kind.SOURCE, Kind.FORWARD_LOOKING})
"""What the stories of agencies do not have."""

_LAST_BLOCKS = 6
"""Fixed words in a paragraph count only so near the end."""

_LONGEST_BLOCK, _LONGEST_TAIL = 4000, 400
_PART_OF_BYLINE = regex.compile(r"[^,\n/|–—]++")
_LONGEST_DESK = 40
_NOT_ITS_OWN = frozenset({ServiceKind.AGENCY, ServiceKind.AGGREGATOR})


def named_service(blocks: tuple[Block, ...], text: str, folded: str, services: Registry) -> WireService | None:
    """Return the service that a line outside the dateline names, or None; `folded` is `text`, folded.

    The last line that does so counts, but a notice above the story only where no other does.
    """
    notices = [block for block in blocks if block.kind is Kind.NOTICE]
    others = [block for block in blocks if block.kind is not Kind.NOTICE] if notices else blocks
    for number, block in enumerate((*reversed(others), *reversed(notices))):
        if block.kind is Kind.PARAGRAPH and number > _LAST_BLOCKS:
            continue
        found = _read(block, folded, services)
        if found is not None:
            service, start, end = found
            span = Span(block.span.start + start, block.span.start + end)
            return WireService.cut(text, span, f"{block.kind}.service", service=service)
    return None if any(block.kind in _OF_RELEASES for block in blocks) else _signed(blocks, text, folded, services)


def _signed(blocks: tuple[Block, ...], text: str, folded: str, services: Registry) -> WireService | None:
    """Return the agency whose name stands behind the last sentence of its story: `It opens on Monday. - Bernama`."""
    last = next((block.span for block in reversed(blocks) if block.kind is Kind.PARAGRAPH), None)
    if last is None or not (folded[last.end - 1].isalpha() or folded.endswith((")", ")."), 0, last.end)):
        return None
    match = _SIGNED.search(folded, max(last.start, last.end - _LAST_WORDS), last.end)
    name = match["name"].strip() if match else ""
    service = services.agency(name) if name else None
    if match is None or service is None or name in initials(last.of(folded)):  # whom the story names in full
        return None
    return WireService.cut(text, Span(*match.span("name")), f"{Kind.PARAGRAPH}.service", service=service)


_Found = tuple[Service, int, int]


def _read(block: Block, folded: str, services: Registry) -> _Found | None:
    """Return the service that a block names, and where in it."""
    readers = _READERS.get(block.kind, ()) if len(block.text) < _LONGEST_BLOCK else ()
    for read in readers:
        found = read(block.span.of(folded), services)
        if found is not None:
            return found
    return None


def _of_pointer(folded: str, services: Registry) -> _Found | None:
    """Read `View source version on newsdirect.com: ...`."""
    if not _ORIGINAL.match(folded):
        return None
    for match in _DOMAIN.finditer(folded):
        service = services.of_domain(match["domain"])
        if service is not None and service.kind not in _NOT_ITS_OWN:
            return service, *match.span("domain")
    return None


def _of_distributor(folded: str, services: Registry) -> _Found | None:
    """Read `Distributed by: Reportable, Inc.`, also below a line that names the source."""
    for start, line in _lines(folded):
        cue = lexicon().cue(line.strip())
        name = line[cue.end :].strip(" .:\n") if cue is not None and cue.phrase == "distributed by" else ""
        service = services.find(name) if name else None
        if service is not None:
            left = start + line.index(name)
            return service, left, left + len(name)
    return None


def _of_bare_mark(folded: str, services: Registry) -> _Found | None:
    """Read `--News Direct--`, a mark on a line of its own."""
    match = _BARE_MARK.match(folded)
    service = services.find(match["tag"]) if match else None
    return None if match is None or service is None else (service, *match.span("tag"))


def _of_desk(folded: str, services: Registry) -> _Found | None:
    """Read `By Jane Doe, Associated Press Writer` or `By AFP`, the agency of who wrote the story."""
    titles, by = lexicon().words["title"], lexicon().words["by"]
    for match in _PART_OF_BYLINE.finditer(folded):
        part = match[0].strip() if len(match[0]) <= _LONGEST_DESK else ""
        word, _, rest = part.partition(" ")
        name = (rest if word.casefold() in by else part).removeprefix("The ")
        words = name.split(" ")
        has_title = words[-1].casefold().removesuffix("s") in titles
        for count in range(len(words), 0, -1) if has_title else (len(words),):
            service = services.agency(" ".join(words[:count]))
            if service is not None:
                start = match.start() + match[0].index(name)
                return service, start, start + len(" ".join(words[:count]))
    return None


def _of_sign_off(folded: str, services: Registry) -> _Found | None:
    """Read `Reuter`, `==Kyodo` or `(ANI)`, an agency's name under its story."""
    line = folded.strip()
    name = line.strip("-–—=(). ")
    service = services.agency(name) if name else None
    if service is None:
        return None
    start = folded.index(name)
    return service, start, start + len(name)


def _of_prefix(folded: str, services: Registry) -> _Found | None:
    """Read `EQS-News: Acme opens a plant`, a headline or a line of the head that its service stands before."""
    for start, line in _lines(folded):
        service = services.of_headline(line)
        if service is not None:
            return service, start, start + len(line[: line.index(":")].rstrip())
    return None


def _of_tail(folded: str, services: Registry) -> _Found | None:
    """Read `Distributed by APO Group on behalf of Acme.`, a line in the fixed words of a service."""
    for start, line in _lines(folded):
        service = services.of_tail(line) if len(line) < _LONGEST_TAIL else None
        if service is not None:
            return service, start, start + len(line.rstrip())
    return None


def _of_publisher(folded: str, services: Registry) -> _Found | None:
    """Read a line with the name of a service and nothing else, as databases put it above a story."""
    name = folded.strip()
    service = services.find(name) if "\n" not in name else None
    return None if service is None else (service, 0, len(name))


def _lines(folded: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a block, each with where it begins."""
    start = 0
    for line in folded.splitlines(keepends=True):
        yield start, line
        start += len(line)


_READERS: Mapping[Kind, tuple[Callable[[str, Registry], _Found | None], ...]] = {
    Kind.LINK: (_of_pointer, _of_tail),
    Kind.SOURCE: (_of_distributor, _of_tail),
    Kind.LEGAL: (_of_tail,),
    Kind.COPYRIGHT: (_of_tail,),
    Kind.FURNITURE: (_of_prefix, _of_tail),
    Kind.OTHER: (_of_prefix, _of_tail),
    Kind.CREDIT: (_of_tail, _of_sign_off),
    Kind.END: (_of_sign_off,),
    Kind.PARAGRAPH: (_of_tail,),
    Kind.BYLINE: (_of_prefix, _of_desk),
    Kind.SUBHEADLINE: (_of_prefix, _of_bare_mark),
    Kind.DATELINE: (_of_bare_mark,),
    Kind.HEADLINE: (_of_prefix,),
    Kind.STAMP: (_of_tail, _of_publisher),
    Kind.NOTICE: (_of_tail,),
}
"""What reads which kind of block."""
