"""Measure the window on a long project: opening, scrolling, filtering, editing, memory.

`python tests/bench/workbench.py [ROWS=100000]`, under Xvfb or on a screen (without either: offscreen)

The project is the statement's rows again and again, a number woven into each text. Times are wall seconds or
milliseconds until the window has been painted again; the goals are those of the design. Memory is what the process
holds above what it had with an empty window.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from enregard import documents, files
from enregard.documents import Document, Paragraph
from enregard.project import Project, Row, Side, gestures
from enregard.project.build import build
from enregard.project.store import SUFFIX, create
from enregard.ui import application
from enregard.ui.main_window import MainWindow

FRAMES = 400
Key = Qt.Key


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="?", type=int, default=100_000)
    rows = parser.parse_args().rows
    if not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / f"long{SUFFIX}"
        create(long_project(rows), path).close()
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
        app = application.make()
        collector = application.Collector(app)
        for line in measured(app, path):
            print(line, flush=True)
        del collector
    return 0


def long_project(count: int) -> Project:
    """Return the statement's rows repeated until there are so many, each text with a number of its own."""
    source, target = (documents.read(files.corpus(f"statement.{code}.txt")) for code in ("en", "fr"))
    once = build(source, target, quick=True).project.aligned
    rows, texts = [], {side: [] for side in Side}  # type: ignore[var-annotated]
    for k in range(count):
        row = once[k % len(once)]
        for side in Side:
            cell = []
            for segment in row.cell(side):
                text = segment.text.replace(" ", f" {k} ", 1)
                number = len(texts[side])
                texts[side].append(Paragraph(text, number * 1000))
                cell.append(replace(segment, name=str(number), text=text, paragraph=number, start=number * 1000))
            row = row.with_cell(side, tuple(cell))
        rows.append(replace(row, id=k + 1))
    return Project(grown(source, texts[Side.SOURCE]), grown(target, texts[Side.TARGET]), rows)


def grown(document: Document, paragraphs: list[Paragraph]) -> Document:
    return replace(document, paragraphs=tuple(paragraphs))


def measured(app: QApplication, path: Path) -> Iterator[str]:
    window = MainWindow()
    window.resize(1280, 860)
    window.show()
    settle(app)
    before = memory()
    opened = timed(lambda: window.opening.open(path), app)
    yield line("open to first paint", opened, "s", 1.0)
    used = time.perf_counter()
    while not window.session.reading.is_done:
        app.processEvents()
    yield line("all rows read, beside the keyboard", time.perf_counter() - used, "s")
    wait(app, lambda: window.session.worker.current is not None)
    view = window.rows
    press(window, Key.Key_End, ctrl=True)
    settle(app)
    view.put_caret(len(rows_of(window)) // 3)
    yield from scrolling(window, app, ", all rows being checked")
    window.session.worker.cancel()
    wait(app, lambda: window.session.worker.current is None)
    yield line("jump to the end", 1000 * timed(lambda: press(window, Key.Key_End, ctrl=True), app), "ms")
    yield line("jump to the middle", 1000 * timed(lambda: view.put_caret(len(rows_of(window)) // 2), app), "ms")
    yield from scrolling(window, app)
    settle(app)
    view.put_caret(len(rows_of(window)) // 2)
    edits = [1000 * timed(window._actions[name].trigger, app) for name in ("accept", "merge", "last_down")]
    yield line("edits in the middle (accept, merge, move), the slowest", max(edits), "ms", 50)
    undone = [1000 * timed(window.undo, app) for _ in range(3)]
    yield line("undo, the slowest of three", max(undone), "ms", 50)
    wait(app, lambda: not window.searching._idle.isActive())
    bar = window.workspace.find_bar
    bar.begin("corée")
    settle(app)
    yield line("filter by text", 1000 * timed(lambda: bar.set_narrowed(narrowed=True), app), "ms", 200)
    yield line("show all rows again", 1000 * timed(lambda: bar.set_narrowed(narrowed=False), app), "ms")
    cells = [(at, Side.TARGET) for at in window.searching._hits]
    change = gestures.replace_all(rows_of(window), cells, lambda text: text.replace("Corée", "COREE"))
    yield line(f"replace in {len(cells)} rows", timed(lambda: window.session.apply(change), app), "s")
    yield line("undo that", timed(window.undo, app), "s")
    yield line("memory above an empty window", memory() - before, "MB", 400)
    window.close()


def scrolling(window: MainWindow, app: QApplication, meanwhile: str = "") -> Iterator[str]:
    frames = sorted(1000 * timed(lambda: scroll(window, 120), app) for _ in range(FRAMES))
    yield line(f"a frame while scrolling{meanwhile}, p50", statistics.median(frames), "ms")
    yield line(f"a frame while scrolling{meanwhile}, p95", frames[int(0.95 * FRAMES)], "ms", 16)
    yield line(f"a frame while scrolling{meanwhile}, max", frames[-1], "ms")


def rows_of(window: MainWindow) -> list[Row]:
    assert window.session.project
    return window.session.project.rows  # type: ignore[return-value]


def press(window: MainWindow, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(window.rows, key, modifier)


def scroll(window: MainWindow, pixels: int) -> None:
    bar = window.rows.verticalScrollBar()
    bar.setValue(bar.value() + pixels)


def timed(act: Callable[[], object], app: QApplication) -> float:
    """Return how many seconds pass until what an act changes has been painted."""
    started = time.perf_counter()
    act()
    settle(app)
    return time.perf_counter() - started


def settle(app: QApplication) -> None:
    """Paint what is to be painted, and do what waits for the next turn of the loop, twice."""
    for _ in range(2):
        app.sendPostedEvents()
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)


def wait(app: QApplication, done: Callable[[], bool]) -> None:
    while not done():
        app.processEvents()
        time.sleep(0.001)


def memory() -> float:
    """Return what the process holds now, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    found = next(text for text in status.read_text().splitlines() if text.startswith("VmRSS"))
    return int(found.split()[1]) / 1024


def line(what: str, value: float, unit: str, goal: float | None = None) -> str:
    said = f"{what:56} {value:9.2f} {unit:2}"
    return f"{said}   goal {goal:g}{'' if value <= goal else '   MISSED'}" if goal else said


if __name__ == "__main__":
    sys.exit(main())
