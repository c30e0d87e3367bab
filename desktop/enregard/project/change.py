"""The splice: every edit of an alignment is "these rows become those"."""

from __future__ import annotations

from collections.abc import Iterator, MutableSequence, Sequence
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
    def end(self) -> int:
        """Return the position behind the rows that it replaces."""
        return self.at + len(self.old)

    @property
    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.at, self.new, self.old, self.label)

    def fits(self, rows: Sequence[Row]) -> bool:
        """Tell whether the rows are as this change expects them."""
        return tuple(rows[self.at : self.end]) == self.old

    def apply(self, rows: MutableSequence[Row]) -> None:
        """Do it, in place."""
        rows[self.at : self.end] = self.new


@dataclass(frozen=True, slots=True)
class Edit:
    """What a change changes, without the rows that stay between: this is what is kept of it.

    The parts stand in order, do not overlap, and all count the rows as they are before the edit.
    """

    label: str
    parts: tuple[Change, ...]

    @classmethod
    def of(cls, change: Change) -> Edit:
        """Return what a change changes."""
        return cls(change.label, tuple(_parts(change)) or (Change(change.at, (), (), change.label),))

    @property
    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        parts, shift = [], 0
        for part in self.parts:
            parts.append(Change(part.at + shift, part.new, part.old, part.label))
            shift += len(part.new) - len(part.old)
        return Edit(self.label, tuple(parts))

    def fits(self, rows: Sequence[Row]) -> bool:
        """Tell whether the rows are as this edit expects them."""
        return all(part.fits(rows) for part in self.parts)

    def change(self, rows: Sequence[Row]) -> Change:
        """Return it as one change of the rows as they are, with all that stays between its parts."""
        start, end = self.parts[0].at, self.parts[-1].end
        new: list[Row] = []
        at = start
        for part in self.parts:
            new += (*rows[at : part.at], *part.new)
            at = part.end
        return Change(start, tuple(rows[start:end]), tuple(new), self.label)


def _parts(change: Change) -> Iterator[Change]:
    """Yield the parts of a change between the rows that stay: the same before and after, and in the same order."""
    places = {row.id: k for k, row in enumerate(change.new)}
    i = j = 0
    for k, row in enumerate(change.old):
        there = places.get(row.id, -1)
        if there >= j and change.new[there] == row:
            if (i, j) != (k, there):
                yield Change(change.at + i, change.old[i:k], change.new[j:there], change.label)
            i, j = k + 1, there + 1
    if (i, j) != (len(change.old), len(change.new)):
        yield Change(change.at + i, change.old[i:], change.new[j:], change.label)
