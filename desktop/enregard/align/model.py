"""What an alignment is: beads in order, which together hold every sentence exactly once."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.text import Sentence

Range = tuple[int, int]
Node = tuple[int, int]
"""A place in both texts: before a source sentence and before a target sentence."""
Rectangle = tuple[int, int, int, int]
"""Source from, target from, source to, target to."""

LONGEST = 5
"""The most sentences of one side that a bead may hold."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Source sentences `source` facing target sentences `target`, as half-open ranges counted from 0.

    `probability` (0 to 1) is that of just this bead, given all that the texts say; `reasons` are what speaks against
    it, the weightiest first.
    """

    source: Range
    target: Range
    probability: float = 1.0
    reasons: tuple[Sentence, ...] = ()

    @property
    def shape(self) -> tuple[int, int]:
        """Return how many sentences stand on each side, such as (2, 1)."""
        return self.source[1] - self.source[0], self.target[1] - self.target[0]


@dataclass(frozen=True, slots=True)
class Moved:
    """A passage that stands elsewhere in the translation: its sentences there, which the beads leave unpartnered."""

    source: Range
    target: Range
    beads: tuple[Bead, ...]
    """How they face each other."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The beads of two texts, in order: monotone, every sentence in exactly one of them."""

    beads: tuple[Bead, ...]
    aligner: str
    moved: tuple[Moved, ...] = ()
    related: bool = True
    """False if nothing shows that one text is a translation of the other."""
