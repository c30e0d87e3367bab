"""Translation memories: TMX in and out, as streams of any length."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from enregard.exchange.formats import Carries, Format, Reading, Units, Writing
from enregard.exchange.rows import Choice, Which, header_of, units_of
from enregard.exchange.tmx.escapes import clean
from enregard.exchange.tmx.reading import Memory
from enregard.exchange.tmx.writing import write_units
from enregard.project import Project, Row

__all__ = ["FORMAT", "clean", "open_units", "write", "write_units"]


def open_units(path: Path, reading: Reading) -> Units:
    """Open a memory to read its units: `.tmx`, or one or several compressed in `.gz` or `.zip`. Raises InputError."""
    return Memory(path, reading)


def write(project: Project, path: Path, rows: Iterable[Row] | None = None) -> int:
    """Write rows (all that have both sides and were not rejected, if none are given) as units; return how many.

    Raises OutputError; what was at `path` before stays whole.
    """
    if rows is None:
        units = units_of(project)
    else:
        units = units_of(Project(project.source, project.target, list(rows)), Choice(Which.ALL))
    return write_units(path, units, header_of(project), Writing())


FORMAT = Format(
    "tmx",
    "Translation memory (TMX 1.4)",
    (".tmx", ".gz", ".zip"),
    frozenset(Carries) - {Carries.HALVES},
    open_units,
    write_units,
    (
        "Read: what a tool says of itself or of its own encodings, and which side of a code the text touches (assoc).",
        "Written: no characters that XML forbids, such as control characters.",
    ),
)
