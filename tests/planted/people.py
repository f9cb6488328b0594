# SPDX-License-Identifier: MIT
"""Families whose texts are planted: who belongs to them, and what they are called."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from words import sections

PLACES = ("school", "agency", "authority")
WORKERS = ("social worker", "head teacher", "health visitor")
ADULTS = ("mother", "father", "maternal gran", "paternal grandad", "aunt", "uncle")
CHILDREN = ("child",) * 3
SEX = {"mother": "female", "maternal gran": "female", "aunt": "female"}
SEX |= {"father": "male", "paternal grandad": "male", "uncle": "male"}
KIN = {
    "mother": ("Mum", "Mummy", "mum"),
    "father": ("Dad", "Daddy", "dad"),
    "maternal gran": ("Nan", "Nana", "Gran", "nan"),
    "paternal grandad": ("Grandad", "Grandpa", "grandad"),
    "aunt": ("Auntie", "Aunty", "Aunt", "auntie"),
    "uncle": ("Uncle", "uncle"),
}
TITLES = {"female": ("Mrs", "Ms", "Miss"), "male": ("Mr", "Mr.")}
ALIASES = ("JJ", "Kiki", "Dex", "Zaz", "Tinks", "Bubba", "Moonie", "Ziggy", "Kaz", "Bibi", "Lolo", "Lulu")
MIDDLE = {"female": ("Louise", "Jane", "Anne"), "male": ("Lee", "Paul", "Ian")}
WITH_MIDDLE = ("English", "Caribbean", "Scottish")


@dataclass(frozen=True)
class Name:
    """One name, and what its bearer is called for short."""

    text: str
    nicknames: tuple[str, ...] = ()
    ordinary: bool = False  # also a word of the language

    @staticmethod
    def read(text: str) -> "Name":
        """Read "Robert = Bobby, Rob*"."""
        name, _, short = text.partition("=")
        nicknames = tuple(nick.strip() for nick in short.split(",") if nick.strip())
        return Name(name.strip().rstrip("*"), nicknames, name.strip().endswith("*"))


@dataclass(frozen=True)
class Community:
    """Names that go together."""

    language: str
    female: tuple[Name, ...]
    male: tuple[Name, ...]
    family: tuple[Name, ...]

    def given(self, sex: str) -> tuple[Name, ...]:
        """Give the names of women and girls, or those of men and boys."""
        return self.female if sex == "female" else self.male


@dataclass(frozen=True)
class Person:
    """Somebody of the list."""

    given: Name
    family: Name
    role: str
    sex: str
    language: str
    middle: str = ""
    alias: str = ""

    @property
    def first(self) -> str:
        return self.given.text

    @property
    def last(self) -> str:
        return self.family.text

    @property
    def full(self) -> str:
        """Give the name as it stands on the list."""
        return " ".join(part for part in (self.first, self.middle, self.last) if part)

    @property
    def is_child(self) -> bool:
        return self.role == "child"

    @property
    def is_worker(self) -> bool:
        return self.role in WORKERS


@dataclass(frozen=True)
class Place:
    """A school, an agency or an authority of the list, with its short names; brackets show what tells."""

    kind: str
    listed: str
    short: tuple[str, ...]


@dataclass
class Family:
    """The people and places of one map."""

    language: str
    people: list[Person]
    places: list[Place] = field(default_factory=list)

    def names(self) -> list[tuple[str, str]]:
        """Give what a redactor is told: each name with its role."""
        names = [(person.full, person.role) for person in self.people]
        names += [(person.alias, person.role) for person in self.people if person.alias]
        return names + [(place.listed.replace("[", "").replace("]", ""), place.kind) for place in self.places]


def read_communities(folder: Path) -> list[Community]:
    """Read names.txt."""
    found = []
    for language, lines in sections(folder / "names.txt").items():
        rows = dict(line.split(":", 1) for line in lines)
        lists = {row: tuple(Name.read(name) for name in text.split("|")) for row, text in rows.items()}
        found.append(Community(language, lists["female"], lists["male"], lists["family"]))
    return found


def read_places(folder: Path) -> list[Place]:
    """Read places.txt."""
    found = []
    for kind, lines in sections(folder / "places.txt").items():
        for line in lines:
            listed, _, short = line.partition(" = ")
            found.append(Place(kind, listed, tuple(short.split("; "))))
    return found


def person(random: Random, community: Community, role: str, taken: set[str], family: Name) -> Person:
    """Make up a person whose first name nobody else of the family has, nor is called by."""
    sexes = [SEX[role]] if role in SEX else ["female", "male"]
    pairs = [(sex, name) for sex in sexes for name in community.given(sex)]
    sex, given = random.choice([(sex, name) for sex, name in pairs if not taken & {name.text, *name.nicknames}])
    taken |= {given.text, *given.nicknames}
    middle = random.choice(MIDDLE[sex]) if random.random() < 0.25 and community.language in WITH_MIDDLE else ""
    return Person(given, family, role, sex, community.language, middle)


def make_family(random: Random, community: Community, places: list[Place]) -> Family:
    """Make up a family, its workers, and the places it has to do with."""
    taken: set[str] = set()
    names = random.sample(community.family, 3)
    roles = [*CHILDREN, *random.sample(ADULTS, 4), random.choice(WORKERS)]
    people = []
    for number, role in enumerate(roles):
        family = names[0] if role in CHILDREN else names[number % len(names)]
        people.append(person(random, community, role, taken, family))
    known = random.randrange(len(people))
    people[known] = replace(people[known], alias=random.choice(ALIASES))
    chosen = [random.choice([place for place in places if place.kind == kind]) for kind in PLACES]
    return Family(community.language, people, chosen)
