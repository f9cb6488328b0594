# SPDX-License-Identifier: MIT
"""What goes wrong is said with its code and place, and without a word of the document."""

import json
import pickle
import traceback

import pytest

import sos
from tests.conftest import CANARY, ROOT

CODES = [path for path in sorted((ROOT / "tests/malformed").iterdir()) if path.suffix == ".json"]


def everything_said(error):
    said = [str(error), repr(error), *traceback.format_exception(error), repr(error.problems)]
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__
        said += [str(error), repr(error)]
    return "\n".join(said)


@pytest.mark.parametrize("path", CODES, ids=lambda path: path.name)
def test_malformed_documents_are_refused(path):
    with pytest.raises(sos.Error) as caught:
        sos.load(path)
    error = caught.value
    assert isinstance(error, ValueError)
    assert error.code in sos.ErrorCode
    assert (error.line, error.column) >= (1, 1)
    assert error.problems[0].code == error.code
    assert str(error).startswith(f"line {error.line}, column {error.column}")


def test_line_column_and_pointer():
    with pytest.raises(sos.InvalidError) as caught:
        sos.loads('{"sos":1,\n "id":"m",\n "status":"nonsense", "revision":0}')
    error = caught.value
    assert (error.code, error.line, error.column, error.pointer) == (sos.ErrorCode.RANGE, 3, 11, "/status")
    assert [problem.pointer for problem in error.problems] == ["/status", "/revision"]
    assert error.code == "range"


def test_no_word_of_the_document_is_said():
    texts = [
        f'{{"sos":1,"id":"m","title":"{CANARY}","status":"{CANARY}"}}',
        f'{{"sos":1,"id":"m","{CANARY}":1}}',
        f'{{"sos":1,"id":"{CANARY} {CANARY}"}}',
        f'{{"sos":1,"id":"m","title":"{CANARY}\\ud800"}}',
        f'{{"sos":1,"id":"m","title":"{CANARY}\ud800"}}',
        f'{{"sos":1,"id":"m","title":"{CANARY}',
        f'{{"sos":1,"id":"m","started":"{CANARY}"}}',
        f'{{"sos":1,"id":"m","worries":{{"harm":[{{"id":"h","by":"{CANARY}"}}]}}}}',
    ]
    for text in texts:
        with pytest.raises(sos.Error) as caught:
            sos.loads(text)
        assert CANARY not in everything_said(caught.value).replace(text, "")


def test_a_missing_reference_is_a_key_error_too():
    with pytest.raises(KeyError) as caught:
        sos.loads('{"sos":1,"id":"m","relationships":[{"id":"r","from":"a","to":"b","kind":"other"}]}')
    assert isinstance(caught.value, ValueError)
    assert caught.value.code is sos.ErrorCode.REFERENCE


@pytest.mark.parametrize("path", ["/nowhere/at/all", "/", "/dev/null\0"])
def test_files_that_cannot_be_read_are_os_errors(path):
    with pytest.raises(OSError, match="file") as caught:
        sos.load(path)
    assert isinstance(caught.value, sos.FileError)
    assert caught.value.code is sos.ErrorCode.IO
    assert "nowhere" not in str(caught.value)


def test_a_dict_has_no_lines():
    document = {"sos": 1, "id": "m", "people": [{"id": "p", "role": CANARY}]}
    with pytest.raises(sos.InvalidError) as caught:
        sos.Map.from_dict(document)
    error = caught.value
    assert (error.line, error.column, error.pointer) == (0, 0, "/people/0/role")
    assert "line" not in str(error)
    assert CANARY not in everything_said(error)
    json.dumps(document)


def test_what_no_json_has_is_no_document():
    for value in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="JSON"):
            sos.Map.from_dict({"sos": 1, "id": "m", "extensions": {"x": value}})


def test_errors_are_pickled():
    with pytest.raises(sos.Error) as caught:
        sos.loads("{")
    other = pickle.loads(pickle.dumps(caught.value))
    assert (type(other), str(other), other.code, other.problems) == (
        type(caught.value),
        str(caught.value),
        caught.value.code,
        caught.value.problems,
    )
