"""The articles of the project: what each is called, where it comes from, whether it draws on the statement."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from enregard.press.model import Reading
from enregard.project.articles import KeptArticle
from enregard.ui.press import wording
from enregard.ui.press.article_delegate import ArticleDelegate
from enregard.ui.press.articles import Articles

_NUMBER = Qt.ItemDataRole.UserRole


class ArticleList(QListWidget):
    """Arrows choose, Enter leaves it for the text, Delete removes."""

    chosen = Signal(object)
    """The number of an article."""
    entered = Signal()
    removing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Press articles"))
        self.setItemDelegate(ArticleDelegate(self))
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.currentItemChanged.connect(self._choose)

    def show_articles(self, articles: Articles, current: int) -> None:
        """List the articles; none of them is chosen by that."""
        blocker = QSignalBlocker(self)
        for extra in range(self.count() - 1, len(articles.kept) - 1, -1):
            self.takeItem(extra)
        for place, (number, kept) in enumerate(articles.kept.items()):
            item = self.item(place) or QListWidgetItem(self)
            item.setText(self._said(kept, articles.reading(number), stopped=articles.is_stopped))
            item.setToolTip(item.text())
            item.setData(_NUMBER, number)
            if number == current:
                self.setCurrentItem(item)
        blocker.unblock()
        self.scheduleDelayedItemsLayout()

    def _said(self, kept: KeptArticle, reading: Reading | None, *, stopped: bool) -> str:
        name = kept.name or kept.document.name
        if reading is None:
            state = self.tr("not read") if stopped else self.tr("being read")
            return f"{name}\n{state}"
        remarks = self.tr("%n remark(s)", "", len(reading.remarks))
        lines = (wording.told(reading), wording.draws(reading.drawn), remarks)
        return "\n".join((name, *filter(None, lines)))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(item.data(_NUMBER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the text on Enter, remove on Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
        else:
            super().keyPressEvent(event)
