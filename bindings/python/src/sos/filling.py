# SPDX-License-Identifier: MIT
"""Python values put into the members of a C struct."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sos._lib import ffi, lib
from sos.enums import ErrorCode
from sos.error import refuse
from sos.part_date import PartDate
from sos.table import Field, fields_of, name_of

Held = list[Any]
"""What a struct points to and Python must keep."""


def _wrong(field: Field, wanted: str) -> TypeError:
    return TypeError(f"`{field.python}` takes {wanted}")


def _string(field: Field, value: object, held: Held) -> Any:
    if not isinstance(value, str):
        raise _wrong(field, "a str")
    if "\0" in value:
        raise refuse(ErrorCode.ENCODING, field.name, "U+0000 cannot stand in a string")
    try:
        text = str(value).encode()
    except UnicodeEncodeError:
        text = None
    if text is None:
        raise refuse(ErrorCode.ENCODING, field.name, "a lone surrogate cannot stand in a string")
    held.append(ffi.new("char[]", text))
    return held[-1]


def _time(field: Field, value: object, held: Held) -> Any:
    if not isinstance(value, datetime):
        raise _wrong(field, "an aware datetime.datetime")
    if value.utcoffset() is None:
        raise refuse(ErrorCode.DATE, field.name, "a time must have its offset: give the datetime a tzinfo")
    return _string(field, value.isoformat(), held)


def _day(field: Field, value: object, held: Held) -> int:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise _wrong(field, "a datetime.date")
    return int(lib.sos_date_new(value.year, value.month, value.day))


def _part_date(field: Field, value: object, held: Held) -> int:
    if isinstance(value, PartDate):
        return int(value._c)
    if isinstance(value, datetime) or not isinstance(value, date):
        raise _wrong(field, "a sos.PartDate or a datetime.date")
    return _day(field, value, held)


def _flag(field: Field, value: object, held: Held) -> int:
    if not isinstance(value, bool):
        raise _wrong(field, "True, False or None")
    return int(lib.SOS_TRUE if value else lib.SOS_FALSE)


def _word(field: Field, value: object, held: Held) -> int:
    number = lib.sos_enum_from_string(field.words, _string(field, value, held))
    if number == 0:
        raise refuse(ErrorCode.RANGE, field.name, "no such word can stand here")
    return int(number)


def _integer(field: Field, value: object, held: Held) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(field, "an int")
    if not -(1 << 31) <= value < 1 << 31:
        raise refuse(ErrorCode.RANGE, field.name, "the number is too large")
    return value


def _ordinal(field: Field, value: object, held: Held) -> int:
    number = _integer(field, value, held)
    if number == 0:
        raise refuse(ErrorCode.RANGE, field.name, "the number must be 1 or more")
    return number


def _set_integer(field: Field, value: object, held: Held) -> dict[str, int]:
    return {"value": _integer(field, value, held), "is_set": 1}


def _set_number(field: Field, value: object, held: Held) -> dict[str, float]:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise _wrong(field, "a number")
    return {"value": float(value), "is_set": 1}


def _record(field: Field, value: object, held: Held) -> Any:
    if getattr(value, "_type", None) != field.target:
        raise _wrong(field, f"a {name_of(field.target).replace('_', ' ')}")
    held.append(value)
    return held[-1]._c


def _json(field: Field, value: object, held: Held) -> Any:
    if not isinstance(value, Mapping):
        raise _wrong(field, "a dict")
    return _string(field, json.dumps(value, ensure_ascii=False, allow_nan=False), held)


_ONE: dict[int, Callable[[Field, object, Held], Any]] = {
    lib.SOS_FIELD_TIME: _time,
    lib.SOS_FIELD_DATE: _day,
    lib.SOS_FIELD_PART_DATE: _part_date,
    lib.SOS_FIELD_BOOL: _flag,
    lib.SOS_FIELD_ENUM: _word,
    lib.SOS_FIELD_ORDINAL: _ordinal,
    lib.SOS_FIELD_INTEGER: _set_integer,
    lib.SOS_FIELD_NUMBER: _set_number,
    lib.SOS_FIELD_RECORD: _record,
    lib.SOS_FIELD_JSON: _json,
}


def _one(field: Field, value: object, held: Held) -> Any:
    return _ONE.get(field.type, _string)(field, value, held)


def _list(field: Field, value: Any, held: Held) -> Any:
    """Put a list: of records counted, of anything else ended with a zero."""
    if isinstance(value, (str, bytes, Mapping)):
        raise _wrong(field, "a list")
    items = [_one(field, item, held) for item in value]
    if not items:
        return _absent(field)
    if field.type == lib.SOS_FIELD_RECORD:
        held.append(ffi.new("void *[]", items))
        return {"items": ffi.cast("void *", held[-1]), "n": len(items)}
    if field.type == lib.SOS_FIELD_ENUM:
        held.append(ffi.new("int[]", [*items, 0]))
    else:
        held.append(ffi.new("const char *[]", [*items, ffi.NULL]))
    return ffi.cast("void *", held[-1])


# What an absent value is in C, where that is not NULL.
_NOTHING: dict[int, Any] = {
    **dict.fromkeys((lib.SOS_FIELD_DATE, lib.SOS_FIELD_PART_DATE, lib.SOS_FIELD_BOOL), 0),
    **dict.fromkeys((lib.SOS_FIELD_ENUM, lib.SOS_FIELD_ORDINAL), 0),
    lib.SOS_FIELD_INTEGER: {"value": 0, "is_set": 0},
    lib.SOS_FIELD_NUMBER: {"value": 0, "is_set": 0},
}
_NO_RECORDS = {"items": ffi.NULL, "n": 0}


def _absent(field: Field) -> Any:
    if not field.is_list:
        return _NOTHING.get(field.type, ffi.NULL)
    return _NO_RECORDS if field.type == lib.SOS_FIELD_RECORD else ffi.NULL


def fill(kind: int, c: Any, values: Mapping[str, object], held: Held) -> None:
    """Put values into a record's struct by their Python names; None is absent."""
    fields = fields_of(kind)
    for name, value in values.items():
        field = fields.get(name)
        if field is None:
            raise TypeError(f"a {name_of(kind).replace('_', ' ')} has no such field; it has {', '.join(fields)}")
        put = _list if field.is_list else _one
        setattr(c, field.member, _absent(field) if value is None else put(field, value, held))
