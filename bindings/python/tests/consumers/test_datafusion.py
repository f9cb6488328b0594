# SPDX-License-Identifier: MIT
"""DataFusion reads each table, and asks it in SQL."""

import pytest
from datafusion import SessionContext

from tests.consumers.conftest import TABLES
from tests.consumers.rows import assert_same_rows


@pytest.mark.parametrize("name", TABLES)
def test_each_table_has_the_same_rows(corpus, name):
    table = getattr(corpus, name)()
    given = SessionContext().from_arrow(table).to_arrow_table()
    assert given.num_rows > 0
    assert_same_rows(given, table.to_pyarrow())


def test_sql_counts_what_is_there(corpus):
    context, ratings = SessionContext(), corpus.ratings()
    context.from_arrow(ratings, name="ratings")
    counts = "count(*) as n, count(distinct case_id) as cases, min(rated_on) as first"
    given = context.sql(f"select {counts} from ratings where score < 4").to_pylist()
    low = [row for row in ratings.to_pyarrow().to_pylist() if row["score"] < 4]
    assert given == [
        {"n": len(low), "cases": len({row["case_id"] for row in low}), "first": min(row["rated_on"] for row in low)}
    ]
