# SPDX-License-Identifier: MIT
"""Helpers of the tests."""

import importlib.util
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]


def load_script(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
