"""How high rows are: those in view as high as their text, the others not yet known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTableView

from enregard.project import Row

_BEYOND = 300  # pixels below the visible rows that are fitted too
_MOST = 20_000  # heights that are kept


class Heights:
    """Fits the visible rows of a table; what was measured is kept by what it depends on."""

    def __init__(
        self, table: QTableView, key: Callable[[Row], tuple[object, ...]], measure: Callable[[Row], int]
    ) -> None:
        self._table, self._key, self._measure = table, key, measure
        self._known: dict[tuple[object, ...], int] = {}

    def forget(self) -> None:
        """Forget what was measured: another project is shown."""
        self._known.clear()

    def fit(self, row: Callable[[int], Row], count: int) -> bool:
        """Give the rows in view, of `count` in all, the height of their text; tell whether any changed."""
        table, changed = self._table, False
        bottom = table.viewport().height() + _BEYOND
        number = max(0, table.rowAt(0))
        while number < count and table.rowViewportPosition(number) < bottom:
            wanted = self._of(row(number))
            if wanted != table.rowHeight(number):
                table.setRowHeight(number, wanted)
                changed = True
            number += 1
        return changed

    def _of(self, row: Row) -> int:
        key = self._key(row)
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = self._measure(row)
        return self._known[key]
