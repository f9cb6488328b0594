# SPDX-License-Identifier: MIT
"""Pandas, before 3 and from 3 on, reads each table: the same rows, in columns of the right types."""

import pandas as pd
import pyarrow as pa
import pytest

from tests.consumers.conftest import TABLES
from tests.consumers.rows import plain

TYPES = {
    "string": {"object", "str", "string"},
    "bool": {"boolean"},
    "int8": {"Int8"},
    "int32": {"Int32"},
    "int64": {"Int64"},
    "double": {"float64"},
    "date32[day]": {"datetime64[s]"},
}


def value(seen):
    """Give what a cell of pandas says as Python does."""
    if pd.isna(seen):
        return None
    return seen.date() if isinstance(seen, pd.Timestamp) else seen


@pytest.mark.parametrize("name", TABLES)
def test_to_pandas_gives_the_same_rows(corpus, name):
    table = getattr(corpus, name)()
    frame, wanted = table.to_pandas(), plain(table)
    assert len(frame) > 0
    assert list(frame.columns) == wanted.column_names
    for column in wanted.column_names:
        assert [value(cell) for cell in frame[column].array] == wanted.column(column).to_pylist(), column


@pytest.mark.parametrize("name", TABLES)
def test_columns_have_the_right_types(corpus, name):
    table = getattr(corpus, name)()
    frame = table.to_pandas()
    for field in pa.table(table).schema:
        dtype = frame[field.name].dtype
        if pa.types.is_dictionary(field.type):
            assert isinstance(dtype, pd.CategoricalDtype), field.name
        else:
            assert str(dtype) in TYPES[str(field.type)], field.name


@pytest.mark.skipif(not hasattr(pd.DataFrame, "from_arrow"), reason="pandas reads Arrow by itself from 3 on")
@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_arrow_by_itself(corpus, name):
    table = getattr(corpus, name)()
    frame, wanted = pd.DataFrame.from_arrow(table), plain(table)
    assert list(frame.columns) == wanted.column_names
    for column in wanted.column_names:
        assert [value(cell) for cell in frame[column].array] == wanted.column(column).to_pylist(), column
