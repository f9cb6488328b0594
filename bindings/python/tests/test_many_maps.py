# SPDX-License-Identifier: MIT
"""A corpus: which maps are read, what is told of it, and how it ends."""

import os
import subprocess
import sys
from datetime import date

import pytest

import sos
from sos.progress import shown
from tests.conftest import CANARY, EXAMPLES
from tests.support import assert_ends_at_once

pyarrow = pytest.importorskip("pyarrow")

WANTED = [sos.load(example).id for example in EXAMPLES]
DAY = date(2026, 3, 2)


@pytest.fixture
def lines(tmp_path):
    """A file with a map a line, of which one is none."""
    path = tmp_path / "maps.ndjson"
    texts = [sos.load(example).dumps(compact=True) for example in EXAMPLES]
    path.write_text("".join([*texts, f'{{"sos":1,"id":"{CANARY} "}}\n']))
    return path


def rows(table):
    return pyarrow.table(table).to_pylist()


def column(table, name):
    return pyarrow.table(table).column(name).to_pylist()


@pytest.mark.parametrize("threads", [None, 1, 3])
def test_paths_are_files_folders_and_patterns(lines, threads):
    folder = EXAMPLES[0].parent
    wanted = rows(sos.Corpus(EXAMPLES, as_of=DAY).maps())
    for paths in (folder, str(folder), os.fspath(folder / "*.json"), iter(EXAMPLES), lines):
        corpus = sos.Corpus(paths, threads=threads, as_of=DAY)
        assert rows(corpus.maps()) == wanted


def test_a_bad_map_is_a_row(lines):
    errors = rows(sos.Corpus(lines).errors())
    assert [(row["file"], row["line"], row["code"]) for row in errors] == [(str(lines), len(EXAMPLES) + 1, "id")]


def test_a_strict_corpus_ends_at_a_bad_map(lines):
    with pytest.raises(sos.InvalidError) as caught:
        sos.Corpus(lines, strict=True).ratings()
    assert CANARY not in str(caught.value)


def test_maps_come_one_after_another(lines):
    corpus = sos.Corpus(lines)
    assert [m.id for m in corpus] == WANTED
    assert [m.id for m in corpus] == WANTED
    with pytest.raises(sos.InvalidError):
        list(sos.Corpus(lines, strict=True))


def test_only_the_latest_revision_counts():
    def text(revision, title):
        return f'{{"sos":1,"id":"m{revision}","case":"c","revision":{revision},"started":"2026-01-0{title}T10:00:00Z"}}'

    texts = [text(1, 1), text(3, 2), text(2, 3)]
    assert column(sos.Corpus.from_texts(texts).maps(), "map_id") == ["m3"]
    assert column(sos.Corpus.from_texts(texts, revisions="all").maps(), "map_id") == ["m1", "m3", "m2"]
    assert [m.id for m in sos.Corpus.from_texts(texts)] == ["m3"]


def test_texts_have_names(smith):
    text = smith.dumps()
    assert set(column(sos.Corpus.from_texts([text]).ratings(), "source")) == {"1:1"}
    corpus = sos.Corpus.from_texts([text.encode(), "{"], names=["row 7", "row 8"])
    assert set(column(corpus.ratings(), "source")) == {"row 7:1"}
    assert column(corpus.errors(), "file") == ["row 8"]
    assert len(sos.Corpus.from_texts([]).ratings()) == 0
    with pytest.raises(ValueError, match="as many names"):
        sos.Corpus.from_texts([text], names=[])


def test_nothing_later_is_seen(lines):
    early = sos.Corpus(lines, as_of=date(2013, 1, 1)).ratings()
    assert 0 < len(early) < len(sos.Corpus(lines).ratings())
    assert max(column(early, "rated_on")) <= date(2013, 1, 1)


def test_settings_say_what_is_found(lines):
    found = sos.Corpus(lines, as_of=DAY).findings()
    rule = column(found, "rule")[0]
    settings = sos.Settings(rules={rule: "off"})
    assert rule not in column(sos.Corpus(lines, as_of=DAY, settings=settings).findings(), "rule")


def test_clocks_are_those_of_a_profile(lines):
    corpus = sos.Corpus(lines, as_of=DAY)
    usual = rows(corpus.clocks())
    of_one = corpus.clocks("sandwell")
    assert rows(of_one) != usual
    limits = [limit for m in corpus for limit in m.clocks("sandwell", as_of=DAY).limits]
    assert column(of_one, "id") == [limit.id for limit in limits]
    assert column(of_one, "due") == [limit.due for limit in limits]
    assert rows(corpus.clocks()) == usual
    with pytest.raises(sos.FileError):
        corpus.clocks("/nowhere")


def test_small_groups_have_no_figures_unless_asked_for(lines):
    corpus = sos.Corpus(lines)
    assert set(column(corpus.monthly(), "median")) == {None}
    assert None not in column(corpus.monthly(min_children=1), "median")
    assert set(column(corpus.monthly(), "median")) == {None}


def test_agreement_is_asked_for_by_columns(lines):
    corpus = sos.Corpus(lines)
    table = corpus.agreement(by=["topic", "higher_is"], level="nominal")
    assert table.columns == ("topic", "higher_is", "alpha", "n_units", "n_ratings", "n_pairs")
    with pytest.raises(sos.InvalidError, match="do not belong together"):
        corpus.agreement()
    with pytest.raises(sos.InvalidError):
        corpus.agreement(by="zebra")


def test_several_tables_come_of_one_reading(lines):
    read = []
    corpus = sos.Corpus(lines, progress=lambda *done: read.append(done))
    tables = corpus.tables("ratings", "monthly", "errors")
    assert [table.name for table in tables] == ["ratings", "monthly", "errors"]
    assert read[-1] == (len(EXAMPLES), 1, lines.stat().st_size, lines.stat().st_size)
    read.clear()
    corpus.ratings()
    assert read == []


def test_words_are_looked_at(lines):
    with pytest.raises(ValueError, match="latest, all"):
        sos.Corpus(lines, revisions="newest")
    with pytest.raises(ValueError, match="ordinal, nominal, interval"):
        sos.Corpus(lines).agreement(level="ratio")
    for name in ("agreement", "zebra", "\0"):
        with pytest.raises(ValueError, match="no table"):
            sos.Corpus(lines).tables(name)


def test_a_corpus_shows_no_path(lines):
    assert lines.name not in repr(sos.Corpus(lines))


# Progress


def test_who_is_told_may_end_it(lines):
    def tell(*_):
        raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        sos.Corpus(lines, progress=tell).ratings()


def test_a_bar_is_shown_where_there_is_one(lines, capsys):
    pytest.importorskip("tqdm")
    corpus = sos.Corpus(lines, progress=True)
    corpus.ratings()
    assert f"maps={len(EXAMPLES)}" in capsys.readouterr().err
    corpus.ratings()
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("is_terminal", [True, False])
def test_a_line_is_shown_on_a_terminal(monkeypatch, capsys, is_terminal):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal, raising=False)
    with shown(True) as show:
        assert (show is not None) == is_terminal
        if show:
            show(7, 1, 50, 200)
            show(9, 1, 70, 0)
    assert capsys.readouterr().err == ("\r 25 %, 7 maps, 1 bad\r9 maps, 1 bad\n" if is_terminal else "")


# Pipes and interrupts

PIPED = """
import sos
corpus = sos.Corpus("-")
print([len(table) for table in corpus.tables("maps", "errors")])
try:
    corpus.ratings()
except sos.FileError as error:
    print("only once" in str(error))
"""


def test_a_pipe_is_read_once(lines):
    with lines.open() as file:
        done = subprocess.run([sys.executable, "-c", PIPED], stdin=file, capture_output=True, text=True, check=True)
    assert done.stdout == f"[{len(EXAMPLES)}, 1]\nTrue\n"


def test_an_interrupt_ends_the_reading_at_once(lines):
    body = """
    while True:
        sos.Corpus([sys.argv[1]] * 20_000, threads=2).findings()
    """
    assert_ends_at_once(body, lines)


def test_other_threads_run_meanwhile(lines):
    script = """
import sys, threading, time, sos
steps, done = 0, threading.Event()
def count():
    global steps
    while not done.is_set():
        time.sleep(0.001)
        steps += 1
threading.Thread(target=count).start()
start = time.monotonic()
sos.Corpus([sys.argv[1]] * 500, threads=1).findings()
took = time.monotonic() - start
done.set()
print(steps > 50 * took)
"""
    run = [sys.executable, "-c", script, lines]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout == "True\n"
