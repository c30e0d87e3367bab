"""Read what can be read of a damaged project, into a copy beside it."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from shutil import copyfile
from typing import Any

from enregard.documents import Paragraph
from enregard.errors import ProjectError
from enregard.files import reason
from enregard.project import serial
from enregard.project.change import Edit
from enregard.project.lazy import BLOCK, packed, unpacked
from enregard.project.rows import Row
from enregard.project.store.carve import records
from enregard.project.store.record import (
    Facts,
    storable,
    write_document,
    write_edit,
    write_paragraphs,
    write_translation,
)
from enregard.project.store.schema import (
    ORIGINAL,
    UNREADABLE,
    connect,
    is_unfinished,
    key,
    new_file,
    rollback_of,
)
from enregard.text import Sentence

SALVAGED = (
    "{path} is damaged and stays as it is. What can be read of it is now in {copy}. "
    "Rows read: {rows}; rows lost: {lost}; edits in the history: {edits}."
)


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read of a damaged project: the copy, how many rows and edits are in it, how many rows are lost."""

    path: Path
    rows: int
    lost: int
    edits: int
    sentence: Sentence


Made = tuple[Edit, str]
"""An edit, and when it was made."""


@dataclass(slots=True)
class _Found:
    """What was read of the file, by whose it is and its place."""

    documents: dict[int, str] = field(default_factory=dict)
    translations: dict[int, Facts] = field(default_factory=dict)
    rows: dict[int, dict[int, Row]] = field(default_factory=dict)
    edits: dict[int, dict[int, Made]] = field(default_factory=dict)
    paragraphs: dict[int, dict[int, list[Paragraph]]] = field(default_factory=dict)
    kept: list[tuple[Any, ...]] = field(default_factory=list)


def salvage(path: Path) -> Salvaged:
    """Read what can be read of a damaged project into a copy, and never touch the original.

    Raises ProjectError if neither rows nor what the texts are can be read, OutputError if there can be no copy.
    """
    found = _Found()
    for number, values in records(_bytes(path)):
        with suppress(*UNREADABLE):
            _sort(found, number, values)
    owners = [owner for owner in sorted(found.rows) if owner in found.documents]
    if not owners or ORIGINAL not in found.documents:
        raise ProjectError("Nothing of {path} can be read any more. Open a copy from your backup.", path=path)
    copy = _free(path)
    edits = 0
    with new_file(copy) as database:
        write_document(database, ORIGINAL, found.documents[ORIGINAL])
        for owner in owners:
            edits += _write(database, owner, found)
        for owner in (*owners, ORIGINAL):
            write_paragraphs(database, owner, _blocks(found.paragraphs.get(owner, {})))
        database.executemany("insert or replace into kept values (?, ?, ?)", found.kept)
    read = sum(len(found.rows[owner]) for owner in owners)
    lost = max(0, sum(facts.rows for facts in found.translations.values()) - read)
    facts = {"path": path, "copy": copy, "rows": read, "lost": lost, "edits": edits}
    return Salvaged(copy, read, lost, edits, Sentence(SALVAGED, facts))


def _bytes(path: Path) -> bytes:
    """Return the file; a write that was broken off is taken back, in a copy."""
    try:
        if not is_unfinished(path):
            return path.read_bytes()
        with tempfile.TemporaryDirectory() as folder:
            trial = Path(folder) / "copy"
            copyfile(path, trial)
            copyfile(rollback_of(path), rollback_of(trial))
            with suppress(sqlite3.Error), closing(connect(trial)) as database:
                database.execute("select * from sqlite_schema")
            return trial.read_bytes()
    except OSError as error:
        raise ProjectError("{path} cannot be read ({reason}).", path=path, reason=reason(error)) from error


def _sort(found: _Found, number: int, values: list[Any]) -> None:
    """Put a record where it belongs: the tables tell themselves apart by their columns. Raises one of UNREADABLE."""
    owner, place = divmod(number, key(1))
    match values:
        case [None, str(content)] if number < key(1):
            json.loads(content)["name"]
            found.documents[number] = content
        case [None, str(content)]:
            found.rows.setdefault(owner, {})[place] = serial.row_from_json(content)
        case [None, bytes(block)]:
            found.paragraphs.setdefault(owner, {})[place] = unpacked(block)
        case [None, str(label), str(made_at), int(), str(), str(content)]:
            found.edits.setdefault(owner, {})[place] = serial.edit_from_json(content, label), made_at
        case [None, str(name), str(language), int(rows), int(done), int(next_id)]:
            found.translations[number] = Facts(number, name, language, rows, done, next_id)
        case [int(whose), str(name), str()] if (whose, name) != (ORIGINAL, "open"):
            found.kept.append(tuple(values))


def _write(database: sqlite3.Connection, owner: int, found: _Found) -> int:
    """Write a translation, and its history as far as it fits the rows; return how many edits that are."""
    rows = [row for _, row in sorted(found.rows[owner].items())]
    edits = found.edits.get(owner, {})
    known = found.translations.get(owner) or _facts(owner, found.documents[owner], len(edits))
    done = _fitting(rows, (_inverse(edits.get(number)) for number in range(known.done, 0, -1)))
    undone = _fitting(rows, (edits.get(number) for number in range(known.done + 1, len(edits) + known.done + 1)))
    history = [edits[known.done - k] for k in reversed(range(done))]
    history += [edits[known.done + k] for k in range(1, undone + 1)]
    used = [row.id for edit, _ in edits.values() for part in edit.parts for row in part.new]
    next_id = max(known.next_id, 1 + max((*used, *(row.id for row in rows))))
    facts = known._replace(rows=len(rows), done=done, next_id=next_id)
    write_translation(database, facts, found.documents[owner], map(serial.row_to_json, rows))
    for number, (edit, made_at) in enumerate(history, start=1):
        write_edit(database, owner, number, edit, made_at)
    return len(history)


def _facts(owner: int, document: str, done: int) -> Facts:
    """Return what is known of a translation from its document alone."""
    content = json.loads(document)
    return Facts(owner, storable(content["name"]), content["language"], 0, done, 0)


def _inverse(made: Made | None) -> Made | None:
    return (made[0].inverse, made[1]) if made else None


def _fitting(rows: list[Row], history: Iterable[Made | None]) -> int:
    """Return how many edits fit the rows one after the other; the rows stay as they are."""
    trial, fitting = list(rows), 0
    for made in history:
        if made is None or not made[0].fits(trial):
            break
        made[0].change(trial).apply(trial)
        fitting += 1
    return fitting


def _blocks(found: dict[int, list[Paragraph]]) -> Iterator[bytes]:
    """Yield the paragraphs of a document; those that are lost are empty, so that the others keep their numbers."""
    start = 0
    for place in range(1 + max(found, default=-1)):
        block = found.get(place) or [Paragraph("", start)] * BLOCK
        start = block[-1].end
        yield packed(block)


def _free(path: Path) -> Path:
    """Return a name for the copy that is free."""
    names = (path.with_stem(f"{path.stem}, recovered{number}") for number in chain([""], (f" {k}" for k in count(2))))
    return next(name for name in names if not name.exists())
