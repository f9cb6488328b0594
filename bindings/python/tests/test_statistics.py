# SPDX-License-Identifier: MIT
"""The statistics of the library are those of scipy, numpy, pymannkendall and krippendorff."""

import json
import os
import random
import subprocess
from itertools import pairwise
from pathlib import Path

import krippendorff
import numpy as np
import pymannkendall
import pytest
from scipy import stats

BUILD = os.environ.get("SOS_BUILD")
SERIES = 1000
DAYS_PER_MONTH = 30.4375

pytestmark = pytest.mark.skipif(not BUILD, reason="SOS_BUILD names a build of libsos")


def near(value):
    return pytest.approx(value, rel=1e-9, abs=1e-9)


def draw_series(chance):
    """Give days and ratings: few points mostly, some of one day, often with ties, sometimes without."""
    n = chance.choice([1, 2, *range(3, 16), 40, 127, 128, 129, 250])
    gaps = chance.choice([[30], [0, 1, 7, 30, 31, 90], [0], [1, 400]])
    days = np.cumsum([738000, *(chance.choice(gaps) for _ in range(n - 1))]).tolist()
    if n <= 11 and chance.random() < 0.5:
        return days, chance.sample(range(11), n)
    drift = chance.choice([0, 0, 10 / n, -10 / n])
    start = 10 if drift < 0 else 0
    spread = chance.choice([0, 1, 3, 10])
    return days, [min(10, max(0, round(start + i * drift) + chance.randint(-spread, spread))) for i in range(n)]


def draw_units(chance):
    """Give each unit's ratings by rater, nan where one is missing; some raters agree, some never meet."""
    n_raters, n_units = chance.randint(2, 6), chance.randint(1, 25)
    missing, spread = chance.choice([0, 0.2, 0.7]), chance.choice([0, 0, 1, 2, 10])
    highest = chance.choice([1, 4, 10])

    def rate(truth):
        if chance.random() < missing:
            return np.nan
        return min(10, max(0, truth + chance.randint(-spread, spread)))

    truths = [chance.randint(0, highest) for _ in range(n_units)]
    return np.array([[rate(truth) for _ in range(n_raters)] for truth in truths])


def words_of_units(units):
    return [number for unit in units for number in [*(int(value) for value in unit if not np.isnan(value)), -1]]


@pytest.fixture(scope="module")
def answered():
    """Ask about all at once: what was drawn, and what the library says of it."""
    chance = random.Random(7)
    series = [draw_series(chance) for _ in range(SERIES)]
    units = [draw_units(chance) for _ in range(SERIES)]
    points = [[number for point in zip(days, values, strict=True) for number in point] for days, values in series]
    questions = [
        *(("trend", 7, *numbers) for numbers in points),
        *(("slope", 7, *numbers) for numbers in points),
        *(("tally", *values) for _, values in series),
        *(("alpha", *words_of_units(unit)) for unit in units),
    ]
    program = Path(BUILD) / "tests/statistics-of"
    text = "\n".join(" ".join(map(str, words)) for words in questions)
    lines = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    answers = [json.loads(line) for line in lines]
    assert [answer["of"] for answer in answers] == [words[0] for words in questions]
    trends, slopes, tallies, alphas = (answers[i * SERIES : (i + 1) * SERIES] for i in range(4))
    return {
        "trend": list(zip(series, trends, strict=True)),
        "slope": list(zip(series, slopes, strict=True)),
        "tally": list(zip(series, tallies, strict=True)),
        "alpha": list(zip(units, alphas, strict=True)),
    }


def test_the_series_have_ties_gaps_and_days_with_two_points(answered):
    series = [drawn for drawn, _ in answered["trend"]]
    assert sum(len(set(values)) == len(values) >= 5 for _, values in series) > 50
    assert sum(len(set(values)) < len(values) for _, values in series) > 500
    assert sum(len(set(days)) < len(days) for days, _ in series) > 200
    assert sum(len({b - a for a, b in pairwise(days)}) > 1 for days, _ in series) > 200


@pytest.mark.filterwarnings("ignore:invalid value")
@pytest.mark.parametrize("way", ["trend", "slope"])
def test_slopes_are_those_of_scipy(answered, way):
    for (days, values), answer in answered[way]:
        if len(set(days)) < 2:
            assert answer["slope_per_month"] is None
        else:
            slope = stats.theilslopes(values, days).slope
            assert answer["slope_per_month"] == near(slope * DAYS_PER_MONTH)


def test_trends_are_those_of_pymannkendall(answered):
    for (_, values), answer in answered["trend"]:
        if len(values) < 2:
            assert (answer["mk_s"], answer["mk_var"]) == (0, 0)
            continue
        theirs = pymannkendall.original_test(values)
        assert answer["mk_s"] == theirs.s
        assert answer["mk_var"] == near(theirs.var_s)
        if len(values) > 10 or 5 <= len(values) != len(set(values)):
            assert answer["p"] == near(theirs.p)


def test_tau_and_exact_p_are_those_of_scipy(answered):
    n_exact = 0
    for (_, values), answer in answered["trend"]:
        if len(set(values)) < 2:
            assert answer["tau_b"] is None
            continue
        assert answer["tau_b"] == near(stats.kendalltau(range(len(values)), values).statistic)
        if 5 <= len(values) <= 10 and len(set(values)) == len(values):
            exact = stats.kendalltau(range(len(values)), values, method="exact").pvalue
            assert answer["p"] == pytest.approx(exact, rel=1e-9)
            n_exact += 1
    assert n_exact > 50


def test_few_points_have_no_p(answered):
    assert all((answer["p"] is None) == (len(values) < 5) for (_, values), answer in answered["trend"])


def test_ends_of_series(answered):
    for (days, values), answer in answered["trend"]:
        assert [answer["first"], answer["last"], answer["delta"]] == [values[0], values[-1], values[-1] - values[0]]
        assert [answer["lowest"], answer["highest"]] == [min(values), max(values)]
        assert answer["median"] == np.median(values)
        at = next((i for i, value in enumerate(values) if value >= 7), len(values))
        assert answer["reached"] == next(iter(days[at:]), None)
        assert answer["lost"] == next((day for day, v in zip(days[at:], values[at:], strict=True) if v < 7), None)


def test_quantiles_are_those_of_numpy(answered):
    for (_, values), answer in answered["tally"]:
        ours = [answer[name] for name in ("lowest", "q1", "median", "q3", "highest")]
        assert ours == near(np.quantile(values, [0, 0.25, 0.5, 0.75, 1]))


def test_agreement_is_that_of_krippendorff(answered):
    n_none = 0
    for units, answer in answered["alpha"]:
        counts = np.sum(~np.isnan(units), axis=1)
        paired = counts[counts > 1]
        assert answer["n_units"] == len(paired)
        assert answer["n_ratings"] == paired.sum()
        assert answer["n_pairs"] == (paired * (paired - 1) // 2).sum()

        told = units[counts > 1]
        varies = len(np.unique(told[~np.isnan(told)])) > 1
        for level in ("nominal", "ordinal", "interval"):
            if varies:
                assert answer[level] == near(krippendorff.alpha(told.T, level_of_measurement=level))
            else:
                assert answer[level] is None
        n_none += not varies
    assert 10 < n_none < SERIES / 2
