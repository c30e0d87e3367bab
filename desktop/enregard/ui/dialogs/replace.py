"""A dialog that shows what replacing would do to each text, and lets the user leave some as they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from enregard.errors import EnRegardError
from enregard.project import Row
from enregard.project.search.query import Proposal, Query, proposals
from enregard.ui import words
from enregard.ui.dialogs.proposals import ProposalsModel, ProposalsView, differing, marked

_PAUSE = 200  # milliseconds without a key before the preview follows


class ReplaceDialog(QDialog):
    """Takes what is to stand in the place of the words of a query, in the rows at some positions."""

    previewed = Signal()
    """The preview shows what was typed last."""

    def __init__(
        self, rows: Sequence[Row], query: Query, positions: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace"))
        self._rows, self._query, self._positions = rows, query, positions
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Replace by"))
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._model = ProposalsModel(self)
        self._view = ProposalsView()
        self._view.show_model(self._model)
        self._whole = QLabel()
        self._whole.setWordWrap(True)
        self._whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setDefault(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._lay_out()
        self._soon.timeout.connect(self._show_proposals)
        self._field.textChanged.connect(self._show_soon)
        self._model.ticked.connect(self._count)
        self._model.dataChanged.connect(self._show_whole)
        self._view.selectionModel().currentRowChanged.connect(self._show_whole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._show_proposals()
        self.resize(880, 560)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Replace &by:"), self._field)
        hint = QLabel(
            self.tr("Space ticks or unticks the texts that are selected. Words across two sentences are left alone.")
        )
        hint.setObjectName("caption")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._whole)
        layout.addWidget(hint)
        layout.addWidget(self._buttons)

    def template(self) -> str:
        """Return what is to stand in the place of the words."""
        return self._field.text()

    def chosen(self) -> list[Proposal]:
        """Return the proposals that are ticked."""
        return self._model.chosen()

    def accept(self) -> None:
        """Close with what is shown; what was typed last is shown first."""
        if self._soon.isActive():
            self._show_proposals()
        if self._go.isEnabled():
            super().accept()

    def _show_soon(self) -> None:
        self._soon.start()

    def _show_proposals(self) -> None:
        """Show what the replacement does, or why it can't be."""
        self._soon.stop()
        self._propose()
        self.previewed.emit()

    def _propose(self) -> None:
        try:
            found = proposals(self._rows, self._positions, self._query, self.template())
        except EnRegardError as error:
            self._model.show_proposals([])
            self._count()
            self._said.setText(words.sentence(error))
            return
        self._model.show_proposals(found)
        self._view.keep_current()
        self._count()

    def _count(self) -> None:
        """Say how many texts would change, and let the user go on if there are any."""
        total, chosen = self._model.rowCount(), len(self._model.chosen())
        self._said.setText(
            self.tr("%n text(s) would change.", "", total) if total else self.tr("No text would change.")
        )
        self._go.setText(self.tr("Replace in %n text(s)", "", chosen))
        self._go.setEnabled(chosen > 0)

    def _show_whole(self) -> None:
        """Show the texts of the line in focus from beginning to end."""
        proposal = self._view.current()
        if proposal is None:
            self._whole.clear()
            return
        before, after = differing(proposal.before, proposal.after)
        old, new = marked(proposal.before, before, "s"), marked(proposal.after, after, "u")
        self._whole.setText(f'<p dir="auto">{old}</p><p dir="auto">{new}</p>')
