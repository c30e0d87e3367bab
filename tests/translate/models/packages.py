"""Packages as nobody should make them, built from the little model."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from tests.models import PACKAGES

FOLDER = "translate-en_fr-1_0"


def contents() -> dict[str, bytes]:
    """Return the files of the little English to French model, by their names in its folder."""
    with zipfile.ZipFile(PACKAGES["en", "fr"]) as opened:
        return {name.split("/", 1)[1]: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def package(changes: Mapping[str, bytes | None] | None = None, *, folder: str = FOLDER, **metadata: Any) -> bytes:
    """Return the little model with other metadata or other files; None leaves a file out."""
    names = {"version": "package_version"}
    found: dict[str, bytes | None] = dict(contents())
    said = json.loads(found["metadata.json"] or b"") | {names.get(key, key): value for key, value in metadata.items()}
    found["metadata.json"] = json.dumps(said).encode()
    found |= changes or {}
    return zipped({f"{folder}/{name}": content for name, content in found.items() if content is not None})


def zipped(entries: Mapping[str, bytes]) -> bytes:
    """Return a zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return buffer.getvalue()
