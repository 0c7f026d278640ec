"""House styles: how families of services write their releases. One module each; `shipped` is their table."""

import functools

from pressparse.formats.format import Format, expect_formats
from pressparse.formats.rule import PassageRule
from pressparse.installed import installed, leave_out


@functools.cache
def list_formats() -> tuple[Format, ...]:
    """Return the formats that are known, in the order in which they are tried; `origin` says where each came from.

    Those of installed packages stand behind the shipped ones that look for a mark, and before those that need none.
    One with the name of another is left out with a `PluginWarning`.

    >>> [(known.name, known.origin) for known in list_formats()][:2]
    [('spaced_slash_tag', 'pressparse'), ('slash_tag', 'pressparse')]
    """
    from pressparse.formats.shipped import FORMATS  # noqa: PLC0415 - loading them is work, done at the first use

    owners = {style.name: style.origin for style in FORMATS}
    added: list[Format] = []
    for origin, styles in installed("pressparse.formats", Format):
        for style in styles:
            if style.name in owners:
                leave_out(origin, f"format {style.name!r}: there is one of this name from {owners[style.name]}")
            else:
                owners[style.name] = origin
                added.append(style.evolve(origin=origin))
    marked = [style for style in FORMATS if style.is_marked]
    return (*marked, *added, *(style for style in FORMATS if not style.is_marked))


__all__ = ["Format", "PassageRule", "expect_formats", "list_formats"]
