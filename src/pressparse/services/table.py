"""Services as rows of a TOML file, such as `services.toml`."""

import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from attrs import fields_dict

from pressparse.errors import ServiceError
from pressparse.services.service import FormerName, Parent, Service


def load_services(file: Path | Traversable | str) -> tuple[Service, ...]:
    r"""Return the services that the rows of a TOML file describe, in the manner of `services.toml`.

    `file` is a path, or what `importlib.resources.files` gives; a `str` is a path as well. A file that is not there
    raises the OSError of opening it; a row that is wrong, a ServiceError that names the row and the field.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "services.toml"
    ...     _ = path.write_text('[[service]]\nid = "acmewire"\nname = "AcmeWire"\naliases = ["ACME WIRE"]', "utf-8")
    ...     load_services(path)
    (Service(id='acmewire', name='AcmeWire'),)
    """
    path: object = Path(file) if isinstance(file, str) else file
    if not isinstance(path, Path | Traversable):
        msg = f"expected the path of a TOML file, got {type(file).__name__}"
        raise TypeError(msg)
    try:
        return services_of(path.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise ServiceError(f"services: {path.name} is not UTF-8: {error}") from None


def services_of(text: str) -> tuple[Service, ...]:
    """Return the services that the text of such a file describes."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ServiceError(f"services: {error}") from None
    return services_in(tables)


def services_in(tables: Mapping[str, Any], origin: str = "") -> tuple[Service, ...]:
    """Return the services that the tables of such a file describe, as those of the distribution `origin`."""
    rows = tables.get("service", [])
    if tables.keys() - {"service"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ServiceError("services: expected tables [[service]], and nothing else")
    return tuple(_service(row, origin) for row in rows)


_TABLES: dict[str, type[Parent | FormerName]] = {"parents": Parent, "former": FormerName}
_WORDS = frozenset({"aliases", "domains", "languages", "prefixes", "tails"})
_YEARS = frozenset({"since", "until"})
_COLUMNS = frozenset(fields_dict(Service)) - {"origin"}


def _service(row: Mapping[str, object], origin: str) -> Service:
    """Return the service of a row, or say which of its fields is wrong."""
    at = f"service {row.get('id', row.get('name', '?'))!r}"
    values: dict[str, Any] = {}
    for name, value in row.items():
        if name not in _COLUMNS:
            raise ServiceError(f"{at}: {name}: there is no such field")
        try:
            values[name] = _value(name, value)
        except ServiceError as error:
            raise ServiceError(f"{at}: {name}: {error}") from None
    for name in ("id", "name"):
        if name not in values:
            raise ServiceError(f"{at}: {name} is missing")
    return Service(**values, origin=origin)


def _value(name: str, value: object) -> object:
    """Return what a row says for a field, as the field holds it."""
    if name in _TABLES:
        return tuple(_table(_TABLES[name], each) for each in _list(value))
    if name in _WORDS:
        return tuple(_text(each) for each in _list(value))
    return _text(value)


def _table(cls: type[Parent | FormerName], value: object) -> Parent | FormerName:
    if not isinstance(value, dict):
        raise ServiceError(f"expected a table, got {value!r}")
    for name, each in value.items():
        if name not in fields_dict(cls):
            raise ServiceError(f"there is no such key: {name}")
        if name not in _YEARS:
            _text(each)
        elif not isinstance(each, int) or isinstance(each, bool):
            raise ServiceError(f"{name}: expected a year, got {each!r}")
    if cls is FormerName and "name" not in value:
        raise ServiceError("the name is missing")
    return cls(**value)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ServiceError(f"expected a list, got {value!r}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ServiceError(f"expected text, got {value!r}")
    return value
