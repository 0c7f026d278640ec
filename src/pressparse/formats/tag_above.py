r"""The tag on a line of its own above the place: releases on the sites that PR Newswire keeps for companies.

>>> match = TAG_ABOVE.match("PRNewswire\nNEW YORK")
>>> match["tag"], match["place"]
('PRNewswire', 'NEW YORK')
>>> TAG_ABOVE.match("PRNewswire\n\nOSLO, Norway, May 3, 2021")["day"]
'3'

Sources: sites of mediaroom.com.
"""

import regex

from pressparse.formats.format import Format
from pressparse.places import has_known_place


def _is_place(match: regex.Match[str]) -> bool:
    return has_known_place(match["place"])


TAG_ABOVE = Format(
    name="tag_above",
    origin="pressparse",
    sign="\n",
    dateline=r"(?P<tag>\p{L}[\p{L}\p{N}. ]{2,40}+) [^\S\n]*+ \n \s*+ {place} (?: {gap} {date} )?+ [.]?+ \s*+ \Z",
    accept=_is_place,
)
"""The mark must name a known service, the place be known, and both stand alone on their lines."""
