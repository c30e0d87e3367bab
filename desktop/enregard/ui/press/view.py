"""The page of the press copies: the list of articles, article and statement side by side, and the facts of all."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from enregard.ui import settings
from enregard.ui.press import wording
from enregard.ui.press.article_list import ArticleList
from enregard.ui.press.articles import Articles
from enregard.ui.press.drop import ArticleDrops
from enregard.ui.press.facts_table import FactsTable
from enregard.ui.press.reading_page import ReadingPage
from enregard.ui.press.take_back import TakeBack

_WORDS: tuple[bool | None, ...] = (None, True, False)


class PressView(QWidget):
    """Shows what `Articles` knows. Which article is shown is chosen here; gestures are made elsewhere."""

    chosen = Signal(object)
    """Another article is shown; its number, or 0."""
    said = Signal(object)
    """The user's word on whether the article draws on the statement: True, False or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._articles: Articles | None = None
        self.number = 0
        self.list, self.reading, self.facts, self.last = ArticleList(), ReadingPage(), FactsTable(), TakeBack()
        self.drops = ArticleDrops(self)
        self.add = QPushButton(self.tr("&Add"))
        self.add.setMenu(QMenu(self.add))
        self.draws = QComboBox()
        self.draws.setAccessibleName(self.tr("Whether the article draws on the statement"))
        self.draws.addItems([self.tr("Draws on it: as found"), self.tr("Draws on it: yes"), self.tr("Draws on it: no")])
        self.original = QCheckBox(self.tr("&Original under each sentence"))
        self.original.setChecked(settings.PRESS_ORIGINAL.get())
        self._drawn = QLabel()
        self._drawn.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._side_by_side(), self.tr("Articles"))
        self.tabs.addTab(self.facts, self.tr("Names and figures"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.last)
        self.list.chosen.connect(self.choose)
        self.list.entered.connect(self.reading.article.setFocus)
        self.original.toggled.connect(self._show_original)
        self.draws.activated.connect(self._say)
        self.facts.went.connect(self._go)

    def _side_by_side(self) -> QWidget:
        page = QSplitter(Qt.Orientation.Horizontal)
        page.addWidget(self._left())
        page.addWidget(self._right())
        page.setStretchFactor(1, 1)
        page.setSizes([200, 1000])
        page.setHandleWidth(1)
        page.setChildrenCollapsible(False)
        return page

    def _left(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        side.setMinimumWidth(150)
        return side

    def _right(self) -> QWidget:
        side = QWidget()
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 12, 4)
        head.setSpacing(12)
        head.addWidget(self._drawn, 1)
        head.addWidget(self.draws)
        head.addWidget(self.original)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.reading, 1)
        return side

    def offer(self, actions: list[QAction]) -> None:
        """Put the actions that add articles into the menu of the button."""
        menu = self.add.menu()
        if menu:
            menu.addActions(actions)

    # Showing

    def show_articles(self, articles: Articles) -> None:
        """Show what is known now; the article that is shown stays, if it is still there."""
        self._articles = articles
        if self.number not in articles.kept:
            self.number = next(iter(articles.kept), 0)
        self.list.show_articles(articles, self.number)
        self.facts.show_facts(articles)
        self._show()

    def choose(self, number: int) -> None:
        """Show another article."""
        if number != self.number:
            self.number = number
            if self._articles:
                self.list.show_articles(self._articles, number)
            self._show()
            self.chosen.emit(number)

    def _show(self) -> None:
        if not self._articles:
            return
        kept, reading = self._articles.kept.get(self.number), self._articles.reading(self.number)
        self._drawn.setText(self._said_of_all() if kept is None else wording.drawn(reading) if reading else "")
        blocker = QSignalBlocker(self.draws)
        self.draws.setCurrentIndex(_WORDS.index(kept.draws) if kept else 0)
        blocker.unblock()
        self.draws.setVisible(kept is not None)
        self.reading.statement.show_statement(self._articles.statement, with_original=self.original.isChecked())
        self.reading.show_article(self.number, kept, reading, self._articles.statement)

    def _said_of_all(self) -> str:
        return self.tr("No article yet. Add press articles from files, pasted or from web pages, or drop files here.")

    def _show_original(self) -> None:
        settings.PRESS_ORIGINAL.set(self.original.isChecked())
        self._show()

    def _say(self, place: int) -> None:
        self.said.emit(_WORDS[place])

    def _go(self, number: int | None, at: tuple[int, int]) -> None:
        """Go to a place of an article, or of the statement."""
        self.tabs.setCurrentIndex(0)
        if number is None:
            self.reading.go_to_statement(at)
        else:
            self.choose(number)
            self.reading.go_to(at)

    def redraw(self) -> None:
        """Take up other colours or fonts."""
        self._show()

    def focus_round(self) -> None:
        """Give the keyboard from the list to the article, the statement, the explanation, and back to the list."""
        round_: list[QWidget] = [self.list, self.reading.article, self.reading.statement, self.reading.explanation]
        if self.tabs.currentWidget() is self.facts:
            round_ = [self.facts, self.tabs.tabBar()]
        here = next((place for place, each in enumerate(round_) if each.hasFocus()), -1)
        round_[(here + 1) % len(round_)].setFocus()
