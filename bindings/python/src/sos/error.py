# SPDX-License-Identifier: MIT
"""What is wrong with a text, a change or a file, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from sos._lib import ffi, lib
from sos.enums import ErrorCode

if TYPE_CHECKING:
    from sos.conflict import Conflict


class Problem(NamedTuple):
    """One problem of a document. No member holds a word of it."""

    code: ErrorCode
    line: int
    """From 1; 0 where there is no text, as in a change."""
    column: int
    """In bytes, from 1; 0 where there is no text."""
    pointer: str
    """JSON Pointer to the value."""
    message: str
    """What is wrong, and what to write instead."""


class Error(Exception):
    """Why libsos refused something.

    Never holds a word, name, date or id of a map.
    """

    code: ErrorCode
    """What kind of problem it is."""
    problems: tuple[Problem, ...] = ()
    """All problems of the document, up to twenty, in its order; empty where it is about no document."""

    @property
    def line(self) -> int:
        """Line of the text, from 1; in a corpus the file's. 0 where there is no text."""
        return self.problems[0].line if self.problems else 0

    @property
    def column(self) -> int:
        """Column in bytes, from 1; 0 where there is no text."""
        return self.problems[0].column if self.problems else 0

    @property
    def pointer(self) -> str:
        """JSON Pointer to the value, "" for the whole document."""
        return self.problems[0].pointer if self.problems else ""

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""


class InvalidError(Error, ValueError):
    """A document, a value or a change that breaks a rule of the format."""


class ReferenceError(InvalidError, KeyError):  # noqa: A001 - sos.ReferenceError, as the format calls it
    """An id that no record has, or a record of another kind has."""


class FileError(Error, OSError):
    """A file that cannot be read or written."""


class ConflictError(Error):
    """Somebody else changed it, and nothing was overwritten."""

    conflicts: tuple[Conflict, ...] = ()
    """What two people disagree about, where they were to be merged."""


_CLASSES: dict[ErrorCode, type[Error]] = {
    ErrorCode.REFERENCE: ReferenceError,
    ErrorCode.IO: FileError,
    ErrorCode.CONFLICT: ConflictError,
}


def error(code: ErrorCode, message: str, problems: tuple[Problem, ...] = ()) -> Error:
    """Make the exception for a code."""
    made = _CLASSES.get(code, InvalidError)(message)
    made.code = code
    made.problems = problems
    return made


def refuse(code: ErrorCode, field: str, message: str) -> Error:
    """Make the exception for a value of a record that somebody fills in."""
    problem = Problem(code, 0, 0, f"/{field}", message)
    return error(code, f"{problem.pointer}: {message}", (problem,))


def _text(c: Any) -> str:
    return str(ffi.string(c).decode())


def _problem(c: Any) -> Problem:
    return Problem(
        ErrorCode(_text(lib.sos_error_to_string(c.code))), c.line, c.column, _text(c.pointer), _text(c.message)
    )


def problems_of(c: Any) -> tuple[Problem, ...]:
    """Give the problems that a GError carries."""
    n = ffi.new("guint *")
    items = lib.sos_error_get_problems(c, n)
    return tuple(_problem(items[i]) for i in range(n[0]))


def fail(c: Any) -> NoReturn:
    """Raise what a call left in its GError."""
    held = ffi.gc(c[0], lib.g_error_free)
    code = ErrorCode(_text(lib.sos_error_to_string(held.code)))
    raise error(code, _text(held.message), problems_of(held))
