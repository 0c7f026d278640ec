"""What can go wrong, as types.

Text never raises: what a release does not say is `None` or `()`. These are for wrong use::

    PressParseError (a ValueError)
    ├── FormatError          a format that cannot work, found when it is built
    ├── ServiceError         a service, or a registry of services, that contradicts itself
    ├── LexiconError         a language file that cannot be read as one
    └── InvalidReleaseError  a dict that is no release, with the path to the wrong value
"""

import datetime
import reprlib
from collections.abc import Iterable
from typing import TypeVar, cast

T = TypeVar("T")

_LETTERS_OF_REGION = 2


class PressParseError(ValueError):
    """The root of all errors that pressparse raises on purpose."""


class FormatError(PressParseError):
    """A `Format` is built wrongly; the message names the format, the field and what is missing."""


class ServiceError(PressParseError):
    """A `Service` is built wrongly, or two services of a registry claim the same mark."""


class PluginWarning(UserWarning):
    """What an installed package offers through an entry point is left out; the message names package and reason."""


class LexiconError(PressParseError):
    """A language file has a table or a key that means nothing; the message names file, table and key."""


def expect_region(value: object) -> str | None:
    """Return the code of a country where `value` is one, or None; ValueError or TypeError for anything else.

    >>> expect_region("USA")
    Traceback (most recent call last):
        ...
    ValueError: expected a region as a code of two letters, such as 'US', got 'USA'
    """
    if value is None:
        return None
    code = expect_text(value)
    if len(code) != _LETTERS_OF_REGION or not (code.isascii() and code.isalpha()):
        msg = f"expected a region as a code of two letters, such as 'US', got {code!r}"
        raise ValueError(msg)
    return code


def expect_text(value: object) -> str:
    """Return `value` where it is text; TypeError for anything else, as for wrong types everywhere.

    >>> expect_text(None)
    Traceback (most recent call last):
        ...
    TypeError: expected text as str, got NoneType
    """
    if not isinstance(value, str):
        msg = f"expected text as str, got {type(value).__name__}"
        raise TypeError(msg)
    return value


def expect_items(items: object, kind: type[T], plural: str) -> tuple[T, ...]:
    """Return items of a kind, given as any iterable or one alone, as a tuple; TypeError for anything else.

    >>> expect_items(["slash_tag"], int, "numbers")
    Traceback (most recent call last):
        ...
    TypeError: expected numbers, got str
    """
    listed: tuple[object, ...] = tuple(items) if isinstance(items, Iterable) else (items,)
    for item in listed:
        if not isinstance(item, kind):
            msg = f"expected {plural}, got {type(item).__name__}"
            raise TypeError(msg)
    return cast("tuple[T, ...]", listed)


def expect_day(value: object) -> datetime.date | None:
    """Return `value` where it is a day, or None; TypeError for anything else.

    >>> expect_day("2021-05-03")
    Traceback (most recent call last):
        ...
    TypeError: published: expected a datetime.date or None, got '2021-05-03'
    """
    if value is not None and not isinstance(value, datetime.date):
        msg = f"published: expected a datetime.date or None, got {value!r}"
        raise TypeError(msg)
    return value


class InvalidReleaseError(PressParseError):
    """A dict given to `Release.from_dict` is not one that `Release.to_dict` makes.

    >>> error = InvalidReleaseError("contacts[0].emails", "a list", 3)
    >>> str(error)
    'contacts[0].emails: expected a list, got 3'
    >>> error.path
    'contacts[0].emails'
    """

    def __init__(self, path: str, expected: str, got: object) -> None:
        """Say where (`path`), what was expected there, and what was found."""
        super().__init__(f"{path}: expected {expected}, got {reprlib.repr(got)}")
        self.path = path
