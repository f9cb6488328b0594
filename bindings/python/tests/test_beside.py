# SPDX-License-Identifier: MIT
"""One process may have more than one libsos: the module's own, another module's, and the installed one."""

import os
import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

BUILD = os.environ.get("SOS_BUILD")
LIBRARY = Path(BUILD or "") / ".libs/libsos.so"

COPIES = """
import ctypes, importlib.util, sys
from ctypes import POINTER, byref, c_char_p, c_int, c_size_t, c_uint, c_void_p

import sos

library, module = sys.argv[1:3]
TEXT = b'{"sos":1}'

class GError(ctypes.Structure):
    _fields_ = [("domain", c_uint), ("code", c_int), ("message", c_char_p)]

def mine():
    try:
        sos.loads(TEXT)
    except sos.Error as error:
        return "", len(error.problems)

def other():
    "The same module, at another place."
    spec = importlib.util.spec_from_file_location("sos._sos", module)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    error, n = loaded.ffi.new("GError **"), loaded.ffi.new("guint *")
    loaded.lib.sos_map_new_from_data(TEXT, len(TEXT), error)
    loaded.lib.sos_error_get_problems(error[0], n)
    return "", n[0]

def installed():
    c = ctypes.CDLL(library)
    c.sos_map_new_from_data.argtypes = c_char_p, c_size_t, POINTER(POINTER(GError))
    c.sos_map_new_from_data.restype = c_void_p
    error, n = POINTER(GError)(), c_uint()
    c.sos_map_new_from_data(TEXT, len(TEXT), byref(error))
    c.sos_error_get_problems(error, byref(n))
    c.g_quark_to_string.restype = c_char_p
    return c.g_quark_to_string(error.contents.domain).decode(), n.value

for name in sys.argv[3:]:
    print(name, *globals()[name](), *globals()[name]())
"""
SAID = {"mine": "mine  1  1", "other": "other  1  1", "installed": "installed SosError 1 SosError 1"}


@pytest.mark.skipif(not LIBRARY.exists(), reason="SOS_BUILD names a build of libsos")
@pytest.mark.parametrize("order", list(permutations(SAID)), ids=" ".join)
def test_each_copy_makes_its_own_errors(order, tmp_path):
    from sos import _sos

    copy = shutil.copy2(_sos.__file__, tmp_path)
    command = [sys.executable, "-c", COPIES, str(LIBRARY), str(copy), *order]
    env = {**os.environ, "G_DEBUG": "fatal-criticals,fatal-warnings"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    assert (done.stderr, done.returncode) == ("", 0)
    assert done.stdout.splitlines() == [SAID[name] for name in order]
