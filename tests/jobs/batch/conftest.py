"""Folders of small pairs: sentences of the statement, each pair with others."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.files import corpus


def write_texts(folder: Path, count: int, pattern: str = "{code}/text{k}.txt") -> Path:
    """Write pairs of texts; the later ones are shorter."""
    texts = {code: corpus(f"statement.{code}.txt").read_text("utf-8").splitlines() for code in ("en", "fr")}
    for code, lines in texts.items():
        for k in range(count):
            path = folder / pattern.format(code=code, k=k)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines[2 * k :]), "utf-8")
    return folder


@pytest.fixture(scope="session")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six pairs in two folders, and a damaged one."""
    folder = write_texts(tmp_path_factory.mktemp("texts"), 6)
    for code in ("en", "fr"):
        (folder / code / "damaged.docx").write_bytes(b"PK\x03\x04 nothing")
    return folder
