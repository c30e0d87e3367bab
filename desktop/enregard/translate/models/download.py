"""A package from the web, into a part file that a later attempt goes on with.

A part file lies in the user's cache, named after its address; beside it stands by what the server knows that the file
is still the same (ETag or Last-Modified). It is kept where going on is possible: after an interruption, after
cancelling, and while the package is being installed. It is removed once it is installed, where it is of no use
(corrupt, not there any more, a server that cannot go on), where the disk is full, and after two weeks.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from enregard import files
from enregard.errors import Cancelled, ModelError
from enregard.progress import Progress
from enregard.translate.models.fetch import Answer, CutOffError, cut_off, fetch
from enregard.translate.models.line import NO_SUCH_RANGE
from enregard.translate.models.locks import BusyError, held
from enregard.translate.models.model import UnusableError

LARGEST = 4_000_000_000
"""Bytes of the largest package that is taken."""

_OLD = 14 * 24 * 3600  # seconds
_GOES_ON = 206


@contextmanager
def fetched(address: str, progress: Progress, size: int | None = None) -> Iterator[Path]:
    """Yield the file that lies at an address, whole, and of its size where that is known; see above what is kept.

    Raises ModelError, of which UnusableError means that another address may do better.
    """
    folder = files.user_cache() / "models"
    part = _Part(folder / f"{hashlib.sha256(address.encode()).hexdigest()[:24]}.part", size)
    with ExitStack() as stack:
        with _written(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _tidy(folder)
            stack.enter_context(_only_here(address, part))
        stack.enter_context(_kept(part))
        _fetch(address, part, progress)
        yield part.path


@contextmanager
def _only_here(address: str, part: _Part) -> Iterator[None]:
    """Hold the lock of a part file."""
    with ExitStack() as stack:
        try:
            stack.enter_context(held(part.path.with_suffix(".lock")))
        except BusyError as error:
            raise ModelError(
                "{address} is being fetched already, in this or another window. Wait until that has ended.",
                address=address,
            ) from error
        yield


@dataclass(slots=True)
class _Part:
    """A part file and what is known of the whole."""

    path: Path
    size: int | None
    """What the index says; None if it does not."""
    arrived: int = 0
    total: int | None = None
    """What the server says."""

    @property
    def beside(self) -> Path:
        """Return where it stands by what the server knows the file again."""
        return self.path.with_suffix(".json")

    def headers(self) -> dict[str, str]:
        """Return how to ask for the rest; nothing where it must begin anew."""
        self.arrived = self.path.stat().st_size if self.path.exists() else 0
        try:
            known = str(json.loads(self.beside.read_text(encoding="utf-8"))["same"])
        except (OSError, ValueError, KeyError, TypeError):
            known = ""
        return {"Range": f"bytes={self.arrived}-", "If-Range": known} if known and self.arrived else {}

    def begin(self, answer: Answer) -> None:
        """Begin anew; note by what the server will know the file."""
        tag = answer.headers.get("ETag", "")
        known = tag if tag.startswith('"') else answer.headers.get("Last-Modified", "")
        self.remove()
        self.path.touch()
        if known:
            self.beside.write_text(json.dumps({"same": known}), encoding="utf-8")

    def add(self, piece: bytes) -> None:
        """Write what has arrived."""
        with _written(self.path.parent), self.path.open("ab") as file:
            file.write(piece)
        self.arrived += len(piece)

    def remove(self) -> None:
        """Remove the part file and what stands beside it."""
        self.arrived = 0
        for path in (self.path, self.beside):
            path.unlink(missing_ok=True)

    def release(self) -> None:
        """Keep the part file if a later attempt can go on with it."""
        with suppress(OSError):
            if not self.headers():
                self.remove()

    def throw_away(self) -> None:
        """Remove the part file if the disk lets us; it goes with the old ones otherwise."""
        with suppress(OSError):
            self.remove()


@contextmanager
def _kept(part: _Part) -> Iterator[None]:
    """Decide in the end what becomes of a part file."""
    try:
        yield
    except (Cancelled, KeyboardInterrupt, GeneratorExit, CutOffError):
        part.release()
        raise
    except BaseException:
        part.throw_away()
        raise
    part.throw_away()


def _fetch(address: str, part: _Part, progress: Progress) -> None:
    """Fetch what is wanting of a file; all of it where the server cannot go on."""

    def take(answer: Answer) -> bool:
        return _take(address, answer, part)

    def heed() -> None:
        progress(part.arrived, part.total or part.size or 0)

    with _written(part.path.parent):
        known = part.headers()
    if not fetch(address, known, take, heed):
        with _written(part.path.parent):
            part.remove()
        fetch(address, {}, take, heed)
    if part.size and part.arrived < part.size:
        raise cut_off(address)
    heed()


def _take(address: str, answer: Answer, part: _Part) -> bool:
    """Write an answer to the part file; tell whether it fitted what was there."""
    said = answer.headers.get("Content-Range", "")
    if answer.status == NO_SUCH_RANGE:  # nothing is wanting, if the lengths agree
        part.total = part.arrived
        return said == f"bytes */{part.arrived}"
    if answer.status != _GOES_ON:
        with _written(part.path.parent):
            part.begin(answer)
    elif not said.startswith(f"bytes {part.arrived}-"):
        return False
    part.total = None if answer.length is None else part.arrived + answer.length
    _check_size(address, part, part.total or 0)
    _check_room(part)
    for piece in answer.pieces():
        part.add(piece)
        _check_size(address, part, part.arrived)
    return True


def _check_size(address: str, part: _Part, size: int) -> None:
    """Raise UnusableError if a package is too large, or larger than the index says or the server has announced."""
    if size > LARGEST:
        raise UnusableError("The package at {address} is too large.", address=address)
    if part.size and (size > part.size or (part.total or part.size) != part.size):
        raise UnusableError(
            "The package at {address} is not the one that the index describes: its size differs.", address=address
        )


def _check_room(part: _Part) -> None:
    """Raise ModelError before a disk is filled for nothing."""
    folder = part.path.parent
    if part.total and part.total - part.arrived > shutil.disk_usage(folder).free:
        raise _not_written(folder, "No space left on device")


@contextmanager
def _written(folder: Path) -> Iterator[None]:
    """Say why the disk refuses."""
    try:
        yield
    except OSError as error:
        raise _not_written(folder, files.reason(error)) from error


def _not_written(folder: Path, reason: str) -> ModelError:
    return ModelError(
        "The package cannot be kept in the folder {folder} while it arrives ({reason}). Nothing was installed. "
        "Make room there, then try again.",
        folder=folder,
        reason=reason,
    )


def _tidy(folder: Path) -> None:
    """Remove what nobody has gone on with for long."""
    for path in folder.iterdir():
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - _OLD:
                path.unlink()
