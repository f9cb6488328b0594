# SPDX-License-Identifier: MIT
"""The people of made-up maps, and who is related to whom."""

from datetime import timedelta

from corpus_case import Case, Record, record

NEEDS = ("language", "religion", "ability", "communication", "education", "culture")
PERSON_KEYS = (
    "function",
    "relationship",
    "agency",
    "lead",
    "born",
    "age",
    "due",
    "died",
    "sex",
    "ethnicity",
    "needs",
    "can_use_tools",
    "identifiers",
    "network",
)


def add_person(case: Case, role: str, sex: str | None = None, **fields: object) -> str:
    """Add somebody with a name of the case's language that nobody else in the case has."""
    rng, names = case.rng, case.names
    sex = sex or rng.choice(("female", "male"))
    identity = case.new_id("person")
    first_name = case.give_name(identity, names.female if sex == "female" else names.male)
    case.add(
        "people",
        record(
            id=identity,
            name=f"{first_name} {rng.choice(names.surnames)}",
            also_known_as=case.maybe([rng.choice(names.own_script or ("Titch", "Bean", "J"))], 0.15),
            role=role,
            **{key: (fields | {"sex": sex}).get(key) for key in PERSON_KEYS},
        ),
    )
    return identity


def add_child(case: Case) -> None:
    """Add a child, with a birth date or an age, and at times numbers of other systems."""
    rng, age = case.rng, case.rng.randint(1, 16)
    born = case.start - timedelta(days=365 * age + rng.randrange(360))
    known = {"born": born.isoformat()} if case.chance(0.85) else {"age": age}
    add_person(
        case,
        "child",
        **known,
        ethnicity=case.maybe(case.names.ethnicity),
        can_use_tools=case.maybe(age >= 4),
        needs=case.maybe(
            [record(aspect=rng.choice(NEEDS), text=case.names.ethnicity + " home, hears English at school")],
            case.detail / 3,
        ),
        identifiers=case.maybe(identifiers(case), case.detail / 2),
    )


def identifiers(case: Case) -> Record:
    """Make up numbers of other systems."""
    number = case.rng.randrange
    return record(
        nhs_number=f"{number(10**9, 10**10)}",
        upn=f"A{number(10**11, 10**12)}",
        la_child_id=f"LC{number(10**6)}",
        phone=case.maybe(f"07700 900{number(1000):03d}", 0.3),
        postcode=case.maybe(f"ZZ{number(1, 20)} {number(1, 9)}AA", 0.5),
    )


def add_parent(case: Case) -> None:
    """Add a mother, father or carer."""
    rng = case.rng
    role, relationship, sex = rng.choice(
        (("parent", "mother", "female"), ("parent", "father", "male"), ("carer", "maternal gran", "female"))
    )
    add_person(
        case,
        role,
        sex,
        relationship=relationship,
        born=case.maybe(str(case.start.year - rng.randint(20, 45))),
        ethnicity=case.maybe(case.names.ethnicity),
        network=case.maybe(network(case), case.detail / 2),
    )


def network(case: Case) -> Record:
    """Say that somebody is in the natural network."""
    return record(
        joined=case.on(),
        told_worries=case.maybe(case.on()),
        circle=case.rng.choice(("inner", "middle", "outer")),
        permanent=case.maybe(case.chance(0.8)),
    )


def add_other(case: Case) -> None:
    """Add somebody of the family or a friend, in the network."""
    role, relationship, sex = case.rng.choice(
        (
            ("family", "aunt", "female"),
            ("family", "grandad", "male"),
            ("friend", "neighbour", None),
            ("friend", "mother's friend", None),
            ("family", "nain", "female"),
        )
    )
    add_person(case, role, sex, relationship=relationship, network=network(case))


def add_worker(case: Case) -> None:
    """Add a professional; the first one leads."""
    function, relationship, agency = case.rng.choice(
        (
            ("social_worker", "social worker", "Children's social care"),
            ("education", "head teacher", "St Columba's primary school"),
            ("health", "health visitor", "Community health trust"),
            ("police", "officer", "Police"),
            ("case_worker", "family support worker", "Early help"),
        )
    )
    first = not case.lists.get("people") or not case.with_role("professional")
    add_person(
        case,
        "professional",
        function=function,
        relationship=case.maybe(relationship),
        agency=agency,
        lead=first or None,
    )


def add_relationship(case: Case) -> None:
    """Add a line of the genogram between a grown-up and a child."""
    kind = case.rng.choice(("parent_of", "carer_of", "lives_with", "step_parent_of"))
    case.add(
        "relationships",
        record(
            id=case.new_id("relationship"),
            from_=case.adult(),
            to=case.child(),
            kind=kind,
            quality=case.maybe(case.rng.choice(("close", "ordinary", "distant", "conflict"))),
            since=case.maybe(case.past(), 0.3),
            note=case.maybe(case.say("Sees {child} at {place}.", tail=False), 0.2),
        ),
    )
