"""Where the cases are; what they are made of is in `pressparse.testing`."""

from pathlib import Path

from pressparse.testing import ELISION, FIELDS, Case, check, expectations, load, misses

FIXTURES = Path(__file__).parent / "fixtures"
"""The folder with the five releases that pressparse was built around."""

__all__ = ["ELISION", "FIELDS", "FIXTURES", "Case", "check", "expectations", "load", "misses"]
