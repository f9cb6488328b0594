# SPDX-License-Identifier: MIT
"""What a team asks of its maps, where that is not what the guidance asks."""

from __future__ import annotations

from collections.abc import Mapping

from sos._lib import ffi, lib
from sos.calling import Path, c_path
from sos.error import fail
from sos.word import Word


class FindingSeverity(Word):
    """How much a finding matters; a rule that is off finds nothing."""

    OFF = "off"
    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"


_SEVERITIES = tuple(FindingSeverity)


def severity_of(c: int) -> FindingSeverity:
    """Give the word of C's number."""
    return _SEVERITIES[c - 1]


def _name(name: str) -> bytes:
    """Give a name as C wants it; what cannot be one becomes a name that nothing has."""
    return b"" if "\0" in name else name.encode("utf-8", "replace")


class Settings:
    """The numbers that rules go by, and how much each rule matters: `sos.Settings(rounds=3)`.

    What is not said stays as the guidance has it.
    """

    __slots__ = ("_c",)

    def __init__(
        self, path: Path | None = None, /, *, rules: Mapping[str, FindingSeverity | str] | None = None, **numbers: int
    ) -> None:
        """Read a settings file, if there is one, then take `rules` (how much each matters) and numbers by name."""
        failure = ffi.new("GError **")
        made = lib.sos_settings_new() if path is None else lib.sos_settings_new_from_file(c_path(path), failure)
        if not made:
            fail(failure)
        self._c = ffi.gc(made, lib.sos_settings_unref)
        for name, number in numbers.items():
            if not lib.sos_settings_set_number(self._c, _name(name), number, failure):
                fail(failure)
        for rule, severity in (rules or {}).items():
            number = _SEVERITIES.index(FindingSeverity(severity)) + 1
            if not lib.sos_settings_set_severity(self._c, _name(rule), number, failure):
                fail(failure)

    def __getitem__(self, name: str) -> int:
        """Give a number by its name: `settings["rounds"]`."""
        number = int(lib.sos_settings_get_number(self._c, _name(name)))
        if number < 0:
            raise KeyError(name)
        return number

    def severity(self, rule: str) -> FindingSeverity | None:
        """Say how much a rule was said to matter; None where nothing was said."""
        c = lib.sos_settings_get_severity(self._c, _name(rule))
        return severity_of(c) if c else None
