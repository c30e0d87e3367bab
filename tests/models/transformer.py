"""A small Transformer over numpy and its gradient: pre-norm, one table of embeddings, weights named as in CTranslate2.

Every step forward returns what it makes and the step back: from the slope of the loss along what it made to that along
what it was made of. The slopes along the weights are added up in passing. Tokens of all sentences stand in one column,
so that a linear map is one product of two matrices.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

LAYERS, HEADS, WIDTH, INNER = 2, 4, 64, 128
_DEPTH = WIDTH // HEADS
_NEVER = -1e9
_SPREAD = 0.05  # of each token's probability, over all others
_EPSILON = 1e-5  # what CTranslate2 adds to a variance

Array = NDArray[Any]
Weights = dict[str, Array]
Back = Callable[[Array], Array]


def new(vocabulary: int, random: np.random.RandomState) -> Weights:
    """Return weights to begin with: small random numbers, no biases."""
    made = {"decoder/embeddings/weight": random.randn(vocabulary, WIDTH) * WIDTH**-0.5}
    made["decoder/projection/bias"] = np.zeros(vocabulary)
    for side in ("encoder", "decoder"):
        for layer in range(LAYERS):
            for name, shapes in _sublayers(side).items():
                place = f"{side}/layer_{layer}/{name}"
                made |= _new_norm(f"{place}/layer_norm")
                for number, (rows, columns) in enumerate(shapes):
                    bound = (6 / (rows + columns)) ** 0.5
                    made[f"{place}/linear_{number}/weight"] = random.uniform(-bound, bound, (rows, columns))
                    made[f"{place}/linear_{number}/bias"] = np.zeros(rows)
        made |= _new_norm(f"{side}/layer_norm")
    return made


def _sublayers(side: str) -> dict[str, list[tuple[int, int]]]:
    """Return the linear maps of each part of a layer, as (out, in)."""
    square = (WIDTH, WIDTH)
    mine = {"self_attention": [(3 * WIDTH, WIDTH), square]}
    across = {"attention": [square, (2 * WIDTH, WIDTH), square]}
    return mine | (across if side == "decoder" else {}) | {"ffn": [(INNER, WIDTH), (WIDTH, INNER)]}


def _new_norm(place: str) -> Weights:
    return {f"{place}/gamma": np.ones(WIDTH), f"{place}/beta": np.zeros(WIDTH)}


def slopes(weights: Weights, source: Array, before: Array, after: Array) -> tuple[float, Weights]:
    """Return the loss and its slope along each weight: how badly it foresees each token `after` those `before`.

    Each row is a sentence; 0 fills the shorter ones and counts nothing.
    """
    passed = _Pass(weights)
    seen = np.where(source == 0, _NEVER, 0.0)[:, None, None, :]
    past = np.triu(np.full((before.shape[1],) * 2, _NEVER), 1)
    memory, back_to_source = passed.encode(source, seen)
    logits, back_to_memory = passed.decode(before, past, memory, seen)
    value, slope = _surprise(logits, after.ravel())
    back_to_source(back_to_memory(slope))
    return value, passed.slopes


def _surprise(logits: Array, truth: Array) -> tuple[float, Array]:
    """Return the mean cross entropy with the truth, a little of which is spread over all tokens, and its slope."""
    shares, counted = _shares(logits), truth > 0
    wanted = np.full_like(shares, _SPREAD / shares.shape[1])
    wanted[np.arange(len(truth)), truth] += 1 - _SPREAD
    value = -(np.log(shares + 1e-30) * wanted).sum(axis=1)[counted].mean()
    return float(value), (shares - wanted) * (counted / counted.sum())[:, None]


@dataclass(frozen=True)
class _Pass:
    """A way through the model and back."""

    weights: Mapping[str, Array]
    slopes: Weights = field(default_factory=dict)

    def _add(self, name: str, slope: Array) -> None:
        self.slopes[name] = self.slopes[name] + slope if name in self.slopes else slope

    def encode(self, source: Array, seen: Array) -> tuple[Array, Back]:
        """Return what is kept of the source."""
        x, back_to_tokens = self._embed(source)
        backs = [back_to_tokens]
        for layer in range(LAYERS):
            place = f"encoder/layer_{layer}"
            x, back = self._attend_to_itself(f"{place}/self_attention", x, seen, source.shape)
            x, back_to_attention = self._feed(f"{place}/ffn", x)
            backs += [back, back_to_attention]
        x, back = self._norm("encoder/layer_norm", x)
        return x, _in_turn([*backs, back])

    def decode(self, before: Array, past: Array, memory: Array, seen: Array) -> tuple[Array, Back]:
        """Return what it holds likely after each token; the way back ends at the source's memory."""
        x, back_to_tokens = self._embed(before)
        backs, reminders = [back_to_tokens], []
        for layer in range(LAYERS):
            place = f"decoder/layer_{layer}"
            x, back_to_x = self._attend_to_itself(f"{place}/self_attention", x, past, before.shape)
            x, back_across, remind = self._attend_to(f"{place}/attention", x, memory, seen, before.shape)
            x, back_to_attention = self._feed(f"{place}/ffn", x)
            backs += [back_to_x, back_across, back_to_attention]
            reminders.append(remind)
        x, back_to_layers = self._norm("decoder/layer_norm", x)
        table = self.weights["decoder/embeddings/weight"]

        def back(g: Array) -> Array:
            self._add("decoder/projection/bias", g.sum(axis=0))
            self._add("decoder/embeddings/weight", g.T @ x)
            _in_turn([*backs, back_to_layers])(g @ table)
            return sum((remind() for remind in reminders), np.zeros_like(memory))

        return x @ table.T + self.weights["decoder/projection/bias"], back

    def _embed(self, tokens: Array) -> tuple[Array, Back]:
        table = self.weights["decoder/embeddings/weight"]
        places = np.tile(_positions(tokens.shape[1]), (len(tokens), 1))

        def back(g: Array) -> Array:
            chosen = (np.arange(len(table))[:, None] == tokens.ravel()).astype(table.dtype)
            self._add("decoder/embeddings/weight", chosen @ g * WIDTH**0.5)
            return g

        return table[tokens.ravel()] * WIDTH**0.5 + places, back

    def _attend_to_itself(self, place: str, x: Array, mask: Array, shape: tuple[int, ...]) -> tuple[Array, Back]:
        """Add what each token learns from those of its sentence that are not masked."""
        normed, back_to_x = self._norm(f"{place}/layer_norm", x)
        mixed, back_to_normed = self._linear(f"{place}/linear_0", normed)
        queries, keys, values = _parts(mixed, 3, shape)
        found, back_to_mixed = _attention(queries, keys, values, mask)
        out, back_to_found = self._linear(f"{place}/linear_1", found)

        def back(g: Array) -> Array:
            return g + back_to_x(back_to_normed(_joined(back_to_mixed(back_to_found(g)))))

        return x + out, back

    def _attend_to(
        self, place: str, x: Array, memory: Array, mask: Array, shape: tuple[int, ...]
    ) -> tuple[Array, Back, Callable[[], Array]]:
        """Add what each token learns from the memory; the slope along that is told once it was gone back to x."""
        normed, back_to_x = self._norm(f"{place}/layer_norm", x)
        asked, back_to_normed = self._linear(f"{place}/linear_0", normed)
        offered, back_to_memory = self._linear(f"{place}/linear_1", memory)
        (queries,), (keys, values) = _parts(asked, 1, shape), _parts(offered, 2, (shape[0], -1))
        found, back_to_parts = _attention(queries, keys, values, mask)
        out, back_to_found = self._linear(f"{place}/linear_2", found)
        along_memory: list[Array] = []

        def back(g: Array) -> Array:
            along = back_to_parts(back_to_found(g))
            along_memory.append(back_to_memory(_joined(along[1:])))
            return g + back_to_x(back_to_normed(_joined(along[:1])))

        return x + out, back, along_memory.pop

    def _feed(self, place: str, x: Array) -> tuple[Array, Back]:
        normed, back_to_x = self._norm(f"{place}/layer_norm", x)
        inner, back_to_normed = self._linear(f"{place}/linear_0", normed)
        out, back_to_inner = self._linear(f"{place}/linear_1", np.maximum(inner, 0))
        return x + out, lambda g: g + back_to_x(back_to_normed(back_to_inner(g) * (inner > 0)))

    def _linear(self, place: str, x: Array) -> tuple[Array, Back]:
        weight = self.weights[f"{place}/weight"]

        def back(g: Array) -> Array:
            self._add(f"{place}/weight", g.T @ x)
            self._add(f"{place}/bias", g.sum(axis=0))
            return g @ weight

        return x @ weight.T + self.weights[f"{place}/bias"], back

    def _norm(self, place: str, x: Array) -> tuple[Array, Back]:
        gamma = self.weights[f"{place}/gamma"]
        scale = (x.var(axis=1, keepdims=True) + _EPSILON) ** -0.5
        even = (x - x.mean(axis=1, keepdims=True)) * scale

        def back(g: Array) -> Array:
            self._add(f"{place}/gamma", (g * even).sum(axis=0))
            self._add(f"{place}/beta", g.sum(axis=0))
            g = g * gamma
            along: Array = scale * (g - g.mean(axis=1, keepdims=True) - even * (g * even).mean(axis=1, keepdims=True))
            return along

        return even * gamma + self.weights[f"{place}/beta"], back


def _in_turn(backs: list[Back]) -> Back:
    """Return the way back over several steps."""

    def back(g: Array) -> Array:
        for each in reversed(backs):
            g = each(g)
        return g

    return back


def _positions(length: int) -> Array:
    """Return the sinusoids that CTranslate2 adds: all sines, then all cosines, the first place being 1."""
    half = WIDTH // 2
    rates = np.exp(-np.log(10000.0) / (half - 1) * np.arange(half))
    angles = np.arange(1, length + 1)[:, None] * rates
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1)


def _parts(x: Array, count: int, shape: tuple[int, ...]) -> Array:
    """Return the parts of a linear map by part, sentence, head, token and number."""
    return x.reshape(*shape, count, HEADS, _DEPTH).transpose(2, 0, 3, 1, 4)


def _joined(parts: Sequence[Array]) -> Array:
    """Return parts as the column of tokens that they came from."""
    return np.stack(parts).transpose(1, 3, 0, 2, 4).reshape(-1, len(parts) * WIDTH)


def _attention(
    queries: Array, keys: Array, values: Array, mask: Array
) -> tuple[Array, Callable[[Array], tuple[Array, Array, Array]]]:
    """Return the values that each query finds; the way back leads to queries, keys and values."""
    scale = _DEPTH**-0.5
    shares = _shares(queries @ keys.swapaxes(2, 3) * scale + mask)

    def back(g: Array) -> tuple[Array, Array, Array]:
        (found,) = _parts(g, 1, (len(queries), -1))
        along = found @ values.swapaxes(2, 3)
        along = shares * (along - (along * shares).sum(axis=-1, keepdims=True)) * scale
        return along @ keys, along.swapaxes(2, 3) @ queries, shares.swapaxes(2, 3) @ found

    return _joined([shares @ values]), back


def _shares(x: Array) -> Array:
    """Return shares that sum to 1 along the last axis."""
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    shares: Array = raised / raised.sum(axis=-1, keepdims=True)
    return shares
