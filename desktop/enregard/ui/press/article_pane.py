"""The article: its quotations lit, its remarks underlined, the passage that is looked at framed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget

from enregard.check import Severity
from enregard.documents import Paragraph, Role
from enregard.project.articles import Span
from enregard.ui import theme
from enregard.ui.press.passages import Passage
from enregard.ui.press.places import Places
from enregard.ui.press.text_pane import Mark, TextPane, dress, lit, look, underlined

_Style = QTextCharFormat.UnderlineStyle
SHAPES = {
    Severity.ERROR: (_Style.WaveUnderline, "bad"),
    Severity.WARNING: (_Style.DashUnderline, "warn"),
    Severity.HINT: (_Style.DotLine, "note"),
}
"""The shape and the colour of the line under a remark."""


class ArticlePane(TextPane):
    """Shows one article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Article"))
        self.places = Places()
        self._shown: tuple[object, ...] = ()

    def show_article(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Show another article; tell whether it is another one."""
        wanted = (paragraphs, dress())
        if wanted == self._shown:
            return False
        self._shown = wanted
        self.places = Places()
        blocker = QSignalBlocker(self)
        cursor = self.begin()
        for paragraph in paragraphs:
            begin = self.write(cursor, paragraph.text, _look(paragraph.role))
            self.places.add(paragraph.start, paragraph.text, begin)
        blocker.unblock()
        self.put_caret(0)
        return True

    def show_passages(self, passages: Sequence[Passage], current: Passage | None) -> None:
        """Light the quotations, underline the remarks, frame the current passage."""
        frames = [self.places.shown(span) for span in _spans(current)] if current else []
        self.mark(self._marks(passages), frames)
        self.moved.emit()

    def _marks(self, passages: Sequence[Passage]) -> Iterator[Mark]:
        for passage in passages:
            if passage.judgement:
                yield self.places.shown(passage.at), lit("focus")
        for passage in passages:
            for remark in sorted(passage.remarks, key=lambda each: each.severity):
                style, colour = SHAPES[remark.severity]
                for span in remark.at:
                    yield self.places.shown(span), underlined(style, theme.current().color(colour))

    @property
    def offset(self) -> int:
        """Return the character of the file at the caret."""
        return self.places.offset(self.textCursor().position())

    @property
    def selected(self) -> Span | None:
        """Return the characters of the file that are selected, if any are."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self.places.offset(cursor.selectionStart()), self.places.offset(cursor.selectionEnd())


def _look(role: Role) -> QTextCharFormat:
    if role is Role.TITLE:
        return look(bold=True, size=1.2)
    if role is Role.HEADING:
        return look(bold=True)
    return look("soft", size=0.85) if role is Role.FURNITURE else look()


def _spans(passage: Passage) -> Sequence[Span]:
    """Return what is framed of a passage."""
    return [passage.at] if passage.judgement else passage.remarks[0].at or [passage.at]
