"""The window: two texts, the machine's witness below, findings and scores beside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from enregard import __version__
from enregard.errors import EnRegardError
from enregard.project import Change, Row, gestures
from enregard.text import Sentence
from enregard.ui import theme, words
from enregard.ui.actions import table as actions
from enregard.ui.actions.file_menu import FileMenu
from enregard.ui.panels.comparison import ComparisonPanel
from enregard.ui.panels.notice import Notice
from enregard.ui.panels.side import SidePanel
from enregard.ui.rows.view import RowsView
from enregard.ui.session import Session


class MainWindow(QMainWindow):
    """Shows a session and turns actions into gestures."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("En regard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = Session(self)
        self.files = FileMenu(self.session, self)
        self.rows = RowsView()
        self.comparison = ComparisonPanel()
        self.side = SidePanel()
        self._notice = Notice(self.tr("Replace the original"))
        self._names = [QLabel(), QLabel()]
        self._counts, self._doing = QLabel(), QLabel()
        self._bar, self._cancel = QProgressBar(), QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._actions = actions.install(self, self._handlers())
        self._connect()
        self._show_work()
        self._allow()
        self.resize(1280, 860)
        geometry = QSettings().value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def _lay_out(self) -> None:
        """Put the parts in their places."""
        head = QWidget()
        head.setObjectName("page")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(140, 10, 11, 6)
        row.setSpacing(16)
        for name in self._names:
            name.setObjectName("caption")
            row.addWidget(name, 1)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._notice, head, self.rows):
            column.addWidget(widget)
        self._left = QSplitter(Qt.Orientation.Vertical)
        self._left.addWidget(texts)
        self._left.addWidget(self.comparison)
        self._left.setStretchFactor(0, 1)
        self._left.setSizes([620, 170])
        self._all = QSplitter(Qt.Orientation.Horizontal)
        self._all.addWidget(self._left)
        self._all.addWidget(self.side)
        self._all.setStretchFactor(0, 1)
        self._all.setSizes([1000, 280])
        for splitter in (self._left, self._all):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.setCentralWidget(self._all)
        self._bar.setMaximumWidth(160)
        self._bar.setTextVisible(False)
        self.statusBar().addWidget(self._counts, 1)
        for widget in (self._doing, self._bar, self._cancel):
            self.statusBar().addPermanentWidget(widget)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """Return the method for each action of the table: the File menu's, or the window's own."""
        names = (entry.name for entry in actions.ENTRIES if entry.name)
        return {name: getattr(self.files, name, None) or getattr(self, name) for name in names}

    def _connect(self) -> None:
        session = self.session
        session.opened.connect(self._show_project)
        session.edited.connect(self._show_edit)
        session.compared.connect(self._show_comparison)
        session.checked.connect(self._show_findings)
        session.failed.connect(self.say)
        session.worker.changed.connect(self._show_work)
        self.rows.focused.connect(self._show_row)
        self.side.chosen.connect(self._go_to)
        self._notice.offer([self._actions[name] for name in ("replace_by_file", "replace_by_paste", "replace_by_page")])
        self.files.written.connect(self._show_written)
        session.aligned.connect(self._show_remarks)
        self._cancel.clicked.connect(session.worker.cancel)

    # Opening and closing

    def begin(self, project: Path | None, example_folder: Path) -> None:
        """Open a project, or the statement; where it is aligned for the first time, beside the window."""
        self.files.example_folder = example_folder
        if project:
            self.files.open(project)
        else:
            self.files.open_example()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, stop what is at work, let go of the file."""
        QSettings().setValue("geometry", self.saveGeometry())
        self._keep_focus()
        self.session.close()
        event.accept()

    def _keep_focus(self) -> None:
        if self.session.store and self.rows.row_in_focus() >= 0:
            self.session.store.keep("focus", str(self._row().id))

    # Showing

    def _show_project(self) -> None:
        """Show the project that was opened, where it was left."""
        session = self.session
        if not (session.project and session.model and session.store):
            return
        source, target = session.project.source, session.project.target
        self.setWindowTitle(f"{session.store.path.stem} – En regard")
        for label, kind, document in zip(
            self._names, (self.tr("Original"), self.tr("Translation")), (source, target), strict=True
        ):
            label.setText(f"{kind} · {document.name} · {document.language}")
        language = self.locale().name()[:2]
        self._notice.say(source.origin.note(language) or target.origin.note(language))
        self.comparison.set_comparison(None)
        self.side.show_scores(None, 0)
        self.rows.show_model(session.model)
        left = int(session.store.get("focus") or 0)
        start = session.model.position(left) if left else -1
        self.rows.put_caret(start if start >= 0 else self.rows.next_row(-1, 1))
        self.rows.setFocus()
        self._show_counts()

    def _show_edit(self, change: Change) -> None:
        """Show an edit: the caret goes where it happened."""
        self.rows.put_caret(min(change.at, self.rows.rows_model().rowCount() - 1), offset=self.rows.offset)
        self._show_counts()
        self._show_row()

    def _show_findings(self) -> None:
        """List the findings, each with the number of its row."""
        project = self.session.project
        if project:
            self.side.show_findings(self.session.findings, {row.id: k for k, row in enumerate(project.rows, start=1)})

    def _show_comparison(self) -> None:
        self.comparison.set_comparison(self.session.comparison)
        self.side.show_scores(self.session.comparison, len(self.session.project.aligned) if self.session.project else 0)
        self._show_row()

    def _show_row(self) -> None:
        """Show the machine's witness for the row in focus."""
        if self.session.project:
            row = self._row() if self.rows.row_in_focus() >= 0 else None
            self.comparison.show_row(row, self.session.project, theme.READING_SIZE - 1)

    def _show_counts(self) -> None:
        """Show how far the review is, and the findings."""
        project = self.session.project
        if not project:
            return
        left_out = sum(row.left_out for row in project.rows)
        parts = [
            self.tr("{0} of {1} accepted").format(project.accepted, len(project.rows) - left_out),
            self.tr("{0} to check").format(project.to_check),
            self.tr("{0} left out (L shows them)").format(left_out),
        ]
        self._counts.setText("  ·  ".join(parts))
        self._allow()

    def _allow(self) -> None:
        """Let the user do what can be done now."""
        project = self.session.project
        for name in actions.NEED_A_PROJECT:
            self._actions[name].setEnabled(project is not None)
        self._actions["undo"].setEnabled(bool(project and project.done))
        self._actions["redo"].setEnabled(bool(project and project.undone))

    def _show_work(self) -> None:
        """Show what is being done beside the window, and how far it is."""
        worker = self.session.worker
        job = worker.current
        hint = self.tr("Ctrl+N aligns two texts, Ctrl+O opens a project.")
        self.rows.wait_with(f"{job.label}..." if job else hint)
        for widget in (self._doing, self._bar, self._cancel):
            widget.setVisible(job is not None)
        if job:
            self._doing.setText(job.label)
            self._bar.setRange(0, worker.total)
            self._bar.setValue(worker.done)

    def _show_remarks(self, remarks: list[Sentence]) -> None:
        """Tell what the aligner found about the texts as a whole."""
        if remarks:
            self.statusBar().showMessage("  ".join(map(words.sentence, remarks)), 20000)

    def _show_written(self, path: Path) -> None:
        self.statusBar().showMessage(self.tr("Written: {0}").format(path), 8000)

    def say(self, error: EnRegardError) -> None:
        """Tell the user what could not be done."""
        QMessageBox.warning(self, "En regard", words.sentence(error))

    def recolour(self) -> None:
        """Take up another colour scheme."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply(application)
        self.side.show_scores(self.session.comparison, len(self.session.project.aligned) if self.session.project else 0)
        self._show_row()
        self.rows.viewport().update()

    # Gestures

    def _row(self) -> Row:
        return self.rows.rows_model().row(self.rows.row_in_focus())

    def _gesture(self, gesture: Callable[[list[Row], int], Change | None]) -> bool:
        """Make the change that a gesture proposes for the row in focus; tell whether there was one."""
        project, at = self.session.project, self.rows.row_in_focus()
        change = gesture(project.rows, at) if project and at >= 0 else None
        if change is None:
            self.statusBar().showMessage(self.tr("There is nothing to do here."), 3000)
        self.session.apply(change)
        return change is not None

    def accept(self) -> None:
        """Accept the row in focus and go to the next."""
        at = self.rows.row_in_focus()
        if self._gesture(gestures.accept) and self._row().status == "accepted":
            self.rows.put_caret(self.rows.next_row(at, 1), offset=0)

    def merge(self) -> None:
        """Merge the row in focus with the next one."""
        self._gesture(gestures.merge_with_next)

    def split(self) -> None:
        """Split the row in focus before the caret."""
        project = self.session.project
        if project:
            side, offset = self.rows.side, self.rows.offset
            self._gesture(lambda rows, at: gestures.split_at(rows, at, side, offset, project.new_id))

    def align_again(self) -> None:
        """Align what is neither accepted nor made by hand once more, between the rows that are."""
        self.session.align_again()

    def undo(self) -> None:
        """Take the last change back."""
        self.session.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.session.redo()

    def next_to_check(self) -> None:
        """Go to the next row that should be looked at."""
        self._go_to_next(lambda row: row.to_check)

    def next_finding(self) -> None:
        """Go to the next row with a finding."""
        model = self.session.model
        if model:
            self._go_to_next(lambda row: bool(model.findings(row)))

    def _go_to_next(self, wanted: Callable[[Row], bool]) -> None:
        """Go to the next row that is wanted, from the top again after the last."""
        rows = self.session.project.rows if self.session.project else []
        at = self.rows.row_in_focus()
        order = [*range(at + 1, len(rows)), *range(at + 1)]
        found = next((k for k in order if wanted(rows[k])), None)
        if found is None:
            self.statusBar().showMessage(self.tr("There is none."), 3000)
        else:
            self.rows.put_caret(found)

    def _go_to(self, row_id: int) -> None:
        """Go to a row by its id."""
        if self.session.model:
            self.rows.put_caret(self.session.model.position(row_id))
            self.rows.setFocus()

    # View and help

    def toggle_left_out(self) -> None:
        """Show or hide what nobody has aligned."""
        self.rows.show_left_out(not self.rows.shows_left_out)
        at = self.rows.row_in_focus()
        if at >= 0 and self.rows.isRowHidden(at):
            self.rows.put_caret(self.rows.next_row(at, 1))

    def toggle_comparison(self) -> None:
        """Show or hide the machine's witness."""
        self.comparison.setVisible(not self.comparison.isVisible())

    def toggle_side(self) -> None:
        """Show or hide findings and scores."""
        self.side.setVisible(not self.side.isVisible())

    def zoom_in(self) -> None:
        """Make the texts larger."""
        self.rows.zoom(1.1)

    def zoom_out(self) -> None:
        """Make the texts smaller."""
        self.rows.zoom(1 / 1.1)

    def zoom_reset(self) -> None:
        """Give the texts their usual size."""
        self.rows.zoom(0)

    def use_system_colours(self) -> None:
        """Follow the system's colours."""
        self._use_colours("")

    def use_light_colours(self) -> None:
        """Use light colours."""
        self._use_colours("light")

    def use_dark_colours(self) -> None:
        """Use dark colours."""
        self._use_colours("dark")

    def _use_colours(self, name: str) -> None:
        theme.choose(name)
        self.recolour()

    def show_keys(self) -> None:
        """Show all keys."""
        lines = [
            f"<tr><td>{', '.join(entry.keys)}&nbsp;&nbsp;</td><td>{actions.plain_text_of(entry)}</td></tr>"
            for entry in actions.ENTRIES
            if entry.keys
        ]
        moves = self.tr("Arrows move the caret, Tab changes sides, Ctrl+Home and Ctrl+End go to the ends.")
        QMessageBox.information(self, self.tr("Keys"), f"<table>{''.join(lines)}</table><p>{moves}</p>")

    def about(self) -> None:
        """Say what this program is."""
        said = self.tr(
            "A translation held against its original, sentence by sentence. GPL-3.0-or-later. "
            "Everything runs on this machine; nothing goes online unless you ask for a web page."
        )
        QMessageBox.about(self, "En regard", f"<b>En regard {__version__}</b><p>{said}</p>")
