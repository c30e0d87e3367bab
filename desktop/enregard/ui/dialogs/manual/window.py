"""The manual, in the language of the interface: contents at the left, text at the right, a field to find in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from enregard.ui.dialogs.manual.chapters import anchor, as_one, chapters
from enregard.ui.dialogs.manual.page import ManualPage

_INDENT = "    "
_PLACE = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """A window of its own that stays open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Manual"))
        self._contents = QListWidget()
        self._contents.setSpacing(3)
        self._contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._contents.setAccessibleName(self.tr("Contents"))
        self._page = ManualPage()
        self._page.setAccessibleName(self.windowTitle())
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in the manual"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("caption")
        self._lay_out()
        self._contents.currentItemChanged.connect(self._go_to_item)
        self._contents.itemClicked.connect(self._go_to_item)
        self._page.anchorClicked.connect(self._follow)
        self._field.textChanged.connect(self._find)
        self._field.returnPressed.connect(self.find_next)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._field.setFocus),
            (QKeySequence("F3"), self.find_next),
            (QKeySequence("Shift+F3"), self.find_previous),
        ):
            QShortcut(keys, self).activated.connect(act)
        self._page.read(as_one(chapters(QLocale().name()[:2])))
        self._list_headings()
        self._contents.setFocus()
        self.resize(1080, 740)

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(12, 8, 12, 8)
        search.setSpacing(12)
        search.addWidget(self._field, 1)
        search.addWidget(self._count)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(search)
        column.addWidget(self._page, 1)
        both = QSplitter()
        both.addWidget(self._contents)
        both.addWidget(text)
        both.setStretchFactor(1, 1)
        both.setSizes([300, 780])
        both.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)

    def changeEvent(self, event: QEvent) -> None:
        """Take up other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._page.recolour()

    # Contents and links

    def _list_headings(self) -> None:
        for block in self._page.headings():
            chapter = block.blockFormat().headingLevel() == 1
            item = QListWidgetItem(block.text() if chapter else f"{_INDENT}{block.text()}")
            item.setData(_PLACE, block.position())
            font = item.font()
            font.setBold(chapter)
            item.setFont(font)
            self._contents.addItem(item)
        self._contents.setCurrentRow(0)

    def _go_to_item(self, item: QListWidgetItem | None) -> None:
        if item:
            self._page.go_to(item.data(_PLACE))

    def _follow(self, link: QUrl) -> None:
        """Go to the heading that a link inside the manual names."""
        for block in self._page.headings():
            if anchor(block.text()) == link.fragment(QUrl.ComponentFormattingOption.FullyDecoded):
                self._page.go_to(block.position())

    # Finding

    def find_next(self) -> None:
        """Show the next place of what is in the field, from the top again after the last."""
        self._show_hit(self._page.step(1))

    def find_previous(self) -> None:
        """Show the place before."""
        self._show_hit(self._page.step(-1))

    def _find(self, text: str) -> None:
        self._page.look_for(text)
        self._show_hit(self._page.step(1))

    def _show_hit(self, hit: int) -> None:
        """Say which of how many places is shown."""
        of = self._page.hits
        said = self.tr("{0} of {1}").format(hit, of) if of else self.tr("not found")
        self._count.setText(said if self._field.text() else "")
