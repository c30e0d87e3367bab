"""The statement: the official text, and under each sentence the original it translates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from enregard.press.model import Link, Remark, Statement
from enregard.project.articles import Span
from enregard.ui import theme
from enregard.ui.press.article_pane import SHAPES
from enregard.ui.press.places import Places, units
from enregard.ui.press.text_pane import Mark, TextPane, dress, lit, look, underlined


class StatementPane(TextPane):
    """Shows the sentences of the statement, a paragraph each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Statement"))
        self._official, self._original = Places(), Places()
        self._statement: Statement | None = None
        self._sentences: list[Span] = []
        self._begins: list[int] = []
        self._shown: tuple[object, ...] = ()

    def show_statement(self, statement: Statement | None, *, with_original: bool) -> None:
        """Show a statement, with the original of each sentence under it or without."""
        self._statement = statement
        wanted = (statement.lines if statement else (), with_original, dress())
        if wanted == self._shown:
            return
        self._shown = wanted
        scrolled = self.verticalScrollBar().value()
        self._official, self._original, self._sentences, self._begins = Places(), Places(), [], []
        blocker = QSignalBlocker(self)
        self._write(statement, with_original=with_original)
        blocker.unblock()
        self.put_caret(0)
        self.verticalScrollBar().setValue(scrolled)

    def _write(self, statement: Statement | None, *, with_original: bool) -> None:
        cursor = self.begin()
        for line in statement.lines if statement else ():
            official = line.official or self.tr("(not translated)")
            begin = self.write(cursor, official, look() if line.official else look("soft", italic=True))
            self._official.add(line.official_at[0], official, begin)
            self._sentences.append((begin, begin + units(official)))
            self._begins.append(begin)
            if with_original and line.original:
                below = self.write(cursor, line.original, look("soft", size=0.9), close=True)
                self._original.add(line.original_at[0], line.original, below)

    # Places

    def line_at(self, position: int) -> int:
        """Return the number of the line at a position, or -1."""
        return next((number for number in reversed(range(len(self._begins))) if self._begins[number] <= position), -1)

    @property
    def chosen_lines(self) -> tuple[int, ...]:
        """Return the lines that are selected, or the one at the caret."""
        cursor = self.textCursor()
        first, last = self.line_at(cursor.selectionStart()), self.line_at(max(0, cursor.selectionEnd() - 1))
        if not cursor.hasSelection():
            last = first
        return tuple(range(first, last + 1)) if first >= 0 else ()

    def spans_of(self, link: Link) -> list[Span]:
        """Return the positions of what a link leads to: part of a line where that is known, or the line."""
        return [
            self._part(line, link.parts[k] if k < len(link.parts) else (0, 0))
            for k, line in enumerate(link.lines)
            if line < len(self._sentences)
        ]

    def _part(self, line: int, part: Span) -> Span:
        at, whole = self._sentences[line], self._statement.lines[line].official_at if self._statement else (0, 0)
        if not (whole[0] <= part[0] < part[1] <= whole[1]) or part == whole:
            return at
        start, end = self._official.shown(part)
        return (start, end) if at[0] <= start < end <= at[1] else at

    def shown(self, offset: int) -> int:
        """Return where a character of the official text's file is shown."""
        return self._official.position(offset)

    # Marking

    def show_link(self, link: Link | None, remarks: Sequence[Remark]) -> None:
        """Light and frame what a link leads to, underline what remarks mean, and bring it into view."""
        spans = self.spans_of(link) if link else []
        self.mark([*((span, lit("focus")) for span in spans), *self._marks(remarks)], spans)
        if spans:
            self.bring_into_view(spans[0][0])
        self.moved.emit()

    def _marks(self, remarks: Sequence[Remark]) -> Iterator[Mark]:
        for remark in remarks:
            style, colour = SHAPES[remark.severity]
            line = underlined(style, theme.current().color(colour))
            yield from ((self._official.shown(span), line) for span in remark.official_at)
            yield from ((self._original.shown(span), line) for span in remark.original_at)
