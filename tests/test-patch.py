# SPDX-License-Identifier: MIT
"""The patches of `sos diff` under somebody else's JSON Patch.

tests/diff-pairs prints random pairs of maps with their patch and their changes.
SOS_MAPS says how many, SOS_SEED which.
"""

import copy
import json
import os
import pathlib
import subprocess

import jsonpatch
import jsonpointer
import pytest

SOURCES = pathlib.Path(__file__).resolve().parent.parent
SOS = os.environ.get("SOS", str(SOURCES / "_build/unit/tools/sos"))
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", SOURCES / "_build/unit"))
PAIRS = int(os.environ.get("SOS_MAPS", "500"))
SEED = int(os.environ.get("SOS_SEED", "1"))

# What no map has in a string: numbers are compared as they are spelled, and true
# is not 1.
NUMBER = "\u0002number "


def as_spelled(text):
    return NUMBER + text


def load(text):
    return json.loads(text, parse_int=as_spelled, parse_float=as_spelled)


def dump(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    pieces = text.split('"\\u0002number ')
    return pieces[0] + "".join(piece.replace('"', "", 1) for piece in pieces[1:])


@pytest.fixture(scope="module", name="pairs")
def make_pairs(tmp_path_factory):
    """A file of them: very many do not fit into memory."""
    subprocess.run(["make", "-s", "-C", BUILD, "tests/diff-pairs"], check=True, stdout=subprocess.DEVNULL)
    path = tmp_path_factory.mktemp("pairs") / "pairs.ndjson"
    with path.open("wb") as file:
        subprocess.run([BUILD / "tests/diff-pairs", str(PAIRS), str(SEED)], check=True, stdout=file)
    return path


def each(pairs, read):
    with pairs.open(newline="\n", encoding="utf-8") as lines:
        yield from map(read, lines)


def test_there_is_every_kind_of_change(pairs):
    """Otherwise the tests below would say less than they seem to."""
    operations, kinds, different = set(), set(), 0
    for pair in each(pairs, json.loads):
        operations.update(operation["op"] for operation in pair["patch"])
        kinds.update(change["kind"] for change in pair["changes"])
        different += pair["patch"] != []
    assert operations == {"add", "remove", "replace", "move"}
    assert kinds == {"added", "removed", "changed", "moved"}
    assert different > PAIRS / 2


def test_the_patched_old_map_is_the_new_one(pairs, tmp_path):
    patched, wanted = tmp_path / "patched.ndjson", tmp_path / "wanted.ndjson"
    with patched.open("w", newline="\n") as mine, wanted.open("w", newline="\n") as theirs:
        for pair in each(pairs, load):
            outcome = jsonpatch.JsonPatch(pair["patch"]).apply(pair["old"])
            assert outcome == pair["new"]
            mine.write(dump(outcome) + "\n")
            theirs.write(dump(pair["new"]) + "\n")

    written = [subprocess.run([SOS, "format", "--compact", path], check=True, capture_output=True).stdout
               for path in (patched, wanted)]
    assert written[0] == written[1]
    assert written[1].count(b"\n") == PAIRS


def test_there_is_a_patch_where_there_are_changes(pairs):
    for pair in each(pairs, load):
        assert (pair["patch"] == []) == (pair["changes"] == []) == (pair["old"] == pair["new"])


def at(document, pointer):
    return jsonpointer.resolve_pointer(document, pointer)


def check_whole(change, old, new):
    """A record that came, went or stands elsewhere."""
    if change["kind"] == "added":
        assert change["before"] is None and at(new, change["pointer"]) == change["after"]
    elif change["kind"] == "removed":
        assert change["after"] is None and at(old, change["pointer"]) == change["before"]
    else:
        assert change["pointer"].endswith("/" + change["after"].removeprefix(NUMBER))
        assert change["before"].startswith(NUMBER)
    assert at(old if change["kind"] == "removed" else new, change["pointer"])["id"] == change["id"]


def check_field(change, old, new):
    assert change["kind"] == "changed" and change["before"] != change["after"]
    assert change["pointer"].endswith("/" + change["field"])
    document, value = (new, "after") if change["after"] is not None else (old, "before")
    assert at(document, change["pointer"]) == change[value]


def test_pointers_lead_to_what_changed(pairs):
    for pair in each(pairs, load):
        for change in pair["changes"]:
            if change["field"] is None:
                check_whole(change, pair["old"], pair["new"])
            else:
                check_field(change, pair["old"], pair["new"])


def test_a_list_takes_no_more_moves_than_changes_say(pairs):
    for pair in each(pairs, json.loads):
        moves = sum(operation["op"] == "move" for operation in pair["patch"])
        assert moves == sum(change["kind"] == "moved" for change in pair["changes"])


def test_the_test_sees_a_wrong_patch(pairs):
    """The comparison itself: a patch that lacks its last operation is noticed."""
    pair = next(pair for pair in each(pairs, load) if pair["patch"])
    short = copy.deepcopy(pair["patch"][:-1])
    assert jsonpatch.JsonPatch(short).apply(pair["old"]) != pair["new"]
