"""Numbers of eight or nine figures, as many countries have them: what is beside them tells them from amounts.

>>> text = "Tel.: 600 555 123, for 600 555 123 people"
>>> [is_national(text, start, start + 11) for start in (6, 23)]
[True, False]

In a contact they also stand alone:

>>> is_national("Jane Doe, 600555123", 10, 19), is_national("Jane Doe, 600555123", 10, 19, in_contact=True)
(False, True)
"""

import regex

from pressparse.fields.contacts.labels import Label, label_of, labels_phone

_NUMBER = regex.compile(r"\d{8,9}|\d{2,3}(?P<mark>[ .])\d{3}(?P=mark)\d{3}")
_DAY = regex.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])")
_REACH = 40
"""How far before a number its label begins."""
_BEGINS = regex.compile(r"[\n,;|/•\t(]|\s{2}|\s[-–—]\s")
_ENDS = regex.compile(r"[ ]?+(?:$|[\n,;|/•\t)]|\s{2}|\s[-–—]\s|(?<=\d)\.(?=\s|$))")
_LABEL_WORDS = 3


def is_national(folded: str, start: int, end: int, *, in_contact: bool = False) -> bool:
    """Say whether figures are a telephone number without the code of a country: behind a label for one, and a mark.

    In a contact, any label for one counts, also without a mark, and figures alone on a line or between commas are one
    as well.

    >>> revenue = "Mobile 12 345 678"
    >>> is_national(revenue, 7, 17), is_national(revenue, 7, 17, in_contact=True)
    (False, True)
    """
    if _NUMBER.fullmatch(folded, start, end) is None:
        return False
    if not _before(folded, start):
        is_date = _DAY.fullmatch(folded, start, end) is not None
        return in_contact and not is_date and _ENDS.match(folded, end) is not None
    return _ENDS.match(folded, end) is not None and is_behind_label(folded, start, in_contact=in_contact)


def is_behind_label(folded: str, start: int, *, in_contact: bool = False) -> bool:
    """Say whether a label of a telephone number stands before what begins at an offset.

    >>> is_behind_label("Tel.: 1588-1577", 6), is_behind_label("Bach, 1685-1750", 6)
    (True, False)
    """
    label = _before(folded, start)
    if not label:
        return False
    words = label.split()
    is_marked = in_contact or label[-1] in ".:"
    if is_marked and any(labels_phone(" ".join(words[-count:])) for count in range(1, _LABEL_WORDS + 1)):
        return True
    return in_contact and len(words) == 1 and label_of(label, colon=True) is Label.PHONE


def _before(folded: str, start: int) -> str:
    """Return what stands before an offset, from the last mark on."""
    return _BEGINS.split(folded[max(0, start - _REACH) : start])[-1].strip(" *")
