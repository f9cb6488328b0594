# SPDX-License-Identifier: MIT
"""How much of the planted corpus (tests/planted) the redactor finds, and what it leaves alone."""

import sys

import pytest

from .conftest import ROOT

sys.path.insert(0, str(ROOT / "tests/planted"))

from judge import run
from redactors import sos
from score import LISTED
from texts import plant

BY_FORM = {"listed": 1.0, "slip": 0.9, "initials": 0.9}
BY_GROUP = {"nickname English": 0.95, "nickname other": 0.8}


@pytest.fixture(scope="module")
def texts():
    return plant(seed=1)


@pytest.fixture(scope="module")
def score(texts):
    return run(sos("research"), texts)


@pytest.fixture(scope="module")
def strict(texts):
    return run(sos("strict"), texts, wanted=lambda group: group == "unlisted")


def forms():
    spans = [span for text in plant(seed=1) for span in text.spans if span["group"] in BY_FORM]
    return sorted({(span["group"], span["form"]) for span in spans})


@pytest.mark.parametrize(("group", "form"), forms())
def test_each_form_of_a_listed_name_is_found(score, group, form):
    assert score.of_form(group, form) >= BY_FORM[group]


@pytest.mark.parametrize("group", BY_GROUP)
def test_nicknames_are_found(score, group):
    assert score.of_group(group) >= BY_GROUP[group]


def test_listed_names_are_found(score):
    assert score.of_group(*LISTED) >= 0.995


def test_patterns_are_found(score):
    assert score.of_group("pattern") >= 0.98


def test_dates_are_found(score):
    assert score.of_group("date") >= 0.995


def test_people_on_no_list_are_found_in_strict(strict):
    assert strict.of_group("unlisted") >= 0.95


def test_other_words_are_kept(score):
    assert score.of_group("other") <= 0.01


def test_ordinary_words_are_kept(score):
    assert score.of_group("trap") <= 0.02
