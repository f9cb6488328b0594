# SPDX-License-Identifier: MIT
"""What helps to see whether data gives somebody away: checked numbers, and how alike people are."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NoReturn, Protocol

from sos._lib import ffi, lib
from sos.data_table import stream_of
from sos.enums import ErrorCode
from sos.error import Error, fail

__all__ = ["class_sizes", "valid_nhs_number", "valid_upn"]


def valid_nhs_number(text: str) -> bool:
    """Say whether a text is an NHS number: ten digits, the last of which checks the others.

    Spaces and hyphens may stand among them.
    """
    data = text.encode()
    return bool(lib.sos_nhs_number_is_valid(data, len(data)))


def valid_upn(text: str) -> bool:
    """Say whether a text is a unique pupil number, permanent or temporary, with the right check letter.

    Spaces and the letters' case do not matter; whether there is such an authority or school is not looked at.
    """
    data = text.encode()
    return bool(lib.sos_upn_is_valid(data, len(data)))


class ArrowStream(Protocol):
    """What gives its rows by the Arrow PyCapsule interface: a table of libsos, polars, pyarrow, DuckDB and others."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """Give the rows, as a capsule."""


Columns = Mapping[str, Sequence[Hashable]]


def _numbers(values: Sequence[Hashable]) -> Any:
    """Give a column as C takes it: equal numbers for equal values."""
    known: dict[Hashable, int] = {}
    return ffi.new("guint32[]", [known.setdefault(value, len(known)) for value in values])


def _sizes_of_columns(table: Columns, keys: Sequence[str]) -> tuple[Any, int]:
    columns = [table[key] for key in keys]
    lengths = {len(column) for column in (columns or table.values())}
    if len(lengths) > 1:
        raise ValueError("the columns are not of one length")
    n_rows = max(lengths, default=0)
    numbers = [_numbers(column) for column in columns]
    return lib.sos_class_sizes(ffi.new("guint32 *[]", numbers), len(numbers), n_rows), n_rows


def _fail(failure: Any) -> NoReturn:
    try:
        fail(failure)
    except Error as reason:
        if reason.code is ErrorCode.KEY:
            raise KeyError(str(reason)) from None
        raise


def _sizes_of_stream(table: ArrowStream, keys: Sequence[str]) -> tuple[Any, int]:
    failure, n_rows = ffi.new("GError **"), ffi.new("gsize *")
    names = [ffi.new("char[]", key.encode()) for key in keys]
    capsule = table.__arrow_c_stream__()
    sizes = lib.sos_class_sizes_of_stream(stream_of(capsule), ffi.new("char *[]", [*names, ffi.NULL]), n_rows, failure)
    if not sizes:
        _fail(failure)
    return sizes, int(n_rows[0])


def class_sizes(table: ArrowStream | Columns, keys: Sequence[str]) -> list[int]:
    """Count, for each row, the rows that have the same in all columns of `keys`: the size of its equivalence class.

    The smallest one is the `k` of k-anonymity, and a row of size 1 is unique. Nothing is the same as nothing. `table`
    is whatever reads as an Arrow stream, or a mapping of columns. A column that is not there is a KeyError.
    """
    if isinstance(keys, str):
        raise TypeError("keys is a list of column names, not one text")
    names = list(keys)
    is_stream = hasattr(table, "__arrow_c_stream__")
    sizes, n_rows = _sizes_of_stream(table, names) if is_stream else _sizes_of_columns(table, names)  # type: ignore[arg-type]
    try:
        return list(ffi.unpack(sizes, n_rows)) if n_rows else []
    finally:
        lib.g_free(sizes)
