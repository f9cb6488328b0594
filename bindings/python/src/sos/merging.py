# SPDX-License-Identifier: MIT
"""Brings two people's changes of a map together."""

from __future__ import annotations

from typing import Any

from sos._lib import ffi, lib
from sos.conflict import Conflict
from sos.error import ConflictError, fail
from sos.map import Map


def merge(base: Map | None, mine: Map, theirs: Map) -> Map:
    """Merge what two people made of one map, so that nothing that either of them wrote is lost.

    `base` is the map that both started from, None when each made it anew. What they disagree about raises a
    ConflictError with its `conflicts`. The result goes on from `theirs`: save() takes it for the file that one was
    read from.
    """
    conflicts, failure = ffi.new("GPtrArray **"), ffi.new("GError **")
    before = ffi.NULL if base is None else base._map
    made = lib.sos_map_merge(before, mine._map, theirs._map, conflicts, failure)
    if made:
        return Map._from(made, failure)
    found = _take(conflicts[0])
    try:
        fail(failure)
    except ConflictError as error:
        error.conflicts = found
        raise


def _take(array: Any) -> tuple[Conflict, ...]:
    if not array:
        return ()
    items = ffi.cast("SosConflict **", array.pdata)
    found = tuple(Conflict._from_c(items[i]) for i in range(array.len))
    lib.g_ptr_array_unref(array)
    return found
