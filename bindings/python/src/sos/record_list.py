# SPDX-License-Identifier: MIT
"""A list of records: a sequence that also finds them by id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, overload

from sos.display import table
from sos.enums import ErrorCode
from sos.error import error
from sos.record import Record
from sos.table import fields_of, set_fields
from sos.values import text

R = TypeVar("R", bound=Record)


class RecordList(Sequence[R]):  # noqa: PLW1641 - as a list, it is equal to others and no key
    """The records of a list as they were when it was fetched.

    An int or a slice finds them by place, a str by id.
    """

    __slots__ = ("_items", "_keep", "_kind", "_n")

    def __init__(self, c: Any, kind: type[R], keep: Any) -> None:
        self._items = c.items
        self._n: int = c.n
        self._kind = kind
        self._keep = keep

    def __len__(self) -> int:
        return self._n

    @overload
    def __getitem__(self, key: int | str) -> R: ...

    @overload
    def __getitem__(self, key: slice) -> list[R]: ...

    def __getitem__(self, key: int | str | slice) -> R | list[R]:
        if isinstance(key, int):
            place = key + self._n if key < 0 else key
            if not 0 <= place < self._n:
                raise IndexError("the list is not that long")
            return self._kind._view(self._items[place], self._keep)
        if isinstance(key, slice):
            return [self[place] for place in range(*key.indices(self._n))]
        found = self.get(key)
        if found is None:
            raise error(ErrorCode.REFERENCE, "the list has no record with this id")
        return found

    def get(self, id: str) -> R | None:
        """Find a record by its id, or give None."""
        return next((record for record in self if text(getattr(record._c, "id", None)) == id), None)

    def __iter__(self) -> Iterator[R]:
        items, view, keep = self._items, self._kind._view, self._keep
        return (view(items[place], keep) for place in range(self._n))

    def __contains__(self, value: object) -> bool:
        if isinstance(value, str):
            return self.get(value) is not None
        return any(record == value for record in self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (RecordList, list, tuple)):
            return list(self) == list(other)
        return NotImplemented

    def __repr__(self) -> str:
        return f"<sos.RecordList: {self._n} of sos.{self._kind.__name__}>"

    def _repr_html_(self) -> str:
        """Show a notebook in how many records each field says something."""
        kind = self._kind._type
        counts = Counter(name for record in self for name in set_fields(kind, record._c))
        rows = ((name, counts[name]) for name in fields_of(kind) if counts[name])
        return table(f"{self._n} of sos.{self._kind.__name__}", rows)
