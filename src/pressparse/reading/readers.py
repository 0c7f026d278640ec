"""The readers, one module for each envelope, in the order in which they are asked."""

from pressparse.reading import (
    Reader,
    ReaderOfSeveral,
    anpa_1312,
    database_page,
    databases,
    feed,
    iptc_7901,
    mail,
    newsml_1,
    newsml_g2,
    ninjs,
    nitf,
    plain_text,
    web_page,
    word_document,
)
from pressparse.reading.page_signs import begins_as_page

READERS: tuple[Reader | ReaderOfSeveral, ...] = (
    *(nitf, newsml_1, newsml_g2, feed, ninjs, iptc_7901, anpa_1312, mail),
    *(databases, database_page, web_page, word_document),
    plain_text,
)
"""What says most of itself is asked first, plain text last."""


def reader_of(source: object) -> Reader | ReaderOfSeveral | None:
    """Return the first reader that recognises a source, or None; what begins as web pages do needs but one look."""
    if begins_as_page(source):
        return database_page if database_page.recognises(source) else web_page
    return next((reader for reader in READERS if reader.recognises(source)), None)
