"""The dialog in which rows are filled from memories: which rows, from which likeness on, and how many that would be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.errors import EnRegardError
from enregard.project import Row, Status
from enregard.ui import words
from enregard.ui.memories import Shelf

if TYPE_CHECKING:
    from enregard.memories import Proposal

_PAUSE = 200  # milliseconds
_SHOWN = 300  # proposals


class FillDialog(QDialog):
    """`proposals` is what would be written, as it was counted last."""

    def __init__(self, rows: Sequence[Row], shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fill rows from the memories"))
        self._rows, self._shelf, self._asked = rows, shelf, 0
        self.proposals: list[Proposal] = []
        self.which, self.minimum = QComboBox(), QSpinBox()
        self.said, self.list, self.whole = QLabel(), QTreeWidget(), QLabel()
        self.buttons = QDialogButtonBox()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._count)
        self.which.activated.connect(self._changed)
        self.minimum.valueChanged.connect(self._changed)
        self.list.currentItemChanged.connect(self._show_whole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.resize(880, 560)
        self._changed()

    def _lay_out(self) -> None:
        self.which.addItems([self.tr("rows without a translation"), self.tr("all rows that nobody has decided on")])
        self.minimum.setRange(50, 100)
        self.minimum.setValue(100)
        self.minimum.setSuffix(self.tr(" %"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Rows:"), self.which)
        form.addRow(self.tr("&Likeness at least:"), self.minimum)
        self.said.setObjectName("caption")
        self.list.setHeaderLabels(
            [self.tr("Likeness"), self.tr("Original"), self.tr("Until now"), self.tr("From the memory")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("What would be written"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.whole.setWordWrap(True)
        self.whole.setAccessibleName(self.tr("The row in focus, whole"))
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole.hide()
        self._fill = self.buttons.addButton(self.tr("&Fill"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.whole)
        layout.addWidget(self.buttons)
        self._fill.setDefault(True)

    def _changed(self) -> None:
        """Have counted anew what would be written, once the user pauses."""
        self.proposals = []
        self._fill.setEnabled(False)
        self.said.setText(self.tr("The memories are being asked..."))
        self._pause.start()

    def _count(self) -> None:
        from enregard.memories import fill

        only_empty, minimum = self.which.currentIndex() == 0, self.minimum.value()
        rows = [row for row in self._rows if row.status is Status.OPEN]
        self._asked += 1
        asked = self._asked

        def show(found: Any) -> None:
            if asked == self._asked and self.isVisible():
                self._show(found)

        self._shelf.ask(
            "fill",
            lambda memories, progress: fill(
                rows, memories.asked, memories.languages, minimum, only_empty=only_empty, progress=progress
            ),
            show,
            self._fail,
        )

    def _fail(self, error: EnRegardError) -> None:
        self.said.setText(words.sentence(error))

    def _show(self, proposals: list[Proposal]) -> None:
        self.proposals = proposals
        self.said.setText(self.tr("Rows that would be filled: %n.", "", len(proposals)))
        self._fill.setEnabled(bool(proposals))
        self.list.clear()
        for each in proposals[:_SHOWN]:
            match = each.match
            item = QTreeWidgetItem([f"{match.score} %", match.source.text, each.before, match.target.text])
            for column in range(1, 4):
                item.setToolTip(column, item.text(column))
            self.list.addTopLevelItem(item)

    def _show_whole(self, item: QTreeWidgetItem | None) -> None:
        """Show the texts of a row, which its columns may cut."""
        texts = [item.text(column) for column in range(1, 4)] if item else []
        self.whole.setText("\n".join(text for text in texts if text))
        self.whole.setVisible(bool(texts))

    def done(self, result: int) -> None:
        """Ask no further."""
        self._pause.stop()
        self._shelf.worker.stop("fill")
        super().done(result)
