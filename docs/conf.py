# SPDX-License-Identifier: MIT
"""The site of the documentation: the pages as they stand in the tree, and the reference of the Python package.

Its root is the root of the tree, so a link between two pages is the same on the site and where the tree is shown.
`script/docs` builds it and puts the reference of the C library beside it, in c/.
"""

import sos

project = "libsos"
author = "the libsos authors"
release = version = sos.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
root_doc = "README"
include_patterns = ["*.md", "docs/*.md", "docs/python/*.rst", "bindings/python/README.md"]
exclude_patterns = ["_build", "libsos-*"]

# The anchors of headings that GitHub makes, too.
myst_heading_anchors = 3

# Docstrings have `names` as Markdown has them.
default_role = "literal"
add_module_names = False
autoclass_content = "class"
autodoc_default_options = {"members": True, "member-order": "bysource", "undoc-members": True}
autodoc_typehints_format = "short"

html_theme = "furo"
html_title = f"libsos {release}"
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
templates_path = ["templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "c-reference.html",
        "sidebar/scroll-end.html",
    ]
}

# What the README's readers find by its links stands in the sidebar of the site.
CONTENTS = """
```{toctree}
:hidden:
:caption: For
Developers <docs/developers>
Analysts <docs/analysts>
Researchers <docs/researchers>
```

```{toctree}
:hidden:
:caption: How to
Cookbook <docs/cookbook>
Profiles of time limits <docs/profiles>
Spark <docs/spark>
Python <bindings/python/README>
```

```{toctree}
:hidden:
:caption: Reference
The format <docs/format>
Practice <docs/practice>
Limits of time <docs/limits>
Tables <docs/tables>
Python: maps <docs/python/maps>
Python: records <docs/python/records>
Python: practice <docs/python/practice>
Python: privacy <docs/python/privacy>
Python: figures <docs/python/plot>
Python: tables <docs/python/tables>
Python: words <docs/python/words>
Python: errors <docs/python/errors>
Python: exports <docs/python/exports>
Python: Spark <docs/python/spark>
```

```{toctree}
:hidden:
:caption: libsos itself
Contributing <CONTRIBUTING>
Architecture <docs/architecture>
Decisions <docs/decisions>
Changes <CHANGELOG>
Security <SECURITY>
```
"""


def add_contents(_app: object, page: str, source: list[str]) -> None:
    """Give the first page the contents of the site, which would be noise where the tree is shown."""
    if page == root_doc:
        source[0] += CONTENTS


def setup(app) -> None:  # noqa: ANN001
    """Register what happens on reading a page."""
    app.connect("source-read", add_contents)
