"""A translation memory that is open beside a project: its index, and what it says of itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from enregard.exchange.formats import Reading, Units
from enregard.exchange.languages import pair_of
from enregard.exchange.registry import open_units
from enregard.exchange.units import Header, Unit
from enregard.language import primary
from enregard.memories.index import both_progresses, build, place, saying, table_of
from enregard.memories.packed import unpacked

_STEP = 100_000
"""Units that are searched between two looks at the clock."""
_FIRST, _NEXT = 200, 5000  # units in one answer


@dataclass(frozen=True)
class Memory:
    """An open memory. `languages` counts the units of each code, lower case; `skipped` could not be read.

    It may be asked from any thread, by one at a time.
    """

    path: Path
    header: Header
    languages: dict[str, int]
    units: int
    skipped: int
    database: sqlite3.Connection = field(repr=False, compare=False)

    @property
    def name(self) -> str:
        """Return what it is called."""
        return self.path.name

    @property
    def pair(self) -> tuple[str, str]:
        """Return the likely languages of original and translation, as its header and its units say; perhaps empty."""
        known = sorted(self.languages, key=lambda code: -self.languages[code])
        return pair_of(self.header, known)

    def tables(self, language: str) -> list[int]:
        """Return the numbers of the tables in a language: that of the same code, or else those of its varieties."""
        code = language.lower().replace("_", "-")
        codes = list(self.languages)
        if code in self.languages:
            return [codes.index(code)]
        return [number for number, each in enumerate(codes) if primary(each) == primary(code)]

    def unit(self, number: int) -> Unit:
        """Return a unit by its number, from 1."""
        with saying(self.path):
            (content,) = self.database.execute("select content from unit where id = ?", (number,)).fetchone()
        return unpacked(content)

    def all(self) -> Iterator[Unit]:
        """Yield all units."""
        with saying(self.path):
            for (content,) in self.database.execute("select content from unit order by id"):
                yield unpacked(content)

    def numbers(self, table: int, expression: str, late: Callable[[], bool] = bool) -> Iterator[int]:
        """Yield the numbers of the units that meet a full-text expression, until all are read or it is late."""
        sql = f"select rowid from {table_of(table)} where words match ? and rowid between ? and ? limit ?"  # noqa: S608
        # The forms of a beginning are looked up with each question, so that one question is better than many.
        step = self.units if "*" in expression else _STEP
        low, most = 1, _FIRST
        while low <= self.units and not late():
            with saying(self.path):
                found = self.database.execute(sql, (expression, low, low + step - 1, most)).fetchall()
            yield from (number for (number,) in found)
            low = found[-1][0] + 1 if len(found) == most else low + step
            most = _NEXT

    def holding(self, table: int, word: str) -> list[int]:
        """Return the numbers of all units that hold a word."""
        with saying(self.path):
            found = self.database.execute(f"select rowid from {table_of(table)} where words match ?", (f'"{word}"',))  # noqa: S608
            return [number for (number,) in found]

    def count(self, table: int, expression: str, late: Callable[[], bool]) -> tuple[int, bool]:
        """Return how many units meet an expression, and whether all were counted before it was late."""
        sql = f"select count(*) from {table_of(table)} where words match ? and rowid between ? and ?"  # noqa: S608
        step = self.units if "*" in expression else _STEP
        total = 0
        for low in range(1, self.units + 1, step):
            if late():
                return total, False
            with saying(self.path):
                total += self.database.execute(sql, (expression, low, low + step - 1)).fetchone()[0]
        return total, True

    @cached_property
    def _frequent(self) -> dict[tuple[int, str], int]:
        with saying(self.path):
            rows = self.database.execute("select language, word, units from frequent")
            return {(language, word): units for language, word, units in rows}

    def frequency(self, table: int, word: str) -> int:
        """Return in how many units a word stands, 0 for any that is not frequent."""
        return self._frequent.get((table, word), 0)

    def beginning(self, table: int, start: str) -> dict[str, int]:
        """Return the frequent words that begin with some letters, and in how many units each stands."""
        return {
            word: count
            for (number, word), count in self._frequent.items()
            if number == table and word.startswith(start)
        }

    def close(self) -> None:
        """Close it; the index stays."""
        self.database.close()


def open_memory(
    path: Path, reading: Reading | None = None, reader: Callable[[Path, Reading], Units] = open_units
) -> Memory:
    """Open a bilingual file as a memory; its index is made if there is none of its present state.

    The reading's progress is told bytes and may raise Cancelled. Raises InputError or OutputError.
    """
    reading = reading or Reading()
    index = place(path, reading)
    with suppress(sqlite3.Error, LookupError, ValueError):  # no index, or a damaged one: it is made anew
        return _opened(index, path)
    while_reading, while_merging = both_progresses(reading.progress)
    build(reader(path, replace(reading, progress=while_reading)), index, path, while_merging)
    with saying(path):
        return _opened(index, path)


def _opened(index: Path, path: Path) -> Memory:
    """Open an index. Raises sqlite3.Error or LookupError if there is none or it is of no use."""
    database = sqlite3.connect(f"{index.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        database.execute("pragma mmap_size = 1073741824")
        facts = dict(database.execute("select name, value from fact"))
        languages = dict(database.execute("select code, units from language order by number"))
        header = Header(facts["source"], facts["target"])
        return Memory(path, header, languages, int(facts["units"]), int(facts["lost"]), database)
    except BaseException:
        database.close()
        raise
