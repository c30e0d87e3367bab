"""The text of the manual, set for reading: headings, tables and links in the program's colours."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from enregard.ui import theme

_WIDEST = 720  # pixels of a line that is pleasant to read


class ManualPage(QTextBrowser):
    """The text in the program's colours and reading font, with what was looked for marked."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFont(theme.reading_font())
        self._hits: list[QTextCursor] = []

    def read(self, text: str) -> None:
        """Show a manual, in Markdown."""
        self.setMarkdown(text)
        for block in _blocks(self.document()):
            _space(block)
        for table in _tables(self.document()):
            _rule(table)
        self.recolour()

    def recolour(self) -> None:
        """Give links, the lines of tables and hits the colours of the theme."""
        colors = theme.current()
        ink = QTextCharFormat()
        ink.setForeground(colors.color("accent"))
        for block in _blocks(self.document()):
            for fragment in _links(block):
                fragment.mergeCharFormat(ink)
        for table in _tables(self.document()):
            style = table.format()
            style.setBorderBrush(colors.color("line"))
            table.setFormat(style)
        self._mark_hits()

    def headings(self) -> list[QTextBlock]:
        """Return the headings in order."""
        return [block for block in _blocks(self.document()) if block.blockFormat().headingLevel()]

    def go_to(self, position: int) -> None:
        """Show a place at the top of the window."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - 12)

    # Hits

    @property
    def hits(self) -> int:
        """Return how many places were found."""
        return len(self._hits)

    def look_for(self, text: str) -> None:
        """Mark every place where a text stands; case does not matter."""
        self._hits = []
        hit = self.document().find(text) if text else QTextCursor()
        while not hit.isNull():
            self._hits.append(hit)
            hit = self.document().find(text, hit)
        self._mark_hits()
        start = self.textCursor()
        start.setPosition(start.selectionStart())
        self.setTextCursor(start)

    def step(self, step: int) -> int:
        """Show the next hit or the one before; return its number, from 1, or 0 if there is none."""
        if not self._hits:
            return 0
        here = self.textCursor()
        if step > 0:
            found = next((k for k, hit in enumerate(self._hits) if hit.selectionStart() >= here.selectionEnd()), 0)
        else:
            before = [k for k, hit in enumerate(self._hits) if hit.selectionEnd() <= here.selectionStart()]
            found = before[-1] if before else len(self._hits) - 1
        self.setTextCursor(self._hits[found])
        self.ensureCursorVisible()
        return found + 1

    def _mark_hits(self) -> None:
        marked = []
        for hit in self._hits:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = hit
            selection.format.setBackground(theme.current().color("mark"))
            marked.append(selection)
        self.setExtraSelections(marked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        style = QTextFrameFormat(self.document().rootFrame().frameFormat())
        side = max(28, (self.viewport().width() - _WIDEST) // 2)
        style.setLeftMargin(side)
        style.setRightMargin(side)
        style.setTopMargin(16)
        style.setBottomMargin(48)
        self.document().rootFrame().setFrameFormat(style)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _links(block: QTextBlock) -> list[QTextCursor]:
    """Return the links of a paragraph, each selected."""
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().isAnchor():
            cursor = QTextCursor(block)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor)
        iterator += 1
    return found


def _space(block: QTextBlock) -> None:
    """Set a paragraph: room between its lines; headings larger, with room above."""
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    style = QTextBlockFormat()
    style.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    style.setTopMargin({0: 0, 1: 44, 2: 28}[level])
    style.setBottomMargin(0 if cursor.currentTable() else 8)
    cursor.mergeBlockFormat(style)
    if level:
        letters = QTextCharFormat()
        letters.setProperty(QTextFormat.Property.FontSizeAdjustment, {1: 5, 2: 2}[level])
        letters.setFontWeight(QFont.Weight.Normal if level == 1 else QFont.Weight.DemiBold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(letters)


def _rule(table: QTextTable) -> None:
    """Set a table: thin lines, room in the cells, its full width."""
    style = table.format()
    style.setBorder(1)
    style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    style.setBorderCollapse(True)
    style.setCellPadding(6)
    style.setCellSpacing(0)
    style.setTopMargin(8)
    style.setBottomMargin(12)
    style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(style)
