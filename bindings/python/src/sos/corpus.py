# SPDX-License-Identifier: MIT
"""Many maps, and the tables that are made of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Literal

from sos._lib import ffi, lib
from sos.calling import Path, c_day, c_path, interruptible
from sos.clocks import find_profile
from sos.data_table import Table
from sos.error import fail
from sos.map import Map
from sos.progress import Progress, shown
from sos.settings import Settings

_REVISIONS = {"latest": lib.SOS_REVISIONS_LATEST, "all": lib.SOS_REVISIONS_ALL}
_LEVELS = {
    "ordinal": lib.SOS_RELIABILITY_ORDINAL,
    "nominal": lib.SOS_RELIABILITY_NOMINAL,
    "interval": lib.SOS_RELIABILITY_INTERVAL,
}


def _choose(choices: dict[str, int], name: str, word: str) -> int:
    if word not in choices:
        raise ValueError(f"{name} is one of {', '.join(choices)}")
    return choices[word]


def _kind(table: str) -> int:
    """Find a table by its name; each agreement is one of its own."""
    info = lib.sos_table_info_find(table.encode("utf-8", "replace"))
    if not info or info.kind == lib.SOS_TABLE_AGREEMENT:
        raise ValueError("no table has this name")
    return int(info.kind)


class Teller:
    """Tells of a reading, and ends it when the one who is told raises."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.cancellable: Any = None
        self.raised: BaseException | None = None

    def tell(self, c: Any) -> None:
        """Pass on what C says."""
        try:
            self._progress(c.n_maps, c.n_bad, c.n_bytes, c.size)
        except BaseException as raised:
            self.raised = raised
            lib.g_cancellable_cancel(self.cancellable)

    def watch(self, call: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Give a call that learns how it is cancelled."""

        def run(cancellable: Any) -> Any:
            self.cancellable = cancellable
            return call(cancellable)

        return run


@ffi.def_extern()  # type: ignore[untyped-decorator]
def corpus_progress(c: Any, teller: Any) -> None:
    """Be called by C."""
    ffi.from_handle(teller).tell(c)


def _c_strings(strings: Iterable[bytes]) -> tuple[Any, list[Any]]:
    """Give strings as C wants them, and what has to live as long."""
    held = [ffi.new("char[]", string) for string in strings]
    return ffi.new("char *[]", [*held, ffi.NULL]), held


class Corpus:
    """The maps of files and folders, as tables: `sos.Corpus("maps/*.ndjson.zst").ratings().to_polars()`.

    A path is a file, a folder, a pattern of names, or "-" for standard input; files hold a map, or a map a line
    (NDJSON), plain, gzip or zstd. Maps are read when a table is asked for that is not there yet; tables() reads for
    several at once.

    Of the maps of one case only the highest revision counts, unless `revisions` is "all". A map that cannot be read
    is a row of errors(), unless the corpus is `strict`. Nothing is seen that is dated after `as_of` (today). With
    `progress` True it is shown how far the reading has come; a function is called with the maps read, those that
    could not be, the bytes read, and all bytes (0: nobody knows). Iterating gives the maps that count.

    A corpus belongs to one thread at a time; others run while it reads, and Ctrl-C ends it.
    """

    _held: Any = None

    def __init__(
        self,
        paths: Path | Iterable[Path],
        *,
        threads: int | None = None,
        revisions: Literal["latest", "all"] = "latest",
        as_of: date | None = None,
        strict: bool = False,
        progress: bool | Progress = False,
        settings: Settings | None = None,
    ) -> None:
        """Name the maps. `threads` is as many as there are cores where you say nothing; tables do not depend on it."""
        names, _held = _c_strings(map(c_path, [paths] if isinstance(paths, (str, os.PathLike)) else paths))
        self._take(
            lib.sos_corpus_new(names),
            threads=threads,
            revisions=revisions,
            as_of=as_of,
            strict=strict,
            progress=progress,
            settings=settings,
        )

    @classmethod
    def from_texts(
        cls,
        texts: Iterable[str | bytes],
        names: Iterable[str] | None = None,
        *,
        threads: int | None = None,
        revisions: Literal["latest", "all"] = "latest",
        as_of: date | None = None,
        strict: bool = False,
        progress: bool | Progress = False,
        settings: Settings | None = None,
    ) -> Corpus:
        """Make a corpus of texts, each of one map; `names` are what `source` and errors() call them, else numbers."""
        held = [text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text for text in texts]
        called = [str(i + 1) for i in range(len(held))] if names is None else list(names)
        if len(called) != len(held):
            raise ValueError("there are not as many names as texts")
        c_names = [ffi.new("char[]", name.encode("utf-8", "replace")) for name in called]
        c_texts = [ffi.from_buffer(text) for text in held]
        c = ffi.new("SosText[]", [(name, text, len(text)) for name, text in zip(c_names, c_texts, strict=True)])
        new = cls.__new__(cls)
        new._held = (c, c_names, c_texts)
        new._take(
            lib.sos_corpus_new_for_texts(c, len(held)),
            threads=threads,
            revisions=revisions,
            as_of=as_of,
            strict=strict,
            progress=progress,
            settings=settings,
        )
        return new

    def _take(
        self,
        made: Any,
        *,
        threads: int | None,
        revisions: str,
        as_of: date | None,
        strict: bool,
        progress: bool | Progress,
        settings: Settings | None,
    ) -> None:
        """Become the owner of a corpus that C has made."""
        self._c = ffi.gc(made, lib.sos_corpus_unref)
        self._progress = progress
        lib.sos_corpus_set_threads(made, threads or 0)
        lib.sos_corpus_set_revisions(made, _choose(_REVISIONS, "revisions", revisions))
        lib.sos_corpus_set_as_of(made, c_day(as_of))
        lib.sos_corpus_set_strict(made, strict)
        lib.sos_corpus_set_settings(made, ffi.NULL if settings is None else settings._c)
        self._profile: Path | None = None
        self._min_children: int | None = None

    def __repr__(self) -> str:
        return "<sos.Corpus>"

    # Reading

    def _call(self, call: Callable[[Any, Any], Any]) -> Any:
        """Make a call that may read, with a GCancellable and a GError; raise why it did not."""
        failure = ffi.new("GError **")
        with shown(self._progress) as show:
            if show is None:
                made = interruptible(lambda cancellable: call(cancellable, failure))
            else:
                made = self._tell(show, call, failure)
        if not made:
            fail(failure)
        return made

    def _tell(self, show: Progress, call: Callable[[Any, Any], Any], failure: Any) -> Any:
        """Make a call and tell of it."""
        teller = Teller(show)
        handle = ffi.new_handle(teller)
        lib.sos_corpus_set_progress(self._c, lib.corpus_progress, handle, ffi.NULL)
        try:
            made = interruptible(teller.watch(lambda cancellable: call(cancellable, failure)))
        finally:
            lib.sos_corpus_set_progress(self._c, ffi.NULL, ffi.NULL, ffi.NULL)
        if teller.raised is not None:
            lib.g_clear_error(failure)
            raise teller.raised
        return made

    def tables(self, *names: str) -> tuple[Table, ...]:
        """Give several tables of one reading, as a pipe has to be read: `corpus.tables("ratings", "monthly")`."""
        kinds = [_kind(name) for name in names]
        self._call(lambda *how: lib.sos_corpus_read(self._c, kinds, len(kinds), *how))
        return tuple(self._table(kind) for kind in kinds)

    def __iter__(self) -> Iterator[Map]:
        """Give the maps that count, one after another, in the order of the input."""
        reader = ffi.gc(self._call(lambda *how: lib.sos_corpus_reader_new(self._c, *how)), lib.sos_corpus_reader_unref)
        made, failure = ffi.new("SosMap **"), ffi.new("GError **")
        while True:
            if not lib.sos_corpus_reader_next(reader, made, ffi.NULL, failure):
                fail(failure)
            if not made[0]:
                return
            yield Map._from(made[0], failure)

    def _table(self, kind: int) -> Table:
        made = self._call(lambda *how: lib.sos_corpus_get_table(self._c, kind, *how))
        return Table._own(made)

    # Tables

    def ratings(self) -> Table:
        """Give a row for each rating that has a score."""
        return self._table(lib.SOS_TABLE_RATINGS)

    def unrated(self) -> Table:
        """Give a row for each rating that was not given, with the reason."""
        return self._table(lib.SOS_TABLE_UNRATED)

    def series(self) -> Table:
        """Give a row for what one person said on one scale of one child: first, last, trend, threshold."""
        return self._table(lib.SOS_TABLE_SERIES)

    def consensus(self) -> Table:
        """Give a row for each round of a child and scale: who rated, how far apart, whether all are there."""
        return self._table(lib.SOS_TABLE_CONSENSUS)

    def maps(self) -> Table:
        """Give a row for each map: how much is on it, and how far the work has come."""
        return self._table(lib.SOS_TABLE_MAPS)

    def findings(self) -> Table:
        """Give a row for each finding of Map.check()."""
        return self._table(lib.SOS_TABLE_FINDINGS)

    def clocks(self, profile: Path | None = None) -> Table:
        """Give a row for each limit of a profile, as Map.clocks() does; None is the usual one of each pathway."""
        if profile != self._profile:
            failure = ffi.new("GError **")
            lib.sos_corpus_set_profile(self._c, ffi.NULL if profile is None else find_profile(profile, failure))
            self._profile = profile
        return self._table(lib.SOS_TABLE_CLOCKS)

    def monthly(self, min_children: int = 6) -> Table:
        """Give a row for each month of a team, a topic and a direction; no figures of fewer than `min_children`."""
        if min_children != self._min_children:
            lib.sos_corpus_set_min_children(self._c, min_children)
            self._min_children = min_children
        return self._table(lib.SOS_TABLE_MONTHLY)

    def errors(self) -> Table:
        """Give a row for each map that is left out, with the reason."""
        return self._table(lib.SOS_TABLE_ERRORS)

    def agreement(
        self, by: str | Iterable[str] = (), *, level: Literal["ordinal", "nominal", "interval"] = "ordinal"
    ) -> Table:
        """Give Krippendorff's alpha of the raters of one child, scale and round, for each group `by` columns."""
        columns = [by] if isinstance(by, str) else by
        names, _held = _c_strings(column.encode("utf-8", "replace") for column in columns)
        number = _choose(_LEVELS, "level", level)
        return Table._own(self._call(lambda *how: lib.sos_corpus_get_agreement(self._c, names, number, *how)))
