"""What is installed in Argos's folder: by us, by Argos itself, by hand. A folder that is broken hides no other."""

from __future__ import annotations

import json
import os
from pathlib import Path

from enregard.text import Sentence
from enregard.translate.models.model import KIND, Description, Model, UnusableError, as_numbers, read_metadata
from enregard.translate.models.place import packages_folder
from enregard.translate.models.staging import recover

RECORD = "enregard.json"
"""What we write into a package that we install: what it was made from."""


def installed() -> list[Model]:
    """Return the models in the folder that the user's own Argos has, by language, the newest of a pair first.

    Every folder in it is listed, with its problem if it cannot be used. What an installation left behind whose process
    was killed is put right first.
    """
    packages = packages_folder()
    recover(packages)
    try:
        folders = sorted(folder for folder in packages.iterdir() if folder.is_dir())
    except OSError:
        return []
    models = [model for folder in folders if (model := read(folder))]
    models.sort(key=lambda model: as_numbers(model.version), reverse=True)
    return sorted(models, key=lambda model: (model.problem is not None, model.names, model.pair))


def read(folder: Path) -> Model | None:
    """Return what a folder holds; None if it is a package of Argos's, but not one that translates."""
    try:
        said = read_metadata(folder)
    except UnusableError as error:
        problem = Sentence(error.template, error.facts)
        return Model(folder, ("", ""), ("", ""), "", _size(folder), "", problem)
    if said.kind != KIND:
        return None
    return Model(folder, said.pair, said.names, said.version, _size(folder), _digest(folder), wanting(folder, said))


def wanting(folder: Path, said: Description) -> Sentence | None:
    """Say what a package lacks that every model has."""
    facts = {"name": folder.name}
    if said.kind != KIND:
        return Sentence("{name} is no model that translates: it is of the kind “{kind}”.", {**facts, "kind": said.kind})
    if not (folder / "model" / "model.bin").is_file():
        return Sentence("{name} is not whole: the model itself (model/model.bin) is not in it.", facts)
    if not any((folder / name).is_file() for name in ("sentencepiece.model", "bpe.model")):
        return Sentence("{name} is not whole: it has no sentencepiece.model and no bpe.model.", facts)
    return None


def _size(folder: Path) -> int:
    """Return how many bytes the files of a folder have."""
    return sum(_bytes(Path(place) / name) for place, _, names in os.walk(folder) for name in names)


def _bytes(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:  # it has just gone
        return 0


def _digest(folder: Path) -> str:
    """Return the sha256 of the package that a model came from, as we wrote it down; empty if we did not."""
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    digest = record.get("sha256") if isinstance(record, dict) else None
    return digest if isinstance(digest, str) else ""
