"""Pairs of texts that were seen, on disk: a memory of any size is looked through in bounded memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import NamedTuple

from enregard.errors import OutputError

_TABLES = (
    "create table pair (source blob, target blob, texts text, units integer, best integer, stamp text, "
    "primary key (source, target)) strict, without rowid",
    "create table note (number integer, text text) strict",
    "create index of_unit on note (number)",
)


class Inconsistency(NamedTuple):
    """An original that has several translations; each with the number of units that say so, the most frequent first."""

    source: str
    targets: tuple[tuple[str, int], ...]


class Seen:
    """Counts pairs of texts; of equal ones it knows the first, or the one that was changed last."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._run = database.execute

    def add(self, number: int, source: str, target: str, stamp: str = "", *, newest: bool = False) -> bool:
        """Take up a pair; tell whether it is new. `number` is its unit's; of equal stamps the first is kept."""
        key = _digest(source), _digest(target)
        known = self._run("select stamp from pair where source = ? and target = ?", key).fetchone()
        if known is None:
            texts = _storable(f"{source}\0{target}")
            self._run("insert into pair values (?, ?, ?, 1, ?, ?)", (*key, texts, number, stamp))
            return True
        best = (number, stamp) if newest and stamp > known[0] else (None, None)
        self._run(
            "update pair set units = units + 1, best = coalesce(?, best), stamp = coalesce(?, stamp) "
            "where source = ? and target = ?",
            (*best, *key),
        )
        return False

    def best(self, source: str, target: str) -> int:
        """Return the number of the unit that is kept of those that say this."""
        key = _digest(source), _digest(target)
        found = self._run("select best from pair where source = ? and target = ?", key).fetchone()
        return int(found[0]) if found else 0

    def note(self, number: int, notes: Iterable[str]) -> None:
        """Keep notes for a unit."""
        for text in notes:
            self._run("insert into note values (?, ?)", (number, _storable(text)))

    def notes(self, number: int) -> list[str]:
        """Return the notes that are kept for a unit, in order."""
        return [text for (text,) in self._run("select text from note where number = ? order by rowid", (number,))]

    @property
    def duplicates(self) -> int:
        """Return how many units say what another says."""
        return int(self._run("select coalesce(sum(units - 1), 0) from pair").fetchone()[0])

    @property
    def inconsistent(self) -> int:
        """Return how many originals have several translations."""
        groups = "select 1 from pair group by source having count(*) > 1"
        return int(self._run(f"select count(*) from ({groups})").fetchone()[0])  # noqa: S608

    def inconsistencies(self) -> Iterator[Inconsistency]:
        """Yield the originals that have several translations."""
        for (key,) in self._run("select source from pair group by source having count(*) > 1 order by min(best)"):
            rows = self._run("select texts, units from pair where source = ? order by units desc, best", (key,))
            found = [(*texts.split("\0", 1), units) for texts, units in rows]
            yield Inconsistency(found[0][0], tuple((target, units) for _, target, units in found))


@contextmanager
def seen() -> Iterator[Seen]:
    """Yield an empty store, which goes when the block ends. Raises OutputError where the disk is full."""
    database = sqlite3.connect("", isolation_level=None)  # a file of its own that nobody else sees
    try:
        for statement in ("pragma synchronous = off", "pragma cache_size = -65536", *_TABLES, "begin"):
            database.execute(statement)
        yield Seen(database)
    except sqlite3.Error as error:
        raise OutputError(
            "There is no room for what the work needs beside ({reason}). Make room, then try again.", reason=error
        ) from error
    finally:
        database.close()


def _storable(text: str) -> str:
    """Return a text that SQLite takes: half a character is a question mark."""
    return text.encode("utf-8", "replace").decode()


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).digest()
