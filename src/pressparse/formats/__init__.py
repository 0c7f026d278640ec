"""House styles: how families of services write their datelines. One module each; `shipped` is their table."""

from pressparse.formats.format import Format, expect_formats


def list_formats() -> tuple[Format, ...]:
    """Return the formats that are known, in the order in which they are tried.

    >>> [known.name for known in list_formats()][:2]
    ['spaced_slash_tag', 'slash_tag']
    """
    from pressparse.formats.shipped import FORMATS  # noqa: PLC0415 - compiling them is work, done at the first use

    return FORMATS


__all__ = ["Format", "expect_formats", "list_formats"]
