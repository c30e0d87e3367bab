"""The index of a memory: one SQLite file in the user's cache, made once, by which words are found in no time.

Each language has a full-text table whose rows are numbered like the units; it holds the words as `memories.words` reads
them, and SQLite only cuts at the spaces. A table of frequent words says how often they occur. An index is made beside
its place and put there when it is whole; it belongs to one state of the memory, and another state makes another.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from time import time

from enregard.errors import InputError, OutputError
from enregard.exchange.formats import Reading, Units
from enregard.exchange.units import Unit
from enregard.files import reason, user_cache
from enregard.memories.packed import packed
from enregard.memories.words import digest, is_digest, words
from enregard.progress import Progress

FREQUENT = 500
"""From so many units on a word counts as frequent."""

_VERSION = "1"  # of the tables
_TABLES = (
    "create table unit (id integer primary key, content blob not null) strict",
    "create table language (number integer primary key, code text not null, units integer not null) strict",
    "create table frequent (language integer, word text, units integer, primary key (language, word)) "
    "strict, without rowid",
    "create table fact (name text primary key, value text not null) strict, without rowid",
)
_BATCH = 500  # units between two looks at whether to go on
_LANGUAGES = 200  # a file with more codes is no memory that anybody searches
_MERGED = 200  # pages at a time
_STALE = 24 * 60 * 60  # seconds after which an index that is being made was left behind
_READ = 0.85  # of the progress; the rest is merging


def place(path: Path, reading: Reading) -> Path:
    """Return where the index of a memory lies, as it is now. Raises InputError if the memory cannot be seen."""
    try:
        seen = path.stat()
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error
    state = _digest(_VERSION, seen.st_mtime_ns, seen.st_size, reading.languages, reading.encoding)
    return user_cache() / "memories" / f"{_digest(path.resolve())}-{state}.sqlite"


def _digest(*facts: object) -> str:
    return blake2b(repr(facts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def build(units: Units, target: Path, path: Path, progress: Progress) -> None:
    """Make the index of the units of `path`, whole or not at all.

    `progress` may raise Cancelled; the units' own progress is the caller's. Raises InputError, OutputError.
    """
    beside = target.with_name(f"{target.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        with closing(sqlite3.connect(beside, isolation_level=None)) as database:
            _Making(database, progress).make(units, path)
        beside.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise _refusal(error, target) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _refusal(error: Exception, target: Path) -> OutputError:
    if "fts5" in str(error):
        return OutputError("The SQLite of this system lacks full-text search (FTS5), which memories need.")
    why = reason(error) if isinstance(error, OSError) else error
    return OutputError(
        "The index {path} could not be written ({reason}). Make room, or set ENREGARD_CACHE to another folder.",
        path=target,
        reason=why,
    )


def _sweep(target: Path) -> None:
    """Remove indexes of other states of the memory, and what was left half done long ago."""
    memory = target.name.partition("-")[0]
    with suppress(OSError):
        for other in target.parent.iterdir():
            left_behind = other.suffix == ".part" and other.stat().st_mtime < time() - _STALE
            if left_behind or (other.name.startswith(f"{memory}-") and other.suffix == ".sqlite"):
                with suppress(OSError):
                    other.unlink()


class _Making:
    """An index that is being made."""

    def __init__(self, database: sqlite3.Connection, progress: Progress) -> None:
        self._database = database
        self._progress = progress
        self._numbers: dict[str, int] = {}
        self._counts: dict[int, int] = {}

    def make(self, units: Units, path: Path) -> None:
        """Take up all units, then merge what was written in pieces."""
        run = self._database.execute
        # Nothing is lost if the machine stops: the file is not in its place yet.
        for setting in ("journal_mode = off", "synchronous = off", "cache_size = -32768"):
            run(f"pragma {setting}")
        for table in _TABLES:
            run(table)
        run("begin")
        count, rows = 0, iter(units)
        while batch := list(islice(rows, _BATCH)):
            self._take(batch, count + 1)
            count += len(batch)
        self._merge()
        self._database.executemany(
            "insert into language values (?, ?, ?)",
            ((number, code, self._counts[number]) for code, number in self._numbers.items()),
        )
        facts = {
            "path": str(path),
            "units": count,
            "lost": units.problems.lost,
            "source": units.header.source_language,
            "target": units.header.target_language,
        }
        self._database.executemany(
            "insert into fact values (?, ?)", ((name, _storable(str(value))) for name, value in facts.items())
        )
        run("commit")

    def _take(self, batch: list[Unit], first: int) -> None:
        """Take up some units, numbered from `first`."""
        by_language: dict[int, list[tuple[int, str]]] = {}
        for number, unit in enumerate(batch, start=first):
            for language, text in self._texts(unit):
                by_language.setdefault(language, []).append((number, text))
        rows = ((number, packed(unit)) for number, unit in enumerate(batch, start=first))
        self._database.executemany("insert into unit values (?, ?)", rows)
        for language, texts in by_language.items():
            table = table_of(language)
            self._database.executemany(f"insert into {table} (rowid, words) values (?, ?)", texts)  # noqa: S608
            self._counts[language] += len(texts)

    def _texts(self, unit: Unit) -> Iterator[tuple[int, str]]:
        """Yield each language of a unit, once, with the words that are said in it."""
        said: dict[int, str] = {}
        for variant in unit.variants:
            language = self._number(variant.language)
            read = words(variant.text)
            if language is not None and read:
                before = f"{said[language]} " if language in said else ""
                said[language] = f"{before}{read} {digest(read)}"
        yield from said.items()

    def _number(self, code: str) -> int | None:
        """Return the number of a language; one that is new gets a table."""
        code = _storable(code.lower().replace("_", "-"))
        if code not in self._numbers and len(self._numbers) < _LANGUAGES:
            number = self._numbers[code] = len(self._numbers)
            self._counts[number] = 0
            table = table_of(number)
            self._database.execute(
                f"create virtual table {table} using fts5(words, content='', columnsize=0, tokenize='ascii')"
            )
            for setting, value in _settings(number):
                self._database.execute(f"insert into {table} ({table}, rank) values (?, ?)", (setting, value))  # noqa: S608
        return self._numbers.get(code)

    def _merge(self) -> None:
        """Make one piece of each table, a little at a time, and count its frequent words."""
        steps = len(self._numbers)
        for number in self._numbers.values():
            table = table_of(number)
            pages = -_MERGED  # at first all pieces are put in line
            while True:
                self._progress(number, steps)
                before = self._database.total_changes
                self._database.execute(f"insert into {table} ({table}, rank) values ('merge', ?)", (pages,))  # noqa: S608
                if self._database.total_changes - before < 2:
                    break
                pages = _MERGED
            self._count(number)
        self._progress(steps, steps)

    def _count(self, number: int) -> None:
        """Note the frequent words of a language."""
        run = self._database.execute
        vocabulary = f"vocabulary_{number}"
        run(f"create virtual table temp.{vocabulary} using fts5vocab('main', '{table_of(number)}', 'row')")
        with closing(run(f"select term, doc from temp.{vocabulary}")) as terms:  # noqa: S608
            for at, (word, units) in enumerate(terms):
                if is_digest(word):
                    break  # they come last
                if at % 1000 == 0:
                    self._progress(number, len(self._numbers))
                if units >= FREQUENT:
                    run("insert into frequent values (?, ?, ?)", (number, word, units))
        run(f"drop table temp.{vocabulary}")


def _settings(number: int) -> Iterator[tuple[str, int]]:
    """Yield how a full-text table is filled: in large pieces (small ones for rare languages) that we merge at last."""
    yield "hashsize", max(1 << 20, (1 << 23) >> number)
    yield "automerge", 0
    yield "crisismerge", 1999


def table_of(language: int) -> str:
    """Return the full-text table of a language."""
    return f"words_{language}"


def _storable(text: str) -> str:
    """Return a text that SQLite takes: half a character is a question mark."""
    return text.encode("utf-8", "replace").decode()


def both_progresses(progress: Progress) -> tuple[Progress, Progress]:
    """Return what reading tells its bytes to, and what merging tells its steps to: together one progress in bytes."""
    size = 1

    def reading(done: int, total: int) -> None:
        nonlocal size
        size = max(1, total)
        progress(int(_READ * done), size)

    def merging(done: int, total: int) -> None:
        progress(int((_READ + (1 - _READ) * done / max(1, total)) * size), size)

    return reading, merging


@contextmanager
def saying(path: Path) -> Iterator[None]:
    """Say in a sentence that an index cannot be read."""
    try:
        yield
    except sqlite3.Error as error:
        raise InputError(
            "The index of {path} is damaged ({reason}). Close the memory and open it again.", path=path, reason=error
        ) from error
