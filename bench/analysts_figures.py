# SPDX-License-Identifier: MIT
"""What the analysts' peers measured on one corpus: the best of the rounds, ratios to libsos, and the targets."""

from pathlib import Path
from statistics import median
from typing import Any

import report
from figures import MB, verdict

Run = dict[str, Any]
TIMES_AS_FAST = {"duckdb": 2.5, "polars": 6.0}  # what libsos is to reach beside a peer
AS_TWO_PROCESSES = 0.85  # the least that two threads get done of what two processes do
GB = 1e9
CURVE = (  # what is shown for each length of a corpus: of the runs, by what it is divided, and its digits
    ("seconds", "seconds", lambda size: 1, 2),
    ("seconds a GB", "seconds", lambda size: size / GB, 2),
    ("cpu s a GB", "cpu", lambda size: size / GB, 2),
    ("peak MB", "peak", lambda size: MB, 0),
)
HEAD = ["", "seconds", "MB/s", "÷ libsos", "cpu s", "÷ libsos", "peak MB", "loaded MB"]


class Figures:
    """The runs on one corpus."""

    def __init__(self, label: str, path: Path) -> None:
        self.label = label
        self.path = path
        self.bytes = path.stat().st_size
        self.runs: list[Run] = []
        self.two_processes: list[float] = []

    def of(self, peer: str, threads: int, what: str) -> list[float]:
        """List what a peer took in each round: seconds, seconds of all cores (cpu), or bytes of memory."""
        return [run[what] for run in self.runs if (run["peer"], run["threads"]) == (peer, threads)]

    def least(self, peer: str, threads: int, what: str) -> float | None:
        """Give the least of all rounds."""
        return min(self.of(peer, threads, what), default=None)

    def rate(self, peer: str, threads: int) -> float | None:
        """Give the best rate in MB/s."""
        seconds = self.least(peer, threads, "seconds")
        return self.bytes / MB / seconds if seconds else None

    def ratio(self, peer: str, threads: int, what: str) -> float | None:
        """Say how many times as much a peer takes as libsos."""
        return least_of(self.of(peer, threads, what), self.of("libsos", threads, what))

    def differ(self) -> str | None:
        """Say so where the peers did not come to the same numbers."""
        found = {run["peer"]: (run["rows"], run["ratings"], run["monthly"]) for run in self.runs}
        return None if len(set(found.values())) <= 1 else f"{self.path.name}: the peers' numbers differ: {found}"

    # -- targets

    def against(self, peer: str, threads: int, needs: float) -> dict[str, Any]:
        """Hold libsos against the time of a peer."""
        theirs, ours = self.of(peer, threads, "seconds"), self.of("libsos", threads, "seconds")
        rate = self.rate(peer, threads)
        return verdict(f"{self.label}, {count(threads)}, × {peer}", "≥", needs, least_of(theirs, ours)) | {
            "by_round": by_round(theirs, ours),
            "rate_needed": rate and rate * needs,
        }

    def two_threads(self) -> dict[str, Any]:
        """Hold two threads against two processes."""
        ours = self.of("libsos", 2, "seconds")
        got = least_of(self.two_processes, ours)
        return verdict(f"{self.label}, 2 threads ÷ 2 processes", "≥", AS_TWO_PROCESSES, got) | {
            "by_round": by_round(self.two_processes, ours)
        }

    def memory(self, threads: int) -> list[dict[str, Any]]:
        """Hold libsos against the memory of DuckDB: all of it, and what the work took on top of what was loaded."""
        return [
            verdict(
                f"{self.label}, {count(threads)}, {what} memory ÷ duckdb",
                "≤",
                1.0,
                least_of(self.of("libsos", threads, what), self.of("duckdb", threads, what)),
            )
            for what in ("peak", "grown")
        ]

    def targets(self, threads: list[int]) -> list[dict[str, Any]]:
        """Hold libsos against all targets."""
        found = [self.against(peer, n, needs) for peer, needs in TIMES_AS_FAST.items() for n in threads]
        found += [each for n in threads for each in self.memory(n)]
        return found + [self.two_threads()] * (2 in threads)

    # -- as text

    def row(self, peer: str, threads: int) -> list[str]:
        """Write the figures of a peer."""
        cells = [
            (self.least(peer, threads, "seconds"), 1, 3),
            (self.rate(peer, threads), 1, 0),
            (self.ratio(peer, threads, "seconds"), 1, 2),
            (self.least(peer, threads, "cpu"), 1, 3),
            (self.ratio(peer, threads, "cpu"), 1, 2),
            (self.least(peer, threads, "peak"), MB, 0),
            (self.least(peer, threads, "loaded"), MB, 0),
        ]
        texts = [report.number(value and value / unit, digits) for value, unit, digits in cells]
        return [f"{peer}, {count(threads)}", *texts]

    def text(self, peers: list[str], threads: list[int]) -> str:
        """Write the table of all peers."""
        rows = [self.row(peer, n) for n in threads for peer in peers if self.of(peer, n, "seconds")]
        ratings = f", {self.runs[0]['rows']:,} ratings" if self.runs else ""
        return f"{self.label}, {self.bytes / MB:,.0f} MB{ratings}\n{report.table(HEAD, rows)}"


def curve_text(size: int, all_figures: list[Figures], peers: list[str], threads: list[int]) -> str:
    """Write how time and memory grow with the number of maps."""
    runs = [(peer, n) for n in threads for peer in peers if all_figures[0].of(peer, n, "seconds")]
    tables = []
    for title, what, unit, digits in CURVE:
        rows = [
            [f"{peer}, {count(n)}"]
            + [report.number(min(each.of(peer, n, what)) / unit(each.bytes), digits) for each in all_figures]
            for peer, n in runs
        ]
        tables.append(report.table([title, *(each.label for each in all_figures)], rows))
    return f"Maps of {size} KB, by their number\n" + "\n\n".join(tables)


def count(threads: int) -> str:
    """Say how many threads."""
    return f"{threads} thread{'s' if threads > 1 else ''}"


def least_of(values: list[float], others: list[float]) -> float | None:
    """Divide the least of some by the least of others."""
    return min(values) / min(others) if values and others else None


def by_round(values: list[float], others: list[float]) -> float | None:
    """Divide round by round and give the median: runs side by side had the same noise."""
    ratios = [value / other for value, other in zip(values, others, strict=False)]
    return median(ratios) if ratios else None
