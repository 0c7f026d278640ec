r"""What stands behind the name of a person: a generation, a degree, membership of a professional body.

The lists are parts of patterns, without the full stop that may end each of their words.

>>> without_degrees("Jane Doe, CFA"), without_degrees("Jane Doe, Esq.")
('Jane Doe', 'Jane Doe, Esq.')
"""

import regex

CHARTERS = "CFA|CPA|MBA|APR"
"""Degrees and memberships in capitals, as a company's people have them."""

DOCTORATES = r"Ph\.?D|M\.?D"

ACADEMIC_DEGREES = r"M\.P\.H|[MB]\.?Sc|M\.S|M\.A|B\.A|LL\.M"
"""Degrees that stand nowhere but behind a person's name."""

GENERATIONS = "III?|IV"

STYLES = "Esq|Jr|Sr"
"""What tells that a name is a person's, and stays with it."""

_OF_PROFESSIONS = r"R\.?N|J\.?D"

BEHIND_NAMES = rf"(?:{STYLES}|{GENERATIONS}|{DOCTORATES}|{CHARTERS}|{_OF_PROFESSIONS}|{ACADEMIC_DEGREES})\.?"
"""Any of these, with its full stop."""

_AT_END = regex.compile(
    rf"(?:,?\s(?:{CHARTERS}|IRC|{DOCTORATES}|{_OF_PROFESSIONS}|MPH|MS|{ACADEMIC_DEGREES}|FRCP|CFRE)\.?(?![\w]))++$"
)


def without_degrees(name: str) -> str:
    """Return a person's name without the degrees and memberships behind it; `Esq.` and `Jr.` stay."""
    return _AT_END.sub("", name)
