#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure what the practice review of a map (checks, cycle, clocks) costs beside reading it, in maps of growing size."""

import argparse
import json
from pathlib import Path

import corpus
import peers

HERE = Path(__file__).resolve().parent
SIZES = (2, 12, 48, 192)  # KB a map
MEGABYTES = 5
REVIEW = ("check", "cycle", "clocks")
TARGET = 5.0


def make(cache: Path, size: int) -> Path:
    """Make maps of one size, or take those that are there."""
    path = cache / f"practice-{size}kb.ndjson"
    if not path.exists():
        corpus.write_corpus(str(path), size, max(4, MEGABYTES * 1000 // size), 1)
    return path


def main() -> None:
    """Build the program, run it on each size and print its curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sos-build", type=Path, required=True, help="an autotools build tree of libsos")
    options = parser.parse_args()
    cache = HERE / ".cache"
    cache.mkdir(exist_ok=True)
    peers.build("practice.c", cache / "practice", peers.sos_from_build(options.sos_build.resolve()), again=True)
    for size in SIZES:
        figures = json.loads(peers.run([str(cache / "practice"), str(make(cache, size))]))
        figures.pop("maps")
        review = sum(figures.get(name, 0.0) for name in REVIEW)
        shown = "  ".join(f"{name} {value:.1f}" for name, value in figures.items())
        print(f"{size:>4} KB: {shown} microseconds; review = {review / figures['read']:.2f} x read (at most {TARGET})")


if __name__ == "__main__":
    main()
