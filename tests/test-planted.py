#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The corpus of planted identifiers says the truth about itself, and the judge is just."""

import itertools
import pathlib
import re
import subprocess
import sys

import pytest

PLANTED = pathlib.Path(__file__).resolve().parent / "planted"
sys.path.insert(0, str(PLANTED))

import judge
import patterns
import people
import texts
from words import FOLDERS, sections

ISSUE = {"forms": 25, "languages": 12, "frames": 40, "dates": 25}


# Who wrote the later ones had seen neither names nor sentences of the others.
OF_THEIR_OWN_NAMES = {"first", "second", "third", "fourth", "fifth"}
MORE_SEEDS = (101, 102, 103)


@pytest.fixture(scope="module", params=FOLDERS)
def corpus(request):
    return request.param


@pytest.fixture(scope="module")
def planted(corpus):
    return texts.plant(list(FOLDERS).index(corpus) + 1, corpus)


def spans(planted, *groups):
    return [(text, span) for text in planted for span in text.spans if not groups or span["group"] in groups]


def cut(text, start, end):
    return text.text.encode()[start:end].decode()


def perfect(text):
    """Give the text with a label for each thing that must go, and nothing else touched."""
    data = text.text.encode()
    for span in sorted(text.spans, key=lambda span: -span["start"]):
        if span["kind"] != "trap":
            data = data[: span["start"]] + b"[child 1]" + data[span["end"] :]
    return data.decode()


def test_there_is_as_much_as_was_asked_for(planted):
    mentions = [span for _, span in spans(planted, "listed", "slip", "initials", "nickname English", "nickname other")]
    assert len(planted) > 3000
    assert len({span["form"] for span in mentions}) >= ISSUE["forms"]
    assert len({span["language"] for span in mentions}) >= ISSUE["languages"]
    assert len({span["form"] for _, span in spans(planted, "date")}) >= ISSUE["dates"]


def test_there_are_as_many_frames_as_was_asked_for(corpus):
    frames = sections(FOLDERS[corpus] / "frames.txt")
    assert sum(map(len, frames.values())) >= ISSUE["frames"]
    assert len(frames["who"]) >= ISSUE["frames"]


def test_every_place_is_in_the_text(planted):
    for text, span in spans(planted):
        start, end = span["around"]
        assert 0 <= start <= span["start"] < span["end"] <= end <= len(text.text.encode())
        assert cut(text, start, end).strip()
        assert re.search(r"\w", cut(text, span["start"], span["end"]))


def test_no_two_places_overlap(planted):
    for text in planted:
        ends = [span["around"] for span in text.spans]
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(ends))


def test_no_brackets_that_could_be_taken_for_labels(planted):
    assert not [text for text in planted if "[" in text.text or "{" in text.text]


def test_an_ordinary_word_is_somebodys_name(planted):
    for text, span in spans(planted, "trap"):
        known = {word for name, _ in text.names for word in texts.words_of(name)}
        assert span["form"] == "no name" or texts.words_of(span["form"]) <= known


def test_who_is_on_no_list_is_on_none(planted):
    for text, span in spans(planted, "unlisted"):
        known = {word for name, _ in text.names for word in texts.words_of(name)}
        assert not texts.words_of(cut(text, span["start"], span["end"])) & known


def test_free_words_are_nobodys_name(planted):
    """What is neither planted nor a trap, and yet a name of the list, could not be judged.

    Where people are called Will and May, the words will and may stay words.
    """
    for text in planted:
        known = {word for name, role in text.names for word in texts.words_of(name) if role not in people.PLACES}
        if not any(span["kind"] == "trap" or span["language"] == "English words" for span in text.spans):
            around = "".join(perfect(text).split("[child 1]"))
            assert not set(re.findall(r"[^\W_]{4,}", around)) & known


def test_the_same_seed_gives_the_same_bytes():
    def printed(*arguments):
        command = [sys.executable, PLANTED / "texts.py", *arguments]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout

    assert printed("--seed", "7") == printed("--seed", "7") != printed("--seed", "8")


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(FOLDERS, 2)))
def test_corpora_share_hardly_anything(one, other):
    """Of sentences a few short ones in a hundred, where two people have thought of the same; of the first corpora none."""

    def names(folder):
        lists = [names for of in people.read_communities(folder) for names in (of.female, of.male, of.family)]
        return {name.text for names in lists for name in names}

    def lines(folder, name):
        return {line for lines in sections(folder / f"{name}.txt").values() for line in lines}

    is_strict = {one, other} <= OF_THEIR_OWN_NAMES
    if is_strict:
        assert not names(FOLDERS[one]) & names(FOLDERS[other])
    for name in ("frames", "fillers", "places", "traps"):
        both = lines(FOLDERS[one], name) & lines(FOLDERS[other], name)
        assert len(both) <= (0 if is_strict else max(2, 0.03 * len(lines(FOLDERS[other], name))))


def test_every_sentence_is_used(corpus, planted):
    """Those about people take turns; a sentence that suits nobody, whatever the seed, would be dead."""
    lines = [line for lines in sections(FOLDERS[corpus] / "frames.txt").values() for line in lines]
    longest = {max(re.split(r"\{[^{}]+\}", line.partition("|")[2].strip()), key=len) for line in lines}
    for made in itertools.chain([planted], (texts.plant(seed, corpus) for seed in MORE_SEEDS)):
        whole = "\n".join(text.text for text in made)
        longest = {piece for piece in longest if piece not in whole}
        if not longest:
            break
    assert not longest


def test_numbers_with_checks_are_right():
    assert patterns.nhs_check("943476591") == 9
    assert patterns.nhs_check("401023213") == 7
    assert patterns.upn_check("801200005001") == "B"


def test_a_perfect_redactor_is_found_perfect(planted):
    outputs = {text.text: perfect(text) for text in planted}
    score = judge.run(lambda _: lambda text: judge.removed_by_labels(text, outputs[text]), planted)
    assert score.share(lambda group, _: group not in ("other", "trap")) == 1
    assert score.of_group("other", "trap") == 0


def test_one_who_does_nothing_and_one_who_removes_all(planted):
    idle = judge.run(lambda _: lambda text: (), planted)
    assert not any(idle.removed.values())
    eager = judge.run(lambda _: lambda text: [(0, len(text))], planted)
    assert eager.removed == eager.planted


@pytest.mark.parametrize(
    ("text", "output", "removed"),
    [
        ("Ann was in", "Ann was in", []),
        ("Ann was in", "[child 1] was in", [(0, 3)]),
        ("with Ann, Bo", "with [child 1], [mother]", [(5, 8), (10, 12)]),
        ("Ann Ann", "Ann [child 1]", [(4, 7)]),
        ("on 4 May, Ann", "on 9 May, [child 1]", [(3, 4), (10, 13)]),
        ("Ann", "[child 1]", [(0, 3)]),
        ("saw Ann", "saw [child 1]", [(4, 7)]),
    ],
)
def test_what_a_label_stands_for(text, output, removed):
    kept = bytearray(b"\1" * len(text))
    for start, end in judge.removed_by_labels(text, output):
        kept[start:end] = bytes(end - start)
    wanted = {at for start, end in removed for at in range(start, end)}
    assert {at for at in range(len(text)) if not kept[at] and text[at].isalnum()} == {
        at for at in wanted if text[at].isalnum()
    }
