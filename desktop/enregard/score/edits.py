"""The edits that TER counts: sacrebleu's own search, with the distances between words measured by rapidfuzz.

sacrebleu tries hundreds of shifts for a row, and for each fills a table in Python. Only of the best it needs the
table; of the others it needs the distance, which is the same and comes a hundred times as fast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz.distance import Levenshtein
from sacrebleu.metrics import lib_ter


def edits(words: Sequence[str], reference: Sequence[str]) -> int:
    """Return how many words must be put in, taken out, replaced, or shifted together, as sacrebleu's TER finds them."""
    if words == reference:
        return 0
    if not words or not reference:
        return max(len(words), len(reference))
    letters: dict[str, str] = {}  # a letter for each word: rapidfuzz measures texts
    now, wanted = ([letters.setdefault(word, chr(len(letters))) for word in each] for each in (words, reference))
    distances: Any = _Distances(wanted)
    shifts = tried = 0
    while True:
        gain, shifted, tried = lib_ter._shift(now, wanted, distances, tried)
        if gain <= 0 or tried >= lib_ter._MAX_SHIFT_CANDIDATES:
            return shifts + int(distances(now)[0])
        now, shifts = shifted, shifts + 1


class _Distances:
    """Measures words against a reference, in the place of sacrebleu's BeamEditDistance."""

    def __init__(self, reference: list[str]) -> None:
        self.reference = "".join(reference)
        self.tables = lib_ter.BeamEditDistance(reference)

    def __call__(self, words: list[str]) -> _Distance:
        return _Distance(words, self)


class _Distance:
    """The distance of words to the reference and how it comes about, (distance, trace), worked out when asked for."""

    def __init__(self, words: list[str], to: _Distances) -> None:
        self._words, self._to = words, to

    def __iter__(self) -> Iterator[Any]:
        return iter(self._to.tables(self._words))

    def __getitem__(self, place: int) -> Any:
        distance = Levenshtein.distance("".join(self._words), self._to.reference)
        # sacrebleu looks no further than some 25 words from the diagonal; nothing nearer than this can escape it.
        apart = abs(len(self._words) - len(self._to.reference))
        if place == 0 and (distance + apart) / 2 + 1 < lib_ter._BEAM_WIDTH:
            return distance
        return self._to.tables(self._words)[place]
