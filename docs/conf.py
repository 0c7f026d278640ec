"""How Sphinx builds the pages: `sphinx-build -W docs html`, with what the extra `docs` brings."""

import pressparse

project = "pressparse"
author = "the authors of pressparse"
version = release = pressparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = f"pressparse {release}"
exclude_patterns = ["_build"]
nitpicky = False

smartquotes = False
default_role = "code"
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "separated"
toc_object_entries_show_parents = "hide"

myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]  # dates such as `3 May` are no code
