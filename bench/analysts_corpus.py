# SPDX-License-Identifier: MIT
"""Corpora for the analysts' bench: halves of one, and long ones that repeat a short one with other case numbers."""

import os
import re
from pathlib import Path

NUMBER = re.compile(rb'(?<="[cm]-)\d{6}')  # of a case, where the ids of its maps and of the case hold it


def halves(path: Path) -> tuple[Path, Path]:
    """Split a corpus by lines into two files of about the same size, or take those that are there."""
    parts = (path.with_suffix(".first.ndjson"), path.with_suffix(".second.ndjson"))
    if not all(part.exists() for part in parts):
        text = path.read_bytes()
        middle = text.index(b"\n", len(text) // 2) + 1
        parts[0].write_bytes(text[:middle])
        parts[1].write_bytes(text[middle:])
    return parts


def repeat(text: bytes, path: Path, copies: range) -> None:
    """Put copies of a corpus behind a file, each with case numbers of its own; wait until the disk has them."""
    cases = max(int(number) for number in NUMBER.findall(text))
    with path.open("ab") as file:
        for copy in copies:
            file.write(NUMBER.sub(lambda found, add=copy * cases: b"%06d" % (int(found[0]) + add), text))
        file.flush()
        os.fsync(file.fileno())
