"""Vectors of what two texts share to the letter: numbers, and the beginnings of names and learned words."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

DIMENSIONS = 256
_PLACES = 8


class Lexicon:
    """The weights of what occurs on both sides; rare means telling (inverse document frequency)."""

    def __init__(self, source: Sequence[set[str]], target: Sequence[set[str]]) -> None:
        counts = [Counter(chain.from_iterable(side)) for side in (source, target)]
        self._shared = {term: number for number, term in enumerate(sorted(counts[0].keys() & counts[1].keys()))}
        self._total = len(source) + len(target)
        self._counts = counts[0] + counts[1]
        self._places, self._signs = _random_index(list(self._shared))

    def vectors(self, side: Sequence[set[str]]) -> tuple[Floats, Floats]:
        """Return vectors (sentences, 256) that add up over sentences, and the squared norm of each.

        What the other side does not have counts half, and in the norm only.
        """
        sums = np.zeros((len(side), DIMENSIONS), np.float32)
        norms = np.zeros(len(side), np.float32)
        rows, numbers_of, weights = [], [], []
        for row, found in enumerate(side):
            for term in sorted(found):
                weight = np.log1p(self._total / self._counts[term])
                number = self._shared.get(term)
                norms[row] += weight * weight * (0.5 if number is None else 1.0)
                if number is not None:
                    rows.append(row)
                    numbers_of.append(number)
                    weights.append(weight)
        if rows:
            added = self._signs[numbers_of] * np.array(weights, np.float32)[:, None]
            np.add.at(sums, (np.array(rows)[:, None], self._places[numbers_of]), added)
        return sums, norms


def _random_index(found: Sequence[str]) -> tuple[NDArray[np.int64], Floats]:
    """Return for each term the places and signs that belong to it, the same on every run."""
    seeds = np.array([[zlib.crc32(f"{k}{term}".encode()) for k in range(_PLACES)] for term in found], np.int64)
    seeds = seeds.reshape(len(found), _PLACES)
    return seeds % DIMENSIONS, np.where(seeds & 0x10000, 1.0, -1.0).astype(np.float32) / np.float32(_PLACES**0.5)
