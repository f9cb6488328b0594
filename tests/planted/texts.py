#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plants mentions of made-up people, dates and numbers in made-up texts, and says where they are.

One text a line: {"names": [[name, role], …], "text": …, "spans": [{"kind", "form", "group", "language", "role",
"start", "end", "around": [from, to]}, …]}, places in bytes of UTF-8. What stands from start to end must not be there
afterwards, what is around it may; a span of the kind "trap" must stay. The same seed gives the same bytes.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import cycle, islice
from pathlib import Path
from random import Random

import patterns
from forms import BY_NAME, FORMS, Form, base, small
from people import Community, Family, Name, Person, Place, make_family, read_communities, read_places
from words import FOLDERS, Written, sections, split_bar

HE = {"male": ("he", "him", "his"), "female": ("she", "her", "her")}
EACH = 6  # each sentence about somebody who is on no list, each way of a pattern
FAMILIES = 6  # for each language
STRANGERS = {"she": "women", "he": "men", "last": "surnames"}
TITLES = ("Dr", "Mrs", "Miss", "Mr", "Ms", "PC", "DC", "Sgt", "Judge", "Cllr")
Piece = tuple[Written, dict]


@dataclass(frozen=True)
class Frame:
    """A sentence with places for mentions, and whom it can be about."""

    text: str
    tags: frozenset[str]

    def suits(self, who: Person, form: Form) -> bool:
        """Say whether the sentence can be about somebody, written so."""
        ordinary = (form.bare and who.given.ordinary) or form.name == "nickname, a word"
        return (
            not (ordinary and ("+" not in self.tags or "small" in self.tags))
            and not ("small" in self.tags and not form.small)
            and not ("child" in self.tags and not who.is_child)
            and not ("adult" in self.tags and who.is_child)
        )


@dataclass
class Text:
    """A text as it grows, and what is planted in it."""

    names: list[tuple[str, str]]
    text: str = ""
    spans: list[dict] = field(default_factory=list)

    def add(self, written: Written, **what: str) -> None:
        """Plant something."""
        at = [len((self.text + written.text[:place]).encode()) for place in (0, written.start, written.end, None)]
        self.spans.append({**what, "start": at[1], "end": at[2], "around": [at[0], at[3]]})
        self.text += written.text

    def fill(self, frame: str, pieces: dict[str, Piece]) -> None:
        """Add a sentence with its pieces in place."""
        for at, part in enumerate(re.split(r"\{([^{}]+)\}", frame)):
            if at % 2 == 0:
                self.text += part
            else:
                written, what = pieces[part]
                self.add(written, **what)

    def line(self) -> str:
        """Give it as a line of the corpus."""
        record = {"names": self.names, "text": self.text, "spans": self.spans}
        return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


class Corpus:
    """All that is planted from one folder of words with one seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = Random(seed)
        self.communities = read_communities(folder)
        self.places = read_places(folder)
        self.fillers = sections(folder / "fillers.txt")[""]
        self.frames = {
            slot: [Frame(text, frozenset(tags.split())) for tags, text in map(split_bar, lines)]
            for slot, lines in sections(folder / "frames.txt").items()
        }
        self.turns: dict[tuple, Iterator[Frame]] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Give all words of the sentences: a slip that makes one of them is none."""
        names = ("frames", "fillers", "traps", "unlisted", "patterns")
        texts = [(self.folder / f"{name}.txt").read_text(encoding="utf-8") for name in names]
        return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text))

    def texts(self) -> Iterator[Text]:
        """Plant everything."""
        for community in self.communities:
            yield from self.mentions(community)
        yield from self.unlisted()
        yield from self.patterns()
        yield from self.traps()

    # -- people and places of the list

    def mentions(self, community: Community) -> Iterator[Text]:
        """Plant every form with names of one language."""
        families = [make_family(self.random, community, self.places) for _ in range(FAMILIES)]
        for form in FORMS:
            for family in islice(cycle(families), form.times):
                text = self.mention(family, form)
                if text:
                    yield text
        for family in families:
            yield from (self.place(family, place) for place in family.places)

    def mention(self, family: Family, form: Form) -> Text | None:
        """Plant one form, for the first of the family whom it fits."""
        for who in self.random.sample(family.people, len(family.people)):
            if who.given.ordinary and not form.words:
                continue
            written = form.write(who, self.random)
            if written and not (form.group == "slip" and written.text.lower() in self.vocabulary):
                return self.about(family, who, form, written)
        return None

    def about(self, family: Family, who: Person, form: Form, written: Written) -> Text:
        """Put a mention into the next sentence that suits it."""
        frame = self.next_frame(who, form)
        if "small" in frame.tags:
            written = written.lower()
        other = self.random.choice([person for person in family.people if person is not who])
        he, him, his = HE[who.sex]
        sentence = frame.text
        for word, pronoun in (("{he}", he), ("{him}", him), ("{his}", his)):
            sentence = sentence.replace(word, pronoun)
        pieces = {form.slot: (written, person_span(who, form)), "other": self.plain_mention(other)}
        return self.dressed(family, sentence, pieces)

    def next_frame(self, who: Person, form: Form) -> Frame:
        """Take turns, so that every sentence is used."""
        slots = {"who": ("who", "small"), "who's": ("owner", "small owner")}.get(form.slot, (form.slot,))
        if slots not in self.turns:
            frames = [frame for slot in slots for frame in self.frames[slot]]
            self.turns[slots] = cycle(self.random.sample(frames, len(frames)))
        return next(frame for frame in self.turns[slots] if frame.suits(who, form))

    def plain_mention(self, who: Person) -> Piece:
        """Give somebody's name as it is."""
        form = BY_NAME["full" if who.given.ordinary or self.random.random() < 0.3 else "first"]
        return form.write(who, self.random), person_span(who, form)

    def place(self, family: Family, place: Place) -> Text:
        """Plant a school, an agency or an authority."""
        short = self.random.random() < 0.6
        written = Written.bracketed(self.random.choice(place.short) if short else place.listed)
        what = {"kind": "place", "form": f"{place.kind}, {'short' if short else 'full'}", "group": "listed"}
        what |= {"language": family.language, "role": place.kind}
        return self.dressed(family, self.random.choice(self.frames["place"]).text, {"place": (written, what)})

    def dressed(self, family: Family, sentence: str, pieces: dict[str, Piece]) -> Text:
        """Put a neutral sentence before or after, if its words are nobody's name."""
        text = Text(family.names())
        parts = {word for name, _ in text.names for word in words_of(name)}
        filler = self.random.choice([line for line in self.fillers if not parts & words_of(line)])
        where = self.random.randrange(4)
        text.text = f"{filler} " if where == 1 else ""
        text.fill(sentence, pieces)
        text.text += {2: f" {filler}", 3: f"\n{filler}"}.get(where, "")
        return text

    # -- what is on no list

    def some_family(self) -> Family:
        """Make up a family for texts about somebody or something else."""
        usual = [community for community in self.communities if "words" not in community.language]
        return make_family(self.random, self.random.choice(usual), self.places)

    def unlisted(self) -> Iterator[Text]:
        """Plant people who are on no list."""
        words = sections(self.folder / "unlisted.txt")
        names = {word: words[row][0].split("; ") for word, row in STRANGERS.items()}
        for how, sentence in map(split_bar, words["frames"]):
            before, core, after = re.fullmatch(r"(.*)\[(.*)\](.*)", sentence).groups()
            what = {"kind": "unlisted", "form": how, "group": "unlisted", "language": "", "role": ""}
            for _ in range(EACH):
                family = self.some_family()
                written = self.stranger(family, core, names)
                yield self.dressed(family, f"{before}{{x}}{after}", {"x": (written, what)})

    def stranger(self, family: Family, way: str, names: dict[str, list[str]]) -> Written:
        """Give somebody a name that nobody of the family has; a title may go with it."""
        known = {word for name, _ in family.names() for word in words_of(name)}
        free = {word: [name for name in of if not words_of(name) & known] for word, of in names.items()}
        text = way.format(**{word: self.random.choice(of) for word, of in free.items()})
        head, _, rest = text.partition(" ")
        return Written.around(f"{head} ", rest) if head in TITLES else Written.whole(text)

    def patterns(self) -> Iterator[Text]:
        """Plant what gives somebody away by its shape."""
        words = sections(self.folder / "patterns.txt")
        kinds = [heading for heading in words if not heading.endswith(" ways")]
        for kind in kinds:
            frames = cycle(words[kind])
            for way in words[f"{kind} ways"]:
                for frame in islice(frames, EACH):
                    written = Written.bracketed(patterns.fill(way, self.random))
                    group = "date" if kind.split(" ")[0] == "date" else "pattern"
                    what = {"kind": kind.split(" ")[0], "form": f"{kind}: {way}", "group": group}
                    what |= {"language": "", "role": ""}
                    yield self.dressed(self.some_family(), frame, {kind: (written, what)})

    # -- what has to stay

    def traps(self) -> Iterator[Text]:
        """Plant ordinary words that are the name of somebody of the list."""
        for heading, lines in sections(self.folder / "traps.txt").items():
            for line in lines:
                name, sentence = split_bar(line) if heading != "none" else ("", line)
                family = self.some_family()
                if name:
                    family.people[0] = renamed(family.people[0], heading, Name(name, (), True))
                what = {"kind": "trap", "form": name.lower() or "no name", "group": "trap", "language": "", "role": ""}
                text = Text(family.names())
                for at, part in enumerate(re.split(r"[{}]", sentence)):
                    if at % 2:
                        text.add(Written.whole(part), **what)
                    else:
                        text.text += part
                yield text


def renamed(who: Person, heading: str, name: Name) -> Person:
    """Give somebody the name that is an ordinary word."""
    return replace(who, family=name) if heading == "family" else replace(who, given=name)


@cache
def words_of(text: str) -> frozenset[str]:
    """Give the words of a text as they compare."""
    return frozenset(re.findall(r"[^\W_]+", base(small(text))))


def person_span(who: Person, form: Form) -> dict[str, str]:
    """Say what a mention is."""
    what = {"kind": "person", "form": form.name, "group": form.group}
    return what | {"language": who.language, "role": who.role}


def plant(seed: int = 1, corpus: str = "first") -> list[Text]:
    """Give the texts of a corpus."""
    return list(Corpus(FOLDERS[corpus], seed).texts())


def main() -> None:
    """Print a corpus."""
    parser = argparse.ArgumentParser(description="Print a corpus of planted mentions, one text a line.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", choices=FOLDERS, default="first", help="the last one is used once, at the end")
    options = parser.parse_args()
    for text in plant(options.seed, options.corpus):
        print(text.line())


if __name__ == "__main__":
    main()
