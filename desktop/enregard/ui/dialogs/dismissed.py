"""A dialog that lists what was dismissed: with its reason, and where it holds; any of it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.check import CHECKS
from enregard.check.dismissals import Dismissal, Scope
from enregard.ui import words
from enregard.ui.dismissed import may_hold_everywhere
from enregard.ui.findings import Findings

Line = tuple[Dismissal, bool]
"""A dismissal, and whether it holds for all projects."""


class DismissedDialog(QDialog):
    """What is done holds at once."""

    taken_back = Signal()
    """Something was taken back, or holds elsewhere."""

    def __init__(self, findings: Findings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dismissed findings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._findings = findings
        self._lines: list[Line] = []
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Dismissed findings"))
        self.list.setHeaderLabels(
            [self.tr("Finding"), self.tr("Dismissed"), self.tr("Holds for"), self.tr("Reason"), self.tr("Date")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._whole = QLabel()
        self._whole.setWordWrap(True)
        self._whole.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.back = QPushButton(self.tr("&Take back"))
        self.spread = QPushButton(self.tr("For &all projects"))
        self.gather = QPushButton(self.tr("For this &project only"))
        self._lay_out()
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self.back.clicked.connect(self._take_back)
        self.spread.clicked.connect(self._spread)
        self.gather.clicked.connect(self._gather)
        self._show()
        self.resize(860, 480)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.back, self.spread, self.gather):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._whole)
        layout.addWidget(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def chosen(self) -> list[Line]:
        """Return the lines that are selected."""
        return [self._lines[self.list.indexOfTopLevelItem(item)] for item in self.list.selectedItems()]

    def _show(self) -> None:
        """List what is dismissed now."""
        kept = self._findings.dismissed
        self.list.clear()
        self._lines = [*((each, False) for each in kept.here), *((each, True) for each in kept.everywhere)]
        for made, everywhere in self._lines:
            item = QTreeWidgetItem(self.list, self._texts(made, everywhere=everywhere))
            item.setToolTip(0, item.text(0))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._show_chosen()

    def _texts(self, made: Dismissal, *, everywhere: bool) -> list[str]:
        title = next((words.said(each.title) for each in CHECKS if each.name == made.check), made.check)
        said = words.said(made.template, made.facts) if made.scope is not Scope.KIND else ""
        date = QDateTime.fromString(made.made_at, Qt.DateFormat.ISODate).toLocalTime()
        return [
            f"{title}: {said}" if said else title,
            {
                Scope.ONE: self.tr("this one"),
                Scope.WORDING: self.tr("this wording"),
                Scope.KIND: self.tr("the whole kind"),
            }[made.scope],
            self.tr("all projects") if everywhere else self.tr("this project"),
            made.reason,
            QLocale().toString(date, QLocale.FormatType.ShortFormat),
        ]

    def _show_chosen(self) -> None:
        """Show the line that is chosen from beginning to end, and what can be done with the selected ones."""
        chosen = self.chosen()
        self.back.setEnabled(bool(chosen))
        self.spread.setEnabled(any(may_hold_everywhere(made) and not everywhere for made, everywhere in chosen))
        self.gather.setEnabled(any(everywhere for _, everywhere in chosen))
        if not self._lines:
            self._whole.setText(self.tr("Nothing was dismissed."))
        elif len(chosen) == 1:
            made = chosen[0][0]
            quoted = "  |  ".join(each for each in made.wording if each)
            said = self._texts(made, everywhere=False)[0]
            self._whole.setText(f"{said}\n{self.tr('Words: {0}').format(quoted)}" if quoted else said)
        else:
            self._whole.setText(self.tr("%n selected", "", len(chosen)))

    def _take_back(self) -> None:
        for everywhere in (False, True):
            some = [made for made, where in self.chosen() if where is everywhere]
            if some:
                self._findings.take_back(some, everywhere=everywhere)
        self._changed()

    def _spread(self) -> None:
        self._move(everywhere=True)

    def _gather(self) -> None:
        self._move(everywhere=False)

    def _move(self, *, everywhere: bool) -> None:
        """Let the selected dismissals hold elsewhere, where they can."""
        some = [made for made, where in self.chosen() if where is not everywhere and may_hold_everywhere(made)]
        if some:
            self._findings.move(some, everywhere=everywhere)
        self._changed()

    def _changed(self) -> None:
        self.taken_back.emit()
        self._show()
