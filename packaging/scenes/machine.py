"""Machine translation: the texts of engines and of a file, their scores, and the dialog of models in its states."""

from __future__ import annotations

import json
import os
import shutil
import socket
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from enregard.project import Side
from enregard.translate.models import install_file
from enregard.ui.dialogs.models import ModelsDialog
from enregard.ui.dialogs.models.offers import INDEX

from .camera import Stage, wait_for

_LITTLE = Path(__file__).resolve().parents[2] / "tests" / "models"
_OFFERED = (
    *(("ar", "Arabic"), ("de", "German"), ("es", "Spanish"), ("fr", "French"), ("it", "Italian"), ("pt", "Portuguese")),
    *(("ru", "Russian"), ("uk", "Ukrainian"), ("zh", "Chinese")),
)

_SHOWN, _LOOPING = 13, 15  # rows of the statement
_OTHER_WORDS = {
    "déployées": "envoyées",
    "troupes": "soldats",
    "soldats": "militaires",
    "Je peux désormais confirmer": "Je suis à présent en mesure de confirmer",
    "hauts représentants": "responsables de haut rang",
    "la Fédération de Russie": "la Russie",
    "Cette délégation": "La délégation",
}


def models(stage: Stage) -> None:
    """Show the dialog of models, in all its states."""
    packages = stage.place / "share" / "argos-translate" / "packages"
    act = stage.window.engines.models
    with socket.socket() as mute, patch.dict(os.environ, ARGOS_PACKAGES_DIR=str(packages)):
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        INDEX.set(_write_index(stage.place, mute.getsockname()[1]))
        stage.take_dialog("models-none", act, _settled)
        _install(packages)
        stage.take_dialog("models-installed", act, _show_installed)
        stage.take_dialog("models-offered", act, _read)
        stage.take_dialog("models-fetching", act, _fetch)
        INDEX.set((stage.place / "nowhere.json").as_uri())
        stage.take_dialog("models-trouble", act, _read)
        INDEX.set("")


def witnesses(stage: Stage) -> None:
    """Show several engines below the texts, one that is unreliable, a phrase in focus, the column, and the scores."""
    window, machine = stage.window, stage.window.session.machine
    stage.open("statement")
    machine.set_files([_write_translations(stage)])
    stage.settle()
    window.rows.put_caret(_SHOWN)
    stage.take("machine")
    window.machine.to_machine()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(window.focusWidget(), key)
    stage.take("machine-phrase")
    window.rows.setFocus()
    window.rows.put_caret(_LOOPING)
    stage.take("machine-unreliable")
    window.rows.put_caret(_SHOWN)
    window.toggle_scores()
    stage.settle()
    wait_for(window.workspace.scores.copy.isEnabled)
    stage.take("scores")
    second = window.workspace.scores.choice.second
    second.setCurrentIndex(1)
    second.activated.emit(1)
    stage.settle()
    stage.take("scores-two-texts")
    window.toggle_side()
    window.machine.toggle_machine_column()
    window.workspace.order_captions()
    stage.take("machine-column")
    window.machine.toggle_machine_column()
    window.workspace.order_captions()
    machine.set_files([])
    stage.settle()


def _write_translations(stage: Stage) -> Path:
    """Write what another system might make of the statement: other words here and there, and one row that loops."""
    project = stage.window.session.project
    lines = []
    for at, row in enumerate(project.rows if project else []):
        text = row.text(Side.TARGET)
        for word, other in _OTHER_WORDS.items():
            text = text.replace(word, other)
        lines.append(f"{row.text(Side.SOURCE)}\t{text if at != _LOOPING else ' '.join(['de la Corée'] * 12)}")
    path = stage.place / "another system.tsv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _write_index(place: Path, port: int) -> str:
    """Write an index whose packages lie at a server that never answers; return its address."""
    entries = [
        {
            "type": "translate",
            "package_version": "1.9",
            "from_code": pair[0][0],
            "from_name": pair[0][1],
            "to_code": pair[1][0],
            "to_name": pair[1][1],
            "links": [f"http://127.0.0.1:{port}/{pair[0][0]}-{pair[1][0]}.argosmodel"],
        }
        for language in _OFFERED
        for pair in ((language, ("en", "English")), (("en", "English"), language))
    ]
    path = place / "index.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    return path.as_uri()


def _install(packages: Path) -> None:
    """Install the little model of the tests; beside it lies one that is not whole."""
    whole = install_file(_LITTLE / "translate-fr_en-1_0.argosmodel").folder
    broken = packages / "translate-es_en-1_0"
    shutil.copytree(whole, broken)
    metadata = json.loads((broken / "metadata.json").read_text(encoding="utf-8"))
    metadata |= {"from_code": "es", "from_name": "Spanish"}
    (broken / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    (broken / "model" / "model.bin").unlink()
    (broken / "enregard.json").unlink()


def _settled(dialog: QDialog) -> ModelsDialog:
    """Wait until the dialog has looked at the disk."""
    assert isinstance(dialog, ModelsDialog)  # noqa: S101 - for the type checker
    wait_for(lambda: dialog.kept.text() != "")
    return dialog


def _show_installed(dialog: QDialog) -> None:
    view = _settled(dialog).installed.view
    view.setCurrentIndex(view.model().index(1, 0))


def _read(dialog: QDialog) -> ModelsDialog:
    """Read the index and wait for what comes of it."""
    shown = _settled(dialog)
    shown.pages.setCurrentWidget(shown.offers)
    shown.offers.read.click()
    wait_for(lambda: shown.offers.current() is not None or shown.troubles.isVisible())
    return shown


def _fetch(dialog: QDialog) -> None:
    """Install three models: one is fetched, two wait."""
    shown = _read(dialog)
    for row in (0, 1, 5):
        shown.offers.view.setCurrentIndex(shown.offers.view.model().index(row, 0))
        shown.offers.install.click()


MAIN = (witnesses, models)
