# SPDX-License-Identifier: MIT
"""The words that a field may hold."""

from __future__ import annotations

from enum import Enum
from typing import Any, TypeVar

from sos._lib import ffi, lib

W = TypeVar("W", bound="Word")


class Word(str, Enum):
    """A word of an enumeration, which is the str that stands in a document."""

    def __new__(cls: type[W], value: str) -> W:
        """Find or make the word: a ValueError where there is none."""
        word = str.__new__(cls, value)
        word._value_ = value
        return word

    def __str__(self) -> str:
        return str(self.value)

    def __format__(self, spec: str) -> str:
        return format(str(self.value), spec)


def by_value(words: type[W]) -> list[W]:
    """Index the words by what stands for them in C, where 0 is absent."""
    nothing: Any = None
    return [nothing, *words]


def words_in_c(kind: int) -> list[str]:
    """Give the words that C knows of an enumeration."""
    n = lib.sos_enum_get_n_words(kind)
    return [ffi.string(lib.sos_enum_to_string(kind, value)).decode() for value in range(1, n + 1)]
