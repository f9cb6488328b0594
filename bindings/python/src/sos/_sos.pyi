# SPDX-License-Identifier: MIT
# What cffi makes has no types: cdef.h says what is there.
from typing import Any

ffi: Any
lib: Any
