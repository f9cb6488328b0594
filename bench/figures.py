# SPDX-License-Identifier: MIT
"""What the peers measured: the best of the rounds, ratios to libsos, and the targets."""

from dataclasses import dataclass
from statistics import median
from typing import Any

Run = dict[str, Any]
MB = 1e6


@dataclass(frozen=True)
class Target:
    """What libsos is to reach: `needs` is a factor to a peer's rate, or a most where there is no peer."""

    label: str
    op: str
    size: int
    needs: float
    peer: str | None = None


TARGETS = (
    Target("read", "read", 12, 2.5, "msgspec"),
    Target("read", "read", 12, 14, "json-glib"),
    Target("read", "read", 12, 1.1, "simdjson"),
    Target("held ÷ raw text", "held", 12, 1.2),
    Target("held ÷ raw text", "held", 2, 2.0),
    Target("stream", "stream", 12, 0.6, "simdjson"),
    Target("write", "write", 12, 1.2, "orjson"),
    Target("write", "write", 12, 8, "json-glib"),
)
SMALL_MAPS = 1.5  # the most that reading a byte of a 2 KB map may cost, against a 12 KB map


class Figures:
    """All runs, and what follows from them."""

    def __init__(self) -> None:
        self.runs: list[Run] = []

    def add(self, run: Run, size: int, number: int) -> None:
        """Keep a run of a size and round."""
        self.runs.append({**run, "size": size, "round": number})

    def of(self, peer: str, op: str, size: int) -> list[Run]:
        """List the runs of one peer, operation and size."""
        return [run for run in self.runs if (run["peer"], run["op"], run["size"]) == (peer, op, size)]

    def rate(self, peer: str, op: str, size: int) -> float | None:
        """Give the best rate in MB/s."""
        return max((run["bytes"] / run["seconds"] / MB for run in self.of(peer, op, size)), default=None)

    def held_per_byte(self, peer: str, size: int) -> float | None:
        """Give the memory held for a byte of raw text."""
        return min((run["rss"] / run["bytes"] for run in self.of(peer, "held", size)), default=None)

    def held_per_map(self, peer: str, size: int) -> float | None:
        """Give the memory held for a map."""
        return min((run["rss"] / run["maps"] for run in self.of(peer, "held", size)), default=None)

    def ratio(self, peer: str, op: str, size: int) -> float | None:
        """Say how libsos compares with a peer: in rate, or in memory held for a byte."""
        if op == "held":
            ours, theirs = self.held_per_byte("libsos", size), self.held_per_byte(peer, size)
        else:
            ours, theirs = self.rate("libsos", op, size), self.rate(peer, op, size)
        return ours / theirs if ours is not None and theirs else None

    def ratio_by_round(self, peer: str, op: str, size: int) -> float | None:
        """Compare the rates round by round, and give the median: peers that ran side by side had the same noise."""
        ours, theirs = self.of("libsos", op, size), self.of(peer, op, size)
        ratios = [
            (our["bytes"] / our["seconds"]) / (their["bytes"] / their["seconds"])
            for our in ours
            for their in theirs
            if our["round"] == their["round"]
        ]
        return median(ratios) if ratios else None

    def noise(self) -> tuple[float, float]:
        """Say by how much the other rounds were slower than the best one: at the median, and at most."""
        cells = {(run["peer"], run["op"], run["size"]) for run in self.runs if run["op"] != "held"}
        times = [sorted(run["seconds"] for run in self.of(*cell)) for cell in cells]
        over = [seconds / best - 1 for best, *others in times for seconds in others]
        return (median(over), max(over)) if over else (0, 0)

    # -- targets

    def small_against_large(self) -> float | None:
        """Say what reading a byte of a 2 KB map costs, against one of a 12 KB map."""
        small, large = self.rate("libsos", "read", 2), self.rate("libsos", "read", 12)
        return large / small if small and large else None

    def against(self, target: Target) -> dict[str, Any]:
        """Hold libsos against one target."""
        if target.peer is None:
            got = self.held_per_byte("libsos", target.size)
            return verdict(f"{target.label}, {target.size} KB maps", "≤", target.needs, got)
        got, theirs = self.ratio(target.peer, target.op, target.size), self.rate(target.peer, target.op, target.size)
        label = f"{target.label}, {target.size} KB maps, × {target.peer}"
        return verdict(label, "≥", target.needs, got) | {
            "by_round": self.ratio_by_round(target.peer, target.op, target.size),
            "rate_needed": theirs and theirs * target.needs,
        }

    def targets(self) -> list[dict[str, Any]]:
        """Hold libsos against all targets."""
        small = verdict("cost of a byte, read, 2 KB maps ÷ 12 KB maps", "≤", SMALL_MAPS, self.small_against_large())
        return [*(self.against(target) for target in TARGETS), small]


def verdict(label: str, sign: str, needs: float, got: float | None) -> dict[str, Any]:
    """Say whether a figure meets what is needed."""
    met = None if got is None else (got >= needs if sign == "≥" else got <= needs)
    return {"target": label, "sign": sign, "needs": needs, "got": got, "met": met}
