"""A bare tag between dashes: Media OutReach, TheNewswire, SeaPRwire, PRISM MediaWire.

The mark has no slashes and no parentheses; it stands before or after the date.

>>> match = DASH_TAG.match("HONG KONG SAR - Media OutReach Newswire - 22 September 2025 - Acme")
>>> match["place"], match["tag"], match["month"]
('HONG KONG SAR', 'Media OutReach Newswire', 'September')
>>> DASH_TAG.match("TAMPA, FL, April 30, 2026 – PRISM MediaWire – Acme")["tag"]
'PRISM MediaWire'

Sources: media-outreach.com, thenewswire.com, seaprwire.com; RIA Novosti among the agencies.
"""

from pressparse.formats.format import Format

_DASH = r"\s*+[-–—]{1,2}+\s*+"
_BARE_TAG = r"\(?+ (?P<tag>[^-–—/()\s][^-–—/()]{0,58}[^-–—/()\s]) \)?+"
_SLOGAN = r"(?: \s*+\([^()\n]{0,80}+\) )?+"

DASH_TAG = Format(
    name="dash_tag",
    origin="pressparse",
    sign="-–—",
    dated=True,
    sign_before_words=True,
    dateline=(
        rf"{{place}} (?: {_DASH} {_BARE_TAG} {_DASH} {{date}} (?: {{separator}} | \s*+ \Z )"
        rf" | {{gap}} {{date}} {_DASH} {_BARE_TAG} {_SLOGAN} {{separator}} )"
    ),
)
"""The bare mark must name a known service: any name can stand between dashes."""
