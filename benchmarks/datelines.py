"""What `parse_dateline` costs, as ratios to things done at the same time; machines are noisy, ratios less so.

Run it as `python benchmarks/datelines.py`. It prints a line that is a dateline and one that is not, each as a multiple
of one `dateutil.parser.parse` of a date and of one `str.split` of the line; then, for lines made to hurt, what a
character costs as a multiple of what a character of a normal release costs.
"""

import timeit
from collections.abc import Callable

from dateutil import parser

import pressparse

DATELINE = "GUANGZHOU, China, May 28, 2022 /PRNewswire/ -- On the morning of May 27, visitors came to see the works."
PROSE = "The company said on Monday that it had opened its second plant in the country, and that it would be the last."
RELEASE = f"Acme Opens Plant\n\n{DATELINE}\n\n" + f"{PROSE}\n\n" * 30
HOSTILE = {
    "commas": "OSLO" + "," * 100_000,
    "capitals": "A" * 100_000,
    "capitalised words": "Oslo " * 20_000,
    "places": "OSLO, " * 16_000,
    "digits": "1" * 100_000,
    "dates": "May 3, 2021 " * 8_000,
    "dashes": "OSLO " + "-" * 100_000,
    "parentheses": "(" * 100_000,
    "marks": "OSLO /PRNewswire" * 6_000,
}
REPEATS, ROUNDS = 200, 7


def microseconds(call: Callable[[], object], repeats: int = REPEATS) -> float:
    """Return the least time of one call, over some rounds."""
    call()
    return min(timeit.repeat(call, number=repeats, repeat=ROUNDS)) / repeats * 1e6


def main() -> None:
    """Measure and print."""
    date = microseconds(lambda: parser.parse("May 28, 2022"))
    for name, line in (("a dateline", DATELINE), ("no dateline", PROSE)):
        split = microseconds(line.split)
        cost = microseconds(lambda line=line: pressparse.parse_dateline(line))  # type: ignore[misc]
        print(f"{name:20} {cost:8.1f} µs   {cost / date:6.2f} x dateutil   {cost / split:7.1f} x str.split")
    normal = microseconds(lambda: pressparse.parse(RELEASE), 20) / len(RELEASE)
    for name, line in HOSTILE.items():
        cost = microseconds(lambda line=line: pressparse.parse(line), 1) / len(line)  # type: ignore[misc]
        print(f"{name:20} {cost / normal:8.2f} x the cost of a character of a release")


if __name__ == "__main__":
    main()
