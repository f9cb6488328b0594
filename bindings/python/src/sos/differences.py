# SPDX-License-Identifier: MIT
"""What differs between two maps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, overload

from sos._lib import ffi, lib
from sos.calling import take_bytes
from sos.map import Map
from sos.record import classes
from sos.table import name_of, python_name
from sos.values import text
from sos.word import Word


class ChangeKind(Word):
    """What became of a record or a field."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class Change:
    """One difference between two maps."""

    __slots__ = ("after", "before", "field", "id", "kind", "pointer_after", "pointer_before", "record")

    kind: ChangeKind
    record: str
    """Which record it is, in the format's words: "action"."""
    id: str | None
    """The record's id; None for the map itself, its analysis and its review."""
    field: str | None
    """The field that changed, by its name in Python; None for a whole record."""
    pointer_before: str | None
    """JSON Pointer in the old map; None where it is not there."""
    pointer_after: str | None
    """JSON Pointer in the new map."""
    before: Any
    """The record, or the value of the field, in the old map; None where there is none."""
    after: Any
    """The same in the new map."""

    def __init__(self, c: Any, old: Map, now: Map) -> None:
        self.kind = ChangeKind(text(lib.sos_change_kind_to_string(c.kind)))
        self.record = name_of(c.type)
        self.id = text(c.id)
        self.field = python_name(text(c.field.name)) if c.field else None
        self.pointer_before = text(c.pointer_before)
        self.pointer_after = text(c.pointer_after)
        self.before = self._side(c.type, c.before, old)
        self.after = self._side(c.type, c.after, now)

    def _side(self, kind: int, struct: Any, keep: Map) -> Any:
        if not struct:
            return None
        view = classes[kind]._view(ffi.cast(classes[kind]._pointer, struct), keep)
        return view if self.field is None else getattr(view, self.field)

    def __repr__(self) -> str:
        field = f".{self.field}" if self.field else ""
        return f"<sos.Change: {self.kind} {self.record}{field}>"


class Diff(Sequence[Change]):
    """The differences between two maps, in the order of the canonical text."""

    def __init__(self, old: Map, now: Map) -> None:
        self._diff = ffi.gc(lib.sos_map_diff(old._map, now._map), lib.sos_diff_unref)
        n = ffi.new("guint *")
        changes = lib.sos_diff_get_changes(self._diff, n)
        self._changes = [Change(changes[i], old, now) for i in range(n[0])]

    def __len__(self) -> int:
        return len(self._changes)

    @overload
    def __getitem__(self, key: int) -> Change: ...

    @overload
    def __getitem__(self, key: slice) -> list[Change]: ...

    def __getitem__(self, key: int | slice) -> Change | list[Change]:
        return self._changes[key]

    def to_json(self) -> str:
        """Write the differences as JSON, an object for each. Neither map may have been changed since."""
        return self._write(lib.sos_diff_to_json)

    def to_patch(self) -> str:
        """Write them as a JSON Patch (RFC 6902) that makes the new map of the old one. As to_json()."""
        return self._write(lib.sos_diff_to_patch)

    def _write(self, write: Any) -> str:
        length = ffi.new("gsize *")
        written = write(self._diff, length)
        return take_bytes(written, length[0]).decode()

    def __repr__(self) -> str:
        counts = Counter(change.kind for change in self)
        return f"<sos.Diff: {', '.join(f'{n} {kind}' for kind, n in counts.items()) or 'no changes'}>"


def diff(old: Map, now: Map) -> Diff:
    """Find what differs between two maps: none when they have the same canonical text."""
    return Diff(old, now)
