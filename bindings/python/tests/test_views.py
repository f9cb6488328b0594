# SPDX-License-Identifier: MIT
"""Views stay readable whatever becomes of the record and of the map."""

import copy
import gc
import pickle

import pytest

import sos
from tests.conftest import ROOT


def test_views_outlive_the_map():
    text = sos.load(ROOT / "examples/maps/smith.json").worries.danger_statements[0].text
    danger = sos.load(ROOT / "examples/maps/smith.json").worries.danger_statements[0]
    people = danger.who_refs
    names = [person.name for person in people]
    gc.collect()
    churn = [sos.load(ROOT / "examples/maps/danny.json") for _ in range(50)]
    assert danger.text == text
    assert [person.name for person in people] == names
    assert len(churn) == 50


def test_views_outlive_replacement_and_removal(smith):
    action = smith.next_steps.actions[0]
    text, actions, n = action.text, smith.next_steps.actions, len(smith.next_steps.actions)
    smith.update(action.id, text="another text")
    assert action.text == text
    assert smith[action.id].text == "another text"
    assert smith[action.id] != action

    smith.remove(action.id, references=True)
    assert action.text == text
    assert len(actions) == n
    assert actions[0].id == action.id
    assert len(smith.next_steps.actions) == n - 1
    assert action.id not in smith


def test_lists_stay_whole_while_the_map_changes(smith):
    strengths = smith.working_well.strengths
    before = [strength.text for strength in strengths]
    for number in range(300):
        smith.add(sos.Strength(text=f"strength {number}"))
        smith.remove(smith.working_well.strengths[0].id)
    assert [strength.text for strength in strengths] == before


def test_equal_views_are_of_the_same_record(smith):
    assert smith.people[0] == smith.people[0]
    assert hash(smith.people[0]) == hash(smith.people[0])
    assert smith.people[0] != smith.people[1]
    assert smith.people[0] != smith.copy().people[0]
    assert smith.people == smith.people
    assert smith.worries == smith.worries
    assert smith.people[0] != "p1"


def test_a_view_is_not_pickled(smith):
    for take in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError, match="pickle or copy the map"):
            take(smith.people[0])


def test_nothing_of_a_view_can_be_set(smith):
    with pytest.raises(AttributeError):
        smith.people[0].name = "somebody"
    with pytest.raises(AttributeError):
        smith.title = "a title"
