# SPDX-License-Identifier: MIT
"""The action cycle of made-up maps: children's voices, explanations, everyday plans and how they were tried."""

import corpus_words as words
from corpus_case import Case, Record, record
from corpus_columns import add_goal

TOOLS = ("three_houses", "fairy_wizard", "words_and_pictures", "day_in_the_life", "observation", "conversation", "play")


def add_voice(case: Case) -> None:
    """Add what a child said, drew or showed."""
    child = case.child()
    case.add(
        "voice",
        record(
            id=case.new_id("voice"),
            child=child,
            on=case.on(),
            tool=case.maybe(case.rng.choice(TOOLS), 0.9),
            worries=case.one_of((*words.CHILD_WORRIES, case.theme.words), tail=False),
            good=case.maybe(case.one_of(words.CHILD_GOOD, tail=False)),
            dreams=case.maybe(case.one_of(words.CHILD_DREAMS, tail=False)),
            own_words=True,
            by=case.maybe(case.worker()),
            informed=case.maybe(True),
            influence=case.maybe(
                case.say("{child}'s wish to be asked first is now a rule of the plan."), case.detail / 2
            ),
            analysis=case.maybe(
                case.say("{child} shows more by drawing than by talking; {adult} was moved by it."), case.detail / 3
            ),
            documents=case.maybe([f"dms:{case.rng.randrange(10**8)}"], 0.2),
        ),
    )


def add_explanation(case: Case) -> None:
    """Add words and pictures."""
    frames = [
        record(
            asks="Who is worried?",
            says=case.say("{other} and the people at school are worried."),
            picture=f"dms:{case.rng.randrange(10**8)}",
        ),
        record(asks="What are they worried about?", says=case.say(case.theme.behaviour + ".")),
        record(asks="What is being done?", says=case.say(case.theme.parents_will + ".")),
    ]
    case.add(
        "explanations",
        record(
            id=case.new_id("explanation"),
            method="words_and_pictures",
            audience=case.about(),
            frames=frames,
            approvals=[record(by=case.adult(), on=case.on())],
            explained=[record(child=case.child(), on=case.on())],
        ),
    )


def add_safety_plan(case: Case) -> None:
    """Add an everyday plan with two or three rules."""
    plan = record(
        id=case.new_id("plan"),
        agreed=case.on(),
        agreed_by=case.some(case.with_role("parent", "carer", "family", "friend"), 3),
    )
    plan["rules"] = [add_rule(case) for _ in range(case.rng.randint(2, 3))]
    plan |= record(child_version=case.maybe(True), review_on=case.on(30, 200))
    case.add("safety_plans", plan)


def add_rule(case: Case) -> Record:
    """Make a rule of a plan."""
    slots = case.slots()
    return record(
        id=case.new_id("rule"),
        situation=case.say("Evenings when {child} is at home.", slots, tail=False),
        who=[case.adult()],
        will=case.say(case.other_theme().parents_will + ".", slots, tail=False),
        watched_by=[case.other()],
    )


def add_demonstration(case: Case) -> None:
    """Add a day on which a rule was tried; a plan first, where there is none."""
    if "safety_plans" not in case.lists:
        add_safety_plan(case)
    rule = case.rng.choice(case.rng.choice(case.lists["safety_plans"])["rules"])
    case.add(
        "demonstrations",
        record(
            id=case.new_id("demonstration"),
            rule=rule["id"],
            on=case.on(),
            by=[case.adult()],
            observed_by=case.maybe(case.other()),
            under_stress=case.maybe(case.chance(0.5)),
            worked=case.chance(0.8),
            note=case.maybe(case.one_of(words.WHYS)),
        ),
    )


def add_cycle(case: Case) -> None:
    """Add a round of the action cycle."""
    number = len(case.lists.get("cycles", ())) + 1
    case.add(
        "cycles",
        record(
            id=case.new_id("cycle"),
            number=number,
            started=case.on(),
            outcome=case.maybe("continue", 0.5),
            note=case.maybe(case.one_of(words.OUTCOMES)),
        ),
    )


def add_milestone(case: Case) -> None:
    """Add a point of the trajectory; a goal first, where there is none."""
    if "safety_goals" not in case.lists:
        add_goal(case)
    case.add(
        "milestones",
        record(
            id=case.new_id("milestone"),
            text=case.say("{child} stays at {place} overnight.", tail=False),
            on=case.on(20, 200),
            reached=case.maybe(case.on(), 0.3),
            goal=case.rng.choice(case.lists["safety_goals"])["id"],
        ),
    )
