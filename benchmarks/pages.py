"""What reading a web page costs, beside the bare parse of lxml and beside general extractors of text.

    pip install trafilatura newspaper4k goose3 readability-lxml
    python benchmarks/pages.py FOLDER

All are run over the pages of FOLDER in one process, in turn, and the least of some rounds counts. An extractor that is
not installed is left out. What is compared is not the same work: pressparse gives dateline, wire service, contacts and
boilerplate as well, the others text and metadata.
"""

import importlib
import logging
import platform
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import lxml.html

import pressparse

ROUNDS = 5
Reader = Callable[[bytes], object]


def trafilatura() -> Reader:
    """Return trafilatura with metadata."""
    module = importlib.import_module("trafilatura")
    return lambda page: module.bare_extraction(page, with_metadata=True)


def newspaper4k() -> Reader:
    """Return newspaper4k, told the language, without its summaries and without the network."""
    module = importlib.import_module("newspaper")

    def read(page: bytes) -> object:
        article = module.Article("https://example.com/", language="en", fetch_images=False)
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()
        return article.text

    return read


def goose3() -> Reader:
    """Return goose3, without images."""
    module = importlib.import_module("goose3")
    goose = module.Goose({"enable_image_fetching": False})
    return lambda page: goose.extract(raw_html=page.decode("utf-8", "replace")).cleaned_text


def readability() -> Reader:
    """Return readability-lxml."""
    module = importlib.import_module("readability")

    def read(page: bytes) -> object:
        document = module.Document(page.decode("utf-8", "replace"))
        return document.title(), document.summary()

    return read


PEERS: dict[str, Callable[[], Reader]] = {
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "goose3": goose3,
    "readability-lxml": readability,
}


def installed() -> dict[str, Reader]:
    """Return what there is to compare, pressparse first."""
    readers: dict[str, Reader] = {"pressparse.parse": pressparse.parse, "pressparse.read": pressparse.read}
    readers["lxml alone"] = lxml.html.document_fromstring
    for name, make in PEERS.items():
        try:
            readers[name] = make()
        except ImportError as error:
            print(f"{name}: {error}")
    return readers


def milliseconds(read: Reader, pages: list[bytes]) -> float:
    """Return what a page takes on average, in one round."""
    start = time.perf_counter()
    for page in pages:
        read(page)
    return (time.perf_counter() - start) / len(pages) * 1e3


def main(folder: str) -> None:
    """Measure and print."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    pages = [path.read_bytes() for path in sorted(Path(folder).glob("*.htm*"))]
    readers = installed()
    for read in readers.values():
        milliseconds(read, pages[:3])
    taken = {name: float("inf") for name in readers}
    for _ in range(ROUNDS):
        for name, read in readers.items():
            taken[name] = min(taken[name], milliseconds(read, pages))
    ours = taken["pressparse.parse"]
    print(f"{len(pages)} pages of {sum(map(len, pages)) / len(pages) / 1e3:.0f} kB, Python {platform.python_version()}")
    print(f"\n| {'':20} | ms a page | times pressparse.parse |\n| {'-' * 20} | --------: | ---------------------: |")
    for name, took in taken.items():
        print(f"| {name:20} | {took:9.2f} | {took / ours:22.2f} |")


if __name__ == "__main__":
    main(sys.argv[1])
