"""What other packages add: formats and services found through entry points, when they are first asked for."""

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from pressparse.errors import PluginWarning

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

T = TypeVar("T")


def installed(group: str, kind: type[T]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Yield what the entry points of a group name, each with the distribution it came with, in the order of names.

    An entry point names one value of this kind, or several in a list or tuple. One that cannot be loaded, or names
    anything else, is left out with a warning.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and read at the first use only

    for point in sorted(entry_points(group=group), key=lambda point: (_origin(point), point.name)):
        try:
            value = point.load()
            items = (value,) if isinstance(value, kind) or not isinstance(value, Iterable) else tuple(value)
        except Exception as error:  # noqa: BLE001 - it is not our code that runs here: it may raise anything
            leave_out(_origin(point), f"{point.value}: {type(error).__name__}: {error}")
            continue
        wrong = next((item for item in items if not isinstance(item, kind)), None)
        if wrong is not None:
            leave_out(_origin(point), f"{point.value}: expected {kind.__name__} values, got {type(wrong).__name__}")
        else:
            yield _origin(point), items


def leave_out(origin: str, reason: str) -> None:
    """Warn that what a distribution offers is left out."""
    warnings.warn(f"{origin or 'an installed package'} is left out: {reason}", PluginWarning, stacklevel=2)


def _origin(point: "EntryPoint") -> str:
    return point.dist.name if point.dist is not None else ""
