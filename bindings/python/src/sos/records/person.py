# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The people of a map and how they belong together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import (
    ASPECT_BY_VALUE,
    CIRCLE_BY_VALUE,
    FUNCTION_BY_VALUE,
    KINSHIP_BY_VALUE,
    QUALITY_BY_VALUE,
    ROLE_BY_VALUE,
    SEX_BY_VALUE,
    Aspect,
    Circle,
    Function,
    Kinship,
    Quality,
    Role,
    Sex,
)
from sos.part_date import PartDate
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.values import DAYS, FLAGS, PART_DATES, string, texts


class Need(Record):
    """Something about a person that the work has to take into account."""

    __slots__ = ()
    _type = lib.SOS_NEED
    _struct = "SosNeed"

    def __init__(
        self,
        *,
        aspect: Aspect | str | None = None,
        text: str | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def aspect(self) -> Aspect | None:
        """What kind of need."""
        return ASPECT_BY_VALUE[self._c.aspect]

    @property
    def text(self) -> str | None:
        """What it is."""
        c = self._c.text
        return string(c).decode() if c else None


class Identifiers(Record):
    """What other registers know a person by."""

    __slots__ = ()
    _type = lib.SOS_IDENTIFIERS
    _struct = "SosIdentifiers"

    def __init__(
        self,
        *,
        nhs_number: str | None = None,
        upn: str | None = None,
        la_child_id: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        address: str | None = None,
        postcode: str | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def nhs_number(self) -> str | None:
        """NHS number."""
        c = self._c.nhs_number
        return string(c).decode() if c else None

    @property
    def upn(self) -> str | None:
        """Unique pupil number."""
        c = self._c.upn
        return string(c).decode() if c else None

    @property
    def la_child_id(self) -> str | None:
        """The local authority's id of the child."""
        c = self._c.la_child_id
        return string(c).decode() if c else None

    @property
    def phone(self) -> str | None:
        """Telephone number."""
        c = self._c.phone
        return string(c).decode() if c else None

    @property
    def email(self) -> str | None:
        """E-mail address."""
        c = self._c.email
        return string(c).decode() if c else None

    @property
    def address(self) -> str | None:
        """Postal address."""
        c = self._c.address
        return string(c).decode() if c else None

    @property
    def postcode(self) -> str | None:
        """Postcode."""
        c = self._c.postcode
        return string(c).decode() if c else None


class Network(Record):
    """A person's place in the natural network."""

    __slots__ = ()
    _type = lib.SOS_NETWORK
    _struct = "SosNetwork"

    def __init__(
        self,
        *,
        joined: date | None = None,
        told_worries: date | None = None,
        circle: Circle | str | None = None,
        permanent: bool | None = None,
        left: date | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def joined(self) -> date | None:
        """When they joined: makes them a member."""
        return DAYS[self._c.joined]

    @property
    def told_worries(self) -> date | None:
        """Since when they know the danger statement."""
        return DAYS[self._c.told_worries]

    @property
    def circle(self) -> Circle | None:
        """How close they are."""
        return CIRCLE_BY_VALUE[self._c.circle]

    @property
    def permanent(self) -> bool | None:
        """Whether they are there for good."""
        return FLAGS[self._c.permanent]

    @property
    def left(self) -> date | None:
        """When they left."""
        return DAYS[self._c.left]


class Person(RecordWithId):
    """Somebody on the map, or an agency."""

    __slots__ = ()
    _type = lib.SOS_PERSON
    _struct = "SosPerson"

    def __init__(
        self,
        *,
        id: str | None = None,
        name: str | None = None,
        also_known_as: Iterable[str] | None = None,
        role: Role | str,
        function: Function | str | None = None,
        relationship: str | None = None,
        agency: str | None = None,
        lead: bool | None = None,
        born: PartDate | date | None = None,
        age: int | None = None,
        due: date | None = None,
        died: PartDate | date | None = None,
        age_band: str | None = None,
        sex: Sex | str | None = None,
        ethnicity: str | None = None,
        needs: Iterable[Need] | None = None,
        can_use_tools: bool | None = None,
        identifiers: Identifiers | None = None,
        network: Network | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def name(self) -> str | None:
        """Full name; an agency is a professional without one."""
        c = self._c.name
        return string(c).decode() if c else None

    @property
    def also_known_as(self) -> tuple[str, ...]:
        """Other names."""
        return texts(self._c.also_known_as)

    @property
    def role(self) -> Role:
        """What they are on the map."""
        return ROLE_BY_VALUE[self._c.role]

    @property
    def function(self) -> Function | None:
        """What a professional does."""
        return FUNCTION_BY_VALUE[self._c.function]

    @property
    def relationship(self) -> str | None:
        """What they are to the child: "mother", "head teacher"."""
        c = self._c.relationship
        return string(c).decode() if c else None

    @property
    def agency(self) -> str | None:
        """Where a professional works."""
        c = self._c.agency
        return string(c).decode() if c else None

    @property
    def lead(self) -> bool | None:
        """Whether this is the lead professional."""
        return FLAGS[self._c.lead]

    @property
    def born(self) -> PartDate | None:
        """Birth date, as far as known."""
        return PART_DATES[self._c.born]

    @property
    def age(self) -> int | None:
        """Years at `started`, where the birth date is not known."""
        c = self._c.age
        value = c.value
        return value if value or c.is_set else None

    @property
    def due(self) -> date | None:
        """When an unborn child is due."""
        return DAYS[self._c.due]

    @property
    def died(self) -> PartDate | None:
        """Date of death, as far as known."""
        return PART_DATES[self._c.died]

    @property
    def age_band(self) -> str | None:
        """What an export has in place of `born`."""
        c = self._c.age_band
        return string(c).decode() if c else None

    @property
    def sex(self) -> Sex | None:
        """Sex as recorded."""
        return SEX_BY_VALUE[self._c.sex]

    @property
    def ethnicity(self) -> str | None:
        """Ethnicity in the person's own words."""
        c = self._c.ethnicity
        return string(c).decode() if c else None

    @property
    def needs(self) -> RecordList[Need]:
        """What the work has to take into account."""
        return RecordList(self._c.needs, Need, self._keep)

    @property
    def can_use_tools(self) -> bool | None:
        """Children: false if observation takes the place of the tools."""
        return FLAGS[self._c.can_use_tools]

    @property
    def identifiers(self) -> Identifiers | None:
        """What other registers know them by."""
        return Identifiers._view_or_none(self._c.identifiers, self._keep)

    @property
    def network(self) -> Network | None:
        """Their place in the natural network; never a professional's."""
        return Network._view_or_none(self._c.network, self._keep)


class Relationship(RecordWithId):
    """One line of the genogram."""

    __slots__ = ()
    _type = lib.SOS_RELATIONSHIP
    _struct = "SosRelationship"

    def __init__(
        self,
        *,
        id: str | None = None,
        from_: str,
        to: str,
        kind: Kinship | str,
        quality: Quality | str | None = None,
        since: PartDate | date | None = None,
        until: PartDate | date | None = None,
        note: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def from_(self) -> str:
        """Who is something to somebody."""
        return string(getattr(self._c, "from")).decode()

    @property
    def from_ref(self) -> Person | None:
        """What `from_` refers to."""
        return self._keep.follow(getattr(self._c, "from"))

    @property
    def to(self) -> str:
        """To whom."""
        return string(self._c.to).decode()

    @property
    def to_ref(self) -> Person | None:
        """What `to` refers to."""
        return self._keep.follow(self._c.to)

    @property
    def kind(self) -> Kinship:
        """What they are to them."""
        return KINSHIP_BY_VALUE[self._c.kind]

    @property
    def quality(self) -> Quality | None:
        """How it is between them."""
        return QUALITY_BY_VALUE[self._c.quality]

    @property
    def since(self) -> PartDate | None:
        """Since when."""
        return PART_DATES[self._c.since]

    @property
    def until(self) -> PartDate | None:
        """Until when."""
        return PART_DATES[self._c.until]

    @property
    def note(self) -> str | None:
        """Anything else about it."""
        c = self._c.note
        return string(c).decode() if c else None
