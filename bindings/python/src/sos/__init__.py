# SPDX-License-Identifier: MIT
"""Signs of Safety maps: reading, changing and writing them.

import sos

m = sos.load("examples/maps/smith.json")
for danger in m.worries.danger_statements:
    print(danger.text, [child.name for child in danger.about_refs])
"""

from sos import enums, records
from sos.conflict import Conflict, ConflictKind
from sos.differences import Change, ChangeKind, Diff, diff
from sos.enums import *  # noqa: F403
from sos.error import ConflictError, Error, FileError, InvalidError, Problem, ReferenceError  # noqa: A004
from sos.json_schema import schema
from sos.map import Map
from sos.map_reader import MapReader
from sos.merging import merge
from sos.part_date import PartDate
from sos.reading import load, loads, read
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records import *  # noqa: F403

__version__ = "0.1.0"

__all__ = [
    "Change",
    "ChangeKind",
    "Conflict",
    "ConflictError",
    "ConflictKind",
    "Diff",
    "Error",
    "FileError",
    "InvalidError",
    "Map",
    "MapReader",
    "PartDate",
    "Problem",
    "Record",
    "RecordList",
    "RecordWithId",
    "ReferenceError",
    "diff",
    "load",
    "loads",
    "merge",
    "read",
    "schema",
]
__all__ += enums.__all__
__all__ += records.__all__
