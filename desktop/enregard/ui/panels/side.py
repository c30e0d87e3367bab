"""Beside the texts: the findings, and the scores of the document with how they were made."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from enregard.check import Finding
from enregard.score import Comparison, Direction, cautions
from enregard.ui import theme, words

_ROW_ID = Qt.ItemDataRole.UserRole


class SidePanel(QWidget):
    """Findings above, scores below."""

    chosen = Signal(object)
    """A finding was chosen; the id of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._findings_heading = _heading()
        self._findings = QListWidget()
        self._findings.setWordWrap(True)
        self._findings.setSpacing(3)
        self._findings.setAccessibleName(self.tr("Findings"))
        self._findings.itemActivated.connect(self._choose)
        self._findings.itemClicked.connect(self._choose)
        self._no_findings = QLabel(self.tr("None of the checks has found anything."))
        self._no_findings.setObjectName("caption")
        self._no_findings.setWordWrap(True)
        self._scores_heading = _heading()
        self._scores_heading.setText(self.tr("Scores"))
        self._scores = QTextBrowser()
        self._scores.setAccessibleName(self.tr("Scores"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        for widget, stretch in (
            (self._findings_heading, 0),
            (self._no_findings, 0),
            (self._findings, 2),
            (self._scores_heading, 0),
            (self._scores, 3),
        ):
            layout.addWidget(widget, stretch)
        self._findings_heading.setText(self.tr("Findings"))
        self._no_findings.hide()
        self._findings.hide()
        self._scores_heading.hide()

    def show_findings(self, findings: list[Finding], positions: dict[int, int]) -> None:
        """List the findings; `positions` gives the number of each row."""
        self._findings.clear()
        for finding in findings:
            text = self.tr("Row {0}. {1}").format(positions.get(finding.row, 0), words.message(finding))
            item = QListWidgetItem(text)
            item.setData(_ROW_ID, finding.row)
            item.setToolTip(f"{words.said(finding.check.title)}. {words.said(finding.check.why)}")
            self._findings.addItem(item)
        self._findings_heading.setText(self.tr("%n finding(s)", "", len(findings)) if findings else self.tr("Findings"))
        self._findings.setVisible(bool(findings))
        self._no_findings.setVisible(not findings)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ROW_ID))

    def show_scores(self, comparison: Comparison | None, rows: int) -> None:
        """Show the figures with their signatures, and what they can and cannot say."""
        small = f'style="color:{theme.current().soft}; font-size:small"'
        parts = [_table(direction, small) for direction in (comparison.directions if comparison else [])]
        if comparison and comparison.directions:
            said = [*map(words.sentence, cautions(rows)), *map(words.said, comparison.cautions)]
            parts += [f"<p {small}>{escape(each)}</p>" for each in said]
        self._scores.setHtml("".join(parts))
        self._scores_heading.setVisible(bool(parts))


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


def _heading() -> QLabel:
    label = QLabel()
    label.setObjectName("heading")
    return label
