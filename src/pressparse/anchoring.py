"""Parts of a repaired text as they stand in the text itself."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from pressparse.document import Block
from pressparse.part import Part
from pressparse.release import Release
from pressparse.repairs import Repairs, repairs_of

_Found = TypeVar("_Found", bound=Part | Release)


def anchored(found: _Found, repairs: Repairs) -> _Found:
    r"""Return a part, or a release with all its parts, as it stands in the text before its repairs.

    Blocks hold all that is not blank, so that one goes on over a `&nbsp;` behind it.

    >>> from pressparse.span import Span
    >>> part = Part(text="Acmehof opens", span=Span(0, 13))
    >>> anchored(part, Repairs("Ac\u00admehof opens")).text
    'Ac\xadmehof opens'
    """
    changes: dict[str, Any] = {
        name: _anchored(getattr(found, name), repairs) for name in attrs.fields_dict(type(found))
    }
    if isinstance(found, Part):
        span = repairs.put_back(found.span, whole=isinstance(found, Block))
        changes |= {"span": span, "text": span.of(repairs.text)}
    else:
        changes["text"] = repairs.text
    return attrs.evolve(found, **changes)


def found_in_repaired(text: str, find: Callable[[str], tuple[_Found, ...]]) -> tuple[_Found, ...]:
    """Return what `find` finds in a text once it is repaired, as it stands in the text."""
    repairs = repairs_of(text)
    if repairs is None:
        return find(text)
    return tuple(anchored(found, repairs) for found in find(repairs.repaired))


def _anchored(value: object, repairs: Repairs) -> object:
    if type(value) is tuple:
        return tuple(_anchored(item, repairs) for item in value)
    return anchored(value, repairs) if isinstance(value, Part | Release) else value
