"""pressparse takes a press release or wire story apart, and each part knows which characters of the text it is."""

import typing

from pressparse.document import Block, Document, Kind
from pressparse.errors import FormatError, InvalidReleaseError, PluginWarning, PressParseError, ServiceError
from pressparse.export import json_schema
from pressparse.fields.contacts import find_contacts
from pressparse.fields.dateline import parse_dateline, strip_dateline
from pressparse.formats import Format, PassageRule, list_formats
from pressparse.metadata import Metadata, Stated
from pressparse.month_day import MonthDay
from pressparse.parsing import find_boilerplate, parse
from pressparse.part import Part
from pressparse.reading import read, read_all
from pressparse.reading.page_elements import xpath
from pressparse.release import Boilerplate, Contact, Dateline, Phone, Place, Release, Role, Ticker, WireService
from pressparse.services import Service, ServiceKind, list_services, load_services
from pressparse.span import Span

if typing.TYPE_CHECKING:
    from pressparse.formats.generic import GENERIC
else:

    def __getattr__(name: str) -> object:
        """Return `GENERIC`, which is compiled when it is first asked for."""
        if name != "GENERIC":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from pressparse.formats.generic import GENERIC  # noqa: PLC0415 - compiling a pattern is work

        return GENERIC


__version__ = "0.1.0"

__all__ = [
    "GENERIC",
    "Block",
    "Boilerplate",
    "Contact",
    "Dateline",
    "Document",
    "Format",
    "FormatError",
    "InvalidReleaseError",
    "Kind",
    "Metadata",
    "MonthDay",
    "Part",
    "PassageRule",
    "Phone",
    "Place",
    "PluginWarning",
    "PressParseError",
    "Release",
    "Role",
    "Service",
    "ServiceError",
    "ServiceKind",
    "Span",
    "Stated",
    "Ticker",
    "WireService",
    "find_boilerplate",
    "find_contacts",
    "json_schema",
    "list_formats",
    "list_services",
    "load_services",
    "parse",
    "parse_dateline",
    "read",
    "read_all",
    "strip_dateline",
    "xpath",
]
