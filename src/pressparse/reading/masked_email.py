"""E-mail addresses that a page has masked, and addresses behind links."""

import urllib.parse

import regex

_PROTECTED = regex.compile(r"/cdn-cgi/l/email-protection#([0-9a-fA-F]{6,600}+)$")
_ADDRESS = regex.compile(r"[^\s@<>,;?]{1,100}@[^\s@<>,;?]{3,200}")


def unmasked(mask: str) -> str | None:
    """Return the address that Cloudflare has masked as hexadecimal digits; None where they are none.

    The first byte is the key that all others are combined with by exclusive or.

    >>> unmasked("4228232c2702273a232f322e276c212d2f")
    'jane@example.com'
    >>> unmasked("not hexadecimal") is None
    True
    """
    try:
        key, *masked = bytes.fromhex(mask)
        address = bytes(byte ^ key for byte in masked).decode()
    except ValueError:
        return None
    return address if _ADDRESS.fullmatch(address) else None


def address_of(href: str) -> str | None:
    """Return the e-mail address or the telephone number that a link is to; None for a link to a page.

    >>> address_of("mailto:jane%40example.com?subject=Anvils"), address_of("tel:+1-202-555-0100")
    ('jane@example.com', '+1-202-555-0100')
    >>> address_of("https://example.com/"), address_of("mailto:?body=https://example.com/")
    (None, None)
    """
    scheme, _, rest = href.strip().partition(":")
    if scheme.lower() == "mailto":
        match = _ADDRESS.search(urllib.parse.unquote(rest.partition("?")[0]))
        return match[0] if match else None
    if scheme.lower() == "tel":
        number = urllib.parse.unquote(rest).strip()
        return number if sum(map(str.isdigit, number)) in _DIGITS and number.isprintable() else None
    match = _PROTECTED.search(href)
    return unmasked(match[1]) if match else None


_DIGITS = range(5, 18)
