# SPDX-License-Identifier: MIT
"""The map."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.action_cycle import CycleReview, review
from sos.calling import Path, c_path, interruptible, take_bytes, take_text
from sos.clocks import Clocks, measure
from sos.display import table
from sos.enums import ErrorCode
from sos.error import error, fail, problems_of
from sos.filling import fill
from sos.findings import Finding, find
from sos.page import Shown, html, svg
from sos.record import Record, RecordWithId, classes
from sos.record_list import RecordList
from sos.records import Document, Person
from sos.settings import Settings
from sos.table import fields_of, set_fields
from sos.values import text

_ANY = ffi.typeof("const SosRecord *")
_SINGLES = {"analysis": lib.SOS_ANALYSIS, "review": lib.SOS_REVIEW}


def _id(id: str) -> bytes:
    """Give an id as C wants it; what cannot be one becomes an id that no record has."""
    return b"" if "\0" in id else id.encode("utf-8", "replace")


class Map(Document):
    """A Signs of Safety map: its own fields, its records, and what can be done with them.

    Reading follows the format: `m.worries.danger_statements[0].text`, `m.people["p1"]`, and `m["any-id"]` for a
    record of any kind. A map belongs to one thread until it is sealed.
    """

    __slots__ = ("__weakref__", "_map")

    def __init__(self, id: str | None = None) -> None:
        """Make a map that holds nothing but its id; one is made up if you give none."""
        failure = ffi.new("GError **")
        if id is not None and "\0" in id:
            raise error(ErrorCode.ID, "an id has no U+0000")
        made = lib.sos_map_new(ffi.NULL if id is None else id.encode("utf-8", "replace"), failure)
        self._take(made, failure)

    @classmethod
    def _from(cls, made: Any, failure: Any) -> Map:
        new = cls.__new__(cls)
        new._take(made, failure)
        return new

    def _take(self, made: Any, failure: Any) -> None:
        """Become the owner of a map that C has made, or raise why it did not."""
        if not made:
            fail(failure)
        self._map = ffi.gc(made, lib.sos_map_unref)
        self._c = lib.sos_map_get_document(made)

    @property
    def _keep(self) -> Map:
        """The views of a map keep it alive."""
        return self

    # Reading

    def __getitem__(self, id: str) -> RecordWithId:
        found = self.get(id)
        if found is None:
            raise error(ErrorCode.REFERENCE, "the map has no record with this id")
        return found

    def get(self, id: str) -> RecordWithId | None:
        """Find a record of any kind by its id, or give None."""
        found: RecordWithId | None = self.follow(_id(id))
        return found

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.get(id) is not None

    __iter__ = None
    """A map is many lists: `for person in m.people`."""

    def follow(self, id: Any) -> Any:
        """Find the record that a reference names."""
        found = lib.sos_map_lookup(self._map, lib.SOS_RECORD_NONE, id)
        if not found:
            return None
        kind = classes[ffi.cast(_ANY, found).type]
        return kind._view(ffi.cast(kind._pointer, found), self)

    def follow_all(self, ids: Any) -> tuple[Any, ...]:
        """Find the records that a list of references names."""
        found = []
        while ids and ids[0]:
            found.append(self.follow(ids[0]))
            ids += 1
        return tuple(record for record in found if record is not None)

    @property
    def children(self) -> RecordList[Person]:
        """The people whose role is child."""
        return RecordList(lib.sos_map_get_children(self._map), Person, self)

    # Writing

    def dumps(self, compact: bool = False) -> str:
        """Write the canonical text: indented, or on one line. It ends with a newline."""
        return self._to_bytes(compact).decode()

    def _to_bytes(self, compact: bool) -> bytes:
        length = ffi.new("gsize *")
        flags = lib.SOS_WRITE_COMPACT if compact else lib.SOS_WRITE_DEFAULT
        return take_bytes(lib.sos_map_to_text(self._map, flags, length), length[0])

    def to_dict(self) -> dict[str, Any]:
        """Give the document as dicts, lists and strings, as json.loads would."""
        document: dict[str, Any] = json.loads(self._to_bytes(compact=True))
        return document

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Map:
        """Make a map of what to_dict() gives."""
        text = json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")
        failure = ffi.new("GError **")
        made = lib.sos_map_new_from_data(text, len(text), failure)
        if not made:
            _fail_without_text(failure)
        return cls._from(made, failure)

    def save(self, path: Path | None = None, overwrite: bool = False) -> None:
        """Save the canonical text to a file, wholly or not at all.

        Without a path it goes to the file that the map was read from or saved to last. A map that was changed gets the
        next `revision` and the time in `updated`. Raises a ConflictError, unless `overwrite` is true, where something
        stands that this map did not come from.
        """
        flags = lib.SOS_SAVE_OVERWRITE if overwrite else lib.SOS_SAVE_DEFAULT
        name = ffi.NULL if path is None else c_path(path)
        failure = ffi.new("GError **")
        if not interruptible(lambda cancellable: lib.sos_map_save(self._map, name, flags, cancellable, failure)):
            fail(failure)

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical text: the same for maps that are the same in every field. No pseudonym."""
        return take_text(lib.sos_map_to_hash(self._map))

    # Copies

    def copy(self) -> Map:
        """Make a copy that can be changed, whether this map is sealed or not."""
        return type(self)._from(lib.sos_map_copy(self._map), ffi.NULL)

    def __copy__(self) -> Map:
        return self.copy()

    def __deepcopy__(self, memo: object) -> Map:
        return self.copy()

    def __reduce__(self) -> tuple[Any, tuple[bytes]]:  # type: ignore[override]
        return (_loads, (self._to_bytes(compact=True),))

    # Changing

    def add(self, record: RecordWithId, to: str | None = None) -> str:
        """Add a record at the end of its list, and give its id: a new one if it has none.

        `to` is the id of the record in which it stands: a scale for a rating, a safety plan for a rule.
        """
        if not isinstance(record, RecordWithId):
            raise TypeError("add() takes a record that has an id; a small value goes with the record it stands in")
        failure = ffi.new("GError **")
        parent = ffi.NULL if to is None else _id(to)
        c = record._c
        made = lib.sos_map_add(self._map, record._type, parent, c, ffi.sizeof(record._struct), failure)
        if not made:
            fail(failure)
        return str(text(made))

    def update(self, id: str | None, /, **fields: Any) -> None:
        """Give a record new values for some of its fields; None makes a field absent.

        `id` is the record's, "analysis" or "review", or None for the map's own fields. Lists of records that have ids
        change by add() and remove().
        """
        kind, before = self._to_update(id)
        listed = [name for name, field in fields_of(kind).items() if field.is_record_list and name in fields]
        if listed:
            raise error(ErrorCode.RULE, f"`{listed[0]}` changes by add() and remove()")
        struct = classes[kind]._struct
        after, held = ffi.new(f"{struct} *"), []  # type: ignore[var-annotated]
        if before:
            after[0] = before[0]
        fill(kind, after, fields, held)
        failure = ffi.new("GError **")
        if not lib.sos_map_update(self._map, kind, after, ffi.sizeof(struct), failure):
            fail(failure)

    def _to_update(self, id: str | None) -> tuple[int, Any]:
        """Find what an update is about: its kind, and its struct where there is one."""
        if id is None:
            return lib.SOS_DOCUMENT, self._c
        record: Record | None = self.get(id)
        if record is None and id in _SINGLES:
            return _SINGLES[id], getattr(self._c, id)
        if record is None:
            raise error(ErrorCode.REFERENCE, "the map has no record with this id")
        return record._type, record._c

    def remove(self, id: str, references: bool = False) -> None:
        """Take a record out, with the records inside it.

        One that others refer to is refused unless `references` is true: then they are taken along.
        """
        flags = lib.SOS_REMOVE_REFERENCES if references else lib.SOS_REMOVE_DEFAULT
        failure = ffi.new("GError **")
        if not lib.sos_map_remove(self._map, _id(id), flags, failure):
            fail(failure)

    @contextmanager
    def transaction(self) -> Iterator[Map]:
        """Keep all changes of the block, or none if it ends with an exception."""
        if self.sealed:
            raise error(ErrorCode.RULE, "the map is sealed: change a copy of it")
        lib.sos_map_begin(self._map)
        try:
            yield self
        except BaseException:
            lib.sos_map_rollback(self._map)
            raise
        lib.sos_map_commit(self._map)

    # Practice

    def check(
        self, settings: Settings | None = None, against: Map | None = None, as_of: date | None = None
    ) -> list[Finding]:
        """Find what practice asks of the map and the map does not have yet: never whether a child is safe.

        `against` is the same family's map as it was before. Nothing dated after `as_of` (today, if not given) is seen.
        What the map itself gives a reason to leave out is left out.
        """
        return find(self._map, settings, ffi.NULL if against is None else against._map, as_of)

    def cycle(self, as_of: date | None = None, settings: Settings | None = None) -> CycleReview:
        """Look how far the action cycle has come: its seven steps, the closing rule and the milestones.

        Nothing that is dated after `as_of` is seen; None is today. `settings` has the numbers to go by; without them
        they are those of the guidance.
        """
        return review(self._map, as_of, settings)

    def clocks(self, profile: Path | None = None, as_of: date | None = None) -> Clocks:
        """Say what has to be done by when, and how it stands on a day: today if you give none.

        `profile` is the name of one of the library's, such as "north-yorkshire", or a file; without it the limits are
        those of North Yorkshire for the map's pathway. Nothing later than the day is seen.
        """
        return measure(self._map, profile, as_of)

    # Sharing

    def seal(self) -> Map:
        """Make the map immutable for good, so that threads may share it."""
        lib.sos_map_seal(self._map)
        return self

    @property
    def sealed(self) -> bool:
        """Whether the map is immutable."""
        return bool(lib.sos_map_is_sealed(self._map))

    # Showing

    def to_html(
        self,
        for_: str | None = None,
        child: str | None = None,
        as_of: date | None = None,
        lang: str | None = None,
    ) -> str:
        """Write the map as one page to sit round: it runs nothing, asks for nothing, and prints.

        `for_` is the id of the person who gets it: what is kept from them is not in it. `child` is the id of a child,
        whose own page it becomes. No rating after `as_of` (today, if not given) is seen. `lang` is a tag such as "cy".
        """
        return html(self._map, Shown(for_, child, as_of, lang))

    def svg(
        self,
        what: str,
        for_: str | None = None,
        child: str | None = None,
        as_of: date | None = None,
        lang: str | None = None,
    ) -> str:
        """Draw one picture, as SVG: "genogram", "network", "scales", "cycle", "trajectory" or "chronology".

        The rest is as of `to_html()`: with `for_` or `child` nothing is in it that is kept from them.
        """
        return svg(self._map, what, Shown(for_, child, as_of, lang))

    def _counts(self) -> dict[str, int]:
        """Count the records of each list that has some."""
        counts = {}
        for part in (self, self.worries, self.working_well, self.next_steps):
            for name in set_fields(part._type, part._c):
                value = getattr(part, name)
                if isinstance(value, RecordList):
                    counts[name.replace("_", " ")] = len(value)
        return counts

    def __repr__(self) -> str:
        """Count what is there; none of its words."""
        counts = ", ".join(f"{n} {name}" for name, n in self._counts().items())
        return f"<sos.Map: {counts or 'empty'}>"

    def _repr_html_(self) -> str:
        """Show the shape of the map to a notebook: its revision and counts, never words."""
        revision = [("revision", self.revision)] if self.revision else []
        return table("Signs of Safety map", [*revision, *self._counts().items()])


def _loads(text: bytes) -> Map:
    """Read a map from a text."""
    failure = ffi.new("GError **")
    return Map._from(lib.sos_map_new_from_data(text, len(text), failure), failure)


def _fail_without_text(failure: Any) -> None:
    """Raise what is wrong with a dict, which has no lines."""
    held = ffi.gc(failure[0], lib.g_error_free)
    problems = tuple(problem._replace(line=0, column=0) for problem in problems_of(held))
    first = problems[0]
    raise error(first.code, f"{first.pointer}: {first.message}", problems)
