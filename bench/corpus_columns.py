# SPDX-License-Identifier: MIT
"""The three columns of made-up maps: worries, what works well, next steps."""

import corpus_words as words
from corpus_case import Case, Record, record

DURATIONS = ("P3M", "P6M", "P12W", "P90D", "P1Y")


def entry(case: Case, kind: str, text: str, own_words: float = 0.1) -> Record:
    """Begin a record of a column with what every one of them has."""
    rng = case.rng
    return record(
        id=case.new_id(kind),
        text=text,
        about=case.about(),
        by=case.maybe(case.anybody()),
        own_words=case.maybe(True, own_words),
        basis=case.maybe(rng.choice(("fact", "observation", "feeling", "opinion", "assumption"))),
        on=case.maybe(case.past(), 0.4),
        recorded=case.maybe(case.on(), 0.3),
        source=case.maybe(rng.choice(words.SOURCES)),
        corroborated_by=case.maybe([case.anybody()], 0.15),
        dispute=case.maybe(
            record(by=[case.adult()], account=case.say("{adult} says that it was once and not as told.")), 0.06
        ),
        domain=case.maybe(rng.choice(("growth", "care", "world"))),
        factors=case.maybe([rng.choice(case.theme.factors)], 0.3),
    )


def add_harm(case: Case) -> None:
    """Add something that has happened."""
    theme, slots, rng = case.other_theme(), case.slots(), case.rng
    first, worst, latest = sorted(case.day(-900, 0) for _ in range(3))
    extra = record(
        of=case.maybe([case.adult()]),
        behaviour=case.maybe(case.say(theme.behaviour + ".", slots, tail=False), 0.2),
        impact=case.maybe(case.say(theme.impact, slots), 0.4 + case.detail / 2),
        severity=case.maybe(rng.choice(("low", "moderate", "high", "severe"))),
        frequency=case.maybe(rng.choice(("most weekends", "once", "about monthly")), 0.4),
        first=case.maybe(first.isoformat()),
        worst=case.maybe(worst.isoformat(), 0.4),
        latest=latest.isoformat(),
    )
    case.add("harm", entry(case, "harm", case.say(theme.harm, slots)) | extra)


def add_danger(case: Case) -> None:
    """Add a danger statement, resting on harms that are there."""
    theme, slots, adult = case.other_theme(), case.slots(), case.adult()
    who = case.some(case.with_role("professional", "family", "friend"), 3)
    worried = " and ".join(dict.fromkeys(case.first_name(p) for p in who))
    slots["adult"] = case.first_name(adult)
    could = f" and that {theme.could}" if case.chance(0.6) else ""
    verb = "are" if " and " in worried else "is"
    statement = f"{worried} {verb} worried that {theme.behaviour}{could}. If nothing changes, {theme.future}."
    text = case.say(statement, slots, tail=False)
    parts = [case.say(part + ".", slots, tail=False) for part in (theme.behaviour, theme.could, theme.future)]
    harms = [h["id"] for h in case.lists["harm"]]
    extra = record(
        who=who,
        of=[adult],
        behaviour=case.maybe(parts[0]),
        impact=case.maybe(parts[1]),
        if_nothing_changes=case.maybe(parts[2]),
        evidence=case.some(harms, 3),
        resolved=case.maybe(case.on(), 0.03),
    )
    case.add("danger_statements", entry(case, "danger", text) | extra)


def add_factor(case: Case) -> None:
    """Add a complicating factor."""
    case.add("complicating_factors", entry(case, "factor", case.one_of(words.FACTORS)))


def add_missing(case: Case) -> None:
    """Add something that is not known yet."""
    case.add("missing_information", entry(case, "missing", case.one_of(words.MISSING)))


def add_strength(case: Case) -> None:
    """Add something that is working well."""
    text = case.other_theme().strength if case.chance(0.4) else case.rng.choice(words.STRENGTHS)
    case.add("strengths", entry(case, "strength", case.say(text), own_words=0.2))


def add_safety(case: Case) -> None:
    """Add an act that protected when a danger was there."""
    danger = case.rng.choice(case.lists["danger_statements"])
    extra = record(acted=[case.other()], danger=danger["id"])
    case.add("safety", entry(case, "safety", case.say(case.theme.strength)) | extra)


def add_bottom_line(case: Case) -> None:
    """Add what must be so, whatever else is agreed."""
    extra = record(
        reason=case.maybe(case.say("Because {child} cannot keep safe alone."), 0.7), met=case.maybe(case.on(), 0.2)
    )
    case.add("bottom_lines", entry(case, "bottom-line", case.say(case.theme.fallback)) | extra)


def add_goal(case: Case) -> None:
    """Add a safety goal against a danger statement that is there."""
    theme, slots, rng = case.other_theme(), case.slots(), case.rng
    dangers = [d["id"] for d in case.lists["danger_statements"]]
    extra = record(
        dangers=case.some(dangers, 2),
        parents_will=case.maybe(case.say(theme.parents_will + ".", slots, tail=False)),
        child_will=case.maybe(case.say(theme.child_will + ".", slots, tail=False)),
        professionals_will_see=case.maybe(case.say(theme.see + ".", slots)),
        for_how_long=case.maybe(rng.choice(DURATIONS), 0.9),
        leads_to=case.maybe(rng.choice(("step_down", "close"))),
        owner=case.maybe(rng.choice(("family", "agency", "shared"))),
        met=case.maybe(case.on(), 0.1),
    )
    case.add(
        "safety_goals",
        entry(
            case,
            "goal",
            case.say(theme.child_will + ", and " + theme.see[0].lower() + theme.see[1:] + ".", slots, tail=False),
        )
        | extra,
    )


def add_action(case: Case) -> None:
    """Add an action towards a goal; a goal first, where there is none."""
    if "safety_goals" not in case.lists:
        add_goal(case)
    theme, slots, rng = case.other_theme(), case.slots(), case.rng
    goal = rng.choice(case.lists["safety_goals"])["id"]
    done = case.chance(0.3)
    extra = record(
        owner=rng.choice((case.adult(), case.worker(), case.other())),
        due=case.on(10, 180),
        priority=case.maybe(rng.choice(("low", "medium", "high"))),
        term=case.maybe(rng.choice(("short", "medium", "long"))),
        goal=goal,
        measure=case.maybe(case.say(theme.measure, slots, tail=False)),
        support=case.maybe(True, 0.2),
        started=case.maybe(case.on(), 0.4),
        status="done" if done else rng.choice(("open", "open", "blocked")),
        done=case.on() if done else None,
        outcome=case.one_of(words.IMPACTS) if done else None,
    )
    case.add("actions", entry(case, "action", case.say(theme.action, slots)) | extra)


def add_contingency(case: Case) -> None:
    """Add what happens if it goes wrong."""
    extra = record(
        trigger=case.say("{adult} or {child} rings to say that it is starting again.", tail=False),
        agreed_with=case.some(case.with_role("parent", "carer", "family", "friend"), 3),
    )
    case.add("contingency", entry(case, "contingency", case.say(case.theme.fallback)) | extra)
