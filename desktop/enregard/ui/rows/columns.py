"""The columns of the page: how they share its width, in which order they stand, and whether the machine's is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView

from enregard.ui import settings
from enregard.ui.rows.model import Column
from enregard.ui.settings import Setting

MARGIN_WIDTH = 124
MACHINE_COLUMN = Setting("machine column", default=False)
"""Whether machine translation stands beside the two texts."""
_LEAST = 80  # pixels for a text


def share_width(table: QTableView) -> None:
    """Share the width of a table between the texts that it shows."""
    shown = [column for column in Column if column is not Column.MACHINE or MACHINE_COLUMN.get()]
    table.setColumnHidden(Column.MACHINE, Column.MACHINE not in shown)
    texts = [column for column in shown if column is not Column.MARGIN]
    left = table.viewport().width() - MARGIN_WIDTH
    table.setColumnWidth(Column.MARGIN, MARGIN_WIDTH)
    for number, column in enumerate(texts):
        width = max(_LEAST, left // (len(texts) - number))
        table.setColumnWidth(column, width)
        left -= width


def order(table: QTableView) -> None:
    """Put the translation to the left of the original, if the user wants it so."""
    header = table.horizontalHeader()
    place = 1 if settings.TRANSLATION_FIRST.get() else 2
    if header.count() and header.visualIndex(Column.TARGET) != place:
        header.moveSection(header.visualIndex(Column.TARGET), place)
