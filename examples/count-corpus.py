#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stream files of maps and count what is in them, in constant memory."""

import sys
from collections import Counter

import sos


def count_map(count: Counter[str], m: sos.Map) -> None:
    """Add what a map holds."""
    count["maps"] += 1
    count["children"] += len(m.children)
    count["ratings"] += sum(len(scale.ratings) for scale in m.scales)


def count_files(paths: list[str]) -> Counter[str]:
    """Count all files; a map that is refused does not end its file."""
    count: Counter[str] = Counter()
    maps = sos.read(paths)
    while True:
        try:
            m = next(maps)
        except StopIteration:
            return count
        except sos.InvalidError as error:
            print(error, file=sys.stderr)
            count["refused"] += 1
        else:
            count_map(count, m)


def main() -> int:
    """Count the files of the command line."""
    try:
        count = count_files(sys.argv[1:])
    except sos.FileError as error:
        print(error, file=sys.stderr)
        return 1
    print(", ".join(f"{count[what]} {what}" for what in ("maps", "refused", "children", "ratings")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
