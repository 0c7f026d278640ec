r"""Word documents (`.docx`): Office Open XML, a zip archive with the text as XML.

One is read as the web page that it would be saved as: paragraphs without space between them are lines of one, tables
are tables, and what stands at the head and foot of all pages is chrome, at the end. The head of the first page comes
first. A text box stands below the paragraph that it is anchored in. What is deleted but still recorded, what is hidden,
and notes are left out. The properties of a document (title, dates, language) are those of its template as often as not,
and are not taken for the release's.

Read with zipfile and lxml. mammoth and python-docx were weighed: one knows no space between paragraphs and no heads of
pages, the other neither text boxes nor what was inserted while changes are recorded.

Source: ECMA-376, Office Open XML, part 1, WordprocessingML.
"""

import html
import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

import regex

from pressparse.document import Document
from pressparse.reading import plain_text, web_page
from pressparse.reading.word_styles import Look, Styles
from pressparse.reading.xml_source import attribute, child, children, local, tree

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARCHIVE = b"PK\x03\x04"
_DOCUMENT, _STYLES, _RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
_PARTS = regex.compile(r"word/(?:(?:document|styles|header\d{0,3}|footer\d{0,3})\.xml|_rels/document\.xml\.rels)")
_MOST_BYTES = 50_000_000
"""An archive whose parts are larger unpacked is not unpacked."""

_DAMAGE = (zipfile.BadZipFile, zlib.error, ValueError, EOFError, RuntimeError, OSError)
"""What zipfile raises for an archive that is cut off, damaged, encrypted, or packed in a way that it does not know."""

_SILENT = frozenset({"del", "moveFrom", "Fallback", "instrText", "rt", "pPr", "sectPr"})
_SIGNS = {"tab": "\t", "br": "<br>", "cr": "<br>", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_RUNNING = 120
"""A paragraph of so many characters is running text, and no line of a letterhead, a title or a contact."""

_CELLS = {"tbl": "table", "tr": "tr", "tc": "td"}


def recognises(source: object) -> bool:
    """Say whether it is a zip archive that holds the text of a Word document."""
    return isinstance(source, bytes) and source.startswith(_ARCHIVE) and _DOCUMENT.encode() in source


def read(source: object, *, encoding: str | None = None) -> Document:
    """Return the document in a Word document; of one that is damaged or encrypted, the bytes as text."""
    parts = _unpacked(source if isinstance(source, bytes) else b"")
    root = parts.get(_DOCUMENT)
    if root is None:
        return plain_text.read(source, encoding=encoding)
    styles = Styles(parts.get(_STYLES))
    targets = {
        attribute(each, "Id"): attribute(each, "Target") for each in children(parts.get(_RELATIONS), "Relationship")
    }
    first, others = _heads_and_feet(root, parts, targets)
    text = "".join(_page(part, styles, targets) for part in (*first, root))
    repeated = "".join(f"<footer>{_page(part, styles, targets)}</footer>" for part in others)
    return web_page.read(f"<html><body><main>{text}</main>{repeated}</body></html>")


def _unpacked(data: bytes) -> "Mapping[str, _Element]":
    """Return the parts with text and styles, by their names in the archive; what is damaged is not among them."""
    found: dict[str, _Element] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [part for part in archive.infolist() if _PARTS.fullmatch(part.filename)]
            if sum(part.file_size for part in wanted) > _MOST_BYTES:
                return {}
            for part in wanted:
                root = tree(archive.read(part))
                if root is not None:
                    found[part.filename] = root
    except _DAMAGE:
        pass
    return found


def _heads_and_feet(
    root: "_Element",
    parts: "Mapping[str, _Element]",
    targets: Mapping[str, str],
) -> "tuple[list[_Element], list[_Element]]":
    """Return the head of the first page, and the other heads and feet that the document names."""
    section = next(root.iter("{*}sectPr"), None)
    page = "first" if child(section, "titlePg") is not None else "default"
    first: list[_Element] = []
    others: list[_Element] = []
    for name in ("headerReference", "footerReference"):
        for reference in children(section, name):
            part = parts.get(f"word/{targets.get(attribute(reference, 'id'), '')}")
            is_first = name == "headerReference" and attribute(reference, "type") == page
            if part is not None:
                (first if is_first else others).append(part)
    return first, others


class Paragraph(NamedTuple):
    """A paragraph as HTML without its element, and how it is set."""

    html: str
    look: Look


def _page(part: "_Element", styles: Styles, targets: Mapping[str, str]) -> str:
    """Return a part as HTML."""
    written: list[str] = []
    run: list[Paragraph] = []
    for said in _said(part, styles, targets):
        if isinstance(said, Paragraph) and run and _goes_on(run[-1], said):
            run.append(said)
            continue
        written.append(_element(run))
        run = [said] if isinstance(said, Paragraph) and said.html.strip() else []
        if isinstance(said, str):
            written.append(said)
    return "".join([*written, _element(run)])


def _element(run: list[Paragraph]) -> str:
    """Return the paragraphs of a run as lines of one element; "" where there are none."""
    if not run:
        return ""
    tag = run[0].look.tag
    lines = "<br>".join(paragraph.html for paragraph in run)
    return f'<{tag} style="white-space: pre-wrap">{lines}</{tag}>'


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    """Say whether a paragraph is the next line of the one above it: no gap between them, and neither running text."""
    if above.look.tag != below.look.tag or above.look.tag == "li" or not below.html.strip():
        return False
    return max(len(above.html), len(below.html)) < _RUNNING and not below.look.is_parted_from(above.look)


def _said(part: "_Element", styles: Styles, targets: Mapping[str, str]) -> Iterator[Paragraph | str]:
    """Yield the paragraphs of a part in order, and the tags of tables between them."""
    from lxml import etree  # noqa: PLC0415 - plain text needs no lxml

    open_: list[list[str]] = []
    walker = etree.iterwalk(part, events=("start", "end"))
    for event, element in walker:
        name = local(element)
        if event == "start":
            if _is_silent(element, name):
                walker.skip_subtree()
            elif name == "p":
                open_.append([])
            elif open_:
                open_[-1].append(_beginning(element, name, targets))
            elif name in _CELLS:
                yield f"<{_CELLS[name]}>"
        elif name == "p":
            yield Paragraph("".join(open_.pop()), styles.look(element))
        elif open_:
            open_[-1].append("</a>" if name == "hyperlink" else "")
        elif name in _CELLS:
            yield f"</{_CELLS[name]}>"


def _is_silent(element: "_Element", name: str) -> bool:
    return name in _SILENT or (name == "r" and child(element, "rPr", "vanish") is not None)


def _beginning(element: "_Element", name: str, targets: Mapping[str, str]) -> str:
    """Return what the beginning of an element within a paragraph is in HTML."""
    if name == "t":
        return html.escape(element.text or "")
    if name == "hyperlink":
        return f'<a href="{html.escape(targets.get(attribute(element, "id"), ""))}">'
    return _SIGNS.get(name, "")
