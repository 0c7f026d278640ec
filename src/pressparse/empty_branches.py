r"""Patterns in which what may be missing is an empty branch rather than a repeat.

At each call of a pattern by name, `regex` saves the state of all repeats in the pattern that calls it, which costs more
than the match; and a `?` is a repeat as well. An empty branch matches the same and has no state.

>>> print(with_empty_branches(r"\d{1,2}+ (?: , \s?+ a )?+ b? c??  # so much"))
\d(?>\d|)(?>,(?>\s|)a|)(?:b|)c??
"""

import re

_TOKEN = re.compile(
    r"""
      (?P<nothing> \s++ | \#[^\n]*+ )
    | (?P<called> \(\?&\w++\) | \(\?P=\w++\) )
    | (?P<open> \( (?: \?\([A-Za-z]\w*+\) | \?P?<[A-Za-z_]\w*+> | \?<?[=!] | \?[a-z]++: | \?[:>|] )?+ )
    | (?P<close> \) )
    | (?P<branch> \| )
    | (?P<optional> \? (?P<how> [+?]?+ ) )
    | (?P<repeat> (?: [*+] | \{\d*+,?+\d*+\} ) [+?]?+ )
    | (?P<atom> \\[pPN]\{[^}]++\} | \\u[0-9a-fA-F]{4} | \\. | \[\^?+\]?+(?:\\. | [^\]\\])*+\]
        | \{[a-z_]++\} | . )
    """,
    re.VERBOSE | re.DOTALL,
)


_SHORT_REPEATS = {"{1,2}": "x(?:x|)", "{1,2}+": "x(?>x|)", "{2}": "xx", "{3}": "xxx", "{4}": "xxxx"}
"""What stands for a few repeats of one sign."""


def with_empty_branches(pattern: str) -> str:
    """Return a verbose pattern without blanks and comments, with `(?:x|)` for `x?` and `(?>x|)` for `x?+`.

    What repeats one sign once or twice, or so many times, is written without a repeat too.
    """
    written: list[str] = []
    opened: list[int] = []
    atom = 0
    """Where the last atom begins in what is written."""
    for token in _TOKEN.finditer(pattern):
        kind = token.lastgroup
        if kind == "optional" and token["how"] != "?":
            inside = written[atom + 1 : -1] if written[atom] == "(?:" else written[atom:]
            written[atom:] = ["".join(("(?>" if token["how"] else "(?:", *inside, "|)"))]
            continue
        if kind == "repeat" and token[0] in _SHORT_REPEATS and len(written) == atom + 1:
            written[atom] = _SHORT_REPEATS[token[0]].replace("x", written[atom])
            continue
        if kind == "nothing":
            continue
        if kind == "open":
            opened.append(len(written))
        elif kind == "close":
            atom = opened.pop()
        elif kind in {"atom", "called"}:
            atom = len(written)
        written.append(token[0])
    return "".join(written)
