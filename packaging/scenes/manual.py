"""The pictures of the manual: scenes that there are already, of which it needs a few, and some of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from enregard.exchange import registry, rows
from enregard.project import Project, Side
from enregard.ui.dialogs.batch.window import BatchWindow

from . import findings, machine, press, workbench
from .camera import Stage, wait_for

NAMES = {
    "start": "start-page",
    "review": "review",
    "pinpoint": "correct",
    "findings": "findings",
    "machine": "machine",
    "scores": "scores",
    "press-remark": "press",
    "export-rows": "export",
    "concordance": "memories",
    "batch": "batch",
}
"""What the manual calls the pictures of scenes."""
SIZE = 1180, 760
_PARTS = 5
_SHOWN = 13  # a row of the statement


def exporting(stage: Stage) -> None:
    """Show what is asked before rows are written."""
    stage.open("statement")
    stage.take_dialog("export-rows", stage.window.bilingual.export_rows)


def concordance(stage: Stage) -> None:
    """Show what a memory has for a row: the statement's own rows, but for every third."""
    window = stage.window
    stage.open("statement")
    project = window.session.project
    if project is None:
        return
    units = [unit for number, unit in enumerate(rows.units_of(project)) if number % 3]
    path = stage.place / "statements of 2024.tmx"
    registry.write_units(path, units, rows.header_of(project))
    window.shelf.open(path)
    wait_for(lambda: bool(window.shelf.open_ones) and window.session.worker.current is None)
    window.workspace.around.setCurrentWidget(window.workspace.concordance)
    window.rows.put_caret(_SHOWN)
    stage.settle()
    stage.take("concordance")
    window.shelf.close(window.shelf.open_ones[0])


def batch(stage: Stage) -> None:
    """Show the window of a batch at its end: parts of the statement, and a pair that failed."""
    project = stage.window.session.project
    if project is None:
        return
    folders = tuple(stage.place / "texts" / code for code in ("en", "fr"))
    for folder, side in zip(folders, Side, strict=True):
        folder.mkdir(parents=True)
        _write_parts(project, side, folder)
    window = BatchWindow(folders, lambda _: None)
    window.wishes.source.put(folders[0])
    window.wishes.target.put(folders[1])
    window.wishes.check.setChecked(True)
    window.show()
    window.wishes.texts_changed.emit()
    window.begin.click()
    wait_for(lambda: not window.is_working)
    window.view.setCurrentIndex(window.pairs.index(1, 0))
    stage.take("batch", window)
    window.close()
    shutil.rmtree(stage.place / "texts")


def _write_parts(project: Project, side: Side, folder: Path) -> None:
    for part in range(_PARTS):
        texts = [row.text(side) for row in project.aligned[part::_PARTS]]
        (folder / f"part {part + 1}.{folder.name}.txt").write_text("\n\n".join(texts), "utf-8")
    (folder / f"empty.{folder.name}.txt").write_text("Sans suite." if side is Side.SOURCE else "", "utf-8")


ALL = (
    *(workbench.start_page, workbench.review, workbench.picking, *findings.MAIN, machine.witnesses, *press.ALL),
    *(exporting, concordance, batch),
)
