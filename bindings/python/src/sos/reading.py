# SPDX-License-Identifier: MIT
"""Maps from texts and files."""

from __future__ import annotations

import os
from collections.abc import Iterable

from sos._lib import ffi, lib
from sos.calling import Path, c_path
from sos.map import Map, _loads
from sos.map_reader import MapReader


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


def read(paths: Path | Iterable[Path]) -> MapReader:
    """Read the maps of one file or many, one after another: `for m in sos.read("maps.ndjson.zst")`."""
    return MapReader([paths] if isinstance(paths, (str, os.PathLike)) else paths)
