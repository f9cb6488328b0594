# SPDX-License-Identifier: MIT
"""A corpus as a region's history is: most maps are right, some are broken, some were saved twice."""

import json
import random
import sys
from itertools import cycle

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "bench"))
from corpus import corpus

BREAKING = {
    "cut off": lambda line: line[: len(line) // 2],
    "no UTF-8": lambda line: line.replace(b'"name":"', b'"name":"\xc3(', 1),
    "wrong type": lambda line: line.replace(b'"people":[', b'"people":[7,', 1),
    "deep": lambda line: b'{"sos":1,"extensions":' + b'{"x":' * 100_000 + b"1" + b"}" * 100_001,
    "half a surrogate": lambda line: line.replace(b'"name":"', rb'"name":"\ud800', 1),
    "huge number": lambda line: line.replace(b'"revision":', b'"revision":9e99999', 1),
    "NUL": lambda line: line.replace(b'"name":"', b'"name":"\0', 1),
    "another format": lambda line: b'{"sos":99}',
}

# When a rival of the same revision was saved, where the map itself was at 16:05:00+01:00.
SAVED = (
    "{day}T15:05:01Z",  # later, though the text is less
    "{day}T17:04:59.999999999+02:00",  # earlier, though the text is greater
    "{day}T15:05:00.000Z",  # the same
    "{day}T16:05:00.0000000001+01:00",  # later by less than a datetime can tell
    None,  # older than any
)


def rival(line, saved):
    said = json.loads(line)
    day = said.pop("updated")[:10]
    if saved:
        said["updated"] = saved.format(day=day)
    return json.dumps(said | {"id": said["id"] + "-r"}).encode()


def without(line, key):
    said = json.loads(line)
    said.pop(key, None)
    return json.dumps(said).encode()


def worn_corpus(n=8000, seed=7):
    """Make lines of NDJSON, of which one in 1,000 is no map; small maps, and some in which much was rated."""
    rng = random.Random(seed)
    lines = [line.encode() for line in (*corpus(2, n - n // 40, seed), *corpus(12, n // 40, seed))]
    for i in range(0, n, 89):
        lines[i] = without(lines[i], "authority")
    for i in range(1, n, 97):
        lines[i] = without(lines[i], "case")
    rivals = [rival(line, saved) for line, saved in zip(lines[::40], cycle(SAVED), strict=False)]
    copies = lines[7::400]
    for made in rivals + copies:
        lines.insert(rng.randrange(len(lines)), made)
    for i, spoil in zip(range(500, len(lines), 1000), cycle(BREAKING.values()), strict=False):
        lines[i] = spoil(lines[i])
    return lines
