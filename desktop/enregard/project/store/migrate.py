"""Bring a file of an older version up to date."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from enregard.documents import Document
from enregard.project import serial
from enregard.project.change import Edit
from enregard.project.lazy import blocks
from enregard.project.store.record import (
    Facts,
    storable,
    write_document,
    write_edit,
    write_paragraphs,
    write_translation,
)
from enregard.project.store.schema import FORMAT, ORIGINAL, damaged, make_tables


def migrate(database: sqlite3.Connection, path: Path) -> None:
    """Bring a file up to date, inside a transaction that the caller has begun; a new one stays as it is."""
    (version,) = database.execute("pragma user_version").fetchone()
    if version < FORMAT:
        _from_first(database, path)


def _from_first(database: sqlite3.Connection, path: Path) -> None:
    """Rewrite the first format, which kept the rows as first aligned and replayed whole changes over them."""
    documents = dict(database.execute("select side, content from document"))
    rows = [serial.row_from_json(text) for (text,) in database.execute("select content from row order by position")]
    journal = database.execute("select content, made_at from journal order by seq").fetchall()
    kept = dict(database.execute("select key, value from meta"))
    for table in ("meta", "document", "row", "journal"):
        database.execute(f"drop table {table}")
    make_tables(database)
    done = int(kept["cursor"])
    used = [row.id for row in rows]
    for number, (content, made_at) in enumerate(journal, start=1):
        edit = _edit(json.loads(content))
        write_edit(database, 1, number, edit, f"{made_at.replace(' ', 'T')}Z")
        used += [row.id for part in edit.parts for row in part.new]
        if number <= done:
            if not edit.fits(rows):
                raise damaged(path)
            edit.change(rows).apply(rows)
    source, target = (_document(documents[side]) for side in ("source", "target"))
    facts = Facts(1, storable(target.name), target.language, len(rows), done, 1 + max(used, default=0))
    write_translation(database, facts, serial.document_to_json(target), map(serial.row_to_json, rows))
    write_document(database, ORIGINAL, serial.document_to_json(source))
    for owner, document in ((1, target), (ORIGINAL, source)):
        write_paragraphs(database, owner, blocks(document.paragraphs))
    place = next((k for k, row in enumerate(rows) if str(row.id) == kept.get("focus")), 0)
    database.execute("insert into kept values (1, 'place', ?)", (str(place),))


def _document(text: str) -> Document:
    """Read a document, whose paragraphs stood inside it."""
    paragraphs = serial.paragraphs_from_json(json.dumps(json.loads(text)["paragraphs"]))
    return serial.document_from_json(text, tuple(paragraphs))


def _edit(content: dict[str, Any]) -> Edit:
    """Read a change as it was kept: all its rows, before and after."""
    whole = serial.edit_from_json(json.dumps([[content["at"], content["old"], content["new"]]]), content["label"])
    return Edit.of(whole.parts[0])
