"""Texts are read for dialogs beside the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject

from enregard.errors import EnRegardError
from enregard.jobs.texts import Preview, Taken
from enregard.progress import Progress
from enregard.ui.session import Session
from enregard.ui.work import Job

_KIND = "preview"


class Importing(QObject):
    """Reads what dialogs ask for, one text after the other."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._numbers = session, count()
        self._kinds: list[str] = []

    def read(
        self,
        taken: Taken,
        language: str,
        encoding: str,
        by: str,
        then: Callable[[Preview], None],
        failed: Callable[[EnRegardError], None],
    ) -> None:
        """Read a text and split it (see `jobs.texts.preview`); one of two answers comes back."""

        def work(_progress: Progress) -> object:
            from enregard.jobs.texts import preview

            return preview(taken, language, encoding, by)

        kind = f"{_KIND} {next(self._numbers)}"
        self._kinds.append(kind)
        self._session.worker.start(Job(self.tr("Reading"), work, then, failed, kind))

    def stop(self) -> None:
        """Read no further: the dialog is closed."""
        self._session.worker.stop(*self._kinds)
        self._kinds.clear()
