# SPDX-License-Identifier: MIT
"""The figure of each person's scores over time."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from sos.plot import paper
from sos.plot.extra import matplotlib
from sos.plot.rater import Rater, look, rater_of
from sos.plot.rows import CASE, SCALE, ArrowTable, Row, about_one_scale, rows_of, whom

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RATER = ("rater_id", "rater_class", "rater_function", "round", "rated_on")
COLUMNS = (*CASE, *SCALE, *RATER, "score", "threshold")
UNRATED = (*CASE, *SCALE, *RATER, "threshold")

# A round is its number; ratings without one are of one round when they are of one day.
Round = int | date
NO_SCORE = -1.2

# In points, from one rater's line to the next, and from the first to the last.
APART = 2.2
FARTHEST_APART = 13.0
MISSING_APART = 5.0
MISSING_FARTHEST_APART = 22.0

MANY = 15

NOTE = "A line breaks at a round in which that person gave no score.\nSame scores stand a little apart."


def trend(
    ratings: ArrowTable,
    *,
    child: str | None = None,
    scale: str | None = None,
    case: str | None = None,
    unrated: ArrowTable | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw what everybody said about a child on one scale, a line a person.

    A line breaks at a round in which that person gave no score, though somebody else did or `unrated` says that none
    was given: nobody knows what would have been said. A round is told by its number, or by the day where it has none.
    With the table `unrated` (c.unrated()), what was not given also stands in a row of its own below the scale.

    `child`, `scale` and `case` say which one is meant where the table has several. A rating that names no child is
    about every child, unless that person rates the children one by one.
    """
    wanted = {"case_id": case, "scale_id": scale}
    given = rows_of(ratings, COLUMNS, wanted)
    missing = rows_of(unrated, UNRATED, wanted) if unrated is not None else []
    raters = by_rater(about_one_scale(given + missing, child))
    rows = [row for said in raters.values() for row in said]
    rounds = rounds_of(rows)
    ax = paper.new_paper(ax, rows[0])
    for place, rater in enumerate(sorted(raters)):
        _draw_rater(ax, rater, raters[rater], rounds, (place, len(raters)))
    _finish(ax, rows, child)
    return ax


def by_rater(rows: Iterable[Row]) -> dict[Rater, list[Row]]:
    """Give everybody's rows: what they say of the child by name, else what they say of all."""
    raters: dict[Rater, list[Row]] = {}
    for row in rows:
        raters.setdefault(rater_of(row), []).append(row)
    return {rater: [row for row in said if row["child_id"] is not None] or said for rater, said in raters.items()}


def _round_of(row: Row) -> Round:
    return row["rated_on"] if row["round"] is None else int(row["round"])


def rounds_of(rows: Iterable[Row]) -> dict[Round, date]:
    """List the rounds in which somebody was asked, with their last days and in the order of those."""
    last: dict[Round, tuple[date, int]] = {}
    for row in rows:
        at = (row["rated_on"], row["round"] or 0)
        last[_round_of(row)] = max(at, last.get(_round_of(row), at))
    return {key: day for key, (day, _) in sorted(last.items(), key=lambda item: item[1])}


def points_of(rows: Iterable[Row], rounds: dict[Round, date]) -> tuple[list[date], list[float]]:
    """Give a person's days and scores, with NaN for each round between two of them that has none."""
    scored = {_round_of(row): row for row in rows if _is_scored(row)}
    places = [place for place, key in enumerate(rounds) if key in scored]
    between = list(rounds)[places[0] : places[-1] + 1] if places else []
    days = [scored[key]["rated_on"] if key in scored else rounds[key] for key in between]
    return days, [scored[key]["score"] if key in scored else math.nan for key in between]


def _is_scored(row: Row) -> bool:
    return row.get("score") is not None


def _draw_rater(ax: Axes, rater: Rater, rows: list[Row], rounds: dict[Round, date], place: tuple[int, int]) -> None:
    days: Any
    days, scores = points_of(rows, rounds)
    style = {**look(place[0]), "markersize": 4 if len(rounds) > MANY else 6, "clip_on": False}
    beside = _beside_others(ax, place, APART, FARTHEST_APART)
    ax.plot(days, scores, label=rater.label() + _how_it_ends(rows, rounds), transform=beside, **style)
    missing = [row["rated_on"] for row in rows if not _is_scored(row)]
    if missing:
        style |= {"linestyle": "none", "fillstyle": "none"}
        beside = _beside_others(ax, place, MISSING_APART, MISSING_FARTHEST_APART)
        ax.plot(missing, [NO_SCORE] * len(missing), transform=beside, **style)


def _how_it_ends(rows: list[Row], rounds: dict[Round, date]) -> str:
    scored = {_round_of(row) for row in rows if _is_scored(row)}
    if not scored:
        return "\nno score yet"
    return "" if list(rounds)[-1] in scored else "\nnone in the last round"


def _beside_others(ax: Axes, place: tuple[int, int], apart: float, farthest: float) -> Any:
    """Move each line by its own small step, so that nobody is hidden behind somebody who says the same."""
    number, of = place
    step = min(apart, farthest / of)
    up = ((of - 1) / 2 - number) * step / 72
    return ax.transData + matplotlib("transforms").ScaledTranslation(0, up, ax.figure.dpi_scale_trans)


def _finish(ax: Axes, rows: list[Row], child: str | None) -> None:
    first = rows[0]
    paper.title(ax, first, f"what each person said about {whom(rows, child)}")
    paper.score_axis(ax, first, "Score")
    paper.date_axis(ax, [row["rated_on"] for row in rows])
    _draw_threshold(ax, first["threshold"])
    if not all(_is_scored(row) for row in rows):
        _show_the_missing(ax)
    ax.set_xlabel(NOTE, fontsize=paper.SMALL, color=paper.GREY, loc="left", multialignment="left")
    paper.legend_beside(ax)


def _draw_threshold(ax: Axes, threshold: int | None) -> None:
    """Draw it with a stripe around, as a line that stands a little below it is at it all the same."""
    if threshold is not None:
        paper.threshold_line(ax, threshold)
        ax.axhspan(threshold - 0.5, threshold + 0.5, color=paper.PALE, zorder=0, linewidth=0)


def _show_the_missing(ax: Axes) -> None:
    ax.set_ylim(2 * NO_SCORE - 0.2 + paper.MARGIN, 10 + paper.MARGIN)
    ax.axhspan(2 * NO_SCORE - 0.2 + paper.MARGIN, -paper.MARGIN - 0.05, color=paper.PALE, zorder=0, linewidth=0)
    ax.text(
        -0.01, NO_SCORE, "no score", transform=ax.get_yaxis_transform(), ha="right", va="center", fontsize=paper.SMALL
    )
