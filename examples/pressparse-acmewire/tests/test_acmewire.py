"""AcmeWire as pressparse finds it: by its entry points, with nothing given."""

from pathlib import Path

import pressparse
from pressparse import testing

test_case = testing.suite(Path(__file__).parent / "cases")


def test_pressparse_knows_where_it_came_from() -> None:
    styles = {style.name: style.origin for style in pressparse.list_formats()}
    services = {service.id: service.origin for service in pressparse.list_services()}
    assert styles["acmewire"] == services["acmewire"] == "pressparse-acmewire"
    assert styles["slash_tag"] == services["prnewswire"] == "pressparse"
