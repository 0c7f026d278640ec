"""What holds of every release, whatever the text: the laws of the design, as assertions."""

import json
import pickle
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from pressparse.document import Document
from pressparse.formats import Format, expect_formats
from pressparse.parsing import parse
from pressparse.part import Part
from pressparse.release import Release
from pressparse.services import Service, expect_services


def parts(value: object) -> Iterator[Part]:
    """Yield every part within `value`, however deep, found by walking the fields of all attrs values."""
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    if isinstance(value, Part):
        yield value
    cls: type[Any] = type(value)
    if attrs.has(cls):
        for field in attrs.fields(cls):
            yield from parts(getattr(value, field.name))


def assert_parts_are_slices(release: Release) -> None:
    """Require law 1: the text of a part is the slice that its span marks."""
    for part in parts(release):
        start, end = part.span
        assert 0 <= start <= end <= len(release.text), part
        assert release.text[start:end] == part.text, part
        assert part.rule, part


def assert_blocks_partition(release: Release) -> None:
    """Require law 2: blocks are in order and disjoint, begin and end with a character, and lose none."""
    position = 0
    for block in release.blocks:
        start, end = block.span
        assert start >= position, f"{block} overlaps with the block before it"
        assert not release.text[position:start].strip(), f"no block holds {release.text[position:start]!r}"
        assert block.text, block
        assert block.text == block.text.strip(), block
        position = end
    assert not release.text[position:].strip(), f"no block holds {release.text[position:]!r}"


def assert_is_a_value(release: Release) -> None:
    """Require law 4: hashable, picklable, and the same again after a journey as a dict or as JSON."""
    assert hash(release) == hash(attrs.evolve(release))
    assert pickle.loads(pickle.dumps(release)) == release  # noqa: S301 - our own bytes
    assert Release.from_dict(release.to_dict()) == release
    assert Release.from_dict(json.loads(release.to_json())) == release


def assert_views_work(release: Release) -> None:
    """Require that what is computed from the parts works for any of them."""
    for part in parts(release):
        assert isinstance(str(part), str)
    assert isinstance(release.body_text, str)
    assert (release.lead is None) or release.lead in release.body_text
    assert release.to_html().startswith("<style>")


def assert_laws(
    source: str | bytes | Document,
    *,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
) -> Release:
    r"""Parse `source`, assert all laws, and return the release; AssertionError where one does not hold.

    >>> assert_laws("Acme Opens Plant\n\nOSLO, May 3 (Reuters) - Acme opened a plant.").dateline.city
    'Oslo'
    """
    formats, services = expect_formats(formats), expect_services(services)
    release = parse(source, formats=formats, services=services)
    assert parse(source, formats=formats, services=services) == release
    assert_parts_are_slices(release)
    assert_blocks_partition(release)
    assert_is_a_value(release)
    assert_views_work(release)
    return release
