"""What the delegate asks of the view that it paints for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QFont

from enregard.project import Row, Side
from enregard.ui.rows.cell_layout import Mark
from enregard.ui.rows.model import Column, RowsModel


class Page(Protocol):
    """The rows, the fonts, the caret, what is set off."""

    def rows_model(self) -> RowsModel:
        """Return the model that is shown."""
        ...

    def reading_font(self, side: Side) -> QFont:
        """Return the font of a text."""
        ...

    def small_font(self) -> QFont:
        """Return the font of the margin and of what is left out."""
        ...

    def machine_font(self) -> QFont:
        """Return the font of machine translation."""
        ...

    @property
    def shows_machine(self) -> bool:
        """Tell whether machine translation is shown."""
        ...

    def number_in_focus(self) -> int:
        """Return the number of the row in focus, or -1."""
        ...

    def caret(self, number: int, column: Column) -> int | None:
        """Return where the caret stands in a cell, or None if it is elsewhere."""
        ...

    def marks(self, row: Row, side: Side) -> Sequence[Mark]:
        """Return what is set off in the text of a cell."""
        ...

    def is_target(self, row: Row, side: Side) -> bool:
        """Tell whether a sentence is held over a cell, to be dropped."""
        ...
