#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the Python binding costs, as ratios: fields to a bare cffi call, reading to msgspec, pydantic and orjson.

Needs the binding and the peers of requirements.txt. Takes turns between what is compared, and the best of many rounds,
as noise only ever adds.
"""

import argparse
import json
import tempfile
import timeit
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import orjson
import pydantic
import sos
from corpus import write_corpus
from map_types_msgspec import Map as MsgspecMap
from map_types_pydantic import Map as PydanticMap
from sos._lib import lib

FIELDS = {
    "an integer (rating.value)": ("r.value", 2.5),
    "an integer (event.level)": ("e.level", 2.5),
    "a text (action.text, of middle length)": ("a.text", 6),
    "an id (action.owner)": ("a.owner", 6),
    "a date (action.due)": ("a.due", 6),
    "a part-date (person.born)": ("p.born", 6),
    "a word (person.role)": ("p.role", None),
    "a flag (action.support)": ("a.support", None),
    "a reference followed": ("a.owner_ref", None),
    "a list (m.people)": ("m.people", None),
    "a record of a list": ("people[0]", None),
}


def best(stages: dict[str, Callable[[], Any]], number: int, rounds: int) -> dict[str, float]:
    """Time each stage in turn; give the best of its rounds in nanoseconds."""
    found = dict.fromkeys(stages, float("inf"))
    for _ in range(rounds):
        for name, stage in stages.items():
            found[name] = min(found[name], timeit.Timer(stage).timeit(number) / number * 1e9)
    return found


def text_bytes(action: sos.Action) -> int:
    """Say how long an action's text is."""
    return len((action.text or "").encode())


def field_costs(m: sos.Map, rounds: int) -> dict[str, float]:
    """Time the reading of fields beside a bare call."""
    actions = sorted((a for a in m.next_steps.actions if a.text and a.owner and a.due), key=text_bytes)
    names = {
        "m": m,
        "people": m.people,
        "p": m.people[0],
        "a": actions[len(actions) // 2],
        "r": next(rating for scale in m.scales for rating in scale.ratings if rating.value),
        "e": m.events[0],
        "call": lib.sos_date_get_year,
    }
    timers = {name: timeit.Timer(expression, globals=names) for name, (expression, _) in FIELDS.items()}
    timers["call"] = timeit.Timer("call(3)", globals=names)
    found = dict.fromkeys(timers, float("inf"))
    for _ in range(rounds * 50):
        for name, timer in timers.items():
            found[name] = min(found[name], timer.timeit(1000) / 1000 * 1e9)
    return found


def reading_costs(texts: list[bytes], rounds: int) -> dict[str, float]:
    """Time the reading of all texts by each library."""
    typed = msgspec.json.Decoder(MsgspecMap).decode
    validate = pydantic.TypeAdapter(PydanticMap).validate_json
    maps = [sos.loads(text) for text in texts]

    def each(function: Callable[[Any], Any], values: list[Any]) -> Callable[[], Any]:
        def run() -> None:
            for value in values:
                function(value)

        return run

    stages = {
        "sos.loads": each(sos.loads, texts),
        "msgspec": each(typed, texts),
        "pydantic": each(validate, texts),
        "orjson.loads": each(orjson.loads, texts),
        "json.loads": each(json.loads, texts),
        "Map.to_dict": each(sos.Map.to_dict, maps),
        "Map.dumps": each(sos.Map.dumps, maps),
    }
    return {name: time / len(texts) for name, time in best(stages, 1, rounds).items()}


def say(name: str, ratio: float, target: float | None, wants_more: bool = False) -> None:
    """Print one ratio and whether it is what was wanted."""
    met = "" if target is None else "met" if (ratio >= target if wants_more else ratio <= target) else "NOT MET"
    wanted = "" if target is None else f"{'>=' if wants_more else '<='} {target:g}"
    print(f"{name:40} {ratio:7.2f}  {wanted:7} {met}")  # noqa: T201


def corpus(path: str | None, maps: int) -> list[bytes]:
    """Give maps of about 12 KB, one a line."""
    if path is not None:
        return Path(path).read_bytes().splitlines()[:maps]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "maps.ndjson"
        write_corpus(str(target), 12, maps, 1)
        return target.read_bytes().splitlines()


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", help="a file of maps of 12 KB (made anew without it)")
    parser.add_argument("--maps", type=int, default=100, help="how many of them")
    parser.add_argument("--rounds", type=int, default=15, help="how often everything is timed")
    options = parser.parse_args()
    texts = corpus(options.corpus, options.maps)

    costs = field_costs(sos.loads(texts[-1]), options.rounds)
    print(f"a bare cffi call takes {costs['call']:.0f} ns; fields as multiples of it")  # noqa: T201
    for name, (_, target) in FIELDS.items():
        say(name, costs[name] / costs["call"], target)

    times = reading_costs(texts, options.rounds)
    print(f"maps of {sum(map(len, texts)) / len(texts):.0f} bytes; microseconds a map:")  # noqa: T201
    print(", ".join(f"{name} {time / 1000:.1f}" for name, time in times.items()))  # noqa: T201
    say("msgspec's time / sos.loads", times["msgspec"] / times["sos.loads"], 2, wants_more=True)
    say("pydantic's time / sos.loads", times["pydantic"] / times["sos.loads"], 6, wants_more=True)
    say("Map.to_dict / orjson.loads", times["Map.to_dict"] / times["orjson.loads"], 3)


if __name__ == "__main__":
    main()
