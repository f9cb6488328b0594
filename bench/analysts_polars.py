# SPDX-License-Identifier: MIT
"""polars as a peer, lazy: lines decoded with a schema (its quickest way), or scan_ndjson with the same schema.

polars takes its number of threads from POLARS_MAX_THREADS, before it is loaded.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import polars as pl

import analysts_peer

Scan = Callable[[str], pl.LazyFrame]
RATING = pl.Struct({"by": pl.String, "on": pl.String, "round": pl.Int32, "child": pl.String, "value": pl.Int8})
SCALE = pl.Struct(
    {
        "id": pl.String,
        "topic": pl.String,
        "higher_is": pl.String,
        "threshold": pl.Int8,
        "ratings": pl.List(RATING),
    }
)
MAP = {
    "id": pl.String,
    "case": pl.String,
    "revision": pl.Int32,
    "authority": pl.String,
    "team": pl.String,
    "scales": pl.List(SCALE),
}


def scan_lines(path: str) -> pl.LazyFrame:
    """Read lines of text and decode each as a map."""
    return (
        pl.scan_lines(path, name="line").select(pl.col("line").str.json_decode(pl.Struct(MAP)).alias("m")).unnest("m")
    )


def scan_ndjson(path: str) -> pl.LazyFrame:
    """Read maps as polars reads NDJSON."""
    return pl.scan_ndjson(path, schema=MAP)


def latest(maps: pl.LazyFrame) -> pl.LazyFrame:
    """Keep the highest revision of each case."""
    maps = maps.with_columns(case_id=pl.coalesce("case", "id"))
    return maps.filter(pl.col("revision") == pl.col("revision").max().over("authority", "case_id"))


def ratings(maps: pl.LazyFrame) -> pl.LazyFrame:
    """Make a row a rating with a value."""
    scale, rating = pl.col("scales").struct.field, pl.col("rating").struct.field
    higher_is = scale("higher_is").fill_null("safer")
    rows = (
        maps.explode("scales")
        .with_columns(rating=scale("ratings"))
        .explode("rating")
        .filter(rating("value").is_not_null())
    )
    return rows.select(
        "authority",
        "team",
        "case_id",
        pl.col("id").alias("map_id"),
        "revision",
        scale("id").alias("scale_id"),
        scale("topic"),
        higher_is,
        rating("child").alias("child_id"),
        rating("by").alias("rater_id"),
        rating("on").str.to_date("%Y-%m-%d").alias("rated_on"),
        rating("round"),
        rating("value").alias("score"),
        pl.when(higher_is != "worse").then(scale("threshold").fill_null(analysts_peer.THRESHOLD)).alias("threshold"),
    )


def monthly(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Take the median of each month."""
    month = pl.col("rated_on").dt.truncate("1mo").alias("month")
    return rows.group_by("authority", "team", "topic", "higher_is", month).agg(
        n_ratings=pl.len(), median=pl.col("score").median()
    )


def tables(scan: Scan, path: str) -> tuple[Any, Any]:
    """Make ratings as a DataFrame, and monthly medians of it."""
    rows = ratings(latest(scan(path))).collect()
    return rows, monthly(rows.lazy()).collect()


def peer(scan: Scan, threads: int) -> analysts_peer.Tables:
    """See that polars has its threads."""
    if pl.thread_pool_size() != threads:
        raise SystemExit(f"set POLARS_MAX_THREADS={threads}")
    return partial(tables, scan)


if __name__ == "__main__":
    analysts_peer.main({"polars": partial(peer, scan_lines), "polars-ndjson": partial(peer, scan_ndjson)})
