# SPDX-License-Identifier: MIT
"""Saving while the system fails, or the process dies, at each of its calls."""

import collections
import hashlib
import json
import os
import pathlib
import signal
import subprocess

import pytest

SOURCES = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", SOURCES / "_build/unit"))
SAVE = BUILD / "tests/save-once"
FAULTY = BUILD / ".libs/faulty-io.so"
CANARY = "Marmaduke"

KILLS = ["kill-before", "kill-after"]
ERRORS = ["ENOSPC", "EIO", "EDQUOT", "EACCES", "EINTR", "EBADF", "short"]

# What is tried again, or done without.
HARMLESS = {
    "EINTR": {"open", "write", "fsync", "flock", "pread", "close", "fallocate"},
    "EBADF": {"flock", "fallocate"},
    "short": {"write"},
}

pytestmark = pytest.mark.skipif(not FAULTY.exists(), reason="make check builds what these tests need")


def text_of(n_harms):
    """A map's text of 2 KB, and one that takes many calls to write."""
    words = "On a Tuesday a neighbour heard shouting, and saw the child alone outside in the cold. " * 4
    harm = [{"id": f"h{i}", "text": f"{i}: {words}", "on": "2026-01-02"} for i in range(n_harms)]
    return json.dumps({"sos": 1, "id": "m", "title": CANARY, "revision": 4, "worries": {"harm": harm}}).encode()


SIZES = {"small": text_of(5), "large": text_of(2000)}


def save(*arguments, **env):
    env = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", **env}
    if "FAULTY_HOW" in env:
        env["LD_PRELOAD"] = str(FAULTY)
    done = subprocess.run([SAVE, *arguments], env=env, capture_output=True, check=False, timeout=60)
    if done.returncode == -signal.SIGKILL:
        return None
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Scene:
    """A folder where a map is saved again and again, anew or over another."""

    def __init__(self, folder, way, text):
        self.folder, self.way, self.text = folder / f"{CANARY}'s", way, text
        self.folder.mkdir()
        self.source, self.path = folder / "source.json", self.folder / "map.json"
        self.source.write_bytes(text)
        self.arguments = ["anew", self.source, self.path] if way == "anew" else ["over", self.path]
        self.reset()
        self.old = self.read()
        assert save(*self.arguments)["error"] == ""
        self.new = self.read()
        assert self.new not in (self.old, text)

    def reset(self):
        for path in self.folder.iterdir():
            path.unlink()
        if self.way == "over":
            self.path.write_bytes(self.text)

    def read(self):
        return self.path.read_bytes() if self.path.exists() else None

    def leftovers(self):
        return [path.name for path in self.folder.iterdir() if path != self.path]

    def check_error(self, result, how):
        said = result["message"]
        assert result["error"] in ("", "io", "conflict") and CANARY not in said and str(self.folder) not in said
        assert result["left_open"] == 0
        assert self.leftovers() == [] or result["met"] == "unlink", result
        is_new = result["error"] == "" or "the file is written" in said
        assert self.read() == (self.new if is_new else self.old), result
        assert (hashlib.sha256(self.new).hexdigest() == result["hash"]) == is_new, result
        if result["met"] in HARMLESS.get(how, ()):
            assert result["error"] == "", result

    def check_kill(self):
        assert self.read() in (self.old, self.new)
        assert len(self.leftovers()) <= 1
        result = save("over", self.path) if self.read() else save(*self.arguments)
        assert result["error"] == ""

    def each_call(self, how, **env):
        """Lets it go wrong at each call in turn; gives the names of the calls."""
        calls = []
        while True:
            self.reset()
            result = save(*self.arguments, FAULTY_AT=str(len(calls) + 1), FAULTY_HOW=how, **env)
            if result is None:
                self.check_kill()
                calls.append("killed")
            else:
                self.check_error(result, how)
                if not result["met"]:
                    assert result["error"] == ""
                    return calls
                calls.append(result["met"])


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture(params=["anew", "over"])
def scene(request, tmp_path, size):
    return Scene(tmp_path, request.param, size)


NEEDED = {
    "anew": {"realpath", "lstat", "open", "write", "fchmod", "fsync", "close", "renameat2"},
    "over": {"realpath", "lstat", "faccessat", "open", "flock", "fstat", "stat", "pread", "write", "fsync", "rename"},
}


@pytest.mark.parametrize("how", ERRORS)
def test_an_error_leaves_the_file_whole_and_nothing_else(scene, how):
    met = collections.Counter(scene.each_call(how))
    assert met.keys() >= NEEDED[scene.way]


@pytest.mark.parametrize("how", KILLS)
def test_being_killed_leaves_the_old_or_the_new_file(scene, how, record_property):
    calls = scene.each_call(how)
    assert calls and set(calls) == {"killed"}
    record_property("kill points", len(calls))


@pytest.mark.parametrize("how", [*KILLS, "EIO"])
@pytest.mark.parametrize("lacks", ["renameat2", "flock", "fallocate"])
def test_systems_that_lack_a_call_do_without(tmp_path, lacks, how):
    way = "anew" if lacks == "renameat2" else "over"
    calls = Scene(tmp_path, way, SIZES["small"]).each_call(how, FAULTY_LACKS=lacks)
    assert how in KILLS or ("link" in calls) == (lacks == "renameat2")


def test_two_writers_lose_nothing():
    """The library is preloaded for its fsync that does nothing: without the wait they meet far more often."""
    done = subprocess.run(
        [BUILD / "tests/two-writers", "3"],
        env={**os.environ, "LD_PRELOAD": str(FAULTY)},
        stdout=subprocess.PIPE,
        check=True,
        timeout=60,
    )
    print(done.stdout.decode())
