# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The records of a map, one class a kind."""

from sos.records.analysis import Analysis, Considered, Issue, PracticeCheck, Review, Suppression
from sos.records.column import (
    Action,
    BottomLine,
    ComplicatingFactor,
    Contingency,
    DangerStatement,
    Dispute,
    Entry,
    ExistingSafety,
    Harm,
    MissingInformation,
    NextSteps,
    SafetyGoal,
    Strength,
    WorkingWell,
    Worries,
)
from sos.records.document import Document
from sos.records.event import Assessment, ChronologyEntry, Event
from sos.records.partnership import Consent, Disagreement, Share
from sos.records.person import Identifiers, Need, Network, Person, Relationship
from sos.records.plan import Cycle, Demonstration, Milestone, Rule, SafetyPlan
from sos.records.scale import Band, Rating, Scale
from sos.records.voice import Approval, Explained, Explanation, Frame, Voice

__all__ = [
    "Action",
    "Analysis",
    "Approval",
    "Assessment",
    "Band",
    "BottomLine",
    "ChronologyEntry",
    "ComplicatingFactor",
    "Consent",
    "Considered",
    "Contingency",
    "Cycle",
    "DangerStatement",
    "Demonstration",
    "Disagreement",
    "Dispute",
    "Document",
    "Entry",
    "Event",
    "ExistingSafety",
    "Explained",
    "Explanation",
    "Frame",
    "Harm",
    "Identifiers",
    "Issue",
    "Milestone",
    "MissingInformation",
    "Need",
    "Network",
    "NextSteps",
    "Person",
    "PracticeCheck",
    "Rating",
    "Relationship",
    "Review",
    "Rule",
    "SafetyGoal",
    "SafetyPlan",
    "Scale",
    "Share",
    "Strength",
    "Suppression",
    "Voice",
    "WorkingWell",
    "Worries",
]
