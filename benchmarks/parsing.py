r"""What `parse` costs, as a multiple of one `regex.findall(r"\w+|\S", text)` over the same text.

Run it as `python benchmarks/parsing.py releases.jsonl`, with a file that has one JSON object a line and the text of a
release under `text`. Both are measured in turns, over all the texts, and the ratio is taken within a turn: what else
the machine does falls on both. Then, for texts of a million characters made to hurt, it prints what a character costs
as a multiple of what a character of the releases costs. With `--profile` it says where the time goes instead.
"""

import argparse
import cProfile
import json
import pstats
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import regex

import pressparse

TURNS, HOSTILE_TURNS = 15, 3
MILLION = 1_000_000
HOSTILE = {
    "one line of words": "acme ",
    "one line, no blanks": "a",
    "sentences in one line": "Acme opened a plant in Oslo on Monday. ",
    "sections in one line": "Acme opened a plant.  About Acme Corp.: ",
    "lines of one letter": "a\n",
    "lines of one letter, spaced": "a\n\n",
    "lines of one capital": "A\n",
    "lines of one figure": "1\n",
    "headings": "About Acme\n",
    "headings and sentences": "About Acme\n\nAcme makes anvils.\n\n",
    "contacts": "Media Contact:\nJane Doe\njane@example.com\n\n",
    "list items": "- a\n",
    "table rows": "1 2 3\n",
    "telephone numbers": "+1 202-555-0100 ",
    "digits and dashes": "1-",
    "e-mail addresses": "jane@example.com ",
    "signs of an address": "a@",
    "opening quotes": '"',
    "opening brackets": "[",
    "opening parentheses": "(",
    "links": "[a](b",
    "stars": "*",
    "colons": "A: 1",
    "exchanges": "NYSE: ",
    "datelines": "OSLO, May 3, 2021 /PRNewswire/ -- ",
    "datelines by line": "OSLO, May 3, 2021 -- Acme\n",
    "ideographs": "あ",
    "ideographs by line": "あ\n",
}
"""What a text is filled with."""


def seconds(call: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("releases", type=Path, help="a JSON Lines file with a release's text under `text`")
    arguments.add_argument("--profile", action="store_true", help="say where the time goes instead")
    given = arguments.parse_args()
    texts = [json.loads(line)["text"] for line in given.releases.read_text("utf-8").splitlines()]
    token = regex.compile(r"\w+|\S")

    def parse() -> None:
        for text in texts:
            pressparse.parse(text)

    def findall() -> None:
        for text in texts:
            token.findall(text)

    print(f"first parse          {seconds(lambda: pressparse.parse(texts[0])) * 1e3:8.1f} ms")
    parse()
    if given.profile:
        profile(parse)
        return
    turns = [(seconds(findall), seconds(parse), seconds(findall)) for _ in range(TURNS)]
    normal = min(parsed for _, parsed, _ in turns) / sum(map(len, texts))
    ratios = [2 * parsed / (before + after) for before, parsed, after in turns]
    print(f"one release          {normal * sum(map(len, texts)) / len(texts) * 1e3:8.2f} ms")
    print(f"one release          {statistics.median(ratios):8.2f} x regex.findall (from {min(ratios):.2f})")
    for name, filling in HOSTILE.items():
        text = filling * (MILLION // len(filling))
        cost = min(seconds(lambda text=text: pressparse.parse(text)) for _ in range(HOSTILE_TURNS))  # type: ignore[misc]
        print(f"{name:28} {cost / len(text) / normal:8.2f} x the cost of a character of a release")


def profile(call: Callable[[], object]) -> None:
    """Print the functions in which the time is spent."""
    profiler = cProfile.Profile()
    profiler.runcall(call)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
