# SPDX-License-Identifier: MIT
"""A made-up case: its people, its days, its ids, and the texts that are told about it."""

import json
import random
from datetime import date, timedelta
from typing import Any

import corpus_words as words

Record = dict[str, Any]

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

ESCAPED = 0.15  # the share of texts with \" or \n in them
KEPT_BACK = 0.02  # the share of records with keep_from
ID_STYLES = ("{0}{2}", "{1}-{2}", "{1}-{2}-{3:08x}")


def size_of(value: Any) -> int:
    """Say how many bytes a value takes, with the comma behind it."""
    return len(encode(value).encode()) + 1


def record(**fields: Any) -> Record:
    """Make a record of the fields that are there, in the order given; a trailing _ spares a Python keyword."""
    return {key.rstrip("_"): value for key, value in fields.items() if value not in (None, "", [], {})}


class Case:
    """One family's work while it grows; `lists` holds the records by the list of the map that they stand in."""

    def __init__(self, rng: random.Random, number: int, detail: float) -> None:
        self.rng = rng
        self.number = number
        self.detail = detail
        self.start = date(2021, 1, 4) + timedelta(days=rng.randrange(1500))
        self.today = self.start + timedelta(days=14)
        self.theme = rng.choice(words.THEMES)
        self.names = rng.choice(words.NAMES)
        self.lists: dict[str, list[Record]] = {}
        self.rounds: dict[str, int] = {}
        self.size = 0
        self._count = 0
        self._style = rng.choice(ID_STYLES)
        self._first_names: dict[str, str] = {}

    def chance(self, probability: float) -> bool:
        """Say yes as often as that."""
        return self.rng.random() < probability

    def maybe(self, value: Any, probability: float | None = None) -> Any:
        """Keep an optional value; by default as often as this corpus goes into detail."""
        return value if self.chance(self.detail if probability is None else probability) else None

    def new_id(self, kind: str) -> str:
        """Give an id that the case has not used yet."""
        self._count += 1
        return self._style.format(kind[0], kind, self._count, self.rng.getrandbits(32))

    def add(self, name: str, item: Record) -> Record:
        """Put a record into one of the map's lists."""
        if self.chance(KEPT_BACK) and "people" in self.lists and name != "people":
            item["keep_from"] = [self.anybody()]
        self.lists.setdefault(name, []).append(item)
        self.size += size_of(item)
        return item

    # -- people

    def give_name(self, person: str, names: tuple[str, ...]) -> str:
        """Pick what a person is called in the texts: a name that is free, or a name of another language."""
        taken = self._first_names.values()
        free = [name for name in names if name not in taken]
        self._first_names[person] = self.rng.choice(free or self.rng.choice(words.NAMES).female)
        return self._first_names[person]

    def first_name(self, person: str) -> str:
        """Say what a person is called in the texts."""
        return self._first_names[person]

    def with_role(self, *roles: str) -> list[str]:
        """List the ids of the people with one of these roles."""
        return [p["id"] for p in self.lists["people"] if p["role"] in roles]

    def child(self) -> str:
        """Pick a child."""
        return self.rng.choice(self.with_role("child"))

    def adult(self) -> str:
        """Pick a parent or carer."""
        return self.rng.choice(self.with_role("parent", "carer"))

    def other(self) -> str:
        """Pick somebody of the natural network; a parent or carer where there is nobody."""
        return self.rng.choice(self.with_role("family", "friend") or self.with_role("parent", "carer"))

    def worker(self) -> str:
        """Pick a professional."""
        return self.rng.choice(self.with_role("professional"))

    def anybody(self) -> str:
        """Pick anybody."""
        return str(self.rng.choice(self.lists["people"])["id"])

    def some(self, people: list[str], most: int) -> list[str]:
        """Pick one to `most` of these people, nobody twice."""
        return self.rng.sample(people, min(len(people), self.rng.randint(1, most)))

    def about(self) -> list[str]:
        """Pick the children that a record is about; often all of them, which is written as none."""
        return self.some(self.with_role("child"), 2) if self.chance(0.5) else []

    # -- days

    def day(self, first: int = 0, last: int | None = None) -> date:
        """Pick a day, counted from the start; by default one up to today."""
        latest = max((self.today - self.start).days if last is None else last, first)
        return self.start + timedelta(days=self.rng.randint(first, latest))

    def on(self, first: int = 0, last: int | None = None) -> str:
        """Pick a day and write it."""
        return self.day(first, last).isoformat()

    def past(self) -> str:
        """Write a day before the start as precisely as people remember it: to the day, the month or the year."""
        return self.on(-1200, -1)[: self.rng.choice((10, 10, 7, 4))]

    # -- texts

    def slots(self) -> dict[str, str]:
        """Pick whom and what a text speaks of."""
        day = self.day(-400, 0)
        network = self.with_role("family", "friend")
        other = self.first_name(self.rng.choice(network)) if network else "the neighbour"
        month = words.MONTHS[day.month - 1]
        return {
            "child": self.first_name(self.child()),
            "adult": self.first_name(self.adult()),
            "other": other,
            "place": self.rng.choice(words.PLACES),
            "month": month,
            "day": f"{day.day} {month} {day.year}",
        }

    def say(self, sentence: str, slots: dict[str, str] | None = None, tail: bool = True) -> str:
        """Write a text of a sentence, with something after it at times, and escapes in part of them."""
        if tail:
            sentence += self.rng.choice(words.TAILS)
        if self.chance(ESCAPED):
            sentence += self.rng.choice(words.QUOTED if self.chance(0.6) else words.PARAGRAPHS)
        return sentence.format_map(slots or self.slots())

    def one_of(self, sentences: tuple[str, ...], tail: bool = True) -> str:
        """Write a text of one of these sentences."""
        return self.say(self.rng.choice(sentences), tail=tail)

    def other_theme(self) -> words.Theme:
        """Pick what a further worry is about: mostly what the case is about."""
        return self.theme if self.chance(0.6) else self.rng.choice(words.THEMES)
