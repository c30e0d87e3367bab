"""One at a time, also between windows and processes: a lock that dies with its process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from enregard.errors import ModelError


class BusyError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a lock; its file is gone afterwards where an open file can be removed (not on Windows).

    Raises BusyError if somebody else has it, ModelError if nobody can have it, and OSError.
    """
    file = _taken(path)
    try:
        yield
    finally:
        with suppress(OSError):  # where it stays, it is empty and open to the next
            path.unlink()
        file.close()


def _taken(path: Path) -> IO[bytes]:
    """Open and lock a file; anew where its last holder has just removed it."""
    import portalocker

    while True:
        file = path.open("ab")
        try:
            portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
            if _is_at(path, file):
                return file
        except portalocker.AlreadyLocked as error:
            file.close()
            raise BusyError from error
        except portalocker.LockException as error:
            file.close()
            with suppress(OSError):
                path.unlink()
            raise ModelError(
                "The file {path} cannot be locked ({reason}). The disk that it is on must know locks.",
                path=path,
                reason=getattr(error.__cause__, "strerror", None) or error,
            ) from error
        file.close()


def _is_at(path: Path, file: IO[bytes]) -> bool:
    """Tell whether an open file is what stands under a name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
