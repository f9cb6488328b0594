# SPDX-License-Identifier: MIT
"""Figures of what people said, for those who have to decide something with them.

They are drawn with matplotlib from tables of a corpus: `pip install "libsos[plot]"`. Each function takes a table of a
corpus, or a polars or pandas frame of one, gives the matplotlib Axes it has drawn on, and shows and saves nothing.

Scores are drawn as they were said: 0 to 10, never a mean of people, and a score that was not given is a gap. Colours,
markers and kinds of line differ together, so a figure can be read without seeing colours and printed in grey. People
and children appear by the ids in the table.
"""

from sos.plot.month_chart import xmr
from sos.plot.rater_lines import trend
from sos.plot.round_ranges import consensus

__all__ = ["consensus", "trend", "xmr"]
