"""Which rows of a project are shown, in order: all, or those that a filter lets through."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """What a change of the project's rows does to those shown: from `at` on, `old` of them become `new`."""

    at: int
    old: int
    new: tuple[int, ...]
    """The positions of the rows that are shown now."""

    @property
    def kept(self) -> int:
        """Return how many rows stay and only change."""
        return min(self.old, len(self.new))


class Shown:
    """Positions of a project's rows, rising; the n-th is that of the n-th row that is shown."""

    def __init__(self, positions: Iterable[int]) -> None:
        self._positions = list(positions)

    def __len__(self) -> int:
        return len(self._positions)

    def position(self, number: int) -> int:
        """Return the position of the row that is shown as so many-th; -1 if there is none."""
        return self._positions[number] if 0 <= number < len(self._positions) else -1

    def positions(self) -> Sequence[int]:
        """Return the positions of all rows that are shown."""
        return self._positions

    def number(self, position: int) -> int | None:
        """Return as how many-th a row is shown, None if it is not."""
        number = bisect_left(self._positions, position)
        return number if self.position(number) == position else None

    def nearest(self, position: int) -> int:
        """Return the number of the row that is shown at a position, or else of the next, or else of the last; or -1."""
        return min(bisect_left(self._positions, position), len(self._positions) - 1)

    def splice(self, at: int, old: int, shown: Sequence[bool]) -> Step:
        """Follow a change of the rows: from `at` on, `old` rows became others; `shown` tells which of these are to be.

        Rows that are shown no longer stay in the list, pointing at any row, until `finish`.
        """
        first = bisect_left(self._positions, at)
        last = bisect_left(self._positions, at + old)
        moved = len(shown) - old
        if moved:
            self._positions[last:] = [position + moved for position in self._positions[last:]]
        new = tuple(at + k for k, is_shown in enumerate(shown) if is_shown)
        step = Step(first, last - first, new)
        self._positions[first : first + step.kept] = new[: step.kept]
        self._positions[first + step.kept : last] = [max(0, at - 1)] * (step.old - step.kept)
        return step

    def finish(self, step: Step) -> None:
        """Put in what is new, or take out what is shown no longer."""
        self._positions[step.at + step.kept : step.at + step.old] = step.new[step.kept :]
