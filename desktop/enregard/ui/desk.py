"""What the actions work on: the project that is open, the texts on the page, and a line to tell the user something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from enregard.project import Row, Side
from enregard.ui.rows.view import RowsView
from enregard.ui.session import Session


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to whoever carries out actions."""

    session: Session
    rows: RowsView
    tell: Callable[[str], None]
    """Tells the user something in passing."""
    window: QWidget
    """The parent of dialogs."""

    @property
    def at(self) -> int:
        """Return the position of the row in focus, or -1."""
        return self.rows.position_in_focus()

    @property
    def side(self) -> Side:
        """Return the side on which the caret stands."""
        return self.rows.side

    def row(self) -> Row | None:
        """Return the row in focus, if there is one."""
        project = self.session.project
        return project.rows[self.at] if project and 0 <= self.at < len(project.rows) else None
