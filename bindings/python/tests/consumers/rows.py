# SPDX-License-Identifier: MIT
"""Rows of tables, to be compared whatever their order."""

import pyarrow as pa


def plain(table):
    """Write dictionaries out, as not every tool has them, and forget what is said of columns."""
    table = pa.table(table)
    fields = [
        pa.field(field.name, field.type.value_type if pa.types.is_dictionary(field.type) else field.type)
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def in_order(table):
    """Sort the rows by all columns."""
    return plain(table).sort_by([(name, "ascending") for name in table.column_names]).combine_chunks()


def assert_same_rows(given, wanted):
    """Say how many rows differ, not which: that is for whoever looks into it."""
    assert given.column_names == wanted.column_names
    assert given.num_rows == wanted.num_rows
    given, wanted = in_order(given), in_order(wanted)
    assert [name for name in wanted.column_names if not given.column(name).equals(wanted.column(name))] == []
