"""A docx file's parts: which is the text, which belongs to it, what the file says of itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from enregard.documents.safe.archive import Archive
from enregard.documents.safe.xml import parse
from enregard.errors import InputError

_USUAL = "word/document.xml"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_PROPERTIES = {
    "title": (f"{_DC}title",),
    "author": (f"{_DC}creator",),
    "date": (f"{_TERMS}created", f"{_TERMS}modified"),
    "language": (f"{_DC}language",),
}


def text_part(archive: Archive) -> str:
    """Return the name of the part that holds the text. Raises InputError if the archive is no Word document."""
    for kind, name in related(archive, ""):
        if kind == "officeDocument" and name in archive:
            return name
    if _USUAL in archive:
        return _USUAL
    raise no_document(archive.path)


def related(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of each part that a part refers to ("footnotes", "word/footnotes.xml")."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return
    for relation in parse(archive.read(relations), archive.path, relations):
        target = relation.get("Target", "")
        if target and relation.get("TargetMode") != "External":
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield relation.get("Type", "").rpartition("/")[2], place


def properties(archive: Archive) -> dict[str, str]:
    """Return the title, author, date and language that the file gives for itself, as far as it does."""
    for kind, name in related(archive, ""):
        if kind == "core-properties" and name in archive:
            return _properties(parse(archive.read(name), archive.path, name))
    return {}


def _properties(root: Any) -> dict[str, str]:
    found = {}
    for name, tags in _PROPERTIES.items():
        said = next((text for tag in tags if (text := " ".join((root.findtext(tag) or "").split()))), "")
        found[name] = said[:10] if name == "date" else said
    return found


def no_document(path: Path) -> InputError:
    """Return what is said of a file that is something else."""
    return InputError(
        "{path} is no Word document, or its text cannot be found. Open it in its program and save it as .docx.",
        path=path,
    )
