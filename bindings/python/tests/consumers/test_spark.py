# SPDX-License-Identifier: MIT
"""Spark gives the rows that one process gives."""

import os
import sys

import pyarrow as pa
import pyarrow.compute as pc
import pytest

import sos
from tests.consumers.conftest import AS_OF
from tests.consumers.rows import assert_same_rows, plain

TABLES = ("ratings", "unrated", "series", "consensus", "maps", "findings", "clocks")


@pytest.fixture(scope="module")
def spark():
    os.environ |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "4", "spark.driver.memory": "2g"}
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def as_bytes(spark, lines, corpus_file):
    """Bytes, each with where it stands, in many parts and in no order."""
    numbers = range(1, len(lines) + 1)
    columns = {"map": pa.array(lines, pa.binary()), "line": numbers, "place": [f"{corpus_file}:{i}" for i in numbers]}
    return spark.createDataFrame(pa.table(columns)).repartition(7).cache()


@pytest.fixture(scope="module")
def as_strings(spark, corpus_file):
    """As Spark itself reads a file: strings, of which some are no UTF-8, in the order of the file."""
    return spark.read.text(str(corpus_file))


def replace(table, name, values):
    return table.set_column(table.column_names.index(name), name, values) if name in table.column_names else table


def placed(table):
    """Say where a map stands in the file, as one process does: for Spark each begins in line 1 of its own text."""
    if "source" in table.column_names:
        table = replace(table, "source", pc.replace_substring_regex(table.column("source"), ":1$", ""))
    if "file" in table.column_names:
        assert set(table.column("line").to_pylist()) == {1}
        file = pc.split_pattern(table.column("file"), ":", max_splits=1, reverse=True)
        table = replace(table, "line", pc.list_element(file, 1).cast(pa.int64()))
        table = replace(table, "file", pc.list_element(file, 0))
    return table


def unplaced(table):
    """Leave out where a map stands, which Spark does not know when it reads text."""
    return plain(table).drop_columns([name for name in ("source", "file", "line") if name in table.column_names])


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("revisions", ["latest", "all"])
def test_bytes_give_the_same_rows(as_bytes, corpus_file, table, revisions):
    alone = sos.Corpus(corpus_file, as_of=AS_OF, revisions=revisions)
    given = getattr(sos.spark, table)(as_bytes, source="place", order="line", as_of=AS_OF, revisions=revisions)
    wanted = getattr(alone, table)().to_pyarrow()
    assert wanted.num_rows > 100
    assert_same_rows(placed(given.toArrow()), wanted)


@pytest.mark.parametrize("table", TABLES)
def test_strings_give_the_same_rows(as_strings, corpus, table):
    given = getattr(sos.spark, table)(as_strings, "value", as_of=AS_OF)
    assert_same_rows(unplaced(given.toArrow()), unplaced(getattr(corpus, table)().to_pyarrow()))


@pytest.mark.parametrize("revisions", ["latest", "all"])
def test_what_is_broken_is_a_row_of_errors(as_bytes, as_strings, corpus_file, revisions):
    wanted = sos.Corpus(corpus_file, revisions=revisions).errors().to_pyarrow()
    codes = set(wanted.column("code").to_pylist())
    assert {"syntax", "encoding", "type", "depth", "version"} <= codes
    assert ("revision" in codes) == (revisions == "latest")
    given = sos.spark.errors(as_bytes, source="place", order="line", revisions=revisions)
    assert_same_rows(placed(given.toArrow()), wanted)
    given = sos.spark.errors(as_strings, "value", revisions=revisions)
    assert_same_rows(unplaced(given.toArrow()), unplaced(wanted))


def test_what_is_no_map_at_all_is_an_error_too(spark, lines):
    texts = [None, b"", b" \n", b"\x28\xb5\x2f\xfd", lines[0] + b"\n" + lines[1], lines[0]]
    frame = spark.createDataFrame(pa.table({"map": pa.array(texts, pa.binary())}))
    assert sos.spark.errors(frame).count() == 5
    assert sos.spark.maps(frame).count() == 1


def test_no_maps_give_no_rows(as_bytes):
    none = as_bytes.where("line < 0")
    assert sos.spark.ratings(none).count() == 0
    assert sos.spark.errors(none).count() == 0


def test_settings_go_along(as_bytes, corpus_file):
    settings = {"rules": {"map.sources": "off"}}
    alone = sos.Corpus(corpus_file, as_of=AS_OF, settings=sos.Settings(**settings)).findings()
    given = sos.spark.findings(as_bytes, as_of=AS_OF, order="line", settings=settings).toArrow()
    assert_same_rows(given, alone.to_pyarrow())
    assert given.num_rows < sos.spark.findings(as_bytes, as_of=AS_OF).count()


def test_what_cannot_be_asked_is_refused_at_once(as_bytes):
    with pytest.raises(TypeError, match="string or binary"):
        sos.spark.ratings(as_bytes, "line")
    with pytest.raises(ValueError, match="revisions"):
        sos.spark.ratings(as_bytes, revisions="newest")
