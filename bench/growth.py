#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure what one change costs in maps of growing size: it is to be the same in all of them."""

import argparse
import json
from pathlib import Path

import peers

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Build the program, run it and print its curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sos-build", type=Path, required=True, help="an autotools build tree of libsos")
    options = parser.parse_args()
    cache = HERE / ".cache"
    cache.mkdir(exist_ok=True)
    peers.build("growth.c", cache / "growth", peers.sos_from_build(options.sos_build.resolve()), again=True)
    lines = [json.loads(line) for line in peers.run([str(cache / "growth")]).splitlines()]
    print(f"{'ratings':>8} {'add':>9} {'update':>9}")
    for line in lines:
        print(f"{line['ratings']:>8} {line['add_ns']:>6} ns {line['update_ns']:>6} ns")


if __name__ == "__main__":
    main()
