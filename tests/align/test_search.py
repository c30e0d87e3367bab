"""The search: every path counted one by one, the band, the chain of anchors."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from enregard.align.search.anchors import anchors, confirmed
from enregard.align.search.band import Band, around
from enregard.align.search.lattice import COMMON, NEVER, SHAPES, Diagonals, Lattice, Step, likelihoods

Path = list[Step]


def whole(n: int, m: int) -> Band:
    return Band(np.zeros(n + 1, np.int64), np.full(n + 1, m))


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 2**31), st.sampled_from([COMMON, SHAPES]))
def test_best_path_and_posteriors_are_those_of_all_paths(
    n: int, m: int, seed: int, shapes: tuple[tuple[int, int], ...]
) -> None:
    band = whole(n, m)
    scores = np.random.default_rng(seed).normal(size=(len(shapes), len(band)))
    lattice = Lattice(Diagonals(band, shapes), scores, [((0, 0), (n, m))])
    paths = all_paths(n, m, shapes)
    weights = [np.exp(score(path, scores, band)) for path in paths]
    best = lattice.best_paths()[0]
    assert score(best, scores, band) == pytest.approx(np.log(max(weights)))
    assert lattice.log_total == pytest.approx(np.log(sum(weights)))
    likelihood = likelihoods(lattice)
    for step in best:
        same = sum(w for w, path in zip(weights, paths, strict=True) if any(alike(step, s, shapes) for s in path))
        assert likelihood(step) == pytest.approx(same / sum(weights))


def score(path: Path, scores: NDArray[Any], band: Band) -> float:
    return float(sum(scores[k, int(band.places(np.array([i]), np.array([j]))[0])] for i, j, k in path))


def alike(step: Step, other: Step, shapes: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether two beads say the same; a sentence without a partner may stand anywhere."""
    i, j, k = step
    return other[2] == k and ((i == other[0] or not shapes[k][0]) and (j == other[1] or not shapes[k][1]))


def all_paths(n: int, m: int, shapes: tuple[tuple[int, int], ...]) -> list[Path]:
    if (n, m) == (0, 0):
        return [[]]
    return [
        [*path, (n, m, k)]
        for k, (a, b) in enumerate(shapes)
        if a <= n and b <= m
        for path in all_paths(n - a, m - b, shapes)
    ]


def test_paths_lead_through_each_part_and_jump_between() -> None:
    band = whole(6, 6)
    scores = np.random.default_rng(1).normal(size=(len(COMMON), len(band)))
    parts = [((0, 0), (2, 1)), ((3, 3), (6, 6))]
    lattice = Lattice(Diagonals(band, COMMON), scores, parts)
    alone = []
    for (i0, j0), (i1, j1) in parts:
        inside = np.full_like(scores, NEVER)
        for k, (a, b) in enumerate(COMMON):
            fits = (band.rows - a >= i0) & (band.rows <= i1) & (band.columns - b >= j0) & (band.columns <= j1)
            inside[k, fits] = scores[k, fits]
        alone.append(Lattice(Diagonals(band, COMMON), inside, [((i0, j0), (i1, j1))]))
    assert lattice.best_paths() == [one.best_paths()[0] for one in alone]
    assert lattice.log_total == pytest.approx(sum(one.log_total for one in alone))
    assert np.allclose(lattice.posteriors, sum(one.posteriors for one in alone), atol=1e-9)


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 2**31))
def test_a_band_leads_from_corner_to_corner_and_mirrors(n: int, m: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    count = int(random.integers(0, min(n, m)))
    found = list(
        zip(
            sorted(random.choice(n, count, replace=False).tolist()),
            sorted(random.choice(m, count, replace=False).tolist()),
            strict=True,
        )
    )
    band = around(found, (n, m))
    assert band.holds((0, 0))
    assert band.holds((n, m))
    assert all(band.holds(node) for node in found)
    assert (np.diff(band.low) >= 0).all()
    assert (np.diff(band.high) >= 0).all()
    assert all(low <= high for low, high in zip(band.low[1:], band.high[:-1], strict=True))
    mirrored = around([(j, i) for i, j in found], (m, n))
    assert {*zip(band.rows, band.columns, strict=True)} == {*zip(mirrored.columns, mirrored.rows, strict=True)}


def test_a_band_grows_with_the_text_and_not_with_its_square() -> None:
    nodes = [len(around([(k, k) for k in range(1, n)], (n, n))) for n in (1000, 2000, 4000)]
    assert nodes[2] - nodes[1] == pytest.approx(2 * (nodes[1] - nodes[0]), rel=0.01)
    assert nodes[2] < 20 * 4000


def test_anchors_skip_a_passage_that_is_missing() -> None:
    """No diagonal is supposed: sentences 200 to 399 have no translation."""
    kept = [*range(200), *range(400, 700)]

    def similarity(sources: NDArray[Any], first: int, last: int) -> NDArray[Any]:
        return np.asarray(np.equal.outer(sources, np.array(kept[first:last])), np.float32)

    found = anchors(similarity, (0, 0, 700, len(kept)))
    assert found == [(i, j) for j, i in enumerate(kept)]


def test_anchors_of_a_large_rectangle_are_found_by_sampling() -> None:
    n = 6000
    compared = 0

    def similarity(sources: NDArray[Any], first: int, last: int) -> NDArray[Any]:
        nonlocal compared
        compared += len(sources) * (last - first)
        return np.asarray(np.equal.outer(sources, np.arange(first, last)), np.float32)

    found = anchors(similarity, (0, 0, n, n))
    assert len(found) > 0.99 * n
    assert all(i == j for i, j in found)
    assert all(one < other for one, other in pairwise(found))
    assert compared < n * n / 2


def test_a_pair_that_nothing_confirms_is_dropped() -> None:
    chain = [(k, k) for k in range(5)] + [(20, 300)] + [(k, k + 500) for k in range(30, 35)]
    assert confirmed(chain) == [pair for pair in chain if pair != (20, 300)]
