"""Headings, openings and labels by which the parts of a release are known: one TOML file per language, no code.

>>> cue = lexicon().cue("Media Enquiries: ")
>>> cue.kind, cue.use, cue.role
(<Kind.CONTACT: 'contact'>, <Use.HEADING: 'heading'>, 'media')
>>> lexicon().cue("About 200 people came to the opening.") is None
True
>>> lexicon().cue("About Acme Corp.").phrase
'about'

Some languages put the name before the phrase, or into it; scripts without blanks put nothing between them:

>>> for heading in ("Acme Hakkında", "■Acme株式会社について", "Az Acme Kft.-ről", "关于Acme:"):
...     cue = lexicon().cue(heading)
...     print(cue.use.value, cue.phrase, cue.name, sep=" | ")
named | … hakkında | Acme
named | …について | Acme株式会社
named | az …-ről | Acme Kft.
named | 关于 | Acme
>>> lexicon().cue("今後の展開について") is None
True
"""

import contextlib
import functools
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextvars import ContextVar
from importlib import resources
from typing import ParamSpec, TypeVar

from pressparse.kept import kept
from pressparse.lexicon.lookup import Lexicon
from pressparse.lexicon.phrases import HEAD, NAME_HERE, Cue, Use

__all__ = ["HEAD", "LANGUAGES", "NAME_HERE", "Cue", "Lexicon", "Use", "added_phrases", "lexicon", "once_per_lexicon"]

P = ParamSpec("P")
R = TypeVar("R")

LANGUAGES = (
    *("en", "fr", "de", "es", "pt", "it", "nl", "sv", "no", "da", "fi", "pl", "cs", "hu", "ro", "tr", "ru", "uk", "el"),
    *("sk", "hr", "sr", "sl", "bg", "ca", "lt", "lv", "et"),
    *("ja", "zh-Hans", "zh-Hant", "ko", "ar", "he", "id", "vi", "th"),
)
"""The languages that there is a file of, as BCP 47 tags."""

_BETWEEN_FILES = "\f"


@functools.cache
def _shipped_files() -> Mapping[str, Mapping[str, object]]:
    folder = resources.files(__name__)
    files = (f"{language}\n{folder.joinpath(f'{language}.toml').read_text('utf-8')}" for language in LANGUAGES)
    return kept("lexicon", _BETWEEN_FILES.join(files), _parsed)


def _parsed(files: str) -> Mapping[str, Mapping[str, object]]:
    named = (file.partition("\n") for file in files.split(_BETWEEN_FILES))
    return {language: tomllib.loads(text) for language, _, text in named}


@functools.lru_cache(maxsize=64)
def _lexicon_of(additions: tuple[str, ...]) -> Lexicon:
    return Lexicon({**_shipped_files(), **{f"addition {n}": tomllib.loads(text) for n, text in enumerate(additions)}})


_additions: ContextVar[Lexicon | None] = ContextVar("additions", default=None)


def lexicon() -> Lexicon:
    """Return the phrases of all languages that pressparse ships, and those added where it is called; read once."""
    return _additions.get() or _lexicon_of(())


@contextlib.contextmanager
def added_phrases(additions: Iterable[str]) -> Iterator[None]:
    r"""Add phrases, each text in the form of a language file, to `lexicon` within this context and nowhere else.

    >>> with added_phrases(['[about]\nnamed = ["pri"]']):
    ...     lexicon().cue("Pri Acme").kind
    <Kind.ABOUT: 'about'>
    >>> lexicon().cue("Pri Acme") is None
    True
    """
    given = tuple(filter(None, additions))
    token = _additions.set(_lexicon_of(given) if given else None)
    try:
        yield
    finally:
        _additions.reset(token)


def once_per_lexicon(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function makes of the words of `lexicon`, for each lexicon that it is called with.

    `functools.cache` would keep what it makes of words that are added somewhere, and give it everywhere.
    """
    of_shipped = functools.cache(function)

    @functools.wraps(function)
    def found(*args: P.args, **kwargs: P.kwargs) -> R:
        added = _additions.get()
        if added is None:
            return of_shipped(*args, **kwargs)  # type: ignore[arg-type]  # the arguments are names: hashable
        key = (function, args)
        if key not in added.made:
            added.made[key] = function(*args, **kwargs)
        result: R = added.made[key]
        return result

    return found
