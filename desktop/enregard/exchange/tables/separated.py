"""CSV and TSV: read as generously as can be, written as RFC 4180 has it, UTF-8 with its mark, which Excel needs.

A text with a separator, a quotation mark or a line break stands in quotation marks, in TSV too. Texts that a
spreadsheet would run are disarmed (see `formulas`).
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Literal

from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.problems import Problems
from enregard.exchange.tables.columns import Table
from enregard.exchange.tables.decoding import LONGEST, encoding_of, lines_of
from enregard.exchange.tables.formulas import disarmed, rearmed
from enregard.exchange.tables.layout import is_own, named
from enregard.exchange.tables.opened import beginning, mended
from enregard.exchange.tables.reading import Row, open_tables
from enregard.exchange.units import Header, Unit
from enregard.files import atomic_write

_SEPARATORS = "\t;,|"
_SAMPLE = 100  # lines by which the separator is found
_SHORT = 1 << 16  # characters of a line that is looked at for it
_MOST_COLUMNS = 1000
_LEAST = 1 << 14
"""Characters after which a quotation mark that was never closed is given up, once that has happened."""

_MISPLACED = "The quotation marks of the row do not fit. Its first line came in by itself, with the marks in its text."

csv.field_size_limit(LONGEST)  # of the whole process: the usual one is 128 KB, less than a long segment


# In


def open_units(path: Path, reading: Reading) -> Units:
    """Open a table of text to read its units; separator, quotation marks and names are found out. Raises InputError."""
    encoding = encoding_of(path, reading)
    lines = lines_of(path, encoding, reading.progress)
    head = beginning(lines, _SAMPLE, len)
    problems = Problems()
    separator, skipped = _separator(head)
    record = _Record(islice(chain(head, lines), skipped, None), skipped)
    rows = _rows(path, record, problems, delimiter=separator, quoted=separator != "\t" or _is_quoted(head))
    return open_tables(path, [rows], reading, mend=rearmed, encoding=encoding, problems=problems)


def _separator(head: list[str]) -> tuple[str, int]:
    """Return the separator of lines, and how many lines tell it (1 or 0), as Excel writes them: "sep=;"."""
    said = head[0].strip().strip('"') if head else ""
    if len(said) == len("sep=;") and said.lower().startswith("sep=") and said[-1] in f"{_SEPARATORS}:#^~":
        return said[-1], 1
    return max(_SEPARATORS, key=lambda each: _fit(head, each)), 0


def _fit(head: list[str], separator: str) -> tuple[bool, float]:
    """Say how well a separator divides lines: whether names come out, and what share of them has the usual width."""
    lines = [line for line in head if len(line) < _SHORT] or head[:1]
    try:
        rows = [row for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return False, 0.0
    widths = [len(row) for row in rows]
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    return (named(rows) is not None, widths.count(usual) / len(widths)) if usual > 1 else (False, 0.0)


def _is_quoted(head: list[str]) -> bool:
    """Tell whether lines with tabs have quotation marks as spreadsheets write them, and not as texts have them."""
    rows = []
    try:
        for row in csv.reader(head, delimiter="\t", strict=True):
            rows.append(row)
            if is_own(row):
                return True
    except csv.Error:
        return False
    needed = any(sign in cell for row in rows for cell in row for sign in '\t\r\n"')
    return needed or all(line.startswith('"') for line in head)


class _Record:
    """The lines of one record after the other, for `csv`; `number` is that of the last line.

    A quotation mark that is never closed would make one record of the rest of the file. So a record has a longest
    length, which shrinks each time that it is too long.
    """

    def __init__(self, lines: Iterable[str], number: int) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._taken: list[str] = []
        self._most = self._left = LONGEST
        self.number = number

    def begin(self) -> None:
        """Begin a new record."""
        self._taken, self._left = [], self._most

    def give_up(self) -> str:
        """Return the first line of a record that is none; the others are given again."""
        first, *others = self._taken
        self._back.extendleft(reversed(others))
        self.number -= len(others)
        if others:
            self._most = max(_LEAST, self._most // 8)
        return first

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._left < 0:
            raise StopIteration
        line = self._back.popleft() if self._back else next(self._lines)
        self._taken.append(line)
        self._left -= len(line)
        self.number += 1
        return line


def _rows(path: Path, record: _Record, problems: Problems, *, delimiter: str, quoted: bool) -> Iterator[Row]:
    """Yield records with the line where each begins."""
    quoting: Literal[0, 3] = 0 if quoted else 3  # csv.QUOTE_MINIMAL, csv.QUOTE_NONE
    reader = csv.reader(record, delimiter=delimiter, quoting=quoting, strict=True)
    while True:
        record.begin()
        line = record.number + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            problems.add(mended(path, line, _MISPLACED))
            cells = next(csv.reader([record.give_up()], delimiter=delimiter, quoting=csv.QUOTE_NONE))
        if cells is None:
            return
        yield line, cells[:_MOST_COLUMNS]


# Out


def _write(path: Path, units: Iterable[Unit], header: Header, writing: Writing, delimiter: str) -> int:
    table = Table(units, header, writing)
    with atomic_write(path) as beside, beside.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow(table.names)
        writer.writerows([disarmed(cell) for cell in row] for row in table)
    return table.pairs.count


def write_csv(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units with commas between; return how many. Raises OutputError."""
    return _write(path, units, header, writing, ",")


def write_tsv(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units with tabs between; return how many. Raises OutputError."""
    return _write(path, units, header, writing, "\t")
