# SPDX-License-Identifier: MIT
"""What the pages show works: each of their blocks is run here, or says why not.

Those in Python are run by bindings/python/tests/test_docs.py."""

import json
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
BUILD = Path(os.environ.get("SOS_BUILD", ROOT / "_build/unit")).resolve()
PAGES = [ROOT / "bindings/python/README.md", *ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
WARNINGS = ["-std=c11", "-Wall", "-Wextra", "-Werror"]
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.M | re.S)

# A block that begins like this is not run: why.
NOT_RUN = {
    "script/demo": "installs packages and runs every test there is, this one too",
    "script/setup": "installs packages; script/test begins with it, and then builds",
    "(umask 077 && sqlite3 maps.db <examples/store.sql)\npython examples/http-endpoint.py": (
        "serves until it is stopped; bindings/python/tests/test_http_endpoint.py does it, on a port that is free"
    ),
    'pip install "./bindings/python[spark]"': "script/test-consumers does it, in an environment of its own",
    "python3 bench/drill_corpus.py": "takes minutes; tests/test-drill.py drills fewer families",
    "pip install ./bindings/python": "bindings/python/tests/test_install.py does it, in an environment of its own",
}


class Block(NamedTuple):
    page: str
    line: int
    language: str
    text: str

    @property
    def reason(self):
        return next((NOT_RUN[start] for start in NOT_RUN if self.text.startswith(start)), None)

    def __str__(self):
        return f"{self.page}:{self.line}"


def blocks_of(page):
    text = page.read_text()
    for found in FENCE.finditer(text):
        yield Block(str(page.relative_to(ROOT)), text.count("\n", 0, found.start()) + 2, *found.groups())


BLOCKS = [block for page in sorted(PAGES) for block in blocks_of(page)]
C = [block for block in BLOCKS if block.language == "c"]
PROFILE = next(block for block in BLOCKS if block.language == "json" and "profiles.md" in str(block))
PROGRAMS = [block for block in C if "\nmain (" in block.text]
FUNCTIONS = [block for block in C if block.text.startswith("static ")]
STATEMENTS = [block for block in C if block not in PROGRAMS + FUNCTIONS]


def of(*languages):
    """The blocks of these languages, as parameters of a test."""
    found = [block for block in BLOCKS if block.language in languages]
    return pytest.mark.parametrize("block", found, ids=str)


def edited(document, **fields):
    return json.dumps({**document, **fields})


@pytest.fixture
def folder(tmp_path):
    """A folder as the pages take it for granted: maps, a database's table, the programs on PATH."""
    maps = ROOT / "examples/maps"
    smith = json.loads((maps / "smith.json").read_text())
    shutil.copytree(maps, tmp_path / "maps")
    (tmp_path / "docs").symlink_to(ROOT / "docs")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for name in ("base.json", "old.json"):
        shutil.copy(maps / "smith.json", tmp_path / name)
    for name in ("mine.json", "new.json"):
        (tmp_path / name).write_text(edited(smith, title="Mine"))
    (tmp_path / "hers.json").write_text(edited(smith, team="Hers"))
    (tmp_path / "map.json").write_text(edited(smith, people=[*smith["people"], {"id": "mum", "role": "parent"}]))
    (tmp_path / "family.txt").write_text("Kayden Smith\tchild\n")
    (tmp_path / "note.txt").write_text("Kaydens mum rang.\n")
    (tmp_path / "read.c").write_text(PROGRAMS[0].text)
    (tmp_path / "anytown.json").write_text(PROFILE.text)
    (tmp_path / "libsos.pc").write_text(pkg_config())
    programs(tmp_path / "bin")
    shell(tmp_path, "sos format --compact maps/*.json | zstd -q >maps.ndjson.zst; git init -q .")
    return tmp_path


def pkg_config():
    """What pkg-config is to say of the library where it was built."""
    places = {"libdir": BUILD / ".libs", "includedir": ROOT / "include"}
    text = (BUILD / "libsos.pc").read_text()
    for name, place in places.items():
        text = re.sub(f"^{name}=.*", f"{name}={place}", text, flags=re.M)
    return text


def programs(bin):
    """As in diff(1), 1 is no failure of `sos diff`: it says that something differs."""
    bin.mkdir()
    (bin / "sos").write_text(f'#!/bin/sh\n"{BUILD}/tools/sos" "$@" || [ "$1 $?" = "diff 1" ]\n')
    (bin / "sos").chmod(0o755)
    if (BUILD / "examples/store-sqlite").exists():
        (bin / "store-sqlite").symlink_to(BUILD / "examples/store-sqlite")


def run(folder, *command):
    environment = os.environ | {
        "PATH": f"{folder}/bin:{os.environ['PATH']}",
        "PKG_CONFIG_PATH": str(folder),
        "LD_LIBRARY_PATH": str(BUILD / ".libs"),
        "GI_TYPELIB_PATH": str(BUILD),
        "G_DEBUG": "fatal-criticals",
        "HOME": str(folder),
    }
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def shell(folder, text):
    return run(folder, "sh", "-euc", text)


def compile_and_run(folder, path):
    flags = shlex.split(run(folder, "pkg-config", "--cflags", "--libs", "libsos"))
    run(folder, os.environ.get("CC", "cc"), *WARNINGS, path, "-o", "program", *flags)
    return run(folder, "./program")


def test_every_block_has_a_test():
    assert len(BLOCKS) > 40
    kinds = {"c", "sh", "sql", "postgresql", "js", "json", "python"}
    pictures = [block.page for block in BLOCKS if block.language not in kinds]
    assert pictures == ["docs/architecture.md"] * 4


def test_what_is_not_run_is_there():
    left_out = [block for block in BLOCKS if block.reason]
    assert {block.reason for block in left_out} == set(NOT_RUN.values())
    for block in left_out:
        for path in re.findall(r"\b(?:script|bench|bindings|examples)/[\w/.-]+", block.text):
            assert (ROOT / path).exists(), f"{block}: {path}"


@of("sh")
def test_shell(folder, block):
    if block.reason:
        pytest.skip(block.reason)
    shell(folder, block.text)


@pytest.mark.parametrize("block", PROGRAMS, ids=str)
def test_program(folder, block):
    (folder / "program.c").write_text(block.text)
    assert compile_and_run(folder, "program.c")


@pytest.mark.parametrize("block", STATEMENTS, ids=str)
def test_statements(folder, block):
    (folder / "program.c").write_text(f"#include <sos/sos.h>\n\nint\nmain (void)\n{{\n{block.text}}}\n")
    assert compile_and_run(folder, "program.c")


def test_functions(folder):
    """All of them in one program, whose warnings point at the pages."""
    parts = [f'#line {block.line} "{ROOT}/{block.page}"\n{block.text}' for block in FUNCTIONS]
    (folder / "pages.c").write_text("\n".join(parts))
    shutil.copy(ROOT / "tests/call-pages.c", folder)
    said = compile_and_run(folder, "call-pages.c").splitlines()
    assert [line for line in said if "/status" in line] == [
        "1:33 /status: this must be one of: draft, agreed, superseded"
    ]
    assert [line for line in said if line.startswith("/") and "here" in line] == ["/team: changed here, changed there"]
    assert said.count("a goal is met") == 1


@of("sql", "postgresql")
def test_sql(block):
    """The statements take each other's columns, and the second to come finds nothing to change."""
    database = sqlite3.connect(":memory:")
    if block.text.startswith("CREATE"):
        assert normal(block.text) in normal((ROOT / "examples/store.sql").read_text())
        return
    database.executescript((ROOT / "examples/store.sql").read_text())
    database.execute("INSERT INTO maps VALUES ('m', 1, 'a', '{}')")
    values = dict(zip("123456", (2, "b", "{}", "m", 1, "a"), strict=True))
    assert [database.execute(block.text, values).rowcount for _ in range(2)] == [1, 0]


def normal(text):
    return " ".join(text.split())


@of("js")
@pytest.mark.skipif(not (BUILD / "Sos-0.typelib").exists(), reason="built without introspection")
def test_javascript(folder, block):
    (folder / "block.js").write_text(block.text)
    danger = json.loads((ROOT / "examples/maps/smith.json").read_text())["worries"]["danger_statements"]
    assert run(folder, "gjs", "block.js").splitlines() == [statement["text"] for statement in danger]


@of("json")
def test_json(block):
    json.loads(block.text)
