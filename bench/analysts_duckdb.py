# SPDX-License-Identifier: MIT
"""DuckDB as a peer: read_ndjson with the columns that are needed, and unnest.

Columns that DuckDB finds by itself take it some ten times as long; arg_max, a window and a join with the latest
revisions take the same, as do other sizes of objects, and scales read as JSON first.
"""

from functools import partial
from typing import Any

import duckdb
import pyarrow as pa  # noqa: F401  (DuckDB loads it for its Arrow tables)

import analysts_peer

COLUMNS = """{
    id: 'VARCHAR', "case": 'VARCHAR', revision: 'INTEGER', authority: 'VARCHAR', team: 'VARCHAR',
    scales: 'STRUCT(id VARCHAR, topic VARCHAR, higher_is VARCHAR, threshold TINYINT, ratings STRUCT(
        "by" VARCHAR, "on" DATE, round INTEGER, child VARCHAR, "value" TINYINT)[])[]'
}"""
RATINGS = f"""
    WITH latest AS (
        SELECT arg_max(m, revision) AS m
        FROM read_ndjson(?, columns = {COLUMNS}) AS m
        GROUP BY authority, coalesce("case", id)
    ),
    scales AS (SELECT m, unnest(m.scales) AS s FROM latest),
    ratings AS (SELECT m, s, unnest(s.ratings) AS r FROM scales)
    SELECT m.authority, m.team, coalesce(m."case", m.id) AS case_id, m.id AS map_id, m.revision,
        s.id AS scale_id, s.topic, coalesce(s.higher_is, 'safer') AS higher_is,
        r.child AS child_id, r."by" AS rater_id, r."on" AS rated_on, r.round, r."value" AS score,
        CASE WHEN s.higher_is = 'worse' THEN NULL
            ELSE coalesce(s.threshold, {analysts_peer.THRESHOLD}::TINYINT) END AS threshold
    FROM ratings WHERE r."value" IS NOT NULL
"""
MONTHLY = """
    SELECT authority, team, topic, higher_is, date_trunc('month', rated_on)::DATE AS month,
        count(*)::INTEGER AS n_ratings, median(score) AS median
    FROM ratings GROUP BY ALL
"""


def tables(connection: duckdb.DuckDBPyConnection, path: str) -> tuple[Any, Any]:
    """Make ratings as an Arrow table, and monthly medians of it."""
    ratings = connection.sql(RATINGS, params=[path]).to_arrow_table()
    connection.register("ratings", ratings)
    return ratings, connection.sql(MONTHLY).to_arrow_table()


def peer(threads: int) -> analysts_peer.Tables:
    """Start the database."""
    return partial(tables, duckdb.connect(config={"threads": threads}))


if __name__ == "__main__":
    analysts_peer.main({"duckdb": peer})
