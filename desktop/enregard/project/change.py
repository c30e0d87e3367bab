"""The splice: every edit of an alignment is "these rows become those"."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.project.rows import Row


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
