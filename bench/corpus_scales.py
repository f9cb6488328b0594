# SPDX-License-Identifier: MIT
"""The scales of made-up maps, and their ratings."""

import corpus_words as words
from corpus_case import Case, Record, record, size_of


def add_scale(case: Case) -> None:
    """Add a scale with its first round of ratings; the first scale is of safety."""
    rng, slots = case.rng, case.slots()
    topic = (
        "safety"
        if "scales" not in case.lists
        else rng.choice(("safety", "wellbeing", "goal", "confidence", "willingness", "capacity"))
    )
    bands = [
        record(from_=0, to=3, means="Not safe enough tonight", escalate=True),
        record(from_=4, to=6, means="Worried, with a plan"),
        record(from_=7, to=10, means="Safe enough to step back"),
    ]
    scale = record(
        id=case.new_id("scale"),
        topic=topic,
        question=case.maybe(case.say("How safe is it for {child} at home today?", slots, tail=False)),
        zero=anchor(case, case.theme.could, "the children cannot sleep here tonight", slots),
        ten=anchor(case, case.theme.child_will, "safe enough to close", slots),
        higher_is=case.maybe("safer", 0.3),
        about=case.about(),
        danger=case.maybe(rng.choice(case.lists["danger_statements"])["id"]),
        threshold=case.maybe(rng.randint(6, 8), 0.3),
        required=case.maybe(case.some(case.with_role("parent", "carer", "professional"), 3), 0.5),
        bands=case.maybe(bands, case.detail / 3),
    )
    scale["ratings"] = []
    case.add("scales", scale)
    add_round(case, scale)


def anchor(case: Case, full: str, short: str, slots: dict[str, str]) -> str:
    """Say what an end of a scale means, at length or not."""
    text = full if case.chance(case.detail + 0.1) else short
    return case.say(text[0].upper() + text[1:] + ".", slots, tail=False)


def add_round(case: Case, scale: Record | None = None) -> None:
    """Add a round of ratings, each rater once; one speaks for one child at times."""
    if scale is None and "scales" not in case.lists:
        return add_scale(case)
    scale = scale or case.rng.choice(case.lists["scales"])
    number = case.rounds.get(scale["id"], 0) + 1
    case.rounds[scale["id"]] = number
    everybody = [p["id"] for p in case.lists["people"]]
    child = case.child() if case.chance(0.3) else None
    day = case.on()
    for rater in case.some(everybody, 4):
        rating = rate(case, rater, day, number, child)
        scale["ratings"].append(rating)
        case.size += size_of(rating)
    return None


def rate(case: Case, rater: str, day: str, number: int, child: str | None) -> Record:
    """Make one rating, or say why there is none."""
    head = record(id=case.new_id("rating"), by=rater, on=day, round=number, child=child)
    if case.chance(0.06):
        return head | {"not_rated": case.rng.choice(("declined", "not_asked", "absent", "too_young"))}
    head["value"] = min(10, max(0, round(case.rng.gauss(3 + number, 1.8))))
    return head | record(
        why=case.maybe(case.one_of(words.WHYS, tail=False), 0.4 + case.detail / 2), independent=case.maybe(True, 0.2)
    )
