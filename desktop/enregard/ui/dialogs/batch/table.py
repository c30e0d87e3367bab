"""The table of pairs: it fills as they are done, is sorted when asked, and stays quick with ten thousand of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeView, QWidget

from enregard.jobs.batch.model import Outcome, Pair
from enregard.ui import theme, words

Index = QModelIndex | QPersistentModelIndex
_SEVERITIES = ("error", "warning", "hint")
_WIDTHS = (230, 70, 100, 90, 90)  # pixels; what went wrong has the rest


class Column(IntEnum):
    """What is told of a pair."""

    PAIR = 0
    ROWS = 1
    CONFIDENCE = 2
    TO_CHECK = 3
    FINDINGS = 4
    FAILURE = 5


class PairsModel(QAbstractTableModel):
    """Pairs, whether they are chosen, and what became of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = [
            *(self.tr("Pair"), self.tr("Rows"), self.tr("Confidence")),
            *(self.tr("To check"), self.tr("Findings"), self.tr("What went wrong")),
        ]
        self.can_choose = True
        self.looked_for = False
        """Whether mistranslations are looked for: then no findings are none."""
        self._pairs: Sequence[Pair] = ()
        self._places: dict[str, int] = {}
        self._outcomes: dict[int, Outcome] = {}
        self._left_out: set[int] = set()
        self._order: list[int] = []
        """The places of pairs in the listing, in the order of the rows that show them; `_rows` is the inverse."""
        self._rows: list[int] = []
        self._sorting = Column.PAIR, Qt.SortOrder.AscendingOrder

    # What stands in it

    def show(self, pairs: Sequence[Pair]) -> None:
        """Show other pairs, all of them chosen, none of them done."""
        if self._order:
            self.beginRemoveRows(QModelIndex(), 0, len(self._order) - 1)
            self._pairs, self._order, self._rows = (), [], []
            self.endRemoveRows()
        self._outcomes, self._left_out = {}, set()
        if pairs:
            self.beginInsertRows(QModelIndex(), 0, len(pairs) - 1)
            self._pairs, self._places = pairs, {pair.name: place for place, pair in enumerate(pairs)}
            self._order, self._rows = list(range(len(pairs))), list(range(len(pairs)))
            self.endInsertRows()
        self.sort_again()

    def take(self, outcomes: Iterable[Outcome]) -> None:
        """Show what became of pairs. They keep their rows until they are sorted again."""
        came = {self._places[outcome.name]: outcome for outcome in outcomes}
        if came:
            self._outcomes |= came
            rows = [self._rows[place] for place in came]
            self._tell(min(rows), max(rows))

    def begin(self) -> None:
        """Forget what became of pairs: they are at work, and what is chosen stands."""
        self._outcomes.clear()
        self.can_choose = False
        self._tell(0, len(self._order) - 1)

    def end(self) -> None:
        """Let pairs be chosen again."""
        self.can_choose = True
        self._tell(0, len(self._order) - 1)
        self.sort_again()

    def chosen(self) -> list[Pair]:
        """Return the pairs that are ticked."""
        return [pair for place, pair in enumerate(self._pairs) if place not in self._left_out]

    def outcome(self, row: int) -> Outcome | None:
        """Return what became of the pair in a row, if it is done."""
        return self._outcomes.get(self._order[row])

    def _tell(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # Its order

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is not done yet stands below."""
        self._sorting = Column(column), order
        self.sort_again()

    def sort_again(self) -> None:
        """Bring what was done since into the order that was chosen last."""
        column, order = self._sorting
        backwards = order is Qt.SortOrder.DescendingOrder
        if column is Column.PAIR:
            places = sorted(range(len(self._pairs)), key=lambda place: self._pairs[place].name, reverse=backwards)
        else:
            done = sorted(self._outcomes)
            done.sort(key=lambda place: _key(self._outcomes[place], column), reverse=backwards)
            places = done + [place for place in range(len(self._pairs)) if place not in self._outcomes]
        self._put(places)

    def _put(self, places: list[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [(self._order[index.row()], index.column()) for index in old]
        self._order = places
        for row, place in enumerate(places):
            self._rows[place] = row
        self.changePersistentIndexList(old, [self.index(self._rows[place], column) for place, column in kept])
        self.layoutChanged.emit()

    # What a view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of pairs."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column, over its cells as they are aligned."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return _aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell."""
        ticked = index.column() == Column.PAIR and self.can_choose
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if ticked else Qt.ItemFlag.NoItemFlags)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Choose a pair, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.can_choose:
            return False
        place = self._order[index.row()]
        (self._left_out.discard if Qt.CheckState(value) is Qt.CheckState.Checked else self._left_out.add)(place)
        self._tell(index.row(), index.row())
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or what a screen reader says of its row."""
        place, column = self._order[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(place, column)
            case Qt.ItemDataRole.CheckStateRole if column is Column.PAIR:
                return Qt.CheckState.Unchecked if place in self._left_out else Qt.CheckState.Checked
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(column)
            case Qt.ItemDataRole.ForegroundRole if column is Column.FAILURE:
                return theme.current().color("bad")
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(place, column)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.PAIR:
                told = ((self.heads[other], self._text(place, other)) for other in list(Column)[1:])
                return ", ".join((self._pairs[place].name, *(f"{head}: {text}" for head, text in told if text)))
        return None

    def _text(self, place: int, column: Column) -> str:
        outcome = self._outcomes.get(place)
        if column is Column.PAIR:
            return self._pairs[place].name
        if not outcome:
            return ""
        if outcome.error:
            return words.sentence(outcome.error) if column is Column.FAILURE else ""
        match column:
            case Column.ROWS:
                return str(outcome.rows)
            case Column.CONFIDENCE:
                return self.tr("{0} %").format(min(99, round(100 * outcome.confidence)))  # it is never certain
            case Column.TO_CHECK:
                return str(outcome.to_check)
            case Column.FINDINGS:
                return str(sum(outcome.findings.values())) if self.looked_for or outcome.findings else ""
        return ""

    def _tip(self, place: int, column: Column) -> str | None:
        """Return what has no room in a cell."""
        outcome = self._outcomes.get(place)
        if column is Column.PAIR:
            return f"{self._pairs[place].source}\n{self._pairs[place].target}"
        if column is Column.FINDINGS and outcome and outcome.findings:
            counts = (outcome.findings.get(severity, 0) for severity in _SEVERITIES)
            return self.tr("Errors: {0}, warnings: {1}, hints: {2}").format(*counts)
        return self._text(place, column) or None if column is Column.FAILURE else None


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in (Column.PAIR, Column.FAILURE) else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _key(outcome: Outcome, column: Column) -> tuple[float, ...]:
    """Return what outcomes are sorted by; a pair that failed needs the most attention."""
    match column:
        case Column.ROWS:
            return (outcome.rows,)
        case Column.CONFIDENCE:
            return (outcome.confidence,)
        case Column.TO_CHECK:
            return (bool(outcome.error), outcome.to_check)
        case Column.FINDINGS:
            return tuple(outcome.findings.get(severity, 0) for severity in _SEVERITIES)
    return (bool(outcome.error),)


class PairsView(QTreeView):
    """Shows the table. Enter or a double click takes a pair, Space ticks it, whatever column was clicked."""

    def __init__(self, model: PairsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        for column, width in enumerate(_WIDTHS):
            self.header().resizeSection(column, width)
        self.header().setSectionsMovable(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.PAIR, Qt.SortOrder.AscendingOrder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take or tick the pair in focus; the dialog's default button does not get the key too."""
        first = self.currentIndex().siblingAtColumn(Column.PAIR)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and first.isValid():
            self.activated.emit(first)
        elif event.key() == Qt.Key.Key_Space and first.isValid():
            ticked = Qt.CheckState(first.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
            other = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.model().setData(first, other, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)
