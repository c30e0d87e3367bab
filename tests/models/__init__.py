"""A small real model in both directions, of the tests' own little language; `build.py` makes it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from tests.models.grammar import sentences

PACKAGES: dict[tuple[str, str], Path] = {
    pair: Path(__file__).with_name(f"translate-{pair[0]}_{pair[1]}-1_0.argosmodel")
    for pair in (("fr", "en"), ("en", "fr"))
}
"""The packages, as Argos Translate's are, by their languages."""

__all__ = ["PACKAGES", "install_into", "sentences"]


def install_into(folder: Path) -> None:
    """Unpack both packages into a folder, as one that ARGOS_PACKAGES_DIR names has them."""
    for package in PACKAGES.values():
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
