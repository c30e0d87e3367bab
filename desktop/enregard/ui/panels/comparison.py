"""The machine's witness for the row in focus: each text held against it, word by word."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from enregard.project import Project, Row, Side
from enregard.score import Comparison, Direction
from enregard.translate import how_to_get_one
from enregard.translate.difference import Piece, differences
from enregard.ui import settings, theme, words


class _Witness(QFrame):
    """One machine translation, under the text that it is held against."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._caption = QLabel()
        self._caption.setObjectName("caption")
        self._caption.setWordWrap(True)
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 6)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._text)

    def show_text(self, caption: str, pieces: list[Piece], language: str, points: float) -> None:
        """Show a caption and a text whose words that differ are marked."""
        self._caption.setText(caption)
        colors = theme.current()
        style = f"background-color:{colors.mark}; color:{colors.ink}"
        body = "".join(
            escape(text) if same else f'<span style="{style}">{escape(text)}</span>' for text, same in pieces
        )
        self._text.setFont(theme.reading_font(points))
        self._text.setHtml(f'<div dir="auto" lang="{language}" style="line-height:128%">{body}</div>')
        self._text.setAccessibleName(caption)


class ComparisonPanel(QWidget):
    """Why the row in focus is to be checked; under each text what machine translation makes of the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._too_many = ""
        self._back, self._forward = _Witness(), _Witness()
        self._reasons = QLabel()
        self._reasons.setObjectName("reasons")
        self._reasons.setWordWrap(True)
        self._reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reasons.setContentsMargins(16, 8, 8, 0)
        self._witnesses = QHBoxLayout()
        self._witnesses.setSpacing(0)
        self.order_columns()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(124, 0, 11, 0)
        layout.setSpacing(0)
        layout.addWidget(self._reasons)
        layout.addLayout(self._witnesses, 1)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def order_columns(self) -> None:
        """Put each witness under the text that it is held against."""
        witnesses = (self._forward, self._back) if settings.TRANSLATION_FIRST.get() else (self._back, self._forward)
        for witness in witnesses:
            self._witnesses.removeWidget(witness)
            self._witnesses.addWidget(witness, 1)

    def set_comparison(self, comparison: Comparison | None, *, too_many: bool = False) -> None:
        """Take what machine translation says of the whole project; None while it is not known.

        With `too_many` rows it is made only when it is asked for.
        """
        self._comparison = comparison
        said = self.tr("So many rows are translated only when you ask for it: Row, Translate all rows by machine.")
        self._too_many = said if too_many else ""

    def show_row(self, row: Row | None, project: Project, points: float) -> None:
        """Show why a row is to be checked, and the witnesses for it."""
        why = " ".join(map(words.sentence, row.reasons)) if row and row.to_check else ""
        self._reasons.setText(self.tr("To check: {0}").format(why))
        self._reasons.setAccessibleName(self._reasons.text())
        self._reasons.setVisible(bool(why))
        for witness, direction, side in (
            (self._back, self._comparison.back if self._comparison else None, Side.SOURCE),
            (self._forward, self._comparison.forward if self._comparison else None, Side.TARGET),
        ):
            language = (project.source if side is Side.SOURCE else project.target).language
            caption, pieces = self._said(row, direction, side)
            figures = direction.rows.get(row.id, []) if direction and row else []
            witness.setToolTip("\n".join(f"{figure}   {figure.signature}" for figure in figures))
            witness.show_text(caption, pieces, language, points)

    def _said(self, row: Row | None, direction: Direction | None, side: Side) -> tuple[str, list[Piece]]:
        """Return what a witness says of a row: its caption, and its words, those that differ apart."""
        if self._comparison is None and self._too_many:
            return self.tr("No machine translation"), [(self._too_many, True)]
        if self._comparison is None:
            return self.tr("Machine translation is being made..."), []
        if direction is None:
            pair = self._comparison.languages if side is Side.TARGET else self._comparison.languages[::-1]
            reasons = self._comparison.failures or (how_to_get_one(*pair),)
            return self.tr("No machine translation"), [(" ".join(map(words.sentence, reasons)), True)]
        machine = direction.texts.get(row.id) if row else None
        kind = (
            self.tr("Translated back by {0}") if direction.of is Side.TARGET else self.tr("Machine translation by {0}")
        )
        caption = kind.format(direction.engine.name) + (self.tr(", a stand-in") if direction.engine.caution else "")
        if row is None or machine is None:
            return caption + self.tr(": none for this row"), []
        figures = " · ".join(str(figure) for figure in direction.rows[row.id])
        pieces, _ = differences(machine, row.text(side))
        return f"{caption} · {figures}", pieces
