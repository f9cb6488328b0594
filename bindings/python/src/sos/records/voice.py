# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""What children said, and what was explained to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import METHOD_BY_VALUE, TOOL_BY_VALUE, Method, Tool
from sos.part_date import PartDate
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records.person import Person
from sos.values import DAYS, FLAGS, PART_DATES, string, texts


class Voice(RecordWithId):
    """One child's wishes and feelings on one occasion."""

    __slots__ = ()
    _type = lib.SOS_VOICE
    _struct = "SosVoice"

    def __init__(
        self,
        *,
        id: str | None = None,
        child: str,
        on: PartDate | date | None = None,
        tool: Tool | str | None = None,
        declined: bool | None = None,
        worries: str | None = None,
        good: str | None = None,
        dreams: str | None = None,
        text: str | None = None,
        own_words: bool | None = None,
        by: str | None = None,
        informed: bool | None = None,
        influence: str | None = None,
        analysis: str | None = None,
        documents: Iterable[str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def child(self) -> str:
        """Whose voice."""
        return string(self._c.child).decode()

    @property
    def child_ref(self) -> Person | None:
        """What `child` refers to."""
        return self._keep.follow(self._c.child)

    @property
    def on(self) -> PartDate | None:
        """When."""
        return PART_DATES[self._c.on]

    @property
    def tool(self) -> Tool | None:
        """How they were heard."""
        return TOOL_BY_VALUE[self._c.tool]

    @property
    def declined(self) -> bool | None:
        """Asked, and did not want to."""
        return FLAGS[self._c.declined]

    @property
    def worries(self) -> str | None:
        """The house of worries."""
        c = self._c.worries
        return string(c).decode() if c else None

    @property
    def good(self) -> str | None:
        """The house of good things."""
        c = self._c.good
        return string(c).decode() if c else None

    @property
    def dreams(self) -> str | None:
        """The house of dreams."""
        c = self._c.dreams
        return string(c).decode() if c else None

    @property
    def text(self) -> str | None:
        """Anything else."""
        c = self._c.text
        return string(c).decode() if c else None

    @property
    def own_words(self) -> bool | None:
        """Whether these are the child's own words."""
        return FLAGS[self._c.own_words]

    @property
    def by(self) -> str | None:
        """Who listened."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def informed(self) -> bool | None:
        """Whether the child was told what happens next."""
        return FLAGS[self._c.informed]

    @property
    def influence(self) -> str | None:
        """What it changed in the plan."""
        c = self._c.influence
        return string(c).decode() if c else None

    @property
    def analysis(self) -> str | None:
        """What the listener makes of it."""
        c = self._c.analysis
        return string(c).decode() if c else None

    @property
    def documents(self) -> tuple[str, ...]:
        """The direct work, where the host system keeps it."""
        return texts(self._c.documents)


class Frame(Record):
    """One picture of a words and pictures explanation."""

    __slots__ = ()
    _type = lib.SOS_FRAME
    _struct = "SosFrame"

    def __init__(
        self,
        *,
        asks: str | None = None,
        says: str | None = None,
        picture: str | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def asks(self) -> str | None:
        """The question it answers."""
        c = self._c.asks
        return string(c).decode() if c else None

    @property
    def says(self) -> str | None:
        """What it says."""
        c = self._c.says
        return string(c).decode() if c else None

    @property
    def picture(self) -> str | None:
        """Its picture, where the host system keeps it."""
        c = self._c.picture
        return string(c).decode() if c else None


class Approval(Record):
    """Who agreed to the words, and when."""

    __slots__ = ()
    _type = lib.SOS_APPROVAL
    _struct = "SosApproval"

    def __init__(
        self,
        *,
        by: str | None = None,
        on: date | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def by(self) -> str | None:
        """Who agreed."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]


class Explained(Record):
    """Which child heard it, and when."""

    __slots__ = ()
    _type = lib.SOS_EXPLAINED
    _struct = "SosExplained"

    def __init__(
        self,
        *,
        child: str | None = None,
        on: date | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def child(self) -> str | None:
        """Which child."""
        c = self._c.child
        return string(c).decode() if c else None

    @property
    def child_ref(self) -> Person | None:
        """What `child` refers to."""
        return self._keep.follow(self._c.child)

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]


class Explanation(RecordWithId):
    """The worries in words that a child understands."""

    __slots__ = ()
    _type = lib.SOS_EXPLANATION
    _struct = "SosExplanation"

    def __init__(
        self,
        *,
        id: str | None = None,
        method: Method | str | None = None,
        audience: Iterable[str] | None = None,
        frames: Iterable[Frame] | None = None,
        approvals: Iterable[Approval] | None = None,
        explained: Iterable[Explained] | None = None,
        documents: Iterable[str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def method(self) -> Method | None:
        """How it was explained."""
        return METHOD_BY_VALUE[self._c.method]

    @property
    def audience(self) -> tuple[str, ...]:
        """For which children."""
        return texts(self._c.audience)

    @property
    def audience_refs(self) -> tuple[Person, ...]:
        """What `audience` refers to."""
        return self._keep.follow_all(self._c.audience)

    @property
    def frames(self) -> RecordList[Frame]:
        """Its words and pictures."""
        return RecordList(self._c.frames, Frame, self._keep)

    @property
    def approvals(self) -> RecordList[Approval]:
        """Who agreed to the words."""
        return RecordList(self._c.approvals, Approval, self._keep)

    @property
    def explained(self) -> RecordList[Explained]:
        """Which child heard it when."""
        return RecordList(self._c.explained, Explained, self._keep)

    @property
    def documents(self) -> tuple[str, ...]:
        """The drawings, where the host system keeps them."""
        return texts(self._c.documents)
