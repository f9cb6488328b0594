# SPDX-License-Identifier: MIT
"""Many maps: files one after another, threads, interrupts, forks."""

import gzip
import json
import os
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import sos
from tests.conftest import CANARY, EXAMPLES
from tests.support import assert_ends_at_once


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "maps.ndjson"
    path.write_text("".join(sos.load(example).dumps(compact=True) for example in EXAMPLES))
    return path


def run(script, *arguments, timeout=60):
    command = [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)


def test_files_follow_one_another(corpus, tmp_path):
    packed = tmp_path / "packed.ndjson.gz"
    packed.write_bytes(gzip.compress(corpus.read_bytes()))
    wanted = [sos.load(example).id for example in EXAMPLES]
    assert [m.id for m in sos.read(EXAMPLES)] == wanted
    assert [m.id for m in sos.read(corpus)] == wanted
    assert [m.id for m in sos.read(str(corpus))] == wanted
    assert [m.id for m in sos.read([corpus, packed])] == wanted * 2
    assert list(sos.read([])) == []


def test_held_maps_stay_whole(corpus):
    held = list(sos.read([corpus] * 50))
    assert [m.dumps() for m in held[-8:]] == [sos.load(example).dumps() for example in EXAMPLES]


def test_views_outlive_the_step(corpus):
    people = [m.people[0] for m in sos.read([corpus] * 50)]
    assert [person.name for person in people[:8]] == [sos.load(example).people[0].name for example in EXAMPLES]


def test_a_map_that_is_refused_does_not_end_the_file(tmp_path):
    path = tmp_path / "maps.ndjson"
    path.write_text(f'{{"sos":1,"id":"a"}}\n{{"sos":1,"id":"{CANARY} "}}\n\n{{"sos":1,"id":"c"}}\n')
    maps = sos.read([path, "/nowhere", path])
    assert (next(maps).id, maps.line, maps.path) == ("a", 1, path)
    with pytest.raises(sos.InvalidError) as caught:
        next(maps)
    assert (caught.value.line, caught.value.code) == (2, sos.ErrorCode.ID)
    assert CANARY not in str(caught.value)
    assert (next(maps).id, maps.line) == ("c", 4)
    with pytest.raises(sos.FileError):
        next(maps)
    assert next(maps).id == "a"
    with pytest.raises(sos.InvalidError):
        next(maps)
    assert [m.id for m in maps] == ["c"]
    with pytest.raises(StopIteration):
        next(maps)


def test_pipes_are_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text('{"sos":1,"id":"a"}\n{"sos":1,"id":"b"}\n'))
    writer.start()
    assert [m.id for m in sos.read(pipe)] == ["a", "b"]
    writer.join()


def test_a_pool_shares_sealed_maps():
    maps = [sos.load(example).seal() for example in EXAMPLES]
    wanted = [text_of(m) for m in maps]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(text_of, maps * 25))
    assert found == wanted * 25


def text_of(m):
    assert m.sealed
    texts = [entry.text for part in (m.worries.harm, m.worries.danger_statements) for entry in part]
    return m.dumps(), m.copy().dumps(), texts, [child.name for child in m.children], m.to_dict()


def test_eight_threads_load_and_change():
    def work(number):
        m = sos.load(EXAMPLES[number % len(EXAMPLES)])
        for step in range(50):
            m.add(sos.Strength(text=str(step)))
            with pytest.raises(sos.Error):
                m.update("nobody", text="x")
        return json.loads(m.dumps()) == sos.loads(m.dumps()).to_dict()

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(64)))


def test_other_threads_run_while_a_file_is_read(corpus):
    pipe_read, pipe_write = os.pipe()
    found = []
    reader = threading.Thread(target=lambda: found.extend(m.id for m in sos.read(f"/dev/fd/{pipe_read}")))
    reader.start()
    time.sleep(0.05)
    os.write(pipe_write, b'{"sos":1,"id":"a"}\n')
    os.close(pipe_write)
    reader.join(10)
    os.close(pipe_read)
    assert found == ["a"]


READ = """
for m in sos.read(sys.argv[1:]):
    pass
"""


def test_an_interrupt_ends_a_long_read(corpus):
    assert_ends_at_once(READ, *[corpus] * 20_000)


def test_an_interrupt_ends_the_reading_of_large_maps(tmp_path):
    large = tmp_path / "large.json"
    people = ",".join(f'{{"id":"p{n}","role":"family","name":"{"x" * 1000}"}}' for n in range(15_000))
    large.write_text(f'{{"sos":1,"id":"m","people":[{people}]}}')
    assert_ends_at_once(READ, *[large] * 2_000)


def test_an_interrupt_ends_the_waiting_for_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = os.open(pipe, os.O_RDWR)
    assert_ends_at_once(READ, pipe)
    os.close(writer)


def test_a_fork_goes_on():
    m = sos.load(EXAMPLES[0])
    text = m.dumps()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            m.add(sos.Strength(text="x"))
            same = m.dumps() != text and sos.load(EXAMPLES[0]).dumps() == text
            status = 0 if same else 1
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert m.dumps() == text


SUBINTERPRETER = """
    {imports}
    script = '''
    try:
        import sos
    except ImportError as error:
        print(error, flush=True)
    '''
    import textwrap
    script = textwrap.dedent(script)
    number = interpreters.create()
    {run}
"""


def test_subinterpreters_are_refused_clearly():
    if sys.version_info >= (3, 13):
        script = SUBINTERPRETER.format(
            imports="import _interpreters as interpreters", run="interpreters.exec(number, script)"
        )
    else:
        script = SUBINTERPRETER.format(
            imports="import _xxsubinterpreters as interpreters", run="interpreters.run_string(number, script)"
        )
    done = run(script)
    assert "sos cannot be used in a subinterpreter" in done.stdout, done.stderr


LOADS = """
    import sys, sos
    text = open(sys.argv[1], "rb").read()
    path = sys.argv[1]
    def memory():
        return int(open("/proc/self/statm").read().split()[1]) * 4096
    def some(n):
        for _ in range(n):
            m = sos.loads(text)
            m.worries.danger_statements[0].text
            m.people[0].born
        try:
            sos.loads(b'{"sos":1')
        except sos.Error:
            pass
    some(20_000)
    before = memory()
    for _ in range(int(sys.argv[2]) // 1000):
        some(1000)
    print(memory() - before)
"""


def test_loads_hold_memory_flat():
    n = int(os.environ.get("SOS_LOADS", "50000"))
    done = run(LOADS, EXAMPLES[-2], n, timeout=n / 100)
    assert int(done.stdout) < 1_000_000, done.stderr


def test_nothing_is_printed(tmp_path):
    path = tmp_path / "map.json"
    path.write_text('{"sos":1,"id":"m","title":"' + CANARY + '","status":"x"}')
    done = run("import sys, sos\ntry:\n    sos.load(sys.argv[1])\nexcept sos.Error:\n    pass", path)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
