# SPDX-License-Identifier: MIT
"""Helpers of the tests."""

import importlib.util
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def load_script(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


INTERRUPTED = """
import signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)
import sos
print("ready", flush=True)
try:
{body}
except KeyboardInterrupt:
    print(time.monotonic(), flush=True)
"""


def interrupt(body, *arguments):
    """Run some lines, interrupt them, and give the seconds until they have ended."""
    script = INTERRUPTED.format(body=textwrap.indent(textwrap.dedent(body), "    "))
    command = [sys.executable, "-c", script, *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.3)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        return float(process.stdout.readline()) - start


def assert_ends_at_once(body, *arguments):
    """Hold the promise of a tenth of a second in the soak, where nothing else runs; else only that it ends."""
    rounds, limit = (5, 0.1) if "SOS_SOAK" in os.environ else (1, 5)
    assert min(interrupt(body, *arguments) for _ in range(rounds)) < limit
