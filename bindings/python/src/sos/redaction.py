# SPDX-License-Identifier: MIT
"""Taking names and whatever else gives somebody away out of any text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from sos._lib import ffi, lib
from sos.calling import take_bytes
from sos.enums import ErrorCode
from sos.error import error, fail


@dataclass(frozen=True, repr=False)
class Mention:
    """A piece of a text that may name somebody: `text[mention.start : mention.end]`."""

    start: int
    end: int
    kind: str
    """What it is: "person", "place", "unlisted", "date" …"""
    why: str | None
    """How it was found: "ordinary_word", "trigger" …; None where the kind says it."""

    def __repr__(self) -> str:
        return f"<sos.Mention: {self.kind}>"


def _encode(text: str) -> bytes:
    """Give a text as C wants it; C refuses what is no text."""
    return text.encode("utf-8", "surrogatepass")


def _encode_name(name: str) -> bytes:
    if "\0" in name:
        raise error(ErrorCode.ENCODING, "a name has no U+0000")
    return _encode(name)


class Redactor:
    """Puts labels where a text names somebody of a list: `sos.Redactor(["Kayden Smith"]).redact(text)`.

    What it makes is de-identified, not anonymous. A redactor may be used by several threads, one at a time.
    """

    __slots__ = ("_c", "_lock")

    def __init__(self, names: Iterable[str | tuple[str, str]], profile: str = "research") -> None:
        """List names, or names with roles, such as ("Kayden Smith", "child"): its label is `[child]` then.

        `profile` is "research", which leaves what is not sure for review; "strict", which takes it out; or "simple",
        which finds the names as they are listed and nothing else.
        """
        failure = ffi.new("GError **")
        made = lib.sos_redactor_new(_encode_name(profile), failure)
        if not made:
            fail(failure)
        self._c = ffi.gc(made, lib.sos_redactor_unref)
        self._lock = Lock()
        for name in [names] if isinstance(names, str) else names:
            self._add(name, failure)

    def _add(self, given: str | tuple[str, str], failure: Any) -> None:
        name, role = (given, None) if isinstance(given, str) else given
        c_role = ffi.NULL if role is None else _encode_name(role)
        if not lib.sos_redactor_add_name(self._c, _encode_name(name), c_role, failure):
            fail(failure)

    def _redact(self, data: bytes) -> bytes:
        failure = ffi.new("GError **")
        length = ffi.new("gsize *")
        made = lib.sos_redactor_redact(self._c, data, len(data), length, failure)
        if not made:
            fail(failure)
        return take_bytes(made, length[0])

    def redact(self, text: str) -> str:
        """Write the text with labels, the same for the same person: `[child 1]`."""
        with self._lock:
            return self._redact(_encode(text)).decode()

    def review(self, text: str) -> tuple[Mention, ...]:
        """Say what of the text redact() leaves for somebody to look at."""
        data = _encode(text)
        with self._lock:
            self._redact(data)
            n = ffi.new("guint *")
            c = lib.sos_redactor_get_mentions(self._c, n)
            return tuple(_mention(data, c[i]) for i in range(n[0]) if not c[i].is_redacted)


def _mention(data: bytes, c: Any) -> Mention:
    start = len(data[: c.start].decode())
    end = start + len(data[c.start : c.start + c.length].decode())
    why = ffi.string(c.why).decode() if c.why else None
    return Mention(start, end, ffi.string(c.kind).decode(), why)
