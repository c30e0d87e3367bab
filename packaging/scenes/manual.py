"""The pictures of the manual: scenes that there are already, of which it needs a few, and some of its own."""

from __future__ import annotations

import shutil
from contextlib import chdir
from pathlib import Path

from enregard.project import Project, Side
from enregard.ui.dialogs.batch.window import BatchWindow

from . import findings, machine, press, workbench
from .camera import Stage, wait_for

NAMES = {
    "start-empty": "start-page",
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
    """Show what a memory has for a row: the statement's own rows, in which a word is another."""
    window = stage.window
    stage.open("statement")
    project = window.session.project
    if project is None:
        return
    path = stage.place / "statements of 2024.tsv"
    lines = (f"{row.text(Side.SOURCE)}\t{row.text(Side.TARGET)}" for row in project.aligned)
    path.write_text("\n".join(["en\tfr", *lines]).replace("soldiers", "troops").replace("soldats", "troupes"), "utf-8")
    window.shelf.open(path)
    wait_for(lambda: bool(window.shelf.open_ones) and window.session.worker.current is None)
    window.workspace.around.setCurrentWidget(window.workspace.concordance)
    window.rows.put_caret(_SHOWN)
    wait_for(lambda: window.workspace.concordance.entry(0) is not None)
    stage.take("concordance")
    window.shelf.close(window.shelf.open_ones[0])


def batch(stage: Stage) -> None:
    """Show the window of a batch at its end: parts of the statement, and a pair that failed."""
    project = stage.window.session.project
    if project is None:
        return
    with chdir(stage.place):  # so that short names are to be seen
        folders = Path("texts", "en"), Path("texts", "fr")
        for folder, side in zip(folders, Side, strict=True):
            folder.mkdir(parents=True)
            _write_parts(project, side, folder)
        window = BatchWindow(folders, lambda _: None)
        for field, path in zip((window.wishes.source, window.wishes.target), folders, strict=True):
            field.put(path)
        window.wishes.out.put(Path("texts", "aligned"))
        window.wishes.check.setChecked(True)
        window.wishes.texts_changed.emit()
        window.show()
        window.begin.click()
        wait_for(lambda: not window.is_working)
        window.view.setCurrentIndex(window.pairs.index(1, 0))
        stage.take("batch", window)
        window.close()
        shutil.rmtree("texts")


def _write_parts(project: Project, side: Side, folder: Path) -> None:
    for part in range(_PARTS):
        texts = [row.text(side) for row in project.aligned[part::_PARTS]]
        (folder / f"part {part + 1}.{folder.name}.txt").write_text("\n\n".join(texts), "utf-8")
    (folder / f"empty.{folder.name}.txt").write_text("Sans suite." if side is Side.SOURCE else "", "utf-8")


ALL = (
    *(workbench.start_page, workbench.review, workbench.picking, *findings.MAIN, machine.witnesses, *press.ALL),
    *(exporting, concordance, batch),
)
