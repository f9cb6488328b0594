#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command `sos redact`, and the lists of words behind it."""

import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))


def redact(*arguments, text="", **options):
    return subprocess.run([SOS, "redact", *arguments], input=text.encode(), capture_output=True, check=False, **options)


@pytest.fixture
def names(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("# the family\nKayden Smith\tchild\nMia Smith \t child\n\nHope Smith\nOakfield Primary School\n")
    return f"--names={path}"


def test_names_give_way_to_labels(names):
    done = redact(names, text="Kaydens bag.\nMia went to Oakfield.\n\nKayden\nSmith cried.")
    assert done.stdout == b"[child 1]s bag.\n[child 2] went to [school].\n\n[child 1] cried."
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_profile_says_how_careful_it_is(names):
    text = "Mum's partner Dave came. Kaydens bag. Kayden Smith"
    assert b"Dave" in redact(names, text=text).stdout
    assert b"partner [name 1] came" in redact(names, "--profile=strict", text=text).stdout
    assert redact(names, "--profile=simple", text=text).stdout == b"Mum's partner Dave came. Kaydens bag. [child 1]"


def test_what_is_left_is_told_without_a_word_of_it(names, tmp_path):
    review = tmp_path / "review.tsv"
    done = redact(names, f"--review={review}", text="Fine.\n\nWe hope so.\nMum's partner Dave came, Kayden not.\n")
    assert done.returncode == 0
    assert review.read_text() == "3\t4\tperson\tordinary_word\n4\t15\tunlisted\ttrigger\n"


def test_a_text_of_any_length_streams(names):
    line = "Kayden and his friend went to Oakfield. " * 50 + "\n"
    done = redact(names, text=line * 200)
    assert done.stdout.count(b"[child 1]") == 50 * 200
    assert b"Kayden" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "text", "told"),
    [
        ([], "", "give --names FILE"),
        (["--names=nowhere.txt"], "", "nowhere.txt"),
        (["--profile=lax"], "", "--profile takes"),
    ],
)
def test_misuse_is_told(arguments, text, told, names, tmp_path):
    given = arguments if not arguments or "names" in arguments[0] else [names, *arguments]
    done = redact(*given, text=text, cwd=tmp_path)
    assert done.returncode == 2
    assert told in done.stderr.decode()


def test_what_is_no_text_is_refused_at_its_line(names):
    done = subprocess.run([SOS, "redact", names], input=b"Kayden\n\n\xff", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"[child 1]\n\n")
    assert done.stderr == b"sos: standard input: line 3: the text is not UTF-8\n"


def test_a_list_that_is_wrong_is_refused_without_its_names(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("Kayden Smith\tchild\nZorro\t[fox]\n")
    done = redact(f"--names={path}", text="Kayden")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"line 2: a role" in done.stderr
    assert b"Zorro" not in done.stderr


def test_the_tables_are_those_of_the_lists():
    done = subprocess.run([sys.executable, ROOT / "data/embed-names.py", "--check"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
