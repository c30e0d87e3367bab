"""The figures in words and in a table, each with its interval and its signature; what is shown can be copied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextBrowser, QWidget

from enregard.score import Contest, Figure, Measured, Unit
from enregard.ui import theme, words

_NONE = "–"


@dataclass(frozen=True, slots=True)
class Shown:
    """What the sheet shows: all that was measured, and the row in focus with its figures if it has any."""

    measured: Measured
    contests: Sequence[Contest] = ()
    unit: Unit | None = None
    row: Sequence[Figure] = field(default_factory=list)

    @property
    def paragraph(self) -> Sequence[Figure]:
        """Return the figures of the paragraph of the row in focus."""
        return self.measured.paragraphs.get(self.unit.paragraph, []) if self.unit else []


class Sheet(QTextBrowser):
    """Shows figures, or a sentence while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | str = ""
        self.document().setDocumentMargin(0)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Scores"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_scores(self, shown: Shown | str) -> None:
        """Show figures, or a sentence; what was in view stays there."""
        self._shown = shown
        self._render()

    def _render(self) -> None:
        shown, at = self._shown, self.verticalScrollBar().value()
        self.setHtml(f"<p>{escape(shown)}</p>" if isinstance(shown, str) else "".join(self._parts(shown)))
        self.verticalScrollBar().setValue(at)

    def changeEvent(self, event: QEvent) -> None:
        """Take up other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+C to the panel, which copies all, while nothing is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            event.ignore()
        else:
            super().keyPressEvent(event)

    # As it is shown

    def _parts(self, shown: Shown) -> Iterator[str]:
        small = f'style="color:{theme.current().soft}; font-size:small; margin-top:6px; margin-bottom:4px"'
        plain = 'style="margin-top:8px; margin-bottom:4px"'
        yield f'<p style="margin-top:0; margin-bottom:8px">{escape(words.sentence(shown.measured.said))}</p>'
        yield self._table(shown, small)
        in_general, cautions = shown.measured.cautions[:1], shown.measured.cautions[1:]
        for said in (*(contest.said for contest in shown.contests), *cautions):
            yield f"<p {plain}>{escape(words.sentence(said))}</p>"
        made = [*map(self._signed, shown.measured.figures), *(escape(contest.signature) for contest in shown.contests)]
        yield f"<p {small}>{'<br>'.join(made)}</p>"
        for said in in_general:
            yield f"<p {plain}>{escape(words.sentence(said))}</p>"

    def _signed(self, figure: Figure) -> str:
        name = self.tr("TER (less is better)") if figure.metric == "TER" else figure.metric
        return f"<b>{name}</b>&nbsp; {escape(figure.signature)}"

    def _table(self, shown: Shown, small: str) -> str:
        whole, *others = (f"<td align=right {small}>{escape(head)}</td>" for head in self._heads(shown))
        interval = f"<td align=right {small}>{self.tr('95&nbsp;%')}</td>"
        lines = [f"<tr><td></td>{whole}{interval}{''.join(others)}</tr>"]
        for figure in shown.measured.figures:
            cells = f"<b>{figure.value:.1f}</b>", f"<span {small}>{_interval(figure)}</span>"
            values = (_value(figure, of) for of in (shown.paragraph, shown.row))
            line = "".join(f"<td align=right valign=bottom>{cell}</td>" for cell in (*cells, *values))
            lines.append(f"<tr><td>{figure.metric}</td>{line}</tr>")
        return f'<table width="100%" cellpadding=2 cellspacing=0>{"".join(lines)}</table>'

    def _heads(self, shown: Shown) -> tuple[str, str, str]:
        row = self.tr("Row {0}").format(shown.unit.number) if shown.unit else self.tr("Row")
        return self.tr("Document"), self.tr("Paragraph"), row

    # As it is copied

    def as_text(self) -> str:
        """Return the figures with intervals and signatures, a line each, separated by tabs, and what goes with them."""
        shown = self._shown
        if isinstance(shown, str):
            return shown
        heads = (self.tr("Of"), self.tr("Metric"), self.tr("Figure"), self.tr("95 % from"), self.tr("95 % to"))
        lines = [words.sentence(shown.measured.said), "", "\t".join((*heads, self.tr("Signature")))]
        for head, figures in zip(self._heads(shown), (shown.measured.figures, shown.paragraph, shown.row), strict=True):
            lines += ["\t".join((head, *_copied(figure))) for figure in figures]
        for contest in shown.contests:
            lines += ["", words.sentence(contest.said), contest.signature]
        lines += ["", *map(words.sentence, shown.measured.cautions)]
        return "\n".join(lines) + "\n"


def _copied(figure: Figure) -> tuple[str, ...]:
    low, high = (f"{end:.1f}" for end in figure.possible) if figure.possible else ("", "")
    return figure.metric, f"{figure.value:.1f}", low, high, figure.signature


def _interval(figure: Figure) -> str:
    return "{:.1f}–{:.1f}".format(*figure.possible) if figure.possible else ""


def _value(figure: Figure, others: Sequence[Figure]) -> str:
    """Return the value of the same metric among other figures."""
    return next((f"{other.value:.1f}" for other in others if other.metric == figure.metric), _NONE)
