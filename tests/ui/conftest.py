"""The real window, on the statement, with nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from enregard.project import Project
from enregard.project.store import create
from enregard.ui import application
from enregard.ui.main_window import MainWindow


@pytest.fixture
def settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings in a folder of the test's own."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    place = str(tmp_path_factory.mktemp("settings"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> QApplication:
    """The application as users have it."""
    return application.make()


@pytest.fixture
def folder(statement: Project, tmp_path: Path) -> Path:
    """A folder with the statement's project, aligned; of two rows the aligner is less sure than it is in truth."""
    for at in (14, 27):
        statement.rows[at] = replace(statement.rows[at], probability=0.6)
    create(statement, tmp_path / "statement.enregard").close()
    return tmp_path


@pytest.fixture
def statement_file(folder: Path) -> Path:
    """The project's file."""
    return folder / "statement.enregard"


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, settings: None) -> Iterator[Callable[[Path], MainWindow]]:
    """Open windows; afterwards close them, and see that no window, thread or timer is left."""
    opened: list[MainWindow] = []

    def open_one(folder: Path) -> MainWindow:
        window = MainWindow()
        opened.append(window)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.begin(None, folder)
        qtbot.waitUntil(lambda: window.session.project is not None, timeout=120_000)
        qtbot.waitUntil(lambda: window.session.comparison is not None, timeout=120_000)
        return window

    yield open_one
    for window in opened:
        try:
            window.close()
        except RuntimeError:
            continue  # the test closed it
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not QApplication.topLevelWidgets() or not _windows(), timeout=5000)
    assert QThreadPool.globalInstance().activeThreadCount() == 0
    assert [t for t in threading.enumerate() if t is not threading.main_thread() and not t.daemon] == []


def _windows() -> list[str]:
    return [type(w).__name__ for w in QApplication.topLevelWidgets() if isinstance(w, (MainWindow, QDialog))]


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], folder: Path) -> MainWindow:
    """The window on the statement."""
    return open_window(folder)


@pytest.fixture
def answer(qtbot: QtBot) -> Callable[[Callable[[QDialog], None]], list[str]]:
    """Answer the next dialog, once it stands open; returns the list that its text will be in."""

    def prepare(act: Callable[[QDialog], None]) -> list[str]:
        seen: list[str] = []

        def try_now() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog):
                seen.append(getattr(dialog, "text", lambda: "")() or dialog.windowTitle())
                act(dialog)
            else:
                QTimer.singleShot(30, try_now)

        QTimer.singleShot(0, try_now)
        return seen

    return prepare
