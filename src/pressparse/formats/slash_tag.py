"""Slash tag after the date: PR Newswire and its partners, CNW, EIN Presswire, 24-7, TASS, Ritzau.

The mark stands between slashes after place and date; the date may lack its year, or be missing, as with Ritzau.

>>> match = SLASH_TAG.match("GUANGZHOU, China, May 28, 2022 /PRNewswire/ -- On Friday")
>>> match["place"], match["day"], match["tag"], match["separator"]
('GUANGZHOU, China', '28', 'PRNewswire', ' --')

Sources: releases of prnewswire.com, newswire.ca, einpresswire.com, tass.com; reposts damage the dateline in known
ways: a lost blank before month or mark, a doubled month.

>>> SLASH_TAG.match("MUMBAI, IndiaJuly 25, 2018/PRNewswire-AsiaNet/")["tag"]
'PRNewswire-AsiaNet'
"""

from pressparse.formats.format import Format

SLASH_TAG = Format(
    name="slash_tag",
    origin="pressparse",
    sign="/",
    sign_before_words=True,
    dateline=r"""
        (?:{place} {gap})?+ (?:{date} {gap} (?:{time} {gap})?+)?+ /\s?{tag}\s?/ (?:\.(?=\s|\p{Lu}))?+ {separator}?+
    """,
    unknown_tags=True,
)
