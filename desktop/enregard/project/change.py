"""The splice: every edit of an alignment is "these rows become those"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from enregard.project.rows import Row


def alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many items at the beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@dataclass(frozen=True, slots=True)
class Change:
    """At position `at` the rows `old` become the rows `new`; `label` says in English what the user did."""

    at: int
    old: tuple[Row, ...]
    new: tuple[Row, ...]
    label: str

    @property
    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.at, self.new, self.old, self.label)

    def fits(self, rows: list[Row]) -> bool:
        """Tell whether the rows are as this change expects them."""
        return tuple(rows[self.at : self.at + len(self.old)]) == self.old

    def apply(self, rows: list[Row]) -> None:
        """Do it, in place."""
        rows[self.at : self.at + len(self.old)] = self.new
