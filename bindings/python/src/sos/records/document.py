# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The whole document: what a map holds."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sos._lib import ffi, lib
from sos.enums import (
    OCCASION_BY_VALUE,
    PATHWAY_BY_VALUE,
    SETTING_BY_VALUE,
    STATUS_BY_VALUE,
    Occasion,
    Pathway,
    Setting,
    Status,
)
from sos.record import Record
from sos.record_list import RecordList
from sos.records.analysis import Analysis, Considered, PracticeCheck, Review, Suppression
from sos.records.column import NextSteps, WorkingWell, Worries
from sos.records.event import Assessment, ChronologyEntry, Event
from sos.records.partnership import Consent, Disagreement, Share
from sos.records.person import Person, Relationship
from sos.records.plan import Cycle, Demonstration, Milestone, SafetyPlan
from sos.records.scale import Scale
from sos.records.voice import Explanation, Voice
from sos.values import data, string, time, words


class Document(Record):
    """The map."""

    __slots__ = ()
    _type = lib.SOS_DOCUMENT
    _struct = "SosDocument"

    @property
    def sos(self) -> int:
        """Version of the format."""
        return self._c.sos

    @property
    def id(self) -> str:
        """The map's own id."""
        return string(self._c.id).decode()

    @property
    def case(self) -> str | None:
        """The same for every map of one family's work."""
        c = self._c.case_id
        return string(c).decode() if c else None

    @property
    def title(self) -> str | None:
        """What the map is called: the family's name, say."""
        c = self._c.title
        return string(c).decode() if c else None

    @property
    def revision(self) -> int | None:
        """One more with each saved change."""
        return self._c.revision or None

    @property
    def previous(self) -> str | None:
        """The map that this one follows."""
        c = self._c.previous
        return string(c).decode() if c else None

    @property
    def status(self) -> Status | None:
        """How far the map has come; absent: draft."""
        return STATUS_BY_VALUE[self._c.status]

    @property
    def occasion(self) -> Occasion | None:
        """When it was mapped."""
        return OCCASION_BY_VALUE[self._c.occasion]

    @property
    def pathway(self) -> Pathway | None:
        """Which help the family has; absent: statutory."""
        return PATHWAY_BY_VALUE[self._c.pathway]

    @property
    def setting(self) -> tuple[Setting, ...]:
        """Where the danger comes from."""
        return words(self._c.setting, SETTING_BY_VALUE)

    @property
    def authority(self) -> str | None:
        """The local authority."""
        c = self._c.authority
        return string(c).decode() if c else None

    @property
    def team(self) -> str | None:
        """The team."""
        c = self._c.team
        return string(c).decode() if c else None

    @property
    def reason(self) -> str | None:
        """Why there is an assessment."""
        c = self._c.reason
        return string(c).decode() if c else None

    @property
    def started(self) -> datetime | None:
        """When the map was begun."""
        return time(self._c.started)

    @property
    def updated(self) -> datetime | None:
        """When it was last changed."""
        return time(self._c.updated)

    @property
    def people(self) -> RecordList[Person]:
        """Everybody on the map."""
        return RecordList(self._c.people, Person, self._keep)

    @property
    def relationships(self) -> RecordList[Relationship]:
        """The genogram."""
        return RecordList(self._c.relationships, Relationship, self._keep)

    @property
    def worries(self) -> Worries:
        """What are we worried about."""
        return Worries._view(ffi.addressof(self._c, "worries"), self._keep)

    @property
    def working_well(self) -> WorkingWell:
        """What is working well."""
        return WorkingWell._view(ffi.addressof(self._c, "working_well"), self._keep)

    @property
    def next_steps(self) -> NextSteps:
        """What needs to happen."""
        return NextSteps._view(ffi.addressof(self._c, "next_steps"), self._keep)

    @property
    def scales(self) -> RecordList[Scale]:
        """The judgement, 0 to 10."""
        return RecordList(self._c.scales, Scale, self._keep)

    @property
    def voice(self) -> RecordList[Voice]:
        """Each child's wishes and feelings."""
        return RecordList(self._c.voice, Voice, self._keep)

    @property
    def explanations(self) -> RecordList[Explanation]:
        """Words and pictures."""
        return RecordList(self._c.explanations, Explanation, self._keep)

    @property
    def safety_plans(self) -> RecordList[SafetyPlan]:
        """The family's everyday safety plans."""
        return RecordList(self._c.safety_plans, SafetyPlan, self._keep)

    @property
    def demonstrations(self) -> RecordList[Demonstration]:
        """Times when a rule of a plan was used."""
        return RecordList(self._c.demonstrations, Demonstration, self._keep)

    @property
    def cycles(self) -> RecordList[Cycle]:
        """The rounds of the action cycle."""
        return RecordList(self._c.cycles, Cycle, self._keep)

    @property
    def milestones(self) -> RecordList[Milestone]:
        """The trajectory."""
        return RecordList(self._c.milestones, Milestone, self._keep)

    @property
    def events(self) -> RecordList[Event]:
        """What happened in the process, and when."""
        return RecordList(self._c.events, Event, self._keep)

    @property
    def chronology(self) -> RecordList[ChronologyEntry]:
        """The impact chronology."""
        return RecordList(self._c.chronology, ChronologyEntry, self._keep)

    @property
    def assessments(self) -> RecordList[Assessment]:
        """Tools that were used."""
        return RecordList(self._c.assessments, Assessment, self._keep)

    @property
    def consents(self) -> RecordList[Consent]:
        """What was agreed to, refused or overridden."""
        return RecordList(self._c.consents, Consent, self._keep)

    @property
    def disagreements(self) -> RecordList[Disagreement]:
        """Differences between professionals."""
        return RecordList(self._c.disagreements, Disagreement, self._keep)

    @property
    def analysis(self) -> Analysis | None:
        """The seven analysis questions."""
        return Analysis._view_or_none(self._c.analysis, self._keep)

    @property
    def review(self) -> Review | None:
        """When, how and with whom the plan is reviewed."""
        return Review._view_or_none(self._c.review, self._keep)

    @property
    def shared(self) -> RecordList[Share]:
        """What was given back to whom."""
        return RecordList(self._c.shared, Share, self._keep)

    @property
    def considered(self) -> RecordList[Considered]:
        """Looked for, and there is none."""
        return RecordList(self._c.considered, Considered, self._keep)

    @property
    def suppressed(self) -> RecordList[Suppression]:
        """Findings not to be shown, with the reason."""
        return RecordList(self._c.suppressed, Suppression, self._keep)

    @property
    def practice_check(self) -> RecordList[PracticeCheck]:
        """A worker's own view of their practice."""
        return RecordList(self._c.practice_check, PracticeCheck, self._keep)

    @property
    def extensions(self) -> dict[str, Any]:
        """The host system's own data."""
        return data(self._c.extensions)
