"""One translation in the file: its rows as they are, and the edits that made them so."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, cast

from enregard.documents import Document, Paragraph
from enregard.project import serial
from enregard.project.change import Change, Edit
from enregard.project.lazy import Lazy, Paragraphs, Rows
from enregard.project.project import Project
from enregard.project.rows import Row, Side
from enregard.project.store.schema import UNREADABLE, damaged, key, said, transaction

_STRIDE = 1 << 28
"""How far apart the places of rows are at first, so that rows fit between them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit in the history: the `number`th, made at a time (ISO, UTC), done or undone.

    `row` is the number of the first row that it changed, `text` how that row's text begins.
    """

    number: int
    label: str
    made_at: str
    done: bool
    row: int
    text: str


class Facts(NamedTuple):
    """What is kept of a translation as a whole."""

    id: int
    name: str
    language: str
    rows: int
    done: int
    next_id: int


def write_translation(database: sqlite3.Connection, facts: Facts, document: str, rows: Iterable[str]) -> None:
    """Write a translation out of the JSON of its document and rows; history and paragraphs are written apart."""
    write_document(database, facts.id, document)
    database.execute("insert into translation values (?, ?, ?, ?, ?, ?)", facts)
    kept = ((key(facts.id, number * _STRIDE), row) for number, row in enumerate(rows, start=1))
    database.executemany("insert into row values (?, ?)", kept)


def write_document(database: sqlite3.Connection, owner: int, document: str) -> None:
    """Write what is said of the original, or of the document of a translation, as a whole."""
    database.execute("insert into document values (?, ?)", (owner, document))


def write_paragraphs(database: sqlite3.Connection, owner: int, paragraphs: Iterable[bytes]) -> None:
    """Write the paragraphs of a document, in blocks."""
    kept = ((key(owner, place), block) for place, block in enumerate(paragraphs))
    database.executemany("insert into paragraphs values (?, ?)", kept)


def storable(text: str) -> str:
    """Return a text without lone surrogates, which a database does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")


def read_document(database: sqlite3.Connection, owner: int) -> Document:
    """Read the original or the document of a translation; its paragraphs are decoded when they are looked at."""
    (content,) = database.execute("select content from document where id = ?", (owner,)).fetchone()
    paragraphs = Paragraphs(text for (text,) in _contents(database, "paragraphs", owner))
    return serial.document_from_json(content, cast("tuple[Paragraph, ...]", paragraphs))


def write_edit(database: sqlite3.Connection, owner: int, number: int, edit: Edit, made_at: str | None = None) -> None:
    """Write an edit into the history, as made now or at a time that is known."""
    changed = [*edit.parts[0].new, *edit.parts[0].old][:1]
    row, text = (changed[0].id, _beginning(changed[0])) if changed else (0, "")
    database.execute(
        "insert into edit values (?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%SZ')), ?, ?, ?)",
        (key(owner, number), edit.label, made_at, row, text, serial.edit_to_json(edit)),
    )


def _beginning(row: Row) -> str:
    """Return how the text of a row begins."""
    text = row.text(Side.SOURCE) or row.text(Side.TARGET)
    text = text if len(text) <= 60 else f"{text[:59].rstrip()}…"
    return storable(text)


def _contents(database: sqlite3.Connection, table: str, owner: int) -> sqlite3.Cursor:
    """Return what a table holds of an owner, in order."""
    query = f"select content from {table} where place >= ? and place < ? order by place"  # noqa: S608 - our own names
    return database.execute(query, (key(owner), key(owner + 1)))


class Record:
    """A translation's rows and edits in an open file. `journal` is what its project calls."""

    def __init__(self, database: sqlite3.Connection, path: Path, translation: int) -> None:
        self._database, self._path, self._owner = database, path, translation
        owned = (key(translation), key(translation + 1))
        found = database.execute("select place from row where place >= ? and place < ? order by place", owned)
        self._places = array("q", (place for (place,) in found))
        self._done, self._next_id = database.execute(
            "select done, next_id from translation where id = ?", (translation,)
        ).fetchone()

    def project(self, original: Document) -> Project:
        """Return the project as it was left. Rows and edits are decoded when they are looked at."""
        return Project(
            original,
            read_document(self._database, self._owner),
            Rows((text for (text,) in _contents(self._database, "row", self._owner)), self._row),
            Lazy[Edit](range(1, self._done + 1), self._edit),
            Lazy[Edit](range(self._count(), self._done, -1), self._edit),
            self._next_id,
            self.journal,
        )

    def history(self) -> list[Entry]:
        """Return all edits, those that are undone too, in order."""
        with said(self._path):
            found = self._database.execute(
                "select place, label, made_at, row, text from edit where place > ? and place < ? order by place",
                (key(self._owner), key(self._owner + 1)),
            ).fetchall()
        entries = ((place - key(self._owner), *facts) for place, *facts in found)
        return [Entry(number, label, at, number <= self._done, row, text) for number, label, at, row, text in entries]

    def changed_at(self) -> dict[int, str]:
        """Return by number when rows were last changed by what stands done in the history (ISO, UTC)."""
        with said(self._path):
            found = self._database.execute(
                "select made_at, label, content from edit where place > ? and place <= ? order by place",
                (key(self._owner), key(self._owner, self._done)),
            )
            try:
                return {
                    row.id: made_at
                    for made_at, label, content in found
                    for part in serial.edit_from_json(content, label).parts
                    for row in part.new
                }
            except UNREADABLE as error:
                raise damaged(self._path) from error

    def journal(self, what: str, edits: Sequence[Edit]) -> None:
        """Put on disk what happens to the rows, before it is shown: all of it or nothing."""
        places = self._places[:]
        done = self._done + (-len(edits) if what == "undo" else len(edits))
        with said(self._path), transaction(self._database):
            for edit in edits:
                self._make(edit, places)
            if what == "apply":
                self._forget_undone()
                for number, edit in enumerate(edits, start=self._done + 1):
                    write_edit(self._database, self._owner, number, edit)
            used = (row.id for edit in edits for part in edit.parts for row in part.new)
            next_id = max(self._next_id, 1 + max(used, default=0))
            self._database.execute(
                "update translation set rows = ?, done = ?, next_id = ? where id = ?",
                (len(places), done, next_id, self._owner),
            )
        self._places, self._done, self._next_id = places, done, next_id

    def _forget_undone(self) -> None:
        self._database.execute(
            "delete from edit where place > ? and place < ?", (key(self._owner, self._done), key(self._owner + 1))
        )

    def _make(self, edit: Edit, places: array[int]) -> None:
        """Change the rows in the file, and the list of their places; the last part first, so that the others stay."""
        if all(len(part.old) == len(part.new) for part in edit.parts):
            rows = ((places[part.at + k], row) for part in edit.parts for k, row in enumerate(part.new))
            self._write((place, serial.row_to_json(row)) for place, row in rows)
            return
        for part in reversed(edit.parts):
            self._splice(part, places)

    def _write(self, rows: Iterable[tuple[int, str]]) -> None:
        query = "update row set content = ? where place = ?"
        self._database.executemany(query, ((text, place) for place, text in rows))

    def _splice(self, part: Change, places: array[int]) -> None:
        """Change the rows of a part in the file, and the list of their places."""
        kept = min(len(part.old), len(part.new))
        middle = part.at + kept
        new = [serial.row_to_json(row) for row in part.new]
        self._write(zip(places[part.at : middle], new[:kept], strict=True))
        if new[kept:]:
            self._insert(middle, new[kept:], places)
        else:
            self._delete(places[middle : part.end])
            del places[middle : part.end]

    def _insert(self, at: int, rows: list[str], places: array[int]) -> None:
        """Insert rows between others. Where that was done so often that none fits, the others move apart."""
        first = last = at
        low, step = self._room(places, first, last, len(rows))
        while not step:
            first, last = max(0, 2 * first - at - 1), min(len(places), 2 * last - at + 1)
            low, step = self._room(places, first, last, len(rows))
        texts = [*self._texts(places[first:at]), *rows, *self._texts(places[at:last])]
        self._delete(places[first:last])
        places[first:last] = array("q", (low + step * number for number in range(1, len(texts) + 1)))
        self._database.executemany("insert into row values (?, ?)", zip(places[first:], texts, strict=False))

    def _room(self, places: array[int], first: int, last: int, more: int) -> tuple[int, int]:
        """Return where the room of some rows begins, and how far apart they stand in it if there are some more."""
        rows = last - first + more
        low = places[first - 1] if first else key(self._owner)
        high = places[last] if last < len(places) else low + _STRIDE * (rows + 1)
        return low, (high - low) // (rows + 1)

    def _texts(self, places: Iterable[int]) -> list[str]:
        query = "select content from row where place = ?"
        return [self._database.execute(query, (place,)).fetchone()[0] for place in places]

    def _delete(self, places: Iterable[int]) -> None:
        self._database.executemany("delete from row where place = ?", ((place,) for place in places))

    def _count(self) -> int:
        """Return how many edits there are."""
        (last,) = self._database.execute(
            "select max(place) from edit where place < ?", (key(self._owner + 1),)
        ).fetchone()
        return max(0, (last or 0) - key(self._owner))

    def _row(self, text: str) -> Row:
        try:
            return serial.row_from_json(text)
        except UNREADABLE as error:
            raise damaged(self._path) from error

    def _edit(self, number: int) -> Edit:
        """Read an edit."""
        with said(self._path):
            found = self._database.execute(
                "select content, label from edit where place = ?", (key(self._owner, number),)
            ).fetchone()
        try:
            return serial.edit_from_json(*found)
        except UNREADABLE as error:
            raise damaged(self._path) from error
