"""What holds of every release: the laws of `pressparse.testing`, and that the published schema describes it."""

import functools

from jsonschema import Draft202012Validator

import pressparse
from pressparse import Document, Release
from pressparse.testing import assert_laws as assert_public_laws
from pressparse.testing.laws import (
    assert_blocks_partition,
    assert_is_a_value,
    assert_parts_are_slices,
    assert_views_work,
    parts,
)


@functools.cache
def validator() -> Draft202012Validator:
    """Return what checks a dict against the schema that pressparse publishes."""
    schema = pressparse.json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def assert_laws(source: str | bytes | Document) -> Release:
    """Parse `source`, assert all laws, and return the release."""
    release = assert_public_laws(source)
    if isinstance(source, str):
        assert release.text == source
    validator().validate(release.to_dict())
    return release


__all__ = [
    "assert_blocks_partition",
    "assert_is_a_value",
    "assert_laws",
    "assert_parts_are_slices",
    "assert_views_work",
    "parts",
    "validator",
]
