# SPDX-License-Identifier: MIT
"""Tables of a corpus, which every tool for data reads."""

from __future__ import annotations

import ctypes
import importlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sos._lib import ffi, lib
from sos.calling import Path, c_path, interruptible
from sos.enums import ErrorCode
from sos.error import error, fail
from sos.values import text

if TYPE_CHECKING:
    import pandas as _pandas
    import polars as _polars
    import pyarrow as _pyarrow

# Capsules

_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
_new_capsule.restype = ctypes.py_object
_pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
_pointer_of.argtypes = [ctypes.py_object, ctypes.c_void_p]
_pointer_of.restype = ctypes.c_void_p


def _address(pointer: Any) -> int:
    return int(ffi.cast("uintptr_t", pointer))


def _capsule(kind: Any, export: Callable[[Any], None], struct: str) -> Any:
    """Make a capsule of what is exported to a struct; C names and frees it."""
    held = lib.g_malloc0(ffi.sizeof(struct))
    export(ffi.cast(f"{struct} *", held))
    return _new_capsule(_address(held), _address(kind.name), _address(kind.destroy))


def stream_of(capsule: Any) -> Any:
    """Give the stream in a capsule, whoever made it; it lives as long as the capsule."""
    return ffi.cast("struct ArrowArrayStream *", _pointer_of(capsule, _address(lib.stream_capsule.name)))


# Schemas that are asked for

_LIKE = {
    **dict.fromkeys(("u", "U", "vu"), "text"),
    **dict.fromkeys("csilCSIL", "whole number"),
    **dict.fromkeys("efg", "number"),
    **dict.fromkeys(("tdD", "tdm"), "day"),
}


def _kinds(schema: Any) -> list[tuple[str, str]]:
    """Give the columns of a schema, and what kind of values they have in whatever layout."""
    columns = [schema.children[i] for i in range(schema.n_children)]
    formats = [text((column.dictionary or column).format) for column in columns]
    return [(text(column.name), _LIKE.get(like, like)) for column, like in zip(columns, formats, strict=True)]


def _refuse_other(ours: Any, asked: Any) -> None:
    """Other layouts of the same columns are the reader's to make; other columns nobody can."""
    wanted = _kinds(ffi.cast("struct ArrowSchema *", _pointer_of(asked, _address(lib.schema_capsule.name))))
    given = _kinds(ffi.cast("struct ArrowSchema *", _pointer_of(ours, _address(lib.schema_capsule.name))))
    if wanted != given:
        raise ValueError("the table has other columns than the schema that is asked for")


# Other libraries


def _load(method: str, extra: str, *names: str) -> Iterator[Any]:
    """Import what a method needs, or say how to get it."""
    for name in names:
        try:
            yield importlib.import_module(name)
        except ImportError as reason:
            raise ImportError(f'Table.{method}() needs {name}: pip install "libsos[{extra}]"', name=name) from reason


# Files


def _io_error(reason: OSError) -> Exception:
    return error(ErrorCode.IO, f"the table cannot be written: {os.strerror(reason.errno or 0)}")


def _mode_of(target: str) -> int:
    """Give the mode of a file, or that of one that nobody else may read."""
    try:
        found = os.stat(target).st_mode
    except FileNotFoundError:
        return 0o600
    if not stat.S_ISREG(found):
        raise error(ErrorCode.IO, "only a file can be written, not a folder or a device")
    return stat.S_IMODE(found)


@contextmanager
def _replacing(path: Path) -> Iterator[bytes]:
    """Give the name of a new file, which takes the place of the one at a path when all went well."""
    target = os.path.realpath(os.fsdecode(c_path(path)))
    try:
        mode = _mode_of(target)
        file, name = tempfile.mkstemp(prefix=".sos-", dir=os.path.dirname(target))
    except OSError as reason:
        raise _io_error(reason) from None
    try:
        yield os.fsencode(name)
        os.fchmod(file, mode)
        os.fsync(file)
        os.replace(name, target)
    except BaseException as reason:
        os.unlink(name)
        if type(reason) is OSError:
            raise _io_error(reason) from None
        raise
    finally:
        os.close(file)


def _write(path: Path, write: Callable[[Any, Any, Any], int]) -> None:
    """Write a file by a call that gets a stream, a GCancellable and a GError."""
    failure = ffi.new("GError **")
    with _replacing(path) as name:
        file = ffi.gc(lib.g_file_new_for_path(name), lib.g_object_unref)
        opened = lib.g_file_append_to(file, lib.G_FILE_CREATE_NONE, ffi.NULL, failure)
        if not opened:
            fail(failure)
        held = ffi.gc(opened, lib.g_object_unref)
        stream = ffi.cast("GOutputStream *", held)
        if not interruptible(lambda cancellable: write(stream, cancellable, failure)):
            fail(failure)


class Table:
    """Rows in columns, for whatever reads Arrow: polars, pandas, pyarrow, DuckDB and others take it as it is.

    Nothing is copied to hand it over. A corpus makes tables; they never change, and any number of threads may read one.
    """

    __slots__ = ("_c", "_columns", "_name")

    _c: Any
    _columns: tuple[str, ...]
    _name: str

    def __init__(self) -> None:
        raise TypeError("tables are made by a corpus: sos.Corpus(...).ratings()")

    @classmethod
    def _own(cls, made: Any) -> Table:
        """Become the owner of a table that C has made."""
        new = cls.__new__(cls)
        new._c = ffi.gc(made, lib.sos_table_unref)
        info = lib.sos_table_get_info(made)
        new._name = str(text(info.name))
        new._columns = tuple(str(text(info.columns[i].name)) for i in range(info.n_columns))
        return new

    @property
    def name(self) -> str:
        """What it is called, such as "ratings"."""
        return self._name

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return self._columns

    def __len__(self) -> int:
        return int(lib.sos_table_get_n_rows(self._c))

    def __repr__(self) -> str:
        return f"<sos.Table {self._name}: {len(self)} rows, {len(self._columns)} columns>"

    # Arrow

    def __arrow_c_schema__(self) -> Any:
        """Give the columns by the Arrow PyCapsule interface; units and meanings are metadata of the fields."""
        return _capsule(
            lib.schema_capsule, lambda schema: lib.sos_table_export_schema(self._c, schema), "struct ArrowSchema"
        )

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """Give the rows by the Arrow PyCapsule interface, anew at each call.

        Layouts stay as they are, whatever the schema asks for; one with other columns is a ValueError.
        """
        if requested_schema is not None:
            _refuse_other(self.__arrow_c_schema__(), requested_schema)
        return _capsule(
            lib.stream_capsule, lambda stream: lib.sos_table_export_stream(self._c, stream), "struct ArrowArrayStream"
        )

    # Other libraries

    def to_pyarrow(self) -> _pyarrow.Table:
        """Give a pyarrow.Table that shares the memory."""
        (pa,) = _load("to_pyarrow", "arrow", "pyarrow")
        table: _pyarrow.Table = pa.table(self)
        return table

    def to_polars(self) -> _polars.DataFrame:
        """Give a polars.DataFrame."""
        (pl,) = _load("to_polars", "polars", "polars")
        frame: _polars.DataFrame = pl.DataFrame(self)
        return frame

    def to_pandas(self) -> _pandas.DataFrame:
        """Give a pandas.DataFrame: days are datetime64[s], whole numbers and truths may be NA, words are categories."""
        pd, pa = _load("to_pandas", "pandas", "pandas", "pyarrow")
        types = {
            pa.bool_(): pd.BooleanDtype(),
            pa.int8(): pd.Int8Dtype(),
            pa.int32(): pd.Int32Dtype(),
            pa.int64(): pd.Int64Dtype(),
        }
        table = pa.table(self)
        frame: _pandas.DataFrame = table.to_pandas(types_mapper=types.get, date_as_object=False)
        for field in table.schema:
            if pa.types.is_date(field.type):
                frame[field.name] = frame[field.name].astype("datetime64[s]")
            elif pa.types.is_dictionary(field.type):
                frame[field.name] = frame[field.name].cat.remove_unused_categories()
        return frame

    # Files

    def to_csv(self, path: Path, *, bom: bool = False) -> None:
        """Write a CSV file that a spreadsheet may open, wholly or not at all; some spreadsheets need a `bom` for UTF-8.

        Days are as ISO 8601 has them. Control characters are left out, and an apostrophe stands before what would be
        run as a formula. A new file is for its owner only.
        """
        flags = lib.SOS_CSV_BOM if bom else lib.SOS_CSV_DEFAULT
        _write(path, lambda stream, *how: lib.sos_table_write_csv(self._c, stream, flags, *how))

    def to_json(self, path: Path) -> None:
        """Write a JSON file, an object a row in a line of its own, wholly or not at all."""
        _write(path, lambda stream, *how: lib.sos_table_write_json(self._c, stream, *how))
