"""pressparse takes a press release or wire story apart, and each part knows which characters of the text it is."""

from pressparse.document import Block, Document, Kind
from pressparse.errors import FormatError, InvalidReleaseError, PressParseError, ServiceError
from pressparse.export import json_schema
from pressparse.fields.contacts import find_contacts
from pressparse.fields.dateline import parse_dateline, strip_dateline
from pressparse.formats import Format, list_formats
from pressparse.metadata import Metadata, Stated
from pressparse.month_day import MonthDay
from pressparse.parsing import find_boilerplate, parse
from pressparse.part import Part
from pressparse.reading import read
from pressparse.reading.page_elements import xpath
from pressparse.release import Boilerplate, Contact, Dateline, Phone, Place, Release, Role, Ticker, WireService
from pressparse.services import Service, ServiceKind, list_services
from pressparse.span import Span

__version__ = "0.1.0"

__all__ = [
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
    "Phone",
    "Place",
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
    "parse",
    "parse_dateline",
    "read",
    "strip_dateline",
    "xpath",
]
