# SPDX-License-Identifier: MIT
"""The figure of how far apart people are, round for round."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sos.plot import paper
from sos.plot.rater import BLUE, ORANGE
from sos.plot.rows import CASE, SCALE, ArrowTable, Row, about_one_scale, day_words, rows_of, whom

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLUMNS = (*CASE, *SCALE, "round", "on", "n_raters", "n_missing", "lowest", "highest", "median")
LONG_WAIT_DAYS = 92
DAYS_A_MONTH = 30.4375
MANY = 12
MOST_WITH_ALL_DATES = 24


def consensus(
    table: ArrowTable,
    *,
    child: str | None = None,
    scale: str | None = None,
    case: str | None = None,
    threshold: int | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how far apart people are about a child on one scale: lowest to highest, and the median, round for round.

    Above it stands how many rated and how many who are required gave no score; where there are any, the range is
    dashed, because it may be wider than it looks. Rounds stand side by side with their days, and a wait of more than 92
    days between two is marked. The table has no threshold: give the scale's to have it drawn.

    `child`, `scale` and `case` say which one is meant where the table has several.
    """
    rows = about_one_scale(rows_of(table, COLUMNS, {"case_id": case, "scale_id": scale}), child)
    rows.sort(key=lambda row: (row["on"], row["round"] or 0))
    ax = paper.new_paper(ax, rows[0])
    _draw_ranges(ax, rows)
    _mark_waits(ax, rows)
    if rows[0]["higher_is"] == "safer":
        paper.threshold_line(ax, threshold)
    _finish(ax, rows, child)
    return ax


def _draw_ranges(ax: Axes, rows: Sequence[Row]) -> None:
    places = [x for x, row in enumerate(rows) if row["median"] is not None]
    _draw_bars(ax, rows, [x for x in places if rows[x]["n_missing"] == 0], "-", "all required rated")
    _draw_bars(ax, rows, [x for x in places if rows[x]["n_missing"] > 0], (0, (2, 1.5)), "somebody missing")
    size = 6 if len(rows) <= MANY else 4
    look: Any = {"linestyle": "none", "marker": "D", "color": ORANGE, "markeredgecolor": "black", "markersize": size}
    ax.plot(places, [rows[x]["median"] for x in places], label="median", **look)


def _draw_bars(ax: Axes, rows: Sequence[Row], places: list[int], line: Any, words: str) -> None:
    if not places:
        return
    lowest, highest = ([rows[x][name] for x in places] for name in ("lowest", "highest"))
    label = f"lowest to highest,\n{words}"
    ax.vlines(places, lowest, highest, color=BLUE, linewidth=3, linestyle=line, label=label)
    size = 14 if len(rows) <= MANY else 7
    ax.plot(places * 2, lowest + highest, linestyle="none", marker="_", markersize=size, color=BLUE)


def _mark_waits(ax: Axes, rows: Sequence[Row]) -> None:
    for x, (before, after) in enumerate(pairwise(rows)):
        days = (after["on"] - before["on"]).days
        if days > LONG_WAIT_DAYS:
            ax.axvline(x + 0.5, color=paper.GREY, linewidth=0.8, linestyle=":")
            words = f"{days / DAYS_A_MONTH:.0f} months"
            ax.text(x + 0.5, 0, words, rotation=90, ha="right", va="bottom", fontsize=paper.SMALL, color=paper.GREY)


def _finish(ax: Axes, rows: Sequence[Row], child: str | None) -> None:
    paper.title(ax, rows[0], f"how far apart people are about {whom(rows, child)}")
    paper.score_axis(ax, rows[0], "Score")
    every = -(-len(rows) // MOST_WITH_ALL_DATES)
    shown = range(0, len(rows), every)
    upright = len(rows) > MANY
    days = [day_words(rows[x]["on"]) for x in shown]
    ax.set_xticks(shown, days if upright else [day.replace(" ", "\n") for day in days], rotation=90 * upright)
    ax.tick_params(axis="x", labelsize=paper.SMALL)
    ax.set_xlim(-0.75, len(rows) - 0.25)
    missing = [str(row["n_missing"]) for row in rows]
    paper.counts_above(ax, range(len(rows)), [("rated", [str(row["n_raters"]) for row in rows]), ("missing", missing)])
    paper.legend_beside(ax)
