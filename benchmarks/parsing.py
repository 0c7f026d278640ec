r"""What `parse` costs, as a multiple of one `regex.findall(r"\w+|\S", text)` over the same text.

Run it as `python benchmarks/parsing.py releases.jsonl`, with a file that has one JSON object a line and the text of a
release under `text`. Each text is parsed and searched by turns. The ratio is that of the least times of each text, so
that what else the machine does falls out; beside it stands the median of the turns. Then, for texts of a million
characters made to hurt, it prints what a character costs as a multiple of what a character of the releases costs.
With `--profile` it says where the time goes instead.
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

TURNS = 50
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
    "lines that recur": "Acme 1\nBeta 2\n",
    "ideographs": "あ",
    "ideographs by line": "あ\n",
}
"""What a text is filled with."""


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of one call: what other processes take is not in it."""
    begin = time.process_time()
    call()
    return time.process_time() - begin


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("releases", type=Path, help="a JSON Lines file with a release's text under `text`")
    arguments.add_argument("--profile", action="store_true", help="say where the time goes instead")
    given = arguments.parse_args()
    texts = [json.loads(line)["text"] for line in given.releases.read_text("utf-8").splitlines()]
    print(f"first parse                  {seconds(lambda: pressparse.parse(texts[0])) * 1e3:8.1f} ms")
    if given.profile:
        profile(texts)
        return
    parsed, searched = measured(texts)
    least = sum(map(min, zip(*parsed, strict=True)))
    ratio = least / sum(map(min, zip(*searched, strict=True)))
    usual = statistics.median(sum(one) / sum(other) for one, other in zip(parsed, searched, strict=True))
    print(f"one release                  {least / len(texts) * 1e3:8.2f} ms")
    print(f"one release                  {ratio:8.2f} x regex.findall (median of the turns {usual:.2f})")
    normal = least / sum(map(len, texts))
    for name, filling in HOSTILE.items():
        text = filling * (MILLION // len(filling))
        cost = seconds(lambda text=text: pressparse.parse(text)) / len(text)  # type: ignore[misc]
        print(f"{name:28} {cost / normal:8.2f} x the cost of a character of a release")


def measured(texts: list[str]) -> tuple[list[list[float]], list[list[float]]]:
    """Return by turn and text how long it takes to parse, and to find the words and signs."""
    token = regex.compile(r"\w+|\S")
    parsed: list[list[float]] = []
    searched: list[list[float]] = []
    for turn in range(-1, TURNS):
        times = [
            (seconds(lambda text=text: pressparse.parse(text)), seconds(lambda text=text: token.findall(text)))  # type: ignore[misc]
            for text in texts
        ]
        if turn >= 0:  # the first one warms up
            parsed.append([time for time, _ in times])
            searched.append([time for _, time in times])
    return parsed, searched


def profile(texts: list[str]) -> None:
    """Print the functions in which the time is spent."""
    profiler = cProfile.Profile(builtins=False)
    for text in texts:
        pressparse.parse(text)
    with profiler:
        for text in texts:
            pressparse.parse(text)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
