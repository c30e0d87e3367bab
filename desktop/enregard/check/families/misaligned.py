"""A translation that is not one of this original: the row is misaligned, or another sentence stands there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from enregard.check.families import vectors
from enregard.check.families.coverage.side import sides
from enregard.check.families.coverage.words import LANGUAGES
from enregard.check.finding import Check, Found, Level, Pair, Severity

# A logistic regression, for texts whose words can be held against each other: in doubt by these, the vectors are asked.
_ALWAYS, _NEARNESS, _ODDS, _WORDS = -2.72, -12.83, 0.308, 2.276
_LEAST_ODDS, _MOST_ODDS = 2.5, 12.0
_LEVELS = {Level.SURE: 1.5, Level.USUAL: 1.3, Level.MORE: -0.6, Level.ALL: -1.5}
# For all other texts.
_LEAST_LENGTH = 40
_FAR = {Level.USUAL: 0.15, Level.MORE: 0.25, Level.ALL: 0.3}


def _odds(pair: Pair) -> float:
    """Return how much the words of both sides speak for their having nothing to do with each other."""
    return sum(sum(side.odds) for side in sides((pair.source, pair.target), pair.languages))


def _doubtful(pair: Pair) -> bool:
    if pair.endless:
        return False
    if LANGUAGES.issuperset(pair.languages):
        return _odds(pair) > _LEAST_ODDS
    return min(len(pair.source), len(pair.target)) >= _LEAST_LENGTH and vectors.known().issuperset(pair.languages)


def _prepare(pairs: Sequence[Pair]) -> None:
    texts = [text for pair in pairs if _doubtful(pair) for text in (pair.source, pair.target)]
    if texts:
        vectors.read(texts)


def _level(pair: Pair) -> Level | None:
    near = vectors.nearness(pair.source, pair.target)
    if not LANGUAGES.issuperset(pair.languages):
        return next((level for level, most in _FAR.items() if near < most), None)
    words = sum(len(side.words) for side in sides((pair.source, pair.target), pair.languages))
    score = _ALWAYS + _NEARNESS * near + _ODDS * min(_odds(pair), _MOST_ODDS) + _WORDS * math.log(words + 2)
    return next((level for level, least in _LEVELS.items() if score >= least), None)


def _find(pair: Pair) -> Iterator[Found]:
    level = _level(pair) if _doubtful(pair) else None
    if level:
        yield Found(
            "The translation has hardly a word in common with the original.",
            source=((0, len(pair.source)),),
            target=((0, len(pair.target)),),
            level=level,
            settles=True,
        )


CHECK = Check(
    "misaligned",
    "Misaligned",
    "The translation of another sentence stands here; a memory would learn it.",
    "Look for the right translation in the rows above and below, and align them anew.",
    Severity.ERROR,
    _find,
    _prepare,
)
