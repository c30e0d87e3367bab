"""How far a review is: counts of rows, kept up to date change by change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from enregard.project.change import Change
from enregard.project.rows import Row, Status


@dataclass(slots=True)
class Tally:
    """How many rows there are of each kind; those left out count for themselves only."""

    rows: int = 0
    accepted: int = 0
    doubtful: int = 0
    rejected: int = 0
    to_check: int = 0
    left_out: int = 0
    notes: int = 0
    bookmarks: int = 0

    @staticmethod
    def of(rows: Iterable[Row]) -> Tally:
        """Count some rows."""
        tally = Tally()
        tally.count(rows, 1)
        return tally

    def follow(self, change: Change) -> None:
        """Count what a change made of some rows; those that stay as they were are passed over."""
        old, new = change.old, change.new
        if len(old) == len(new):
            changed = [k for k, row in enumerate(old) if row is not new[k]]
            old, new = tuple(old[k] for k in changed), tuple(new[k] for k in changed)
        self.count(old, -1)
        self.count(new, 1)

    def count(self, rows: Iterable[Row], by: int) -> None:
        """Add rows, or with -1 take them off."""
        for row in rows:
            self.notes += by * bool(row.note)
            self.bookmarks += by * row.bookmark
            if row.left_out:
                self.left_out += by
                continue
            self.rows += by
            self.to_check += by * row.to_check
            self.accepted += by * (row.status is Status.ACCEPTED)
            self.doubtful += by * (row.status is Status.DOUBTFUL)
            self.rejected += by * (row.status is Status.REJECTED)
