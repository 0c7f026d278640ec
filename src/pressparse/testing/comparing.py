"""Whether a release has what a case says, and if not, what differs."""

import datetime
from collections.abc import Mapping

from pressparse.release import Release
from pressparse.testing.cases import ELISION, Case
from pressparse.testing.fields import FIELDS


def check(case: Case, release: Release, key: str) -> None:
    """Raise AssertionError, saying what was expected and what was found, unless `release` has what the case says."""
    expected, found = case.expected[key], FIELDS[key].read(release)
    difference = _difference(key.rpartition(".")[2], expected, found)
    if difference is not None:
        raise AssertionError(f"{case.name}: {key}{difference}")


def _difference(key: str, expected: object, found: object) -> str | None:
    """Return what differs between two values, led by the path to it; None where nothing does."""
    if isinstance(expected, list) and isinstance(found, list):
        pairs = zip(expected, found, strict=False)
        inner = ((number, _difference(key, wanted, got)) for number, (wanted, got) in enumerate(pairs))
        first = next((f"[{number}]{what}" for number, what in inner if what is not None), None)
        if first is None and len(expected) != len(found):
            surplus = found[len(expected) :] or expected[len(found) :]
            return f": expected {len(expected)} of them, found {len(found)}; only on one side: {surplus!r}"
        return first
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        inner_of = ((name, _difference(name, expected[name], found[name])) for name in expected)
        return next((f".{name}{what}" for name, what in inner_of if what is not None), None)
    return None if _agrees(key, expected, found) else f": expected {expected!r}, found {found!r}"


def _agrees(key: str, expected: object, found: object) -> bool:
    if isinstance(expected, str) and isinstance(found, str):
        if key.endswith("begins"):
            return found.startswith(expected)
        if key.endswith("ends"):
            return found.endswith(expected)
        begin, elided, end = expected.partition(ELISION)
        if elided:
            return len(found) > len(begin) + len(end) and found.startswith(begin) and found.endswith(end)
    same_type = isinstance(expected, datetime.datetime) == isinstance(found, datetime.datetime)
    return same_type and expected == found
