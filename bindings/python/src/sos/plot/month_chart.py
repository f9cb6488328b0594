# SPDX-License-Identifier: MIT
"""The figure of a team's months: an XmR chart of their medians."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from sos.plot import paper
from sos.plot.rater import BLACK, BLUE, GREEN, ORANGE, PURPLE, VERMILION
from sos.plot.rows import ArrowTable, Row, demand_one, demand_one_direction, demand_some, rows_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GROUP = ("authority", "team", "topic", "higher_is")
XMR = ("xmr_mean", "xmr_lower", "xmr_upper", "xmr_signal", "trial")
COLUMNS = (*GROUP, "month", "n_children", "median", *XMR, "suppressed")

MOST_DATES = 8
NEAR_THE_TOP = 9.5
MOST_COUNTS = 18

# A signal's marker and colour, what it means, and its short name beside the month.
SIGNALS = {
    "outside": ("D", VERMILION, "outside the limits", "outside"),
    "trend": ("^", ORANGE, "trend: 7 months\ngoing one way", "trend"),
    "near_limit": ("s", PURPLE, "2 of 3 months\nnear a limit", "near a limit"),
    "shift": ("P", GREEN, "7 months on one\nside of the mean", "one side"),
}


def xmr(
    monthly: ArrowTable,
    *,
    topic: str | None = None,
    team: str | None = None,
    authority: str | None = None,
    higher_is: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw a team's medians month by month, with the limits between which they move by chance.

    Each signal has its own shape and its word. A month with too few children to show, or one in which nobody rated, is
    a gap and says so; limits of fewer than twelve months are on trial, and are dashed.

    `topic`, `team`, `authority` and `higher_is` say which months are meant where the table has several.
    """
    wanted = {"topic": topic, "team": team, "authority": authority, "higher_is": higher_is}
    rows = rows_of(monthly, COLUMNS, wanted)
    demand_some(rows)
    demand_one(rows, ("authority", "team"), "teams", "say which with team= and authority=")
    demand_one_direction(rows, "say which with topic= or higher_is=")
    demand_one(rows, ("topic",), "topics", "say which with topic=")
    rows = with_empty_months(rows)
    ax = paper.new_paper(ax, rows[0])
    _draw_limits(ax, rows)
    _draw_medians(ax, rows)
    _say_gaps(ax, rows)
    _finish(ax, rows)
    return ax


def with_empty_months(rows: Sequence[Row]) -> list[Row]:
    """Put the months in order, with one for each in which nobody rated."""
    months = {row["month"]: row for row in rows}
    nothing = dict.fromkeys(COLUMNS) | {name: rows[0][name] for name in GROUP} | {"n_children": 0}
    first, last = min(months), max(months)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    every = [date(number // 12, number % 12 + 1, 1) for number in numbers]
    return [months.get(month) or {**nothing, "month": month} for month in every]


def _draw_limits(ax: Axes, rows: Sequence[Row]) -> None:
    row = next((row for row in rows if row["xmr_lower"] is not None), None)
    if row is None:
        return
    line, words = ((0, (5, 3)), "limits on trial,\nunder 12 months") if row["trial"] else ("-", "limits of chance")
    limits = f"{words}:\n{_limit_words(row['xmr_lower'])} to {_limit_words(row['xmr_upper'])}"
    ax.axhline(row["xmr_mean"], color=BLACK, linewidth=1, label=f"mean of the\nmedians: {row['xmr_mean']:.1f}")
    ax.axhline(row["xmr_lower"], color=paper.GREY, linewidth=1, linestyle=line, label=limits)
    ax.axhline(row["xmr_upper"], color=paper.GREY, linewidth=1, linestyle=line)


def _limit_words(limit: float) -> str:
    return f"{limit:.1f}" if 0 <= limit <= 10 else f"{limit:.1f} (off the scale)"


def _draw_medians(ax: Axes, rows: Sequence[Row]) -> None:
    months = [row["month"] for row in rows]
    medians = [math.nan if row["median"] is None else row["median"] for row in rows]
    ax.plot(months, medians, color=BLUE, marker="o", markersize=4, linewidth=1.5, label=_median_words(rows))
    for name, (marker, colour, meaning, word) in SIGNALS.items():
        signalled = [row for row in rows if row["xmr_signal"] == name]
        if signalled:
            ax.plot(
                [row["month"] for row in signalled],
                [row["median"] for row in signalled],
                linestyle="none",
                marker=marker,
                markersize=9,
                color=colour,
                markeredgecolor="black",
                label=meaning,
            )
            _write_at_runs(ax, rows, name, word)


def _median_words(rows: Sequence[Row]) -> str:
    has_limits = any(row["xmr_lower"] is not None for row in rows)
    return "median of the month" + ("" if has_limits else ",\ntoo few for limits")


def _write_at_runs(ax: Axes, rows: Sequence[Row], name: str, word: str) -> None:
    """Write the word once where several months after one another have the same signal."""
    starts = [row for before, row in pairwise([None, *rows]) if row and row["xmr_signal"] == name != _signal(before)]
    for row in starts:
        above = row["xmr_mean"] <= row["median"] < NEAR_THE_TOP
        ax.annotate(
            word,
            (row["month"], row["median"]),
            (0, 9 if above else -9),
            textcoords="offset points",
            ha="center",
            va="bottom" if above else "top",
            fontsize=paper.SMALL,
        )


def _signal(row: Row | None) -> str | None:
    return row["xmr_signal"] if row else None


def _say_gaps(ax: Axes, rows: Sequence[Row]) -> None:
    """Shade what has no figure: the months with too few children, and those in which nobody rated."""
    gaps = [row for row in rows if row["median"] is None]
    for reason in dict.fromkeys(row["suppressed"] for row in gaps):
        label = f"not shown:\n{reason}" if reason else "nobody rated"
        for row in (row for row in gaps if row["suppressed"] == reason):
            left, right = paper.around(row["month"])
            stripe = ax.axvspan(left, right, facecolor="none", edgecolor=paper.GREY, linewidth=0, alpha=0.5)
            stripe.set(hatch="////" if reason else "....", label=label)
            label = ""


def _finish(ax: Axes, rows: Sequence[Row]) -> None:
    team = rows[0]["team"]
    paper.title(ax, rows[0], "month by month" + (f", {team}" if team else ""))
    paper.score_axis(ax, rows[0], "Median of the month's scores")
    places = [paper.number_of(row["month"]) for row in rows]
    ax.set_xlim(paper.around(rows[0]["month"])[0], paper.around(rows[-1]["month"])[1])
    some = slice(None, None, _every(rows, MOST_DATES))
    ax.set_xticks(places[some], [f"{row['month']:%b\n%Y}" for row in rows[some]])
    some = slice(None, None, _every(rows, MOST_COUNTS))
    children = ["-" if row["n_children"] is None else str(row["n_children"]) for row in rows]
    paper.counts_above(ax, places[some], [("children", children[some])])
    paper.legend_beside(ax)


def _every(rows: Sequence[Row], most: int) -> int:
    return -(-len(rows) // most)
