"""What could not be read of a file: named, counted, skipped, and savable as a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from enregard.files import write_text
from enregard.text import Sentence

_LISTED = 10_000
"""More are counted only: a file that is wrong from one end to the other must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A unit, or a part of a file, that could not be read as it stands; `line` counts from 1, 0 if it is not known.

    `lost` tells whether it was skipped; otherwise it came in mended, and the reason says how.
    """

    path: Path
    line: int
    reason: Sentence
    lost: bool = True

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


@dataclass(slots=True)
class Problems:
    """The problems of a file or of several, in order; the first 10,000 are listed, all are counted."""

    listed: list[Problem] = field(default_factory=list)
    lost: int = 0
    mended: int = 0

    def add(self, problem: Problem) -> None:
        """Take one up."""
        if problem.lost:
            self.lost += 1
        else:
            self.mended += 1
        if len(self.listed) < _LISTED:
            self.listed.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.listed)

    def __bool__(self) -> bool:
        return bool(self.lost or self.mended)

    def write(self, path: Path) -> None:
        """Write the list as a text, a line each. Raises OutputError."""
        more = self.lost + self.mended - len(self.listed)
        lines = [str(problem) for problem in self.listed]
        write_text(path, "".join(f"{line}\n" for line in (*lines, *([f"... and {more} more"] if more else []))))
