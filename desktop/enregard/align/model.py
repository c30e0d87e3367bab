"""What an alignment is: beads in order, which together hold every sentence exactly once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bead:
    """Source sentences `source` facing target sentences `target`, as half-open ranges counted from 0.

    `probability` (0 to 1) is that of just this bead, given all that the texts say.
    """

    source: tuple[int, int]
    target: tuple[int, int]
    probability: float = 1.0

    @property
    def shape(self) -> tuple[int, int]:
        """Return how many sentences stand on each side, such as (2, 1)."""
        return self.source[1] - self.source[0], self.target[1] - self.target[0]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The beads of two texts, in order: monotone, every sentence in exactly one of them."""

    beads: tuple[Bead, ...]
    aligner: str
