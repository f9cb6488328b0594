# SPDX-License-Identifier: MIT
"""Pages and pictures of a map, for the people it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from sos._lib import ffi, lib
from sos.calling import c_day
from sos.enums import ErrorCode
from sos.error import error, fail

Write = Callable[[Any, Any, Any], Any]


class Shown(NamedTuple):
    """For whom a map is shown, as of when, and in which language."""

    for_: str | None
    child: str | None
    as_of: date | None
    lang: str | None


def _text(value: str | None, held: list[Any]) -> Any:
    """Give a text that C may keep until the call is over."""
    if value is None:
        return ffi.NULL
    held.append(ffi.new("char[]", b"" if "\0" in value else value.encode("utf-8", "replace")))
    return held[-1]


def _write(write: Write, shown: Shown) -> str:
    """Have C write to memory, and take what it wrote."""
    held: list[Any] = []
    options = ffi.new(
        "SosPageOptions *",
        {
            "reader": _text(shown.for_, held),
            "child": _text(shown.child, held),
            "as_of": c_day(shown.as_of),
            "language": _text(shown.lang, held),
        },
    )
    memory = ffi.gc(lib.g_memory_output_stream_new_resizable(), lib.g_object_unref)
    failure = ffi.new("GError **")
    if not write(options, memory, failure):
        fail(failure)
    stream = ffi.cast("GMemoryOutputStream *", memory)
    data = lib.g_memory_output_stream_get_data(stream)
    return bytes(ffi.buffer(data, lib.g_memory_output_stream_get_data_size(stream))).decode()


def html(map: Any, shown: Shown) -> str:
    """Write a map as a page."""
    return _write(lambda options, *out: lib.sos_render_html(map, options, out[0], ffi.NULL, out[1]), shown)


def svg(map: Any, what: str, shown: Shown) -> str:
    """Draw one picture of a map."""
    kind = lib.sos_picture_kind_from_string(what.encode("utf-8", "replace"))
    if kind == lib.SOS_PICTURE_UNKNOWN or "\0" in what:
        raise error(ErrorCode.RANGE, f"a picture is one of {', '.join(pictures())}")
    return _write(lambda options, *out: lib.sos_render_svg(map, kind, options, out[0], ffi.NULL, out[1]), shown)


def pictures() -> list[str]:
    """Name the pictures that there are."""
    kinds = range(lib.SOS_PICTURE_GENOGRAM, lib.SOS_PICTURE_CHRONOLOGY + 1)
    return [ffi.string(lib.sos_picture_kind_to_string(kind)).decode() for kind in kinds]
