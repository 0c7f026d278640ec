"""The subject of a message, without what mail programs put before it."""

import regex

_MARKS = regex.compile(r"(?:(?:re|fwd?|wg|aw|tr|rv)\s?:\s*+){1,5}+", regex.IGNORECASE)
_FIELD = regex.compile(rf"[^:\n]{{1,40}}+:\s*+(?:{_MARKS.pattern})?+", regex.IGNORECASE)


def without_marks_of_replies(subject: str) -> str:
    """Return a subject without the marks of replies and of messages passed on.

    >>> without_marks_of_replies("Fwd: RE: Acme Opens Plant")
    'Acme Opens Plant'
    """
    return _MARKS.sub("", subject).strip()


def subject_begins(line: str) -> int:
    """Return where the subject begins in the field for it, as a line of text; 0 where there is no label.

    >>> line = "Subject: FW: Acme Opens Plant"
    >>> line[subject_begins(line):]
    'Acme Opens Plant'
    """
    field = _FIELD.match(line)
    return 0 if field is None or field.end() == len(line) else field.end()
