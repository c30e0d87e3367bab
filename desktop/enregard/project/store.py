"""The project file: one SQLite database with the two texts, the rows as first aligned, and a journal of changes.

A change is on disk before it is on the screen. Opening replays the journal, so that undo and redo are as they were.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from enregard.errors import OutputError, ProjectError
from enregard.files import atomic_write
from enregard.project import serial
from enregard.project.change import Change
from enregard.project.project import Project

APPLICATION_ID = 0x456E5267  # "EnRg"
FORMAT = 1
SUFFIX = ".enregard"

_SCHEMA = """
create table meta (key text primary key, value text not null) strict;
create table document (side text primary key, content text not null) strict;
create table row (position integer primary key, content text not null) strict;
create table journal (
    seq integer primary key, content text not null, made_at text not null default (datetime())
) strict;
"""


def create(project: Project, path: Path) -> Store:
    """Write a project to a new file, whole or not at all, and open it. Raises OutputError or ProjectError."""
    with atomic_write(path) as beside:
        try:
            _fill(project, beside)
        except sqlite3.Error as error:
            beside.with_name(f"{beside.name}-journal").unlink(missing_ok=True)
            raise OutputError(
                "The project {path} could not be written ({reason}). Make room or choose another place.",
                path=path,
                reason=error,
            ) from error
    return Store(path)


def _fill(project: Project, path: Path) -> None:
    """Write a project's documents and rows into a new database."""
    with closing(_connect(path)) as database, database:
        database.executescript(_SCHEMA)
        database.execute(f"pragma application_id = {APPLICATION_ID}")
        database.execute(f"pragma user_version = {FORMAT}")
        database.executemany("insert into meta values (?, ?)", [("cursor", "0"), ("focus", "0")])
        database.executemany(
            "insert into document values (?, ?)",
            [
                ("source", serial.document_to_json(project.source)),
                ("target", serial.document_to_json(project.target)),
            ],
        )
        database.executemany("insert into row values (?, ?)", enumerate(map(serial.row_to_json, project.rows)))


class Store:
    """An open project file. Close it when done."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.is_file():
            raise ProjectError("There is no project {path}. It may have been moved or renamed.", path=path)
        with _said(path):
            self._database = _connect(path)
            try:
                self._check()
                self._database.execute("pragma locking_mode = exclusive")
                self._database.execute("begin immediate")
                self._database.execute("update meta set value = value where key = 'cursor'")
                self._database.execute("commit")
                self.project = self._load()
            except BaseException:
                self._database.close()
                raise
        self.project.journal = self._journal

    def _check(self) -> None:
        """Refuse what is no project, or is one of a newer program."""
        (application,) = self._database.execute("pragma application_id").fetchone()
        (version,) = self._database.execute("pragma user_version").fetchone()
        if application != APPLICATION_ID:
            raise ProjectError("{path} is no project of En regard.", path=self.path)
        if version > FORMAT:
            raise ProjectError(
                "{path} was written by a newer version of En regard (format {version}; this one reads up to {known}). "
                "Update the program to open it; the file is unchanged.",
                path=self.path,
                version=version,
                known=FORMAT,
            )

    def _load(self) -> Project:
        """Rebuild the project: the rows as first aligned, then every change up to the cursor."""
        query = self._database.execute
        documents = {side: serial.document_from_json(content) for side, content in query("select * from document")}
        rows = [serial.row_from_json(content) for (content,) in query("select content from row order by position")]
        changes = [serial.change_from_json(content) for (content,) in query("select content from journal order by seq")]
        cursor = int(self.get("cursor"))
        for change in changes[:cursor]:
            if not change.fits(rows):
                raise ProjectError("The journal of {path} does not fit its rows: the file is damaged.", path=self.path)
            change.apply(rows)
        return Project(documents["source"], documents["target"], rows, changes[:cursor], changes[cursor:][::-1])

    def _journal(self, what: str, change: Change | None) -> None:
        """Put on disk what happens to the rows, before it is shown."""
        cursor = int(self.get("cursor"))
        with _said(self.path), self._database as database:
            if change is not None:
                database.execute("delete from journal where seq > ?", (cursor,))
                content = serial.change_to_json(change)
                database.execute("insert into journal (seq, content) values (?, ?)", (cursor + 1, content))
            moved = cursor - 1 if what == "undo" else cursor + 1
            database.execute("update meta set value = ? where key = 'cursor'", (str(moved),))

    def get(self, key: str) -> str:
        """Return what was kept under a key, or an empty text."""
        with _said(self.path):
            found = self._database.execute("select value from meta where key = ?", (key,)).fetchone()
        return str(found[0]) if found else ""

    def keep(self, key: str, value: str) -> None:
        """Keep something that is no edit, such as the row in focus."""
        with _said(self.path), self._database as database:
            database.execute("insert or replace into meta values (?, ?)", (key, value))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _connect(path: Path) -> sqlite3.Connection:
    """Open a database that is one file, and synced at each commit."""
    database = sqlite3.connect(path, timeout=0.5)
    try:
        database.execute("pragma journal_mode = delete")
        database.execute("pragma synchronous = full")
    except sqlite3.Error:
        database.close()
        raise
    return database


_REASONS: dict[str, str] = {
    "SQLITE_NOTADB": "{path} is no project of En regard.",
    "SQLITE_CORRUPT": "{path} is damaged. Nothing was changed in it; open a copy from your backup.",
    "SQLITE_BUSY": "{path} is open in another window. Close it there first.",
    "SQLITE_READONLY": "{path} may not be written. Change its permissions or copy it elsewhere, then open the copy.",
    "SQLITE_FULL": "The disk is full: the change was not made. Make room, then do it again; {path} is whole.",
    "SQLITE_CANTOPEN": "{path} cannot be opened: its folder may not be written or does not exist.",
}


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Turn an error of the database into a sentence."""
    try:
        yield
    except (sqlite3.Error, KeyError, ValueError) as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        template = next(
            (text for key, text in _REASONS.items() if name.startswith(key)),
            "{path} could not be used ({reason}). Nothing was changed in it.",
        )
        facts: dict[str, Any] = {"path": path} | ({"reason": error} if "{reason}" in template else {})
        raise ProjectError(template, **facts) from error
