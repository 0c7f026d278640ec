"""Double hyphens around a parenthesised tag: Business Wire, and with the date inside Newsfile and Marketwired.

Business Wire gives no date in its dateline. Newsfile, Marketwired and CCNMatthews put it behind the mark, inside the
parentheses. Reposts turn the double hyphen into one dash.

>>> DASHED_PAREN_TAG.match("SAN FRANCISCO & OSLO, Norway--(BUSINESS WIRE)--Acme")["place"]
'SAN FRANCISCO & OSLO, Norway'
>>> match = DASHED_PAREN_TAG.match("Toronto, Ontario--(Newsfile Corp. - July 27, 2020) - Acme")
>>> match["tag"], match["month"]
('Newsfile Corp.', 'July')

Marketwire's feed of 2003 to 2017 puts it behind the mark, in figures:

>>> match = DASHED_PAREN_TAG.match("AUSTIN, TX -- (MARKET WIRE) -- 03/22/06 -- Acme")
>>> match["month_number"], match["day"], match["year"]
('03', '22', '06')

In Japan its mark stands there twice:

>>> DASHED_PAREN_TAG.match("東京--(BUSINESS WIRE)--(ビジネスワイヤ) -- アクメは")["place"]
'東京'

Where a page has lost the link that the mark is, empty parentheses are left:

>>> DASHED_PAREN_TAG.match("SAN JOSE, Calif.--()--Acme")["tag"]
'()'

Sources: businesswire.com, newsfilecorp.com, marketwired.com, pr.com.
"""

from pressparse.formats.format import Format

DASHED_PAREN_TAG = Format(
    name="dashed_paren_tag",
    origin="pressparse",
    sign="(",
    sign_before_words=True,
    dateline=r"""
        (?:{place} \s*+,?+\s*+)?+
        (?: (?:{date} \s*+)?+ [-–—]{1,2}+ \s*+
            \( {paren_tag} (?: \s*+[-–—,]\s*+ (?: {date} | {figure_date} ) )? \)
            (?: --\([\p{Katakana}ー\p{Han}]{2,12}\) )?+ {separator}
            (?: \s*+ (?: {date} | {figure_date} ) {separator} )?+
          | (?(place) (?:--|—) (?P<tag>\(\)) {separator} | (?!) ) )
    """,
    unknown_tags=True,
)
