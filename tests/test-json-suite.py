# SPDX-License-Identifier: MIT
"""The reader on JSONTestSuite: 318 texts that nobody here wrote.

The suite is read where it lies beside the checkout, or at SOS_JSON_SUITE, and
is not part of the project; without it the project's own corpora stand alone.
Each text is tried as a whole document, as a value under `extensions`, and in
typed places.
"""

import base64
import json
import lzma
import os
import pathlib
import subprocess

import pytest

SOURCES = pathlib.Path(__file__).resolve().parent.parent
SOS = os.environ.get("SOS", str(SOURCES / "_build/unit/tools/sos"))
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", SOURCES / "_build/unit"))
SUITE = pathlib.Path(os.environ.get("SOS_JSON_SUITE", SOURCES.parent / "shared/json-edge-texts/texts.json.xz"))

# Valid JSON that the format refuses all the same.
REFUSED = {
    "y_object_duplicated_key": "key",
    "y_object_duplicated_key_and_value": "key",
    "y_object_escaped_null_in_key": "encoding",
    "y_string_null_escape": "encoding",
}

# What RFC 8259 leaves open: big numbers keep their spelling, what is not UTF-8 or
# half a surrogate is refused, and so is what is nested too deep or has a byte
# order mark.
TAKEN_EITHER_WAY = ("i_number_",)

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="JSONTestSuite is not beside this checkout")


def suite():
    with lzma.open(SUITE) as file:
        return {name: base64.b64decode(text) for name, text in json.load(file).items()}


def check(folder, texts):
    """What `sos check` says of each text: the codes of its errors."""
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.json"
        path.write_bytes(text)
        paths.append(path)
    run = subprocess.run([SOS, "check", "--format=json", *paths], capture_output=True, check=False)
    assert run.returncode in (0, 2), run.stderr
    rows = {}
    for line in run.stdout.splitlines():
        row = json.loads(line)
        rows.setdefault(pathlib.Path(row["file"]).stem, []).append(row)
    return {name: [error["code"] for row in rows[name] for error in row["errors"]] for name in texts}


def in_extensions(text):
    return b'{"sos":1,"id":"m","extensions":{"value":' + text + b"}}"


def test_suite_is_whole():
    assert len(suite()) == 318


def test_values_under_extensions(tmp_path):
    texts = suite()
    codes = check(tmp_path, {name: in_extensions(text) for name, text in texts.items()})
    for name, found in codes.items():
        if name in REFUSED:
            assert found == [REFUSED[name]], name
        elif name.startswith("y_") or name.startswith(TAKEN_EITHER_WAY):
            assert found == [], name
        elif name.startswith("n_"):
            assert found, name
            assert set(found) <= {"syntax", "encoding", "depth", "key"}, name
        else:
            assert set(found) <= {"encoding", "depth", "syntax"}, name


def test_whole_documents(tmp_path):
    """None of the texts is a map, so each is an error: of syntax exactly when it is not JSON."""
    texts = suite()
    codes = check(tmp_path, texts)
    for name, found in codes.items():
        assert found, name
        if name.startswith("y_") and name not in REFUSED:
            assert not set(found) & {"syntax", "encoding", "depth"}, name
        if name.startswith("n_") and len(texts[name].splitlines()) < 2:
            assert set(found) & {"syntax", "encoding", "depth"}, name


PLACES = {
    "text": b'{"sos":1,"id":"m","title":%s}',
    "integer": b'{"sos":1,"id":"m","revision":%s}',
    "list": b'{"sos":1,"id":"m","people":%s}',
    "object": b'{"sos":1,"id":"m","worries":%s}',
    "number": b'{"sos":1,"id":"m","assessments":[{"id":"a","tool":"sdq","score":%s}]}',
}


@pytest.mark.parametrize("place", PLACES)
def test_typed_places(tmp_path, place):
    texts = suite()
    codes = check(tmp_path, {name: PLACES[place] % text if b"%" not in text else PLACES[place].replace(b"%s", text) for name, text in texts.items()})
    for name, found in codes.items():
        # A text that ends its own value and goes on can make a document of two
        # members; the suite has no such text that is valid.
        if name.startswith("n_"):
            assert found, name
        if name.startswith("y_") and name not in REFUSED:
            assert not set(found) & {"syntax", "encoding", "depth"}, name


def unpacked(text):
    return json.loads(text, parse_float=lambda digits: digits, parse_int=lambda digits: digits)


def test_values_are_those_of_python(tmp_path):
    """What is taken is written so that Python reads the same, numbers by their spelling."""
    for name, text in suite().items():
        if not name.startswith("y_") or name in REFUSED:
            continue
        path = tmp_path / "map.json"
        path.write_bytes(in_extensions(text))
        run = subprocess.run([SOS, "format", path], capture_output=True, check=True)
        assert unpacked(run.stdout)["extensions"]["value"] == unpacked(text), name


def test_values_are_those_of_json_glib(tmp_path):
    texts = {name: text for name, text in suite().items() if name.startswith("y_") and name not in REFUSED}
    paths = []
    for name, text in texts.items():
        paths.append(tmp_path / f"{name}.json")
        paths[-1].write_bytes(in_extensions(text))
    run = subprocess.run([BUILD / "tests/json-glib-agrees", *paths], capture_output=True, check=True, text=True)
    answers = dict(zip(texts, run.stdout.split("\n"), strict=False))
    assert len(answers) == len(texts)
    assert {name for name, answer in answers.items() if answer != "same"} == set()
