"""Beside the texts: the findings, and the scores of the document with how they were made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QListView, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from enregard.check import Finding
from enregard.score import Comparison, Direction, cautions
from enregard.ui import theme, words

Index = QModelIndex | QPersistentModelIndex


_MANY = 500  # findings; more are a line each, so that the list is there at once


class FindingsModel(QAbstractListModel):
    """Findings in the order of the rows; the number of a row is looked up when it is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = []
        self._position: Callable[[int], int] = _nowhere

    def show(self, findings: Sequence[Finding], position: Callable[[int], int]) -> None:
        """Show other findings; `position` gives that of a row by its id."""
        self.beginResetModel()
        self._findings, self._position = findings, position
        self.endResetModel()

    def finding(self, index: QModelIndex) -> Finding:
        """Return the finding of a line."""
        return self._findings[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a finding says, or as its tool tip which check says so and why."""
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Row {0}. {1}").format(self._position(finding.row) + 1, words.message(finding))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words.said(finding.check.title)}. {words.said(finding.check.why)}"
        return None


def _nowhere(_row: int) -> int:
    return -1


class SidePanel(QWidget):
    """Findings above, scores below."""

    chosen = Signal(object)
    """A finding was chosen; the id of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = _heading(self.tr("Findings"))
        self._model = FindingsModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSizeAdjustPolicy(QListView.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self._none = QLabel(self.tr("None of the checks has found anything."))
        self._none.setObjectName("caption")
        self._none.setWordWrap(True)
        self._scores_heading = _heading(self.tr("Scores"))
        self._scores = QTextBrowser()
        self._scores.setAccessibleName(self.tr("Scores"))
        self._scores.document().setDocumentMargin(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        for widget, stretch in (
            (self._heading, 0),
            (self._none, 0),
            (self.list, 2),
            (self._scores_heading, 0),
            (self._scores, 3),
        ):
            layout.addWidget(widget, stretch)
        for widget in (self._none, self.list, self._scores_heading, self._scores):
            widget.hide()
        layout.addStretch()  # counts only while nothing else wants the room

    def forget(self) -> None:
        """Say nothing of findings: another project is open, and not checked yet."""
        self._model.show([], _nowhere)
        self._heading.setText(self.tr("Findings"))
        self.list.hide()
        self._none.hide()

    def show_findings(self, findings: Sequence[Finding], position: Callable[[int], int]) -> None:
        """List the findings; `position` gives that of a row by its id."""
        self.list.setUniformItemSizes(len(findings) > _MANY)
        self.list.setWordWrap(len(findings) <= _MANY)
        self._model.show(findings, position)
        self._heading.setText(self.tr("%n finding(s)", "", len(findings)) if findings else self.tr("Findings"))
        self.list.setVisible(bool(findings))
        self.setFocusProxy(self.list if findings else self._scores)
        self._none.setVisible(not findings)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.finding(index).row)

    def show_scores(self, comparison: Comparison | None, rows: int) -> None:
        """Show the figures with their signatures, and what they can and cannot say."""
        small = f'style="color:{theme.current().soft}; font-size:small"'
        parts = [_table(direction, small) for direction in (comparison.directions if comparison else [])]
        if comparison and comparison.directions:
            said = [*map(words.sentence, cautions(rows)), *map(words.said, comparison.cautions)]
            parts += [f"<p {small}>{escape(each)}</p>" for each in said]
        self._scores.setHtml("".join(parts))
        self._scores_heading.setVisible(bool(parts))
        self._scores.setVisible(bool(parts))


def _table(direction: Direction, small: str) -> str:
    """Return the figures of a direction as HTML, each above its signature."""
    engine = direction.engine
    rows = (
        f"<tr><td>{figure.metric}&nbsp;&nbsp;</td><td align=right><b>{figure.value:.1f}</b></td></tr>"
        f"<tr><td colspan=2 {small}>{figure.signature.replace('|', ' | ')}</td></tr>"
        for figure in direction.figures
    )
    said = f"{engine.name} {engine.version}, {' → '.join(engine.pair)}"
    return f"<p>{escape(said)}</p><table>{''.join(rows)}</table>"


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label
