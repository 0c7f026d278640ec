"""A pattern for any of many words, that looks at each character once."""

from collections.abc import Iterable

import regex


def alternation(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first, with their common beginnings written once.

    It tries one branch for a word that is none of them, where a plain alternation tries all.

    >>> alternation(["mar", "march", "mai", "may"])
    'ma(?:r(?:ch|)|[iy])'

    What may be missing is an empty branch, not a `?`; see `empty_branches`.
    """
    tree: dict[str, object] = {}
    for word in words:
        branch = tree
        for sign in word:
            branch = branch.setdefault(sign, {})  # type: ignore[assignment]
        branch[""] = {}
    return _pattern(tree)


def _pattern(tree: dict[str, object]) -> str:
    by_rest: dict[str, list[str]] = {}
    for sign, branch in tree.items():
        if sign:
            by_rest.setdefault(_pattern(branch), []).append(sign)  # type: ignore[arg-type]
    branches = [_one_of(signs) + rest for rest, signs in by_rest.items()]
    if branches and "" in tree:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


def _one_of(signs: list[str]) -> str:
    escaped = "".join(sign if sign.isalnum() else regex.escape(sign) for sign in signs)
    return escaped if len(signs) == 1 else f"[{escaped}]"
