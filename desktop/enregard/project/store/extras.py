"""What the rows of a project that was opened from a bilingual file hold beside their texts, as their file had it.

Inline markup, properties, who and when: nothing that is shown, all that is written again when the rows go out. A table
of its own, made when there is something to keep, so that other projects stay as they are.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from enregard.project.store.schema import key, said

_TABLE = "create table if not exists extra (place integer primary key, content text not null) strict"


def write_extras(database: sqlite3.Connection, owner: int, extras: Iterable[tuple[int, str]]) -> None:
    """Write what rows (by number) of a translation hold beside their texts."""
    database.execute(_TABLE)
    database.executemany(
        "insert or replace into extra values (?, ?)", ((key(owner, row), content) for row, content in extras)
    )


def drop_extras(database: sqlite3.Connection, owner: int) -> None:
    """Drop what rows of a translation hold beside their texts."""
    if _is_there(database):
        database.execute("delete from extra where place >= ? and place < ?", (key(owner), key(owner + 1)))


def _is_there(database: sqlite3.Connection) -> bool:
    return database.execute("select 1 from sqlite_master where name = 'extra'").fetchone() is not None


def read_extras(database: sqlite3.Connection, path: Path, owner: int) -> dict[int, str]:
    """Return by number what the rows of a translation hold beside their texts."""
    with said(path):
        if not _is_there(database):
            return {}
        found = database.execute(
            "select place, content from extra where place >= ? and place < ?", (key(owner), key(owner + 1))
        ).fetchall()
    return {place - key(owner): content for place, content in found}
