"""LibreOffice, for tests that hold what it writes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

_PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(_PROGRAM is None, reason="LibreOffice is not installed")


def converted(path: Path, kind: str) -> Path:
    """Return a document in another format ("odt", "docx", "rtf", "fodt"), written by LibreOffice without a window."""
    assert _PROGRAM is not None
    folder = path.parent / kind
    profile = path.parent / "profile"
    subprocess.run(
        [_PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind,
         "--outdir", str(folder), str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    return folder / f"{path.stem}.{kind}"
