# SPDX-License-Identifier: MIT
"""Those who rate: what they are called in a figure, and how they are drawn."""

from __future__ import annotations

from typing import Any, NamedTuple

from sos.plot.rows import Row

# Okabe and Ito's colours, without their yellow, which is lost on white paper.
BLACK, ORANGE, SKY, GREEN, BLUE, VERMILION, PURPLE = (
    "#000000",
    "#E69F00",
    "#56B4E9",
    "#009E73",
    "#0072B2",
    "#D55E00",
    "#CC79A7",
)
_COLOURS = (BLACK, VERMILION, BLUE, GREEN, ORANGE, PURPLE, SKY)
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", "*", ">")
_LINES: tuple[Any, ...] = ("-", (0, (5, 2)), (0, (1, 1.5)), (0, (7, 2, 1.5, 2)))

_CLASSES = ("child", "parent", "family", "network", "professional")
_OTHER = "other"


class Rater(NamedTuple):
    """Somebody who rates; sorted as a family meeting begins: the child first, professionals last."""

    place: int
    id: str
    words: str

    def label(self) -> str:
        """Call them by what they are, and by their id."""
        return f"{self.words} ({self.id})"


def rater_of(row: Row) -> Rater:
    """Find who gave a rating."""
    kind = row["rater_class"]
    function = row["rater_function"]
    words = function if function not in (None, _OTHER) else kind
    return Rater(_CLASSES.index(kind), row["rater_id"], words.replace("_", " "))


def look(number: int) -> dict[str, Any]:
    """Draw each of up to seventy so that colour, marker and line together are theirs alone."""
    return {
        "color": _COLOURS[number % len(_COLOURS)],
        "marker": _MARKERS[number % len(_MARKERS)],
        "linestyle": _LINES[number % len(_LINES)],
    }
