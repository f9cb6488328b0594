# SPDX-License-Identifier: MIT
"""What a Python program that exports maps is called with, and what is timed."""

import gc
import json
import os
import sys
import time
from collections.abc import Callable

Export = Callable[[str, str, str], int]  # source, key, target: how many maps


def main(arguments: list[str], export: Export) -> None:
    """Run once, and print what it took; with --wait begin when a line comes in."""
    source, key, target, *more = arguments
    gc.disable()
    if "--wait" in more:
        print("ready", flush=True)
        sys.stdin.readline()
    start, cpu = time.monotonic(), time.process_time()
    maps = export(source, key, target)
    end, cpu_end = time.monotonic(), time.process_time()
    print(
        json.dumps({"maps": maps, "seconds": end - start, "cpu": cpu_end - cpu, "start": start, "end": end}), flush=True
    )
    os._exit(0)  # not the freeing of what was held
