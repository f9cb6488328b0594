#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints how much of the planted corpus each redactor finds, form by form, beside each other.

The others are told the names and their parts; requirements.txt has them. What is not installed is left out.
"""

import argparse
import importlib
import sys

from texts import plant
from judge import Score, run
from redactors import PEERS, tool
from words import FOLDERS

MODULES = {"regex": "re", "pyahocorasick": "ahocorasick", "presidio": "presidio_analyzer"}
LISTED = ("listed", "initials", "slip", "nickname English", "nickname other")
TOTALS = {
    "people and places of the list": LISTED,
    "  but slips, initials, nicknames": ("listed",),
    "people on no list": ("unlisted",),
    "patterns": ("pattern",),
    "dates": ("date",),
}
LOST = {"other words lost": ("other",), "ordinary words redacted": ("trap",)}


def can_run(name: str) -> bool:
    """Say whether a tool is installed."""
    try:
        importlib.import_module(MODULES.get(name, name))
    except ImportError:
        print(f"{name} is left out: it is not installed.", file=sys.stderr)
        return False
    return True


def percent(share: float) -> str:
    """Give a share as it stands in the table: nothing short of all is 100."""
    return f"{int(share * 1000) / 10:.1f}"


def row(title: str, planted: int, shares: list[float]) -> str:
    return f"{title:36}{planted:>8}" + "".join(f"{percent(share):>15}" for share in shares)


def table(scores: dict[str, Score]) -> list[str]:
    """Lay out the table: a row each form, then the sums."""
    some = next(iter(scores.values()))
    lines = [f"{'per cent removed':36}{'planted':>8}" + "".join(f"{name:>15}" for name in scores)]
    for group in (*LISTED, "unlisted", "pattern", "date"):
        lines += ["", group]
        for key in (key for key in some.planted if key[0] == group):
            lines.append(row(f"  {key[1]}", some.planted[key], [score.of_form(*key) for score in scores.values()]))
    lines += ["", "in all"]
    for title, groups in [*TOTALS.items(), *LOST.items()]:
        planted = sum(count for (group, _), count in some.planted.items() if group in groups)
        lines.append(row(f"  {title}", planted, [score.of_group(*groups) for score in scores.values()]))
    return lines


def main() -> int:
    """Print the table, or what a tool missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", action="append", choices=("sos", *PEERS), help="one, or more of them; all by default")
    parser.add_argument("--profile", default="research", help="of sos (research)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", choices=FOLDERS, default="first", help="the last one is used once, at the end")
    parser.add_argument("--misses", metavar="FORM", help="print the texts in which a mention of this form was missed")
    options = parser.parse_args()
    names = [name for name in options.tool or ("sos", *PEERS) if can_run(name)]
    texts = plant(options.seed, options.corpus)
    scores = {name: run(tool(name, options.profile), texts) for name in names}
    if not scores:
        return 1
    if options.misses:
        for name, score in scores.items():
            print(*(f"{name}: {miss}" for miss in score.misses if miss[0].startswith(options.misses)), sep="\n")
    else:
        print(*table(scores), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
