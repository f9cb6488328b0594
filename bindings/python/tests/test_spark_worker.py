# SPDX-License-Identifier: MIT
"""What a Spark worker does with map texts, without Spark; script/test-consumers has it."""

import json
from datetime import date
from itertools import pairwise

import pyarrow as pa
import pytest

import sos
from sos.spark_worker import Question, _instant, answer, plain_schema
from tests.conftest import EXAMPLES


def ask(table, texts):
    """Give pairs of a claim and a row."""
    columns = {
        "text": pa.array(texts, pa.binary()),
        "name": [f"map-{i}" for i in range(len(texts))],
        "order": range(len(texts)),
        "position": range(len(texts)),
    }
    question = Question(table, plain_schema(table), date(2026, 6, 1), {}, {})
    return [pair for batch in answer(question, pa.table(columns).to_batches()) for pair in batch.to_pylist()]


@pytest.fixture
def texts():
    return [path.read_bytes() for path in EXAMPLES]


def test_rows_go_with_their_map(texts):
    corpus = sos.Corpus.from_texts(texts, [f"map-{i}" for i in range(len(texts))], as_of=date(2026, 6, 1))
    pairs = ask("ratings", texts)
    assert [pair["row"] for pair in pairs if pair["row"]] == corpus.ratings().to_pyarrow().to_pylist()
    for pair in pairs:
        if pair["row"]:
            assert pair["row"]["source"] == f"map-{pair['claim']['rank']['position']}:1"


def test_a_map_without_rows_still_claims_its_case(texts):
    said = json.loads(texts[0]) | {"scales": [], "case": "c", "revision": 7}
    (pair,) = ask("unrated", [json.dumps(said).encode()])
    assert pair["row"] is None
    assert (pair["claim"]["case"], pair["claim"]["rank"]["revision"], pair["claim"]["alone"]) == ("c", 7, None)


def test_equal_maps_are_told_apart(texts):
    positions = [pair["claim"]["rank"]["position"] for pair in ask("maps", [texts[0]] * 3)]
    assert sorted(positions) == [0, 1, 2]


def test_what_is_no_map_claims_no_case(texts):
    pairs = ask("errors", [None, b"", b"\xff", texts[0][:100], texts[0]])
    assert [pair["claim"]["alone"] for pair in pairs[:4]] == [0, 1, 2, 3]
    assert [pair["row"]["code"] for pair in pairs] == ["syntax", "syntax", "encoding", "syntax", "revision"]
    assert ask("ratings", [None, b"", b"\xff", texts[0][:100]]) == []


def test_times_sort_as_instants_do():
    times = [
        None,
        "0001-01-01T00:00:00+23:00",
        "2022-07-31T17:04:59.999999999+02:00",
        "2022-07-31T15:05:00.000Z",
        "2022-07-31T16:05:00.0000000001+01:00",
        "2022-07-31T12:05:01-03:00",
        "9999-12-31T23:59:60z",
    ]
    assert all(_instant(earlier) < _instant(later) for earlier, later in pairwise(times))
    assert _instant("2022-07-31T16:05:00+01:00") == _instant("2022-07-31T15:05:00.000Z")
