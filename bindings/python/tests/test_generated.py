# SPDX-License-Identifier: MIT
"""The classes that are written out are those of the table."""

import subprocess
import sys
from pathlib import Path

import pytest

import sos
from sos import enums
from sos._lib import lib
from sos.enums import ErrorCode
from sos.record import classes
from sos.table import fields_of, name_of
from sos.word import Word, words_in_c
from tests.support import HERE, load_script

RUFF = Path(sys.executable).with_name("ruff")


@pytest.mark.skipif(not RUFF.exists(), reason="ruff lays the files out")
def test_the_files_are_up_to_date():
    files = load_script(HERE / "make_records.py").files()
    assert len(files) == 11
    for path, text in files.items():
        laid_out = subprocess.run(
            [RUFF, "format", "--config", HERE / "pyproject.toml", "--stdin-filename", path, "-"],
            input=text,
            capture_output=True,
            text=True,
            check=True,
        )
        assert path.read_text() == laid_out.stdout, f"{path.name}: run make_records.py"


def test_every_record_has_its_class():
    for kind in range(1, lib.SOS_N_RECORD_TYPES):
        name = "".join(part.capitalize() for part in name_of(kind).split("_"))
        assert getattr(sos, name) is classes[kind]
        assert all(hasattr(classes[kind], field) for field in fields_of(kind))


def test_every_enumeration_has_the_words_of_c():
    for kind in range(1, lib.SOS_N_ENUMS):
        words = words_in_c(kind)
        by_value = getattr(enums, name_by_value(kind))
        assert by_value[0] is None
        assert [str(word) for word in by_value[1:]] == words


def name_by_value(kind):
    from sos.table import _string

    return _string(lib.sos_enum_get_name(kind)).upper() + "_BY_VALUE"


def test_a_word_is_the_str_of_the_document():
    assert sos.Status.AGREED == "agreed"
    assert str(sos.Status.AGREED) == f"{sos.Status.AGREED}" == "agreed"
    assert sos.Factor("1A") is sos.Factor.F1A
    assert issubclass(sos.Status, Word)
    assert ErrorCode.SYNTAX.value == "syntax"
