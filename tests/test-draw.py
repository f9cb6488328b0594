#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`sos draw` from outside: what it writes, where, and what never is in it."""

import json
import os
import pathlib
import pty
import re
import subprocess
import xml.parsers.expat

import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
KINDS = ["genogram", "network", "scales", "cycle", "trajectory", "chronology"]
MAPS = sorted([*(HERE.parent / "examples/maps").glob("*.json"), *(HERE / "render").glob("*.json")])
FAMILY = HERE / "draw/family.json"
DAY = "2026-06-01"
EMPTY = b'{"sos":1,"id":"m"}\n'


def sos(*arguments, **options):
    if "input" not in options:
        options.setdefault("stdin", subprocess.DEVNULL)
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([SOS, *arguments], stderr=subprocess.PIPE, timeout=120, **options)


def draw(kind, path, *arguments):
    done = sos("draw", kind, path, f"--as-of={DAY}", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout


def elements(svg):
    """Every element with its attributes, read by expat, which is strict."""
    found = []
    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append((name, attributes))
    parser.Parse(svg, True)
    return found


def without_style(svg):
    return re.sub(rb"<style>.*?</style>", b"", svg)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_picture_is_whole_and_quiet(kind, path):
    svg = draw(kind, path)
    found = elements(svg)
    assert found[0][0] == "svg" and found[0][1]["xmlns"] == "http://www.w3.org/2000/svg"
    allowed = {"svg", "title", "desc", "style", "rect", "line", "circle", "path", "text"}
    assert {name for name, _ in found} <= allowed
    for _, attributes in found:
        assert not any(name.startswith("on") or "href" in name or name == "style" for name in attributes)
    assert b"url(" not in svg and b"@import" not in svg and b"<!" not in svg and b"<?" not in svg
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    assert len(ids) == len(set(ids)) and found[0][1]["aria-labelledby"].split() == ids


@pytest.mark.parametrize("kind", KINDS)
def test_every_class_has_a_style(kind):
    for path in [FAMILY, *MAPS]:
        svg = draw(kind, path).decode()
        style = re.search("<style>(.*?)</style>", svg)[1]
        for names in re.findall('class="([^"]*)"', svg):
            for name in names.split():
                assert re.search(rf"svg\.picture( \.|\{{|\.){name if name != 'picture' else ''}", style), name


@pytest.mark.parametrize("kind", ["scales", "cycle", "trajectory", "chronology"])
def test_pictures_stay_as_they_were_looked_at(kind):
    """After a change that was wanted: sos draw KIND tests/draw/family.json
    --as-of=2026-06-01 -o tests/draw/KIND.svg, and look at it."""
    expected = (HERE / f"draw/{kind}.svg").read_bytes()
    assert without_style(draw(kind, FAMILY)) == without_style(expected)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_there_is_said_in_words(kind):
    done = sos("draw", kind, "-", input=EMPTY)
    assert done.returncode == 0
    assert re.search(rb"<text[^>]*>[^<]+</text>", done.stdout)


def test_readers_do_not_see_what_is_kept(tmp_path):
    document = json.loads(FAMILY.read_text())
    document["chronology"][1]["keep_from"] = ["mum"]
    path = tmp_path / "map.json"
    path.write_text(json.dumps(document))
    assert b"becomes ill" in draw("chronology", path)
    kept = draw("chronology", path, "--for=mum")
    del document["chronology"][1]
    path.write_text(json.dumps(document))
    assert kept == draw("chronology", path)


def test_days_are_counted_as_of(tmp_path):
    before = sos("draw", "scales", FAMILY, "--as-of=2026-03-01").stdout.decode()
    assert "10 Feb 2026" in before and "11 May 2026" not in before


def test_a_file_is_written_wholly_or_not_at_all(tmp_path):
    target = tmp_path / "family.svg"
    target.write_text("old")
    assert sos("draw", "scales", "-", "-o", target, input=b"{").returncode == 2
    assert target.read_text() == "old"
    assert sos("draw", "scales", FAMILY, "--for=nobody", "-o", target).returncode == 2
    assert target.read_text() == "old"
    assert sos("draw", "scales", FAMILY, f"--as-of={DAY}", "-o", target).returncode == 0
    assert target.read_bytes() == draw("scales", FAMILY)
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_named(tmp_path):
    done = sos("draw", "scales", FAMILY, "-o", tmp_path / "no/family.svg")
    assert done.returncode == 2 and b"family.svg" in done.stderr


def test_several_maps_are_one_too_many():
    done = sos("draw", "cycle", "-", input=EMPTY + EMPTY.replace(b'"m"', b'"n"'))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"more than one map" in done.stderr


def test_a_terminal_gets_no_picture():
    leader, follower = pty.openpty()
    done = sos("draw", "cycle", FAMILY, stdout=follower)
    os.close(follower)
    os.close(leader)
    assert done.returncode == 2 and b"-o FILE" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a full disk")
def test_a_full_disk_is_noticed():
    with open("/dev/full", "wb") as full:
        assert sos("draw", "cycle", FAMILY, stdout=full).returncode == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["draw"],
        ["draw", "cycle"],
        ["draw", "photograph", "/dev/null"],
        ["draw", "cycle", "/dev/null", "/dev/null"],
        ["draw", "cycle", "/dev/null", "--as-of=soon"],
        ["draw", "cycle", "/dev/null", "--width=80"],
    ],
    ids=" ".join,
)
def test_misuse_says_what_to_do(arguments):
    done = sos(*arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.match(rb"sos draw: .", done.stderr)


def test_unknown_languages_are_refused():
    done = sos("draw", "cycle", FAMILY, "--lang=tlh")
    assert (done.returncode, done.stdout) == (2, b"")
