"""The names and figures of all articles and of the statement, and what contradicts what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from enregard.press.facts import STATEMENT, Fact, Mention
from enregard.ui import words
from enregard.ui.press.articles import Articles

_PLACE = Qt.ItemDataRole.UserRole


class FactsTable(QTreeWidget):
    """A line a name or figure, under it a line for each place; Enter or a double click goes there."""

    went = Signal(object, object)
    """A place was chosen: the number of the article, or None for the statement, and where in its file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Names and figures in all articles"))
        self.setHeaderLabels([self.tr("Name or figure"), self.tr("Where"), self.tr("What speaks against it")])
        self.setAlternatingRowColors(True)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, 260)
        header.resizeSection(1, 260)
        self.itemActivated.connect(self._go)
        self._shown: object = None

    def show_facts(self, articles: Articles) -> None:
        """List the facts, those that are contradicted first."""
        read = articles.read
        if self._shown is read:
            return
        self._shown = read
        self.clear()
        if not read:
            return
        names = {k: articles.kept[n].name or articles.kept[n].document.name for k, n in enumerate(read.numbers)
                 if n in articles.kept}  # fmt: skip
        facts = [fact for fact in read.facts if isinstance(fact, Fact)]
        for fact in sorted(facts, key=lambda fact: fact.contradicted is None):
            self.addTopLevelItem(self._line(fact, names, read.numbers))
        self.setCurrentIndex(self.model().index(0, 0))

    def _line(self, fact: Fact, names: Mapping[int, str], numbers: tuple[int, ...]) -> QTreeWidgetItem:
        where = dict.fromkeys(self._name(mention, names) for mention in fact.mentions)
        against = words.sentence(fact.contradicted) if fact.contradicted else ""
        item = QTreeWidgetItem([fact.value, ", ".join(where), against])
        item.setToolTip(1, "\n".join(where))
        item.setToolTip(2, against)
        for mention in fact.mentions:
            below = QTreeWidgetItem(item, [mention.wording, self._name(mention, names), ""])
            below.setData(0, _PLACE, _place(mention, numbers))
        item.setData(0, _PLACE, _place(fact.mentions[0], numbers))
        return item

    def _name(self, mention: Mention, names: Mapping[int, str]) -> str:
        return self.tr("Statement") if mention.text == STATEMENT else names.get(mention.text, "")

    def _go(self, item: QTreeWidgetItem) -> None:
        number, at = item.data(0, _PLACE)
        self.went.emit(number, at)


def _place(mention: Mention, numbers: tuple[int, ...]) -> tuple[int | None, tuple[int, int]]:
    return (None if mention.text == STATEMENT else numbers[mention.text]), mention.at
