#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure libsos against its peers: reading, streaming and writing maps, and the memory that held maps take.

Makes the corpora, builds the peers, runs every peer, operation and size in turn, several rounds (A B C …), each
run a process of its own on one core, and prints the best of the rounds, the ratios and the targets. See README.md.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import corpus
import machine
import peers
import report
from figures import Figures

HERE = Path(__file__).resolve().parent
CHECKED = 300  # maps of each corpus that every peer must give back byte for byte


class BrokenError(Exception):
    """A peer crashed, or counted other maps than the rest."""


class Corpus:
    """A corpus in the cache."""

    def __init__(self, path: Path, size: int, maps: int) -> None:
        self.path = path
        self.size = size
        self.maps = maps

    def warm(self) -> None:
        """Read the file once, so that the page cache has it."""
        with self.path.open("rb", buffering=0) as file:
            while file.read(1 << 20):
                pass


def generator_hash() -> str:
    """Name the generator's state, so that a change of it makes new corpora."""
    digest = hashlib.sha256()
    for path in sorted(HERE.glob("corpus*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


def prepare(options: argparse.Namespace, size: int) -> Corpus:
    """Make a corpus, or take the one that is there."""
    maps = max(1, round(options.mb * 1000 / size))
    path = options.cache / f"maps-{size}kb-{maps}-{options.seed}-{generator_hash()}.ndjson"
    if options.fresh or not path.exists():
        say(f"making {path.name}")
        corpus.write_corpus(str(path), size, maps, options.seed)
    return Corpus(path, size, maps)


def say(text: str) -> None:
    """Tell whoever waits; standard output is for the results."""
    print(text, file=sys.stderr, flush=True)


def call(peer: peers.Peer, op: str, maps: Corpus, limit: int) -> dict[str, object]:
    """Run a peer once."""
    command = [*peer.command, op, str(maps.path), *(["--limit", str(limit)] if limit < maps.maps else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=peers.environment())
    if done.returncode != 0:
        raise BrokenError(
            f"{peer.name} {op} on {maps.path.name} ended with {done.returncode}: {done.stderr.strip()[-500:]}"
        )
    result: dict[str, object] = json.loads(done.stdout)
    if result["maps"] != limit:
        raise BrokenError(f"{peer.name} {op} on {maps.path.name} counted {result['maps']} maps, not {limit}")
    return result


def check(peer: peers.Peer, corpora: list[Corpus]) -> str | None:
    """Let a peer read and write the first maps of each corpus, and say so if it does not give back what it read."""
    for maps in corpora:
        limit = min(CHECKED, maps.maps)
        same = call(peer, "same", maps, limit)["same"]
        if same != limit:
            return f"{peer.name} gave back {same} of {limit} maps of {maps.size} KB byte for byte"
    return None


def check_all(found: list[peers.Peer], corpora: list[Corpus]) -> tuple[list[peers.Peer], list[str]]:
    """Check all peers; give those that run, and what is wrong."""
    running: list[peers.Peer] = []
    broken: list[str] = []
    for peer in found:
        try:
            if wrong := check(peer, corpora):
                broken.append(wrong)
            running.append(peer)
        except BrokenError as error:
            broken.append(str(error))
    return running, broken


def limit_of(peer: peers.Peer, maps: Corpus, share: int) -> int:
    """Say how many maps a peer takes: all, or a slow one the first part."""
    return max(1, maps.maps // share) if peer.slow else maps.maps


def measure_round(
    number: int, all_peers: list[peers.Peer], corpora: list[Corpus], options: argparse.Namespace, figures: Figures
) -> None:
    """Run everything once, the peers in turn."""
    for maps in corpora:
        maps.warm()
        for op in options.ops:
            for peer in all_peers:
                if op in peer.ops:
                    figures.add(call(peer, op, maps, limit_of(peer, maps, options.slow_share)), maps.size, number)


def measure(all_peers: list[peers.Peer], corpora: list[Corpus], options: argparse.Namespace) -> Figures:
    """Run all rounds."""
    figures = Figures()
    for number in range(1, options.rounds + 1):
        say(f"round {number} of {options.rounds}")
        measure_round(number, all_peers, corpora, options, figures)
    return figures


def parse_arguments() -> argparse.Namespace:
    """Take the command's options."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sos-build",
        type=Path,
        metavar="DIR",
        help="an autotools build tree of libsos (.libs/libsos.so); without it, what pkg-config "
        "knows (PKG_CONFIG_PATH), else a build in this tree",
    )
    parser.add_argument("--rounds", type=int, default=5, help="how often everything runs (5)")
    parser.add_argument("--mb", type=float, default=60, help="MB of each corpus (60)")
    parser.add_argument(
        "--sizes", type=int, nargs="+", choices=sorted(corpus.SIZES), default=sorted(corpus.SIZES), help="KB of a map"
    )
    parser.add_argument("--ops", nargs="+", choices=peers.OPS, default=list(peers.OPS))
    parser.add_argument("--peers", nargs="+", choices=peers.NAMES, default=list(peers.NAMES))
    parser.add_argument(
        "--slow-share",
        type=int,
        default=4,
        metavar="N",
        help="slow peers (json-glib, pydantic) take 1/N of a corpus (4)",
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--core", type=int, help="the core to run on (the last one)")
    parser.add_argument(
        "--cache",
        type=Path,
        default=HERE / ".cache",
        help="where corpora, programs and the venv are kept (bench/.cache)",
    )
    parser.add_argument("--fresh", action="store_true", help="make the corpora again")
    parser.add_argument(
        "--python", help="an interpreter that has msgspec, orjson and pydantic, instead of a venv of its own"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there")
    return parser.parse_args()


def print_results(figures: Figures, found: list[peers.Peer], options: argparse.Namespace) -> None:
    """Print the tables."""
    if options.ops != ["held"]:
        print("\n" + report.rates_text(figures, found, options.ops, options.sizes))
    if "held" in options.ops:
        print("\n" + report.held_text(figures, found, options.sizes))
    if any(peer.name == "libsos" for peer in found):
        print("\n" + report.ratios_text(figures, found, options.ops, options.sizes))
    print("\n" + report.targets_text(figures))
    print("\n" + report.notes_text(figures, found, options.slow_share))


def main() -> int:
    """Run the command."""
    options = parse_arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    corpora = [prepare(options, size) for size in options.sizes]
    say("building the peers")
    found, missing = peers.gather(
        options.peers, options.cache.resolve(), options.sos_build and options.sos_build.resolve(), options.python
    )
    about = {
        **machine.describe(),
        "core": machine.pin(options.core),
        "corpora": ", ".join(f"{c.maps} × {c.size} KB" for c in corpora),
        "rounds": str(options.rounds),
    }
    print(report.machine_text(about, found, missing), flush=True)
    found, broken = check_all(found, corpora)
    print("every peer gives back the maps byte for byte" if not broken else "\n".join(["BROKEN:", *broken]), flush=True)
    figures = measure(found, corpora, options)
    print_results(figures, found, options)
    if options.json:
        options.json.write_text(
            json.dumps(
                {
                    "machine": about,
                    "missing": missing,
                    "broken": broken,
                    **report.as_json(figures, found, options.ops, options.sizes),
                },
                ensure_ascii=False,
                indent=1,
            )
            + "\n",
            encoding="utf-8",
        )
    return 1 if broken else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BrokenError as error:
        sys.exit(f"broken: {error}")
    except KeyboardInterrupt:
        say("stopped")
        sys.exit(130)
