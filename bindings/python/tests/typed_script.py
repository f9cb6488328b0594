# SPDX-License-Identifier: MIT
"""A user's script, which type checkers read: it is not run."""

from collections.abc import Sequence
from datetime import date, datetime

import sos

m: sos.Map = sos.load("map.json")
texts: list[str | None] = [danger.text for danger in m.worries.danger_statements]
people: Sequence[sos.Person] = m.people
mother: sos.Person = m.people["p1"]
some: list[sos.Person] = m.people[1:3]
name: str | None = mother.name
role: sos.Role = mother.role
born: sos.PartDate | None = mother.born
when: datetime | None = m.started
due: date | None = m.next_steps.actions[0].due
owner: sos.Person | None = m.next_steps.actions[0].owner_ref
about: tuple[sos.Person, ...] = m.worries.harm[0].about_refs
value: int | None = m.scales[0].ratings[0].value
start: sos.Person | None = m.relationships[0].from_ref

added: str = m.add(sos.Action(text="Visit", owner="p2", due=date(2026, 3, 1), priority=sos.Priority.HIGH))
m.add(sos.Rating(by="p2", on=date(2026, 3, 1), value=4), to="s1")
m.add(sos.Scale(ratings=[sos.Rating(by="p2", on=date(2026, 3, 1), not_rated="absent")]))
m.add(sos.Person(role="child", born=sos.PartDate(2019), network=sos.Network(circle="inner")))
m.update(added, due=None)
m.update(None, status="agreed")
with m.transaction():
    m.remove(added, references=True)

text: str = m.dumps(compact=True)
document: dict[str, object] = m.to_dict()
other: sos.Map = sos.Map.from_dict(document)
m.save("map.json", overwrite=True)
changes: Sequence[sos.Change] = sos.diff(m, other)
merged: sos.Map = sos.merge(None, m, other)
try:
    for each in sos.read(["maps.ndjson"]):
        print(each.hash, [child.id for child in each.children], "p1" in each)
except sos.ConflictError as error:
    print(error.code, error.line, error.column, error.pointer, error.conflicts)
except sos.Error as error:
    print(error.problems[0].message)
