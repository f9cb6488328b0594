# SPDX-License-Identifier: MIT
"""What the module believes of C is what the headers say and the library exports."""

import re
from pathlib import Path

import sos
from sos._lib import ffi, lib
from sos.table import fields_of, name_of

CDEF = Path(__file__).resolve().parents[1] / "cdef.h"

# A process may hold two libsos, of which only one can register its types.
REGISTERS_TYPES = re.compile(r"_get_type\b")


def plain(text):
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    return " ".join(text.split())


def prototypes(text):
    """Give the functions that a text declares, with all white space alike."""
    found = {}
    for statement in re.split(r"[;{}]", text):
        match = re.fullmatch(r"[\w *]+?\b(sos_\w+) ?\([^()]*\)", statement.strip())
        if match:
            found[match[1]] = re.sub(r"\s*([(),*])\s*", r"\1", match[0])
    return found


def headers(root):
    text = " ".join(plain(path.read_text()) for path in sorted((root / "include/sos").glob("*.h")))
    return text.replace("SOS_API ", "; ")


def enumerations(text):
    found = re.findall(r"typedef enum \{(.*?)\} (\w+);", text)
    return {name: [part.split("=")[0].strip() for part in body.split(",") if part.strip()] for body, name in found}


def test_each_function_is_declared_as_in_the_headers(root):
    ours = prototypes(plain(CDEF.read_text()))
    theirs = prototypes(headers(root))
    assert len(ours) > 25
    assert {name: theirs.get(name) for name in ours} == ours


def test_each_function_is_exported(root):
    exported = set((root / "lib/libsos.sym").read_text().split())
    ours = set(re.findall(r"\b(sos_\w+) ?\(", plain(CDEF.read_text())))
    assert ours - exported == set()
    assert all(hasattr(lib, name) for name in ours)


def test_no_function_registers_a_type():
    assert REGISTERS_TYPES.search(plain(CDEF.read_text())) is None


def test_enumerations_have_all_their_values(root):
    theirs = enumerations(headers(root))
    ours = enumerations(plain(CDEF.read_text()))
    assert len(ours) > 35
    for name, values in ours.items():
        if values[-1] == "...":
            assert set(values[:-1]) <= set(theirs[name])
        else:
            assert values == theirs[name]


def test_each_enumeration_has_the_sign_and_size_that_c_gives_it(root):
    for name in enumerations(plain(CDEF.read_text())):
        assert ffi.sizeof(name) == ffi.sizeof("int")
        assert all(isinstance(value, int) for value in ffi.typeof(name).elements)


def test_each_struct_has_the_members_of_the_headers(root):
    ours = dict(re.findall(r"typedef struct \{ ([^}]*) \} (\w+);", plain(CDEF.read_text())))
    ours = {name: body for body, name in ours.items()}
    assert len(ours) > 80
    for name in ours:
        # cffi compares every member's place and size with the compiler's when it first looks.
        assert ffi.sizeof(name) > 0
        assert len(ffi.typeof(name).fields) == ours[name].count(";")


def test_each_member_stands_where_the_table_says():
    n = 0
    for kind in range(1, lib.SOS_N_RECORD_TYPES):
        struct = "Sos" + "".join(part.capitalize() for part in name_of(kind).split("_"))
        assert ffi.sizeof(struct) == lib.sos_record_info(kind).size
        members = dict(ffi.typeof(struct).fields)
        for field in fields_of(kind).values():
            assert members.pop(field.member).offset == field.offset
            n += 1
        assert set(members) <= {"type"}
    assert n > 400


def test_the_version_is_the_headers(root):
    header = (root / "include/sos/sos-version.h").read_text()
    assert f'#define SOS_VERSION_STRING "{sos.__version__}"' in header
