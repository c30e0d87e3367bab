"""Vectors of whole texts, kept in the user's cache so that a text is encoded once. It can be deleted at any time.

A file holds the numbers alone; what they are of stands in its name, and their count is checked.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.errors import OutputError
from enregard.files import atomic_write, user_cache

MOST_BYTES = 2_000_000_000
"""What the cache may take on the disk besides the newest file; the files that were not used for longest go first."""


def place(model: str, texts: Sequence[str]) -> Path:
    """Return where the vectors that a model gives a text lie, or would."""
    digest = hashlib.blake2b(model.encode(), digest_size=20)
    for text in texts:
        written = text.encode("utf-8", "surrogatepass")
        digest.update(len(written).to_bytes(8) + written)
    return user_cache() / "vectors" / f"{digest.hexdigest()}.float16"


def load(path: Path, shape: tuple[int, int, int]) -> NDArray[Any] | None:
    """Return vectors of a shape, float16; None if there are none, or not so many."""
    try:
        if path.stat().st_size != 2 * math.prod(shape):
            return None
        os.utime(path)
        return np.memmap(path, np.float16, "r", shape=shape)
    except (OSError, ValueError):
        return None


def keep(path: Path, vectors: NDArray[Any]) -> None:
    """Write vectors, wholly or not at all; a disk that will not have them costs time later, not work now."""
    with suppress(OSError, OutputError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path) as draft:
            vectors.tofile(draft)
        _prune(path)


def _prune(newest: Path) -> None:
    """Remove the files that were not used for longest until the rest is small enough; drafts left behind too."""
    files = []
    for path in newest.parent.iterdir():
        with suppress(OSError):  # another process may be pruning too
            files += [(path.stat(), path)] if path != newest else []
    total = newest.stat().st_size
    for stat, path in sorted(files, key=lambda file: -file[0].st_mtime):
        total += stat.st_size
        if total > MOST_BYTES:
            with suppress(OSError):
                path.unlink()
