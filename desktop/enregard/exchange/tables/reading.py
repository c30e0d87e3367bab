"""From rows of cells to units, whatever kind of file the rows stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problem, Problems
from enregard.exchange.tables.columns import Layout, unit_of
from enregard.exchange.tables.layout import SAMPLE, find
from enregard.exchange.tables.opened import Opened, beginning, mended
from enregard.exchange.units import Header, Unit
from enregard.language import primary

Row = tuple[int, list[str]]
"""The line or the number of a row, and its cells."""

Mend = Callable[[str], str]
"""Gives a text of a table of ours back what the format could not hold as it was."""

NO_TABLE = (
    "{path} holds no table with two columns of text. Put the original in one column and the translation in another, "
    "with their language codes above (“en”, “fr”)."
)


def open_tables(
    path: Path,
    tables: Iterable[Iterator[Row]],
    reading: Reading,
    *,
    mend: Mend = str,
    encoding: str = "utf-8",
    problems: Problems | None = None,
) -> Opened:
    """Open the tables of a file that have two columns of text, in the languages of the first of them.

    Each is read to its end before the next. Where `problems` are given, a row with too few or too many cells is one.
    Raises InputError if there is no such table.
    """
    found = _with_texts(tables, reading)
    first = next(found, None)
    if first is None:
        raise InputError(NO_TABLE, path=path)
    layout = first[0]
    header = Header(layout.languages[0], layout.languages[1], tool="En regard" if layout.own else "")
    same = chain([first], (each for each in found if _same(each[0], layout)))
    units = (unit for layout, rows in same for unit in _units(path, layout, rows, mend, problems))
    return Opened(path, header, units, Problems() if problems is None else problems, encoding)


def _with_texts(tables: Iterable[Iterator[Row]], reading: Reading) -> Iterator[tuple[Layout, Iterator[Row]]]:
    """Yield the tables with two columns of text, from the first unit on."""
    for rows in tables:
        head = beginning(rows, SAMPLE, lambda row: len(row[1]) + sum(map(len, row[1])))
        layout = find([cells for _, cells in head], reading.languages)
        if layout:
            yield layout, chain(head[layout.head :], rows)


def _same(layout: Layout, first: Layout) -> bool:
    """Tell whether a further table is in the languages of the first."""
    return [*map(primary, layout.languages)] == [*map(primary, first.languages)]


def _units(path: Path, layout: Layout, rows: Iterable[Row], mend: Mend, problems: Problems | None) -> Iterator[Unit]:
    for line, cells in rows:
        unit = unit_of([mend(cell) for cell in cells] if layout.own else cells, layout, line)
        if unit is not None:
            if problems is not None and len(cells) != layout.width:
                problems.add(_ragged(path, line, cells, layout))
            yield unit


def _ragged(path: Path, line: int, cells: list[str], layout: Layout) -> Problem:
    return mended(
        path,
        line,
        "The row has {found} columns and not {usual}. It came in as it is: look whether its texts are whole.",
        found=len(cells),
        usual=layout.width,
    )
