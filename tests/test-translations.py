# SPDX-License-Identifier: MIT
"""The template for translators holds what the sources say."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(os.environ.get("SOS_SRCDIR", pathlib.Path(__file__).parents[1]))


def test_the_template_is_up_to_date(tmp_path):
    made = tmp_path / "libsos.pot"
    subprocess.run([ROOT / "po" / "make-pot", made], check=True, capture_output=True)
    assert made.read_text("utf-8") == (ROOT / "po" / "libsos.pot").read_text("utf-8"), "run po/make-pot"


def test_each_language_that_is_named_has_a_whole_catalogue():
    for language in (ROOT / "po" / "LINGUAS").read_text("utf-8").splitlines():
        if not language.startswith("#"):
            subprocess.run(["msgfmt", "--check", "-o", os.devnull, ROOT / "po" / f"{language}.po"], check=True)
