"""An article beside the statement: margin, text, links, text, and below them the current passage explained."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from enregard.press.model import Link, Reading, Statement
from enregard.project.articles import KeptArticle, Span
from enregard.ui.press.article_pane import ArticlePane
from enregard.ui.press.band import Band
from enregard.ui.press.explanation import Explanation
from enregard.ui.press.margin import Margin
from enregard.ui.press.passages import Passage, following, link_at, nearest, passages
from enregard.ui.press.statement_pane import StatementPane


class ReadingPage(QWidget):
    """Keeps which passage is current, and for each article where one was."""

    chosen = Signal()
    """Another passage is current."""
    dismissing = Signal()
    """The remark on it is to be dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article, self.statement, self.explanation = ArticlePane(), StatementPane(), Explanation()
        self.margin, self.band = Margin(self.article), Band(self.article, self.statement)
        self.passages: list[Passage] = []
        self.places: dict[int, int] = {}
        """Where in each article one was."""
        self._number, self._current = 0, -1
        self._kept: KeptArticle | None = None
        self._reading: Reading | None = None
        self._statement: Statement | None = None
        self._lay_out()
        self.article.cursorPositionChanged.connect(self._follow_caret)
        self.margin.chosen.connect(self.choose)

    def _lay_out(self) -> None:
        texts = QWidget()
        row = QHBoxLayout(texts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget, stretch in ((self.margin, 0), (self.article, 1), (self.band, 0), (self.statement, 1)):
            row.addWidget(widget, stretch)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(texts)
        both.addWidget(self.explanation)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 1)
        both.setSizes([480, 160])
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(both)

    # Showing

    def show_article(
        self, number: int, kept: KeptArticle | None, reading: Reading | None, statement: Statement | None
    ) -> None:
        """Show an article and what is known of it; where one was is kept."""
        self._number, self._kept, self._reading, self._statement = number, kept, reading, statement
        before, unread = self.current, not self.passages
        another = self.article.show_article(kept.document.paragraphs if kept else ())
        self.passages = passages(reading) if reading else []
        at = self.places.get(number)
        if another:
            self.article.put_caret(self.article.places.position(at or 0))
        if another or unread:
            self._current = -1 if at is None else nearest(self.passages, at)
        else:
            self._current = next((k for k, each in enumerate(self.passages) if before and each.at == before.at), -1)
        self._show()

    @property
    def current(self) -> Passage | None:
        """Return the current passage, if there is one."""
        return self.passages[self._current] if 0 <= self._current < len(self.passages) else None

    @property
    def held(self) -> bool:
        """Tell whether the article was held against the statement."""
        return self._reading is not None and self._reading.drawn.draws

    @property
    def link(self) -> Link | None:
        """Return the link of the current passage, or of the sentence at the caret."""
        if self.current:
            return self.current.link
        return link_at((self.article.offset,) * 2, self._reading.links) if self._reading else None

    def _show(self) -> None:
        current, link = self.current, self.link
        links: Sequence[Link] = self._reading.links if self._reading else ()
        self.article.show_passages(self.passages, current)
        self.margin.show_passages(self.passages, self._current, held=self.held)
        self.band.show_links(_of_sentences(links), link if link and link.lines else None)
        self.statement.show_link(link, current.remarks if current else ())
        if current and self._statement:
            self.explanation.explain(current, self._wording(current.at), self._statement, held=self.held)
        elif link and link.lines and self._statement:
            sentence = Passage(link.at, link, None, ())
            self.explanation.explain(sentence, self._wording(link.at), self._statement, held=self.held)
        else:
            self.explanation.say(self._invitation())

    def _invitation(self) -> str:
        if self._kept is None:
            return ""
        if self._reading is None:
            return self.tr("The article is being read.")
        if not self.passages:
            return self.tr("No quotations, and nothing to remark.")
        return self.tr("Quotations and remarks: %n.", "", len(self.passages))

    def _wording(self, at: Span) -> str:
        """Return the words of a place of the article."""
        texts = self._kept.document.paragraphs if self._kept else ()
        return next((p.text[at[0] - p.start : at[1] - p.start] for p in texts if p.start <= at[0] < p.end), "")

    # Moving

    def choose(self, number: int) -> None:
        """Make a passage the current one, and go there."""
        self._current = number
        if self.current:
            self.places[self._number] = self.current.at[0]
            self.article.put_caret(self.article.places.position(self.current.at[0]))
        self._show()
        self.chosen.emit()

    def step(self, step: int) -> bool:
        """Go to the next passage in a direction; tell whether there is one."""
        if self.current:
            number = (self._current + step) % len(self.passages)
        else:
            number = following(self.passages, self.article.offset, step)
        if number >= 0:
            self.choose(number)
        return number >= 0

    def go_to(self, at: Span) -> None:
        """Go to a place of the article, and give it the keyboard."""
        self.article.put_caret(self.article.places.position(at[0]))
        self._follow_caret()
        self.article.setFocus()

    def go_to_statement(self, at: Span) -> None:
        """Go to a place of the official text, and give it the keyboard."""
        self.statement.put_caret(self.statement.shown(at[0]))
        self.statement.setFocus()

    def _follow_caret(self) -> None:
        """Make the passage at the caret the current one."""
        offset = self.article.offset
        self.places[self._number] = offset
        self._current = nearest(self.passages, offset)
        self._show()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.dismissing.emit()
        else:
            super().keyPressEvent(event)

    # What is meant

    @property
    def meant(self) -> Span | None:
        """Return the quotation or the sentence that is to be linked: what is selected, current, or at the caret."""
        if not self._reading:
            return None
        selected = self.article.selected
        offset = selected[0] if selected else self.article.offset
        quoted = [each.quotation.at for each in self._reading.quotations]
        sentences = [(each.start, each.start + len(each.text)) for each in self._reading.article.sentences]
        if self.current and self.current.judgement and not selected:
            return self.current.judgement.quotation.at
        inside = [each for each in quoted if selected and selected[0] < each[1] and each[0] < selected[1]]
        return next(iter(inside), None) or next((each for each in sentences if each[0] <= offset <= each[1]), None)


def _of_sentences(links: Sequence[Link]) -> list[Link]:
    """Return the links to something that lie in no other one: those of quotations repeat those of sentences."""
    leading = [link for link in links if link.lines]
    return [
        link
        for link in leading
        if not any(
            o is not link and o.at[0] <= link.at[0] and link.at[1] <= o.at[1] and o.at != link.at for o in leading
        )
    ]
