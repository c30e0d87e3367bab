"""The preview of what replacing would do: a line for each text, with its words that differ marked, and a tick."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from enregard.project import Side
from enregard.project.search.query import Proposal
from enregard.project.search.words import Span
from enregard.ui import theme

Index = QModelIndex | QPersistentModelIndex

_TOKEN = re.compile(r"\w+|\W")
_BEFORE = 24  # characters shown before the first word that differs
_PAD, _AIR = 6, 8
_TICK = 44  # pixels around the place: the box, and air
PROPOSAL = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, from left to right."""

    PLACE = 0
    BEFORE = 1
    AFTER = 2


@lru_cache(maxsize=512)
def differing(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """Return which characters of two texts belong to words that differ."""
    tokens = [_TOKEN.findall(text) for text in (before, after)]
    spans: tuple[list[Span], list[Span]] = [], []
    for what, *ends in SequenceMatcher(None, tokens[0], tokens[1], autojunk=False).get_opcodes():
        if what != "equal":
            for k in range(2):
                start = len("".join(tokens[k][: ends[2 * k]]))
                stop = start + len("".join(tokens[k][ends[2 * k] : ends[2 * k + 1]]))
                if start < stop:
                    spans[k].append((start, stop))
    return spans


def marked(text: str, spans: Iterable[Span], tag: str) -> str:
    """Return a text as HTML, with some of it inside a tag."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [escape(text[end:start]), f"<{tag}>{escape(text[start:stop])}</{tag}>"]
        end = stop
    return "".join(parts) + escape(text[end:])


class ProposalsModel(QAbstractTableModel):
    """Proposals, each ticked unless the user unticks it; which are unticked outlasts another replacement."""

    ticked = Signal()
    """A tick was set or taken away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proposals: list[Proposal] = []
        self._unticked: set[tuple[int, Side]] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of proposals."""
        return 0 if parent.isValid() else len(self._proposals)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return [self.tr("Row"), self.tr("Before"), self.tr("After")][section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that the first column can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.PLACE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its tick, what a screen reader says of it, or the proposal."""
        if not index.isValid():
            return None
        proposal, column = self._proposals[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return [self._place(proposal), proposal.before, proposal.after][column]
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.PLACE:
            return Qt.CheckState.Checked if self._is_ticked(proposal) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.PLACE:
            return self._spoken(proposal)
        return proposal if role == PROPOSAL else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set or take away a tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick([index.row()], ticked=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def show_proposals(self, proposals: list[Proposal]) -> None:
        """Show other proposals in the place of those before."""
        old, new = len(self._proposals), len(proposals)
        kept = min(old, new)
        self._proposals[:kept] = proposals[:kept]
        if kept:
            self.dataChanged.emit(self.index(0, 0), self.index(kept - 1, len(Column) - 1))
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self._proposals += proposals[old:]
            self.endInsertRows()
        elif old > new:
            self.beginRemoveRows(QModelIndex(), new, old - 1)
            del self._proposals[new:]
            self.endRemoveRows()

    def tick(self, numbers: Iterable[int], *, ticked: bool) -> None:
        """Set the ticks of some proposals, or take them away."""
        change = self._unticked.difference_update if ticked else self._unticked.update
        change({_key(self._proposals[number]) for number in numbers})
        self.dataChanged.emit(self.index(0, Column.PLACE), self.index(self.rowCount() - 1, Column.PLACE))
        self.ticked.emit()

    def chosen(self) -> list[Proposal]:
        """Return the proposals that are ticked."""
        return [proposal for proposal in self._proposals if self._is_ticked(proposal)]

    def _is_ticked(self, proposal: Proposal) -> bool:
        return _key(proposal) not in self._unticked

    def width_of_places(self, metrics: QFontMetrics) -> int:
        """Return how wide the first column must be for any row, in pixels."""
        return max(metrics.horizontalAdvance(self._place(Proposal(999_998, side, "", ""))) for side in Side)

    def _place(self, proposal: Proposal) -> str:
        """Say which text it is."""
        template = self.tr("{0}, original") if proposal.side is Side.SOURCE else self.tr("{0}, translation")
        return template.format(proposal.position + 1)

    def _spoken(self, proposal: Proposal) -> str:
        """Say the place, and what becomes what."""
        old, new = (
            " ".join(text[slice(*span)] for span in spans) or self.tr("nothing")
            for text, spans in zip(
                (proposal.before, proposal.after), differing(proposal.before, proposal.after), strict=True
            )
        )
        return self.tr("row {0}: “{1}” becomes “{2}”").format(self._place(proposal), old, new)


class ProposalsView(QTreeView):
    """Shows proposals; Space ticks those that are selected, or unticks them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setItemDelegate(_Marker(self))
        self.header().setSectionsMovable(False)
        self.setAccessibleName(self.tr("Texts that would change, ticked"))

    def show_model(self, model: ProposalsModel) -> None:
        """Show proposals, the texts side by side; their places take no more room than they need."""
        self.setModel(model)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(Column.PLACE, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(Column.PLACE, model.width_of_places(self.fontMetrics()) + _TICK)

    def current(self) -> Proposal | None:
        """Return the proposal in focus."""
        found: Proposal | None = self.currentIndex().data(PROPOSAL)
        return found

    def keep_current(self) -> None:
        """See that a line is in focus, if there is one."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, Column.PLACE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space."""
        model, selected = self.model(), self.selectionModel().selectedRows()
        if event.key() == Qt.Key.Key_Space and selected and isinstance(model, ProposalsModel):
            was = self.currentIndex().siblingAtColumn(Column.PLACE).data(Qt.ItemDataRole.CheckStateRole)
            model.tick([index.row() for index in selected], ticked=was != Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)


class _Marker(QStyledItemDelegate):
    """Paints a text from near its first word that differs: what goes is struck through, what comes is underlined."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        super().paint(painter, option, index)
        if index.column() == Column.PLACE:
            return
        proposal: Proposal = index.data(PROPOSAL)
        texts, spans = (proposal.before, proposal.after), differing(proposal.before, proposal.after)
        first = min(start for each in spans for start, _ in each)
        cut = first - _BEFORE if first > _BEFORE else 0
        k = index.column() - Column.BEFORE
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        text = option.fontMetrics.elidedText(
            ("…" if cut else "") + texts[k][cut:], Qt.TextElideMode.ElideRight, room.width()
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        layout = QTextLayout(text, option.font)
        layout.setFormats([_mark(start - cut + bool(cut), stop - start, k == 0, selected) for start, stop in spans[k]])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setPen(option.palette.color(role))
        layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line, with air around it."""
        return super().sizeHint(option, index) + QSize(0, _AIR)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the texts to this delegate; the style paints what is behind them."""
        super().initStyleOption(option, index)
        if index.column() != Column.PLACE:
            option.text = ""


def _mark(start: int, length: int, gone: bool, selected: bool) -> QTextLayout.FormatRange:
    """Return how words that differ look."""
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    look = QTextCharFormat()
    look.setFontStrikeOut(gone)
    look.setFontUnderline(not gone)
    if not selected:
        look.setBackground(theme.current().color("mark"))
    found.format = look
    return found


def _key(proposal: Proposal) -> tuple[int, Side]:
    return proposal.position, proposal.side
