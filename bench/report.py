# SPDX-License-Identifier: MIT
"""The figures as text, and as JSON."""

from typing import Any

from figures import Figures
from peers import Peer

NONE = "–"


def table(head: list[str], rows: list[list[str]]) -> str:
    """Lay out a table: names to the left, figures to the right."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in [head, *rows]
    )


def number(value: float | None, digits: int = 0) -> str:
    """Write a figure, or that there is none."""
    return NONE if value is None else f"{value:,.{digits}f}"


def machine_text(machine: dict[str, str], peers: list[Peer], missing: dict[str, str]) -> str:
    """Say what the figures were taken on, and with."""
    lines = [f"{key:8} {value}" for key, value in machine.items()]
    lines += [f"{'peer':8} {peer.name} {peer.version}" for peer in peers]
    lines += [f"{'left out':8} {name}: {reason}" for name, reason in missing.items()]
    return "\n".join(lines)


def rates_text(figures: Figures, peers: list[Peer], ops: list[str], sizes: list[int]) -> str:
    """Write the table of rates."""
    columns = [(op, size) for op in ops if op != "held" for size in sizes]
    rows = [
        [peer.name + ("*" if peer.slow else ""), *(number(figures.rate(peer.name, *column)) for column in columns)]
        for peer in peers
    ]
    return "MB/s, best round\n" + table(["", *(f"{op} {size} KB" for op, size in columns)], rows)


def held_text(figures: Figures, peers: list[Peer], sizes: list[int]) -> str:
    """Write the table of memory held."""
    rows = [
        [
            peer.name + ("*" if peer.slow else ""),
            *(number(figures.held_per_map(peer.name, size)) for size in sizes),
            *(number(figures.held_per_byte(peer.name, size), 2) for size in sizes),
        ]
        for peer in peers
    ]
    head = ["", *(f"bytes, {size} KB map" for size in sizes), *(f"÷ raw, {size} KB" for size in sizes)]
    return "Memory held for a map, and as a multiple of its raw text\n" + table(head, rows)


def ratios_text(figures: Figures, peers: list[Peer], ops: list[str], sizes: list[int]) -> str:
    """Write the table of ratios."""
    columns = [(op, size) for op in ops for size in sizes]
    rows = [
        [f"libsos : {peer.name}", *(number(figures.ratio(peer.name, *column), 2) for column in columns)]
        for peer in peers
        if peer.name != "libsos"
    ]
    return (
        "Ratios: rate of libsos ÷ rate of the peer (above 1, libsos is faster);"
        " held: memory ÷ memory (below 1, libsos is smaller)\n"
        + table(["", *(f"{op} {size} KB" for op, size in columns)], rows)
    )


def target_line(target: dict[str, Any]) -> str:
    """Write one target."""
    state = {None: "not measured", True: "met", False: "NOT MET"}[target["met"]]
    needed = target.get("rate_needed")
    rate = f"  (needs {needed:,.0f} MB/s)" if needed else ""
    got = number(target["got"], 2)
    if target.get("by_round"):
        got += f", round by round {number(target['by_round'], 2)}"
    return f"{state:12}  {target['target']:48} {target['sign']} {target['needs']:<4g}  got {got}{rate}"


def targets_text(figures: Figures) -> str:
    """Write what was reached of the targets."""
    return "Targets for libsos (they fail nothing; they depend on the machine)\n" + "\n".join(
        target_line(target) for target in figures.targets()
    )


def notes_text(figures: Figures, peers: list[Peer], share: int) -> str:
    """Write what a reader has to know."""
    middle, most = figures.noise()
    slow = ", ".join(peer.name for peer in peers if peer.slow)
    notes = [f"Noise: rounds were slower than the best by {middle:.0%} at the median, by {most:.0%} at most."]
    if slow and share > 1:
        notes.append(f"* {slow}: took the first 1/{share} of each corpus only; rates are compared per byte.")
    if any(peer.name == "simdjson-documents" for peer in peers):
        notes.append(
            "simdjson holds a parser for each map; simdjson-documents, its leaner and less known way,"
            " has no target of its own."
        )
    return "\n".join(notes)


def as_json(figures: Figures, peers: list[Peer], ops: list[str], sizes: list[int]) -> dict[str, Any]:
    """Give all figures for a program."""
    cells = [(peer.name, op, size) for peer in peers for op in ops for size in sizes if figures.of(peer.name, op, size)]
    best = [
        {
            "peer": name,
            "op": op,
            "size": size,
            "mb_per_second": figures.rate(name, op, size),
            "libsos_ratio": figures.ratio(name, op, size),
            **(
                {"held_per_map": figures.held_per_map(name, size), "held_per_byte": figures.held_per_byte(name, size)}
                if op == "held"
                else {}
            ),
        }
        for name, op, size in cells
    ]
    return {
        "peers": [{"name": peer.name, "version": peer.version, "part_only": peer.slow} for peer in peers],
        "best": best,
        "targets": figures.targets(),
        "runs": figures.runs,
    }
