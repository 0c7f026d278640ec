"""The dateline as others write it down: place and day, without the mark of the wire."""

import regex

from pressparse.markdown import readable_line
from pressparse.release import Release

_EDGES = regex.compile(r"^[\s/()<>\[\],–—-]++|[\s/(<\[,–—-]++$")


def dateline_without_mark(release: Release) -> str | None:
    """Return the dateline of a release up to the mark in it, readable; None where there is no text of one."""
    dateline, wire = release.dateline, release.wire_service
    if dateline is None or not dateline.text:
        return None
    text = dateline.text
    if wire is not None and wire.text and wire.span in dateline.span:
        before = text[: wire.span.start - dateline.span.start]
        after = text[wire.span.end - dateline.span.start :]
        text = before if any(map(str.isalnum, before)) else after
    return _EDGES.sub("", readable_line(text)) or None
