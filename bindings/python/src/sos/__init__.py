# SPDX-License-Identifier: MIT
"""Signs of Safety maps: reading, changing and writing them.

import sos

m = sos.load("examples/maps/smith.json")
for danger in m.worries.danger_statements:
    print(danger.text, [child.name for child in danger.about_refs])
"""

from sos import plot, privacy, spark, working_days
from sos.action_cycle import (
    Closing,
    CycleReview,
    MilestoneState,
    Reason,
    RequiredRating,
    Step,
    StepState,
    TrajectoryPoint,
)
from sos.anonymising import ExportReport, ForReview, anonymise, keygen
from sos.clocks import Clocks, ClockState, LateRecord, Limit
from sos.conflict import Conflict, ConflictKind
from sos.corpus import Corpus
from sos.data_table import Table
from sos.differences import Change, ChangeKind, Diff, diff
from sos.enums import *  # noqa: F403
from sos.error import ConflictError, Error, FileError, InvalidError, Problem, ReferenceError  # noqa: A004
from sos.findings import CheckRule, Finding, rules
from sos.json_schema import schema
from sos.map import Map
from sos.map_reader import MapReader
from sos.merging import merge
from sos.part_date import PartDate
from sos.reading import load, loads, read
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records import *  # noqa: F403
from sos.redaction import Mention, Redactor
from sos.settings import FindingSeverity, Settings

__version__ = "0.1.0"

__all__ = [
    "Action",
    "Analysis",
    "Approval",
    "Aspect",
    "Assessment",
    "AssessmentTool",
    "Band",
    "Basis",
    "BottomLine",
    "Change",
    "ChangeKind",
    "CheckRule",
    "ChronologyEntry",
    "Circle",
    "ClockState",
    "Clocks",
    "Closing",
    "ComplicatingFactor",
    "Conflict",
    "ConflictError",
    "ConflictKind",
    "Consent",
    "Consideration",
    "Considered",
    "Contingency",
    "Corpus",
    "Covered",
    "Cycle",
    "CycleOutcome",
    "CycleReview",
    "DangerStatement",
    "Decision",
    "Demonstration",
    "Diff",
    "Direction",
    "Disagreement",
    "Dispute",
    "Document",
    "Entry",
    "Error",
    "ErrorCode",
    "Event",
    "EventKind",
    "ExistingSafety",
    "Explained",
    "Explanation",
    "ExportReport",
    "Factor",
    "FileError",
    "Finding",
    "FindingSeverity",
    "ForReview",
    "Frame",
    "Function",
    "Harm",
    "Identifiers",
    "InvalidError",
    "Issue",
    "Kinship",
    "LateRecord",
    "LeadsTo",
    "Limit",
    "Map",
    "MapReader",
    "Mention",
    "Method",
    "Milestone",
    "MilestoneState",
    "MissingInformation",
    "Need",
    "Network",
    "NextSteps",
    "NotRated",
    "Occasion",
    "Owner",
    "PartDate",
    "Pathway",
    "Person",
    "PracticeCheck",
    "Priority",
    "Problem",
    "Progress",
    "Quality",
    "Rating",
    "Reason",
    "Record",
    "RecordList",
    "RecordWithId",
    "Redactor",
    "ReferenceError",
    "Relationship",
    "RequiredRating",
    "Review",
    "Role",
    "Rule",
    "SafetyGoal",
    "SafetyPlan",
    "Scale",
    "Setting",
    "Settings",
    "Severity",
    "Sex",
    "Share",
    "Standing",
    "Status",
    "Step",
    "StepState",
    "Strength",
    "Suppression",
    "Table",
    "Term",
    "Tool",
    "Topic",
    "TrajectoryPoint",
    "Triangle",
    "Voice",
    "WorkingWell",
    "Worries",
    "anonymise",
    "diff",
    "keygen",
    "load",
    "loads",
    "merge",
    "plot",
    "privacy",
    "read",
    "rules",
    "schema",
    "spark",
    "working_days",
]
