# SPDX-License-Identifier: MIT
"""How far the action cycle has come, and what still stands before closing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from sos._lib import ffi, lib
from sos.calling import c_day, take_bytes
from sos.settings import Settings
from sos.word import Word


class StepState(Word):
    """How far a step has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    SATISFIED = "satisfied"


class MilestoneState(Word):
    """How far a milestone has come."""

    UNDATED = "undated"
    PLANNED = "planned"
    OVERDUE = "overdue"
    REACHED = "reached"
    REACHED_LATE = "reached_late"


@dataclass(frozen=True, slots=True, repr=False)
class Reason:
    """Why a step is where it is, or what stands before closing."""

    code: str
    """A word that stays the same over versions; docs/practice.md lists them."""
    pointer: str
    """JSON Pointer to what it is about; "" for the whole map."""
    message: str
    """The same for people."""
    person: str | None = None
    """Id of the person whose rating it is about."""
    child: str | None = None
    """Id of the child it is about."""
    scale: str | None = None
    """Id of the scale it is about."""

    def __repr__(self) -> str:
        return f"<sos.Reason: {self.code} {self.pointer}>"


@dataclass(frozen=True, slots=True, repr=False)
class Step:
    """One of the seven steps of the action cycle."""

    step: int
    """1 to 7."""
    name: str
    """What the step is, in a line."""
    state: StepState
    """How far it has come."""
    because: tuple[Reason, ...]
    """Why: what is missing, then what there is."""

    def __repr__(self) -> str:
        return f"<sos.Step: {self.step} {self.state}>"


@dataclass(frozen=True, slots=True, repr=False)
class RequiredRating:
    """A rating that closing waits for, by the ids of who rates, for whom and on which scale."""

    person: str
    child: str
    scale: str
    assumed: bool
    """Whether nobody said so: the scale does not name who is required, or nobody knows whether the child is able."""

    def __repr__(self) -> str:
        return f"<sos.RequiredRating{': assumed' if self.assumed else ''}>"


@dataclass(frozen=True, slots=True, repr=False)
class Closing:
    """Whether the closing rule holds, and what stands before it."""

    ready: bool
    required: tuple[RequiredRating, ...]
    blockers: tuple[Reason, ...]

    def __repr__(self) -> str:
        return f"<sos.Closing: {'ready' if self.ready else f'{len(self.blockers)} blockers'}>"


@dataclass(frozen=True, slots=True, repr=False)
class TrajectoryPoint:
    """A milestone and how far it has come."""

    id: str
    """Id of the milestone."""
    on: date | None
    """The day that was planned."""
    reached: date | None
    """The day it was reached, as far as the day asked about knows."""
    state: MilestoneState

    def __repr__(self) -> str:
        return f"<sos.TrajectoryPoint: {self.state}>"


@dataclass(frozen=True, slots=True, repr=False)
class CycleReview:
    """What a map says of the action cycle on one day. It says nothing about whether a child is safe."""

    as_of: date
    steps: tuple[Step, ...]
    closing: Closing
    trajectory: tuple[TrajectoryPoint, ...]

    def __repr__(self) -> str:
        done = sum(step.state is StepState.SATISFIED for step in self.steps)
        return f"<sos.CycleReview: {done} of {len(self.steps)} steps, {self.closing!r}>"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None


def _reasons(found: list[dict[str, Any]]) -> tuple[Reason, ...]:
    return tuple(Reason(**reason) for reason in found)


def _closing(found: dict[str, Any]) -> Closing:
    required = tuple(RequiredRating(**rating) for rating in found["required"])
    return Closing(found["ready"], required, _reasons(found["blockers"]))


def _step(found: dict[str, Any]) -> Step:
    return Step(found["step"], found["name"], StepState(found["state"]), _reasons(found["because"]))


def _point(found: dict[str, Any]) -> TrajectoryPoint:
    return TrajectoryPoint(found["id"], _day(found["on"]), _day(found["reached"]), MilestoneState(found["state"]))


def review(map: Any, as_of: date | None, settings: Settings | None) -> CycleReview:
    """Look how far the action cycle of a map has come."""
    numbers = settings._c if settings is not None else ffi.NULL
    made = ffi.gc(lib.sos_cycle_review(map, c_day(as_of), numbers), lib.sos_cycle_review_unref)
    length = ffi.new("gsize *")
    text = lib.sos_cycle_review_to_json(made, length)
    found = json.loads(take_bytes(text, length[0]))
    return CycleReview(
        date.fromisoformat(found["as_of"]),
        tuple(_step(step) for step in found["steps"]),
        _closing(found["closing"]),
        tuple(_point(point) for point in found["trajectory"]),
    )
