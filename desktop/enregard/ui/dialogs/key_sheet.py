"""The sheet of all keys, to be kept open beside the work."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from enregard.ui import theme
from enregard.ui.actions import keys
from enregard.ui.actions.table import NAMED, plain_menu_text, plain_text_of

_COLUMNS = 3

Block = tuple[str, list[tuple[str, str]]]
"""A heading, and below it keys with what they do."""


class KeySheet(QDialog):
    """Shows the keys as they are now, by menu, in columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._sheet = QTextBrowser()
        self._sheet.setAccessibleName(self.tr("Keys"))
        self._sheet.document().setDocumentMargin(14)
        small = QFont(self.font())
        small.setPointSizeF(0.88 * small.pointSizeF())  # so that all keys stand on one page
        self._sheet.document().setDefaultFont(small)
        self._set = QLabel()
        self._set.setObjectName("caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 14, 10)
        foot.addWidget(self._set, 1)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        self.resize(920, 660)

    def changeEvent(self, event: QEvent) -> None:
        """Come up to date when the sheet comes to the front: keys, colours and language may have changed meanwhile."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ActivationChange, QEvent.Type.PaletteChange}:
            self._fill()

    def _fill(self) -> None:
        place = self._sheet.verticalScrollBar().value()
        cells = "".join(
            f"<td width='{100 // _COLUMNS}%' style='padding-right:16px'>{''.join(map(_html, column))}</td>"
            for column in _shared_out(self._blocks())
        )
        self._sheet.setHtml(f"<table width='100%' cellspacing='0'><tr>{cells}</tr></table>")
        self._sheet.verticalScrollBar().setValue(place)
        self._set.setText(self.tr("Set of keys: {0}. Help, Change keys... changes them.").format(keys.chosen_set()))

    def _blocks(self) -> list[Block]:
        return [(self.tr("Caret"), self._caret_keys()), *_menu_blocks()]

    def _caret_keys(self) -> list[tuple[str, str]]:
        return [
            (keys.said(("Left", "Right")), self.tr("By a character")),
            (keys.said(("Ctrl+Left", "Ctrl+Right")), self.tr("By a word")),
            (keys.said(("Up", "Down")), self.tr("By a line, out of the text to the next row")),
            (keys.said(("Home", "End")), self.tr("To the beginning or end of the text")),
            (keys.said(("Ctrl+Home", "Ctrl+End")), self.tr("To the first or last row")),
            (keys.said(("PgUp", "PgDown")), self.tr("By a page")),
            (keys.said(("Tab",)), self.tr("To the other side")),
            (keys.said(("F6",)), self.tr("Out of the texts")),
        ]


def _menu_blocks() -> Iterator[Block]:
    """Yield the actions that have keys, by menu."""
    held = ((NAMED[name], each) for name, each in keys.current().items() if each)
    for menu, lines in groupby(held, key=lambda line: line[0].menu):
        yield plain_menu_text(menu), [(keys.said(each), plain_text_of(entry)) for entry, each in lines]


def _shared_out(blocks: list[Block]) -> list[list[Block]]:
    """Return the blocks in columns of about the same height, in their order."""
    heights = [len(lines) + 2 for _, lines in blocks]
    columns: list[list[Block]] = [[] for _ in range(_COLUMNS)]
    above = 0
    for block, height in zip(blocks, heights, strict=True):
        columns[int((above + height / 2) * _COLUMNS / sum(heights))].append(block)
        above += height
    return columns


def _html(block: Block) -> str:
    """Return a block as HTML."""
    heading, lines = block
    colours = theme.current()
    rows = "".join(
        f"<tr><td style='color:{colours.accent}; padding-right:10px'>{escape(key)}</td><td>{escape(text)}</td></tr>"
        for key, text in lines
    )
    return f"<p style='font-weight:600; margin:10px 0 2px 0'>{escape(heading)}</p><table cellspacing='0'>{rows}</table>"
