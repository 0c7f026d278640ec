"""The rows of the data files, and the form in which names are compared."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from importlib import resources

import regex

ACCENTS = re.compile(r"[\u0300-\u036f]+")
_INITIAL = regex.compile(r"(?<=\b\w)\. (?=\w\b)")


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of one of the package's data files, comments left out."""
    text = resources.files(__package__).joinpath(name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@functools.lru_cache(maxsize=4096)
def place_key(name: str) -> str:
    """Return a name as it is compared: case, accents, dots and doubled blanks do not count.

    >>> place_key("N. Y.") == place_key("NY"), place_key("QUÉBEC")
    (True, 'quebec')
    """
    plain = name if name.isascii() else ACCENTS.sub("", unicodedata.normalize("NFD", name)).replace("’", "'")
    if "." in plain:
        plain = _INITIAL.sub(".", plain).replace(".", "")
    return " ".join(plain.casefold().replace("ı", "i").split()).removeprefix("the ")
