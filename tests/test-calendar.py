#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Working days, with numpy as the oracle, and the command `sos calendar`."""

import ctypes
import datetime
import os
import pathlib
import random
import subprocess

import numpy
import pytest

HERE = pathlib.Path(__file__).resolve().parent
SOS = os.path.abspath(os.environ.get("SOS", "./tools/sos"))
BUILD = pathlib.Path(os.environ.get("SOS_BUILD", HERE.parent / "_build/unit"))
CASES = 10_000
BACK, FORWARD = 1, 2

LINES = (HERE.parent / "data/bank-holidays-england-wales.txt").read_text().splitlines()
CALENDAR = numpy.busdaycalendar(holidays=[line for line in LINES if not line.startswith("#")])
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2035, 12, 31)

# Days about which calendars go wrong: leap days, the turns of years, and the moved holiday of 2022.
EDGES = [
    *(datetime.date(year, 2, 29) for year in range(1992, 2036, 4)),
    *(datetime.date(year, 2, 28) for year in range(1990, 2036)),
    *(datetime.date(year, 12, day) for year in range(1990, 2035) for day in (24, 25, 26, 27, 28, 29, 30, 31)),
    *(datetime.date(year, 1, day) for year in range(1991, 2036) for day in (1, 2, 3, 4)),
    *(datetime.date(2022, 5, day) for day in range(25, 32)),
    *(datetime.date(2022, 6, day) for day in range(1, 31)),
]


@pytest.fixture(scope="module")
def library():
    loaded = ctypes.CDLL(str(BUILD / ".libs/libsos.so"))
    loaded.sos_date_new.restype = ctypes.c_uint32
    loaded.sos_calendar_add.restype = ctypes.c_uint32
    loaded.sos_calendar_add.argtypes = [
        ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint, ctypes.c_int, ctypes.c_int, ctypes.c_void_p
    ]
    loaded.sos_calendar_count.argtypes = [
        ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint32, ctypes.POINTER(ctypes.c_int), ctypes.c_void_p
    ]
    return loaded


def packed(library, day):
    return library.sos_date_new(day.year, day.month, day.day)


def to_day(library, date):
    return datetime.date(
        library.sos_date_get_year(date), library.sos_date_get_month(date), library.sos_date_get_day(date)
    )


def starts(seed):
    """Give the edges, then random days, as many as there are cases."""
    chance = random.Random(seed)
    days = EDGES[:CASES]
    for _ in range(CASES - len(days)):
        days.append(FIRST + datetime.timedelta(chance.randrange((LAST - FIRST).days + 1)))
    return [(day, chance.choice([1, 2, 5, 8, 10, 14, 15, 20, 45, chance.randrange(300)])) for day in days]


@pytest.mark.parametrize("day_one", [False, True])
@pytest.mark.parametrize(("roll", "name"), [(BACK, "backward"), (FORWARD, "forward")])
def test_numpy_agrees(library, day_one, roll, name):
    agreed = 0
    for start, n in starts(seed=1):
        n = max(n, 1) if day_one else n
        ours = library.sos_calendar_add(None, packed(library, start), n, day_one, roll, None)
        theirs = numpy.busday_offset(start, n - day_one, roll=name, busdaycal=CALENDAR).item()
        rolled = numpy.busday_offset(start, 0, roll=name, busdaycal=CALENDAR).item()
        if theirs > LAST or rolled < FIRST:
            assert ours == 0
            continue
        assert to_day(library, ours) == theirs, (start, n)
        agreed += 1
    assert agreed > CASES * 0.97


def test_numpy_agrees_on_days_between(library):
    pairs = zip(starts(seed=2), reversed(starts(seed=3)), strict=True)
    for (start, _), (end, _) in pairs:
        n = ctypes.c_int()
        assert library.sos_calendar_count(None, packed(library, start), packed(library, end), ctypes.byref(n), None)
        first, last = sorted((start, end))
        day = datetime.timedelta(1)
        theirs = int(numpy.busday_count(first + day, last + day, busdaycal=CALENDAR))
        assert n.value == (theirs if start <= end else -theirs), (start, end)


def calendar(*arguments):
    done = subprocess.run([SOS, "calendar", *arguments], capture_output=True, check=False, text=True)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        ("add 2026-03-07 1", "2026-03-09"),
        ("add 2026-03-07 1 --roll=back", "2026-03-09"),
        ("add 2026-03-07 1 --roll forward", "2026-03-10"),
        ("add 2026-03-02 10 --day-one", "2026-03-13"),
        ("add 2026-03-02 0", "2026-03-02"),
        ("between 2026-03-02 2026-03-16", "10"),
        ("between 2026-03-16 2026-03-02", "-10"),
        ("between 2022-05-31 2022-06-06", "2"),
    ],
)
def test_the_command_counts(arguments, answer):
    assert calendar(*arguments.split()) == (0, answer + "\n", "")


@pytest.mark.parametrize("arguments", ["add 2028-12-29 1", "between 2026-01-01 2029-01-01", "between 2029-01-01 2026-01-01"])
def test_the_command_says_what_is_projected(arguments):
    code, _, said = calendar(*arguments.split())
    assert code == 0 and "projected" in said


@pytest.mark.parametrize(
    "arguments",
    [
        "", "add", "add 2026-03-02", "add 2026-03-02 1 2", "subtract 2026-03-02 1", "add 2026-02-30 1",
        "add 2026-03-02 x", "add 2026-03-02 1 --roll=up", "add 2026-03-02 0 --day-one", "add 2036-01-01 1",
        "add 2035-12-31 1", "add 2026 1", "between 2026-03-02 tomorrow", "between 1989-12-31 2026-03-02",
        "between 2026-03-02 2026-03-03 --day-one", "between 2026-03-02 2026-03-03 --roll=back",
    ],
)
def test_the_command_refuses(arguments):
    code, answer, said = calendar(*arguments.split())
    assert (code, answer) == (2, "") and said.startswith("sos")
