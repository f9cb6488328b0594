# SPDX-License-Identifier: MIT
"""What all figures stand on: a scale that is always whole, days, a legend beside, counts above."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sos.plot.extra import matplotlib, pyplot
from sos.plot.rows import Row, demand_one_direction

if TYPE_CHECKING:
    from matplotlib.axes import Axes

SIZE = (8.5, 4.5)
SMALL = 8
GREY = "#595959"
PALE = "#E4E4E4"
MARGIN = 0.5
FEWEST_DAYS = 30
DAYS_WITHOUT_MONTHS = 150
MOST_DATES = 6
HALF_A_MONTH = 15.5
FEW = 20
LINE = 11

_BETTER = {"safety": "safer"}
_drawn: WeakKeyDictionary[Axes, Row] = WeakKeyDictionary()


def new_paper(ax: Axes | None, row: Row) -> Axes:
    """Give the Axes to draw on; a scale of another direction than what is on it already is refused."""
    if ax is None:
        ax = pyplot().subplots(figsize=SIZE, layout="constrained")[1]
    drawn = _drawn.setdefault(ax, row)
    demand_one_direction([drawn, row], "draw the second on Axes of its own")
    return ax


def topic_words(row: Row) -> str:
    """Name what a scale asks about."""
    return (row["topic"] or "scale").capitalize()


def score_axis(ax: Axes, row: Row, what: str) -> None:
    """Show the whole scale, and say which end is the good one."""
    better = _BETTER.get(row["topic"], "better")
    words = f"10 is {better}" if row["higher_is"] == "safer" else f"10 is worse, lower is {better}"
    ax.set_ylim(-MARGIN, 10 + MARGIN)
    ax.set_yticks(range(11))
    ax.set_ylabel(f"{what}, 0 to 10:\n{words}")
    ax.grid(axis="y", color=PALE, linewidth=0.6)
    ax.set_axisbelow(True)
    ax.spines[["top", "right"]].set_visible(False)


def title(ax: Axes, row: Row, words: str) -> None:
    """Head a figure, and warn where the scale runs the other way."""
    turned = "" if row["higher_is"] == "safer" else "\nThis scale runs the other way: falling is better"
    ax.set_title(f"{topic_words(row)}: {words}{turned}", loc="left", fontsize=11)


def threshold_line(ax: Axes, threshold: int | None) -> None:
    """Mark the score at which closing is thought of."""
    if threshold is not None:
        line: Any = {"color": GREY, "linewidth": 1.4, "linestyle": (0, (10, 3)), "zorder": 1}
        ax.axhline(threshold, label=f"threshold: {threshold}", **line)


def date_axis(ax: Axes, days: Sequence[date]) -> None:
    """Show real days, so that a long wait is a wide gap."""
    first, last = min(days), max(days)
    padding = timedelta(days=max(FEWEST_DAYS - (last - first).days, (last - first).days // 12) / 2)
    dates: Any = matplotlib("dates")
    ax.set_xlim(dates.date2num(first) - padding.days, dates.date2num(last) + padding.days)
    ax.xaxis.set_major_locator(dates.AutoDateLocator(minticks=2, maxticks=MOST_DATES))
    short = (last - first).days <= DAYS_WITHOUT_MONTHS
    ax.xaxis.set_major_formatter(lambda x, _: _tick_words(dates.num2date(x), short))


def _tick_words(day: date, short: bool) -> str:
    return f"{day.day} {day:%b\n%Y}" if short else f"{day:%b\n%Y}"


def number_of(day: date) -> float:
    """Give the place of a day on an axis of days."""
    return float(matplotlib("dates").date2num(day))


def around(month: date) -> tuple[float, float]:
    """Give the edges of a month's stripe, half way to its neighbours."""
    place = number_of(month)
    return place - HALF_A_MONTH, place + HALF_A_MONTH


def counts_above(ax: Axes, xs: Sequence[float], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Write a line of counts for each row above the figure, the last at the bottom, and lift the title over them."""
    beside: Any = {"xycoords": "axes fraction", "textcoords": "offset points", "color": GREY}
    above: Any = {"xycoords": ax.get_xaxis_transform(), "textcoords": "offset points", "ha": "center"}
    size = SMALL if len(xs) <= FEW else SMALL - 2
    for place, (words, counts) in enumerate(reversed(rows)):
        height = 3 + LINE * place
        ax.annotate(words, (0, 1), (-6, height), ha="right", fontsize=SMALL, **beside)
        for x, count in zip(xs, counts, strict=True):
            ax.annotate(count, (x, 1), (0, height), fontsize=size, **above)
    ax.set_title(ax.get_title(loc="left"), loc="left", fontsize=11, pad=6 + LINE * len(rows))


def legend_beside(ax: Axes) -> None:
    """Put the legend where it hides nothing."""
    beside: Any = {"loc": "upper left", "bbox_to_anchor": (1.01, 1), "borderaxespad": 0}
    ax.legend(frameon=False, fontsize=SMALL, handlelength=3.5, **beside)
