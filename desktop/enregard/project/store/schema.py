"""The tables of a project file, and how its database is opened, changed and spoken of.

Rows, edits and paragraphs lie in tables with one number as the key: whose they are in its upper bits (see `key`), their
place in the lower ones. So those of one translation lie together and in order.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from enregard.errors import DamagedError, OutputError, ProjectError
from enregard.files import atomic_write

APPLICATION_ID = 0x456E5267  # "EnRg"
FORMAT = 2
SUFFIX = ".enregard"

ORIGINAL = 0
"""Whose the original's paragraphs are, and what is kept for the project as a whole; translations count from 1."""

TABLES = (
    "create table document (id integer primary key, content text not null) strict",
    "create table translation (id integer primary key, name text not null, language text not null,"
    " rows integer not null, done integer not null, next_id integer not null) strict",
    "create table kept (owner integer not null, name text not null, value text not null,"
    " primary key (owner, name)) strict",
    "create table row (place integer primary key, content text not null) strict",
    "create table edit (place integer primary key, label text not null, made_at text not null,"
    " row integer not null, text text not null, content text not null) strict",
    "create table paragraphs (place integer primary key, content blob not null) strict",
)

_PLACES = 1 << 52


def key(owner: int, place: int = 0) -> int:
    """Return the key of something that belongs to the original or to a translation."""
    return owner * _PLACES + place


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables of a project, empty."""
    for table in TABLES:
        database.execute(table)
    database.execute(f"pragma application_id = {APPLICATION_ID}")
    database.execute(f"pragma user_version = {FORMAT}")


def connect(path: Path) -> sqlite3.Connection:
    """Open a database that is one file, and synced at each commit; transactions are begun with `transaction`."""
    database = sqlite3.connect(path, timeout=0.5, isolation_level=None)
    try:
        database.execute("pragma journal_mode = delete")
        database.execute("pragma synchronous = full")
        # What was deleted is gone from the file: a salvage must not take it for rows.
        database.execute("pragma secure_delete = on")
    except sqlite3.Error:
        database.close()
        raise
    return database


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Do all that follows, or nothing."""
    database.execute("begin immediate")
    try:
        yield
        database.execute("commit")
    except BaseException:
        if database.in_transaction:
            database.execute("rollback")
        raise


def refuse_open(path: Path) -> None:
    """Raise ProjectError if a project is open, in this program or another: it must not be written over."""
    if not path.is_file():
        return
    with closing(sqlite3.connect(path, timeout=0)) as database:
        try:
            database.execute("begin immediate")
            database.execute("rollback")
        except sqlite3.Error as error:
            if str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY"):
                raise ProjectError(
                    "{path} is open. Close it first, or give the new project another name.", path=path
                ) from error


@contextmanager
def new_file(path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty project to fill; put it in its place, whole or not at all. Raises OutputError or ProjectError."""
    refuse_open(path)
    with atomic_write(path) as beside:
        try:
            with closing(connect(beside)) as database, transaction(database):
                make_tables(database)
                yield database
        except sqlite3.Error as error:
            rollback_of(beside).unlink(missing_ok=True)
            raise OutputError(
                "The project {path} could not be written ({reason}). Make room or choose another place.",
                path=path,
                reason=error,
            ) from error
        # What a project that stood here left behind when it was killed must not be taken for this one's.
        rollback_of(path).unlink(missing_ok=True)


def rollback_of(path: Path) -> Path:
    """Return where SQLite keeps what it needs to take an unfinished write back."""
    path = path.resolve()
    return path.with_name(f"{path.name}-journal")


def is_unfinished(path: Path) -> bool:
    """Tell whether a write was broken off, which SQLite takes back when the file is opened."""
    try:
        with rollback_of(path).open("rb") as file:
            return file.read(8) == bytes.fromhex("d9d505f920a163d7")
    except OSError:
        return False


NO_PROJECT = "{path} is no project of En regard."
_REASONS: dict[str, str] = {
    "SQLITE_NOTADB": NO_PROJECT,
    "SQLITE_BUSY": "{path} is open in another window. Close it there first.",
    "SQLITE_READONLY": "{path} or its folder may not be written. Change the permissions or open a copy elsewhere.",
    "SQLITE_FULL": "The disk is full: the change was not made. Make room, then do it again; {path} is whole.",
    "SQLITE_CANTOPEN": "{path} cannot be opened: its folder may not be written or does not exist.",
}
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_ERROR", "SQLITE_MISMATCH")


def damaged(path: Path) -> DamagedError:
    """Return the error of a project that cannot be read as a whole."""
    return DamagedError(
        "{path} is damaged. Nothing was changed in it; what can still be read can be opened as a copy.", path=path
    )


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn an error of the database into a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        if name.startswith(_DAMAGE):
            raise damaged(path) from error
        template = next(
            (text for beginning, text in _REASONS.items() if name.startswith(beginning)),
            "{path} could not be used ({reason}). Nothing was changed in it.",
        )
        facts: dict[str, Any] = {"path": path} | ({"reason": error} if "{reason}" in template else {})
        raise ProjectError(template, **facts) from error
    except UnicodeDecodeError as error:  # the database names what is wrong with bytes of the damaged file
        raise damaged(path) from error


UNREADABLE = (KeyError, IndexError, TypeError, ValueError, zlib.error)
"""What reading raises where the file does not hold what was written."""
