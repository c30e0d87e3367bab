"""A file whose units are being read: what all formats with columns or lines hand back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from enregard.errors import InputError, OutputError
from enregard.exchange.problems import Problem, Problems
from enregard.exchange.units import Header, Unit
from enregard.files import reason
from enregard.progress import Progress
from enregard.text import Sentence

T = TypeVar("T")

_HEAVY = 1 << 24  # characters by which a file is judged


@dataclass(slots=True)
class Opened:
    """Units that come once, in order (see `formats.Units`)."""

    path: Path
    header: Header
    units: Iterator[Unit]
    problems: Problems = field(default_factory=Problems)
    encoding: str = "utf-8"
    languages: dict[str, int] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Unit]:
        try:
            for unit in self.units:
                for variant in unit.variants:
                    self.languages[variant.language] = self.languages.get(variant.language, 0) + 1
                yield unit
        except OSError as error:
            raise unreadable(self.path, error) from error


def unreadable(path: Path, error: OSError) -> InputError:
    """Return what is said of a file that the system does not let us read."""
    if isinstance(error, FileNotFoundError):
        return InputError("There is no file {path}. Check the name and the folder.", path=path)
    return InputError("{path} cannot be read ({reason}).", path=path, reason=reason(error))


def refuse_macros(path: Path, usual: str) -> None:
    """Refuse to write a file whose name promises macros: Office would not open it. Raises OutputError."""
    if path.suffix.lower() in (".docm", ".xlsm"):
        raise OutputError(
            "{path} was not written: its ending is that of a file with macros. Let it end in {usual}.",
            path=path,
            usual=usual,
        )


def size_of(path: Path) -> int:
    """Return the size of an ordinary file. Raises InputError if there is none."""
    try:
        if path.is_dir():
            raise InputError("{path} is a folder. Give the name of a file in it.", path=path)
        if path.exists() and not path.is_file():
            raise InputError("{path} is no ordinary file. Give the name of a file.", path=path)
        return path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error


def beginning(items: Iterator[T], most: int, weight: Callable[[T], int]) -> list[T]:
    """Take the first of some items: so many, or fewer if they are heavy (in characters)."""
    taken: list[T] = []
    left = _HEAVY
    while left > 0 and len(taken) < most and (item := next(items, None)) is not None:
        taken.append(item)
        left -= weight(item)
    return taken


def lost(path: Path, line: int, template: str, **facts: object) -> Problem:
    """Return a problem with a unit that was skipped."""
    return Problem(path, line, Sentence(template, facts))


def mended(path: Path, line: int, template: str, **facts: object) -> Problem:
    """Return a problem with a unit that came in all the same."""
    return Problem(path, line, Sentence(template, facts), lost=False)


def told(pieces: Iterator[bytes], progress: Progress, size: int) -> Iterator[bytes]:
    """Yield pieces of a file, and tell how far they go."""
    done = 0
    for piece in pieces:
        done += len(piece)
        progress(min(done, size), size)
        yield piece
