# SPDX-License-Identifier: MIT
"""What practice asks of a map, and where a map does not have it yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.calling import c_day
from sos.settings import FindingSeverity, Settings, severity_of
from sos.values import text


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One thing that practice asks of a map."""

    id: str
    severity: FindingSeverity
    holds: str
    """When there is nothing to find."""
    ask: str
    """A question that helps."""
    source: str
    """Where the guidance says so."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that practice asks for and that a map does not have yet. No text of it is from the map."""

    rule: str
    severity: FindingSeverity
    pointer: str
    """JSON Pointer to the record; "" for the whole map."""
    message: str
    ask: str
    """A question to ask, in place of words to copy."""
    source: str


def _word(c: Any) -> str:
    return str(text(c))


def rules() -> list[CheckRule]:
    """List the rules that Map.check() goes by."""
    n = ffi.new("guint *")
    found = lib.sos_check_rules(n)
    return [
        CheckRule(_word(r.id), severity_of(r.severity), _word(r.holds), _word(r.ask), _word(r.source))
        for r in (found[i] for i in range(n[0]))
    ]


def _finding(c: Any) -> Finding:
    return Finding(
        _word(c.rule), severity_of(c.severity), _word(c.pointer), _word(c.message), _word(c.ask), _word(c.source)
    )


def find(c_map: Any, settings: Settings | None, c_old: Any, as_of: date | None) -> list[Finding]:
    """Check a map that C holds."""
    c_settings = ffi.NULL if settings is None else settings._c
    findings = ffi.gc(lib.sos_check_against(c_map, c_old, c_day(as_of), c_settings), lib.sos_findings_unref)
    n = ffi.new("guint *")
    found = lib.sos_findings_get(findings, n)
    return [_finding(found[i]) for i in range(n[0])]
