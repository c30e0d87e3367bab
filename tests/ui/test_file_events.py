"""A file that the system hands to the running program, as macOS does for a double click."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enregard.ui import application


def test_a_project_that_is_double_clicked_is_opened(
    qapp: QApplication, settings: None, statement_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    windows = application.Windows(qapp, tmp_path)
    window = windows.open(None, start_page=True)
    try:
        assert windows.eventFilter(qapp, QFileOpenEvent(str(statement_file)))
        qtbot.waitUntil(lambda: window.session.store is not None, timeout=60_000)
        assert window.session.store
        assert window.session.store.path == statement_file
    finally:
        window.close()
        windows.deleteLater()
