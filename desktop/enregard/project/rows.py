"""A row: the segments of the original that face segments of the translation, and what the reviser says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from enregard.segments import Segment, joined
from enregard.text import Sentence


class Side(StrEnum):
    """One of the two texts."""

    SOURCE = "source"
    TARGET = "target"

    @property
    def other(self) -> Side:
        """Return the text that faces this one."""
        return Side.TARGET if self == Side.SOURCE else Side.SOURCE


class Status(StrEnum):
    """What the reviser decided."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DOUBTFUL = "doubtful"
    """To be looked at again."""
    REJECTED = "rejected"
    """No translation of its original: it goes into no memory."""


CHECK_BELOW = 0.9
"""Below this probability a row is to be checked: of those above, 98 of 100 are right."""


@dataclass(frozen=True, slots=True)
class Row:
    """A bead with its text. `id` never changes; `probability` (0 to 1) is the aligner's, or None if made by hand.

    `reasons` are what the aligner says against it, the weightiest first.
    """

    id: int
    source: tuple[Segment, ...]
    target: tuple[Segment, ...]
    probability: float | None = None
    status: Status = Status.OPEN
    reasons: tuple[Sentence, ...] = ()
    bookmark: bool = False
    note: str = ""

    def cell(self, side: Side) -> tuple[Segment, ...]:
        """Return the segments of one side."""
        return self.source if side == Side.SOURCE else self.target

    def with_cell(self, side: Side, segments: tuple[Segment, ...]) -> Row:
        """Return the row with other segments on one side."""
        return replace(self, source=segments) if side == Side.SOURCE else replace(self, target=segments)

    def text(self, side: Side) -> str:
        """Return the text of one side."""
        return joined(self.cell(side))

    @property
    def decided_on(self) -> bool:
        """Tell whether the user has said a word on it: accepted, doubtful or rejected."""
        return self.status is not Status.OPEN

    @property
    def decided(self) -> bool:
        """Tell whether the user has decided on it, by a word or by making it: then no aligner touches it."""
        return self.decided_on or self.probability is None

    @property
    def left_out(self) -> bool:
        """Tell whether it holds only titles or furniture, which nobody has aligned."""
        segments = (*self.source, *self.target)
        return bool(segments) and not self.paired and all(segment.left_out for segment in segments)

    @property
    def paired(self) -> bool:
        """Tell whether both sides have text."""
        return bool(self.source and self.target)

    @property
    def shape(self) -> tuple[int, int]:
        """Return how many sentences stand on each side, such as (2, 1)."""
        return len(self.source), len(self.target)

    @property
    def percent(self) -> int | None:
        """Return the probability as it is shown: whole per cent, rounded down and never 100; None if made by hand."""
        return None if self.probability is None else min(99, int(100 * self.probability))

    @property
    def to_check(self) -> bool:
        """Tell whether the reviser should look: doubtful, or not decided on and unsure or without a partner."""
        if self.left_out or self.status in (Status.ACCEPTED, Status.REJECTED):
            return False
        return (
            self.status is Status.DOUBTFUL
            or not self.paired
            or (self.probability is not None and self.probability < CHECK_BELOW)
        )
