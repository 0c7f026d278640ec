"""Spaced slashes with the tag before the date: ACCESSWIRE, now ACCESS Newswire.

>>> match = SPACED_SLASH_TAG.match("NEW YORK, NY / ACCESSWIRE / April 29, 2021 / Acme")
>>> match["place"], match["tag"], match["day"], match["separator"]
('NEW YORK, NY', 'ACCESSWIRE', '29', ' /')

Sources: accesswire.com, accessnewswire.com. Clones put the issuer's name where the wire's stands.
"""

from pressparse.formats.format import Format

SPACED_SLASH_TAG = Format(
    name="spaced_slash_tag",
    origin="pressparse",
    sign="/",
    dated=True,
    sign_before_words=True,
    dateline=r"""
        {place} \s*+ / \s*+ {tag} \s*+ / \s*+ {date} (?: \s++ {time} )?+
        (?P<separator> \s*+ (?:/|[-–—]{1,2}+) )?+
    """,
    unknown_tags=True,
)
