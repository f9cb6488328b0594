# SPDX-License-Identifier: MIT
"""The one table of records and fields, as Python looks at it."""

from __future__ import annotations

import keyword
from typing import Any, NamedTuple

from sos._lib import ffi, lib

# The one key that is no name in C.
_MEMBERS = {"case": "case_id"}


def python_name(name: str) -> str:
    """Give a field its name in Python: keywords get an underscore."""
    return f"{name}_" if keyword.iskeyword(name) else name


class Field(NamedTuple):
    """One row of the table: a field of a record."""

    name: str
    """Key in the document."""
    doc: str
    type: int
    shape: int
    target: int
    words: int
    required: bool
    offset: int
    size: int
    row: Any

    @property
    def member(self) -> str:
        """What C calls it."""
        return _MEMBERS.get(self.name, self.name)

    @property
    def python(self) -> str:
        """What Python calls it."""
        return python_name(self.name)

    @property
    def is_list(self) -> bool:
        """Whether it holds any number of values."""
        return bool(self.shape == lib.SOS_SHAPE_LIST)

    @property
    def is_record_list(self) -> bool:
        """Whether it is a list of records with ids, which add() and remove() change."""
        return bool(self.type == lib.SOS_FIELD_RECORD and self.is_list and lib.sos_record_info(self.target).has_id)


def _string(c: Any) -> str:
    return str(ffi.string(c).decode())


def _field(row: Any) -> Field:
    return Field(
        name=_string(row.name),
        doc=_string(row.doc),
        type=row.type,
        shape=row.shape,
        target=row.target,
        words=row.words,
        required=bool(row.required),
        offset=row.offset,
        size=row.size,
        row=row,
    )


def _fields(info: Any) -> dict[str, Field]:
    fields = [_field(info.fields + i) for i in range(info.n_fields)]
    return {field.python: field for field in fields}


def fields_of(kind: int) -> dict[str, Field]:
    """Give the fields of a record in canonical order, by their names in Python."""
    return _FIELDS[kind]


def set_fields(kind: int, record: Any) -> list[str]:
    """Name the fields that say something."""
    return [name for name, field in fields_of(kind).items() if lib.sos_field_is_set(field.row, record)]


def name_of(kind: int) -> str:
    """Name a record in the format's words."""
    return _NAMES[kind]


_INFOS = {kind: lib.sos_record_info(kind) for kind in range(1, lib.SOS_N_RECORD_TYPES)}
_NAMES = {kind: _string(info.name) for kind, info in _INFOS.items()}
_FIELDS = {kind: _fields(info) for kind, info in _INFOS.items()}
