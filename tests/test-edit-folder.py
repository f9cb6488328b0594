# SPDX-License-Identifier: MIT
"""The example editor: two people work on one folder, and nothing of either is lost."""

import json
import os
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest

EDITOR = Path(os.environ["SOS_BUILD"]) / "examples" / "edit-folder"
SOS = os.environ["SOS"]
MAP = {
    "sos": 1,
    "id": "m",
    "revision": 3,
    "people": [{"id": "gran", "role": "family"}],
    "next_steps": {"actions": [{"id": "a1", "text": "ring the school", "owner": "gran"}]},
}


class Editor:
    """The editor, running in a folder."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            [EDITOR, folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )

    def say(self, line):
        self.process.stdin.write(line.encode() + b"\n")
        self.process.stdin.flush()

    def wait_for(self, words, seconds=20):
        """Read lines until one has these words."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.process.stdout], [], [], 0.1)
            if ready:
                line = self.process.stdout.readline().decode()
                if words in line:
                    return line
        raise AssertionError(f"the editor did not say {words!r}")

    def end(self):
        self.process.stdin.close()
        return self.process.wait(timeout=20)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "family.json").write_text(canonical(MAP))
    return tmp_path


def canonical(document):
    text = json.dumps(document)
    return subprocess.run([SOS, "format", "-"], input=text, capture_output=True, text=True, check=True).stdout


def read(folder):
    return json.loads((folder / "family.json").read_text())


@pytest.fixture
def editor(folder):
    editor = Editor(folder)
    yield editor
    editor.process.kill()
    editor.process.wait()
    for pipe in (editor.process.stdin, editor.process.stdout, editor.process.stderr):
        try:
            pipe.close()
        except BrokenPipeError:
            pass


def test_changes_are_saved(folder, editor):
    editor.wait_for("family.json is open")
    editor.say("done family.json a1")
    editor.say("strength family.json they laugh together")
    editor.say("save")
    editor.wait_for("family.json is saved")
    saved = read(folder)
    assert saved["revision"] == 4
    assert saved["next_steps"]["actions"][0]["status"] == "done"
    assert saved["working_well"]["strengths"][0]["text"] == "they laugh together"
    assert editor.end() == 0


def test_what_somebody_else_saves_is_seen(folder, editor):
    editor.wait_for("family.json is open")
    (folder / "new.part").write_text(canonical(MAP | {"revision": 9}))
    (folder / "new.part").rename(folder / "family.json")
    editor.wait_for("family.json is open")
    editor.say("list")
    editor.wait_for("family.json, revision 9")


def test_both_changes_are_kept(folder, editor):
    editor.wait_for("family.json is open")
    editor.say("strength family.json mine")
    editor.say("list")
    editor.wait_for("changed")
    theirs = MAP | {"revision": 4, "working_well": {"strengths": [{"id": "s1", "text": "theirs"}]}}
    (folder / "family.json").write_text(canonical(theirs))
    editor.say("save")
    editor.wait_for("merged with what somebody else has saved")
    editor.wait_for("family.json is saved")
    saved = read(folder)
    assert sorted(s["text"] for s in saved["working_well"]["strengths"]) == ["mine", "theirs"]
    assert saved["revision"] == 5


def test_a_true_conflict_is_left_to_people(folder, editor):
    editor.wait_for("family.json is open")
    editor.say("done family.json a1")
    editor.say("list")
    editor.wait_for("changed")
    theirs = json.loads(json.dumps(MAP))
    theirs["next_steps"]["actions"][0]["status"] = "dropped"
    text = canonical(theirs)
    (folder / "family.json").write_text(text)
    editor.say("save")
    editor.wait_for("not saved")
    editor.wait_for("/next_steps/actions/0/status: added here, added there")
    assert (folder / "family.json").read_text() == text
    assert editor.end() == 1


def test_ctrl_c_ends_it_and_says_what_is_lost(folder, editor):
    editor.wait_for("family.json is open")
    editor.say("done family.json a1")
    editor.say("list")
    editor.wait_for("changed")
    editor.process.send_signal(signal.SIGINT)
    assert editor.process.wait(timeout=20) == 1
    assert b"family.json was changed and not saved" in editor.process.stderr.read()
    assert read(folder) == MAP


def test_a_line_that_is_no_text_is_refused_and_the_next_is_taken(folder, editor):
    editor.wait_for("is open")
    editor.process.stdin.write(b"strength family.json \xff\nstrength family.json sings\nsave\n")
    editor.wait_for("UTF-8")
    editor.wait_for("is saved")
    assert [strength["text"] for strength in read(folder)["working_well"]["strengths"]] == ["sings"]
    assert editor.end() == 0
