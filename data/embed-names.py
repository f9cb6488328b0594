#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes lexicon-data.c, nicknames-data.c, phrases-data.c and feasts-data.c of lib/privacy/ from data/words.

--check says whether they are up to date.
"""

import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "data/words"
CODE = ROOT / "lib/privacy"

HEAD = """/* SPDX-License-Identifier: MIT */
/* Made from data/words/{name}.txt by data/embed-names.py. */
#include "lib/privacy/{name}.h"

/* clang-format off */
"""
FOOT = "/* clang-format on */\n"

# Letters that Unicode does not take apart, as in lib/privacy/fold-letter.c.
WHOLE = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def fold(word):
    """Small letters, without marks and without what stands between them."""
    parts = unicodedata.normalize("NFKD", word.lower().translate(WHOLE))
    return "".join(part for part in parts if part.isalnum())


def lines(name):
    text = (WORDS / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def read_lexicon():
    """Each word with the sections that it stands in."""
    words, section = {}, None
    for line in lines("lexicon"):
        if match := re.fullmatch(r"\[([a-z]+)\]", line):
            section = match[1].upper()
            continue
        for word in line.split():
            words.setdefault(fold(word), set()).add(f"SOS_LEXICON_{section}")
    return words


def table(name, kind, rows):
    """A file of one table."""
    return "".join(
        [
            HEAD.format(name=name),
            f"const {kind}sos_{name}[] = {{\n",
            *(f"  {row},\n" for row in rows),
            "};\n",
            FOOT,
            f"\nconst guint sos_n_{name} = G_N_ELEMENTS (sos_{name});\n",
        ]
    )


def sections(words, word):
    return " | ".join(sorted(words.get(word, ()))) or "0"


def write_lexicon(words):
    return table("lexicon", "SosLexiconWord ", (f'{{ "{word}", {sections(words, word)} }}' for word in sorted(words)))


def read_nicknames():
    """The groups, each with its names once."""
    groups = []
    for line in lines("nicknames"):
        head, tail = line.split(": ")
        groups.append(list(dict.fromkeys(fold(name) for name in [head, *tail.split()])))
    return groups


def read_endings():
    """What may stand behind a piece of a name, each once."""
    return sorted({fold(word) for line in lines("nickname-endings") for word in line.split()})


def write_nicknames(groups, endings, words):
    """The names, the lines of each, the names of each line, and what the lexicon says of those."""
    names, lines, starts, members = {}, [], {}, 0
    for number, group in enumerate(groups):
        for name in group:
            names.setdefault(name, []).append(number)
    for name in sorted(names):
        starts[name] = len(lines)
        lines += [f"{number} | SOS_NICKNAME_MORE" for number in names[name][:-1]] + [str(names[name][-1])]
    text = [HEAD.format(name="nicknames"), "const SosNickname sos_nicknames[] = {\n"]
    text += [f'  {{ "{name}", {start} }},\n' for name, start in starts.items()]
    text += ["};\n\nconst guint16 sos_nickname_lines[] = {\n"]
    text += [f"  {', '.join(lines[at : at + 16])},\n" for at in range(0, len(lines), 16)]
    text += ["};\n\nconst SosNicknameLine sos_nickname_members[] = {\n"]
    for group in groups:
        text.append(f'  {{ "{" ".join(group)}", {members} }},\n')
        members += len(group)
    text += ["};\n\nconst guint32 sos_nickname_sections[] = {\n"]
    text += [f"  {', '.join(sections(words, name) for name in group)},\n" for group in groups]
    text += ["};\n\nconst char *const sos_nickname_endings[] = {\n", *(f'  "{ending}",\n' for ending in endings)]
    text += ["};\n", FOOT, "\nconst guint sos_n_nicknames = G_N_ELEMENTS (sos_nicknames);\n"]
    text += ["const guint sos_n_nickname_endings = G_N_ELEMENTS (sos_nickname_endings);\n"]
    return "".join(text)


def read_phrases():
    """Each with its first word, the others, and whether it holds for words with a capital; sorted."""
    phrases = {}
    for entry in (entry for line in lines("phrases") if line[0] != "[" for entry in line.split(";")):
        words = [fold(word) or word for word in re.findall(r"\*|[^\W\d_]+|\d+", entry)]
        phrases[tuple(words)] = phrases.get(tuple(words), False) or entry != entry.lower()
    return sorted((words[0], " ".join(words[1:]), is_name) for words, is_name in phrases.items())


def write_phrases(phrases):
    following = [first for first, _, _ in phrases[1:]] + [None]
    rows = (
        f'{{ "{first}", "{rest}", {str(is_name).upper()}, {str(first == behind).upper()} }}'
        for (first, rest, is_name), behind in zip(phrases, following, strict=True)
    )
    return table("phrases", "SosPhrase ", rows)


def read_feasts():
    """Those with the same first word stand together."""
    names = {name.lstrip("^+"): name for name in lines("feasts")}
    return [names[name] for name in sorted(names, key=lambda name: (re.split("[ ']", name)[0], name))]


def write_feasts(names):
    return table("feasts", "char *const ", (f'"{name}"' for name in names))


def main():
    words = read_lexicon()
    made = {
        "lexicon-data.c": write_lexicon(words),
        "nicknames-data.c": write_nicknames(read_nicknames(), read_endings(), words),
        "phrases-data.c": write_phrases(read_phrases()),
        "feasts-data.c": write_feasts(read_feasts()),
    }
    for name, code in made.items():
        if sys.argv[1:] == ["--check"]:
            if (CODE / name).read_text() != code:
                sys.exit(f"lib/privacy/{name} is out of date: run data/embed-names.py")
        else:
            (CODE / name).write_text(code)


main()
