"""The subject of a message, without what mail programs put before it."""

import regex

SUBJECT = "headline.subject"
"""The name of the rule that knows the headline by it."""

_MARKS = regex.compile(r"(?:(?:(?:re|fwd?|wg|aw|tr|rv)\s?:|\[[^\[\]\n]{1,30}+\])\s*+){1,5}+", regex.IGNORECASE)
_FIELD = regex.compile(rf"[^:\n]{{1,40}}+:\s*+(?:{_MARKS.pattern})?+", regex.IGNORECASE)


def without_reply_marks(subject: str) -> str:
    """Return a subject without the marks of replies, of messages passed on, of mailing lists and of gateways.

    >>> without_reply_marks("Fwd: RE: [EXTERNAL] Acme Opens Plant")
    'Acme Opens Plant'
    """
    marks = _MARKS.match(subject)
    return (subject[marks.end() :].strip() or subject) if marks else subject


def subject_begins(line: str) -> int:
    """Return where the subject begins in the field for it, as a line of text; 0 where there is no label.

    >>> line = "Subject: FW: Acme Opens Plant"
    >>> line[subject_begins(line):]
    'Acme Opens Plant'
    """
    field = _FIELD.match(line)
    return 0 if field is None or field.end() == len(line) else field.end()
