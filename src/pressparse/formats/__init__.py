"""House styles: how families of services write their datelines. One module each.

A new house style is one module with one constant, named in the table below.
"""

from pressparse.formats.dash_tag import DASH_TAG
from pressparse.formats.dashed_paren_tag import DASHED_PAREN_TAG
from pressparse.formats.format import Format
from pressparse.formats.paren_tag import PAREN_TAG
from pressparse.formats.slash_tag import SLASH_TAG
from pressparse.formats.spaced_slash_tag import SPACED_SLASH_TAG
from pressparse.formats.tag_before_date import TAG_BEFORE_DATE
from pressparse.formats.unmarked import UNMARKED

FORMATS: tuple[Format, ...] = (
    SLASH_TAG,
    SPACED_SLASH_TAG,
    DASHED_PAREN_TAG,
    TAG_BEFORE_DATE,
    PAREN_TAG,
    DASH_TAG,
    UNMARKED,
)
"""The formats that pressparse ships, in the order in which they are tried."""


def list_formats() -> tuple[Format, ...]:
    """Return the formats that are known, in the order in which they are tried.

    >>> [known.name for known in list_formats()][:2]
    ['slash_tag', 'spaced_slash_tag']
    """
    return FORMATS


__all__ = ["FORMATS", "Format", "list_formats"]
