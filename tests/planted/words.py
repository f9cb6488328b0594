# SPDX-License-Identifier: MIT
"""The words of a corpus, as they stand in its folder: lines under headings in brackets."""

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDERS = {
    name: HERE / name
    for name in (
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "twentyfirst",
        "twentysecond",
        "twentythird",
        "twentyfourth",
        "twentyfifth",
    )
}


def sections(path: Path) -> dict[str, list[str]]:
    """Give the lines of a file by heading; those before the first heading stand under ""."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        title = re.fullmatch(r"\[([\w ]+)\]", line)
        if title:
            heading = title[1]
        else:
            found.setdefault(heading, []).append(line)
    return found


def split_bar(line: str) -> tuple[str, str]:
    """Part "tags | sentence"."""
    before, _, after = line.partition("|")
    return before.strip(), after.strip()


@dataclass(frozen=True)
class Written:
    """A piece of a text: what is written, and the part of it that must not be there afterwards."""

    text: str
    start: int
    end: int

    @staticmethod
    def whole(text: str) -> "Written":
        """Make a piece that has to go as a whole."""
        return Written(text, 0, len(text))

    @staticmethod
    def around(before: str, core: str, after: str = "") -> "Written":
        """Make a piece of which the middle has to go, and the rest may."""
        return Written(before + core + after, len(before), len(before) + len(core))

    @staticmethod
    def bracketed(text: str) -> "Written":
        """Make a piece of a text that has the part that must go in brackets, or none: then all of it."""
        if "[" not in text:
            return Written.whole(text)
        before, _, rest = text.partition("[")
        core, _, after = rest.partition("]")
        return Written.around(before, core, after)

    def lower(self) -> "Written":
        """Give the same in small letters; the few that grow in lower case stay as they are."""
        return Written("".join(c.lower() if len(c.lower()) == 1 else c for c in self.text), self.start, self.end)
