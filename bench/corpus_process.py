# SPDX-License-Identifier: MIT
"""The process of made-up maps: events, chronology, consents, the analysis, what was shared and set aside."""

import corpus_words as words
from corpus_case import Case, record

COVERED = (
    "mapping",
    "priorities",
    "next_steps",
    "timescales",
    "referral",
    "immediate_risk",
    "consent",
    "genogram",
    "child_safe",
    "reflection",
)
EVENTS = (
    "contact",
    "visit",
    "visit",
    "visit",
    "visit_arranged",
    "manager_review",
    "progress_review",
    "core_group",
    "family_meeting",
    "child_in_need_meeting",
    "strategy_discussion",
    "supervision",
    "allocated",
    "decided",
    "assessment_started",
    "plan_agreed",
)


def add_event(case: Case) -> None:
    """Add something that happened in the process; the first is the referral."""
    what = case.rng.choice(EVENTS) if "events" in case.lists else "referral"
    day = case.day()
    case.add(
        "events",
        record(
            id=case.new_id("event"),
            what=what,
            on=day.isoformat(),
            at=case.maybe(f"{day}T{case.rng.randint(8, 18):02d}:{case.rng.choice(('00', '15', '30'))}:00+01:00", 0.2),
            by=case.worker(),
            present=case.maybe(case.some([p["id"] for p in case.lists["people"]], 4)),
            children=case.about(),
            alone=case.maybe(True, 0.2),
            purpose=case.maybe(
                case.rng.choice(("To see the children.", "To read the map together.", "Statutory visit.")), 0.4
            ),
            note=case.maybe(case.one_of(words.EVENT_NOTES)),
            outcome=case.maybe(case.one_of(words.OUTCOMES), 0.4),
            recorded=case.maybe(day.isoformat(), 0.5),
            decision=case.rng.choice(("early_help", "child_in_need", "child_protection"))
            if what == "decided"
            else None,
            level=case.rng.randint(2, 5) if what == "decided" else None,
            covered=case.maybe(case.rng.sample(COVERED, 3), 0.2),
            rationale=case.maybe(case.say("The hospital's report is late."), 0.05),
        ),
    )


def add_chronology(case: Case) -> None:
    """Add a line of the impact chronology."""
    case.add(
        "chronology",
        record(
            id=case.new_id("line"),
            on=case.past(),
            text=case.one_of(words.CHRONOLOGY),
            impact=case.maybe(case.one_of(words.IMPACTS)),
            about=case.about(),
            source=case.maybe(case.rng.choice(words.SOURCES)),
        ),
    )


def add_assessment(case: Case) -> None:
    """Add a tool that was used; scores are whole, or halves."""
    case.add(
        "assessments",
        record(
            id=case.new_id("assessment"),
            tool=case.rng.choice(("sdq", "gcp2", "dash", "home_inventory")),
            on=case.on(),
            child=case.child(),
            by=case.worker(),
            score=case.rng.choice((12, 17, 21, 8.5)),
            note=case.maybe(case.one_of(words.WHYS)),
        ),
    )


def add_consent(case: Case) -> None:
    """Add a consent."""
    case.add(
        "consents",
        record(
            id=case.new_id("consent"),
            from_=case.adult(),
            scope="to talk with the school and the GP",
            on=case.on(),
            given=True,
            written=case.chance(0.5),
        ),
    )


def add_disagreement(case: Case) -> None:
    """Add a disagreement between professionals and the family."""
    case.add(
        "disagreements",
        record(
            id=case.new_id("disagreement"),
            between=case.some([p["id"] for p in case.lists["people"]], 3),
            about=case.say("Whether {child} may stay overnight at {place}."),
            raised=case.on(),
            outcome=case.maybe(case.one_of(words.OUTCOMES)),
        ),
    )


def add_issue(case: Case) -> None:
    """Add an issue of the analysis."""
    theme, slots = case.other_theme(), case.slots()
    case.add(
        "issues",
        record(
            id=case.new_id("issue"),
            issue=case.say(theme.behaviour + ".", slots, tail=False),
            raised_by=case.some(case.with_role("professional", "family"), 2),
            why_started=case.one_of(words.FACTORS),
            what_keeps_it_going=case.maybe(case.one_of(words.FACTORS)),
            impact=case.maybe(case.say(theme.impact, slots)),
        ),
    )


def add_share(case: Case) -> None:
    """Add that the map was given back to somebody."""
    case.add(
        "shared",
        record(
            id=case.new_id("share"),
            with_=case.anybody(),
            on=case.on(),
            how=case.rng.choice(("on paper, in Polish", "read aloud", "large print")),
            agreed=case.maybe(case.chance(0.8)),
            comment=case.maybe(case.one_of(words.WHYS)),
        ),
    )


def add_considered(case: Case) -> None:
    """Add something that was looked for and is not there."""
    case.add(
        "considered",
        record(
            id=case.new_id("considered"),
            what=case.rng.choice(("fathers", "family_group_conference", "safety", "religion", "harm")),
            why=case.say("Asked on {day}; there is nothing to add.", tail=False),
        ),
    )


def add_suppressed(case: Case) -> None:
    """Set a finding aside, with the reason."""
    case.add(
        "suppressed",
        record(
            id=case.new_id("suppressed"),
            rule=case.rng.choice(("map.genogram", "danger.many", "scale.why")),
            record=case.anybody(),
            reason=case.say("Talked over with {adult}; not wanted now.", tail=False),
            by=case.worker(),
            on=case.on(),
        ),
    )


def add_practice_check(case: Case) -> None:
    """Add what a worker thinks of the work."""
    case.add(
        "practice_check",
        record(
            id=case.new_id("check"),
            standard=case.rng.randint(1, 8),
            rating=case.rng.choice(("challenged", "patchy", "strong")),
            by=case.worker(),
            on=case.on(),
        ),
    )
