"""A dateline without a mark that begins with its date: government news rooms, stories of broadcasters.

>>> match = DATE_FIRST.match("May 3, 2021, OSLO - Acme said on Monday that")
>>> match["place"], match["month"], match["day"], DATE_FIRST.accept(match)
('OSLO', 'May', '3', True)

The place is one as in `unmarked`. A dash or brackets may part them, if the place is known and prose follows:

>>> for line in ("May 3, 2021 – Boise, Idaho – Acme said that", "May 3, 2021 (Boise, Idaho) – Acme said that",
...              "May 3, 2021 – Boise Post – Acme said that"):
...     match = DATE_FIRST.match(line)
...     print(match["place"], DATE_FIRST.accept(match))
Boise, Idaho True
Boise, Idaho True
Boise Post False

At the end of a line it stands only where the line says so:

>>> DATE_FIRST.match("May 3, 2021 10:30 Reporting from Bergen")["place"]
'Bergen'
>>> DATE_FIRST.match("May 3, 2021, Bergen") is None
True

Sources: news rooms of governments and universities; sites of broadcasters.
"""

import regex

from pressparse import gazetteer
from pressparse.formats.format import Format
from pressparse.formats.unmarked import begins_story, is_city_in_full, is_place


def _is_place(match: regex.Match[str]) -> bool:
    """Say whether the place is one; behind a dash or in brackets, the name of a paper or of a topic stands too."""
    place, before = match["place"], match.string[match.start() : match.start("place")].rstrip()
    if (before[-1] == "(") != match.string.startswith(")", match.end("place")):
        return False
    if before[-1] not in "-–—(":
        return is_place(match)
    is_known = is_city_in_full(place) or gazetteer.standalone_city(place) is not None
    return match["year"] is not None and is_known and begins_story(match)


DATE_FIRST = Format(
    name="date_first",
    origin="pressparse",
    sign="-–—_:=R",  # the R of `Reporting from`
    dated=True,
    sign_before_words=True,
    dateline=r"""
        {date} (?: \s*+ {time} )?+
        (?: ,\s*+ | \s++ Reporting\ from\  | \s*+[-–—]{1,2}+\s++ | \s?\( ) {place} \)?+
        (?: {separator} | \s*+ \Z (?<=Reporting\ from\ [^\n]{2,120}) )
    """,
    accept=_is_place,
)
