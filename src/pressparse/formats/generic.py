"""The commonest house style, for others to begin from: `GENERIC`.

>>> ACMEWIRE = GENERIC.evolve(name="acmewire", mark="<{tag}>")
>>> match = ACMEWIRE.match("OSLO, Norway, May 3, 2021 <AcmeWire> - Acme said")
>>> match["place"], match["day"], match["tag"]
('OSLO, Norway', '3', 'AcmeWire')
"""

from pressparse.formats.format import Format

GENERIC = Format(
    name="generic",
    origin="pressparse",
    mark=r"/\s?{tag}\s?/ | \( \s?{paren_tag}\s? \)",
    dateline=r"(?:{place} {gap})?+ (?:\(?{date}\)? {gap} (?:{time} {gap})?+)?+ {mark} {separator}?+",
    unknown_tags=True,
)
"""Place, date and time, any of them missing, and a mark in slashes or parentheses."""
