# SPDX-License-Identifier: MIT
"""Genograms have no more crossings than Graphviz gives the same families.

Graphviz is told the same: who stands side by side, which is a node of several
fields, and the order of birth. It is asked by its command, since that is what
everybody has.
"""

import itertools
import json
import os
import pathlib
import shutil
import subprocess

import pytest

BUILD = pathlib.Path(os.environ["SOS_BUILD"])
DOT = os.environ.get("DOT") or shutil.which("dot")
FAMILIES = 40


def places_of(rows):
    return {item: place for row in rows for place, item in enumerate(row)}


def crossings(family, places):
    """Of lines from row to row: a couple's begins between the two."""
    row_of = {item: number for number, row in enumerate(family["rows"]) for item in row}

    def cross(one, other):
        (a, b, lower), (c, d, below) = one, other
        if row_of[lower] != row_of[below]:
            return False
        return (places[a] + places[b] - places[c] - places[d]) * (places[lower] - places[below]) < 0

    return sum(cross(one, other) for one, other in itertools.combinations(family["hops"], 2))


def graphviz(family):
    """A couple is one node with a port for each, as is whoever stands by themselves."""
    node = {item: unit[0] for unit in family["units"] for item in unit}
    lines = ["digraph { splines=none; node [shape=record]; edge [arrowhead=none]"]
    for unit in family["units"]:
        lines.append(f'n{unit[0]} [label="{"|".join(f"<i{item}>{item}" for item in unit)}"]')
    for row in family["rows"]:
        lines.append(f"{{ rank=same {' '.join(sorted({f'n{node[item]}' for item in row}))} }}")
    for a, b, lower in family["hops"]:
        upper = {f"n{node[item]}:i{item}:s" for item in (a, b)}
        lines += [f"{end} -> n{node[lower]}:i{lower}:n" for end in sorted(upper)]
    lines += [f"n{node[a]} -> n{node[b]} [style=invis]" for a, b in family["births"] if node[a] != node[b]]
    plain = subprocess.run(
        [DOT, "-Tplain"], input="\n".join([*lines, "}"]), capture_output=True, check=True, text=True
    ).stdout
    nodes = [line.split() for line in plain.splitlines() if line.startswith("node ")]
    x = {int(name[1:]): float(at) for _, name, at, *_ in nodes}
    units = {unit[0]: unit for unit in family["units"]}
    rows = [
        [item for unit in sorted({node[item] for item in row}, key=x.__getitem__) for item in units[unit]]
        for row in family["rows"]
    ]
    return crossings(family, places_of(rows))


@pytest.mark.skipif(DOT is None, reason="Graphviz is not installed")
def test_no_more_crossings_than_graphviz():
    layouts = subprocess.run(
        [BUILD / "tests" / "family-layouts", str(FAMILIES)], capture_output=True, check=True, text=True
    ).stdout
    families = [json.loads(line) for line in layouts.splitlines()]
    assert len(families) == FAMILIES
    counts = [(crossings(family, places_of(family["rows"])), graphviz(family)) for family in families]
    print(counts)
    assert sum(mine for mine, _ in counts) <= sum(theirs for _, theirs in counts)
