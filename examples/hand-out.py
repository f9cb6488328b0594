#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write a map's pages for a meeting.

One for each member of the family and of its network, without what is kept from them, and each child's own.
"""

import os
import sys
from pathlib import Path

import sos


def page(m: sos.Map, person: sos.Person) -> str:
    """Write the page that somebody gets."""
    if person.role is sos.Role.CHILD:
        return m.to_html(child=person.id)
    return m.to_html(for_=person.id)


def write_all(m: sos.Map, folder: Path) -> None:
    """Write everybody's page. Files are named by ids: a name says more about a family than a folder should."""
    for person in m.people:
        if person.role is not sos.Role.PROFESSIONAL:
            (folder / f"{person.id}.html").write_text(page(m, person), encoding="utf-8")


def main() -> int:
    """Read the map that the command line names."""
    if len(sys.argv) != 3:
        print("usage: hand-out.py MAP FOLDER", file=sys.stderr)
        return 1
    os.umask(0o077)
    try:
        write_all(sos.load(sys.argv[1]), Path(sys.argv[2]))
    except (sos.Error, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
