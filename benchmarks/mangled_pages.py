"""Parse pages mangled at random, and see that none of them raises or breaks a law.

    python benchmarks/mangled_pages.py FOLDER [COUNT] [SEED]

Each of the COUNT pages (100,000 unless told) is one of the FOLDER's with bytes flipped, cut, doubled, moved, or with
pieces of markup put in. All are parsed and must have their parts be slices of the text and their blocks be a partition
of it; every hundredth must keep all laws that the tests keep. Without a seed the pages are those of seed 0.
"""

import random
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.laws import assert_blocks_partition, assert_laws, assert_parts_are_slices

import pressparse

ALL_LAWS_EVERY = 100
REPORT_EVERY = 5000
LONGEST = 2_000_000
MARKUP = (
    *(b"<", b">", b'"', b"&", b"&#0;", b"&amp;amp;", b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"<!--", b"-->", b"]]>"),
    *(b"<p>", b"</p>", b"</div>", b"<div>" * 300, b"<table><tr><td>", b"</table>", b"<pre>", b"<br><br>", b"<ul><li>"),
    *(b"<script>", b"</script>", b"<style>", b"<title>", b"<nav>", b"<aside>", b"<h1>", b"<article>", b"<svg>"),
    *(
        b"<script type=application/ld+json>{",
        b'<meta charset="utf-7">',
        b"<a href=mailto:a@b.example>",
        b"<body>",
        b"</html>",
    ),
    *("مرحبا".encode(), "株式会社".encode("shift_jis"), "\u202e\u2028".encode()),
)


def flip(data: bytearray, start: int, end: int, chance: random.Random) -> None:
    """Change one byte, or many, within the stretch."""
    for _ in range(chance.choice((1, 20, 500))):
        data[chance.randrange(start, end)] = chance.randrange(256)


def cut(data: bytearray, start: int, end: int, _chance: random.Random) -> None:
    """Leave the stretch out."""
    del data[start:end]


def double(data: bytearray, start: int, end: int, _chance: random.Random) -> None:
    """Write the stretch twice."""
    if len(data) < LONGEST:
        data[start:start] = data[start:end]


def move(data: bytearray, start: int, end: int, chance: random.Random) -> None:
    """Put the stretch elsewhere."""
    piece = bytes(data[start:end])
    del data[start:end]
    to = chance.randrange(len(data) + 1)
    data[to:to] = piece


def insert(data: bytearray, start: int, _end: int, chance: random.Random) -> None:
    """Put a piece of markup in."""
    data[start:start] = chance.choice(MARKUP)


def end_early(data: bytearray, start: int, _end: int, _chance: random.Random) -> None:
    """Leave out all from the stretch on."""
    del data[start:]


DEEDS = (flip, cut, double, move, insert, end_early)


def mangled(page: bytes, chance: random.Random) -> bytes:
    """Return a page with one to twelve things done to it."""
    data = bytearray(page)
    for _ in range(chance.randint(1, 12)):
        if data:
            start = chance.randrange(len(data))
            end = min(len(data), start + chance.choice((1, 10, 100, 3000, 30_000)))
            chance.choice(DEEDS)(data, start, end, chance)
    return bytes(data)


def main(folder: str, count: str = "100000", seed: str = "0") -> int:
    """Parse mangled pages; return how many have failed."""
    pages = [path.read_bytes() for path in sorted(Path(folder).glob("*.htm*"))]
    chance = random.Random(int(seed))  # noqa: S311 - no secrets
    failed, slowest, began = 0, 0.0, time.perf_counter()
    for number in range(1, int(count) + 1):
        page = mangled(chance.choice(pages), chance)
        start = time.process_time()
        try:
            if number % ALL_LAWS_EVERY == 0:
                assert_laws(page)
            else:
                release = pressparse.parse(page)
                assert_parts_are_slices(release)
                assert_blocks_partition(release)
                hash(release)
        except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
            failed += 1
            path = Path(f"mangled-{seed}-{number}.html")
            path.write_bytes(page)
            print(f"{path}:\n{traceback.format_exc()}")
        if number % ALL_LAWS_EVERY:
            slowest = max(slowest, time.process_time() - start)
        if number % REPORT_EVERY == 0:
            print(
                f"{number} pages, {failed} failed, {time.perf_counter() - began:.0f} s, slowest {slowest:.2f} s",
                flush=True,
            )
    print(f"{count} pages, {failed} failed, slowest {slowest:.2f} s")
    return failed


if __name__ == "__main__":
    sys.exit(min(main(*sys.argv[1:]), 1))
