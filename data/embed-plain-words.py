#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes lib/practice/plain-words-data.c from plain-words.txt; --check says whether it is up to date."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "data/words/plain-words.txt"
CODE = ROOT / "lib/practice/plain-words-data.c"

HEAD = """/* SPDX-License-Identifier: MIT */
/* Made from data/words/plain-words.txt by data/embed-plain-words.py. */
#include "lib/practice/plain-words.h"

/* clang-format off */
const SosPlainWord sos_plain_words[] = {
"""
FOOT = """};
/* clang-format on */

const guint sos_n_plain_words = G_N_ELEMENTS (sos_plain_words);
"""


def read():
    """The entries in the order of the list, each as its words and plain words."""
    lines = [line for line in LIST.read_text("ascii").splitlines() if not line.startswith("#")]
    entries = [tuple(line.split(" | ")) for line in lines]
    keys = [words.lower().split() for words, _ in entries]
    assert keys == sorted(keys), "not sorted"
    assert len({tuple(key) for key in keys}) == len(keys), "one is there twice"
    for words, plain in entries:
        assert re.fullmatch(r"[A-Za-z0-9]+( [A-Za-z0-9]+)*", words) and plain, words
    return entries


def write(entries):
    rows = []
    for words, plain in entries:
        is_exact = "TRUE" if words != words.lower() else "FALSE"
        ask = f'Instead of \\"{words}\\", could it say: {plain}?'
        rows.append(f'  {{ "{words}", "{ask}", {is_exact} }},\n')
    return HEAD + "".join(rows) + FOOT


def main():
    code = write(read())
    if sys.argv[1:] == ["--check"]:
        sys.exit(CODE.read_text() != code and "lib/practice/plain-words-data.c is out of date: run data/embed-plain-words.py")
    CODE.write_text(code)


main()
