"""Parts of a text as they stand in another, that holds the same characters and more between them."""

from collections.abc import Callable
from typing import Any, TypeVar

import attrs

from pressparse.part import Part
from pressparse.release import Release
from pressparse.span import Span
from pressparse.zero_width import zero_width_runs

_Found = TypeVar("_Found", bound=Part | Release)


def anchored(found: _Found, text: str, place: Callable[[Span], Span]) -> _Found:
    r"""Return a part, or a release with all its parts, as it stands in `text`; `place` says where a span is there.

    >>> part = Part(text="Acme opens", span=Span(0, 10))
    >>> anchored(part, "Ac\u00adme opens", lambda span: Span(span.start, span.end + 1)).text
    'Ac\xadme opens'
    """
    changes: dict[str, Any] = {
        name: _anchored(getattr(found, name), text, place) for name in attrs.fields_dict(type(found))
    }
    if isinstance(found, Part):
        span = place(found.span)
        changes |= {"span": span, "text": span.of(text)}
    else:
        changes["text"] = text
    return attrs.evolve(found, **changes)


def found_without_zero_width(text: str, find: Callable[[str], tuple[_Found, ...]]) -> tuple[_Found, ...]:
    """Return what `find` finds in a text without its characters without a width, as it stands in the text."""
    runs = zero_width_runs(text)
    if runs is None:
        return find(text)
    return tuple(anchored(found, text, runs.put_back_in) for found in find(runs.visible))


def _anchored(value: object, text: str, place: Callable[[Span], Span]) -> object:
    if type(value) is tuple:
        return tuple(_anchored(item, text, place) for item in value)
    return anchored(value, text, place) if isinstance(value, Part | Release) else value
