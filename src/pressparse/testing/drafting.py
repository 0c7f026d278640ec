"""A beginning for the TOML file of a new case."""

from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import Any

from pressparse.formats import Format
from pressparse.parsing import parse
from pressparse.services import Service
from pressparse.testing.cases import DRAFT, ELISION, source_of
from pressparse.testing.fields import FIELDS, ROWS

_LONG = 160
_HEAD, _END = 60, 40


def draft(
    path: PathLike[str] | str,
    *,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
) -> Path:
    """Write what pressparse finds in a file to a TOML file beside it, and return the path of that.

    It is for a person to correct: the parser cannot tell where it is wrong. As long as its first line says that it is
    a draft, `load` refuses it. A TOML file that is there is never written over: FileExistsError. The package tomli-w
    is needed, which the extra `testing` brings.
    """
    import tomli_w  # noqa: PLC0415 - an extra: only drafts are written

    source = Path(path)
    release = parse(source_of(source), formats=formats, services=services)
    said: dict[str, Any] = {}
    for key, field in FIELDS.items():
        value = _shortened(key, field.read(release))
        if value != field.absent and value is not None:
            table, _, name = key.rpartition(".")
            (said.setdefault(table, {}) if table else said)[name] = value
    target = source.with_suffix(".toml")
    with target.open("x", encoding="utf-8", newline="\n") as file:
        file.write(f"{DRAFT}\n\n{tomli_w.dumps(said)}")
    return target


def _shortened(key: str, value: Any) -> Any:  # noqa: ANN401 - whatever a field reads
    """Return a value as a person would write it: keys that say nothing left out, long texts shortened."""
    if isinstance(value, list):
        return [_shortened(key, item) for item in value]
    if isinstance(value, dict):
        absent = ROWS.get(key, {})
        return {name: _shortened(name, item) for name, item in value.items() if item != absent.get(name)}
    if not isinstance(value, str):
        return value
    if key.endswith("begins"):
        return value[:_HEAD].rpartition(" ")[0] if len(value) > _HEAD else value
    if key.endswith("ends"):
        return value[-_END:].partition(" ")[2] if len(value) > _END else value
    return value if len(value) <= _LONG else value[:_HEAD].rstrip() + ELISION + value[-_END:].lstrip()
