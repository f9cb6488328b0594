# SPDX-License-Identifier: MIT
"""Maps from texts and files."""

from __future__ import annotations

import os

from sos._lib import ffi, lib
from sos.enums import ErrorCode
from sos.error import error
from sos.map import Map, _loads

Path = str | os.PathLike[str]


def loads(text: str | bytes) -> Map:
    """Read a map from a text."""
    if isinstance(text, str):
        # A lone surrogate is left for the reader to refuse, which says where it stands.
        text = text.encode("utf-8", "surrogatepass")
    elif not isinstance(text, bytes):
        raise TypeError("loads() takes a str or bytes")
    return _loads(text)


def load(path: Path) -> Map:
    """Read a file that holds one map; plain, gzip or zstd."""
    failure = ffi.new("GError **")
    return Map._from(lib.sos_map_new_from_file(c_path(path), failure), failure)


def c_path(path: Path) -> bytes:
    """Give a path as C wants it."""
    name = os.fsencode(path)
    if b"\0" in name:
        raise error(ErrorCode.IO, "a file's path has no U+0000")
    return name
