"""Which negations of two texts answer each other."""

from __future__ import annotations

from enregard.check.families.cues import Cue
from enregard.check.families.negation.clues import Known, facing, heads

_FACING = 0.5  # of the text: so much nearer are two negations that deny the same


def unanswered(mine: Known, other: Known) -> list[Cue]:
    """Return the negations of one side for which the other has none left, if it has fewer."""
    if len(mine.denied) <= len(other.denied):
        return []
    near = sorted(
        (_distance(one, mine, two, other), i, j)
        for i, one in enumerate(mine.denied)
        for j, two in enumerate(other.denied)
    )
    left, taken = dict(enumerate(mine.denied)), set()
    for _, i, j in near:
        if i in left and j not in taken:
            del left[i]
            taken.add(j)
    return list(left.values())


def _distance(one: Cue, mine: Known, two: Cue, other: Known) -> float:
    """Return how far apart two negations stand, as a share of the text; less where they deny the same."""
    there = heads(two, other)
    same = any(facing(word, mine, other) in there for word in heads(one, mine))
    return abs(one.place(mine.text) - two.place(other.text)) - same * _FACING
