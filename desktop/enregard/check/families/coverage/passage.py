"""The passage of a text that most likely has no counterpart in the other, and how likely that is."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from enregard.check.families.coverage.side import Run, Side
from enregard.check.finding import Level, Span
from enregard.files import resource

NAME = "coverage.json"
KINDS = ("omitted", "added")
"""What a passage of the original (0) and of the translation (1) was, if it has no counterpart."""

_SMOOTH = 20  # characters added to a length, so that short texts say little
_MOST = 8.0  # of the odds: long passages are not surer than ten words make them
_MOST_NAMES = 3


class Passage(NamedTuple):
    """A passage, what is known of it, by name, and the odds (logarithm) that it has no counterpart."""

    span: Span
    features: Mapping[str, float]
    odds: float

    def level(self, kind: str) -> Level | None:
        """Return how sure a finding it is, if it is any."""
        return next((level for level, least in _fitted()[kind].levels.items() if self.odds >= least), None)


class _Fitted(NamedTuple):
    weights: Mapping[str, float]
    levels: Mapping[Level, float]


@cache
def _fitted() -> Mapping[str, _Fitted]:
    kinds = json.loads(resource("checks", NAME).read_text(encoding="utf-8"))["kinds"]
    return {
        kind: _Fitted(each["weights"], {Level(int(level)): least for level, least in sorted(each["levels"].items())})
        for kind, each in kinds.items()
    }


def passage(mine: Side, other: Side, ratio: float, kind: str) -> Passage | None:
    """Return the likeliest passage; `ratio` is the length of such a text over that of its partner, in general."""
    weights = _fitted()[kind].weights
    found = (Passage(span, known, scored(weights, known)) for span, known in passages(mine, other, ratio))
    return max(found, key=lambda each: each.odds, default=None)


def scored(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """Return the odds that weights give to features."""
    return weights["always"] + sum(weights[name] * value for name, value in features.items())


def passages(mine: Side, other: Side, ratio: float) -> list[tuple[Span, dict[str, float]]]:
    """Return the passages that may have no counterpart, and what is known of each."""
    expected = len(other.text) * ratio + _SMOOTH
    longer = math.log((len(mine.text) + _SMOOTH) / expected)
    unknown = mine.uncovered((0, len(mine.words)))
    whole = {
        "longer": longer,
        "breaks off": float(other.breaks_off) - float(mine.breaks_off),
        "rest of the other": _share(other.uncovered((0, len(other.words))), len(other.words)),
    }
    found = []
    for run in mine.runs():
        span = mine.span(run)
        left = math.log((len(mine.text) - (span[1] - span[0]) + _SMOOTH) / expected)
        rest = _share(unknown - mine.uncovered(run), len(mine.words) - (run[1] - run[0]))
        found.append((span, whole | {"change": abs(left) - abs(longer), "rest": rest} | _of(mine, other, run, span)))
    return found


def _of(mine: Side, other: Side, run: Run, span: Span) -> dict[str, float]:
    """Return what the words of a passage and its place say."""
    count = run[1] - run[0]
    odds = min(sum(mine.odds[slice(*run)]), _MOST)
    gap = mine.gap(other, run)
    names = sum(mine.unknown[k] and mine.words[k].named and mine.words[k].start > 1 for k in range(*run))
    tail, closed = float(run[1] == len(mine.words)), float(mine.closed(span))
    return {
        "odds": odds,
        "words": math.log(count),
        "share": count / len(mine.words),
        "pure": float(mine.uncovered(run) == count),
        "names": float(min(_MOST_NAMES, names)),
        "tail": tail,
        "closed": closed,
        "tail odds": tail * odds,
        "closed odds": closed * odds,
        # What faces the passage, in its place, may be a free translation of it.
        "faced": math.log1p(max(0, gap[1] - gap[0])) - math.log1p(count),
        "faced by unknown": math.log1p(other.uncovered(gap)) - math.log1p(count),
    }


def _share(part: int, whole: int) -> float:
    return (1 + part) / (3 + whole)
