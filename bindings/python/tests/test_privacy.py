# SPDX-License-Identifier: MIT
"""How alike the people of a table are."""

import random
from collections import Counter
from datetime import date, datetime

import pytest

import sos

pa = pytest.importorskip("pyarrow")

EXAMPLE = {"A": [2, 3, 2, 2, 3, 3, 1, 2], "B": [3, 3, 3, 3, 3, 3, 4, 3], "C": [1, 3, 1, 2, 1, 1, 1, 1]}
SIZES = [3, 1, 3, 1, 2, 2, 1, 3]


def counted(columns, keys):
    """Count as anybody would."""
    rows = list(zip(*(columns[key] for key in keys), strict=True))
    sizes = Counter(rows)
    return [sizes[row] for row in rows]


def test_a_published_example():
    assert sos.privacy.class_sizes(EXAMPLE, ["A", "B", "C"]) == SIZES
    assert sos.privacy.class_sizes(pa.table(EXAMPLE), ["A", "B", "C"]) == SIZES


@pytest.mark.parametrize("seed", range(8))
def test_sizes_are_those_of_a_counter(seed):
    rng = random.Random(seed)
    words = ["", "a", "ab", "ą", "what does not fit into twelve bytes", None]
    columns = {
        "text": rng.choices(words, k=500),
        "number": rng.choices([0, 1, 2**40, -1, None], k=500),
        "share": rng.choices([0.5, -2.0, None], k=500),
        "truth": rng.choices([True, False, None], k=500),
        "day": rng.choices([date(2026, 1, 1), date(2026, 1, 2), None], k=500),
        "nothing": [None] * 500,
    }
    keys = rng.sample(sorted(columns), rng.randint(1, len(columns)))
    sizes = counted(columns, keys)
    assert sos.privacy.class_sizes(columns, keys) == sizes
    table = pa.table(columns)
    assert sos.privacy.class_sizes(table, keys) == sizes
    parts = pa.Table.from_batches(table.slice(7).to_batches(max_chunksize=31))
    assert sos.privacy.class_sizes(parts, keys) == counted({key: columns[key][7:] for key in columns}, keys)


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(),
        pa.dictionary(pa.int8(), pa.string()), pa.dictionary(pa.uint16(), pa.string()),
        pa.dictionary(pa.int32(), pa.large_string()), pa.dictionary(pa.int64(), pa.string()),
    ],
    ids=str,
)  # fmt: skip
def test_texts_of_every_layout(kind):
    values = ["a", None, "a", "what does not fit into twelve bytes", "b", None, "what does not fit into twelve bytes"]
    table = pa.table({"x": pa.array(values).cast(kind)})
    assert sos.privacy.class_sizes(table, ["x"]) == counted({"x": values}, ["x"])
    assert sos.privacy.class_sizes(table.slice(1), ["x"]) == counted({"x": values[1:]}, ["x"])


@pytest.mark.parametrize(
    "kind",
    [
        pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64(), pa.uint64(), pa.float32(),
        pa.float64(), pa.date32(), pa.time32("s"), pa.time64("us"), pa.duration("s"), pa.timestamp("us", "UTC"),
    ],
    ids=str,
)  # fmt: skip
def test_numbers_of_every_layout(kind):
    values = [3, 3, None, 1, 3, 0, None]
    table = pa.table({"x": pa.array(values, pa.int32() if kind.bit_width == 32 else pa.int64()).cast(kind)})
    assert sos.privacy.class_sizes(table, ["x"]) == counted({"x": values}, ["x"])


def test_dictionaries_of_two_chunks_are_two():
    chunks = [pa.array(["a", "b", "a"]).dictionary_encode(), pa.array(["b", "a"]).dictionary_encode()]
    assert sos.privacy.class_sizes(pa.table({"x": pa.chunked_array(chunks)}), ["x"]) == [3, 2, 3, 2, 3]


def test_a_table_of_libsos(root):
    ratings = sos.Corpus(root / "examples/maps").ratings()
    rows = ratings.to_pyarrow().to_pydict()
    keys = ["topic", "rater_class", "score"]
    assert sos.privacy.class_sizes(ratings, keys) == counted(rows, keys)


def test_polars(root):
    pl = pytest.importorskip("polars")
    assert sos.privacy.class_sizes(pl.DataFrame(EXAMPLE), ["A", "B", "C"]) == SIZES


def test_values_of_any_kind_in_columns():
    day = datetime(2026, 1, 1)
    assert sos.privacy.class_sizes({"x": [(1, 2), day, (1, 2), None]}, ["x"]) == [2, 1, 2, 1]


def test_without_a_key_all_are_alike():
    assert sos.privacy.class_sizes({"x": [1, 2, 3]}, []) == [3, 3, 3]
    assert sos.privacy.class_sizes(pa.table({"x": [1, 2, 3]}), []) == [3, 3, 3]


def test_without_a_row_there_is_nothing():
    assert sos.privacy.class_sizes({"x": []}, ["x"]) == []
    assert sos.privacy.class_sizes({}, []) == []
    assert sos.privacy.class_sizes(pa.table({"x": pa.array([], pa.int8())}), ["x"]) == []


def test_what_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        sos.privacy.class_sizes({"x": [1]}, ["y"])
    with pytest.raises(KeyError):
        sos.privacy.class_sizes(pa.table({"x": [1]}), ["x", "y"])
    with pytest.raises(TypeError):
        sos.privacy.class_sizes({"x": [1]}, "x")
    with pytest.raises(ValueError, match="length"):
        sos.privacy.class_sizes({"x": [1], "y": [1, 2]}, ["x", "y"])


def test_what_cannot_be_compared_is_an_error():
    with pytest.raises(sos.Error, match="key 1 cannot be compared"):
        sos.privacy.class_sizes(pa.table({"x": [[1], [2]]}), ["x"])


def test_a_stream_that_fails_is_an_error():
    def batches():
        yield pa.record_batch({"x": [1]})
        raise OSError("no more")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"x": pa.int64()}), batches())
    with pytest.raises(sos.Error, match="the stream fails"):
        sos.privacy.class_sizes(reader, ["x"])
