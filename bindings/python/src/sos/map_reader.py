# SPDX-License-Identifier: MIT
"""Reads the maps of files one after another, in the memory of one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import Any

from sos._lib import ffi, lib
from sos.calling import Path, c_path, interruptible
from sos.error import fail
from sos.map import Map


class MapReader(Iterator[Map]):
    """The maps of files: one a file, or one a line (NDJSON); plain, gzip or zstd.

    A map that is refused raises; the next step goes on with the line after it, or with the next file. `path` and
    `line` say where the reader is. It belongs to one thread at a time; other threads run while it reads.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = iter(paths)
        self._reader: Any = None
        self._can_wait = False
        self.path: Path | None = None
        """The file that is read."""

    @property
    def line(self) -> int:
        """The line of the file where the last map began, from 1; 0 before the first."""
        return lib.sos_reader_get_line(self._reader) if self._reader else 0

    def __iter__(self) -> MapReader:
        return self

    def __next__(self) -> Map:
        while True:
            if self._reader is None:
                self._open(next(self._paths))
            found = self._step()
            if found is not None:
                return found
            self._reader = None

    def _open(self, path: Path) -> None:
        self.path = path
        failure = ffi.new("GError **")
        opened = lib.sos_reader_new_for_file(c_path(path), failure)
        if not opened:
            fail(failure)
        self._reader = ffi.gc(opened, lib.sos_reader_unref)
        self._can_wait = not stat.S_ISREG(os.stat(path).st_mode)

    def _step(self) -> Map | None:
        """Read a map; None at the end of the file."""
        made, failure = ffi.new("SosMap **"), ffi.new("GError **")
        if self._can_wait:
            done = interruptible(lambda cancellable: lib.sos_reader_next(self._reader, made, cancellable, failure))
        else:
            done = lib.sos_reader_next(self._reader, made, ffi.NULL, failure)
        if not done:
            fail(failure)
        return Map._from(made[0], failure) if made[0] else None
