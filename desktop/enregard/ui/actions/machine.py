"""Taking over what the machine says, phrase by phrase or whole; and where its texts are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from enregard.project import Row, Side, gestures
from enregard.segments import Segment, joined, split_text, starts
from enregard.translate.difference import Piece, taken_over
from enregard.ui.desk import Desk
from enregard.ui.panels.comparison import ComparisonPanel
from enregard.ui.panels.comparison.panel import Wanted


class Machine(QObject):
    """Methods without an underscore are named after the actions of the table."""

    def __init__(self, desk: Desk, panel: ComparisonPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, panel
        panel.wanted.connect(self._take_over)
        panel.refused.connect(desk.tell)
        panel.left.connect(desk.rows.setFocus)

    def to_machine(self) -> None:
        """Give the keyboard to the machine's texts of the row in focus."""
        self._desk.rows.leave_editor()
        self._panel.show()
        self._panel.setFocus()

    def take_over_text(self) -> None:
        """Put the first engine's text of the row in focus in the place of its translation, once it is to be seen."""
        self._desk.rows.leave_editor()
        if self._panel.isHidden() and not self._desk.rows.shows_machine:
            self._panel.show()
            self._desk.tell(self.tr("This is the machine's text. The same key again takes it over."))
        else:
            self._panel.first_text()

    def take_over_phrase(self) -> None:
        """Put the phrase in focus in the place of what it faces in the translation; first, go where one is."""
        if self._panel.has_keyboard:
            self._panel.take_phrase()
        else:
            self.to_machine()

    def toggle_machine_column(self) -> None:
        """Show or hide machine translation as a column."""
        self._desk.rows.show_machine(not self._desk.rows.shows_machine)

    def _take_over(self, wanted: Wanted) -> None:
        """Write what is wanted into the translation, and put the caret behind it."""
        session, project = self._desk.session, self._desk.session.project
        at = session.position(wanted.row)
        if not project or at < 0 or project.rows[at].text(Side.TARGET) != wanted.against:
            return
        row = project.rows[at]
        piece = wanted.piece
        lines = with_phrase(row.target, piece) if piece else with_text(row, wanted.text, project.target.language)
        change = gestures.take_over(project.rows, at, lines, project.new_id, whole=piece is None)
        if change is None:
            self._desk.tell(self.tr("The translation says this already."))
        elif session.apply(change):
            written = joined(change.new[0].target)
            behind = len(written) - len(wanted.against) + piece.facing[1] if piece else len(written)
            self._desk.rows.put_caret(at, Side.TARGET, max(0, behind))
            self._desk.tell(self.tr("Taken over."))


def with_phrase(cell: Sequence[Segment], piece: Piece) -> list[str]:
    """Return the sentences of a cell with a phrase put in the place that it faces.

    Sentences become one only where the phrase takes the place of what goes over from one to the other.
    """
    begins, texts = starts(cell), [segment.text for segment in cell]
    start, end = piece.facing
    first = max(k for k, begin in enumerate(begins) if begin <= start)
    last = max(k for k, begin in enumerate(begins) if begin < end or k == first)
    here = joined(cell[first : last + 1])
    moved = replace(piece, facing=(start - begins[first], min(end - begins[first], len(here))))
    return [*texts[:first], taken_over(moved, here), *texts[last + 1 :]]


def with_text(row: Row, text: str, language: str) -> list[str]:
    """Return a text as the sentences of a row's translation: as many as there are if it has so many, else one."""
    sentences = [sentence.strip() for sentence in split_text(text, language)]
    return sentences if len(sentences) == len(row.target) else [text]
