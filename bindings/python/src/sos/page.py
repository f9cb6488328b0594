# SPDX-License-Identifier: MIT
"""Pages and pictures of a map, for the people it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.calling import c_day
from sos.error import fail

Write = Callable[[Any, Any, Any], Any]


def _text(value: str | None, held: list[Any]) -> Any:
    """Give a text that C may keep until the call is over."""
    if value is None:
        return ffi.NULL
    held.append(ffi.new("char[]", b"" if "\0" in value else value.encode("utf-8", "replace")))
    return held[-1]


def _write(write: Write, for_: str | None, child: str | None, as_of: date | None, lang: str | None) -> str:
    """Have C write to memory, and take what it wrote."""
    held: list[Any] = []
    options = ffi.new(
        "SosPageOptions *",
        {
            "reader": _text(for_, held),
            "child": _text(child, held),
            "as_of": c_day(as_of),
            "language": _text(lang, held),
        },
    )
    memory = ffi.gc(lib.g_memory_output_stream_new_resizable(), lib.g_object_unref)
    failure = ffi.new("GError **")
    if not write(options, memory, failure):
        fail(failure)
    stream = ffi.cast("GMemoryOutputStream *", memory)
    data = lib.g_memory_output_stream_get_data(stream)
    return bytes(ffi.buffer(data, lib.g_memory_output_stream_get_data_size(stream))).decode()


def html(map: Any, for_: str | None, child: str | None, as_of: date | None, lang: str | None) -> str:
    """Write a map as a page."""
    return _write(
        lambda options, stream, failure: lib.sos_render_html(map, options, stream, ffi.NULL, failure),
        for_,
        child,
        as_of,
        lang,
    )
