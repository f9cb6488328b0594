# SPDX-License-Identifier: MIT
"""What a redactor left of a text, and what it should have left."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from texts import Text

LABEL = re.compile(r"\[[^\[\]\n]*\]")
WORD = re.compile(r"\w+")
JOINTS = frozenset(("and", "or", "till", "to", "until"))  # between two dates: they tell nothing
Removed = Iterable[tuple[int, int]]
Tool = Callable[[list[tuple[str, str]]], Callable[[str], Removed]]


def removed_by_labels(text: str, output: str) -> Removed:
    """Tell which characters labels in brackets stand for: what lies between the pieces that were kept.

    No text of the corpus has brackets of its own.
    """
    first, *rest = LABEL.split(output)
    at = len(first)
    found = []
    for number, piece in enumerate(rest):
        is_last = number == len(rest) - 1
        next_at = len(text) - len(piece) if is_last else text.find(piece, at + 1)
        found.append((at, next_at))
        at = next_at + len(piece)
    kept = [first, *rest]
    gaps = [0, *(end for _, end in found)]
    is_whole = all(text.startswith(piece, place) for piece, place in zip(kept, gaps, strict=True))
    is_ordered = all(start < end for start, end in found) and (found or first == text)
    return found if is_whole and is_ordered else removed_otherwise(text, output)


def removed_otherwise(text: str, output: str) -> Removed:
    """Tell which characters are not in the output, when something was written in their place."""
    steps = SequenceMatcher(None, text, output, autojunk=False).get_opcodes()
    return [(start, end) for step, start, end, _, _ in steps if step in ("replace", "delete")]


@dataclass
class Score:
    """How many were planted, and how many a tool removed."""

    planted: Counter = field(default_factory=Counter)
    removed: Counter = field(default_factory=Counter)
    misses: list[tuple[str, str, str]] = field(default_factory=list)  # form, mention, text

    def count(self, key: tuple[str, str], is_removed: bool) -> None:
        """Count one thing under its group and its form."""
        self.planted[key] += 1
        self.removed[key] += is_removed

    def share(self, wanted: Callable[[str, str], bool]) -> float:
        """Give the share that was removed, of some groups and forms."""
        keys = [key for key in self.planted if wanted(*key)]
        planted = sum(self.planted[key] for key in keys)
        return sum(self.removed[key] for key in keys) / planted if planted else 1.0

    def of_group(self, *groups: str) -> float:
        """Give the share of groups."""
        return self.share(lambda group, _: group in groups)

    def of_form(self, group: str, form: str) -> float:
        """Give the share of one form."""
        return self.share(lambda *key: key == (group, form))


def is_gone(text: str, kept: bytearray, span: dict, start: int, end: int) -> bool:
    """Say whether no letter or digit of a mention is left, but for what joins two dates."""
    joints = JOINTS if span["group"] == "date" else ()
    return all(
        word[0] in joints or not any(kept[at] and text[at].isalnum() for at in range(*word.span()))
        for word in WORD.finditer(text, start, end)
    )


def form_of(span: dict) -> str:
    """Give the row of the table: patterns and dates by kind, mentions by form."""
    return span["form"].split(":")[0] if span["group"] in ("pattern", "date") else span["form"]


def judge(score: Score, planted: Text, removed: Removed) -> None:
    """Compare what was removed from one text with what should have been."""
    text = planted.text
    kept = bytearray(b"\1" * len(text))
    for start, end in removed:
        kept[start:end] = bytes(end - start)
    free = bytearray(b"\1" * len(text))
    for span in planted.spans:
        start, end, *around = places(text, span)
        free[slice(*around)] = bytes(around[1] - around[0])
        mention = text[start:end]
        is_trap = span["group"] == "trap"
        was_removed = not all(kept[start:end]) if is_trap else is_gone(text, kept, span, start, end)
        score.count((span["group"], form_of(span)), was_removed)
        if was_removed == is_trap:
            score.misses.append((span["form"], mention, text))
    for word in WORD.finditer(text):
        if all(free[slice(*word.span())]):
            score.count(("other", "words"), not all(kept[slice(*word.span())]))


def places(text: str, span: dict) -> list[int]:
    """Give the places of a span in characters."""
    places = [span["start"], span["end"], *span["around"]]
    if text.isascii():
        return places
    data = text.encode()
    return [len(data[:place].decode()) for place in places]


def run(tool: Tool, texts: list[Text], wanted: Callable[[str], bool] = lambda group: True) -> Score:
    """Let a tool redact texts, told the names of each family once, and judge it."""
    score = Score()
    told: dict[tuple, Callable[[str], Removed]] = {}
    for text in texts:
        if all(wanted(span["group"]) for span in text.spans):
            names = tuple(text.names)
            redact = told.get(names) or told.setdefault(names, tool(text.names))
            judge(score, text, redact(text.text))
    return score
