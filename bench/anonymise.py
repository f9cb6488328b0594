#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure an anonymised export of a corpus beside a Python program that makes the same with orjson and pyahocorasick.

Both must make the same maps with the profile "simple". They take turns, each run is a process of its own on as many
cores as it has threads, and the best of the rounds is taken. See README.md.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

import analysts_corpus
import machine
import peers
import report
from run import BrokenError, Corpus, prepare, say

HERE = Path(__file__).resolve().parent
PYTHON = "python"
RUNS = {  # arguments of libsos: profile, threads
    "libsos": ("simple", "1"),
    "libsos, no gate": ("simple", "1", "--no-gate"),
    "libsos, research": ("research", "1"),
    "libsos, 2 threads": ("simple", "2"),
}
TWO_PROCESSES = "libsos, 2 processes"
TARGETS = (  # what, beside what, how many times as quick it has to be
    ("libsos", PYTHON, 5.0),
    ("libsos, research", PYTHON, 3.0),
    ("libsos, 2 threads", TWO_PROCESSES, 0.85),
)
Figures = dict[str, list[dict[str, float]]]


def build(cache: Path, tree: Path) -> Path:
    """Build the program of libsos, with what only tests may ask for: the library without its list of symbols."""
    core = next(iter(tree.glob("**/libsos-core.a")), None)
    if core is None:
        raise peers.NotThereError(f"no libsos-core.a in {tree}: build libsos, or name its build tree with --sos-build")
    program = cache / "anonymise"
    packages = peers.pkg_config("--cflags", "--libs", "json-glib-1.0", "gio-2.0", "libzstd")
    includes = [f"-I{path}" for path in (HERE.parent, HERE.parent / "include", tree / "include")]
    peers.build("anonymise.c", program, [*includes, str(core), *packages, "-lm"], again=True)
    return program


class Bench:
    """The programs, and what they work with."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.cache = options.cache
        self.program = build(options.cache, options.sos_build.resolve())
        self.python = options.python or peers.venv(options.cache)
        self.key = options.cache / "anonymise.key"
        if not self.key.exists():
            with open(os.open(self.key, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="ascii") as file:
                file.write(32 * "5a" + "\n")

    def start(self, name: str, maps: Path, *more: str) -> subprocess.Popen[str]:
        """Start a program on some maps."""
        files = (str(maps), str(self.key), str(self.made(name, maps)))
        if name == PYTHON:
            command = [self.python, str(HERE / "anonymise_python.py"), *files]
        else:
            command = [str(self.program), *files, *RUNS[name]]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*command, *more], stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=peers.environment()
        )

    def made(self, name: str, maps: Path) -> Path:
        """Say where an export goes."""
        return self.cache / f"anonymise-{name.replace(', ', '-').replace(' ', '-')}-{maps.stem}.ndjson"

    def finish(self, process: subprocess.Popen[str], name: str) -> dict[str, float]:
        """Wait for a program, and give its figures."""
        output, errors = process.communicate()
        if process.returncode != 0:
            raise BrokenError(f"{name} ended with {process.returncode}: {errors.strip()[-500:]}")
        figures: dict[str, float] = json.loads(output)
        return figures

    def call(self, name: str, maps: Path) -> dict[str, float]:
        """Run a program once."""
        machine.use_cores(int(RUNS[name][1]) if name in RUNS else 1)
        return self.finish(self.start(name, maps), name)

    def call_two(self, maps: Path) -> dict[str, float]:
        """Run libsos twice at once, with one thread on a half of the maps each."""
        machine.use_cores(2)
        both = [self.start("libsos", half, "--wait") for half in analysts_corpus.halves(maps)]
        for process in both:
            process.stdout.readline()  # it is ready
        for process in both:
            process.stdin.write("go\n")
            process.stdin.flush()
        done = [self.finish(process, TWO_PROCESSES) for process in both]
        return {
            "maps": sum(run["maps"] for run in done),
            "seconds": max(run["end"] for run in done) - min(run["start"] for run in done),
            "cpu": sum(run["cpu"] for run in done),
        }


# -- figures


def measure(bench: Bench, maps: Corpus, rounds: int) -> Figures:
    """Run all of them in turn, several times."""
    figures: Figures = {name: [] for name in (PYTHON, *RUNS, TWO_PROCESSES)}
    for number in range(1, rounds + 1):
        say(f"round {number} of {rounds}, {maps.size} KB")
        maps.warm()
        for name in (PYTHON, *RUNS):
            figures[name].append(bench.call(name, maps.path))
        figures[TWO_PROCESSES].append(bench.call_two(maps.path))
    return figures


def compare(bench: Bench, maps: Corpus) -> tuple[int, int]:
    """Count the maps that both made, and those that are the same."""
    n = same = 0
    files = [bench.made(name, maps.path).open("rb") for name in ("libsos", PYTHON)]
    for ours, theirs in itertools.zip_longest(*files, fillvalue=b"null"):
        n += 1
        same += ours == theirs or json.loads(ours) == json.loads(theirs)
    return same, n


def least(figures: Figures, name: str, what: str) -> float:
    """Give the least of all rounds."""
    return min(run[what] for run in figures[name])


def table(figures: Figures) -> str:
    """Write what everything took."""
    rows = [
        [
            name,
            *(
                report.number(value, 2)
                for what in ("seconds", "cpu")
                for value in (least(figures, name, what), least(figures, PYTHON, what) / least(figures, name, what))
            ),
            report.number(least(figures, name, "cpu") / figures[name][0]["maps"] * 1e6, 0),
        ]
        for name in figures
    ]
    return report.table(["", "seconds", "× python", "cpu s", "× python", "µs a map"], rows)


def target(figures: Figures, name: str, other: str, needs: float) -> str:
    """Hold a figure against its target: by the time of the core where there is one, else by the clock."""
    what = "seconds" if other == TWO_PROCESSES else "cpu"
    by_round = [b[what] / a[what] for a, b in zip(figures[name], figures[other], strict=True)]
    got = least(figures, other, what) / least(figures, name, what)
    return report.target_line(
        {
            "target": f"{name} × {other} ({what})",
            "sign": "≥",
            "needs": needs,
            "got": got,
            "met": got >= needs,
            "by_round": median(by_round),
        }
    )


def parse_arguments() -> argparse.Namespace:
    """Take the command's options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sos-build", type=Path, required=True, help="an autotools build tree of libsos")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything runs (5)")
    parser.add_argument("--mb", type=float, default=60, help="MB of the corpus (60)")
    parser.add_argument("--size", type=int, default=12, help="KB of a map (12)")
    parser.add_argument("--cache", type=Path, default=HERE / ".cache", help="where all is kept (bench/.cache)")
    parser.add_argument("--python", help="an interpreter that has orjson and pyahocorasick, instead of a venv")
    parser.set_defaults(seed=1, fresh=False)
    return parser.parse_args()


def main() -> int:
    """Run the command."""
    options = parse_arguments()
    options.cache = options.cache.resolve()
    options.cache.mkdir(parents=True, exist_ok=True)
    bench, maps = Bench(options), prepare(options, options.size)
    print(report.machine_text({**machine.describe(), "rounds": str(options.rounds)}, [], {}), flush=True)
    figures = measure(bench, maps, options.rounds)
    same, n = compare(bench, maps)
    print(f"\n{n:,} maps of {maps.size} KB, one process each\n{table(figures)}\n\nTargets for libsos")
    print("\n".join(target(figures, *each) for each in TARGETS))
    print(f"\n{same:,} of {n:,} maps are the same, of libsos and of Python")
    return 0 if same == n else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (BrokenError, peers.NotThereError) as error:
        sys.exit(f"broken: {error}")
    except KeyboardInterrupt:
        say("stopped")
        sys.exit(130)
