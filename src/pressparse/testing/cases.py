"""Cases: a release as a file, and beside it a TOML file in which a person has written down what is in it.

A TOML file gives values and texts, never offsets. A key that is missing says that the release has no such thing.
Where a text is long, " … " stands for anything left out: what is before it must begin, what is after it must end
the text that the parser gives. The keys are those of `FIELDS`; a table such as `[dateline]` holds several.
"""

import tomllib
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from attrs import frozen

from pressparse.testing.fields import FIELDS, ROWS

ELISION = " … "
"""What stands for text left out."""

DRAFT = "# A draft: what pressparse has found, which proves nothing. Correct it, then delete this line."
"""The first line of a TOML file that `draft` has written and no person has looked at."""

MISSES = "misses.toml"
"""Name of the file in a folder of cases that lists what is not found yet; see `misses`."""

_TEXT = frozenset({".txt", ".md"})
"""Endings of files that are read as text; others are read as bytes, for a reader to recognise."""


@frozen(kw_only=True)
class Case:
    """A release and what is in it."""

    name: str
    """Name of the two files, without their endings."""
    source: str | bytes
    """The release: text, with every character as the file has it, or the bytes of another envelope."""
    expected: Mapping[str, object]
    """What a person found in it, by the keys of `FIELDS`; all are there."""

    @property
    def text(self) -> str:
        """The source as text: bytes are decoded as UTF-8."""
        return self.source if isinstance(self.source, str) else self.source.decode("utf-8", "replace")


def load(folder: PathLike[str] | str) -> tuple[Case, ...]:
    """Return the cases of a folder: one for each file, which must have its TOML file beside it.

    ValueError where a file has none or shares it with another, where a TOML file has no source, is still a draft, or
    has a key that means nothing.
    """
    files = sorted(path for path in Path(folder).iterdir() if path.is_file() and not path.name.startswith("."))
    sources = [path for path in files if path.suffix != ".toml"]
    names = [path.stem for path in sources]
    for path in files:
        if path.suffix == ".toml" and path.name != MISSES and path.stem not in names:
            raise ValueError(f"{path.name}: there is no source beside it")
        if path.suffix != ".toml" and not path.with_suffix(".toml").exists():
            raise ValueError(f"{path.name}: there is no {path.stem}.toml beside it; `draft` makes a beginning")
        if names.count(path.stem) > 1:
            raise ValueError(f"{path.name}: two sources share {path.stem}.toml")
    return tuple(
        Case(name=path.stem, source=source_of(path), expected=expectations(path.with_suffix(".toml")))
        for path in sources
    )


def source_of(path: Path) -> str | bytes:
    """Return what a file holds: text as `str`, with every character as it stands, anything else as bytes."""
    data = path.read_bytes()
    return data.decode("utf-8") if path.suffix in _TEXT else data


def expectations(path: Path) -> dict[str, object]:
    """Return what a TOML file says, missing keys filled in; ValueError for a key that means nothing, or a draft."""
    text = path.read_text("utf-8")
    if text.startswith(DRAFT):
        raise ValueError(f"{path.name}: it is still a draft: correct it against the source and delete its first line")
    said: dict[str, object] = {}
    for key, value in _tables(path, text).items():
        if isinstance(value, dict) and key not in ROWS:
            said |= {f"{key}.{name}": content for name, content in value.items()}
        else:
            said[key] = _rows(path, key, value)
    for key in said:
        if key not in FIELDS:
            raise ValueError(f"{path.name}: {key!r} is none of {', '.join(FIELDS)}")
    return {key: said.get(key, field.absent) for key, field in FIELDS.items()}


def _tables(path: Path, text: str) -> dict[str, Any]:
    """Return what the text of a TOML file says; ValueError with its name where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: {error}") from None


def _rows(path: Path, key: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if key not in ROWS:
        return value
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise ValueError(f"{path.name}: {key}: expected a list of tables, got {value!r}")
    rows: list[dict[str, object]] = []
    for number, row in enumerate(value):
        for name in row:
            if name not in ROWS[key]:
                raise ValueError(f"{path.name}: {key}[{number}]: {name!r} is none of {', '.join(ROWS[key])}")
        rows.append({**ROWS[key], **{name: _rows(path, name, content) for name, content in row.items()}})
    return rows


def misses(path: Path) -> dict[str, str]:
    """Return what a TOML file lists as not found yet, as case/field, with the cause.

    The file has one table, `[misses]`: a cause, and the fields that miss for it. ValueError for a field listed twice;
    where there is no such file, nothing is missed.
    """
    causes: dict[str, str] = {}
    tables = _tables(path, path.read_text("utf-8")) if path.exists() else {"misses": {}}
    if tables.keys() != {"misses"} or not isinstance(tables["misses"], dict):
        raise ValueError(f"{path.name}: expected one table, [misses], and nothing else")
    for cause, fields in tables["misses"].items():
        if not isinstance(fields, list) or not all(isinstance(name, str) for name in fields):
            raise ValueError(f"{path.name}: {cause!r}: expected a list such as ['plant/issuer'], got {fields!r}")
        for name in fields:
            if name in causes:
                raise ValueError(f"{path.name}: {name} is listed twice")
            causes[name] = cause
    return causes
