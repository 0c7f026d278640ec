"""From a part of a release back to the element of the page that it was read from."""

import itertools
from bisect import bisect_right
from os import PathLike
from pathlib import Path

from pressparse.part import Part
from pressparse.reading import web_page
from pressparse.reading.page_signs import soup_as_text


def xpath(page: object, part: Part, *, encoding: str | None = None) -> str | None:
    """Return the XPath of the element that `part`, of the release that `page` holds, begins in.

    `page` is what was parsed: `str`, `bytes`, a path, a BeautifulSoup or a Tag; the path is one of the tree that lxml
    makes of it. None is returned where elements are nested too deep for the tree to be that of the page.

    >>> import pressparse
    >>> page = "<html><body><h1>Acme Opens</h1><div><p>OSLO -- Acme opened a plant.</p></div></body></html>"
    >>> xpath(page, pressparse.parse(page).headline)
    '/html/body/h1'

    What is no page, and a part that is not of this page, is a ValueError.

    >>> xpath("Acme Opens", pressparse.parse(page).headline)
    Traceback (most recent call last):
        ...
    ValueError: the source is no web page
    """
    from pressparse.reading.page_source import tree_of  # noqa: PLC0415 - plain text needs nothing of it

    given: object = part
    if not isinstance(given, Part):
        msg = f"expected a part of the release, got {type(part).__name__}"
        raise TypeError(msg)
    if isinstance(page, PathLike):
        page = Path(page).read_bytes()
    if not web_page.recognises(page):
        msg = "the source is no web page"
        raise ValueError(msg)
    document = web_page.read(page, encoding=encoding)
    if part.span.of(document.text) != part.text:
        msg = f"the page has no {part.text[:40]!r} at {part.span.start}"
        raise ValueError(msg)
    number = bisect_right(document.passages, part.span.start, key=lambda passage: passage.span.start) - 1
    element = document.passages[number].element if number >= 0 else None
    if element is None:
        return None
    root, _ = tree_of(page if isinstance(page, str | bytes) else soup_as_text(page) or "", encoding)
    found = None if root is None else next(itertools.islice(root.iter(), element, None), None)
    return None if root is None or found is None else root.getroottree().getpath(found)
