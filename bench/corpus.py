#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Make up a corpus of maps: NDJSON, one compact map a line, the same for the same arguments every time.

A case starts with what every map has and then grows by one record after another until it has the wanted size; a case
of several revisions writes a map at several sizes on the way.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta

import corpus_columns as columns
import corpus_cycle as cycle
import corpus_people as people
import corpus_process as process
import corpus_scales as scales
import corpus_words as words
from corpus_case import Case, Record, encode, record

# For each size in KB: how far records go into detail, and the bytes to grow to. A small map begins above what is wanted
# and growth ends a little past it, so the second number is below the size: measured, so that the mean is right.
SIZES = {2: (0.08, 1300), 6: (0.5, 5800), 12: (0.7, 11600), 48: (0.7, 47600), 192: (0.7, 191600)}
SPREAD = 0.15  # standard deviation of a map's size, as a share of it
# What a case's maps stand at, as shares of the wanted size: they average 1, so that the corpus does too.
REVISIONS = ((1.0,), (1.0,), (0.85, 1.15), (0.8, 1.0, 1.2))
WHAT_A_STEP_ADDS = 330  # bytes, about; half of it is taken off the wanted size, as growth stops past it
HEADER = 420  # bytes of the top level's own fields and keys

STEPS: tuple[tuple[Callable[[Case], object], int], ...] = (
    (process.add_event, 10),
    (process.add_chronology, 7),
    (columns.add_action, 6),
    (scales.add_round, 6),
    (columns.add_strength, 5),
    (columns.add_harm, 4),
    (cycle.add_voice, 4),
    (columns.add_safety, 3),
    (columns.add_factor, 3),
    (cycle.add_demonstration, 3),
    (people.add_relationship, 3),
    (people.add_other, 2),
    (people.add_worker, 2),
    (columns.add_missing, 2),
    (columns.add_goal, 2),
    (columns.add_danger, 1),
    (columns.add_bottom_line, 1),
    (columns.add_contingency, 1),
    (scales.add_scale, 1),
    (cycle.add_explanation, 1),
    (cycle.add_cycle, 1),
    (cycle.add_milestone, 2),
    (process.add_assessment, 1),
    (process.add_consent, 1),
    (process.add_disagreement, 1),
    (process.add_issue, 1),
    (process.add_share, 1),
    (process.add_considered, 1),
    (process.add_suppressed, 1),
    (process.add_practice_check, 1),
)
STEP_FUNCTIONS = [step for step, _ in STEPS]
STEP_WEIGHTS = [weight for _, weight in STEPS]

COLUMNS = {
    "worries": ("harm", "complicating_factors", "missing_information", "danger_statements"),
    "working_well": ("strengths", "safety"),
    "next_steps": ("bottom_lines", "safety_goals", "actions", "contingency"),
}
LISTS_AFTER_COLUMNS = (
    "scales",
    "voice",
    "explanations",
    "safety_plans",
    "demonstrations",
    "cycles",
    "milestones",
    "events",
    "chronology",
    "assessments",
    "consents",
    "disagreements",
)


def begin(case: Case) -> None:
    """Give a case what every map has, and a small one only part of what most have."""
    for add in (people.add_child, people.add_parent, people.add_worker, columns.add_harm, columns.add_danger):
        add(case)
    for add in (columns.add_strength, scales.add_scale, columns.add_action):
        if case.chance(0.2 + case.detail):
            add(case)


def grow(case: Case, size: float) -> None:
    """Add records until the map is about as large as wanted."""
    enough = size - HEADER - WHAT_A_STEP_ADDS / 2
    while case.size < enough:
        case.rng.choices(STEP_FUNCTIONS, STEP_WEIGHTS)[0](case)


def move_on(case: Case) -> None:
    """Let time pass before the next revision; an action gets done."""
    case.today += timedelta(days=case.rng.randint(20, 90))
    for action in case.lists.get("actions", ()):
        if action["status"] == "open":
            action["status"] = "done"
            break


def extensions(case: Case) -> Record:
    """Make up what a host system keeps with a map."""
    return {
        "host": {
            "caseNumber": case.rng.randrange(10**7),
            "tags": ["imported", "v2"],
            "weight": 0.25,
            "open": True,
            "note": None,
        }
    }


def analysis(case: Case) -> Record:
    """Answer the questions of the analysis, where it has an issue."""
    if "issues" not in case.lists:
        return {}
    return record(
        issues=case.lists["issues"],
        strengths=case.one_of(words.STRENGTHS),
        how_we_will_know=case.say(case.theme.measure),
        family_view=case.one_of(words.WHYS),
    )


def header(case: Case, revision: int, last: bool) -> Record:
    """Write the top level's own fields."""
    rng, identity = case.rng, f"m-{case.number:06d}-{revision}"
    return record(
        sos=1,
        id=identity,
        case=f"c-{case.number:06d}",
        title=case.lists["people"][0]["name"].split(" ", 1)[-1],
        revision=revision,
        previous=f"m-{case.number:06d}-{revision - 1}" if revision > 1 else None,
        status=rng.choice(("draft", "agreed")) if last else "superseded",
        occasion="screening" if revision == 1 else "review",
        pathway=case.maybe("statutory", 0.3),
        setting=["extra_familial"] if "15A" in case.theme.factors else None,
        authority=words.AUTHORITIES[case.number % len(words.AUTHORITIES)],
        team=case.maybe(words.TEAMS[case.number % len(words.TEAMS)]),
        reason=case.maybe(case.one_of(words.REASONS, tail=False)),
        started=f"{case.start}T09:30:00Z",
        updated=f"{case.today}T16:05:00+01:00",
    )


def write_map(case: Case, revision: int, last: bool) -> str:
    """Write the case as it stands as one map, its keys in the format's order."""
    document = header(case, revision, last)
    document |= record(people=case.lists["people"], relationships=case.lists.get("relationships"))
    for column, names in COLUMNS.items():
        document |= record(**{column: record(**{name: case.lists.get(name) for name in names})})
    document |= record(**{name: case.lists.get(name) for name in LISTS_AFTER_COLUMNS})
    document |= record(
        analysis=analysis(case),
        review=case.maybe(
            record(on=case.on(30, 200), how="at the family meeting", with_=[case.adult(), case.worker()])
        ),
    )
    document |= record(
        **{name: case.lists.get(name) for name in ("shared", "considered", "suppressed", "practice_check")}
    )
    document |= record(extensions=case.maybe(extensions(case), 0.1))
    return encode(document)


def maps_of_case(rng: random.Random, number: int, size: float, detail: float) -> Iterator[str]:
    """Write a case's maps, oldest first."""
    case = Case(rng, number, detail)
    begin(case)
    wanted = rng.gauss(size, size * SPREAD)
    shares = rng.choice(REVISIONS)
    for revision, share in enumerate(shares, 1):
        grow(case, wanted * share)
        yield write_map(case, revision, revision == len(shares))
        move_on(case)


def corpus(size: int, maps: int, seed: int) -> Iterator[str]:
    """Write maps of about `size` KB (1,000 bytes)."""
    rng = random.Random(seed)
    detail, wanted = SIZES[size]
    number = written = 0
    while written < maps:
        number += 1
        for line in maps_of_case(rng, number, wanted, detail):
            if written < maps:
                written += 1
                yield line


def write_corpus(path: str, size: int, maps: int, seed: int) -> None:
    """Write a corpus file, whole or not at all."""
    partial = path + ".partial"
    with open(partial, "w", encoding="utf-8", newline="\n") as file:
        for line in corpus(size, maps, seed):
            file.write(line + "\n")
    os.replace(partial, path)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, choices=sorted(SIZES), default=12, help="KB of a map, on average")
    parser.add_argument("--maps", type=int, required=True, help="how many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--output", required=True, help="the file to write")
    options = parser.parse_args()
    write_corpus(options.output, options.size, options.maps, options.seed)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
