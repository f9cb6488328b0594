# SPDX-License-Identifier: MIT
"""The template for translators holds what the sources say; and a page in another language
shows no English but the map's own."""

import html
import json
import os
import pathlib
import re
import subprocess
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import pseudo  # noqa: E402

ROOT = pathlib.Path(os.environ.get("SOS_SRCDIR", pathlib.Path(__file__).parents[1]))


def test_the_template_is_up_to_date(tmp_path):
    made = tmp_path / "libsos.pot"
    subprocess.run([ROOT / "po" / "make-pot", made], check=True, capture_output=True)
    assert made.read_text("utf-8") == (ROOT / "po" / "libsos.pot").read_text("utf-8"), "run po/make-pot"


def test_each_language_that_is_named_has_a_whole_catalogue():
    for language in (ROOT / "po" / "LINGUAS").read_text("utf-8").splitlines():
        if not language.startswith("#"):
            subprocess.run(["msgfmt", "--check", "-o", os.devnull, ROOT / "po" / f"{language}.po"], check=True)


SOS = os.environ.get("SOS", "sos")
MAPS = sorted((ROOT / "examples" / "maps").glob("*.json"))
EMPTY = {"sos": 1, "id": "empty", "people": [{"id": "kim", "name": "Κιμ", "role": "child"}]}


@pytest.fixture(scope="module")
def languages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locale")
    pseudo.make(folder)
    return folder


GREEK = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΧΧΨΖαβψδεφγηιξκλμνοπθρστυωχχψζ",
)
TEXTS = set(
    """
    account age_band agency also_known_as analysis asks authority behaviour child_will comment dreams
    ethnicity family_view frequency good how how_we_will_know if_nothing_changes impact influence issue
    means measure name note outcome parents_will professionals_will_see purpose question rationale reason
    relationship remaining says scope situation source strengths team ten text title trigger
    what_keeps_it_going what_would_help why why_started will worries zero about
    """.split()
)
OUTCOMES = {"continue", "step_down", "close"}  # of a cycle: words of the format


def in_greek(value, key=None):
    """A map whose own texts hold no letter of English."""
    if isinstance(value, dict):
        return {key: in_greek(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [in_greek(part, key if key == "also_known_as" else None) for part in value]
    is_text = key in TEXTS and value not in OUTCOMES and isinstance(value, str)
    return value.translate(GREEK) if is_text else value


@pytest.fixture(scope="module")
def maps(tmp_path_factory):
    folder = tmp_path_factory.mktemp("maps")
    documents = {path.stem: in_greek(json.loads(path.read_text("utf-8"))) for path in MAPS}
    documents["empty"] = EMPTY
    documents["early"] = documents["e-and-l"] | {"pathway": "early_help"}
    for name, document in documents.items():
        (folder / f"{name}.json").write_text(json.dumps(document), "utf-8")
    return sorted(folder.glob("*.json"))


def seen(page):
    """What a page shows and what is read aloud of it."""
    page = re.sub(r"<style>.*?</style>", " ", page, flags=re.S)
    aloud = re.findall(r'(?:aria-label|alt|title)="([^"]*)"', page)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", page), *aloud]))


def english(page):
    return sorted(set(re.findall(r"[A-Za-z]{2,}", seen(page))))


def run(languages, *arguments):
    environment = {**os.environ, "SOS_LOCALE_DIR": str(languages)}
    done = subprocess.run([SOS, *map(str, arguments)], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def show(languages, path, *arguments):
    return run(languages, "show", path, "--format=html", "--as-of=2018-08-20", *arguments)


def children(path):
    return [person["id"] for person in json.loads(path.read_text("utf-8"))["people"] if person["role"] == "child"]


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_no_english_of_ours_is_left_on_a_child_s_page(languages, maps, language):
    for path in maps:
        for child in children(path):
            page = show(languages, path, f"--lang={language}", f"--child={child}")
            assert english(page) == [], path.name


@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_no_english_of_ours_is_left_on_the_sheet(languages, maps, language):
    for path in maps:
        page = show(languages, path, f"--lang={language}")
        assert english(page) == [], path.name


def test_a_page_runs_as_its_language_does(languages):
    assert '<html lang="ar-XB" dir="rtl">' in show(languages, MAPS[0], "--lang=ar-XB")
    assert '<html lang="en-XA" dir="ltr">' in show(languages, MAPS[0], "--lang=en-xa")
    assert '<html lang="en-GB" dir="ltr">' in show(languages, MAPS[0])


def test_a_language_that_is_not_there_is_refused(languages):
    for language in ("cy", "../../etc", "xx_XX"):
        arguments = [SOS, "show", MAPS[0], "--format=html", f"--lang={language}"]
        environment = {**os.environ, "SOS_LOCALE_DIR": str(languages)}
        done = subprocess.run(arguments, env=environment, capture_output=True, text=True)
        assert done.returncode in (1, 2) and done.stdout == ""
