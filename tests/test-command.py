#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command `sos` from outside: run it, look at what it says and leaves."""

import collections
import fcntl
import gzip
import hashlib
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import stat
import struct
import subprocess
import termios
import threading
import time

import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
MALFORMED = HERE / "malformed"
VALID = sorted((HERE / "valid").glob("*.json"))
COMMANDS = ["check", "cycle", "clocks", "review", "calendar", "show", "draw", "format", "diff", "merge", "hash", "new"]
TABLES = ["ratings", "unrated", "series", "consensus", "maps", "findings", "monthly", "agreement", "errors"]
COMMANDS += [*TABLES, "tables", "anonymise", "redact", "keygen", "schema", "help"]

CANONICAL = b'{\n  "sos": 1,\n  "id": "m"\n}\n'
COMPACT = b'{"sos":1,"id":"m"}\n'
LOOSE = b'{"id":"m",\n "sos":1}'
CANARY = "Marmaduke"
INVALID = b'{"sos":1,"id":"m","title":"' + CANARY.encode() + b'","status":"' + CANARY.encode() + b'"}'


def environment(**more):
    """What the tests run in: nothing of the caller's that changes the output."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("LC_")}
    for name in ("COLUMNS", "LANG", "SOURCE_DATE_EPOCH"):
        env.pop(name, None)
    return {**env, **more}


def sos(*arguments, env=None, **options):
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    return subprocess.run([SOS, *arguments], env=environment(**(env or {})), timeout=120, **options)


def as_from_a_shell():
    """In the child: whoever runs the tests may ignore signals, as nohup does."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def start(*arguments, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("preexec_fn", as_from_a_shell)
    return subprocess.Popen([SOS, *arguments], env=environment(), **options)


def ids(output):
    return [json.loads(line)["id"] for line in output.splitlines()]


def reports(*arguments, **options):
    """What check --format=json says, with its exit code."""
    done = sos("check", "--format=json", *arguments, **options)
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def zstd_frame(text):
    """A zstd frame of raw blocks (RFC 8878): no packer is needed to make one."""
    frame = struct.pack("<IBQ", 0xFD2FB528, 0xE0, len(text))
    blocks = [text[i : i + 100_000] for i in range(0, len(text), 100_000)] or [b""]
    for i, block in enumerate(blocks):
        header = len(block) << 3 | (i == len(blocks) - 1)
        frame += header.to_bytes(3, "little") + block
    return frame


PACKERS = {"plain": lambda text: text, "gzip": gzip.compress, "zstd": zstd_frame}


@pytest.fixture
def place(tmp_path):
    """Writes files by name and gives their paths."""

    def write(name, text):
        path = tmp_path / name
        path.write_bytes(text)
        return str(path)

    return write


def ndjson(n, filler=0):
    line = '{{"sos":1,"id":"m{}","reason":"{}"}}\n'
    return "".join(line.format(i, "x" * filler) for i in range(n)).encode()


# Help and misuse


def test_help_names_every_command():
    done = sos("--help")
    assert done.returncode == 0 and done.stderr == b""
    assert re.findall(r"^  (\w+)  +[A-Z]", done.stdout.decode(), re.M)[: len(COMMANDS)] == COMMANDS
    assert sos("help").stdout == sos("-h").stdout == sos("help", "--format=text").stdout == done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command):
    done = sos(command, "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(f"Usage: sos {command} ".encode())
    assert sos("help", command).stdout == sos(command, "-h").stdout == done.stdout
    assert all(len(line) < 80 for line in done.stdout.splitlines())
    assert done.stdout.isascii()


def test_version_is_that_of_the_header():
    header = (HERE.parent / "include/sos/sos-version.h").read_text()
    version = re.search(r'VERSION_STRING "(.*)"', header)[1]
    assert sos("--version").stdout.decode() == f"sos {version}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nope"],
        ["--nope"],
        ["--nope", "check"],
        ["help", "nope"],
        ["help", "check", "show"],
        ["help", "--format=xml"],
        ["help", "--format=man", "check"],
        ["check"],
        ["check", "--nope", "/dev/null"],
        ["check", "--format=xml", "/dev/null"],
        ["check", "--format"],
        ["check", "-", "-"],
        ["show"],
        ["show", "--width=19", "/dev/null"],
        ["show", "--width=0", "/dev/null"],
        ["show", "--width=-1", "/dev/null"],
        ["show", "--width=10001", "/dev/null"],
        ["show", "--width=wide", "/dev/null"],
        ["format"],
        ["format", "-i"],
        ["format", "-i", "-"],
        ["format", "--in-place", "/dev/null", "-"],
        ["hash"],
        ["hash", "--nope", "/dev/null"],
        ["merge"],
        ["merge", "/dev/null", "/dev/null"],
        ["merge", "/dev/null", "/dev/null", "/dev/null", "/dev/null"],
        ["merge", "-", "-", "/dev/null"],
        ["merge", "/dev/null", "/dev/null", "/dev/null", "-o"],
        ["new", "more"],
        ["schema", "more"],
        ["new", "--pathway=private"],
        ["new", "--id=two words"],
        ["new", "--id="],
        ["new", '--id=x","title":"y'],
    ],
    ids=" ".join,
)
def test_misuse_says_what_to_do(arguments):
    done = sos(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    first, second = done.stderr.decode().splitlines()
    assert re.match(r"sos( \w+)?: .", first)
    assert re.fullmatch(r"Try 'sos (help|\w+ --help)'\.", second)


def test_misuse_is_found_before_anything_is_done(place):
    path = place("map.json", LOOSE)
    assert sos("format", "-i", path, "-").returncode == 2
    assert pathlib.Path(path).read_bytes() == LOOSE


def test_two_dashes_end_the_options(tmp_path):
    (tmp_path / "--help").write_bytes(LOOSE)
    assert sos("format", "--", "--help", cwd=tmp_path).stdout == CANONICAL


# The man page and completion


def man_page(**env):
    done = sos("help", "--format=man", env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def test_man_page_is_clean(tmp_path):
    page = tmp_path / "sos.1"
    page.write_bytes(man_page())
    linters = [["mandoc", "-T", "lint", "-W", "all"], ["groff", "-man", "-Tutf8", "-ww", "-z"]]
    present = [linter for linter in linters if shutil.which(linter[0])]
    if not present:
        pytest.skip("neither mandoc nor groff is here to read the man page")
    for linter in present:
        done = subprocess.run([*linter, page], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert (done.returncode, done.stdout) == (0, b"")


def test_man_page_names_every_option():
    page = man_page().decode().replace("\\-", "-")
    for command in COMMANDS:
        assert f".SS sos {command} " in page
        for option in re.findall(r"--[a-z-]+", sos("help", command).stdout.decode()):
            assert option in page


def test_man_page_has_the_date_it_is_told():
    assert b".TH SOS 1 2001-09-09 " in man_page(SOURCE_DATE_EPOCH="1000000000")
    assert sos("help", "--format=man", env={"SOURCE_DATE_EPOCH": "soon"}).returncode == 2


def complete(*words):
    script = HERE.parent / "tools/sos.bash-completion"
    quoted = " ".join(f"'{word}'" for word in words)
    words_typed = f"COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}"
    command = f'. "{script}"; {words_typed}; _sos; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    assert done.stderr == b""
    return done.stdout.decode().split()


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash to complete in")
def test_completion_knows_what_help_says():
    assert complete("sos", "")[: len(COMMANDS)] == COMMANDS
    for command in COMMANDS:
        told = re.findall(r"^ +(?:-\w, )?(--[a-z-]+=?)", sos("help", command).stdout.decode(), re.M)
        assert complete("sos", command, "--") == told
    assert complete("sos", "check", "--format", "=", "j") == ["json"]
    assert complete("sos", "calendar", "") == ["add", "between"]
    assert complete("sos", "new", "--pathway", "=") == ["statutory", "early_help"]


# Checking


def expected_rows():
    rows = collections.defaultdict(list)
    for line in (MALFORMED / "expected.tsv").read_text().splitlines():
        if not line.startswith("#"):
            name, code, pointer, row, column = line.split("\t")
            rows[name].append((code, pointer, int(row), int(column)))
    return rows


def canaries():
    return re.compile("|".join((MALFORMED / "canaries.txt").read_text().split()), re.I)


def test_check_finds_in_malformed_maps_what_is_expected():
    expected = expected_rows()
    names = sorted(path.name for path in MALFORMED.glob("*.json"))
    found, code = reports(*names, cwd=MALFORMED)
    assert code == 2
    assert sorted(expected) == names == [report["file"] for report in found]
    for report in found:
        rows = [(e["code"], e["pointer"], e["line"], e["column"]) for e in report["errors"]]
        assert rows == expected[report["file"]], report["file"]
        assert (report["valid"], report["line"]) == (False, 1)


def test_check_says_the_same_in_text_as_in_json():
    names = sorted(path.name for path in MALFORMED.glob("*.json"))
    lines = []
    for report in reports(*names, cwd=MALFORMED)[0]:
        for e in report["errors"]:
            code = f"{e['code']} {e['pointer']}".strip()
            lines.append(f"{report['file']}:{e['line']}:{e['column']}: {code}: {e['message']}")
    done = sos("check", *names, cwd=MALFORMED)
    assert done.stdout.decode().splitlines() == lines
    assert done.stderr.decode() == f"{len(names)} maps, {len(names)} invalid\n"


def test_no_message_holds_a_word_of_a_map():
    words = canaries()
    paths = sorted(MALFORMED.glob("*.json"))
    assert any(words.search(path.read_bytes().decode("utf-8", "replace")) for path in paths)
    for report in reports(*map(str, paths))[0]:
        for error in report["errors"]:
            assert not words.search(error["message"] + error["pointer"]), error
    for command in ("show", "format"):
        done = sos(command, *map(str, paths))
        assert (done.returncode, done.stdout) == (2, b"")
        for line in done.stderr.decode().splitlines():
            assert not words.search(line.split(".json: ", 1)[1]), line


def test_check_is_silent_about_one_good_map():
    done = sos("check", "--as-of", "2024-06-30", HERE / "checks/good.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_check_counts_several_maps():
    done = sos("check", *VALID)
    assert done.returncode == max(sos("check", path).returncode for path in VALID)
    assert done.stderr.decode() == f"{len(VALID)} maps, 0 invalid\n"


def test_check_writes_json_to_the_letter(place):
    good, bad = place("good.json", LOOSE), place("bad.json", b'{"sos":1,\n"id":"m","revision":-1}')
    done = sos("check", "--format=json", good, bad, "-", input=LOOSE)
    message = json.loads(done.stdout.splitlines()[1])["errors"][0]["message"]
    error = f'{{"code":"range","line":2,"column":21,"pointer":"/revision","message":{json.dumps(message)}}}'
    findings = json.dumps(json.loads(done.stdout.splitlines()[0])["findings"], separators=(",", ":"))
    assert done.stdout.decode() == (
        f'{{"file":"{good}","line":1,"valid":true,"errors":[],"findings":{findings},"suppressed":0}}\n'
        f'{{"file":"{bad}","line":1,"valid":false,"errors":[{error}],"findings":[],"suppressed":0}}\n'
        f'{{"file":"-","line":1,"valid":true,"errors":[],"findings":{findings},"suppressed":0}}\n'
    )


@pytest.mark.parametrize("packing", PACKERS)
def test_check_reads_lines_however_packed(place, packing):
    text = COMPACT + b"\n" + INVALID + b"\n" + COMPACT
    path = place("maps", PACKERS[packing](text))
    found, code = reports(path)
    assert (code, [r["line"] for r in found], [r["valid"] for r in found]) == (2, [1, 3, 4], [True, False, True])
    assert found[1]["errors"][0]["line"] == 3
    assert reports("-", input=PACKERS[packing](text))[0] == [{**r, "file": "-"} for r in found]
    assert sos("check", path).stderr == b"3 maps, 1 invalid\n"


def test_check_reads_what_zstd_packs(place):
    if not shutil.which("zstd"):
        pytest.skip("zstd is not here; frames of raw blocks are read above")
    packed = subprocess.run(["zstd", "-19"], input=ndjson(500), stdout=subprocess.PIPE, check=True).stdout
    assert sos("check", place("maps.zst", packed)).stderr == b"500 maps, 0 invalid\n"


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_check_says_when_a_packed_file_is_cut(place, packing):
    whole = PACKERS[packing](ndjson(2000, 50))
    found, code = reports(place("cut.ndjson", whole[: len(whole) // 2]))
    assert code == 2
    assert [error["code"] for error in found[-1]["errors"]] == ["io"]
    assert all(report["valid"] for report in found[:-1])


@pytest.mark.parametrize("name", ["missing", "folder"])
def test_check_goes_on_after_what_cannot_be_read(place, tmp_path, name):
    (tmp_path / "folder").mkdir()
    path, good = str(tmp_path / name), place("good.json", LOOSE)
    found, code = reports(path, good)
    assert (code, [report["valid"] for report in found]) == (2, [False, True])
    assert {**found[0]["errors"][0], "message": ""} == {
        "code": "io", "line": 1, "column": 1, "pointer": "", "message": ""
    }
    done = sos("check", path, good)
    assert done.stdout.decode().startswith(f"{path}:1:1: io: ")
    assert done.stderr == b"1 map, 0 invalid, 1 unreadable\n"


def test_check_reads_a_fifo(tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    threading.Thread(target=fifo.write_bytes, args=(COMPACT * 3,)).start()
    assert sos("check", fifo).stderr == b"3 maps, 0 invalid\n"


def test_check_refuses_an_empty_file_but_not_an_empty_list_of_maps(place):
    assert reports(place("none.json", b""))[0][0]["errors"][0]["code"] == "syntax"
    assert reports(place("none.ndjson", b"\n")) == ([], 0)


def test_names_of_files_can_be_any_bytes(tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9\x1b[2J\n.json"
    with open(name, "wb") as file:
        file.write(INVALID)
    found, code = reports(name)
    assert (code, found[0]["file"]) == (2, f"{tmp_path}/caf\ufffd\x1b[2J\n.json")
    shown = os.fsencode(tmp_path) + b"/caf\xe9?[2J?.json"
    assert sos("check", name).stdout.startswith(shown + b":1:")
    assert sos("format", name).stderr.startswith(b"sos: " + shown + b": line 1, ")


def peak_memory(path):
    """Kilobytes; a sanitizer must not hold back what was freed."""
    asan = os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"
    process = subprocess.Popen(
        [SOS, "check", "--format=json", path], stdout=subprocess.DEVNULL, env=environment(ASAN_OPTIONS=asan)
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss


def test_memory_does_not_grow_with_the_number_of_maps(place):
    few, many = place("few.ndjson", ndjson(2_000, 200)), place("many.ndjson", ndjson(50_000, 200))
    assert peak_memory(many) - peak_memory(few) < 4096


def read_terminal(fd):
    text = b""
    try:
        while chunk := os.read(fd, 4096):
            text += chunk
    except OSError:  # Linux says EIO when the other side is closed
        pass
    return text


def check_slowly(stderr):
    process = start("check", "-", stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=stderr)
    for _ in range(4):
        process.stdin.write(ndjson(2))
        process.stdin.flush()
        time.sleep(0.4)
    process.stdin.close()
    assert process.wait(10) == 0
    return process


def test_long_checks_show_progress_at_a_terminal_only():
    master, slave = pty.openpty()
    check_slowly(slave)
    os.close(slave)
    text = read_terminal(master)
    assert re.search(rb"\r\d+ maps\r", text)
    assert text.endswith(b"\r\x1b[K8 maps, 0 invalid\r\n")
    os.close(master)
    assert check_slowly(subprocess.PIPE).stderr.read() == b"8 maps, 0 invalid\n"


def test_short_checks_show_no_progress(place):
    master, slave = pty.openpty()
    sos("check", place("maps.ndjson", ndjson(5)), stderr=slave)
    os.close(slave)
    assert read_terminal(master) == b"5 maps, 0 invalid\r\n"
    os.close(master)


# Showing

PEOPLE = {
    "sos": 1,
    "id": "m",
    "people": [{"id": "dad", "role": "parent"}, {"id": "mum", "role": "parent"}],
    "working_well": {
        "strengths": [
            {"id": "s1", "text": "Everybody may read these words about the garden and the swing in it"},
            {"id": "s2", "text": "Zanzibar", "keep_from": ["dad"]},
        ]
    },
}


@pytest.fixture
def family(place):
    return place("family.json", json.dumps(PEOPLE).encode())


def show(*arguments, **options):
    done = sos("show", *arguments, **options)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def test_show_prints_the_map(family):
    text = show(family)
    assert "garden" in text and "Zanzibar" in text
    assert text.endswith("\n")


def test_show_for_somebody_leaves_out_what_is_kept_from_them(family):
    assert "Zanzibar" in show("--for=mum", family)
    text = show("--for", "dad", family)
    assert "garden" in text and "Zanzibar" not in text


def test_show_for_somebody_unknown_shows_nothing(family):
    done = sos("show", "--for=uncle", family)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"sos: {family}: line 1: nobody on the map has that id\n"


def test_show_takes_its_width_from_option_terminal_or_environment(family):
    def at_terminal(columns, env=None, arguments=()):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        sos("show", *arguments, family, stdout=slave, env=env)
        os.close(slave)
        text = read_terminal(master).decode().replace("\r\n", "\n")
        os.close(master)
        return text

    by_width = {n: show(f"--width={n}", family) for n in (20, 30, 50, 60, 80)}
    assert len(set(by_width.values())) == len(by_width)
    assert show(family) == by_width[80]
    assert show(family, env={"COLUMNS": "60"}) == by_width[60]
    assert show(family, env={"COLUMNS": "wide"}) == show(family, env={"COLUMNS": "0"}) == by_width[80]
    assert show(family, env={"COLUMNS": "7"}) == by_width[20]
    assert at_terminal(50) == at_terminal(50, env={"COLUMNS": "60"}) == by_width[50]
    assert at_terminal(0, env={"COLUMNS": "60"}) == by_width[60]
    assert at_terminal(50, arguments=["--width", "30"]) == by_width[30]


def test_show_puts_a_rule_between_maps(family, place):
    one = show("--width=40", family)
    rule = "\n" + "-" * 40 + "\n\n"
    assert show("--width=40", family, family) == one + rule + one
    lines = place("maps.ndjson", json.dumps(PEOPLE).encode() + b"\n{}\n" + json.dumps(PEOPLE).encode())
    done = sos("show", "--width=40", lines)
    assert (done.returncode, done.stdout.decode()) == (2, one + rule + one)
    assert done.stderr.decode().startswith(f"sos: {lines}: line 2, column 1")


# Formatting


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_format_gives_the_canonical_text(path):
    canonical = path.with_suffix(".canonical").read_bytes()
    assert sos("format", path).stdout == canonical
    compact = sos("format", "--compact", path).stdout
    assert compact.count(b"\n") == 1
    assert sos("format", "-", input=compact).stdout == canonical


def test_format_writes_maps_that_stand_together_as_lines(place):
    loose, lines = place("loose.json", LOOSE), place("maps", ndjson(3))
    assert sos("format", lines).stdout == sos("format", "-", input=ndjson(3)).stdout
    assert ids(sos("format", lines).stdout) == ["m0", "m1", "m2"]
    assert ids(sos("format", loose, lines, loose).stdout) == ["m", "m0", "m1", "m2", "m"]
    assert sos("format", loose).stdout == CANONICAL
    assert sos("format", "--compact", loose).stdout == COMPACT


def test_format_keeps_a_file_of_lines_one_even_with_one_map(place):
    for name in ("a.ndjson", "a.jsonl"):
        assert sos("format", place(name, LOOSE.replace(b"\n", b""))).stdout == COMPACT
    assert sos("format", place("a.ndjson.gz", gzip.compress(COMPACT))).stdout == COMPACT


def test_format_goes_on_after_an_invalid_map(place):
    path = place("maps.ndjson", COMPACT + INVALID + b"\n" + COMPACT)
    done = sos("format", path, "/nonexistent", path)
    assert (done.returncode, done.stdout) == (2, COMPACT * 4)
    first, second, third = done.stderr.decode().splitlines()
    assert first == third and first.startswith(f"sos: {path}: line 2, column ")
    assert second.startswith("sos: /nonexistent: ")
    assert CANARY not in done.stderr.decode()


def test_numbers_are_the_same_in_every_locale(place, tmp_path):
    score = b'{"sos":1,"id":"m","assessments":[{"id":"a","tool":"sdq","score":4.5}]}\n'
    made = shutil.which("localedef") and subprocess.run(
        ["localedef", "-i", "de_DE", "-f", "UTF-8", tmp_path / "de_DE.UTF-8"], stderr=subprocess.DEVNULL
    )
    if not made or made.returncode != 0:
        pytest.skip("no locale with a decimal comma can be made here")
    env = {"LOCPATH": str(tmp_path), "LC_ALL": "de_DE.UTF-8"}
    assert sos("format", "--compact", "-", input=score, env=env).stdout == score
    assert sos("check", "-", input=score, env=env).returncode == 0


# Formatting in place


def leftovers(folder):
    return [name for name in os.listdir(folder) if name.startswith(".")]


@pytest.mark.parametrize("option", ["-i", "--in-place"])
def test_in_place_rewrites_each_file(place, tmp_path, option):
    one, two = place("1.json", LOOSE), place("2.json", LOOSE)
    lines = place("maps", LOOSE.replace(b"\n", b"") + b"\n" + COMPACT)
    done = sos("format", option, one, two, lines)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert [pathlib.Path(p).read_bytes() for p in (one, two, lines)] == [CANONICAL, CANONICAL, COMPACT * 2]
    assert sorted(os.listdir(tmp_path)) == ["1.json", "2.json", "maps"]


def test_in_place_takes_compact(place):
    path = place("map.json", LOOSE)
    assert sos("format", "-i", "--compact", path).returncode == 0
    assert pathlib.Path(path).read_bytes() == COMPACT


def test_in_place_keeps_revision_and_time(place):
    text = b'{"updated":"2026-01-01T00:00:00Z","revision":7,"sos":1,"id":"m"}'
    path = place("map.json", text)
    assert sos("format", "-i", path).returncode == 0
    assert json.loads(pathlib.Path(path).read_bytes()) == json.loads(text)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_in_place_keeps_owner_and_mode(place, mode):
    path = place("map.json", LOOSE)
    os.chmod(path, mode)
    if os.getuid() == 0:
        os.chown(path, 1234, 5678)
    before = os.stat(path)
    assert sos("format", "-i", path, preexec_fn=lambda: os.umask(0o077)).returncode == 0
    after = os.stat(path)
    assert before.st_ino != after.st_ino
    assert (before.st_mode, before.st_uid, before.st_gid) == (after.st_mode, after.st_uid, after.st_gid)


def test_in_place_goes_through_symbolic_links(tmp_path):
    (tmp_path / "far").mkdir()
    target = tmp_path / "far" / "map.json"
    target.write_bytes(LOOSE)
    (tmp_path / "middle").symlink_to("far/map.json")
    (tmp_path / "link.json").symlink_to("middle")
    assert sos("format", "-i", tmp_path / "link.json").returncode == 0
    assert os.readlink(tmp_path / "link.json") == "middle"
    assert target.read_bytes() == CANONICAL
    assert not target.is_symlink()


def test_in_place_leaves_canonical_files_alone(place):
    one, lines = place("1.json", CANONICAL), place("maps.ndjson", COMPACT * 3)
    before = [os.stat(path) for path in (one, lines)]
    assert sos("format", "-i", one, lines).returncode == 0
    for old, path in zip(before, (one, lines)):
        new = os.stat(path)
        assert (old.st_ino, old.st_mtime_ns, old.st_ctime_ns) == (new.st_ino, new.st_mtime_ns, new.st_ctime_ns)


def test_in_place_leaves_a_file_with_an_invalid_map_alone(place, tmp_path):
    text = LOOSE.replace(b"\n", b"") + b"\n" + INVALID + b"\n" + b"{}\n"
    bad, good = place("maps.ndjson", text), place("map.json", LOOSE)
    done = sos("format", "-i", bad, good)
    assert done.returncode == 2
    assert re.findall(r": line (\d)", done.stderr.decode()) == ["2", "3"]
    assert pathlib.Path(bad).read_bytes() == text
    assert pathlib.Path(good).read_bytes() == CANONICAL
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("packing", ["gzip", "zstd"])
def test_in_place_refuses_packed_files(place, packing):
    packed = PACKERS[packing](LOOSE)
    path = place("map.json", packed)
    done = sos("format", "-i", path)
    assert done.returncode == 2 and b"compressed" in done.stderr
    assert pathlib.Path(path).read_bytes() == packed


def test_in_place_refuses_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    for name in ("fifo", "folder", "missing"):
        done = sos("format", "-i", tmp_path / name)
        assert done.returncode == 2
        assert re.fullmatch(f"sos: {tmp_path}/{name}: .*\n", done.stderr.decode())
    assert sorted(os.listdir(tmp_path)) == ["fifo", "folder"]


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everything")
def test_in_place_respects_write_protection(place):
    path = place("map.json", LOOSE)
    os.chmod(path, 0o444)
    assert sos("format", "-i", path).returncode == 2
    assert pathlib.Path(path).read_bytes() == LOOSE


class Interrupted:
    """format -i stopped in the middle of a large file."""

    def __init__(self, path, text):
        self.folder = os.path.dirname(path)
        for _ in range(50):
            pathlib.Path(path).write_bytes(text)
            if self.stopped(path):
                return
            self.process.send_signal(signal.SIGCONT)
            self.process.wait()
        raise AssertionError("it is always done before it is stopped")

    def stopped(self, path):
        """Whether it stands still while its temporary file is there: it has not replaced the file yet."""
        self.process = start("format", "-i", path, stderr=subprocess.PIPE, preexec_fn=self.slowly)
        while not self.written() and self.process.poll() is None:
            time.sleep(0.0005)
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        self.temporary = [os.path.join(self.folder, name) for name in leftovers(self.folder)]
        return bool(self.temporary)

    def written(self):
        """Whether the temporary file has something in it: then the file has been opened and read."""
        try:
            return any(os.path.getsize(os.path.join(self.folder, name)) for name in leftovers(self.folder))
        except FileNotFoundError:
            return False

    @staticmethod
    def slowly():
        """In the child: it must not be done before it is stopped."""
        as_from_a_shell()
        os.nice(19)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)
        stderr = self.process.communicate(timeout=300)[1].decode()
        return self.process.returncode, stderr


@pytest.fixture(scope="module")
def large():
    """So many loose lines that there is time to interrupt."""
    return ndjson(200_000, 400).replace(b'"sos":1', b' "sos": 1')


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_in_place_leaves_nothing_behind_when_it_is_ended(place, tmp_path, large, number):
    path = place("Zanzibar.ndjson", large)
    run = Interrupted(path, large)
    assert len(run.temporary) == 1
    assert re.fullmatch(r"\.sos-\w{6}", os.path.basename(run.temporary[0]))
    assert stat.S_IMODE(os.stat(run.temporary[0]).st_mode) == 0o600
    run.process.send_signal(number)
    assert run.go_on() == (-number, "")
    assert os.listdir(tmp_path) == ["Zanzibar.ndjson"]
    assert pathlib.Path(path).read_bytes() == large


def test_in_place_does_not_overwrite_what_somebody_else_saved(place, tmp_path, large):
    path = place("maps.ndjson", large)
    run = Interrupted(path, large)
    place("theirs", COMPACT)
    os.rename(tmp_path / "theirs", path)
    code, message = run.go_on()
    assert code == 2 and "changed by somebody else" in message
    assert pathlib.Path(path).read_bytes() == COMPACT
    assert os.listdir(tmp_path) == ["maps.ndjson"]


def test_in_place_leaves_the_file_when_there_is_no_room(place, tmp_path, large):
    def no_room():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    path = place("maps.ndjson", large)
    done = sos("format", "-i", path, preexec_fn=no_room, restore_signals=False)
    assert done.returncode == 2
    assert re.fullmatch(f"sos: {path}: the output cannot be written.*\n", done.stderr.decode())
    assert pathlib.Path(path).read_bytes() == large
    assert os.listdir(tmp_path) == ["maps.ndjson"]


# Hashes


def sha256(text):
    return hashlib.sha256(text).hexdigest()


def test_a_hash_is_that_of_what_format_writes(place):
    for path in map(str, VALID):
        text = sos("format", path).stdout
        assert sos("hash", path).stdout.decode() == f"{sha256(text)}  {path}\n"
    path = place("map.json", LOOSE)
    assert sos("hash", path).stdout.decode() == f"{sha256(CANONICAL)}  {path}\n"


@pytest.mark.parametrize("packing", PACKERS)
def test_a_hash_is_of_the_map_and_not_of_the_file(place, packing):
    path = place("map", PACKERS[packing](LOOSE))
    assert sos("hash", path).stdout.decode() == f"{sha256(CANONICAL)}  {path}\n"
    assert sos("hash", "-", input=COMPACT).stdout.decode() == f"{sha256(CANONICAL)}  -\n"


def test_each_map_of_a_file_has_a_hash(place):
    other = b'{"sos":1,"id":"n"}\n'
    path = place("maps.ndjson", b"\n" + COMPACT + INVALID + b"\n" + other)
    done = sos("hash", path, place("map.json", LOOSE))
    assert done.returncode == 2 and re.match(f"sos: {path}: line 3, ", done.stderr.decode())
    assert CANARY not in done.stderr.decode()
    assert [line.split("  ")[0] for line in done.stdout.decode().splitlines()] == [
        sha256(CANONICAL),
        sha256(CANONICAL.replace(b'"m"', b'"n"')),
        sha256(CANONICAL),
    ]
    assert [line.rpartition("/")[2] for line in done.stdout.decode().splitlines()] == [
        "maps.ndjson:2", "maps.ndjson:4", "map.json"
    ]


def test_hash_goes_on_after_what_cannot_be_read(place, tmp_path):
    done = sos("hash", tmp_path / "missing", place("map.json", LOOSE))
    assert done.returncode == 2 and done.stdout.startswith(sha256(CANONICAL).encode())


# A map to start from


def new(*arguments, **env):
    done = sos("new", *arguments, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert sos("format", "-", input=done.stdout).stdout == done.stdout
    return json.loads(done.stdout)


def test_new_makes_a_draft_that_begins_now():
    before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    made = new()
    after = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    assert list(made) == ["sos", "id", "status", "started", "scales"]
    assert (made["sos"], made["status"]) == (1, "draft")
    assert before <= made["started"] <= after
    assert re.fullmatch(r"[0-9a-hjkmnp-tv-z]{16}", made["id"])
    assert made["id"] != new()["id"]


@pytest.mark.parametrize(
    "arguments, pathway, topic",
    [
        ([], None, "safety"),
        (["--pathway=statutory"], "statutory", "safety"),
        (["--pathway", "early_help"], "early_help", "wellbeing"),
    ],
)
def test_new_begins_with_the_scale_of_the_pathway(arguments, pathway, topic):
    made = new(*arguments)
    assert made.get("pathway") == pathway
    (scale,) = made["scales"]
    assert scale["topic"] == topic
    assert all(scale[key] for key in ("id", "question", "zero", "ten"))


def test_new_takes_an_id():
    assert new("--id", "map-2031")["id"] == "map-2031"


def test_new_takes_the_time_it_is_told():
    assert new(SOURCE_DATE_EPOCH="1000000000")["started"] == "2001-09-09T01:46:40Z"
    assert new(SOURCE_DATE_EPOCH="0")["started"] == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize("epoch", ["", "now", "-1", "1.5", "99999999999999999999", "253402300800"])
def test_new_refuses_a_time_that_is_none(epoch):
    done = sos("new", env={"SOURCE_DATE_EPOCH": epoch})
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"SOURCE_DATE_EPOCH" in done.stderr


# Output that nobody takes, and signals

WRITING = {
    "help": ["--help"],
    "help of a command": ["help", "check"],
    "man page": ["help", "--format=man"],
    "version": ["--version"],
    "new": ["new"],
    "schema": ["schema"],
    "check": ["check", "--format=json", "MAPS"],
    "check text": ["check", "BAD"],
    "show": ["show", "MAPS"],
    "format": ["format", "MAPS"],
    "hash": ["hash", "MAPS"],
    "merge": ["merge", "MAP", "MAP", "MAP"],
}


@pytest.fixture(params=WRITING)
def writing(request, place):
    paths = {"MAPS": place("maps.ndjson", ndjson(5000, 20)), "BAD": place("bad.ndjson", b"{}\n" * 5000)}
    paths["MAP"] = place("map.json", ndjson(1, 100_000))
    return [paths.get(word, word) for word in WRITING[request.param]]


def test_a_full_disk_is_noticed(writing):
    with open("/dev/full", "wb") as full:
        done = sos(*writing, stdout=full)
    assert done.returncode == 2
    message = done.stderr.decode().splitlines()[-1]
    assert message == "sos: the output cannot be written: No space left on device"


def test_a_closed_output_is_noticed(writing):
    done = sos(*writing, preexec_fn=lambda: os.close(1), stdout=None)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1].startswith("sos: the output cannot be written")


@pytest.mark.parametrize("is_ignored", [False, True], ids=["default", "ignored"])
def test_a_reader_who_goes_away_is_no_failure(writing, is_ignored):
    ours, theirs = os.pipe()
    os.close(ours)
    # Python itself ignores the signal; whether the child does depends on this.
    done = sos(*writing, stdout=theirs, restore_signals=not is_ignored)
    os.close(theirs)
    assert (done.returncode, done.stderr) == (-signal.SIGPIPE, b"")


def test_interrupt_ends_a_wait_at_once(tmp_path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    process = start("check", str(fifo), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with open(fifo, "wb") as writer:
        writer.write(COMPACT)
        writer.flush()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == -signal.SIGINT
    assert process.stderr.read() == b""
