# SPDX-License-Identifier: MIT
"""Shows a notebook the shape of what is there: names of the format and counts, never a word of a map."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


def table(caption: str, rows: Iterable[tuple[str, int]]) -> str:
    """Lay out names and counts as a table of HTML."""
    cells = "".join(f"<tr><td>{escape(name)}</td><td>{count}</td></tr>" for name, count in rows)
    return f"<table><caption>{escape(caption)}</caption><tbody>{cells}</tbody></table>"
