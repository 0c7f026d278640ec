r"""The pieces that datelines are made of, for use in the `dateline` of a format.

A dateline is written as a verbose pattern in which `{place}`, `{date}`, `{figure_date}`, `{time}`, `{tag}`,
`{paren_tag}`, `{gap}` and `{separator}` stand for the pieces below. It is matched at the start of a passage whose
blanks, quotes and dashes are folded (see `folding`).

>>> pattern = compiled_dateline(r"{place} {gap} {date} {gap} /{tag}/ {separator}?")
>>> match = pattern.match("OSLO, Norway, May 3, 2021 /AcmeWire/ -- Acme said")
>>> match["place"], match["tag"], match["year"], match.end()
('OSLO, Norway', 'AcmeWire', '2021', 39)
"""

import regex

from pressparse.dates import DATE, TIME, compiled

_DATE_AHEAD = r"""
    (?= \D{0,40}+\d ) (?= \p{L}[\p{L}\p{M}.]{1,13}+ ,?+ \s*+ (?: \p{L}[\p{L}\p{M}.]{1,13}+ \s*+ )?+ \d )   # cheap looks
    (?: (?&a_month)(?!\p{L})\.? \s*+ (?: \d | (?&a_month)\b )
        | (?= \p{L}++\.?,?\s++\p{L} ) (?&a_weekday)\b\.? ,?+ \s++ (?&a_month)\b )
"""

_DATE_SAID_TWICE = r"""
    (?: (?=\p{L}{3}|\d{1,2}\.?\s) (?: \p{L}++\.?\s++\d{1,2}+,?+ | \d{1,2}+\.?\s\p{L}++\.? ) \s++ (?:19|20)\d\d
        [\s,–—-]++ (?= \p{L}{3,}+\.?\s++\d{1,2}\b | \d{1,2}+\.?\s\p{L}{3} ) )?+
"""

_GLUED_MONTH = r"(?<=\p{Ll}) (?=\p{Lu}[\p{Ll}\p{M}]++\b) (?&a_month)\b"
"""Looked for where small letters end: `MUMBAI, IndiaJuly 25, 2018`."""

_DAY_WORD_AHEAD = r"(?= [Nnวف] ) (?i:ngày|วันที่|في)\s*+\d"

_FULL_DATE = r"\p{L}++\.?\s?\d{1,2},\s?\d{4}"
"""The shape of one, which is enough behind a hyphen: `Washington, D.C.-October 26, 2005`."""

_PLACE_WORD = rf"""
    (?! {_DATE_AHEAD} | {_DAY_WORD_AHEAD} )
    (?> \p{{Lu}}\p{{Ll}}++(?![\p{{L}}\p{{M}}'.-])                           # most are no more than that
      | (?: '[sS]- | \p{{Ll}}{{2,3}}-(?=\p{{Lu}}) | (?:\p{{Ll}}\.){{1,3}}(?=\p{{Lu}}) | г\.\ (?=\p{{Lu}}) )?+
        [\p{{Lu}}\p{{Lt}}\p{{Lo}}]
        (?: \p{{Ll}}++ | (?! {_GLUED_MONTH} ) [\p{{Lu}}\p{{Lt}}\p{{Lm}}\p{{Lo}}\p{{M}}']++
          | -(?=\p{{L}})(?!{_FULL_DATE}) | \.(?!-{{1,2}}\s) ){{0,40}}+ )
"""
"""A word of a place: what begins a date is none, so that `PLACE` begins where this matches and nowhere else."""

PARTICLES = frozenset(
    (
        *("and", "und", "et", "y", "e", "en", "og", "och", "ja", "de", "del", "della", "di", "la", "las", "los", "el"),
        *("do", "da", "dos", "das", "des", "du", "of", "the", "upon", "sur", "am", "an", "der", "den", "les", "le"),
        *("au", "aux", "sous", "in", "on", "by", "near", "bei", "s"),
    )
)
"""Words in small letters that stand in names of places, or between them."""

_PARTICLE = rf"(?: \s++ (?=\p{{Ll}}) (?: {'|'.join(sorted(PARTICLES))} )\b ){{1,3}}+"

_GLUED_SLASH = rf"""
    (?<=\S)/(?=\p{{Lu}}) (?!\p{{Lu}}{{2,20}}+\p{{Ll}})
    (?= [^/\n,(]{{2,30}}+ (?: \s\( | /(?=\p{{Lu}}) (?!{_DATE_AHEAD}) ) )
"""
"""One before a further place, not before a mark: `GENEVA/NEW YORK/AMMAN`, but `NEW YORK/ACCESSWIRE/May 3, 2021`."""

_JOINT = rf"""
    (?: \s++(?=\p{{Lu}}) | ,?+{_PARTICLE}\s++ | \s*+[,;&]\s*+ | \s*+/(?!\s?[^/\n,]{{1,60}}+/)\s*+ | {_GLUED_SLASH}
      | \s++ )
"""

_BRACKETED = r"(?: \s*+ \[ [^\[\]\n]{2,40}+ \] | \s*+ \( [^()\n]{2,40}+ \) (?=\s*+[,(\[]) )"

PLACE = rf"(?P<place> {_PLACE_WORD} (?: {_JOINT} {_PLACE_WORD} | {_BRACKETED} ){{0,16}}+ )"
"""One or more place names, with regions and countries: words that begin with a capital, and what joins them."""

PAREN_TAG = r"(?P<tag> [^()<>\[\]\s] (?: [^()<>\[\]]{0,58}? (?: [^()<>\[\]\s] | \([^()\n]{1,20}+\) ) )?? )"
"""The mark of a service that stands in parentheses: there may be slashes in it."""

TAG = r"(?P<tag> (?!\d\d?:\d) [^/()<>\[\]\s] (?: [^/<>\[\]]{0,58}? [^/<>\[\]\s] )?? )"
"""The mark of a service, without its slashes or brackets."""

GAP = r"(?: \s*+ [,;]?+ \s*+ (?:[.|•·]|-{1,2}+|[–—])?+ \s*+ )"
"""What parts place, date and mark from each other."""

SEPARATOR = r"""
    (?P<separator> \s*+ (?:,(?=\s?[-–—]))?+ \s*+ (?: \.?\s?[-–—]{1,3}+ | _++ | [:=] )
        (?: (?!\d) | (?<=[)/]\s?[-–—]{1,2}) ) )
"""
"""What parts the dateline from the text; before a figure, only a dash right behind a mark."""

FIGURE_DATE = r"(?: (?P<month_number>\d{1,2}+)/(?P<day>\d{1,2}+)/(?P<year>(?:19|20)?\d\d)(?!\d) )"
"""A date in figures, month first unless `day_order` knows better; its year may have two."""

_PIECES = {
    "place": PLACE,
    "date": _DATE_SAID_TWICE + DATE,
    "figure_date": FIGURE_DATE,
    "time": TIME,
    "tag": TAG,
    "paren_tag": PAREN_TAG,
    "gap": GAP,
    "separator": SEPARATOR,
}
_PLACEHOLDER = regex.compile(r"(?<!\\[pPLNgG])\{([a-z][a-z_]*+)(\}?)")


def compiled_dateline(template: str, name: str = "") -> regex.Pattern[str]:
    """Return the pattern that a dateline template stands for.

    A piece that there is not raises ValueError, and so does a template that is no pattern. With a `name`, the pattern
    is kept under it for the next process (see `kept`).
    """

    def piece(match: regex.Match[str]) -> str:
        if match[1] not in _PIECES or not match[2]:
            msg = f"{match[0]!r} is no piece of a dateline"
            raise ValueError(msg)
        return f"(?:{_PIECES[match[1]]})"

    pattern = _PLACEHOLDER.sub(piece, template)
    try:
        return compiled(pattern, name)
    except regex.error as error:
        msg = f"it is no pattern: {str(error).partition(' at position')[0]}"
        raise ValueError(msg) from error
