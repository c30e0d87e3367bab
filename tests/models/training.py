"""Training of the little model: the pieces of words, then the weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import sentencepiece
from threadpoolctl import threadpool_limits

from tests.models.grammar import Pair
from tests.models.transformer import Array, Weights, new, slopes

STEPS = 500
_BATCH = 32
_RATE = 6e-3
_BETAS = 0.9, 0.98
_EPSILON = 1e-8
_DISTURBED = 0.25  # of the translations
_SEED = 5
_START, _END = 1, 2


def train(pairs: Sequence[Pair], model: bytes, steps: int = STEPS) -> Weights:
    """Return the weights of a model that translates the first of each pair into the second.

    The same on every run with the same processor and numpy. Others add in another order, and the last digits grow to
    other weights: rounding them after each step was tried, and did not help.
    """
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    encoded = [tuple(processor.encode(text) for text in pair) for pair in pairs]
    random = np.random.RandomState(_SEED)  # numpy promises that its numbers never change
    weights = new(processor.get_piece_size(), random)
    means, squares = ({name: np.zeros_like(each) for name, each in weights.items()} for _ in range(2))
    with threadpool_limits(1):
        for step, batch in zip(range(1, steps + 1), _batches(encoded, random), strict=False):
            _, along = slopes(weights, *batch)
            for name, slope in along.items():
                means[name] += (1 - _BETAS[0]) * (slope - means[name])
                squares[name] += (1 - _BETAS[1]) * (slope * slope - squares[name])
                mean, square = means[name] / (1 - _BETAS[0] ** step), squares[name] / (1 - _BETAS[1] ** step)
                weights[name] = weights[name] - _rate(step / steps) * mean / (np.sqrt(square) + _EPSILON)
    return weights


def _rate(done: float, rise: float = 0.3) -> float:
    """Return the learning rate after a part of the training: up and down again, by cosines."""
    if done < rise:
        return float(_RATE * (0.04 + 0.96 * (1 - np.cos(np.pi * done / rise)) / 2))
    return float(_RATE * (1 + np.cos(np.pi * (done - rise) / (1 - rise))) / 2)


def _batches(
    encoded: Sequence[tuple[list[int], ...]], random: np.random.RandomState
) -> Iterator[tuple[Array, Array, Array]]:
    """Return batches of similar length without end: source, translation from its start, translation to its end."""
    while True:
        mixed = [encoded[k] for k in random.permutation(len(encoded))]
        mixed.sort(key=lambda pair: (len(pair[0]), len(pair[1])))
        for start in random.permutation(range(0, len(mixed), _BATCH)):
            sources, targets = zip(*mixed[start : start + _BATCH], strict=True)
            before, after = _padded([[_START, *t] for t in targets]), _padded([[*t, _END] for t in targets])
            _disturb(before, after, [len(t) for t in targets], random)
            yield _padded(sources), before, after


def _disturb(before: Array, after: Array, lengths: Sequence[int], random: np.random.RandomState) -> None:
    """Let some translations take a piece too early, and have the one that was passed over come next.

    Else the lesser readings of a beam leave pieces out and end early, and when as many as the beam is wide have ended,
    CTranslate2 ends the search, be the best one complete or not.
    """
    for row, length in enumerate(lengths):
        at = random.randint(1, max(2, length))
        if random.random_sample() < _DISTURBED and length > 1:
            after[row, at] = before[row, at]
            before[row, [at, at + 1]] = before[row, [at + 1, at]]


def _padded(sentences: Sequence[Sequence[int]]) -> Array:
    """Return sentences as one array; 0, the unknown piece, fills the rest."""
    array = np.zeros((len(sentences), max(map(len, sentences))), dtype=int)
    for row, sentence in zip(array, sentences, strict=True):
        row[: len(sentence)] = sentence
    return array
