"""The French interface: nothing untranslated, nothing out of date."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from enregard import files

SCRIPT = Path(__file__).parents[2] / "packaging" / "translations.py"
PLACE = re.compile(r"\{\w+\}|%n")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations as the script makes them of today's texts."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in files.resource("i18n").glob("*.ts"):
        shutil.copy(path, folder)
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("name", ["enregard_en", "enregard_fr"])
def test_up_to_date(made: Path, name: str) -> None:
    for suffix in (".ts", ".qm"):
        assert (made / f"{name}{suffix}").read_bytes() == files.resource("i18n", f"{name}{suffix}").read_bytes()


def test_every_text_has_its_french_with_the_same_places() -> None:
    messages = list(etree.parse(str(files.resource("i18n", "enregard_fr.ts"))).iter("message"))
    assert len(messages) > 150
    for message in messages:
        source = str(message.findtext("source"))
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        for text in [form.text for form in translation] or [translation.text]:
            assert text, source
            if "%n" not in source:
                assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(source)), source


def test_the_window_speaks_french(statement_file: Path) -> None:
    code = (
        "from pathlib import Path\nfrom PySide6.QtWidgets import QLabel\nfrom enregard.ui import application\n"
        "from enregard.ui.main_window import MainWindow\nfrom enregard.project.store import Store\n"
        "app = application.make(); application.translate(app, 'fr'); window = MainWindow(); window.show()\n"
        f"window.opening.open(Path({str(statement_file)!r}))\n"
        "said = [label.text() for label in window.findChildren(QLabel)] + [a.text() for a in window.actions()]\n"
        "window.appearance.toggle_left_out(); said += [window.rows.rows_model().index(5, 0).data()]\n"
        "window.close(); print('\\n'.join(said))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "0 acceptées sur 21  ·  2 à vérifier" in done.stdout
    assert "rédigé pour ce projet" in done.stdout
    assert "laissé de côté" in done.stdout
