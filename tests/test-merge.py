#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`sos merge` from outside: alone, and as what git merges maps by."""

import json
import os
import pathlib
import shutil
import stat
import subprocess

import pytest

SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
CANARY = "Marmaduke"

STRENGTH = {"id": "s1", "text": f"{CANARY} reads to Kay"}
BASE = {
    "sos": 1,
    "id": "m",
    "title": CANARY,
    "revision": 3,
    "updated": "2026-01-01T10:00:00Z",
    "people": [{"id": "mum", "role": "parent"}, {"id": "gran", "role": "family"}],
    "working_well": {"strengths": [STRENGTH]},
}
MINE = {**BASE, "revision": 5, "title": f"{CANARY} and Kay"}
THEIRS = {
    **BASE,
    "revision": 4,
    "updated": "2026-01-02T10:00:00Z",
    "next_steps": {"actions": [{"id": "a1", "owner": "gran", "text": f"{CANARY} calls on Friday"}]},
}
MERGED = {**MINE, **{key: THEIRS[key] for key in ("updated", "next_steps")}}

OTHER_TITLE = {**BASE, "title": f"{CANARY}'s family"}
NO_GRAN = {**BASE, "people": BASE["people"][:1]}
NO_STRENGTH = {key: value for key, value in BASE.items() if key != "working_well"}
OTHER_STRENGTH = {**BASE, "working_well": {"strengths": [{**STRENGTH, "own_words": True}]}}


def run(*arguments, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, **options)


def sos(*arguments, **options):
    return run(SOS, *map(str, arguments), **options)


@pytest.fixture
def place(tmp_path):
    """Writes maps, or any bytes, by name and gives their paths."""

    def write(name, what):
        path = tmp_path / name
        path.write_bytes(what if isinstance(what, bytes) else json.dumps(what).encode())
        return path

    return write


@pytest.fixture
def three(place):
    def write(base, mine, theirs):
        return place("base.json", base), place("mine.json", mine), place("theirs.json", theirs)

    return write


def test_both_changes_are_written_as_canonical_text(three, place):
    done = sos("merge", *three(BASE, MINE, THEIRS))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout) == MERGED
    assert done.stdout == sos("format", place("merged.json", MERGED)).stdout


@pytest.mark.parametrize("number", range(3))
def test_one_of_them_can_be_standard_input(three, number):
    paths = list(three(BASE, MINE, THEIRS))
    text = paths[number].read_bytes()
    paths[number] = "-"
    assert json.loads(run(SOS, "merge", *paths, stdin=None, input=text).stdout) == MERGED


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_a_file_takes_it_instead(three, tmp_path, option):
    merged = tmp_path / "merged.json"
    done = sos("merge", *three(BASE, MINE, THEIRS), option, merged)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert json.loads(merged.read_bytes()) == MERGED
    assert stat.S_IMODE(merged.stat().st_mode) == 0o600


def test_mine_can_be_the_file(three, tmp_path):
    base, mine, theirs = three(BASE, MINE, THEIRS)
    assert sos("merge", base, mine, theirs, "-o", mine).returncode == 0
    assert json.loads(mine.read_bytes()) == MERGED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base.json", "mine.json", "theirs.json"]


def test_a_link_that_leads_nowhere_stays(three, tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to("merged.json")
    assert sos("merge", *three(BASE, MINE, THEIRS), "-o", link).returncode == 0
    assert link.is_symlink()
    assert json.loads((tmp_path / "merged.json").read_bytes()) == MERGED


CONFLICTS = {
    "field": (MINE, OTHER_TITLE, "field: mine /title changed; theirs /title changed"),
    "removed": (NO_STRENGTH, OTHER_STRENGTH, "removed: mine removed; theirs /working_well/strengths/0 changed"),
    "reference": (NO_GRAN, THEIRS, "reference: mine removed; theirs /next_steps/actions/0/owner gran"),
}


@pytest.mark.parametrize("kind", CONFLICTS)
def test_a_conflict_is_named_and_nothing_written(three, tmp_path, kind):
    mine, theirs, line = CONFLICTS[kind]
    merged = tmp_path / "merged.json"
    paths = three(BASE, mine, theirs)
    for more in [], ["-o", merged]:
        done = sos("merge", *paths, *more)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode().splitlines() == ["sos: 1 conflict, nothing was written", line]
        assert CANARY.encode() not in done.stderr
    assert not merged.exists()


def test_all_conflicts_are_named(three):
    base, mine, theirs = (
        {**BASE, "working_well": {"strengths": [{"id": f"s{i}", "text": text} for i in range(30)]}} for text in "abc"
    )
    lines = sos("merge", *three(base, mine, theirs)).stderr.decode().splitlines()
    assert lines[0] == "sos: 30 conflicts, nothing was written"
    assert lines[30] == (
        "field: mine /working_well/strengths/29/text changed; theirs /working_well/strengths/29/text changed"
    )


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("text", [b"{", b'{"sos":1,"id":"m","title":7}', None], ids=["cut", "invalid", "missing"])
def test_trouble_is_two(three, number, text):
    paths = three(BASE, MINE, THEIRS)
    if text is None:
        paths[number].unlink()
    else:
        paths[number].write_bytes(text)
    done = sos("merge", *paths)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(f"sos: {paths[number]}: ".encode())


def test_a_file_that_cannot_be_written_is_trouble(three, tmp_path):
    done = sos("merge", *three(BASE, MINE, THEIRS), "-o", tmp_path / "nowhere" / "merged.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"sos: ")


def test_an_empty_base_is_none(three):
    done = sos("merge", *three(b"", NO_STRENGTH, {"sos": 1, "id": "m", "working_well": BASE["working_well"]}))
    assert json.loads(done.stdout) == BASE
    assert sos("merge", *three(b"", MINE, OTHER_TITLE)).returncode == 1
    assert sos("merge", *three(BASE, b"", THEIRS)).returncode == 2


# git


@pytest.fixture
def repository(tmp_path):
    """A repository that merges maps by sos, and what runs git there."""
    if not shutil.which("git"):
        pytest.skip("there is no git here")
    home = tmp_path / "home"
    work = tmp_path / "work"
    home.mkdir()
    env = {**os.environ, "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "PATH": f"{pathlib.Path(SOS).parent}:{os.environ['PATH']}"}

    def git(*arguments, expected=0):
        done = run("git", *arguments, cwd=work if work.exists() else home, env=env)
        assert done.returncode == expected, done.stderr
        return done

    git("init", "-q", "-b", "main", str(work))
    git("config", "user.name", "A worker")
    git("config", "user.email", "worker@example.org")
    git("config", "merge.sos.driver", "sos merge %O %A %B -o %A")
    (work / ".gitattributes").write_text("*.sos.json merge=sos\n")
    git("add", ".")
    git("commit", "-qm", "attributes")
    return work, git


def save(repository, content, branch):
    work, git = repository
    (work / "map.sos.json").write_text(json.dumps(content, indent=2) + "\n")
    git("add", ".")
    git("commit", "-qm", branch)


def branch_off(repository, base, mine, theirs):
    _, git = repository
    if base is not None:
        save(repository, base, "base")
    git("checkout", "-qb", "theirs")
    save(repository, theirs, "theirs")
    git("checkout", "-q", "main")
    save(repository, mine, "mine")


def test_git_merges_maps(repository):
    work, git = repository
    branch_off(repository, BASE, MINE, THEIRS)
    git("merge", "-q", "--no-edit", "theirs")
    assert json.loads((work / "map.sos.json").read_bytes()) == MERGED


def test_git_merges_what_both_added(repository):
    work, git = repository
    branch_off(repository, None, NO_STRENGTH, BASE)
    git("merge", "-q", "--no-edit", "theirs")
    assert json.loads((work / "map.sos.json").read_bytes()) == BASE


def test_git_leaves_a_conflict_to_people(repository):
    work, git = repository
    branch_off(repository, BASE, MINE, OTHER_TITLE)
    done = git("merge", "-q", "--no-edit", "theirs", expected=1)
    assert b"field: mine /title changed; theirs /title changed" in done.stderr
    assert json.loads((work / "map.sos.json").read_bytes()) == MINE
    assert b"UU map.sos.json" in git("status", "--porcelain").stdout
