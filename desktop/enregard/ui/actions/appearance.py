"""The View menu: how the texts look, and in which language and colours the window is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from enregard.ui import settings, theme
from enregard.ui.desk import Desk


class Appearance(QObject):
    """Methods are named after the actions of the table."""

    recoloured = Signal()
    """Other colours or fonts are to be taken up."""
    language_chosen = Signal()
    """The window is to be made anew, in another language."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def toggle_left_out(self) -> None:
        """Show or hide what nobody has aligned."""
        model, rows = self._desk.session.model, self._desk.rows
        if model:
            at, offset = self._desk.at, rows.offset
            model.show_left_out(not model.shows_left_out)
            rows.put_caret(at, offset=offset)

    def exchange_columns(self) -> None:
        """Put the translation on the left, or on the right again."""
        settings.TRANSLATION_FIRST.set(not settings.TRANSLATION_FIRST.get())
        self._desk.rows.order_columns()
        self.recoloured.emit()

    def zoom_in(self) -> None:
        """Make the texts larger."""
        self._desk.rows.zoom(1.1)

    def zoom_out(self) -> None:
        """Make the texts smaller."""
        self._desk.rows.zoom(1 / 1.1)

    def zoom_reset(self) -> None:
        """Give the texts their usual size."""
        self._desk.rows.zoom(0)

    def fonts(self) -> None:
        """Ask for the fonts of both texts."""
        from enregard.ui.dialogs.fonts import FontsDialog

        project = self._desk.session.project
        languages = (project.source.language, project.target.language) if project else ("", "")
        dialog = FontsDialog(languages, self._desk.window)
        dialog.accepted.connect(self.recoloured)
        dialog.open()

    def use_system_colours(self) -> None:
        """Follow the system's colours."""
        self._use_colours("")

    def use_light_colours(self) -> None:
        """Use light colours."""
        self._use_colours("light")

    def use_dark_colours(self) -> None:
        """Use dark colours."""
        self._use_colours("dark")

    def use_contrast_colours(self) -> None:
        """Use colours of high contrast."""
        self._use_colours("contrast")

    def _use_colours(self, name: str) -> None:
        theme.choose(name)
        self.recoloured.emit()

    def use_system_language(self) -> None:
        """Speak the system's language."""
        self._use_language("")

    def use_english(self) -> None:
        """Speak English."""
        self._use_language("en")

    def use_french(self) -> None:
        """Speak French."""
        self._use_language("fr")

    def _use_language(self, code: str) -> None:
        if settings.LANGUAGE.get() != code:
            settings.LANGUAGE.set(code)
            self.language_chosen.emit()

    def full_screen(self) -> None:
        """Fill the screen, or no more."""
        window = self._desk.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()
