# SPDX-License-Identifier: MIT
"""Tables, as those who read Arrow find them."""

import csv
import gc
import json
import os
import subprocess
import sys
import threading
from datetime import date

import pytest

import sos
from sos._lib import ffi, lib
from tests.conftest import CANARY, EXAMPLES

duckdb = pytest.importorskip("duckdb")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")

NAMES = ["ratings", "unrated", "series", "consensus", "maps", "findings", "clocks", "monthly", "errors"]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    """The examples, and a map that is none."""
    broken = tmp_path_factory.mktemp("maps") / "broken.json"
    broken.write_text('{"sos":1,"id":"m","status":"zebra"}')
    return sos.Corpus([*EXAMPLES, broken], as_of=date(2026, 3, 2))


@pytest.fixture(scope="module", params=[*NAMES, "agreement"])
def table(corpus, request):
    if request.param == "agreement":
        return corpus.agreement(by=["topic", "higher_is"])
    return getattr(corpus, request.param)()


def plain(value):
    """Give what stands for a value in JSON."""
    return value.isoformat() if isinstance(value, date) else value


def rows_of(table):
    return [{name: plain(value) for name, value in row.items()} for row in pyarrow.table(table).to_pylist()]


# What it is


def test_a_table_says_what_it_is(table):
    assert repr(table) == f"<sos.Table {table.name}: {len(table)} rows, {len(table.columns)} columns>"
    assert len(table) > 0
    arrow = table.to_pyarrow()
    assert tuple(arrow.column_names) == table.columns
    assert arrow.num_rows == len(table)
    assert arrow.schema.metadata[b"table"].decode() == table.name
    assert all(field.metadata[b"meaning"] for field in arrow.schema)


def test_only_a_corpus_makes_tables():
    with pytest.raises(TypeError, match="made by a corpus"):
        sos.Table()


# Consumers


def test_arrow_finds_it_valid(table):
    table.to_pyarrow().validate(full=True)


def test_polars_has_the_same_rows(table):
    frame = table.to_polars()
    assert [{k: plain(v) for k, v in row.items()} for row in frame.iter_rows(named=True)] == rows_of(table)


def test_duckdb_has_the_same_rows(table):
    given = table
    found = duckdb.sql("select * from given")
    assert given is table
    rows = [dict(zip(found.columns, map(plain, row), strict=True)) for row in found.fetchall()]
    assert rows == rows_of(table)


def test_pandas_has_the_same_rows(table):
    frame = table.to_pandas()
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert [{k: plain(v.date() if hasattr(v, "date") else v) for k, v in row.items()} for row in rows] == rows_of(table)


def test_pandas_has_types_to_work_with(corpus):
    types = corpus.ratings().to_pandas().dtypes.astype(str)
    wanted = {
        "team": "category",
        "round": "Int32",
        "rated_on": "datetime64[s]",
        "score": "Int8",
        "threshold": "Int8",
        "required": "boolean",
    }
    assert {name: types[name] for name in wanted} == wanted
    series = corpus.series().to_pandas()
    assert str(series.dtypes["reached_on"]) == "datetime64[s]"
    assert str(series.dtypes["mk_s"]) == "Int64"
    assert str(series.dtypes["slope_per_month"]) == "float64"


def test_pandas_has_no_words_that_no_row_has(corpus):
    frame = corpus.ratings().to_pandas()
    for name in frame.select_dtypes("category"):
        assert set(frame[name].cat.categories) == set(frame[name].dropna())


def test_any_reader_of_arrow_takes_the_table_itself(table):
    assert polars.DataFrame(table).shape == (len(table), len(table.columns))
    assert pyarrow.RecordBatchReader.from_stream(table).read_all().num_rows == len(table)
    if hasattr(pandas.DataFrame, "from_arrow"):
        assert len(pandas.DataFrame.from_arrow(table)) == len(table)


# Memory


def addresses(array):
    """Give where the buffers of an exported array lie, those of its dictionary behind them."""
    own = [int(ffi.cast("uintptr_t", array.buffers[i])) for i in range(array.n_buffers)]
    return own + (addresses(array.dictionary) if array.dictionary else [])


def exported(table):
    """Give the addresses of each column of the first batch."""
    stream, batch = ffi.new("struct ArrowArrayStream *"), ffi.new("struct ArrowArray *")
    lib.sos_table_export_stream(table._c, stream)
    assert stream.get_next(stream, batch) == 0
    found = [addresses(batch.children[i]) for i in range(batch.n_children)]
    batch.release(batch)
    stream.release(stream)
    return found


def test_nothing_is_copied(table):
    batch = table.to_pyarrow().to_batches()[0]
    for column, ours in zip(batch.columns, exported(table), strict=True):
        buffers = column.buffers()
        if pyarrow.types.is_dictionary(column.type):
            buffers += column.dictionary.buffers()
        assert [buffer.address for buffer in buffers if buffer] == [a for a, b in zip(ours, buffers, strict=True) if b]


def test_what_is_read_outlives_the_table(corpus):
    arrow = corpus.series().to_pyarrow()
    column = corpus.ratings().to_pyarrow().column("rater_id").chunk(0)
    gc.collect()
    arrow.validate(full=True)
    assert column.to_pylist()


def test_streams_may_be_left_half_read(table):
    for _ in range(3):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()
        reader = pyarrow.RecordBatchReader.from_stream(table)
        reader.schema
        del reader
        reader = pyarrow.RecordBatchReader.from_stream(table)
        reader.read_next_batch()
    assert len(rows_of(table)) == len(table)


def test_a_capsule_is_read_once(table):
    class Once:
        capsule = table.__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    assert pyarrow.table(Once()).num_rows == len(table)
    with pytest.raises(pyarrow.lib.ArrowInvalid):
        pyarrow.table(Once())


@pytest.fixture(scope="module", autouse=True)
def only_what_is_new():
    """Keep what was there before, half a million objects, from being looked through at each collection."""
    gc.freeze()
    yield
    gc.unfreeze()


def holders(table):
    """Count the references, which stand first in the struct."""
    return ffi.cast("int *", table._c)[0]


READERS = {
    "pyarrow": pyarrow.table,
    "polars": polars.DataFrame,
    "pandas": sos.Table.to_pandas,
    "duckdb": lambda given: duckdb.sql("select * from given").fetchall(),
    "nobody": sos.Table.__arrow_c_stream__,
    "half": lambda table: pyarrow.RecordBatchReader.from_stream(table).read_next_batch(),
}


@pytest.mark.parametrize("reader", READERS)
def test_all_that_was_taken_is_given_back(table, reader):
    before = holders(table)
    read = READERS[reader](table)
    del read
    gc.collect()
    assert holders(table) == before


def test_memory_stays_flat(corpus):
    """As many exports as would fill the machine, if one of them stayed."""
    resource = pytest.importorskip("resource")
    table = corpus.findings()
    for _ in range(100):
        table.__arrow_c_stream__()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(20_000):
        table.__arrow_c_stream__()
        table.__arrow_c_schema__()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_threads_may_read_one_table(corpus):
    table, found = corpus.series(), []

    def read():
        found.extend(pyarrow.table(table).to_pylist() == wanted for _ in range(20))

    wanted = pyarrow.table(table).to_pylist()
    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 80


AT_THE_END = """
import sys, sos
table = sos.Corpus(sys.argv[1:]).ratings()
capsules = [table.__arrow_c_stream__(), table.__arrow_c_schema__()]
sys.modules["kept"] = capsules
"""


def test_python_may_end_with_capsules_that_nobody_read():
    done = subprocess.run([sys.executable, "-c", AT_THE_END, *EXAMPLES], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


# Schemas that are asked for


def test_a_schema_in_another_layout_is_the_readers_to_make(table):
    arrow = table.to_pyarrow().schema
    fields = [pyarrow.field(f.name, pyarrow.large_utf8()) if pyarrow.types.is_dictionary(f.type) else f for f in arrow]
    for schema in (arrow, pyarrow.schema(fields)):
        found = pyarrow.RecordBatchReader.from_stream(table, schema=schema)
        assert found.schema.names == arrow.names


@pytest.mark.parametrize("change", ["missing", "renamed", "of another kind"])
def test_a_schema_with_other_columns_is_refused(corpus, change):
    table = corpus.ratings()
    schema = table.to_pyarrow().schema
    at = schema.get_field_index("score")
    other = {
        "missing": schema.remove(at),
        "renamed": schema.set(at, schema.field(at).with_name("value")),
        "of another kind": schema.set(at, schema.field(at).with_type(pyarrow.utf8())),
    }
    with pytest.raises(ValueError, match="other columns"):
        table.__arrow_c_stream__(other[change].__arrow_c_schema__())


def test_only_a_schema_can_be_asked_for(corpus):
    with pytest.raises((TypeError, ValueError)):
        corpus.ratings().__arrow_c_stream__("int8")


# Without the libraries

WITHOUT = """
import sys
for name in ("pandas", "polars", "pyarrow"):
    sys.modules[name] = None
import sos
table = sos.Corpus(sys.argv[1:]).ratings()
for method in (table.to_pandas, table.to_polars, table.to_pyarrow):
    try:
        method()
    except ImportError as error:
        print(error)
"""


def test_what_is_not_installed_is_named():
    run = [sys.executable, "-c", WITHOUT, *EXAMPLES]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout.splitlines() == [
        'Table.to_pandas() needs pandas: pip install "libsos[pandas]"',
        'Table.to_polars() needs polars: pip install "libsos[polars]"',
        'Table.to_pyarrow() needs pyarrow: pip install "libsos[arrow]"',
    ]


# Files


def test_csv_has_the_same_rows(table, tmp_path):
    path = tmp_path / "table.csv"
    table.to_csv(path)
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wanted = [
        {k: "" if v is None else str(v).lower() if isinstance(v, bool) else v for k, v in row.items()}
        for row in rows_of(table)
    ]
    numbers = {k for row in wanted for k, v in row.items() if isinstance(v, int | float)}
    assert [{k: float(v) if k in numbers and v else v for k, v in row.items()} for row in rows] == wanted


def test_json_has_the_same_rows(table, tmp_path):
    path = tmp_path / "table.json"
    table.to_json(path)
    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == rows_of(table)


def test_a_mark_goes_before_csv(corpus, tmp_path):
    corpus.ratings().to_csv(tmp_path / "a.csv")
    corpus.ratings().to_csv(os.fsencode(tmp_path / "b.csv").decode(), bom=True)
    assert (tmp_path / "b.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "a.csv").read_bytes()


def test_a_file_is_replaced_and_keeps_its_mode(corpus, tmp_path):
    path, link = tmp_path / "a.csv", tmp_path / "link.csv"
    corpus.maps().to_csv(path)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    link.symlink_to(path)
    corpus.ratings().to_csv(link)
    assert path.read_text().count("\n") == len(corpus.ratings()) + 1
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["a.csv", "link.csv"]


def test_a_file_that_cannot_be_written_is_left_alone(corpus, tmp_path):
    folder = tmp_path / CANARY
    folder.mkdir()
    for path in (folder, "/dev/null", tmp_path / "nowhere" / CANARY, f"{CANARY}\0"):
        with pytest.raises(sos.FileError) as caught:
            corpus.ratings().to_csv(path)
        assert CANARY not in str(caught.value)
    assert os.listdir(tmp_path) == [CANARY]
    assert os.path.exists("/dev/null")


FULL = """
import resource, signal, sys, sos
table = sos.Corpus(sys.argv[2:]).findings()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    table.to_csv(sys.argv[1])
except sos.FileError as error:
    print(error)
"""


def test_a_full_disk_leaves_the_old_file(corpus, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")
    run = [sys.executable, "-c", FULL, path, *EXAMPLES]
    done = subprocess.run(run, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("the table cannot be written")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.csv"]
