"""Parenthesised tag after place and date: GlobeNewswire, and the news agencies.

GlobeNewswire always dates its datelines, sometimes with two blanks; agencies write `CITY, Mon D (Reuters) -`, or leave
out the date (AP), the place (Reuters in brief items) or the dash (PTI).

>>> match = PAREN_TAG.match("HOUSTON, April  01, 2024  (GLOBE NEWSWIRE) -- Acme")
>>> match["place"], match["year"], match["tag"]
('HOUSTON', '2024', 'GLOBE NEWSWIRE')
>>> PAREN_TAG.match("Jan 30 (Reuters) - Gold")["month"]
'Jan'

Japan and Asia Corporate News put a dash on both sides of the mark:

>>> PAREN_TAG.match("TOKYO, Feb 14, 2025 - (JCN Newswire) - Acme")["tag"]
'JCN Newswire'

pressetext numbers its stories, and has day and time in the mark:

>>> match = PAREN_TAG.match("Wien (pte012/12.03.2021/10:30) - Acme")
>>> match["tag"], match["month_number"], match["minute"]
('pte', '03', '30')

the agency of Vietnam the day,

>>> match = PAREN_TAG.match("Hà Nội (TTXVN 5/6) - Acme")
>>> match["tag"], match["day"], match["month_number"]
('TTXVN', '5', '6')

and UrduPoint has the day:

>>> match = PAREN_TAG.match("DUBAI, (UrduPoint / Pakistan Point News / WAM - 27th Dec, 2022) Acme")
>>> match["tag"], match["day"]
('UrduPoint / Pakistan Point News / WAM', '27')

Agencies of Spain long gave the day of the month alone:

>>> PAREN_TAG.match("MADRID, 4 (EUROPA PRESS) - Acme")["tag"]
'EUROPA PRESS'

Sources: globenewswire.com, acnnewswire.com, europapress.es; stories of AP, Reuters, AFP, UPI, Xinhua, Yonhap, EFE.
"""

from pressparse.formats.format import Format

PAREN_TAG = Format(
    name="paren_tag",
    origin="pressparse",
    sign="(",
    sign_before_words=True,
    dateline=r"""
        (?:{place} {gap})?+
        (?:\(?{date}\)? {gap} (?: (?: {time} | [A-Z]{1,3}T\b ) {gap} )?+ | (?<=,\s)\d{1,2}\s )?+
        \( (?: (?P<tag>\p{Ll}{3})\d{3}/(?P<day>\d\d)\.(?P<month_number>\d\d)\.(?P<year>\d{4})
                  /(?P<hour>\d\d):(?P<minute>\d\d)(?:\ UTC[+-]\d{1,2})?+
              | (?P<tag>TTXVN|VNA)\ (?P<day>\d\d?)/(?P<month_number>\d\d?)
              | \s?{paren_tag}\s? (?: -\ (?P<day>\d\d?)(?:st|nd|rd|th)\ (?P<month>(?&a_month)),\ (?P<year>\d{4}) )?+ )
        \) (?: {separator} | \.(?=\s) )?+
    """,
    unknown_tags=True,
)
