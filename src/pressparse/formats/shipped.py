"""The formats that pressparse ships. A new house style is one module with one constant, named in the table here."""

from pressparse.formats.dash_tag import DASH_TAG
from pressparse.formats.dashed_paren_tag import DASHED_PAREN_TAG
from pressparse.formats.format import Format
from pressparse.formats.paren_tag import PAREN_TAG
from pressparse.formats.slash_tag import SLASH_TAG
from pressparse.formats.spaced_slash_tag import SPACED_SLASH_TAG
from pressparse.formats.tag_before_date import TAG_BEFORE_DATE
from pressparse.formats.unmarked import UNMARKED

FORMATS: tuple[Format, ...] = (
    SPACED_SLASH_TAG,
    SLASH_TAG,
    DASHED_PAREN_TAG,
    TAG_BEFORE_DATE,
    PAREN_TAG,
    DASH_TAG,
    UNMARKED,
)
"""In the order in which they are tried: those whose marks say most go first, the one without a mark last."""
