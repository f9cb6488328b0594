# SPDX-License-Identifier: MIT
"""Figures show what was said, and where nothing was said they show that."""

import subprocess
import sys
from datetime import date
from itertools import pairwise
from math import isnan

import matplotlib as mpl
import pandas
import polars
import pyarrow as pa
import pytest
from matplotlib import pyplot

import sos
from sos.plot.rater import look

mpl.use("Agg")

SCALE = {
    "authority": "Ravensmere",
    "case_id": "case",
    "map_id": "map",
    "revision": 1,
    "scale_id": "scale",
    "topic": "safety",
    "higher_is": "safer",
    "child_id": "kim",
    "threshold": 7,
}
TYPES = {"round": pa.int32(), "score": pa.int8(), "threshold": pa.int8(), "child_id": pa.string()}
DAYS = [date(2024, month, 5) for month in range(1, 13)]


@pytest.fixture(autouse=True)
def _close():
    yield
    pyplot.close("all")


def table(rows):
    names = list(dict.fromkeys(name for row in rows for name in row))
    return pa.table({name: pa.array([row.get(name) for row in rows], TYPES.get(name)) for name in names})


def said(rater, scores, kind="parent", **more):
    """Give somebody's ratings, a round a month; None leaves a round out."""
    who = {"rater_id": rater, "rater_class": kind, "rater_function": None}
    return [
        {**SCALE, **who, "round": number, "rated_on": DAYS[number - 1], "score": score, **more}
        for number, score in enumerate(scores, 1)
        if score is not None
    ]


def together(number, lowest, median, highest, counts=(3, 0), **more):
    row = {"round": number, "on": DAYS[number - 1], "n_raters": counts[0], "n_missing": counts[1]}
    return {**SCALE, **row, "lowest": lowest, "median": median, "highest": highest, **more}


def month(number, median, **more):
    group = {"authority": "Ravensmere", "team": "South", "topic": "safety", "higher_is": "safer"}
    xmr = {"xmr_mean": 4.5, "xmr_lower": 2.0, "xmr_upper": 7.0, "xmr_signal": None, "trial": False}
    row = {"month": date(2024, number, 1), "n_children": 9, "median": median, "suppressed": None}
    return {**group, **row, **xmr, **more}


def lines(ax):
    return {line.get_label().partition("\n")[0]: line for line in ax.get_lines()}


def scores(line):
    return [None if isnan(score) else score for score in line.get_ydata()]


def words(ax):
    return [text.get_text() for text in [*ax.texts, *ax.get_legend().get_texts()] if text.get_text()]


def legend(ax):
    return [text.get_text() for text in ax.get_legend().get_texts()]


def test_everybody_has_a_line_of_their_own():
    rows = [*said("b", [3, 4]), *said("a", [3, 4], "child"), *said("c", [8, 8], "professional")]
    ax = sos.plot.trend(table(rows))
    drawn = lines(ax)
    assert scores(drawn["child (a)"]) == scores(drawn["parent (b)"]) == [3, 4]
    assert list(drawn["parent (b)"].get_xdata()) == DAYS[:2]
    assert legend(ax) == ["child (a)", "parent (b)", "professional (c)", "threshold: 7"]
    assert [drawn[label].get_marker() for label in legend(ax)[:3]] == ["o", "s", "^"]


def test_no_two_people_look_the_same():
    looks = [look(number) for number in range(70)]
    assert len({str(one) for one in looks}) == 70
    for part, n in (("color", 7), ("marker", 7), ("linestyle", 4)):
        assert len({str(one[part]) for one in looks[:n]}) == n


def test_nobody_is_hidden_behind_somebody_who_says_the_same():
    ax = sos.plot.trend(table([row for rater in "abcdefgh" for row in said(rater, [5, 5])]))
    heights = [line.get_transform().transform((0, 5))[1] for line in ax.get_lines() if "parent" in line.get_label()]
    steps = [upper - lower for upper, lower in pairwise(heights)]
    assert min(steps) > 1
    unit = ax.transData.transform((0, 1))[1] - ax.transData.transform((0, 0))[1]
    assert heights[0] - heights[-1] < unit


def test_a_round_without_a_score_is_a_gap():
    ax = sos.plot.trend(table([*said("a", [2, None, None, 5, 6]), *said("b", [4, 4, 4, 4, 4])]))
    assert scores(lines(ax)["parent (a)"]) == [2, None, None, 5, 6]
    assert scores(lines(ax)["parent (b)"]) == [4] * 5


def test_what_was_not_given_is_a_gap_and_is_shown():
    given = table(said("a", [2, None, 5]))
    assert scores(lines(sos.plot.trend(given))["parent (a)"]) == [2, 5]
    unrated = [{**row, "reason": "declined"} for row in said("a", [None, 0]) + said("b", [None, 0])]
    ax = sos.plot.trend(given, unrated=table(unrated).drop_columns("score"))
    assert scores(lines(ax)["parent (a)"]) == [2, None, 5]
    below = [line for line in ax.get_lines() if max(line.get_ydata(), default=0) < 0]
    assert [list(line.get_xdata()) for line in below] == [[DAYS[1]], [DAYS[1]]]
    assert "no score" in words(ax)
    assert "parent (b)\nno score yet" in legend(ax)


def test_who_is_silent_in_the_last_round_is_said():
    ax = sos.plot.trend(table([*said("a", [2, 3]), *said("b", [4, 4, 4])]))
    assert legend(ax)[:2] == ["parent (a)\nnone in the last round", "parent (b)"]


def test_rounds_without_a_number_are_days():
    rows = [{**row, "round": None} for row in [*said("a", [2, None, 4]), *said("b", [3, 3, 3])]]
    assert scores(lines(sos.plot.trend(table(rows)))["parent (a)"]) == [2, None, 4]


def test_a_rating_of_all_children_is_about_each():
    rows = [*said("a", [2, 3]), *said("b", [5, 5], child_id=None), *said("a", [9, 9], child_id=None)]
    drawn = lines(sos.plot.trend(table([*rows, *said("a", [7], child_id="lou")]), child="kim"))
    assert scores(drawn["parent (a)"]) == [2, 3]
    assert scores(drawn["parent (b)"]) == [5, 5]
    rows = table(said("a", [2, 3], child_id=None))
    for child, whom in (("kim", "kim"), (None, "the family")):
        ax = sos.plot.trend(rows, child=child)
        assert scores(lines(ax)["parent (a)"]) == [2, 3]
        assert ax.get_title(loc="left").endswith(f"about {whom}")


def test_the_scale_is_whole_and_says_which_end_is_good():
    for ax in (
        sos.plot.trend(table(said("a", [5, 5]))),
        sos.plot.consensus(table([together(1, 5, 5.0, 5)])),
        sos.plot.xmr(table([month(1, 5.0)])),
    ):
        assert list(ax.get_yticks()) == list(range(11))
        assert ax.get_ylim()[0] < 0
        assert ax.get_ylim()[1] > 10
        assert ax.get_ylabel().endswith("0 to 10:\n10 is safer")


def test_a_scale_that_runs_the_other_way_says_so():
    worse = {"higher_is": "worse", "threshold": None}
    for ax in (
        sos.plot.trend(table(said("a", [5, 5], **worse))),
        sos.plot.consensus(table([together(1, 5, 5.0, 5, **worse)]), threshold=7),
        sos.plot.xmr(table([month(1, 5.0, higher_is="worse")])),
    ):
        assert ax.get_ylabel().endswith("10 is worse, lower is safer")
        assert ax.get_title(loc="left").endswith("This scale runs the other way: falling is better")
        assert not any("threshold" in text for text in words(ax))


def test_the_threshold_is_drawn_where_it_is():
    line = lines(sos.plot.trend(table(said("a", [5, 5], threshold=8))))["threshold: 8"]
    assert list(line.get_ydata()) == [8, 8]
    assert "threshold: 6" in legend(sos.plot.consensus(table([together(1, 5, 5.0, 5)]), threshold=6))


def test_directions_are_not_mixed():
    wrong = {"scale_id": "other", "topic": "goal", "higher_is": "worse", "threshold": None}
    both = r"safety \(higher is safer\) and goal \(higher is worse\)"
    with pytest.raises(ValueError, match=both):
        sos.plot.trend(table([*said("a", [5]), *said("a", [5], **wrong)]))
    with pytest.raises(ValueError, match=both):
        sos.plot.consensus(table([together(1, 5, 5.0, 5), together(1, 5, 5.0, 5, **wrong)]))
    with pytest.raises(ValueError, match=both):
        sos.plot.xmr(table([month(1, 5.0), month(1, 5.0, topic="goal", higher_is="worse")]))
    ax = sos.plot.trend(table(said("a", [5])))
    with pytest.raises(ValueError, match=both):
        sos.plot.trend(table(said("a", [5], **wrong)), ax=ax)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"child_id": "lou"}, "2 children"),
        ({"scale_id": "other"}, "2 scales"),
        ({"case_id": "other"}, "2 cases"),
        ({"revision": 2}, "2 revisions"),
    ],
)
def test_what_is_meant_has_to_be_said(more, what):
    rows = table([*said("a", [5]), *said("a", [6], **more)])
    with pytest.raises(ValueError, match=what) as caught:
        sos.plot.trend(rows)
    assert "lou" not in str(caught.value)


def test_what_is_meant_is_drawn():
    other = said("b", [6], child_id="lou", scale_id="other", case_id="second")
    rows = table([*said("a", [5]), *other])
    ax = sos.plot.trend(rows, child="lou", scale="other", case="second")
    assert legend(ax) == ["parent (b)", "threshold: 7"]
    assert ax.get_title(loc="left") == "Safety: what each person said about lou"


def test_what_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no row of that"):
        sos.plot.trend(table(said("a", [5])), child="nobody")
    with pytest.raises(ValueError, match="no column score"):
        sos.plot.trend(table(said("a", [5])).drop_columns("score"))


def test_rounds_show_lowest_to_highest_and_the_median():
    ax = sos.plot.consensus(table([together(2, 4, 5.5, 8, (4, 0)), together(1, 3, 3.0, 5, (3, 1))]))
    bars = {bars.get_label(): [path.vertices.tolist() for path in bars.get_paths()] for bars in ax.collections}
    assert bars == {
        "lowest to highest,\nsomebody missing": [[[0, 3], [0, 5]]],
        "lowest to highest,\nall required rated": [[[1, 4], [1, 8]]],
    }
    whole, dashed = (bars.get_linestyle()[0][1] for bars in ax.collections)
    assert whole is None
    assert len(dashed) == 2
    assert list(lines(ax)["median"].get_ydata()) == [3.0, 5.5]
    assert words(ax)[:6] == ["missing", "1", "0", "rated", "3", "4"]
    assert "lowest to highest,\nsomebody missing" in legend(ax)
    assert [label.get_text() for label in ax.get_xticklabels()] == ["5\nJan\n2024", "5\nFeb\n2024"]


def test_a_round_in_which_nobody_gave_a_score_is_empty():
    rows = [together(1, 3, 3.0, 5), together(2, None, None, None, (0, 2)), together(3, 4, 4.0, 4)]
    ax = sos.plot.consensus(table(rows))
    assert list(lines(ax)["median"].get_xdata()) == [0, 2]
    assert words(ax)[:4] == ["missing", "0", "2", "0"]


def test_a_long_wait_between_rounds_is_said():
    assert "6 months" in words(sos.plot.consensus(table([together(1, 3, 3.0, 5), together(7, 3, 3.0, 5)])))
    assert "months" not in " ".join(words(sos.plot.consensus(table([together(1, 3, 3.0, 5), together(4, 3, 3.0, 5)]))))


def test_months_without_figures_are_gaps_and_say_so():
    nothing = {"n_children": None, "suppressed": "fewer than 6 children"}
    nothing |= {"xmr_mean": None, "xmr_lower": None, "xmr_upper": None}
    ax = sos.plot.xmr(table([month(1, 4.0), month(2, None, **nothing), month(3, 5.0), month(5, 4.0)]))
    assert scores(lines(ax)["median of the month"]) == [4.0, None, 5.0, None, 4.0]
    assert legend(ax)[-2:] == ["not shown:\nfewer than 6 children", "nobody rated"]
    assert words(ax)[:6] == ["children", "9", "-", "9", "0", "9"]


def test_limits_are_drawn():
    ax = sos.plot.xmr(table([month(1, 4.0), month(2, 5.0)]))
    assert legend(ax)[:2] == ["mean of the\nmedians: 4.5", "limits of chance:\n2.0 to 7.0"]
    heights = [line.get_ydata()[0] for line in ax.get_lines() if line.get_label() != "median of the month"]
    assert heights == [4.5, 2.0, 7.0]
    assert [line.get_linestyle() for line in ax.get_lines()[:3]] == ["-"] * 3


def test_limits_on_trial_are_dashed_and_say_so():
    ax = sos.plot.xmr(table([month(1, 4.0, trial=True), month(2, 5.0, trial=True)]))
    assert legend(ax)[1] == "limits on trial,\nunder 12 months:\n2.0 to 7.0"
    assert [line.get_linestyle() for line in ax.get_lines()[1:3]] == ["--"] * 2


def test_limits_beyond_the_scale_say_so():
    ax = sos.plot.xmr(table([month(1, 4.0, xmr_lower=-0.5)]))
    assert legend(ax)[1] == "limits of chance:\n-0.5 (off the scale) to 7.0"


def test_signals_have_a_shape_and_a_word():
    signals = [None, "outside", "trend", "near_limit", "shift", "shift"]
    ax = sos.plot.xmr(table([month(number, 4.0, xmr_signal=name) for number, name in enumerate(signals, 1)]))
    written = words(ax)
    assert [word for word in ("outside", "trend", "near a limit", "one side") if written.count(word) != 1] == []
    shapes = {line.get_marker(): len(line.get_xdata()) for line in ax.get_lines() if line.get_linestyle() == "None"}
    assert shapes == {"D": 1, "^": 1, "s": 1, "P": 2}


def test_one_team_is_drawn_at_a_time():
    rows = table([month(1, 4.0), month(1, 5.0, team="North")])
    with pytest.raises(ValueError, match="2 teams"):
        sos.plot.xmr(rows)
    assert sos.plot.xmr(rows, team="North").get_title(loc="left") == "Safety: month by month, North"


def test_axes_are_drawn_on_and_nothing_is_shown(monkeypatch):
    monkeypatch.setattr(pyplot, "show", lambda: pytest.fail("shown"))
    ax = pyplot.subplots()[1]
    assert sos.plot.trend(table(said("a", [5])), ax=ax) is ax


def test_frames_are_drawn_too():
    rows = table(said("a", [2, None, 4]))
    for frame in (rows.to_pandas(), rows.to_pandas().assign(rated_on=lambda f: pandas.to_datetime(f.rated_on))):
        assert scores(lines(sos.plot.trend(frame))["parent (a)"]) == [2, 4]
    frame = polars.from_arrow(rows).with_columns(polars.col("case_id").cast(polars.Categorical))
    assert scores(lines(sos.plot.trend(frame, case="case"))["parent (a)"]) == [2, 4]


@pytest.mark.parametrize("library", ["matplotlib", "pyarrow"])
def test_without_the_library_it_says_what_to_install(library):
    script = f"import sys; sys.modules[{library!r}] = None; import sos; sos.plot.trend(None)"
    if library == "matplotlib":
        script = f"import sys; sys.modules[{library!r}] = None; import sos; sos.plot.extra.pyplot()"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert f'sos.plot needs {library}, which is not installed: pip install "libsos[plot]"' in done.stderr
