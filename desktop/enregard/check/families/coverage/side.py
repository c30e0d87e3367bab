"""One of two texts, read in view of the other: its telling words, and those of them that the other accounts for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from enregard.check.families.coverage.lexicon import counterparts, covered
from enregard.check.families.coverage.words import Word, telling, unfinished
from enregard.check.finding import Span

Run = tuple[int, int]
"""The first of some words in a row, and the one behind the last, by number."""

_SPACES = " \u00a0\u202f"
_CLAUSES = 3  # in a row, at most, that are looked at together
_CUT = re.compile(r"[,;:.!?…)\]]+(?=\s|\Z)|[«»“”\"–—(\[]|\s-\s")
_AROUND = _SPACES + ',;:.!?…()[]«»“”"–—-'
# Log-odds that a word which is accounted for, or is not, stands in a passage without a counterpart.
_WORD, _NAME = (-2.3, 0.8), (-3.0, 1.6)


class Side(NamedTuple):
    """A text, the language of it and of the other, its words, the stems that are accounted for, what each word says.

    `unknown` tells of each word whether nothing accounts for it.
    """

    text: str
    languages: tuple[str, str]
    words: Sequence[Word]
    covered: frozenset[str]
    unknown: Sequence[bool]
    odds: Sequence[float]
    breaks_off: bool
    """Whether it ends with a word that wants another behind it."""

    def uncovered(self, run: Run) -> int:
        """Count the words of a run that nothing accounts for."""
        return sum(self.unknown[slice(*run)])

    def runs(self) -> set[Run]:
        """Return the runs of words that may have no counterpart: clauses, and what speaks most for it in between."""
        places = [found.start() for found in _CUT.finditer(self.text)]
        borders = sorted({0, len(self.words), *(self._behind(place) for place in places)})
        runs = {(a, b) for (i, a), (k, b) in combinations(enumerate(borders), 2) if k - i <= _CLAUSES}
        runs.add(self._most())
        return {run for run in runs if run != (0, len(self.words)) and sum(self.odds[slice(*run)]) > 0}

    def _behind(self, place: int) -> int:
        return next((k for k, word in enumerate(self.words) if word.start > place), len(self.words))

    def _most(self) -> Run:
        """Return the run whose odds add up to most."""
        best, most, sum_, start = (0, 0), 0.0, 0.0, 0
        for place, odds in enumerate(self.odds):
            if sum_ <= 0:
                sum_, start = 0.0, place
            sum_ += odds
            if sum_ > most:
                best, most = (start, place + 1), sum_
        return best

    def span(self, run: Run) -> Span:
        """Return where a run of words stands, with the little words around it up to a mark or to the next word."""
        first, last = self.words[run[0]], self.words[run[1] - 1]
        start = self.words[run[0] - 1].stop if run[0] else 0
        for cut in _CUT.finditer(self.text, start, first.start):
            start = cut.end()
        stop = self.words[run[1]].start if run[1] < len(self.words) else len(self.text)
        mark = _CUT.search(self.text, last.stop, stop)
        # Little words in front of another word belong to that.
        stop = mark.start() if mark else stop if stop == len(self.text) else last.stop
        before = self.text[start : first.start]
        return start + len(before) - len(before.lstrip(_AROUND)), len(self.text[:stop].rstrip(_AROUND))

    def closed(self, span: Span) -> bool:
        """Tell whether a span reaches from a mark, or an end of the text, to another."""
        before, behind = self.text[: span[0]].rstrip(_SPACES), self.text[span[1] :].lstrip(_SPACES)
        return not (before and before[-1] not in _AROUND) and not (behind and behind[0] not in _AROUND)

    def gap(self, other: Side, run: Run) -> Run:
        """Return the run of the other text's words that faces a run: between the counterparts of its neighbours."""
        before = next((at for k in range(run[0] - 1, -1, -1) if (at := self._facing(other, k)) is not None), -1)
        after = (at for k in range(run[1], len(self.words)) if (at := self._facing(other, k)) is not None)
        first, last = sorted((before, next(after, len(other.words))))
        return first + 1, last

    def _facing(self, other: Side, place: int) -> int | None:
        """Return the other text's word that a word stands for: of several, the one at about the same place."""
        if self.unknown[place]:
            return None
        word = self.words[place]
        stems = counterparts(word.stem, (word.stem for word in other.words), self.languages)
        near = word.start / len(self.text)
        found = (k for k, each in enumerate(other.words) if each.stem in stems)
        return min(found, key=lambda k: abs(other.words[k].start / len(other.text) - near), default=None)


@lru_cache(maxsize=1024)  # more than are asked at once
def sides(texts: tuple[str, str], languages: tuple[str, str]) -> tuple[Side, Side]:
    """Read two texts, each in view of the other."""
    words = [telling(text, language) for text, language in zip(texts, languages, strict=True)]
    one, other = ([word.stem for word in each] for each in words)
    back = languages[1], languages[0]
    return (
        _side(texts[0], languages, words[0], covered(one, other, languages)),
        _side(texts[1], back, words[1], covered(other, one, back)),
    )


def _side(text: str, languages: tuple[str, str], words: Sequence[Word], known: frozenset[str]) -> Side:
    unknown = [word.stem not in known for word in words]
    odds = [
        (_NAME if word.named and word.start > 1 else _WORD)[alone] for word, alone in zip(words, unknown, strict=True)
    ]
    return Side(text, languages, words, known, unknown, odds, unfinished(text, languages[0]) is not None)
