"""The dateline as an envelope gives it: a passage that is nothing else, and fields for its place and its day."""

from functools import partial

import attrs

from pressparse.dates import find_date
from pressparse.day_order import is_day_first
from pressparse.document import Document, Kind
from pressparse.metadata import value_of
from pressparse.places import places
from pressparse.release import Dateline
from pressparse.span import Span


def with_stated(dateline: Dateline | None, document: Document, folded: str) -> Dateline | None:
    """Return the dateline with what fields of the envelope say of place and day; these go before what is read.

    `dateline` is what the formats have read. Where they have not, a passage that the envelope gives as the dateline is
    one all the same: a place alone, or a day alone. Its rule names the fields.
    """
    metadata = document.metadata
    known = dateline if dateline is not None else _given(document, folded)
    place, day = metadata.dateline_place, metadata.dateline_date
    if place is None and day is None:
        return known
    if known is None:
        known = Dateline(text="", span=Span(0, 0))  # no stretch of the text is its evidence
    if place is not None:
        known = attrs.evolve(known, places=places(place.value))
    if day is not None:
        known = attrs.evolve(known, date=day.value)
    return attrs.evolve(known, rule="+".join(stated.source for stated in (place, day) if stated is not None))


def _given(document: Document, folded: str) -> Dateline | None:
    for passage in document.passages:
        if passage.kind is Kind.DATELINE:
            line = passage.span.of(folded).strip()
            day = find_date(line, partial(is_day_first, None, value_of(document.metadata.language), folded))
            where = places(line.rstrip(" .-–—_:")) if day is None else ()
            return Dateline.cut(document.text, passage.span, "dateline.given", places=where, date=day)
    return None
