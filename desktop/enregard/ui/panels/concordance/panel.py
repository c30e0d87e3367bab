"""The panel of the memories: a field for words, the list of what was found, and a menu of the memories."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from enregard.project import Side
from enregard.ui.panels.concordance.entries import EntriesModel, Entry, EntryDelegate

_PAUSE = 150  # milliseconds without a key before the memories are searched
_SIDES = (None, Side.SOURCE, Side.TARGET)


class ConcordancePanel(QWidget):
    """Asks for nothing by itself: `asked` is to be answered by `show_entries`."""

    asked = Signal()
    """Other words are to be looked up, or none: then what the memories have for the row in focus."""
    taken = Signal(int)
    """An entry, by its place, is to be taken over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self.sides = QLineEdit(), QComboBox()
        self.memories = QPushButton(self.tr("&Memories"))
        self.menu = QMenu(self)
        self.said = QLabel()
        self.list = _List()
        self._model = EntriesModel(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self.asked)
        self.field.textChanged.connect(self._later)
        self.field.returnPressed.connect(self._to_list)
        self.sides.activated.connect(self._later)
        self.list.activated.connect(self._take)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(self.tr("Words or “a phrase”"))
        self.field.setAccessibleName(self.tr("Look up in the memories"))
        self.field.setClearButtonEnabled(True)
        self.sides.addItems([self.tr("both sides"), self.tr("original"), self.tr("translation")])
        self.sides.setAccessibleName(self.tr("Side"))
        self.memories.setMenu(self.menu)
        self.said.setWordWrap(True)
        self.said.setObjectName("caption")
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("What the memories have"))
        self.setFocusProxy(self.field)
        above = QHBoxLayout()
        above.addWidget(self.sides)
        above.addStretch()
        above.addWidget(self.memories)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addLayout(above)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)

    # What is looked up

    @property
    def words(self) -> str:
        """Return what is to be looked up, or nothing."""
        return self.field.text().strip()

    @property
    def side(self) -> Side | None:
        """Return on which side, None for both."""
        return _SIDES[self.sides.currentIndex()]

    def look_up(self, words: str) -> None:
        """Look words up at once."""
        self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask: while the panel is hidden nothing is looked up."""
        super().showEvent(event)
        self._later()

    def _later(self) -> None:
        self._pause.start()

    # What was found

    def show_entries(self, entries: Sequence[Entry], said: str) -> None:
        """Show what was found, and a line on it."""
        self.said.setText(said)
        self._model.show(entries)
        if entries:
            self.list.setCurrentIndex(self._model.index(0))

    def entry(self, place: int) -> Entry | None:
        """Return an entry by its place."""
        return self._model.entries[place] if 0 <= place < len(self._model.entries) else None

    def _take(self) -> None:
        if self.list.currentIndex().isValid():
            self.taken.emit(self.list.currentIndex().row())

    def _to_list(self) -> None:
        """Go from the field to what was found."""
        if self._model.entries:
            self.list.setFocus()


class _List(QListView):
    """Lays its entries out again at another width; Ctrl+C copies the translation of the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the heights again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or go on."""
        model, place = self.model(), self.currentIndex().row()
        if event.key() == Qt.Key.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier and place >= 0:
            assert isinstance(model, EntriesModel)  # noqa: S101 - it has no other
            QGuiApplication.clipboard().setText(model.entries[place].target)
        else:
            super().keyPressEvent(event)
