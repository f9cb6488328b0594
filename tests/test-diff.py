# SPDX-License-Identifier: MIT
"""The command `sos diff` from outside."""

import json
import os
import pathlib
import subprocess

import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.environ.get("SOS", str(HERE.parent / "_build/unit/tools/sos"))
OLD = HERE / "changes/statutory.old.json"
NEW = HERE / "changes/statutory.new.json"
CANARY = "Marmaduke"


def diff(*arguments, **options):
    if "input" not in options:
        options["stdin"] = subprocess.DEVNULL
    env = {**os.environ, "COLUMNS": "72"}
    return subprocess.run([SOS, "diff", *arguments], capture_output=True, timeout=60, env=env, check=False, **options)


def test_the_same_map_in_another_layout_is_the_same(tmp_path):
    compact = tmp_path / "compact.json"
    compact.write_bytes(subprocess.run([SOS, "format", "--compact", OLD], check=True, capture_output=True).stdout)
    for form, expected in (("text", b""), ("json", b"[]\n"), ("patch", b"[]\n")):
        done = diff("--format", form, OLD, compact)
        assert (done.returncode, done.stdout, done.stderr) == (0, expected, b"")


def test_the_text_is_for_people():
    done = diff(OLD, NEW)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == (HERE / "changes/statutory.txt").read_bytes()


@pytest.mark.parametrize("form", ["json", "patch"])
def test_programs_get_json(form):
    done = diff("--format=" + form, OLD, NEW)
    assert (done.returncode, done.stderr) == (1, b"")
    changes = json.loads(done.stdout)
    assert len(done.stdout.splitlines()) == len(changes) + 2


def test_one_of_them_may_be_standard_input():
    text = OLD.read_bytes()
    assert diff("-", OLD, input=text).returncode == 0
    assert diff(OLD, "-", input=text).returncode == 0
    assert diff(NEW, "-", input=text).returncode == 1
    assert diff("-", "-", input=text).returncode == 2


@pytest.mark.parametrize("arguments", [[], [OLD], [OLD, NEW, OLD], ["--format=xml", OLD, NEW], ["--nothing", OLD, NEW]])
def test_misuse_says_what_to_write(arguments):
    done = diff(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Try 'sos diff --help'." in done.stderr


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("text, words", [
    (b'{"sos":1,"id":"a"}\n{"sos":1,"id":"b"}\n', b"more than one map"),
    (b'{"sos":1,"id":"a"}\n{"sos":1,"id":"a","title":' + CANARY.encode() + b"\n", b"more than one map"),
    (b'{"sos":1,"id":"a","status":"' + CANARY.encode() + b'"}', b"status"),
    (b"", b""),
])
def test_what_is_not_one_map_is_trouble(tmp_path, text, words, is_first):
    path = tmp_path / "odd.json"
    path.write_bytes(text)
    done = diff(path, OLD) if is_first else diff(OLD, path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"sos: " + bytes(path) + b": ") and words in done.stderr
    assert CANARY.encode() not in done.stderr


def test_a_file_that_is_not_there_is_trouble(tmp_path):
    done = diff(tmp_path / "none.json", OLD)
    assert (done.returncode, done.stdout) == (2, b"") and b"none.json" in done.stderr


def test_help_and_manual_name_the_status():
    assert b"  1  The maps differ.\n" in diff("--help").stdout
    manual = subprocess.run([SOS, "help", "--format=man"], check=True, capture_output=True).stdout
    assert b"Exit status 1: The maps differ." in manual
    assert b"Exit status" not in subprocess.run([SOS, "format", "--help"], check=True, capture_output=True).stdout


def test_a_full_disk_is_trouble():
    with open("/dev/full", "wb") as full:
        done = subprocess.run([SOS, "diff", OLD, NEW], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2 and b"cannot be written" in done.stderr
