"""The window of a batch: which texts, which pairs, how far it is, what became of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QProgressBar, QVBoxLayout

from enregard.errors import EnRegardError
from enregard.jobs.batch.journal import NAME
from enregard.jobs.batch.pairs import Listing
from enregard.jobs.batch.run import Finished
from enregard.jobs.batch.summary import HTML
from enregard.project.store import SUFFIX
from enregard.ui import words
from enregard.ui.dialogs.batch.table import PairsModel, PairsView
from enregard.ui.dialogs.batch.wishes import Wishes
from enregard.ui.dialogs.batch.wording import Wording
from enregard.ui.dialogs.batch.work import Told, work
from enregard.ui.work import Job, Worker

_KIND = "batch"


class BatchWindow(QDialog):
    """A window of its own, with a worker of its own: the rows of a pair can be reviewed while others are aligned.

    Closing it stops the work; what is done is kept, and the same folders go on with it.
    """

    def __init__(self, folders: Sequence[Path], open_project: Callable[[Path], None]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Align many texts"))
        self._open_project = open_project
        self._listing, self._told, self._taken, self._out = Listing(()), Told(), 0, Path()
        self._worker, self._wording = Worker(self), Wording(self)
        self.wishes = Wishes()
        self.pairs = PairsModel(self)
        self.view = PairsView(self.pairs)
        self.detail, self.standing, self.bar = QLabel(), QLabel(), QProgressBar()
        self.buttons = QDialogButtonBox()
        self._lay_out()
        self._worker.changed.connect(self._show_told)
        self.wishes.texts_changed.connect(self._list)
        self.wishes.out_changed.connect(self._look_into_folder)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._show_detail)
        self.resize(940, 680)
        self.wishes.give(folders)
        (self.begin if self.begin.isEnabled() else self.wishes.source.name).setFocus()

    def _lay_out(self) -> None:
        self.view.setAccessibleName(self.tr("Pairs"))
        for label, name in ((self.detail, "caption"), (self.standing, "")):
            label.setObjectName(name)
            label.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self.bar.hide()
        role = QDialogButtonBox.ButtonRole
        self.begin = self.buttons.addButton(self.tr("&Align"), role.ActionRole)
        self.stop = self.buttons.addButton(self.tr("Sto&p"), role.ActionRole)
        self.page = self.buttons.addButton(self.tr("S&ummary"), role.ActionRole)
        close = self.buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self.begin.clicked.connect(self._begin)
        self.stop.clicked.connect(self._stop)
        self.page.clicked.connect(self._open_summary)
        close.clicked.connect(self.reject)
        self.begin.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.wishes)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.detail)
        layout.addWidget(self.standing)
        layout.addWidget(self.bar)
        layout.addWidget(self.buttons)

    # Which pairs

    @property
    def is_working(self) -> bool:
        """Tell whether pairs are at work."""
        return self._worker.current is not None

    def _list(self) -> None:
        """Show the pairs of what is given, or what is wrong with it."""
        try:
            self._listing, wrong = self.wishes.listing(), ""
        except EnRegardError as error:
            self._listing, wrong = Listing(()), words.sentence(error)
        self.pairs.show(self._listing.pairs)
        self._told = Told()
        self._look_into_folder()
        self._show_detail()
        if wrong:
            self._say(wrong, wrong=True)

    def _look_into_folder(self) -> None:
        """Say how many pairs there are, and whether an earlier run has begun with them."""
        self._out = self.wishes.out.path or Path()
        said = self.tr("%n pair(s).", "", len(self._listing.pairs)) if self._listing.pairs else ""
        if said and self._is_begun:
            said += " " + self.tr("The folder for the results holds a run that was begun: it goes on where it was.")
        self._say(said)
        self._show_buttons()

    @property
    def _is_begun(self) -> bool:
        return bool(self.wishes.out.path) and (self._out / NAME).is_file()

    def _show_buttons(self) -> None:
        ready = bool(self._listing.pairs and self.wishes.out.path) and not self.is_working
        self.begin.setText(self.tr("&Go on") if self._is_begun else self.tr("&Align"))
        self.begin.setEnabled(ready)
        self.stop.setEnabled(self.is_working)
        self.page.setEnabled(ready and (self._out / HTML).is_file())
        self.wishes.setEnabled(not self.is_working)

    def _show_detail(self) -> None:
        """Show what has no room in the row in focus, or which texts are in no pair."""
        index = self.view.currentIndex()
        outcome = self.pairs.outcome(index.row()) if index.isValid() else None
        said = [words.sentence(remark) for remark in self._listing.remarks]
        if outcome:
            said = [words.sentence(outcome.error)] if outcome.error else list(outcome.remarks)
        self.detail.setText("\n".join(said))
        self.detail.setVisible(bool(said))

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.standing.setText(text)
        self.standing.setObjectName("warning" if wrong else "")
        self.standing.style().polish(self.standing)

    # At work

    def _begin(self) -> None:
        """Align the pairs that are ticked, beside the window."""
        pairs = self.pairs.chosen()
        if not pairs:
            self._say(self.tr("No pair is ticked."), wrong=True)
            return
        self._told, self._taken = Told(), 0
        self.pairs.begin()
        self.bar.setRange(0, len(pairs))
        self.bar.setValue(0)
        plan = self.wishes.plan()
        self.pairs.looked_for = plan.check or plan.report
        do = work(pairs, plan, self._out, self._told)
        self._worker.start(Job(self.tr("Aligning"), do, self._end, self._fail, _KIND, cancelled=self._pause))
        self.view.setFocus()

    def _show_told(self) -> None:
        """Show what the work has told since, or that there is none any more."""
        came = self._told.outcomes[self._taken :]
        self._taken += len(came)
        self.pairs.take(came)
        if self._told.standing and self.is_working and self.stop.isEnabled():
            self._say(self._wording.standing(self._told.standing))
            self.bar.setValue(self._told.standing.done)
        if came:
            self._show_detail()
        if self.is_working != self.bar.isVisible():
            self.bar.setVisible(self.is_working)
            self._show_buttons()
            if not self.is_working:
                self.pairs.end()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self._worker.cancel()

    def _end(self, result: Finished) -> None:
        self.pairs.take(result.outcomes)
        self._say(self._wording.finished(result))

    def _pause(self) -> None:
        """Say that it stops; where an error stopped it, that is said next."""
        self._say(self.tr("Stopped. What is done is kept: it goes on where it was."))

    def _fail(self, error: EnRegardError) -> None:
        self._say(words.sentence(error), wrong=True)

    # What came of it

    def _open(self, index: QModelIndex) -> None:
        """Open the project of a pair that is done."""
        outcome = self.pairs.outcome(index.row())
        projects = [name for name in outcome.files if name.endswith(SUFFIX)] if outcome else []
        if projects:
            self._open_project(self._out / projects[0])

    def _open_summary(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._out / HTML)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter in a field go on to the next: it does not begin with what is half given."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Stop what is at work."""
        self._worker.close()
        super().done(result)
