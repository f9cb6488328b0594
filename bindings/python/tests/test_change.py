# SPDX-License-Identifier: MIT
"""Changing: records made by keyword, added, updated, removed, and transactions."""

import copy
import math
from datetime import date, datetime, timedelta, timezone

import pytest

import sos
from sos._lib import lib
from sos.record import RecordWithId, classes
from sos.table import fields_of
from tests.conftest import CANARY, EXAMPLES


@pytest.fixture
def m():
    made = sos.Map("m")
    made.add(sos.Person(id="p1", role="child", name="Ann"))
    made.add(sos.Person(id="p2", role=sos.Role.PROFESSIONAL, function="social_worker"))
    made.add(sos.Scale(id="s1", topic="safety"))
    return made


def test_a_new_map():
    assert sos.Map("m").dumps(compact=True) == '{"sos":1,"id":"m"}\n'
    assert sos.Map().id != sos.Map().id
    for wrong in ("", "a b", "a\0b", "é", "\ud800"):
        with pytest.raises(sos.InvalidError) as caught:
            sos.Map(wrong)
        assert caught.value.code is sos.ErrorCode.ID


def test_adding_gives_the_id(m):
    added = m.add(sos.Action(text="Visit", owner="p2", due=date(2026, 3, 1)))
    action = m[added]
    assert (action.text, action.owner_ref, action.due) == ("Visit", m.people["p2"], date(2026, 3, 1))
    assert m.next_steps.actions[0] == action
    assert m.add(sos.Strength(id="x", text="strong")) == "x"


def test_adding_inside_another_record(m):
    added = m.add(sos.Rating(by="p2", on=date(2026, 3, 1), value=0), to="s1")
    assert m.scales["s1"].ratings[added].value == 0
    for to in (None, "p1", "nobody", "\0"):
        with pytest.raises(KeyError):
            m.add(sos.Rating(by="p2", on=date(2026, 3, 2), value=4), to=to)


def test_nested_records(m):
    m.add(
        sos.Scale(
            id="s2",
            about=["p1"],
            bands=[sos.Band(from_=0, to=4, means="low", escalate=True)],
            ratings=[sos.Rating(id="r1", by="p2", on=date(2026, 3, 1), value=10)],
        )
    )
    scale = m.scales["s2"]
    assert (scale.bands[0].from_, scale.bands[0].to, scale.bands[0].escalate) == (0, 4, True)
    assert m["r1"].value == 10
    network = sos.Network(joined=date(2026, 1, 1), circle="inner", permanent=False)
    m.add(sos.Person(id="p3", role="family", network=network, needs=[sos.Need(aspect="language", text="Welsh")]))
    assert (m["p3"].network.circle, m["p3"].network.permanent) == (sos.Circle.INNER, False)
    assert m["p3"].needs[0].text == "Welsh"


def test_a_draft_reads_like_a_record():
    draft = sos.Person(role="child", name="Ann", born=sos.PartDate(2019, 3), also_known_as=["Annie"], age=0)
    assert (draft.role, draft.name, draft.born, draft.also_known_as) == (
        "child",
        "Ann",
        sos.PartDate(2019, 3),
        ("Annie",),
    )
    assert (draft.id, draft.age, draft.lead, draft.needs) == ("", 0, None, [])
    with pytest.raises(sos.ReferenceError, match="add it first"):
        getattr(sos.Action(owner="p1"), "owner_ref")  # noqa: B009


def test_a_view_can_be_added_to_another_map(smith):
    other = sos.Map("other")
    for person in smith.people:
        other.add(person)
    assert [person.name for person in other.people] == [person.name for person in smith.people]


def remake(record):
    """Make the same record by keyword, from what its properties say."""
    values = {}
    for name, field in fields_of(record._type).items():
        value = getattr(record, name)
        if field.type == lib.SOS_FIELD_RECORD and field.is_list:
            value = [remake(item) for item in value]
        elif field.type == lib.SOS_FIELD_RECORD and value is not None:
            value = remake(value)
        values[name] = value
    return type(record)(**values)


def records_of(part):
    """Give every record inside a part of a map."""
    for name, field in fields_of(part._type).items():
        value = getattr(part, name) if field.type == lib.SOS_FIELD_RECORD else None
        for inner in value if isinstance(value, sos.RecordList) else [value]:
            if inner is not None:
                yield inner
                yield from records_of(inner)


def said_by(record):
    """Give what the properties of a record say."""
    said = {}
    for name, field in fields_of(record._type).items():
        value = getattr(record, name)
        if field.type == lib.SOS_FIELD_RECORD and value is not None:
            value = [said_by(inner) for inner in value] if field.is_list else said_by(value)
        said[name] = value
    return said


def test_every_field_of_every_map_can_be_made_by_keyword(any_map):
    m = sos.load(any_map)
    made = [record for record in records_of(m) if type(record) not in (sos.Worries, sos.WorkingWell, sos.NextSteps)]
    assert made or any_map.name not in {path.name for path in EXAMPLES}
    for record in made:
        assert said_by(remake(record)) == said_by(record)


def test_the_maps_own_fields_can_be_updated(any_map):
    m = sos.load(any_map)
    if any_map.name == "extensions-numbers.json":
        pytest.skip("Python has no number for some that stand there")
    other = sos.Map(m.id)
    own = [name for name, field in fields_of(m._type).items() if field.type != lib.SOS_FIELD_RECORD]
    other.update(None, **{name: getattr(m, name) for name in own})
    assert all(getattr(other, name) == getattr(m, name) for name in own)


def test_updating(m):
    added = m.add(sos.Action(text="Visit", owner="p2", due=date(2026, 3, 1)))
    m.update(added, due=date(2026, 4, 1), status="done")
    assert (m[added].text, m[added].due, m[added].status) == ("Visit", date(2026, 4, 1), sos.Progress.DONE)
    m.update(added, due=None, owner=None)
    assert (m[added].text, m[added].due, m[added].owner) == ("Visit", None, None)
    m.update(None, status="agreed", setting=["family"], started=datetime(2026, 1, 1, tzinfo=timezone.utc))
    assert (m.status, m.setting, m.title) == (sos.Status.AGREED, (sos.Setting.FAMILY,), None)
    m.update(None, case="c1", extensions={"host": [1, "é"]})
    assert (m.case, m.extensions, m.status) == ("c1", {"host": [1, "é"]}, "agreed")
    assert m.started == datetime(2026, 1, 1, tzinfo=timezone.utc)


def test_keywords_have_an_underscore(m):
    added = m.add(sos.Relationship(from_="p1", to="p2", kind="other"))
    m.update(added, from_="p2", to="p1")
    assert (m[added].from_, m[added].from_ref.id) == ("p2", "p2")
    m.update("review", with_=["p1"])
    assert m.review.with_refs == (m["p1"],)


def test_analysis_and_review(m):
    assert m.analysis is None
    m.update("analysis", strengths="many")
    issue = m.add(sos.Issue(issue="sleep", raised_by=["p1"]))
    assert (m.analysis.strengths, m.analysis.issues[issue].issue) == ("many", "sleep")
    m.update("review", on=date(2026, 5, 1))
    m.update("review", how="at home")
    assert (m.review.on, m.review.how) == (date(2026, 5, 1), "at home")
    m.update("review", on=None, how=None)
    assert m.review is None


def test_removing(m):
    added = m.add(sos.Action(text="Visit", owner="p2"))
    with pytest.raises(sos.ReferenceError):
        m.remove("p2")
    m.remove("p2", references=True)
    assert m[added].owner is None
    assert "p2" not in m
    with pytest.raises(KeyError):
        m.remove("p2")


def test_lists_of_records_change_by_adding(m):
    with pytest.raises(sos.InvalidError, match="add"):
        m.update("s1", ratings=[])
    with pytest.raises(sos.InvalidError, match="add"):
        m.update(None, people=[])


def change_and_fail(m):
    with m.transaction():
        m.add(sos.Strength(text="y"))
        m.update(None, title="t")
        m.remove("s1")
        m.remove("nobody")


def test_a_transaction_that_fails_changes_nothing(m):
    before = m.dumps()
    with pytest.raises(KeyError):
        change_and_fail(m)
    assert m.dumps() == before


def test_a_transaction_stands_in_another(m):
    with m.transaction() as same:
        assert same is m
        m.add(sos.Strength(text="x"))
        with pytest.raises(KeyError):
            change_and_fail(m)
    assert [strength.text for strength in m.working_well.strengths] == ["x"]
    assert m.title is None


def test_a_refused_change_leaves_the_map_as_it_was(m):
    before = m.dumps()
    refused = [
        lambda: m.add(sos.Action(owner="nobody")),
        lambda: m.add(sos.Action(on=date(2026, 1, 1), due=date(2026, 1, 1), about=["p2"])),
        lambda: m.add(sos.Person(role="professional", network=sos.Network(circle="inner"))),
        lambda: m.add(sos.Person(id="p1", role="child")),
        lambda: m.update("p1", role=None),
        lambda: m.update("nobody", text="x"),
        lambda: m.update(None, revision=-1),
        lambda: m.update("s1", threshold=11),
    ]
    for change in refused:
        with pytest.raises(sos.InvalidError):
            change()
        assert m.dumps() == before


def test_a_sealed_map_is_not_changed(m):
    m.seal()
    changes = [
        lambda: m.add(sos.Strength()),
        lambda: m.update(None, title="t"),
        lambda: m.remove("s1"),
        lambda: m.transaction().__enter__(),
    ]
    for change in changes:
        with pytest.raises(sos.InvalidError, match="sealed") as caught:
            change()
        assert caught.value.code is sos.ErrorCode.RULE


WRONG = [
    ("text", 1, TypeError),
    ("text", b"x", TypeError),
    ("text", "a\0b", sos.ErrorCode.ENCODING),
    ("text", "a\ud800b", sos.ErrorCode.ENCODING),
    ("due", "2026-01-01", TypeError),
    ("due", datetime(2026, 1, 1), TypeError),
    ("on", datetime(2026, 1, 1), TypeError),
    ("on", 2026, TypeError),
    ("own_words", 1, TypeError),
    ("priority", "highest", sos.ErrorCode.RANGE),
    ("priority", 1, TypeError),
    ("about", "p1", TypeError),
    ("about", [1], TypeError),
    ("about", 1, TypeError),
    ("factors", ["9Z"], sos.ErrorCode.RANGE),
    ("dispute", sos.Network(), TypeError),
    ("dispute", {}, TypeError),
    ("colour", CANARY, TypeError),
]


@pytest.mark.parametrize(("name", "value", "expected"), WRONG)
def test_wrong_values(m, name, value, expected):
    added = m.add(sos.Action())
    before = m.dumps()
    with pytest.raises((TypeError, sos.InvalidError)) as caught:
        m.update(added, **{name: value})
    assert getattr(caught.value, "code", type(caught.value)) == expected
    assert CANARY not in str(caught.value)
    assert m.dumps() == before


def test_wrong_numbers(m):
    for wrong, code in ((True, None), (1.5, None), ("1", None), (1 << 40, "range"), (0, "range"), (-1, "range")):
        with pytest.raises((TypeError, sos.InvalidError)) as caught:
            m.update(None, revision=wrong)
        assert getattr(caught.value, "code", None) == code
    for wrong in ("1", True):
        with pytest.raises(TypeError):
            sos.Assessment(tool="sdq", score=wrong)
    with pytest.raises(sos.InvalidError):
        m.add(sos.Assessment(tool="sdq", score=math.inf))


def test_times_have_their_offset(m):
    with pytest.raises(sos.InvalidError) as caught:
        m.update(None, started=datetime(2026, 1, 1))
    assert caught.value.code is sos.ErrorCode.DATE
    with pytest.raises(TypeError):
        m.update(None, started="2026-01-01T00:00:00Z")
    when = datetime(2026, 1, 2, 3, 4, 5, 600, timezone(timedelta(hours=1)))
    m.update(None, started=when)
    assert m.started == when


def test_what_has_no_id_is_not_added(m):
    for wrong in (sos.Network(), "p1", None, m.worries):
        with pytest.raises(TypeError):
            m.add(wrong)


def test_extensions_that_are_no_json(m):
    for wrong, kind in (({"x": object()}, TypeError), ({"x": math.nan}, ValueError), ([1], TypeError)):
        with pytest.raises(kind):
            m.update(None, extensions=wrong)


def test_required_fields_are_arguments():
    for kind in classes.values():
        required = [name for name, field in fields_of(kind._type).items() if field.required and name != "id"]
        if required and issubclass(kind, RecordWithId):
            with pytest.raises(TypeError, match=required[0]):
                kind()


def test_copies_do_not_change_together(m):
    other = copy.copy(m)
    other.add(sos.Strength(text="x"))
    assert len(m.working_well.strengths) == 0
