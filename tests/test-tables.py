# SPDX-License-Identifier: MIT
"""The commands that make tables, from outside: what they write, of whatever lies there, and how they end."""

import csv
import gzip
import io
import json
import os
import pty
import re
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
EXAMPLES = SOURCES / "examples/maps"
MAP_TABLES = ["ratings", "unrated", "series", "consensus", "maps", "findings"]
COMMANDS = {name: [name] for name in [*MAP_TABLES, "monthly", "errors"]}
COMMANDS["agreement"] = ["agreement", "--by=topic,higher_is"]
COMMANDS["clocks"] = ["clocks", "--csv", "--profile=north-yorkshire"]
DAY = "--as-of=2024-12-31"


def sos(*arguments, **options):
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("timeout", 300)
    return subprocess.run([SOS, *arguments], stderr=subprocess.PIPE, check=False, **options)


def start(*arguments, **options):
    """As from a shell, whatever the caller ignores."""

    def take_signals():
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)

    return subprocess.Popen([SOS, *arguments], preexec_fn=take_signals, stdin=subprocess.DEVNULL, **options)


def parse(text):
    return list(csv.reader(io.StringIO(text.decode(), newline="")))


def rows(*arguments, **options):
    """The rows of a command that is to succeed, without a word."""
    done = sos(*arguments, **options)
    assert (done.returncode, done.stderr) == (0, b"")
    return parse(done.stdout)[1:]


def rows_quietly(*arguments):
    """The rows of a command that may leave maps out."""
    done = sos(*arguments)
    assert done.returncode == 0
    return parse(done.stdout)[1:]


def errors(*arguments, **options):
    """The rows of `sos errors`: name of the file, line, code, pointer."""
    done = sos("errors", *arguments, **options)
    return [(os.path.basename(r[0].lstrip("'")), int(r[1]), *r[2:]) for r in parse(done.stdout)[1:]]


def a_map(number, score=5, **members):
    return {
        "sos": 1,
        "id": f"m{number}",
        "people": [{"id": "p", "role": "parent"}],
        "scales": [
            {
                "id": "s",
                "topic": "safety",
                "ratings": [{"id": "r", "by": "p", "value": score, "on": "2024-01-01"}],
            }
        ],
        **members,
    }


def line(number, score=5, **members):
    return json.dumps(a_map(number, score, **members)).encode() + b"\n"


def scores(*arguments, **options):
    """Which maps count, and what they say."""
    return [(r[3], int(r[14])) for r in rows("ratings", *arguments, **options)]


def zstd(text):
    """A zstd frame of raw blocks (RFC 8878)."""
    frame = struct.pack("<IBQ", 0xFD2FB528, 0xE0, len(text))
    blocks = [text[i : i + 1000] for i in range(0, len(text), 1000)] or [b""]
    for i, block in enumerate(blocks):
        frame += (len(block) << 3 | (i == len(blocks) - 1)).to_bytes(3, "little") + block
    return frame


PACKERS = {"": lambda text: text, ".gz": gzip.compress, ".zst": zstd}


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """Made-up maps as many files of every kind hold them, bad ones among them."""
    place = tmp_path_factory.mktemp("corpus")
    whole = place / "whole.ndjson"
    made = [sys.executable, SOURCES / "bench/corpus.py", "--size=6", "--seed=7", "-o", whole]
    subprocess.run([*made, "--maps=300"], check=True)
    lines = whole.read_bytes().splitlines(keepends=True)
    whole.unlink()
    lines[40:40] = [b'{"sos":1,\n', b"\n"]
    (place / "a.ndjson.gz").write_bytes(gzip.compress(b"".join(lines[:100])))
    (place / "b").mkdir()
    for i, text in enumerate(lines[100:200]):
        (place / "b" / f"{i:03}.json").write_bytes(text)
    (place / "b/050.json").write_bytes(b"[]")
    (place / "c.jsonl.zst").write_bytes(zstd(b"".join(lines[200:250])))
    (place / "d.ndjson").write_bytes(b"".join(lines[250:]).rstrip(b"\n"))
    return place


# What is written


def dictionary():
    done = sos("tables", "--format=json")
    assert (done.returncode, done.stderr) == (0, b"")
    found = {}
    for row in map(json.loads, done.stdout.splitlines()):
        found.setdefault(row["table"], []).append(row)
    return found


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else json.dumps(value)


def is_of_type(value, column):
    if value is None:
        return column["nullable"]
    if column["type"] == "bool":
        return isinstance(value, bool)
    if column["type"].startswith("int"):
        return isinstance(value, int) and not isinstance(value, bool)
    if column["type"] == "float64":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if column["type"] == "date32":
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return isinstance(value, str)


@pytest.mark.parametrize("name", COMMANDS)
def test_csv_and_json_say_what_the_dictionary_says(name, corpus):
    columns = dictionary()[name]
    paths = [EXAMPLES, corpus]
    arguments = [a for a in COMMANDS[name] if a != "--csv"]
    if name == "clocks":
        header, *table = parse(sos(*COMMANDS[name], DAY, *paths).stdout)
        assert header == [c["column"] for c in columns] and len(table) > 1000
        return

    done = sos(*arguments, DAY, "--csv", *paths)
    as_json = sos(*arguments, DAY, "--format=json", *paths)
    assert done.returncode == as_json.returncode == 0
    assert done.stdout == sos(*arguments, DAY, *paths).stdout == sos(*arguments, DAY, "--format=csv", *paths).stdout
    header, *table = parse(done.stdout)
    objects = [json.loads(text) for text in as_json.stdout.splitlines()]
    by = ["topic", "higher_is"] if name == "agreement" else []
    assert header == by + [c["column"] for c in columns]
    assert len(table) == len(objects) > 1
    for row, made in zip(table, objects):
        assert list(made) == header
        for text, (key, value) in zip(row, made.items()):
            assert text == cell(value) or float(text) == value, key
        assert all(is_of_type(made[c["column"]], c) for c in columns)


@pytest.mark.parametrize("name", COMMANDS)
def test_rows_stand_in_order_whatever_threads_there_are(name, corpus):
    tables = {sos(*COMMANDS[name], DAY, f"--threads={n}", corpus).stdout for n in (1, 2, 8)}
    assert len(tables) == 1 and len(tables.pop()) > 80


def test_ratings_are_those_of_the_maps():
    table = rows("ratings", DAY, EXAMPLES)
    expected = []
    for path in sorted(EXAMPLES.glob("*.json")):
        m = json.loads(path.read_text())
        for scale in m.get("scales", []):
            for rating in scale.get("ratings", []):
                if "value" in rating and rating["on"] <= "2024-12-31":
                    expected.append([m["id"], scale["id"], rating["by"], rating["on"], str(rating["value"])])
    assert [[r[3], r[5], r[9], r[13], r[14]] for r in table] == expected and len(expected) > 50
    assert table[0][-1] == f"{EXAMPLES}/danny.json:1"


def words_of(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("authority", "team", "id", "case", "by"):
                yield from words_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner)
    elif isinstance(value, str) and (" " in value or re.fullmatch("[A-Z][a-z]{3,}", value)):
        yield value


@pytest.mark.parametrize("name", [n for n in COMMANDS if n != "clocks"])
def test_no_words_of_a_map_are_written(name):
    text = sos(*COMMANDS[name], EXAMPLES).stdout.decode()
    for path in EXAMPLES.glob("*.json"):
        m = json.loads(path.read_text())
        known = f"{m.get('authority')} {m.get('team')}"
        assert not [w for w in words_of(m) if w in text and w not in known]


def test_nothing_later_than_the_day_asked_is_seen(tmp_path):
    path = tmp_path / "m.json"
    path.write_bytes(line(1))
    assert len(rows("ratings", "--as-of=2024-01-01", path)) == 1
    assert rows("ratings", "--as-of=2023-12-31", path) == []


def test_the_dictionary_has_every_table():
    found = dictionary()
    assert list(found) == [*MAP_TABLES, "clocks", "monthly", "agreement", "errors"]
    header, *table = parse(sos("tables").stdout)
    assert header == ["table", "column", "type", "nullable", "unit", "meaning"]
    assert table == [[cell(v) for v in row.values()] for columns in found.values() for row in columns]
    assert parse(sos("tables", "errors", "--csv").stdout)[1:] == [r for r in table if r[0] == "errors"]
    assert all(r[5] for r in table)


def test_a_file_has_what_would_be_printed(tmp_path):
    out = tmp_path / "out.csv"
    printed = sos("ratings", EXAMPLES)
    assert (sos("ratings", EXAMPLES, "-o", out).stdout, out.read_bytes()) == (b"", printed.stdout)
    assert sos("ratings", EXAMPLES, f"--output={out}", "--bom").returncode == 0
    assert out.read_bytes() == b"\xef\xbb\xbf" + printed.stdout
    assert sos("tables", "-o", out).returncode == 0
    assert out.read_bytes() == sos("tables").stdout
    assert os.listdir(tmp_path) == ["out.csv"]


# What stands in maps and names of files


def test_a_spreadsheet_runs_no_cell(tmp_path):
    hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", '"=1', "a\nb", "a\x1b[2Jb", "a\x7f", "\uff1d1", " =1"]
    path = tmp_path / "m.ndjson"
    path.write_bytes(b"".join(line(i, team=team, authority="=a,b") for i, team in enumerate(hostile)))
    table = rows("ratings", path)
    assert [r[1].lstrip("'") for r in table] == [re.sub(r"[\x00-\x1f\x7f]", "", team) for team in hostile]
    for row in table:
        assert not any(re.match(r"[=+\-@\t\r\uff1d]", text) for text in row)
        assert row[0] == "'=a,b"
    made = [json.loads(text) for text in sos("ratings", "--format=json", path).stdout.splitlines()]
    assert [m["team"] for m in made] == hostile


@pytest.mark.parametrize(
    "name", [b"=cmd.json", b"a\nb.json", b"a\x1b[2J.json", b"caf\xe9.json", b'",".json', b"\xff\xfe.json"]
)
def test_names_of_files_may_be_anything(name, tmp_path):
    here = os.fsencode(tmp_path)
    with open(os.path.join(here, name), "wb") as file:
        file.write(line(1))
    with open(os.path.join(here, b"x" + name), "wb") as file:
        file.write(b"{")
    for path in (here, os.path.join(here, name), os.path.join(here, b"*.json")):
        done = sos("ratings", path)
        (row,) = parse(done.stdout)[1:]
        shown = re.sub(r"[\x00-\x1f\x7f]", "", name.decode(errors="replace"))
        assert row[-1] == f"{tmp_path}/{shown}:1"
        assert all(text.count("\n") == 1 for text in done.stderr.decode().splitlines(keepends=True))
    made = json.loads(sos("errors", "--format=json", here).stdout)
    assert made["file"] == f"{tmp_path}/x" + name.decode(errors="replace")
    done = sos("ratings", "--strict", here)
    assert done.returncode == 2 and done.stderr.count(b"\n") == 1 and b"\x1b" not in done.stderr

    # As the argument itself, in its own folder, it begins the cell.
    (row,) = parse(sos("ratings", b"./" + name, cwd=here).stdout)[1:]
    assert row[-1] == f"./{shown}:1"
    (row,) = parse(sos("ratings", "--", name, cwd=here).stdout)[1:]
    assert not row[-1].startswith("=")


# Where maps lie


@pytest.fixture
def tree(tmp_path):
    """A folder with a map in each of the files that count."""
    for i, name in enumerate(["b.json", "a.json", "sub/c.jsonl", "sub/deep/d.ndjson", "sub.json/e.json"]):
        path = tmp_path / "maps" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(line(i))
    (tmp_path / "maps/f.json.gz").write_bytes(gzip.compress(line(5)))
    (tmp_path / "maps/g.ndjson.zst").write_bytes(zstd(line(6)))
    for name in ("readme.txt", ".hidden.json", "json", "x.json.bak", ".json", "x.json.gz.txt"):
        (tmp_path / "maps" / name).write_bytes(b"{")
    (tmp_path / "maps/.git").mkdir()
    (tmp_path / "maps/.git/x.json").write_bytes(b"{")
    return tmp_path / "maps"


def test_folders_are_read_to_the_bottom(tree):
    assert [m for m, _ in scores(tree)] == ["m1", "m0", "m5", "m6", "m2", "m3", "m4"]
    names = [r[-1].removeprefix(f"{tree}/") for r in rows("ratings", tree)]
    assert names == sorted(names, key=lambda n: n.removesuffix(":1").split("/"))
    assert len(names) == 7
    assert rows("ratings", f"{tree}/") == rows("ratings", f"{tree}")


def test_links_to_folders_are_not_followed(tree):
    (tree / "loop").symlink_to(tree)
    (tree / "sub/up").symlink_to("..")
    (tree / "z.json").symlink_to("a.json")
    assert len(rows("ratings", tree)) == 8
    other = tree.parent / "link"
    other.symlink_to(tree)
    assert len(rows("ratings", other)) == 8


def test_what_cannot_be_read_is_told(tree):
    (tree / "gone.json").symlink_to("nowhere")
    (tree / "itself.json").symlink_to("itself.json")
    (tree / "memory.json").symlink_to("/proc/self/mem")
    expected = [(name, 1, "io", "") for name in ("gone.json", "itself.json", "memory.json")]
    assert errors(tree) == expected
    assert len(scores_of_some(3, tree)) == 7
    os.mkfifo(tree / "pipe.json")
    assert errors(tree) == expected


def scores_of_some(n, *arguments):
    """Of maps of which @n are left out."""
    done = sos("ratings", *arguments)
    assert done.returncode == 0
    assert done.stderr.decode() == (
        f"sos ratings: {n} {'map is' if n == 1 else 'maps are'} left out: 'sos errors' with the same paths says why\n"
    )
    return [(r[3], int(r[14])) for r in parse(done.stdout)[1:]]


@pytest.fixture
def plain_user(tmp_path):
    """Options to run a command with as somebody to whom things can be forbidden, in a folder of theirs."""
    if os.geteuid() != 0:
        yield tmp_path, {}
        return
    with tempfile.TemporaryDirectory() as place:
        options = {"preexec_fn": lambda: os.setuid(65534)}
        os.chown(place, 65534, 65534)
        if sos("--version", **options).returncode != 0:
            pytest.skip("only root can run the command here")
        yield Path(place), options


def test_what_is_forbidden_is_told(plain_user):
    place, options = plain_user
    for name in ("a.json", "b.json", "listed/c.json", "sub/d.json"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_bytes(line(1))
    (place / "a.json").chmod(0)
    (place / "sub").chmod(0)
    (place / "listed").chmod(0o444)
    expected = [("a.json", 1, "io", ""), ("c.json", 1, "io", ""), ("sub", 1, "io", "")]
    assert errors(place, **options) == expected
    for name in ("sub", "listed"):
        (place / name).chmod(0o700)


def test_patterns(tree):
    assert [m for m, _ in scores(f"{tree}/[ab].json")] == ["m1", "m0"]
    assert [m for m, _ in scores(f"{tree}/sub*/*.json*")] == ["m4", "m2"]
    assert [m for m, _ in scores(f"{tree}/su?")] == ["m2", "m3"]
    assert errors(f"{tree}/*.nothing") == [("*.nothing", 1, "io", "")]
    (tree / "[ab].json").write_bytes(line(9))
    assert scores(f"{tree}/[ab].json") == [("m9", 5)]


def test_a_pattern_gives_the_order_of_bytes(tmp_path):
    for i, name in enumerate(["B.json", "a.json", "C.json"]):
        (tmp_path / name).write_bytes(line(i))
    assert [m for m, _ in scores(f"{tmp_path}/*.json")] == ["m0", "m2", "m1"]


@pytest.mark.parametrize("packing", PACKERS)
def test_text_that_breaks_off_gives_its_whole_lines(packing, tmp_path):
    path = tmp_path / f"m.ndjson{packing}"
    text = b"".join(line(i, score=i % 11, reason=f"{i:x}" * 40) for i in range(500))
    packed = PACKERS[packing](text)
    path.write_bytes(packed)
    everything = scores(path)
    assert len(everything) == 500
    for share in (0.9, 0.5, 0.1):
        path.write_bytes(packed[: int(len(packed) * share)])
        found = scores_of_some(1, path)
        assert found == everything[: len(found)] and len(found) > 500 * share * 0.7 - 30
        ((_, at, code, _),) = errors(path)
        assert (at, code) == (len(found) + 1, "io" if packing else "syntax")


@pytest.mark.parametrize("packing", PACKERS)
def test_the_last_line_need_not_end(packing, tmp_path):
    path = tmp_path / f"m.jsonl{packing}"
    path.write_bytes(PACKERS[packing]((line(1) + b"\r\n \n" + line(2)).rstrip()))
    assert scores(path) == [("m1", 5), ("m2", 5)]
    assert scores("-", input=path.read_bytes()) == [("m1", 5), ("m2", 5)]


def test_standard_input():
    assert scores("-", input=line(1) + line(2)) == [("m1", 5), ("m2", 5)]
    assert scores("-", input=gzip.compress(json.dumps(a_map(3), indent=1).encode())) == [("m3", 5)]
    assert errors("-", input=b"") == [("-", 1, "syntax", "")]
    assert errors("-", input=line(1) + b"{") == [("-", 2, "syntax", "")]
    done = sos("ratings", "-", "-", input=b"")
    assert done.returncode == 2 and b"only once" in done.stderr


def test_bad_maps_are_left_out(tmp_path):
    path = tmp_path / "m.ndjson"
    path.write_bytes(line(1) + b'{"sos":1}\n' + line(2) + line(3, status="no") + b"\n" + b"[]\n" + b"\xff\n" + line(4))
    assert scores_of_some(5, path, tmp_path / "nowhere") == [("m1", 5), ("m2", 5), ("m4", 5)]
    assert errors(path) == [
        ("m.ndjson", 2, "required", ""),
        ("m.ndjson", 4, "range", "/status"),
        ("m.ndjson", 6, "type", ""),
        ("m.ndjson", 7, "encoding", ""),
    ]


def test_a_file_that_grows_is_read_as_far_as_it_goes(tmp_path):
    path = tmp_path / "m.ndjson"
    text = b"".join(line(i) for i in range(20_000))
    path.write_bytes(text)
    is_over = threading.Event()

    def grow():
        with path.open("ab", buffering=0) as file:
            while not is_over.is_set():
                file.write(line(0))
                time.sleep(0.0005)

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        found = [len(scores(path, timeout=60)) for _ in range(5)]
    finally:
        is_over.set()
        writer.join()
    assert found[0] >= 20_000 and found == sorted(found)


def test_a_pipe_is_read_as_it_comes(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def write():
        with path.open("wb", buffering=0) as file:
            for i in range(20):
                text = line(i)
                file.write(text[:50])
                time.sleep(0.01)
                file.write(text[50:])

    writer = threading.Thread(target=write)
    writer.start()
    assert [m for m, _ in scores(path)] == [f"m{i}" for i in range(20)]
    writer.join()


@pytest.mark.skipif(not os.environ.get("SOS_SOAK"), reason="it takes its time")
def test_very_many_small_files(tmp_path):
    for i in range(100):
        (tmp_path / str(i)).mkdir()
        for j in range(1000):
            (tmp_path / str(i) / f"{j}.json").write_bytes(line(i * 1000 + j))
    assert len(scores(tmp_path, timeout=300)) == 100_000


# How it ends


@pytest.mark.parametrize("has_output", [False, True])
def test_an_interrupt_ends_the_wait_for_a_pipe(has_output, tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    child = start("ratings", path, *(["-o", tmp_path / "out.csv"] if has_output else []), stdout=subprocess.PIPE)
    deadline = time.monotonic() + 30
    while has_output and len(os.listdir(tmp_path)) < 2 and time.monotonic() < deadline:
        time.sleep(0.005)
    time.sleep(0.2)
    child.send_signal(signal.SIGINT)
    begun = time.monotonic()
    assert child.communicate()[0] == b""
    assert (child.returncode, time.monotonic() - begun < 2) == (-signal.SIGINT, True)
    assert os.listdir(tmp_path) == ["pipe"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_nothing_behind(number, tmp_path):
    (tmp_path / "m.ndjson").write_bytes(line(1) * 200_000)
    child = start("ratings", tmp_path / "m.ndjson", "-o", tmp_path / "out.csv", "--revisions=all")
    deadline = time.monotonic() + 30
    while len(os.listdir(tmp_path)) < 2 and time.monotonic() < deadline:
        time.sleep(0.001)
    time.sleep(0.1)
    child.send_signal(number)
    assert child.wait() == -number
    assert os.listdir(tmp_path) == ["m.ndjson"]


def test_a_reader_who_goes_away_is_no_failure(tmp_path):
    path = tmp_path / "m.ndjson"
    path.write_bytes(b"".join(line(i) for i in range(20_000)))
    child = start("ratings", path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout.readline().startswith(b"authority,")
    child.stdout.close()
    assert child.stderr.read() == b""
    assert child.wait() == -signal.SIGPIPE


@pytest.mark.parametrize("options", [[], ["--format=json"]])
def test_a_full_disk_is_told(options):
    with open("/dev/full", "wb") as full:
        done = sos("ratings", *options, EXAMPLES, stdout=full)
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1) and b"no space left" in done.stderr
        done = sos("tables", *options, stdout=full)
        assert done.returncode == 2


def test_a_file_that_may_grow_no_more_is_told(tmp_path):
    out = tmp_path / "out.csv"
    path = tmp_path / "m.ndjson"
    path.write_bytes(b"".join(line(i) for i in range(5000)))

    def no_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    for before in (None, b"what was there"):
        if before is not None:
            out.write_bytes(before)
        done = sos("ratings", path, "-o", out, preexec_fn=no_room)
        assert done.returncode == 2
        assert re.fullmatch(f"sos: {out}: the table cannot be written: .*\n", done.stderr.decode())
        assert sorted(os.listdir(tmp_path)) == ["m.ndjson", *(["out.csv"] if before else [])]
        assert before is None or out.read_bytes() == before


@pytest.mark.parametrize("out", ["/proc/out.csv", "/nowhere/out.csv", "/dev/full", "/tmp"])
def test_a_place_where_no_file_can_be_is_told_first(out, tmp_path):
    """Before the pipe is read, to which nobody writes."""
    os.mkfifo(tmp_path / "pipe")
    done = sos("ratings", tmp_path / "pipe", "-o", out, timeout=30)
    assert done.returncode == 2 and done.stderr.startswith(f"sos: {out}: ".encode())


def test_a_folder_that_is_write_protected(plain_user):
    place, options = plain_user
    (place / "m.json").write_bytes(line(1))
    (place / "m.json").chmod(0o444)
    place.chmod(0o555)
    done = sos("ratings", place / "m.json", "-o", place / "out.csv", **options)
    assert done.returncode == 2 and done.stderr.startswith(f"sos: {place}/out.csv: ".encode())
    assert os.listdir(place) == ["m.json"]


@pytest.mark.parametrize("name", COMMANDS)
def test_no_map_at_all(name, tmp_path):
    (tmp_path / "maps").mkdir()
    out = tmp_path / "out.csv"
    done = sos(*COMMANDS[name], tmp_path / "maps", "-o", out)
    assert done.returncode == 2 and b".ndjson" in done.stderr
    (tmp_path / "maps/m.json").write_bytes(b"{")
    done = sos(*COMMANDS[name], tmp_path / "maps", "-o", out)
    assert done.returncode == 2
    if name == "errors":
        assert (done.stderr, len(parse(out.read_bytes()))) == (b"", 2)
    else:
        assert b"sos errors" in done.stderr and not out.exists()


def test_a_strict_reading_ends_at_the_first_bad_map(tmp_path):
    path = tmp_path / "m.ndjson"
    path.write_bytes(line(1) + b'{"sos":1}\n' + b"[]\n")
    done = sos("ratings", "--strict", path, "-o", tmp_path / "out.csv")
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"sos: {path}:2: ") and done.stderr.count(b"\n") == 1
    assert os.listdir(tmp_path) == ["m.ndjson"]
    path.write_bytes(line(1))
    assert scores("--strict", path) == [("m1", 5)]


def read_terminal(master):
    try:
        return os.read(master, 1000)
    except OSError:  # nobody has its other end open any more
        return b""


def test_progress_is_for_terminals(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    master, slave = pty.openpty()
    child = subprocess.Popen([SOS, "ratings", EXAMPLES, path], stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    with path.open("wb", buffering=0) as file:
        time.sleep(1.5)
        file.write(line(1) + b"{")
    assert child.wait() == 0
    told = b"".join(iter(lambda: read_terminal(master), b"")).decode()
    assert re.search(r"\r\d+ maps", told) and "\r\x1b[Ksos ratings: 1 map is left out" in told


# Which maps count


def revisions(tmp_path, maps, *options):
    path = tmp_path / "maps.ndjson"
    path.write_bytes(b"".join(line(i, **members) for i, members in enumerate(maps)))
    found = [int(r[3][1:]) for r in rows_quietly("ratings", path, *options)]
    return found, [at - 1 for _, at, code, _ in errors(path, *options) if code == "revision"]


C = {"case": "c", "authority": "A"}
LATER, EARLIER = {"updated": "2024-02-01T10:00:00+01:00"}, {"updated": "2024-02-01T09:30:00+01:00"}


@pytest.mark.parametrize(
    "maps, counted, tied",
    [
        ([{}, {}, {"revision": 3}], [0, 1, 2], []),  # no case: each is its own
        ([{**C, "revision": 1}, {**C, "revision": 2}], [1], []),
        ([{**C, "revision": 2}, {**C, "revision": 1}], [0], []),
        ([{**C, "revision": 2}, {**C}, {**C, "revision": 1}], [0], []),
        ([{**C, "revision": 2}, {**C, "revision": 2}], [1], [0]),
        ([{**C, "revision": 1}, {**C, "revision": 1}, {**C, "revision": 2}], [2], []),
        ([{**C, "revision": 2}, {**C, "revision": 1}, {**C, "revision": 1}], [0], []),
        ([{**C, "revision": 2, **LATER}, {**C, "revision": 2, **EARLIER}], [0], [1]),
        ([{**C, "revision": 2, **EARLIER}, {**C, "revision": 2, **LATER}], [1], [0]),
        ([{**C, "revision": 2, **LATER}, {**C, "revision": 2}], [0], [1]),
        ([{**C, "revision": 2}] * 4, [3], [0, 1, 2]),
        ([{**C, "revision": 9}, {"case": "c", "authority": "B"}, {"case": "c"}], [0, 1, 2], []),
        ([{**C, "revision": 1, **LATER}, {**C, "revision": 2, **EARLIER}], [1], []),
        ([{"id": "c"}, {"case": "c", "id": "x"}], None, []),
    ],
)
def test_the_highest_revision_of_a_case_counts(maps, counted, tied, tmp_path):
    if counted is None:
        path = tmp_path / "maps.ndjson"
        path.write_bytes(b"".join(line(0, **members) for members in maps))
        assert [r[3] for r in rows("ratings", path)] == ["c", "x"]
        return
    assert revisions(tmp_path, maps) == (counted, tied)
    assert revisions(tmp_path, maps, "--revisions=latest") == (counted, tied)
    assert revisions(tmp_path, maps, "--revisions=all") == (list(range(len(maps))), [])


def test_a_bad_map_does_not_count_as_a_revision(tmp_path):
    path = tmp_path / "maps.ndjson"
    path.write_bytes(line(1, **C, revision=1) + line(2, **C, revision=2, status="no"))
    assert scores_of_some(1, path) == [("m1", 5)]


def test_all_revisions_never_count_twice_in_a_month(tmp_path):
    path = tmp_path / "maps.ndjson"
    path.write_bytes(line(1, **C, revision=1) + line(2, **C, revision=2))
    (row,) = rows("monthly", "--min-children=0", path)
    assert row[6] == "1"


# Options


def test_settings_change_findings(tmp_path):
    settings = tmp_path / "settings.json"
    before = rows("findings", DAY, EXAMPLES)
    rule = before[0][5]
    settings.write_text(json.dumps({"rules": [{"rule": rule, "severity": "off"}]}))
    after = rows("findings", DAY, f"--settings={settings}", EXAMPLES)
    assert [r for r in before if r[5] != rule] == after != before
    assert rows("maps", DAY, f"--settings={settings}", EXAMPLES) != [] == errors(EXAMPLES)


def test_few_children_have_no_figures():
    table = rows("monthly", DAY, EXAMPLES)
    assert table and all(r[5:12] == [""] * 7 for r in table if r[-1])
    assert "" in [r[-1] for r in rows("monthly", DAY, "--min-children=0", EXAMPLES)]


def test_agreement_is_grouped(corpus):
    assert len(rows_quietly("agreement", "--by=topic,higher_is", corpus)) > 2
    levels = [f"--level={level}" for level in ("ordinal", "nominal", "interval")]
    assert len({str(rows_quietly("agreement", "--by=topic,higher_is", level, corpus)) for level in levels}) == 3
    done = sos("agreement", EXAMPLES)
    assert done.returncode == 2 and b"higher_is" in done.stderr
    done = sos("agreement", "--by=topic,nothing", EXAMPLES)
    assert done.returncode == 2 and b"authority" in done.stderr


def test_clocks_are_a_table_too(tmp_path):
    table = rows("clocks", "--csv", DAY, EXAMPLES)
    assert {r[3] for r in table} == {json.loads(p.read_text())["id"] for p in EXAMPLES.glob("*.json")}
    one = json.loads(sos("clocks", "--format=json", "--profile=sandwell", DAY, EXAMPLES / "smith.json").stdout)
    table = rows("clocks", "--format=csv", "--profile=sandwell", DAY, EXAMPLES / "smith.json")
    assert [r[5] for r in table] == [c["id"] for c in one["limits"]]
    assert rows("clocks", "--csv", "-o", tmp_path / "out.csv", EXAMPLES, stdout=subprocess.PIPE) == []
    assert len(parse((tmp_path / "out.csv").read_bytes())) > 10


@pytest.mark.parametrize(
    "arguments",
    [
        ["ratings"],
        ["ratings", "--format=xml", "x"],
        ["ratings", "--csv", "--format=json", "x"],
        ["ratings", "--bom", "--format=json", "x"],
        ["ratings", "--as-of=soon", "x"],
        ["ratings", "--as-of=2024-02", "x"],
        ["ratings", "--threads=0", "x"],
        ["ratings", "--threads=-1", "x"],
        ["ratings", "--threads=257", "x"],
        ["ratings", "--threads=two", "x"],
        ["ratings", "--revisions=some", "x"],
        ["ratings", "--settings=x", "x"],
        ["monthly", "--min-children=-1", "x"],
        ["monthly", "--revisions=all", "x"],
        ["agreement", "--level=ratio", "x"],
        ["errors", "--strict", "x"],
        ["clocks", "x", "y"],
        ["clocks", "--csv", "--format=json", "x"],
        ["clocks", "--threads=2", "x"],
        ["clocks", "--strict", "x"],
        ["clocks", "--bom", "x"],
        ["clocks", "--revisions=all", "x"],
        ["clocks", "--output=x", "x"],
        ["tables", "nothing"],
        ["tables", "--format=xml"],
    ],
)
def test_misuse_is_told(arguments):
    done = sos(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    first, last = done.stderr.decode().splitlines()
    assert first.startswith(f"sos {arguments[0]}: ") and last == f"Try 'sos {arguments[0]} --help'."


@pytest.mark.parametrize("arguments", [["maps", "--settings=nowhere"], ["clocks", "--csv", "--profile=nowhere"]])
def test_a_file_of_an_option_must_be_there(arguments):
    done = sos(*arguments, EXAMPLES)
    assert done.returncode == 2 and b"nowhere" in done.stderr
