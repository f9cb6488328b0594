# SPDX-License-Identifier: MIT
"""The format as a JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from sos._lib import ffi, lib
from sos.calling import take_bytes


def schema() -> dict[str, Any]:
    """Describe the format as a JSON Schema, for other programs: what it can say of the rules, libsos checks too."""
    length = ffi.new("gsize *")
    text = lib.sos_schema(length)
    described: dict[str, Any] = json.loads(take_bytes(text, length[0]))
    return described
