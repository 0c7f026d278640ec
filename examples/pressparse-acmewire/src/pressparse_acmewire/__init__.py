"""AcmeWire, an invented wire that writes in English and Esperanto.

The mark stands in angle brackets behind place and date, and a running number stands above the headline:

>>> import pressparse
>>> release = pressparse.parse('''
... AW 4711
...
... Acme malfermas fabrikon en Oslo
...
... OSLO, Norway, 2021-05-03 <AcmeWire> - Acme Corp. malfermis fabrikon lunde.
...
... Pri Acme
...
... Acme faras amboson por tiuj, kiuj falas malantaŭ ilin.
...
... <<<>>>
... ''', formats=ACMEWIRE, services=SERVICES)
>>> release.dateline.city, release.dateline.date, release.wire_service.service.name
('Oslo', datetime.date(2021, 5, 3), 'AcmeWire')
>>> [block.kind.value for block in release.blocks]
['furniture', 'headline', 'paragraph', 'about', 'end']
"""

from pathlib import Path

from pressparse import GENERIC, Kind, PassageRule, load_services

_FOLDER = Path(__file__).parent

ACMEWIRE = GENERIC.evolve(
    name="acmewire",
    mark="<{tag}>",
    sign="<",
    rules=[
        PassageRule(name="number", kind=Kind.FURNITURE, pattern=r"AW \d+"),
        PassageRule(name="distributor", kind=Kind.SOURCE, pattern="Distributed by AcmeWire"),
        PassageRule(name="original", kind=Kind.LINK, pattern="Legu ĉe AcmeWire: "),
    ],
    lexicon=(_FOLDER / "eo.toml").read_text("utf-8"),
    page_hints=(_FOLDER / "page_hints.toml").read_text("utf-8"),
    end_marks=["<<<>>>"],
)
"""How AcmeWire writes its releases."""

SERVICES = load_services(_FOLDER / "services.toml")
"""AcmeWire and its desk for listed companies."""
