"""From a source to a release: read, find the dateline, label, find the fields.

What the envelope says and what the text says: `published`, `language` and what fields of its own say of the dateline
are the envelope's first, `wire_service` is the text's first; `issuer` is the envelope's, unless the text has a source
line or is an agency's story, and else what the text lets one tell. A headline, a deck or a contact is always a part of
the text; an envelope says which.
"""

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from os import PathLike

from pressparse.anchoring import anchored, found_in_repaired
from pressparse.day_order import is_day_first
from pressparse.document import Block, Document, Kind
from pressparse.errors import expect_day, expect_text
from pressparse.fields.boilerplate import boilerplate_of
from pressparse.fields.contacts import contacts_of
from pressparse.fields.dateline import Found, find_dateline
from pressparse.fields.issuer import issuer
from pressparse.fields.stamp import published as stamped
from pressparse.fields.stated_dateline import with_stated
from pressparse.fields.tickers import find_tickers
from pressparse.fields.wire_service import named_service
from pressparse.folding import fold
from pressparse.formats import Format, expect_formats, list_formats
from pressparse.labelling import label, label_tail
from pressparse.labelling.fixed_lines import with_fixed_lines
from pressparse.labelling.given import dateline_passages
from pressparse.labelling.lost_breaks import part_at_lost_breaks
from pressparse.lexicon import added_phrases, lexicon
from pressparse.metadata import Metadata, value_of
from pressparse.page_role import added_hints
from pressparse.part import Part
from pressparse.reading import Soup, read
from pressparse.release import Boilerplate, Release, WireService, lead_of
from pressparse.repairs import repairs_of
from pressparse.services import Service, ServiceKind, added_services, expect_services, registry
from pressparse.span import Span, trimmed


def parse(
    source: str | bytes | bytearray | memoryview | PathLike[str] | Soup | Document,
    *,
    published: datetime.date | None = None,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
    encoding: str | None = None,
) -> Release:
    r"""Return the release that `source` holds, taken apart.

    `source` is text, Markdown or a web page as `str`, the same as bytes, a path, a BeautifulSoup or a Tag, or a
    `Document`. `published` completes a dateline without a year: to the nearest such day at most a week after it.
    `formats` are tried before the shipped ones, and what they know of fixed lines and phrases counts in all of the
    text; that of other formats counts where the dateline is theirs. `services` are known besides the shipped ones, and
    before them. `encoding` is what is declared of bytes.

    No text raises: what it does not have is None or (). Anything that is no source is a TypeError.

    >>> release = parse("Acme Opens Plant\n\nOSLO, May 3 (Reuters) - Acme opened a plant in Oslo.")
    >>> release.headline.text, release.wire_service.service.name, str(release.dateline.date)
    ('Acme Opens Plant', 'Reuters', '--05-03')
    >>> parse(3)
    Traceback (most recent call last):
        ...
    TypeError: a source is str, bytes, a path, a soup or a Document, not int
    """
    given, day = expect_formats(formats), expect_day(published)
    with added_services(expect_services(services)), added_hints(style.page_hints for style in given):
        with added_phrases(style.lexicon for style in given):
            document = read(source, encoding=encoding)
            wrapped = document.wrapped()
            repairs = repairs_of(document.text, wrapped)
            if repairs is not None:
                document = repairs.repair(document)
                wrapped = document.wrapped()
            document, folded = _folded(document, wrapped)
            document = with_fixed_lines(document, folded, given, None)
            found = _dateline(document, folded, (*given, *list_formats()), day)
        styles = given if found is None or found.style in given else (*given, found.style)
        with added_phrases(style.lexicon for style in styles):
            if found is not None:
                document, found = _parted_before(_joined(document, found), folded, found)
            document = with_fixed_lines(document, folded, styles, None if found is None else found.passage)
            release = _taken_apart(document, _blanked(folded, document), found)
        return release if repairs is None else anchored(release, repairs)


def _dateline(
    document: Document,
    folded: str,
    styles: tuple[Format, ...],
    published: datetime.date | None,
) -> Found | None:
    numbers = dateline_passages(document.passages, folded)
    passages = tuple(document.passages[number] for number in numbers)
    found = find_dateline(
        document.text,
        folded,
        passages,
        formats=styles,
        services=registry(),
        published=published,
        language=value_of(document.metadata.language),
    )
    return None if found is None else found._replace(passage=numbers[found.passage], last=numbers[found.last])


def _taken_apart(document: Document, folded: str, found: Found | None) -> Release:
    """Return the release in a document whose dateline has been found."""
    text, metadata = document.text, document.metadata
    blocks = label(document, folded, found)
    dateline = with_stated(None if found is None else found.dateline, document, folded)
    told = tuple(block for block in blocks if block.rule != "furniture.given")
    boilerplate = boilerplate_of(blocks, folded)
    country = None if dateline is None else dateline.country_code
    contacts = contacts_of(blocks, text, folded=folded, region=country, by_form=True)
    headline = _first(blocks, Kind.HEADLINE)
    service = (found and found.wire_service) or named_service(told, text, folded, registry()) or _service(metadata)
    stamp = stamped(blocks, partial(is_day_first, country, value_of(metadata.language), folded))
    name = issuer(
        blocks,
        None if headline is None else str(headline),
        lead_of(text, blocks, dateline),
        boilerplate=boilerplate,
        contacts=contacts,
        wire_service=service,
    )
    return Release(
        text=text,
        headline=headline,
        subheadlines=tuple(map(_part, _of_kind(blocks, Kind.SUBHEADLINE))),
        byline=_byline(blocks),
        dateline=dateline,
        wire_service=service,
        published=_published(metadata, stamp) or _dateline_stamp(found),
        issuer=_issuer(name, blocks, service, value_of(metadata.issuer)),
        language=value_of(metadata.language),
        contacts=contacts,
        boilerplate=boilerplate,
        tickers=find_tickers(text, folded),
        blocks=blocks,
    )


def find_boilerplate(text: str) -> tuple[Boilerplate, ...]:
    r"""Return the standing texts in `text`, a release or the tail of one; () where there are none.

    >>> boilerplate, = find_boilerplate("About Acme Corp.\n\nAcme Corp. makes anvils.")
    >>> boilerplate.kind.value, boilerplate.heading, boilerplate.organization
    ('about', 'About Acme Corp.', 'Acme Corp.')
    """
    return found_in_repaired(expect_text(text), _boilerplate_in)


def _boilerplate_in(text: str) -> tuple[Boilerplate, ...]:
    document = read(text)
    document, folded = _folded(document, document.wrapped())
    return boilerplate_of(label_tail(document, folded), folded)


def _of_kind(blocks: tuple[Block, ...], kind: Kind) -> list[Block]:
    return [block for block in blocks if block.kind is kind]


def _part(block: Block) -> Part:
    return Part(text=block.text, span=block.span, rule=block.rule)


def _first(blocks: tuple[Block, ...], kind: Kind) -> Part | None:
    return next(map(_part, _of_kind(blocks, kind)), None)


def _byline(blocks: tuple[Block, ...]) -> Part | None:
    """Return the first byline that says more than `By`, behind which a page may set the name apart, or nothing."""
    for block in blocks:
        if block.kind is Kind.BYLINE and not lexicon().introduces_author(fold(block.text)):
            return _part(block)
    return None


def _joined(document: Document, found: Found) -> Document:
    """Make the passages over which breaks of elements part a dateline one."""
    if found.last == found.passage:
        return document
    first, last = document.passages[found.passage], document.passages[found.last]
    whole = last.piece(Span(first.span.start, last.span.end), first.gap)
    passages = list(document.passages)
    passages[found.passage : found.last + 1] = [whole]
    return document.parted(passages)


def _parted_before(document: Document, folded: str, found: Found) -> tuple[Document, Found]:
    """Part the passage of a dateline before it, where a headline or a byline is glued to it."""
    start, end = document.passages[found.passage].span
    if not any(map(str.isalnum, folded[start : found.start])):
        return document, found
    passage = document.passages[found.passage]
    before = passage.piece(trimmed(document.text, start, found.start), passage.gap)
    passages = list(document.passages)
    passages[found.passage : found.passage + 1] = [before, passage.piece(Span(found.start, end), 0)]
    return document.parted(passages), found._replace(passage=found.passage + 1)


def _folded(document: Document, wrapped: list[Span]) -> tuple[Document, str]:
    """Return the document separated where line breaks were lost, and its text as rules see it."""
    folded = _line_ends_blanked(_blanked(fold(document.text), document), wrapped)
    return document.parted(part_at_lost_breaks(document, folded)), folded


def _blanked(folded: str, document: Document) -> str:
    """Return the folded text with blanks for the chrome that the envelope has told apart: nothing is read there."""
    chrome = [passage.span for passage in document.passages if passage.kind is Kind.FURNITURE]
    return _changed(folded, chrome, lambda part: " " * len(part))


def _line_ends_blanked(folded: str, wrapped: list[Span]) -> str:
    """Return the folded text with blanks for the line ends within paragraphs, which are a wrapping machine's."""
    return _changed(folded, wrapped, lambda part: part.replace("\n", " "))


def _changed(folded: str, spans: list[Span], change: Callable[[str], str]) -> str:
    """Return the folded text with what stands at these places, in order, changed to something of the same length."""
    pieces, position = [], 0
    for start, end in spans:
        pieces += [folded[position:start], change(folded[start:end])]
        position = end
    return "".join([*pieces, folded[position:]]) if spans else folded


def _published(
    metadata: Metadata,
    stamp: datetime.date | datetime.datetime | None,
) -> datetime.date | datetime.datetime | None:
    """Return when it was published: as the envelope says, but to the minute and in the zone that the stamp gives.

    That is where both give the same day and the envelope no time, the same minute, or the same time of day and
    the envelope another zone: some write local time and call it universal.
    """
    stated = value_of(metadata.published)
    if stated is None or not isinstance(stamp, datetime.datetime):
        return stated or stamp
    if isinstance(stated, datetime.datetime):
        shown = {stamp.replace(tzinfo=None), stamp.astimezone(stated.tzinfo).replace(tzinfo=None)}
        return stamp if stated.replace(second=0, tzinfo=None) in shown else stated
    return stamp if stamp.date() == stated else stated


def _issuer(name: str | None, blocks: tuple[Block, ...], service: WireService | None, stated: str | None) -> str | None:
    """Return whose release it is, from what the text says or lets one guess, and what the envelope states."""
    of_agency = service is not None and service.service.kind is ServiceKind.AGENCY
    has_source_line = name is not None and any(block.kind is Kind.SOURCE for block in blocks)
    return name if stated is None or has_source_line or of_agency else stated


def _service(metadata: Metadata) -> WireService | None:
    """Return the service that only the envelope names; no stretch of the text is its evidence."""
    stated = metadata.service
    if stated is None:
        return None
    return WireService(text="", span=Span(0, 0), rule=stated.source, service=stated.value)


def _dateline_stamp(found: Found | None) -> datetime.date | None:
    """Return the day of a dateline on a line of its own that gives a time: it is a stamp as well."""
    if found is None or not found.own_line or found.dateline.time is None or found.wire_service is not None:
        return None
    day = found.dateline.date
    return day if isinstance(day, datetime.date) else None
