# SPDX-License-Identifier: MIT
"""The JSON Schema under a validator that nobody here wrote: it takes every map
that libsos writes, and of the malformed ones refuses all that a schema can."""

import collections
import datetime
import json
import os
import pathlib
import re
import subprocess

import jsonschema
import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent
SOS = os.environ.get("SOS", str(SOURCES / "_build/unit/tools/sos"))
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", SOURCES / "_build/unit"))
N_MAPS = int(os.environ.get("SOS_MAPS", "500"))
SEED = os.environ.get("SOS_SEED", "1")

MALFORMED = HERE / "malformed"


def printed(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


SCHEMA = json.loads(printed(SOS, "schema"))
FORMATS = jsonschema.FormatChecker(["date"])


@FORMATS.checks("date-time", raises=ValueError)
def is_time(text):
    """The validator's own check needs a package that Debian 12 does not have."""
    return bool(datetime.datetime.fromisoformat(text.upper().replace(":60", ":59")))


def pattern(validator, expression, value, schema):
    """In Python `$` is also before a last newline; in ECMA-262, which JSON Schema asks for, it is not."""
    del schema
    if validator.is_type(value, "string") and not re.search(expression.removesuffix("$") + r"\Z", value):
        yield jsonschema.ValidationError("does not match")


Validator = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})
VALIDATOR = Validator(SCHEMA, format_checker=FORMATS)


def test_schema_is_valid():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]


def test_every_pattern_is_bound_at_both_ends():
    patterns = re.findall(r'"pattern": "([^"]*)"', printed(SOS, "schema").decode())
    assert len(patterns) == 8
    assert all(expression.startswith("^") and expression.endswith("$") for expression in patterns)


ABSENT = (None, "", [], {})
KEYS = {key for record in SCHEMA["$defs"].values() for key in record.get("properties", ())}


def pruned(value, key="sos"):
    """Without what reads as absent: the schema is about what is written. The host's own and unknown keys stay."""
    if key == "extensions" or key not in KEYS:
        return value
    if isinstance(value, dict):
        rest = {name: pruned(member, name) for name, member in value.items()}
        return {name: member for name, member in rest.items() if member not in ABSENT or name not in KEYS}
    if isinstance(value, list):
        return [element for element in map(pruned, value) if element not in ABSENT]
    return value


# What is written


def test_generated_maps_fit():
    lines = printed(BUILD / "tests/generated-maps", str(N_MAPS), SEED).splitlines()
    assert len(lines) == N_MAPS
    for number, line in enumerate(lines):
        assert VALIDATOR.is_valid(json.loads(line)), f"seed {int(SEED) + number}"


@pytest.mark.parametrize("folder", ["tests/valid/*.canonical", "tests/valid/*.json", "examples/maps/*.json"])
def test_maps_on_disk_fit(folder):
    paths = sorted(SOURCES.glob(folder))
    assert len(paths) > 7
    for path in paths:
        document = json.loads(path.read_bytes())
        assert VALIDATOR.is_valid(pruned(document)), path.name
        if path.suffix == ".canonical":
            assert VALIDATOR.is_valid(document), path.name


# What is refused

# Why a schema cannot see a problem, each with what tells such a problem from others of its code.
BEYOND_A_SCHEMA = {
    "depth is counted in the text": lambda code, pointer, value: code == "depth",
    "half a surrogate is about the text": lambda code, pointer, value: code == "encoding" and has_surrogate(value),
    "what is in `extensions` is the host's": lambda code, pointer, value: code == "encoding" and pointer == "/extensions",
    "of a key said twice a validator sees the last": lambda code, pointer, value: code == "key" and value.has_key_twice,
    "to a schema 7.0 and 7e0 are integers": lambda code, pointer, value: code == "type" and is_spelled_integer(value),
    "to a schema a number has no largest": lambda code, pointer, value: code == "range" and pointer.endswith("/score"),
    "that an id is used twice is about two records": lambda code, pointer, value: code == "id" and is_id(value),
    "what a reference names is another record": lambda code, pointer, value: code == "reference" and is_id(value),
    "that somebody rated twice is about two records": lambda code, pointer, value: code == "rule" and is_one_rating(value),
}

# Beyond a schema, and wrong in another way that it does see.
REFUSED_ALL_THE_SAME = {
    "integer-minus-zero-point-zero.json": "as an integer it is out of range",
    "integer-tiny.json": "as an integer it is out of range",
    "sos-newer-with-fraction.json": "as an integer it is out of range",
    "several-in-unknown-and-duplicate.json": "it has an unknown key too",
}


class Object(dict):
    """An object of a document; whether a key stands twice in it, or in one inside it."""

    def __init__(self, pairs):
        super().__init__(pairs)
        values = (value for _, one in pairs for value in (one if isinstance(one, list) else [one]))
        self.has_key_twice = len(self) < len(pairs) or any(getattr(value, "has_key_twice", False) for value in values)


def has_surrogate(value):
    return isinstance(value, str) and re.search("[\ud800-\udfff]", value) is not None


def is_spelled_integer(value):
    return isinstance(value, float) and value.is_integer()


def is_id(value):
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9._-]{1,64}", value) is not None


def is_one_rating(value):
    return isinstance(value, dict) and len({"value", "not_rated"} & value.keys()) == 1


def value_at(document, pointer):
    for step in pointer.split("/")[1:]:
        document = document[int(step) if isinstance(document, list) else step]
    return document


def reason_beyond(document, code, pointer):
    value = value_at(document, pointer)
    return next((reason for reason, holds in BEYOND_A_SCHEMA.items() if holds(code, pointer, value)), None)


def expected():
    """By file: the code and pointer of each of its problems."""
    problems = collections.defaultdict(list)
    for line in (MALFORMED / "expected.tsv").read_text().splitlines():
        if not line.startswith("#"):
            name, code, pointer, *_ = line.split("\t")
            problems[name].append((code, pointer))
    return problems


def refuse(constant):
    raise ValueError(constant)


def readable():
    """By file: the document as Python reads it, and its problems. The others are no JSON."""
    documents = {}
    for name, problems in expected().items():
        try:
            text = (MALFORMED / name).read_bytes().decode()
            document = json.loads(text, object_pairs_hook=Object, parse_constant=refuse)
        except (ValueError, RecursionError):
            assert {"syntax", "encoding", "depth", "version"} & {code for code, _ in problems}, name
        else:
            documents[name] = document, problems
    return documents


def test_malformed_maps_do_not_fit():
    """All but those of which every problem is beyond a schema, which all do."""
    passed, beyond, used = set(), set(), set()
    for name, (document, problems) in readable().items():
        reasons = {reason_beyond(document, code, pointer) for code, pointer in problems}
        if VALIDATOR.is_valid(pruned(document)):
            passed.add(name)
        if None not in reasons:
            beyond.add(name)
            used |= reasons
    assert passed == beyond - REFUSED_ALL_THE_SAME.keys()
    assert used == BEYOND_A_SCHEMA.keys() and REFUSED_ALL_THE_SAME.keys() <= beyond
    assert len(readable()) - len(beyond) > 430
