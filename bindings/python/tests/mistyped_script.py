# SPDX-License-Identifier: MIT
"""Mistakes that a type checker has to find, one a line."""

import sos

m = sos.load("map.json")
m.add("p1")
m.people["p1"].nmae
sos.Action(colour="red")
sos.Rating(value=4)
sos.Action(due="2026-03-01")
m.next_steps.actions[0].due.year
m.dumps(indent=2)
