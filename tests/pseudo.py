#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes languages that nobody speaks out of po/libsos.pot, to see what a page does with them.

    tests/pseudo.py FOLDER

writes FOLDER/en_XA (accents, a third longer, in brackets) and FOLDER/ar_XB (from right to left).
"""

import ast
import pathlib
import re
import subprocess
import sys

POT = pathlib.Path(__file__).parents[1] / "po" / "libsos.pot"

ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
)
ARABIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyz", "ابتدهفغحيجكلمنوثقرسطعخشظىز"
)
# Letters at the end of words, which make a text longer and can be broken.
MORE = "öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ "


def change(text, words):
    """The text without what stands in braces, changed."""
    return "".join(part if part.startswith("{") else words(part) for part in re.split(r"(\{\w+\})", text))


def lengthen(text):
    if not re.search(r"\w", text):
        return text
    n = -(-len(text) * 35 // 100) - 2
    more = (MORE * (n // len(MORE) + 1))[: max(n, 0)].rstrip()
    return f"[{change(text, lambda part: part.translate(ACCENTED))} {more}]"


def turn_round(text):
    return change(text, lambda part: part.lower().translate(ARABIC))


LANGUAGES = {
    "en_XA": ("default:LTR", lengthen),
    "ar_XB": ("default:RTL", turn_round),
}


def entries(pot):
    """Each text's context, None where it has none, and the text."""
    for block in pot.split("\n\n")[1:]:
        texts = {"msgctxt": None}
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            if not line.startswith('"'):
                keyword, _, line = line.partition(" ")
                texts[keyword] = ""
            texts[keyword] += ast.literal_eval(line)
        yield texts["msgctxt"], texts["msgid"]


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def translate(direction, words):
    lines = ['msgid ""', 'msgstr "Content-Type: text/plain; charset=UTF-8\\n"']
    for context, text in entries(POT.read_text("utf-8")):
        translation = direction if text == "default:LTR" else words(text)
        lines += ["", f"msgctxt {quote(context)}"] if context else [""]
        lines += [f"msgid {quote(text)}", f"msgstr {quote(translation)}"]
    return "\n".join(lines) + "\n"


def make(folder):
    for language, how in LANGUAGES.items():
        path = pathlib.Path(folder) / language / "LC_MESSAGES"
        path.mkdir(parents=True, exist_ok=True)
        subprocess.run(["msgfmt", "-o", path / "libsos.mo", "-"], input=translate(*how).encode(), check=True)


if __name__ == "__main__":
    make(sys.argv[1])
