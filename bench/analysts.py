#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure what an analyst waits for: the ratings and the monthly medians of a corpus of maps, beside other tools.

Every peer makes both tables from the same file and must come to the same numbers. Peers take turns, each run is a
process of its own on as many cores as it has threads, and the best of the rounds is taken. See README.md.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

import analysts_corpus
import corpus
import machine
import peers
import report
from analysts_figures import Figures, Run, curve_text
from run import BrokenError, Corpus, prepare, say

HERE = Path(__file__).resolve().parent
BINDING = HERE.parent / "bindings" / "python"
PROGRAMS = {
    "libsos": "sos",
    "duckdb": "duckdb",
    "polars": "polars",
    "polars-ndjson": "polars",
    "pandas": "pandas",
    "msgspec": "msgspec",
    "msgspec-full": "msgspec",
}
ONE_THREAD = ("msgspec", "msgspec-full")
CURVE = (10_000, 20_000, 40_000, 100_000, 200_000, 400_000)  # maps: the first are made, the others repeat them


# -- running peers


def start(python: str, peer: str, path: Path, threads: int, *more: str) -> subprocess.Popen[str]:
    """Start a peer."""
    command = [python, str(HERE / f"analysts_{PROGRAMS[peer]}.py"), peer, str(path), "--threads", str(threads), *more]
    environment = peers.environment() | {"POLARS_MAX_THREADS": str(threads)}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, env=environment)


def finish(process: subprocess.Popen[str], what: str, entry: str | None = None) -> Run:
    """Wait for a peer and give its figures."""
    output, errors = process.communicate(entry)
    if process.returncode != 0:
        raise BrokenError(f"{what} ended with {process.returncode}: {errors.strip()[-500:]}")
    figures: Run = json.loads(output)
    return figures


def call(python: str, peer: str, path: Path, threads: int) -> Run:
    """Run a peer once."""
    machine.use_cores(threads)
    return finish(start(python, peer, path, threads), f"{peer} on {path.name}")


def call_two(python: str, path: Path) -> float:
    """Run libsos twice at once, with one thread on a half each; give the seconds until both are done."""
    machine.use_cores(2)
    both = [start(python, "libsos", half, 1, "--wait") for half in analysts_corpus.halves(path)]
    for process in both:
        process.stdout.readline()  # all is loaded
    for process in both:
        process.stdin.write("go\n")
        process.stdin.flush()
    done = [finish(process, f"libsos on half of {path.name}") for process in both]
    return max(run["end"] for run in done) - min(run["start"] for run in done)


def interpreter(options: argparse.Namespace) -> str:
    """Give the Python that the peers run on: the one named, or a venv of their own with this tree's libsos."""
    if options.python:
        return options.python
    python = peers.venv(options.cache)
    if "libsos" in options.peers:
        say("building libsos for Python")
        peers.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(BINDING)])
    return python


# -- at each size


def measure_round(python: str, figures: Figures, options: argparse.Namespace) -> None:
    """Run everything once on one corpus, the peers in turn."""
    for threads in options.threads:
        for peer in options.peers:
            if threads == 1 or peer not in ONE_THREAD:
                figures.runs.append(call(python, peer, figures.path, threads))


def compare(python: str, options: argparse.Namespace) -> list[Figures]:
    """Run all rounds on the corpora, and print what was measured."""
    corpora = [prepare(options, size) for size in options.sizes]
    all_figures = [Figures(f"{maps.size} KB maps", maps.path) for maps in corpora]
    for number in range(1, options.rounds + 1):
        for maps, figures in zip(corpora, all_figures, strict=True):
            say(f"round {number} of {options.rounds}, {maps.size} KB")
            maps.warm()
            measure_round(python, figures, options)
            if 2 in options.threads and "libsos" in options.peers:
                figures.two_processes.append(call_two(python, maps.path))
    for figures in all_figures:
        print("\n" + figures.text(options.peers, options.threads))
    print("\nTargets for libsos (they fail nothing; they depend on the machine)")
    for figures in all_figures:
        print("\n".join(map(report.target_line, figures.targets(options.threads))))
    return all_figures


# -- as the corpus grows


def grow(python: str, size: int, options: argparse.Namespace) -> list[Figures]:
    """Measure corpora of growing length, and print how time and memory grow."""
    text = "".join(line + "\n" for line in corpus.corpus(size, CURVE[0], options.seed)).encode()
    path, copies, all_figures = options.cache / f"curve-{size}kb.ndjson", 0, []
    path.unlink(missing_ok=True)
    for maps in CURVE:
        analysts_corpus.repeat(text, path, range(copies, maps // CURVE[0]))
        copies = maps // CURVE[0]
        say(f"{maps:,} maps of {size} KB")
        Corpus(path, size, maps).warm()
        figures = Figures(f"{maps:,}", path)
        for _ in range(options.rounds):
            measure_round(python, figures, options)
        all_figures.append(figures)
    path.unlink()
    print("\n" + curve_text(size, all_figures, options.peers, options.threads), flush=True)
    return all_figures


def parse_arguments() -> argparse.Namespace:
    """Take the command's options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often everything runs (5)")
    parser.add_argument("--mb", type=float, default=60, help="MB of each corpus (60)")
    parser.add_argument(
        "--sizes", type=int, nargs="+", choices=sorted(corpus.SIZES), default=[2, 12], help="KB of a map (2 12)"
    )
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], help="of each peer, one run each (1 2)")
    parser.add_argument("--peers", nargs="+", choices=PROGRAMS, default=list(PROGRAMS))
    parser.add_argument("--curve", action="store_true", help=f"measure {CURVE[0]:,} to {CURVE[-1]:,} maps instead")
    parser.add_argument(
        "--cache", type=Path, default=HERE / ".cache", help="where corpora and the venv are kept (bench/.cache)"
    )
    parser.add_argument("--python", help="an interpreter that has libsos and the peers, instead of a venv of its own")
    parser.set_defaults(seed=1, fresh=False)
    return parser.parse_args()


def main() -> int:
    """Run the command."""
    options = parse_arguments()
    options.cache = options.cache.resolve()
    options.cache.mkdir(parents=True, exist_ok=True)
    python = interpreter(options)
    print(report.machine_text({**machine.describe(), "rounds": str(options.rounds)}, [], {}), flush=True)
    if options.curve:
        all_figures = [figures for size in options.sizes for figures in grow(python, size, options)]
    else:
        all_figures = compare(python, options)
    broken = [figures.differ() for figures in all_figures if figures.differ()]
    print("\n" + ("\n".join(["BROKEN:", *broken]) if broken else "all peers came to the same numbers"))
    return 1 if broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (BrokenError, peers.NotThereError) as error:
        sys.exit(f"broken: {error}")
    except KeyboardInterrupt:
        say("stopped")
        sys.exit(130)
