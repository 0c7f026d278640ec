"""Any source, any encoding, any line ends: the same release; and what is no source."""

import io
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

import pressparse
from pressparse import Document, Release
from tests.acme import TEXT
from tests.cases import FIXTURES, load
from tests.laws import assert_laws

JAPANESE = "アクメ、第二工場を開設\n\nアクメ株式会社は、本日、オスロに第二工場を開設しました。ご期待ください。\n"

Source = str | bytes | bytearray | memoryview | Path | Document


def reading(release: Release) -> tuple[object, ...]:
    """Return what a release says, readable and without offsets."""
    dateline = release.dateline
    contacts = [(c.name, c.title, c.organization, c.emails, c.role) for c in release.contacts]
    return (
        release.headline and str(release.headline),
        tuple(map(str, release.subheadlines)),
        dateline and (str(dateline), dateline.places, dateline.date, dateline.time),
        release.wire_service and (release.wire_service.service, release.wire_service.via),
        release.published,
        release.issuer,
        contacts,
        [phone.e164 for contact in release.contacts for phone in contact.phones],
        tuple((b.kind, b.heading, b.organization) for b in release.boilerplate),
        tuple((t.exchange, t.symbol) for t in release.tickers),
        release.body_text,
        tuple(block.kind for block in release.blocks),
    )


# sources


def as_path(data: bytes, folder: Path) -> Path:
    path = folder / "release.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda data, _: bytes(data), id="bytes"),
        pytest.param(lambda data, _: bytearray(data), id="bytearray"),
        pytest.param(lambda data, _: memoryview(data), id="memoryview"),
        pytest.param(lambda data, _: memoryview(data * 2)[: len(data)], id="part-of-a-memoryview"),
        pytest.param(as_path, id="path"),
        pytest.param(lambda data, _: pressparse.read(data), id="document"),
        pytest.param(lambda data, _: pressparse.read(data.decode()), id="document-of-str"),
    ],
)
def test_every_source_gives_the_release_that_its_text_gives(
    make: Callable[[bytes, Path], Source],
    tmp_path: Path,
) -> None:
    assert pressparse.parse(make(TEXT.encode(), tmp_path)) == pressparse.parse(TEXT)


def test_a_document_is_read_as_it_is() -> None:
    document = pressparse.read(TEXT)
    assert pressparse.read(document) is document


def test_a_document_decides_what_its_passages_are() -> None:
    text = "Acme Opens Plant OSLO, May 3 -- Acme opened a plant in the north of the country on Monday."
    spans = [(pressparse.Span(0, 16), 0), (pressparse.Span(17, len(text)), 1)]
    release = pressparse.parse(Document.of(text, spans))
    assert release.headline is not None
    assert release.headline.text == "Acme Opens Plant"
    assert release.dateline is not None
    assert release.dateline.city == "Oslo"


@pytest.mark.parametrize("source", [None, 3, 2.5, ["Acme"], {"text": "Acme"}, io.BytesIO(b"Acme"), object()])
def test_what_is_no_source_is_refused_with_what_would_be_one(source: object) -> None:
    takers: tuple[Callable[..., object], ...] = (pressparse.parse, pressparse.read)
    for take in takers:
        with pytest.raises(TypeError, match="a source is str, bytes, a path") as caught:
            take(source)
        assert type(source).__name__ in str(caught.value)


def test_a_path_that_is_not_there_raises_what_opening_it_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.txt"):
        pressparse.parse(tmp_path / "missing.txt")


def test_a_folder_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=tmp_path.name):
        pressparse.parse(tmp_path)


# encodings


@pytest.mark.parametrize("encoding", ["klingon", "utf-99", "base64", ""])
def test_an_encoding_that_there_is_not_is_a_lookup_error(encoding: str) -> None:
    with pytest.raises(LookupError):
        pressparse.parse(b"Acme opens plant", encoding=encoding)


def test_an_encoding_is_of_no_account_where_the_source_is_str() -> None:
    assert pressparse.parse(TEXT, encoding="utf-16") == pressparse.parse(TEXT)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [TEXT, JAPANESE, "Zürich – “Acme”"])
def test_a_byte_order_mark_tells_the_encoding_and_is_not_part_of_the_text(encoding: str, text: str) -> None:
    assert pressparse.parse(text.encode(encoding)) == pressparse.parse(text)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xfe\xff", "utf-16-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_the_order_of_bytes(mark: bytes, encoding: str) -> None:
    assert pressparse.parse(mark + TEXT.encode(encoding)).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-be", "utf-32-le", "shift_jis", "euc-jp", "iso2022_jp"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    data = JAPANESE.encode(encoding)
    assert pressparse.parse(data, encoding=encoding) == pressparse.parse(JAPANESE)


def test_a_declared_encoding_is_believed_of_a_file(tmp_path: Path) -> None:
    path = as_path(JAPANESE.encode("shift_jis"), tmp_path)
    assert pressparse.parse(path, encoding="shift_jis").text == JAPANESE


def test_a_byte_order_mark_is_no_text_where_the_encoding_is_declared_too() -> None:
    assert pressparse.parse(TEXT.encode("utf-8-sig"), encoding="utf-8").text == TEXT


def test_bytes_that_are_no_utf_8_are_read_as_western_text() -> None:
    text = "Acme eröffnet Werk in Zürich\n\nZÜRICH – “Acme” hat am Montag in der Stadt ein Werk für Ambosse eröffnet…"
    assert pressparse.parse(text.encode("cp1252")).text == text


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-jp", "gb18030", "koi8-r", "cp037", "utf-16-le"])
def test_bytes_of_an_encoding_that_nothing_tells_give_some_text(encoding: str) -> None:
    assert_laws(JAPANESE.encode(encoding, "replace"))


def test_a_byte_that_the_encoding_does_not_have_is_replaced_and_the_rest_is_read() -> None:
    data = b"Acme \xff opens\n\nOSLO, May 3 (Reuters) - Acme opened a plant in the city."
    release = pressparse.parse(data, encoding="utf-8")
    assert release.headline is not None
    assert release.headline.text == "Acme \ufffd opens"
    assert release.wire_service is not None


# line ends and blanks

SAME_READING: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "next lines": lambda text: text.replace("\n", "\x85"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "doubled blanks after stops": lambda text: text.replace(". ", ".  ").replace(", ", ",  "),
    "thin spaces": lambda text: text.replace(" ", "\u2009"),
    "trailing blanks": lambda text: text.replace("\n", " \u00a0\n"),
    "blank lines of no-break spaces": lambda text: text.replace("\n\n", "\n\u00a0\n"),
    "blank lines around": lambda text: f"\n\n\u3000\n{text}\n\n\n",
    "form feeds for blank lines": lambda text: text.replace("\n\n", "\n\x0c"),
    "characters without width": lambda text: text.replace(" the ", " \u200bthe ").replace("\n\n", "\u2060\n\n\u200b"),
    "soft hyphens": lambda text: text.replace("plant", "pl\u00adant"),
    "a byte order mark in the text": lambda text: "\ufeff" + text,
    "another blank line after each": lambda text: text.replace("\n\n", "\n\n\n"),
    "indented": lambda text: textwrap.indent(text, "    "),
    "quoted": lambda text: textwrap.indent(text, "> "),
}


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in SAME_READING.items()])
def test_a_release_reads_the_same_with(change: Callable[[str], str]) -> None:
    changed = change(TEXT)
    assert changed != TEXT
    assert reading(assert_laws(changed)) == reading(pressparse.parse(TEXT))


# wrapped lines


def wrapped(text: str, width: int) -> str:
    def fill(line: str) -> str:
        return textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)

    return "\n".join(map(fill, text.split("\n")))


@pytest.mark.parametrize("width", range(68, 83))
def test_lines_wrapped_by_a_machine_are_joined(width: int) -> None:
    text = wrapped(TEXT, width)
    assert text.count("\n") > TEXT.count("\n")
    assert reading(pressparse.parse(text)) == reading(pressparse.parse(TEXT))


@pytest.mark.parametrize(
    ("name", "width"),
    [
        ("consul_general_visit", 70),
        ("consul_general_visit", 72),
        ("consul_general_visit", 80),
        ("foshan_industrial_park", 70),
        ("foshan_industrial_park", 72),
        ("foshan_industrial_park", 76),
        ("foshan_industrial_park", 80),
    ],
)
@pytest.mark.parametrize("spacing", ["\n", "\n\n"], ids=["single-spaced", "double-spaced"])
def test_a_wrapped_fixture_has_the_same_body(name: str, width: int, spacing: str) -> None:
    text = next(case.text for case in load(FIXTURES) if case.name == name)
    changed = (spacing + "\n").join(wrapped(part, width).replace("\n", spacing) for part in text.split("\n\n"))
    assert pressparse.parse(changed).body_text == pressparse.parse(text).body_text


def test_lines_that_a_person_ended_are_not_joined() -> None:
    contact = pressparse.parse(wrapped(TEXT, 72)).contacts[0]
    assert str(contact) == "Jane Doe\nHead of Communications\n+1 202-555-0100\njane.doe@example.com"


# bad input


@pytest.mark.parametrize("blank", ["", " ", "\n", "\t \r\n\u00a0\u3000\x0c\u2028", " " * 10_000, "\n" * 10_000])
def test_blanks_are_a_release_of_nothing(blank: str) -> None:
    release = assert_laws(blank)
    assert release == Release(text=blank)
    assert release.body_text == ""
    assert release.lead is None


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("anvil " * 833_333, id="words"),
        pytest.param("x" * 5_000_000, id="letters"),
        pytest.param("OSLO, May 3, 2021 /PRNewswire/ -- " * 147_000, id="datelines"),
    ],
)
def test_five_megabytes_on_one_line_are_one_block(line: str) -> None:
    release = assert_laws(line)
    assert [block.span for block in release.blocks] == [pressparse.Span(0, len(line.rstrip()))]


def test_many_short_lines_are_read() -> None:
    release = assert_laws("Acme\n" * 50_000)
    assert release.text.count("Acme") == 50_000


PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PNG + bytes(range(256)) * 200, id="png"),
        pytest.param(bytes(range(255, -1, -1)) * 50, id="all-bytes"),
        pytest.param(b"\x00" * 1000, id="nul-bytes"),
        pytest.param(b"\xff" * 1000, id="ff-bytes"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj", id="pdf"),
        pytest.param(b"PK\x03\x04" + bytes(range(256)), id="zip"),
        pytest.param("Acme".encode("utf-16")[:-1], id="half-a-character"),
    ],
)
def test_bytes_that_are_no_text_give_a_release_all_the_same(data: bytes) -> None:
    assert_laws(data)


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "Acme \udc80 Opens\ud83d Plant\n\nOSLO, May 3 (Reuters) - Acme\udfff opened a plant in the city.",
        "Acme\x00Opens\x00Plant\n\n\x00OSLO, May 3 (Reuters) - Acme opened\x00a plant.",
        "\x00",
        "\x1b[1mAcme\x1b[0m\x07\x08",
        "\ufffe\uffff",
    ],
    ids=ascii,
)
def test_characters_that_are_none_stay_in_the_text(text: str) -> None:
    assert assert_laws(text).text == text
