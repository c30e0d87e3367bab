"""Documents, rows and changes as JSON, for the project file. Field names are the file format: keep them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from enregard.documents import Document, Origin, Paragraph, Role
from enregard.project.change import Change
from enregard.project.rows import Row, Status
from enregard.segments import Segment
from enregard.text import Sentence


def document_to_json(document: Document) -> str:
    """Write a document."""
    return _dumps(
        {
            "name": document.name,
            "language": document.language,
            "encoding": document.encoding,
            "path": str(document.path) if document.path else None,
            "paragraphs": [[p.text, p.start, p.role, p.reason] for p in document.paragraphs],
            "origin": {"source": document.origin.source, "date": document.origin.date, "notes": document.origin.notes},
        }
    )


def document_from_json(text: str) -> Document:
    """Read a document."""
    content = json.loads(text)
    origin = content["origin"]
    return Document(
        content["name"],
        content["language"],
        tuple(Paragraph(t, start, Role(role), reason) for t, start, role, reason in content["paragraphs"]),
        Path(content["path"]) if content["path"] else None,
        content["encoding"],
        Origin(origin["source"], origin["date"], tuple((language, note) for language, note in origin["notes"])),
    )


def row_to_json(row: Row) -> str:
    """Write a row."""
    return _dumps(_row(row))


def row_from_json(text: str) -> Row:
    """Read a row."""
    return _to_row(json.loads(text))


def change_to_json(change: Change) -> str:
    """Write a change."""
    return _dumps(
        {
            "at": change.at,
            "label": change.label,
            "old": [_row(row) for row in change.old],
            "new": [_row(row) for row in change.new],
        }
    )


def change_from_json(text: str) -> Change:
    """Read a change."""
    content = json.loads(text)
    old, new = (tuple(_to_row(row) for row in content[key]) for key in ("old", "new"))
    return Change(content["at"], old, new, content["label"])


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
    source, target = (tuple(_to_segment(s) for s in content[key]) for key in ("source", "target"))
    reasons = tuple(Sentence(template, facts) for template, facts in content.get("reasons", ()))
    return Row(
        content["id"],
        source,
        target,
        content["probability"],
        Status(content["status"]),
        reasons,
        content.get("bookmark", False),
        content.get("note", ""),
    )


def _segment(segment: Segment) -> list[Any]:
    fields = [segment.name, segment.text, segment.paragraph, segment.start, segment.role, segment.reason]
    return [*fields, segment.wording] if segment.wording else fields


def _to_segment(fields: list[Any]) -> Segment:
    name, text, paragraph, start, role, reason, *wording = fields
    return Segment(name, text, paragraph, start, Role(role), reason, *wording)


def _dumps(content: Any) -> str:
    # Lone surrogates cannot be stored as UTF-8; escaped they can.
    return json.dumps(content, ensure_ascii=True, separators=(",", ":"))
