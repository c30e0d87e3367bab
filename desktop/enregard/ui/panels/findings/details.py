"""A finding explained: what differs, why it matters, what to do, what the machine says, how often the check errs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from enregard.check import Choice, Finding
from enregard.check.rates import measured
from enregard.project import Row, Side
from enregard.ui import theme, words
from enregard.ui.panels.findings import wording


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding with all that is known of it. `machine` is what machine translation says on the point, in words."""

    finding: Finding
    row: Row
    machine: str
    choice: Choice


class Details(QTextBrowser):
    """Explains the finding that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The finding explained"))
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(8)
        self._shown: Explained | None = None

    def show_finding(self, explained: Explained | None) -> None:
        """Explain a finding, or nothing."""
        if explained == self._shown:
            return
        self._shown = explained
        self.redraw()

    def redraw(self) -> None:
        """Write it anew, as in other colours."""
        self.setHtml(self._page(self._shown) if self._shown else "")

    def _page(self, explained: Explained) -> str:
        soft = theme.current().soft
        lines = "".join(
            f'<p style="margin: 7px 0 0 0"><span style="color: {soft}">{escape(head)}</span><br>{said}</p>'
            for head, said in self._lines(explained)
        )
        return f'<p style="margin: 0; font-weight: 600">{escape(words.message(explained.finding))}</p>{lines}'

    def _lines(self, explained: Explained) -> Iterator[tuple[str, str]]:
        finding, check = explained.finding, explained.finding.check
        lit = theme.current().lit
        for side, name in ((Side.SOURCE, self.tr("Original")), (Side.TARGET, self.tr("Translation"))):
            if said := wording.passage(finding, explained.row, side):
                yield name, f'<span style="background-color: {lit}">{escape(said)}</span>'
        yield self.tr("Machine translation"), escape(explained.machine)
        yield self.tr("Why it matters"), escape(words.said(check.why))
        yield self.tr("What to do"), escape(words.said(check.advice))
        level = wording.level_of(check.name, explained.choice)
        yield self.tr("How often this check errs"), escape(_sentence(wording.rate(measured().rate(check.name, level))))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
