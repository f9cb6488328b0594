# SPDX-License-Identifier: MIT
"""The example endpoint: what it takes, what it refuses, and that neither gets a word out."""

import hashlib
import http.client
import json
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

import sos
from tests.conftest import CANARY, ROOT
from tests.support import load_script

WHOLE = {
    "sos": 1,
    "id": CANARY,
    "title": CANARY,
    "revision": 1,
    "people": [{"id": f"{CANARY}-1", "name": CANARY, "role": "child"}],
}
BAD = """{"sos": 1, "id": "CANARY",
 "status": "CANARY", "CANARY": 1, "scales": [{"id": "s", "danger": "CANARY"}]}""".replace("CANARY", CANARY)


class Endpoint:
    """The program, running, and all that it said."""

    def __init__(self, database):
        self.database, self.answers = database, []
        command = [sys.executable, ROOT / "examples/http-endpoint.py", database, "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().split(":")[2].split("/")[0])

    def request(self, body, method="POST", path="/maps", **headers):
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            text = response.read().decode()
        self.answers.append(f"{response.reason} {response.headers} {text}")
        return response.status, json.loads(text)

    def say(self, data):
        """Send bytes and then nothing more, as somebody who breaks off or speaks no HTTP; give the status."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            answer = connection.makefile().read()
        self.answers.append(answer)
        head, body = answer.split("{")
        error = json.loads("{" + body)["error"]
        return int(head.split()[1]) if head else error

    def rows(self):
        with closing(sqlite3.connect(self.database)) as database:
            return database.execute("SELECT id, revision, hash, document FROM maps").fetchall()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=30)


@pytest.fixture
def endpoint(tmp_path):
    with closing(sqlite3.connect(tmp_path / "maps.db")) as database:
        database.executescript((ROOT / "examples/store.sql").read_text())
    endpoint = Endpoint(tmp_path / "maps.db")
    yield endpoint
    said, log = endpoint.end()
    assert endpoint.process.returncode == 0
    assert endpoint.answers
    assert len(log.splitlines()) == len(endpoint.answers), log
    assert CANARY not in said + log + "".join(endpoint.answers)


def test_a_whole_map_is_kept(endpoint):
    m = sos.Map.from_dict(WHOLE)
    assert endpoint.request(json.dumps(WHOLE)) == (201, {"hash": m.hash, "revision": 1})
    assert endpoint.rows() == [(CANARY, 1, m.hash, m.dumps())]


def test_a_malformed_map_is_refused_with_all_that_is_wrong(endpoint):
    status, answer = endpoint.request(BAD)
    with pytest.raises(sos.Error) as caught:
        sos.loads(BAD)
    assert status == 422
    assert answer == {"problems": [problem._asdict() for problem in caught.value.problems]}
    assert [problem["code"] for problem in answer["problems"]] == ["range", "key", "reference"]
    assert [problem["pointer"] for problem in answer["problems"]] == ["/status", "", "/scales/0/danger"]
    assert endpoint.rows() == []


def test_the_cookbook_shows_the_answer(endpoint):
    page = (ROOT / "docs/cookbook.md").read_text()
    body, shown = re.search(r"^`({.*})`, for one, is answered by\n\n```json\n(.*?)```", page, re.M | re.S).groups()
    assert endpoint.request(body) == (422, json.loads(shown))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (json.dumps(WHOLE)[:-20], "syntax"),
        ("", "syntax"),
        (json.dumps(WHOLE).encode().replace(b"Marm", b"\xffarm"), "encoding"),
        ("[]", "type"),
        ('{"extensions":' + '{"a":' * 1000, "depth"),
    ],
    ids=["truncated", "empty", "no UTF-8", "a list", "deep"],
)
def test_what_is_no_map_is_refused(endpoint, body, code):
    status, answer = endpoint.request(body)
    assert (status, answer["problems"][0]["code"]) == (422, code)


def test_two_changes_of_one_version(endpoint):
    """The second to come is refused, merges, and keeps both."""
    base = sos.Map.from_dict(WHOLE)
    endpoint.request(base.dumps())
    mine, theirs = base.copy(), base.copy()
    mine.update(None, team=CANARY)
    theirs.add(sos.Strength(text=CANARY))
    status, saved = endpoint.request(theirs.dumps(), Sos_Base=base.hash)
    assert (status, saved["revision"]) == (201, 2)
    assert endpoint.request(mine.dumps(), Sos_Base=base.hash)[0] == 409
    assert endpoint.request(mine.dumps())[0] == 409

    theirs = sos.loads(endpoint.rows()[0][3])
    assert theirs.hash == saved["hash"]
    merged = sos.merge(base, mine, theirs)
    status, saved = endpoint.request(merged.dumps(), Sos_Base=theirs.hash)
    assert (status, saved["revision"]) == (201, 3)
    [(_, revision, digest, document)] = endpoint.rows()
    kept = sos.loads(document)
    assert (revision, digest) == (3, hashlib.sha256(document.encode()).hexdigest()) == (kept.revision, saved["hash"])
    assert (kept.team, kept.working_well.strengths[0].text) == (CANARY, CANARY)


def test_of_many_at_once_one_is_kept(endpoint):
    base = sos.Map.from_dict(WHOLE)
    endpoint.request(base.dumps())

    def post(team):
        m = base.copy()
        m.update(None, team=f"{CANARY} {team}")
        return endpoint.request(m.dumps(), Sos_Base=base.hash)[0]

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(post, range(8))) == [201] + 7 * [409]
    assert endpoint.rows()[0][1] == 2


def test_a_change_of_what_is_not_there(endpoint):
    assert endpoint.request(json.dumps(WHOLE), Sos_Base=CANARY)[0] == 409
    assert endpoint.rows() == []


def test_a_huge_body_is_refused(endpoint):
    huge = json.dumps({**WHOLE, "extensions": {"a": CANARY * 2_000_000}})
    assert len(huge) > 16 * 1024 * 1024
    assert endpoint.request(huge) == (413, {"error": "Request Entity Too Large"})
    assert endpoint.say(b"POST /maps HTTP/1.1\r\nContent-Length: 9999999999999\r\n\r\n") == 413
    assert endpoint.rows() == []


def test_a_body_that_ends_early_is_refused(endpoint):
    text = json.dumps(WHOLE).encode()
    assert endpoint.say(b"POST /maps HTTP/1.1\r\nContent-Length: %d\r\n\r\n%b" % (len(text) + 1, text)) == 400
    assert endpoint.rows() == []


@pytest.mark.parametrize("length", ["", "-1", "1e3", "0x10", "1_0", "9" * 5000, CANARY])
def test_a_length_that_is_none_is_refused(endpoint, length):
    head = f"POST /maps HTTP/1.1\r\nContent-Length: {length}\r\n\r\n"
    assert endpoint.say(head.encode() + json.dumps(WHOLE).encode()) == 411


def test_what_is_no_such_request_is_not_quoted(endpoint):
    assert endpoint.request(None, "GET")[0] == 501
    assert endpoint.request("", path=f"/{CANARY}")[0] == 404
    assert endpoint.say(json.dumps(WHOLE).encode() + b"\r\n\r\n") == "Bad Request"
    assert endpoint.say(f"POST /maps {CANARY}\r\n\r\n".encode()) == "Bad Request"
    assert endpoint.say(f"{CANARY} /maps HTTP/1.1\r\n\r\n".encode()) == 501
    assert endpoint.say(b"POST /maps HTTP/1.1\r\n" + b"a: " + CANARY.encode() * 10_000 + b"\r\n\r\n") == 431


def test_who_still_sends_hears_the_answer(endpoint):
    """The connection does not break while there is more to say than anybody wants to read."""
    with socket.create_connection(("127.0.0.1", endpoint.port), timeout=30) as connection:
        connection.sendall(b"POST /maps HTTP/1.1\r\n" + b"a: " + CANARY.encode() * 10_000)
        answer = connection.recv(12)
        for _ in range(16):
            connection.sendall(CANARY.encode() * 10_000)
        connection.shutdown(socket.SHUT_WR)
        answer += connection.makefile("rb").read()
    endpoint.answers.append(answer.decode())
    assert answer.split()[1] == b"431"


def test_a_database_that_is_none_is_said_to_be(endpoint):
    endpoint.database.unlink()
    why = "the database cannot be read or written"
    assert endpoint.request(json.dumps(WHOLE)) == (500, {"error": why})


def test_a_failure_is_logged_by_its_kind(monkeypatch, capsys):
    monkeypatch.syspath_prepend(ROOT / "examples")
    program = load_script(ROOT / "examples/http-endpoint.py")
    try:
        raise ValueError(CANARY)
    except ValueError:
        program.Server.handle_error(None, None, None)
    assert capsys.readouterr().err == "no answer: ValueError\n"


def test_the_command_line():
    done = subprocess.run([sys.executable, ROOT / "examples/http-endpoint.py"], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
