r"""Contacts as records: who, with what number and address, and for what.

>>> block = '''Media Contact:
... Jane Doe
... Head of Communications, Acme Corp.
... +1 202-555-0100
... jane.doe@example.com
... '''
>>> contact, = find_contacts(block)
>>> contact.name, contact.title, contact.organization, contact.role.value
('Jane Doe', 'Head of Communications', 'Acme Corp.', 'media')
>>> contact.emails, contact.phones
(('jane.doe@example.com',), (Phone(text='+1 202-555-0100', e164='+12025550100'),))
"""

from collections.abc import Iterable

import attrs
import regex

from pressparse.anchoring import found_in_repaired
from pressparse.document import Block, Kind
from pressparse.errors import expect_region, expect_text
from pressparse.fields.contacts.degrees import without_degrees
from pressparse.fields.contacts.grouping import records_of
from pressparse.fields.contacts.pieces import LONGEST
from pressparse.fields.contacts.record import Record
from pressparse.fields.contacts.roles import role_of, role_of_desk
from pressparse.fields.contacts.sentences import is_sentence
from pressparse.fields.telephone_numbers import e164
from pressparse.release import Contact, Phone, Role
from pressparse.span import Span, trimmed

_NORTH_AMERICAN = regex.compile(r"(?<![\d+)] ?)\([2-9]\d\d\) ?[2-9]\d\d-\d{4}(?!\d)")
_LINE_END = regex.compile(r"\n")
_GOES_ON = regex.compile(
    r"(?<=[\d)])(?<!\b[A-Z]{2}\s\d{5})\n(?=[\d(])|\n(?=\p{Ll})|(?<=^[^\n@\d]{0,200}[^\s.,;:)\]>])\n(?=\p{L})",
    regex.MULTILINE,
)
"""Line ends over which a number, a sentence or a name goes on: not those behind an address or a full stop, nor behind
the postal code of a state (`MA 01845`)."""
_FOREIGN_LETTER = regex.compile(r"(?!\p{Latin})\p{L}")


def find_contacts(text: str, *, region: str | None = None) -> tuple[Contact, ...]:
    """Return the contacts in `text`, a contact block or a sentence that names one; () where there are none.

    The text is taken for one block of contacts: those of a whole release are `parse(text).contacts`. `region` is the
    ISO 3166-1 code of the country whose telephone numbers go without a country code; without it they have no `e164`.
    Spans count into `text`. A region that is no such code is a ValueError.

    >>> contact, = find_contacts("Press contact: Jane Doe, (202) 555-0100, jane.doe@example.com", region="US")
    >>> contact.name, contact.emails, contact.phones[0].e164
    ('Jane Doe', ('jane.doe@example.com',), '+12025550100')
    """
    country = expect_region(region)
    return found_in_repaired(
        expect_text(text),
        lambda text: contacts_of(
            [Block.cut(text, Span(0, len(text)), "contact", kind=Kind.CONTACT)], text, region=country
        ),
    )


def contacts_of(
    blocks: Iterable[Block],
    text: str,
    *,
    folded: str | None = None,
    region: str | None = None,
    by_form: bool = False,
) -> tuple[Contact, ...]:
    """Return the contacts in those of `blocks` that are contact blocks; spans count into `text`.

    `folded` is the text folded, with blanks for the line ends of a wrapping machine, where that is at hand. `by_form`
    says that a number in the form of a country is of it where no region is given.
    """
    found: list[Contact] = []
    for run in _runs([block for block in blocks if block.kind is Kind.CONTACT], text):
        span = Span(run[0].span.start, run[-1].span.end)
        part = span.of(text) if folded is None else _with_line_ends_of(span.of(text), span.of(folded))
        records = records_of(part, "" if len(part) == len(text) else text)
        usual = region or (_region_by_form(part) if by_form else None)
        found.extend(_contact(record, span.start, text, run[0].rule, usual) for record in records)
    return tuple(_each_once(found))


def _with_line_ends_of(part: str, folded: str) -> str:
    """Return a part with blanks for the line ends that are blanks in it folded; in a list, where no contact begins."""
    if part.count("\n") == folded.count("\n"):
        return part
    joined = list(part)
    for line_end in (_LINE_END if is_sentence(folded, 0, len(folded)) else _GOES_ON).finditer(part):
        if folded[line_end.start()] == " ":
            joined[line_end.start()] = " "
    return "".join(joined)


def _region_by_form(part: str) -> str | None:
    """Return the country whose numbers are written as those of a contact in Latin letters are; None for any other."""
    return "US" if _NORTH_AMERICAN.search(part) and not _FOREIGN_LETTER.search(part) else None


def _runs(blocks: list[Block], text: str) -> list[list[Block]]:
    """Return the blocks, those together that stand next to each other: what is above heads what is below as well."""
    runs: list[list[Block]] = []
    for block in blocks:
        if runs and not text[runs[-1][-1].span.end : block.span.start].strip() and _length(runs[-1], block) <= LONGEST:
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs


def _length(run: list[Block], block: Block) -> int:
    return block.span.end - run[0].span.start


def _each_once(contacts: list[Contact]) -> list[Contact]:
    """Return the contacts, those with the same e-mail addresses made one that knows what either does.

    So are those of one person with the same numbers, where one has no address.
    """
    once: list[Contact] = []
    places: dict[tuple[str, ...], int] = {}
    for contact in contacts:
        place = places.setdefault(contact.emails, len(once)) if contact.emails else len(once)
        if contact.name is not None and contact.phones:
            person = (contact.name, *(phone.text for phone in contact.phones))
            other = places.setdefault(person, place)
            if other < len(once) and not (contact.emails and once[other].emails):
                place = other
        known = once[place] if place < len(once) else contact
        if known is contact or (known.name and contact.name and known.name != contact.name):
            once.append(contact)
            continue
        once[place] = attrs.evolve(
            known,
            name=known.name or contact.name,
            title=known.title or contact.title,
            organization=known.organization or contact.organization,
            emails=known.emails or contact.emails,
            phones=tuple(dict.fromkeys((*known.phones, *contact.phones))),
            urls=tuple(dict.fromkeys((*known.urls, *contact.urls))),
            role=contact.role if known.role is Role.GENERAL else known.role,
        )
    return once


def _contact(record: Record, offset: int, text: str, rule: str, region: str | None) -> Contact:
    mailboxes = (email.partition("@")[0] for email in record.emails)
    desk = record.organization or record.shared or ""
    said = (
        record.role,
        record.hint,
        role_of(" ".join(filter(None, (record.title, *mailboxes)))),
        role_of_desk(desk) if record.name is None else Role.GENERAL,
    )
    start, end = trimmed(text, offset + record.start, offset + record.end)
    if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
        end += 1
    return Contact.cut(
        text,
        Span(start, end),
        rule,
        name=record.name and without_degrees(record.name),
        title=record.title,
        organization=record.organization or record.shared,
        emails=tuple(record.emails),
        masked_email=record.masked_email,
        phones=tuple(Phone(text=phone, e164=e164(phone, record.region or region)) for phone in record.phones),
        urls=tuple(record.urls),
        role=next((role for role in said if role is not Role.GENERAL), Role.GENERAL),
    )
