"""The harness with which pressparse tests itself, for formats, services and readers of others.

A folder of releases, each beside a TOML file in which a person has written down what is in it, becomes one test for
each case and field, and one for the laws. A whole test module may be::

    from pathlib import Path
    from pressparse import testing
    from pressparse_acmewire import ACMEWIRE

    test_case = testing.suite(Path(__file__).parent / "cases", formats=ACMEWIRE)

`draft` writes a beginning for the TOML file of a new case. The extra `testing` brings what this needs: pytest, and
tomli-w for drafts.
"""

import functools
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path

from pressparse.formats import Format, expect_formats
from pressparse.parsing import parse
from pressparse.release import Release
from pressparse.services import Service, expect_services
from pressparse.testing.cases import ELISION, MISSES, Case, expectations, load, misses
from pressparse.testing.comparing import check
from pressparse.testing.drafting import draft
from pressparse.testing.fields import FIELDS
from pressparse.testing.laws import assert_laws

LAWS = "laws"
"""What stands for the laws among the fields of a test's name."""


def suite(
    folder: PathLike[str] | str,
    *,
    formats: Iterable[Format] | Format = (),
    services: Iterable[Service] | Service = (),
    fields: Iterable[str] = tuple(FIELDS),
) -> Callable[[Case, str], None]:
    """Return a test for pytest, one for each case in `folder` and each field, and one for the laws.

    Give it a name that begins with `test`. `formats` and `services` are those of `pressparse.parse`; installed ones
    need not be given. What the folder's `misses.toml` lists is expected to fail, and a failure if it does not.
    `fields` are the keys that the cases of this folder write down. A folder without cases, or with a wrong one, is a
    ValueError.
    """
    import pytest  # noqa: PLC0415 - an extra: the rest of this package goes without

    cases = load(folder)
    if not cases:
        raise ValueError(f"{folder}: there are no cases in it")
    missed = misses(Path(folder) / MISSES)
    names = {f"{case.name}/{field}" for case in cases for field in FIELDS}
    for name in missed:
        if name not in names:
            raise ValueError(f"{folder}: misses.toml: {name} is no field of a case")
    keys = tuple(fields)
    for key in keys:
        if key not in FIELDS:
            raise ValueError(f"{key!r} is none of {', '.join(FIELDS)}")
    styles, given = expect_formats(formats), expect_services(services)

    @functools.cache
    def parsed(source: str | bytes) -> Release:
        return parse(source, formats=styles, services=given)

    @pytest.mark.parametrize(
        ("case", "field"),
        [
            pytest.param(
                case,
                field,
                id=name,
                marks=[pytest.mark.xfail(reason=missed[name], strict=True)] if name in missed else [],
            )
            for case in cases
            for field in (*keys, LAWS)
            for name in (f"{case.name}/{field}",)
        ],
    )
    def test(case: Case, field: str) -> None:
        if field == LAWS:
            assert_laws(case.source, formats=styles, services=given)
        else:
            check(case, parsed(case.source), field)

    return test


__all__ = [
    "ELISION",
    "FIELDS",
    "LAWS",
    "Case",
    "assert_laws",
    "check",
    "draft",
    "expectations",
    "load",
    "misses",
    "suite",
]
