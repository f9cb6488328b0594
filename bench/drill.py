#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Play the motivated intruder: what somebody who knows a family's shape, a date and a nickname can find in an export.

For each family of the source the intruder knows a piece of what is true of it and looks for the families of the export
that it fits. Who fits alone is singled out; the link is right when it is the family itself. With several that fit, one
is taken at random: the share of right links is what that comes to.
"""

import argparse
import json
import random
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

AGES = Path(__file__).resolve().parents[1] / "data/privacy/hierarchies/age.json"
UNBORN = -1
EVER = 200
SHIFTS = range(30, 366)  # days, either way

Map = dict[str, Any]
Span = tuple[int, int]


def bands() -> dict[str, Span]:
    """Give the years that each band stands for: they are published with the profile."""
    groups = [group for level in json.loads(AGES.read_text("utf-8"))["levels"] for group in level["groups"]]
    return {
        group["name"]: (
            UNBORN if "of" in group else group["from"],
            group.get("to", EVER) if "from" in group else UNBORN,
        )
        for group in groups
    }


BANDS = bands()


# -- what is known of a family, and what the export shows of one


class Child(NamedTuple):
    """A child: in years from the least to the most that is shown, and its sex where that is."""

    years: Span
    sex: str | None


class Family(NamedTuple):
    """One family, from its latest map."""

    map: str
    children: tuple[Child, ...]
    adults: int
    events: tuple[tuple[str, date], ...]
    text: str
    nickname: str


def years_of(person: Map, started: date | None) -> Span:
    """Say how old somebody is when the map is started, as exactly as the map does."""
    if "age_band" in person:
        return BANDS.get(person["age_band"], (UNBORN, EVER))
    if "age" in person:
        return (person["age"], person["age"])
    if "born" not in person or started is None:
        return (UNBORN, EVER)
    year, month, day = ([*map(int, person["born"].split("-")), 1, 1])[:3]
    if len(person["born"]) == len("2026"):
        return (max(started.year - year - 1, UNBORN), started.year - year)
    years = started.year - year - ((started.month, started.day) < (month, day))
    return (max(years, UNBORN), max(years, UNBORN))


def texts_of(value: Any) -> Iterator[str]:
    """Give every text of a document."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts_of(part)


def household_of(document: Map) -> int:
    """Count the adults who live with the children."""
    people = {person["id"]: person["role"] for person in document.get("people", ())}
    adults = set()
    for line in document.get("relationships", ()):
        ends = (line["from"], line["to"])
        if line["kind"] == "lives_with" and "until" not in line and "child" in (people[end] for end in ends):
            adults |= {end for end in ends if people[end] not in ("child", "professional")}
    return len(adults)


def nickname_of(document: Map, children: list[Map]) -> str:
    """Give what a child is called at home: where drill_corpus.py says so, another name, or else its first."""
    if "drill" in document.get("extensions", ()):
        return str(document["extensions"]["drill"]["nickname"])
    for child in children:
        for name in (*child.get("also_known_as", ()), *child.get("name", "").split()[:1]):
            return str(name)
    return ""


def family_of(document: Map) -> Family:
    """Gather what a map shows of its family."""
    started = date.fromisoformat(document["started"][:10]) if "started" in document else None
    children = [person for person in document.get("people", ()) if person["role"] == "child"]
    return Family(
        map=document["id"],
        children=tuple(Child(years_of(child, started), child.get("sex")) for child in children),
        adults=household_of(document),
        events=tuple((e["what"], date.fromisoformat(e["on"])) for e in document.get("events", ()) if "on" in e),
        text="\n".join(texts_of(document)).casefold(),
        nickname=nickname_of(document, children).casefold(),
    )


def latest_maps(lines: Iterable[str]) -> dict[str, Map]:
    """Give the latest map of each case, by its own id."""
    latest: dict[tuple[str | None, str], Map] = {}
    for line in lines:
        document = json.loads(line)
        case = (document.get("authority"), document["case"]) if "case" in document else (None, document["id"])
        if case not in latest or document.get("revision", 0) >= latest[case].get("revision", 0):
            latest[case] = document
    return {document["id"]: document for document in latest.values()}


# -- the pieces of knowledge: whether what is known of one fits what is shown of another


class Known(NamedTuple):
    """What the intruder knows: a family, the days of up to two of its events, and what the report says of dates."""

    family: Family
    events: tuple[tuple[str, date], ...]
    dates: str


def fit_together(known: tuple[Child, ...], shown: tuple[Child, ...], sexes: bool) -> bool:
    """Say whether each known child can be a shown one of its own."""
    if len(known) != len(shown):
        return False
    if not known:
        return True
    first, rest = known[0], known[1:]
    return any(
        first.years[0] <= child.years[1]
        and child.years[0] <= first.years[1]
        and (not sexes or None in (first.sex, child.sex) or first.sex == child.sex)
        and fit_together(rest, shown[:i] + shown[i + 1 :], sexes)
        for i, child in enumerate(shown)
    )


def fits_shape(known: Known, shown: Family) -> bool:
    """Know how many children there are, their ages, and how many adults live with them; fewer may be shown."""
    return shown.adults <= known.family.adults and fit_together(known.family.children, shown.children, sexes=False)


def fits_sexes(known: Known, shown: Family) -> bool:
    """Know which of the children are girls and boys, too."""
    return fits_shape(known, shown) and fit_together(known.family.children, shown.children, sexes=True)


def is_likely(shift: int, dates: str) -> bool:
    """Say whether an export moves dates like that: its report says how it does."""
    if dates == "shift":
        return shift % 7 == 0 and abs(shift) in SHIFTS
    return dates == "relative" or shift == 0


def shifts_of(event: tuple[str, date], shown: Family, dates: str) -> set[int]:
    """List how many days a family's dates can have moved, if one of its events is the one that is known."""
    shifts = {(on - event[1]).days for what, on in shown.events if what == event[0]}
    return {shift for shift in shifts if is_likely(shift, dates)}


def fits_date(known: Known, shown: Family) -> bool:
    """Know the day of one event."""
    return all(shifts_of(event, shown, known.dates) for event in known.events[:1])


def fits_two_dates(known: Known, shown: Family) -> bool:
    """Know the days of two events, and so the time between them."""
    shifts = [shifts_of(event, shown, known.dates) for event in known.events]
    return not shifts or bool(set.intersection(*shifts))


def has_nickname(known: Known, shown: Family) -> bool:
    """Know what a child is called at home."""
    return re.search(rf"(?<!\w){re.escape(known.family.nickname)}(?!\w)", shown.text) is not None


Fits = Callable[[Known, Family], bool]

# What is looked for in texts tells nothing where no text has it.
MAY_BE_MISSING = {has_nickname}

KNOWLEDGE: dict[str, tuple[Fits, ...]] = {
    "the family's shape": (fits_shape,),
    "one date": (fits_date,),
    "one nickname": (has_nickname,),
    "shape and date": (fits_shape, fits_date),
    "shape and nickname": (fits_shape, has_nickname),
    "date and nickname": (fits_date, has_nickname),
    "shape, date and nickname": (fits_shape, fits_date, has_nickname),
    "shape with girls and boys": (fits_sexes,),
    "two dates": (fits_two_dates,),
    "shape with girls and boys, two dates, nickname": (fits_sexes, fits_two_dates, has_nickname),
}


# -- the drill


def candidates(known: Known, shown: list[Family], pieces: tuple[Fits, ...]) -> list[Family]:
    """List the families that all pieces of knowledge fit."""
    for piece in pieces:
        fitting = [family for family in shown if piece(known, family)]
        if fitting or piece not in MAY_BE_MISSING:
            shown = fitting
    return shown


class Figures(NamedTuple):
    """What came of one kind of knowledge, as shares of the targets; `median` of those that fit."""

    singled_out: float
    singled_out_rightly: float
    right_links: float
    median: float


def drill(source: list[Known], shown: list[Family], truth: dict[str, str], pieces: tuple[Fits, ...]) -> Figures:
    """Look for every family of the source; one that stayed behind is never found."""
    alone = rightly = links = 0.0
    sizes = []
    for known in source:
        found = [family.map for family in candidates(known, shown, pieces)]
        sizes.append(len(found))
        is_there = truth.get(known.family.map) in found
        alone += len(found) == 1
        rightly += len(found) == 1 and is_there
        links += is_there / len(found) if found else 0
    n = max(len(source), 1)
    return Figures(alone / n, rightly / n, links / n, statistics.median(sizes or [0]))


def truth_of(path: str | None, source: list[str], export: list[str]) -> dict[str, str]:
    """Read which map became which: a pair a line, with a tab between; else they stand in the same order."""
    if path is not None:
        return dict(line.split("\t") for line in Path(path).read_text("utf-8").splitlines())
    if len(source) != len(export):
        sys.exit("drill: the export has fewer maps than the source: say which is which with --truth")
    return {json.loads(a)["id"]: json.loads(b)["id"] for a, b in zip(source, export, strict=True)}


def run(
    source: list[str], export: list[str], truth: dict[str, str], dates: str, *, targets: int = 500, seed: int = 1
) -> dict[str, Figures]:
    """Drill with each kind of knowledge."""
    rng = random.Random(seed)
    families = [family_of(document) for document in latest_maps(source).values()]
    shown = [family_of(document) for document in latest_maps(export).values()]
    chosen = [
        Known(family, tuple(rng.sample(family.events, min(len(family.events), 2))), dates)
        for family in rng.sample(families, min(targets, len(families)))
    ]
    return {name: drill(chosen, shown, truth, pieces) for name, pieces in KNOWLEDGE.items()}


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", help="maps, one a line")
    parser.add_argument("export", help="what was made of them")
    parser.add_argument("--truth", help="pairs of map ids, source and export, with a tab between")
    parser.add_argument("--dates", choices=("relative", "shift", "kept"), default="relative", help="as the report says")
    parser.add_argument("--targets", type=int, default=500, help="families to look for")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="for programs")
    options = parser.parse_args()
    source = Path(options.source).read_text("utf-8").splitlines()
    export = Path(options.export).read_text("utf-8").splitlines()
    truth = truth_of(options.truth, source, export)
    figures = run(source, export, truth, options.dates, targets=options.targets, seed=options.seed)
    if options.json:
        print(json.dumps({name: row._asdict() for name, row in figures.items()}))
        return 0
    print("| what is known | singled out | and rightly | right links | families that fit (median) |")
    print("|---|---|---|---|---|")
    for name, row in figures.items():
        shares = " | ".join(f"{100 * share:.1f} %" for share in row[:3])
        print(f"| {name} | {shares} | {row.median:g} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
