# SPDX-License-Identifier: MIT
"""Exports of maps that give nobody away."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from pathlib import Path as FilePath
from typing import Any, Literal

from sos._lib import ffi, lib
from sos.calling import Path, c_path, interruptible, take_bytes
from sos.corpus import Corpus, Teller
from sos.error import fail
from sos.progress import Progress, shown

_DATES: dict[str | None, int] = {
    None: lib.SOS_EXPORT_DATES_UNKNOWN,
    "relative": lib.SOS_EXPORT_DATES_RELATIVE,
    "shift": lib.SOS_EXPORT_DATES_SHIFT,
}


@dataclass(frozen=True, slots=True, repr=False)
class ForReview:
    """A place in an export that somebody should look at."""

    map: str
    """Id of the exported map."""
    pointer: str
    """JSON Pointer to the text."""
    kind: str
    """What it may be: "person", "date", "phone" …"""
    why: str

    def __repr__(self) -> str:
        return f"<sos.ForReview: {self.kind} {self.pointer}>"


@dataclass(frozen=True, slots=True, repr=False)
class ExportReport:
    """What an export has done."""

    key_id: str
    """By which two exports with one key are known; no part of the key."""
    n_maps: int
    n_refused: int
    """Maps and files that could not be read."""
    n_withheld: int
    """Maps of families that nothing makes enough like others: they stayed behind."""
    n_exposed: int
    """Children whose family is less like others than was asked, and left all the same."""
    n_records: int
    n_left_out: int
    """Records that need a date the calendar has no room for, or show more of who lives together than may leave."""
    n_ids: int
    """Ids and references that became pseudonyms."""
    n_names: int
    """Names and identifiers that stayed behind."""
    n_texts: int
    n_texts_changed: int
    n_redacted: int
    """What was replaced in texts."""
    n_for_review: int
    """What stayed in texts and somebody should look at: `review` says where."""
    n_dates: int
    """Dates and times that moved."""
    n_dates_gone: int
    n_births: int
    """Birth dates that became a band of ages."""
    n_quasi: int
    """Values that narrow down who it is, and were kept or made coarser."""
    n_quasi_gone: int
    n_dropped: int
    """Values that never leave."""
    n_redone: int
    """Maps in which the search of what was written found something: their texts were redacted until it did not."""
    review: tuple[ForReview, ...]
    whole: dict[str, Any]
    """The report as JSON: settings, techniques, class sizes, risk."""
    html: str
    """The same as one page that an ethics board can read."""

    def __repr__(self) -> str:
        return f"<sos.ExportReport: {self.n_maps} maps>"


def keygen(path: Path) -> None:
    """Make a key for exports, in a file that only its owner may open; one that is there is left alone."""
    failure = ffi.new("GError **")
    if not lib.sos_key_make(c_path(path), failure):
        fail(failure)


def _text_of(write: Callable[[Any, Any], Any], made: Any) -> bytes:
    length = ffi.new("gsize *")
    text = write(made, length)
    return take_bytes(text, length[0])


def _report_of(made: Any, text: bytes, page: bytes) -> ExportReport:
    done = lib.sos_anonymiser_get_report(made)
    counts = {field.name: getattr(done, field.name) for field in fields(ExportReport) if field.name.startswith("n_")}
    whole: dict[str, Any] = json.loads(text)
    return ExportReport(
        key_id=ffi.string(done.key_id).decode(),
        review=tuple(ForReview(**place) for place in whole["review"]),
        whole=whole,
        html=page.decode(),
        **counts,
    )


def _run(made: Any, call: Callable[[Any], Any], failure: Any, progress: bool | Progress) -> Any:
    with shown(progress) as show:
        if show is None:
            return interruptible(call)
        teller = Teller(show)
        handle = ffi.new_handle(teller)
        lib.sos_anonymiser_set_progress(made, lib.corpus_progress, handle, ffi.NULL)
        done = interruptible(teller.watch(call))
        if teller.raised is not None:
            lib.g_clear_error(failure)
            raise teller.raised
        return done


def anonymise(
    corpus: Corpus | Path | Iterable[Path],
    out: Path,
    *,
    key: Path,
    profile: Path = "research",
    report: Path | None = None,
    k: int | None = None,
    dates: Literal["relative", "shift"] | None = None,
    project: str | None = None,
    threads: int | None = None,
    review_words: Path | None = None,
    progress: bool | Progress = False,
) -> ExportReport:
    """Export maps without what says whose they are: `sos.anonymise("maps", "out.ndjson", key="project.key")`.

    All revisions of a corpus (or of paths) go to `out`, a map a line, in the order of the input; keygen() makes a
    `key`. The maps are read twice, and each is searched as it was written: if anything is found that must not leave,
    InvalidError is raised and there is no file. `report` is a folder for the report. With `review_words` the words
    that somebody should look at go to a file of their own, which is as secret as the maps.
    """
    if dates not in _DATES:
        raise ValueError("dates is one of relative, shift")
    failure = ffi.new("GError **")
    made = ffi.gc(lib.sos_anonymiser_new(), lib.sos_anonymiser_unref)
    if not lib.sos_anonymiser_set_key(made, c_path(key), failure):
        fail(failure)
    if not lib.sos_anonymiser_set_profile(made, c_path(profile), failure):
        fail(failure)
    lib.sos_anonymiser_set_dates(made, _DATES[dates])
    lib.sos_anonymiser_set_k(made, k or 0)
    lib.sos_anonymiser_set_project(made, ffi.NULL if project is None else project.encode())
    lib.sos_anonymiser_set_threads(made, threads or 0)
    lib.sos_anonymiser_set_review_words(made, ffi.NULL if review_words is None else c_path(review_words))
    if report is not None:
        FilePath(report).mkdir(mode=0o700, parents=True, exist_ok=True)

    read = corpus if isinstance(corpus, Corpus) else Corpus(corpus)
    to = c_path(out)

    def run(cancellable: Any) -> Any:
        return lib.sos_anonymiser_run(made, read._c, to, cancellable, failure)

    if not _run(made, run, failure, progress):
        fail(failure)

    text, page = _text_of(lib.sos_anonymiser_to_json, made), _text_of(lib.sos_anonymiser_to_html, made)
    if report is not None:
        _write_own(FilePath(report) / "report.json", text)
        _write_own(FilePath(report) / "report.html", page)
    return _report_of(made, text, page)


def _write_own(path: FilePath, text: bytes) -> None:
    """Write a file that only its owner may open."""
    with open(path, "wb", opener=lambda name, flags: os.open(name, flags, 0o600)) as to:
        to.write(text)
