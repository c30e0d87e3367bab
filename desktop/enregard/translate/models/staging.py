"""Where a model is made ready beside Argos's folder, and from where it goes in with one rename.

    .packages.enregard/lock   one installation at a time
    .packages.enregard/new    the package that is unpacked; empty once it is in its place
    .packages.enregard/old    what it takes the place of
    .packages.enregard/gone   what is being removed

Nothing of it is left, but for an empty lock where the system removes no open file, as Windows.
Inside the folder itself nothing may lie: a folder without metadata keeps Argos from listing anything. Whatever happens,
also the death of the process, `_settle` knows what to do: as long as something is in `new`, what is in `old` goes back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import NoReturn

from enregard import files
from enregard.errors import ModelError
from enregard.translate.models.line import TICK
from enregard.translate.models.locks import BusyError, held

_FOLDERS = ("new", "old", "gone")


def busy() -> NoReturn:
    """Say that somebody else works in the folder."""
    raise ModelError("A model is being installed, in this or another window. Try again when that has ended.")


def patient(seconds: float) -> Callable[[], None]:
    """Return what lets the others work for some seconds, and says then that they do."""
    end = monotonic() + seconds

    def heed() -> None:
        if monotonic() > end:
            busy()

    return heed


@contextmanager
def staging(packages: Path, heed: Callable[[], object] = busy) -> Iterator[Path]:
    """Yield the folder beside, with nothing but the lock; afterwards all is as it was, or as it shall be.

    `heed` is called again and again while somebody else has it, until it raises. Raises ModelError.
    """
    place = _place(packages)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _only_here(place, heed):
            _settle(place, packages)
            try:
                yield place
            finally:
                _settle(place, packages)
    except OSError as error:
        raise ModelError(
            "The folder {folder} cannot be changed ({reason}). See who may write there and how much room there is, "
            "then try again.",
            folder=packages,
            reason=files.reason(error),
        ) from error
    finally:
        with suppress(OSError):
            place.rmdir()


def recover(packages: Path) -> None:
    """Put right what a process left behind that was killed; one that still works is left alone."""
    if any((_place(packages) / name).exists() for name in _FOLDERS):
        with suppress(ModelError), staging(packages):
            pass


def _place(packages: Path) -> Path:
    """Return the folder beside, on the same disk where links do not lead elsewhere."""
    packages = packages.resolve()
    return packages.with_name(f".{packages.name}.enregard")


@contextmanager
def _only_here(place: Path, heed: Callable[[], object]) -> Iterator[None]:
    """Hold the lock of the folder beside."""
    with ExitStack() as stack:
        while not _locked(place, stack):
            heed()
            sleep(TICK)
        yield


def _locked(place: Path, stack: ExitStack) -> bool:
    """Make the folder beside and lock it, until the stack ends; tell whether that could be done."""
    place.mkdir(exist_ok=True)
    try:
        stack.enter_context(held(place / "lock"))
    except (BusyError, FileNotFoundError):  # its last holder may just have removed it
        return False
    return True


def _settle(place: Path, packages: Path) -> None:
    """Put back what has no successor, and throw the rest away."""
    if any(_inside(place / "new")):
        for old in _inside(place / "old"):
            if not os.path.lexists(packages / old.name):
                old.rename(packages / old.name)
    for name in _FOLDERS:
        shutil.rmtree(place / name, ignore_errors=True)


def _inside(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
