"""Word documents: one as a word processor writes it, and what its parts may hold, written here."""

import io
import random
import zipfile
from pathlib import Path

import pytest

import pressparse
from pressparse import Kind
from pressparse.reading import web_page, word_document
from pressparse.reading.readers import reader_of
from pressparse.testing import suite
from tests.laws import assert_laws

FOLDER = Path(__file__).parent / "word_documents"
ACME = FOLDER / "acme.docx"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RUNNING = (
    "Acme Corp. opened a plant in Oslo on Monday, and will open another one in the south of the country. "
    "The works will make anvils for those who fall behind them."
)

test_word_document = suite(FOLDER)


def archive(**parts: str) -> bytes:
    """Return a zip archive with parts of a Word document, and with what refers to them by their names."""
    named = "".join(f'<Relationship Id="{name}" Target="{name}.xml"/>' for name in parts)
    mail = '<Relationship Id="mail" Target="mailto:jane@example.com"/>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(f"word/{name}.xml", text)
        packed.writestr("word/_rels/document.xml.rels", f"<Relationships>{named}{mail}</Relationships>")
    return data.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(*body: str, styles: str = "", **others: str) -> bytes:
    """Return a Word document with this body."""
    text = f"<w:document {W} {R}><w:body>{''.join(body)}</w:body></w:document>"
    return archive(document=text, styles=f"<w:styles {W}>{styles}</w:styles>", **others)


def text_of(*body: str, styles: str = "") -> str:
    return pressparse.read(document(*body, styles=styles)).text.strip()


def test_it_is_known_by_what_the_archive_holds() -> None:
    assert reader_of(ACME.read_bytes()) is word_document
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("story.txt", "Acme opened a plant.")
    assert reader_of(other.getvalue()) is not word_document
    assert reader_of("PK\x03\x04 word/document.xml") is not word_document
    assert pressparse.parse(ACME) == pressparse.parse(ACME.read_bytes())


def test_paragraphs_are_lines_of_one_where_no_space_parts_them() -> None:
    spaced = '<w:spacing w:after="160"/>'
    lines = (paragraph("Media Contact:"), paragraph("Jane Doe"), paragraph("Acme Corp.", spaced), paragraph("End"))
    assert text_of(*lines) == "Media Contact:\nJane Doe\nAcme Corp.\n\nEnd"
    assert text_of(paragraph("Jane Doe"), paragraph(""), paragraph("John Roe")) == "Jane Doe\n\nJohn Roe"
    assert text_of(paragraph(RUNNING), paragraph("Jane Doe")) == f"{RUNNING}\n\nJane Doe"


def test_space_comes_from_the_style_that_a_style_is_based_on() -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}">{}</w:style>'
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
        style.format("b", '<w:name w:val="Body"/><w:basedOn w:val="c"/>'),
        style.format("c", '<w:basedOn w:val="b"/><w:pPr><w:spacing w:before="200"/></w:pPr>'),
        style.format("d", '<w:basedOn w:val="b"/><w:pPr><w:contextualSpacing/></w:pPr>'),
    )
    for style, between in (("a", "\n"), ("b", "\n\n"), ("c", "\n\n"), ("d", "\n"), ("lost", "\n")):
        of_style = f'<w:pStyle w:val="{style}"/>'
        found = text_of(paragraph("Jane Doe", of_style), paragraph("John Roe", of_style), styles="".join(styles))
        assert found == f"Jane Doe{between}John Roe"
    usual = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:afterAutospacing="1"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    assert text_of(paragraph("Jane Doe"), paragraph("John Roe"), styles=usual) == "Jane Doe\n\nJohn Roe"


def test_styles_and_numbers_say_what_a_paragraph_is() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>'
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    found = pressparse.read(
        document(
            paragraph("Anvils for Everyone", '<w:pStyle w:val="berschrift1"/>'),
            paragraph(f"{RUNNING} It makes:"),
            paragraph("small anvils", item.format(3)),
            paragraph("large anvils", item.format(3)),
            paragraph("The works in Oslo", '<w:pStyle w:val="Beschriftung"/>'),
            paragraph("No item", item.format(0)),
            styles=styles,
        ),
    )
    kinds = [(passage.span.of(found.text), passage.kind) for passage in found.passages]
    assert kinds[0] == ("Anvils for Everyone", Kind.HEADLINE)
    assert kinds[2:5] == [("small anvils", Kind.LIST), ("large anvils", Kind.LIST), ("The works in Oslo", Kind.CAPTION)]
    assert kinds[5] == ("No item", Kind.PARAGRAPH)


def test_what_was_inserted_counts_and_what_is_deleted_or_hidden_does_not() -> None:
    run = "<w:r>{}<w:t>{}</w:t></w:r>"
    pieces = (
        run.format("", "Acme "),
        f"<w:ins>{run.format('', 'opened ')}</w:ins><w:del><w:r><w:delText>closed </w:delText></w:r></w:del>",
        run.format("<w:rPr><w:vanish/></w:rPr>", "maybe "),
        f"<w:moveFrom>{run.format('', 'not ')}</w:moveFrom>",
        "<w:r><w:instrText>DATE</w:instrText><w:t>a plant</w:t><w:noBreakHyphen/><w:tab/><w:br/></w:r>",
        f"<w:sdt><w:sdtContent>{run.format('', 'in Oslo &lt;&amp; Bergen&gt;.')}</w:sdtContent></w:sdt>",
    )
    assert text_of(f"<w:p>{''.join(pieces)}</w:p>") == "Acme opened a plant-\t\nin Oslo <& Bergen>."


def test_a_text_box_is_read_once_above_the_paragraph_that_holds_it() -> None:
    box = f"<w:txbxContent>{paragraph('Media Contact: Jane Doe')}</w:txbxContent>"
    drawn = f"<AlternateContent><Choice>{box}</Choice><Fallback>{box}</Fallback></AlternateContent>"
    assert text_of(f"<w:p><w:r>{drawn}<w:t>Acme opened.</w:t></w:r></w:p>") == "Media Contact: Jane Doe\nAcme opened."


def test_cells_are_those_of_a_row_or_blocks() -> None:
    def row(*cells: tuple[str, ...]) -> str:
        joined = ("".join(map(paragraph, cell)) for cell in cells)
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in joined)}</w:tr>"

    figures = row(("",), ("2021",)) + row(("Anvils",), ("20,000",)) + row(("Revenue",), ("$40",))
    assert text_of(f"<w:tbl>{figures}</w:tbl>") == "2021\nAnvils\t20,000\nRevenue\t$40"
    people = row(("Jane Doe", "Acme Corp.", "jane@example.com"), ("John Roe", "Ajax Corp.", "john@example.com"))
    assert text_of(f"<w:tbl>{people}</w:tbl>") == (
        "Jane Doe\nAcme Corp.\njane@example.com\n\nJohn Roe\nAjax Corp.\njohn@example.com"
    )


def test_an_address_that_a_link_only_points_to_is_written_behind_it() -> None:
    link = '<w:hyperlink r:id="{}"><w:r><w:t>Jane Doe</w:t></w:r></w:hyperlink>'
    assert text_of(f"<w:p>{link.format('mail')}</w:p>") == "Jane Doe (jane@example.com)"
    assert text_of(f"<w:p>{link.format('lost')}</w:p>") == "Jane Doe"


def test_heads_and_feet_of_pages_are_furniture_but_for_the_first_head() -> None:
    references = (
        '<w:headerReference w:type="default" r:id="header1"/>',
        '<w:footerReference w:type="default" r:id="footer1"/>',
        '<w:footerReference w:type="even" r:id="lost"/>',
    )
    parts = {
        "header1": f"<w:hdr {W}>{paragraph('Acme Corp.')}</w:hdr>",
        "footer1": f"<w:ftr {W}>{paragraph('Page 1')}</w:ftr>",
    }
    body = (paragraph("Acme opened."), f"<w:sectPr>{''.join(references)}{{}}</w:sectPr>")
    found = pressparse.read(document(body[0], body[1].format(""), **parts))
    assert [passage.span.of(found.text) for passage in found.passages] == ["Acme Corp.", "Acme opened.", "Page 1"]
    assert [passage.kind for passage in found.passages][1:] == [Kind.PARAGRAPH, Kind.FURNITURE]
    found = pressparse.read(document(body[0], body[1].format("<w:titlePg/>"), **parts))
    assert next(passage.span.of(found.text) for passage in found.passages) == "Acme opened."


@pytest.mark.parametrize("seed", range(150))
def test_a_damaged_document_is_read_as_far_as_it_goes(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = bytearray(ACME.read_bytes())
    for _ in range(chance.choice([1, 3, 30])):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    if seed % 3 == 0:
        del data[chance.randrange(4, len(data)) :]
    assert_laws(bytes(data))


def test_an_archive_that_is_huge_unpacked_is_not_unpacked() -> None:
    huge = archive(document="Acme " * 11_000_000)
    assert len(huge) < 1_000_000
    assert word_document.read(huge).text.startswith("PK")


def test_paragraphs_nested_without_end_are_read_as_far_as_xml_goes() -> None:
    deep = "<w:p><w:r>" * 5000 + "</w:r></w:p>" * 5000
    assert_laws(document(deep))
    assert not web_page.recognises(document(deep))
