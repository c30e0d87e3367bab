"""What two languages share to the letter: numbers, and the beginnings of names and learned words."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from enregard.text import plain

DIMENSIONS = 256
_PREFIX = 5
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3})*(?:[.,]\d+)?")
_SEPARATORS = re.compile(r"[ \u00a0\u202f.,]")
_WORD = re.compile(r"[^\W\d_]+")


def numbers(text: str) -> set[str]:
    """Return the digits of the numbers in a text, without separators: "600 000" is "600000"."""
    return {_SEPARATORS.sub("", found) for found in _NUMBER.findall(text)}


def number_masks(texts: Sequence[str]) -> NDArray[np.uint64]:
    """Return for each text a set of its numbers, hashed to 64 bits."""
    masks = [sum({1 << zlib.crc32(n.encode()) % 64 for n in numbers(text)}) for text in texts]
    return np.array(masks, np.uint64)


class Lexicon:
    """The weights of what occurs on both sides; rare means telling (inverse document frequency)."""

    def __init__(self, source: Sequence[str], target: Sequence[str]) -> None:
        self._terms = [[self._of(text) for text in side] for side in (source, target)]
        counts = [Counter(term for terms in side for term in terms) for side in self._terms]
        self._shared = counts[0].keys() & counts[1].keys()
        total = len(source) + len(target)
        both = counts[0] + counts[1]
        self._weight = {term: float(np.log(1 + total / count)) for term, count in both.items()}

    @staticmethod
    def _of(text: str) -> frozenset[str]:
        words = {word[:_PREFIX] for word in _WORD.findall(plain(text)) if len(word) >= 4}
        return frozenset(words | {f"#{number}" for number in numbers(text)})

    def vectors(self, side: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return vectors (sentences, 256) that add up over sentences, and the squared norm of each.

        What the other side does not have counts half, and in the norm only.
        """
        sums = np.zeros((len(self._terms[side]), DIMENSIONS))
        norms = np.zeros(len(self._terms[side]))
        for row, terms in enumerate(self._terms[side]):
            for term in sorted(terms):
                weight = self._weight[term]
                if term in self._shared:
                    places, signs = _random_index(term)
                    sums[row, places] += weight * signs
                norms[row] += weight * weight * (1.0 if term in self._shared else 0.5)
        return sums, norms


def _random_index(term: str) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return eight places and signs that belong to a term, the same on every run."""
    random = np.random.default_rng(zlib.crc32(term.encode()))
    places = random.choice(DIMENSIONS, 8, replace=False)
    return places, random.choice([-1.0, 1.0], 8) / np.sqrt(8)
