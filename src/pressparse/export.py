r"""Releases as JSON values and back, and the schema of those values.

All three follow from the types in `release`: a field added there is exported, read back and described here.

>>> import pressparse
>>> release = pressparse.parse("Acme Opens Plant\n\nOSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme opened a plant.")
>>> data = release.to_dict()
>>> data["dateline"]["city"], data["dateline"]["date"], data["headline"]["span"]
('Oslo', '2021-05-03', [0, 16])
>>> pressparse.Release.from_dict(data) == release
True
"""

import ast
import contextlib
import datetime
import inspect
import itertools
import types
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import attrs

from pressparse.errors import InvalidReleaseError, PressParseError
from pressparse.month_day import MonthDay
from pressparse.part import Part
from pressparse.release import Dateline, Release
from pressparse.services import Service, registry
from pressparse.span import Span

R = TypeVar("R", bound=Release)

DERIVED: Mapping[type, tuple[str, ...]] = {Dateline: ("city", "region", "country", "country_code")}
"""Properties that are exported beside the fields; they are not read back, since the fields say the same."""

_EXPORTED: Mapping[type, tuple[str, ...]] = {Service: ("id", "name")}
"""The fields that are exported, for types of which not all are."""


def release_to_dict(release: Release) -> dict[str, Any]:
    """Return `release` as JSON values."""
    return {name: _plain(getattr(release, name)) for name in _field_names(Release)}


def release_from_dict(data: Mapping[str, Any], cls: type[R]) -> R:
    """Return the release that `data` describes; see `Release.from_dict`."""
    if not isinstance(data, Mapping):
        raise InvalidReleaseError("release", "a dict", data)
    release: R = _structured_object(data, cls, "")
    for path, part in _parts(release, ""):
        start, end = part.span
        if end > len(release.text) or part.span.of(release.text) != part.text:
            raise InvalidReleaseError(f"{path}.text", f"the characters {start}:{end} of the release's text", part.text)
    return release


def _field_names(cls: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    return _EXPORTED.get(cls) or tuple(attribute.name for attribute in attrs.fields(cls))


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field's value, one return for each type
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, Span):
        return list(value)
    if isinstance(value, datetime.date | datetime.time | MonthDay):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    names = (*_field_names(type(value)), *DERIVED.get(type(value), ()))
    return {name: _plain(getattr(value, name)) for name in names}


def _parts(value: attrs.AttrsInstance, path: str) -> "list[tuple[str, Part]]":
    """Return all parts within `value`, each with its path."""
    found: list[tuple[str, Part]] = []
    for name in _field_names(type(value)):
        here = f"{path}.{name}" if path else name
        content = getattr(value, name)
        items = [(f"{here}[{n}]", item) for n, item in enumerate(content)] if isinstance(content, tuple) else []
        for where, item in [*items, (here, content)]:
            if isinstance(item, Part):
                found.append((where, item))
    return found


# from JSON values


def _structured_object(data: object, cls: type, path: str) -> Any:  # noqa: ANN401 - an instance of `cls`
    if not isinstance(data, Mapping):
        raise InvalidReleaseError(path, "a dict", data)
    known = {*_field_names(cls), *DERIVED.get(cls, ())}
    for key in data:
        if key not in known:
            raise InvalidReleaseError(path or "release", f"no key but {', '.join(sorted(known))}", key)
    hints = typing.get_type_hints(cls)
    values: dict[str, object] = {}
    for attribute in attrs.fields(cls):
        name = attribute.name
        here = f"{path}.{name}" if path else name
        if name in data:
            values[name] = _structured(data[name], hints[name], here)
        elif attribute.default is attrs.NOTHING:
            raise InvalidReleaseError(here, "a value", None)
    if cls is Service:
        return registry().get(str(values["id"])) or _built(cls, values, path)
    return _built(cls, values, path)


def _built(cls: type, values: dict[str, object], path: str) -> object:
    try:
        return cls(**values)
    except PressParseError as error:
        raise InvalidReleaseError(path, f"a {cls.__name__}: {error}", values) from error


def _structured(data: object, hint: Any, path: str) -> object:  # noqa: ANN401 - a type, as annotations have it
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if data is None and types.NoneType in options:
        return None
    every, options = options, tuple(option for option in options if option is not types.NoneType)
    if typing.get_origin(options[0]) is tuple:
        if not isinstance(data, list | tuple):
            raise InvalidReleaseError(path, "a list", data)
        item = typing.get_args(options[0])[0]
        return tuple(_structured(value, item, f"{path}[{number}]") for number, value in enumerate(data))
    if attrs.has(options[0]) and options[0] not in _FROM_PLAIN:
        return _structured_object(data, options[0], path)
    for option in options:
        kind, convert = _FROM_PLAIN.get(option) or (str, option)
        if type(data) is kind:
            with contextlib.suppress(ValueError, TypeError):
                return convert(data)
    raise InvalidReleaseError(path, _expected(every), data)


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _span(data: list[int]) -> Span:
    start, end = data
    if type(start) is not int or type(end) is not int:
        msg = "offsets are whole numbers"
        raise TypeError(msg)
    return Span(start, end)


_FROM_PLAIN: Mapping[type, tuple[type, Callable[[Any], object]]] = {
    str: (str, str),
    bool: (bool, bool),
    Span: (list, _span),
    datetime.date: (str, _date),
    datetime.datetime: (str, datetime.datetime.fromisoformat),
    datetime.time: (str, datetime.time.fromisoformat),
    MonthDay: (str, MonthDay.fromisoformat),
}
"""By type: that of the JSON value, and what makes the one of the other."""

_JSON_NAMES: Mapping[type, str] = {
    str: "a string",
    bool: "true or false",
    Span: "a list of two offsets, start <= end",
    datetime.date: "an ISO date",
    datetime.datetime: "an ISO datetime",
    datetime.time: "an ISO time",
    MonthDay: "--MM-DD",
    types.NoneType: "null",
}


def _expected(options: tuple[Any, ...]) -> str:
    names = []
    for option in options:
        if isinstance(option, type) and issubclass(option, StrEnum):
            names.append("one of " + ", ".join(member.value for member in option))
        else:
            names.append(_JSON_NAMES.get(option, "a list" if typing.get_origin(option) is tuple else "a dict"))
    return " or ".join(names)


# the schema


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what `Release.to_dict` returns.

    >>> schema = json_schema()
    >>> schema["properties"]["published"]["description"]
    'When it was published, as its envelope or a stamp line says; a datetime has an offset.'
    >>> schema["$defs"]["Role"]["enum"]
    ['media', 'investor', 'general']
    """
    definitions: dict[str, Any] = {}
    schema = _object_schema(Release, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Release",
        **schema,
        "$defs": dict(sorted(definitions.items())),
    }


_LEAF_SCHEMAS: Mapping[type, Mapping[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    Span: {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
    datetime.date: {"type": "string", "format": "date"},
    datetime.datetime: {"type": "string", "format": "date-time"},
    datetime.time: {"type": "string", "pattern": r"^\d\d:\d\d(:\d\d)?$"},
    MonthDay: {"type": "string", "pattern": r"^--\d\d-\d\d$"},
    types.NoneType: {"type": "null"},
}


def _object_schema(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    descriptions, hints = _field_docstrings(cls), typing.get_type_hints(cls)
    properties: dict[str, Any] = {}
    for name in _field_names(cls):
        properties[name] = {**_schema(hints[name], definitions), "description": descriptions.get(name, "")}
    for name in DERIVED.get(cls, ()):
        getter = inspect.getattr_static(cls, name).fget
        hint = typing.get_type_hints(getter)["return"]
        properties[name] = {**_schema(hint, definitions), "description": inspect.getdoc(getter) or ""}
    return {
        "type": "object",
        "description": (inspect.getdoc(cls) or "").partition("\n")[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a type, as annotations have it
    if isinstance(hint, types.UnionType):
        return {"anyOf": [_schema(option, definitions) for option in typing.get_args(hint)]}
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(typing.get_args(hint)[0], definitions)}
    if hint in _LEAF_SCHEMAS:
        return dict(_LEAF_SCHEMAS[hint])
    name = hint.__name__
    if name not in definitions:
        definitions[name] = {}
        if issubclass(hint, StrEnum):
            definitions[name] = {"type": "string", "enum": [member.value for member in hint]}
        else:
            definitions[name] = _object_schema(hint, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _field_docstrings(cls: type) -> Mapping[str, str]:
    """Return the docstrings that stand under the fields of a class and its bases, by field."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if not attrs.has(base):
            continue
        try:
            source = inspect.getsource(base)
        except OSError:  # installed without sources: the schema goes without descriptions
            continue
        body = ast.parse(source).body[0]
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for statement, below in itertools.pairwise(statements):
            if (
                isinstance(statement, ast.AnnAssign)
                and isinstance(statement.target, ast.Name)
                and isinstance(below, ast.Expr)
                and isinstance(below.value, ast.Constant)
            ):
                found[statement.target.id] = inspect.cleandoc(str(below.value.value))
    return found
