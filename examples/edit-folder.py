#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A small editor for a folder of maps, which never loses what somebody else has saved meanwhile.

  edit-folder.py FOLDER

  list                     the open maps and their open actions
  done FILE ACTION         an action is done, today
  strength FILE TEXT       adds a strength
  save                     saves what was changed
  quit                     ends; what was not saved is lost, and that is said

It looks at the folder as often as a person would notice. Ctrl-C cancels what is going on and ends.
"""

import os
import select
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import sos

GLANCE = 0.2
"""Seconds from one look at the folder to the next."""


class Sheet:
    """A map that is open."""

    def __init__(self, path: Path, stamp: tuple[int, ...]) -> None:
        self.path = path
        self.stamp = stamp
        self.take(sos.load(path))

    def take(self, m: sos.Map) -> None:
        """Take a map as what the file holds."""
        self.map = m
        self.read = m.copy()  # what both sides of a merge go back to
        self.is_changed = False

    def change(self, change: Callable[[sos.Map], object]) -> None:
        """Change the map, or say why not."""
        try:
            change(self.map)
        except sos.Error as error:
            print(f"not changed: {error}")
        else:
            self.is_changed = True

    def merge(self) -> bool:
        """Bring our changes together with what somebody else has saved, if they go together."""
        try:
            theirs = sos.load(self.path)
            self.map = sos.merge(self.read, self.map, theirs)
        except sos.Error as error:
            print(f"not saved: {error}")
            for conflict in getattr(error, "conflicts", ()):
                pointer = conflict.mine_pointer or conflict.theirs_pointer
                print(f"  {pointer}: {conflict.mine} here, {conflict.theirs} there")
            return False
        print("merged with what somebody else has saved")
        self.read = theirs
        return True

    def save(self) -> bool:
        """Save the map, with what others have saved; say why if it is not."""
        while True:
            try:
                self.map.save(self.path)
            except sos.ConflictError:
                if not self.merge():
                    return False
            except sos.Error as error:
                print(f"not saved: {error}")
                return False
            else:
                self.read, self.is_changed = self.map.copy(), False
                return True


def stamp_of(path: Path) -> tuple[int, ...]:
    """Tell one state of a file from another."""
    status = path.stat()
    return (status.st_ino, status.st_mtime_ns, status.st_size)


class Editor:
    """The open maps of a folder, and what can be done with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sheets: dict[str, Sheet] = {}
        self.refused: dict[str, tuple[int, ...]] = {}

    def look(self) -> None:
        """Open what is new in the folder; what was changed here waits for its save."""
        for path in sorted(self.folder.glob("[!.]*.json")):
            stamp, sheet = stamp_of(path), self.sheets.get(path.name)
            if self.refused.get(path.name) == stamp or (sheet and (sheet.is_changed or sheet.stamp == stamp)):
                continue
            try:
                self.sheets[path.name] = Sheet(path, stamp)
            except sos.Error as error:
                self.refused[path.name] = stamp
                print(f"{path.name} cannot be read: {error}")
            else:
                print(f"{path.name} is open")

    def list(self) -> None:
        """Show the open maps and their open actions."""
        for name, sheet in self.sheets.items():
            print(f"{name}, revision {sheet.map.revision or 0}{', changed' if sheet.is_changed else ''}")
            for action in sheet.map.next_steps.actions:
                if action.done is None:
                    print(f"  {action.id}: {action.text}")

    def done(self, sheet: Sheet, id: str) -> None:
        """Note that an action is done."""
        if isinstance(sheet.map.get(id), sos.Action):
            sheet.change(lambda m: m.update(id, status="done", done=date.today()))
        else:
            print("not changed: there is no such action")

    def strength(self, sheet: Sheet, text: str) -> None:
        """Add a strength."""
        sheet.change(lambda m: m.add(sos.Strength(text=text, recorded=date.today())))

    def save(self) -> None:
        """Save what was changed."""
        for name, sheet in self.sheets.items():
            if sheet.is_changed and sheet.save():
                sheet.stamp = stamp_of(sheet.path)
                print(f"{name} is saved")

    def run(self, line: str) -> None:
        """Do what a line says."""
        command, *rest = line.split(" ", 2)
        sheet = self.sheets.get(rest[0]) if len(rest) == 2 else None
        if command in ("list", "save"):
            getattr(self, command)()
        elif command in ("done", "strength") and sheet is not None:
            getattr(self, command)(sheet, rest[1])
        elif command in ("done", "strength"):
            print("which file, and what?")
        else:
            print("list, done FILE ACTION, strength FILE TEXT, save or quit?")


def lines() -> Iterator[str | None]:
    """Give the lines of standard input; None where there is none to be had yet."""
    rest = b""
    while True:
        ready, _, _ = select.select([0], [], [], GLANCE)
        found = os.read(0, 65536) if ready else None
        if found == b"":
            return
        *whole, rest = (rest + (found or b"")).split(b"\n")
        for line in whole:
            try:
                yield line.decode().rstrip()
            except UnicodeDecodeError:
                print("not changed: the line must be UTF-8", flush=True)
        yield None


def main() -> int:
    """Edit the folder that the command line names."""
    if len(sys.argv) != 2:
        print("usage: edit-folder.py FOLDER", file=sys.stderr)
        return 2
    editor = Editor(Path(sys.argv[1]))
    try:
        os.listdir(editor.folder)
        editor.look()
        for line in lines():
            if line == "quit":
                break
            if line is None:
                editor.look()
            else:
                editor.run(line)
    except KeyboardInterrupt:
        pass
    except OSError as error:
        print(f"{sys.argv[1]}: {error.strerror}", file=sys.stderr)
        return 2
    unsaved = [name for name, sheet in editor.sheets.items() if sheet.is_changed]
    for name in unsaved:
        print(f"{name} was changed and not saved", file=sys.stderr)
    return 1 if unsaved else 0


if __name__ == "__main__":
    # Whoever waits for a line gets it when it is whole.
    sys.stdout = open(sys.stdout.fileno(), "w", buffering=1, closefd=False)  # noqa: SIM115
    sys.exit(main())
