"""A dateline without a mark that begins with its date: government news rooms, stories of broadcasters.

>>> match = DATE_FIRST.match("May 3, 2021, OSLO - Acme said on Monday that")
>>> match["place"], match["month"], match["day"], DATE_FIRST.accept(match)
('OSLO', 'May', '3', True)

The place is one as in `unmarked`. At the end of a line it stands only where the line says so:

>>> DATE_FIRST.match("May 3, 2021 10:30 Reporting from Bergen")["place"]
'Bergen'
>>> DATE_FIRST.match("May 3, 2021, Bergen") is None
True

Sources: news rooms of governments and universities; sites of broadcasters.
"""

from pressparse.formats.format import Format
from pressparse.formats.unmarked import is_place

DATE_FIRST = Format(
    name="date_first",
    origin="pressparse",
    sign="-–—_:=R",  # the R of `Reporting from`
    dated=True,
    sign_before_words=True,
    dateline=r"""
        {date} (?: \s*+ {time} )?+
        (?: ,\s*+ | \s++ Reporting\ from\  ) {place} (?: {separator} | \s*+ \Z (?<=Reporting\ from\ [^\n]{2,120}) )
    """,
    accept=is_place,
)
