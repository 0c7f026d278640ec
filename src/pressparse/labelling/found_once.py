"""A property that is found when it is first asked for, and kept."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class found_once(Generic[T]):  # noqa: N801 - a decorator, named as `property` is
    """As `functools.cached_property` of Python 3.12: that of 3.11 takes a lock, which costs more than most finds.

    >>> class Line:
    ...     @found_once
    ...     def words(self):
    ...         print("counted")
    ...         return 2
    >>> line = Line()
    >>> line.words, line.words
    counted
    (2, 2)
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        """Take what finds it."""
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[Any]) -> T: ...

    def __get__(self, instance: object | None, owner: type[Any]) -> Self | T:
        """Find it: once it is kept, Python does not ask here any more."""
        if instance is None:
            return self
        found = instance.__dict__[self._name] = self._find(instance)
        return found
