"""What the rows say together, kept up to date row by row, and which rows depend on one another by it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from enregard.check import Context, Term
from enregard.check.checks import texts_of
from enregard.check.context import alike
from enregard.project import Row


class Counted:
    """The context of the rows, and the rows that have the same original."""

    def __init__(self, rows: Iterable[Row], terms: Sequence[Term] = ()) -> None:
        self.context = Context(terms)
        self._same: dict[str, set[int]] = {}
        self.exchange((), rows)

    def exchange(self, old: Iterable[Row], new: Iterable[Row]) -> set[int]:
        """Count new rows in the place of old ones; return the ids of the rows that share an original with any."""
        touched: set[str] = set()
        for row in old:
            if texts := texts_of(row):
                original = alike(texts[0])
                self._same.get(original, set()).discard(row.id)
                self.context.exchange([texts], ())
                touched.add(original)
        for row in new:
            if texts := texts_of(row):
                original = alike(texts[0])
                self._same.setdefault(original, set()).add(row.id)
                self.context.exchange((), [texts])
                touched.add(original)
        return {row for original in touched - {""} for row in self._same.get(original, ())}
