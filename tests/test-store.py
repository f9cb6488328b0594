# SPDX-License-Identifier: MIT
"""The examples that keep maps in a database, and what is in it then.

PostgreSQL is tested under tests/with-postgresql.sh."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import sqlite3
import subprocess
import time

import pytest

SOURCES = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", SOURCES / "_build/unit"))
TEXTS = [path for kind in ("every", "text", "extensions") for path in (SOURCES / "tests/valid").glob(f"{kind}-*.json")]
SCHEMA = (SOURCES / "examples/store.sql").read_text()
CANARY = "Marmaduke"
SECONDS = 2


class SQLite:
    program = BUILD / "examples/store-sqlite"
    begin = "BEGIN IMMEDIATE"

    def __init__(self, folder):
        self.where = str(folder / "maps.db")

    def connect(self):
        return sqlite3.connect(self.where, isolation_level=None).cursor()


class PostgreSQL:
    program = BUILD / "examples/store-postgresql"
    begin = "BEGIN"
    where = ""

    def __init__(self, _folder):
        self.connect().execute("DROP TABLE IF EXISTS maps")

    def connect(self):
        import psycopg2

        connection = psycopg2.connect("")
        connection.autocommit = True
        return connection.cursor()


class Store:
    """A database with an empty table, the program, and an eye that is not the program's."""

    def __init__(self, database, schema=SCHEMA):
        self.database, self.eye = database, database.connect()
        for statement in schema.split(";")[:-1]:
            self.eye.execute(statement)

    def command(self, *arguments):
        return [self.database.program, self.database.where, *map(str, arguments)]

    def run(self, *arguments, **options):
        done = subprocess.run(self.command(*arguments), capture_output=True, check=False, timeout=60, **options)
        assert CANARY not in done.stderr.decode()
        assert (done.returncode == 0) == (done.stderr == b"")
        return done

    def succeed(self, *arguments, **options):
        done = self.run(*arguments, **options)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refuse(self, words, *arguments, **options):
        done = self.run(*arguments, **options)
        assert (done.returncode, done.stdout) == (1, b"")
        assert words in done.stderr.decode()

    def row(self):
        self.eye.execute("SELECT revision, hash, document FROM maps")
        [(revision, digest, document)] = self.eye.fetchall()
        assert digest == hashlib.sha256(document.encode()).hexdigest()
        assert json.loads(document).get("revision", 0) == revision
        return revision, document


@pytest.fixture(params=[SQLite, PostgreSQL], ids=["sqlite", "postgresql"])
def database(request, tmp_path):
    if request.param is PostgreSQL and "SOS_THROW_AWAY" not in os.environ:
        pytest.skip("needs tests/with-postgresql.sh")
    if request.param is SQLite and not SQLite.program.exists():
        pytest.skip("make check builds what these tests need")
    return request.param(tmp_path)


@pytest.fixture
def store(database):
    return Store(database)


@pytest.fixture
def put_map(store, tmp_path):
    """Writes a map to a file, and puts it in the store."""

    def put(**fields):
        path = write(tmp_path / "first.json", {"sos": 1, "id": "m", "title": CANARY, "revision": 1, **fields})
        store.succeed("put", path)
        return path

    return put


def write(path, document):
    path.write_text(json.dumps(document))
    return path


def strengths(document):
    return [strength["text"] for strength in json.loads(document)["working_well"]["strengths"]]


def with_strength(document, words):
    document = json.loads(document)
    column = document.setdefault("working_well", {})
    column.setdefault("strengths", []).append({"id": f"id-{words}", "text": words})
    return document


def test_what_is_put_is_got(store):
    for path in TEXTS:
        store.succeed("put", path)
        _revision, document = store.row()
        got = store.succeed("get", json.loads(document)["id"])
        assert got == document.encode() == path.with_suffix(".canonical").read_bytes()
        store.eye.execute("DELETE FROM maps")


def test_a_map_is_put_anew_only_once(store, put_map):
    path = put_map()
    before = store.row()
    store.refuse("already", "put", path)
    assert store.row() == before


def test_a_map_is_put_over_what_it_was_made_from(store, put_map, tmp_path):
    base = put_map(updated="2026-01-02T03:04:05Z")
    store.succeed("put", write(tmp_path / "mine.json", with_strength(base.read_text(), "grandmother")), base)
    revision, document = store.row()
    assert (revision, strengths(document)) == (2, ["grandmother"])
    assert json.loads(document)["updated"] > "2026-01-02T03:04:05Z"


@pytest.mark.parametrize("revision", [1, 2])
def test_a_map_is_not_put_over_what_another_saved(store, put_map, tmp_path, revision):
    """Even when it was made from one that has the same revision."""
    old = json.loads(put_map().read_text())
    store.succeed("edit", "m", input=b"quicker")
    before = store.row()
    base = write(tmp_path / "base.json", {**old, "revision": revision})
    store.refuse("somebody else", "put", write(tmp_path / "mine.json", with_strength(json.dumps(old), "slower")), base)
    assert store.row() == before


@pytest.mark.parametrize("column", ["revision = 2", "hash = 'another'"])
def test_revision_and_hash_are_both_compared(store, put_map, tmp_path, column):
    base = put_map()
    _revision, document = store.row()
    store.eye.execute(f"UPDATE maps SET {column}")
    store.refuse("somebody else", "put", write(tmp_path / "mine.json", with_strength(document, "slower")), base)
    store.eye.execute("SELECT document FROM maps")
    assert store.eye.fetchall() == [(document,)]


def test_a_map_is_not_put_over_one_with_another_id(store, put_map, tmp_path):
    base = put_map()
    before = store.row()
    mine = write(tmp_path / "mine.json", {**json.loads(base.read_text()), "id": "another"})
    store.refuse("somebody else", "put", mine, base)
    assert store.row() == before


def test_a_map_that_did_not_change_keeps_its_revision(store, put_map):
    path = put_map()
    before = store.row()
    store.succeed("put", path, path)
    assert store.row() == before


def test_there_is_a_last_revision(store, put_map):
    put_map(revision=2**31 - 1)
    before = store.row()
    store.refuse("no higher revision", "edit", "m", input=b"a strength")
    assert store.row() == before


def test_words_are_never_sql(store, put_map):
    words = "'); DROP TABLE maps; -- \" $1 ? %s \\ é 🙂"
    put_map(reason=words)
    store.succeed("edit", "m", input=words.encode())
    revision, document = store.row()
    assert (revision, json.loads(document)["reason"], strengths(document)) == (2, words, [words])
    store.refuse("no map", "get", "x' OR '1' = '1")


def test_a_map_that_is_not_there(store):
    store.refuse("no map", "get", "nobody")
    store.refuse("no map", "edit", "nobody", input=b"a strength")
    assert store.run("put", "/nowhere").returncode == 1


def test_a_document_that_was_changed_by_hand_is_refused(store, put_map):
    put_map()
    store.eye.execute("UPDATE maps SET document = replace(document, 'duke', 'earl')")
    store.refuse("by hand", "get", "m")
    store.refuse("by hand", "edit", "m", input=b"a strength")


def test_misuse_is_told(store):
    for arguments in [], ["get"], ["get", "a", "b"], ["put", "a", "b", "c"], ["nope", "a"]:
        store.refuse("usage", *arguments)


def test_without_a_table(database, tmp_path):
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "title": CANARY})
    store = Store(database, schema="SELECT 1;")
    for arguments in ["put", path], ["get", "m"]:
        assert store.run(*arguments).returncode == 1


def test_a_refusal_of_the_database_quotes_nothing(database, tmp_path):
    """PostgreSQL's message has the row that it does not take."""
    strict = "document text NOT NULL CHECK (length(document) < 200)"
    store = Store(database, SCHEMA.replace("document text    NOT NULL", strict))
    path = write(tmp_path / "map.json", {"sos": 1, "id": "m", "title": CANARY, "revision": 1})
    store.succeed("put", path)
    before = store.row()
    store.refuse("SQL", "edit", "m", input=CANARY.encode() * 100)
    store.refuse("SQL", "put", write(path, {"sos": 1, "id": "n", "title": CANARY * 100}))
    assert store.row() == before


def test_an_edit_is_made_again_on_what_another_saved(store, put_map):
    put_map()
    store.succeed("edit", "m", input=b"first")
    other = store.database.connect()
    other.execute(store.database.begin)
    other.execute("UPDATE maps SET revision = revision")

    # It reads the first revision, and cannot save before the other has ended.
    with subprocess.Popen(store.command("edit", "m"), stdin=subprocess.PIPE) as process:
        process.stdin.write(b"mine")
        process.stdin.close()
        time.sleep(0.5)
        assert process.poll() is None
        document = with_strength(store.row()[1], "theirs")
        text = json.dumps({**document, "revision": 3}, ensure_ascii=False, indent=2) + "\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        other.execute(f"UPDATE maps SET revision = 3, hash = '{digest}', document = '{text}'")
        other.execute("COMMIT")
    assert process.returncode == 0

    revision, document = store.row()
    assert (revision, strengths(document)) == (4, ["first", "theirs", "mine"])


def test_no_edit_of_many_at_once_is_lost(store, put_map):
    put_map()
    end = time.monotonic() + SECONDS

    def work(worker):
        made = []
        while time.monotonic() < end:
            made.append(f"{worker}.{len(made)}")
            store.succeed("edit", "m", input=made[-1].encode())
        return made

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        made = sorted(words for words_of_one in pool.map(work, range(4)) for words in words_of_one)

    revision, document = store.row()
    assert len(made) >= 4
    assert (revision, sorted(strengths(document))) == (1 + len(made), made)
