#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Check what types cannot say of a made-up corpus: ids, references, ratings, nothing empty, no key twice.

It knows only the fields that the generator writes; libsos itself is the full check, once it is built.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
LISTS = {  # where records with an id stand, and their kind
    "people": "person",
    "relationships": "relationship",
    "harm": "harm",
    "complicating_factors": "factor",
    "missing_information": "missing",
    "danger_statements": "danger",
    "strengths": "strength",
    "safety": "safety",
    "bottom_lines": "bottom_line",
    "safety_goals": "goal",
    "actions": "action",
    "contingency": "contingency",
    "scales": "scale",
    "ratings": "rating",
    "voice": "voice",
    "explanations": "explanation",
    "safety_plans": "plan",
    "rules": "rule",
    "demonstrations": "demonstration",
    "cycles": "cycle",
    "milestones": "milestone",
    "events": "event",
    "chronology": "line",
    "assessments": "assessment",
    "consents": "consent",
    "disagreements": "disagreement",
    "issues": "issue",
    "shared": "share",
    "considered": "considered",
    "suppressed": "suppressed",
    "practice_check": "check",
}
REFERENCES = {  # keys that hold references wherever they stand
    "by": "person",
    "of": "person",
    "who": "person",
    "with": "person",
    "between": "person",
    "present": "person",
    "acted": "person",
    "required": "person",
    "agreed_with": "person",
    "agreed_by": "person",
    "watched_by": "person",
    "observed_by": "person",
    "corroborated_by": "person",
    "raised_by": "person",
    "keep_from": "person",
    "child": "child",
    "children": "child",
    "audience": "child",
    "evidence": "harm",
    "danger": "danger",
    "dangers": "danger",
    "goal": "goal",
    "record": "any",
}
AT = {  # keys that hold references in some records only
    ("action", "owner"): "person",
    ("demonstration", "rule"): "rule",
    ("relationship", "from"): "person",
    ("relationship", "to"): "person",
    ("consent", "from"): "person",
}


def walk(value: Any, kind: str = "map") -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk all objects outside the extensions, each with its kind."""
    if isinstance(value, list):
        for item in value:
            yield from walk(item, kind)
    elif isinstance(value, dict):
        yield kind, value
        for key, item in value.items():
            if key != "extensions":
                yield from walk(item, LISTS.get(key) or str(key))


def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object, and refuse a key that is there twice."""
    assert len(dict(items)) == len(items), "a key is there twice"
    return dict(items)


def target(kind: str, key: str) -> str | None:
    """Say what a field refers to."""
    if key == "about":
        return None if kind == "disagreement" else "child"
    return AT.get((kind, key)) or REFERENCES.get(key)


def check_ids(document: dict[str, Any]) -> dict[str, set[str]]:
    """Check the ids, and list for each what it may be referred to as."""
    kinds: dict[str, set[str]] = {}
    for kind, item in walk(document):
        if kind in LISTS.values():
            assert ID.fullmatch(item["id"]) and item["id"] not in kinds, "an id"
            kinds[item["id"]] = {"any", kind} | ({"child"} if item.get("role") == "child" else set())
    return kinds


def check_references(document: dict[str, Any], kinds: dict[str, set[str]]) -> None:
    """Check that every reference names a record of the right kind, and that nothing is empty."""
    for kind, item in walk(document):
        assert item, "an empty object"
        for key, value in item.items():
            assert value not in (None, "", [], {}), f"{kind}: {key} is empty"
            wanted = target(kind, key)
            for reference in (value if isinstance(value, list) else [value]) if wanted else ():
                assert wanted in kinds[reference], f"{kind}: {key} refers to something else"


def check_ratings(document: dict[str, Any]) -> None:
    """Check that nobody rates twice, and that a rating has a value or says why not."""
    for scale in document.get("scales", ()):
        keys = [(r["by"], r.get("child"), r["round"]) for r in scale.get("ratings", ())]
        assert len(set(keys)) == len(keys), "two ratings of one rater, child, scale and round"
        assert all(("value" in r) != ("not_rated" in r) for r in scale.get("ratings", ())), "a rating without a value"


def check_people(document: dict[str, Any]) -> None:
    """Check that no professional is in the natural network."""
    assert not any(p["role"] == "professional" and "network" in p for p in document["people"]), (
        "a professional in the network"
    )


def check_case(document: dict[str, Any], earlier: dict[str, dict[str, Any]]) -> None:
    """Check that a revision follows the map it names and carries its records."""
    if "previous" not in document:
        earlier.clear()
        return
    before = earlier[document["previous"]]
    assert before["case"] == document["case"] and before["revision"] + 1 == document["revision"], (
        "a revision out of turn"
    )
    assert check_ids(before).keys() <= check_ids(document).keys(), "a record was not carried"


def check_file(path: str) -> int:
    """Check a file's maps and count them."""
    maps: set[str] = set()
    case: dict[str, dict[str, Any]] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            document = json.loads(line, object_pairs_hook=pairs)
            assert document["id"] not in maps, "a map's id is there twice"
            check_references(document, check_ids(document))
            check_ratings(document)
            check_people(document)
            check_case(document, case)
            case[document["id"]] = document
            maps.add(document["id"])
    return len(maps)


def main(paths: list[str]) -> int:
    """Check the files and say how many maps they have."""
    for path in paths:
        print(f"{path}: {check_file(path)} maps, well")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
