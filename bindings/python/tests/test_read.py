# SPDX-License-Identifier: MIT
"""Reading follows the format: every field of every map, against what json reads of the same text."""

import json
from datetime import date

import pytest

import sos
from sos._lib import lib
from sos.record import Record
from sos.table import fields_of

A_TIME = "a time: see test_times_are_aware"


def as_json(record, kind):
    """Put a record together again from its properties."""
    found = {}
    for name, field in fields_of(kind).items():
        value = getattr(record, name)
        if isinstance(value, sos.RecordList):
            value = [as_json(item, field.target) for item in value]
        elif isinstance(value, Record):
            value = as_json(value, field.target)
        elif isinstance(value, tuple):
            value = list(value)
        elif field.type == lib.SOS_FIELD_TIME and value is not None:
            assert value.utcoffset() is not None
            value = A_TIME
        if value not in (None, [], {}):
            found[field.name] = value
    return found


def as_python(value, key=None):
    """Give what json has read the types of Python, as far as they differ."""
    if isinstance(value, dict):
        return {k: as_python(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [as_python(item) for item in value]
    if key == "score":
        return float(value)
    return A_TIME if key in ("started", "updated", "at") and len(value) > 10 else value


def strings_of_dates(value):
    if isinstance(value, dict):
        return {k: strings_of_dates(v) for k, v in value.items()}
    if isinstance(value, list):
        return [strings_of_dates(item) for item in value]
    if isinstance(value, (date, sos.PartDate)):
        return str(value)
    return value


def test_every_field_is_what_json_reads(any_map):
    m = sos.load(any_map)
    assert strings_of_dates(as_json(m, lib.SOS_DOCUMENT)) == as_python(json.loads(m.dumps()))


def test_reading_as_in_the_format(smith):
    danger = smith.worries.danger_statements[0]
    assert danger.text.startswith("Ruth")
    assert smith.next_steps.actions[0].owner in smith.people
    assert smith.scales[0].ratings[0].by_ref == smith.people[smith.scales[0].ratings[0].by]
    assert isinstance(smith.people[0].born, sos.PartDate)
    assert isinstance(smith.events[0].on, date)
    assert smith.started.utcoffset() is not None
    assert smith.people[0].role is sos.Role.CHILD
    assert [child.role for child in smith.children] == [sos.Role.CHILD] * len(smith.children)
    assert smith.working_well.strengths
    assert smith.next_steps.contingency


def test_any_id_finds_its_record(smith):
    action = smith.next_steps.actions[0]
    assert smith[action.id] == action
    assert type(smith[action.id]) is sos.Action
    assert action.id in smith
    assert smith.get("nobody") is None


@pytest.mark.parametrize("id", ["nobody", "", "é", "a\0b", "\ud800", "x" * 1000])
def test_an_id_that_is_not_there_is_a_key_error(smith, id):
    with pytest.raises(KeyError) as caught:
        smith[id]
    assert isinstance(caught.value, sos.Error)
    assert caught.value.code is sos.ErrorCode.REFERENCE
    assert str(caught.value) == "the map has no record with this id"
    with pytest.raises(KeyError):
        smith.people[id]
    assert id not in smith
    assert id not in smith.people


def test_a_list_is_a_sequence(smith):
    people = smith.people
    assert len(people) == 16
    assert people[-1] == people[15]
    assert people[2:5] == [people[2], people[3], people[4]]
    assert people[::-1][0] == people[-1]
    assert next(reversed(people)) == people[-1]
    assert people.index(people[3]) == 3
    assert people.count(people[3]) == 1
    assert people[3] in people
    assert people.get(people[3].id) == people[3]
    for wrong in (16, -17):
        with pytest.raises(IndexError):
            people[wrong]


def test_small_values_have_no_ids():
    m = sos.loads('{"sos":1,"id":"m","people":[{"id":"p","role":"child","needs":[{"text":"x"}]}]}')
    assert m.people["p"].needs[0].text == "x"
    assert m.people["p"].needs.get("x") is None


def test_references_are_followed(smith):
    action = next(action for action in smith.next_steps.actions if action.owner)
    assert action.owner_ref == smith.people[action.owner]
    danger = smith.worries.danger_statements[0]
    assert [person.id for person in danger.who_refs] == list(danger.who)
    assert danger.resolved is None
    assert smith.relationships[0].from_ref.id == smith.relationships[0].from_


def test_a_map_is_no_iterable(smith):
    with pytest.raises(TypeError):
        iter(smith)


def test_numbers_that_may_be_0():
    rating = '{"id":"r%d","by":"p","on":"2026-01-0%d","%s":%s}'
    ratings = [rating % (1, 1, "value", "0"), rating % (2, 2, "value", "10"), rating % (3, 3, "not_rated", '"absent"')]
    m = sos.loads(
        '{"sos":1,"id":"m","people":[{"id":"p","role":"child","age":0}],'
        '"scales":[{"id":"s","ratings":[' + ",".join(ratings) + "]}]}"
    )
    assert [rating.value for rating in m.scales[0].ratings] == [0, 10, None]
    assert m.scales[0].ratings["r3"].not_rated == "absent"
    assert m.people[0].age == 0
    assert m.revision is None


def test_times_are_aware():
    times = {
        "2026-01-02T03:04:05Z": "2026-01-02T03:04:05+00:00",
        "2026-01-02t03:04:05.123456789z": "2026-01-02T03:04:05.123456+00:00",
        "2026-01-02T03:04:05.5+01:30": "2026-01-02T03:04:05.500000+01:30",
        "2026-01-02T03:04:05-00:30": "2026-01-02T03:04:05-00:30",
        "2016-12-31T23:59:60Z": "2016-12-31T23:59:59+00:00",
    }
    for text, wanted in times.items():
        m = sos.loads(f'{{"sos":1,"id":"m","started":"{text}"}}')
        assert m.started.isoformat() == wanted
        assert text in m.dumps()


def test_extensions_are_a_dict():
    m = sos.loads('{"sos":1,"id":"m","extensions":{"host":{"n":[1,2.5,"é",null]}}}')
    assert m.extensions == {"host": {"n": [1, 2.5, "é", None]}}
    assert sos.Map().extensions == {}
