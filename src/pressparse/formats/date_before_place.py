"""The date before the place, and the mark behind it: BelTA and PAP.

>>> match = DATE_BEFORE_PLACE.match("4 марта, Витебск /Корр. БЕЛТА/. Завод")
>>> match["day"], match["place"], match["tag"]
('4', 'Витебск', 'Корр. БЕЛТА')
>>> DATE_BEFORE_PLACE.match("4.03.2021, Warszawa (PAP) - Acme")["month_number"]
'03'

Sources: belta.by, pap.pl.
"""

from pressparse.formats.format import Format

DATE_BEFORE_PLACE = Format(
    name="date_before_place",
    origin="pressparse",
    sign="/(",
    dated=True,
    sign_before_words=True,
    dateline=r"(?=\d) {date},\s {place} \s (?: \({paren_tag}\) | /{tag}/ ) (?: {separator} | \.(?=\s) )",
)
"""The mark must name a known service."""
