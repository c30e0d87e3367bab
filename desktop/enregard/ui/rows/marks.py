"""What is set off in the texts: search hits, passages of a finding, a picked sentence, words no dictionary knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtGui import QTextCharFormat

from enregard.project import Row, Side
from enregard.segments import starts
from enregard.ui import theme
from enregard.ui.rows.cell_layout import Mark
from enregard.ui.rows.place import Place

Spans = Callable[[Row, Side], Sequence[tuple[int, int]]]
"""Returns characters of the text of a cell, as half-open ranges."""

_LINE = QTextCharFormat.UnderlineStyle.SingleUnderline


class Marks:
    """Puts together what different parts of the window set off."""

    def __init__(self, found: Spans, lit: Spans, misspelt: Spans, pinned: Callable[[], Place | None]) -> None:
        self._found, self._lit, self._misspelt, self._pinned = found, lit, misspelt, pinned

    def of(self, row: Row, side: Side) -> Sequence[Mark]:
        """Return what is set off in the text of a cell."""
        return [
            *self._pin(row, side),
            *self._passages(row, side),
            *self._hits(row, side),
            *self._errors(row, side),
        ]

    def _pin(self, row: Row, side: Side) -> Iterator[Mark]:
        place = self._pinned()
        cell = row.cell(side)
        if place and (place.row, place.side) == (row.id, side) and place.sentence < len(cell):
            start = starts(cell)[place.sentence]
            yield Mark(start, start + len(cell[place.sentence].text), theme.current().color("pin"))

    def _passages(self, row: Row, side: Side) -> Iterator[Mark]:
        colors = theme.current()
        for start, end in self._lit(row, side):
            yield Mark(start, end, colors.color("lit"), colors.color("bad"), _LINE)

    def _hits(self, row: Row, side: Side) -> Iterator[Mark]:
        for start, end in self._found(row, side):
            yield Mark(start, end, theme.current().color("found"))

    def _errors(self, row: Row, side: Side) -> Iterator[Mark]:
        if not row.left_out:
            for start, end in self._misspelt(row, side):
                yield Mark(start, end, underline=theme.current().color("misspelt"))
