"""The bilingual formats: what each is called, how it is known, read and written, and what it carries.

This table is what the command, the dialogs and the manual show: nothing about a format is said in two places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from enregard.exchange.problems import Problems
from enregard.exchange.units import Header, Unit
from enregard.progress import Progress, silent


class Carries(StrEnum):
    """What a format can carry beside the two texts themselves."""

    STATUS = "status"
    PROBABILITY = "probability"
    NOTES = "notes"
    LANGUAGES = "languages"  # with their regions
    MANY = "more than two languages"
    MARKUP = "inline markup"
    STAMPS = "who and when"
    PROPS = "properties"
    HALVES = "sentences without a partner"
    BREAKS = "line breaks inside a text"
    SPACES = "spaces at both ends of a text"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read.

    `languages` are original and translation, empty where the file shall tell; `encoding` is for a file that is
    neither UTF-8 nor says what it is in.
    """

    languages: tuple[str, str] = ("", "")
    encoding: str = ""
    progress: Progress = silent
    """Told bytes of the file, as often as every 100 ms; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a file is to be written. `languages` are the codes to write, empty to keep those of the units."""

    languages: tuple[str, str] = ("", "")
    markup: bool = True
    notes: bool = True
    status: bool = True
    """Status and probability."""
    stamps: bool = True
    append: bool = False
    """To what is in the file already; only TMX can."""
    progress: Progress = silent


class Units(Protocol):
    """A file that is being read: its units, once, in order; the rest is known when the last one was read.

    `header` is known from the beginning; `languages` counts the variants of each code as the file has it.
    """

    header: Header
    problems: Problems
    languages: dict[str, int]
    encoding: str

    def __iter__(self) -> Iterator[Unit]: ...


Read = Callable[[Path, Reading], Units]
"""Raises InputError, at once or while units are read, if the file as a whole cannot be used."""

Write = Callable[[Path, Iterable[Unit], Header, Writing], int]
"""Writes a file, whole or not at all, and returns how many units; raises OutputError."""


@dataclass(frozen=True, slots=True)
class Format:
    """A bilingual format. `suffixes` are lower-case, the usual one first; `name` is what the command calls it."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    carries: frozenset[Carries]
    read: Read | None = None
    write: Write | None = None
    losses: tuple[str, ...] = field(default=())
    """Sentences for what else is not kept."""
