#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure what a page costs beside reading its map: 1,000 maps, each read and then written as a page."""

import argparse
import json
from pathlib import Path

import corpus
import peers

HERE = Path(__file__).resolve().parent
MAPS = 1000


def main() -> None:
    """Build the program, run it over maps of each size, and print its ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sos-build", type=Path, required=True, help="an autotools build tree of libsos")
    parser.add_argument("--sizes", type=int, nargs="+", default=[2, 12], help="kilobytes a map")
    options = parser.parse_args()
    cache = HERE / ".cache"
    cache.mkdir(exist_ok=True)
    peers.build("pages.c", cache / "pages", peers.sos_from_build(options.sos_build.resolve()), again=True)
    print(f"{'a map':>6} {'reading':>10} {'page':>10} {'ratio':>6} {'memory after the first round':>30}")
    for size in options.sizes:
        maps = cache / f"pages-{size}kb.ndjson"
        corpus.write_corpus(str(maps), size, MAPS, 1)
        line = json.loads(peers.run([str(cache / "pages"), str(maps), str(MAPS)]))
        times = f"{line['reading_us']:>7} us {line['page_us']:>7} us {line['ratio']:>6}"
        print(f"{size:>3} KB {times} {line['more_kb_after_first']:>27} kB")


if __name__ == "__main__":
    main()
