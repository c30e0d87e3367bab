"""Documents, rows and edits as JSON, for the project file. Field names are the file format: keep them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from enregard.documents import Document, Kind, Origin, Paragraph, Role
from enregard.project.change import Change, Edit
from enregard.project.rows import Row, Status
from enregard.segments import Segment
from enregard.text import Sentence

# Lone surrogates cannot be stored as UTF-8; escaped they can.
_dumps = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode

# A dictionary is several times as fast as calling the enumeration, and a long text has a hundred thousand rows.
_ROLES = {role.value: role for role in Role}
_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}


def document_to_json(document: Document) -> str:
    """Write what is said of a document as a whole; its paragraphs are written apart."""
    content: dict[str, Any] = {
        "name": document.name,
        "language": document.language,
        "encoding": document.encoding,
        "path": str(document.path) if document.path else None,
        "origin": asdict(document.origin),
    }
    if document.remarks:
        content["remarks"] = [[remark.template, _facts(remark)] for remark in document.remarks]
    return _dumps(content)


def _facts(remark: Sentence) -> dict[str, Any]:
    """Return facts as JSON can hold them."""
    return {name: fact if isinstance(fact, int | float) else str(fact) for name, fact in remark.facts.items()}


def document_from_json(text: str, paragraphs: tuple[Paragraph, ...]) -> Document:
    """Read a document, whose paragraphs were read apart."""
    content = json.loads(text)
    origin = content["origin"]
    return Document(
        content["name"],
        content["language"],
        paragraphs,
        Path(content["path"]) if content["path"] else None,
        content["encoding"],
        Origin(**origin | {"notes": tuple((language, note) for language, note in origin["notes"])}),
        tuple(Sentence(template, facts) for template, facts in content.get("remarks", ())),
    )


def paragraphs_to_json(paragraphs: Iterable[Paragraph]) -> str:
    """Write some paragraphs."""
    return _dumps([_paragraph(paragraph) for paragraph in paragraphs])


def _paragraph(p: Paragraph) -> list[Any]:
    fields = [p.text, p.start, p.role, p.reason]
    return [*fields, p.kind, p.place] if p.place or p.kind is not Kind.PARAGRAPH else fields


def paragraphs_from_json(text: str) -> list[Paragraph]:
    """Read some paragraphs."""
    return [_to_paragraph(*fields) for fields in json.loads(text)]


def _to_paragraph(
    text: str, start: int, role: str, reason: str, kind: str = Kind.PARAGRAPH.value, place: str = ""
) -> Paragraph:
    return Paragraph(text, start, _ROLES[role], reason, _KINDS[kind], place)


def row_to_json(row: Row) -> str:
    """Write a row."""
    return _dumps(_row(row))


def row_from_json(text: str) -> Row:
    """Read a row."""
    return _to_row(json.loads(text))


def edit_to_json(edit: Edit) -> str:
    """Write an edit; its label is written apart."""
    return _dumps([[part.at, _rows(part.old), _rows(part.new)] for part in edit.parts])


def edit_from_json(text: str, label: str) -> Edit:
    """Read an edit, whose label was read apart."""
    parts = (Change(at, _to_rows(old), _to_rows(new), label) for at, old, new in json.loads(text))
    return Edit(label, tuple(parts))


def _rows(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [_row(row) for row in rows]


def _to_rows(content: list[dict[str, Any]]) -> tuple[Row, ...]:
    return tuple(_to_row(row) for row in content)


def _row(row: Row) -> dict[str, Any]:
    content: dict[str, Any] = {
        "id": row.id,
        "probability": row.probability,
        "status": row.status,
        "source": [_segment(s) for s in row.source],
        "target": [_segment(s) for s in row.target],
    }
    if row.reasons:
        content["reasons"] = [[reason.template, reason.facts] for reason in row.reasons]
    if row.bookmark:
        content["bookmark"] = True
    if row.note:
        content["note"] = row.note
    return content


def _to_row(content: dict[str, Any]) -> Row:
    return Row(
        content["id"],
        tuple([_to_segment(*fields) for fields in content["source"]]),
        tuple([_to_segment(*fields) for fields in content["target"]]),
        content["probability"],
        _STATUSES[content["status"]],
        tuple([Sentence(template, facts) for template, facts in content.get("reasons", ())]),
        content.get("bookmark", False),
        content.get("note", ""),
    )


def _segment(segment: Segment) -> list[Any]:
    fields = [segment.name, segment.text, segment.paragraph, segment.start, segment.role, segment.reason]
    return [*fields, segment.wording] if segment.wording else fields


def _to_segment(name: str, text: str, paragraph: int, start: int, role: str, reason: str, wording: str = "") -> Segment:
    return Segment(name, text, paragraph, start, _ROLES[role], reason, wording)
