# SPDX-License-Identifier: MIT
"""What one would write for `sos anonymise --profile simple`: orjson, hmac and pyahocorasick.

Ids become pseudonyms, a case's dates move by whole weeks, listed names become labels where they stand in texts, and
what has no rule stays behind. The maps are held between the two passes, as parsing them again takes longer.
"""

import re
import sys
from collections import Counter
from datetime import date, timedelta
from functools import cache
from hmac import digest
from itertools import product
from pathlib import Path
from typing import Any

import ahocorasick
import anonymise_peer
import orjson
from anonymise_roles import role_of_person, role_of_place

Record = dict[str, Any]

# -- what leaves: the kind of each field, and of the fields that a record has for itself

CODE, TEXT, DATE, TIME, ID, IDS = range(6)


def fields(codes: str = "", texts: str = "", dates: str = "", ids: str = "", lists: str = "", **records: Any) -> Record:
    """Give the rules of a record."""
    kinds = {CODE: codes, TEXT: texts, DATE: dates, ID: ids, IDS: lists}
    return {name: kind for kind, names in kinds.items() for name in names.split()} | records


def entry(codes: str = "", texts: str = "", dates: str = "", ids: str = "", lists: str = "") -> Record:
    """Give the rules of a record of the three columns."""
    return fields(
        "own_words basis domain factors " + codes,
        "text source " + texts,
        "on recorded " + dates,
        "id by " + ids,
        "about corroborated_by keep_from " + lists,
        dispute=fields(texts="account", lists="by"),
    )


PERSON = fields(
    "role function lead can_use_tools",
    dates="due died",
    ids="id",
    lists="keep_from",
    needs=fields(texts="text"),
    network=fields("circle permanent", dates="joined told_worries left"),
)
RATING = fields("round value not_rated independent", "why", "on", "id by child", "keep_from")
SCALE = fields(
    "topic higher_is threshold",
    "question zero ten",
    ids="id danger",
    lists="about required keep_from",
    bands=fields("from to escalate", "means"),
    ratings=RATING,
)
RULE = fields(texts="situation will", ids="id", lists="who watched_by keep_from")
ISSUE = fields(texts="issue why_started what_keeps_it_going impact", ids="id", lists="raised_by keep_from")
DOCUMENT = fields(
    "sos revision status occasion pathway setting",
    "reason",
    started=TIME,
    updated=TIME,
    people=PERSON,
    relationships=fields("kind quality", "note", "since until", "id from to", "keep_from"),
    worries=fields(
        harm=entry("severity", "behaviour impact frequency", "first worst latest", lists="of"),
        complicating_factors=entry(),
        missing_information=entry(),
        danger_statements=entry("", "behaviour impact if_nothing_changes", "resolved", lists="who of evidence"),
    ),
    working_well=fields(strengths=entry(), safety=entry(ids="danger", lists="acted")),
    next_steps=fields(
        bottom_lines=entry("", "reason", "met"),
        safety_goals=entry(
            "for_how_long leads_to owner", "parents_will child_will professionals_will_see", "met", lists="dangers"
        ),
        actions=entry("priority term support status", "measure outcome", "due started done", "owner goal"),
        contingency=entry("", "trigger", lists="agreed_with"),
    ),
    scales=SCALE,
    voice=fields(
        "tool declined own_words informed",
        "worries good dreams text influence analysis",
        "on",
        "id child by",
        "keep_from",
    ),
    explanations=fields(
        "method",
        ids="id",
        lists="audience keep_from",
        frames=fields(texts="asks says"),
        approvals=fields(dates="on", ids="by"),
        explained=fields(dates="on", ids="child"),
    ),
    safety_plans=fields("child_version", "", "agreed review_on ended", "id", "agreed_by keep_from", rules=RULE),
    demonstrations=fields("under_stress worked", "note", "on", "id rule observed_by", "by keep_from"),
    cycles=fields("number outcome", "note", "started ended", "id", "keep_from"),
    milestones=fields("", "text", "on reached", "id goal", "keep_from"),
    events=fields(
        "what alone decision level covered",
        "purpose note outcome rationale remaining",
        "on recorded deadline",
        "id by",
        "present children keep_from",
        at=TIME,
    ),
    chronology=fields("", "text impact source", "on", "id", "about keep_from"),
    assessments=fields("tool score", "name note", "on", "id child by", "keep_from"),
    consents=fields("given written overridden", "scope reason", "on withdrawn", "id from", "keep_from"),
    disagreements=fields("", "about outcome", "raised escalated resolved", "id", "between keep_from"),
    analysis=fields(texts="strengths what_would_help how_we_will_know family_view", issues=ISSUE),
    review=fields("", "how", "on", lists="with"),
    shared=fields("agreed", "how comment", "on", "id with", "keep_from"),
    considered=fields("what", "why", ids="id", lists="keep_from"),
    suppressed=fields("rule", "reason", "on", "id record by", "keep_from"),
)
HOMES = {  # the records that have ids, by the lists that they are in
    "people": "person",
    "relationships": "relationship",
    "scales": "scale",
    "voice": "voice",
    "explanations": "explanation",
    "safety_plans": "safety_plan",
    "demonstrations": "demonstration",
    "cycles": "cycle",
    "milestones": "milestone",
    "events": "event",
    "chronology": "chronology_entry",
    "assessments": "assessment",
    "consents": "consent",
    "disagreements": "disagreement",
    "shared": "share",
    "considered": "considered",
    "suppressed": "suppression",
}
COLUMNS = {
    "worries": {
        "harm": "harm",
        "complicating_factors": "complicating_factor",
        "missing_information": "missing_information",
        "danger_statements": "danger_statement",
    },
    "working_well": {"strengths": "strength", "safety": "existing_safety"},
    "next_steps": {
        "bottom_lines": "bottom_line",
        "safety_goals": "safety_goal",
        "actions": "action",
        "contingency": "contingency",
    },
    "analysis": {"issues": "issue"},
}
INNER = (("scales", "ratings", "rating"), ("safety_plans", "rules", "rule"))
IDENTIFIERS = {
    "nhs_number": "[NHS number]",
    "upn": "[UPN]",
    "la_child_id": "[id]",
    "phone": "[phone number]",
    "email": "[e-mail]",
    "address": "[address]",
    "postcode": "[postcode]",
}

# -- pseudonyms

PAIRS = [a + b for a, b in product("abcdefghijklmnopqrstuvwxyz234567", repeat=2)]  # ten bits


def tuple_of(*parts: str | None) -> bytes:
    """Write parts so that no two lists of them are the same bytes."""
    encoded = [(part or "").encode() for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def token(key: bytes, message: bytes) -> str:
    """Make a pseudonym: 80 bits of HMAC-SHA-256 in base 32."""
    bits = int.from_bytes(digest(key, message, "sha256")[:10], "big")
    return (
        PAIRS[bits >> 70]
        + PAIRS[bits >> 60 & 1023]
        + PAIRS[bits >> 50 & 1023]
        + PAIRS[bits >> 40 & 1023]
        + PAIRS[bits >> 30 & 1023]
        + PAIRS[bits >> 20 & 1023]
        + PAIRS[bits >> 10 & 1023]
        + PAIRS[bits & 1023]
    )


def normal(number: str | None) -> str:
    """Give the letters and digits of a number, unless they are all one."""
    found = "".join(filter(str.isalnum, number or "")).upper()
    return found if len(set(found)) > 1 else ""


def identify(key: bytes, document: Record, person: Record) -> tuple[int, str] | None:
    """Give what other registers know a child by, the best of them first."""
    known = person.get("identifiers")
    if not known or person["role"] != "child":
        return None
    nhs, upn, local = normal(known.get("nhs_number")), normal(known.get("upn")), known.get("la_child_id")
    if len(nhs) == 10 and nhs.isdigit():
        return 1, token(key, tuple_of("nhs_number", nhs))
    if len(upn) == 13:
        return 2, token(key, tuple_of("upn", upn))
    if local:
        return 3, token(key, tuple_of("la_child_id", document.get("authority"), local.upper().strip()))
    return None


def records_with_ids(document: Record) -> list[tuple[str, list[Record]]]:
    """List the lists of a map whose records have ids."""
    found = [(kind, document[name]) for name, kind in HOMES.items() if name in document]
    for column, names in COLUMNS.items():
        if column in document:
            inside = document[column]
            found += [(kind, inside[name]) for name, kind in names.items() if name in inside]
    for outer, inner, kind in INNER:
        found += [(kind, record[inner]) for record in document.get(outer, ()) if inner in record]
    return found


# -- dates


class Shift(dict[str, str]):
    """Dates of a case, moved by whole weeks, with their precision; empty where that cannot be."""

    def __init__(self, key: bytes, document: Record) -> None:
        case = document.get("case")
        parts = ("shift", document.get("authority"), case) if case else ("shift", document["id"])
        mac = digest(key, tuple_of(*parts), "sha256")
        weeks = 5 + int.from_bytes(mac[:4], "big") % 48
        self.days = -7 * weeks if mac[4] & 1 else 7 * weeks
        self.delta = timedelta(self.days)

    def __missing__(self, text: str) -> str:
        if len(text) == 10:
            moved = (date.fromisoformat(text) + self.delta).isoformat()
        elif len(text) == 7:
            months = 12 * int(text[:4]) + int(text[5:]) - 1 + self.units(4800)
            moved = f"{months // 12:04}-{months % 12 + 1:02}" if self.units(4800) else ""
        else:
            moved = f"{int(text) + self.units(400):04}" if self.units(400) else ""
        self[text] = moved
        return moved

    def units(self, in_400_years: int) -> int:
        """Say how many months or years come nearest."""
        whole = (2 * abs(self.days) * in_400_years + 146097) // (2 * 146097)
        return whole if self.days > 0 else -whole


# -- texts

has_digit = re.compile(r"[0-9]").search
WORD = re.compile(r"(?<![\w.-])[a-z_.-]*+[0-9](?:[\w.-]*\w)?", re.ASCII | re.IGNORECASE)  # with a digit


@cache
def trim(name: str) -> str:
    """Take off what is around the letters of a name."""
    start, end = 0, len(name)
    while start < end and not name[start].isalnum():
        start += 1
    while end > start and not name[end - 1].isalnum():
        end -= 1
    return name[start:end]


def list_names(document: Record) -> ahocorasick.Automaton:
    """Make an automaton of the names and places of a map, with the label of each."""
    named, subjects = {}, []
    people = document.get("people", ())
    for person in people:
        names = [person["name"]] if "name" in person else []
        if names := names + person.get("also_known_as", []):
            subjects.append((role_of_person(person), names))
        for key, value in person.get("identifiers", {}).items():
            named.setdefault(trim(value), IDENTIFIERS[key])
    places = dict.fromkeys(person["agency"] for person in people if "agency" in person)
    own = [(key, document[key]) for key in ("authority", "team") if key in document]
    subjects += [(role, [name]) for role, name in own]
    subjects += [(role_of_place(name), [name]) for name in places]
    subjects.append(("family", [document["title"]] if "title" in document else []))
    several, counted = Counter(role for role, _ in subjects), Counter()
    automaton = ahocorasick.Automaton()
    for role, names in subjects:
        counted[role] += 1
        label = f"[{role} {counted[role]}]" if several[role] > 1 else f"[{role}]"
        for name in names:
            named.setdefault(trim(name), label)
    for name, label in named.items():
        if name:
            automaton.add_word(name, (len(name), label))
    automaton.make_automaton()
    return automaton


class Exporter:
    """Makes the exported map of one map."""

    def __init__(self, key: bytes, document: Record, children: dict[Any, tuple[int, str]]) -> None:
        case, authority = document.get("case"), document.get("authority")
        self.document = document
        self.shift = Shift(key, document)
        self.find = list_names(document).iter_long
        self.tokens = tokens = {}
        rest = tuple_of(authority, case) if case else tuple_of(document["id"])
        for kind, records in records_with_ids(document):
            start = tuple_of(kind) + rest
            for record in records:
                name = record["id"].encode()
                tokens[record["id"]] = token(key, start + len(name).to_bytes(4, "big") + name)
        for person in document.get("people", ()):
            if known := children.get((case, authority, person["id"])):
                tokens[person["id"]] = known[1]
        self.own = {
            name: token(key, tuple_of("case" if name == "case" else "map") + rest + tuple_of(document[name]))
            for name in ("id", "case", "previous")
            if name in document
        }
        self.ids = {document[name] for name in self.own} | tokens.keys()

    def hide_id(self, word: re.Match[str]) -> str:
        """Give a label for a word that is an id."""
        return "[id]" if word[0] in self.ids else word[0]

    def clean(self, text: str) -> str:
        """Put labels where a text has listed names or ids."""
        done, parts = 0, []
        for last, (length, label) in self.find(text):
            start, end = last + 1 - length, last + 1
            if not ((start and text[start - 1].isalnum()) or text[end : end + 1].isalnum()):
                parts += text[done:start], label
                done = end
        if parts:
            text = "".join(parts) + text[done:]
        return WORD.sub(self.hide_id, text) if has_digit(text) else text

    def walk(self, record: Record, rules: Record) -> Record:
        """Take over what may leave of a record."""
        made, tokens = {}, self.tokens
        for name, value in record.items():
            kind = rules.get(name)
            if kind is None:
                continue
            if kind is CODE:
                made[name] = value
            elif kind is TEXT:
                made[name] = self.clean(value)
            elif kind is ID:
                made[name] = tokens[value]
            elif kind is DATE:
                if moved := self.shift[value]:
                    made[name] = moved
            elif kind is IDS:
                made[name] = [tokens[each] for each in value]
            elif kind is TIME:
                made[name] = self.shift[value[:10]] + "T00:00:00Z"
            elif type(value) is list:
                if inner := [each for item in value if (each := self.walk(item, kind))]:
                    made[name] = inner
            elif inner := self.walk(value, kind):
                made[name] = inner
        return made

    def leave_out(self) -> None:
        """Leave out who lives with a child."""
        roles = {person["id"]: person["role"] for person in self.document.get("people", ())}
        lines = self.document.get("relationships", [])
        kept = [line for line in lines if not is_household(line, roles)]
        if len(kept) < len(lines):
            self.document["relationships"] = kept

    def export(self) -> Record:
        """Make the exported map."""
        self.leave_out()
        return self.own | self.walk(self.document, DOCUMENT)


def is_household(line: Record, roles: dict[str, str]) -> bool:
    """Say whether a line of the genogram is of a child and an adult who live in one place."""
    if line["kind"] != "lives_with" or "until" in line:
        return False
    ends = (roles[line["from"]], roles[line["to"]])
    return "professional" not in ends and (ends[0] == "child") != (ends[1] == "child")


def derive(path: str) -> bytes:
    """Make the key of a project that has no name."""
    secret = bytes.fromhex(Path(path).read_text(encoding="ascii"))
    return digest(secret, b"libsos project" + tuple_of(None), "sha256")


def anonymise(source: str, key_path: str, to: str) -> int:
    """Export all maps of a file; give how many there are."""
    key = derive(key_path)
    with Path(source).open("rb") as file:
        maps = [orjson.loads(line) for line in file]
    children: dict[Any, tuple[int, str]] = {}
    for document in maps:
        for person in document.get("people", ()):
            if identity := identify(key, document, person):
                name = (document.get("case"), document.get("authority"), person["id"])
                children[name] = min(identity, children.get(name, identity))
    with Path(to).open("wb") as file:
        for document in maps:
            file.write(orjson.dumps(Exporter(key, document, children).export(), option=orjson.OPT_APPEND_NEWLINE))
    return len(maps)


if __name__ == "__main__":
    anonymise_peer.main(sys.argv[1:], anonymise)
