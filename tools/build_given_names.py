"""Make ``pressparse/gazetteer/given_names.txt`` from the first names that Faker lists for countries of Latin script.

A tool for developers: ``python tools/build_given_names.py [folder]``, with Faker installed.
"""

import argparse
import importlib
import unicodedata
from importlib.metadata import version
from pathlib import Path

from faker.config import AVAILABLE_LOCALES

PACKAGE_FOLDER = Path(__file__).resolve().parents[1] / "src" / "pressparse" / "gazetteer"

HISTORICAL = {"en"}  # every name a century has seen in the United States, surnames and words among them

LISTS = ("first_names", "first_names_male", "first_names_female", "first_romanized_names")


def is_latin(name: str) -> bool:
    """Say whether a name is one word of Latin letters, and long enough to be told from an initial."""
    return len(name) > 1 and all(unicodedata.name(letter, "").startswith("LATIN") for letter in name)


def given_names() -> set[str]:
    """Return the first names of all locales, casefolded."""
    found: set[str] = set()
    for locale in set(AVAILABLE_LOCALES) - HISTORICAL:
        try:
            provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for listed in LISTS:
            names = getattr(provider, listed, ())
            if not isinstance(names, property):  # a list made of the others
                found.update(name.casefold() for name in names)
    return {name for name in found if is_latin(name)}


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=PACKAGE_FOLDER)
    folder: Path = parser.parse_args().folder
    names = sorted(given_names())
    head = f"# Given names of people, casefolded. From Faker {version('faker')} (MIT).\n"
    (folder / "given_names.txt").write_text(head + "\n".join(names) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
