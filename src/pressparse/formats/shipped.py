"""The formats that pressparse ships. A new house style is one module with one constant, named in the table here."""

from pressparse.formats.bare_tag import BARE_TAG
from pressparse.formats.dash_tag import DASH_TAG
from pressparse.formats.dashed_paren_tag import DASHED_PAREN_TAG
from pressparse.formats.date_before_place import DATE_BEFORE_PLACE
from pressparse.formats.date_first import DATE_FIRST
from pressparse.formats.east_asian import EAST_ASIAN
from pressparse.formats.format import Format
from pressparse.formats.paren_tag import PAREN_TAG
from pressparse.formats.parenthesised import PARENTHESISED
from pressparse.formats.slash_tag import SLASH_TAG
from pressparse.formats.spaced_slash_tag import SPACED_SLASH_TAG
from pressparse.formats.tag_above import TAG_ABOVE
from pressparse.formats.tag_before_date import TAG_BEFORE_DATE
from pressparse.formats.tag_behind_place import TAG_BEHIND_PLACE
from pressparse.formats.tag_first import TAG_FIRST
from pressparse.formats.unmarked import UNMARKED

FORMATS: tuple[Format, ...] = (
    SPACED_SLASH_TAG,
    SLASH_TAG,
    DASHED_PAREN_TAG,
    TAG_BEFORE_DATE,
    EAST_ASIAN,
    TAG_FIRST,
    PAREN_TAG,
    DASH_TAG,
    BARE_TAG,
    DATE_BEFORE_PLACE,
    TAG_BEHIND_PLACE,
    TAG_ABOVE,
    PARENTHESISED,
    DATE_FIRST,
    UNMARKED,
)
"""In the order in which they are tried: those whose marks say most go first, those without a mark last."""
