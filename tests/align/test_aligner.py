"""Properties of every alignment, with vectors that need no model."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard.align import Alignment, Bead, align
from enregard.align.aligner import _LARGEST_RECTANGLE
from enregard.align.embeddings import Vectors
from enregard.align.lattice import SHAPES, best_path, posteriors
from enregard.errors import InputError
from enregard.progress import Progress, silent


class WordVectors:
    """A real, if simple, embedder for tests: the sum of a random vector for each word."""

    name = "words"

    def encode(self, texts: Sequence[str], progress: Progress = silent) -> Vectors:
        vectors = np.array([self._one(text) for text in texts], np.float32).reshape(len(texts), 48)
        progress(len(texts), len(texts))
        length: Vectors = np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True))
        return np.asarray(vectors / length, np.float32)

    @staticmethod
    def _one(text: str) -> Vectors:
        words = text.lower().split() or [""]
        each = [np.random.default_rng(zlib.crc32(word.encode())).normal(size=48) for word in words]
        return np.asarray(np.sum(each, axis=0), np.float32)


def spread(alignment: Alignment) -> tuple[list[int], list[int]]:
    """Return the sentences of both sides in the order of the beads."""
    left = [i for bead in alignment.beads for i in range(*bead.source)]
    right = [j for bead in alignment.beads for j in range(*bead.target)]
    return left, right


SENTENCE = st.lists(
    st.sampled_from(["peace", "war", "treaty", "12", "soldiers", "council", "in", "2024", "Kursk", "."]), max_size=9
).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(SENTENCE, max_size=12), st.lists(SENTENCE, max_size=12))
def test_every_sentence_exactly_once_and_in_order(source: list[str], target: list[str]) -> None:
    alignment = align(source, target, embedder=WordVectors())
    assert spread(alignment) == (list(range(len(source))), list(range(len(target))))
    assert all(0 <= bead.probability <= 1 for bead in alignment.beads)
    assert align(source, target, embedder=WordVectors()) == alignment


@settings(deadline=None, max_examples=40)
@given(st.lists(SENTENCE, min_size=2, max_size=9), st.lists(SENTENCE, min_size=2, max_size=9), st.data())
def test_fixed_beads_come_back_as_they_are(source: list[str], target: list[str], data: st.DataObject) -> None:
    i = sorted(data.draw(st.tuples(st.integers(0, len(source)), st.integers(0, len(source)))))
    j = sorted(data.draw(st.tuples(st.integers(0, len(target)), st.integers(0, len(target)))))
    fixed = Bead((i[0], i[1]), (j[0], j[1]), 0.5)
    alignment = align(source, target, fixed=[fixed], embedder=WordVectors())
    assert fixed in alignment.beads
    assert spread(alignment) == (list(range(len(source))), list(range(len(target))))


def test_crossing_fixed_beads_get_a_sentence() -> None:
    crossing = [Bead((1, 2), (0, 1)), Bead((0, 1), (1, 2))]
    with pytest.raises(InputError, match="cross"):
        align(["a", "b"], ["a", "b"], fixed=crossing, embedder=WordVectors())


def test_a_text_longer_than_one_rectangle_is_aligned_whole() -> None:
    random = np.random.default_rng(7)
    words = [f"word{k}" for k in range(3000)]
    source = [" ".join(random.choice(words, 6)) + "." for _ in range(700)]
    target = [s for k, s in enumerate(source) if k % 50]  # every fiftieth sentence is left out
    assert len(source) * len(target) > _LARGEST_RECTANGLE
    alignment = align(source, target, embedder=WordVectors())
    pairs = {(b.source[0], b.target[0]) for b in alignment.beads if b.shape == (1, 1)}
    right = {(k, j) for j, k in enumerate(k for k in range(700) if k % 50)}
    assert len(pairs & right) / len(right) > 0.97
    assert spread(alignment) == (list(range(len(source))), list(range(len(target))))


def test_one_side_is_empty() -> None:
    assert [b.shape for b in align(["a", "b"], [], embedder=WordVectors()).beads] == [(1, 0), (1, 0)]
    assert align([], [], embedder=WordVectors()).beads == ()


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 2**31))
def test_posteriors_are_those_of_all_paths(n: int, m: int, seed: int) -> None:
    """Against a sum over every path, counted one by one."""
    generator = np.random.default_rng(seed)
    scores = np.full((len(SHAPES), n + 1, m + 1), -np.inf)
    for k, (a, b) in enumerate(SHAPES):
        if a <= n and b <= m:
            scores[k, a:, b:] = generator.normal(size=(n + 1 - a, m + 1 - b))
    paths = _all_paths(n, m)
    weights = [np.exp(sum(scores[k, i, j] for i, j, k in path)) for path in paths]
    best = best_path(scores)
    assert sum(scores[k, i, j] for i, j, k in best) == pytest.approx(np.log(max(weights)))
    for step, probability in zip(best, posteriors(scores, best), strict=True):
        same = sum(w for w, path in zip(weights, paths, strict=True) if any(_same(step, other) for other in path))
        assert probability == pytest.approx(same / sum(weights))


def _same(step: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    """Tell whether two beads say the same; a sentence without a partner may stand anywhere."""
    i, j, k = step
    return other[2] == k and ((i == other[0] or not SHAPES[k][0]) and (j == other[1] or not SHAPES[k][1]))


def _all_paths(n: int, m: int) -> list[list[tuple[int, int, int]]]:
    if (n, m) == (0, 0):
        return [[]]
    return [
        [*path, (n, m, k)] for k, (a, b) in enumerate(SHAPES) if a <= n and b <= m for path in _all_paths(n - a, m - b)
    ]
