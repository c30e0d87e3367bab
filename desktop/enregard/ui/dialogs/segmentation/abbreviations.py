"""The abbreviations that never end a sentence, by language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from enregard.language import primary
from enregard.segments import Abbreviation


class AbbreviationsPanel(QWidget):
    """One field both adds and searches: what is typed narrows the list, Enter adds it."""

    changed = Signal()
    """There are other abbreviations."""

    def __init__(self, languages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Abbreviation] = []
        self.field, self.language = QLineEdit(), QComboBox()
        self.add, self.remove = QPushButton(self.tr("A&dd")), QPushButton(self.tr("Re&move"))
        self.list = QTreeWidget()
        for code in dict.fromkeys(map(primary, languages)):
            self.language.addItem(code, code)
        self.language.addItem(self.tr("all languages"), "")
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.list.itemSelectionChanged.connect(self._show_what_can_be_done)
        self._show_what_can_be_done()

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("such as “M.” or “etc.”"))
        self.field.setAccessibleName(self.tr("Abbreviation, to be found or added"))
        self.language.setAccessibleName(self.tr("Language of the abbreviation"))
        self.list.setHeaderLabels([self.tr("Never ends a sentence"), self.tr("Language")])
        self.list.setAccessibleName(self.tr("Abbreviations"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        label = QLabel(self.tr("A&bbreviation:"))
        label.setBuddy(self.field)
        above = QHBoxLayout()
        for widget in (label, self.field, self.language, self.add):
            above.addWidget(widget, 1 if widget is self.field else 0)
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.remove)
        for button in (self.add, self.remove):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(above)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)

    @property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        """Return them, in the order of the alphabet."""
        return tuple(self._all)

    def show_abbreviations(self, some: Iterable[Abbreviation]) -> None:
        """Show what is in force."""
        self._all = sorted(set(some), key=_order)
        self.list.clear()
        for each in self._all:
            item = QTreeWidgetItem(self.list, [each.text, each.language or self.tr("all languages")])
            item.setData(0, Qt.ItemDataRole.UserRole, each)
        self._narrow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove on Delete; Enter in the field adds, and does not reach the dialog."""
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._remove()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _add(self) -> None:
        text = " ".join(self.field.text().split())
        if text:
            self.field.clear()
            self.show_abbreviations((*self._all, Abbreviation(text, self.language.currentData())))
            self.changed.emit()

    def _remove(self) -> None:
        gone = {item.data(0, Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()}
        if gone:
            self.show_abbreviations(each for each in self._all if each not in gone)
            self.changed.emit()

    def _narrow(self) -> None:
        """Show only those that begin as what was typed."""
        typed = self.field.text().strip().casefold()
        for number, each in enumerate(self._all):
            item = self.list.topLevelItem(number)
            if item:
                item.setHidden(not each.text.casefold().startswith(typed))
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self.add.setEnabled(bool(self.field.text().strip()))
        self.remove.setEnabled(bool(self.list.selectedItems()))


def _order(abbreviation: Abbreviation) -> tuple[str, str, str]:
    return abbreviation.text.casefold(), abbreviation.text, abbreviation.language
