"""Start the window, and keep the program whole while it runs."""

from __future__ import annotations

import ctypes
import gc
import os
import platform
import signal
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from enregard import __version__
from enregard.errors import DisplayError, EnRegardError
from enregard.files import resource
from enregard.ui import recent, settings, theme, words
from enregard.ui.main_window import MainWindow


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's lupdate looks for."""
    return text


_OF_QT = QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")
"""What Qt's own translations leave in English: ours are asked where they say nothing."""


class Collector(QObject):
    """Collects garbage on the window's thread only: widgets freed on another one crash the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(10_000)

    def _collect(self) -> None:
        gc.collect()


def refuse_missing_libraries() -> None:
    """Raise DisplayError if Qt would not find a library of the system: it would end the program without a word."""
    if (
        platform.system() != "Linux"
        or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb"
        or not os.environ.get("DISPLAY")
    ):
        return
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms", "libqxcb.so")
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise DisplayError(
            "The window cannot be opened: Qt lacks a library of the system ({reason}). On Debian and Ubuntu install "
            "libegl1, libxcb-cursor0 and libxkbcommon-x11-0. Without a window: enregard demo, enregard align.",
            reason=error,
        ) from error


def make() -> QApplication:
    """Return the application, in the colours and the language of the system. Raises DisplayError."""
    refuse_missing_libraries()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("En regard")
    application.setOrganizationName("En regard")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "enregard"))
    application.setStyle("Fusion")
    application.setWindowIcon(_icon())
    theme.apply(application)
    return application


def _icon() -> QIcon:
    """Return the icon in the sizes that were drawn for it: the large drawing is not legible at 16 pixels."""
    icon = QIcon()
    for path in sorted(resource("icons").glob("enregard-*.png")):
        icon.addFile(str(path))
    icon.addFile(str(resource("icons", "enregard.svg")))
    return icon


def translate(application: QApplication, language: str = "") -> None:
    """Put the interface into a language, or into the system's."""
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    for name, folder in (
        ("enregard", str(resource("i18n"))),
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(application)
        # English has a file too, for its plurals; it serves every language that has none.
        if translator.load(locale, name, "_", folder) or translator.load(f"{name}_en", folder):
            application.installTranslator(translator)


class Windows(QObject):
    """Opens the window, and opens it anew where the user asks for another language."""

    def __init__(self, application: QApplication, example_folder: Path) -> None:
        super().__init__(application)
        self._application, self._example_folder = application, example_folder
        self.window: MainWindow | None = None
        if sys.platform == "darwin":  # elsewhere a file that is opened comes as an argument; a filter costs time
            application.installEventFilter(self)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._recolour)
        hints.accessibility().contrastPreferenceChanged.connect(self._recolour)

    def open(self, project: Path | None, *, start_page: bool = False) -> MainWindow:
        """Open a window on a project; without one on the start page, or on the example."""
        translate(self._application, settings.LANGUAGE.get())
        self.window = MainWindow()
        self.window.made_anew.connect(self._make_anew)
        self.window.show()
        self.window.begin(project, self._example_folder, start_page=start_page)
        return self.window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a file that was double-clicked, or dropped on the program's icon."""
        if isinstance(event, QFileOpenEvent) and self.window:
            self.window.begin(Path(event.file()), self._example_folder)
            return True
        return super().eventFilter(watched, event)

    def _make_anew(self) -> None:
        """Close the window and open it again, as it was."""
        if self.window:
            store = self.window.session.store
            path = store.path if store else None
            self.window.close()
            self.open(path, start_page=path is None)

    def _recolour(self) -> None:
        if self.window:
            self.window.recolour()


def run(project: Path | None, example_folder: Path, *, start_page: bool = False) -> int:
    """Open a project, or the statement, and return the exit status when the window is closed.

    With `start_page` a user who has worked on something before is shown what that was.
    """
    application = make()
    sys.excepthook = _tell
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it; every edit is on disk
    collector = Collector(application)
    windows = Windows(application, example_folder)
    windows.open(project, start_page=start_page and bool(recent.projects()))
    status = application.exec()
    del collector
    return status


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell the user of an error that nothing else took up; the program goes on, and the project is on disk."""
    traceback.print_exception(kind, error, trace)
    said = (
        words.sentence(error)
        if isinstance(error, EnRegardError)
        else (
            f"Something went wrong that should not ({kind.__name__}: {error}). "
            "Your project is saved up to the last edit."
        )
    )
    QMessageBox.warning(QApplication.activeWindow(), "En regard", said)
