# SPDX-License-Identifier: MIT
"""What all records have in common: they are light views on structs of C."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar

from sos._lib import ffi
from sos.display import table
from sos.enums import ErrorCode
from sos.error import error
from sos.filling import Held, fill
from sos.table import fields_of, set_fields
from sos.values import text, texts

if TYPE_CHECKING:
    from sos.records.person import Person

R = TypeVar("R", bound="Record")

classes: dict[int, type[Record]] = {}
"""The class of each kind of record."""


class Draft:
    """What a record that stands in no map yet rests on: memory of Python's."""

    __slots__ = ("held",)

    def __init__(self) -> None:
        self.held: Held = []

    def follow(self, id: Any) -> NoReturn:
        """Refuse: where nothing else is, nobody can be named."""
        raise error(ErrorCode.REFERENCE, "references can be followed once the record stands in a map: add it first")

    follow_all = follow


def _count(value: object) -> int:
    """Count the values of a field."""
    return len(value) if isinstance(value, Sequence) and not isinstance(value, str) else 1


def _arguments(kind: int) -> str:
    """Describe the arguments of a constructor: the fields of the record."""
    return "\n".join(f"{name}: {field.doc}" for name, field in fields_of(kind).items())


class Record:
    """A record of a map, or one to be added to it.

    A view is a snapshot that stays readable whatever becomes of the record and of its map: fetch it again after a
    change. Two views are equal when they are of the same record in the same state.
    """

    __slots__ = ("_c", "_keep")

    _c: Any
    """The struct."""
    _keep: Any
    """The map, or the draft, in whose memory the struct lives."""
    _type: ClassVar[int]
    _struct: ClassVar[str]

    _pointer: ClassVar[Any]

    def __init_subclass__(cls) -> None:
        if "_type" in cls.__dict__:
            cls._pointer = ffi.typeof(f"const {cls._struct} *")
            classes[cls._type] = cls
            if "__init__" in cls.__dict__:
                cls.__init__.__doc__ = _arguments(cls._type)

    @classmethod
    def _view(cls: type[R], c: Any, keep: Any) -> R:
        view = cls.__new__(cls)
        view._c = c
        view._keep = keep
        return view

    @classmethod
    def _view_or_none(cls: type[R], c: Any, keep: Any) -> R | None:
        return cls._view(c, keep) if c else None

    def _draft(self, values: dict[str, Any]) -> None:
        """Become a record of one's own, from the arguments of a constructor."""
        self._keep = Draft()
        self._c = ffi.new(f"{self._struct} *")
        self._fill({name: value for name, value in values.items() if name != "self" and value is not None})

    def _fill(self, values: Mapping[str, object]) -> None:
        fill(self._type, self._c, values, self._keep.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Record) and self._type == other._type and bool(self._c == other._c)

    def __hash__(self) -> int:
        return hash(self._c)

    def __repr__(self) -> str:
        """Name the fields that say something, and nothing of what they say."""
        return f"<sos.{type(self).__name__}: {', '.join(set_fields(self._type, self._c)) or 'empty'}>"

    def _repr_html_(self) -> str:
        """Show a notebook the same: which fields say something, and how many values they have."""
        counts = [(name, _count(getattr(self, name))) for name in set_fields(self._type, self._c)]
        return table(f"sos.{type(self).__name__}", counts)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a record is a view on its map: pickle or copy the map")


class RecordWithId(Record):
    """A record that stands in a list of its own kind, with an id unique in its map."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Unique among the map's records; made when a record without one is added."""
        return text(self._c.id) or ""

    @property
    def keep_from(self) -> tuple[str, ...]:
        """Ids of the people from whom the record is kept."""
        return texts(self._c.keep_from)

    @property
    def keep_from_refs(self) -> tuple[Person, ...]:
        """The people from whom the record is kept."""
        people: tuple[Person, ...] = self._keep.follow_all(self._c.keep_from)
        return people
