# SPDX-License-Identifier: MIT
"""The word that stands for somebody, or for a place, as lib/privacy/roles.c gives it."""

import re
from functools import cache
from typing import Any

RELATIONS = (
    ("foster", "foster carer"),
    ("friend mate neighbour neighbor", "friend"),
    ("partner boyfriend girlfriend fiance fiancee", "partner"),
    ("stepmother stepmum stepmam stepmom", "stepmother"),
    ("stepfather stepdad", "stepfather"),
    ("stepbrother", "stepbrother"),
    ("stepsister", "stepsister"),
    ("grandmother grandma gran granny nan nana nanna nanny nain mamgu babcia dadi nani", "grandmother"),
    ("grandfather grandad granddad grandpa gramps taid tadcu dziadek", "grandfather"),
    ("aunt auntie aunty ciocia khala", "aunt"),
    ("uncle wujek chacha", "uncle"),
    ("cousin", "cousin"),
    ("nephew", "nephew"),
    ("niece", "niece"),
    ("brother", "brother"),
    ("sister", "sister"),
    ("husband", "husband"),
    ("wife", "wife"),
    ("mother mum mummy mam mom", "mother"),
    ("father dad daddy dada", "father"),
    ("son", "son"),
    ("daughter", "daughter"),
)
JOBS = (
    ("teacher headteacher head", "teacher"),
    ("midwife", "midwife"),
    ("nurse", "nurse"),
    ("visitor", "health visitor"),
    ("doctor gp consultant paediatrician", "doctor"),
    ("psychologist", "psychologist"),
    ("solicitor barrister", "solicitor"),
    ("guardian", "guardian"),
)
PLACES = (
    ("nursery preschool playgroup kindergarten childminding", "nursery"),
    ("school academy primary secondary infants juniors", "school"),
    ("college sixth", "college"),
    ("university", "university"),
    ("hospital infirmary", "hospital"),
    ("surgery clinic practice medical", "surgery"),
    ("refuge shelter", "refuge"),
    ("police constabulary", "police"),
    ("court", "court"),
    ("prison", "prison"),
    ("team", "team"),
    ("council borough authority", "authority"),
    ("church mosque temple synagogue gurdwara chapel", "place of worship"),
    (
        "services service agency trust hub centre center charity association foundation company ltd club"
        " group home place project department organisation organization",
        "agency",
    ),
)
ROLES = {
    "child": "child",
    "parent": "parent",
    "carer": "carer",
    "family": "relative",
    "friend": "friend",
    "professional": "professional",
}
FUNCTIONS = {
    "social_worker": "social worker",
    "manager": "manager",
    "chair": "chair",
    "case_worker": "case worker",
    "health": "health worker",
    "education": "education worker",
    "police": "police officer",
    "adult_services": "adult services worker",
    "other": "professional",
}
PARENTS = {"female": "mother", "male": "father"}
JOB_FUNCTIONS = (None, "health", "education", "other")  # of which the relationship says more


@cache
def find_row(rows: tuple[tuple[str, str], ...], text: str | None) -> str | None:
    """Give the role of the first row that has a word of a text."""
    words = set(re.findall("[a-z]+", (text or "").lower()))
    return next((role for row, role in rows if not words.isdisjoint(row.split())), None)


def role_of_place(name: str) -> str:
    """Say what kind of place a name is of."""
    return find_row(PLACES, name) or "agency"


def role_of_person(person: dict[str, Any]) -> str:
    """Say what somebody is to the children."""
    role, relation = person["role"], person.get("relationship")
    if role == "child":
        return "child"
    if role == "professional":
        function = person.get("function")
        job = find_row(JOBS, relation) if function in JOB_FUNCTIONS else None
        return job or FUNCTIONS.get(function, "professional")
    if found := find_row(RELATIONS, relation):
        return found
    return PARENTS.get(person.get("sex"), "parent") if role == "parent" else ROLES[role]
