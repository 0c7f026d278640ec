"""Whether phrases that others add are in the form of a language file."""

import tomllib
from collections.abc import Mapping

from pressparse.errors import LexiconError
from pressparse.lexicon import Lexicon, lexicon


def check_phrases(text: str) -> None:
    r"""Raise LexiconError where a text is not in the form of a language file, saying what is wrong in it.

    >>> check_phrases('[about]\nnamed = ["pri"]')
    >>> check_phrases('[about]\nnamed = "pri"')
    Traceback (most recent call last):
        ...
    pressparse.errors.LexiconError: [about] named: expected a list of texts, got 'pri'
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(error)) from None
    for name, table in tables.items():
        _check_lists(name, table)
    words = tables.get("words", {})
    known = lexicon().words if words else {}
    for key in words:
        if key not in known:
            raise LexiconError(f"[words] {key} is none of {', '.join(sorted(known))}")
    try:
        Lexicon({"": tables})
    except LexiconError as error:
        raise LexiconError(str(error).removeprefix(".toml: ")) from None


def _check_lists(name: str, table: object) -> None:
    """Refuse what stands in a table and is no list of texts; a table within it is looked into as well."""
    if not isinstance(table, Mapping):
        raise LexiconError(f"{name} is no table")
    for key, value in table.items():
        if isinstance(value, Mapping):
            for inner, phrases in value.items():
                _check_list(f"[{name}.{key}] {inner}", phrases)
        else:
            _check_list(f"[{name}] {key}", value)


def _check_list(at: str, phrases: object) -> None:
    if not isinstance(phrases, list) or not all(isinstance(phrase, str) and phrase for phrase in phrases):
        raise LexiconError(f"{at}: expected a list of texts, got {phrases!r}")
