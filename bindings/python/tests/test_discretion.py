# SPDX-License-Identifier: MIT
"""No name, text, date or id of a map in any repr or display."""

import re

import sos
from sos._lib import lib
from sos.record import Record
from sos.table import fields_of


def strings(value):
    if isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    else:
        yield str(value)


def said_by(record, kind):
    yield repr(record)
    yield str(record)
    yield f"{record}"
    yield record._repr_html_()
    for name in fields_of(kind):
        value = getattr(record, name)
        if isinstance(value, sos.RecordList):
            yield repr(value)
            yield value._repr_html_()
        for item in value if isinstance(value, sos.RecordList) else [value]:
            if isinstance(item, Record):
                yield from said_by(item, item._type)


def test_no_word_of_a_map_is_shown(any_map):
    m = sos.load(any_map)
    allowed = {name.strip("_") for kind in range(1, lib.SOS_N_RECORD_TYPES) for name in fields_of(kind)}
    allowed = {word for name in allowed for word in name.split("_")}
    allowed |= {
        "sos",
        "of",
        "empty",
        "Map",
        "RecordList",
        "table",
        "caption",
        "tbody",
        "tr",
        "td",
        "Signs",
        "Safety",
        "map",
    }
    allowed |= set(sos.__all__)
    # The one number of a map that is shown.
    said = " ".join(said_by(m, lib.SOS_DOCUMENT)).replace(f"<td>{m.revision}</td>", "")
    assert set(re.findall(r"[A-Za-z]+", said)) <= allowed
    assert not re.search(r"\d\d\d\d", said)


def test_the_display_counts(smith):
    assert "16 people" in repr(smith)
    assert "<td>people</td><td>16</td>" in smith._repr_html_()
    assert "smith" not in smith._repr_html_().lower()
    assert repr(sos.Map()) == "<sos.Map: empty>"


def test_a_record_names_the_fields_it_has():
    assert repr(sos.Action(text="a secret", owner="p1")) == "<sos.Action: text, owner>"
    assert repr(sos.Strength()) == "<sos.Strength: empty>"
