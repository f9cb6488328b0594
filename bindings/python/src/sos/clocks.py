# SPDX-License-Identifier: MIT
"""What has to be done by when."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.calling import Path, c_day, c_path, take_bytes
from sos.error import fail
from sos.word import Word


class ClockState(Word):
    """How it stands with a limit."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    DUE_SOON = "due_soon"
    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"


@dataclass(frozen=True, repr=False)
class LateRecord:
    """What a manager is to record when a limit is late."""

    needed: bool
    why: bool
    """Whether it says why more time is needed."""
    remaining: bool
    """Whether it says what is still to be done."""
    deadline: bool
    """Whether it gives a new deadline."""

    def __repr__(self) -> str:
        return f"<sos.LateRecord: {'needed' if self.needed else 'not needed'}>"


@dataclass(frozen=True, repr=False)
class Limit:
    """One limit, or one child's, or one time of it."""

    id: str
    label: str
    child: str | None
    """The id of the child for whom; None where it is not kept for each."""
    occurrence: int | None
    """Which time it is, from 1, of a limit that has several."""
    start: date | None
    due: date | None
    """The last day that is still in time."""
    due_alternative: date | None
    """The latest day that another reading of the guidance allows."""
    done: date | None
    state: ClockState
    days_left: int | None
    """Working days, or all days where the unit counts those or months; negative when it is over."""
    unit: str
    comparator: str
    assumed: tuple[str, ...]
    """What the guidance does not say."""
    source: str | None
    quote: str | None
    late_record: LateRecord

    def __repr__(self) -> str:
        return f"<sos.Limit: {self.state}>"


@dataclass(frozen=True, repr=False)
class Clocks:
    """The limits of a profile on one day of a map's work."""

    as_of: date
    profile: str
    limits: tuple[Limit, ...]

    def __repr__(self) -> str:
        return f"<sos.Clocks: {len(self.limits)} limits>"


_DATES = ("start", "due", "due_alternative", "done")


def _limit(said: dict[str, Any]) -> Limit:
    dates = {name: date.fromisoformat(said[name]) if said[name] else None for name in _DATES}
    made = {
        "state": ClockState(said["state"]),
        "assumed": tuple(said["assumed"]),
        "late_record": LateRecord(**said["late_record"]),
    }
    return Limit(**{**said, **dates, **made})


def find_profile(profile: Path, failure: Any) -> Any:
    """Find a profile of the library by its name, or read a file."""
    name = os.fsencode(profile)
    found = lib.sos_profile_find(name) if isinstance(profile, str) and b"\0" not in name else ffi.NULL
    made = found or lib.sos_profile_new_from_file(c_path(profile), failure)
    if not made:
        fail(failure)
    return ffi.gc(made, lib.sos_profile_unref)


def measure(map: Any, profile: Path | None, as_of: date | None) -> Clocks:
    """Say of each limit when it is due and how it stands."""
    failure = ffi.new("GError **")
    limits = ffi.NULL if profile is None else find_profile(profile, failure)
    made = lib.sos_clocks_new(map, limits, c_day(as_of), failure)
    if not made:
        fail(failure)
    clocks = ffi.gc(made, lib.sos_clocks_unref)
    length = ffi.new("gsize *")
    text = lib.sos_clocks_to_json(clocks, length)
    said = json.loads(take_bytes(text, length[0]))
    return Clocks(date.fromisoformat(said["as_of"]), said["profile"], tuple(_limit(row) for row in said["limits"]))
