# SPDX-License-Identifier: MIT
"""Exports from outside: keys, what is there when something goes wrong, and what the tables of an export say."""

import csv
import io
import json
import os
import re
import resource
import signal
import subprocess
import time
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parent.parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
EXAMPLES = SOURCES / "examples/maps"
BOTH = [[], ["--dates=shift"], ["--profile=simple"], ["--k=1"]]


def sos(*arguments, **options):
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([SOS, *arguments], capture_output=True, check=False, timeout=300, **options)


@pytest.fixture
def key(tmp_path):
    folder = tmp_path / "keys"
    folder.mkdir()
    assert sos("keygen", folder / "a.key").returncode == 0
    return folder / "a.key"


def export(paths, out, key, *options, **how):
    done = sos("anonymise", *paths, "-o", out, "--key", key, *options, **how)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in out.read_text().splitlines()]


def refused(out, *arguments, **how):
    """Nothing is written, not even in part, and no byte of a key is told."""
    done = sos("anonymise", *arguments, "-o", out, **how)
    assert done.returncode == 2
    assert done.stdout == b""
    assert not out.exists()
    assert not list(out.parent.glob(".sos-*"))
    return done.stderr.decode()


# Keys


def test_a_key_is_made_once_and_for_its_owner(tmp_path):
    path = tmp_path / "a.key"
    assert sos("keygen", path).returncode == 0
    text = path.read_text()
    assert re.fullmatch("[0-9a-f]{64}\n", text)
    assert path.stat().st_mode & 0o777 == 0o600
    again = sos("keygen", path)
    assert again.returncode == 2
    assert b"File exists" in again.stderr
    assert path.read_text() == text


def test_a_key_that_is_none_is_no_export(tmp_path, key):
    out, text = tmp_path / "out.ndjson", key.read_text()
    missing = tmp_path / "missing"
    assert "No such file" in refused(out, EXAMPLES, "--key", missing)
    assert "--key" in refused(out, EXAMPLES)
    for wrong in ("", text[:-2], text[:20], text.strip() + "0\n", "z" * 64):
        key.write_text(wrong)
        said = refused(out, EXAMPLES, "--key", key)
        assert "this is no key" in said
        assert text[:8] not in said
    key.write_text(text)
    for mode in (0o640, 0o604, 0o666):
        key.chmod(mode)
        assert "chmod 600" in refused(out, EXAMPLES, "--key", key)


def test_a_key_comes_through_a_descriptor(tmp_path, key):
    direct = export([EXAMPLES], tmp_path / "a.ndjson", key)
    with key.open("rb") as opened:
        fd = opened.fileno()
        assert export([EXAMPLES], tmp_path / "b.ndjson", f"/dev/fd/{fd}", pass_fds=[fd]) == direct
    ends = os.pipe()
    os.write(ends[1], key.read_bytes())
    os.close(ends[1])
    assert export([EXAMPLES], tmp_path / "c.ndjson", f"/dev/fd/{ends[0]}", pass_fds=[ends[0]]) == direct
    os.close(ends[0])


def test_no_byte_of_the_key_is_anywhere(tmp_path, key):
    out, report = tmp_path / "out.ndjson", tmp_path / "report"
    export([EXAMPLES], out, key, "--report", report)
    text = key.read_text().strip()
    written = out.read_text() + (report / "report.json").read_text()
    assert not any(text[i : i + 8] in written for i in range(57))
    assert str(tmp_path) not in written


# What comes out


def tables(path, *columns):
    """The series of a corpus without what an export changes, sorted."""
    done = sos("series", path, "--revisions=all")
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    return sorted([row[column] for column in columns] for row in rows)


CHANGED = {"authority", "team", "case_id", "map_id", "scale_id", "child_id", "rater_id"}


@pytest.mark.parametrize("options", BOTH)
def test_trends_of_an_export_are_those_of_its_source(tmp_path, key, options):
    out = tmp_path / "out.ndjson"
    export([EXAMPLES], out, key, *options)
    header = sos("series", EXAMPLES).stdout.decode().splitlines()[0].split(",")
    columns = [name for name in header if name not in CHANGED and not name.endswith("_on")]
    assert {"first", "last", "median", "slope_per_month", "mk_s", "p"} <= set(columns)
    before, after = tables(EXAMPLES, *columns), tables(out, *columns)
    assert before
    assert before == after


@pytest.mark.parametrize("options", BOTH)
def test_every_command_reads_an_export(tmp_path, key, options):
    out = tmp_path / "out.ndjson"
    maps = export([EXAMPLES], out, key, *options)
    one = tmp_path / "one.json"
    one.write_text(json.dumps(maps[0]))
    for command in (["check", out], ["ratings", out], ["maps", out], ["findings", out], ["monthly", out],
                    ["clocks", one], ["cycle", one], ["review", one], ["show", one], ["hash", one], ["format", one]):  # fmt: skip
        done = sos(*command)
        assert done.returncode in (0, 1), (command, done.stderr)
    errors = sos("errors", out).stdout.decode().splitlines()
    assert len(errors) == 1


def test_the_same_key_gives_the_same_bytes(tmp_path, key):
    export([EXAMPLES], tmp_path / "a.ndjson", key, "--threads=1")
    export([EXAMPLES], tmp_path / "b.ndjson", key, "--threads=4")
    first = (tmp_path / "a.ndjson").read_text()
    assert first == (tmp_path / "b.ndjson").read_text()
    turned = sorted(EXAMPLES.glob("*.json"), reverse=True)
    export(turned, tmp_path / "c.ndjson", key)
    assert sorted((tmp_path / "c.ndjson").read_text().splitlines()) == sorted(first.splitlines())


RANGES = ("2-4 February 2025", "6th-8th May 2015", "20240315", "13/03/13")


def test_what_labels_and_moved_dates_look_like_is_no_hit(tmp_path, key):
    """Two days of a month may become two dates, and somebody may have the initials of a label."""
    source = tmp_path / "source.ndjson"
    people = [{"id": "p-1", "name": "Ivy Poole", "role": "child"}, {"id": "p-2", "name": "Ana Dunn", "role": "parent"}]
    texts = [*RANGES, "The upload came from 192.0.2.63.", "She met Ana Dunn. A plan was made."]
    harm = [{"id": f"h-{i}", "text": text} for i, text in enumerate(texts)]
    maps = (
        {"sos": 1, "id": f"m-{day}", "status": "draft", "started": f"2021-10-{day:02}T09:30:00Z", "people": people,
         "worries": {"harm": harm}}
        for day in range(1, 31)
    )
    source.write_text("".join(f"{json.dumps(each)}\n" for each in maps))
    exported = export([source], tmp_path / "out.ndjson", key, "--k=1")
    assert len(exported) == 30
    assert all("IP address" in each["worries"]["harm"][-2]["text"] for each in exported)


def test_an_export_is_for_its_owner(tmp_path, key):
    out, report, words = tmp_path / "out.ndjson", tmp_path / "report", tmp_path / "words.ndjson"
    export([EXAMPLES], out, key, "--report", report, "--review-words", words)
    for path in (out, words, report / "report.json"):
        assert path.stat().st_mode & 0o777 == 0o600, path


# What comes in


def test_pipes_are_read_twice(tmp_path, key):
    text = b"".join(json.dumps(json.loads(path.read_text())).encode() + b"\n" for path in sorted(EXAMPLES.glob("*.json")))
    direct = export([EXAMPLES], tmp_path / "a.ndjson", key)
    assert export(["-"], tmp_path / "b.ndjson", key, input=text) == direct
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    writer = subprocess.Popen(["tee", fifo], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    with subprocess.Popen(
        [SOS, "anonymise", fifo, "-o", tmp_path / "c.ndjson", "--key", key], stdin=subprocess.DEVNULL
    ) as reader:
        writer.communicate(text)
        assert reader.wait(60) == 0
    assert [json.loads(line) for line in (tmp_path / "c.ndjson").read_text().splitlines()] == direct
    assert not list(tmp_path.glob(".sos-*"))


def test_bad_maps_are_left_out_and_counted(tmp_path, key):
    source = tmp_path / "maps.ndjson"
    source.write_text('{"sos":1,"id":"a"}\n{"sos":1}\n{"sos":1,"id":"b"}\n')
    out = tmp_path / "out.ndjson"
    done = sos("anonymise", source, "-o", out, "--key", key)
    assert done.returncode == 0
    assert b"1 map is left out" in done.stderr
    assert len(out.read_text().splitlines()) == 2
    out.unlink()
    assert ":2: " in refused(out, source, "--key", key, "--strict")


def test_misuse_is_told(tmp_path, key):
    out = tmp_path / "out.ndjson"
    assert sos("anonymise", EXAMPLES, "--key", key).returncode == 2
    assert "relative or shift" in refused(out, EXAMPLES, "--key", key, "--dates=soon")
    assert "no such profile" in refused(out, EXAMPLES, "--key", key, "--profile=nosuch")
    assert "--threads" in refused(out, EXAMPLES, "--key", key, "--threads=0")
    assert "--k takes" in refused(out, EXAMPLES, "--key", key, "--k=0")
    assert "no map" in refused(out, tmp_path, "--key", key)


# What goes wrong


def test_a_full_disk_leaves_nothing(tmp_path, key):
    out = tmp_path / "out.ndjson"
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
    assert "File too large" in refused(out, EXAMPLES, "--key", key, preexec_fn=small)
    text = b"\n".join(json.dumps(json.loads(path.read_text())).encode() for path in EXAMPLES.glob("*.json"))
    assert "File too large" in refused(out, "-", "--key", key, preexec_fn=small, input=text)
    if os.access("/dev/full", os.W_OK):
        assert sos("anonymise", EXAMPLES, "-o", "/dev/full", "--key", key).returncode == 2


def test_an_old_export_stays_when_a_new_one_fails(tmp_path, key):
    out = tmp_path / "out.ndjson"
    out.write_text("an older one\n")
    small = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))
    assert sos("anonymise", EXAMPLES, "-o", out, "--key", key, preexec_fn=small).returncode == 2
    assert out.read_text() == "an older one\n"


@pytest.mark.parametrize("after", [0.005, 0.02, 0.05, 0.1, 0.2])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_kill_leaves_nothing_under_the_name(tmp_path, key, after, number):
    line = json.dumps(json.loads((EXAMPLES / "smith.json").read_text())) + "\n"
    source = tmp_path / "maps.ndjson"
    source.write_text(line * 400)
    out = tmp_path / "out.ndjson"
    with subprocess.Popen([SOS, "anonymise", source, "-o", out, "--key", key, "--threads=1"]) as running:
        time.sleep(after)
        running.send_signal(number)
    assert running.returncode in (-number, 0)
    assert not out.exists() or out.read_text().count("\n") == 400
