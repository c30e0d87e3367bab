"""The passage that is looked at, explained: what was quoted, the verdict and why, the three texts, what differs."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from enregard.press.model import Line, Link, Remark, Statement
from enregard.text import Sentence
from enregard.ui import theme, words
from enregard.ui.panels.findings.wording import severity
from enregard.ui.press import wording
from enregard.ui.press.passages import Passage
from enregard.ui.press.work import overlap

Head = tuple[str, str]
"""What stands before some text, and that text as HTML."""


class Explanation(QTextBrowser):
    """Says in words all that is drawn above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The passage explained"))
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(12)

    def explain(self, passage: Passage, text: str, statement: Statement, *, held: bool) -> None:
        """Explain a passage; `text` is its wording, `held` tells whether it was held against the statement."""
        rows = "".join(self._row(*each) for each in self._heads(passage, text, statement, held=held))
        self.setHtml(f'{self._title(passage, held=held)}<table cellspacing="0" cellpadding="0">{rows}</table>')

    def say(self, text: str) -> None:
        """Say something else."""
        self.setHtml(f'<p style="color: {theme.current().soft}">{escape(text)}</p>' if text else "")

    def _title(self, passage: Passage, *, held: bool) -> str:
        said = ", ".join(wording.in_margin(passage, held=held))
        speaker = passage.judgement.quotation.reporting.speaker if passage.judgement else ""
        by = f" · {escape(speaker)}" if speaker else ""
        return f'<p style="margin: 0 0 4px 0"><b>{escape(f"{said[:1].upper()}{said[1:]}")}</b>{by}</p>'

    @staticmethod
    def _row(head: str, said: str) -> str:
        left = f"color: {theme.current().soft}; padding: 2px 14px 2px 0"
        return f'<tr><td style="{left}">{escape(head)}</td><td style="padding: 2px 0">{said}</td></tr>'

    def _heads(self, passage: Passage, text: str, statement: Statement, *, held: bool) -> Iterator[Head]:
        for remark in passage.remarks:
            yield self.tr("Remark ({0})").format(severity(remark.severity)), _bold(words.sentence(remark.said))
            if remark.proposed:
                yield self.tr("Proposed"), escape(remark.proposed)
        if passage.judgement:
            yield self.tr("Quoted"), escape(passage.judgement.quotation.text)
            yield from ((self.tr("Why"), escape(words.sentence(each))) for each in self._reasons(passage))
        elif text:
            yield self.tr("Article"), escape(text)
        lines = _lines(passage, statement)
        if lines:
            yield self.tr("Official"), _joined(line.official for line in lines)
            yield self.tr("Original"), _joined(line.original for line in lines)
            machine = _joined(line.machine for line in lines)
            yield self.tr("Machine"), machine or escape(self.tr("No engine has translated this."))
        if held:
            yield self.tr("Link"), escape(self._said_of(passage.link))

    def _reasons(self, passage: Passage) -> list[Sentence]:
        """Return the reasons of the verdict that no remark gives."""
        said = [remark.said for remark in passage.remarks]
        return [each for each in (passage.judgement.reasons if passage.judgement else ()) if each not in said]

    def _said_of(self, link: Link) -> str:
        """Say how sure a link is, and whose it is."""
        if link.by_hand:
            return self.tr("made by you") if link.lines else self.tr("you have said that it comes from no sentence")
        if not link.lines:
            return self.tr("comes from no sentence of the statement")
        return self.tr("found, {0} % sure").format(round(100 * link.confidence))


def _lines(passage: Passage, statement: Statement) -> list[Line]:
    """Return the lines of the statement that a passage comes from, or that its remarks point to."""
    if passage.link.lines:
        return [statement.lines[number] for number in passage.link.lines if number < len(statement.lines)]
    return [line for line in statement.lines if any(_points_to(remark, line) for remark in passage.remarks)]


def _points_to(remark: Remark, line: Line) -> bool:
    official = any(overlap(span, line.official_at) for span in remark.official_at)
    return official or any(overlap(span, line.original_at) for span in remark.original_at)


def _joined(texts: Iterator[str]) -> str:
    return "<br>".join(escape(text) for text in texts if text)


def _bold(text: str) -> str:
    return f"<b>{escape(text)}</b>"
