"""The tag without brackets behind the date: Kyodo in English, AAP, RIA Novosti.

>>> match = BARE_TAG.match("SAITAMA, Japan, Dec. 9 Kyodo - Acme")
>>> match["place"], match["month"], match["tag"]
('SAITAMA, Japan', 'Dec', 'Kyodo')
>>> match = BARE_TAG.match("КАЗАНЬ, 30 мая — РИА Новости. Завод")
>>> match["place"], match["tag"]
('КАЗАНЬ', 'РИА Новости')

where the reporter's name may follow,

>>> BARE_TAG.match("КАЗАНЬ, 30 мая - РИА Новости, Иван Примеров. Завод")["tag"]
'РИА Новости'

and the Saudi agency gives the day of two calendars:

>>> match = BARE_TAG.match("الرياض 28 ذو القعدة 1445 هـ الموافق 05 يونيو 2024 م واس")
>>> match["place"], match["day"], match["tag"]
('الرياض', '05', 'واس')

Chainwire puts it behind a comma, at the end of the line:

>>> BARE_TAG.match("Tallinn, Estonia, April 8th, 2025, Chainwire")["tag"]
'Chainwire'

Sources: wire copy of Kyodo and AAP, ria.ru, spa.gov.sa, chainwire.org.
"""

from pressparse.formats.format import Format

BARE_TAG = Format(
    name="bare_tag",
    origin="pressparse",
    dated=True,
    sign_before_words=True,
    dateline=r"""
        {place} {gap} (?: \d{1,2}\ [\p{Arabic}\ ]{3,20}+\d{4}\ (?:هـ\ )?+الموافق\ )?+ {date} (?:\ م(?=\ ))?+
        ,?+ \s*+ (?: [-–—]{1,2}+ \s*+ )?+
        (?P<tag>\p{L}(?:[\p{L}\p{N}]|\.(?=[\p{L}\p{N}]))*+(?:\ \p{L}[\p{L}\p{N}]*+){0,3})
        (?: {separator} | (?: ,\ \p{Lu}\p{Ll}++\ \p{Lu}[\p{L}-]++ )?+ \.(?=\s) | (?=\s*+(?:\n|\Z)) )
    """,
)
"""The mark must name a known service: any word may follow a date."""
