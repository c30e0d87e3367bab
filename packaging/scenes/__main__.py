"""Take the pictures: those of the README, or all."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from enregard.ui import application, main_window, theme

from . import dialogs, findings, machine, manual, press, projects, readme, workbench
from .camera import Stage

_THEME_FOR = theme.wanted
README = Path(__file__).resolve().parents[1] / "screenshots"
LARGER = 8  # steps to twice the size


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look, and whether all is to be seen in it or only what stands for the rest."""

    name: str
    colours: str = "light"
    dark_system: bool = False
    language: str = "en"
    size: tuple[int, int] = (1280, 820)
    steps: int = 0
    """Steps by which the texts are larger."""
    all_scenes: bool = False


LOOKS = (
    Look("light", all_scenes=True),
    Look("dark", "dark"),
    Look("contrast-light", "contrast"),
    Look("contrast-dark", "contrast", dark_system=True),
    Look("zoom", steps=LARGER),
    Look("small", size=(900, 600)),
    # A translation cannot be taken off again: what is English comes first.
    Look("french", language="fr", all_scenes=True),
    Look("french-small", language="fr", size=(900, 600)),
)

OF_THE_MANUAL = tuple(
    Look(f"{language}{suffix}", colours, language=language, size=manual.SIZE)
    for language in ("en", "fr")
    for colours, suffix in (("light", ""), ("dark", "-dark"))
)


def main() -> None:
    """Take the pictures that are asked for."""
    parser = argparse.ArgumentParser(prog="screenshots.py", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=README, help="where the pictures go")
    parser.add_argument("--all", action="store_true", help="every scene in every look, not only those of the README")
    parser.add_argument("--manual", action="store_true", help="those of the manual, in each language, light and dark")
    parser.add_argument("--looks", nargs="+", default=[], help="only these, such as: dark french")
    arguments = parser.parse_args()
    if (arguments.all or arguments.manual) and arguments.folder == README:
        parser.error("name a folder: these pictures are no part of the repository")
    arguments.folder.mkdir(parents=True, exist_ok=True)
    app = application.make()
    with tempfile.TemporaryDirectory() as place:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        if not (arguments.all or arguments.manual):
            with _stage(app, Look("readme"), Path(place), arguments.folder) as stage:
                readme.english(stage)
            with _stage(app, Look("readme", language="fr"), Path(place), arguments.folder) as stage:
                readme.french(stage)
            return
        os.environ["DICPATH"] = str(projects.write_dictionary(Path(place)))
        files = projects.make_all(Path(place))
        if arguments.manual:
            for look in OF_THE_MANUAL:
                _take_for_the_manual(app, look, files, arguments.folder)
            return
        for look in LOOKS:
            if not arguments.looks or look.name in arguments.looks:
                _take_all(app, look, files, arguments.folder)


def _take_all(app: QApplication, look: Look, files: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        projects.copy_all(files, Path(place))
        with _stage(app, look, Path(place), folder) as stage:
            stage.prefix = f"{look.name}-"
            for scene in workbench.ALL if look.all_scenes else workbench.MAIN:
                scene(stage)
            for scene in (*findings.MAIN, *machine.MAIN, *press.ALL):
                scene(stage)
            for dialog in dialogs.ALL if look.all_scenes else dialogs.MAIN:
                dialog(stage)


def _take_for_the_manual(app: QApplication, look: Look, files: Path, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        projects.copy_all(files, Path(place))
        with _stage(app, look, Path(place), folder) as stage:
            stage.prefix, stage.names = f"{look.language}-", manual.NAMES
            stage.suffix = "-dark" if look.colours == "dark" else ""
            for scene in manual.ALL:
                scene(stage)


@contextmanager
def _stage(app: QApplication, look: Look, place: Path, folder: Path) -> Iterator[Stage]:
    """Give a window that looks so, with settings of its own."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / f"settings {look.language}"))
    application.translate(app, look.language)
    window = main_window.MainWindow()
    window.resize(*look.size)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    {"dark": window.appearance.use_dark_colours, "contrast": window.appearance.use_contrast_colours}.get(
        look.colours, window.appearance.use_light_colours
    )()
    for _ in range(look.steps):
        window.appearance.zoom_in()
    with patch.object(theme, "wanted", partial(_wanted, look.dark_system)):  # not every system can be told to be dark
        window.recolour()
        yield Stage(app, window, place, folder)
    window.close()


def _wanted(dark_system: bool, chosen: str, *, dark: bool, high_contrast: bool) -> theme.Theme:
    return _THEME_FOR(chosen, dark or dark_system, high_contrast)


if __name__ == "__main__":
    main()
