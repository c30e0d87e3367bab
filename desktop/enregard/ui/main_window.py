"""The window: a page to begin from, or two texts with what is known of them around."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QStackedWidget, QWidget

from enregard.errors import EnRegardError
from enregard.project import Change
from enregard.project.store import SUFFIX
from enregard.text import Sentence
from enregard.ui import recent, settings, theme, words
from enregard.ui.actions import table
from enregard.ui.actions.appearance import Appearance
from enregard.ui.actions.corrections import Corrections
from enregard.ui.actions.engines import Engines
from enregard.ui.actions.examining import Examining
from enregard.ui.actions.exchange import Exchange
from enregard.ui.actions.export import Export
from enregard.ui.actions.glossary import Glossaries
from enregard.ui.actions.help import Help
from enregard.ui.actions.install import install
from enregard.ui.actions.machine import Machine
from enregard.ui.actions.memories import MemoriesActions
from enregard.ui.actions.opening import Opening
from enregard.ui.actions.press import Press
from enregard.ui.actions.press_passages import PressPassages
from enregard.ui.actions.searching import Searching
from enregard.ui.actions.segmentation import Segmentation
from enregard.ui.actions.spelling import Spelling
from enregard.ui.actions.texts import Texts
from enregard.ui.actions.travel import Travel
from enregard.ui.desk import Desk
from enregard.ui.drop import Drops, meant
from enregard.ui.importing import Importing
from enregard.ui.machine_views import MachineViews
from enregard.ui.memories import Shelf
from enregard.ui.panels.start_page import StartPage
from enregard.ui.panels.status import Status
from enregard.ui.panels.workspace import Workspace
from enregard.ui.press.view import PressView
from enregard.ui.rows.marks import Marks
from enregard.ui.session import Session


class MainWindow(QMainWindow):
    """Shows a session; what the actions do stands in the objects that they are named after."""

    made_anew = Signal()
    """The window is to be closed and made anew, as in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("En regard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = Session(self)
        self._row_before: int | None = None
        self.start, self.workspace, self.press_page = StartPage(), Workspace(), PressView()
        self.rows = self.workspace.rows
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.workspace)
        self._pages.addWidget(self.press_page)
        self.setCentralWidget(self._pages)
        self.status = Status(self.statusBar())
        self.desk = Desk(self.session, self.rows, self.status.say, self)
        importing = Importing(self.session, self)
        self.opening, self.texts, self.export = (
            Opening(self.desk, importing, self),
            Texts(self.desk, importing, self),
            Export(self.desk, self),
        )
        self.bilingual = Exchange(self.desk, self.opening.open, self)
        self.drops = Drops(self, self.session.start)
        self.corrections = Corrections(self.desk, self.workspace.note_bar, self)
        self.searching = Searching(self.desk, self.workspace.find_bar, self)
        self.appearance = Appearance(self.desk, self)
        self.travel = Travel(self.desk, self)
        self.engines = Engines(self.desk, self)
        self.machine = Machine(self.desk, self.workspace.comparison, self)
        self.machine_views = MachineViews(self.desk, self.workspace, self)
        self.examining = Examining(self.desk, self.workspace.side, self)
        self.press = Press(self.desk, self.press_page, self)
        self.press_passages = PressPassages(self.desk, self.press_page, self.press, self)
        self.glossaries = Glossaries(self.desk, self)
        self.segmentation = Segmentation(self.desk, self)
        self.shelf = Shelf(self.session, self)
        self.memories = MemoriesActions(self.desk, self.workspace.concordance, self.shelf, self._show_memories, self)
        self.help = Help(self)
        self.spelling = Spelling(self.desk, self)
        self.rows.set_off = Marks(
            self.searching.spans, self.examining.lit, self.spelling.misspelt, self.corrections.pinned_place
        ).of
        self.rows.checker = self.spelling.checker
        self.rows.learned.connect(self.spelling.learn)
        self._actions = install(self, self._handlers(), self.rows)
        self.help.offer(self._actions)
        self.segmentation.offer(self._actions)
        self.opening.fill_recent(self._actions["open_recent"])
        self.engines.fill_engines(self._actions["engines"])
        self.press.offer(self._actions)
        self.press_passages.offer(self._actions["dismissed_remarks"])
        self._connect()
        self._show_work()
        self._show_start()
        self.resize(1280, 860)
        geometry = QSettings().value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """Return the method for each action of the table, wherever it stands."""
        homes = (
            *(self.opening, self.texts, self.bilingual, self.export, self.corrections, self.spelling, self.searching),
            *(self.appearance, self.travel, self.help, self.engines, self.machine, self.examining),
            *(self.segmentation, self.memories, self.glossaries, self.press, self.press_passages, self),
        )
        return {
            name: next((getattr(home, name) for home in homes if name in vars(type(home))), None) or getattr(self, name)
            for name, entry in table.NAMED.items()
            if entry.kind is not table.Kind.SUBMENU
        }

    def _connect(self) -> None:
        session, space = self.session, self.workspace
        session.leaving.connect(self._leave)
        session.interrupting.connect(self.rows.leave_editor)
        session.opened.connect(self._show_project)
        session.named.connect(self._show_translations)
        session.closed.connect(self._show_start)
        session.edited.connect(self._show_edit)
        session.counted.connect(self._show_counts)
        self.machine_views.went.connect(self._go_to)
        session.aligned.connect(self._show_remarks)
        session.failed.connect(self.say)
        session.worker.changed.connect(self._show_work)
        self.rows.focused.connect(self._show_row)
        self.searching.shown.connect(self._show_counts)
        space.side.offer([self._actions[name] for name in table.OF_A_FINDING])
        space.history.chosen.connect(self._go_back_to)
        space.around.currentChanged.connect(self._show_panel)
        space.translations.currentChanged.connect(self._use_tab)
        space.notice.offer([self._actions[f"replace_by_{kind}"] for kind in ("file", "paste", "page")])
        self._actions["toggle_machine_column"].triggered.connect(space.order_captions)
        self.appearance.recoloured.connect(self.recolour)
        self.appearance.language_chosen.connect(self.made_anew)
        self.status.cancel.clicked.connect(session.worker.cancel)
        self.start.align_asked.connect(self.opening.align_texts)
        self.start.open_asked.connect(self.opening.open_project)
        self.start.example_asked.connect(self.opening.open_example)
        self.start.bilingual_asked.connect(self.bilingual.open_bilingual)
        self.start.chosen.connect(self.opening.open)
        self.drops.dropped.connect(self.opening.take)
        self.opening.bilingual_asked.connect(self.bilingual.open_file)
        self.press.entered.connect(self._show_press)
        self.press.left.connect(self._leave_press)
        self.press.went.connect(self._go_to)

    def _show_memories(self) -> None:
        """Show the panel of the memories."""
        self.workspace.around.setVisible(True)
        self.workspace.around.setCurrentWidget(self.workspace.concordance)

    # Opening and closing

    def begin(self, project: Path | None, example_folder: Path, *, start_page: bool = False) -> None:
        """Open a project, or the statement; where it is aligned for the first time, beside the window.

        In the place of a project there may be a bilingual file, or a text that is to be aligned with another.
        """
        self.opening.example_folder = example_folder
        if project and project.is_file() and project.suffix.lower() != SUFFIX:
            QTimer.singleShot(0, partial(self.opening.take, meant([project])))  # its dialog waits for the window
        elif project:
            self.opening.open(project)
        elif not start_page:
            self.opening.open_example()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, stop what is at work, let go of the file."""
        QSettings().setValue("geometry", self.saveGeometry())
        self.workspace.keep()
        self.hide()  # what is at work may take a moment to stop
        self.opening.end()
        self.session.end()
        self.shelf.end()
        event.accept()

    def _leave(self) -> None:
        """Keep what is being written and the row in focus in the project, and the project among the recent ones."""
        self.rows.leave_editor()
        self.workspace.note_bar.leave()
        project, store, at = self.session.project, self.session.store, self.desk.at
        if not project or not store:
            return
        if at >= 0:
            self.session.attempt(lambda: store.keep("place", str(at)))
        tally = self.session.reading.tally
        recent.add(store.path, (project.source.language, project.target.language), tally.accepted, tally.rows)

    # Showing

    def _show_start(self) -> None:
        self.rows.show_model(None)
        self.workspace.context.forget()
        self.setWindowTitle("En regard")
        self.start.refresh()
        self._pages.setCurrentWidget(self.start)
        self._show_counts()
        self.status.show_row(None)

    def _show_project(self) -> None:
        """Show the project that was opened, where it was left."""
        session, space = self.session, self.workspace
        if not (session.project and session.model and session.store):
            return
        source, target = session.project.source, session.project.target
        self.setWindowTitle(f"{session.store.path.stem} – En regard")
        self._pages.setCurrentWidget(space)
        space.show_names(session.project)
        self._show_translations()
        language = QLocale().name()[:2]
        space.notice.say(source.origin.note(language) or target.origin.note(language))
        space.context.forget()
        self.corrections.pinned = None
        self.searching.begin_with()
        self.rows.show_model(session.model)
        self.rows.put_caret(int(session.store.get("place") or 0))
        self.rows.setFocus()
        self.machine_views.begin()
        self._show_history()
        self._show_counts()
        if session.store.recovered:
            self.status.say(words.sentence(session.store.recovered), 30)

    def _show_press(self) -> None:
        """Show the press copies in the place of the rows."""
        self.rows.leave_editor()
        self._pages.setCurrentWidget(self.press_page)
        self._show_counts()

    def _leave_press(self) -> None:
        """Show the rows again."""
        self._pages.setCurrentWidget(self.workspace)
        self._show_counts()
        self.rows.setFocus()

    def _show_translations(self) -> None:
        if store := self.session.store:
            self.workspace.show_translations(store.translations, store.current)

    def _show_edit(self, change: Change) -> None:
        """Show an edit: the caret stays in its row, or goes where the edit was made."""
        places = {row.id: change.at + k for k, row in enumerate(change.new)}
        gone = {row.id for row in change.old}
        row = self._row_before
        if row in places or row in gone or row is None:
            self.rows.put_caret(places.get(row or 0, change.at), offset=self.rows.offset)
        self._show_row()
        self._show_history()
        self._show_counts()

    def _show_row(self) -> None:
        """Show what is known of the row in focus."""
        project, row = self.session.project, self.desk.row()
        self._row_before = row.id if row else None
        if project:
            self.machine_views.show_row()
            self.status.show_row(row)
            self._show_panel()

    def _show_panel(self) -> None:
        """Show what is known of the row in focus in the panel at the side that is shown."""
        project, row = self.session.project, self.desk.row()
        if project and row and self.workspace.is_shown(self.workspace.context):
            self.workspace.context.show_row(project, row, self.rows.side)
        self._show_toggles()

    def _show_history(self) -> None:
        if self.session.store:
            self.workspace.history.show_history(self.session.store.history())

    def _show_counts(self) -> None:
        """Show how far the review is, and let the user do what can be done now."""
        session = self.session
        narrowed = session.model is not None and session.model.is_narrowed
        self.status.show_counts(
            session.reading.tally if session.project and session.reading.is_done else None,
            session.model.rowCount() if session.model and narrowed else None,
        )
        project, pressed = session.project, self._pages.currentWidget() is self.press_page
        for name in table.NEED_A_PROJECT:
            self._actions[name].setEnabled(project is not None and not (pressed and name in table.NEED_THE_ROWS))
        several = session.store is not None and len(session.store.translations) > 1
        for name in ("next_translation", "remove_translation"):
            self._actions[name].setEnabled(several)
        self._actions["undo"].setEnabled(bool(project and project.done and not pressed))
        self._actions["redo"].setEnabled(bool(project and project.undone and not pressed))
        self._show_toggles()

    def _show_toggles(self) -> None:
        """Show in the menus what is on."""
        space, model = self.workspace, self.session.model
        state = {
            "toggle_left_out": bool(model and model.shows_left_out),
            "toggle_context": space.is_shown(space.context),
            "toggle_comparison": not space.comparison.isHidden(),
            "toggle_machine_column": self.rows.shows_machine,
            "toggle_side": space.is_shown(space.side),
            "toggle_scores": space.is_shown(space.scores),
            "press_view": self._pages.currentWidget() is self.press_page,
            "quick_translation": settings.QUICK.get(),
            "exchange_columns": settings.TRANSLATION_FIRST.get(),
            "check_spelling": settings.SPELLING.get(),
            "full_screen": self.isFullScreen(),
            f"use_{settings.COLOURS.get() or 'system'}_colours": True,
            {"en": "use_english", "fr": "use_french"}.get(settings.LANGUAGE.get(), "use_system_language"): True,
        }
        for name, on in state.items():
            self._actions[name].setChecked(on)

    def _show_work(self) -> None:
        self.status.show_work(self.session.worker)
        job = self.session.worker.current
        self.rows.wait_with(f"{job.label}..." if job else "")

    def _show_remarks(self, remarks: list[Sentence]) -> None:
        """Tell what the aligner found about the texts as a whole."""
        if remarks:
            self.status.say("  ".join(map(words.sentence, remarks)), 20)

    def say(self, error: EnRegardError) -> None:
        """Tell the user what could not be done."""
        QMessageBox.warning(self, "En regard", words.sentence(error))

    def recolour(self) -> None:
        """Take up other colours or fonts."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application)
        self.workspace.order_captions()
        self.workspace.context.forget()
        self.workspace.side.redraw()
        self.press_page.redraw()
        self._show_row()
        self._show_toggles()
        self.rows.redraw()

    # Undo, redo, panels

    def undo(self) -> None:
        """Take the last change back; what is being written is one."""
        self.rows.leave_editor()
        self.session.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.rows.leave_editor()
        self.session.redo()

    def _go_back_to(self, number: int) -> None:
        self.rows.leave_editor()
        self.session.go_to(number)

    def history(self) -> None:
        """Show the history of edits, and go there."""
        self.workspace.toggle_panel(self.workspace.history)
        self._focus_panel(self.workspace.history)

    def toggle_scores(self) -> None:
        """Show or hide the scores; what they are made of is chosen there."""
        self.workspace.toggle_panel(self.workspace.scores)
        self._show_panel()
        self._focus_panel(self.workspace.scores)

    def toggle_side(self) -> None:
        """Show or hide the findings."""
        self.workspace.toggle_panel(self.workspace.side)
        self._show_panel()
        self._keep_keyboard()

    def toggle_context(self) -> None:
        """Show or hide the whole text beside it."""
        self.workspace.toggle_panel(self.workspace.context)
        self._show_panel()
        self._keep_keyboard()

    def toggle_comparison(self) -> None:
        """Show or hide the machine's witness."""
        self.workspace.comparison.setVisible(self.workspace.comparison.isHidden())
        self._keep_keyboard()
        self._show_toggles()

    def _keep_keyboard(self) -> None:
        """Give the keyboard to the texts if what had it was hidden."""
        focus = self.focusWidget()
        if focus is None or not focus.isVisible() or self.workspace.around.isHidden():
            self.rows.setFocus()

    def _focus_panel(self, panel: QWidget | None) -> None:
        """Give the keyboard to a panel at the side, if it is shown, or to its tab if nothing in it takes it."""
        around = self.workspace.around
        if panel is None or around.isHidden():
            self.rows.setFocus()
        else:
            takes = panel.focusProxy() is not None or panel.focusPolicy() is not Qt.FocusPolicy.NoFocus
            (panel if takes else around.tabBar()).setFocus()

    def _leave_texts(self) -> None:
        """Give the keyboard to the panel at the side, or where there is nothing to go to, to what comes next."""
        self._focus_panel(self.workspace.around.currentWidget())
        if self.rows.hasFocus():
            self.rows.leave()

    def _go_round(self) -> None:
        """Give the keyboard from the texts to the machine's texts, from there to the panel at the side, and back."""
        comparison = self.workspace.comparison
        if self.rows.hasFocus() and comparison.isVisible():
            comparison.setFocus()
        elif comparison.has_keyboard and self.workspace.around.isHidden():
            comparison.leave()
        elif self.rows.hasFocus() or comparison.has_keyboard:
            self._leave_texts()
        else:
            self.rows.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the texts, and forgets the sentence that was picked; F6 goes round."""
        if self.press_page.isVisible() and event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F6}:
            self.press.leave() if event.key() == Qt.Key.Key_Escape else self.press_page.focus_round()
        elif event.key() == Qt.Key.Key_Escape:
            self.corrections.pin(None)
            self.rows.setFocus()
        elif event.key() == Qt.Key.Key_F6 and self.session.project:
            self._go_round()
        else:
            super().keyPressEvent(event)

    def _use_tab(self, tab: int) -> None:
        if tab >= 0:
            self.session.use(self.workspace.translations.tabData(tab))

    def _go_to(self, row_id: int) -> None:
        """Go to a row by its id."""
        at = self.session.position(row_id)
        if at >= 0:
            self.rows.put_caret(at)
            self.rows.setFocus()
