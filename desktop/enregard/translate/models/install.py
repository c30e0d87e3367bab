"""Install and remove models. One gets into Argos's folder when it is whole and has translated a few words."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from enregard import files
from enregard.errors import ModelError
from enregard.progress import Progress, silent
from enregard.translate import loaded
from enregard.translate.models.archive import unpack
from enregard.translate.models.download import LARGEST, fetched
from enregard.translate.models.installed import RECORD, installed, read, wanting
from enregard.translate.models.model import Description, Model, Offer, UnusableError, read_metadata
from enregard.translate.models.place import packages_folder
from enregard.translate.models.staging import patient, staging
from enregard.translate.models.trial import try_out

_PIECE = 1 << 20
_PATIENCE = 1.0  # seconds that a removal lets others put right what they left


def install(offer: Offer, progress: Progress = silent) -> Model:
    """Fetch a model that an index offers and install it; its links are tried in order.

    `progress` is told the bytes that have arrived and those in all, 0 if nobody knows; at least every 0.1 s, also while
    nothing arrives. It may raise Cancelled: what has arrived is kept and gone on with next time, and nothing is
    installed. An installed model of the same languages is replaced. Raises ModelError.
    """
    failure = ModelError("The index gives no address for this model.")
    for link in offer.links:
        try:
            return _from_web(link, offer, progress)
        except UnusableError as error:
            failure = error
    raise failure


def install_file(path: Path, progress: Progress = silent) -> Model:
    """Install a package file; `progress` is told the bytes that are unpacked and those in all. Raises ModelError."""
    return _install(path, str(path.absolute()), progress)


def remove(model: Model) -> None:
    """Remove an installed model, or a broken folder that is listed as one. Raises ModelError if that cannot be done."""
    packages = packages_folder()
    if model.folder.parent != packages or model.folder.name in {"", ".", ".."}:
        raise ModelError("{folder} does not lie in the folder of the models.", folder=model.folder)
    with staging(packages, patient(_PATIENCE)) as place:
        if not os.path.lexists(model.folder):
            raise ModelError("{folder} is not there any more: the model was removed already.", folder=model.folder)
        _move(model.folder, place / "gone" / model.folder.name)
    loaded.let_go()


def _from_web(link: str, offer: Offer, progress: Progress) -> Model:
    """Fetch and install what lies at an address."""
    with fetched(link, progress, offer.size) as package:
        size = package.stat().st_size
        return _install(package, link, lambda _done, _total: progress(size, size), offer)


def _install(package: Path, source: str, progress: Progress, offer: Offer | None = None) -> Model:
    """Unpack a package beside the folder, check it, try it out and move it into its place."""
    packages = packages_folder()
    name = re.split(r"[/\\]", source)[-1]
    last = 0, 0

    def tell(done: int, total: int) -> None:
        nonlocal last
        last = done, total
        progress(done, total)

    def heed() -> None:
        progress(*last)

    record = _record(package, source, heed)
    if offer and offer.sha256 not in {"", record["sha256"]}:
        raise UnusableError(
            "The package at {address} is not the one that the index describes: its sha256 differs.", address=source
        )
    with staging(packages, heed) as place:
        new = place / "new"
        new.mkdir()
        folder = unpack(package, new, tell, name)
        said = _checked(folder, offer)
        try_out(folder, said.pair, heed)
        (folder / RECORD).write_text(json.dumps(record, indent=1), encoding="utf-8")
        model = _put(folder, said, place / "old", packages)
    loaded.let_go()
    return model


def _checked(folder: Path, offer: Offer | None) -> Description:
    """Return what a package says of itself. Raises UnusableError if something is wanting or it is another model."""
    said = read_metadata(folder)
    problem = wanting(folder, said)
    if problem:
        raise UnusableError(problem.template, **problem.facts)
    if offer and offer.pair != said.pair:
        raise UnusableError(
            "The package translates from “{source}” into “{target}”: it is not the one that the index describes.",
            source=said.pair[0],
            target=said.pair[1],
        )
    return said


def _put(folder: Path, said: Description, old: Path, packages: Path) -> Model:
    """Move a package into its place; what translates the same languages makes room, nothing else does."""
    packages.mkdir(parents=True, exist_ok=True)
    for model in installed():
        if model.pair == said.pair:
            _move(model.folder, old / model.folder.name)
    place = _free(packages / said.folder)
    folder.rename(place)
    installed_now = read(place)
    if installed_now is None:
        raise ModelError("{folder} is not there any more: the model was removed already.", folder=place)
    return installed_now


def _move(folder: Path, place: Path) -> None:
    place.parent.mkdir(exist_ok=True)
    folder.rename(place)


def _free(place: Path) -> Path:
    """Return a place where nothing is: this one, or the next one with a number."""
    free, number = place, 1
    while os.path.lexists(free):
        number += 1
        free = place.with_name(f"{place.name}-{number}")
    return free


def _record(package: Path, source: str, heed: Callable[[], object]) -> dict[str, str | int]:
    """Return what is written down of a package: its sha256 and size, where it comes from, and when."""
    digest = hashlib.sha256()
    size = 0
    try:
        with package.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
                if size > LARGEST:
                    raise UnusableError("{name} is too large for a package of a model.", name=source)
                heed()
    except OSError as error:
        raise ModelError(
            "The file {path} cannot be read ({reason}).", path=package, reason=files.reason(error)
        ) from error
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return {"sha256": digest.hexdigest(), "size": size, "source": source, "installed": now}
