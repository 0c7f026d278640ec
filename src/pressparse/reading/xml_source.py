"""XML as a tree: read without entities and without a network, or not at all.

A source that declares entities, is nested deeper than 256 elements or is not well-formed gives no tree: its reader
then takes it for the text that it is. lxml does the parsing, since the pages are read with it too.
"""

import codecs
from typing import TYPE_CHECKING

import regex

from pressparse.reading.decoding import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEAD = 4000
_DECLARATION = regex.compile(r"\s*+<\?xml\b[^<>]{0,200}?\?>")
_ENCODING = regex.compile(rb"""^\s*+<\?xml\b[^<>]{0,100}?\bencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ENTITY = regex.compile(r"<!ENTITY\b", regex.IGNORECASE)
_ROOT = regex.compile(
    r"\s*+(?:(?:<\?[^<>]{0,400}+>|<!--.{0,2000}?-->|<!DOCTYPE[^<>\[]{0,400}+(?:\[[^\]]{0,3000}+\]\s*+)?>)\s*+){0,8}+<([\w.:-]{1,60}+)",
    regex.DOTALL,
)
_NOT_IN_XML = regex.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def root_name(source: object) -> str:
    """Return the name of the first element of what looks like XML, without its prefix; "" for anything else.

    >>> root_name('<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"> <nitf>'), root_name("OSLO -- Acme")
    ('nitf', '')
    """
    if isinstance(source, bytes):
        if not source[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
            return ""
        source = decode(source[:_HEAD])
    if not isinstance(source, str):
        return ""
    head = source[:_HEAD].lstrip("\ufeff").lstrip()
    match = _ROOT.match(head) if head.startswith("<") else None
    return match[1].rpartition(":")[2] if match else ""


def tree(source: object, encoding: str | None = None) -> "_Element | None":
    """Return the root element of an XML source; None where it cannot be read as XML, or had better not.

    `encoding` is what is declared of bytes from outside; an encoding that Python does not know is a LookupError.
    """
    from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

    text = _decoded(source, encoding) if isinstance(source, bytes) else str(source)
    text = text.lstrip("\ufeff")
    if _ENTITY.search(text):
        return None
    declaration = _DECLARATION.match(text)
    data = _NOT_IN_XML.sub("", text[declaration.end() :] if declaration else text).encode()
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None


def _decoded(source: bytes, encoding: str | None) -> str:
    """Return the text in `encoding`, or in what the XML declaration names where any bytes can be read in that."""
    match = _ENCODING.match(source[:200])
    if encoding is None and match is not None and not source.startswith(codecs.BOM_UTF8):
        try:
            return decode(source, match[1].decode("ascii"))
        except LookupError:
            return decode(source)
    return decode(source, encoding)


def local(element: "_Element") -> str:
    """Return the name of an element without its namespace; "" for what is no element."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: "_Element | None", *path: str) -> "list[_Element]":
    """Return the elements at the end of a path of names below `element`, namespaces aside, in order."""
    found = [] if element is None else [element]
    for name in path:
        found = [child for parent in found for child in parent if local(child) == name]
    return found


def child(element: "_Element | None", *path: str) -> "_Element | None":
    """Return the first element at the end of a path, or None."""
    return next(iter(children(element, *path)), None)


def element_text(element: "_Element | None") -> str:
    """Return all text in an element, blanks single; "" for None."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def attribute(element: "_Element | None", name: str) -> str:
    """Return the value of an attribute, namespaces aside; "" where there is none."""
    if element is None:
        return ""
    values = (value for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name)
    return str(next(values, "")).strip()
