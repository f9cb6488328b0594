#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Make up families for bench/drill.py: maps as corpus.py makes them, with brothers and sisters, people who live with them,
authorities of England, and a name for home that is said in a text and stands on no list.

What the intruder knows of it is under `extensions`, which never leaves through an export.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

import corpus
import corpus_people as people
from corpus_case import Case, encode, record

AUTHORITIES = Path(__file__).resolve().parents[1] / "data/privacy/hierarchies/authority.json"
DETAIL, SIZE = corpus.SIZES[6]
# Families with so many children of a hundred, about as the Office for National Statistics counts them; how those with
# more than two are shared out is a guess.
CHILDREN = {1: 44, 2: 41, 3: 11, 4: 3, 5: 1}
SHORT = {
    "Amy": "Ames", "Chloe": "Clo", "Gemma": "Gem", "Kayleigh": "Kay", "Ruby": "Rubes", "Callum": "Cal", "Tyler": "Ty",
    "Zofia": "Zosia", "Agnieszka": "Aga", "Małgorzata": "Gosia", "Bartłomiej": "Bartek", "Paweł": "Pawełek",
    "Oisín": "Osh", "Sinéad": "Shin", "Ioana": "Oana", "Cătălin": "Cata", "Ayesha": "Ash", "Zainab": "Zee",
    "Muhammad": "Mo", "Layla": "Lays", "Yūsuf": "Yusy",
}  # fmt: skip
SAYINGS = (
    "{} said that it is quieter now.",
    "Everybody calls the eldest {} at home.",
    "The dinner lady asked where {} was on Monday.",
    "{}'s bed is by the window.",
)


def authorities() -> list[str]:
    """List the authorities that the library knows."""
    regions = json.loads(AUTHORITIES.read_text("utf-8"))["levels"][0]["groups"]
    return [name for region in regions for name in region["of"]]


def fill_house(case: Case) -> None:
    """Add brothers and sisters, and say who lives with them."""
    for _ in range(case.rng.choices(list(CHILDREN), list(CHILDREN.values()))[0] - 1):
        people.add_child(case)
    if case.chance(0.4):
        people.add_parent(case)
    for adult in case.with_role("parent", "carer"):
        if case.chance(0.8):
            line = record(id=case.new_id("relationship"), from_=adult, to=case.child(), kind="lives_with")
            case.add("relationships", line)


def call_at_home(case: Case) -> str:
    """Give the first child a name for home, and say it."""
    first_name = case.first_name(case.with_role("child")[0])
    nickname = SHORT.get(first_name, first_name)
    case.lists["harm"][0]["text"] += " " + case.rng.choice(SAYINGS).format(nickname)
    return nickname


def maps(families: int, seed: int) -> Iterator[str]:
    """Make up a map for each family."""
    rng = random.Random(seed)
    names = authorities()
    for number in range(1, families + 1):
        case = Case(rng, number, DETAIL)
        corpus.begin(case)
        fill_house(case)
        nickname = call_at_home(case)
        corpus.grow(case, rng.gauss(SIZE, SIZE * corpus.SPREAD))
        document = json.loads(corpus.write_map(case, 1, last=True))
        yield encode(document | {"authority": rng.choice(names), "extensions": {"drill": {"nickname": nickname}}})


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", required=True)
    options = parser.parse_args()
    Path(options.output).write_text("".join(f"{line}\n" for line in maps(options.families, options.seed)), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
