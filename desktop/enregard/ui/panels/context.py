"""The whole text of one side, with the row in focus lit: what stood around a sentence in its file."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from enregard.documents import Document
from enregard.project import Project, Row, Side
from enregard.segments import Segment
from enregard.ui import theme
from enregard.ui.rows.cell_layout import is_right_to_left


class ContextPanel(QWidget):
    """Shows the text in which the caret stands, as it was read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: Document | None = None
        self._starts: list[int] = []
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("The whole text"))
        self.setFocusProxy(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 8)
        layout.addWidget(self._caption)
        layout.addWidget(self._text, 1)

    def show_row(self, project: Project, row: Row, side: Side) -> None:
        """Light the sentences of a row in the text of a side; where it has none, what was lit stays in view."""
        document = project.source if side is Side.SOURCE else project.target
        if document is not self._shown:
            self._show(document, self.tr("Original") if side is Side.SOURCE else self.tr("Translation"))
            self._text.setFont(theme.side_font(side))
        style = QTextCharFormat()
        style.setBackground(theme.current().color("mark"))
        self._text.setExtraSelections([self._selection(segment, style) for segment in row.cell(side)])
        if cell := row.cell(side):
            cursor = self._text.textCursor()
            cursor.setPosition(self._place(cell[0]))
            self._text.setTextCursor(cursor)
            self._center_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is lit in the middle, once the text has got its room."""
        super().resizeEvent(event)
        self._center_soon()

    def _center_soon(self) -> None:
        QTimer.singleShot(0, self._text, self._text.centerCursor)

    def forget(self) -> None:
        """Show nothing: another project is open."""
        self._shown = None
        self._text.clear()
        self._caption.clear()

    def _show(self, document: Document, kind: str) -> None:
        self._shown = document
        self._caption.setText(f"{kind} · {document.name}")
        self._starts, end = [], 0
        for paragraph in document.paragraphs:
            self._starts.append(end)
            end += len(paragraph.text.encode("utf-16-le")) // 2 + 2
        self._text.document().setDefaultTextOption(_option(document.language))
        self._text.setPlainText("\n\n".join(paragraph.text for paragraph in document.paragraphs))

    def _place(self, segment: Segment) -> int:
        """Return where a sentence begins in the text as it is shown, in Qt's UTF-16 units."""
        if not self._shown or segment.paragraph >= len(self._starts):
            return 0
        paragraph = self._shown.paragraphs[segment.paragraph]
        before = paragraph.text[: max(0, segment.start - paragraph.start)]
        return self._starts[segment.paragraph] + len(before.encode("utf-16-le")) // 2

    def _selection(self, segment: Segment, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = self._text.textCursor()
        start = self._place(segment)
        cursor.setPosition(start)
        end = min(start + len(segment.first_wording), self._text.document().characterCount() - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, style
        return selection


def _option(language: str) -> QTextOption:
    """Return on which side the lines of a text begin; plain text has no more than its direction to say so."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    if is_right_to_left(language):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option
