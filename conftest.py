"""Runs the examples in Markdown pages; those in docstrings are run by pytest itself."""

import os

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

os.environ.setdefault("PRESSPARSE_CACHE_DIR", "")  # tests keep nothing in the user's cache folder
pytest_plugins = ["pytester"]
pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
).pytest()
