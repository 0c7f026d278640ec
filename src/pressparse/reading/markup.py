"""What the elements of HTML are, and by which names sites mark their chrome: `markup.toml`."""

import tomllib
from importlib import resources

_TABLES = tomllib.loads(resources.files(__package__).joinpath("markup.toml").read_text("utf-8"))


def names(table: str, key: str) -> frozenset[str]:
    """Return the names that the data lists.

    >>> "nav" in names("chrome", "strong_elements")
    True
    """
    return frozenset(_TABLES[table][key])
