# SPDX-License-Identifier: MIT
"""Something about which two people have to talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sos._lib import lib
from sos.values import text
from sos.word import Word


class ConflictKind(Word):
    """Why two changes cannot both be kept."""

    FIELD = "field"
    REMOVED = "removed"
    ID = "id"
    REFERENCE = "reference"
    RATING = "rating"
    TOGETHER = "together"


@dataclass(frozen=True)
class Conflict:
    """What cannot be merged, and where it stands; no word, name or date of the map."""

    kind: ConflictKind
    id: str | None
    """Id of the record that it is about; None for the map itself."""
    mine: str
    """What mine has there: "added", "changed" or "removed", or an id."""
    theirs: str
    mine_pointer: str | None
    """JSON Pointer to the place in mine."""
    theirs_pointer: str | None

    @classmethod
    def _from_c(cls, c: Any) -> Conflict:
        return cls(
            ConflictKind(text(lib.sos_conflict_kind_to_string(c.kind))),
            text(c.id),
            text(c.mine),
            text(c.theirs),
            text(c.mine_pointer),
            text(c.theirs_pointer),
        )

    def __repr__(self) -> str:
        return f"<sos.Conflict: {self.kind}, {self.mine_pointer} and {self.theirs_pointer}>"
