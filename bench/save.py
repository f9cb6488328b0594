#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long saving a map takes, beside writing the same bytes in plain C; neither waits for the disk."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import machine
import peers

HERE = Path(__file__).resolve().parent
TARGET = 2.0
LARGE = 1_000_000


def corpus(size: int, cache: Path) -> list[dict]:
    """Make some maps of about that many KB."""
    path = cache / f"save-{size}.ndjson"
    subprocess.run(
        [sys.executable, HERE / "corpus.py", "--size", str(size), "--maps", "50", "-o", path], check=True, stdout=2
    )
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def nearest(maps: list[dict], size: int) -> dict:
    """Give the map whose text comes nearest to that many bytes."""
    return min(maps, key=lambda m: abs(len(json.dumps(m, ensure_ascii=False, indent=2).encode()) - size))


def ids_of(value: object) -> set[str]:
    """Give the ids of all records inside."""
    if isinstance(value, list):
        return set().union(*map(ids_of, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    return ids_of(list(value.values())) | ({value["id"]} if "id" in value else set())


def renamed(value: object, ids: set[str], ending: str) -> object:
    """Give a copy in which every id has an ending."""
    if isinstance(value, list):
        return [renamed(item, ids, ending) for item in value]
    if isinstance(value, dict):
        return {key: renamed(item, ids, ending) for key, item in value.items()}
    return value + ending if isinstance(value, str) and value in ids else value


def merged(value: object, other: object) -> object:
    """Put the records of one map behind those of another."""
    if isinstance(value, list):
        return value + other
    if isinstance(value, dict):
        return {key: merged(item, other[key]) if key in other else item for key, item in value.items()}
    return value


def large(full: dict, size: int) -> dict:
    """Repeat a map's records until it has that many bytes."""
    lists = {key: value for key, value in full.items() if isinstance(value, (list, dict)) and key != "extensions"}
    lists.pop("setting", None)
    ids, whole = ids_of(lists), full
    for i in range(size // len(json.dumps(full, ensure_ascii=False, indent=2).encode())):
        whole = merged(whole, renamed(lists, ids, f"-{i}"))
    return whole


def line(name: str, figures: dict) -> str:
    """Say how the best times compare, and those of the middle round."""
    best = {op: min(figures[op]) for op in ("save", "plain")}
    middle = {op: statistics.median(figures[op]) for op in ("save", "plain")}
    ratio = best["save"] / best["plain"]
    verdict = "" if ratio <= TARGET else ", MISSED"
    return (
        f"{name:>6}: {figures['bytes']:>7} bytes, save {best['save']:6.0f} µs, plain C {best['plain']:6.0f} µs,"
        f" {ratio:.2f} × (wanted: {TARGET:.0f} at most{verdict};"
        f" median {middle['save']:.0f} and {middle['plain']:.0f} µs, {middle['save'] / middle['plain']:.2f} ×)"
    )


def main() -> int:
    """Measure, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sos-build", type=Path, metavar="TREE", help="a build tree of libsos")
    parser.add_argument("--rounds", type=int, default=200, help="saves of each map (default: %(default)s)")
    parser.add_argument("--folder", type=Path, help="where to write: what counts is its file system")
    parser.add_argument("--cache", type=Path, default=HERE / ".cache", help="where programs and maps are kept")
    options = parser.parse_args()
    options.cache.mkdir(exist_ok=True)

    peer = peers.libsos_program("save.c", options.cache.resolve(), options.sos_build and options.sos_build.resolve())
    full = corpus(12, options.cache)
    maps = {"2 KB": nearest(corpus(2, options.cache), 2_000), "12 KB": nearest(full, 12_000)}
    maps["1 MB"] = large(nearest(full, 16_000), LARGE)
    print(f"{machine.describe()['cpu']}, {machine.pin(None)}, best of {options.rounds}")
    for name, content in maps.items():
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            path = Path(folder) / "map.json"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            figures = json.loads(peers.run([str(peer), str(path), folder, str(options.rounds)]))
        print(line(name, figures), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
