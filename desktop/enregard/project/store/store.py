"""The project file: one SQLite database with the texts, the rows as they are, and the history of each translation.

An edit is on disk before it is on the screen: rows and history change in one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from enregard.errors import ProjectError
from enregard.files import reason
from enregard.project import serial
from enregard.project.lazy import blocks
from enregard.project.project import Project
from enregard.project.store.articles import Articles
from enregard.project.store.extras import drop_extras, read_extras, write_extras
from enregard.project.store.migrate import migrate
from enregard.project.store.record import (
    Entry,
    Facts,
    Record,
    read_document,
    storable,
    write_document,
    write_paragraphs,
    write_translation,
)
from enregard.project.store.schema import (
    APPLICATION_ID,
    FORMAT,
    NO_PROJECT,
    ORIGINAL,
    UNREADABLE,
    connect,
    damaged,
    is_unfinished,
    key,
    new_file,
    said,
    transaction,
)
from enregard.text import Sentence

ENDED = (
    "En regard ended without closing this project. Nothing is lost. "
    "Edits in its history: {edits}; the last: “{label}”, {time}."
)
ENDED_WRITING = (
    "En regard ended while it was writing. What was not yet whole, and had not been shown, was taken back; nothing "
    "else is lost. Edits in the history: {edits}; the last: “{label}”, {time}."
)
ENDED_UNEDITED = "En regard ended without closing this project. No edit had been made in it: nothing is lost."


@dataclass(frozen=True, slots=True)
class Translation:
    """One of the translations in a project; `id` never changes."""

    id: int
    name: str
    language: str


def create(project: Project, path: Path, extras: Mapping[int, str] | None = None) -> Store:
    """Write a project to a new file and open it (see `write`)."""
    write(project, path, extras)
    return Store(path)


def write(project: Project, path: Path, extras: Mapping[int, str] | None = None) -> None:
    """Write a project to a new file, whole or not at all. Raises OutputError or ProjectError.

    `extras` are what rows, by number, hold beside their texts (see `store.extras`). Until it is opened, the same
    project is the same bytes.
    """
    with new_file(path) as database:
        # The paragraphs come last: where a file is cut off, the rows are worth more.
        write_document(database, ORIGINAL, serial.document_to_json(project.source))
        _write(database, 1, project)
        if extras:
            write_extras(database, 1, extras.items())
        write_paragraphs(database, ORIGINAL, blocks(project.source.paragraphs))


def _write(database: sqlite3.Connection, number: int, project: Project) -> Translation:
    """Write the translation of a project, its rows as they are and without its history."""
    target = project.target
    translation = Translation(number, storable(target.name), target.language)
    facts = Facts(number, translation.name, translation.language, len(project.rows), 0, project.next_id)
    write_translation(database, facts, serial.document_to_json(target), map(serial.row_to_json, project.rows))
    write_paragraphs(database, number, blocks(target.paragraphs))
    return translation


class Store:
    """An open project file. Close it when done.

    `project` is the translation in use, `articles` are the press articles that all translations share; `recovered` says
    what was found if the file had not been closed, else None.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if not _is_there(path):
            raise ProjectError("There is no project {path}. It may have been moved or renamed.", path=path)
        unfinished = is_unfinished(path)
        with said(path):
            self._database = connect(path)
            try:
                self._database.execute("pragma locking_mode = exclusive")
                self._check_kind()
                with transaction(self._database):
                    migrate(self._database, path)
                    self._check_whole()
                    self.recovered = self._left_open(unfinished=unfinished)
                    self._keep(ORIGINAL, "open", "yes")
                self.articles = Articles(self._database, path)
                self._records: dict[int, Record] = {}
                self._projects: dict[int, Project] = {}
                self._original = read_document(self._database, ORIGINAL)
                self.current, self.project = self._opened(self._last_used())
            except UNREADABLE as error:
                self._database.close()
                raise damaged(path) from error
            except BaseException:
                self._database.close()
                raise

    def _check_kind(self) -> None:
        """Refuse what is no project, or is one of a newer program."""
        (application,) = self._database.execute("pragma application_id").fetchone()
        (version,) = self._database.execute("pragma user_version").fetchone()
        if application != APPLICATION_ID:
            raise ProjectError(NO_PROJECT, path=self.path)
        if version > FORMAT:
            raise ProjectError(
                "{path} was written by a newer version of En regard (format {version}; this one reads up to {known}). "
                "Update the program to open it; the file is unchanged.",
                path=self.path,
                version=version,
                known=FORMAT,
            )

    def _check_whole(self) -> None:
        """Refuse a file with pages or rows that cannot be read: better now than in the middle of the work."""
        (said_of_it,) = self._database.execute("pragma quick_check(1)").fetchone()
        (bad,) = self._database.execute("select count(*) from row where not json_valid(content)").fetchone()
        if said_of_it != "ok" or bad:
            raise damaged(self.path)

    def _left_open(self, *, unfinished: bool) -> Sentence | None:
        """Say what was found if the program had ended without closing the file."""
        if not self._kept(ORIGINAL, "open"):
            return None
        query = "select count(*) over (), label, made_at from edit order by made_at desc, place desc limit 1"
        last = self._database.execute(query).fetchone()
        if last is None:
            return Sentence(ENDED_UNEDITED)
        edits, label, made_at = last
        time = f"{datetime.fromisoformat(made_at).astimezone():%Y-%m-%d %H:%M}"
        return Sentence(ENDED_WRITING if unfinished else ENDED, {"edits": edits, "label": label, "time": time})

    # Translations of the one original

    @property
    def translations(self) -> tuple[Translation, ...]:
        """Return the translations, in the order in which they came in."""
        with said(self.path):
            found = self._database.execute("select id, name, language from translation order by id").fetchall()
        return tuple(Translation(*facts) for facts in found)

    def use(self, number: int) -> None:
        """Go on with another translation: `project` is that one from now on, and when the file is opened again."""
        opened = self._opened(number)
        self._set(ORIGINAL, "current", str(number))
        self.current, self.project = opened

    def translation(self, number: int) -> Project:
        """Return one of the translations, to be read; the one in use stays in use."""
        return self._opened(number)[1]

    def add(self, project: Project) -> Translation:
        """Add a translation that was aligned with the same original; its history begins here."""
        if project.source.paragraphs != self._original.paragraphs:
            raise ProjectError(
                "{name} was aligned with another original than that of {path}. Align it with the project's original.",
                name=project.target.name,
                path=self.path,
            )
        with said(self.path), transaction(self._database):
            return _write(self._database, 1 + max(each.id for each in self.translations), project)

    def rename(self, number: int, name: str) -> None:
        """Give a translation another name."""
        with said(self.path), transaction(self._database):
            self._database.execute("update translation set name = ? where id = ?", (name, number))

    def remove(self, number: int) -> None:
        """Remove a translation with its rows and its history. Raises ProjectError for the last one."""
        others = [each.id for each in self.translations if each.id != number]
        if not others:
            raise ProjectError(
                "A project keeps at least one translation; this is the only one of {path}.", path=self.path
            )
        if number == self.current:
            self.use(others[0])
        with said(self.path), transaction(self._database):
            for table in ("row", "edit", "paragraphs"):
                owned = f"delete from {table} where place >= ? and place < ?"  # noqa: S608 - our own names
                self._database.execute(owned, (key(number), key(number + 1)))
            self._database.execute("delete from kept where owner = ?", (number,))
            self._database.execute("delete from document where id = ?", (number,))
            self._database.execute("delete from translation where id = ?", (number,))
            drop_extras(self._database, number)
        self._projects.pop(number, None)
        self._records.pop(number, None)

    def _last_used(self) -> int:
        """Return the translation that was used last."""
        known = [each.id for each in self.translations]
        last = int(self._kept(ORIGINAL, "current") or 0)
        return last if last in known else known[0]

    def _opened(self, number: int) -> tuple[int, Project]:
        """Return a translation as a project; one that was opened before stays the same."""
        if number not in self._projects:
            with said(self.path):
                self._records[number] = Record(self._database, self.path, number)
                self._projects[number] = self._records[number].project(self._original)
        return number, self._projects[number]

    # History and what is no edit

    def history(self) -> list[Entry]:
        """Return the edits of the translation in use, those that are undone too, in order."""
        return self._records[self.current].history()

    def get(self, name: str) -> str:
        """Return what was kept of the translation in use under a name, or an empty text."""
        with said(self.path):
            return self._kept(self.current, name)

    def keep(self, name: str, value: str) -> None:
        """Keep something of the translation in use that is no edit, such as the row in focus."""
        self._set(self.current, name, value)

    def _kept(self, owner: int, name: str) -> str:
        query = "select value from kept where owner = ? and name = ?"
        found = self._database.execute(query, (owner, name)).fetchone()
        return str(found[0]) if found else ""

    def _keep(self, owner: int, name: str, value: str) -> None:
        self._database.execute("insert or replace into kept values (?, ?, ?)", (owner, name, value))

    def _set(self, owner: int, name: str, value: str) -> None:
        with said(self.path), transaction(self._database):
            self._keep(owner, name, value)

    def extras(self) -> dict[int, str]:
        """Return what rows of the translation in use hold beside their texts, by number."""
        return read_extras(self._database, self.path, self.current)

    def changed_at(self) -> dict[int, str]:
        """Return when each row of the translation in use was last changed (ISO, UTC), by number, if it ever was."""
        return self._records[self.current].changed_at()

    def close(self) -> None:
        """Let go of the file."""
        # Where even this cannot be written, the next opening will say so; nothing is lost.
        with suppress(ProjectError, sqlite3.Error):
            self._set(ORIGINAL, "open", "")
        self._database.close()


def _is_there(path: Path) -> bool:
    """Tell whether there is a file. Raises ProjectError if that may not be known."""
    try:
        return path.is_file()
    except OSError as error:
        raise ProjectError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error
