#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Read a map and list each child's worries with the goals that answer them."""

import sys

import sos


def is_about(entry: sos.Entry, child: sos.Person) -> bool:
    """Say whether an entry is about a child: one that names no children is about every child."""
    return not entry.about or child.id in entry.about


def print_goals(m: sos.Map, danger: sos.DangerStatement) -> None:
    """List the goals that answer a danger."""
    goals = [goal for goal in m.next_steps.safety_goals if danger.id in goal.dangers]
    for goal in goals:
        print(f"    goal: {goal.text or goal.child_will}")
    if not goals:
        print("    no goal answers this worry yet")


def print_child(m: sos.Map, child: sos.Person) -> None:
    """List what people are worried about for a child."""
    print(child.name or "a child without a name")
    for danger in m.worries.danger_statements:
        if is_about(danger, child):
            print(f"  worry: {danger.text}")
            print_goals(m, danger)


def main() -> int:
    """Read the map that the command line names."""
    if len(sys.argv) != 2:
        print("usage: worries-and-goals.py MAP", file=sys.stderr)
        return 1
    try:
        m = sos.load(sys.argv[1])
    except sos.Error as error:
        print(error, file=sys.stderr)
        return 1
    for child in m.children:
        print_child(m, child)
    return 0


if __name__ == "__main__":
    sys.exit(main())
