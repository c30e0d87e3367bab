"""How good an alignment is, and how far its confidence can be trusted: figures without units, from 0 to 1."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter

from enregard.align.model import Bead
from enregard.align.trial.gold import Link, links_of


@dataclass(frozen=True, slots=True)
class Score:
    """The share of the predicted beads that are right, and of the gold beads that were found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two, 0 if both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """How right some documents' beads are, and how well their probability tells."""

    strict: Score
    lax: Score
    auc: float | None
    calibration_error: float | None


def figures(predicted: Sequence[Sequence[Bead]], gold: Sequence[Collection[Link]]) -> Figures:
    """Return the figures of all documents together, each given as the beads found and the gold beads."""
    found = [_confidences(beads) for beads in predicted]
    values = list(chain.from_iterable(links.values() for links in found))
    right = [link in known for links, known in zip(found, gold, strict=True) for link in links]
    return Figures(*strict_lax(zip(found, gold, strict=True)), auc(values, right), calibration_error(values, right))


def _confidences(beads: Sequence[Bead]) -> Mapping[Link, float]:
    """Return beads as they are scored, each with its probability."""
    return {link: bead.probability for bead in beads for link in links_of(range(*bead.source), range(*bead.target))}


def strict_lax(documents: Iterable[tuple[Collection[Link], Collection[Link]]]) -> tuple[Score, Score]:
    """Return the strict and the lax score of all documents together, each given as predicted and gold beads.

    A bead counts strictly if the other side has exactly it, and laxly also if one of its source sentences is linked
    there with one of its target sentences. Precision is over all predicted beads; recall leaves out beads with an empty
    side.
    """
    predicted, gold = (0, 0, 0), (0, 0, 0)
    for found, right in documents:
        predicted = _added(predicted, _hits(found, right))
        gold = _added(gold, _hits(_with_both_sides(right), _with_both_sides(found)))
    strict, lax = (Score(predicted[k] / max(1, predicted[2]), gold[k] / max(1, gold[2])) for k in (0, 1))
    return strict, lax


Hits = tuple[int, int, int]
"""Beads that count strictly, that count laxly, and all."""


def _hits(asked: Collection[Link], reference: Collection[Link]) -> Hits:
    partners: dict[int, set[int]] = defaultdict(set)
    for source, target in reference:
        for i in source:
            partners[i].update(target)
    exact = set(asked) & set(reference)
    touching = [link for link in asked if link in exact or any(not partners[i].isdisjoint(link[1]) for i in link[0])]
    return len(exact), len(touching), len(asked)


def _added(some: Hits, more: Hits) -> Hits:
    return some[0] + more[0], some[1] + more[1], some[2] + more[2]


def _with_both_sides(links: Collection[Link]) -> list[Link]:
    return [link for link in links if all(link)]


def auc(confidence: Sequence[float], right: Sequence[bool]) -> float | None:
    """Return how often a bead that is right has a higher confidence than one that is wrong; a tie counts half.

    0.5 says that the confidence tells nothing. None if all beads are right, or all wrong: nothing is to be told apart.
    """
    wrong_below = 0
    pairs_in_order = 0.0
    for _, group in groupby(sorted(zip(confidence, right, strict=True)), key=itemgetter(0)):
        outcomes = [outcome for _, outcome in group]
        wrong = outcomes.count(False)
        pairs_in_order += (len(outcomes) - wrong) * (wrong_below + wrong / 2)
        wrong_below += wrong
    pairs = wrong_below * (len(right) - wrong_below)
    return pairs_in_order / pairs if pairs else None


def calibration_error(confidence: Sequence[float], right: Sequence[bool], bins: int = 10) -> float | None:
    """Return how far confidence and share of right beads lie apart, on average (expected calibration error).

    Beads are put into bins of equal width by their confidence, each bin weighs as much as it holds. None without beads.
    """
    excess = [0.0] * bins
    for value, outcome in zip(confidence, right, strict=True):
        excess[min(int(value * bins), bins - 1)] += value - outcome
    return sum(map(abs, excess)) / len(right) if right else None
