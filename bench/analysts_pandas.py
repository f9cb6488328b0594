# SPDX-License-Identifier: MIT
"""pandas as a peer: pyarrow reads what is needed and unnests it, as pandas.read_json takes seven times as long."""

from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import json

import analysts_peer

RATING = pa.struct(
    {"child": pa.string(), "by": pa.string(), "on": pa.string(), "round": pa.int32(), "value": pa.int8()}.items()
)
SCALE = pa.struct(
    {
        "id": pa.string(),
        "topic": pa.string(),
        "higher_is": pa.string(),
        "threshold": pa.int8(),
        "ratings": pa.list_(RATING),
    }.items()
)
MAP = pa.schema(
    {
        "authority": pa.string(),
        "team": pa.string(),
        "case": pa.string(),
        "id": pa.string(),
        "revision": pa.int32(),
        "scales": pa.list_(SCALE),
    }.items()
)
NAMES = {
    "case": "case_id",
    "id": "map_id",
    "scales.id": "scale_id",
    "scales.topic": "topic",
    "scales.higher_is": "higher_is",
    "scales.threshold": "threshold",
    "scales.ratings.child": "child_id",
    "scales.ratings.by": "rater_id",
    "scales.ratings.on": "rated_on",
    "scales.ratings.round": "round",
    "scales.ratings.value": "score",
}


def read(path: str) -> pa.Table:
    """Read the fields that are needed."""
    return json.read_json(
        path,
        read_options=json.ReadOptions(use_threads=pa.cpu_count() > 1),
        parse_options=json.ParseOptions(explicit_schema=MAP, unexpected_field_behavior="ignore"),
    )


def latest(maps: pa.Table) -> pa.Table:
    """Keep the highest revision of each case."""
    maps = maps.set_column(maps.column_names.index("case"), "case", pc.coalesce(maps["case"], maps["id"]))
    keys = maps.select(["authority", "case", "revision"]).to_pandas()
    return maps.take(keys.groupby(["authority", "case"], dropna=False)["revision"].idxmax().to_numpy())


def unnest(rows: pa.Table, name: str) -> pa.Table:
    """Make a row each record of a list, its fields named behind the list."""
    lists = rows[name].combine_chunks()
    others = rows.drop_columns([name]).take(pc.list_parent_indices(lists))
    records = pc.list_flatten(lists)
    for i, field in enumerate(records.type):
        others = others.append_column(f"{name}.{field.name}", pc.struct_field(records, [i]))
    return others


def ratings(maps: pa.Table) -> pd.DataFrame:
    """Make a row a rating with a value."""
    rows = unnest(unnest(maps, "scales"), "scales.ratings")
    rows = rows.filter(pc.is_valid(rows["scales.ratings.value"]))
    frame = rows.rename_columns([NAMES.get(name, name) for name in rows.column_names]).to_pandas(
        types_mapper=pd.ArrowDtype
    )
    frame["rated_on"] = pd.to_datetime(frame["rated_on"], format="%Y-%m-%d")
    frame["higher_is"] = frame["higher_is"].fillna("safer")
    frame["threshold"] = frame["threshold"].fillna(analysts_peer.THRESHOLD).mask(frame["higher_is"] == "worse")
    return frame


def monthly(rows: pd.DataFrame) -> pd.DataFrame:
    """Take the median of each month."""
    month = rows["rated_on"].to_numpy().astype("datetime64[M]").astype("datetime64[s]")
    groups = rows.assign(month=month, score=rows["score"].to_numpy("int8")).groupby(
        ["authority", "team", "topic", "higher_is", "month"], dropna=False, sort=False
    )["score"]
    return groups.agg(n_ratings="size", median="median").reset_index()


def tables(path: str) -> tuple[Any, Any]:
    """Make both tables."""
    rows = ratings(latest(read(path)))
    return rows, monthly(rows)


def peer(threads: int) -> analysts_peer.Tables:
    """Set how many threads pyarrow takes."""
    pa.set_cpu_count(threads)
    return tables


if __name__ == "__main__":
    analysts_peer.main({"pandas": peer})
