"""The readers, one module for each envelope, in the order in which they are asked."""

from pressparse.reading import (
    Reader,
    anpa_1312,
    feed,
    iptc_7901,
    mail,
    newsml_1,
    newsml_g2,
    ninjs,
    nitf,
    plain_text,
    web_page,
)

READERS: tuple[Reader, ...] = (
    *(nitf, newsml_1, newsml_g2, feed, ninjs, iptc_7901, anpa_1312, mail),
    web_page,
    plain_text,
)
"""What says most of itself is asked first, plain text last."""
