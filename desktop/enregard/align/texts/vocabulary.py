"""The words of a text's sentences, how telling each is, and how alike the words of two texts are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from enregard.align.texts.glossary import Glossary
from enregard.align.texts.written import words

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]
Likeness = Callable[[Indices, Indices], Floats]
"""Called with words of both vocabularies, by number; returns (words, words) from 0 to 1."""

_CHANCE, _SURE = 0.15, 0.55  # nearness, above the background, that says nothing, and that says all


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The words of some sentences of a text: those of sentence s are words[borders[s] : borders[s + 1]], by number."""

    entries: list[str]
    words: Indices
    borders: Indices
    weights: Floats
    """How telling each entry is: the logarithm of sentences for each that has it."""
    sums: Floats
    """The weights of each sentence's words, added up."""

    @staticmethod
    def of(texts: Sequence[str], chosen: NDArray[np.bool_]) -> Vocabulary:
        """Take the words of the chosen sentences; how telling they are is counted over all."""
        every = [words(text) or ["?"] for text in texts]
        counts = Counter(word for each in every for word in each)
        found = [each if here else [] for each, here in zip(every, chosen, strict=True)]
        entries = sorted({word for each in found for word in each})
        number = {word: k for k, word in enumerate(entries)}
        flat = np.array([number[word] for each in found for word in each], np.int64)
        weights = np.log1p(len(texts) / np.array([counts[word] for word in entries])).astype(np.float32)
        borders = np.cumsum([0, *(len(each) for each in found)])
        added = np.concatenate([[0.0], np.cumsum(weights[flat])])
        return Vocabulary(entries, flat, borders, weights, np.diff(added[borders]).astype(np.float32))


def likeness(source: Vocabulary, target: Vocabulary, vectors: tuple[Floats, Floats], glossary: Glossary) -> Likeness:
    """Return how alike words are by their vectors, the words of each vocabulary, by spelling, and by a glossary."""
    x, y = vectors
    chance_x, chance_y = x @ y.mean(axis=0) / 2, y @ x.mean(axis=0) / 2
    numbers = {word: k for k, word in enumerate(target.entries)}
    same = np.array([numbers.get(word, -1) for word in source.entries])
    known = {
        (k, numbers[other])
        for k, word in enumerate(source.entries)
        for other in glossary.translations(word)
        if other in numbers
    }

    def of(a: Indices, b: Indices) -> Floats:
        near = x[a] @ y[b].T - chance_x[a][:, None] - chance_y[b][None, :]
        alike: Floats = np.clip((near - _CHANCE) / (_SURE - _CHANCE), 0, 1)
        alike[same[a][:, None] == b[None, :]] = 1.0
        if known:
            places_a, places_b = ({int(w): k for k, w in enumerate(side)} for side in (a, b))
            for one, other in known:
                if one in places_a and other in places_b:
                    alike[places_a[one], places_b[other]] = 1.0
        return alike

    return of
