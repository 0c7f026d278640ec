"""Parenthesised tag between place and date: PRWeb and sites that follow it.

>>> match = TAG_BEFORE_DATE.match("San Jose, CA (PRWEB) November 25, 2009 -- Acme")
>>> match["place"], match["tag"], match["year"]
('San Jose, CA', 'PRWEB', '2009')

Sources: prweb.com before 2019; newsworthy.ai, which adds weekday and time.

>>> TAG_BEFORE_DATE.match("Oslo, Norway (AcmeWire) Friday Mar 6, 2026 @ 5:45 AM US/Central - A")["zone"]
'US/Central'
"""

from pressparse.formats.format import Format

TAG_BEFORE_DATE = Format(
    name="tag_before_date",
    origin="pressparse",
    sign="(",
    dated=True,
    sign_before_words=True,
    dateline=r"""
        {place} {gap} \( \s?{paren_tag}\s? \) {gap} {date} (?: \s*+ [,@|]?+ \s*+ {time} )?+
        (?: \.(?=\s) | {separator} )?+
    """,
    unknown_tags=True,
)
