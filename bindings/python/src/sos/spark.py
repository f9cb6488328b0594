# SPDX-License-Identifier: MIT
"""Tables of map texts that lie in a Spark DataFrame: `sos.spark.ratings(df, text="map")`.

Every text is read where it lies; what goes from one worker to another is rows of tables, never a text. All functions
take the same:

- `text`: the column of map texts, one map each: strings, or bytes, which need not be UTF-8. A text that is no map is a
  row of `errors` and of no other table.
- `source`: a column that says where a text is from, for `source` and `file`. Without it: the name of `text`.
- `order`: a column by which of two maps the later is told, where revision and `updated` are the same. Without it, and
  where it is the same too, Spark's own order counts (monotonically_increasing_id), which can differ from run to run.
- `revisions`: "latest", the highest of each case, or "all".
- `as_of`: the day that is asked about; today on this machine where nobody says so.
- `settings`: what sos.Settings takes by name, such as {"rounds": 3}.

Rows have no order, as in any DataFrame.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
else:
    DataFrame = Any


def ratings(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for each rating that has a score."""
    return _ask("ratings", _texts(df, text, source, order), revisions, as_of, settings)


def unrated(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for each rating that was not given."""
    return _ask("unrated", _texts(df, text, source, order), revisions, as_of, settings)


def series(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for what one person said on one scale of one child, over time."""
    return _ask("series", _texts(df, text, source, order), revisions, as_of, settings)


def consensus(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for each round of a child and scale."""
    return _ask("consensus", _texts(df, text, source, order), revisions, as_of, settings)


def maps(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for each map."""
    return _ask("maps", _texts(df, text, source, order), revisions, as_of, settings)


def findings(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for whatever practice asks for and a map does not have."""
    return _ask("findings", _texts(df, text, source, order), revisions, as_of, settings)


def clocks(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    profile: str | None = None,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
    as_of: date | None = None,
    settings: Mapping[str, Any] | None = None,
) -> DataFrame:
    """Give a row for each limit of time: of a profile by its name, or of the usual one of the map's pathway.

    A profile of your own is named by its path, which must lead to the file on every node.
    """
    return _ask("clocks", _texts(df, text, source, order), revisions, as_of, settings, profile=profile)


def errors(
    df: DataFrame,
    text: str = "map",
    source: str | None = None,
    *,
    order: str | None = None,
    revisions: Literal["latest", "all"] = "latest",
) -> DataFrame:
    """Give a row for each text that is no map, and for each map left out as another has the same revision."""
    return _ask("errors", _texts(df, text, source, order), revisions, None, None)


def _texts(df: DataFrame, text: str, source: str | None, order: str | None) -> DataFrame:
    """Choose what goes to the workers."""
    from pyspark.sql import functions

    kind = df.schema[text].dataType.simpleString()
    if kind not in {"string", "binary"}:
        raise TypeError(f"a column of map texts is of type string or binary, not {kind}")

    return df.select(
        functions.col(text).alias("text"),
        (functions.col(source).cast("string") if source else functions.lit(text)).alias("name"),
        (functions.col(order) if order else functions.lit(0)).alias("order"),
        functions.monotonically_increasing_id().alias("position"),
    )


def _ask(
    table: str,
    texts: DataFrame,
    revisions: Literal["latest", "all"],
    as_of: date | None,
    settings: Mapping[str, Any] | None,
    **more: Any,
) -> DataFrame:
    from sos.spark_worker import Question, answer, plain_schema

    if revisions not in {"latest", "all"}:
        raise ValueError('revisions is "latest" or "all"')

    question = Question(table, plain_schema(table), as_of or date.today(), dict(settings or {}), more)
    answers = texts.mapInArrow(partial(answer, question), _schema(texts, question.schema))
    return _pick(answers, table, revisions).select("row.*")


def _schema(texts: DataFrame, row: Any) -> Any:
    """Say what comes from the workers: rows, each with what Spark picks by."""
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    rank = StructType().add("revision", "integer").add("updated", "string")
    rank = rank.add("order", texts.schema["order"].dataType).add("position", "long")
    claim = StructType().add("authority", "string").add("case", "string").add("alone", "long").add("rank", rank)
    return StructType().add("claim", claim).add("row", from_arrow_schema(row))


def _pick(answers: DataFrame, table: str, revisions: Literal["latest", "all"]) -> DataFrame:
    """Leave the rows that count: those of the map that ranks highest in its case."""
    from pyspark.sql import Window, functions

    rank, best = functions.col("claim.rank"), functions.col("best")
    is_bad = functions.col("row.code") != "revision"
    if revisions == "all":
        return answers.where(is_bad if table == "errors" else functions.col("row").isNotNull())

    case = Window.partitionBy("claim.authority", "claim.case", "claim.alone")
    answers = answers.withColumn("best", functions.max(rank).over(case))
    is_best = rank["position"] == best["position"]
    if table == "errors":
        return answers.where(is_bad | (~is_best & (rank["revision"] == best["revision"])))
    return answers.where(is_best & functions.col("row").isNotNull())
