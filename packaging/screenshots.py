"""Take the pictures of the README: the real window on the statement, under Xvfb where there is no display.

`make screenshots`, or `python packaging/screenshots.py [FOLDER]`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, QSettings
from PySide6.QtTest import QTest

from enregard.ui import application, main_window

SHOTS = Path(__file__).resolve().parent / "screenshots"
JOINED = 14  # a row in which the translator made one sentence of four
PATIENCE = 120_000  # ms for the first alignment and translation


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application.make()  # lives as long as the window
    with tempfile.TemporaryDirectory() as place:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        window = main_window.MainWindow()
        window.resize(1280, 820)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.activateWindow()
        window.begin(None, Path(place) / "example")
        wait_for(lambda: settled(window))
        window.rows.put_caret(JOINED)
        window.appearance.use_dark_colours()
        take(window, folder / "window-dark.png")
        window.appearance.use_light_colours()
        take(window, folder / "window-light.png")
        window.appearance.toggle_left_out()
        window.rows.put_caret(0)
        take(window, folder / "left-out.png")
        window.resize(900, 600)
        window.appearance.toggle_left_out()
        take(window, folder / "small.png")
        window.close()
        application.translate(app, "fr")
        french = main_window.MainWindow()
        french.resize(1280, 820)
        french.show()
        french.begin(None, Path(place) / "example")
        wait_for(lambda: settled(french))
        french.appearance.toggle_left_out()
        take(french, folder / "french.png")
        french.close()
    app.quit()


def settled(window: main_window.MainWindow) -> bool:
    """Tell whether all that is done beside the window has been done."""
    return window.session.comparison is not None and window.session.worker.current is None


def wait_for(done: Callable[[], bool]) -> None:
    """Wait until something is true. Raises TimeoutError."""
    clock = QElapsedTimer()
    clock.start()
    while not done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if clock.elapsed() > PATIENCE:
            raise TimeoutError


def take(window: main_window.MainWindow, path: Path) -> None:
    """Take a picture of the window as it is once it has settled."""
    QTest.qWait(400)
    window.grab().save(str(path))
    print(path)


if __name__ == "__main__":
    if sys.platform == "linux" and not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", sys.executable, *sys.argv]
        sys.exit(subprocess.run(command, check=False).returncode)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHOTS)
