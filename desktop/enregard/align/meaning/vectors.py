"""Vectors of whole texts, kept in the user's cache so that a text is encoded once. It can be deleted at any time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.files import user_cache

MOST_BYTES = 2_000_000_000
"""What the cache may take on the disk; the files that were not used for longest go first."""


def place(model: str, texts: Sequence[str]) -> Path:
    """Return where the vectors that a model gives a text lie, or would."""
    digest = hashlib.blake2b(model.encode(), digest_size=20)
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass") + b"\0")
    return user_cache() / "vectors" / f"{digest.hexdigest()}.npy"


def load(path: Path, shape: tuple[int, int, int]) -> NDArray[Any] | None:
    """Return vectors of a shape, float16; None if there are none, or others."""
    try:
        vectors: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
        os.utime(path)
    except (OSError, ValueError, EOFError):
        return None
    return vectors if vectors.shape == shape and vectors.dtype == np.float16 else None


def keep(path: Path, vectors: NDArray[Any]) -> None:
    """Write vectors, wholly or not at all; a disk that will not have them costs time later, not work now."""
    draft = path.with_name(f"{path.stem}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        draft.replace(path)
        _prune(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _prune(newest: Path) -> None:
    """Remove the files that were not used for longest until the rest is small enough."""
    files = [(path.stat(), path) for path in newest.parent.glob("*.npy") if path != newest]
    total = newest.stat().st_size
    for stat, path in sorted(files, key=lambda file: -file[0].st_mtime):
        total += stat.st_size
        if total > MOST_BYTES:
            path.unlink(missing_ok=True)
