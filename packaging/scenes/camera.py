"""Waiting until the window stands still, and taking its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from enregard.project.store import SUFFIX
from enregard.ui.main_window import MainWindow

PATIENCE = 120_000  # ms for the first alignment and translation
_PAUSE = 250  # ms


def wait_for(done: Callable[[], bool]) -> None:
    """Wait until something is true. Raises TimeoutError."""
    clock = QElapsedTimer()
    clock.start()
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if clock.elapsed() > PATIENCE:
            raise TimeoutError


@dataclass(slots=True)
class Stage:
    """A window, the folder that its projects lie in, and where its pictures go."""

    app: QApplication
    window: MainWindow
    place: Path
    folder: Path
    prefix: str = ""
    suffix: str = ""
    names: Mapping[str, str] | None = None
    """Which pictures are wanted, and what they are called then; None wants all."""

    def open(self, name: str) -> None:
        """Open a project of the folder, and wait for all that is done beside the window."""
        self.window.statusBar().clearMessage()
        self.window.opening.open(self.place / f"{name}{SUFFIX}")
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is done beside the window any more."""
        session = self.window.session
        self.pause()  # the work begins a moment after the rows have been read
        wait_for(lambda: session.reading.is_done and session.worker.current is None)

    def pause(self) -> None:
        """Wait until what is drawn late is drawn."""
        QTest.qWait(_PAUSE)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Take a picture of the window, or of another widget, as it is once it has been drawn; if it is wanted."""
        if self.names is not None and name not in self.names:
            return
        self.pause()
        called = self.names[name] if self.names else name
        path = self.folder / f"{self.prefix}{called}{self.suffix}.png"
        (widget or self.window).grab().save(str(path))
        print(path)

    def take_dialog(
        self, name: str, act: Callable[[], object], prepare: Callable[[QDialog], object] | None = None
    ) -> None:
        """Do what opens a dialog, which may wait for an answer; take its picture, then close it."""
        taken = False

        def look() -> None:
            nonlocal taken
            dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())
            dialog.activateWindow()
            if prepare:
                prepare(dialog)
            self.take(name, dialog)
            dialog.close()
            taken = True

        QTimer.singleShot(_PAUSE, self.app, look)
        act()
        wait_for(lambda: taken)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # outside of exec() nothing else does
