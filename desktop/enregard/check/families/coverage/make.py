"""Make the list of words that may stand for each other, from the encoder's vectors of frequent words.

    python -m enregard.check.families.coverage.make

Two words go together if they are nearer than their nearest neighbours of the other language are on average (CSLS).
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from enregard.align.meaning.embeddings import UniversalSentenceEncoder
from enregard.check.families.coverage.lexicon import NAME
from enregard.check.families.coverage.words import stem
from enregard.files import atomic_write, resource

Floats = NDArray[np.float32]

_WORDS = 40_000  # of each language
_NEIGHBOURS = 10  # whose mean nearness says how crowded it is around a word
_NEAREST = 15  # that are looked at
_ENOUGH = -0.15  # what is further apart than its neighbours are, by so much, counts too
_BLOCK = 2000
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def make() -> None:
    """Write the list."""
    from wordfreq import top_n_list

    words = [[w for w in top_n_list(language, _WORDS) if _LETTERS.fullmatch(w)] for language in ("en", "fr")]
    vectors = [UniversalSentenceEncoder().words(each) for each in words]
    found: dict[str, set[str]] = defaultdict(set)
    for i, j in _pairs(vectors[0], vectors[1]):
        one, other = stem(words[0][i]), stem(words[1][j])
        if one != other:
            found[one].add(other)
    lines = "".join(f"{word} {' '.join(sorted(others))}\n" for word, others in sorted(found.items()))
    with atomic_write(resource("checks") / NAME) as draft:
        draft.write_bytes(gzip.compress(lines.encode(), mtime=0))


def _pairs(one: Floats, other: Floats) -> set[tuple[int, int]]:
    near = _nearest(one, other), _nearest(other, one)
    crowded = [values[:, :_NEIGHBOURS].mean(axis=1) for _, values in near]
    pairs = set()
    for side, (places, values) in enumerate(near):
        scores = 2 * values - crowded[side][:, None] - crowded[1 - side][places]
        for i, k in zip(*np.nonzero(scores >= _ENOUGH), strict=True):
            j = int(places[i, k])
            pairs.add((j, int(i)) if side else (int(i), j))
    return pairs


def _nearest(one: Floats, other: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Return for each vector the nearest of the other language, and how near they are, the nearest first."""
    places, values = [], []
    for start in range(0, len(one), _BLOCK):
        near = one[start : start + _BLOCK] @ other.T
        best = np.argpartition(-near, _NEAREST, axis=1)[:, :_NEAREST]
        best = np.take_along_axis(best, np.argsort(-np.take_along_axis(near, best, 1), axis=1), 1)
        places.append(best)
        values.append(np.take_along_axis(near, best, 1))
    return np.concatenate(places), np.concatenate(values)


if __name__ == "__main__":
    make()
